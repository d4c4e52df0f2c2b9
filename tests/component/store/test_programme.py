"""The programme lies sealed beside the roster; neither takes the other away."""

from __future__ import annotations

from typing import ClassVar

from domain.delegates import Delegate, Roster, Session
from domain.ids import DelegateId, SessionId
from domain.programme import Document, Programme
from kiosk.station.stores import StoredSessions
from store.connection import Store
from store.history import History
from store.roster import StoredRoster
from tests.component.store.builders import code
from tests.fakes.clock import FakeClock

OPENING = Session(SessionId("opening"), "Phiên khai mạc", 1_000, 5_000, "Hội trường lớn", 1_500)
VOTE = Session(SessionId("vote"), "Phiên bầu cử", 6_000, 9_000)
PROGRAMME = Programme(
    (OPENING, VOTE),
    {"Tổ 1": "Phòng 201", "Tổ 2": "Phòng 202"},
    (Document("Báo cáo chính trị"), Document("Quy chế bầu cử", SessionId("vote"))),
)


def test_a_store_without_a_programme_has_an_empty_one(store: Store) -> None:
    assert StoredRoster(store).programme() == Programme()


def test_the_programme_is_kept_and_the_people_stay(store: Store, clock: FakeClock) -> None:
    stored = StoredRoster(store)
    people = {code(1): Delegate(code(1), name="Lê Mẫu")}
    stored.save(Roster(1, "Đại hội", people, None), clock.now())
    before = stored.plan(PROGRAMME, clock.now())
    assert stored.programme() == PROGRAMME
    assert stored.load() == Roster(1, "Đại hội", people, None)
    assert stored.plan(Programme(), clock.now()) == before + 1


def test_a_new_list_keeps_rooms_papers_and_places(store: Store, clock: FakeClock) -> None:
    stored = StoredRoster(store)
    stored.plan(PROGRAMME, clock.now())
    later = Session(OPENING.id, "Khai mạc", 2_000, 5_000)
    stored.save(Roster(2, "Đại hội", {}, later), clock.now(), (later,))
    known = stored.programme()
    assert known.sessions == (Session(OPENING.id, "Khai mạc", 2_000, 5_000, OPENING.place, 1_500),)
    assert (known.rooms, known.documents) == (PROGRAMME.rooms, PROGRAMME.documents)


def test_doors_that_are_opened_leave_a_list_that_came_in_between(
    store: Store, clock: FakeClock
) -> None:
    stored = StoredRoster(store)
    stored.save(Roster(1, "Đại hội", {}, None), clock.now(), (OPENING, VOTE))
    newer = {code(1): Delegate(code(1), name="Lê Mẫu")}

    class Interrupted(StoredSessions):
        """Another process imports a list as soon as this one has read the old."""

        people: ClassVar[dict[DelegateId, Delegate]] = {}

        def roster(self) -> Roster:
            read = super().roster()
            stored.save(Roster(1, "Đại hội", newer, None), clock.now(), (OPENING, VOTE))
            self.people.update(newer)
            return read

    Interrupted(store).choose(VOTE.id, clock.now())
    assert stored.load() == Roster(1, "Đại hội", Interrupted.people, VOTE)
    stored.choose(SessionId("another"), clock.now())
    assert stored.load().session is None
    assert stored.sessions() == (OPENING, VOTE)


def test_an_undone_import_takes_its_programme_back(store: Store, clock: FakeClock) -> None:
    stored = StoredRoster(store)
    stored.plan(PROGRAMME, clock.now())
    with store.writing():
        History(store).keep()
        stored.plan(Programme((VOTE,)), clock.now())
    History(store).restore(clock.now())
    assert stored.programme() == PROGRAMME


def test_what_the_programme_says_lies_sealed(store: Store, clock: FakeClock) -> None:
    StoredRoster(store).plan(PROGRAMME, clock.now())
    store.flush_journal()
    written = b"".join(f.read_bytes() for f in store.path.parent.iterdir() if f.is_file())
    assert b"Quy ch" not in written


def test_a_session_without_an_hour_begins_when_its_doors_open() -> None:
    assert (OPENING.begins_ms, VOTE.begins_ms) == (1_500, 6_000)
