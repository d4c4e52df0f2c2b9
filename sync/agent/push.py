"""Rows to the centre: from the cursor on, acknowledged by hash, never two at a time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import accumulate

from domain.chain import LINK_BYTES, first_link, gap_message
from domain.ids import LogId
from domain.ports import Clock
from runtime.journal import journal
from store.logs import Row
from store.outgoing import Outgoing
from sync.agent.transport import CentreRefused, SyncTransport
from sync.wire.feed import Sent
from sync.wire.messages import Acknowledged, Batch, CentreIdentity, Head, LogOpening, Missing
from sync.wire.proofs import check_acknowledgement

BATCH_BYTES = 512 * 1024
"""Sealed bytes in one batch; base64 makes them a third more."""


def sent_now(clock: Clock) -> Sent:
    """What both clocks say."""
    now = clock.now()
    return Sent(
        wall_ms=now.wall_ms,
        boot=now.boot,
        since_boot_ms=now.since_boot_ms,
        trusted=now.trusted,
    )


@dataclass(slots=True)
class Push:
    """Brings the rows of all logs to one destination."""

    outgoing: Outgoing
    transport: SyncTransport
    centre: CentreIdentity
    destination: str
    batch_rows: int
    clock: Clock
    _rewound: dict[LogId, int] = field(default_factory=dict)
    _openings: dict[LogId, LogOpening] = field(default_factory=dict)

    def step(self) -> int:
        """Send one batch of the first log that has something left.

        Returns:
            How many bytes were sent; 0 when nothing is left.

        Raises:
            CentreUnreachable: no answer, or a refusal; the rows are sent again later.
            NotAuthentic: somebody else answered for the centre.
            StoreUnavailable: the store cannot be read, or the cursor not be written.
        """
        for log in self.outgoing.logs():
            batch = self._next(log, self._start(log))
            if batch is not None:
                self._send(log, batch)
                return sum(len(sealed) for sealed in batch.rows)
        return 0

    def _start(self, log: LogId) -> int:
        cursor = self.outgoing.acknowledged(log, self.destination)
        if self._rewound.get(log, cursor) >= cursor:
            self._rewound.pop(log, None)
        return self._rewound.get(log, cursor)

    def batches(self) -> Iterator[Batch]:
        """All rows that the destination is not known to hold, without sending them.

        Raises:
            StoreUnavailable: the store cannot be read.
        """
        for log in self.outgoing.logs():
            start = self.outgoing.acknowledged(log, self.destination)
            while (batch := self._next(log, start)) is not None:
                yield batch
                start = batch.head.seq

    def _next(self, log: LogId, start: int) -> Batch | None:
        """What comes behind row ``start``, up to the size of a batch; None when nothing does.

        A log that was salvaged may lack rows: a batch ends before a gap, and the one behind it
        says, signed, which rows are lost.
        """
        found = list(self.outgoing.rows_after(log, max(start - 1, 0), self.batch_rows + 1))
        before = None if start else first_link(self.outgoing.device, log)
        if start and found and found[0].seq == start:
            before = found.pop(0).link
        if not found:
            return None
        waiting = [row for seq, row in enumerate(found, found[0].seq) if row.seq == seq]
        sizes = accumulate(len(row.sealed) for row in waiting)
        fitting = sum(size <= BATCH_BYTES for size in sizes)
        rows = waiting[: min(max(1, fitting), self.batch_rows)]
        missing = None
        if before is None or rows[0].seq != start + 1:
            # Row ``start`` itself may be lost here although it was acknowledged.
            missing = self._missing(log, min(start, rows[0].seq - 2), rows[0])
        return self._batch(log, before or bytes(LINK_BYTES), rows, missing)

    def _missing(self, log: LogId, after: int, row: Row) -> Missing:
        message = gap_message(self.outgoing.device, log, after, row.seq, row.link)
        return Missing(after=after, link=row.link, signature=self.outgoing.sign(message))

    def _batch(
        self, log: LogId, before: bytes, rows: Sequence[Row], missing: Missing | None
    ) -> Batch:
        signed = self.outgoing.signed_head(log, rows[-1].seq)
        return Batch(
            device=self.outgoing.device,
            log=log,
            opening=self._opening(log),
            first_seq=rows[0].seq,
            before=before,
            missing=missing,
            sent=sent_now(self.clock),
            rows=tuple(row.sealed for row in rows),
            head=Head(seq=signed.seq, link=signed.link, signature=signed.signature),
        )

    def _send(self, log: LogId, batch: Batch) -> None:
        answer = self.transport.upload(batch)
        check_acknowledgement(answer, batch.device, batch.log, self.centre.signing_key)
        if answer.gap:
            begun = batch.missing.after if batch.missing else batch.first_seq - 1
            self._rewind(log, begun, answer)
            return
        if log in self._rewound:
            self._rewound[log] = answer.seq
        self.settle(log, answer)

    def settle(self, log: LogId, answer: Acknowledged) -> int:
        """Note what the centre holds of a log, by its checked word; the cursor afterwards.

        Raises:
            StoreDamaged: it holds another row there.
            StoreUnavailable: the cursor cannot be written.
        """
        put_back = answer.forked or self._is_longer(log, answer.held_seq)
        if put_back and self.outgoing.contradict(log):
            journal().error("ledger.contradicted", by=self.destination, log=log)
        return self.outgoing.acknowledge(log, self.destination, answer.seq, answer.link)

    def _rewind(self, log: LogId, start: int, answer: Acknowledged) -> None:
        """Go back to where both agree; to the beginning when they do not, so that all arrives."""
        there = self.outgoing.rows_after(log, answer.seq - 1, 1) if answer.seq else ()
        agreed = answer.seq if there and there[0].link == answer.link else 0
        if agreed >= start:
            raise CentreRefused(f"The centre asks again for rows of {log} that it was sent.")
        self._rewound[log] = agreed

    def _is_longer(self, log: LogId, seq: int) -> bool:
        """Whether the centre's log is longer than ours: this card is an old copy."""
        return not self.outgoing.rows_after(log, seq - 1, 1)

    def _opening(self, log: LogId) -> LogOpening:
        # Sealing draws fresh randomness each time: once per log and run is enough.
        if log not in self._openings:
            made = self.outgoing.opening(log, self.centre.opening_key)
            self._openings[log] = LogOpening(sealed_key=made.sealed_key, signature=made.signature)
        return self._openings[log]
