"""The agent's beat: driven by the clock, one try at a time, until it is told to stop."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass

from domain.errors import CentreUnreachable
from runtime.journal import journal
from sync.agent.push import Push
from sync.agent.rhythm import Rhythm
from sync.agent.standing import Spokesman
from sync.wire.proofs import NotAuthentic


@dataclass(slots=True)
class Upload:
    """Brings everything up and says how that went."""

    push: Push
    rhythm: Rhythm
    spokesman: Spokesman
    bytes_per_second: int

    def beat(self) -> float:
        """Send one batch, if there is one.

        Returns:
            Seconds until the next beat.
        """
        try:
            sent = self.push.step()
        except (CentreUnreachable, NotAuthentic) as trouble:
            journal().warning("centre.missed", why=str(trouble))
            self.spokesman.missed(str(trouble))
            return self.rhythm.after_failure()
        self.spokesman.reached(self._contradiction())
        pause = self.rhythm.after_success()
        return sent / self.bytes_per_second if sent else pause

    def _contradiction(self) -> str:
        if not self.push.contradicted:
            return ""
        return "The centre holds this ledger otherwise: this card is an old copy. Call for help."


def keep_beating(beat: Callable[[], float], stopping: threading.Event) -> None:
    """Beat and rest, until stopped."""
    while not stopping.is_set():
        stopping.wait(beat())
