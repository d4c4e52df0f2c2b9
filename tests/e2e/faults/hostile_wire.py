"""A proxy that does to HTTP what bad networks do: run it as a program with two ports and a seed.

It refuses, delays, delivers twice, cuts requests and answers short, and loses answers of requests
that were carried out.
"""

from __future__ import annotations

import asyncio
import sys
from dataclasses import dataclass
from enum import Enum

import numpy as np


class Fault(Enum):
    """What happens to one request."""

    NONE = "none"
    REFUSED = "refused"
    DELAYED = "delayed"
    TWICE = "twice"
    REQUEST_CUT = "request cut"
    ANSWER_CUT = "answer cut"
    ANSWER_LOST = "answer lost"


SHARES = {
    Fault.REFUSED: 0.08,
    Fault.ANSWER_LOST: 0.12,
    Fault.DELAYED: 0.15,
    Fault.TWICE: 0.12,
    Fault.REQUEST_CUT: 0.06,
    Fault.ANSWER_CUT: 0.06,
}
_FAULTS = (*SHARES, Fault.NONE)
_WEIGHTS = (*SHARES.values(), 1 - sum(SHARES.values()))


@dataclass(slots=True)
class HostileWire:
    """Forwards requests to one port, and not always as it should."""

    target: int
    rng: np.random.Generator

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        fault = _FAULTS[self.rng.choice(len(_FAULTS), p=_WEIGHTS)]
        try:
            if fault is not Fault.REFUSED:
                await self._carry(fault, await _request(reader), writer)
        except (OSError, asyncio.IncompleteReadError, TimeoutError):
            pass
        finally:
            writer.transport.abort()

    async def _carry(self, fault: Fault, request: bytes, writer: asyncio.StreamWriter) -> None:
        if fault is Fault.DELAYED:
            await asyncio.sleep(float(self.rng.uniform(0, 0.6)))
        if fault is Fault.REQUEST_CUT:
            await self._deliver(request[: len(request) * 2 // 3], cut=True)
            return
        answer = await self._deliver(request)
        if fault is Fault.TWICE:
            await asyncio.sleep(float(self.rng.uniform(0, 0.2)))
            answer = await self._deliver(request)
        if fault is Fault.ANSWER_LOST:
            return
        writer.write(answer[: len(answer) // 2] if fault is Fault.ANSWER_CUT else answer)
        await writer.drain()
        writer.close()
        await writer.wait_closed()

    async def _deliver(self, request: bytes, *, cut: bool = False) -> bytes:
        reader, writer = await asyncio.open_connection("127.0.0.1", self.target)
        try:
            writer.write(request)
            await writer.drain()
            return b"" if cut else await asyncio.wait_for(reader.read(-1), 20)
        finally:
            writer.close()


async def _request(reader: asyncio.StreamReader) -> bytes:
    """One whole request, told to close its connection so that the answer has an end."""
    head = await asyncio.wait_for(reader.readuntil(b"\r\n\r\n"), 10)
    lines = [line for line in head.split(b"\r\n") if line]
    kept = [line for line in lines if not line.lower().startswith(b"connection:")]
    lengths = [line for line in kept if line.lower().startswith(b"content-length:")]
    body = await reader.readexactly(int(lengths[0].split(b":")[1])) if lengths else b""
    return b"\r\n".join([*kept, b"connection: close", b"", b""]) + body


async def _run(listen: int, target: int, seed: int) -> None:
    wire = HostileWire(target, np.random.default_rng(seed))
    server = await asyncio.start_server(wire.serve, "127.0.0.1", listen)
    async with server:
        await server.serve_forever()


if __name__ == "__main__":
    asyncio.run(_run(*(int(word) for word in sys.argv[1:4])))
