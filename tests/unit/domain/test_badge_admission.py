"""A badge is admitted by the same rules as a face, and a second use goes to the desk."""

from __future__ import annotations

from dataclasses import replace

import pytest

from domain.admission import (
    SAME_ARRIVAL_MS,
    Admit,
    AlreadyIn,
    Arrival,
    Circumstances,
    SendToDesk,
    admit,
)
from domain.attendance import CheckIn, Method, RefusalReason
from domain.badge import BadgeRefused, BadgeTaken
from domain.codec import decode, encode
from domain.decision import Identified
from domain.ids import DelegateId
from domain.moment import Moment
from tests.fakes.congress import GUEST, OPENING, OTHER, roster

NOW = Moment(1_800_000_000_000, "boot-1", 600_000, trusted=True)
GIVEN = Circumstances(now=NOW, took_ms=120, gallery_version=7, policy="badge-either")
TAKEN = BadgeTaken(GUEST.id, 2)


def before(milliseconds: int) -> Arrival:
    since = NOW.since_boot_ms - milliseconds
    return Arrival(replace(NOW, since_boot_ms=since), "Cửa B")


def test_a_badge_is_recorded_as_a_choice_of_its_own() -> None:
    outcome = admit(TAKEN, roster=roster(), history={}, given=GIVEN)
    assert isinstance(outcome, Admit)
    event = outcome.event
    assert (event.method, event.score, event.badge) == (Method.BADGE, None, 2)
    assert decode(encode(event)) == event


def test_a_badge_with_its_face_is_recorded_as_both() -> None:
    outcome = admit(replace(TAKEN, score=0.7), roster=roster(), history={}, given=GIVEN)
    assert isinstance(outcome, Admit)
    assert (outcome.event.method, outcome.event.score) == (Method.BADGE_AND_FACE, 0.7)


def test_a_badge_just_taken_may_be_shown_again() -> None:
    history = {(GUEST.id, OPENING.id): before(SAME_ARRIVAL_MS - 1)}
    outcome = admit(TAKEN, roster=roster(), history=history, given=GIVEN)
    assert isinstance(outcome, AlreadyIn)


@pytest.mark.parametrize("earlier", [before(SAME_ARRIVAL_MS), before(-1)])
def test_a_later_second_use_goes_to_the_desk_with_where_and_when(earlier: Arrival) -> None:
    history = {(GUEST.id, OPENING.id): earlier}
    outcome = admit(TAKEN, roster=roster(), history=history, given=GIVEN)
    assert isinstance(outcome, SendToDesk)
    assert (outcome.event.reason, outcome.event.candidates, outcome.arrival) == (
        RefusalReason.BADGE_USED,
        (GUEST.id,),
        earlier,
    )


def test_an_arrival_before_the_last_power_cut_is_a_second_use_too() -> None:
    arrival = Arrival(replace(NOW, boot="boot-0"), "Cửa A")
    history = {(GUEST.id, OPENING.id): arrival}
    outcome = admit(TAKEN, roster=roster(), history=history, given=GIVEN)
    assert isinstance(outcome, SendToDesk)


def test_a_face_comes_back_as_often_as_it_likes() -> None:
    history = {(GUEST.id, OPENING.id): before(3_600_000)}
    for shown in (Identified(GUEST.id, 0.8), replace(TAKEN, score=0.8)):
        outcome = admit(shown, roster=roster(), history=history, given=GIVEN)
        assert isinstance(outcome, AlreadyIn)


@pytest.mark.parametrize(
    ("shown", "reason"),
    [
        (BadgeTaken(OTHER.id, 1), RefusalReason.NOT_ENTITLED),
        (BadgeTaken(DelegateId("gone"), 1), RefusalReason.NOT_ON_ROSTER),
        (BadgeRefused(RefusalReason.BADGE_FORGED), RefusalReason.BADGE_FORGED),
        (BadgeRefused(RefusalReason.BADGE_REPLACED, GUEST.id), RefusalReason.BADGE_REPLACED),
    ],
)
def test_a_badge_that_admits_nobody_is_written_with_its_reason(
    shown: BadgeTaken | BadgeRefused, reason: RefusalReason
) -> None:
    outcome = admit(shown, roster=roster(), history={}, given=GIVEN)
    assert isinstance(outcome, SendToDesk)
    assert outcome.event.reason is reason
    known = (shown.delegate,) if shown.delegate else ()
    assert outcome.event.candidates == known


def test_outside_a_session_a_badge_opens_nothing() -> None:
    outcome = admit(TAKEN, roster=roster(None), history={}, given=GIVEN)
    assert isinstance(outcome, SendToDesk)
    assert outcome.event.reason is RefusalReason.NO_SESSION


def test_an_event_written_before_there_were_badges_is_still_read() -> None:
    event = CheckIn(NOW, GUEST.id, OPENING.id, Method.FACE)
    raw = encode(event).replace(b'"badge":null,', b"")
    assert decode(raw) == event


def test_a_delegate_who_was_mistaken_for_is_looked_at_though_they_are_in() -> None:
    history = {(GUEST.id, OPENING.id): before(60_000)}
    given = replace(GIVEN, doubted=frozenset({GUEST.id}))
    by_face = admit(Identified(GUEST.id, 0.9), roster=roster(), history=history, given=given)
    assert isinstance(by_face, SendToDesk)
    assert by_face.event.reason is RefusalReason.TWO_CLOSE
    with_badge = replace(TAKEN, score=0.9)
    assert isinstance(admit(with_badge, roster=roster(), history=history, given=given), AlreadyIn)
