"""Updates that could be installed now: signed by the publisher, for this board, and newer."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from domain.errors import ImportRefused
from domain.fetching import Fetching
from hardware.volumes import mounted_sticks
from kiosk.station.update_happenings import Offer, Source
from kiosk.upkeep.installed import Dpkg
from kiosk.upkeep.update import Packages
from runtime.journal import journal
from runtime.paths import UPDATES
from runtime.release import (
    PUBLISHER,
    SUFFIX,
    Board,
    is_newer,
    key_of,
    order_of,
    read_release,
    this_board,
)
from runtime.updater import FAILED, OUTCOME, LastUpdate, failed_versions, read_last

_Seen = tuple[Path, int, int]


@dataclass(frozen=True, slots=True)
class Places:
    """Where updates lie, and what is known of the ones before."""

    sticks: Callable[[], tuple[Path, ...]]
    fetched: Path
    """What the agent brought from the centre."""
    publisher: Path = PUBLISHER
    outcome: Path = OUTCOME
    failed: Path = FAILED


def offers_of(state: Path, told: Callable[[], Fetching]) -> Offers:
    """What may be installed on the kiosk of this state folder, from its sticks and its centre."""
    return Offers(Places(mounted_sticks, state / UPDATES), Dpkg(), told)


class Offers:
    """Looks at sticks and at what was fetched; each file is read once while it stays as it is."""

    def __init__(
        self,
        places: Places,
        packages: Packages,
        told: Callable[[], Fetching],
        board: Board | None = None,
    ) -> None:
        """``told`` is what the agent last said of the centre's newest."""
        self._places = places
        self._packages = packages
        self._told = told
        self._board = board or this_board()
        self._read: dict[_Seen, Offer | None] = {}

    def newest(self) -> Offer | None:
        """The newest update that may be installed; one that failed here only if there is no other.

        None when there is none.
        """
        failed = failed_versions(self._places.failed)
        found = [
            replace(offer, failed=offer.version in failed)
            for source, file in self._files()
            if (offer := self._offer(source, file)) is not None
        ]
        return max(found, key=lambda one: (not one.failed, order_of(one.version)), default=None)

    def last(self) -> LastUpdate | None:
        """What came of the last update; None when there was none."""
        return read_last(self._places.outcome)

    def fetching(self) -> Fetching:
        """How far the centre's newest is here."""
        return self._told()

    def _files(self) -> Iterator[tuple[Source, Path]]:
        for folder in self._places.sticks():
            for file in sorted(folder.glob(f"*{SUFFIX}")):
                yield Source.STICK, file
        for file in sorted(self._places.fetched.glob(f"*{SUFFIX}")):
            yield Source.CENTRE, file

    def _offer(self, source: Source, file: Path) -> Offer | None:
        try:
            found = file.stat()
        except OSError:
            return None  # pulled out, or withdrawn, meanwhile
        seen = (file, found.st_mtime_ns, found.st_size)
        if seen not in self._read:
            self._read[seen] = self._judged(source, file)
        return self._read[seen]

    def _judged(self, source: Source, file: Path) -> Offer | None:
        try:
            manifest = read_release(file, key_of(self._places.publisher))
            installed = self._packages.version()
            if manifest.board != self._board or not is_newer(manifest.version, installed):
                return None
        except ImportRefused as refused:
            journal().warning("update.refused", why=str(refused))
            return None
        return Offer(str(file), manifest.version, installed, manifest.says, source)
