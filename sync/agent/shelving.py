"""Editions into their places: the roster into the store, the gallery into the inbox."""

from __future__ import annotations

import os
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from domain.delegates import Roster
from domain.errors import StoreUnavailable
from domain.ports import Clock
from runtime.edition import EDITION_SUFFIX, SealedEdition
from runtime.files import rename
from store.circle import Circle
from store.connection import Store
from store.facts import GALLERY_IN_USE, Facts
from store.receiving import Receiving
from store.roster import StoredRoster, open_at
from sync.agent.pull import Shelf
from sync.wire.feed import Edition
from sync.wire.roster import read_roster

INBOX = "inbox"
KINDS = ("roster", "gallery")


@dataclass(frozen=True, slots=True)
class Shelving:
    """Keeps each edition once; a kill in between makes it be kept again."""

    store: Store
    clock: Clock
    inbox: Path

    def shelf(self) -> Shelf:
        """What :class:`~sync.agent.pull.Pull` needs of it."""
        anew = partial(begin_anew, self.store)
        return Shelf(self.version_of, Receiving(self.store).open, self.put, self.lay, anew)

    def version_of(self, kind: str) -> int:
        """The newest edition of a kind that is here."""
        known = Facts(self.store).get(edition_fact(kind))
        return known if isinstance(known, int) else 0

    def put(self, kind: str, version: int, text: bytes) -> None:
        """Keep a roster, then remember its number.

        Raises:
            ImportRefused: the roster is not one.
            StoreUnavailable: the disk cannot be written.
        """
        self._save_roster(version, text)
        Facts(self.store).put(edition_fact(kind), version)

    def lay(self, edition: Edition, body: bytes) -> None:
        """Lay a gallery into the inbox, sealed as it came; the importer opens it.

        Raises:
            StoreUnavailable: the disk cannot be written.
        """
        sealed = SealedEdition(edition.version, edition.sealed_key, edition.signature, body)
        name = f"gallery-{edition.version}{EDITION_SUFFIX}"
        part = self.inbox / f".{name}.part"
        try:
            self.inbox.mkdir(parents=True, exist_ok=True)
            with part.open("wb") as file:
                file.write(sealed.to_bytes())
                file.flush()
                os.fsync(file.fileno())
            rename(part, self.inbox / name)
        except OSError as error:
            raise StoreUnavailable(
                f"The inbox {self.inbox} cannot be written: {error.strerror}."
            ) from error
        Facts(self.store).put(edition_fact(edition.kind), edition.version)

    def _save_roster(self, version: int, text: bytes) -> None:
        document = read_roster(text)
        now = self.clock.now()
        sessions = document.planned()
        roster = Roster(
            version, document.event_name, document.people(), open_at(sessions, now.wall_ms)
        )
        StoredRoster(self.store).save(roster, now, sessions)


def begin_anew(store: Store) -> None:
    """Another centre, or another database of it, counts editions and revocations from one again.

    Raises:
        StoreUnavailable: the disk cannot be written.
    """
    facts = Facts(store)
    with store.writing():
        for kind in KINDS:
            facts.put(edition_fact(kind), 0)
        facts.put(GALLERY_IN_USE, 0)
        Circle(store).begin_anew()


def edition_fact(kind: str) -> str:
    """The name under which the store keeps the number of the newest edition."""
    return f"sync.edition.{kind}"
