"""One to one: the threshold comes from the gallery's pairs for a requested false match rate."""

from __future__ import annotations

import numpy as np
import pytest

from domain.biometrics import Reference
from domain.gallery import Gallery, gallery_of
from domain.ids import DelegateId, ReferenceId
from vision.calibrate import calibrate
from vision.filler import drawn_templates
from vision.models import SFACE
from vision.verify import verification

PEOPLE = 300


@pytest.fixture(scope="module")
def gallery() -> Gallery:
    drawn = drawn_templates(PEOPLE, np.random.default_rng(3), model=SFACE.model, like=())
    return gallery_of(
        SFACE.model,
        1,
        [
            Reference(ReferenceId(f"r{i}"), DelegateId(f"D-{i}"), template)
            for i, template in enumerate(drawn)
        ],
    )


def test_a_verification_asks_less_of_a_face_than_an_identification(gallery: Gallery) -> None:
    one_to_one = verification(gallery, 0.001).policy.accept
    assert one_to_one < calibrate(gallery, 0.01, resamples=0).threshold


def test_a_lower_false_match_rate_asks_more(gallery: Gallery) -> None:
    asked = [verification(gallery, fmr).policy.accept for fmr in (0.03, 0.001, 0.0001)]
    assert asked == sorted(asked)


@pytest.mark.parametrize("fmr", [0.02, 0.001])
def test_strangers_pass_no_oftener_than_was_asked(gallery: Gallery, fmr: float) -> None:
    threshold = verification(gallery, fmr).policy.accept
    fresh = drawn_templates(200, np.random.default_rng(8), model=SFACE.model, like=())
    probes = np.stack([template.vector for template in fresh]) - gallery.centre
    probes /= np.linalg.norm(probes, axis=1, keepdims=True)
    passed = float((probes @ gallery.matrix.T >= threshold).mean())
    assert passed < 2 * fmr


def test_the_gallery_of_one_holds_that_one(gallery: Gallery) -> None:
    found = verification(gallery).of(DelegateId("D-7"))
    assert found is not None
    assert found.delegates == (DelegateId("D-7"),)
    assert verification(gallery).of(DelegateId("nobody")) is None


def test_too_few_people_calibrate_nothing(gallery: Gallery) -> None:
    with pytest.raises(ValueError, match="fewer than 1"):
        verification(Gallery(1, gallery.model, (), (), gallery.centre, gallery.matrix[:0]))
