"""What badges are judged by, read from the store with each edition."""

from __future__ import annotations

from domain.badge import BadgeTaken, EntryMode, Token, badge_list
from domain.delegates import Roster
from domain.gallery import Gallery
from domain.policy import DecisionPolicy
from kiosk.station.badges import BadgeBook, Reference
from store.badges import Badges
from store.connection import Store
from vision.verify import verification


class StoredBadges:
    """Badges as the store has them now, taken in one mode."""

    def __init__(self, store: Store, mode: EntryMode, fmr: float) -> None:
        self._badges = Badges(store)
        self._mode = mode
        self._fmr = fmr

    def book(self, roster: Roster, gallery: Gallery | None, version: int) -> BadgeBook | None:
        """The book of this edition; None while the event has no badges.

        Raises:
            StoreUnavailable: the store cannot be read.
        """
        keys = self._badges.keys()
        if keys is None:
            return None
        return BadgeBook(
            public=keys.public,
            badges=badge_list(keys.tags, roster.delegates, self._badges.issued()),
            mode=self._mode,
            gallery_version=version,
            reference=_in_gallery(gallery, self._fmr),
        )


def _in_gallery(gallery: Gallery | None, fmr: float) -> Reference:
    one_to_one = verification(gallery, fmr) if gallery is not None else None

    def find(holder: BadgeTaken, _: Token) -> tuple[Gallery, DecisionPolicy] | None:
        if one_to_one is None:
            return None
        one = one_to_one.of(holder.delegate)
        return None if one is None else (one, one_to_one.policy)

    return find
