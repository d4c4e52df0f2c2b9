"""PINs are kept as Argon2id records and checked off the desk's thread."""

from __future__ import annotations

import queue
import threading

import pytest

from domain.ids import OperatorId
from domain.operators import Duty, Operator
from kiosk.station.signin import (
    WAITING_CHECKS,
    PinCheck,
    PinChecked,
    PinDesk,
    WrongPin,
    pin_record,
    verified,
)

OPERATOR = Operator(OperatorId("op-1"), "Người Trực Mẫu", Duty.OFFICER, pin_record("482913"))


def test_the_record_is_argon2id_and_does_not_hold_the_pin() -> None:
    assert OPERATOR.pin.startswith("$argon2id$")
    assert "482913" not in OPERATOR.pin
    assert pin_record("482913") != OPERATOR.pin


def test_the_right_pin_gives_the_operator_and_a_wrong_one_raises() -> None:
    assert verified(OPERATOR, "482913") is OPERATOR
    with pytest.raises(WrongPin):
        verified(OPERATOR, "482914")


def test_checks_are_answered_from_a_thread_of_their_own() -> None:
    answers: queue.Queue[tuple[PinChecked, str]] = queue.Queue()
    desk = PinDesk(lambda answer: answers.put((answer, threading.current_thread().name)))
    stopping = threading.Event()
    thread = threading.Thread(target=desk.run, args=(stopping,), name="pins")
    thread.start()
    try:
        desk.check(PinCheck(OPERATOR, "482913", as_second=False))
        desk.check(PinCheck(OPERATOR, "000000", as_second=True))
        first, second = answers.get(timeout=30), answers.get(timeout=30)
    finally:
        stopping.set()
        thread.join()
    assert first == (PinChecked(OPERATOR, as_second=False, right=True), "pins")
    assert second == (PinChecked(OPERATOR, as_second=True, right=False), "pins")


def test_somebody_hammering_does_not_fill_the_memory() -> None:
    desk = PinDesk(lambda _: None)
    for _ in range(100):
        desk.check(PinCheck(OPERATOR, "000000", as_second=False))
    assert desk._checks.qsize() == WAITING_CHECKS
