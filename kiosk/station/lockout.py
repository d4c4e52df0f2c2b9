"""Which identities are locked to the desk, trials of the door counted apart."""

from __future__ import annotations

from domain.ids import DelegateId
from domain.lockout import NO_FAILURES, Failures


class Lockout:
    """Counts failed tries. One thread at a time; seconds are monotonic."""

    def __init__(self) -> None:
        self._failures = NO_FAILURES
        self._before: Failures | None = None

    def remember(self, failures: Failures) -> None:
        """What had failed before this process began, or what is to be forgotten."""
        self._failures = failures

    def rehearse(self, *, on: bool) -> None:
        """While it lasts failures are counted apart: a test photograph locks nobody.

        Nor are the next test photographs refused for a lock: each is to be judged by itself.
        """
        if on == (self._before is None):  # it begins or ends with this
            kept = self._before or NO_FAILURES
            self._before, self._failures = (self._failures, NO_FAILURES) if on else (None, kept)

    def locked(self, delegate: DelegateId, now_s: float) -> bool:
        """Whether the desk alone admits this identity; in a trial nobody is locked."""
        return self._before is None and self._failures.locked(delegate, now_s)

    def failed(self, delegate: DelegateId, now_s: float) -> bool:
        """Count a failed try; whether the identity is locked now."""
        self._failures = self._failures.after(delegate, now_s)
        return self.locked(delegate, now_s)
