"""Both ways between one kiosk and its centre, put together from settings and store."""

from __future__ import annotations

import argparse
import threading
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from importlib.metadata import version

import numpy as np

from domain.errors import CentreUnreachable
from domain.pairing import BELONGS, Belonging, encode
from hardware.clock import SystemClock
from runtime.console import say
from runtime.journal import journal
from runtime.paths import UPDATES
from runtime.release import this_board
from runtime.updater import failed_versions
from runtime.watchdog import nobody_watches
from store.connection import Store
from store.facts import GALLERY_IN_USE, Facts
from store.ledger import Ledger
from store.outgoing import Outgoing
from store.receiving import Receiving
from store.space import LOW_SHARE, space
from store.tidings import Tidings
from sync.agent.anchoring import Anchoring
from sync.agent.config import AgentSettings
from sync.agent.courier import Courier
from sync.agent.fetching import Bay, Fetch, Named
from sync.agent.https import Credentials, HttpTransport, open_transport
from sync.agent.loop import Upload
from sync.agent.pin import Pin, register
from sync.agent.pull import Pull, nobody_fetches
from sync.agent.push import Push, sent_now
from sync.agent.rhythm import Rhythm
from sync.agent.shelving import INBOX, Shelving
from sync.agent.standing import Spokesman, trouble_of, word_of
from sync.wire.feed import Pulse, Release
from sync.wire.messages import CentreIdentity


def belongs(settings: AgentSettings, store: Store) -> bool:
    """Whether this kiosk has a centre, or a token to register with one."""
    pinned = Pin(Facts(store), settings.centre.name).read()
    return pinned is not None or settings.centre.enrolment_token is not None


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
    rhythm = rhythm_of(settings)
    pin = Pin(facts, settings.centre.name)
    keys = outgoing.public_key(), Receiving(store).public_key()
    with closing(open_transport(settings.centre.url)) as transport:
        while (centre := pin.read()) is None and not stopping.is_set():
            try:
                pin.write(register(settings, transport, outgoing.device, keys))
                since = Belonging(settings.centre.url, settings.gate, SystemClock().now().wall_ms)
                facts.put(BELONGS, encode(since))
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
    parts = store.path.parent / INBOX
    return open_transport(settings.centre.url, credentials, authority, parts)


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
            gallery_version=int(facts.get(GALLERY_IN_USE) or 0),
            software=version("entrance-kiosk"),
            trouble=trouble_of(facts, old_copy=push.outgoing.old_copy()),
            update=word_of(facts, failed_versions()) if settings.publisher.exists() else None,
        )

    spokesman = Spokesman(facts, clock)
    return Upload(
        push,
        rhythm_of(settings),
        spokesman,
        settings.bytes_per_second,
        describe,
        Anchoring(Ledger(store).append, name),
    )


def pull_of(
    settings: AgentSettings,
    store: Store,
    centre: CentreIdentity,
    transport: HttpTransport,
    named: Callable[[tuple[Release, ...]], None] = nobody_fetches,
) -> Pull:
    """The way down."""
    clock, name = SystemClock(), settings.centre.name
    shelf = Shelving(store, clock, store.path.parent / INBOX).shelf()
    return Pull(Tidings(store, clock), shelf, transport, centre, name, named)


def fetch_of(
    settings: AgentSettings, store: Store, transport: HttpTransport, named: Named
) -> Fetch:
    """The way of updates."""
    state = store.path.parent

    def room() -> int:
        """What may be taken before the screen says that the disk fills up."""
        left = space(state)
        return int(left.free - LOW_SHARE * left.total) if left.ballast else 0

    software = version("entrance-kiosk")
    bay = Bay(state / UPDATES, this_board(), software, settings.publisher, room)
    facts, rhythm = Facts(store), rhythm_of(settings)
    return Fetch(bay, named, transport.release, facts, rhythm, settings.bytes_per_second)


def once(settings: AgentSettings, store: Store, centre: CentreIdentity) -> int:
    """Bring everything up and down that there is now.

    Raises:
        CentreUnreachable: the centre did not answer, or refused.
    """
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
def carry_with(settings: AgentSettings, store: Store, centre: CentreIdentity) -> Iterator[Courier]:
    """The courier of this kiosk."""
    with closing(transport_of(settings, store, centre)) as transport:
        yield Courier(
            upload_of(settings, store, centre, transport).push,
            pull_of(settings, store, centre, transport),
            Shelving(store, SystemClock(), store.path.parent / INBOX).version_of,
        )


def carry(
    settings: AgentSettings, store: Store, centre: CentreIdentity, options: argparse.Namespace
) -> int:
    """Write a stick, or read what came back on it."""
    with carry_with(settings, store, centre) as courier:
        if options.command == "export":
            say(f"{options.file} holds {courier.export(options.file)} rows for the centre.")
        else:
            for log, seq in courier.take_back(options.file).items():
                say(f"The centre holds log {log[:8]} up to row {seq}.")
    return 0


def rhythm_of(settings: AgentSettings) -> Rhythm:
    """When to try, drawn anew by each process so that gates do not come back together."""
    return Rhythm(settings.interval_s, settings.longest_wait_s, np.random.default_rng())
