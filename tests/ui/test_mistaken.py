"""Taken for somebody else, and vouched for: by touch, down to the ledger and back to the door."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from domain.attendance import CheckIn, Correction, Override, Refusal
from domain.decision import Identified, Unidentified
from kiosk.ui.window import Appearance
from tests.fakes.keys import fixed_key
from tests.ui.staff import DUNG, HEAD, HO, NAMESAKE, SECOND_PIN, Post

PAIR = frozenset({DUNG.id, NAMESAKE.id})


@pytest.fixture
def post(qapp: QGuiApplication, appearance: Appearance, tmp_path: Path) -> Iterator[Post]:
    opened = Post(tmp_path, fixed_key())
    opened.open(appearance)
    yield opened
    opened.close()
    qapp.processEvents()


def not_this_person(post: Post) -> None:
    """The camera admitted one namesake as the other, and an officer saw it."""
    post.settle(Identified(DUNG.id, 0.7))
    post.sign_in()
    post.tap("tab-recent", "admission-0", "annul-not_this_person")


def it_was_the_namesake(post: Post) -> None:
    found = [row["code"] for row in post.window.search.property("found")]
    post.tap(f"found-{found.index(NAMESAKE.id)}", "evidence-identity_card", "admit")
    post.tap("second-op-2")
    post.type_pin(SECOND_PIN)


def name_them(post: Post) -> None:
    post.tap("nameThem", "key-n", "key-v", "key-d")
    it_was_the_namesake(post)


def test_two_taps_annul_it_and_the_page_asks_who_it_was(post: Post) -> None:
    not_this_person(post)
    assert isinstance(post.ledger()[-1], Correction)
    assert post.kiosk.shown("whoWasIt")
    assert post.doors.apart == frozenset()
    post.settle(Identified(DUNG.id, 0.9))
    assert isinstance(post.ledger()[-1], Refusal)


def test_saying_who_it_was_keeps_the_pair_apart_and_doubts_nobody_any_more(post: Post) -> None:
    not_this_person(post)
    wrong = post.ledger()[-1]
    assert isinstance(wrong, Correction)
    name_them(post)
    given = post.ledger()[-1]
    assert isinstance(given, Override)
    assert (given.delegate, given.mistaken_for, given.second) == (
        NAMESAKE.id,
        wrong.annuls,
        "op-2",
    )
    assert post.doors.apart == {PAIR}
    post.settle(Identified(DUNG.id, 0.9))
    assert isinstance(post.ledger()[-1], CheckIn)


def test_the_pair_is_still_kept_apart_after_a_power_cut(
    post: Post, appearance: Appearance
) -> None:
    not_this_person(post)
    name_them(post)
    post.close()
    post.open(appearance)
    assert post.doors.apart == {PAIR}


def test_an_override_that_is_undone_explains_nothing(post: Post) -> None:
    not_this_person(post)
    name_them(post)
    post.tap("undo")
    assert post.doors.apart == frozenset()
    post.settle(Identified(DUNG.id, 0.9))
    assert isinstance(post.ledger()[-1], Refusal)


def test_going_elsewhere_drops_the_question_and_not_the_doubt(post: Post) -> None:
    not_this_person(post)
    post.tap("tab-desk", "tab-recent")
    assert not post.kiosk.shown("whoWasIt")
    post.settle(Identified(DUNG.id, 0.9))
    assert isinstance(post.ledger()[-1], Refusal)


def test_the_word_of_the_head_of_delegation_counts_with_their_name(post: Post) -> None:
    post.settle(Unidentified(0.3), (DUNG.id, 0.31))
    post.sign_in()
    post.tap("case-0", "thisPerson", "evidence-head_of_delegation", "admit")
    assert not any(isinstance(event, Override) for event in post.ledger())
    post.tap(f"voucher-{HEAD.id}", "admit")
    given = post.ledger()[-1]
    assert isinstance(given, Override)
    assert (given.evidence, given.vouched_by) == ("head_of_delegation", HEAD.id)
    assert HEAD.name in post.kiosk.text("byWhom")


def test_another_head_may_be_named_instead(post: Post) -> None:
    post.settle(Unidentified(0.3), (HEAD.id, 0.31))
    post.sign_in()
    post.tap("case-0", "thisPerson", "evidence-head_of_delegation", f"voucher-{DUNG.id}")
    post.tap("evidence-head_of_delegation")
    assert post.kiosk.shown(f"voucher-{DUNG.id}")
    post.tap(f"voucher-{DUNG.id}", "admit")
    assert isinstance(post.ledger()[-1], Override)


def test_other_evidence_names_nobody(post: Post) -> None:
    post.settle(Unidentified(0.3), (HO.id, 0.31))
    post.sign_in()
    post.tap("case-0", "thisPerson", "evidence-invitation", "admit")
    given = post.ledger()[-1]
    assert isinstance(given, Override)
    assert given.vouched_by is None
