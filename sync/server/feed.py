"""The way down: what a gate has not seen yet, behind a cursor that only the centre reads."""

from __future__ import annotations

import secrets

from domain.attendance import BadgeIssued, BadgeWithdrawn, CheckIn, Correction, Override
from domain.errors import KnownError
from domain.ids import EventId
from sync.server.database.devices import Device, all_devices
from sync.server.database.engine import Engine, Transaction
from sync.server.database.facts import get_fact, put_fact
from sync.server.database.logs import last_cursor
from sync.server.editions import editions_for
from sync.server.identity import Identity
from sync.server.own_log import CENTRE
from sync.server.register import Cursor, Record, Register
from sync.server.releases import named_releases
from sync.wire.feed import (
    PAGE,
    Arrival,
    BadgeNews,
    Circle,
    FeedPage,
    KnownGate,
    Revocations,
)
from sync.wire.proofs import circle_message, revocation_message

_ERA = "era"


class CursorExpired(KnownError):
    """The cursor is of another database: begin again with an empty one."""


def begin_era(engine: Engine) -> str:
    """Name this database, once; a restored backup is given a new name by ``new_era``."""
    with engine.write() as tx:
        tx.lock(_ERA)
        era = get_fact(tx, _ERA)
        if era is None:
            era = secrets.token_hex(8)
            put_fact(tx, _ERA, era)
        return era


def feed_page(
    engine: Engine, register: Register, identity: Identity, device: Device, cursor: str
) -> FeedPage:
    """The page behind ``cursor``.

    Raises:
        CursorExpired: the cursor is not of this database.
    """
    with engine.read() as tx:
        era = str(get_fact(tx, _ERA))
        after = _read_cursor(tx, era, cursor)
        devices = all_devices(tx)
        editions = editions_for(tx, identity, device)
        releases = named_releases(tx)
    newest = register.refresh()
    records = register.feed_after(after, PAGE + 1)
    page, more = records[:PAGE], len(records) > PAGE
    reached = [record.cursor for record in page]
    last = reached[-1] if more else max([after, newest, *reached])
    return FeedPage(
        next=f"{era}.{last[0]:x}.{last[1]:x}",
        more=more,
        arrivals=tuple(arrival for record in page for arrival in _arrivals(record, register)),
        badges=tuple(news for record in page for news in _badges(record)),
        gates={known.id: known.gate for known in devices},
        editions=editions,
        revocations=revocations(devices, identity),
        circle=circle(devices, identity),
        releases=releases,
    )


def farewell(engine: Engine, identity: Identity, cursor: str) -> FeedPage:
    """What a revoked gate still gets: that it is revoked, signed, and nothing else."""
    with engine.read() as tx:
        devices = all_devices(tx)
    return FeedPage(
        next=cursor,
        more=False,
        arrivals=(),
        badges=(),
        gates={},
        editions=(),
        revocations=revocations(devices, identity),
    )


def revocations(devices: list[Device], identity: Identity) -> Revocations:
    """The signed list of devices that are not trusted any more."""
    revoked = tuple(device.id for device in devices if device.revoked_ms is not None)
    message = revocation_message(len(revoked), revoked)
    return Revocations(
        version=len(revoked), devices=revoked, signature=identity.signing.sign(message)
    )


def circle(devices: list[Device], identity: Identity) -> Circle:
    """The gates that may talk to each other without the centre, by name; signed."""
    trusted = [device for device in devices if device.revoked_ms is None and device.id != CENTRE]
    named = [(device.id, device.public_key) for device in trusted]
    return Circle(
        gates=tuple(KnownGate(device=device, public_key=key) for device, key in named),
        signature=identity.signing.sign(circle_message(named)),
    )


def _read_cursor(tx: Transaction, era: str, cursor: str) -> Cursor:
    if not cursor:
        return (0, 0)
    named, *numbers = cursor.split(".")
    if named != era or len(numbers) != 2 or not all(numbers):
        raise CursorExpired("The cursor is of another database; begin again.")
    try:
        after = int(numbers[0], 16), int(numbers[1], 16)
    except ValueError as error:
        raise CursorExpired("The cursor is not one of ours; begin again.") from error
    if after > last_cursor(tx):
        raise CursorExpired("The cursor is ahead of the database; begin again.")
    return after


def _arrivals(record: Record, register: Register) -> list[Arrival]:
    match record.event:
        case CheckIn() | Override():
            return [_arrival(record.name, register, annulled=record.name in register.annulled)]
        case Correction(annuls=name):
            known = register.admission(name)
            return [_arrival(name, register, annulled=True)] if known else []
        case _:
            return []


def _badges(record: Record) -> list[BadgeNews]:
    match record.event:
        case BadgeIssued() | BadgeWithdrawn() as event:
            gone = isinstance(event, BadgeWithdrawn)
            return [BadgeNews(delegate=event.delegate, issue=event.issue, withdrawn=gone)]
        case _:
            return []


def _arrival(name: EventId, register: Register, *, annulled: bool) -> Arrival:
    event = register.records[name].event
    if not isinstance(event, CheckIn | Override):
        raise TypeError(f"{name} admits nobody")
    return Arrival(
        device=name.device,
        log=name.log,
        seq=name.seq,
        delegate=event.delegate,
        session=event.session,
        at_ms=event.at.wall_ms,
        annulled=annulled,
    )
