"""The gallery calibrates the door."""

from dataclasses import replace
from statistics import NormalDist

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.biometrics import Reference, Template, unit
from domain.gallery import Gallery, gallery_of
from domain.ids import DelegateId, ModelId, ReferenceId
from tests.fakes.vision import PLANTED, planted_reference
from vision.calibrate import (
    KNOWN,
    MOST_PEOPLE,
    calibrate,
    fit_tail,
    known_of,
    look_alikes,
    stranger_scores,
    threshold_for,
)
from vision.door import door_policy
from vision.filler import drawn_templates
from vision.models import SFACE


def drawn(people: int, seed: int = 0) -> Gallery:
    templates = drawn_templates(people, np.random.default_rng(seed))
    names = [f"D-{number}" for number in range(people)]
    return gallery_of(
        SFACE.model,
        3,
        [
            Reference(ReferenceId(name), DelegateId(name), template)
            for name, template in zip(names, templates, strict=True)
        ],
    )


def test_a_calibration_tells_where_it_came_from() -> None:
    calibration = calibrate(drawn(200), 0.01)
    assert calibration.method == "gpd"
    assert calibration.model == SFACE.model
    assert calibration.people == 200
    assert calibration.pairs == 19_900
    assert calibration.gallery_version == 3
    assert calibration.fpir_requested == 0.01
    assert calibration.threshold_low <= calibration.threshold <= calibration.threshold_high
    # Nobody is a stranger to themselves: drawn twice, they would stretch it to 0.9.
    assert 0 < calibration.threshold_high - calibration.threshold_low < 0.05


def test_few_people_are_calibrated_as_a_normal_distribution() -> None:
    assert calibrate(drawn(60), 0.01).method == "gaussian"


def test_the_same_gallery_always_gives_the_same_threshold() -> None:
    assert calibrate(drawn(200), 0.01) == calibrate(drawn(200), 0.01)


def test_an_engine_of_which_nothing_is_known_needs_three_people() -> None:
    unknown = ModelId("nobody-measured-it")
    with pytest.raises(ValueError, match="3 people"):
        calibrate(replace(drawn(2), model=unknown), 0.01)
    assert calibrate(replace(drawn(3), model=unknown), 0.01).people == 3


@pytest.mark.parametrize("people", [1, 2, 3, 5, 10])
def test_a_handful_of_people_is_calibrated_by_what_is_known_in_general(people: int) -> None:
    """Three pairs told thresholds from 0.0 to 0.5; now they stray by a few hundredths."""
    known = KNOWN[SFACE.model]
    general = known.mean + known.deviation * NormalDist().inv_cdf(1 - 0.01 / people)
    for seed in range(10):
        calibration = calibrate(drawn(people, seed), 0.01)
        assert calibration.threshold == pytest.approx(general, abs=0.05)
        assert calibration.threshold_low <= calibration.threshold <= calibration.threshold_high


def test_what_is_known_in_general_is_not_said_of_centred_scores() -> None:
    assert known_of(drawn(60)) == KNOWN[SFACE.model]
    assert known_of(drawn(200)) is None


@settings(max_examples=20, deadline=None)
@given(st.floats(0.0005, 0.2), st.floats(1.2, 5))
def test_fewer_strangers_need_a_higher_threshold(fpir: float, times: float) -> None:
    scores = stranger_scores(drawn(160))
    assert threshold_for(scores, 160, fpir) > threshold_for(scores, 160, min(fpir * times, 0.9))


def test_more_people_need_a_higher_threshold() -> None:
    scores = stranger_scores(drawn(160))
    assert threshold_for(scores, 1600, 0.01) > threshold_for(scores, 160, 0.01)


def test_the_tail_finds_again_what_it_was_drawn_from() -> None:
    rng = np.random.default_rng(0)
    shape, scale = -0.1, 0.05
    excess = scale / shape * (rng.random(200_000) ** -shape - 1)
    tail = fit_tail(np.concatenate([np.zeros(3_800_000), excess]).astype(np.float32))
    assert tail.exceeded_with(0.05 * 0.01) == pytest.approx(
        scale / shape * (0.01**-shape - 1), rel=0.05
    )


def test_scores_that_are_all_alike_are_no_error() -> None:
    assert threshold_for(np.full(20_000, 0.1, dtype=np.float32), 200, 0.01) == pytest.approx(0.1)


def test_the_threshold_keeps_its_promise_among_strangers() -> None:
    """Of 4,000 drawn strangers against ten galleries, one in a hundred is let in."""
    admitted = []
    for seed in range(10):
        templates = drawn_templates(600, np.random.default_rng(seed))
        names = [f"D-{number}" for number in range(200)]
        gallery = gallery_of(
            SFACE.model,
            1,
            [
                Reference(ReferenceId(name), DelegateId(name), template)
                for name, template in zip(names, templates[:200], strict=True)
            ],
        )
        threshold = calibrate(gallery, 0.01, resamples=0).threshold
        strangers = np.stack([template.vector for template in templates[200:]]) - gallery.centre
        strangers /= np.linalg.norm(strangers, axis=1, keepdims=True)
        admitted.append(((strangers @ gallery.matrix.T).max(axis=1) >= threshold).mean())
    assert 0.003 <= float(np.mean(admitted)) <= 0.02


def test_pairs_score_what_somebody_who_was_left_out_scores() -> None:
    """The centre contains both of a pair and no stranger: 1/(n - 1) is what that costs."""
    people = 150
    rng = np.random.default_rng(4)
    vectors = unit(rng.standard_normal((people + 4000, 128)).astype(np.float32))
    references = [
        Reference(ReferenceId(f"r{n}"), DelegateId(f"D-{n}"), Template(SFACE.model, vectors[n], 1))
        for n in range(people)
    ]
    gallery = gallery_of(SFACE.model, 1, references)
    outsiders = unit(vectors[people:] - gallery.centre) @ gallery.matrix.T
    assert gallery.centre.any()
    told = float(stranger_scores(gallery).mean())
    assert told == pytest.approx(float(outsiders.mean()), abs=0.002)
    assert told - 1 / (people - 1) < float(outsiders.mean()) - 0.004


def test_two_references_of_one_delegate_are_no_pair() -> None:
    references = [planted_reference(person) for person in range(10)]
    twice = replace(references[0], id=ReferenceId("again"))
    gallery = gallery_of(PLANTED, 1, [*references, twice])
    assert len(stranger_scores(gallery)) == 54
    assert stranger_scores(gallery).max() < 0.9


def test_a_huge_gallery_is_represented_by_a_sample() -> None:
    gallery = drawn(MOST_PEOPLE + 200)
    assert len(stranger_scores(gallery)) == MOST_PEOPLE * (MOST_PEOPLE - 1) // 2


def test_look_alikes_are_named_nearest_first() -> None:
    references = [planted_reference(person) for person in range(40)]
    twin = Reference(ReferenceId("twin"), DelegateId("P-twin"), references[4].template)
    gallery = gallery_of(PLANTED, 1, [*references, twin])
    pairs = look_alikes(gallery, calibrate(gallery, 0.01))
    assert {pairs[0].first, pairs[0].second} == {"P-004", "P-twin"}
    assert [pair.score for pair in pairs] == sorted((pair.score for pair in pairs), reverse=True)


def test_look_alikes_are_found_however_large_the_gallery_is() -> None:
    references = [planted_reference(person) for person in range(700)]
    twin = Reference(ReferenceId("twin"), DelegateId("P-twin"), references[600].template)
    gallery = gallery_of(PLANTED, 1, [*references, twin])
    calibration = replace(calibrate(drawn(160), 0.01, resamples=0), model=PLANTED, threshold=0.9)
    (pair,) = look_alikes(gallery, calibration)
    assert {pair.first, pair.second} == {references[600].delegate, "P-twin"}


def test_the_door_knows_its_look_alikes_and_its_calibration() -> None:
    references = [planted_reference(person) for person in range(40)]
    twin = Reference(ReferenceId("twin"), DelegateId("P-twin"), references[4].template)
    gallery = gallery_of(PLANTED, 5, [*references, twin])
    policy = door_policy(gallery, 0.001)
    assert policy.name == "door-0.001"
    assert policy.calibration.gallery_version == 5
    assert policy.accept == policy.calibration.threshold
    assert policy.twins_of(DelegateId("P-twin")) == {"P-004"}
