"""The store as each part of the station sees it: what it writes there, what it reads."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import cv2
import numpy as np

from domain import pairing
from domain.admission import Arrival
from domain.attendance import AttendanceEvent
from domain.biometrics import Reference
from domain.comfort import FACT as COMFORT
from domain.comfort import Comfort, decode_comfort, encode_comfort
from domain.delegates import Roster, Session
from domain.errors import StoreUnavailable
from domain.fetching import FACT as FETCHING
from domain.fetching import Fetching, decode_fetching
from domain.ids import DelegateId, EventId, ModelId, SessionId
from domain.image import Pixels
from domain.moment import Moment
from domain.operators import FACT as OPERATORS
from domain.operators import Operator, decode_operators, encode_operators
from domain.pad_rates import Trial
from domain.pairing import Belonging, Progress, Wish
from domain.programme import Programme
from domain.site_test import FACT as TRIALS
from domain.site_test import decode_trials, encode_trials
from domain.standing import (
    FACT,
    NEIGHBOURHOOD,
    Neighbourhood,
    Standing,
    decode_neighbourhood,
    decode_standing,
)
from kiosk.station.happenings import Trouble
from kiosk.station.register import Seat
from runtime.revoked import is_revoked
from store.album import Album
from store.connection import Store
from store.facts import Facts
from store.gallery import Gallery
from store.heads import OLD_COPY
from store.ledger import Ledger
from store.neighbours import Neighbours
from store.outgoing import Outgoing
from store.roster import StoredRoster
from store.upkeep import MIRROR_TROUBLE, SPACE_LOW


class GateBook:
    """The ledger of this gate."""

    def __init__(self, store: Store) -> None:
        self._ledger = Ledger(store)
        self._neighbours = Neighbours(store)
        self._told = 0

    def begin(self, at: Moment, software: str) -> EventId:
        return self._ledger.begin(at, software)

    def append(self, event: AttendanceEvent) -> EventId:
        return self._ledger.append(event)

    def end(self, at: Moment) -> EventId:
        return self._ledger.end(at)

    def read(self) -> Iterator[tuple[EventId, AttendanceEvent]]:
        return self._ledger.events()

    def elsewhere(self) -> Iterator[tuple[EventId, Seat, Arrival | None]]:
        self._told, told = self._neighbours.told_after(self._told)
        for one in told:
            seat = (one.delegate, one.session)
            arrival = Arrival(Moment(one.at_ms, "", 0, trusted=False), one.gate)
            yield one.name, seat, None if one.annulled else arrival


class StoredStock:
    """Roster and templates as the store has them now."""

    def __init__(self, store: Store) -> None:
        self._gallery = Gallery(store)
        self._roster = StoredRoster(store)
        self._facts = Facts(store)

    def version(self) -> int:
        return self._gallery.version()

    def roster(self) -> Roster:
        return self._roster.load()

    def programme(self) -> Programme:
        return self._roster.programme()

    def troubles(self) -> tuple[Trouble, ...]:
        found = {
            Trouble.DISK_LOW: self._facts.get(SPACE_LOW),
            Trouble.MIRROR: self._facts.get(MIRROR_TROUBLE),
            Trouble.OLD_COPY: self._facts.get(OLD_COPY),
        }
        return tuple(trouble for trouble, there in found.items() if there)

    def references(self, model: ModelId) -> tuple[int, Sequence[Reference]]:
        return self._gallery.snapshot(model)


class StoredOffice:
    """What the agent keeps in the store about one destination."""

    def __init__(self, store: Store, destination: str | None) -> None:
        """``destination`` None: the one that a pairing at the screen brings, if there is one."""
        self._outgoing = Outgoing(store)
        self._facts = Facts(store)
        self._folder = store.path.parent
        self._destination = destination

    def revoked(self) -> bool:
        return is_revoked(self._folder)

    def belongs(self) -> bool:
        return self._destination is not None or bool(self._facts.get(pairing.BELONGS))

    def pending(self) -> int:
        return self._outgoing.pending(self._destination or "centre")

    def standing(self) -> Standing | None:
        return decode_standing(self._facts.get(FACT))

    def neighbourhood(self) -> Neighbourhood | None:
        return decode_neighbourhood(self._facts.get(NEIGHBOURHOOD))


class StoredFetching:
    """How far the agent has brought the centre's newest update."""

    def __init__(self, store: Store) -> None:
        self._facts = Facts(store)

    def __call__(self) -> Fetching:
        try:
            return decode_fetching(self._facts.get(FETCHING))
        except StoreUnavailable:
            return Fetching()  # the pulse says so on the whole screen


class StoredOperators:
    """Who may sign in at the desk."""

    def __init__(self, store: Store) -> None:
        self._facts = Facts(store)

    def all(self) -> tuple[Operator, ...]:
        return decode_operators(self._facts.get(OPERATORS))

    def replace(self, operators: Sequence[Operator]) -> None:
        """From now on these and nobody else."""
        self._facts.put(OPERATORS, encode_operators(operators))


class StoredPortraits:
    """The enrolled photographs, as pixels."""

    def __init__(self, store: Store) -> None:
        self._album = Album(store)

    def find(self, delegate: DelegateId) -> Pixels | None:
        kept = self._album.find(delegate)
        if kept is None:
            return None
        pixels = cv2.imdecode(np.frombuffer(kept, dtype=np.uint8), cv2.IMREAD_COLOR)
        return np.asarray(pixels, dtype=np.uint8) if pixels is not None else None


class StoredComfort:
    """Volume and brightness as they were set last."""

    def __init__(self, store: Store) -> None:
        self._facts = Facts(store)

    def read(self) -> Comfort:
        return decode_comfort(self._facts.get(COMFORT))

    def keep(self, comfort: Comfort) -> None:
        self._facts.put(COMFORT, encode_comfort(comfort))


class StoredTrials:
    """The site test of attack detection, as far as it went."""

    def __init__(self, store: Store) -> None:
        self._facts = Facts(store)

    def read(self) -> tuple[Trial, ...]:
        return decode_trials(self._facts.get(TRIALS))

    def keep(self, trials: tuple[Trial, ...]) -> None:
        self._facts.put(TRIALS, encode_trials(trials))


class StoredSessions:
    """The sessions of the event, and whose doors are open."""

    def __init__(self, store: Store) -> None:
        self._roster = StoredRoster(store)

    def roster(self) -> Roster:
        return self._roster.load()

    def all(self) -> Sequence[Session]:
        return self._roster.sessions()

    def choose(self, session: SessionId | None, at: Moment) -> None:
        self._roster.choose(session, at)


class StoredBoard:
    """Where the agent finds what is asked of it, and the screen what it answered."""

    def __init__(self, store: Store) -> None:
        self._facts = Facts(store)

    def wish(self, wish: Wish) -> None:
        self._facts.put(pairing.WISH, pairing.encode(wish))

    def said(self) -> Progress | None:
        return pairing.decode_progress(self._facts.get(pairing.SAID))

    def belonging(self) -> Belonging | None:
        return pairing.decode_belonging(self._facts.get(pairing.BELONGS))

    def want(self, wanted: bool) -> None:  # noqa: FBT001  # a fact as it is
        """Whether a centre is joined at the next start."""
        self._facts.put(pairing.WANTED, wanted)

    def take_wanted(self) -> bool:
        """Whether a centre is to be joined now; said once."""
        wanted = self._facts.get(pairing.WANTED) is True
        if wanted:
            self.want(False)
        return wanted
