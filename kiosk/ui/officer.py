"""The staff's pages: what is shown after each happening and each tap. Pure, and without Qt.

Everything personal lives in one state, and :class:`SignedOut` replaces that state whole.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import assert_never

from domain.attendance import RefusalReason
from domain.cases import AnnulReason, Evidence, Ground
from domain.delegates import Delegate
from domain.ids import DelegateId, EventId, OperatorId
from domain.image import Pixels
from kiosk.station.staff_happenings import (
    AdmissionsListed,
    Annulled,
    CaseCard,
    CasesChanged,
    CasesWaiting,
    ComfortTold,
    CountsTold,
    HelpWanted,
    OperatorCard,
    OperatorsNamed,
    OverrideBarred,
    OverrideGiven,
    PortraitGiven,
    SecondNeeded,
    SessionsListed,
    SignedIn,
    SignedOut,
    SignInRefused,
    StaffHappening,
    UndoTooLate,
)
from kiosk.station.staff_intents import (
    Annul,
    AskAdmissions,
    AskCounts,
    AskOverride,
    AskPortrait,
    AskSessions,
    DeclineSecond,
    DismissCase,
    SignOut,
    StaffIntent,
    StillHere,
    Undo,
)
from kiosk.ui.staff_state import OfficerState, Room
from kiosk.ui.wording import NOTHING, Phrase

Step = tuple[OfficerState, Sequence[StaffIntent]]
"""What is shown next, and what is asked of the station."""


_Signing = OperatorsNamed | SignedIn | SignInRefused | SignedOut


def hear(state: OfficerState, happening: StaffHappening, now_s: float) -> OfficerState:
    """The state after the station said something."""
    match happening:
        case OperatorsNamed() | SignedIn() | SignInRefused() | SignedOut():
            return _signing(state, happening, now_s)
        case HelpWanted():
            return state  # the status line and its banner have it
        case CasesWaiting() | CasesChanged() | PortraitGiven():
            return _learning(state, happening)
        case SecondNeeded(cautions=cautions):
            return replace(_fresh(state, Room.SECOND), cautions=cautions, chosen=None)
        case OverrideBarred(bar=bar):
            return replace(_fresh(state, Room.GROUNDS), message=Phrase(f"bar.{bar}"))
        case OverrideGiven():
            return replace(_fresh(state, Room.DONE), given=happening, undone=False)
        case Annulled(by_undo=by_undo):
            return replace(state, undone=by_undo or state.undone, picked=None)
        case UndoTooLate():
            return replace(state, message=Phrase("undo.late"))
        case AdmissionsListed() | SessionsListed() | CountsTold() | ComfortTold():
            return _listing(state, happening)
        case _:
            assert_never(happening)


def _learning(
    state: OfficerState, happening: CasesWaiting | CasesChanged | PortraitGiven
) -> OfficerState:
    match happening:
        case CasesWaiting():
            return state
        case CasesChanged(cases=cases):
            return replace(state, cases=cases)
        case PortraitGiven(delegate=code, portrait=portrait):
            # A photograph that comes late must not stand beside another name.
            wanted = state.person is not None and state.person.id == code
            return replace(state, portrait=portrait) if wanted else state
        case _:
            assert_never(happening)


def _listing(
    state: OfficerState,
    happening: AdmissionsListed | SessionsListed | CountsTold | ComfortTold,
) -> OfficerState:
    match happening:
        case AdmissionsListed(rows=rows):
            return replace(state, rows=rows)
        case SessionsListed(sessions=sessions, open=opened):
            return replace(state, sessions=sessions, open_session=opened)
        case CountsTold(rows=counts):
            return replace(state, counts=counts)
        case ComfortTold():
            return replace(state, comfort=happening)
        case _:
            assert_never(happening)


def _signing(state: OfficerState, happening: _Signing, now_s: float) -> OfficerState:
    match happening:
        case OperatorsNamed(operators=operators):
            return replace(state, operators=operators)
        case SignedIn(operator=operator, roster=roster):
            return replace(_fresh(state, Room.DESK), me=operator, roster=roster, chosen=None)
        case SignInRefused(wait_s=wait_s):
            said = Phrase("pin.locked") if wait_s > 0 else Phrase("pin.wrong")
            return replace(state, message=said, locked_until_s=now_s + wait_s)
        case SignedOut():
            return OfficerState(operators=state.operators)
        case _:
            assert_never(happening)


def message_at(state: OfficerState, now_s: float) -> Phrase:
    """What is said above the pad; while the sign-in is locked, for how long still."""
    wait_s = state.locked_until_s - now_s
    if state.locked_until_s and wait_s > 0:
        return Phrase("pin.locked", (int(wait_s) + 1,))
    return Phrase("pin.again") if state.message.key == "pin.locked" else state.message


def knock(state: OfficerState) -> OfficerState:
    """The corner was held: to the sign-in, unless somebody is at the desk already."""
    return state if state.me else replace(_fresh(state, Room.SIGN_IN), chosen=None)


def follow(state: OfficerState) -> Step:
    """After the sign-in to the page that waits; an officer is led nowhere."""
    waits = bool(state.errand) and state.room is Room.DESK
    return _administration(state, state.me) if waits and state.me else (state, ())


def choose_operator(state: OfficerState, operator: OperatorId) -> OfficerState:
    """Somebody tapped their name: now their PIN is asked for."""
    return replace(state, chosen=operator, message=NOTHING, locked_until_s=0.0)


def go(state: OfficerState, room: Room) -> Step:
    """To another page, as far as the sign-in allows."""
    me = state.me
    if me is None:
        return OfficerState(operators=state.operators), ()
    if room is not Room.SEARCH:
        state = replace(state, mistaken=None, case=None)
    if room is Room.RECENT:
        return _fresh(state, room), (AskAdmissions(),)
    if room is Room.ADMIN:
        return _administration(state, me)
    return _fresh(state, room), (StillHere(),)


def _administration(state: OfficerState, me: OperatorCard) -> Step:
    if not me.administrator:
        return state, (StillHere(),)
    return _fresh(state, Room.ADMIN), (AskSessions(), AskCounts())


def open_case(state: OfficerState, event: EventId) -> Step:
    """Look at one case."""
    picked = replace(_fresh(state, Room.CASE), case=event, person=None, portrait=None)
    return picked, (StillHere(),)


def choose_person(state: OfficerState, person: Delegate, portrait: Pixels | None = None) -> Step:
    """This is who stands here; next comes what the operator saw."""
    next_state = replace(
        _fresh(state, Room.GROUNDS),
        person=person,
        portrait=portrait,
        evidence=None,
        voucher=None,
        ground=Ground.LOOK_ALIKE if state.mistaken else _likely_ground(state.open_case),
    )
    return next_state, (AskPortrait(person.id),) if portrait is None else (StillHere(),)


def choose_evidence(state: OfficerState, evidence: Evidence) -> OfficerState:
    """The operator saw this."""
    return replace(state, evidence=evidence, voucher=None, message=NOTHING)


def choose_voucher(state: OfficerState, voucher: DelegateId) -> OfficerState:
    """This head of delegation knows the person."""
    found = next((each for each in state.vouchers if each.id == voucher), None)
    return replace(state, voucher=found, message=NOTHING)


def choose_ground(state: OfficerState, ground: Ground) -> OfficerState:
    """The camera was not enough because of this."""
    return replace(state, ground=ground, message=NOTHING)


def admit(state: OfficerState) -> Step:
    """Ask for the override; without evidence nothing is asked."""
    if state.person is None or state.evidence is None:
        return replace(state, message=Phrase("grounds.choose")), ()
    if state.vouchers and state.voucher is None:
        return replace(state, message=Phrase("grounds.who_vouches")), ()
    asked = AskOverride(
        state.person.id,
        state.evidence,
        state.ground,
        state.case,
        vouched_by=state.voucher.id if state.voucher else None,
        mistaken_for=state.mistaken,
    )
    return state, (asked,)


def decline_second(state: OfficerState) -> Step:
    """Nobody agrees; back to what was chosen."""
    return _fresh(state, Room.GROUNDS), (DeclineSecond(),)


def dismiss_case(state: OfficerState) -> Step:
    """Nobody is admitted on this case."""
    if state.case is None:
        return state, ()
    return replace(_fresh(state, Room.DESK), case=None), (DismissCase(state.case),)


def undo(state: OfficerState) -> Step:
    """Take back the override that was just given."""
    return state, (Undo(state.given.event),) if state.given else ()


def done(state: OfficerState) -> Step:
    """Back to the desk; what was chosen is forgotten."""
    cleared = replace(
        _fresh(state, Room.DESK),
        case=None,
        person=None,
        portrait=None,
        evidence=None,
        voucher=None,
        mistaken=None,
        given=None,
    )
    return cleared, (StillHere(),)


def back(state: OfficerState) -> Step:
    """From what was seen back to who it is."""
    return _fresh(state, Room.CASE if state.open_case else Room.SEARCH), (StillHere(),)


def pick_row(state: OfficerState, event: EventId | None) -> OfficerState:
    """One admission of the list is looked at; None lays it back."""
    return replace(state, picked=event)


def annul(state: OfficerState, reason: AnnulReason) -> Step:
    """The admission that is looked at does not count."""
    if state.picked is None:
        return state, ()
    wrong = state.picked if reason is AnnulReason.NOT_THIS_PERSON else None
    return replace(state, mistaken=wrong), (Annul(state.picked, reason),)


def leave(state: OfficerState) -> Step:
    """Sign out, or give up signing in."""
    return OfficerState(operators=state.operators), (SignOut(),)


def _fresh(state: OfficerState, room: Room) -> OfficerState:
    return replace(state, room=room, message=NOTHING, locked_until_s=0.0, picked=None)


def _likely_ground(case: CaseCard | None) -> Ground:
    if case is None:
        return Ground.NOT_RECOGNISED
    if case.reason is RefusalReason.TWO_CLOSE:
        return Ground.LOOK_ALIKE
    if case.reason is RefusalReason.NOT_ON_ROSTER:
        return Ground.NOT_ON_ROSTER
    return Ground.NOT_RECOGNISED
