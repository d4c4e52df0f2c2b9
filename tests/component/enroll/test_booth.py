"""The booth guides a delegate and never enrols one person twice."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

import numpy as np
import pytest

from domain.errors import ImportRefused
from domain.evidence import Hint
from domain.ids import DelegateId
from domain.image import Frame, Pixels
from enroll.assess import FaceTools
from enroll.booth import (
    SHOTS,
    BoothDoubt,
    BoothEnrolled,
    Guidance,
    Photographed,
    Sitter,
    enrol_photographed,
    photograph,
)
from enroll.importer import Order, Workshop, run_import
from enroll.intake import FolderSource
from enroll.progress import Progress
from store.album import Album
from store.gallery import Gallery
from tests import sticks
from tests.sticks import Stick
from vision.degrade import DEGRADATIONS

SEVENTH = DelegateId("CM-0007")


def silent(_: Progress) -> None:
    """Nobody watches."""


def frames(*pictures: Pixels) -> Iterator[Frame]:
    for number, picture in enumerate(pictures):
        yield Frame(picture, number * 0.4, number)


def photographed(picture: Pixels, tools: FaceTools) -> Photographed:
    *_, last = photograph(frames(*[picture] * 10), SEVENTH, tools)
    assert isinstance(last, Photographed)
    return last


@pytest.fixture
def with_seventh(stick: Stick, shop: Workshop, tmp_path: Path) -> Workshop:
    rows = [sticks.row(number) for number in range(1, 8)]
    stick.files["danh sách.csv"] = sticks.roster_csv(rows)
    del stick.files["CM-0006/1.jpg"]
    run_import(FolderSource(stick.write(tmp_path / "stick")), Order(), shop, silent)
    return shop


def test_three_photographs_moments_apart_are_enough(
    faces: Mapping[str, Pixels], tools: FaceTools
) -> None:
    seen = list(photograph(frames(*[faces["collins-1.png"]] * 10), SEVENTH, tools))
    assert [step.taken for step in seen if isinstance(step, Guidance)] == [1, 1, 2, 2]
    assert isinstance(seen[-1], Photographed)
    assert len(seen[-1].shots) == SHOTS


def test_nobody_is_photographed_behind_a_mask(
    faces: Mapping[str, Pixels], tools: FaceTools
) -> None:
    good = faces["collins-1.png"]
    masked = DEGRADATIONS["mask"](good, tools.detector.detect(good)[0], np.random.default_rng(1))
    seen = list(photograph(frames(*[masked] * 10), SEVENTH, tools))
    assert seen == [Guidance(Hint.UNCOVER_FACE, 0)] * 10


def test_the_booth_says_what_would_help(faces: Mapping[str, Pixels], tools: FaceTools) -> None:
    good = faces["collins-1.png"]
    together = sticks.side_by_side(faces["obama-1.jpg"], faces["ardern-1.jpg"])
    pictures = (sticks.plain_wall(), sticks.sized(good, 150), together)
    hints = [
        step.hint
        for step in photograph(frames(*pictures), SEVENTH, tools)
        if isinstance(step, Guidance)
    ]
    assert hints == [Hint.COME_CLOSER, Hint.COME_CLOSER, Hint.ONE_AT_A_TIME]


def test_who_is_photographed_at_the_desk_is_enrolled_with_a_portrait(
    faces: Mapping[str, Pixels], tools: FaceTools, with_seventh: Workshop
) -> None:
    shots = photographed(faces["collins-1.png"], tools)
    outcome = enrol_photographed(Sitter(SEVENTH), shots, with_seventh)
    assert isinstance(outcome, BoothEnrolled)
    references = Gallery(with_seventh.store).snapshot(with_seventh.model)[1]
    seventh = next(r for r in references if r.delegate == SEVENTH)
    assert seventh.template.samples == SHOTS
    assert np.isclose(np.linalg.norm(seventh.template.vector), 1)
    assert Album(with_seventh.store).find(SEVENTH) == shots.shots[0].thumbnail


def test_somebody_who_is_enrolled_already_is_not_enrolled_again_unasked(
    faces: Mapping[str, Pixels], tools: FaceTools, with_seventh: Workshop
) -> None:
    shots = photographed(faces["obama-3.jpg"], tools)
    doubt = enrol_photographed(Sitter(SEVENTH), shots, with_seventh)
    assert isinstance(doubt, BoothDoubt)
    assert doubt.other == "CM-0001"
    decided = enrol_photographed(Sitter(SEVENTH), shots, with_seventh, although=doubt.other)
    assert isinstance(decided, BoothEnrolled)


def test_nobody_is_photographed_who_is_not_on_the_list(
    faces: Mapping[str, Pixels], tools: FaceTools, shop: Workshop
) -> None:
    shots = photographed(faces["collins-1.png"], tools)
    with pytest.raises(ImportRefused, match="CM-0007"):
        enrol_photographed(Sitter(SEVENTH), shots, shop)
