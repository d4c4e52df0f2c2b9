"""Updates at the centre: taken in once their publisher's signature holds, named, handed out.

Files lie beside the database, each named by its digest; what is known of them is in the books.
The centre signs nothing here: gates believe the publisher alone.
"""

from __future__ import annotations

import hashlib
import os
import shutil
from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import IO

from domain.errors import ImportRefused, KnownError, StoreUnavailable
from runtime.files import rename
from runtime.release import PUBLISHER, SUFFIX, Board, Manifest, check_release, is_newer, key_of
from sync.server.database.audit import write_deed
from sync.server.database.engine import Engine, Transaction
from sync.server.database.releases import (
    KeptRelease,
    all_releases,
    keep_release,
    withdraw_release,
)
from sync.server.editions import NoSuchPiece
from sync.wire.feed import Release

RESERVE_BYTES = 512 << 20
"""What the database keeps of the disk: five times the rows of a congress of 100,000."""
PIECE_MOST_BYTES = 4 << 20
_PART = ".part"
_CHUNK = 1 << 20
_LEFT_MS = 24 * 3600 * 1000
"""A part as old as that is of a centre that was killed."""


class UnknownRelease(KnownError):
    """Ask the feed which updates there are."""


@dataclass(frozen=True, slots=True)
class Deposit:
    """Where the files lie, and who must have signed them."""

    folder: Path = Path("state/centre/releases")
    publisher: Path = PUBLISHER

    def file_of(self, digest: str) -> Path:
        return self.folder / f"{digest}{SUFFIX}"


@dataclass(frozen=True, slots=True)
class By:
    """Who does it, and when."""

    who: str
    at_ms: int


def put(engine: Engine, deposit: Deposit, source: IO[bytes], by: By) -> KeptRelease:
    """Take an update in, whole and checked; gates hear of it with their next look at the feed.

    Raises:
        ImportRefused: no publisher is known here, there is no room, it is no update of that
            publisher, or it is here already.
        StoreUnavailable: the disk cannot be written.
    """
    size = source.seek(0, os.SEEK_END)
    source.seek(0)
    publisher = prepare(deposit, size)
    try:
        _sweep(deposit.folder, by.at_ms)
        with NamedTemporaryFile(dir=deposit.folder, suffix=_PART, delete=False) as copy:
            part = Path(copy.name)
            digest = _copied(source, copy)
        try:
            manifest = check_release(part, publisher)
            return _enter(engine, deposit, (part, digest, manifest), by)
        finally:
            part.unlink(missing_ok=True)
    except OSError as error:
        raise _unkept(deposit, error) from error


def prepare(deposit: Deposit, size: int) -> bytes:
    """The publisher's key, once it is known and there is room for so many bytes.

    Raises:
        ImportRefused: it is not, or there is not.
        StoreUnavailable: the folder cannot be made.
    """
    if not deposit.publisher.exists():
        raise ImportRefused(
            f"This centre knows no publisher, so it cannot check the update: put the publisher's "
            f"public key into {deposit.publisher}, or name another file with --publisher."
        )
    publisher = key_of(deposit.publisher)
    try:
        deposit.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        free = shutil.disk_usage(deposit.folder).free
    except OSError as error:
        raise _unkept(deposit, error) from error
    if free < size + RESERVE_BYTES:
        raise ImportRefused(
            f"There is no room for the update: it takes {size >> 20} MiB, {free >> 20} are free "
            f"and {RESERVE_BYTES >> 20} stay with the database. Withdraw an older one."
        )
    return publisher


def withdraw(engine: Engine, deposit: Deposit, digest: str, by: By) -> KeptRelease:
    """Take an update back: its file goes, and gates that fetched it throw it away.

    Raises:
        UnknownRelease: none of that name stands here.
    """
    with engine.write() as tx:
        tx.lock("releases")
        found = _standing(tx, digest)
        withdraw_release(tx, digest, by.at_ms)
        write_deed(tx, by.at_ms, by.who, "withdrew_release", _subject(found))
    deposit.file_of(digest).unlink(missing_ok=True)
    return found


def newest_releases(releases: Iterable[KeptRelease]) -> dict[Board, KeptRelease]:
    """For each board the newest that was not withdrawn."""
    newest: dict[Board, KeptRelease] = {}
    for one in releases:
        best = newest.get(one.board)
        if one.withdrawn_ms is None and (best is None or is_newer(one.version, best.version)):
            newest[one.board] = one
    return newest


def named_releases(tx: Transaction) -> tuple[Release, ...]:
    """What the feed says of them."""
    newest = newest_releases(all_releases(tx))
    return tuple(
        Release(
            version=one.version,
            architecture=board.architecture,
            python=board.python,
            size=one.size,
            digest=one.digest,
        )
        for board, one in sorted(newest.items())
    )


def file_of(engine: Engine, deposit: Deposit, digest: str) -> Path:
    """The file of an update that stands.

    Raises:
        UnknownRelease: there is none, or its file is not on this machine.
    """
    with engine.read() as tx:
        _standing(tx, digest)
    file = deposit.file_of(digest)
    if not file.is_file():
        raise UnknownRelease(f"The file {file} is gone: put the update again.")
    return file


def piece_of(file: Path, span: tuple[int, int | None]) -> tuple[bytes, int]:
    """Bytes ``span`` of a file, first and last included, as far as one answer carries; its size.

    Raises:
        NoSuchPiece: it does not begin within the file.
    """
    first, last = span
    with file.open("rb") as opened:
        size = os.fstat(opened.fileno()).st_size
        end = size - 1 if last is None else min(last, size - 1)
        if first > end:
            raise NoSuchPiece(f"The update has {size} bytes.")
        opened.seek(first)
        return opened.read(min(end - first + 1, PIECE_MOST_BYTES)), size


def _unkept(deposit: Deposit, error: OSError) -> StoreUnavailable:
    return StoreUnavailable(f"The update cannot be kept in {deposit.folder}: {error.strerror}.")


def _sweep(folder: Path, now_ms: int) -> None:
    """Remove what a killed centre left there."""
    for left in folder.glob(f"*{_PART}"):
        if left.stat().st_mtime_ns // 1_000_000 < now_ms - _LEFT_MS:
            left.unlink()


def _copied(source: IO[bytes], copy: IO[bytes]) -> str:
    """Copy to the disk; the SHA-256 of it, hex."""
    digest = hashlib.sha256()
    for chunk in iter(partial(source.read, _CHUNK), b""):
        digest.update(chunk)
        copy.write(chunk)
    copy.flush()
    os.fsync(copy.fileno())
    return digest.hexdigest()


def _enter(
    engine: Engine, deposit: Deposit, came: tuple[Path, str, Manifest], by: By
) -> KeptRelease:
    """The file under its name, then the books: a file that no book knows harms nobody."""
    part, digest, manifest = came
    size = part.stat().st_size
    kept = KeptRelease(
        digest, manifest.version, manifest.board, size, manifest.says, by.at_ms, by.who
    )
    with engine.write() as tx:
        tx.lock("releases")
        _refuse_second(deposit, all_releases(tx), kept)
        if os.geteuid() == 0:  # root at a terminal: the centre's own account must read it too
            owner = deposit.folder.parent.stat()
            for path in (deposit.folder, part):
                os.chown(path, owner.st_uid, owner.st_gid)
        rename(part, deposit.file_of(digest))
        keep_release(tx, kept)
        write_deed(tx, by.at_ms, by.who, "put_release", _subject(kept))
    return kept


def _refuse_second(deposit: Deposit, known: list[KeptRelease], wanted: KeptRelease) -> None:
    for one in known:
        same = (one.version, one.board) == (wanted.version, wanted.board)
        if same and one.withdrawn_ms is None and deposit.file_of(one.digest).exists():
            raise ImportRefused(
                f"{one.version} for {one.board} is here already: withdraw it to put another."
            )


def _standing(tx: Transaction, digest: str) -> KeptRelease:
    for one in all_releases(tx):
        if one.digest == digest and one.withdrawn_ms is None:
            return one
    raise UnknownRelease("There is no such update at the centre.")


def _subject(release: KeptRelease) -> str:
    return f"{release.version} {release.board}: {release.digest[:16]}"
