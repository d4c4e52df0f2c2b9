"""Keep this kiosk and the centre in agreement: ``kiosk sync``."""

from __future__ import annotations

import argparse
import signal
import sys
import threading
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import numpy as np

from domain.errors import SettingsRefused
from hardware.clock import SystemClock
from hardware.keys import open_key_provider
from hardware.keys.administration import destroy
from hardware.sticks import OUTBOX, Sticks
from runtime.device import load_device
from runtime.journal import open_journal
from runtime.paths import database_of
from runtime.revoked import is_emptied
from runtime.settings import load_settings
from runtime.watchdog import Vitals, supervised
from store.connection import Store, open_store
from store.facts import Facts
from store.heads import OLD_COPY
from sync.agent.alone import alone
from sync.agent.arguments import parser
from sync.agent.commands import pair
from sync.agent.config import FILE_NAME, AgentSettings
from sync.agent.fetching import Named
from sync.agent.introduction import POLL_S, Introduction, Turns
from sync.agent.lan.introducing import cards
from sync.agent.lan.road import open_road
from sync.agent.loop import Download, keep_beating
from sync.agent.revoked import Obedience
from sync.agent.roads import (
    belong,
    belongs,
    carry,
    fetch_of,
    once,
    pull_of,
    rhythm_of,
    transport_of,
    upload_of,
)
from sync.wire.messages import CentreIdentity

UP, DOWN, LAN = "up", "down", "lan"
"""The roads of which each must be alive."""


@dataclass(frozen=True, slots=True)
class Watched:
    """When to stop, and whom to tell of each beat."""

    stopping: threading.Event
    vitals: Vitals


def _still(vitals: Vitals, settings: AgentSettings | None = None) -> None:
    """No road to the centre yet: those that stand still for a good reason are alive."""
    vitals.beat(UP)
    vitals.beat(DOWN)
    if settings is None or not settings.lan.enabled:
        vitals.beat(LAN)


def main(argv: Sequence[str] | None = None) -> int:
    """Run until told to stop; with ``--once`` until the centre holds everything.

    Raises:
        KnownError: settings, key or store are not there, or another agent is running.
    """
    options = parser().parse_args(argv)
    if options.command in {"pair", "introduce", "trust"}:
        with _opened(options.state) as store:
            return pair(store, options) if options.command == "pair" else cards(store, options)
    turns = Turns()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: turns.stop())
    if is_emptied(options.state):
        return _rest(turns)
    with alone(options.state), _opened(options.state) as store:
        vitals = supervised((UP, DOWN, LAN))
        if options.once or options.command in {"export", "import"}:
            return _one_errand(store, options, Watched(turns.begin(), vitals))
        Facts(store).put(OLD_COPY, False)
        with ThreadPoolExecutor(1, "pairing") as pool:
            pairing = pool.submit(_introduce, options.state, turns)
            try:
                while not (turns.over or store.replaced or is_emptied(options.state)):
                    _one_turn(store, Watched(turns.begin(), vitals))
            finally:
                turns.stop()
            pairing.result()
    return 0


def _rest(turns: Turns) -> int:
    """A revoked kiosk has no key and nobody to speak to: nothing is left to do until its reset."""
    vitals = supervised((UP, DOWN))
    while not turns.stopping.wait(POLL_S):
        vitals.beat(UP)
        vitals.beat(DOWN)
    return 0


def _one_turn(store: Store, watched: Watched) -> None:
    """Serve the centre of this kiosk until told to stop or to begin anew with another one."""
    settings = _settings_in(store)
    if settings is None:
        _still(watched.vitals)
        watched.stopping.wait(POLL_S)
        return
    alive = partial(_still, watched.vitals, settings)
    with _peers_beside(settings, store.path.parent, watched):
        while not belongs(settings, store):
            alive()
            if store.replaced or watched.stopping.wait(POLL_S):
                return
        centre = belong(settings, store, watched.stopping, alive)
        if centre is not None:
            _both_ways(settings, store, centre, watched)


@contextmanager
def _peers_beside(settings: AgentSettings, state: Path, watched: Watched) -> Iterator[None]:
    """Talk to other gates in a thread while the block runs; a bug in either ends both."""
    if not settings.lan.enabled:
        yield
        return
    with ThreadPoolExecutor(1, LAN) as pool:
        road = pool.submit(_peers, settings, state, watched)
        try:
            yield
        finally:
            watched.stopping.set()
        road.result()


def _peers(settings: AgentSettings, state: Path, watched: Watched) -> None:
    """A thread of its own with a connection of its own: the centre may be there or not."""
    try:
        with _opened(state) as store:
            road = open_road(settings, store, SystemClock(), np.random.default_rng())
            obedience = _obedience(settings, store, watched)

            def alive() -> None:
                watched.vitals.beat(LAN)
                obedience.heed()

            road.run(watched.stopping, alive)
    finally:
        watched.stopping.set()


def _one_errand(store: Store, options: argparse.Namespace, watched: Watched) -> int:
    settings = _settings_in(store)
    if settings is None:
        raise SettingsRefused("This kiosk belongs to no centre yet: pair it first.")
    centre = belong(settings, store, watched.stopping, partial(_still, watched.vitals))
    if centre is None:
        return 0
    done = (
        once(settings, store, centre) if options.once else carry(settings, store, centre, options)
    )
    _obedience(settings, store, watched).heed()
    return done


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
    """Up here, down and updates in threads; a bug or a lost store on any way ends all."""
    state, named = store.path.parent, Named()
    with ThreadPoolExecutor(2, "download") as pool:
        roads = [
            pool.submit(_download, settings, state, centre, (watched, named)),
            pool.submit(_fetch, settings, state, centre, (watched, named)),
        ]
        try:
            with closing(transport_of(settings, store, centre)) as transport:
                up = upload_of(settings, store, centre, transport)
                keep_beating(
                    up.beat, watched.stopping, partial(_alive_up, store, watched, settings)
                )
        finally:
            watched.stopping.set()
        for road in roads:
            road.result()


def _alive_up(store: Store, watched: Watched, settings: AgentSettings) -> None:
    """Where the store was set aside, this process ends: its supervisor starts it on the new."""
    watched.vitals.beat(UP)
    if not settings.lan.enabled:
        watched.vitals.beat(LAN)
    if store.replaced:
        watched.stopping.set()


def _download(
    settings: AgentSettings, state: Path, centre: CentreIdentity, shared: tuple[Watched, Named]
) -> None:
    """A thread of its own with a connection of its own: neither way waits for the other."""
    watched, named = shared
    try:
        with _opened(state) as store, closing(transport_of(settings, store, centre)) as transport:
            transport.on_piece = partial(watched.vitals.beat, DOWN)
            pull = pull_of(settings, store, centre, transport, named.tell)
            obedience = _obedience(settings, store, watched)

            def heed() -> None:
                if obedience.heed():
                    named.tell(())

            down = Download(pull, rhythm_of(settings), heed)
            keep_beating(down.beat, watched.stopping, partial(watched.vitals.beat, DOWN))
    finally:
        watched.stopping.set()


def _fetch(
    settings: AgentSettings, state: Path, centre: CentreIdentity, shared: tuple[Watched, Named]
) -> None:
    """A thread of its own: what is admitted at the door waits for no update."""
    watched, named = shared
    try:
        with _opened(state) as store, closing(transport_of(settings, store, centre)) as transport:
            fetch = fetch_of(settings, store, transport, named)
            keep_beating(fetch.beat, watched.stopping)
    finally:
        watched.stopping.set()


def _obedience(settings: AgentSettings, store: Store, watched: Watched) -> Obedience:
    state = store.path.parent
    end = partial(destroy, state, load_device(state))
    return Obedience(store, settings.centre.name, end, watched.stopping.set)


@contextmanager
def _opened(state: Path) -> Iterator[Store]:
    keys = open_key_provider(state, load_device(state))
    store = open_store(database_of(state), keys)
    try:
        yield store
    finally:
        store.close()


if __name__ == "__main__":
    open_journal()
    sys.exit(main())
