"""Enrolled portraits, sealed with the gallery and forgotten with it, for the desk to compare.

One small picture a person, under a name that tells nobody whose it is.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping

from domain.ids import DelegateId
from domain.moment import Moment
from store.connection import Store
from store.keyring import GALLERY
from store.segments import Segment, Segments

PORTRAIT = "portrait|"
"""How the kinds of all portraits begin."""


class Album:
    """Keeps one encoded picture a delegate."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._segments = Segments(store)

    def keep(self, portraits: Mapping[DelegateId, bytes], at: Moment) -> int:
        """Keep or replace portraits (JPEG) in one transaction; the store's new version.

        Raises:
            StoreUnavailable: the disk is full, read-only or failing; nothing was changed.
        """
        with self._store.writing():
            for delegate, picture in portraits.items():
                self.write(delegate, picture)
            return self._segments.publish(at, enrolled=0, withdrawn=0)

    def write(self, delegate: DelegateId, picture: bytes) -> None:
        """Keep a portrait within the caller's transaction, which publishes it."""
        self._segments.write(GALLERY, Segment(portrait_kind(delegate), 0, picture))

    def find(self, delegate: DelegateId) -> bytes | None:
        """The picture kept of this delegate, or None.

        Raises:
            StoreDamaged: it is not the one that was kept.
        """
        with self._store.reading():
            return next((s.text for s in self._segments.read(portrait_kind(delegate))), None)


def forget_portraits(segments: Segments, gone: Iterable[DelegateId], under: str = "") -> None:
    """Drop the pictures of these people; runs inside the caller's transaction.

    ``under`` is the prefix of a kept state.
    """
    for delegate in gone:
        segments.drop(under + portrait_kind(delegate), 0)


def forget_all_portraits(segments: Segments) -> int:
    """Drop every picture inside the caller's transaction; returns how many there were."""
    portraits = [kind for kind in segments.kinds() if kind.startswith(PORTRAIT)]
    for kind in portraits:
        segments.drop(kind, 0)
    return len(portraits)


def portrait_kind(delegate: DelegateId) -> str:
    """Under which kind a person's portrait lies, which does not tell whose it is."""
    return f"{PORTRAIT}{hashlib.sha256(f'portrait|{delegate}'.encode()).hexdigest()[:32]}"
