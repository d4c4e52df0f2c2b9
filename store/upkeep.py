"""What the store needs once a minute, whoever is at the door: a pulse, a copy, room.

Trouble here never stops the door. It is left as a fact for the status line and the log.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from domain.errors import StoreUnavailable
from domain.moment import Moment
from store.connection import Store
from store.facts import Facts
from store.ledger import Ledger
from store.mirror import Mirror
from store.retention import CONGRESS, expire
from store.space import BALLAST_BYTES, LOW_SHARE, lay_ballast, space

SPACE_LOW = "space_low"
"""Fact: whether the disk is nearly full or the reserve was used up."""

MIRROR_TROUBLE = "mirror_trouble"
"""Fact: why the second copy is not up to date, in words; None while it is."""


@dataclass(frozen=True, slots=True)
class Tended:
    """What one round of upkeep found."""

    mirrored: int
    """Rows that the second copy was given."""
    space_low: bool
    mirror_trouble: str | None


class Upkeep:
    """Runs on a store of its own, in any process but the door's thread."""

    def __init__(self, store: Store, mirror: Path | None) -> None:
        self._store = store
        self._mirror = mirror
        self._ledger = Ledger(store)

    def beat(self, at: Moment) -> Tended:
        """One round.

        Raises:
            StoreUnavailable: the store itself cannot be written.
        """
        self._ledger.heartbeat(at)
        mirrored, trouble = self._copy()
        low = self._low()
        expire(self._store, CONGRESS, at)
        facts = Facts(self._store)
        facts.put(SPACE_LOW, low)
        facts.put(MIRROR_TROUBLE, trouble)
        return Tended(mirrored, low, trouble)

    def _copy(self) -> tuple[int, str | None]:
        if self._mirror is None:
            return 0, None
        try:
            return Mirror(self._store, self._mirror).copy(), None
        except StoreUnavailable as trouble:
            return 0, str(trouble)

    def _low(self) -> bool:
        state = self._store.path.parent
        found = space(state)
        if not found.ballast and found.free > LOW_SHARE * found.total + BALLAST_BYTES:
            lay_ballast(state)
        return space(state).low
