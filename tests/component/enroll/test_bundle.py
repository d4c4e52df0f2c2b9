"""A bundle is opened by its kiosk only, signed by its centre only, and never twice."""

from __future__ import annotations

from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

from domain.errors import ImportRefused
from enroll.bundle import MAGIC, Contents, bundle_key, pack, unpack
from enroll.importer import Imported, Order, Workshop, run_import
from enroll.outcomes import Standing
from enroll.progress import Progress
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
