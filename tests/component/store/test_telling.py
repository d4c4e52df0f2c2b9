"""What a gate tells its peers of its own admissions: all of them, once, in order."""

from __future__ import annotations

import pytest

from domain.attendance import Correction, Heartbeat
from domain.ids import OperatorId
from store import telling
from store.connection import Store
from store.heads import contradict
from store.ledger import Ledger
from store.telling import Telling, Told
from tests.component.store.builders import check_in
from tests.fakes.clock import FakeClock


def all_after(store: Store, cursor: str = "") -> tuple[list[Told], str]:
    told: list[Told] = []
    more = True
    while more:
        page = Telling(store).after(cursor)
        told += page.told
        cursor, more = page.next, page.more
    return told, cursor


def test_admissions_are_told_in_order_and_what_admits_nobody_is_not(
    store: Store, clock: FakeClock
) -> None:
    ledger = Ledger(store)
    first = ledger.append(check_in(1, clock.now()))
    ledger.append(Heartbeat(clock.now()))
    second = ledger.append(check_in(2, clock.now()))

    told, cursor = all_after(store)

    assert [(one.name, one.annulled) for one in told] == [(first, False), (second, False)]
    assert all_after(store, cursor) == ([], cursor)


def test_an_annulled_admission_is_told_once_more_as_such(store: Store, clock: FakeClock) -> None:
    ledger = Ledger(store)
    name = ledger.append(check_in(1, clock.now()))
    _, cursor = all_after(store)
    ledger.append(Correction(clock.now(), name, OperatorId("op"), "undone"))

    told, _ = all_after(store, cursor)

    assert [(one.name, one.annulled) for one in told] == [(name, True)]


def test_pages_follow_each_other_across_a_new_log(
    store: Store, clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(telling, "ROWS", 2)
    ledger = Ledger(store)
    names = [ledger.append(check_in(number, clock.now())) for number in range(3)]
    contradict(store, names[0].log)
    names += [ledger.append(check_in(number, clock.now())) for number in range(3, 6)]

    told, _ = all_after(store)

    assert names[0].log != names[-1].log
    assert [one.name for one in told] == names


@pytest.mark.parametrize("cursor", ["x", "x.1.0", "..", ".9.", "{log}.1.0000", "{log}.99.00"])
def test_a_cursor_of_another_ledger_is_the_beginning(
    store: Store, clock: FakeClock, cursor: str
) -> None:
    name = Ledger(store).append(check_in(1, clock.now()))

    told, _ = all_after(store, cursor.format(log=name.log))

    assert [one.name for one in told] == [name]


def test_a_contradicted_log_is_left_with_the_next_event_whoever_writes_it(
    store: Store, clock: FakeClock
) -> None:
    ledger = Ledger(store)
    old = ledger.append(check_in(1, clock.now()))
    contradict(store, old.log)
    contradict(store, old.log)

    first = ledger.append(check_in(2, clock.now()))
    second = ledger.append(check_in(3, clock.now()))

    assert first.log == second.log != old.log
    assert (first.seq, second.seq) == (2, 3)
