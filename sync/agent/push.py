"""Rows to the centre: from the cursor on, acknowledged by hash, never two at a time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import accumulate
from typing import Protocol

from domain.chain import first_link
from domain.ids import DeviceId, LogId
from domain.ports import Clock
from runtime.journal import journal
from sync.agent.transport import CentreRefused, SyncTransport
from sync.wire.feed import Sent
from sync.wire.messages import Acknowledged, Batch, CentreIdentity, Head, LogOpening
from sync.wire.proofs import check_acknowledgement

BATCH_BYTES = 512 * 1024
"""Sealed bytes in one batch; base64 makes them a third more."""


class Row(Protocol):
    """A sealed row with its link."""

    @property
    def seq(self) -> int: ...
    @property
    def link(self) -> bytes: ...
    @property
    def sealed(self) -> bytes: ...


class SignedHead(Protocol):
    """The device's word about a row."""

    @property
    def seq(self) -> int: ...
    @property
    def link(self) -> bytes: ...
    @property
    def signature(self) -> bytes: ...


class Opening(Protocol):
    """A log's key for the centre."""

    @property
    def sealed_key(self) -> bytes: ...
    @property
    def signature(self) -> bytes: ...


class Outgoing(Protocol):
    """What the agent asks of the store."""

    @property
    def device(self) -> DeviceId: ...
    def logs(self) -> Sequence[LogId]: ...
    def opening(self, log: LogId, centre: bytes) -> Opening: ...
    def rows_after(self, log: LogId, seq: int, limit: int) -> Sequence[Row]: ...
    def signed_head(self, log: LogId, seq: int) -> SignedHead: ...
    def acknowledged(self, log: LogId, destination: str) -> int: ...
    def acknowledge(self, log: LogId, destination: str, seq: int, link: bytes) -> int: ...
    def contradict(self, log: LogId) -> bool: ...
    def old_copy(self) -> bool: ...
    def pending(self, destination: str) -> int: ...


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
            start = self._start(log)
            before, rows = self._some(log, start)
            if rows:
                self._send(log, before, rows)
                return sum(len(row.sealed) for row in rows)
        return 0

    def _start(self, log: LogId) -> int:
        cursor = self.outgoing.acknowledged(log, self.destination)
        if self._rewound.get(log, cursor) >= cursor:
            self._rewound.pop(log, None)
        return self._rewound.get(log, cursor)

    def _some(self, log: LogId, start: int) -> tuple[bytes, list[Row]]:
        """The link at ``start``, and rows behind it up to the size of a batch."""
        if start == 0:
            before = first_link(self.outgoing.device, log)
            waiting = list(self.outgoing.rows_after(log, 0, self.batch_rows))
        else:
            at, *waiting = self.outgoing.rows_after(log, start - 1, self.batch_rows + 1)
            before = at.link
        # A log that was salvaged may lack rows: what lies behind cannot be chained to the rest.
        waiting = [row for seq, row in enumerate(waiting, start + 1) if row.seq == seq]
        sizes = accumulate(len(row.sealed) for row in waiting)
        fitting = sum(size <= BATCH_BYTES for size in sizes)
        return before, waiting[: max(1, fitting)]

    def batches(self) -> Iterator[Batch]:
        """All rows that the destination is not known to hold, without sending them.

        Raises:
            StoreUnavailable: the store cannot be read.
        """
        for log in self.outgoing.logs():
            start = self.outgoing.acknowledged(log, self.destination)
            before, rows = self._some(log, start)
            while rows:
                yield self._batch(log, before, rows)
                before, rows = self._some(log, rows[-1].seq)

    def _batch(self, log: LogId, before: bytes, rows: Sequence[Row]) -> Batch:
        signed = self.outgoing.signed_head(log, rows[-1].seq)
        return Batch(
            device=self.outgoing.device,
            log=log,
            opening=self._opening(log),
            first_seq=rows[0].seq,
            before=before,
            sent=sent_now(self.clock),
            rows=tuple(row.sealed for row in rows),
            head=Head(seq=signed.seq, link=signed.link, signature=signed.signature),
        )

    def _send(self, log: LogId, before: bytes, rows: Sequence[Row]) -> None:
        batch = self._batch(log, before, rows)
        answer = self.transport.upload(batch)
        check_acknowledgement(answer, batch.device, batch.log, self.centre.signing_key)
        if answer.gap:
            self._rewind(log, batch.first_seq - 1, answer)
            return
        put_back = answer.forked or self._is_longer(log, answer.held_seq)
        if put_back and self.outgoing.contradict(log):
            journal().error("ledger.contradicted", by=self.destination, log=log)
        if log in self._rewound:
            self._rewound[log] = answer.seq
        self.outgoing.acknowledge(log, self.destination, answer.seq, answer.link)

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
