"""A PostgreSQL server of our own on loopback, for as long as the tests run."""

from __future__ import annotations

import os
import pwd
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg

_FAST = "-c fsync=on -c full_page_writes=on -c max_connections=60"


def server_binary() -> Path | None:
    """The folder of ``initdb`` and ``postgres``; None where there is no server."""
    on_path = shutil.which("initdb")
    if on_path is not None:
        return Path(on_path).resolve().parent
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    return found[-1].parent if found else None


@contextmanager
def running_postgres() -> Iterator[str]:
    """Start a server in a folder of its own; gives its address without a database name."""
    binaries = server_binary()
    if binaries is None:
        raise FileNotFoundError("no PostgreSQL server is installed")
    account = _account()
    folder = Path(tempfile.mkdtemp(prefix="entrance-pg-"))
    if account:
        os.chown(folder, pwd.getpwnam(account).pw_uid, -1)
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port = probe.getsockname()[1]
    data = folder / "data"
    _run([str(binaries / "initdb"), "-D", str(data), "-A", "trust", "-U", "centre"], account)
    control = [str(binaries / "pg_ctl"), "-D", str(data), "-w", "-l", str(folder / "log")]
    options = (
        f"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={folder} {_FAST}"
    )
    _run([*control, "-o", options, "start"], account)
    try:
        yield f"postgresql://centre@127.0.0.1:{port}"
    finally:
        _run([*control, "-m", "immediate", "stop"], account)
        shutil.rmtree(folder)


def new_database(address: str, name: str) -> str:
    """An empty database on a running server; gives its address."""
    with psycopg.connect(f"{address}/postgres", autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}".encode())
    return f"{address}/{name}"


def _account() -> str | None:
    """The server refuses to run as root."""
    if os.geteuid() != 0:
        return None
    known = {entry.pw_name for entry in pwd.getpwall()}
    return "postgres" if "postgres" in known else "nobody"


def _run(command: list[str], account: str | None) -> None:
    subprocess.run(command, check=True, capture_output=True, user=account, cwd="/")
