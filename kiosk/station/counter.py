"""The staff's side of the desk: sign-in, open cases, overrides. Runs on the desk's thread."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import assert_never

from domain.attendance import Act, Correction, DeskAct, Override
from domain.cases import (
    UNDO_S,
    AnnulReason,
    Barred,
    Case,
    Evidence,
    Granted,
    NeedsSecond,
    Request,
    judge,
)
from domain.delegates import Delegate
from domain.ids import DelegateId, EventId
from domain.operators import Operator
from kiosk.station.admissions import admissions_of
from kiosk.station.care_intents import AskSticks, Care
from kiosk.station.counter_tools import CounterTools
from kiosk.station.enrolment_intents import Enrol
from kiosk.station.happenings import Fault, FaultShown
from kiosk.station.signin import PinChecked
from kiosk.station.staff_happenings import (
    Annulled,
    CasesChanged,
    CasesWaiting,
    OverrideBarred,
    OverrideGiven,
    PortraitGiven,
    SecondNeeded,
    UndoTooLate,
)
from kiosk.station.staff_intents import (
    Annul,
    AnswerHelp,
    AskAdmissions,
    AskCounts,
    AskOperators,
    AskOverride,
    AskPortrait,
    DeclineSecond,
    DeskTask,
    DismissCase,
    ShowPin,
    SignOut,
    StaffIntent,
    StillHere,
    Undo,
)


@dataclass(frozen=True, slots=True)
class Given:
    """The last override, while it can be undone."""

    event: EventId
    undo_until_s: float


class Counter:
    """Serves what operators ask. Commit first, then lamp, then screen."""

    def __init__(self, tools: CounterTools) -> None:
        self._register = tools.register
        self._casebook = tools.casebook
        self._staff = tools.staff
        self._administration = tools.administration
        self._enrolment = tools.enrolment
        self._doors = tools.doors
        self._clock = tools.clock
        self._post = tools.post
        self._let_in = tools.let_in
        self._care = tools.care
        self._calls = tools.calls
        self._asked: AskOverride | None = None
        self._pending: Request | None = None
        self._given: Given | None = None

    def serve(self, item: StaffIntent | PinChecked) -> None:
        """Deal with one item; without a sign-in only signing in is heard."""
        match item:
            case AskOperators():
                self._staff.name_operators()
            case ShowPin():
                self._staff.show_pin(item)
            case PinChecked():
                self._pin_checked(item)
            case SignOut():
                self._leave()
                self._staff.sign_out()
            case Care(task=task):
                operator = self._hear(by_itself=isinstance(task, AskSticks))
                if operator is not None and self._care is not None:
                    self._care.serve(task, operator)
            case Enrol(task=wanted):
                operator = self._hear()
                if operator is not None:
                    self._enrolment.serve(wanted, operator)
            case _:
                operator = self._hear(by_itself=isinstance(item, AskCounts))
                if operator is not None:
                    self._serve(item, operator)

    def _hear(self, *, by_itself: bool = False) -> Operator | None:
        """Who asks; what a page asks ``by_itself`` every other second keeps nobody signed in."""
        return self._staff.signed_in() if by_itself else self._staff.touched()

    def beat(self) -> None:
        """What time does by itself: sign-ins end, old cases are forgotten."""
        if self._staff.expire():
            self._leave()
        self._enrolment.beat(self._staff.signed_in())
        self._calls.beat()
        if self._casebook.forget_old(self._clock.monotonic_s()):
            self.tell_cases()

    def tell_cases(self) -> None:
        """The number to everybody, the cases themselves to whoever is signed in."""
        self._post(CasesWaiting(len(self._casebook)))
        if self._staff.signed_in() is not None:
            self._post(CasesChanged(self._casebook.cards(self._doors.roster)))

    def _pin_checked(self, checked: PinChecked) -> None:
        if not self._staff.take(checked):
            return
        if checked.again:
            self._enrolment.confirmed(checked.operator)
        elif not checked.as_second:
            self.tell_cases()
        elif self._pending is not None:
            self._ask(replace(self._pending, second=checked.operator))

    def _serve(self, item: DeskTask, operator: Operator) -> None:
        match item:
            case StillHere():
                pass
            case AnswerHelp():
                self._calls.answer(operator)
            case AskPortrait(delegate=code):
                self._post(PortraitGiven(code, self._casebook.portrait(code)))
            case AskOverride():
                self._ask_anew(item, operator)
            case DeclineSecond():
                self._decline(operator)
            case DismissCase(case=event):
                self._dismiss(event, operator)
            case Undo(event=event):
                self._undo(event, operator)
            case Annul(event=event, reason=reason):
                self._annul(event, reason, operator)
            case AskAdmissions():
                self._list_admissions()
            case _:
                self._administration.serve(item, operator)

    def _ask_anew(self, asked: AskOverride, operator: Operator) -> None:
        """A second tap on what was just given is not a second entry."""
        given, now_s = self._given, self._clock.monotonic_s()
        if given is None or asked != self._asked or now_s >= given.undo_until_s:
            self._asked = asked
            self._ask(_request(asked, operator, self._casebook.find(asked.case)))

    def _ask(self, request: Request) -> None:
        roster = self._doors.roster
        session = roster.session.id if roster.session else None
        judgement = judge(
            request,
            roster=roster,
            history=self._register.history,
            overrides=self._register.overrides(request.operator.id, session),
            now=self._clock.now(),
        )
        match judgement:
            case Granted(event=event):
                self._pending = None
                self._grant(event, request)
            case NeedsSecond(cautions=cautions):
                self._pending = request
                self._post(SecondNeeded(cautions))
            case Barred(bar=bar):
                self._note(Act.OVERRIDE_BARRED, request.operator, request)
                self._post(OverrideBarred(bar))
            case _:
                assert_never(judgement)

    def _grant(self, event: Override, request: Request) -> None:
        written = self._written(event)
        if written is None:
            return
        self._let_in()
        self._given = Given(written, self._clock.monotonic_s() + UNDO_S)
        self._post(
            OverrideGiven(
                event=written,
                delegate=self._delegate(event.delegate),
                operator=request.operator.name,
                second=request.second.name if request.second else "",
                vouched_by=self._delegate(event.vouched_by).name if event.vouched_by else "",
                evidence=Evidence(event.evidence),
                at_ms=event.at.wall_ms,
                undo_until_s=self._given.undo_until_s,
            )
        )
        if self._casebook.close(event.case):
            self.tell_cases()

    def _decline(self, operator: Operator) -> None:
        if self._pending is not None:
            self._note(Act.SECOND_DECLINED, operator, self._pending)
            self._pending = None

    def _dismiss(self, event: EventId, operator: Operator) -> None:
        if self._casebook.find(event) is None:
            return
        act = DeskAct(self._clock.now(), operator.id, Act.CASE_DISMISSED, event)
        if self._written(act) is not None:
            self._casebook.close(event)
            self.tell_cases()

    def _undo(self, event: EventId, operator: Operator) -> None:
        given = self._given
        if given is None or given.event != event:
            return
        if self._clock.monotonic_s() >= given.undo_until_s:
            self._post(UndoTooLate(event))
            return
        self._given = None
        self._correct(event, AnnulReason.UNDONE, operator)

    def _annul(self, event: EventId, reason: AnnulReason, operator: Operator) -> None:
        if reason is not AnnulReason.UNDONE:
            self._correct(event, reason, operator)
            self._list_admissions()

    def _list_admissions(self) -> None:
        picture = partial(self._casebook.picture, now=self._clock.now())
        self._post(admissions_of(self._register, self._doors.roster, picture))

    def _correct(self, event: EventId, reason: AnnulReason, operator: Operator) -> None:
        if self._register.admission(event) is None:
            return
        correction = Correction(self._clock.now(), event, operator.id, reason.value)
        if self._written(correction) is not None:
            self._post(Annulled(event, by_undo=reason is AnnulReason.UNDONE))

    def _note(self, act: Act, operator: Operator, request: Request) -> None:
        case = request.case.event if request.case else None
        self._written(DeskAct(self._clock.now(), operator.id, act, case, request.delegate))

    def _leave(self) -> None:
        self._forget_request()
        self._enrolment.signed_off()
        if self._care is not None:
            self._care.leave()

    def _forget_request(self) -> None:
        self._pending = None
        self._given = None

    def _written(self, event: Override | Correction | DeskAct) -> EventId | None:
        written = self._register.record(event)
        if written is None:
            self._post(FaultShown(Fault.STORE_UNAVAILABLE))
        self._doors.keep_apart(self._register.mistaken)
        return written

    def _delegate(self, code: DelegateId) -> Delegate:
        return self._doors.roster.find(code) or Delegate(code, "")


def _request(asked: AskOverride, operator: Operator, case: Case | None) -> Request:
    return Request(
        asked.delegate,
        asked.evidence,
        asked.ground,
        operator,
        case,
        vouched_by=asked.vouched_by,
        mistaken_for=asked.mistaken_for,
    )
