"""What a badge says, and by which rules it is taken or refused."""

from __future__ import annotations

import random
from collections import Counter
from dataclasses import replace

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hypothesis import given
from hypothesis import strategies as st

from domain.attendance import RefusalReason
from domain.badge import (
    BadgeRefused,
    BadgeTaken,
    EntryMode,
    Issued,
    Step,
    Token,
    badge_list,
    body_of,
    event_name,
    face_admits,
    next_step,
    tag_of,
    unpack,
)
from domain.delegates import Delegate
from domain.ids import DelegateId
from runtime.badge_token import LONGEST, open_token, sign_token

KEY = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
PUBLIC = KEY.public_key().public_bytes_raw()
OTHER = Ed25519PrivateKey.from_private_bytes(bytes(32))
TAGS = b"t" * 32
ANNA = DelegateId("CM-0017")
TOKEN = Token(event_name(PUBLIC), tag_of(TAGS, ANNA), issue=1)
TEXT = sign_token(KEY, TOKEN)
ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"
MUTANTS = 10_000


def reason(text: str) -> RefusalReason | None:
    opened = open_token(text, PUBLIC)
    return opened.reason if isinstance(opened, BadgeRefused) else None


@pytest.mark.parametrize("key", [None, bytes(range(16))])
def test_a_token_comes_back_as_it_was_signed(key: bytes | None) -> None:
    token = replace(TOKEN, key=key)
    assert open_token(sign_token(KEY, token), PUBLIC) == token
    assert len(sign_token(KEY, token)) == (114 if key is None else LONGEST)


def test_the_token_names_nobody_in_clear() -> None:
    assert ANNA.encode() not in body_of(TOKEN)
    assert tag_of(b"another event's key.............", ANNA) != TOKEN.tag


def test_another_events_badge_is_told_from_a_forged_one() -> None:
    foreign = OTHER.public_key().public_bytes_raw()
    assert reason(sign_token(OTHER, replace(TOKEN, event=event_name(foreign)))) is (
        RefusalReason.BADGE_OTHER_EVENT
    )
    assert reason(sign_token(OTHER, TOKEN)) is RefusalReason.BADGE_FORGED


def test_a_later_version_is_refused_as_too_new_whatever_its_length() -> None:
    for version in (0x20, 0x12, 0xF0):
        for length in (2, 10, 76, 80):
            raw = bytes([0xEB, version]) + bytes(length - 2)
            assert unpack(raw) == BadgeRefused(RefusalReason.BADGE_TOO_NEW)


def test_a_truncated_token_is_damaged() -> None:
    assert reason(TEXT[:60]) is RefusalReason.BADGE_DAMAGED
    assert reason(TEXT[:-3]) is RefusalReason.BADGE_DAMAGED


@pytest.mark.parametrize("text", ["", "A", "https://example.org/?a=b", "::::", "é", "a" * 5000])
def test_other_codes_are_no_badges(text: str) -> None:
    assert reason(text) is RefusalReason.BADGE_UNKNOWN


def test_ten_thousand_mutated_tokens_are_refused_in_words() -> None:
    rng = random.Random(17)
    reasons = Counter(reason(mutated(TEXT, rng)) for _ in range(MUTANTS))
    assert reasons[None] == 0
    assert reasons.total() == MUTANTS
    assert reasons.keys() == {
        RefusalReason.BADGE_FORGED,
        RefusalReason.BADGE_DAMAGED,
        RefusalReason.BADGE_TOO_NEW,
        RefusalReason.BADGE_OTHER_EVENT,
        RefusalReason.BADGE_UNKNOWN,
    }


def mutated(text: str, rng: random.Random) -> str:
    """The text with characters exchanged, dropped, doubled, moved or drawn anew."""
    while True:
        at, other = rng.randrange(len(text)), rng.randrange(len(text))
        changed = {
            0: text[:at] + rng.choice(ALPHABET) + text[at + 1 :],
            1: text[:at],
            2: text[:at] + text[at + 1 :],
            3: text[:at] + text[other:],
            4: "".join(rng.choices(ALPHABET, k=len(text))),
            5: rng.choice(ALPHABET) + text[1:],
            6: text[:3] + rng.choice(ALPHABET) + text[4:],
        }[rng.randrange(7)]
        if changed != text:
            return changed


@given(st.text(max_size=200))
def test_no_text_crashes_the_reader(text: str) -> None:
    assert reason(text) is not None


@given(st.binary(max_size=120))
def test_no_bytes_crash_the_codec(raw: bytes) -> None:
    unpack(raw)


ROSTER = (ANNA, DelegateId("CM-0018"))


def test_the_holder_is_found_by_the_tag() -> None:
    assert badge_list(TAGS, ROSTER, {}).holder(TOKEN) == BadgeTaken(ANNA, 1)


def test_who_is_not_on_the_roster_has_no_badge_here() -> None:
    refused = badge_list(TAGS, ROSTER[1:], {}).holder(TOKEN)
    assert refused == BadgeRefused(RefusalReason.NOT_ON_ROSTER)


def test_a_replaced_badge_is_refused_and_its_replacement_taken() -> None:
    known = badge_list(TAGS, ROSTER, {ANNA: Issued(2)})
    assert known.holder(TOKEN) == BadgeRefused(RefusalReason.BADGE_REPLACED, ANNA)
    assert known.holder(replace(TOKEN, issue=2)) == BadgeTaken(ANNA, 2)


def test_a_withdrawn_badge_is_refused_until_it_is_replaced() -> None:
    known = badge_list(TAGS, ROSTER, {ANNA: Issued(1, withdrawn=True)})
    assert known.holder(TOKEN) == BadgeRefused(RefusalReason.BADGE_WITHDRAWN, ANNA)
    assert known.holder(replace(TOKEN, issue=2)) == BadgeTaken(ANNA, 2)


def test_a_badge_that_another_gate_made_counts_here() -> None:
    known = badge_list(TAGS, ROSTER, {ANNA: Issued(1)})
    assert known.holder(replace(TOKEN, issue=3)) == BadgeTaken(ANNA, 3)


@pytest.mark.parametrize("mode", list(EntryMode))
def test_without_consent_no_mode_asks_for_a_face(mode: EntryMode) -> None:
    assert next_step(Delegate(ANNA, "Nguyễn Thị Mẫu"), mode) is Step.ADMIT


@pytest.mark.parametrize(
    ("mode", "step", "alone"),
    [
        (EntryMode.EITHER, Step.ADMIT, True),
        (EntryMode.BADGE_THEN_FACE, Step.VERIFY, False),
        (EntryMode.WITHOUT_CONSENT, Step.FACE_LANE, True),
        (EntryMode.KEY_IN_BADGE, Step.VERIFY, False),
    ],
)
def test_with_consent_the_mode_says_what_follows(mode: EntryMode, step: Step, alone: bool) -> None:  # noqa: FBT001  # a table's column
    assert next_step(Delegate(ANNA, "Nguyễn Thị Mẫu", consent=True), mode) is step
    assert face_admits(mode) is alone
