"""Whatever was acknowledged is in the ledger, however the kiosk ended, and nothing is in clear."""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from domain.attendance import CheckIn
from hardware.keys import open_key_provider
from runtime.device import load_device
from runtime.paths import database_of
from store.connection import open_reader
from store.gallery import Gallery
from store.ledger import Ledger
from store.roster import StoredRoster
from tests.e2e.door.conftest import RunningKiosk, kiosk
from vision.models import SFACE

KILLS = 10


@pytest.mark.timeout(300)
def test_ten_kills_at_random_moments_lose_nobody(
    congress: Path, start: Callable[[], RunningKiosk]
) -> None:
    moments = random.Random(10)
    acknowledged: set[int] = set()
    for _ in range(KILLS):
        running = start()
        running.wait_for("gallery.loaded")
        time.sleep(moments.uniform(0, 3))
        running.kill()
        acknowledged |= set(running.acknowledged)
        verified = kiosk("ledger", "verify", "--state", str(congress))
        assert verified.returncode == 0, verified.stderr
    last = start()
    assert last.ended() == 0
    acknowledged |= set(last.acknowledged)
    events = ledger_of(congress)
    assert acknowledged <= set(events)
    admitted = [event.delegate for event in events.values() if isinstance(event, CheckIn)]
    # How many a slow machine recognises in passing is not this test's affair.
    assert 1 <= len(admitted) == len(set(admitted)) <= 3


def test_a_search_of_everything_on_the_disk_finds_no_name_and_no_template(
    congress: Path, start: Callable[[], RunningKiosk]
) -> None:
    running = start()
    running.wait_for("presentation.settled")
    haystack = (
        b"".join(path.read_bytes() for path in sorted(congress.rglob("*")) if path.is_file())
        + "".join(running.journal).encode()
    )
    running.stop()
    assert len(haystack) > 400_000
    needles = personal(congress)
    assert found(needles, haystack) == []
    assert found(needles, haystack + needles[7]) == [needles[7]]


def found(needles: list[bytes], haystack: bytes) -> list[bytes]:
    return [needle for needle in needles if needle in haystack]


def personal(state: Path) -> list[bytes]:
    """Every delegate's name in the usual encodings, and pieces of every template."""
    store = open_reader(database_of(state), open_key_provider(state, load_device(state)))
    try:
        roster = StoredRoster(store).load()
        _, references = Gallery(store).snapshot(SFACE.model)
    finally:
        store.close()
    names = [delegate.name for delegate in roster.delegates.values()]
    assert len(names) == 450
    pieces = [
        np.asarray(reference.template.vector, kind).tobytes()[offset : offset + 16]
        for reference in references
        for kind in (np.float16, np.float32, np.float64)
        for offset in (0, 64)
    ]
    return [name.encode(code) for name in names for code in ("utf-8", "utf-16-le")] + pieces


def ledger_of(state: Path) -> dict[int, object]:
    """All events by sequence number; a doubled number would be lost here and is checked first."""
    store = open_reader(database_of(state), open_key_provider(state, load_device(state)))
    try:
        events = list(Ledger(store).events())
    finally:
        store.close()
    assert len({name.seq for name, _ in events}) == len(events)
    return {name.seq: event for name, event in events}
