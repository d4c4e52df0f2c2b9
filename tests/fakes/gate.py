"""A kiosk's outgoing logs in memory: real chain, real seals, real signatures, no database."""

from __future__ import annotations

from dataclasses import dataclass, field

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

from domain.attendance import AttendanceEvent, CheckIn, Method
from domain.chain import (
    first_link,
    head_message,
    log_key_place,
    next_link,
    opening_message,
    row_place,
)
from domain.codec import encode
from domain.ids import DelegateId, DeviceId, EventId, LogId, SessionId
from domain.moment import Moment
from runtime.envelope import new_pair, seal_to
from runtime.sealing import new_key, seal
from sync.wire.feed import Sent
from sync.wire.messages import Batch, Head, LogOpening

_DEVICE = DeviceId("gate-a")
_LOG = LogId("00112233445566778899aabbccddeeff")
MORNING = SessionId("opening")


def moment(wall_ms: int = 1_795_000_000_000, boot: str = "boot-1") -> Moment:
    """An instant by a clock that can be trusted."""
    return Moment(wall_ms=wall_ms, boot=boot, since_boot_ms=60_000, trusted=True)


def check_in(delegate: str, session: str = MORNING, at: Moment | None = None) -> CheckIn:
    """One admission by face."""
    return CheckIn(
        at=at or moment(),
        delegate=DelegateId(delegate),
        session=SessionId(session),
        method=Method.FACE,
        score=0.6,
    )


@dataclass(slots=True)
class Gate:
    """One device with one log that grows."""

    opening_key: bytes
    device: DeviceId = _DEVICE
    log: LogId = _LOG
    signer: Ed25519PrivateKey = field(default_factory=Ed25519PrivateKey.generate)
    key: bytes = field(default_factory=new_key)
    receiving: bytes = field(default_factory=lambda: new_pair()[0])
    sealed: list[bytes] = field(default_factory=list)
    links: list[bytes] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.links = self.links or [first_link(self.device, self.log)]

    @property
    def public_key(self) -> bytes:
        return self.signer.public_key().public_bytes_raw()

    @property
    def receiving_key(self) -> bytes:
        private = X25519PrivateKey.from_private_bytes(self.receiving)
        return private.public_key().public_bytes_raw()

    def record(self, event: AttendanceEvent) -> EventId:
        """Append one event."""
        return self.record_text(encode(event))

    def record_text(self, text: bytes) -> EventId:
        """Append whatever a program with the gate's keys may write."""
        seq = len(self.sealed) + 1
        row = seal(self.key, b"test", text, row_place(self.device, self.log, seq))
        self.sealed.append(row)
        self.links.append(next_link(self.links[-1], seq, row))
        return EventId(self.device, self.log, seq)

    def opening(self) -> LogOpening:
        """The log's key, for the centre alone."""
        place = log_key_place(self.device, self.log)
        sealed = seal_to(self.opening_key, b"test" + self.key, place)
        message = opening_message(self.device, self.log, self.public_key, sealed)
        return LogOpening(sealed_key=sealed, signature=self.signer.sign(message))

    def head(self, seq: int) -> Head:
        """What the device signs about its first ``seq`` rows."""
        message = head_message(self.device, self.log, seq, self.links[seq])
        return Head(seq=seq, link=self.links[seq], signature=self.signer.sign(message))

    def batch(self, first: int, last: int) -> Batch:
        """Rows ``first`` to ``last``, both included."""
        return Batch(
            device=self.device,
            log=self.log,
            opening=self.opening(),
            first_seq=first,
            before=self.links[first - 1],
            sent=Sent(wall_ms=0, boot="boot-1", since_boot_ms=60_000, trusted=True),
            rows=tuple(self.sealed[first - 1 : last]),
            head=self.head(last),
        )

    def image(self) -> Gate:
        """A copy of the card as it is now, keys included."""
        return Gate(
            self.opening_key,
            self.device,
            self.log,
            self.signer,
            self.key,
            self.receiving,
            list(self.sealed),
            list(self.links),
        )
