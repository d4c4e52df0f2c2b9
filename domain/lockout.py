"""Three failed tries on one identity lock it to the desk for a while."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from domain.ids import DelegateId

LOCK_AFTER = 3
LOCK_WITHIN_S = 300.0
LOCK_FOR_S = 300.0


@dataclass(frozen=True, slots=True)
class Failures:
    """Tries that failed on an identity, and who is locked to the desk for it.

    Seconds are monotonic; it forgets with the process, and the ledger keeps the refusals.
    """

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
