"""Messages: what fits version 1 and what does not, tokens, codes and pins."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from domain.errors import ImportRefused
from sync.server.roster_file import read_upload
from sync.server.tokens import Tokens, Unauthenticated
from sync.wire.access import comparison_code, pairing_secret, print_of
from sync.wire.messages import Batch
from sync.wire.pin import PairingCode, read_code
from sync.wire.proofs import NotAuthentic, authentic_links
from tests.fakes.gate import Gate, check_in

TOKENS = Tokens(b"\1" * 32)
OPENING_KEY = bytes.fromhex("8520f0098930a754748b7ddcb43ef75a0dbf3a0d26381af4eba4a98eaa9b4e6a")


@pytest.fixture
def gate() -> Gate:
    made = Gate(OPENING_KEY)
    for number in range(5):
        made.record(check_in(f"CM-{number}"))
    return made


def test_a_batch_is_the_same_after_its_journey_as_json(gate: Gate) -> None:
    batch = gate.batch(1, 5)

    assert Batch.model_validate_json(batch.model_dump_json()) == batch
    assert authentic_links(batch, gate.public_key) == gate.links[1:]


@pytest.mark.parametrize(
    "change",
    [
        {"version": 2},
        {"surprise": 1},
        {"first_seq": 0},
        {"first_seq": "1"},
        {"device": "../etc"},
        {"rows": []},
        {"before": "not base64!"},
        {"before": "AAAA"},
    ],
)
def test_what_does_not_fit_version_1_is_refused(gate: Gate, change: dict[str, object]) -> None:
    fields = gate.batch(1, 5).model_dump(mode="json") | change

    with pytest.raises(ValidationError):
        Batch.model_validate(fields)


@given(st.data())
def test_no_single_altered_bit_of_a_batch_is_authentic(data: st.DataObject) -> None:
    gate = Gate(OPENING_KEY)
    for number in range(3):
        gate.record(check_in(f"CM-{number}"))
    batch = gate.batch(1, 3)
    row = data.draw(st.integers(0, 2))
    bit = data.draw(st.integers(0, len(batch.rows[row]) * 8 - 1))
    altered = bytearray(batch.rows[row])
    altered[bit // 8] ^= 1 << bit % 8
    rows = (*batch.rows[:row], bytes(altered), *batch.rows[row + 1 :])

    with pytest.raises(NotAuthentic):
        authentic_links(batch.model_copy(update={"rows": rows}), gate.public_key)


def test_a_key_that_another_put_into_a_logs_opening_is_not_authentic(gate: Gate) -> None:
    other = Gate(OPENING_KEY)
    for opening in (
        other.opening(),
        gate.opening().model_copy(update={"sealed_key": other.opening().sealed_key}),
    ):
        with pytest.raises(NotAuthentic, match="opening"):
            authentic_links(
                gate.batch(1, 5).model_copy(update={"opening": opening}), gate.public_key
            )


def test_a_token_names_its_subject_for_one_purpose_and_a_while() -> None:
    token = TOKENS.issue("device", "gate-a", 900, now_ms=0)

    assert TOKENS.subject_of(token, "device", 899_000) == "gate-a"
    for purpose, now_ms in (("staff", 0), ("device", 901_000)):
        with pytest.raises(Unauthenticated):
            TOKENS.subject_of(token, purpose, now_ms)


@given(st.text(max_size=200))
def test_nothing_else_is_a_token(text: str) -> None:
    with pytest.raises(Unauthenticated):
        TOKENS.subject_of(text, "device", 0)


def test_a_pairing_code_survives_the_camera_and_nonsense_is_refused() -> None:
    code = PairingCode(
        "https://192.0.2.10:8470", "ab" * 32, "cd" * 16, "0123456789abcdef", "t" * 32
    )

    assert read_code(f" {code.text()}\n") == code
    for text in ("https://example.org", code.text().replace("&t=", "&x=")):
        with pytest.raises(ImportRefused):
            read_code(text)


@pytest.mark.parametrize(
    ("part", "other"),
    [
        ("url", "https://["),
        ("url", "https://[1]"),
        ("url", "https://centre:port"),
        ("url", "https://a..b"),
        ("url", "https://" + "a" * 70),
        ("url", "https://xn--"),
        ("url", "https://centre/elsewhere"),
        ("url", "https://centre\x01"),
        ("url", "ftp://centre"),
        ("pairing", "../0123"),
        ("token", "short"),
    ],
)
def test_a_code_that_no_centre_shows_is_refused_before_anybody_acts_on_it(
    part: str, other: str
) -> None:
    code = PairingCode("https://192.0.2.10", "ab" * 32, "cd" * 16, "0123", "t" * 32)
    assert read_code(code.text()) == code
    with pytest.raises(ImportRefused, match="not complete"):
        read_code(replace(code, **{part: other}).text())


@pytest.mark.parametrize("where", ["https://[2001:db8::1]:8470", "http://centre.example/"])
def test_a_centre_may_have_any_kind_of_address(where: str) -> None:
    code = PairingCode(where, "", "cd" * 16, "0123", "t" * 32)
    assert read_code(code.text()) == code


def test_the_digits_depend_on_every_key_and_on_the_token() -> None:
    secret, centre = pairing_secret("token"), print_of(b"sign", b"open")
    digits = comparison_code(secret, centre, (b"a", b"b"), "gate-a")

    assert len(digits) == 6
    assert digits.isdigit()
    others = {
        comparison_code(secret, centre, (b"a", b"c"), "gate-a"),
        comparison_code(secret, centre, (b"a", b"b"), "gate-b"),
        comparison_code(secret, print_of(b"sign", b"other"), (b"a", b"b"), "gate-a"),
        comparison_code(pairing_secret("tokem"), centre, (b"a", b"b"), "gate-a"),
        comparison_code(secret, centre, (b"ab", b""), "gate-a"),
    }
    assert digits not in others


def test_a_table_from_excel_is_read_whatever_its_separator_and_form() -> None:
    table = "Code;Name;Consent\r\nCM-1;Nguyễn;x\r\n".encode("utf-8-sig")

    (one,) = read_upload(table, None).delegates

    assert (one.id, one.name, one.consent) == ("CM-1", "Nguyễn", True)


@pytest.mark.parametrize(
    "text", [b"", b"name\nx\n", b"code,name\n\xff\xfe", b'{"event_name": 1}', b"code,name\n,x\n"]
)
def test_a_roster_that_is_none_is_refused_in_words(text: bytes) -> None:
    with pytest.raises(ImportRefused):
        read_upload(text, None)
