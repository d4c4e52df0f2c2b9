"""The rule of the door: accept early when clear, look again when not, end in bounded time."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from domain.biometrics import Candidate
from domain.decision import (
    Ambiguous,
    Decision,
    Identified,
    NeedsMore,
    NotAcquired,
    Unidentified,
    decide,
)
from domain.evidence import Evidence, Hint
from domain.ids import DelegateId, ModelId, ReferenceId
from domain.policy import Calibration, DecisionPolicy, LookAlikes

CALIBRATION = Calibration(
    model=ModelId("planted-128"),
    method="gpd",
    fpir_requested=0.01,
    threshold=0.40,
    threshold_low=0.38,
    threshold_high=0.42,
    people=450,
    pairs=101_025,
    gallery_version=1,
)
POLICY = DecisionPolicy(
    name="door-0.01",
    calibration=CALIBRATION,
    margin=0.02,
    min_frames=1,
    max_frames=5,
    give_up_after_s=6.0,
    early=0.05,
    look_alike_margin=0.05,
)
AN, BINH, CHI = DelegateId("An"), DelegateId("Binh"), DelegateId("Chi")


def candidate(delegate: DelegateId, score: float) -> Candidate:
    return Candidate(delegate, ReferenceId(f"{delegate}/1"), score)


def seen(
    *ranked: Candidate, usable: int = 1, age_s: float = 0.5, hint: Hint | None = None
) -> Evidence:
    return Evidence(age_s=age_s, frames=usable + 1, usable=usable, ranked=ranked, hint=hint)


def test_a_clear_score_is_accepted_at_the_first_frame() -> None:
    assert decide(seen(candidate(AN, 0.6), candidate(BINH, 0.2)), POLICY) == Identified(AN, 0.6)


def test_a_score_just_above_the_threshold_waits_for_another_frame() -> None:
    assert decide(seen(candidate(AN, 0.43)), POLICY) == NeedsMore()


def test_a_score_just_above_the_threshold_is_accepted_when_time_is_up() -> None:
    assert decide(seen(candidate(AN, 0.43), usable=5), POLICY) == Identified(AN, 0.43)
    assert decide(seen(candidate(AN, 0.43), age_s=6.0), POLICY) == Identified(AN, 0.43)


def test_more_frames_are_asked_for_when_the_policy_wants_them() -> None:
    strict = replace(POLICY, min_frames=2)
    assert decide(seen(candidate(AN, 0.6)), strict) == NeedsMore()
    assert decide(seen(candidate(AN, 0.6), usable=2), strict) == Identified(AN, 0.6)


def test_who_reaches_threshold_and_margin_exactly_is_taken() -> None:
    exact = replace(POLICY, margin=0.25)
    two = (candidate(AN, POLICY.accept), candidate(BINH, POLICY.accept - 0.25))
    assert decide(seen(*two, usable=5), exact) == Identified(AN, POLICY.accept)


def test_a_stranger_is_refused_only_after_all_frames() -> None:
    assert decide(seen(candidate(AN, 0.3), hint=Hint.HOLD_STILL), POLICY) == NeedsMore(
        Hint.HOLD_STILL
    )
    assert decide(seen(candidate(AN, 0.3), usable=5), POLICY) == Unidentified(0.3)


def test_two_too_close_ask_for_more_and_end_ambiguous() -> None:
    close = (candidate(AN, 0.60), candidate(BINH, 0.59))
    assert decide(seen(*close), POLICY) == NeedsMore()
    assert decide(seen(*close, usable=5), POLICY) == Ambiguous((AN, BINH), 0.60)


def test_look_alikes_need_a_wider_margin_and_a_second_look() -> None:
    twins = replace(POLICY, look_alikes=(LookAlikes(BINH, AN, 0.41),))
    apart = (candidate(AN, 0.60), candidate(CHI, 0.57), candidate(BINH, 0.50))
    assert decide(seen(*apart), twins) == NeedsMore()
    assert decide(seen(*apart, usable=2), twins) == Identified(AN, 0.60)
    near = (candidate(AN, 0.60), candidate(CHI, 0.57), candidate(BINH, 0.56))
    assert decide(seen(*near, usable=5), twins) == Ambiguous((AN, BINH), 0.60)


def test_nobody_judged_is_not_acquired_with_the_reason() -> None:
    nothing = Evidence(age_s=1.0, frames=9, usable=0, hint=Hint.MORE_LIGHT)
    assert decide(nothing, POLICY) == NeedsMore(Hint.MORE_LIGHT)
    assert decide(replace(nothing, age_s=6.0), POLICY) == NotAcquired(Hint.MORE_LIGHT)


def test_a_pair_names_the_other_and_nobody_else() -> None:
    pair = LookAlikes(AN, BINH, 0.4)
    assert (pair.other(AN), pair.other(BINH), pair.other(CHI)) == (BINH, AN, None)


scores = st.floats(-1, 1)
evidences = st.builds(
    Evidence,
    age_s=st.floats(0, 20),
    frames=st.integers(0, 100),
    usable=st.integers(0, 12),
    ranked=st.lists(scores, max_size=5).map(
        lambda values: tuple(
            candidate(DelegateId(f"D-{place}"), value)
            for place, value in enumerate(sorted(values, reverse=True))
        )
    ),
    hint=st.sampled_from([None, *Hint]),
)
policies = st.builds(
    replace,
    st.just(POLICY),
    margin=st.floats(0, 0.2),
    early=st.floats(0, 0.2),
    min_frames=st.integers(1, 3),
    look_alikes=st.sampled_from(
        [(), (LookAlikes(DelegateId("D-0"), DelegateId("D-1"), 0.4),)],
    ),
)


@given(evidences, policies)
def test_every_presentation_ends_in_bounded_time(
    evidence: Evidence, policy: DecisionPolicy
) -> None:
    late = replace(evidence, age_s=policy.give_up_after_s)
    assert not isinstance(decide(late, policy), NeedsMore)
    many = replace(evidence, usable=policy.max_frames)
    assert not isinstance(decide(many, policy), NeedsMore)


@given(evidences, policies)
def test_nobody_is_identified_below_the_threshold_or_without_the_margin(
    evidence: Evidence, policy: DecisionPolicy
) -> None:
    decision = decide(evidence, policy)
    if isinstance(decision, Identified):
        first, *others = evidence.ranked
        assert decision.delegate == first.delegate
        assert first.score >= policy.accept
        assert all(first.score - other.score >= policy.margin for other in others)


def boldness(decision: Decision) -> bool:
    return isinstance(decision, Identified)


@given(evidences, policies, st.floats(0, 0.5))
def test_a_stricter_threshold_never_identifies_more(
    evidence: Evidence, policy: DecisionPolicy, stricter: float
) -> None:
    calibration = replace(policy.calibration, threshold=policy.accept + stricter)
    strict = replace(policy, calibration=calibration)
    assert boldness(decide(evidence, strict)) <= boldness(decide(evidence, policy))


@given(evidences, policies)
def test_without_a_usable_frame_nobody_is_named(
    evidence: Evidence, policy: DecisionPolicy
) -> None:
    decision = decide(replace(evidence, usable=0), policy)
    assert isinstance(decision, NeedsMore | NotAcquired)


APART = POLICY.keeping_apart(frozenset({frozenset({AN, BINH})}))


def test_a_pair_that_was_once_mistaken_needs_three_times_a_look_alikes_margin() -> None:
    close = seen(candidate(AN, 0.7), candidate(BINH, 0.58), usable=5)
    assert decide(close, POLICY) == Identified(AN, 0.7)
    assert decide(close, APART) == Ambiguous((AN, BINH), 0.7)
    clear = seen(candidate(AN, 0.7), candidate(BINH, 0.5), usable=5)
    assert decide(clear, APART) == Identified(AN, 0.7)


def test_whoever_was_once_mistaken_has_a_higher_threshold_of_their_own() -> None:
    weak = seen(candidate(AN, 0.43), usable=5)
    assert decide(weak, POLICY) == Identified(AN, 0.43)
    assert decide(weak, APART) == Unidentified(0.43)
    assert decide(seen(candidate(CHI, 0.43), usable=5), APART) == Identified(CHI, 0.43)


def test_a_mistaken_pair_is_looked_at_twice() -> None:
    first = seen(candidate(AN, 0.9), candidate(BINH, 0.1))
    assert decide(first, APART) == NeedsMore(None)
    assert APART.twins_of(AN) == {BINH}
    assert POLICY.keeping_apart(frozenset()) is POLICY
