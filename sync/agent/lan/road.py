"""The third road beside up and down: driven by the clock, in one thread, with a store of its own.

Each known gate is called every other second and answers what is new; whoever does not answer is
left alone for longer and longer. One call at a time to each gate, none waits for another.
"""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field

import numpy as np

from domain.errors import StoreDamaged, StoreUnavailable
from domain.ids import DeviceId
from domain.ports import Clock
from runtime.journal import journal
from store.connection import Store
from store.facts import Facts
from sync.agent.config import AgentSettings
from sync.agent.lan.addresses import Addresses, Place
from sync.agent.lan.channel import Caller, Me, Pipe, call, calling_context
from sync.agent.lan.discovery import EVERY_S, Ear, Hearing, Voice, announcement
from sync.agent.lan.listening import (
    DEADLINE_S,
    HANDSHAKE_S,
    TROUBLE,
    Doorstep,
    Listening,
    listen_at,
)
from sync.agent.lan.standing import Company
from sync.agent.lan.talk import Books, Talk
from sync.agent.pin import Pin
from sync.agent.rhythm import Rhythm
from sync.wire.peers import Word

LISTEN_AGAIN_S = 10.0
SHORTEST_REST_S = 0.02
FIRST_STEPS = 8
_NAME = "entrance.invalid"
"""TLS wants one; nobody looks at it."""


@dataclass(slots=True)
class Road:
    """One gate's dealings with the others on its switch."""

    me: Me
    talk: Talk
    addresses: Addresses
    company: Company
    every_s: float
    """The longest rest: a gate that has just been heard of waits no longer to be called."""
    address: str = ""
    """Where to listen; empty is every address of this machine."""
    voice: Voice | None = None
    """How gates are found that the settings do not name; None leaves it at those."""
    _tasks: asyncio.TaskGroup = field(default_factory=asyncio.TaskGroup)
    _tell: asyncio.Event = field(default_factory=asyncio.Event)

    def run(self, stopping: threading.Event, alive: Callable[[], None]) -> None:
        """Call and answer until told to stop; ``alive`` hears of each beat.

        Raises:
            StoreDamaged: this store does not hold what it should.
        """
        try:
            asyncio.run(self._run(stopping, alive))
        except* StoreDamaged as group:
            raise group.exceptions[0] from group

    async def _run(self, stopping: threading.Event, alive: Callable[[], None]) -> None:
        async with self._tasks:
            beside = [self._tasks.create_task(self._listen())]
            if self.voice is not None:
                beside.append(self._tasks.create_task(self._announce(self.voice)))
            while not stopping.is_set():
                self.beat()
                alive()
                rest_s = self.addresses.rest_s(self.every_s)
                await asyncio.to_thread(stopping.wait, max(rest_s, SHORTEST_REST_S))
            for task in beside:
                task.cancel()
            # asyncio loses a connection that is cancelled in its very first steps.
            for _ in range(FIRST_STEPS):
                await asyncio.sleep(0)
            for task in asyncio.all_tasks() - {asyncio.current_task()}:
                task.cancel()

    def beat(self) -> None:
        """Call every gate that is due, beside each other."""
        for place in self.addresses.due():
            place.visiting = True
            self._tasks.create_task(self._visit(place))
        self.company.say(self.talk.suspects)

    async def _visit(self, place: Place) -> None:
        device: DeviceId | None = None
        try:
            async with asyncio.timeout(DEADLINE_S):
                host, port = place.address
                reader, writer = await asyncio.open_connection(
                    host,
                    port,
                    ssl=calling_context(),
                    server_hostname=_NAME,
                    ssl_handshake_timeout=HANDSHAKE_S,
                )
                pipe = Pipe(reader, writer)
                try:
                    known = self.talk.books.circle.keys()
                    device = await call(pipe, self.me, known, self.talk.heed_revocations)
                    self.company.met(device, await self._hear_all(pipe, device))
                finally:
                    pipe.close()
        except TROUBLE as trouble:
            journal().info("peer.missed", address=place.address[0], why=str(trouble))
        except StoreDamaged:
            raise
        except StoreUnavailable as trouble:
            journal().error("peer.not_kept", why=str(trouble))
        else:
            self.addresses.reached(place, device)
            return
        finally:
            place.visiting = False
        self.addresses.missed(place)

    async def _hear_all(self, pipe: Pipe, device: DeviceId) -> str:
        """Ask until nothing is new; what the gate calls itself."""
        while True:
            ask = self.talk.ask(device)
            await pipe.say(ask)
            word = await pipe.hear(Word)
            if not self.talk.take(device, ask, word):
                return word.gate

    async def _listen(self) -> None:
        """Answer; while another program has the port, only call."""
        listening = Listening(self.me, self.talk, Doorstep(self.addresses.monotonic_s), self._came)
        while True:
            try:
                listener = listen_at(self.address, self.me.port)
            except OSError as trouble:
                journal().error("peers.cannot_listen", port=self.me.port, why=trouble.strerror)
                await asyncio.sleep(LISTEN_AGAIN_S)
                continue
            with listener:
                await listening.run(listener, self._tasks.create_task)

    def _came(self, caller: Caller, host: str) -> None:
        """Whoever called can be called back."""
        self.addresses.hear(caller.device, (host, caller.port))

    async def _announce(self, voice: Voice) -> None:
        ear = Ear(
            self.me.device, self.talk.books.circle.keys, self._heard, self.addresses.monotonic_s
        )
        loop = asyncio.get_running_loop()
        said = announcement(self.me)
        transports = [
            (await loop.create_datagram_endpoint(lambda: Hearing(ear), sock=each))[0]
            for each in voice.open()
        ]
        try:
            while True:
                voice.say(said)
                self._tell.clear()
                with suppress(TimeoutError):
                    async with asyncio.timeout(EVERY_S):
                        await self._tell.wait()
        finally:
            for transport in transports:
                transport.close()
            voice.close()

    def _heard(self, device: DeviceId, address: tuple[str, int]) -> None:
        if self.addresses.hear(device, address):
            self._tell.set()  # a gate that has just come up hears of us at once


def open_road(
    settings: AgentSettings, store: Store, clock: Clock, rng: np.random.Generator
) -> Road:
    """The road that the settings ask for."""
    lan, books = settings.lan, Books(store, clock)
    pin = Pin(Facts(store), settings.centre.name)

    def centre_key() -> bytes | None:
        centre = pin.read()
        return centre.signing_key if centre else None

    def new_rhythm() -> Rhythm:
        return Rhythm(lan.every_s, settings.longest_wait_s, rng)

    addresses = Addresses(store.device, new_rhythm, clock.monotonic_s)
    addresses.name(settings.peer_addresses())
    return Road(
        Me(store.device, lan.port, books.outgoing.sign),
        Talk(books, settings.gate, centre_key),
        addresses,
        Company(Facts(store), clock),
        lan.every_s,
        lan.address,
        Voice() if lan.discover else None,
    )
