"""The ledger: what happened at the entrance, in order, on the disk before it is said aloud."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from domain.attendance import (
    AttendanceEvent,
    Boot,
    ClockChange,
    Heartbeat,
    LogSetAside,
    Shutdown,
)
from domain.chain import first_link, next_link
from domain.errors import DiskFull, StoreDamaged
from domain.ids import EventId
from domain.moment import Moment, follow, jump_ms
from store.connection import Store
from store.faults import in_words
from store.heads import contradicted, sign_head
from store.logs import (
    Head,
    Log,
    head_of,
    logs_of,
    new_log,
    read_event,
    rows_back,
    rows_of,
    write_row,
)
from store.space import give_up_ballast


class Ledger:
    """Appends to the newest log of a store and reads them all."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._tip: tuple[Head, Moment] | None = None
        self._rollbacks = store.rollbacks
        self._claimed: Moment | None = None
        """The clock's last claim as it came, to notice a jump that the written time hides."""

    def append(self, event: AttendanceEvent) -> EventId:
        """Write one event; when this returns it is on the disk.

        A jump of the wall clock since the last event is written before it, and the time that is
        written never runs backwards (:func:`domain.moment.follow`).

        On a full disk the reserve is given up and the event written into it.

        Raises:
            DiskFull: the disk is full and there is no reserve; nothing was written.
            StoreUnavailable: the disk is read-only or failing; nothing was written.
            StoreDamaged: rows that were here are gone, or the last one cannot be opened.
        """
        try:
            return self._append(event)
        except DiskFull:
            if not give_up_ballast(self._store.path.parent):
                raise
            return self._append(event)

    def append_within(self, event: AttendanceEvent) -> EventId:
        """:meth:`append` as a part of the caller's transaction.

        A log that a witness contradicts is left first, in the same transaction.
        """
        log = self._current()
        if log.id in contradicted(self._store):
            self.renew(event.at)
            log = self._current()
        head, before = self._end_of(log)
        jump = jump_ms(self._claimed or before, event.at)
        at = follow(before, event.at)
        if jump is not None:
            head = write_row(self._store, head, log, ClockChange(at, jump))
        head = write_row(self._store, head, log, replace(event, at=at))
        self._tip, self._claimed = (head, at), event.at
        return EventId(self._store.device, log.id, head.seq)

    def begin(self, at: Moment, software: str) -> EventId:
        """Write that the kiosk started, and whether the run before it ended in order.

        Raises:
            StoreUnavailable: see :meth:`append`.
        """
        with self._store.writing():
            return self.append_within(Boot(at, self._ended_in_order(), software))

    def end(self, at: Moment) -> EventId:
        """Write that the kiosk ends in order.

        Raises:
            StoreUnavailable: see :meth:`append`.
        """
        return self.append(Shutdown(at))

    def renew(self, at: Moment) -> EventId:
        """Set the current log aside and go on with a new one, whose first row says so.

        For when a witness holds rows of it that are not here: an older copy of the card was put
        back, and going on would give two rows one name.

        Raises:
            StoreUnavailable: see :meth:`append`.
        """
        with self._store.writing():
            old = self._current()
            head = head_of(self._store, old)
            self._store.db.execute("UPDATE logs SET set_aside = 1 WHERE number = ?", (old.number,))
            new_log(self._store)
            self._tip = None
            return self.append_within(LogSetAside(at, old.id, head.seq, head.link.hex()))

    def heartbeat(self, at: Moment) -> EventId:
        """Write that nothing happened, and sign the head: a silence would hide a cut.

        Raises:
            StoreUnavailable: see :meth:`append`.
        """
        with self._store.writing():
            event_id = self.append_within(Heartbeat(at))
            sign_head(self._store, self._current(), event_id.seq)
        return event_id

    def events(self) -> Iterator[tuple[EventId, AttendanceEvent]]:
        """Everything that was written, oldest first, with chain and seals checked on the way.

        Raises:
            StoreDamaged: a row is missing, altered or moved; what came before it was sound.
        """
        with in_words(self._store.path):
            for log in logs_of(self._store):
                link, seq = first_link(self._store.device, log.id), 0
                for row in rows_of(self._store, log):
                    gap = row.seq != seq + 1
                    known_gap = gap and log.set_aside  # its loss was reported when it happened
                    if not known_gap and (gap or next_link(link, row.seq, row.sealed) != row.link):
                        raise StoreDamaged(
                            f"The chain of log {log.id} breaks at row {seq + 1}. Keep the file; "
                            "run kiosk ledger salvage."
                        )
                    link, seq = row.link, row.seq
                    yield read_event(self._store, log.id, row)

    def head(self) -> Head | None:
        """The end of the log being written; None before the first event of the device."""
        with in_words(self._store.path):
            logs = logs_of(self._store)
            return head_of(self._store, logs[-1]) if logs else None

    def _append(self, event: AttendanceEvent) -> EventId:
        with self._store.writing():
            return self.append_within(event)

    def _current(self) -> Log:
        logs = logs_of(self._store)
        return logs[-1] if logs else new_log(self._store)

    def _end_of(self, log: Log) -> tuple[Head, Moment | None]:
        """The log's head and the moment of its last row, read again only if it has moved."""
        head = head_of(self._store, log)
        if self._rollbacks != self._store.rollbacks:  # the row that was the tip may not be there
            self._tip, self._rollbacks = None, self._store.rollbacks
        if self._tip is not None and self._tip[0] == head:
            return self._tip
        if self._tip is not None and self._tip[0].log == log.id and self._tip[0].seq >= head.seq:
            raise StoreDamaged(
                f"Log {log.id} ended at row {self._tip[0].seq} and now ends at {head.seq}: rows "
                "were taken away under the running kiosk. Keep the file."
            )
        if head.seq == 0:
            return head, None
        (last,) = rows_of(self._store, log, head.seq - 1)
        return head, read_event(self._store, log.id, last)[1].at

    def _ended_in_order(self) -> bool:
        """Whether the last run said that it ended; other processes may have written since."""
        for log in reversed(logs_of(self._store)):
            for row in rows_back(self._store, log):
                _, event = read_event(self._store, log.id, row)
                if isinstance(event, Boot | Shutdown):
                    return isinstance(event, Shutdown)
        return True
