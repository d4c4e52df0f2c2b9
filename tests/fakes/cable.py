"""A bad cable between two gates, with somebody listening: bytes alone, whatever they mean."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from enum import Enum

import numpy as np


class Fault(Enum):
    """What happens to one connection."""

    NONE = "none"
    REFUSED = "refused"
    DELAYED = "delayed"
    CUT = "cut"
    TWICE = "twice"


HOSTILE = (Fault.REFUSED, Fault.DELAYED, Fault.CUT, Fault.TWICE, Fault.NONE)
CLEAN = (Fault.NONE,)


@dataclass(slots=True)
class Cable:
    """Forwards connections to one port and remembers every byte of both directions."""

    target: int
    faults: tuple[Fault, ...] = CLEAN
    rng: np.random.Generator = field(default_factory=lambda: np.random.default_rng(7))
    port: int = 0
    overheard: bytearray = field(default_factory=bytearray)
    called: list[bytes] = field(default_factory=list)
    """What the calling side said on each connection."""
    happened: list[Fault] = field(default_factory=list)

    @contextmanager
    def laid(self) -> Iterator[Cable]:
        """The cable is there while the block runs."""
        ready = threading.Event()
        ends: list[Callable[[], object]] = []

        async def run() -> None:
            cut, loop = asyncio.Event(), asyncio.get_running_loop()
            ends.append(lambda: loop.call_soon_threadsafe(cut.set))
            running: set[asyncio.Task[None]] = set()

            def taken(near: asyncio.StreamReader, back: asyncio.StreamWriter) -> None:
                task = loop.create_task(self._carry(near, back))
                running.add(task)
                # Also where it is cancelled before its first step.
                task.add_done_callback(lambda _: back.transport.abort())

            server = await asyncio.start_server(taken, "127.0.0.1", 0)
            self.port = server.sockets[0].getsockname()[1]
            ready.set()
            async with server:
                await cut.wait()

        thread = threading.Thread(target=lambda: asyncio.run(run()))
        thread.start()
        ready.wait(30)
        try:
            yield self
        finally:
            ends[0]()
            thread.join()

    async def _carry(self, near: asyncio.StreamReader, back: asyncio.StreamWriter) -> None:
        fault = self.faults[int(self.rng.integers(len(self.faults)))]
        self.happened.append(fault)
        writers = [back]
        try:
            if fault is Fault.REFUSED:
                return
            if fault is Fault.DELAYED:
                await asyncio.sleep(float(self.rng.uniform(0, 0.2)))
            far, forth = await asyncio.open_connection("127.0.0.1", self.target)
            writers.append(forth)
            most = int(self.rng.integers(1, 2_500)) if fault is Fault.CUT else None
            said = bytearray()
            await asyncio.gather(
                self._pump(near, forth, said, most), self._pump(far, back, None, most)
            )
            self.called.append(bytes(said))
            if fault is Fault.TWICE:
                await self._again(bytes(said))
        except OSError:
            pass
        finally:
            for writer in writers:
                writer.transport.abort()

    async def _pump(
        self,
        reader: asyncio.StreamReader,
        writer: asyncio.StreamWriter,
        said: bytearray | None,
        most: int | None,
    ) -> None:
        passed = 0
        with suppress(OSError):
            while part := await reader.read(4096):
                self.overheard += part
                if said is not None:
                    said += part
                part = part if most is None else part[: most - passed]
                writer.write(part)
                await writer.drain()
                passed += len(part)
                if most is not None and passed >= most:
                    break
        writer.transport.abort()

    async def _again(self, said: bytes) -> None:
        """The network delivers the same bytes a second time."""
        with suppress(OSError):
            far, forth = await asyncio.open_connection("127.0.0.1", self.target)
            forth.write(said)
            with suppress(TimeoutError):
                await asyncio.wait_for(far.read(), 0.3)
            forth.transport.abort()
