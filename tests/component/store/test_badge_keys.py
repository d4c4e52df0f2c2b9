"""A template in the badge's keeping: gone from the gallery, opened by that badge alone."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from domain.badge import BadgeTaken, EntryMode, Token
from domain.biometrics import Probe, Reference
from domain.delegates import Delegate, Roster, Session
from domain.gallery import gallery_of
from domain.ids import DelegateId, ReferenceId, SessionId
from kiosk.station.badge_stock import StoredBadges
from kiosk.station.shelf import Shelf
from kiosk.station.stores import StoredStock
from runtime.badge_token import open_token
from store.badges import Badges, NewBadge
from store.carried import Carried, Yardstick
from store.connection import Store, open_store
from store.gallery import Batch, Enrolment, Gallery
from store.history import History
from store.roster import StoredRoster
from store.segments import Segments
from tests.fakes.clock import FakeClock
from tests.fakes.keys import fixed_key
from vision.filler import drawn_templates
from vision.identify import identify
from vision.models import SFACE
from vision.verify import verification

PEOPLE = 160
NOW = FakeClock().now()
MODEL = SFACE.model
CODES = [DelegateId(f"D-{number}") for number in range(PEOPLE)]
ROSTER = Roster(
    1,
    "Đại hội Mẫu",
    {code: Delegate(code, "Người Mẫu", consent=True) for code in CODES},
    Session(SessionId("S1"), "Khai mạc", 0, 4_000_000_000_000),
)


@pytest.fixture
def store(tmp_path: Path) -> Store:
    opened = open_store(tmp_path / "a.db", fixed_key(1), create=True)
    drawn = drawn_templates(PEOPLE, np.random.default_rng(1), model=MODEL, like=())
    StoredRoster(opened).save(ROSTER, NOW)
    enrolments = tuple(
        Enrolment(ROSTER.delegates[code], (Reference(ReferenceId(code), code, template),))
        for code, template in zip(CODES, drawn, strict=True)
    )
    Gallery(opened).apply(Batch(enrolments), NOW)
    return opened


def sealed_for_badges(store: Store) -> list[NewBadge]:
    version, references = Gallery(store).snapshot(MODEL)
    everybody = gallery_of(MODEL, version, references)
    calibration = verification(everybody, 0.001).policy.calibration
    made = Badges(store).issue(CODES, NOW, with_key=True)
    nobody = replace(everybody, delegates=(), references=(), matrix=everybody.matrix[:0])
    yardstick = Yardstick(nobody, calibration)
    assert Carried(store).seal(references, made, yardstick, NOW) == PEOPLE
    return made


def test_the_gallery_is_empty_and_each_badge_opens_its_own(store: Store) -> None:
    before = {r.delegate: r.template for r in Gallery(store).snapshot(MODEL)[1]}
    made = sealed_for_badges(store)
    assert Gallery(store).snapshot(MODEL)[1] == ()
    carried = Carried(store)
    for badge in made[:5]:
        assert badge.key is not None
        opened = carried.open(badge.delegate, badge.issue, badge.key)
        assert opened is not None
        assert np.allclose(opened.vector, before[badge.delegate].vector)


def test_another_badges_key_opens_nothing(store: Store) -> None:
    first, second, *_ = sealed_for_badges(store)
    assert first.key is not None
    assert second.key is not None
    assert Carried(store).open(first.delegate, first.issue, second.key) is None
    assert Carried(store).open(first.delegate, first.issue + 1, first.key) is None
    assert Carried(store).open(DelegateId("nobody"), 1, first.key) is None


def test_the_door_watches_with_nobody_until_a_badge_brings_its_template(store: Store) -> None:
    templates = {r.delegate: r.template for r in Gallery(store).snapshot(MODEL)[1]}
    first, second, *_ = sealed_for_badges(store)
    stock = StoredBadges(store, EntryMode.KEY_IN_BADGE, 0.001)
    edition = Shelf(StoredStock(store), MODEL, 0.01, stock).newer()
    assert edition is not None
    assert edition.compared is not None
    assert edition.badges is not None
    assert len(edition.compared[0]) == 0
    token = open_token(first.text, edition.badges.public)
    assert isinstance(token, Token)
    holder = edition.badges.badges.holder(token)
    assert isinstance(holder, BadgeTaken)
    found = edition.badges.reference(holder, token)
    assert found is not None
    one, policy = found
    for delegate, same in ((first.delegate, True), (second.delegate, False)):
        probe = Probe(MODEL, templates[delegate].vector, 1)
        (candidate,) = identify(probe, one)
        assert candidate.delegate == first.delegate
        assert (candidate.score >= policy.accept) is same


def test_a_badge_without_a_key_brings_no_template(store: Store) -> None:
    sealed_for_badges(store)
    stock = StoredBadges(store, EntryMode.KEY_IN_BADGE, 0.001)
    book = stock.book(ROSTER, None, 1)
    assert book is not None
    plain = Token(b"ev", b"tagtag7", 1)
    assert book.reference(BadgeTaken(CODES[0], 1), plain) is None


def test_no_backward_way_is_kept(store: Store) -> None:
    """Not even an earlier state of the store holds a template open."""
    with store.writing():
        History(store).keep()
        Segments(store).publish(NOW, enrolled=0, withdrawn=0)
    sealed_for_badges(store)
    kinds = [row[0] for row in store.db.execute("SELECT kind FROM segments").fetchall()]
    assert not [kind for kind in kinds if "templates" in kind]


def test_consent_withdrawn_later_takes_the_sealed_template_too(store: Store) -> None:
    first, second, *_ = sealed_for_badges(store)
    assert first.key is not None
    assert second.key is not None

    Gallery(store).forget(first.delegate, NOW)

    carried = Carried(store)
    assert carried.open(first.delegate, first.issue, first.key) is None
    assert carried.open(second.delegate, second.issue, second.key) is not None
    assert carried.sealed() == PEOPLE - 1


def test_sealed_templates_end_when_templates_do(store: Store) -> None:
    first, *_ = sealed_for_badges(store)
    assert first.key is not None

    assert Gallery(store).clear(NOW) == PEOPLE

    carried = Carried(store)
    assert carried.open(first.delegate, first.issue, first.key) is None
    assert (carried.sealed(), carried.yardstick()) == (0, None)
    assert Gallery(store).clear(NOW) == 0
