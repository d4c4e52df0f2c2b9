"""``kiosk badges``: cards for everybody, a lost one anew, nothing written over by accident."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import cv2
import numpy as np
import pytest

from domain.badge import Issued
from domain.delegates import Delegate
from domain.errors import ImportRefused
from domain.ids import DelegateId
from enroll.badge_paper import Card, phone_picture, sheets_pdf, single_pdf
from enroll.badges import by_delegation, main
from hardware.keys import open_key_provider
from runtime.device import load_device, save_development_device
from runtime.paths import database_of
from store.album import Album
from store.badges import Badges
from store.connection import open_store
from store.roster import StoredRoster
from tests.fakes.clock import FakeClock
from tests.fakes.congress import GUEST, OTHER, roster
from vision.badge import QrReader

TEXT = "EB" * 57


@pytest.fixture
def state(tmp_path: Path) -> Path:
    folder = tmp_path / "state"
    keys = open_key_provider(folder, save_development_device(folder))
    store = open_store(database_of(folder), keys, create=True)
    StoredRoster(store).save(roster(), FakeClock().now())
    store.close()
    return folder


def issued(state: Path) -> dict[DelegateId, Issued]:
    store = open_store(database_of(state), open_key_provider(state, load_device(state)))
    try:
        return Badges(store).issued()
    finally:
        store.close()


def badges(state: Path, *words: str) -> int:
    return main([*words, "--state", str(state)])


def pages(pdf: bytes) -> int:
    return len(re.findall(rb"/Type /Page\b", pdf))


def test_everybody_gets_a_badge_and_printing_again_makes_no_other(
    state: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    assert badges(state, str(out)) == 0
    first = (out / "badges.pdf").read_bytes()
    assert badges(state, str(out), "--again") == 0
    assert (out / "badges.pdf").read_bytes() == first
    assert issued(state) == {GUEST.id: Issued(1), OTHER.id: Issued(1)}


def test_a_file_of_badges_is_not_written_over_by_accident(state: Path, tmp_path: Path) -> None:
    badges(state, str(tmp_path / "out"))
    with pytest.raises(ImportRefused, match="there already"):
        badges(state, str(tmp_path / "out"))


def test_only_its_owner_can_read_the_file(state: Path, tmp_path: Path) -> None:
    badges(state, str(tmp_path / "out"))
    assert (tmp_path / "out" / "badges.pdf").stat().st_mode & 0o077 == 0


def test_a_lost_badge_is_replaced_alone(state: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    badges(state, str(out))
    badges(state, str(out), "--only", GUEST.id, "--replace", "--single")
    assert issued(state) == {GUEST.id: Issued(2), OTHER.id: Issued(1)}
    assert pages((out / f"badge-{GUEST.id}.pdf").read_bytes()) == 1


def test_a_withdrawal_goes_to_another_gate_by_pass(state: Path, tmp_path: Path) -> None:
    badges(state, str(tmp_path / "out"))
    badges(state, "--withdraw", GUEST.id)
    badges(state, "--pass-to", str(tmp_path / "pass"))
    other = tmp_path / "other"
    open_store(
        database_of(other),
        open_key_provider(other, save_development_device(other)),
        create=True,
    ).close()
    assert badges(other, "--pass-from", str(tmp_path / "pass")) == 0
    assert issued(other)[GUEST.id] == Issued(1, withdrawn=True)


def portrait() -> bytes:
    """A grey picture of nobody."""
    done, picture = cv2.imencode(".jpg", np.full((240, 180, 3), 128, dtype=np.uint8))
    assert done
    return picture.tobytes()


def pictures(pdf: bytes) -> int:
    return len(re.findall(rb"/Subtype /Image\b", pdf))


def test_a_photograph_is_on_the_card_only_when_asked_for(state: Path, tmp_path: Path) -> None:
    store = open_store(database_of(state), open_key_provider(state, load_device(state)))
    Album(store).keep({GUEST.id: portrait()}, FakeClock().now())
    store.close()
    file = tmp_path / "badges.pdf"
    badges(state, str(tmp_path))
    assert pictures(file.read_bytes()) == 0
    badges(state, str(tmp_path), "--again", "--photograph")
    assert pictures(file.read_bytes()) == 1  # of the other delegate none is kept
    assert issued(state) == {GUEST.id: Issued(1), OTHER.id: Issued(1)}


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("OUT", "--only", "nobody"), "nobody"),
        (("--withdraw", "D-1"), "none to withdraw"),
        (("--pass-from", "missing"), "cannot be read"),
        (("OUT", "--key-in-badge"), "no template to seal"),
    ],
)
def test_what_cannot_be_done_is_said(
    state: Path, tmp_path: Path, words: tuple[str, ...], said: str
) -> None:
    folder = str(tmp_path / "out")
    with pytest.raises(ImportRefused, match=said):
        badges(state, *(folder if word == "OUT" else word for word in words))
    assert issued(state) == {}


def test_cards_are_sorted_by_delegation_and_given_name() -> None:
    people = [
        Delegate(DelegateId(code), name, delegation)
        for code, name, delegation in (
            ("1", "Trần Văn Ví", "Đoàn B"),
            ("2", "Đỗ Thị Dụ", "Đoàn B"),
            ("3", "Lê Mẫu", "Đoàn A"),
            ("4", "Ánh Dụ", "Đoàn B"),
        )
    ]
    assert [person.id for person in by_delegation(people)] == ["3", "4", "2", "1"]


def test_ten_cards_fill_a_sheet() -> None:
    cards = [Card(GUEST, "Đại hội Mẫu", TEXT, 1)] * 11
    assert pages(sheets_pdf(cards)) == 2
    assert pages(single_pdf(cards)) == 11


def test_the_longest_names_fit_somewhere() -> None:
    long = replace(GUEST, name="Nguyễn " * 12, delegation="Đoàn đại biểu " * 20)
    assert pages(sheets_pdf([Card(long, "Đại hội " * 30, TEXT, 1)])) == 1
    assert pages(sheets_pdf([Card(long, "Đại hội " * 30, TEXT, 1, portrait())])) == 1


def test_the_picture_for_a_phone_is_read_by_the_door() -> None:
    raw = np.frombuffer(phone_picture(Card(GUEST, "", TEXT, 1)), dtype=np.uint8)
    picture = np.asarray(cv2.imdecode(raw, cv2.IMREAD_COLOR), dtype=np.uint8)
    assert QrReader().read(picture) == TEXT


@pytest.mark.parametrize("share", ["0", "1", "5", "-0.1"])
def test_a_false_match_rate_that_is_no_share_is_refused(share: str) -> None:
    with pytest.raises(SystemExit) as refused:
        main(["--fmr", share])
    assert refused.value.code == 2
