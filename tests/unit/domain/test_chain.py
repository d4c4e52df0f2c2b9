from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from domain.chain import (
    LINK_BYTES,
    first_link,
    head_message,
    log_key_place,
    next_link,
    opening_message,
    row_place,
)
from domain.ids import DeviceId, LogId

KIOSK, OTHER = DeviceId("kiosk-1"), DeviceId("kiosk-2")
LOG, LATER = LogId("a" * 32), LogId("b" * 32)
rows = st.lists(st.binary(min_size=1, max_size=40), min_size=2, max_size=12)


def _end(contents: list[bytes]) -> bytes:
    link = first_link(KIOSK, LOG)
    for seq, content in enumerate(contents, start=1):
        link = next_link(link, seq, content)
    return link


def test_each_log_begins_with_a_link_of_its_own() -> None:
    links = {first_link(d, log) for d in (KIOSK, OTHER) for log in (LOG, LATER)}
    assert len(links) == 4
    assert all(len(link) == LINK_BYTES for link in links)


@given(rows, st.data())
def test_changing_any_row_changes_the_end(contents: list[bytes], data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(contents) - 1))
    changed = list(contents)
    changed[at] = data.draw(st.binary(min_size=1, max_size=40).filter(lambda b: b != contents[at]))
    assert _end(changed) != _end(contents)


@given(rows)
def test_leaving_out_or_exchanging_rows_changes_the_end(contents: list[bytes]) -> None:
    assert _end(contents[:-1]) != _end(contents)
    assert _end(contents[1:]) != _end(contents)
    if contents[0] != contents[1]:
        assert _end([contents[1], contents[0], *contents[2:]]) != _end(contents)


def test_what_is_signed_and_sealed_names_its_place() -> None:
    places = {
        head_message(KIOSK, LOG, 1, b"x" * 32),
        head_message(KIOSK, LOG, 2, b"x" * 32),
        head_message(OTHER, LOG, 1, b"x" * 32),
        head_message(KIOSK, LOG, 1, b"y" * 32),
        opening_message(KIOSK, LOG, b"p", b"k"),
        opening_message(KIOSK, LATER, b"p", b"k"),
        opening_message(KIOSK, LOG, b"p", b"l"),
        row_place(KIOSK, LOG, 1).encode(),
        row_place(KIOSK, LOG, 2).encode(),
        log_key_place(KIOSK, LOG).encode(),
        log_key_place(OTHER, LOG).encode(),
    }
    assert len(places) == 11
