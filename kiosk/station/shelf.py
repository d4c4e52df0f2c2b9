"""What the door works from: roster, gallery and policy, read anew when the store has newer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Protocol

from domain.biometrics import Reference
from domain.delegates import Roster
from domain.gallery import Gallery, gallery_of
from domain.ids import ModelId
from domain.programme import Programme
from kiosk.station.badges import BadgeBook
from kiosk.station.claims import Compared
from kiosk.station.happenings import Trouble
from vision.calibrate import least_people
from vision.door import door_policy


@dataclass(frozen=True, slots=True, eq=False)
class Edition:
    """One consistent state of roster and gallery; without enough templates there is no gallery."""

    roster: Roster
    compared: Compared | None
    badges: BadgeBook | None = None
    """None while the event has no badges."""
    programme: Programme = field(default_factory=Programme)


class Stock(Protocol):
    """What is needed of the store."""

    def version(self) -> int:
        """Grows with every change of roster, session or gallery."""
        ...

    def roster(self) -> Roster: ...

    def programme(self) -> Programme: ...

    def troubles(self) -> tuple[Trouble, ...]:
        """What the store's upkeep found."""
        ...

    def references(self, model: ModelId) -> tuple[int, Sequence[Reference]]:
        """The gallery's version and its references of one model."""
        ...


class BadgeStock(Protocol):
    """What is needed of the store's badges."""

    def book(self, roster: Roster, gallery: Gallery | None, version: int) -> BadgeBook | None: ...


class Shelf:
    """Reads a new edition only when there is one. One thread at a time."""

    def __init__(
        self,
        stock: Stock,
        model: ModelId,
        fpir: float,
        badges: BadgeStock | None = None,
        *,
        second: ModelId | None = None,
    ) -> None:
        """Make galleries of ``model``, with that of the model ``second`` where people have it."""
        self._badges = badges
        self._stock = stock
        self._model = model
        self._second = second
        self._fpir = fpir
        self._version = -1

    def troubles(self) -> tuple[Trouble, ...]:
        """What the store's upkeep found last."""
        return self._stock.troubles()

    def newer(self) -> Edition | None:
        """The newest edition, if it was not given before and nobody is changing it meanwhile.

        Raises:
            StoreUnavailable: the store cannot be read; the last edition stays good.
        """
        version = self._stock.version()
        if version == self._version:
            return None
        number, references = self._stock.references(self._model)
        others: Sequence[Reference] = ()
        if self._second is not None:
            also, others = self._stock.references(self._second)
            if also != number:
                return None  # changed between the two: the next beat reads both anew
        roster, programme = self._stock.roster(), self._stock.programme()
        self._version = version
        if len(references) < least_people(self._model):
            badges = self._book(roster, None, number)
            if badges is not None and badges.alone is not None:
                return Edition(roster, badges.alone, badges, programme)
            return Edition(roster, None, badges, programme)
        gallery = gallery_of(self._model, number, [*references, *others], second=self._second)
        badges = self._book(roster, gallery, number)
        return Edition(roster, (gallery, door_policy(gallery, self._fpir)), badges, programme)

    def _book(self, roster: Roster, gallery: Gallery | None, version: int) -> BadgeBook | None:
        return self._badges.book(roster, gallery, version) if self._badges else None
