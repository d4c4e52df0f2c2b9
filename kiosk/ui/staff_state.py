"""All that the staff's pages show, in one value. Pure."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from domain.cases import Caution, Evidence, Ground
from domain.comfort import Comfort
from domain.delegates import Delegate, Roster, Session
from domain.ids import EventId, OperatorId, SessionId
from domain.image import Pixels
from domain.vouching import vouchers
from kiosk.station.staff_happenings import (
    AdmissionRow,
    CaseCard,
    ComfortTold,
    CountRow,
    OperatorCard,
    OverrideGiven,
)
from kiosk.ui.wording import NOTHING, Phrase


class Room(StrEnum):
    """The staff's pages; ``LANE`` is the delegate's screen."""

    LANE = "lane"
    SIGN_IN = "sign_in"
    DESK = "desk"
    CASE = "case"
    SEARCH = "search"
    GROUNDS = "grounds"
    SECOND = "second"
    DONE = "done"
    RECENT = "recent"
    ADMIN = "admin"


def _unset() -> ComfortTold:
    """Before the station told what there is to set."""
    return ComfortTold(Comfort(), audible=False, dimmable=False)


@dataclass(frozen=True, slots=True, eq=False)
class OfficerState:
    """All that the staff's pages show."""

    room: Room = Room.LANE
    operators: tuple[OperatorCard, ...] = ()
    chosen: OperatorId | None = None
    errand: str = ""
    """The administrator's page that the first set-up left to be done after the sign-in."""
    me: OperatorCard | None = None
    roster: Roster | None = field(repr=False, default=None)
    message: Phrase = NOTHING
    locked_until_s: float = 0.0
    cases: tuple[CaseCard, ...] = ()
    case: EventId | None = None
    person: Delegate | None = None
    portrait: Pixels | None = field(repr=False, default=None)
    evidence: Evidence | None = None
    voucher: Delegate | None = None
    """The head of delegation whose word is the evidence."""
    mistaken: EventId | None = None
    """The admission that was annulled as somebody else's, until it is said whose it was."""
    ground: Ground = Ground.NOT_RECOGNISED
    cautions: tuple[Caution, ...] = ()
    given: OverrideGiven | None = None
    undone: bool = False
    rows: tuple[AdmissionRow, ...] = ()
    picked: EventId | None = None
    sessions: tuple[Session, ...] = ()
    open_session: SessionId | None = None
    counts: tuple[CountRow, ...] = ()
    comfort: ComfortTold = field(default_factory=_unset)

    @property
    def open_case(self) -> CaseCard | None:
        """The case that is looked at, while it is open."""
        return next((card for card in self.cases if card.event == self.case), None)

    @property
    def vouchers(self) -> tuple[Delegate, ...]:
        """Who could vouch, where the word of the head of delegation is the evidence."""
        if self.person is None or self.roster is None:
            return ()
        by_word = self.evidence is Evidence.HEAD_OF_DELEGATION
        return vouchers(self.person, self.roster) if by_word else ()

    @property
    def others(self) -> tuple[OperatorCard, ...]:
        """Who could agree as the second person."""
        return tuple(card for card in self.operators if self.me is None or card.id != self.me.id)
