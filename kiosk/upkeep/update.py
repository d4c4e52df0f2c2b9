"""Updates from a stick or the centre: signed, tried, and taken back when they do not work."""

from __future__ import annotations

import argparse
import json
import shutil
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Protocol

from domain.errors import ImportRefused
from kiosk.upkeep import services
from kiosk.upkeep.installed import Dpkg, board_of
from runtime.console import say
from runtime.paths import database_of, state_folder
from runtime.release import (
    PUBLISHER,
    Board,
    is_newer,
    key_of,
    open_release,
    this_board,
    write_release,
)
from runtime.updater import FOLDER, Ended, LastUpdate, write_last

TAKEN_BACK = 4
"""Exit code: the update did not work and the version before is back."""
_SCHEMA_AT = slice(60, 64)
"""Where SQLite keeps the number of the schema (its file format, section 1.3)."""


class Packages(Protocol):
    """What is installed (:class:`Dpkg`)."""

    def version(self) -> str: ...

    def install(self, deb: Path) -> None: ...

    def pack_up(self, deb: Path) -> None: ...


@dataclass(frozen=True, slots=True)
class Site:
    """The kiosk that is updated."""

    packages: Packages
    folder: Path
    state: Path
    stop: Callable[[], None]
    start: Callable[[], None]
    becomes_healthy: Callable[[str], bool]
    """Whether that version does real work within its time."""
    board: Board = field(default_factory=this_board)

    @property
    def previous(self) -> Path:
        return self.folder / "previous.deb"

    @property
    def trying(self) -> Path:
        """Says which update is being tried, and which version was there before."""
        return self.folder / "trying"

    @property
    def asked(self) -> Path:
        """Names the file that was chosen on the screen."""
        return self.folder / "asked"

    @property
    def failed(self) -> Path:
        """Says which updates were tried and taken back, a line each; see runtime/updater.py."""
        return self.folder / "failed"

    @property
    def kept(self) -> Path:
        """The store as it was before."""
        return self.folder / "before"


@dataclass(frozen=True, slots=True)
class Outcome:
    """Whether the version that was wanted is there and works, and the sentence that says so."""

    works: bool
    last: LastUpdate

    @property
    def said(self) -> str:
        return self.last.said


def install(site: Site, file: Path, publisher: bytes) -> Outcome:
    """Install, watch, and keep or take back.

    Raises:
        ImportRefused: the update is not acceptable; nothing was changed.
    """
    site.folder.mkdir(parents=True, exist_ok=True)
    deb = site.folder / "next.deb"
    manifest = open_release(file, publisher, deb)
    installed = site.packages.version()
    if manifest.board != site.board:
        raise ImportRefused(f"The update is for {manifest.board}, this is {site.board}.")
    if not is_newer(manifest.version, installed):
        raise ImportRefused(f"{manifest.version} is not newer than {installed}, which is here.")
    site.packages.pack_up(site.previous)
    site.trying.write_text(
        json.dumps({"version": manifest.version, "before": installed}), encoding="utf-8"
    )
    site.stop()
    _keep_store(site)
    try:
        site.packages.install(deb)
    except ImportRefused as refused:
        _remember(site)
        return take_back(site, f"{manifest.version} could not be installed ({refused})")
    return resume(site)


def go_on(site: Site, publisher: Path) -> Outcome:
    """End what was interrupted, else install what was chosen on the screen; once, not for ever."""
    if site.trying.exists():
        return resume(site)
    try:
        file = Path(site.asked.read_text(encoding="utf-8").strip())
        site.asked.unlink()
        return install(site, file, key_of(publisher))
    except (OSError, ImportRefused) as refused:
        said, here = f"It was not installed: {refused}", site.packages.version()
        return _conclude(site, False, LastUpdate(Ended.REFUSED, said, here=here))


def resume(site: Site) -> Outcome:
    """Judge the update that is being tried, now or after a power cut in between."""
    tried = json.loads(site.trying.read_text(encoding="utf-8"))
    if site.packages.version() != tried["version"]:
        return take_back(site, "It was interrupted")
    site.start()
    if not site.becomes_healthy(tried["version"]):
        _remember(site)
        return take_back(site, f"{tried['version']} did not become healthy")
    site.trying.unlink()
    site.failed.unlink(missing_ok=True)
    here = tried["version"]
    said = f"{here} is installed and works."
    return _conclude(site, True, LastUpdate(Ended.WORKS, said, here, here))


def take_back(site: Site, why: str) -> Outcome:
    """The version before again, with the store that it can read; the ledger stays either way.

    Raises:
        ImportRefused: there is no version before, or dpkg refuses it.
    """
    if not site.previous.exists():
        raise ImportRefused("There is no version before this one to go back to.")
    tried = json.loads(site.trying.read_text(encoding="utf-8")) if site.trying.exists() else {}
    site.stop()
    site.packages.install(site.previous)
    told = _restore_store(site)
    site.trying.unlink(missing_ok=True)
    site.start()
    version = site.packages.version()
    ended = Ended.TAKEN_BACK if tried else Ended.BACK
    works = "works"
    if not site.becomes_healthy(version):
        ended, works = Ended.LOST, "DOES NOT WORK EITHER: kiosk doctor"
    said = f"{why}; {version} is back and {works}.{told}"
    return _conclude(site, False, LastUpdate(ended, said, tried.get("version", ""), version))


def _remember(site: Site) -> None:
    """What was tried did not work here: it is not offered again without saying so."""
    with site.failed.open("a", encoding="utf-8") as file:
        file.write(site.trying.read_text(encoding="utf-8").strip() + "\n")


def _conclude(site: Site, works: bool, last: LastUpdate) -> Outcome:  # noqa: FBT001  # its answer
    write_last(site.folder / "outcome", last)
    return Outcome(works, last)


def _files(folder: Path) -> list[Path]:
    """The database and what SQLite keeps beside it, as far as they are there."""
    database = database_of(folder)
    names = (database.name, f"{database.name}-wal", "entrance.keys")
    return [folder / name for name in names if (folder / name).exists()]


def _schema(folder: Path) -> bytes:
    database = database_of(folder)
    return database.read_bytes()[_SCHEMA_AT] if database.exists() else b""


def _keep_store(site: Site) -> None:
    """The kiosk is stopped, so its files are at rest."""
    shutil.rmtree(site.kept, ignore_errors=True)
    site.kept.mkdir(mode=0o700)
    for path in _files(site.state):
        shutil.copy2(path, site.kept / path.name)


def _restore_store(site: Site) -> str:
    """Only a store that the older version cannot read is exchanged; the newer one is set aside."""
    if not site.kept.exists() or _schema(site.state) == _schema(site.kept):
        return ""
    aside = site.state / f"newer-{site.packages.version()}-{time.monotonic_ns()}"
    aside.mkdir(mode=0o700)
    for path in _files(site.state):
        owner = path.stat()
        path.rename(aside / path.name)
        if (site.kept / path.name).exists():
            shutil.copy2(site.kept / path.name, path)
            shutil.chown(path, owner.st_uid, owner.st_gid)
    return f" The store of the update is kept in {aside}."


def this_site() -> Site:
    """The machine that runs this."""
    return Site(
        packages=Dpkg(),
        folder=FOLDER,
        state=state_folder(),
        stop=services.stop,
        start=services.start,
        becomes_healthy=services.becomes_healthy,
    )


def main(argv: Sequence[str]) -> int:
    """``kiosk update install FILE|go-on|back|sign DEB``; 4 when an update was taken back.

    Raises:
        ImportRefused: see :func:`install` and :func:`take_back`.
    """
    parser = argparse.ArgumentParser(prog="kiosk update", description=__doc__)
    actions = parser.add_subparsers(dest="action", required=True)
    signing = actions.add_parser("sign", help="for the publisher: make an update of a package")
    signing.add_argument("file", type=Path, metavar="DEB")
    signing.add_argument("--key", type=Path, required=True, help="private key, 64 hex digits")
    signing.add_argument("--out", type=Path, required=True)
    signing.add_argument("--says", default="", help="what is new, for whoever installs it")
    installing = actions.add_parser("install", help="check, install, and take back if need be")
    installing.add_argument("file", type=Path)
    installing.add_argument("--publisher", type=Path, default=PUBLISHER)
    going = actions.add_parser("go-on", help="end or begin what is due")
    going.add_argument("--publisher", type=Path, default=PUBLISHER)
    actions.add_parser("back", help="go back to the version before")
    asked = parser.parse_args(argv)
    match asked.action:
        case "sign":
            say(_sign(asked.file, asked.key, asked.out, asked.says))
            return 0
        case "install":
            outcome = install(this_site(), asked.file, key_of(asked.publisher))
        case "go-on":
            outcome = go_on(this_site(), asked.publisher)
        case _:
            # Going back is what was wanted.
            outcome = replace(take_back(this_site(), "As asked"), works=True)
    say(outcome.said)
    return 0 if outcome.works else TAKEN_BACK


def _sign(deb: Path, key: Path, out: Path, says: str) -> str:
    try:
        manifest = write_release(deb, board_of(deb), key_of(key), out, says)
    except OSError as error:
        raise ImportRefused(f"{deb} or {out} cannot be used: {error.strerror}.") from error
    return f"{out}: {manifest.version} for {manifest.board}"
