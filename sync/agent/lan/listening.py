"""The called side: takes connections in, few at once and fewer from one address."""

from __future__ import annotations

import asyncio
import socket
import ssl
from collections import Counter
from collections.abc import Callable, Coroutine
from dataclasses import dataclass, field

from domain.errors import StoreDamaged, StoreUnavailable
from domain.ids import DeviceId
from runtime.journal import journal
from sync.agent.lan.addresses import host_of
from sync.agent.lan.channel import Caller, Me, Oneself, PeerRefused, Pipe, answering_context, greet
from sync.agent.lan.talk import Talk
from sync.wire.peers import Ask

DEADLINE_S = 10.0
"""A conversation of a hundred pages takes a second; whoever is slower calls again."""
HANDSHAKE_S = 4.0
MOST_AT_ONCE = 16
MOST_OF_ONE = 2
"""A gate calls with one connection at a time; it may have been restarted in the middle of one."""
HELD_OFF_S = 1.0
"""Whoever was refused is not heard again for so long: guessing costs us little."""

Start = Callable[[Coroutine[None, None, None]], asyncio.Task[None]]
"""Runs a conversation beside the others."""

TROUBLE = (OSError, EOFError, TimeoutError, PeerRefused)
"""How a conversation fails that is the fault of the network or of the other side."""


@dataclass(slots=True)
class Doorstep:
    """Who may come in: counts connections by address."""

    monotonic_s: Callable[[], float]
    _open: Counter[str] = field(default_factory=Counter)
    _held_off: dict[str, float] = field(default_factory=dict)

    def enter(self, host: str) -> bool:
        """Whether one more connection from ``host`` is served now."""
        now_s = self.monotonic_s()
        self._held_off = {one: until for one, until in self._held_off.items() if until > now_s}
        full = self._open.total() >= MOST_AT_ONCE or self._open[host] >= MOST_OF_ONE
        if full or host in self._held_off:
            return False
        self._open[host] += 1
        return True

    def leave(self, host: str, *, welcome: bool) -> None:
        """The connection ended; ``welcome`` says whether it was a gate's."""
        self._open[host] -= 1
        if not self._open[host]:
            del self._open[host]
        if not welcome and len(self._held_off) < MOST_AT_ONCE * MOST_AT_ONCE:
            self._held_off[host] = self.monotonic_s() + HELD_OFF_S


@dataclass(slots=True)
class Listening:
    """Answers whoever calls and is a known gate."""

    me: Me
    talk: Talk
    doorstep: Doorstep
    came: Callable[[Caller, str], None]
    """Told who called from which address, once it has shown who it is."""

    async def run(self, listener: socket.socket, start: Start) -> None:
        """Take connections until cancelled; ``start`` runs each conversation beside the others."""
        loop = asyncio.get_running_loop()
        loop.add_reader(listener, self._take, listener, start, answering_context())
        try:
            await asyncio.Event().wait()
        finally:
            loop.remove_reader(listener)

    def _take(
        self, listener: socket.socket, start: Start, tls: tuple[ssl.SSLContext, bytes]
    ) -> None:
        try:
            connection, address = listener.accept()
        except OSError:
            return  # whoever called has gone, or this process has too many files open
        host = host_of(address)
        if not self.doorstep.enter(host):
            connection.close()
            return
        connection.setblocking(False)
        task = start(self._serve(connection, host, tls))
        # Also where it is cancelled before its first step.
        task.add_done_callback(lambda _: connection.close())

    async def _serve(
        self, connection: socket.socket, host: str, tls: tuple[ssl.SSLContext, bytes]
    ) -> None:
        welcome = False
        try:
            async with asyncio.timeout(DEADLINE_S):
                pipe = await _answered(connection, tls[0])
                try:
                    known, gone = self.talk.books.circle.keys(), self.talk.revocations()
                    caller = await greet(pipe, self.me, known, tls[1], gone)
                    welcome = True
                    self.came(caller, host)
                    await self._converse(pipe, caller.device)
                finally:
                    pipe.close()
        except EOFError:
            pass  # whoever called has heard enough
        except Oneself:
            welcome = True
        except TROUBLE as trouble:
            journal().info("peer.not_served", why=str(trouble))
        except StoreDamaged:
            raise
        except StoreUnavailable as trouble:
            journal().error("peer.not_served", why=str(trouble))
        finally:
            self.doorstep.leave(host, welcome=welcome)

    async def _converse(self, pipe: Pipe, caller: DeviceId) -> None:
        while True:
            await pipe.say(self.talk.answer(caller, await pipe.hear(Ask)))


async def _answered(connection: socket.socket, context: ssl.SSLContext) -> Pipe:
    loop = asyncio.get_running_loop()
    reader = asyncio.StreamReader()
    protocol = asyncio.StreamReaderProtocol(reader)
    transport, _ = await loop.connect_accepted_socket(
        lambda: protocol, connection, ssl=context, ssl_handshake_timeout=HANDSHAKE_S
    )
    return Pipe(reader, asyncio.StreamWriter(transport, protocol, reader, loop))


def listen_at(address: str, port: int) -> socket.socket:
    """A listening socket on ``address``; empty is every address of this machine.

    Raises:
        OSError: another program listens there, or the address is not ours.
    """
    if not address and socket.has_dualstack_ipv6():
        made = socket.create_server(("::", port), family=socket.AF_INET6, dualstack_ipv6=True)
    else:
        made = socket.create_server((address, port))
    made.setblocking(False)
    return made
