"""Who may sign in at the desk: add, list and remove operators."""

from __future__ import annotations

import argparse
import getpass
import sys
from collections.abc import Sequence
from pathlib import Path

from domain.errors import SettingsRefused
from domain.ids import DelegateId, OperatorId
from domain.operators import Duty, Operator, PinFault, pin_fault
from hardware.keys import open_key_provider
from kiosk.station.signin import pin_record
from kiosk.station.stores import StoredOperators
from runtime.console import say
from runtime.device import load_device
from runtime.paths import database_of, state_folder
from store.connection import open_store

_WHY = {
    PinFault.DIGITS: "A PIN has digits only.",
    PinFault.LENGTH: "A PIN has six to twelve digits.",
    PinFault.TOO_EASY: "That PIN is among the first that anybody would try.",
}


def main(argv: Sequence[str]) -> int:
    """``kiosk operators add|list|remove``; the PIN is typed, or comes on standard input.

    Raises:
        KnownError: the store cannot be used, or the PIN or the name is refused.
    """
    asked = _parser().parse_args(argv)
    state = asked.state or state_folder()
    keys = open_key_provider(state, load_device(state))
    store = open_store(database_of(state), keys, create=False)
    try:
        kept = StoredOperators(store)
        match asked.action:
            case "list":
                for each in kept.all():
                    say(f"{each.id}  {each.duty}  {each.name}")
            case "remove":
                kept.replace(without(kept.all(), OperatorId(asked.id)))
            case _:
                kept.replace(added(kept.all(), operator_of(asked, new_pin())))
    finally:
        store.close()
    return 0


def operator_of(asked: argparse.Namespace, pin: str) -> Operator:
    """The operator that the command line describes.

    Raises:
        SettingsRefused: the PIN is too short, too easy or not digits.
    """
    fault = pin_fault(pin)
    if fault is not None:
        raise SettingsRefused(f"{_WHY[fault]} Choose another.")
    return Operator(
        id=OperatorId(asked.id),
        name=asked.name,
        duty=Duty(asked.duty),
        pin=pin_record(pin),
        delegate=DelegateId(asked.delegate) if asked.delegate else None,
    )


def added(operators: Sequence[Operator], new: Operator) -> tuple[Operator, ...]:
    """With the new one; who has the same id is replaced, and keeps their place in the list."""
    if any(each.id == new.id for each in operators):
        return tuple(new if each.id == new.id else each for each in operators)
    return (*operators, new)


def without(operators: Sequence[Operator], gone: OperatorId) -> tuple[Operator, ...]:
    """Without the one of that id.

    Raises:
        SettingsRefused: there is none.
    """
    left = tuple(each for each in operators if each.id != gone)
    if len(left) == len(operators):
        raise SettingsRefused(f"There is no operator {gone}; `kiosk operators list` names them.")
    return left


def new_pin() -> str:
    """Typed twice at a terminal, else the first line of standard input.

    Raises:
        SettingsRefused: the two differ.
    """
    if not sys.stdin.isatty():
        return sys.stdin.readline().strip()
    pin = getpass.getpass("New PIN: ")
    if getpass.getpass("The same again: ") != pin:
        raise SettingsRefused("The two PINs differ; nothing was changed.")
    return pin


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="kiosk operators", description=__doc__)
    parser.add_argument("--state", type=Path, help="the kiosk's state folder")
    actions = parser.add_subparsers(dest="action", required=True)
    actions.add_parser("list", help="everyone who may sign in")
    remove = actions.add_parser("remove", help="one who may not any more")
    remove.add_argument("id")
    add = actions.add_parser("add", help="a new one, or a new PIN for one")
    add.add_argument("id", help="short, stays in the ledger for ever (op-1)")
    add.add_argument("name", help="as others at the desk know them")
    add.add_argument("--duty", choices=[each.value for each in Duty], default=Duty.OFFICER.value)
    add.add_argument("--delegate", help="their own delegate code: nobody admits themselves")
    return parser
