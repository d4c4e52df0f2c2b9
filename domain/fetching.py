"""How far an update from the centre is here: the agent fetches, screen and centre tell."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from enum import StrEnum

FACT = "sync.update"
"""The name under which the agent leaves it in the store."""


class FetchStage(StrEnum):
    """What became of the newest update that the centre names for this kiosk."""

    NOTHING = "nothing"
    """None is newer than what is installed."""
    COMING = "coming"
    HERE = "here"
    """Whole and signed; it waits to be installed."""
    NO_ROOM = "no_room"
    """It would take the room that the ledger needs."""
    REFUSED = "refused"
    """Another publisher signed it, or it was altered."""


@dataclass(frozen=True, slots=True)
class Fetching:
    """One update, and how many of its bytes are here."""

    stage: FetchStage = FetchStage.NOTHING
    version: str = ""
    held: int = 0
    size: int = 0

    @property
    def percent(self) -> int:
        """Whole per cent; a hundred only when all of it is here."""
        return 100 * self.held // self.size if self.size else 0


def encode_fetching(fetching: Fetching) -> str:
    """JSON text."""
    return json.dumps(asdict(fetching), sort_keys=True)


def decode_fetching(text: object) -> Fetching:
    """What was encoded; nothing when nothing was said yet."""
    if not isinstance(text, str):
        return Fetching()
    fields = json.loads(text)
    return Fetching(**fields | {"stage": FetchStage(fields["stage"])})
