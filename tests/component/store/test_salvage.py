from __future__ import annotations

import shutil
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from domain.attendance import CheckIn, GalleryUpdate, LogSetAside
from domain.errors import ImportRefused, KeyUnavailable, StoreUnavailable
from hardware.keys.held import HeldKey
from runtime.paths import KEY_COPIES
from store import salvage as salvaging
from store.connection import Store, open_store
from store.exchange import read_exchange
from store.gallery import Gallery
from store.ledger import Ledger
from store.mirror import Mirror, mirror_file
from store.outgoing import Outgoing
from store.salvage import salvage
from store.sound import open_sound
from store.verify import verify_ledger
from tests.component.store.builders import MODEL, check_in, evening
from tests.fakes.clock import FakeClock


def _crash(store: Store, path: Path) -> Path:
    """The files as a dead process leaves them: the journal is still there."""
    left = path.parent.parent / "left" / path.name
    shutil.copytree(path.parent, left.parent, ignore=shutil.ignore_patterns("*-shm"))
    store.close()
    return left


def _overwrite(path: Path, first_page: int, pages: int) -> None:
    with path.open("r+b") as file:
        file.seek(first_page * 4096)
        file.write(b"\xa5" * 4096 * pages)


def _arrivals(path: Path, keys: HeldKey) -> set[str]:
    store = open_store(path, keys)
    try:
        return {e.delegate for _, e in Ledger(store).events() if isinstance(e, CheckIn)}
    finally:
        store.close()


@pytest.mark.parametrize("page", range(1, 25, 3))
def test_whatever_page_is_damaged_every_row_outside_it_is_salvaged(
    store: Store, path: Path, keys: HeldKey, clock: FakeClock, page: int
) -> None:
    evening(store, clock, people=60)
    store.flush_journal()
    left = _crash(store, path)
    _overwrite(left, page, 1)
    report = salvage(left, keys, clock.now())
    assert report.aside.exists()
    assert len(_arrivals(left, keys)) >= 60 - 12  # a page holds at most a dozen rows


def test_rows_that_are_only_in_the_journal_are_salvaged(
    store: Store, path: Path, keys: HeldKey, clock: FakeClock
) -> None:
    evening(store, clock, people=30)
    left = _crash(store, path)
    assert left.with_name("entrance.db-wal").stat().st_size > 0
    left.write_bytes(b"nothing of a database is left")
    salvage(left, keys, clock.now())
    assert len(_arrivals(left, keys)) == 30


def test_the_door_goes_on_with_a_new_log_that_names_the_old_one(
    store: Store, path: Path, keys: HeldKey, clock: FakeClock
) -> None:
    old = evening(store, clock).head()
    left = _crash(store, path)
    report = salvage(left, keys, clock.now())
    again = open_store(left, keys)
    last = list(Ledger(again).events())[-1]
    again.close()
    assert old is not None
    assert last[1] == LogSetAside(clock.now(), old.log, old.seq, old.link.hex())
    assert last[0].log != old.log
    assert report.gallery
    assert verify_ledger(left, keys).damages == ()


def test_gallery_and_cursors_survive_when_they_are_whole(
    store: Store, path: Path, keys: HeldKey, clock: FakeClock
) -> None:
    evening(store, clock)
    outgoing = Outgoing(store)
    log = outgoing.logs()[0]
    head = outgoing.signed_head(log, 9)
    outgoing.acknowledge(log, "centre", 9, head.link)
    left = _crash(store, path)
    salvage(left, keys, clock.now())
    again = open_store(left, keys)
    version, references = Gallery(again).snapshot(MODEL)
    assert (version, len(references)) == (1, 20)
    assert Outgoing(again).acknowledged(log, "centre") == 9
    again.close()


def test_a_lost_gallery_gets_a_version_beyond_the_lost_one(
    store: Store, path: Path, keys: HeldKey, clock: FakeClock
) -> None:
    evening(store, clock)
    left = _crash(store, path)
    left.write_bytes(b"nothing of a database is left")
    wal = left.with_name("entrance.db-wal")
    wal.write_bytes(wal.read_bytes().replace(b"templates|", b"tampered!|"))
    report = salvage(left, keys, clock.now())
    again = open_store(left, keys)
    assert not report.gallery
    assert Gallery(again).version() >= 1
    assert Gallery(again).snapshot(MODEL)[1] == ()
    again.close()
    assert verify_ledger(left, keys).damages == ()


def test_the_mirror_gives_back_what_the_card_lost(
    store: Store, path: Path, keys: HeldKey, clock: FakeClock, other_medium: Path
) -> None:
    ledger = evening(store, clock)
    assert Mirror(store, other_medium).copy() == 21
    clock.advance(1)
    ledger.append(check_in(99, clock.now()))
    assert Mirror(store, other_medium).copy() == 1
    store.close()
    shutil.rmtree(path.parent)
    path.parent.mkdir()
    path.touch()
    salvage(path, keys, clock.now(), mirror=other_medium)
    assert len(_arrivals(path, keys)) == 21


def test_without_any_key_nothing_is_touched(
    store: Store, path: Path, keys: HeldKey, clock: FakeClock
) -> None:
    evening(store, clock)
    left = _crash(store, path)
    left.with_name(KEY_COPIES).unlink()
    left.with_name("entrance.db-wal").unlink()
    left.write_bytes(b"nothing of a database is left")
    with pytest.raises(KeyUnavailable, match="mirror"):
        salvage(left, keys, clock.now())
    assert left.read_bytes() == b"nothing of a database is left"


class _Cut(Exception):
    """The mains are gone."""


@pytest.mark.parametrize("step", range(6))
def test_a_salvage_that_the_mains_cut_short_begins_again_and_loses_nothing(
    store: Store,
    path: Path,
    keys: HeldKey,
    clock: FakeClock,
    monkeypatch: pytest.MonkeyPatch,
    step: int,
) -> None:
    evening(store, clock, people=30)
    store.flush_journal()
    device, left = store.device, _crash(store, path)
    _overwrite(left, 0, 1)
    steps = iter(range(10))

    def until_cut(doing: Callable[..., object]) -> Callable[..., object]:
        def begin(*given: object) -> object:
            if next(steps) == step:
                raise _Cut
            return doing(*given)

        return begin

    for name in ("_take_over_log", "_begin_new_log", "rename"):
        monkeypatch.setattr(salvaging, name, until_cut(getattr(salvaging, name)))
    with suppress(_Cut):
        salvage(left, keys, clock.now())
    assert next(steps) > step, "there is no such step"
    monkeypatch.undo()
    again, _ = open_sound(left, keys, clock.now())
    assert again.device == device
    assert Ledger(again).append(check_in(1, clock.now())).log != Outgoing(again).logs()[0]
    again.close()
    assert len(_arrivals(left, keys)) == 30
    assert verify_ledger(left, keys).damages == ()


def test_rows_that_are_lost_here_and_held_elsewhere_hide_no_row_that_is_not(
    store: Store, path: Path, keys: HeldKey, clock: FakeClock
) -> None:
    evening(store, clock)
    head = Outgoing(store).head(Outgoing(store).logs()[0])
    Outgoing(store).acknowledge(head.log, "centre", head.seq, head.link)
    (sealed,) = store.db.execute("SELECT sealed FROM ledger WHERE seq = ?", (head.seq,)).fetchone()
    store.flush_journal()
    left = _crash(store, path)
    left.write_bytes(left.read_bytes().replace(sealed, bytes(len(sealed))))
    salvage(left, keys, clock.now())
    again = open_store(left, keys)
    assert Outgoing(again).head(head.log).seq < Outgoing(again).acknowledged(head.log, "centre")
    assert Outgoing(again).pending("centre") == 1  # the new log's first row
    again.close()


def test_a_list_of_pieces_older_than_the_ledger_is_replaced_by_an_empty_one(
    store: Store, path: Path, keys: HeldKey, clock: FakeClock
) -> None:
    ledger = evening(store, clock)
    store.flush_journal()
    ledger.append(GalleryUpdate(clock.now(), 7, 0, 0, "that version is lost"))
    left = _crash(store, path)
    report = salvage(left, keys, clock.now())
    assert report.gallery
    again = open_store(left, keys)
    assert Gallery(again).version() == 7
    assert Gallery(again).snapshot(MODEL)[1] == ()
    again.close()


def test_a_row_altered_on_the_mirror_is_passed_over(
    store: Store, path: Path, keys: HeldKey, clock: FakeClock, other_medium: Path
) -> None:
    evening(store, clock)
    Mirror(store, other_medium).copy()
    file = mirror_file(other_medium, store.device)
    left = _crash(store, path)
    left.write_bytes(b"nothing of a database is left")
    left.with_name("entrance.db-wal").unlink()
    lines = file.read_text().splitlines()
    place = next(number for number, line in enumerate(lines) if '"seq": 9,' in line)
    lines[place] = lines[place].replace('"seq": 9,', '"seq": 10,')
    file.write_text("\n".join(lines))
    report = salvage(left, keys, clock.now(), mirror=other_medium)
    assert [log.missing for log in report.logs] == [(9,)]
    file.write_text(file.read_text().replace('"seq": 10,', '"seq": "10",'))
    with pytest.raises(ImportRefused, match="no export"):
        read_exchange(file)


def test_a_medium_that_was_away_for_a_while_is_given_what_it_lacks_and_loses_nothing(
    store: Store, clock: FakeClock, other_medium: Path
) -> None:
    ledger = evening(store, clock)
    Mirror(store, other_medium).copy()
    file = mirror_file(other_medium, store.device)
    away = file.read_bytes()
    for number in range(3):
        ledger.append(check_in(100 + number, clock.now()))
    assert Mirror(store, other_medium).copy() == 3
    ledger.append(check_in(200, clock.now()))
    file.write_bytes(away)
    assert Mirror(store, other_medium).copy() == 4
    assert Mirror(store, other_medium).copy() == 0
    (rows,) = read_exchange(file).rows.values()
    assert sorted(rows) == list(range(1, 26))

    for damaged in (b"damaged", b"[1]", b'{"kind": "head"}'):
        file.write_bytes(damaged)
        with pytest.raises(StoreUnavailable, match="Put it away"):
            Mirror(store, other_medium).copy()


def test_a_new_medium_gets_every_log_from_its_first_row_on(
    store: Store, path: Path, clock: FakeClock, other_medium: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ledger = evening(store, clock)
    ledger.renew(clock.now())
    ledger.append(check_in(99, clock.now()))
    assert Mirror(store, other_medium).copy() == 23
    file = mirror_file(other_medium, store.device)
    file.unlink()
    with monkeypatch.context() as cut:
        cut.setattr(Mirror, "_copy_keys", lambda _: (_ for _ in ()).throw(_Cut))
        with pytest.raises(_Cut):
            Mirror(store, other_medium).copy()
    assert Mirror(store, other_medium).copy() == 23
    held = read_exchange(file).rows
    assert [len(held[log]) for log in Outgoing(store).logs()] == [21, 2]
