"""Heads of other kiosks, kept here so that a cut of their ledger is found.

What a kiosk signs and another keeps, it cannot take back: a thief with one card and its key can
make it consistent in itself, but not with what its neighbour has seen.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from domain.chain import head_message
from domain.errors import StoreDamaged
from domain.ids import DeviceId, LogId
from runtime.envelope import check_signature
from store.connection import Store
from store.facts import Facts
from store.faults import in_words
from store.heads import SignedHead


class HeadsContradict(StoreDamaged):
    """Another device signed what it had signed otherwise before. Keep both cards."""


@dataclass(frozen=True, slots=True)
class WitnessedHead:
    """What some device has signed about one of its logs."""

    device: DeviceId
    log: LogId
    head: SignedHead


class Witness:
    """Remembers the furthest head of each log of other devices."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def see(self, public: bytes, heads: Iterable[WitnessedHead]) -> int:
        """Keep heads of one device whose key is ``public``; returns how many were new.

        The key that a device shows first is its key from then on.

        Raises:
            HeadsContradict: the device shows another key than before, or two of its heads
                contradict each other; none of these heads was kept.
            StoreDamaged: a signature does not hold.
        """
        new = 0
        with self._store.writing():
            for seen in heads:
                self._check(public, seen)
                new += self._keep(seen)
        return new

    def heads(self) -> tuple[WitnessedHead, ...]:
        """Everything that was seen, the furthest of each log."""
        with in_words(self._store.path):
            rows = self._store.db.execute("SELECT device, log, seq, h, signature FROM witnessed")
            return tuple(
                WitnessedHead(DeviceId(device), LogId(log), SignedHead(seq, h, signature))
                for device, log, seq, h, signature in rows
            )

    def heads_of(self, device: DeviceId, most: int) -> tuple[WitnessedHead, ...]:
        """What was seen of one device: at most so many logs, the longest first."""
        query = (
            "SELECT log, seq, h, signature FROM witnessed WHERE device = ?"
            " ORDER BY seq DESC LIMIT ?"
        )
        with in_words(self._store.path):
            rows = self._store.db.execute(query, (device, most)).fetchall()
        return tuple(
            WitnessedHead(device, LogId(log), SignedHead(seq, link, signature))
            for log, seq, link, signature in rows
        )

    def _check(self, public: bytes, seen: WitnessedHead) -> None:
        facts, name = Facts(self._store), f"witness|{seen.device}"
        known = facts.get(name)
        if known is None:
            facts.put(name, public.hex())
        elif known != public.hex():
            raise HeadsContradict(f"{seen.device} shows another key than before. Keep both cards.")
        head = seen.head
        message = head_message(seen.device, seen.log, head.seq, head.link)
        check_signature(public, message, head.signature)

    def _keep(self, seen: WitnessedHead) -> bool:
        query = "SELECT seq, h FROM witnessed WHERE device = ? AND log = ?"
        row = self._store.db.execute(query, (seen.device, seen.log)).fetchone()
        if row is not None and row[0] == seen.head.seq and row[1] != seen.head.link:
            raise HeadsContradict(
                f"{seen.device} signed two different rows {seen.head.seq} of one log: its card "
                "was put back to an older copy, or its key is in other hands. Keep both."
            )
        if row is not None and row[0] >= seen.head.seq:
            return False
        self._store.db.execute(
            "INSERT INTO witnessed VALUES (?, ?, ?, ?, ?) ON CONFLICT (device, log) DO UPDATE SET "
            "seq = excluded.seq, h = excluded.h, signature = excluded.signature",
            (seen.device, seen.log, seen.head.seq, seen.head.link, seen.head.signature),
        )
        return True
