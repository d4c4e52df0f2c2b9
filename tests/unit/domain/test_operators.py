"""PINs, locks and how long a sign-in lasts."""

from __future__ import annotations

import pytest

from domain.ids import DelegateId, OperatorId
from domain.operators import (
    IDLE_S,
    LONGEST_LOCK_S,
    LONGEST_S,
    Duty,
    Operator,
    PinFault,
    SignIn,
    Tries,
    after_wrong_pin,
    decode_operators,
    encode_operators,
    lock_s,
    pin_fault,
)


def test_two_slips_are_free_and_then_locks_double() -> None:
    assert [lock_s(wrong) for wrong in range(7)] == [0, 0, 0, 30, 60, 120, 240]
    assert lock_s(1000) == LONGEST_LOCK_S


def test_a_lock_counts_down_and_ends() -> None:
    tries = Tries()
    for _ in range(3):
        tries = after_wrong_pin(tries, 100.0)
    assert tries.wait_s(100.0) == 30.0
    assert tries.wait_s(129.0) == 1.0
    assert tries.wait_s(130.0) == 0.0


@pytest.mark.parametrize(
    ("pin", "fault"),
    [
        ("12a456", PinFault.DIGITS),
        ("\N{ARABIC-INDIC DIGIT ONE}23456", PinFault.DIGITS),
        ("12345", PinFault.LENGTH),
        ("1" * 13, PinFault.LENGTH),
        ("123456", PinFault.TOO_EASY),
        ("987654", PinFault.TOO_EASY),
        ("111111", PinFault.TOO_EASY),
        ("121212", PinFault.TOO_EASY),
        ("482482", PinFault.TOO_EASY),
        ("482913", None),
    ],
)
def test_an_easy_pin_is_refused(pin: str, fault: PinFault | None) -> None:
    assert pin_fault(pin) is fault


def test_a_sign_in_ends_when_nobody_touches_the_desk_or_after_half_an_hour() -> None:
    operator = Operator(OperatorId("op-1"), "Người Trực Mẫu", Duty.OFFICER, "record")
    assert not SignIn(operator, 0.0, 0.0).over(IDLE_S - 0.1)
    assert SignIn(operator, 0.0, 0.0).over(IDLE_S)
    assert not SignIn(operator, 0.0, LONGEST_S - 1).over(LONGEST_S - 0.1)
    assert SignIn(operator, 0.0, LONGEST_S - 1).over(LONGEST_S)


def test_neither_name_nor_pin_record_show_in_a_trace() -> None:
    shown = repr(Operator(OperatorId("op-1"), "Người Trực Mẫu", Duty.OFFICER, "secret-record"))
    assert "Mẫu" not in shown
    assert "secret-record" not in shown


def test_operators_survive_being_stored() -> None:
    two = (
        Operator(OperatorId("op-1"), "Người Trực Mẫu", Duty.OFFICER, "record"),
        Operator(OperatorId("op-2"), "Quản Trị Mẫu", Duty.ADMINISTRATOR, "r", DelegateId("HS-1")),
    )
    assert decode_operators(encode_operators(two)) == two
    assert decode_operators(None) == ()
