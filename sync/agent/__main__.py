"""Keep this kiosk and the centre in agreement: ``kiosk sync``."""

from __future__ import annotations

import argparse
import fcntl
import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from dataclasses import dataclass
from functools import partial
from importlib.metadata import version
from pathlib import Path

import numpy as np

from domain.errors import CentreUnreachable, SettingsRefused
from hardware.clock import SystemClock
from hardware.keys import open_key_provider
from runtime.console import say
from runtime.device import load_device
from runtime.journal import journal, open_journal
from runtime.paths import database_of, state_folder
from runtime.settings import load_settings
from runtime.watchdog import Vitals, nobody_watches, supervised
from store.connection import Store, open_store
from store.facts import Facts
from store.ledger import Ledger
from store.outgoing import Outgoing
from store.receiving import Receiving
from store.tidings import Tidings
from sync.agent.anchoring import Anchoring
from sync.agent.commands import pair
from sync.agent.config import FILE_NAME, AgentSettings
from sync.agent.courier import Courier
from sync.agent.https import Credentials, HttpTransport, open_transport
from sync.agent.loop import Download, Upload, keep_beating
from sync.agent.pin import Pin, register
from sync.agent.pull import Pull
from sync.agent.push import Push, sent_now
from sync.agent.rhythm import Rhythm
from sync.agent.shelving import INBOX, Shelving
from sync.agent.standing import Spokesman
from sync.wire.feed import Pulse
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
    settings = load_settings(options.state / FILE_NAME, AgentSettings)
    device = load_device(options.state)
    if settings.centre.url.startswith("http:") and device.mode != "development":
        raise SettingsRefused("The centre's address begins with http: a door speaks TLS only.")
    stopping = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: stopping.set())
    with _alone(options.state), _opened(options.state) as store:
        vitals = supervised((UP, DOWN))
        centre = belong(settings, store, stopping, partial(_both, vitals))
        if centre is None:
            return 0
        if options.command in {"export", "import"}:
            return _carry(settings, store, centre, options)
        if options.once:
            return _once(settings, store, centre)
        _both_ways(settings, store, centre, Watched(stopping, vitals))
    return 0


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


def belong(
    settings: AgentSettings,
    store: Store,
    stopping: threading.Event,
    alive: Callable[[], None] = nobody_watches,
) -> CentreIdentity | None:
    """The centre of this kiosk, registered with the first time; None when told to stop before.

    Raises:
        SettingsRefused: it belongs to none and has no token to show.
    """
    facts, outgoing = Facts(store), Outgoing(store)
    rhythm = _rhythm(settings)
    pin = Pin(facts, settings.centre.name)
    keys = outgoing.public_key(), Receiving(store).public_key()
    with closing(open_transport(settings.centre.url)) as transport:
        while (centre := pin.read()) is None and not stopping.is_set():
            try:
                pin.write(register(settings, transport, outgoing.device, keys))
            except CentreUnreachable as trouble:
                journal().warning("centre.missed", why=str(trouble))
                Spokesman(facts, SystemClock()).missed(str(trouble))
                alive()
                stopping.wait(rhythm.after_failure())
    return centre


def transport_of(settings: AgentSettings, store: Store, centre: CentreIdentity) -> HttpTransport:
    """A road to the centre on which this kiosk shows who it is."""
    outgoing = Outgoing(store)
    credentials = Credentials(outgoing.device, centre.signing_key, outgoing.sign)
    authority = Pin(Facts(store), settings.centre.name).authority()
    return open_transport(settings.centre.url, credentials, authority)


def upload_of(
    settings: AgentSettings, store: Store, centre: CentreIdentity, transport: HttpTransport
) -> Upload:
    """The way up."""
    name, clock, facts = settings.centre.name, SystemClock(), Facts(store)
    push = Push(Outgoing(store), transport, centre, name, settings.batch_rows, clock)
    shelving = Shelving(store, clock, store.path.parent / INBOX)

    def describe() -> Pulse:
        return Pulse(
            sent=sent_now(clock),
            pending=push.outgoing.pending(name),
            roster_version=shelving.version_of("roster"),
            gallery_version=shelving.version_of("gallery"),
            software=version("entrance-kiosk"),
        )

    spokesman = Spokesman(facts, clock)
    return Upload(
        push,
        _rhythm(settings),
        spokesman,
        settings.bytes_per_second,
        describe,
        Anchoring(Ledger(store).append, name),
    )


def pull_of(
    settings: AgentSettings, store: Store, centre: CentreIdentity, transport: HttpTransport
) -> Pull:
    """The way down."""
    clock, name = SystemClock(), settings.centre.name
    shelf = Shelving(store, clock, store.path.parent / INBOX).shelf()
    return Pull(Tidings(store, clock), shelf, transport, centre, name, store.device)


def _download(
    settings: AgentSettings, state: Path, centre: CentreIdentity, watched: Watched
) -> None:
    """A thread of its own with a connection of its own: neither way waits for the other."""
    try:
        with _opened(state) as store, closing(transport_of(settings, store, centre)) as transport:
            pull = pull_of(settings, store, centre, transport)
            down = Download(pull, _rhythm(settings))
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


def _carry(
    settings: AgentSettings, store: Store, centre: CentreIdentity, options: argparse.Namespace
) -> int:
    """Write a stick, or read what came back on it."""
    with closing(transport_of(settings, store, centre)) as transport:
        shelving = Shelving(store, SystemClock(), store.path.parent / INBOX)
        courier = Courier(
            upload_of(settings, store, centre, transport).push,
            pull_of(settings, store, centre, transport),
            shelving.version_of,
        )
        if options.command == "export":
            say(f"{options.file} holds {courier.export(options.file)} rows for the centre.")
        else:
            for log, seq in courier.take_back(options.file).items():
                say(f"The centre holds log {log[:8]} up to row {seq}.")
    return 0


def _rhythm(settings: AgentSettings) -> Rhythm:
    return Rhythm(settings.interval_s, settings.longest_wait_s, np.random.default_rng())


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
    pairing.add_argument("--digits", default="", help="with --answer: the centre's six digits")
    for word, purpose in (
        ("export", "write a stick"),
        ("import", "read the answer to it"),
    ):
        commands.add_parser(word, help=purpose).add_argument("file", type=Path)
    return parser


if __name__ == "__main__":
    open_journal()
    sys.exit(main())
