"""What one gate does to a badge counts at every gate, however the news travels."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from itertools import permutations
from pathlib import Path

import pytest

from domain.attendance import BadgeIssued, BadgeWithdrawn, RefusalReason
from domain.badge import BadgeRefused, BadgeTaken, Issued, badge_list
from domain.errors import CentreUnreachable
from domain.ids import DelegateId
from runtime.badge_token import open_token
from store.badges import Badges
from store.connection import Store, open_store
from store.gallery import Gallery
from store.ledger import Ledger
from store.outgoing import Outgoing
from store.receiving import Receiving
from store.tidings import Tidings
from sync.agent.pull import Pull
from sync.agent.push import Push
from sync.agent.shelving import Shelving
from sync.server.centre import Centre
from sync.server.database.devices import revoke_device
from sync.wire.messages import Registration
from tests.fakes.centre import NOON_MS, TOKEN, CentreInMemory
from tests.fakes.clock import FakeClock
from tests.fakes.gate import Gate, moment
from tests.fakes.keys import fixed_key

NewGate = Callable[[str], Gate]
ANNA, BINH = DelegateId("D-1"), DelegateId("D-2")
NOW = FakeClock().now()


class Kiosk:
    """A gate with a store, and its road to the centre."""

    def __init__(self, store: Store, centre: Centre) -> None:
        self.store, self.badges = store, Badges(store)
        self.wire = CentreInMemory(centre, store.device)
        outgoing, identity = Outgoing(store), centre.identity.public()
        self.wire.enrol(
            Registration(
                device=store.device,
                gate=store.path.stem,
                public_key=outgoing.public_key(),
                receiving_key=Receiving(store).public_key(),
                token=TOKEN,
            )
        )
        clock = FakeClock()
        shelf = Shelving(store, clock, store.path.with_suffix(".inbox")).shelf()
        tidings = Tidings(store, clock)
        self.push = Push(outgoing, self.wire, identity, "centre", 100, clock)
        self.pull = Pull(tidings, shelf, self.wire, identity, "centre")

    def sync(self) -> None:
        while self.push.step():
            pass
        while self.pull.step():
            pass

    def shown(self, text: str) -> BadgeTaken | BadgeRefused:
        keys = self.badges.keys()
        assert keys is not None
        token = open_token(text, keys.public)
        assert not isinstance(token, BadgeRefused)
        return badge_list(keys.tags, (ANNA, BINH), self.badges.issued()).holder(token)


@pytest.fixture
def gates(tmp_path: Path, centre: Centre) -> Iterator[tuple[Kiosk, Kiosk]]:
    """Gate A makes the badges, gate B has its pass."""
    with (
        closing(open_store(tmp_path / "a.db", fixed_key(1), create=True)) as first,
        closing(open_store(tmp_path / "b.db", fixed_key(2), create=True)) as second,
    ):
        Badges(second).take_pass(Badges(first).pass_for_gates(NOW), NOW)
        yield Kiosk(first, centre), Kiosk(second, centre)


def test_a_badge_withdrawn_at_one_gate_is_refused_at_the_other_after_a_sync(
    gates: tuple[Kiosk, Kiosk],
) -> None:
    a, b = gates
    anna, binh = a.badges.issue([ANNA, BINH], NOW)
    a.sync()
    b.sync()
    a.badges.withdraw(ANNA, "lost", NOW)
    assert b.shown(anna.text) == BadgeTaken(ANNA, 1)

    a.sync()
    b.sync()

    assert b.shown(anna.text) == BadgeRefused(RefusalReason.BADGE_WITHDRAWN, ANNA)
    assert b.shown(binh.text) == BadgeTaken(BINH, 1)


def test_a_gate_that_reads_badges_only_can_withdraw_one_for_all(
    gates: tuple[Kiosk, Kiosk],
) -> None:
    a, b = gates
    (anna,) = a.badges.issue([ANNA], NOW)
    a.sync()
    b.sync()

    b.badges.withdraw(ANNA, "found on the floor", NOW)
    b.sync()
    a.sync()

    assert a.shown(anna.text) == BadgeRefused(RefusalReason.BADGE_WITHDRAWN, ANNA)


def test_a_replaced_badge_is_void_elsewhere_before_the_new_one_was_seen(
    gates: tuple[Kiosk, Kiosk],
) -> None:
    a, b = gates
    (lost,) = a.badges.issue([ANNA], NOW)
    (found,) = a.badges.issue([ANNA], NOW, replace=True)

    a.sync()
    b.sync()

    assert b.shown(lost.text) == BadgeRefused(RefusalReason.BADGE_REPLACED, ANNA)
    assert b.shown(found.text) == BadgeTaken(ANNA, 2)


def test_a_gate_that_was_cut_off_learns_later_and_keeps_what_it_knew(
    gates: tuple[Kiosk, Kiosk],
) -> None:
    a, b = gates
    (anna,) = a.badges.issue([ANNA], NOW)
    a.badges.withdraw(ANNA, "lost", NOW)
    a.sync()
    b.wire.lose_answer = 1
    with pytest.raises(CentreUnreachable):
        b.pull.step()
    assert (b.badges.issued(), b.pull.incoming.cursor("centre")) == ({}, "")

    b.sync()

    assert b.shown(anna.text) == BadgeRefused(RefusalReason.BADGE_WITHDRAWN, ANNA)


def test_cursor_and_badges_are_kept_together_or_not_at_all(gates: tuple[Kiosk, Kiosk]) -> None:
    a, b = gates
    a.badges.issue([ANNA], NOW)
    a.sync()
    b.store.db.execute(
        "CREATE TRIGGER fails BEFORE INSERT ON feeds"
        " BEGIN SELECT RAISE(ABORT, 'the disk fails'); END"
    )
    with pytest.raises(sqlite3.IntegrityError, match="the disk fails"):
        b.pull.step()
    assert b.badges.issued() == {}
    b.store.db.execute("DROP TRIGGER fails")

    b.sync()

    assert b.badges.issued() == {ANNA: Issued(1)}


def test_order_and_repetition_of_the_news_change_nothing(gates: tuple[Kiosk, Kiosk]) -> None:
    _, b = gates
    tidings = Tidings(b.store, FakeClock())
    news = [(ANNA, Issued(1)), (ANNA, Issued(1, withdrawn=True)), (ANNA, Issued(2))]
    for code, order in enumerate(permutations([*news, news[1]])):
        delegate = DelegateId(f"D-{code}")
        for _, badge in order:
            tidings.apply("centre", (), "1", [(delegate, badge)])
        assert b.badges.issued()[delegate] == Issued(2)


def test_news_that_is_known_already_leaves_the_store_as_it_is(gates: tuple[Kiosk, Kiosk]) -> None:
    a, b = gates
    a.badges.issue([ANNA], NOW)
    a.sync()
    b.sync()
    version, rows = Gallery(b.store).version(), len(list(Ledger(b.store).events()))

    Tidings(b.store, FakeClock()).apply("centre", (), "", [(ANNA, Issued(1))])
    b.sync()

    assert (Gallery(b.store).version(), len(list(Ledger(b.store).events()))) == (version, rows)


def test_a_gate_without_a_pass_keeps_the_news_for_the_day_it_has_one(
    gates: tuple[Kiosk, Kiosk], tmp_path: Path, centre: Centre
) -> None:
    a, _ = gates
    early = a.badges.pass_for_gates(NOW)
    (anna,) = a.badges.issue([ANNA], NOW)
    a.badges.withdraw(ANNA, "lost", NOW)
    a.sync()
    with closing(open_store(tmp_path / "c.db", fixed_key(3), create=True)) as third:
        c = Kiosk(third, centre)
        c.sync()
        c.badges.take_pass(early, NOW)
        assert c.shown(anna.text) == BadgeRefused(RefusalReason.BADGE_WITHDRAWN, ANNA)


def test_what_a_revoked_gate_says_of_badges_reaches_nobody(
    gates: tuple[Kiosk, Kiosk], centre: Centre, new_gate: NewGate
) -> None:
    _, b = gates
    gate = new_gate("gate-x")
    gate.record(BadgeIssued(moment(), ANNA, 1))
    centre.take(gate.batch(1, 1))
    with centre.engine.write() as tx:
        revoke_device(tx, "gate-x", NOON_MS)
    gate.record(BadgeWithdrawn(moment(), ANNA, 1, "spite"))
    centre.take(gate.batch(2, 2))

    b.sync()

    assert b.badges.issued() == {ANNA: Issued(1)}
