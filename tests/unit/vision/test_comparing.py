"""Pooling, identifying, and asking the second engine in doubt."""

import numpy as np
import pytest

from domain.biometrics import Embedding, Probe, Reference, Template, unit
from domain.gallery import Gallery, gallery_of
from domain.ids import DelegateId, ModelId, ReferenceId
from tests.fakes.vision import PLANTED, direction, planted_reference
from vision.calibrate import stranger_scores, threshold_for
from vision.cascade import UNSURE_FROM_FPIR, UNSURE_TO_FPIR, SecondOpinion, second_opinion
from vision.filler import ENOUGH_PEOPLE, STATISTICS, drawn_templates
from vision.fusion import pool, template_of, usable_norm
from vision.identify import identify, scores_of
from vision.models import DLIB_RESNET, SFACE
from vision.sightings import MOST_KEPT, Comparer, Sightings

SECOND = ModelId("second-128")


def embedding(person: int, norm: float = 12.0, model: ModelId = PLANTED) -> Embedding:
    return Embedding(model, np.asarray(norm * direction(person), dtype=np.float32))


def blend(first: int, second: int, share: float) -> Embedding:
    mixed = share * direction(first) + (1 - share) * direction(second)
    return Embedding(PLANTED, np.asarray(12 * unit(mixed), dtype=np.float32))


def both_engines(people: int) -> Gallery:
    references = [planted_reference(person) for person in range(people)]
    # The second engine's vectors are of other people's directions: its scores are independent.
    others = [
        Reference(
            ReferenceId(f"{each.id}/2"),
            each.delegate,
            Template(SECOND, direction(1000 + person), 1),
        )
        for person, each in enumerate(references)
    ]
    return gallery_of(PLANTED, 1, [*references, *others], second=SECOND)


def test_frames_count_by_what_their_norm_has_above_six() -> None:
    pooled = pool([embedding(1, norm=12), embedding(2, norm=8)])
    expected = unit(36 * direction(1) + 4 * direction(2))
    np.testing.assert_allclose(pooled.vector, expected, atol=1e-6)
    assert pooled.frames == 2


def test_a_template_is_the_mean_of_photographs_whatever_their_norm() -> None:
    template = template_of([embedding(1, norm=12), embedding(2, norm=8)])
    np.testing.assert_allclose(template.vector, unit(direction(1) + direction(2)), atol=1e-6)
    assert template.samples == 2


@pytest.mark.parametrize("combine", [pool, template_of])
def test_embeddings_of_two_models_are_never_combined(combine: object) -> None:
    assert callable(combine)
    with pytest.raises(ValueError, match="one model"):
        combine([embedding(1), embedding(1, model=SECOND)])
    with pytest.raises(ValueError, match="one model"):
        combine([])


def test_a_short_vector_is_not_usable_but_dlib_has_no_say_in_that() -> None:
    assert usable_norm(embedding(1, norm=8))
    assert not usable_norm(embedding(1, norm=7.9))
    assert usable_norm(embedding(1, norm=1.4, model=DLIB_RESNET.model))


def test_candidates_come_best_first_and_each_delegate_once() -> None:
    references = [planted_reference(person) for person in range(30)]
    again = Reference(ReferenceId("again"), DelegateId("P-003"), references[9].template)
    gallery = gallery_of(PLANTED, 1, [*references, again])
    candidates = identify(pool([embedding(3)]), gallery)
    assert candidates[0].delegate == "P-003"
    assert candidates[0].score == pytest.approx(1, abs=1e-5)
    assert len({each.delegate for each in candidates}) == len(candidates) == 5
    scores = [each.score for each in candidates]
    assert scores == sorted(scores, reverse=True)


def test_probe_and_references_are_seen_from_the_same_centre() -> None:
    gallery = gallery_of(PLANTED, 1, [planted_reference(person) for person in range(160)])
    assert gallery.centre.any()
    scores = scores_of(pool([embedding(3)]), gallery)
    assert scores == pytest.approx(gallery.matrix @ gallery.matrix[3], abs=1e-5)


def test_a_gallery_of_one_gives_one_candidate() -> None:
    gallery = gallery_of(PLANTED, 1, [planted_reference(1)])
    assert len(identify(pool([embedding(1)]), gallery)) == 1


def test_a_probe_is_compared_with_its_own_model_only() -> None:
    gallery = gallery_of(PLANTED, 1, [planted_reference(1)])
    with pytest.raises(ValueError, match="says nothing"):
        scores_of(Probe(SECOND, direction(1), 1), gallery)


def test_of_many_frames_the_newest_count() -> None:
    comparer = Comparer(gallery_of(PLANTED, 1, [planted_reference(n) for n in range(30)]))
    sightings = Sightings()
    for person in (3, 4):
        for _ in range(MOST_KEPT):
            sightings.add(embedding(person), comparer)
    assert sightings.usable == 2 * MOST_KEPT
    assert sightings.ranked[0].delegate == "P-004"
    assert sightings.ranked[0].score == pytest.approx(1, abs=1e-5)


def test_a_clear_score_does_not_ask_the_second_engine() -> None:
    sightings = Sightings()
    sightings.add(embedding(3), Comparer(both_engines(60)), lambda: pytest.fail("asked"))
    assert sightings.ranked[0].delegate == "P-003"
    assert sightings.asked_second == 0


def test_a_score_of_nobody_does_not_ask_the_second_engine() -> None:
    sightings = Sightings()
    sightings.add(blend(900, 901, 0.5), Comparer(both_engines(60)), lambda: pytest.fail("asked"))
    assert sightings.asked_second == 0


def doubtful(comparer: Comparer) -> Embedding:
    """Person 3, as seen so badly that the first engine is unsure."""
    opinion = comparer.opinion
    assert opinion is not None
    for share in np.linspace(0.1, 0.9, 81):
        probe = blend(3, 900, float(share))
        ranked = identify(pool([probe]), comparer.gallery)
        if ranked[0].delegate == "P-003" and opinion.low < ranked[0].score < opinion.high:
            return probe
    raise AssertionError("no blend is doubtful")


def test_in_doubt_the_second_engine_tells_a_delegate_from_a_stranger() -> None:
    comparer = Comparer(both_engines(60))
    probe = doubtful(comparer)
    alone, confirmed, denied = Sightings(), Sightings(), Sightings()
    alone.add(probe, comparer)
    confirmed.add(probe, comparer, lambda: embedding(1003, model=SECOND))
    denied.add(probe, comparer, lambda: embedding(5000, model=SECOND))
    assert confirmed.asked_second == denied.asked_second == 1
    assert confirmed.ranked[0].delegate == "P-003"
    assert confirmed.ranked[0].score > alone.ranked[0].score > denied.ranked[0].score


def test_two_close_candidates_are_a_doubt_even_at_a_high_score() -> None:
    comparer = Comparer(both_engines(60))
    sightings = Sightings()
    sightings.add(blend(3, 4, 0.5), comparer, lambda: embedding(1004, model=SECOND))
    assert sightings.asked_second == 1
    assert sightings.ranked[0].delegate == "P-004"


def test_strangers_reach_the_fused_threshold_as_often_as_the_first_one() -> None:
    gallery = both_engines(200)
    opinion = second_opinion(gallery)
    assert opinion is not None
    assert gallery.second is not None
    rng = np.random.default_rng(0)
    reached = []
    for _ in range(2000):
        one, two = unit(rng.standard_normal((2, 128)))
        first = scores_of(Probe(PLANTED, one, 1), gallery)
        second = scores_of(Probe(SECOND, two, 1), gallery.second)
        reached.append(
            (first.max() >= opinion.low, opinion.fuse(first, second).max() >= opinion.low)
        )
    alone, fused = np.mean(reached, axis=0)
    assert 0.5 < fused / alone < 2.0


def test_both_ends_of_the_unsure_range_are_where_the_first_engine_has_them() -> None:
    gallery = both_engines(200)
    opinion = second_opinion(gallery)
    assert opinion is not None
    assert gallery.second is not None
    both = opinion.sum_of(stranger_scores(gallery), stranger_scores(gallery.second))
    fused = both * opinion.stretch + opinion.shift
    ends = [threshold_for(fused, 200, fpir) for fpir in (UNSURE_FROM_FPIR, UNSURE_TO_FPIR)]
    assert ends == pytest.approx([opinion.low, opinion.high], abs=1e-3)


def test_people_unknown_to_the_second_engine_keep_their_score() -> None:
    references = [planted_reference(person) for person in range(40)]
    known = [
        Reference(ReferenceId(f"{each.id}/2"), each.delegate, Template(SECOND, direction(n), 1))
        for n, each in enumerate(reversed(references[10:]))
    ]
    gallery = gallery_of(PLANTED, 1, [*references, *known], second=SECOND)
    opinion = second_opinion(gallery)
    assert isinstance(opinion, SecondOpinion)
    first = scores_of(pool([embedding(5)]), gallery)
    second = np.zeros(30, dtype=np.float32)
    second[7] = 1
    fused = opinion.fuse(first, second)
    np.testing.assert_array_equal(fused[:10], first[:10])
    assert (fused[10:] != first[10:]).all()
    gained = (fused - opinion.fuse(first, np.zeros_like(second))).nonzero()[0]
    assert [gallery.delegates[row] for row in gained] == [known[7].delegate]


def test_too_few_people_of_the_second_engine_give_no_opinion() -> None:
    assert second_opinion(both_engines(19)) is None
    assert second_opinion(gallery_of(PLANTED, 1, [planted_reference(1)])) is None


def test_an_empty_ranking_is_no_doubt() -> None:
    opinion = second_opinion(both_engines(30))
    assert opinion is not None
    assert not opinion.wanted(())


def test_comparing_before_any_frame_names_nobody() -> None:
    sightings = Sightings()
    sightings.compare(Comparer(both_engines(20)))
    assert sightings.ranked == ()
    assert sightings.probe is None


def pair_scores(vectors: np.ndarray) -> np.ndarray:
    return np.asarray((vectors @ vectors.T)[np.triu_indices(len(vectors), 1)])


@pytest.mark.parametrize(
    ("model", "mean", "spread"), [(SFACE.model, 0.081, 0.096), (DLIB_RESNET.model, 0.882, 0.029)]
)
def test_drawn_people_score_like_real_ones(model: ModelId, mean: float, spread: float) -> None:
    drawn = drawn_templates(445, np.random.default_rng(1), model=model)
    scores = pair_scores(np.stack([template.vector for template in drawn]))
    assert scores.mean() == pytest.approx(mean, abs=0.01)
    assert scores.std() == pytest.approx(spread, rel=0.15)


def test_drawn_people_are_the_same_for_the_same_seed_only() -> None:
    one, same, other = (
        drawn_templates(3, np.random.default_rng(seed))[2].vector for seed in (1, 1, 2)
    )
    np.testing.assert_array_equal(one, same)
    assert not np.array_equal(one, other)


def test_drawn_people_gather_around_the_real_ones() -> None:
    real = drawn_templates(ENOUGH_PEOPLE, np.random.default_rng(3))
    for like in (real, real[:5]):
        drawn = drawn_templates(445, np.random.default_rng(4), like=like)
        mean = unit(np.mean([template.vector for template in drawn], axis=0))
        goal = unit(np.mean([template.vector for template in like], axis=0))
        assert mean @ goal > 0.8


def test_a_model_that_was_not_measured_has_no_drawn_people() -> None:
    assert SECOND not in STATISTICS
    with pytest.raises(KeyError):
        drawn_templates(1, np.random.default_rng(0), model=SECOND)
