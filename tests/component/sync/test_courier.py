"""A gate without a network: a stick there, a stick back, and both agree."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from domain.errors import ImportRefused
from hardware.keys.held import HeldKey
from store.connection import Store, open_store
from store.ledger import Ledger
from store.neighbours import Neighbours
from store.outgoing import Outgoing
from store.receiving import Receiving
from store.roster import StoredRoster
from store.tidings import Tidings
from sync.agent.courier import Courier
from sync.agent.pull import Pull
from sync.agent.push import Push
from sync.agent.shelving import Shelving
from sync.server.centre import Centre, UnknownDevice
from sync.server.courier import accept
from sync.server.editions import Issue, issue
from sync.wire.messages import Registration
from sync.wire.proofs import NotAuthentic
from tests.component.sync.test_feed import ROSTER
from tests.fakes.centre import NOON_MS, TOKEN, CentreInMemory, attendance
from tests.fakes.clock import FakeClock
from tests.fakes.gate import Gate, check_in

NewGate = Callable[[str], Gate]


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = open_store(tmp_path / "entrance.db", HeldKey(b"\7" * 32), create=True)
    yield opened
    opened.close()


@pytest.fixture
def courier(store: Store, centre: Centre, tmp_path: Path) -> Courier:
    cut = CentreInMemory(centre, store.device, refuse=10**6)
    shelving = Shelving(store, FakeClock(), tmp_path / "inbox")
    identity = centre.identity.public()
    push = Push(Outgoing(store), cut, identity, "centre", 4, FakeClock())
    tidings = Tidings(store, FakeClock())
    pull = Pull(tidings, shelving.shelf(), cut, identity, "centre")
    return Courier(push, pull, shelving.version_of)


def known(centre: Centre, store: Store) -> None:
    outgoing = Outgoing(store)
    centre.enrol(
        Registration(
            device=outgoing.device,
            gate="Far gate",
            public_key=outgoing.public_key(),
            receiving_key=Receiving(store).public_key(),
            token=TOKEN,
        )
    )


def record(store: Store, people: range) -> None:
    for number in people:
        Ledger(store).append(check_in(f"CM-{number:04d}"))


def there_and_back(courier: Courier, centre: Centre, folder: Path) -> dict[str, int]:
    courier.export(folder / "up")
    _, answer = accept(centre, folder / "up")
    (folder / "down").write_bytes(answer)
    return {str(log): seq for log, seq in courier.take_back(folder / "down").items()}


def test_rows_go_up_and_the_answer_says_how_far_the_centre_holds_them(
    courier: Courier, store: Store, centre: Centre, tmp_path: Path
) -> None:
    known(centre, store)
    record(store, range(10))

    held = there_and_back(courier, centre, tmp_path)

    assert list(held.values()) == [10]
    assert Outgoing(store).pending("centre") == 0
    assert len(attendance(centre)) == 10


def test_the_same_stick_twice_changes_nothing(
    courier: Courier, store: Store, centre: Centre, tmp_path: Path
) -> None:
    known(centre, store)
    record(store, range(10))
    there_and_back(courier, centre, tmp_path)

    accept(centre, tmp_path / "up")

    assert all(len(who.entries) == 1 for who in attendance(centre))


def test_the_answer_brings_other_gates_arrivals_and_the_roster(
    courier: Courier, store: Store, centre: Centre, new_gate: NewGate, tmp_path: Path
) -> None:
    known(centre, store)
    gate = new_gate("gate-a")
    gate.record(check_in("CM-0500"))
    centre.take(gate.batch(1, 1))
    with centre.engine.write() as tx:
        issue(tx, centre.identity, Issue("roster", ROSTER, "chair", NOON_MS))

    there_and_back(courier, centre, tmp_path)

    _, told = Neighbours(store).told_after(0)
    assert [one.delegate for one in told] == ["CM-0500"]
    assert StoredRoster(store).load().version == 1


def test_a_stick_that_was_altered_on_the_way_moves_nothing(
    courier: Courier, store: Store, centre: Centre, tmp_path: Path
) -> None:
    known(centre, store)
    record(store, range(3))
    courier.export(tmp_path / "up")
    _, answer = accept(centre, tmp_path / "up")
    (tmp_path / "down").write_bytes(answer.replace(b'"seq":3', b'"seq":2'))

    with pytest.raises(NotAuthentic):
        courier.take_back(tmp_path / "down")

    assert Outgoing(store).pending("centre") == 3


def test_a_damaged_line_is_named_and_what_stood_before_it_is_kept(
    courier: Courier, store: Store, centre: Centre, tmp_path: Path
) -> None:
    known(centre, store)
    record(store, range(10))
    courier.export(tmp_path / "up")
    lines = (tmp_path / "up").read_bytes().splitlines(keepends=True)
    (tmp_path / "up").write_bytes(b"".join(lines[:2]) + lines[2][:100])

    with pytest.raises(ImportRefused, match="Line 3"):
        accept(centre, tmp_path / "up")

    assert len(attendance(centre)) == 4


def test_an_unknown_kiosks_stick_is_refused(
    courier: Courier, store: Store, centre: Centre, tmp_path: Path
) -> None:
    record(store, range(1))
    courier.export(tmp_path / "up")

    with pytest.raises(UnknownDevice):
        accept(centre, tmp_path / "up")


def test_a_stick_names_nobody(courier: Courier, store: Store, tmp_path: Path) -> None:
    record(store, range(3))

    courier.export(tmp_path / "up")

    assert b"CM-0001" not in (tmp_path / "up").read_bytes()


def test_a_stick_tells_a_card_that_was_put_back_so_that_it_begins_a_new_log(
    courier: Courier, store: Store, centre: Centre, tmp_path: Path
) -> None:
    known(centre, store)
    record(store, range(4))
    store.flush_journal()
    image = (tmp_path / "entrance.db").read_bytes()
    record(store, range(4, 6))
    there_and_back(courier, centre, tmp_path)
    (tmp_path / "old").mkdir()
    (tmp_path / "old" / "entrance.db").write_bytes(image)
    with closing(open_store(tmp_path / "old" / "entrance.db", HeldKey(b"\7" * 32))) as old:
        record(old, range(7, 8))
        push = replace(courier.push, outgoing=Outgoing(old))
        put_back = replace(courier, push=push)

        there_and_back(put_back, centre, tmp_path)

        assert Outgoing(old).old_copy()
        before = Outgoing(old).logs()
        record(old, range(8, 9))
        assert len(Outgoing(old).logs()) == len(before) + 1
