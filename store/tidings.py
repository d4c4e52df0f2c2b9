"""What one page of the feed tells: other gates' admissions and badges, kept with its cursor."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from domain.badge import Issued
from domain.ids import DelegateId, DeviceId
from domain.ports import Clock
from store.badges import Badges
from store.circle import Circle, Notice
from store.connection import Store
from store.neighbours import Neighbour, Neighbours


class Tidings:
    """Keeps a page whole or not at all. What is told twice, or too late, changes nothing."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock
        self._neighbours = Neighbours(store)
        self._badges = Badges(store)
        self._circle = Circle(store)

    def cursor(self, source: str) -> str:
        """How far the feed of ``source`` was read; empty is its beginning."""
        return self._neighbours.cursor(source)

    def apply(
        self,
        source: str,
        neighbours: Sequence[Neighbour],
        cursor: str,
        badges: Sequence[tuple[DelegateId, Issued]] = (),
    ) -> None:
        """Keep admissions, badges and the cursor behind them in one transaction.

        Raises:
            StoreUnavailable: the disk cannot be written; nothing was kept.
            StoreDamaged: the badges that are known here were altered.
        """
        with self._store.writing():
            self._badges.learn(badges, self._clock.now())
            self._neighbours.apply(source, neighbours, cursor)

    def meet(self, keys: Mapping[DeviceId, bytes] | None, notice: Notice) -> None:
        """Heed which gates the centre names, if it does, and which it does not trust any more.

        Raises:
            StoreUnavailable: the disk cannot be written.
        """
        self._circle.revoke(notice)
        if keys is not None:
            self._circle.name(keys)
