"""Two gates on one switch and no centre: each knows who is in at the other."""

from __future__ import annotations

import queue
from collections.abc import Iterator
from contextlib import ExitStack
from datetime import UTC
from pathlib import Path

import numpy as np
import pytest

from domain.attendance import CheckIn, Correction, LogSetAside, Method
from domain.decision import Identified
from domain.ids import OperatorId
from domain.standing import NEIGHBOURHOOD, decode_neighbourhood
from kiosk.station.desk import Desk, Outlets
from kiosk.station.doors import Doors
from kiosk.station.happenings import Happening, Welcomed
from kiosk.station.settlement import Settlement
from kiosk.station.stores import GateBook
from kiosk.ui.presenter import present
from kiosk.ui.wording import Phrase
from store.circle import Circle
from store.facts import Facts
from store.ledger import Ledger
from store.neighbours import Neighbour, Neighbours
from store.outgoing import Outgoing
from store.witness import Witness
from tests.fakes.cable import HOSTILE, Cable
from tests.fakes.congress import GUEST, OPENING, roster
from tests.fakes.gate import check_in
from tests.fakes.signal import RecordingSignal
from tests.fakes.staff import staff_room
from tests.fakes.switch import Gate, acquaint, at, is_in, until

CODES = [f"CM-{number:04d}" for number in range(40)]


@pytest.fixture
def gates(tmp_path: Path) -> Iterator[tuple[Gate, Gate, Gate]]:
    names = ("Cửa A", "Cửa B", "Cửa C")
    folders = [tmp_path / letter for letter in "abc"]
    for folder in folders:
        folder.mkdir()
    one, two, three = (
        Gate(name, folder, number)
        for number, (name, folder) in enumerate(zip(names, folders, strict=True), start=1)
    )
    acquaint(one, two, three)
    yield one, two, three
    for gate in (one, two, three):
        gate.store.close()


def told(gate: Gate) -> list[Neighbour]:
    return Neighbours(gate.store).told_after(0)[1]


class Door:
    """The desk of a gate over its real store, and what its screen says."""

    def __init__(self, gate: Gate) -> None:
        self.shown: list[Happening] = []
        self.desk = Desk(
            GateBook(gate.store),
            Doors(roster(OPENING)),
            gate=gate.name,
            clock=gate.clock,
            inbox=queue.Queue(),
            outlets=Outlets(RecordingSignal(), self.shown.append, staff_room(roster(OPENING))),
        )

    def meets_the_guest(self) -> Phrase:
        """A face is recognised; gives the line below the greeting."""
        decision = Identified(GUEST.id, 0.62)
        self.desk.serve(Settlement(decision, (), 800, 7, "test"))
        welcome = next(one for one in reversed(self.shown) if isinstance(one, Welcomed))
        return present(welcome, UTC).detail


def test_a_delegate_who_is_in_at_one_gate_is_greeted_so_at_the_other(
    gates: tuple[Gate, Gate, Gate],
) -> None:
    first, second, _ = gates
    ours, theirs = Door(first), Door(second)
    register = second.register()
    with first.road(at(second)), second.road():
        assert ours.meets_the_guest() == Phrase("welcome.detail")
        until(lambda: is_in(register, GUEST.id, OPENING.id) == "Cửa A")

        said = theirs.meets_the_guest()

    (event,) = [one for _, one in Ledger(first.store).events() if isinstance(one, CheckIn)]
    hour = f"{event.at.utc:%H:%M}"
    assert said == Phrase("welcome.already", (hour, "Cửa A"))
    assert not [one for _, one in Ledger(second.store).events() if isinstance(one, CheckIn)]


def test_who_was_let_in_by_mistake_is_not_in_at_the_other_gate_either(
    gates: tuple[Gate, Gate, Gate],
) -> None:
    first, second, _ = gates
    register = second.register()
    with first.road(), second.road(at(first)):
        name = first.admit("CM-0001")
        until(lambda: is_in(register, "CM-0001") == "Cửa A")
        first.admit("", Correction(first.clock.now(), name, OperatorId("op"), "undone"))
        until(lambda: is_in(register, "CM-0001") == "")


def test_a_wrong_clock_neither_hides_an_admission_nor_shows_its_own_time(
    gates: tuple[Gate, Gate, Gate],
) -> None:
    first, second, _ = gates
    first.clock.error_s = -365 * 86_400.0
    register = second.register()
    with first.road(), second.road(at(first)):
        first.admit("CM-0001")
        until(lambda: is_in(register, "CM-0001") == "Cửa A")

    (one,) = told(second)
    assert abs(one.at_ms - second.clock.now().wall_ms) < 3_600_000


def test_three_gates_over_bad_cables_and_with_restarts_all_know_of_all_once(
    gates: tuple[Gate, Gate, Gate],
) -> None:
    cables = [Cable(gate.port, HOSTILE, np.random.default_rng(gate.number)) for gate in gates]
    with ExitStack() as laid:
        for cable in cables:
            laid.enter_context(cable.laid())
        roads = {
            gate.name: [f"127.0.0.1:{cable.port}" for cable in cables if cable.target != gate.port]
            for gate in gates
        }
        left = list(CODES)
        while left:  # each turn every agent is stopped in the middle of whatever it does
            with ExitStack() as running:
                for gate in gates:
                    running.enter_context(gate.road(*roads[gate.name]))
                for _ in range(4):
                    for gate in gates:
                        gate.admit(left[0])
                    left.pop(0)
                until(lambda: all(len(told(gate)) > 0 for gate in gates))
        with ExitStack() as running:
            for gate in gates:
                running.enter_context(gate.road(*roads[gate.name]))
            until(lambda: all(len(told(gate)) == 2 * len(CODES) for gate in gates))

    assert {fault for cable in cables for fault in cable.happened} == set(HOSTILE)
    for gate in gates:
        heard = told(gate)
        assert len({one.name for one in heard}) == len(heard)
        assert {one.delegate for one in heard} == set(CODES)
        assert {one.gate for one in heard} == {each.name for each in gates} - {gate.name}


def test_each_gate_keeps_the_heads_of_the_other_and_says_who_is_in_touch(
    gates: tuple[Gate, Gate, Gate],
) -> None:
    first, second, _ = gates
    for number in range(3):
        first.admit(f"CM-000{number}")

    def in_touch() -> bool:
        said = decode_neighbourhood(Facts(second.store).get(NEIGHBOURHOOD))
        return said is not None and said.gates == ("Cửa A",)

    with first.road(), second.road(at(first)):
        until(in_touch)

    (seen,) = Witness(second.store).heads()
    assert (seen.device, seen.head.seq) == (first.device, 3)


def test_a_card_put_back_is_found_by_the_neighbour_and_goes_on_with_a_new_log(
    gates: tuple[Gate, Gate, Gate],
) -> None:
    first, second, _ = gates
    first.admit("CM-0001")
    first.store.flush_journal()
    image = (first.folder / "entrance.db").read_bytes()
    old = first.admit("CM-0002").log
    with first.road(), second.road(at(first)):
        until(lambda: len(told(second)) == 2)
    first.store.close()
    (first.folder / "entrance.db").write_bytes(image)
    first.store = first.opened()

    def suspected() -> bool:
        said = decode_neighbourhood(Facts(second.store).get(NEIGHBOURHOOD))
        return said is not None and "old copy" in said.trouble

    with first.road(), second.road(at(first)):
        until(lambda: Outgoing(first.store).old_copy())
        until(suspected)
        new = first.admit("CM-0003").log
        until(lambda: len(told(second)) == 3)

    assert new != old
    kinds = [type(event) for _, event in Ledger(first.store).events()]
    assert kinds == [CheckIn, LogSetAside, CheckIn]


def test_what_the_centre_tells_later_doubles_nothing_that_a_neighbour_told(
    gates: tuple[Gate, Gate, Gate],
) -> None:
    first, second, _ = gates
    register = second.register()
    name = first.admit("CM-0001")
    with first.road(), second.road(at(first)):
        until(lambda: is_in(register, "CM-0001") == "Cửa A")

    again = Neighbour(name, check_in("CM-0001").delegate, check_in("").session, "Cửa A", 5)
    Neighbours(second.store).apply("centre", [again], "1")

    assert len(told(second)) == 1
    assert is_in(register, "CM-0001") == "Cửa A"
    Neighbours(second.store).apply(
        "centre", [Neighbour(name, again.delegate, again.session, "Cửa A", 5, annulled=True)], "2"
    )
    assert is_in(register, "CM-0001") == ""


def test_a_gate_that_nobody_introduced_is_told_nothing(gates: tuple[Gate, Gate, Gate]) -> None:
    first, second, third = gates
    Circle(first.store).name({second.store.device: Outgoing(second.store).public_key()})
    Circle(second.store).name({first.store.device: Outgoing(first.store).public_key()})
    for gate in gates:
        gate.admit("CM-0001")
    with first.road(at(second), at(third)), second.road(), third.road(at(first), at(second)):
        until(lambda: len(told(first)) == len(told(second)) == 1)

    assert told(third) == []


def test_the_way_of_an_admission_does_not_matter_to_a_neighbour(
    gates: tuple[Gate, Gate, Gate],
) -> None:
    first, second, _ = gates
    register = second.register()
    badge = CheckIn(first.clock.now(), GUEST.id, OPENING.id, Method.BADGE, badge=1, policy="test")
    with first.road(at(second)), second.road():
        first.admit("", badge)
        until(lambda: is_in(register, GUEST.id, OPENING.id) == "Cửa A")
