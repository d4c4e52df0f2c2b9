"""Pictures of refused faces, kept where a policy says so: encoded, sealed, opened for the desk."""

from __future__ import annotations

from typing import Protocol

import cv2
import numpy as np

from domain.attendance import RefusalReason
from domain.errors import StoreDamaged, StoreUnavailable
from domain.frame_policy import FramePolicy, KeptFrame
from domain.ids import EventId
from domain.image import Pixels
from domain.moment import Moment
from runtime.journal import journal
from store.connection import Store
from store.frames import Frames

LONGEST_PX = 320
"""Enough to tell a face by, and no more."""
QUALITY = 85


class Keepsakes(Protocol):
    """What the desk needs of the pictures that are kept."""

    def keep(
        self, event: EventId, reason: RefusalReason, live: Pixels | None, at: Moment
    ) -> int | None:
        """Keep the picture if the policy says so; until when by the wall clock, else None."""
        ...

    def find(self, event: EventId, now: Moment) -> KeptFrame | None:
        """The picture kept of a refusal, while its time is not over."""
        ...


class StoredFrames:
    """:class:`Keepsakes` in the store. A picture that cannot be kept stops nobody."""

    def __init__(self, store: Store, policy: FramePolicy) -> None:
        self._frames, self._policy = Frames(store), policy

    def keep(
        self, event: EventId, reason: RefusalReason, live: Pixels | None, at: Moment
    ) -> int | None:
        if live is None or live.size == 0 or not self._policy.keeps(reason):
            return None
        share = min(1.0, LONGEST_PX / max(live.shape[:2]))
        small = cv2.resize(live, None, fx=share, fy=share, interpolation=cv2.INTER_AREA)
        picture = cv2.imencode(".jpg", small, [cv2.IMWRITE_JPEG_QUALITY, QUALITY])[1].tobytes()
        try:
            until_ms = self._frames.keep(event, picture, at, self._policy.hours)
        except StoreUnavailable:
            journal().error("frame.not_kept", seq=event.seq)
            return None
        journal().info("frame.kept", seq=event.seq, hours=self._policy.hours)
        return until_ms

    def find(self, event: EventId, now: Moment) -> KeptFrame | None:
        try:
            kept = self._frames.find(event, now)
        except StoreDamaged:
            journal().error("frame.damaged", seq=event.seq)
            return None
        if kept is None:
            return None
        found = cv2.imdecode(np.frombuffer(kept.picture, dtype=np.uint8), cv2.IMREAD_COLOR)
        return KeptFrame(np.asarray(found, dtype=np.uint8), kept.until_ms)
