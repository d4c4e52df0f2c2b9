"""The sample congress, written through the real pipeline into a real store."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from pathlib import Path

import numpy as np
import pytest

from domain.delegates import Role
from domain.image import Pixels
from domain.moment import Moment
from enroll.assess import FaceTools
from enroll.sample import GROUPS, PEOPLE, WITHOUT_CONSENT, enrol_sample, sample_roster
from hardware.keys import open_key_provider
from runtime.device import save_development_device
from runtime.paths import database_of
from store.connection import open_store
from store.gallery import Gallery
from store.roster import StoredRoster
from vision.models import DLIB_RESNET, SFACE

NOW = Moment(1_790_000_000_000, "boot", 1, trusted=True)


def test_the_sample_list_has_the_bodies_and_groups_of_a_congress() -> None:
    roster = sample_roster(np.random.default_rng(1), NOW.wall_ms)
    people = list(roster.delegates.values())
    roles = Counter(person.role for person in people)
    assert len(people) == PEOPLE
    assert (roles[Role.PRESIDIUM], roles[Role.SECRETARIAT], roles[Role.CREDENTIALS]) == (19, 3, 7)
    assert len({person.group for person in people}) == GROUPS
    assert len({person.name for person in people}) == PEOPLE
    assert len({person.seat for person in people}) == PEOPLE


def test_the_same_seed_lists_the_same_people_and_another_seed_others() -> None:
    def names(seed: int) -> list[str]:
        roster = sample_roster(np.random.default_rng(seed), NOW.wall_ms)
        return [person.name for person in roster.delegates.values()]

    assert names(1) == names(1)
    assert names(1) != names(2)


@pytest.fixture
def enrolled(
    faces: Mapping[str, Pixels], tools: FaceTools, tmp_path: Path
) -> tuple[Gallery, StoredRoster, int]:
    keys = open_key_provider(tmp_path, save_development_device(tmp_path))
    store = open_store(database_of(tmp_path), keys, create=True)
    version = enrol_sample(store, faces, tools, np.random.default_rng(4), NOW)
    return Gallery(store), StoredRoster(store), version


def test_the_sample_gallery_has_its_real_size_and_an_open_session(
    enrolled: tuple[Gallery, StoredRoster, int],
) -> None:
    gallery, roster, version = enrolled
    consenting = set(roster.load().delegates) - {WITHOUT_CONSENT}
    for model in (SFACE.model, DLIB_RESNET.model):
        stored, references = gallery.snapshot(model)
        assert (stored, len(references)) == (version, PEOPLE - 1)
        assert {reference.delegate for reference in references} == consenting
    session = roster.load(NOW.wall_ms).session
    assert session is not None
