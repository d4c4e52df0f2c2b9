"""What the centre costs: rows a second by batch size, a storm of gates, latency of open pages.

``ENTRANCE_BENCH_POSTGRES`` names an empty PostgreSQL database to measure beside SQLite. Wall time
on one machine, client and server together: lower bounds for a centre on a machine of its own.
"""

from __future__ import annotations

import asyncio
import os
import socket
import tempfile
import threading
import time
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

import httpx
import numpy as np
import uvicorn
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

from domain.attendance import CheckIn, Method
from domain.chain import (
    first_link,
    head_message,
    log_key_place,
    next_link,
    opening_message,
    row_place,
)
from domain.codec import encode
from domain.ids import DelegateId, DeviceId, LogId, SessionId
from domain.moment import Moment
from runtime.bench import Material, Row
from runtime.envelope import seal_to
from runtime.sealing import new_key, seal
from sync.server.app import create_app
from sync.server.centre import Centre, open_books
from sync.server.database.engine import Engine
from sync.server.database.sqlite import SqliteEngine
from sync.server.identity import Identity
from sync.server.staff import StaffRole, appoint
from sync.server.stream import EVERY_S
from sync.server.tokens import STAFF_S
from sync.wire.feed import Sent
from sync.wire.messages import Batch, Head, LogOpening, Registration

SECTION = "centre"
BATCHES = (1, 50, 200, 500)
ROWS = 3_000
STORM_GATES, STORM_EVENTS = 1_000, 100
PAGES, ADMISSIONS = 200, 10
_TOKEN = "a-token-for-measuring-only"  # noqa: S105
_SESSION = SessionId("opening")


def centre_rows(_: Material) -> Iterable[Row]:
    """Measure each database that is here, then the open pages."""
    for name, engine in _engines():
        centre = _centre(engine)
        rates = {size: _rate(centre, size) for size in BATCHES}
        for size, rate in rates.items():
            ratio = rate / rates[1]
            baseline = f"{name}, batches of 1"
            yield Row(SECTION, f"{name}, batches of {size}", rate, "rows/s", baseline, ratio)
        yield Row(SECTION, f"{name}, storm of {STORM_GATES} gates", _storm(centre), "s")
        engine.close()
    with tempfile.TemporaryDirectory() as folder:
        engine = SqliteEngine(Path(folder) / "centre.db")
        delays = np.array(asyncio.run(_watch(_centre(engine))))
        for share in (50, 99):
            value = float(np.percentile(delays, share)) * 1000
            yield Row(SECTION, f"{PAGES} open pages, p{share}", value, "ms")
        engine.close()


def _engines() -> Iterator[tuple[str, Engine]]:
    with tempfile.TemporaryDirectory() as folder:
        yield "SQLite", SqliteEngine(Path(folder) / "centre.db")
    address = os.environ.get("ENTRANCE_BENCH_POSTGRES")
    if address:
        from sync.server.database.postgres import PostgresEngine  # noqa: PLC0415  # an extra

        yield "PostgreSQL", PostgresEngine(address)


def _centre(engine: Engine) -> Centre:
    identity = Identity(Ed25519PrivateKey.generate(), X25519PrivateKey.generate())
    return open_books(engine, identity, lambda: time.time_ns() // 1_000_000, _TOKEN)


def _batches(centre: Centre, name: str, rows: int, size: int) -> list[Batch]:
    """Batches of a gate that the centre knows, ready to be sent."""
    signer, key, device, log = Ed25519PrivateKey.generate(), new_key(), DeviceId(name), LogId("1")
    public = signer.public_key().public_bytes_raw()
    identity = centre.enrol(
        Registration(device=name, gate=name, public_key=public, receiving_key=public, token=_TOKEN)
    )
    sealed_key = seal_to(identity.opening_key, b"benc" + key, log_key_place(device, log))
    signature = signer.sign(opening_message(device, log, public, sealed_key))
    opening = LogOpening(sealed_key=sealed_key, signature=signature)
    at = Moment(time.time_ns() // 1_000_000, "boot", 1, trusted=True)
    sent = Sent(wall_ms=at.wall_ms, boot="boot", since_boot_ms=1, trusted=True)
    link, made = first_link(device, log), []
    for first in range(1, rows + 1, size):
        before, sealed = link, []
        for seq in range(first, min(first + size, rows + 1)):
            event = CheckIn(at, DelegateId(f"{name}-{seq}"), _SESSION, Method.FACE, 0.6)
            sealed.append(seal(key, b"benc", encode(event), row_place(device, log, seq)))
            link = next_link(link, seq, sealed[-1])
        last = first + len(sealed) - 1
        head = Head(
            seq=last, link=link, signature=signer.sign(head_message(device, log, last, link))
        )
        made.append(
            Batch(
                device=name,
                log=log,
                opening=opening,
                first_seq=first,
                before=before,
                sent=sent,
                rows=tuple(sealed),
                head=head,
            )
        )
    return made


def _rate(centre: Centre, size: int) -> float:
    """Rows a second of one sender; small batches get fewer rows, so that it ends."""
    rows = min(ROWS, 300 * size)
    batches = _batches(centre, f"rate-{size}", rows, size)
    began = time.perf_counter()
    for batch in batches:
        centre.take(batch)
    return rows / (time.perf_counter() - began)


def _storm(centre: Centre) -> float:
    """Seconds until all gates, coming back together, have delivered their events."""
    gates = [
        _batches(centre, f"storm-{number}", STORM_EVENTS, STORM_EVENTS)
        for number in range(STORM_GATES)
    ]
    began = time.perf_counter()
    with ThreadPoolExecutor(8) as pool:
        for _ in pool.map(lambda batches: [centre.take(one) for one in batches], gates):
            pass
    return time.perf_counter() - began


async def _watch(centre: Centre) -> list[float]:
    """Seconds from an admission's acknowledgement to each open page, for some admissions."""
    appoint(centre, "bench", StaffRole.VIEWER, "a password for measuring", "bench")
    token = centre.tokens.issue("staff", "bench", STAFF_S, centre.now_ms())
    batches = _batches(centre, "watched", ADMISSIONS, 1)
    seen: list[list[float]] = [[] for _ in range(PAGES)]
    with _served(centre) as url:
        limits = httpx.Limits(max_connections=PAGES + 10)
        cookies = {"centre_session": token}
        async with httpx.AsyncClient(
            base_url=url, cookies=cookies, limits=limits, timeout=30, trust_env=False
        ) as client:
            pages = [asyncio.create_task(_follow(client, page)) for page in seen]
            await asyncio.sleep(5)
            taken = []
            for batch in batches:
                await asyncio.to_thread(centre.take, batch)
                taken.append(time.perf_counter())
                await asyncio.sleep(2.5 * EVERY_S)
            for page_task in pages:
                page_task.cancel()
            await asyncio.gather(*pages, return_exceptions=True)
    return [
        min((at - moment for at in page if at > moment), default=30.0)
        for page in seen
        for moment in taken
    ]


async def _follow(client: httpx.AsyncClient, seen: list[float]) -> None:
    present = ""
    async with client.stream("GET", "/stream") as answer:
        async for line in answer.aiter_lines():
            told = line.partition('"present": ')[2].partition(",")[0]
            if told and told != present:
                present = told
                seen.append(time.perf_counter())


@contextmanager
def _served(centre: Centre) -> Iterator[str]:
    with socket.create_server(("127.0.0.1", 0), backlog=PAGES) as listener:
        config = uvicorn.Config(
            create_app(centre), log_level="critical", lifespan="off", timeout_graceful_shutdown=1
        )
        server = uvicorn.Server(config)
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
        thread.start()
        try:
            yield f"http://127.0.0.1:{listener.getsockname()[1]}"
        finally:
            server.should_exit = True
            thread.join(timeout=15)
