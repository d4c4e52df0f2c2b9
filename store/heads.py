"""The device's signed word on how long a log is; kept, so that a cut is found later."""

from __future__ import annotations

from dataclasses import dataclass

from domain.chain import head_message
from domain.errors import StoreDamaged
from domain.ids import LogId
from store.connection import Store
from store.facts import Facts
from store.logs import Log, link_at

OLD_COPY = "ledger.old_copy"
"""The fact that says, until the agent's next start, that this card was put back."""
_CONTRADICTED = "ledger.contradicted"
_KEPT = 8


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


def contradict(store: Store, log: LogId) -> bool:
    """Note that a witness holds rows of ``log`` that are not here; says whether that is news.

    Nothing more goes into it: whichever process writes to the ledger next opens a new log
    (:meth:`store.ledger.Ledger.append`). :data:`OLD_COPY` tells the operator.

    Raises:
        StoreUnavailable: the disk cannot be written.
    """
    with store.writing():
        known, facts = contradicted(store), Facts(store)
        if log in known:
            return False
        facts.put(_CONTRADICTED, " ".join((*known, log)[-_KEPT:]))
        facts.put(OLD_COPY, True)
        return True


def contradicted(store: Store) -> tuple[LogId, ...]:
    """The logs of which a witness holds what is not here, the one learnt last at the end."""
    text = Facts(store).get(_CONTRADICTED)
    return tuple(map(LogId, text.split())) if isinstance(text, str) else ()
