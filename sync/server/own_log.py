"""The centre's own ledger: what people decide at the desk is an event like any other.

It is sealed, chained and signed as a gate's log is, and goes to all gates by the feed.
"""

from __future__ import annotations

import hashlib

from domain.attendance import AttendanceEvent
from domain.chain import first_link, head_message, log_key_place, next_link, row_place
from domain.codec import encode
from domain.ids import DeviceId, EventId, LogId
from runtime.envelope import seal_to
from runtime.sealing import KEY_BYTES, new_key, seal
from sync.server.database.devices import Device, add_device, find_device
from sync.server.database.engine import Transaction
from sync.server.database.facts import get_fact
from sync.server.database.logs import Held, KeptRow, advance, append_own, find_log, open_log
from sync.server.identity import Identity

CENTRE = DeviceId("centre")
GATE = "Trung tâm"
_KEY_ID = b"cntr"


def record(tx: Transaction, identity: Identity, event: AttendanceEvent, now_ms: int) -> EventId:
    """Append an event of the centre's own, in the transaction that decided it."""
    tx.lock("own log")
    if find_device(tx, CENTRE) is None:
        add_device(tx, Device(CENTRE, GATE, identity.public().signing_key), now_ms)
    log = LogId(hashlib.sha256(f"own|{get_fact(tx, 'era')}".encode()).hexdigest()[:32])
    place = log_key_place(CENTRE, log)
    known = find_log(tx, CENTRE, log)
    if known is None:
        key = new_key()
        sealed_key = seal_to(identity.public().opening_key, _KEY_ID + key, place)
        held = Held(0, first_link(CENTRE, log))
        open_log(tx, CENTRE, log, held.link, sealed_key)
    else:
        held, sealed_key = known
        key = identity.open_for_me(sealed_key, place)[-KEY_BYTES:]
    seq = held.seq + 1
    sealed = seal(key, _KEY_ID, encode(event), row_place(CENTRE, log, seq))
    link = next_link(held.link, seq, sealed)
    append_own(tx, CENTRE, log, KeptRow(seq, link, sealed), now_ms)
    signature = identity.signing.sign(head_message(CENTRE, log, seq, link))
    advance(tx, CENTRE, log, Held(seq, link), signature)
    return EventId(CENTRE, log, seq)
