"""What a kiosk does when the centre says that it is not trusted any more."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass

from runtime.journal import journal
from runtime.paths import UPDATES
from runtime.revoked import note_revoked
from store.connection import Store
from store.outgoing import Outgoing
from store.revoked import forget_everybody
from sync.agent.shelving import INBOX


@dataclass(frozen=True, slots=True)
class Obedience:
    """Faces, names and badges go at once; the device's own key once the centre has all rows."""

    store: Store
    destination: str
    destroy_key: Callable[[], None]
    leave: Callable[[], None]
    """Nothing is left to serve."""

    def heed(self) -> None:
        """Do what is due; the same again is harmless.

        Raises:
            StoreUnavailable: the disk cannot be written.
            KeyUnavailable: a key cannot be wiped.
        """
        state = self.store.path.parent
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
