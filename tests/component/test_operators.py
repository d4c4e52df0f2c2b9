"""Operators are added by a command, with a PIN that is not an easy one, and kept sealed."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from domain.errors import SettingsRefused
from domain.ids import OperatorId
from domain.operators import Duty, pin_fault
from hardware.keys import open_key_provider
from kiosk import demo
from kiosk.station.signin import verified
from kiosk.station.stores import StoredOperators
from kiosk.upkeep.operators import main
from runtime.device import load_device, save_development_device
from runtime.paths import database_of
from store.connection import open_store


@pytest.fixture
def state(tmp_path: Path) -> Path:
    keys = open_key_provider(tmp_path, save_development_device(tmp_path))
    open_store(database_of(tmp_path), keys, create=True).close()
    return tmp_path


def run(state: Path, monkeypatch: pytest.MonkeyPatch, pin: str, *words: str) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(pin + "\n"))
    main(["--state", str(state), *words])


def kept(state: Path) -> StoredOperators:
    keys = open_key_provider(state, load_device(state))
    return StoredOperators(open_store(database_of(state), keys, create=False))


def test_an_added_operator_signs_in_with_that_pin(
    state: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run(state, monkeypatch, "482913", "add", "op-1", "Người Trực Mẫu", "--delegate", "HS-1")
    (operator,) = kept(state).all()
    assert verified(operator, "482913").name == "Người Trực Mẫu"
    assert (operator.duty, operator.delegate) == (Duty.OFFICER, "HS-1")


def test_a_new_pin_replaces_the_old_one_and_keeps_the_place(
    state: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run(state, monkeypatch, "482913", "add", "op-1", "Một")
    run(state, monkeypatch, "619305", "add", "op-2", "Hai", "--duty", "administrator")
    run(state, monkeypatch, "507246", "add", "op-1", "Một")
    first, second = kept(state).all()
    assert verified(first, "507246").id == OperatorId("op-1")
    assert second.duty is Duty.ADMINISTRATOR


def test_an_easy_pin_is_refused(state: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(SettingsRefused, match="first that anybody would try"):
        run(state, monkeypatch, "123456", "add", "op-1", "Một")
    assert kept(state).all() == ()


def test_a_removed_operator_is_gone_and_a_stranger_cannot_be_removed(
    state: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    run(state, monkeypatch, "482913", "add", "op-1", "Một")
    run(state, monkeypatch, "", "list")
    assert "op-1" in capsys.readouterr().out
    run(state, monkeypatch, "", "remove", "op-1")
    assert kept(state).all() == ()
    with pytest.raises(SettingsRefused, match="no operator"):
        run(state, monkeypatch, "", "remove", "op-1")


def test_neither_name_nor_pin_lie_in_the_clear(
    state: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run(state, monkeypatch, "482913", "add", "op-1", "Người Trực Mẫu")
    disk = b"".join(path.read_bytes() for path in state.rglob("*") if path.is_file())
    assert "Người Trực Mẫu".encode() not in disk
    assert b"482913" not in disk
    assert b"argon2id" not in disk


def test_whoever_watches_the_demo_may_sign_in_with_the_pins_that_it_names() -> None:
    assert {duty for *_, duty, _ in demo.OPERATORS} == {"officer", "administrator"}
    assert [pin_fault(pin) for *_, pin in demo.OPERATORS] == [None] * len(demo.OPERATORS)
