"""The station's three views of the store: the book it writes, the stock it reads, the office."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from domain.admission import Arrival, History
from domain.attendance import AttendanceEvent
from domain.biometrics import Reference
from domain.delegates import Roster
from domain.ids import DelegateId, EventId, ModelId, SessionId
from domain.moment import Moment
from domain.standing import FACT, Standing, decode_standing
from store.connection import Store
from store.facts import Facts
from store.gallery import Gallery
from store.ledger import Ledger
from store.outgoing import Outgoing
from store.roster import StoredRoster


class GateBook:
    """The ledger of this gate; who is in was admitted here."""

    def __init__(self, store: Store, gate: str) -> None:
        self._ledger = Ledger(store)
        self._gate = gate

    def begin(self, at: Moment, software: str) -> EventId:
        return self._ledger.begin(at, software)

    def append(self, event: AttendanceEvent) -> EventId:
        return self._ledger.append(event)

    def end(self, at: Moment) -> EventId:
        return self._ledger.end(at)

    def history(self) -> History:
        found: dict[tuple[DelegateId, SessionId], Arrival] = {
            key: replace(arrival, gate=self._gate)
            for key, arrival in self._ledger.history().items()
        }
        return found


class StoredStock:
    """Roster and templates as the store has them now."""

    def __init__(self, store: Store) -> None:
        self._gallery = Gallery(store)
        self._roster = StoredRoster(store)

    def version(self) -> int:
        return self._gallery.version()

    def roster(self) -> Roster:
        return self._roster.load()

    def references(self, model: ModelId) -> tuple[int, Sequence[Reference]]:
        return self._gallery.snapshot(model)


class StoredOffice:
    """What the agent keeps in the store about one destination."""

    def __init__(self, store: Store, destination: str) -> None:
        self._outgoing = Outgoing(store)
        self._facts = Facts(store)
        self._destination = destination

    def pending(self) -> int:
        return self._outgoing.pending(self._destination)

    def standing(self) -> Standing | None:
        return decode_standing(self._facts.get(FACT))
