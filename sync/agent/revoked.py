"""What a kiosk does when the centre says that it is not trusted any more.

The word may come from the centre, from another gate or on a stick: what counts is the centre's
signature, which whoever keeps the word has checked.
"""

from __future__ import annotations

import shutil
import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from runtime.journal import journal
from runtime.paths import UPDATES
from runtime.revoked import is_revoked, note_revoked
from store.circle import Circle
from store.connection import Store
from store.outgoing import Outgoing
from store.revoked import forget_everybody
from sync.agent.shelving import INBOX

_ONE_AT_A_TIME = threading.Lock()
"""The roads to the centre and to other gates may hear of it at one moment."""


@dataclass(frozen=True, slots=True)
class Obedience:
    """Faces, names and badges go at once; the device's own key once the centre has all rows."""

    store: Store
    destination: str
    destroy_key: Callable[[], None]
    leave: Callable[[], None]
    """Nothing is left to serve."""

    def heed(self) -> bool:
        """Do what is due if this kiosk is revoked, and say so; the same again is harmless.

        Raises:
            StoreUnavailable: the disk cannot be written.
            KeyUnavailable: a key cannot be wiped.
        """
        if self.store.device not in Circle(self.store).notice().devices:
            return False
        with _ONE_AT_A_TIME:
            self._forget(self.store.path.parent)
        return True

    def _forget(self, state: Path) -> None:
        if not is_revoked(state):
            note_revoked(state)
        gone = forget_everybody(self.store)
        if gone:
            journal().critical("revoked.forgot", keys=gone)
        for folder in (INBOX, UPDATES):
            shutil.rmtree(state / folder, ignore_errors=True)
        if Outgoing(self.store).pending(self.destination):
            return  # What happened at the door reaches the centre first.
        self.destroy_key()
        note_revoked(state, emptied=True)
        journal().critical("revoked.emptied")
        self.leave()
