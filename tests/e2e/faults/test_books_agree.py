"""Nothing lost, nothing doubled, nothing unexplained: the bar that the product is built for.

``ENTRANCE_FAULTS_S`` sets how long the faults last on each database.
"""

from __future__ import annotations

import os
import sqlite3
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from domain.attendance import CheckIn
from domain.chain import first_link, next_link
from domain.ids import DeviceId, LogId
from hardware.keys import open_key_provider
from runtime.console import say
from runtime.device import load_device
from runtime.paths import database_of
from store.connection import open_reader
from store.ledger import Ledger
from sync.server.__main__ import open_centre
from tests.e2e.faults.stage import Door, Stage
from tests.fakes.centre import attendance
from tests.fakes.engines import SQLITE
from tests.fakes.postgres import new_database
from tests.fakes.switch import until

SECONDS = float(os.environ.get("ENTRANCE_FAULTS_S", "60"))
PATIENCE_S = 200.0
Row = tuple[str, str, int, bytes, bytes]


@pytest.fixture(params=[SQLITE, "PostgreSQL"])
def stage(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Stage]:
    database = None
    if request.param != SQLITE:
        address = request.getfixturevalue("postgres_address")
        if address is None:
            pytest.skip("no PostgreSQL server is installed")
        database = new_database(address, "faults")
    made = Stage(tmp_path, database, seed=20261123)
    yield made
    made.stop()


def rows_at(door: Door) -> list[Row]:
    """What lies on the kiosk's disk, read without the product's code."""
    with closing(sqlite3.connect(door.state / "entrance.db")) as db:
        device = db.execute("SELECT value FROM identity WHERE name = 'device'").fetchone()[0]
        rows = db.execute(
            "SELECT log, seq, h, sealed FROM"
            " (SELECT logs.log, seq, h, sealed FROM ledger JOIN logs ON logs.number = ledger.log)"
            " ORDER BY log, seq"
        ).fetchall()
    return [(device, *row) for row in rows]


def neighbours_at(door: Door) -> set[tuple[str, str, int]]:
    """The admissions at other gates that this one has heard of."""
    with closing(sqlite3.connect(door.state / "entrance.db")) as db:
        return set(db.execute("SELECT device, log, seq FROM neighbours"))


def witnessed_at(door: Door) -> int:
    """How many logs of other gates this one keeps a head of: the gates spoke to each other."""
    with closing(sqlite3.connect(door.state / "entrance.db")) as db:
        return int(db.execute("SELECT count(*) FROM witnessed").fetchone()[0])


def admissions_at(door: Door) -> set[tuple[str, str, int]]:
    """The admissions that this gate wrote itself; anchors of its clock are nobody else's news."""
    keys = open_key_provider(door.state, load_device(door.state))
    with closing(open_reader(database_of(door.state), keys)) as store:
        return {
            (name.device, name.log, name.seq)
            for name, event in Ledger(store).events()
            if isinstance(event, CheckIn)
        }


def is_chained(rows: list[Row]) -> bool:
    """Whether each row's link follows from the one before."""
    before: dict[tuple[str, str], bytes] = {}
    for device, log, seq, link, sealed in rows:
        start = first_link(DeviceId(device), LogId(log))
        if next_link(before.get((device, log), start), seq, sealed) != link:
            return False
        before[device, log] = link
    return True


@pytest.mark.timeout(SECONDS * 1.5 + PATIENCE_S + 300)
def test_after_all_faults_and_kills_the_books_of_gates_and_centre_are_the_same(
    stage: Stage, capsys: pytest.CaptureFixture[str]
) -> None:
    stage.start()
    stage.rage(SECONDS)
    # On a busy machine agents that are killed so often may not have met; now nobody is killed.
    until(lambda: any(map(witnessed_at, stage.doors)), PATIENCE_S)
    stage.heal()

    here = [row for door in stage.doors for row in rows_at(door)]
    centre = open_centre(stage.centre_state, database=stage.database, development=True)
    with centre.engine.read() as tx:
        there: list[Row] = [
            (device, log, seq, bytes(link), bytes(sealed))
            for device, log, seq, link, sealed in tx.run(
                "SELECT device, log, seq, link, sealed FROM event ORDER BY device, log, seq"
            )
        ]
        forked = tx.run("SELECT count(*) FROM forked")
    present = attendance(centre)
    centre.engine.close()
    for door in stage.doors:
        assert len(rows_at(door)) >= door.promised > 0, "a green lamp without a row"
    heads = [witnessed_at(door) for door in stage.doors]
    with capsys.disabled():
        say(f" {stage.kills}, {len(here)} rows, {len(present)} people, heads {heads}")
    assert Counter(row[:3] for row in there).most_common(1)[0][1] == 1, "doubled"
    assert sorted(here) == sorted(there), "lost or altered"
    assert is_chained(there)
    assert forked == [(0,)]
    assert sum(stage.kills.values()) >= SECONDS / 10
    everywhere = set[tuple[str, str, int]]().union(*map(admissions_at, stage.doors))
    assert everywhere
    for door in stage.doors:
        told = neighbours_at(door)
        assert admissions_at(door) | told == everywhere, "the feed left one out"
