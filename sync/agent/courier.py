"""A stick instead of a network: everything the centre lacks up, everything that is new down."""

from __future__ import annotations

import base64
import os
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from domain.errors import ImportRefused, StoreUnavailable
from domain.ids import LogId
from runtime.files import rename
from sync.agent.pull import Pull
from sync.agent.push import Push
from sync.wire.courier import Parcel, Waybill, read_return
from sync.wire.feed import Edition, FeedPage


@dataclass(frozen=True, slots=True)
class Courier:
    """Writes and reads the files of one kiosk."""

    push: Push
    pull: Pull
    version_of: Callable[[str], int]

    def export(self, path: Path) -> int:
        """Write all rows that the centre is not known to hold; how many rows that is.

        Raises:
            StoreUnavailable: the stick cannot be written.
        """
        waybill = Waybill(
            device=self.push.outgoing.device,
            cursor=self.pull.incoming.cursor(self.pull.source),
            roster_version=self.version_of("roster"),
            gallery_version=self.version_of("gallery"),
        )
        rows = 0
        part = path.with_name(path.name + ".part")
        try:
            with part.open("wb") as file:
                file.write(waybill.model_dump_json().encode() + b"\n")
                for batch in self.push.batches():
                    file.write(batch.model_dump_json().encode() + b"\n")
                    rows += len(batch.rows)
                file.flush()
                os.fsync(file.fileno())
            rename(part, path)
        except OSError as error:
            raise StoreUnavailable(f"{path} cannot be written: {error.strerror}.") from error
        return rows

    def take_back(self, path: Path) -> dict[LogId, int]:
        """Heed what the centre answered; how far it holds each log.

        Raises:
            ImportRefused: the file is another kiosk's, or is not whole.
            NotAuthentic: another centre made it, or it was altered.
        """
        answer = read_return(path, self.push.centre.signing_key)
        device = self.push.outgoing.device
        if answer.device != device:
            raise ImportRefused(f"{path.name} is for {answer.device}, this is {device}.")
        held: dict[LogId, int] = {}
        for receipt in answer.receipts:
            log, ack = LogId(receipt.log), receipt.acknowledged
            held[log] = self.push.settle(log, ack)
        pull = replace(self.pull, transport=CarriedPages(answer.pages, answer.parcels))
        for _ in answer.pages:
            pull.step()
        return held


class CarriedPages:
    """The feed as it lies in a file; a :class:`~sync.agent.pull.Road`."""

    def __init__(self, pages: tuple[FeedPage, ...], parcels: tuple[Parcel, ...]) -> None:
        self._pages = iter(pages)
        self._bodies = {(one.kind, one.version): one.body for one in parcels}

    def feed(self, _cursor: str, /) -> FeedPage:
        """The next page, whatever the cursor: telling a thing twice changes nothing."""
        return next(self._pages)

    def edition(self, edition: Edition) -> bytes:
        """The body that was carried along."""
        body = self._bodies.get((edition.kind, edition.version))
        if body is None:
            raise ImportRefused(f"The file lacks edition {edition.version} of {edition.kind}.")
        return base64.b64decode(body)
