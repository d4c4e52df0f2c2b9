"""Keep this kiosk and the centre in agreement: ``kiosk sync``."""

from __future__ import annotations

import argparse
import fcntl
import os
import signal
import sys
import threading
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from domain.errors import SettingsRefused
from hardware.clock import SystemClock
from hardware.keys import open_key_provider
from hardware.sticks import OUTBOX, Sticks
from runtime.console import say
from runtime.device import load_device
from runtime.journal import open_journal
from runtime.paths import database_of, state_folder
from runtime.settings import load_settings
from runtime.watchdog import Vitals, supervised
from store.connection import Store, open_store
from sync.agent.commands import pair
from sync.agent.config import FILE_NAME, AgentSettings
from sync.agent.introduction import POLL_S, Introduction, Turns
from sync.agent.loop import Download, keep_beating
from sync.agent.roads import belong, belongs, carry, pull_of, rhythm_of, transport_of, upload_of
from sync.wire.messages import CentreIdentity

UP, DOWN = "up", "down"
"""The two ways of which each must be alive."""


@dataclass(frozen=True, slots=True)
class Watched:
    """When to stop, and whom to tell of each beat."""

    stopping: threading.Event
    vitals: Vitals


def _both(vitals: Vitals) -> None:
    vitals.beat(UP)
    vitals.beat(DOWN)


def main(argv: Sequence[str] | None = None) -> int:
    """Run until told to stop; with ``--once`` until the centre holds everything.

    Raises:
        KnownError: settings, key or store are not there, or another agent is running.
    """
    options = _parser().parse_args(argv)
    if options.command == "pair":
        with _opened(options.state) as store:
            return pair(store, options)
    turns = Turns()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: turns.stop())
    with _alone(options.state), _opened(options.state) as store:
        vitals = supervised((UP, DOWN))
        if options.once or options.command in {"export", "import"}:
            return _one_errand(store, options, Watched(turns.begin(), vitals))
        with ThreadPoolExecutor(1, "pairing") as pool:
            pairing = pool.submit(_introduce, options.state, turns)
            try:
                while not turns.over and not store.replaced:
                    _one_turn(store, Watched(turns.begin(), vitals))
            finally:
                turns.stop()
            pairing.result()
    return 0


def _one_turn(store: Store, watched: Watched) -> None:
    """Serve the centre of this kiosk until told to stop or to begin anew with another one."""
    settings = _settings_in(store)
    if settings is None or not belongs(settings, store):
        _both(watched.vitals)
        watched.stopping.wait(POLL_S)
        return
    centre = belong(settings, store, watched.stopping, partial(_both, watched.vitals))
    if centre is not None:
        _both_ways(settings, store, centre, watched)


def _one_errand(store: Store, options: argparse.Namespace, watched: Watched) -> int:
    settings = _settings_in(store)
    if settings is None:
        raise SettingsRefused("This kiosk belongs to no centre yet: pair it first.")
    centre = belong(settings, store, watched.stopping, partial(_both, watched.vitals))
    if centre is None:
        return 0
    if options.once:
        return _once(settings, store, centre)
    return carry(settings, store, centre, options)


def _settings_in(store: Store) -> AgentSettings | None:
    """The settings beside the store; None for a kiosk that was never paired.

    Raises:
        SettingsRefused: they cannot be read, or name a centre without TLS at a real door.
    """
    path = store.path.with_name(FILE_NAME)
    if not path.exists():
        return None
    settings = load_settings(path, AgentSettings)
    plain = settings.centre.url.startswith("http:")
    if plain and load_device(path.parent).mode != "development":
        raise SettingsRefused("The centre's address begins with http: a door speaks TLS only.")
    return settings


def _introduce(state: Path, turns: Turns) -> None:
    """A thread of its own: whoever stands at the screen waits for nothing else."""
    try:
        with _opened(state) as store:
            development = load_device(state).mode == "development"
            sticks = Sticks(state / OUTBOX)
            clock = SystemClock()
            Introduction(store, clock, sticks, turns.begin_anew, plain_is_well=development).watch(
                turns.stopping
            )
    finally:
        turns.stop()


def _both_ways(
    settings: AgentSettings, store: Store, centre: CentreIdentity, watched: Watched
) -> None:
    """Up here, down in a thread; a bug or a lost store on either way ends both."""
    state = store.path.parent
    with ThreadPoolExecutor(1, "download") as pool:
        down = pool.submit(_download, settings, state, centre, watched)
        try:
            with closing(transport_of(settings, store, centre)) as transport:
                up = upload_of(settings, store, centre, transport)
                keep_beating(up.beat, watched.stopping, partial(_alive_up, store, watched))
        finally:
            watched.stopping.set()
        down.result()


def _alive_up(store: Store, watched: Watched) -> None:
    """Where the store was set aside, this process ends: its supervisor starts it on the new."""
    watched.vitals.beat(UP)
    if store.replaced:
        watched.stopping.set()


def _download(
    settings: AgentSettings, state: Path, centre: CentreIdentity, watched: Watched
) -> None:
    """A thread of its own with a connection of its own: neither way waits for the other."""
    try:
        with _opened(state) as store, closing(transport_of(settings, store, centre)) as transport:
            pull = pull_of(settings, store, centre, transport)
            down = Download(pull, rhythm_of(settings))
            keep_beating(down.beat, watched.stopping, partial(watched.vitals.beat, DOWN))
    finally:
        watched.stopping.set()


def _once(settings: AgentSettings, store: Store, centre: CentreIdentity) -> int:
    with closing(transport_of(settings, store, centre)) as transport:
        upload = upload_of(settings, store, centre, transport)
        while upload.push.step():
            pass
        transport.pulse(upload.describe())
        while pull_of(settings, store, centre, transport).step():
            pass
        upload.spokesman.reached()
    pending = upload.push.outgoing.pending(settings.centre.name)
    say(f"The centre holds everything; {pending} events were recorded meanwhile.")
    return 0


@contextmanager
def _opened(state: Path) -> Iterator[Store]:
    keys = open_key_provider(state, load_device(state))
    store = open_store(database_of(state), keys)
    try:
        yield store
    finally:
        store.close()


@contextmanager
def _alone(state: Path) -> Iterator[None]:
    """One agent a kiosk: two at once would send everything twice.

    Raises:
        SettingsRefused: another agent is running, or there is no such folder.
    """
    try:
        descriptor = os.open(state / "sync.lock", os.O_RDWR | os.O_CREAT, 0o600)
    except OSError as error:
        raise SettingsRefused(f"{state} cannot be used: {error.strerror}.") from error
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        yield
    except BlockingIOError as error:
        raise SettingsRefused(f"Another agent serves {state} already; end it first.") from error
    finally:
        os.close(descriptor)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="kiosk sync", description=__doc__)
    parser.add_argument("--state", type=Path, default=state_folder(), metavar="DIR")
    parser.add_argument("--once", action="store_true", help="end when the centre holds everything")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    pairing = commands.add_parser("pair", help="belong to a centre: read the code that it shows")
    pairing.add_argument("--code", required=True, help="the text of the QR code")
    pairing.add_argument("--request", type=Path, help="write the answer to a file to carry")
    pairing.add_argument("--answer", type=Path, help="read what the centre answered in a file")
    for word, purpose in (
        ("export", "write a stick"),
        ("import", "read the answer to it"),
    ):
        commands.add_parser(word, help=purpose).add_argument("file", type=Path)
    return parser


if __name__ == "__main__":
    open_journal()
    sys.exit(main())
