from __future__ import annotations

import hashlib
from dataclasses import replace

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from domain.errors import ImportRefused
from runtime.edition import (
    SealedEdition,
    edition_message,
    edition_place,
    open_edition,
    open_export,
    read_edition,
    seal_export,
)
from runtime.envelope import new_pair
from runtime.sealing import new_key, seal

CENTRE, STRANGER = Ed25519PrivateKey.generate(), Ed25519PrivateKey.generate()
KEY, PLACE = new_key(), edition_place("gallery", 3)
BODY = seal(KEY, b"edtn", b"everybody", PLACE)


def signed(by: Ed25519PrivateKey, body: bytes = BODY, version: int = 3) -> SealedEdition:
    message = edition_message("gallery", version, hashlib.sha256(body).hexdigest())
    return SealedEdition(version, b"the key, for this gate", by.sign(message), body)


def opened(edition: SealedEdition) -> bytes:
    public = CENTRE.public_key().public_bytes_raw()
    return open_edition(read_edition(edition.to_bytes()), public, lambda *_: KEY)


def test_an_edition_opens_for_whom_its_key_was_sealed() -> None:
    assert opened(signed(CENTRE)) == b"everybody"


@pytest.mark.parametrize(
    "edition",
    [
        signed(STRANGER),
        replace(signed(CENTRE), version=4),
        replace(signed(CENTRE), body=seal(KEY, b"edtn", b"somebody else", PLACE)),
        signed(CENTRE, version=4),
        signed(CENTRE, body=BODY[:-1]),
    ],
)
def test_what_the_centre_did_not_sign_for_this_place_is_not_taken(edition: SealedEdition) -> None:
    with pytest.raises(ImportRefused, match="altered"):
        opened(edition)


def test_a_stations_gallery_opens_at_its_centre_under_its_own_signature_alone() -> None:
    private, public = new_pair()
    station = CENTRE.public_key().public_bytes_raw()
    keys = {"kiosk-a": station, "kiosk-b": STRANGER.public_key().public_bytes_raw()}
    export = seal_export(b"everybody", "kiosk-a", public, CENTRE.sign)

    assert open_export(export, keys.get, private) == ("kiosk-a", b"everybody")
    for forged in (
        seal_export(b"everybody", "kiosk-a", public, STRANGER.sign),
        export.replace(b"kiosk-a", b"kiosk-b"),
        export.replace(b"kiosk-a", b"kiosk-c"),
        export[:-1] + bytes([export[-1] ^ 1]),
        seal_export(b"everybody", "kiosk-a", new_pair()[1], CENTRE.sign),
    ):
        with pytest.raises(ImportRefused):
            open_export(forged, keys.get, private)
