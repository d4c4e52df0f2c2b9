from __future__ import annotations

import sqlite3
import threading
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest

from domain.attendance import (
    Boot,
    CheckIn,
    ClockChange,
    Correction,
    Heartbeat,
    LogSetAside,
    Override,
    Shutdown,
)
from domain.errors import KeyUnavailable, StoreDamaged
from domain.headcount import attendance
from domain.ids import OperatorId
from hardware.keys.held import HeldKey
from store.connection import Store, open_store
from store.ledger import Ledger
from store.verify import verify_ledger
from tests.component.store.builders import SESSION, check_in, code
from tests.fakes.clock import FakeClock
from tests.fakes.keys import fixed_key

DESK = OperatorId("desk-1")


def test_what_was_appended_is_there_after_the_process_is_gone(
    store: Store, keys: HeldKey, clock: FakeClock
) -> None:
    written = check_in(7, clock.now())
    event_id = Ledger(store).append(written)
    store.close()
    again = open_store(store.path, keys)
    assert list(Ledger(again).events()) == [(event_id, written)]
    again.close()


def test_the_ledger_counts_from_one_without_gaps(store: Store, clock: FakeClock) -> None:
    ledger = Ledger(store)
    ids = [ledger.append(check_in(number, clock.now())) for number in range(5)]
    assert [event_id.seq for event_id in ids] == [1, 2, 3, 4, 5]
    assert {event_id.device for event_id in ids} == {store.device}


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE ledger SET sealed = x'00'",
        "DELETE FROM ledger",
        "REPLACE INTO ledger SELECT log, seq, x'00', x'00' FROM ledger WHERE seq = 1",
        "INSERT INTO ledger SELECT log, seq + 5, h, sealed FROM ledger WHERE seq = 2",
        "UPDATE cursors SET seq = 0",
    ],
)
def test_the_database_itself_refuses_to_edit_what_happened(
    store: Store, clock: FakeClock, sql: str
) -> None:
    ledger = Ledger(store)
    ledger.append(check_in(1, clock.now()))
    ledger.append(check_in(2, clock.now()))
    store.db.execute("INSERT INTO cursors VALUES (1, 'centre', 2, x'00')")
    with pytest.raises(sqlite3.IntegrityError):
        store.db.execute(sql)


def test_the_first_admission_counts_and_a_correction_annuls_it(
    store: Store, clock: FakeClock
) -> None:
    ledger = Ledger(store)
    first = ledger.append(check_in(1, clock.now()))
    clock.advance(60)
    second = ledger.append(check_in(1, clock.now()))
    assert attendance(dict(ledger.events()))[SESSION, code(1)].entries == (first, second)
    ledger.append(Correction(clock.now(), first, DESK, "another person"))
    assert attendance(dict(ledger.events()))[SESSION, code(1)].entries == (second,)
    ledger.append(Correction(clock.now(), second, DESK, "another person"))
    assert attendance(dict(ledger.events())) == {}
    assert len(list(ledger.events())) == 4


def test_an_override_admits_as_a_check_in_does(store: Store, clock: FakeClock) -> None:
    ledger = Ledger(store)
    ledger.append(Override(clock.now(), code(3), SESSION, DESK, "badge", "badge CM-0003"))
    assert (SESSION, code(3)) in attendance(dict(ledger.events()))


def test_a_boot_says_whether_the_run_before_ended_in_order(
    store: Store, keys: HeldKey, clock: FakeClock
) -> None:
    ledger = Ledger(store)
    ledger.begin(clock.now(), "1")
    ledger.append(check_in(1, clock.now()))
    Ledger(store).begin(clock.now(), "2")
    Ledger(store).end(clock.now())
    for _ in range(5):
        Ledger(store).append(Heartbeat(clock.now()))  # the box stays on while the door is shut
    Ledger(store).begin(clock.now(), "3")
    boots = [event for _, event in ledger.events() if isinstance(event, Boot)]
    assert [boot.clean_before for boot in boots] == [True, False, True]
    assert any(isinstance(event, Shutdown) for _, event in ledger.events())


def test_a_clock_that_was_set_is_written_before_what_happened_next(
    store: Store, clock: FakeClock
) -> None:
    ledger = Ledger(store)
    ledger.append(check_in(1, clock.now()))
    clock.advance(10)
    clock.set_wall(-3600)
    ledger.append(check_in(2, clock.now()))
    clock.advance(10)
    ledger.append(check_in(3, clock.now()))
    events = [event for _, event in ledger.events()]
    assert [type(event) for event in events] == [CheckIn, ClockChange, CheckIn, CheckIn]
    assert events[1] == ClockChange(events[2].at, -3_600_000)


def test_wall_time_in_the_ledger_never_runs_backwards_by_a_lie(
    store: Store, clock: FakeClock
) -> None:
    ledger = Ledger(store)
    ledger.append(check_in(1, clock.now()))
    clock.trusted = False
    clock.reboot(wall_ms=0)
    ledger.append(check_in(2, clock.now()))
    first, second = (event.at for _, event in ledger.events())
    assert second == replace(first, boot="boot-2", since_boot_ms=0, trusted=False)


def test_two_processes_append_without_treading_on_each_other(
    store: Store, keys: HeldKey, clock: FakeClock
) -> None:
    def work(first: int) -> None:
        own = open_store(store.path, keys)
        ledger = Ledger(own)
        for number in range(first, first + 20):
            ledger.append(check_in(number, clock.now()))
        own.close()

    threads = [threading.Thread(target=work, args=(first,)) for first in (0, 100, 200)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(attendance(dict(Ledger(store).events()))) == 60
    assert verify_ledger(store.path, keys).damages == ()


def test_rows_taken_away_under_the_running_kiosk_stop_it(store: Store, clock: FakeClock) -> None:
    ledger = Ledger(store)
    for number in range(3):
        ledger.append(check_in(number, clock.now()))
    store.db.execute("DROP TRIGGER ledger_is_not_shortened")
    store.db.execute("DELETE FROM ledger WHERE seq = 3")
    with pytest.raises(StoreDamaged, match="taken away"):
        ledger.append(check_in(9, clock.now()))


def test_a_log_that_cannot_be_trusted_is_left_and_named_by_the_next(
    store: Store, keys: HeldKey, clock: FakeClock
) -> None:
    ledger = Ledger(store)
    old = ledger.append(check_in(1, clock.now()))
    head = ledger.head()
    new = ledger.renew(clock.now())
    after = ledger.append(check_in(2, clock.now()))
    assert head is not None
    assert (new.seq, after.seq) == (1, 2)
    assert new.log == after.log != old.log
    assert dict(ledger.events())[new] == LogSetAside(clock.now(), old.log, 1, head.link.hex())
    assert len(attendance(dict(ledger.events()))) == 2
    assert verify_ledger(store.path, keys).damages == ()


def test_an_empty_ledger_has_no_head_and_no_events(store: Store, keys: HeldKey) -> None:
    assert Ledger(store).head() is None
    assert list(Ledger(store).events()) == []
    assert verify_ledger(store.path, keys).rows == 0


def test_another_devices_key_opens_nothing(
    store: Store, keys: HeldKey, clock: FakeClock, path: Path
) -> None:
    Ledger(store).append(Heartbeat(clock.now()))
    stranger = open_store(path, fixed_key(2))
    with pytest.raises(KeyUnavailable, match="does not open"):
        list(Ledger(stranger).events())
    stranger.close()


def test_an_event_that_was_undone_with_its_transaction_stands_in_nobodys_way(
    store: Store, clock: FakeClock
) -> None:
    ledger = Ledger(store)
    ledger.append(check_in(1, clock.now()))
    with suppress(ZeroDivisionError), store.writing():
        ledger.append_within(check_in(2, clock.now()))
        raise ZeroDivisionError
    assert ledger.append(check_in(3, clock.now())).seq == 2
    assert [event.delegate for _, event in ledger.events() if isinstance(event, CheckIn)] == [
        code(1),
        code(3),
    ]
