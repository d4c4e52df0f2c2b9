"""Updates that could be installed now: on a stick, signed by the publisher, and newer."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from domain.errors import ImportRefused
from kiosk.station.update_happenings import Offer
from kiosk.upkeep.update import Packages
from runtime.journal import journal
from runtime.package_order import is_newer
from runtime.release import PUBLISHER, SUFFIX, Board, key_of, read_release, this_board

OUTCOME = Path("/var/lib/entrance-update/outcome")
_Seen = tuple[Path, int, int]


class Offers:
    """Looks at sticks; each file is read once while it stays as it is."""

    def __init__(
        self,
        folders: Callable[[], tuple[Path, ...]],
        packages: Packages,
        publisher: Path = PUBLISHER,
        outcome: Path = OUTCOME,
        board: Board | None = None,
    ) -> None:
        self._folders = folders
        self._packages = packages
        self._publisher = publisher
        self._outcome = outcome
        self._board = board or this_board()
        self._read: dict[_Seen, Offer | None] = {}

    def newest(self) -> Offer | None:
        """The newest update that may be installed; None when there is none."""
        best: Offer | None = None
        for file in self._files():
            offer = self._offer(file)
            if offer is None:
                continue
            if best is None or is_newer(offer.version, best.version):
                best = offer
        return best

    def outcome(self) -> str:
        """What came of the last update, in the updater's words; empty when there was none."""
        try:
            return self._outcome.read_text(encoding="utf-8").strip()
        except OSError:
            return ""

    def _files(self) -> Iterator[Path]:
        for folder in self._folders():
            yield from sorted(folder.glob(f"*{SUFFIX}"))

    def _offer(self, file: Path) -> Offer | None:
        try:
            found = file.stat()
        except OSError:
            return None  # pulled out meanwhile
        seen = (file, found.st_mtime_ns, found.st_size)
        if seen not in self._read:
            self._read[seen] = self._judged(file)
        return self._read[seen]

    def _judged(self, file: Path) -> Offer | None:
        try:
            manifest = read_release(file, key_of(self._publisher))
            installed = self._packages.version()
            if manifest.board != self._board or not is_newer(manifest.version, installed):
                return None
        except ImportRefused as refused:
            journal().warning("update.refused", why=str(refused))
            return None
        return Offer(str(file), manifest.version, installed, manifest.says)
