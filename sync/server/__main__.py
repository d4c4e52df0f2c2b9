"""Run the centre: ``kiosk server``."""

from __future__ import annotations

import argparse
import os
import secrets
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import uvicorn

from domain.errors import SettingsRefused
from runtime.console import say
from sync.server.app import create_app
from sync.server.centre import Centre, open_books
from sync.server.database.engine import Engine
from sync.server.database.sqlite import SqliteEngine
from sync.server.identity import load_identity

_PASSPHRASE = "centre-passphrase"  # noqa: S105  # the name of a systemd credential


def main(argv: Sequence[str] | None = None) -> int:
    """Serve until told to stop.

    Raises:
        KnownError: the centre cannot start; see :func:`open_centre`.
    """
    options = _parser().parse_args(argv)
    centre = open_centre(options.state, database=options.database, development=options.development)
    say(f"The centre keeps its books in {options.state}.")
    say(f"Enrolment token for new gates: {options.state / 'enrolment-token'}")
    config = uvicorn.Config(
        create_app(centre),
        host=options.host,
        port=options.port,
        log_level="warning",
        access_log=False,
        server_header=False,
    )
    try:
        uvicorn.Server(config).run()
    finally:
        centre.engine.close()
    return 0


def open_centre(state: Path, *, database: str | None, development: bool) -> Centre:
    """A centre over the folder ``state``, which is made when it is missing.

    ``database`` is the address of a PostgreSQL database; without one the folder holds SQLite.

    Raises:
        KeyUnavailable: the keys do not open.
        StoreUnavailable: the database does not open.
    """
    state.mkdir(parents=True, exist_ok=True, mode=0o700)
    identity = load_identity(state, None if development else _passphrase())
    engine = _open_engine(state, database)
    public = identity.public().model_dump_json()
    (state / "centre.json").write_text(public + "\n", encoding="utf-8")
    token = _token(state / "enrolment-token") if development else None
    return open_books(engine, identity, _now_ms, token)


def _open_engine(state: Path, database: str | None) -> Engine:
    if database is None:
        return SqliteEngine(state / "centre.db")
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
    return (Path(folder) / _PASSPHRASE).read_bytes().strip()


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="kiosk server", description=__doc__)
    parser.add_argument("--state", type=Path, default=Path("state/centre"), metavar="DIR")
    parser.add_argument(
        "--database", metavar="ADDRESS", help="postgresql://..., instead of SQLite"
    )
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, default=8470)
    parser.add_argument(
        "--development", action="store_true", help="keep the centre's keys without a passphrase"
    )
    return parser


if __name__ == "__main__":
    sys.exit(main())
