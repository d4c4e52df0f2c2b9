"""The signed report: what it says closes, and whoever changes a letter of it is found out."""

from __future__ import annotations

import csv
import io
import json
from contextlib import closing
from pathlib import Path

import pytest

from domain.attendance import CheckIn, Correction, Method
from domain.delegates import Delegate, Roster, Session
from domain.errors import SettingsRefused, StoreDamaged
from domain.ids import DelegateId, DeviceId, EventId, LogId, OperatorId, SessionId
from domain.moment import Moment
from hardware.keys import open_key_provider
from kiosk.config import QuorumSettings
from kiosk.upkeep import reporting
from kiosk.upkeep.report import verified
from runtime.device import load_device, save_development_device
from runtime.signed import Signed
from store.connection import open_store
from store.ledger import Ledger
from store.neighbours import Neighbour, Neighbours
from store.roster import StoredRoster

SESSION = Session(SessionId("S1"), "Phiên khai mạc", 0, 4_000_000_000_000)
NAMES = ("Nguyễn Văn Mẫu", "Đỗ Thị Hồ", "=cmd|' /C calc'!A0", "Lê Vũ")
PEOPLE = {
    DelegateId(f"D-{number}"): Delegate(DelegateId(f"D-{number}"), name, f"Đoàn {number % 2}")
    for number, name in enumerate(NAMES)
}


def moment(ms: int) -> Moment:
    return Moment(1_795_393_320_000 + ms, "boot", ms, trusted=True)


@pytest.fixture
def settings(tmp_path: Path) -> Path:
    """A kiosk at which two came and one was annulled; a third came at another gate."""
    state = tmp_path / "state"
    state.mkdir()
    save_development_device(state)
    keys = open_key_provider(state, load_device(state))
    with closing(open_store(state / "entrance.db", keys, create=True)) as store:
        StoredRoster(store).save(Roster(1, "Đại hội mẫu", PEOPLE, SESSION), moment(0), (SESSION,))
        ledger = Ledger(store)
        ledger.append(CheckIn(moment(1), DelegateId("D-0"), SESSION.id, Method.FACE))
        wrong = ledger.append(CheckIn(moment(2), DelegateId("D-1"), SESSION.id, Method.BADGE))
        ledger.append(Correction(moment(3), wrong, OperatorId("op-1"), "not_this_person"))
        there = EventId(DeviceId("kiosk-b"), LogId("00"), 1)
        told = Neighbour(there, DelegateId("D-2"), SESSION.id, "B", moment(4).wall_ms)
        Neighbours(store).apply("centre", [told], "1")
    file = tmp_path / "kiosk.toml"
    file.write_text(
        f'state = "{state}"\ngate = "A"\n[camera]\nname = "replay"\nmaterial = "{tmp_path}"\n'
        '[quorum]\ndelegates = "1/2"\n'
    )
    return file


def written(settings: Path, language: str = "vi") -> Path:
    folder = settings.parent / "out"
    words = ["write", str(folder), "--settings", str(settings), "--language", language]
    assert reporting.main(words) == 0
    return next(folder.glob("*.json"))


def test_the_sums_close_and_verify_says_so(
    settings: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = written(settings)
    account, _ = verified(file)
    assert (account["expected"], account["inside"], account["absent"]) == (4, 2, 2)
    assert (account["lanes"]["face"], account["lanes"]["elsewhere"]) == (1, 1)
    assert account["annulled"] == 1
    assert account["delegates"] == {"inside": 2, "convened": 4, "needed": 2, "reached": True}
    assert reporting.main(["verify", str(file)]) == 0
    assert "2 of 4 in, 2 not in: balanced" in capsys.readouterr().out


def test_the_table_opens_safely_and_says_who_came_where(settings: Path) -> None:
    text = written(settings).with_suffix(".csv").read_bytes().decode("utf-8-sig")
    rows = {row["code"]: row for row in csv.DictReader(io.StringIO(text))}
    assert [rows[f"D-{number}"]["in"] for number in range(4)] == ["1", "0", "1", "0"]
    assert (rows["D-2"]["gate"], rows["D-2"]["lane"]) == ("B", "elsewhere")
    assert rows["D-2"]["name"].startswith("'=")


@pytest.mark.parametrize("suffix", [".csv", ".pdf"])
def test_a_changed_file_is_not_the_one_that_was_signed(settings: Path, suffix: str) -> None:
    file = written(settings, "en")
    other = file.with_suffix(suffix)
    other.write_bytes(other.read_bytes() + b"\n")
    with pytest.raises(StoreDamaged, match="not the file that was signed"):
        verified(file)


def test_a_changed_number_breaks_the_signature(settings: Path) -> None:
    file = written(settings)
    file.write_text(file.read_text(encoding="utf-8").replace('inside\\": 2', 'inside\\": 3'))
    with pytest.raises(StoreDamaged, match="signature"):
        verified(file)


def test_sums_that_do_not_close_are_refused_even_when_they_are_signed(settings: Path) -> None:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import (  # noqa: PLC0415
        Ed25519PrivateKey,
    )

    file = written(settings)
    account, _ = verified(file)
    text = json.dumps(account | {"inside": 3})
    key = Ed25519PrivateKey.generate()
    forged = Signed(text, key.public_key().public_bytes_raw(), key.sign(text.encode()))
    file.write_text(forged.to_json(), encoding="utf-8")
    with pytest.raises(StoreDamaged, match="do not close"):
        verified(file)


def test_a_session_that_nobody_knows_is_refused_with_the_known_ones(settings: Path) -> None:
    with pytest.raises(SettingsRefused, match="S1"):
        reporting.main(
            ["write", str(settings.parent), "--session", "S9", "--settings", str(settings)]
        )


def test_a_quorum_that_no_session_can_reach_is_refused() -> None:
    assert QuorumSettings(delegates="1/1").shares().delegates == 1
    with pytest.raises(ValueError, match="no session reaches 3/2"):
        QuorumSettings(delegations="3/2")
