"""The agent's beat: driven by the clock, one try at a time, until it is told to stop."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass

from domain.errors import CentreUnreachable, ImportRefused, KeyUnavailable
from runtime.journal import journal
from runtime.watchdog import nobody_watches
from sync.agent.anchoring import Anchoring
from sync.agent.pull import Pull
from sync.agent.push import Push
from sync.agent.rhythm import Rhythm
from sync.agent.standing import PUT_BACK, Spokesman
from sync.wire.feed import Pulse
from sync.wire.proofs import NotAuthentic

PULSE_S = 5.0


@dataclass(slots=True)
class Upload:
    """Brings everything up and says how that went."""

    push: Push
    rhythm: Rhythm
    spokesman: Spokesman
    bytes_per_second: int
    describe: Callable[[], Pulse]
    anchoring: Anchoring
    _pulse_due_s: float = 0.0
    _revoked: bool = False

    def beat(self) -> float:
        """Send one batch; when there is none, tell the centre how this gate is.

        Returns:
            Seconds until the next beat.
        """
        now_s = self.push.clock.monotonic_s()
        try:
            sent = self.push.step()
            if not sent and now_s < self._pulse_due_s:
                return self.rhythm.after_success()
            if now_s >= self._pulse_due_s:
                self._pulse()
                self._pulse_due_s = now_s + PULSE_S
        except (CentreUnreachable, NotAuthentic) as trouble:
            journal().warning("centre.missed", why=str(trouble))
            self.spokesman.missed(str(trouble))
            return self.rhythm.after_failure()
        self.spokesman.reached(self._trouble())
        pause = self.rhythm.after_success()
        return sent / self.bytes_per_second if sent else pause

    def _pulse(self) -> None:
        asked = self.push.clock.now()
        answer = self.push.transport.pulse(self.describe())
        self._revoked = answer.revoked
        self.anchoring.heard(asked, self.push.clock.now(), answer.centre_ms)

    def _trouble(self) -> str:
        if self._revoked:
            return "The centre does not trust this kiosk any more. Take it away from the door."
        return PUT_BACK if self.push.outgoing.old_copy() else ""


@dataclass(slots=True)
class Download:
    """Brings everything down, whatever the upload does."""

    pull: Pull
    rhythm: Rhythm
    heed: Callable[[], object]
    """What a kiosk does after each beat, if it has learnt that it is revoked."""

    def beat(self) -> float:
        """Read one page of the feed.

        Returns:
            Seconds until the next beat.
        """
        try:
            more = self.pull.step()
        except (CentreUnreachable, NotAuthentic, KeyUnavailable, ImportRefused) as trouble:
            journal().warning("feed.missed", why=str(trouble))
            return self.rhythm.after_failure()
        finally:
            self.heed()
        pause = self.rhythm.after_success()
        return 0.0 if more else pause


def keep_beating(
    beat: Callable[[], float],
    stopping: threading.Event,
    alive: Callable[[], None] = nobody_watches,
) -> None:
    """Beat and rest, until stopped; ``alive`` hears of each beat, reached or not."""
    while not stopping.is_set():
        rest_s = beat()
        alive()
        stopping.wait(rest_s)
