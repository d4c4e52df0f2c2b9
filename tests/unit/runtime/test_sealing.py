from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.errors import StoreDamaged
from runtime.sealing import KEY_BYTES, key_id_of, new_key, open_sealed, seal

KEY, OTHER = b"k" * KEY_BYTES, b"o" * KEY_BYTES
NAME = b"key1"
texts = st.binary(max_size=2_000)
places = st.text(max_size=40)


@given(texts, places)
def test_what_is_sealed_opens_at_its_place_as_it_was(text: bytes, place: str) -> None:
    assert open_sealed(KEY, seal(KEY, NAME, text, place), place) == text


@given(texts, places, places)
def test_it_opens_nowhere_else(text: bytes, place: str, other: str) -> None:
    sealed = seal(KEY, NAME, text, place)
    if other != place:
        with pytest.raises(StoreDamaged):
            open_sealed(KEY, sealed, other)
    with pytest.raises(StoreDamaged):
        open_sealed(OTHER, sealed, place)


@given(texts, st.data())
def test_any_changed_bit_is_noticed(text: bytes, data: st.DataObject) -> None:
    sealed = bytearray(seal(KEY, NAME, text, "here"))
    at = data.draw(st.integers(0, len(sealed) - 1))
    sealed[at] ^= 1 << data.draw(st.integers(0, 7))
    with pytest.raises(StoreDamaged):
        open_sealed(KEY, bytes(sealed), "here")


@given(texts, st.data())
def test_a_shortened_seal_is_noticed(text: bytes, data: st.DataObject) -> None:
    sealed = seal(KEY, NAME, text, "here")
    with pytest.raises(StoreDamaged):
        open_sealed(KEY, sealed[: data.draw(st.integers(0, len(sealed) - 1))], "here")


@given(st.lists(st.integers(0, 252), min_size=2, max_size=6))
def test_short_texts_of_any_length_have_one_length_sealed(lengths: list[int]) -> None:
    assert len({len(seal(KEY, NAME, b"x" * length, "here")) for length in lengths}) == 1


def test_the_same_text_is_never_sealed_alike() -> None:
    assert len({seal(KEY, NAME, b"again", "here") for _ in range(100)}) == 100


def test_a_seal_names_its_key_and_not_its_text() -> None:
    sealed = seal(KEY, NAME, b"Nguyen Thu Nghiem", "here")
    assert key_id_of(sealed) == NAME
    assert b"Nguyen" not in sealed


def test_keys_are_drawn_anew() -> None:
    assert len({new_key() for _ in range(10)}) == 10
    assert all(len(new_key()) == KEY_BYTES for _ in range(3))
