"""What badges are judged by, read from the store with each edition."""

from __future__ import annotations

from domain.badge import BadgeTaken, EntryMode, Token, badge_list
from domain.delegates import Roster
from domain.gallery import Gallery
from kiosk.station.badges import BadgeBook, Reference
from kiosk.station.claims import Compared
from store.badges import Badges
from store.carried import Carried, Yardstick, reference_of
from store.connection import Store
from vision.verify import one_against, verification, verification_policy


class StoredBadges:
    """Badges as the store has them now, taken in one mode."""

    def __init__(self, store: Store, mode: EntryMode, fmr: float) -> None:
        self._badges = Badges(store)
        self._carried = Carried(store)
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
        reference, alone = _in_gallery(gallery, self._fmr), None
        yardstick = self._carried.yardstick() if self._mode is EntryMode.KEY_IN_BADGE else None
        if yardstick is not None:
            reference = self._in_badge(yardstick)
            alone = yardstick.nobody, verification_policy(yardstick.calibration)
        return BadgeBook(
            public=keys.public,
            badges=badge_list(keys.tags, roster.delegates, self._badges.issued()),
            mode=self._mode,
            gallery_version=version,
            reference=reference,
            alone=alone,
        )

    def _in_badge(self, yardstick: Yardstick) -> Reference:
        policy = verification_policy(yardstick.calibration)

        def find(holder: BadgeTaken, token: Token) -> Compared | None:
            if token.key is None:
                return None
            template = self._carried.open(holder.delegate, holder.issue, token.key)
            if template is None:
                return None
            reference = reference_of(holder.delegate, template)
            return one_against(yardstick.nobody, reference), policy

        return find


def _in_gallery(gallery: Gallery | None, fmr: float) -> Reference:
    one_to_one = verification(gallery, fmr) if gallery is not None else None

    def find(holder: BadgeTaken, _: Token) -> Compared | None:
        if one_to_one is None:
            return None
        one = one_to_one.of(holder.delegate)
        return None if one is None else (one, one_to_one.policy)

    return find
