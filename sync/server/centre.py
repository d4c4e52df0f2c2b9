"""The centre's work for gates, without HTTP: know them, take their rows, tell them what is new."""

from __future__ import annotations

import hmac
from collections.abc import Callable
from dataclasses import dataclass, field

from domain.errors import KnownError
from domain.ids import DeviceId
from sync.server.database.devices import (
    Device,
    add_device,
    find_device,
    hear,
    note_anchor,
    note_pulse,
)
from sync.server.database.engine import Engine, Transaction
from sync.server.database.schema import migrate
from sync.server.feed import begin_era, farewell, feed_page
from sync.server.identity import Identity
from sync.server.ingest import Teller, ingest
from sync.server.reading import Reader
from sync.server.register import Register
from sync.server.releases import Deposit
from sync.server.tokens import BEARER_S, CHALLENGE_S, Tokens, Unauthenticated, tokens_of
from sync.wire.access import Bearer, Challenge, ChallengeRequest, Proof, challenge_message
from sync.wire.feed import FeedPage, Pulse, PulseAnswer, Sent
from sync.wire.messages import Acknowledged, Batch, CentreIdentity, Registration
from sync.wire.proofs import NotAuthentic, authentic_links, check_signature


class UnknownDevice(KnownError):
    """Pair the device with this centre, then let it try again."""


class RegistrationRefused(KnownError):
    """Give the device the centre's present enrolment token and a name that is free."""


@dataclass(frozen=True, slots=True)
class Centre:
    """One centre over one database."""

    engine: Engine
    identity: Identity
    now_ms: Callable[[], int]
    tokens: Tokens = field(repr=False)
    register: Register = field(repr=False)
    enrolment_token: str | None = field(repr=False, default=None)
    """Who shows it may register a device without pairing; a development centre has one."""
    deposit: Deposit = field(default_factory=Deposit)
    """Where updates lie."""

    def enrol(self, request: Registration) -> CentreIdentity:
        """Make a device known by the token; the same request again changes nothing.

        Raises:
            RegistrationRefused: a wrong token, or another device has this name.
        """
        wanted = self.enrolment_token
        if wanted is None or not hmac.compare_digest(request.token.encode(), wanted.encode()):
            raise RegistrationRefused("The enrolment token is not the centre's present one.")
        with self.engine.write() as tx:
            tx.lock(request.device)
            known = find_device(tx, request.device)
            if known is None:
                device = Device(
                    DeviceId(request.device),
                    request.gate,
                    request.public_key,
                    request.receiving_key,
                )
                add_device(tx, device, self.now_ms())
            elif known.public_key != request.public_key:
                raise RegistrationRefused(f"Another device is registered as {request.device}.")
        return self.identity.public()

    def challenge(self, request: ChallengeRequest) -> Challenge:
        """A nonce for a device to sign; it tells nobody whether the device is known."""
        nonce = self.tokens.issue("challenge", request.device, CHALLENGE_S, self.now_ms())
        return Challenge(nonce=nonce)

    def admit(self, proof: Proof) -> Bearer:
        """A bearer for the device that signed a challenge.

        Raises:
            Unauthenticated: unknown or revoked, an old nonce, or another's signature.
        """
        subject = self.tokens.subject_of(proof.nonce, "challenge", self.now_ms())
        with self.engine.read() as tx:
            device = find_device(tx, proof.device)
        if device is None or device.id != subject:
            raise Unauthenticated(f"The centre does not know the device {proof.device}.")
        signing_key = self.identity.public().signing_key
        message = challenge_message(proof.device, proof.nonce, signing_key)
        try:
            check_signature(device.public_key, proof.signature, message, "the challenge")
        except NotAuthentic as error:
            raise Unauthenticated(str(error)) from error
        bearer = self.tokens.issue("device", device.id, BEARER_S, self.now_ms())
        return Bearer(bearer=bearer, lasts_s=BEARER_S)

    def bearer_of(self, bearer: str) -> Device:
        """The device that shows this bearer.

        Raises:
            Unauthenticated: not ours, too old, or the device is not known any more.
        """
        name = self.tokens.subject_of(bearer, "device", self.now_ms())
        with self.engine.read() as tx:
            device = find_device(tx, name)
        if device is None:
            raise Unauthenticated(f"The centre does not know the device {name}.")
        return device

    def take(self, batch: Batch, carrier: DeviceId | None = None) -> Acknowledged:
        """Keep a batch for good, then say so. Who brought it does not matter: it is signed.

        ``carrier`` is the gate that says it now. What its clocks say counts for its own rows
        alone: a stick was written some time ago, and of another gate anybody could say it.

        Raises:
            UnknownDevice: nobody paired it.
            NotAuthentic: the device did not sign this.
        """
        with self.engine.read() as tx:
            device = find_device(tx, batch.device)
        if device is None:
            raise UnknownDevice(f"The centre does not know the device {batch.device}.")
        links = authentic_links(batch, device.public_key)
        now_ms = self.now_ms()
        revoked = device.revoked_ms is not None
        with self.engine.write() as tx:
            answer = ingest(tx, batch, links, Teller(self.identity, now_ms), revoked=revoked)
            if carrier == device.id:
                hear(tx, device.id, now_ms)
                _anchor(tx, device.id, batch.sent, now_ms)
        return answer

    def feed(self, device: Device, cursor: str) -> FeedPage:
        """What this device has not seen yet.

        Raises:
            CursorExpired: the cursor is of another database.
        """
        if device.revoked_ms is not None:
            return farewell(self.engine, self.identity, cursor)
        return feed_page(self.engine, self.register, self.identity, device, cursor)

    def pulse(self, device: Device, pulse: Pulse) -> PulseAnswer:
        """Note how a gate is."""
        now_ms = self.now_ms()
        with self.engine.write() as tx:
            note_pulse(tx, device.id, pulse.model_dump_json(), now_ms)
            _anchor(tx, device.id, pulse.sent, now_ms)
        return PulseAnswer(centre_ms=now_ms, revoked=device.revoked_ms is not None)


def _anchor(tx: Transaction, device: str, sent: Sent, now_ms: int) -> None:
    """Place the boot in which this was sent by the centre's clock."""
    note_anchor(tx, device, sent.boot, now_ms - sent.since_boot_ms)


def open_books(
    engine: Engine, identity: Identity, now_ms: Callable[[], int], enrolment_token: str | None
) -> Centre:
    """A centre over a database, whose schema is brought up to date.

    Raises:
        StoreUnavailable: the database cannot be reached.
        StoreDamaged: newer software wrote it.
    """
    migrate(engine)
    begin_era(engine)
    register = Register(engine, Reader(identity))
    return Centre(engine, identity, now_ms, tokens_of(identity), register, enrolment_token)
