"""Ten attacks on a card that was in a thief's hands, and who notices each.

The thief can write anything; with the device's key they can also seal and chain it anew. What
seals and chain cannot show, a head that somebody else has seen does.
"""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from domain.chain import first_link, next_link, row_place
from domain.codec import encode
from domain.errors import StoreDamaged
from hardware.keys.held import HeldKey
from store.connection import Store, open_store
from store.gallery import Batch, Gallery
from store.keyring import ledger_purpose
from store.ledger import Ledger
from store.logs import Head, logs_of, rows_of
from store.outgoing import Outgoing
from store.verify import LedgerReport, sound, verify_ledger
from tests.component.store.builders import check_in, enrolment, evening
from tests.fakes.clock import FakeClock

_LAST = 41
_SENT = 20
_PEER_SAW = 30


@dataclass(frozen=True, slots=True)
class Stolen:
    """A kiosk after an evening: the centre holds rows up to 20, a peer has seen head 30."""

    path: Path
    keys: HeldKey
    witnesses: tuple[Head, ...]
    early: Path
    """A copy of the card from when 10 rows were there."""

    def verify(self, *, witnessed: bool = False) -> LedgerReport:
        return verify_ledger(self.path, self.keys, self.witnesses if witnessed else ())


@pytest.fixture
def stolen(store: Store, path: Path, keys: HeldKey, clock: FakeClock, tmp_path: Path) -> Stolen:
    evening(store, clock, people=9)
    store.flush_journal()
    early = tmp_path / "early.db"
    shutil.copyfile(path, early)
    ledger = Ledger(store)
    for number in range(9, 9 + _LAST - 10):
        clock.advance(1)
        ledger.append(check_in(number, clock.now()))
    (log,) = logs_of(store)
    outgoing = Outgoing(store)
    sent = outgoing.signed_head(log.id, _SENT)
    outgoing.acknowledge(log.id, "centre", sent.seq, sent.link)
    seen = {row.seq: Head(log.id, row.seq, row.link) for row in rows_of(store, log)}
    store.close()
    return Stolen(path, keys, (seen[_SENT], seen[_PEER_SAW]), early)


@contextmanager
def _unprotected(path: Path) -> Iterator[sqlite3.Connection]:
    """The database as its thief sees it: triggers are only words to them."""
    conn = sqlite3.connect(path, isolation_level=None)
    found = conn.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
    for name, _ in found:
        conn.execute(f"DROP TRIGGER {name}")
    try:
        yield conn
    finally:
        for _, sql in found:
            conn.execute(sql)
        conn.close()


def _rechain(conn: sqlite3.Connection) -> None:
    """Number all rows from one again and work out every link anew."""
    device = conn.execute("SELECT value FROM identity").fetchone()[0]
    number, log = conn.execute("SELECT number, log FROM logs").fetchone()
    rows = conn.execute("SELECT sealed FROM ledger ORDER BY seq").fetchall()
    conn.execute("DELETE FROM ledger")
    link = first_link(device, log)
    for seq, (sealed,) in enumerate(rows, start=1):
        link = next_link(link, seq, sealed)
        conn.execute("INSERT INTO ledger VALUES (?, ?, ?, ?)", (number, seq, link, sealed))


def _edit_a_byte(stolen: Stolen) -> None:
    with _unprotected(stolen.path) as conn:
        (sealed,) = conn.execute("SELECT sealed FROM ledger WHERE seq = 25").fetchone()
        changed = sealed[:60] + bytes([sealed[60] ^ 1]) + sealed[61:]
        conn.execute("UPDATE ledger SET sealed = ? WHERE seq = 25", (changed,))


def _exchange_two_rows(stolen: Stolen) -> None:
    with _unprotected(stolen.path) as conn:
        conn.execute("UPDATE ledger SET seq = 1000 WHERE seq = 25")
        conn.execute("UPDATE ledger SET seq = 25 WHERE seq = 26")
        conn.execute("UPDATE ledger SET seq = 26 WHERE seq = 1000")
        _rechain(conn)


def _delete_one_and_renumber(stolen: Stolen) -> None:
    with _unprotected(stolen.path) as conn:
        conn.execute("DELETE FROM ledger WHERE seq = 25")
        _rechain(conn)


def _truncate(to: int) -> Callable[[Stolen], None]:
    def attack(stolen: Stolen) -> None:
        with _unprotected(stolen.path) as conn:
            conn.execute("DELETE FROM ledger WHERE seq > ?", (to,))
            conn.execute("DELETE FROM cursors WHERE seq > ?", (to,))
            conn.execute("DELETE FROM heads WHERE seq > ?", (to,))

    attack.__name__ = f"_truncate_to_{to}"
    return attack


def _put_back_an_old_card(stolen: Stolen) -> None:
    for ending in ("-wal", "-shm"):
        stolen.path.with_name(stolen.path.name + ending).unlink(missing_ok=True)
    shutil.copyfile(stolen.early, stolen.path)


def _put_back_an_old_card_and_go_on(stolen: Stolen) -> None:
    _put_back_an_old_card(stolen)
    store, clock = open_store(stolen.path, stolen.keys), FakeClock(1_900_000_000_000)
    for number in range(40):
        Ledger(store).append(check_in(number, clock.now()))
    store.close()


def _sealed_with_the_devices_key(stolen: Stolen, replaced: int, later_ms: int = 0) -> bytes:
    """Another event for row ``replaced``, as the kiosk itself would have sealed it."""
    store = open_store(stolen.path, stolen.keys)
    (log,) = logs_of(store)
    place = row_place(store.device, log.id, replaced)
    then = next(event.at for name, event in Ledger(store).events() if name.seq == replaced)
    then = replace(then, since_boot_ms=then.since_boot_ms + later_ms)
    text = encode(check_in(999, then))
    forged = store.keyring.seal(ledger_purpose(log.id), text, place)
    store.close()
    return forged


def _write_with_the_devices_key(stolen: Stolen, replaced: int) -> None:
    """Seal another event into row ``replaced`` and chain everything behind it anew."""
    forged = _sealed_with_the_devices_key(stolen, replaced)
    with _unprotected(stolen.path) as conn:
        conn.execute("UPDATE ledger SET sealed = ? WHERE seq = ?", (forged, replaced))
        _rechain(conn)
        conn.execute("DELETE FROM heads")
        conn.execute("DELETE FROM cursors")


def _forge_one_unsent_row(stolen: Stolen) -> None:
    _write_with_the_devices_key(stolen, 25)


def _rewrite_what_was_sent(stolen: Stolen) -> None:
    _write_with_the_devices_key(stolen, 5)


def _take_the_protections_away(stolen: Stolen) -> None:
    conn = sqlite3.connect(stolen.path, isolation_level=None)
    conn.execute("DROP TRIGGER ledger_is_not_edited")
    conn.close()


@pytest.mark.parametrize(
    "attack",
    [
        _edit_a_byte,
        _exchange_two_rows,
        _delete_one_and_renumber,
        _take_the_protections_away,
    ],
)
def test_without_the_key_the_card_betrays_the_thief(
    stolen: Stolen, attack: Callable[[Stolen], None]
) -> None:
    sound(stolen.verify(witnessed=True))
    attack(stolen)
    with pytest.raises(StoreDamaged):
        sound(stolen.verify())


@pytest.mark.parametrize(
    "attack",
    [
        _forge_one_unsent_row,
        _rewrite_what_was_sent,
        _truncate(10),
        _truncate(_PEER_SAW - 1),
        _put_back_an_old_card,
        _put_back_an_old_card_and_go_on,
    ],
)
def test_with_the_key_only_a_witness_betrays_the_thief(
    stolen: Stolen, attack: Callable[[Stolen], None]
) -> None:
    attack(stolen)
    sound(stolen.verify())  # the card alone cannot know: that is why heads travel
    with pytest.raises(StoreDamaged, match="witness saw"):
        sound(stolen.verify(witnessed=True))


def test_a_row_forged_with_the_key_and_not_chained_anew_breaks_the_chain(stolen: Stolen) -> None:
    forged = _sealed_with_the_devices_key(stolen, 25)
    with _unprotected(stolen.path) as conn:
        conn.execute("UPDATE ledger SET sealed = ? WHERE seq = 25", (forged,))

    (damage,) = stolen.verify().damages
    assert (damage.seq, damage.what) == (25, "the chain does not hold here")
    store = open_store(stolen.path, stolen.keys)
    with pytest.raises(StoreDamaged, match="breaks at row 25"):
        list(Ledger(store).events())
    store.close()


def test_a_row_forged_into_another_hour_makes_time_run_backwards(stolen: Stolen) -> None:
    forged = _sealed_with_the_devices_key(stolen, 25, later_ms=3_600_000)
    with _unprotected(stolen.path) as conn:
        conn.execute("UPDATE ledger SET sealed = ? WHERE seq = 25", (forged,))
        _rechain(conn)

    assert [(d.seq, d.what) for d in stolen.verify().damages] == [(26, "time runs backwards here")]


def test_what_no_witness_has_seen_yet_can_be_cut_off_unseen(stolen: Stolen) -> None:
    """The known limit: the window is the time until the next head is seen elsewhere."""
    _truncate(_PEER_SAW)(stolen)
    sound(stolen.verify(witnessed=True))


def test_a_cut_below_what_the_centre_holds_is_seen_on_the_card_itself(stolen: Stolen) -> None:
    with _unprotected(stolen.path) as conn:
        conn.execute("DELETE FROM ledger WHERE seq > ?", (_SENT - 1,))
    damages = stolen.verify().damages
    assert any("centre holds this row" in damage.what for damage in damages)
    assert any("signed head" in damage.what for damage in damages)


def test_a_head_with_a_forged_signature_is_seen(stolen: Stolen) -> None:
    with _unprotected(stolen.path) as conn:
        conn.execute("UPDATE heads SET signature = zeroblob(64)")
    assert any("signature" in damage.what for damage in stolen.verify().damages)


def test_a_log_that_a_witness_knows_and_the_card_does_not_is_missed(stolen: Stolen) -> None:
    other = Head(stolen.witnesses[0].log[::-1], 3, b"x" * 32)  # type: ignore[arg-type]  # a LogId
    report = verify_ledger(stolen.path, stolen.keys, (other,))
    assert [damage.what for damage in report.damages] == [
        "a witness saw this log, but it is not here"
    ]


def test_a_gallery_put_back_from_an_older_card_is_older_than_the_ledger_says(
    store: Store, path: Path, keys: HeldKey, clock: FakeClock
) -> None:
    gallery = Gallery(store)
    gallery.apply(Batch((enrolment(1), enrolment(2))), clock.now())
    old = [
        (table, store.db.execute(f"SELECT * FROM {table}").fetchall())  # noqa: S608
        for table in ("segments", "manifest")
    ]
    gallery.forget(enrolment(1).delegate.id, clock.now())
    store.close()
    with _unprotected(path) as conn:
        for table, rows in old:
            conn.execute(f"DELETE FROM {table}")  # noqa: S608
            marks = ",".join("?" * len(rows[0]))
            conn.executemany(f"INSERT INTO {table} VALUES ({marks})", rows)  # noqa: S608
    again = open_store(path, keys)
    assert Gallery(again).version() == 1
    again.close()
    assert any("gallery is older" in d.what for d in verify_ledger(path, keys).damages)
