from __future__ import annotations

import sqlite3
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from domain.attendance import GalleryUpdate
from domain.delegates import Delegate, Role, Roster, Session
from domain.errors import StoreDamaged
from domain.ids import DelegateId, ModelId, SessionId
from hardware.keys.held import HeldKey
from store import gallery as gallery_module
from store.album import Album
from store.connection import Store, open_reader, open_store
from store.gallery import Batch, Enrolment, Gallery
from store.history import History
from store.ledger import Ledger
from store.roster import StoredRoster
from store.verify import verify_ledger
from tests.component.store.builders import MODEL, code, enrolment, template
from tests.fakes.clock import FakeClock

OTHER = ModelId("planted-other")


def _who(
    store: Store, model: ModelId = MODEL
) -> dict[DelegateId, np.ndarray[tuple[int], np.dtype[np.float32]]]:
    _, references = Gallery(store).snapshot(model)
    return {reference.delegate: reference.template.vector for reference in references}


def test_what_was_enrolled_is_compared_with(store: Store, clock: FakeClock) -> None:
    version = Gallery(store).apply(Batch(tuple(enrolment(n) for n in range(5))), clock.now())
    found = _who(store)
    assert version == 1
    assert list(found) == [code(n) for n in range(5)]
    assert all(np.array_equal(found[code(n)], template(n).vector) for n in range(5))


def test_enrolling_again_replaces_the_template(store: Store, clock: FakeClock) -> None:
    gallery = Gallery(store)
    gallery.apply(Batch((enrolment(1), enrolment(2))), clock.now())
    again = enrolment(1)
    reference = replace(again.references[0], template=template(77))
    gallery.apply(Batch((replace(again, references=(reference,)),)), clock.now())
    found = _who(store)
    assert len(found) == 2
    assert np.array_equal(found[code(1)], template(77).vector)


def by_both(number: int) -> Enrolment:
    """The numbered delegate with a template of either model."""
    one, other = enrolment(number), enrolment(number, model=OTHER)
    return replace(one, references=(*one.references, *other.references))


def test_enrolling_again_leaves_nothing_of_earlier_photographs_in_any_model(
    store: Store, clock: FakeClock
) -> None:
    gallery = Gallery(store)
    gallery.apply(Batch((by_both(1), by_both(2))), clock.now())
    gallery.apply(Batch((enrolment(1),)), clock.now())
    assert set(_who(store)) == {code(1), code(2)}
    assert set(_who(store, OTHER)) == {code(2)}
    unchanged = replace(enrolment(2), references=())
    gallery.apply(Batch((unchanged,)), clock.now())
    assert set(_who(store, OTHER)) == {code(2)}


def test_models_are_kept_apart(store: Store, clock: FakeClock) -> None:
    gallery = Gallery(store)
    gallery.apply(Batch((enrolment(1), enrolment(2, model=OTHER))), clock.now())
    assert gallery.models() == {MODEL, OTHER}
    assert set(_who(store)) == {code(1)}
    assert set(_who(store, OTHER)) == {code(2)}
    assert gallery.snapshot(ModelId("unknown")) == (1, ())


def test_the_version_grows_with_every_change_and_the_ledger_tells_it(
    store: Store, clock: FakeClock
) -> None:
    gallery = Gallery(store)
    assert gallery.version() == 0
    versions = [
        gallery.apply(Batch((enrolment(1),)), clock.now()),
        gallery.apply(Batch((enrolment(2), enrolment(3))), clock.now()),
        gallery.forget(code(1), clock.now()),
    ]
    told = [event for _, event in Ledger(store).events() if isinstance(event, GalleryUpdate)]
    assert versions == [1, 2, 3] == [event.version for event in told]
    assert [(event.enrolled, event.withdrawn) for event in told] == [(1, 0), (2, 0), (0, 1)]


def test_consent_withdrawn_leaves_no_template_of_any_model_and_keeps_the_badge_lane(
    store: Store, clock: FakeClock
) -> None:
    gallery = Gallery(store)
    gallery.apply(Batch((by_both(1), enrolment(2))), clock.now())
    assert set(_who(store, OTHER)) == {code(1)}
    gallery.forget(code(1), clock.now())
    assert set(_who(store)) == {code(2)}
    assert _who(store, OTHER) == {}
    delegate = StoredRoster(store).load().delegates[code(1)]
    assert not delegate.consent
    assert delegate.name == "Nguyễn Thử Nghiệm 0001"


def test_withdrawn_consent_leaves_neither_old_pages_nor_an_old_journal(
    store: Store, clock: FakeClock
) -> None:
    gallery = Gallery(store)
    gallery.apply(Batch(tuple(enrolment(n) for n in range(3))), clock.now())
    old = [row[0] for row in store.db.execute("SELECT sealed FROM segments")]
    gallery.forget(code(1), clock.now())
    left = b"".join(f.read_bytes() for f in store.path.parent.iterdir() if f.is_file())
    assert store.path.with_name("entrance.db-wal").stat().st_size == 0
    assert all(piece[20:120] not in left for piece in old)


def test_without_consent_no_template_is_taken(store: Store, clock: FakeClock) -> None:
    consenting = enrolment(1)
    with pytest.raises(ValueError, match="did not consent"):
        Enrolment(replace(consenting.delegate, consent=False), consenting.references)
    Gallery(store).apply(Batch((consenting,)), clock.now())
    Gallery(store).apply(Batch((enrolment(1, consent=False),)), clock.now())
    assert _who(store) == {}


def test_a_failed_batch_changes_nothing(store: Store, clock: FakeClock) -> None:
    gallery = Gallery(store)
    gallery.apply(Batch((enrolment(1),)), clock.now())
    store.db.execute(
        "CREATE TRIGGER full BEFORE INSERT ON ledger BEGIN SELECT RAISE(ABORT, 'full'); END"
    )
    with pytest.raises(sqlite3.IntegrityError, match="full"):
        gallery.apply(Batch((enrolment(2),)), clock.now())
    assert gallery.version() == 1
    assert set(_who(store)) == {code(1)}


@settings(
    max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    st.lists(
        st.tuples(
            st.booleans(), st.lists(st.integers(0, 12), min_size=1, max_size=5, unique=True)
        ),
        min_size=1,
        max_size=6,
    )
)
def test_any_course_of_enrolments_and_withdrawals_leaves_who_it_should(
    tmp_path_factory: pytest.TempPathFactory,
    keys: HeldKey,
    clock: FakeClock,
    monkeypatch: pytest.MonkeyPatch,
    course: list[tuple[bool, list[int]]],
) -> None:
    monkeypatch.setattr(gallery_module, "PIECE", 3)
    store = open_store(tmp_path_factory.mktemp("state") / "entrance.db", keys, create=True)
    expected: set[DelegateId] = set()
    for comes, numbers in course:
        people = [code(number) for number in numbers]
        if comes:
            batch = Batch(tuple(enrolment(number) for number in numbers))
            expected.update(people)
        else:
            batch = Batch(withdrawn=tuple(people))
            expected.difference_update(people)
        Gallery(store).apply(batch, clock.now())
    found = _who(store)
    assert set(found) == expected
    assert all(
        np.array_equal(found[code(n)], template(n).vector) for n in range(13) if code(n) in found
    )
    store.close()


@pytest.mark.parametrize(
    ("sql", "words"),
    [
        ("UPDATE segments SET sealed = zeroblob(300)", "seal"),
        ("UPDATE segments SET h = zeroblob(32)", "not the one"),
        ("DELETE FROM segments WHERE kind LIKE 'templates%'", "is gone"),
        ("UPDATE segments SET number = number + 1", "not the one"),
    ],
)
def test_a_piece_that_is_not_the_one_stored_is_refused(
    store: Store, path: Path, keys: HeldKey, clock: FakeClock, sql: str, words: str
) -> None:
    Gallery(store).apply(Batch((enrolment(1),)), clock.now())
    store.db.execute(sql)
    store.close()
    reader = open_reader(path, keys)
    with pytest.raises(StoreDamaged, match=words):
        Gallery(reader).snapshot(MODEL)
    reader.close()


def test_an_older_content_under_the_name_of_the_newer_is_refused(
    store: Store, path: Path, keys: HeldKey, clock: FakeClock
) -> None:
    gallery = Gallery(store)
    gallery.apply(Batch((enrolment(1),)), clock.now())
    query = "SELECT sealed FROM segments WHERE kind LIKE 'templates%'"
    (old,) = store.db.execute(query).fetchone()
    gallery.apply(Batch((enrolment(2),)), clock.now())
    store.db.execute("UPDATE segments SET sealed = ? WHERE kind LIKE 'templates%'", (old,))
    with pytest.raises(StoreDamaged, match="seal"):
        gallery.snapshot(MODEL)
    store.close()
    damages = verify_ledger(path, keys).damages
    assert [d.what for d in damages] == [
        f"the stored piece templates|{MODEL} 0 is not what its hash says"
    ]


def test_an_older_piece_put_back_is_refused(
    store: Store, path: Path, keys: HeldKey, clock: FakeClock
) -> None:
    gallery = Gallery(store)
    gallery.apply(Batch((enrolment(1),)), clock.now())
    old = store.db.execute("SELECT * FROM segments WHERE kind LIKE 'templates%'").fetchone()
    gallery.apply(Batch((enrolment(2),)), clock.now())
    store.db.execute("REPLACE INTO segments VALUES (?, ?, ?, ?, ?)", old)
    with pytest.raises(StoreDamaged, match="not the one"):
        gallery.snapshot(MODEL)


def test_the_gallery_version_cannot_be_set_back(store: Store, clock: FakeClock) -> None:
    gallery = Gallery(store)
    gallery.apply(Batch((enrolment(1),)), clock.now())
    for sql in ("UPDATE manifest SET version = 0", "DELETE FROM manifest"):
        with pytest.raises(sqlite3.IntegrityError, match="never decreases"):
            store.db.execute(sql)


def test_a_roster_comes_back_as_it_was_with_the_session_that_is_open(
    store: Store, clock: FakeClock
) -> None:
    morning = Session(SessionId("S1"), "Khai mạc", 1_000, 5_000)
    evening = Session(SessionId("S2"), "Bế mạc", 4_000, 9_000)
    people = {
        code(n): Delegate(
            code(n),
            name=f"Trần Giả Định {n}",
            role=Role.PRESS if n % 2 else Role.DELEGATE,
            sessions=frozenset({morning.id}) if n % 3 else None,
        )
        for n in range(600)
    }
    roster = Roster(3, "Đại hội", people, morning)
    stored = StoredRoster(store)
    stored.save(roster, clock.now(), (morning, evening))
    assert stored.load() == roster
    assert stored.sessions() == (morning, evening)
    assert [stored.load(at).session for at in (0, 2_000, 4_500, 8_000, 9_000)] == [
        None,
        morning,
        evening,
        evening,
        None,
    ]


def test_a_shorter_roster_leaves_nobody_of_the_longer_one(store: Store, clock: FakeClock) -> None:
    stored = StoredRoster(store)
    people = {code(n): Delegate(code(n), name="Lê Mẫu") for n in range(700)}
    stored.save(Roster(1, "e", people, None), clock.now())
    few = {code(n): people[code(n)] for n in range(3)}
    stored.save(Roster(2, "e", few, None), clock.now())
    assert stored.load().delegates == few


def test_a_store_without_a_list_has_an_empty_roster(store: Store) -> None:
    assert StoredRoster(store).load() == Roster(0, "", {}, None)
    assert StoredRoster(store).sessions() == ()


def test_people_of_a_batch_are_on_the_list_where_they_stood(
    store: Store, clock: FakeClock
) -> None:
    stored = StoredRoster(store)
    people = {code(n): Delegate(code(n), name="Lê Mẫu") for n in range(300)}
    stored.save(Roster(1, "e", people, None), clock.now())
    Gallery(store).apply(Batch((enrolment(5), enrolment(900))), clock.now())
    found = stored.load().delegates
    assert list(found) == [*people, code(900)]
    assert found[code(5)].name == "Nguyễn Thử Nghiệm 0005"


@pytest.mark.parametrize("enrolled", [0, 3])
def test_portraits_end_when_templates_do(store: Store, clock: FakeClock, enrolled: int) -> None:
    gallery, album = Gallery(store), Album(store)
    gallery.apply(Batch(tuple(enrolment(n) for n in range(enrolled))), clock.now())
    album.keep({code(1): b"a picture"}, clock.now())
    assert gallery.clear(clock.now()) == enrolled
    assert album.find(code(1)) is None
    assert gallery.snapshot(MODEL)[1] == ()


def test_consent_withdrawn_after_an_import_is_gone_from_the_state_before_it_too(
    store: Store, clock: FakeClock
) -> None:
    gallery, history = Gallery(store), History(store)
    gallery.apply(Batch((enrolment(1), enrolment(2))), clock.now())
    with store.writing():
        history.keep()
        gallery.apply(Batch((enrolment(3),)), clock.now())

    gallery.forget(code(1), clock.now())
    history.restore(clock.now())

    assert {one.delegate for one in gallery.snapshot(MODEL)[1]} == {code(2)}
    assert not StoredRoster(store).load().delegates[code(1)].consent
