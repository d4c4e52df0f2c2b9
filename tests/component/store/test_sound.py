"""The door opens a whole store, or one made whole, and never throws the old one away."""

from __future__ import annotations

from pathlib import Path

import pytest

from domain.attendance import CheckIn, Method
from domain.errors import KeyUnavailable
from domain.ids import DelegateId, SessionId
from hardware.keys.held import HeldKey
from store.connection import open_store
from store.ledger import Ledger
from store.sound import open_sound
from tests.fakes.clock import FakeClock
from tests.fakes.keys import fixed_key


def written(path: Path, key: HeldKey, clock: FakeClock, people: int) -> None:
    store = open_store(path, key, create=True)
    ledger = Ledger(store)
    for number in range(people):
        ledger.append(CheckIn(clock.now(), DelegateId(f"D-{number}"), SessionId("S"), Method.FACE))
    store.flush_journal()
    store.close()


def test_a_whole_store_is_opened_as_it_is(tmp_path: Path) -> None:
    path, key, clock = tmp_path / "entrance.db", fixed_key(), FakeClock()
    written(path, key, clock, 20)
    store, report = open_sound(path, key, clock.now())
    assert report is None
    assert not store.replaced
    assert len(list(Ledger(store).events())) == 20
    store.close()
    assert [each.name for each in tmp_path.glob("*.damaged*")] == []


def test_a_damaged_store_is_set_aside_and_the_door_goes_on_with_a_new_log(
    tmp_path: Path,
) -> None:
    path, key, clock = tmp_path / "entrance.db", fixed_key(), FakeClock()
    written(path, key, clock, 60)
    agent = open_store(path, key)
    (sealed,) = agent.db.execute("SELECT sealed FROM ledger WHERE seq = 30").fetchone()
    raw = path.read_bytes()
    assert raw.count(sealed) == 1
    path.write_bytes(raw.replace(sealed, sealed[:40] + bytes(64) + sealed[104:]))
    store, report = open_sound(path, key, clock.now())
    assert report is not None
    assert report.aside.exists()
    assert agent.replaced
    agent.close()
    assert sum(log.rows + len(log.missing) for log in report.logs) == 60
    assert [log.missing for log in report.logs] == [(30,)]
    after = Ledger(store).append(
        CheckIn(clock.now(), DelegateId("late"), SessionId("S"), Method.FACE)
    )
    assert after.log not in {log.log for log in report.logs}
    store.close()


def test_a_wrong_key_is_no_damage_and_touches_nothing(tmp_path: Path) -> None:
    path, clock = tmp_path / "entrance.db", FakeClock()
    written(path, fixed_key(), clock, 3)
    with pytest.raises(KeyUnavailable):
        open_sound(path, fixed_key(2), clock.now())
    assert [each.name for each in tmp_path.glob("*.damaged*")] == []
