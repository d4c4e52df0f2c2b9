from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from domain.delegates import Roster, Session
from domain.errors import KeyUnavailable, KnownError, StoreDamaged, StoreUnavailable
from domain.gallery import gallery_of
from domain.headcount import attendance
from domain.ids import SessionId
from domain.moment import Moment
from domain.policy import Calibration
from hardware.keys import open_key_provider
from hardware.keys.administration import destroy
from runtime.device import save_development_device
from runtime.paths import KEY_COPIES, database_of
from runtime.signed import Signed, read_signed
from store import erase as erasing
from store.badges import Badges
from store.carried import Carried, Yardstick
from store.connection import Store, open_store
from store.erase import erase
from store.gallery import Batch, Gallery
from store.ledger import Ledger
from store.outgoing import Outgoing
from store.retention import CONGRESS, Due, due, expire
from store.roster import StoredRoster
from tests.component.store.builders import MODEL, enrolment, evening
from tests.fakes.clock import FakeClock

HOUR_MS = 3_600_000


@pytest.fixture
def state(tmp_path: Path) -> Path:
    """A development kiosk after an evening, nothing of it sent yet."""
    folder = tmp_path / "state"
    store = _open(folder)
    evening(store, FakeClock())
    store.close()
    return folder


def _open(state: Path) -> Store:
    device = save_development_device(state)
    return open_store(database_of(state), open_key_provider(state, device), create=True)


def _send_everything(state: Path) -> None:
    store = _open(state)
    outgoing = Outgoing(store)
    for log in outgoing.logs():
        head = outgoing.head(log)
        outgoing.acknowledge(log, "centre", head.seq, head.link)
    store.close()


def _erase(state: Path, clock: FakeClock) -> Signed:
    device = save_development_device(state)
    keys = open_key_provider(state, device)
    return erase(state, keys, lambda: destroy(state, device), clock.now(), "centre")


def test_nothing_is_erased_while_a_row_is_unacknowledged(state: Path, clock: FakeClock) -> None:
    with pytest.raises(StoreUnavailable, match="21 rows are not acknowledged by centre"):
        _erase(state, clock)
    store = _open(state)
    assert len(attendance(dict(Ledger(store).events()))) == 20
    store.close()


def test_after_erasure_nothing_opens_and_no_file_holds_a_key(
    state: Path, clock: FakeClock
) -> None:
    _send_everything(state)
    store = _open(state)
    wrapped = [row[0] for row in store.db.execute("SELECT wrapped FROM keys")]
    store.close()
    old_key = (state / "development.key").read_text()
    _erase(state, clock)
    left = {file.name: file.read_bytes() for file in state.iterdir()}
    assert "development.key" not in left
    assert KEY_COPIES not in left
    for content in left.values():
        assert all(key not in content and key.hex().encode() not in content for key in wrapped)
    (state / "development.key").write_text(old_key)  # even who kept the device's key
    again = _open(state)
    with pytest.raises(StoreDamaged, match="does not have"):
        list(Ledger(again).events())
    with pytest.raises(StoreDamaged, match="does not have"):
        Gallery(again).snapshot(MODEL)
    again.close()


def test_the_certificate_counts_names_nobody_and_is_signed(state: Path, clock: FakeClock) -> None:
    _send_everything(state)
    certificate = read_signed(_erase(state, clock).to_json(), "certificate of erasure")
    account = json.loads(certificate.text)
    assert account["events"] == {"check_in": 20, "gallery_update": 1}
    assert (account["people"], account["templates"]) == (20, {MODEL: 20})
    assert account["held_by"] == "centre"
    assert account["proof"]["opened_afterwards"] == 0
    assert account["proof"]["sealed_values"] >= 21
    assert "Nguyễn" not in certificate.text
    assert "CM-" not in certificate.text
    altered = certificate.to_json().replace("20", "19", 1)
    with pytest.raises(StoreDamaged):
        read_signed(altered, "certificate of erasure")


def test_badge_keys_and_sealed_templates_are_counted_and_gone(
    state: Path, clock: FakeClock
) -> None:
    store = _open(state)
    version, references = Gallery(store).snapshot(MODEL)
    made = Badges(store).issue([one.delegate for one in references], clock.now(), with_key=True)
    everybody = gallery_of(MODEL, version, references)
    nobody = replace(everybody, delegates=(), references=(), matrix=everybody.matrix[:0])
    calibration = Calibration(MODEL, "gaussian", 0.001, 0.5, 0.5, 0.5, 20, 190, version)
    Carried(store).seal(references, made, Yardstick(nobody, calibration), clock.now())
    store.close()
    _send_everything(state)
    old_key = (state / "development.key").read_text()

    account = json.loads(_erase(state, clock).text)

    assert account["badges"] == {
        "known": 20,
        "reading_keys": 1,
        "signing_keys": 1,
        "templates_in_badges": 20,
    }
    (state / "development.key").write_text(old_key)  # even who kept the device's key
    again = _open(state)
    with pytest.raises(StoreDamaged, match="does not have"):
        Badges(again).keys()
    badge = made[0]
    assert badge.key is not None
    with pytest.raises(StoreDamaged, match="does not have"):  # and the delegate's badge
        Carried(again).open(badge.delegate, badge.issue, badge.key)
    again.close()


def test_a_forgotten_copy_of_the_keys_is_found_before_anything_is_destroyed(
    state: Path, clock: FakeClock
) -> None:
    _send_everything(state)
    (state / "forgotten-copy").write_bytes((state / KEY_COPIES).read_bytes())
    with pytest.raises(StoreUnavailable, match="forgotten-copy holds a copy"):
        _erase(state, clock)
    (state / "forgotten-copy").unlink()
    _erase(state, clock)


@pytest.mark.parametrize(
    "raw", ["{}", "no json", '{"text": 1, "public": "", "signature": ""}', "[" * 9000]
)
def test_what_is_no_certificate_is_refused(raw: str) -> None:
    with pytest.raises(KnownError):
        read_signed(raw, "certificate of erasure")


def _moment(wall_ms: int, *, trusted: bool = True) -> Moment:
    return Moment(wall_ms, "b", 0, trusted)


@pytest.mark.parametrize(
    ("hours", "expected"),
    [
        (0, Due(templates=False, names=False)),
        (23.9, Due(templates=False, names=False)),
        (24, Due(templates=True, names=False)),
        (30 * 24, Due(templates=True, names=True)),
    ],
)
def test_each_kind_goes_when_its_time_has_come(hours: float, expected: Due) -> None:
    assert due(CONGRESS, 0, _moment(round(hours * HOUR_MS))) == expected


def test_a_clock_that_may_lie_deletes_nothing() -> None:
    years_ahead = _moment(10**14, trusted=False)
    assert due(CONGRESS, 0, years_ahead) == Due(templates=False, names=False)
    assert due(CONGRESS, None, _moment(10**14)) == Due(templates=False, names=False)


def test_templates_go_before_names_and_codes_stay(store: Store, clock: FakeClock) -> None:
    Gallery(store).apply(Batch(tuple(enrolment(n) for n in range(4))), clock.now())
    people = StoredRoster(store).load().delegates
    session = Session(SessionId("S1"), "Khai mạc", 0, clock.wall_ms)
    StoredRoster(store).save(Roster(1, "e", people, session), clock.now())
    clock.advance(24 * 3600)
    gone = expire(store, CONGRESS, clock.now())
    assert (gone.templates, gone.names) == (4, 0)
    assert Gallery(store).snapshot(MODEL)[1] == ()
    assert StoredRoster(store).load().delegates[enrolment(1).delegate.id].name
    clock.advance(30 * 24 * 3600)
    assert expire(store, CONGRESS, clock.now()).names == 4
    assert store.path.with_name("entrance.db-wal").stat().st_size == 0
    left = StoredRoster(store).load().delegates
    assert len(left) == 4
    assert all(not delegate.name and not delegate.seat for delegate in left.values())
    assert expire(store, CONGRESS, clock.now()).names == 0


def test_without_its_key_a_store_does_not_open(state: Path) -> None:
    (state / "development.key").write_text("ab" * 32)
    store = _open(state)
    with pytest.raises(KeyUnavailable):
        attendance(dict(Ledger(store).events()))
    store.close()


def test_nobody_writes_between_the_count_of_rows_and_the_end_of_their_keys(
    state: Path, clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    _send_everything(state)
    refused: list[str] = []

    def try_to_write(*_: object, **__: object) -> None:
        with (
            closing(sqlite3.connect(database_of(state), timeout=0)) as door,
            pytest.raises(sqlite3.OperationalError) as locked,
        ):
            door.execute("BEGIN IMMEDIATE")
        refused.append(str(locked.value))

    with monkeypatch.context() as patched:
        patched.setattr(erasing, "_refuse_copies", try_to_write)
        patched.setattr(erasing, "_proof", lambda *_: {})
        _erase(state, clock)
    assert refused == ["database is locked"]
