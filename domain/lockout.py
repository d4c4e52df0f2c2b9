"""Three failed tries on one identity lock it to the desk for a while, a restart included."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from domain.attendance import AttendanceEvent, CheckIn, Refusal
from domain.ids import DelegateId
from domain.moment import Moment

LOCK_AFTER = 3
LOCK_WITHIN_S = 300.0
LOCK_FOR_S = 300.0


@dataclass(frozen=True, slots=True)
class Failures:
    """Tries that failed on an identity, and who is locked for it; in monotonic seconds."""

    tries: Mapping[DelegateId, tuple[float, ...]]
    locked_until_s: Mapping[DelegateId, float]

    def locked(self, delegate: DelegateId, now_s: float) -> bool:
        """Whether the desk alone admits this identity now."""
        return now_s < self.locked_until_s.get(delegate, float("-inf"))

    def after(self, delegate: DelegateId, now_s: float) -> Failures:
        """With one more failed try of that identity."""
        recent = [at for at in self.tries.get(delegate, ()) if now_s - at < LOCK_WITHIN_S]
        tries = dict(self.tries) | {delegate: (*recent, now_s)}
        if len(tries[delegate]) < LOCK_AFTER:
            return Failures(tries, self.locked_until_s)
        tries[delegate] = ()
        return Failures(tries, dict(self.locked_until_s) | {delegate: now_s + LOCK_FOR_S})


NO_FAILURES = Failures({}, {})


def failures_of(events: Iterable[AttendanceEvent], now: Moment, now_s: float) -> Failures:
    """What the ledger's events, oldest first, leave of failures at ``now``.

    Between boots only the wall clock tells how long ago something was. Set back, it makes a
    failure seem to lie ahead: that one counts as if it were of this moment.
    """
    failures = NO_FAILURES
    for event in events:
        if isinstance(event, CheckIn | Refusal) and event.pad is not None and event.pad.failed:
            at_s = now_s - _ago_s(event.at, now)
            for _ in range(event.pad.failed):
                for delegate in _claimed(event):
                    failures = failures.after(delegate, at_s)
    return failures


def _claimed(event: CheckIn | Refusal) -> tuple[DelegateId, ...]:
    return (event.delegate,) if isinstance(event, CheckIn) else event.candidates[:1]


def _ago_s(then: Moment, now: Moment) -> float:
    same_boot = then.boot == now.boot
    ago_ms = now.since_boot_ms - then.since_boot_ms if same_boot else now.wall_ms - then.wall_ms
    return max(ago_ms, 0) / 1000
