"""Whom the camera took for whom: remembered, so that it does not happen a second time."""

from __future__ import annotations

from domain.ids import DelegateId, EventId
from domain.policy import Pair


class Mistakes:
    """Admissions annulled as "not this person", and whose they were where somebody said so.

    While nobody said so the delegate who was taken for the other is doubted altogether; a pair
    that is known is only kept farther apart.
    """

    def __init__(self) -> None:
        self._taken_for: dict[EventId, DelegateId] = {}
        self._explained: dict[EventId, tuple[EventId, DelegateId]] = {}

    def happened(self, admission: EventId, delegate: DelegateId) -> None:
        """This admission by face was not this delegate's."""
        self._taken_for[admission] = delegate

    def explain(self, override: EventId, admission: EventId, really: DelegateId) -> None:
        """It was this delegate's, says the override that let them in."""
        self._explained[override] = (admission, really)

    def take_back(self, event: EventId) -> None:
        """An override that said so was annulled itself."""
        self._explained.pop(event, None)

    @property
    def doubted(self) -> frozenset[DelegateId]:
        """Taken for somebody of whom nothing is known."""
        known = {admission for admission, _ in self._explained.values()}
        return frozenset(
            delegate for admission, delegate in self._taken_for.items() if admission not in known
        )

    @property
    def pairs(self) -> frozenset[Pair]:
        """Taken for one another."""
        return frozenset(
            frozenset((self._taken_for[admission], really))
            for admission, really in self._explained.values()
            if admission in self._taken_for and self._taken_for[admission] != really
        )
