"""What is said to whoever is sent to the desk."""

from __future__ import annotations

from domain.admission import Arrival
from domain.attendance import RefusalReason
from domain.delegates import Session
from kiosk.station.happenings import AskedToDesk, BadgeNotTaken, NotYourSession

SAID_OF_BADGES = frozenset(
    {
        RefusalReason.BADGE_DAMAGED,
        RefusalReason.BADGE_TOO_NEW,
        RefusalReason.BADGE_OTHER_EVENT,
        RefusalReason.BADGE_FORGED,
        RefusalReason.BADGE_REPLACED,
        RefusalReason.BADGE_WITHDRAWN,
        RefusalReason.BADGE_USED,
    }
)
"""What is said of a card may be read by everybody; of a face only the desk learns more."""


def sent_away(
    reason: RefusalReason, arrival: Arrival | None, session: Session | None
) -> AskedToDesk | BadgeNotTaken | NotYourSession:
    """The page of a refusal; ``arrival`` is when a badge used again was taken before."""
    if reason is RefusalReason.NOT_ENTITLED and session is not None:
        return NotYourSession(session.title)
    if reason in SAID_OF_BADGES:
        return BadgeNotTaken(reason, arrival)
    return AskedToDesk()
