"""A revoked kiosk forgets everybody: the keys of faces, names and badges go, the ledger stays.

What happened at the door must still reach the centre, which keeps it apart. So the ledger's keys
and the device's own stay until everything was sent.
"""

from __future__ import annotations

from store.connection import Store
from store.keyring import DEVICE, FACTS, ledger_purpose
from store.logs import logs_of


def forget_everybody(store: Store) -> int:
    """Destroy every key but the ledger's, with what they sealed; how many keys went.

    Raises:
        StoreUnavailable: the disk cannot be written; nothing was changed.
    """
    with store.writing():
        kept = {DEVICE, FACTS, *(ledger_purpose(log.id) for log in logs_of(store))}
        gone = store.keyring.forget_all_but(kept)
        for table in ("segments", "neighbours", "feeds"):
            store.db.execute(f"DELETE FROM {table}")  # noqa: S608  (one of three literals)
    if gone:
        store.flush_journal()
    return gone
