"""A bundle is opened by its kiosk only, signed by its centre only, and never twice."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from threading import Event
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

from domain.errors import DiskFull, ImportRefused
from domain.pairing import CENTRE_KEYS, CentreKeys, encode_keys
from enroll.asked import Asked, Import, Understand
from enroll.bundle import MAGIC, Contents, bundle_key, pack, unpack
from enroll.conversation import converse
from enroll.distribution import work_off
from enroll.importer import Imported, Order, Workshop, run_import
from enroll.outcomes import Standing
from enroll.progress import Progress
from store.facts import Facts
from store.gallery import Gallery
from tests import sticks
from tests.sticks import Stick

CENTRE = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
SIGNER = CENTRE.public_key().public_bytes_raw()
KIOSK = X25519PrivateKey.from_private_bytes(bytes(range(1, 33)))
RECEIVER = KIOSK.public_key().public_bytes_raw()


def silent(_: Progress) -> None:
    """Nobody watches."""


def packed(files: dict[str, bytes], number: int = 1) -> bytes:
    return pack(Contents("example", number, files), RECEIVER, CENTRE)


def test_a_bundle_from_the_centre_imports_like_a_stick(stick: Stick, shop: Workshop) -> None:
    key = bundle_key(shop.store)
    raw = pack(Contents("example", 3, stick.files), key.public_key().public_bytes_raw(), CENTRE)
    source = unpack(raw, SIGNER, key)
    outcome = run_import(source, Order(), shop, silent)
    assert isinstance(outcome, Imported)
    assert {one.standing for one in outcome.result.plan.people} == {Standing.READY}


def test_a_bundle_of_another_signer_is_not_opened() -> None:
    stranger = Ed25519PrivateKey.generate()
    raw = pack(Contents("example", 1, {}), RECEIVER, stranger)
    with pytest.raises(ImportRefused, match="somebody else"):
        unpack(raw, SIGNER, KIOSK)


@pytest.mark.parametrize("at", [len(MAGIC) + 40, len(MAGIC) + 100, -1])
def test_a_bundle_with_one_altered_bit_is_not_opened(at: int) -> None:
    raw = bytearray(packed({"a.csv": b"x"}))
    raw[at] ^= 1
    with pytest.raises(ImportRefused, match="signature"):
        unpack(bytes(raw), SIGNER, KIOSK)


def test_a_bundle_for_another_kiosk_is_not_opened() -> None:
    with pytest.raises(ImportRefused, match="another kiosk"):
        unpack(packed({"a.csv": b"x"}), SIGNER, X25519PrivateKey.generate())


def test_an_older_bundle_is_refused_after_a_newer_one() -> None:
    with pytest.raises(ImportRefused, match="not newer"):
        unpack(packed({}, number=4), SIGNER, KIOSK, after=4)


def test_a_bundle_shows_neither_names_nor_pictures(stick: Stick) -> None:
    raw = packed(stick.files)
    assert b"JFIF" not in raw
    assert "Mẫu".encode() not in raw
    assert b"CM-0001" not in raw


def test_a_path_that_leads_out_of_a_bundle_is_refused() -> None:
    with pytest.raises(ImportRefused, match="index"):
        unpack(packed({"../escape.jpg": b"x"}), SIGNER, KIOSK)


def test_what_is_no_bundle_is_called_so(tmp_path: Path) -> None:
    with pytest.raises(ImportRefused, match="no enrolment bundle"):
        unpack(b"PK\x03\x04", SIGNER, KIOSK)


Talk = Callable[..., list[dict[str, Any]]]


@pytest.fixture
def talk(shop: Workshop, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Talk:
    """What a kiosk of the centre tells of a stick with these files, but for its progress."""
    Facts(shop.store).put(CENTRE_KEYS, encode_keys(CentreKeys(SIGNER, SIGNER)))

    def converse_about(files: dict[str, bytes], *asked: Asked) -> list[dict[str, Any]]:
        converse(Stick(files).write(tmp_path / f"{len(files)}-{id(files)}"), shop, asked, Event())
        lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
        return [line for line in lines if line["event"] not in {"progress", "copied", "stopped"}]

    return converse_about


def for_this(shop: Workshop, files: dict[str, bytes], number: int = 1) -> bytes:
    receiver = bundle_key(shop.store).public_key().public_bytes_raw()
    return pack(Contents("example", number, files), receiver, CENTRE)


LOOK = Understand(do="understand")
IMPORT = Import(do="import", operator="admin")


def test_the_screen_imports_a_bundle_that_lies_on_a_stick_once(
    talk: Talk, stick: Stick, shop: Workshop
) -> None:
    files = {"CM-01.entrance": for_this(shop, stick.files)}
    seen, outcome = talk(files, LOOK, IMPORT)
    assert (seen["event"], seen["roster"], seen["people"]) == ("understood", "danh sách.csv", 6)
    assert seen["signed"]
    assert (outcome["outcome"], outcome["ready"], outcome["closes"]) == ("imported", 6, True)
    assert Gallery(shop.store).version() == outcome["version"]
    (again,) = talk(files, LOOK)
    assert again["why"] == "bundle_old"


def test_beside_a_roster_it_is_asked_which_and_both_sums_close(
    talk: Talk, stick: Stick, shop: Workshop
) -> None:
    files = {**stick.files, "CM-01.entrance": for_this(shop, stick.files)}
    (which,) = talk(files, LOOK)
    assert which["why"] == "several_rosters"
    assert which["choices"] == ["CM-01.entrance", "danh sách.csv"]
    chosen = Understand(do="understand", roster="danh sách.csv")
    seen, outcome = talk(files, chosen, IMPORT)
    assert not seen["signed"]
    assert (outcome["ready"], outcome["files"], outcome["unused"]) == (6, 9, 1)
    assert outcome["closes"]


@pytest.mark.parametrize(
    ("spoilt", "why"),
    [
        (lambda _: packed({}), "bundle_foreign"),
        (lambda raw: MAGIC + bytes(32) + raw[len(MAGIC) + 32 :], "bundle_foreign"),
        (lambda raw: raw[:-1], "bundle_damaged"),
        (lambda _: b"anything", "bundle_damaged"),
    ],
    ids=["another kiosk's", "another signer's", "torn", "no bundle"],
)
def test_a_bundle_that_cannot_be_taken_has_its_own_words(
    talk: Talk, shop: Workshop, spoilt: Callable[[bytes], bytes], why: str
) -> None:
    raw = for_this(shop, {"a.csv": sticks.roster_csv([sticks.row(1)])})
    refused, nothing = talk({"CM-01.entrance": spoilt(raw)}, LOOK, LOOK, IMPORT)
    assert refused["why"] == nothing["why"] == why
    assert Gallery(shop.store).version() == 0


def test_a_kiosk_without_a_centre_takes_no_bundle(talk: Talk, shop: Workshop) -> None:
    Facts(shop.store).put(CENTRE_KEYS, None)
    (refused,) = talk({"CM-01.entrance": for_this(shop, {})}, LOOK)
    assert refused["why"] == "no_centre"


def test_in_the_inbox_a_refused_bundle_lies_apart_with_the_reason_and_a_full_disk_loses_none(
    shop: Workshop, tmp_path: Path
) -> None:
    for name in ("1.entrance", "2.entrance"):
        (tmp_path / name).write_bytes(b"anything")

    def refuse_the_first(path: Path) -> None:
        if path.name == "1.entrance":
            raise ImportRefused("It is not newer.")
        raise DiskFull("The disk is full.")

    with pytest.raises(DiskFull):
        work_off(shop.store, tmp_path, shop.clock, refuse_the_first)
    assert (tmp_path / "refused" / "1.entrance.why").read_text() == "It is not newer.\n"
    assert (tmp_path / "2.entrance").exists()
    assert work_off(shop.store, tmp_path, shop.clock, lambda _: None) == 0
    assert (tmp_path / "done" / "2.entrance").exists()
