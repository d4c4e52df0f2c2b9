"""Rows behind the gap of a salvaged log arrive, and what is lost is named and decided."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from domain.chain import gap_message
from domain.ids import DeviceId, LogId
from domain.review import Remark
from hardware.keys.held import HeldKey
from store.connection import Store, open_store
from store.ledger import Ledger
from store.outgoing import Outgoing
from store.receiving import Receiving
from sync.agent.push import Push
from sync.server.board import Board
from sync.server.centre import Centre
from sync.server.desk import Decision, Verdict, decide
from sync.server.restoring import check_books
from sync.server.staff import Person, StaffRole
from sync.wire.messages import Batch, Missing, Registration
from sync.wire.proofs import NotAuthentic
from tests.fakes.centre import TOKEN, CentreInMemory, attendance
from tests.fakes.clock import FakeClock
from tests.fakes.gate import check_in

CHAIR = Person("chair", StaffRole.ADMIN)
CODES = [f"CM-{number:04d}" for number in range(1, 10)]


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = open_store(tmp_path / "entrance.db", HeldKey(b"\7" * 32), create=True)
    for code in CODES:
        Ledger(opened).append(check_in(code))
    yield opened
    opened.close()


@pytest.fixture
def push(centre: Centre, store: Store) -> Push:
    outgoing = Outgoing(store)
    made = CentreInMemory(centre, outgoing.device)
    made.enrol(
        Registration(
            device=outgoing.device,
            gate="East",
            public_key=outgoing.public_key(),
            receiving_key=Receiving(store).public_key(),
            token=TOKEN,
        )
    )
    return Push(outgoing, made, centre.identity.public(), "centre", 4, FakeClock())


def lose(store: Store, *rows: int) -> None:
    """What a damaged page takes, as it looks after the rest was salvaged."""
    store.db.execute("UPDATE logs SET set_aside = 1")
    store.db.execute("DROP TRIGGER IF EXISTS ledger_is_not_shortened")
    for row in rows:
        store.db.execute("DELETE FROM ledger WHERE seq = ?", (row,))


def drain(push: Push) -> None:
    while push.step():
        pass


def here(centre: Centre) -> list[str]:
    return [who.delegate for who in attendance(centre)]


def gap_of(centre: Centre) -> list[tuple[int, str]]:
    found = Board(centre).picture(fresh=True).findings
    return [(one.name.seq, one.mark) for one in found if one.remark is Remark.ROWS_LOST]


@pytest.mark.parametrize("sent", [0, 1])
def test_rows_behind_a_gap_arrive_and_a_named_person_notes_what_is_lost(
    centre: Centre, store: Store, push: Push, sent: int
) -> None:
    for _ in range(sent):
        push.step()
    lose(store, 5, 6)

    drain(push)

    assert here(centre) == [code for code in CODES if code not in {"CM-0005", "CM-0006"}]
    assert Outgoing(store).pending("centre") == 0
    assert gap_of(centre) == [(5, "6")]
    assert check_books(centre.engine).logs == 1
    board = Board(centre)
    (finding,) = board.picture(fresh=True).findings
    decide(centre, board, Verdict(finding.subject, Decision.LET_STAND, "the card broke", CHAIR))
    assert gap_of(centre) == []


@pytest.mark.parametrize("lost", [(1,), (4,), (4, 5), (3, 4), (1, 2, 6), (9,)])
def test_wherever_the_gap_lies_everything_else_is_held(
    centre: Centre, store: Store, push: Push, lost: tuple[int, ...]
) -> None:
    push.step()  # the centre holds rows 1 to 4 already
    lose(store, *lost)

    drain(push)

    gone = {f"CM-{row:04d}" for row in lost if row > 4}
    assert here(centre) == [code for code in CODES if code not in gone]
    assert check_books(centre.engine).logs == 1


def test_lost_rows_that_come_after_all_are_held_and_the_case_closes_by_itself(
    centre: Centre, store: Store, push: Push
) -> None:
    whole = list(push.batches())
    lose(store, 5, 6)
    drain(push)
    assert gap_of(centre) == [(5, "6")]

    answers = [centre.take(batch) for batch in whole]

    assert here(centre) == CODES
    assert gap_of(centre) == []
    assert not any(answer.forked for answer in answers)


def test_what_lies_behind_a_gap_waits_for_what_lies_before_it(
    centre: Centre, store: Store, push: Push
) -> None:
    lose(store, 5, 6)
    before, behind, *_ = push.batches()
    assert behind.missing is not None

    early = centre.take(behind)
    assert (early.gap, early.seq, here(centre), gap_of(centre)) == (True, 0, [], [])
    centre.take(before)
    assert not centre.take(behind).gap
    assert gap_of(centre) == [(5, "6")]


def test_a_gap_that_the_device_did_not_sign_is_refused(
    centre: Centre, store: Store, push: Push
) -> None:
    lose(store, 2)
    first, behind, *_ = push.batches()
    centre.take(first)
    assert behind.missing is not None

    for forged in (
        behind.missing.model_copy(update={"after": 0}),
        behind.missing.model_copy(update={"link": b"x" * 32}),
        None,
    ):
        with pytest.raises(NotAuthentic):
            centre.take(behind.model_copy(update={"missing": forged}))
    assert here(centre) == CODES[:1]


def test_a_batch_that_lacks_nothing_may_not_say_that_it_does(
    centre: Centre, store: Store, push: Push
) -> None:
    (first, *_) = push.batches()

    with pytest.raises(NotAuthentic, match="lacks no row"):
        centre.take(with_gap(first, store, after=0))


def with_gap(batch: Batch, store: Store, after: int) -> Batch:
    (row,) = Outgoing(store).rows_after(LogId(batch.log), batch.first_seq - 1, 1)
    message = gap_message(DeviceId(batch.device), LogId(batch.log), after, row.seq, row.link)
    signature = Outgoing(store).sign(message)
    missing = Missing(after=after, link=row.link, signature=signature)
    return batch.model_copy(update={"missing": missing})
