"""The device's signed word on how long a log is; kept, so that a cut is found later."""

from __future__ import annotations

from dataclasses import dataclass

from domain.chain import head_message
from domain.errors import StoreDamaged
from store.connection import Store
from store.logs import Log, link_at


@dataclass(frozen=True, slots=True)
class SignedHead:
    """A head and the device's signature over :func:`domain.chain.head_message`."""

    seq: int
    link: bytes
    signature: bytes


def sign_head(store: Store, log: Log, seq: int) -> SignedHead:
    """Sign row ``seq`` and keep the signature, inside the caller's transaction.

    Raises:
        StoreDamaged: there is no such row.
    """
    link = known_link(store, log, seq)
    signature = store.keyring.signer().sign(head_message(store.device, log.id, seq, link))
    row = (log.number, seq, link, signature)
    store.db.execute("REPLACE INTO heads VALUES (?, ?, ?, ?)", row)
    return SignedHead(seq, link, signature)


def known_link(store: Store, log: Log, seq: int) -> bytes:
    """The link of row ``seq``.

    Raises:
        StoreDamaged: there is no such row.
    """
    link = link_at(store, log, seq)
    if link is None:
        raise StoreDamaged(
            f"Log {log.id} has no row {seq} though it was seen there: rows are missing. "
            "Keep the file; run kiosk ledger verify."
        )
    return link
