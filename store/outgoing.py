"""What leaves the device: sealed rows, signed heads, and how far each destination has them.

There is no queue to fall out of step with the ledger: one cursor per log and destination is all.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from domain.chain import log_key_place, opening_message
from domain.errors import StoreDamaged
from domain.ids import DeviceId, LogId
from runtime.envelope import seal_to
from store.connection import Store
from store.facts import Facts
from store.faults import in_words
from store.heads import OLD_COPY, SignedHead, contradict, known_link, sign_head
from store.keyring import ledger_purpose
from store.logs import Head, Log, Row, find_log, head_of, logs_of, rows_of


@dataclass(frozen=True, slots=True)
class Opening:
    """What the centre needs before a log's first row.

    ``sealed_key`` holds the log's key (4 bytes of name, 32 of secret) for the centre alone
    (:func:`runtime.envelope.open_with` at :func:`domain.chain.log_key_place`). ``signature`` is
    the device's over :func:`domain.chain.opening_message`.
    """

    device: DeviceId
    log: LogId
    public: bytes
    sealed_key: bytes
    signature: bytes


class Outgoing:
    """The sync agent's view of the store: it sees sealed rows and never a template."""

    def __init__(self, store: Store) -> None:
        self._store = store

    @property
    def device(self) -> DeviceId:
        return self._store.device

    def public_key(self) -> bytes:
        """The device's Ed25519 public key, 32 bytes."""
        with self._store.writing():
            signer = self._store.keyring.signer()
        return signer.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw)

    def sign(self, message: bytes) -> bytes:
        """The device's Ed25519 signature, 64 bytes."""
        with self._store.writing():
            return self._store.keyring.signer().sign(message)

    def logs(self) -> tuple[LogId, ...]:
        """The device's logs, oldest first."""
        with in_words(self._store.path):
            return tuple(log.id for log in logs_of(self._store))

    def opening(self, log: LogId, centre: bytes) -> Opening:
        """Introduce a log to the centre whose X25519 public key is ``centre``.

        Raises:
            KeyUnavailable: ``centre`` is not such a key.
            StoreDamaged: the log is not here.
        """
        find_log(self._store, log)
        public = self.public_key()
        with self._store.writing():
            key = self._store.keyring.key(ledger_purpose(log))
        sealed = seal_to(centre, key.id + key.secret, log_key_place(self.device, log))
        message = opening_message(self.device, log, public, sealed)
        return Opening(self.device, log, public, sealed, self.sign(message))

    def rows_after(self, log: LogId, seq: int, limit: int) -> Sequence[Row]:
        """Up to ``limit`` rows behind ``seq``.

        Raises:
            StoreDamaged: the log is not here, or the file is damaged.
        """
        with in_words(self._store.path):
            return tuple(rows_of(self._store, find_log(self._store, log), seq, limit))

    def head(self, log: LogId) -> Head:
        """Where the log ends now.

        Raises:
            StoreDamaged: the log is not here.
        """
        with in_words(self._store.path):
            return head_of(self._store, find_log(self._store, log))

    def signed_head(self, log: LogId, seq: int) -> SignedHead:
        """The device's word that row ``seq`` has this link; kept, so that a cut is found later.

        Raises:
            StoreDamaged: there is no such row.
        """
        known = find_log(self._store, log)
        with self._store.writing():
            return sign_head(self._store, known, seq)

    def acknowledged(self, log: LogId, destination: str) -> int:
        """The last row that ``destination`` is known to hold; 0 is none.

        Raises:
            StoreDamaged: the log is not here.
        """
        with in_words(self._store.path):
            return self._cursor(find_log(self._store, log), destination)

    def acknowledge(self, log: LogId, destination: str, seq: int, link: bytes) -> int:
        """Note that ``destination`` holds all rows up to ``seq``; returns the cursor afterwards.

        An older acknowledgement arriving late changes nothing.

        Raises:
            StoreDamaged: our row ``seq`` has another link, or there is none: one of the two was
                altered or put back from an older copy.
        """
        known = find_log(self._store, log)
        with self._store.writing():
            if known_link(self._store, known, seq) != link:
                raise StoreDamaged(
                    f"{destination} acknowledged another row {seq} of log {log} than ours: one of "
                    "the two was altered. Keep the file; run kiosk ledger verify."
                )
            if seq > self._cursor(known, destination):
                self._store.db.execute(
                    "INSERT INTO cursors (log, destination, seq, h) VALUES (?, ?, ?, ?) "
                    "ON CONFLICT (log, destination) DO UPDATE SET seq = excluded.seq, "
                    "h = excluded.h",
                    (known.number, destination, seq, link),
                )
            return self._cursor(known, destination)

    def contradict(self, log: LogId) -> bool:
        """Note that somebody holds this log otherwise; says whether that is news.

        The ledger goes on with a new log.

        Raises:
            StoreUnavailable: the disk cannot be written.
        """
        return contradict(self._store, log)

    def old_copy(self) -> bool:
        """Whether somebody said since the agent's start that this card was put back."""
        return bool(Facts(self._store).get(OLD_COPY))

    def pending(self, destination: str) -> int:
        """How many rows of all logs ``destination`` does not hold yet."""
        with self._store.reading():
            # After a salvage a log may end before what a destination holds of it.
            return sum(
                max(0, head_of(self._store, log).seq - self._cursor(log, destination))
                for log in logs_of(self._store)
            )

    def _cursor(self, log: Log, destination: str) -> int:
        query = "SELECT seq FROM cursors WHERE log = ? AND destination = ?"
        row = self._store.db.execute(query, (log.number, destination)).fetchone()
        return int(row[0]) if row else 0
