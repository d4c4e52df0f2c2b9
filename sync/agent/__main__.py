"""Keep this kiosk and the centre in agreement: ``kiosk sync``."""

from __future__ import annotations

import argparse
import fcntl
import os
import signal
import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import numpy as np

from domain.errors import CentreUnreachable, SettingsRefused
from hardware.clock import SystemClock
from hardware.keys import open_key_provider
from runtime.console import say
from runtime.device import load_device
from runtime.journal import journal
from runtime.paths import database_of, state_folder
from runtime.settings import load_settings
from store.connection import Store, open_store
from store.facts import Facts
from store.outgoing import Outgoing
from sync.agent.config import FILE_NAME, AgentSettings
from sync.agent.https import HttpTransport, open_transport
from sync.agent.loop import Upload, keep_beating
from sync.agent.pin import Pin, register
from sync.agent.push import Push
from sync.agent.rhythm import Rhythm
from sync.agent.standing import Spokesman


def main(argv: Sequence[str] | None = None) -> int:
    """Run until told to stop; with ``--once`` until the centre holds everything.

    Raises:
        KnownError: settings, key or store are not there, or another agent is running.
    """
    options = _parser().parse_args(argv)
    settings = load_settings(options.state / FILE_NAME, AgentSettings)
    stopping = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: stopping.set())
    with _alone(options.state), _opened(options.state) as store:
        transport = open_transport(settings.centre.url)
        try:
            upload = _prepare(settings, store, transport, stopping)
            if upload is not None and options.once:
                return _once(upload, settings.centre.name)
            if upload is not None:
                keep_beating(upload.beat, stopping)
        finally:
            transport.close()
    return 0


def _prepare(
    settings: AgentSettings, store: Store, transport: HttpTransport, stopping: threading.Event
) -> Upload | None:
    """An upload to the pinned centre; None when told to stop before there was one."""
    facts, outgoing, clock = Facts(store), Outgoing(store), SystemClock()
    spokesman = Spokesman(facts, clock)
    rng = np.random.default_rng()
    rhythm = Rhythm(settings.interval_s, settings.longest_wait_s, rng)
    pin = Pin(facts, settings.centre.name)
    centre = pin.read()
    while centre is None and not stopping.is_set():
        try:
            centre = register(settings, transport, outgoing.device, outgoing.public_key())
        except CentreUnreachable as trouble:
            journal().warning("centre.missed", why=str(trouble))
            spokesman.missed(str(trouble))
            stopping.wait(rhythm.after_failure())
        else:
            pin.write(centre)
    if centre is None:
        return None
    push = Push(outgoing, transport, centre, settings.centre.name, settings.batch_rows)
    return Upload(push, rhythm, spokesman, settings.bytes_per_second)


def _once(upload: Upload, destination: str) -> int:
    while upload.push.step():
        pass
    pending = upload.push.outgoing.pending(destination)
    upload.spokesman.reached()
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
    return parser


if __name__ == "__main__":
    sys.exit(main())
