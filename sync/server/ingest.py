"""Accepting what gates recorded: once, in order, and never by what it means.

Whatever a known device signed is kept. Rows that are held already change nothing; a batch that
begins too late is asked for again from where the log is held; a log that contradicts itself is
kept apart for a person to judge. Nothing that was acknowledged is ever taken back.
"""

from __future__ import annotations

from dataclasses import dataclass

from domain.chain import first_link, next_link
from domain.ids import DeviceId, LogId
from sync.server.database.engine import Transaction
from sync.server.database.logs import (
    Held,
    KeptRow,
    add_lost,
    advance,
    append,
    hold,
    is_kept_apart,
    keep_apart,
    links_of,
)
from sync.server.identity import Identity
from sync.wire.messages import Acknowledged, Batch, Missing
from sync.wire.proofs import ack_message


@dataclass(frozen=True, slots=True)
class Teller:
    """Who acknowledges, and when."""

    identity: Identity
    now_ms: int


def ingest(
    tx: Transaction, batch: Batch, links: list[bytes], teller: Teller, *, revoked: bool = False
) -> Acknowledged:
    """Take one authentic batch into the books.

    ``links`` are the batch's own, as :func:`~sync.wire.proofs.authentic_links` gave them. The
    answer may be told to the kiosk only after the transaction has committed.
    """
    start = first_link(DeviceId(batch.device), LogId(batch.log))
    held = hold(tx, batch, start, revoked=revoked)
    rows = [
        KeptRow(seq, link, sealed)
        for seq, link, sealed in zip(
            range(batch.first_seq, batch.head.seq + 1), links, batch.rows, strict=True
        )
    ]
    ours = links_of(tx, batch.device, batch.log, batch.first_seq - 1, batch.head.seq)
    ours[0] = start
    last = Held(batch.head.seq, batch.head.link)
    agreed = _agreed_before(ours, batch)
    if batch.missing is not None:
        agreed = _agreed_behind(ours, batch, batch.missing, held)
    if agreed is None and not is_kept_apart(
        tx, batch.device, batch.log, batch.first_seq - 1, batch.before
    ):
        return _answer(batch, held, held, teller, gap=True)
    if not agreed or any(ours.get(row.seq, row.link) != row.link for row in rows):
        keep_apart(tx, batch, _contradicting(ours, rows), teller.now_ms)
        return _answer(batch, last, held, teller, forked=True)
    if batch.first_seq > held.seq + 1:
        add_lost(tx, batch, (held.seq + 1, batch.first_seq - 1), teller.now_ms)
    # What was lost at a gate may come after all, from its mirror or a neighbour.
    new = [row for row in rows if row.seq not in ours]
    if new:
        append(tx, batch, new, held, teller.now_ms)
    if last.seq > held.seq:
        advance(tx, batch.device, batch.log, last, batch.head.signature)
        held = last
    return _answer(batch, last, held, teller)


def _agreed_before(ours: dict[int, bytes], batch: Batch) -> bool | None:
    """Whether both logs are one up to the batch; None when ours does not reach so far."""
    link = ours.get(batch.first_seq - 1)
    return None if link is None else link == batch.before


def _agreed_behind(
    ours: dict[int, bytes], batch: Batch, missing: Missing, held: Held
) -> bool | None:
    """Behind a gap: whether the held rows reach to it, and fit where they reach over it."""
    if held.seq < missing.after:
        return None
    known = ours.get(batch.first_seq - 1)
    return known is None or next_link(known, batch.first_seq, batch.rows[0]) == missing.link


def _contradicting(ours: dict[int, bytes], rows: list[KeptRow]) -> list[KeptRow]:
    return [row for row in rows if ours.get(row.seq) != row.link]


def _answer(
    batch: Batch,
    reached: Held,
    held: Held,
    teller: Teller,
    *,
    gap: bool = False,
    forked: bool = False,
) -> Acknowledged:
    message = ack_message(batch.device, batch.log, reached.seq, reached.link, teller.now_ms)
    return Acknowledged(
        seq=reached.seq,
        link=reached.link,
        held_seq=held.seq,
        gap=gap,
        forked=forked,
        centre_ms=teller.now_ms,
        signature=teller.identity.signing.sign(message),
    )
