"""Taking a carried file in and giving one back: the same ingest, the same feed, no network."""

from __future__ import annotations

import base64
from pathlib import Path

from sync.server.centre import Centre, UnknownDevice
from sync.server.database.devices import Device, find_device
from sync.server.editions import body_of
from sync.server.feed import CursorExpired
from sync.wire.courier import (
    Parcel,
    Receipt,
    Return,
    Waybill,
    read_upward,
    return_message,
    write_return,
)
from sync.wire.feed import FeedPage
from sync.wire.messages import Acknowledged


def accept(centre: Centre, path: Path) -> tuple[str, bytes]:
    """Take in what a kiosk exported; its device, and the file to carry back.

    Raises:
        ImportRefused: the file is not as it should be; batches before the damage are kept.
        UnknownDevice: nobody paired it.
        NotAuthentic: a batch is not signed by its device.
    """
    waybill, batches = read_upward(path)
    with centre.engine.read() as tx:
        device = find_device(tx, waybill.device)
    if device is None:
        raise UnknownDevice(f"The centre does not know the device {waybill.device}.")
    reached: dict[str, Acknowledged] = {}
    for batch in batches:
        answer = centre.take(batch)
        if batch.device == device.id and not answer.gap:
            reached[batch.log] = answer
    pages = _pages(centre, device, waybill.cursor)
    answer_back = Return(
        device=device.id,
        receipts=tuple(Receipt(log=log, acknowledged=ack) for log, ack in reached.items()),
        pages=pages,
        parcels=_parcels(centre, pages[-1], waybill),
    )
    body = answer_back.model_dump_json().encode()
    return device.id, write_return(answer_back, centre.identity.signing.sign(return_message(body)))


def _pages(centre: Centre, device: Device, cursor: str) -> tuple[FeedPage, ...]:
    try:
        pages = [centre.feed(device, cursor)]
    except CursorExpired:
        pages = [centre.feed(device, "")]
    while pages[-1].more:
        pages.append(centre.feed(device, pages[-1].next))
    # A gate that a stick serves is updated by a stick as well.
    return tuple(page.model_copy(update={"releases": None}) for page in pages)


def _parcels(centre: Centre, page: FeedPage, waybill: Waybill) -> tuple[Parcel, ...]:
    known = {"roster": waybill.roster_version, "gallery": waybill.gallery_version}
    parcels = []
    with centre.engine.read() as tx:
        for edition in page.editions:
            if edition.version > known[edition.kind]:
                body = base64.b64encode(body_of(tx, edition.kind, edition.version)).decode()
                parcels.append(Parcel(kind=edition.kind, version=edition.version, body=body))
    return tuple(parcels)
