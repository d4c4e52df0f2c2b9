"""The newest update that fits this kiosk, from the centre to a folder: in pieces, and gently.

What lies there whole was signed by the publisher; root checks it again before it is installed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from domain.errors import CentreUnreachable, ImportRefused, StoreUnavailable
from domain.fetching import FACT, Fetching, FetchStage, encode_fetching
from runtime.journal import journal
from runtime.release import (
    SUFFIX,
    Board,
    check_release,
    is_newer,
    key_of,
    name_of,
    order_of,
    read_header,
    read_release,
)
from sync.agent.download import Download
from sync.agent.rhythm import Rhythm
from sync.wire.feed import Release
from sync.wire.proofs import NotAuthentic

TRIES = 2
"""A card may spoil one download; a centre whose file is not what it says is not asked again."""


class Facts(Protocol):
    """Where processes leave small facts for each other."""

    def put(self, name: str, value: str) -> None: ...


@dataclass(slots=True)
class Named:
    """The updates that the feed named last: one thread tells, another looks."""

    releases: tuple[Release, ...] | None = None
    """None before the first page."""

    def tell(self, releases: tuple[Release, ...]) -> None:
        self.releases = releases


@dataclass(frozen=True, slots=True)
class Bay:
    """This kiosk, and where its updates lie."""

    folder: Path
    board: Board
    installed: str
    publisher: Path
    """The file of the publisher's public key; without it nothing is fetched."""
    room: Callable[[], int]
    """How many bytes may be taken from the disk."""


@dataclass(slots=True)
class Fetch:
    """Fetches one piece a beat; a kill at any byte only interrupts it."""

    bay: Bay
    named: Named
    piece: Callable[[Release, int], tuple[bytes, str]]
    """The bytes of an update from a place on, and the answer's Content-Range."""
    facts: Facts
    rhythm: Rhythm
    bytes_per_second: int
    _spoilt: Counter[str] = field(default_factory=Counter)
    """How often each download was not what it should be, by digest."""
    _proven: set[Path] = field(default_factory=set)
    """What this process has followed to its last byte."""
    _said: tuple[object, ...] = ()

    def beat(self) -> float:
        """Throw away what is not wanted, and fetch a piece of what is.

        Returns:
            Seconds until the next beat.
        """
        rest_s = self.rhythm.after_success()
        try:
            publisher = key_of(self.bay.publisher)
        except ImportRefused:
            return rest_s  # such a kiosk is updated by other means
        named = self.named.releases
        wanted = None if named is None else self._wanted(named)
        self._tidy(wanted, publisher, heard=named is not None)
        if wanted is None:
            if named is not None or not any(self.bay.folder.glob("*")):
                self._say(Fetching())
            return rest_s
        try:
            return self._advance(wanted, publisher) or rest_s
        except CentreUnreachable as trouble:
            journal().warning("update.missed", why=str(trouble))
        except StoreUnavailable as trouble:
            journal().error("update.no_room", why=str(trouble))
            self._tell(wanted, FetchStage.NO_ROOM)
        return self.rhythm.after_failure()

    def _wanted(self, named: tuple[Release, ...]) -> Release | None:
        fitting = [one for one in named if one.board == self.bay.board]
        best = max(fitting, key=lambda one: order_of(one.version), default=None)
        newer = best is not None and is_newer(best.version, self.bay.installed)
        return best if newer else None

    def _advance(self, wanted: Release, publisher: bytes) -> float:
        """One piece, or none where none is lacking; seconds to rest for it, 0 for as usual."""
        target = self._target(wanted)
        if self._lies(target, publisher):
            self._tell(wanted, FetchStage.HERE)
            return 0.0
        if self._spoilt[wanted.digest] >= TRIES:
            self._tell(wanted, FetchStage.REFUSED)
            return 0.0
        download = self._download(wanted)
        if wanted.size - download.held > self.bay.room():
            self._tell(wanted, FetchStage.NO_ROOM)
            return 0.0
        try:
            return self._go_on(wanted, download, publisher)
        except (ImportRefused, NotAuthentic) as trouble:
            journal().error("update.refused", version=wanted.version, why=str(trouble))
            download.drop()
            self._spoilt[wanted.digest] += TRIES if isinstance(trouble, ImportRefused) else 1
            return 0.0

    def _go_on(self, wanted: Release, download: Download, publisher: bytes) -> float:
        """Another publisher's is refused by its first piece, before the rest of it is fetched.

        Raises:
            ImportRefused: it is not the update that was named, or not this publisher's.
            NotAuthentic: it is not of the digest that was named.
        """
        held = download.held
        if not download.whole:
            download.add(*self.piece(wanted, held))
            manifest = read_header(download.part, publisher)
            if (manifest.version, manifest.board) != (wanted.version, wanted.board):
                raise ImportRefused("The update is not the one that the centre named.")
        now_held = download.held
        if download.whole:
            download.prove()
            check_release(download.part, publisher)
            target = self._target(wanted)
            download.keep(target)
            self._proven.add(target)
            journal().info("update.fetched", version=wanted.version)
            self._tell(wanted, FetchStage.HERE)
        else:
            self._tell(wanted, FetchStage.COMING, now_held)
        return (now_held - held) / self.bytes_per_second

    def _lies(self, target: Path, publisher: bytes) -> bool:
        """Whether it is here; what an earlier process left is followed once to its last byte."""
        if target not in self._proven and target.exists():
            try:
                check_release(target, publisher)
                self._proven.add(target)
            except ImportRefused as refused:
                journal().error("update.damaged", why=str(refused))
                target.unlink()
        return target.exists()

    def _target(self, wanted: Release) -> Path:
        name = name_of(wanted.version, wanted.board).removesuffix(SUFFIX)
        return self.bay.folder / f"{name}_{wanted.digest[:8]}{SUFFIX}"

    def _download(self, wanted: Release) -> Download:
        return Download(self.bay.folder, wanted.version, wanted.digest, wanted.size)

    def _tidy(self, wanted: Release | None, publisher: bytes, *, heard: bool) -> None:
        """Remove all but what is wanted; before the centre was heard, only what is of no use."""
        kept = {self._target(wanted), self._download(wanted).part} if wanted is not None else set()
        for path in self.bay.folder.glob("*"):
            if path not in kept and (heard or self._is_old(path, publisher)):
                journal().info("update.removed", file=path.name)
                path.unlink(missing_ok=True)

    def _is_old(self, path: Path, publisher: bytes) -> bool:
        if path.suffix != SUFFIX:
            return False  # a part: the centre may still name it
        try:
            manifest = read_release(path, publisher)
        except ImportRefused:
            return True
        return not is_newer(manifest.version, self.bay.installed)

    def _tell(self, wanted: Release, stage: FetchStage, held: int = 0) -> None:
        held = wanted.size if stage is FetchStage.HERE else held
        self._say(Fetching(stage, wanted.version, held, wanted.size))

    def _say(self, fetching: Fetching) -> None:
        """Each whole per cent once: a card wears out."""
        said = fetching.stage, fetching.version, fetching.percent
        if said != self._said:
            self.facts.put(FACT, encode_fetching(fetching))
            self._said = said
