"""Three failed tries lock an identity, whether or not the kiosk was restarted in between."""

from __future__ import annotations

from dataclasses import replace

import pytest

from domain.admission import Circumstances, SendToDesk, admit
from domain.attendance import AttendanceEvent, CheckIn, Method, Refusal, RefusalReason
from domain.codec import decode, encode
from domain.decision import Withheld
from domain.ids import DelegateId, SessionId
from domain.lockout import LOCK_FOR_S, LOCK_WITHIN_S, failures_of
from domain.moment import Moment
from domain.pad import POLICIES, Level, PadEvidence, Withholding
from kiosk.station.happenings import Challenged
from kiosk.station.lockout import Lockout
from kiosk.station.register import Register
from tests.fakes.book import MemoryBook
from tests.fakes.congress import roster
from tests.fakes.guard import guard
from tests.unit.station.test_pad_guard import Visit

WHO = DelegateId("P-001")
BOOT = Moment(1_795_393_320_000, "first", 1_000_000, trusted=True)


def later(seconds: float, *, boot: str = "first", at: Moment = BOOT) -> Moment:
    ms = round(seconds * 1000)
    since = at.since_boot_ms + ms if boot == at.boot else 20_000
    return Moment(at.wall_ms + ms, boot, since, trusted=True)


def failed(at: Moment, tries: int, who: DelegateId = WHO) -> Refusal:
    evidence = PadEvidence(Level.CHALLENGE, "always", (), tries)
    return Refusal(at, RefusalReason.ATTACK_SUSPECTED, candidates=(who,), pad=evidence)


def reopened(*events: AttendanceEvent) -> Register:
    """The register of a kiosk that starts with this ledger."""
    book = MemoryBook()
    for event in events:
        book.append(decode(encode(event)))
    return Register(book, "A")


def test_a_lock_outlives_a_restart_and_ends_when_it_would_have() -> None:
    register = reopened(failed(BOOT, 2), failed(later(30), 1))
    now = later(60, boot="second")
    failures = register.failures(now, 500.0)
    assert failures.locked(WHO, 500.0)
    assert failures.locked(WHO, 500.0 + LOCK_FOR_S - 31)
    assert not failures.locked(WHO, 500.0 + LOCK_FOR_S - 29)
    assert not failures.locked(DelegateId("P-002"), 500.0)


def test_two_failures_before_a_restart_and_one_after_it_lock() -> None:
    failures = reopened(failed(BOOT, 2)).failures(later(40, boot="second"), 100.0)
    assert not failures.locked(WHO, 100.0)
    assert failures.after(WHO, 110.0).locked(WHO, 110.0)
    assert not failures.after(WHO, 100.0 + LOCK_WITHIN_S).locked(WHO, 100.0 + LOCK_WITHIN_S)


def test_a_first_try_failed_counts_though_the_second_passed() -> None:
    evidence = PadEvidence(Level.CHALLENGE, "always", (), 1)
    came = CheckIn(BOOT, WHO, SessionId("S"), Method.FACE, pad=evidence)
    assert reopened(came, failed(later(5), 2)).failures(later(9), 10.0).locked(WHO, 10.0)


def test_a_clock_set_back_by_the_restart_opens_no_lock() -> None:
    long_ago = replace(later(0, boot="second"), wall_ms=0, trusted=False)
    failures = failures_of([failed(BOOT, 3)], long_ago, 7.0)
    assert failures.locked(WHO, 7.0)
    assert not failures.locked(WHO, 7.0 + LOCK_FOR_S)


def test_events_from_before_failures_were_counted_lock_nobody() -> None:
    old = Refusal(BOOT, RefusalReason.ATTACK_SUSPECTED, candidates=(WHO,))
    assert not failures_of([old, old, old], BOOT, 0.0).locked(WHO, 0.0)


def test_whoever_leaves_in_the_middle_of_a_turn_is_told_of_once_with_the_failed_try() -> None:
    door = guard(POLICIES[Level.CHALLENGE])
    visit = Visit(door, obeys=0.0)
    while not any(isinstance(each, Challenged) and each.side for each in visit.shown):
        visit.frame()
    gone = door.leave(60.0)
    assert gone is not None
    assert isinstance(gone.decision, Withheld)
    assert gone.decision.why is Withholding.WALKED_AWAY
    assert gone.evidence.failed == 1
    assert door.leave(61.0) is None
    outcome = admit(
        gone.decision,
        roster=roster(),
        history={},
        given=Circumstances(BOOT, 0, 1, "door", pad=gone.evidence),
    )
    assert isinstance(outcome, SendToDesk)
    assert decode(encode(outcome.event)) == outcome.event


def test_whoever_leaves_before_a_side_was_shown_failed_nothing() -> None:
    door = guard(POLICIES[Level.CHALLENGE])
    Visit(door).frame()
    assert door.leave(60.0) is None


def test_whoever_leaves_between_two_tries_is_told_of_with_the_try_that_failed() -> None:
    door = guard(POLICIES[Level.CHALLENGE])
    visit = Visit(door, obeys=0.0)
    while not any(isinstance(each, Challenged) and each.side for each in visit.shown):
        visit.frame()
    while isinstance(visit.shown[-1], Challenged) and visit.shown[-1].side:
        visit.frame()
    gone = door.leave(60.0)
    assert gone is not None
    assert gone.evidence.failed == 1
    assert not door.lockout.failed(WHO, 61.0)
    assert door.lockout.failed(WHO, 62.0)


def test_the_guard_after_a_restart_sends_a_locked_identity_to_the_desk() -> None:
    door = guard(POLICIES[Level.CHALLENGE])
    events = [failed(BOOT, 3)]
    door.lockout.remember(reopened(*events).failures(later(20, boot="second"), 50.0))
    checked = Visit(door).settle()
    assert isinstance(checked.decision, Withheld)
    assert checked.decision.why is Withholding.LOCKED


@pytest.mark.parametrize("tries", [1, 2])
def test_a_check_says_how_many_tries_failed(tries: int) -> None:
    door = guard(replace(POLICIES[Level.CHALLENGE], tries=tries))
    assert Visit(door, picture=True).settle().evidence.failed == tries


def test_after_a_rehearsal_what_had_failed_before_it_counts_and_nothing_of_it() -> None:
    lockout = Lockout()
    assert not lockout.failed(WHO, 1.0)
    lockout.rehearse(on=True)
    assert not any(lockout.failed(WHO, 2.0) for _ in range(4))
    lockout.rehearse(on=False)
    assert not lockout.locked(WHO, 3.0)
    assert not lockout.failed(WHO, 3.0)
    assert lockout.failed(WHO, 4.0)
