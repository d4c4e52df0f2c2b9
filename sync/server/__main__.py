"""Run the centre."""

from __future__ import annotations

import argparse
import os
import secrets
import socket
import ssl
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import uvicorn

from domain.errors import ImportRefused, KeyUnavailable, SettingsRefused
from runtime.carrying import hand_out, take_in
from runtime.console import say
from runtime.journal import open_journal
from runtime.memory import forbid_core_dumps
from runtime.watchdog import Vitals, supervised
from sync.server.app import create_app
from sync.server.arguments import parser_of
from sync.server.authority import AUTHORITY, certificates
from sync.server.centre import Centre, open_books
from sync.server.courier import accept
from sync.server.database.engine import Engine
from sync.server.database.releases import all_releases
from sync.server.database.sqlite import SqliteEngine
from sync.server.identity import load_identity
from sync.server.pairing import answer_carried, approve, carried_answer
from sync.server.releases import By, Deposit, UnknownRelease, put, withdraw
from sync.server.restoring import check_books, restore
from sync.server.staff import Person, StaffRole, appoint
from sync.server.upkeep import NoBackup, backup, first_account, new_era
from sync.server.workers import Workers, command_of, listen
from sync.wire.carried import MOST_BYTES, read_request

_PASSPHRASE = "centre-passphrase"  # noqa: S105  # the name of a systemd credential
_DATABASE = "centre.db"
_RELEASES = "releases"


def main(argv: Sequence[str] | None = None) -> int:
    """Serve until told to stop, or carry out one command.

    Raises:
        KnownError: the centre cannot start; see :func:`open_centre`.
    """
    words = sys.argv[1:] if argv is None else argv
    options = parser_of(__doc__).parse_args(words)
    state: Path = options.state
    if options.command in {"backup", "restore"} and options.database is not None:
        raise NoBackup("PostgreSQL has tools of its own: pg_dump -Fc and pg_restore, then check.")
    if options.command == "restore":
        return _restore(state, options.copy)
    if options.command == "backup":
        events = backup(state / _DATABASE, options.target)
        say(f"{options.target} holds {events} events and was checked.")
        return 0
    deposit = Deposit(state / _RELEASES, options.publisher)
    centre = replace(
        open_centre(state, database=options.database, development=options.development),
        deposit=deposit,
    )
    # An upload is kept beside the database: /tmp may be memory, and an update is not small.
    tempfile.tempdir = str(state)
    try:
        if options.command is None and options.workers > 1:
            _prepare(options, centre)
            return _serve_together(options, words)
        return _obey(options, centre)
    finally:
        centre.engine.close()


def _obey(options: argparse.Namespace, centre: Centre) -> int:
    match options.command:
        case "appoint":
            password = sys.stdin.readline().strip()
            if len(password) < 10:
                raise SettingsRefused("Give a password of ten letters or more, on one line.")
            appoint(centre, options.name, StaffRole[options.role.upper()], password, "console")
            say(f"{options.name} may sign in as {options.role}.")
        case "new-era":
            new_era(centre.engine)
            say("Every gate will read the feed from its beginning.")
        case "courier":
            device, answer = accept(centre, options.file)
            hand_out(options.answer, answer)
            say(f"Carry {options.answer} back to {device}.")
        case "let-in":
            _let_in(options, centre)
        case "put":
            _put(options, centre)
        case "withdraw":
            _withdraw(options, centre)
        case "check":
            books = check_books(centre.engine)
            say(f"All holds: {books.rows} rows of {books.logs} logs, {books.deeds} deeds.")
        case _:
            _serve(options, centre)
    return 0


def _restore(state: Path, copy: Path) -> int:
    """Needs no keys; the next start does."""
    books, aside = restore(copy, state / _DATABASE)
    say(f"Restored and followed: {books.rows} rows of {books.logs} logs, {books.deeds} deeds.")
    if aside is not None:
        say(f"What was there before is {aside}.")
    say("Start the centre: gates send again what it lacks and read the feed anew.")
    return 0


def _let_in(options: argparse.Namespace, centre: Centre) -> None:
    """A request from a file, approved by its digits; the answer to carry back."""
    by = Person(options.by, StaffRole.ADMIN)
    request = read_request(take_in(options.file, MOST_BYTES))
    pairing = answer_carried(centre, request, by)
    approve(centre, pairing.id, options.digits, by)
    authority = options.state / AUTHORITY
    pem = authority.read_text(encoding="ascii") if authority.exists() else ""
    device, answer = carried_answer(centre, pairing.id, pem)
    hand_out(options.answer, answer)
    say(f"{device} is known as {pairing.gate}. Carry {options.answer} back to it.")


def _put(options: argparse.Namespace, centre: Centre) -> None:
    try:
        opened = options.file.open("rb")
    except OSError as error:
        raise ImportRefused(f"{options.file} cannot be read: {error.strerror}.") from error
    with opened as file:
        kept = put(centre.engine, centre.deposit, file, By(options.by, centre.now_ms()))
    say(f"{kept.version} for {kept.board} lies here for the gates: {kept.digest[:16]}.")


def _withdraw(options: argparse.Namespace, centre: Centre) -> None:
    """A version that is bad is bad on every board."""
    with centre.engine.read() as tx:
        known = [one for one in all_releases(tx) if one.version == options.version]
    standing = [one for one in known if one.withdrawn_ms is None]
    if not standing:
        raise UnknownRelease(f"There is no update {options.version} at the centre.")
    by = By(options.by, centre.now_ms())
    for one in standing:
        withdraw(centre.engine, centre.deposit, one.digest, by)
        say(f"{one.version} for {one.board} is withdrawn.")


def _prepare(options: argparse.Namespace, centre: Centre) -> tuple[Path, Path, Path] | None:
    """What must be there before anybody is answered; authority, chain and key, if it speaks TLS.

    One process does it: the workers find keys, schema, account and certificate made.
    """
    state: Path = options.state
    plain = options.development and not options.tls
    if options.listener is None:  # else this is one of several, and the first process said it
        say(f"The centre keeps its books in {state}.")
        if first_account(centre, state / "first-password"):
            say(f"Sign in as admin; the password is in {state / 'first-password'}.")
        say(f"It listens at {'http' if plain else 'https'}://{options.host}:{options.port}")
    return (
        None if plain else certificates(state, ["localhost", "127.0.0.1", *(options.name or ())])
    )


def _serve_together(options: argparse.Namespace, words: Sequence[str]) -> int:
    """Watch over the workers; each serves as :func:`_serve` does.

    Raises:
        SettingsRefused: the embedded database serves one process, or the address is taken.
    """
    if options.database is None:
        raise SettingsRefused("Several workers need PostgreSQL: name it with --database.")
    try:
        listener = listen(options.host, options.port)
    except OSError as error:
        place = f"{options.host}:{options.port}"
        raise SettingsRefused(f"The centre cannot listen at {place}: {error.strerror}.") from error
    with listener:
        Workers(command_of(words), listener, options.workers).run()
    return 0


def _serve(options: argparse.Namespace, centre: Centre) -> None:
    made = _prepare(options, centre)
    authority = ""
    config = uvicorn.Config(
        app="",
        host=options.host,
        port=options.port,
        log_level="warning",
        access_log=False,
        server_header=False,
        timeout_graceful_shutdown=3,
    )
    if made is not None:
        authority_file, chain, key = made
        authority = authority_file.read_text(encoding="ascii")
        config.ssl_certfile, config.ssl_keyfile = chain, key
        config.ssl_version = ssl.PROTOCOL_TLS_SERVER
    config.app = create_app(centre, authority)
    config.load()
    if config.ssl is not None:
        config.ssl.minimum_version = ssl.TLSVersion.TLSv1_3
    given = [] if options.listener is None else [socket.socket(fileno=options.listener)]
    SupervisedServer(config).run(given or None)


class SupervisedServer(uvicorn.Server):
    """A server whose supervisor hears of it as long as its event loop turns."""

    _vitals: Vitals | None = None

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self._vitals = supervised(("loop",))

    async def on_tick(self, counter: int) -> bool:
        if self._vitals is not None:
            self._vitals.beat("loop")
        return await super().on_tick(counter)


def open_centre(state: Path, *, database: str | None, development: bool) -> Centre:
    """A centre over the folder ``state``, which is made when it is missing.

    ``database`` is the address of a PostgreSQL database; without one the folder holds SQLite.

    Raises:
        KeyUnavailable: the keys do not open.
        StoreUnavailable: the database does not open.
    """
    forbid_core_dumps()
    state.mkdir(parents=True, exist_ok=True, mode=0o700)
    identity = load_identity(state, None if development else _passphrase())
    engine = _open_engine(state, database)
    public = identity.public().model_dump_json()
    (state / "centre.json").write_text(public + "\n", encoding="utf-8")
    token = _token(state / "enrolment-token") if development else None
    return open_books(engine, identity, _now_ms, token)


def _open_engine(state: Path, database: str | None) -> Engine:
    if database is None:
        return SqliteEngine(state / _DATABASE)
    try:
        # Here, because the embedded centre works without the extra dependency.
        from sync.server.database.postgres import PostgresEngine  # noqa: PLC0415
    except ImportError as error:
        raise SettingsRefused("PostgreSQL needs the extra: pip install .[postgres]") from error
    return PostgresEngine(database)


def _now_ms() -> int:
    return time.time_ns() // 1_000_000


def _token(path: Path) -> str:
    if not path.exists():
        with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
            file.write(secrets.token_urlsafe(32))
    return path.read_text(encoding="utf-8").strip()


def _passphrase() -> bytes:
    folder = os.environ.get("CREDENTIALS_DIRECTORY")
    if folder is None:
        raise SettingsRefused(
            "The centre's keys need a passphrase: start it as its systemd unit does, with the "
            f"credential {_PASSPHRASE}, or pass --development on a laptop."
        )
    try:
        return (Path(folder) / _PASSPHRASE).read_bytes().strip()
    except OSError as error:
        raise KeyUnavailable(f"The credential {_PASSPHRASE} is not there.") from error


if __name__ == "__main__":
    open_journal()
    sys.exit(main())
