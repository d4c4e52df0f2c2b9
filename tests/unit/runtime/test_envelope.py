from __future__ import annotations

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hypothesis import given
from hypothesis import strategies as st

from domain.errors import KeyUnavailable, StoreDamaged
from runtime.envelope import check_signature, new_pair, open_with, seal_to

PRIVATE, PUBLIC = new_pair()


@given(st.binary(max_size=300), st.text(max_size=20))
def test_only_the_holder_of_the_private_key_opens_it(text: bytes, place: str) -> None:
    sealed = seal_to(PUBLIC, text, place)
    assert open_with(PRIVATE, sealed, place) == text
    with pytest.raises(KeyUnavailable):
        open_with(new_pair()[0], sealed, place)


@given(st.binary(min_size=1, max_size=60), st.data())
def test_altered_moved_or_cut_it_opens_for_nobody(text: bytes, data: st.DataObject) -> None:
    sealed = bytearray(seal_to(PUBLIC, text, "here"))
    with pytest.raises(KeyUnavailable):
        open_with(PRIVATE, bytes(sealed), "there")
    with pytest.raises(KeyUnavailable):
        open_with(PRIVATE, bytes(sealed[:20]), "here")
    # The last bit of an X25519 point is ignored (RFC 7748, section 5); all others count.
    at = data.draw(st.integers(0, len(sealed) - 1).filter(lambda i: i != 31))
    sealed[at] ^= 1
    with pytest.raises(KeyUnavailable):
        open_with(PRIVATE, bytes(sealed), "here")


def test_what_is_no_key_is_told() -> None:
    with pytest.raises(KeyUnavailable, match="not an X25519 key"):
        seal_to(b"short", b"x", "here")


def test_a_signature_gives_back_the_message_or_raises() -> None:
    signer = Ed25519PrivateKey.generate()
    public = signer.public_key().public_bytes_raw()
    signature = signer.sign(b"the log ends here")
    assert check_signature(public, b"the log ends here", signature) == b"the log ends here"
    other = Ed25519PrivateKey.generate().public_key().public_bytes_raw()
    for wrong in (
        (public, b"the log ends there", signature),
        (other, b"the log ends here", signature),
        (public, b"the log ends here", b"\0" * 64),
        (b"short", b"the log ends here", signature),
    ):
        with pytest.raises(StoreDamaged, match="signature"):
            check_signature(*wrong)
