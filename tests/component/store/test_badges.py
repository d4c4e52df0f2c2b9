"""Badges are issued, replaced and withdrawn, and other gates learn of it."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from domain.attendance import BadgeIssued, BadgeWithdrawn, RefusalReason
from domain.badge import BadgeRefused, BadgeTaken, Issued, badge_list
from domain.errors import ImportRefused, KeyUnavailable
from domain.ids import DelegateId
from runtime.badge_token import open_token
from store.badges import Badges
from store.connection import Store, open_store
from store.ledger import Ledger
from tests.fakes.clock import FakeClock
from tests.fakes.keys import fixed_key

ANNA, BINH = DelegateId("D-1"), DelegateId("D-2")
NOW = FakeClock().now()


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return open_store(tmp_path / "a.db", fixed_key(1), create=True)


@pytest.fixture
def other_gate(tmp_path: Path) -> Store:
    return open_store(tmp_path / "b.db", fixed_key(2), create=True)


def shown(store: Store, text: str) -> BadgeTaken | BadgeRefused:
    """What a gate with this store makes of a badge."""
    keys = Badges(store).keys()
    assert keys is not None
    token = open_token(text, keys.public)
    if isinstance(token, BadgeRefused):
        return token
    return badge_list(keys.tags, (ANNA, BINH), Badges(store).issued()).holder(token)


def test_a_store_without_badges_has_no_keys(store: Store) -> None:
    assert Badges(store).keys() is None
    assert Badges(store).issued() == {}


def test_an_issued_badge_is_its_delegates(store: Store) -> None:
    anna, binh = Badges(store).issue([ANNA, BINH], NOW)
    assert shown(store, anna.text) == BadgeTaken(ANNA, 1)
    assert shown(store, binh.text) == BadgeTaken(BINH, 1)
    events = [event for _, event in Ledger(store).events()]
    issued = [e.delegate for e in events if isinstance(e, BadgeIssued)]
    assert issued == [ANNA, BINH]


def test_printing_once_more_gives_the_same_badge_and_changes_nothing(store: Store) -> None:
    (first,) = Badges(store).issue([ANNA], NOW)
    rows = len(list(Ledger(store).events()))
    assert Badges(store).issue([ANNA], NOW) == [first]
    assert len(list(Ledger(store).events())) == rows


def test_a_pass_made_before_the_first_badge_leaves_a_sound_store(
    store: Store, other_gate: Store
) -> None:
    Badges(other_gate).take_pass(Badges(store).pass_for_gates(NOW), NOW)
    (anna,) = Badges(store).issue([ANNA], NOW)
    assert shown(other_gate, anna.text) == BadgeTaken(ANNA, 1)


def test_a_lost_badge_is_replaced_and_refused_from_then_on(store: Store) -> None:
    (lost,) = Badges(store).issue([ANNA], NOW)
    (found,) = Badges(store).issue([ANNA], NOW, replace=True)
    assert shown(store, lost.text) == BadgeRefused(RefusalReason.BADGE_REPLACED, ANNA)
    assert shown(store, found.text) == BadgeTaken(ANNA, 2)


def test_a_withdrawn_badge_is_refused_until_the_next_one(store: Store) -> None:
    (lost,) = Badges(store).issue([ANNA], NOW)
    assert Badges(store).withdraw(ANNA, "lost", NOW) == 1
    assert shown(store, lost.text) == BadgeRefused(RefusalReason.BADGE_WITHDRAWN, ANNA)
    (event,) = [e for _, e in Ledger(store).events() if isinstance(e, BadgeWithdrawn)]
    assert (event.delegate, event.reason) == (ANNA, "lost")
    (again,) = Badges(store).issue([ANNA], NOW)
    assert shown(store, again.text) == BadgeTaken(ANNA, 2)


def test_who_has_no_badge_has_none_withdrawn(store: Store) -> None:
    with pytest.raises(ImportRefused, match="D-1"):
        Badges(store).withdraw(ANNA, "lost", NOW)


def test_another_event_made_it(store: Store, other_gate: Store) -> None:
    (foreign,) = Badges(other_gate).issue([ANNA], NOW)
    Badges(store).issue([ANNA], NOW)
    refused = shown(store, foreign.text)
    assert isinstance(refused, BadgeRefused)
    assert refused.reason in {RefusalReason.BADGE_OTHER_EVENT, RefusalReason.BADGE_FORGED}


def test_a_gate_with_a_pass_reads_badges_and_makes_none(store: Store, other_gate: Store) -> None:
    (anna,) = Badges(store).issue([ANNA], NOW)
    assert Badges(other_gate).take_pass(Badges(store).pass_for_gates(NOW), NOW) == 1
    assert shown(other_gate, anna.text) == BadgeTaken(ANNA, 1)
    with pytest.raises(KeyUnavailable, match="does not make them"):
        Badges(other_gate).issue([BINH], NOW)
    with pytest.raises(KeyUnavailable):
        Badges(other_gate).pass_for_gates(NOW)


def test_a_later_pass_brings_withdrawals_and_an_older_one_takes_none_back(
    store: Store, other_gate: Store
) -> None:
    here, there = Badges(store), Badges(other_gate)
    (lost,) = here.issue([ANNA], NOW)
    early = here.pass_for_gates(NOW)
    here.withdraw(ANNA, "lost", NOW)
    there.take_pass(here.pass_for_gates(NOW), NOW)
    assert shown(other_gate, lost.text) == BadgeRefused(RefusalReason.BADGE_WITHDRAWN, ANNA)
    there.take_pass(early, NOW)
    assert there.issued() == {ANNA: Issued(1, withdrawn=True)}


def test_a_badge_made_after_the_pass_is_read_by_its_signature(
    store: Store, other_gate: Store
) -> None:
    Badges(store).issue([ANNA], NOW)
    Badges(other_gate).take_pass(Badges(store).pass_for_gates(NOW), NOW)
    (later,) = Badges(store).issue([ANNA], NOW, replace=True)
    assert shown(other_gate, later.text) == BadgeTaken(ANNA, 2)


def test_another_events_pass_is_refused(store: Store, other_gate: Store) -> None:
    Badges(store).issue([ANNA], NOW)
    Badges(other_gate).issue([ANNA], NOW)
    with pytest.raises(ImportRefused, match="another event"):
        Badges(store).take_pass(Badges(other_gate).pass_for_gates(NOW), NOW)


@pytest.mark.parametrize(
    "spoil", ["nonsense", "{}", "[]", "[" * 9000, "altered", "unsigned", "tagless"]
)
def test_a_spoilt_pass_is_refused(store: Store, other_gate: Store, spoil: str) -> None:
    Badges(store).issue([ANNA], NOW)
    good = json.loads(Badges(store).pass_for_gates(NOW))
    whoever = Ed25519PrivateKey.generate()
    body = json.dumps({"issued": {}, "public": whoever.public_key().public_bytes_raw().hex()})
    signature = whoever.sign(b"entrance-badge-pass-1|" + body.encode()).hex()
    raw = {
        "tagless": json.dumps({"pass": body, "signature": signature}),
        "altered": json.dumps(good | {"pass": good["pass"].replace("D-1", "D-9")}),
        "unsigned": json.dumps(good | {"signature": "00"}),
    }.get(spoil, spoil)
    with pytest.raises(ImportRefused):
        Badges(other_gate).take_pass(raw.encode(), NOW)
    assert Badges(other_gate).keys() is None


def test_keys_are_told_to_nobody_who_prints_them(store: Store) -> None:
    badges = Badges(store)
    (anna,) = badges.issue([ANNA], NOW)
    keys = badges.keys()
    assert keys is not None
    assert keys.signing is not None
    assert keys.signing.hex() not in repr(keys)
    assert anna.text not in repr(anna)
    assert replace(keys, signing=None) != keys
