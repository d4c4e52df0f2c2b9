"""A rehearsal of the door while it lasts: trials instead of admissions. Runs on the desk's thread.

The whole path of recognition is in use; only its last step is another: what was decided is judged
as a trial and written nowhere. The ledger learns that the door was rehearsed, and what of it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import assert_never

from domain.attendance import Act, DeskAct
from domain.decision import Identified
from domain.errors import KnownError
from domain.findings import Finding, Wording, bad, in_words
from domain.ids import OperatorId
from domain.operators import Operator
from domain.ports import Clock, EntranceSignal
from domain.rehearsal import (
    Rehearsal,
    again,
    answer,
    begin,
    deny,
    findings_of,
    lapse,
    observe,
    onwards,
    verdict_of,
)
from domain.trial import Door, Shown, Step
from kiosk.station.care_happenings import RehearsalShown, Stage
from kiosk.station.care_intents import (
    BeginRehearsal,
    EndRehearsal,
    RehearsalTask,
    SignalAnswered,
    StepAgain,
    StepDenied,
    StepOnwards,
)
from kiosk.station.caretaker import Answer, Caretaker, Filed, Order, Rehearsed, Surveyed
from kiosk.station.doors import Doors
from kiosk.station.happenings import Happening
from kiosk.station.register import Register
from kiosk.station.settlement import Settlement

PEOPLE = Wording("name.people", "people")
NOBODY_ENROLLED = Wording("rehearsal.empty", "too few are enrolled to recognise anybody")
IMPORT = Wording("remedy.import", "Import people from a stick or from the centre.")
BOX = Wording("name.box", "kiosk")
CERTIFICATE = Wording("name.certificate", "certificate")


@dataclass(frozen=True, slots=True)
class RehearsalTools:
    """What a rehearsal works with."""

    gate: str
    door: Callable[[], Door | None]
    """What is rehearsed; None while nobody can be recognised."""
    doors: Doors
    signal: EntranceSignal
    clock: Clock
    post: Callable[[Happening], None]


class Rehearsing:
    """At most one rehearsal at a time."""

    def __init__(
        self, tools: RehearsalTools, register: Register, order: Callable[[Order], None]
    ) -> None:
        """``order`` has something done elsewhere; its answer comes to :meth:`take`."""
        self._tools = tools
        self._register = register
        self._order = order
        self._operator: OperatorId | None = None
        self._door: Door | None = None
        self._now: Rehearsal | None = None
        self._recognised = ""

    def serve(self, task: RehearsalTask, operator: Operator) -> None:
        """Deal with one task."""
        if isinstance(task, BeginRehearsal):
            self._begin(operator)
            return
        now, now_s = self._now, self._tools.clock.monotonic_s()
        if isinstance(task, EndRehearsal):
            self.give_up()
        elif now is not None:
            match task:
                case StepOnwards():
                    self._become(onwards(now, now_s))
                case StepAgain():
                    self._become(again(now, now_s), entered=True)
                case StepDenied():
                    self._become(deny(now, now_s))
                case SignalAnswered(worked=worked):
                    self._become(answer(now, now_s, worked=worked))
                case _:
                    assert_never(task)

    def observe(self, settlement: Settlement) -> None:
        """Somebody stood there while the door was rehearsed: nobody is admitted on it."""
        if self._now is None:
            return
        decision = settlement.decision
        shown = Shown(decision, settlement.took_ms, settlement.quality)
        if (
            self._now.step is Step.FACE
            and not self._now.shown
            and isinstance(decision, Identified)
        ):
            found = self._tools.doors.roster.find(decision.delegate)
            self._recognised = found.name if found else str(decision.delegate)
        self._become(observe(self._now, shown, self._tools.clock.monotonic_s()))

    def take(self, told: Answer) -> None:
        """Something that was ordered is done."""
        match told:
            case Surveyed(findings=findings):
                if self._operator is not None and self._door is not None and self._now is None:
                    self._tools.doors.rehearse(on=True)
                    now_s = self._tools.clock.monotonic_s()
                    self._become(begin(self._door, findings, now_s), entered=True)
            case Filed(trouble=trouble) if trouble:
                found = bad(CERTIFICATE(), trouble)
                self._tools.post(RehearsalShown(Stage.TROUBLE, findings=(found,)))
            case Filed(file=file):
                self._tools.post(RehearsalShown(Stage.FILED, file=file))
            case _:
                assert_never(told)

    def beat(self) -> None:
        """What time does by itself."""
        if self._now is not None:
            self._become(lapse(self._now, self._tools.clock.monotonic_s()))

    def give_up(self) -> None:
        """No certificate is made; the door admits again."""
        if self._operator is not None:
            self._over()
            self._tools.post(RehearsalShown(Stage.IDLE))

    def _begin(self, operator: Operator) -> None:
        self._over()
        self._door = self._tools.door()
        if self._door is None:
            found = bad(PEOPLE(), NOBODY_ENROLLED(), IMPORT())
            self._tools.post(RehearsalShown(Stage.TROUBLE, findings=(found,)))
            return
        self._operator = operator.id
        self._tools.post(RehearsalShown(Stage.SURVEY))
        self._order(surveyed)

    def _become(self, then: Rehearsal, *, entered: bool = False) -> None:
        """Show what changed; at the end of the last step write it down and have it filed."""
        before, self._now = self._now, then
        if then is before:
            return
        if then.step is None:
            self._finish(then)
            return
        if entered or before is None or then.step is not before.step:
            self._recognised = ""
            if then.step is Step.SIGNAL:
                self._tools.signal.admit()
        self._tools.post(
            RehearsalShown(
                Stage.STEP,
                then.step,
                then.ends_s,
                then.shown,
                self._recognised if then.shown else "",
                findings_of(then),
            )
        )

    def _finish(self, done: Rehearsal) -> None:
        findings, verdict, operator = findings_of(done), verdict_of(done), self._operator
        self._over()
        if operator is None:
            return
        at = self._tools.clock.now()
        event = DeskAct(at, operator, Act.REHEARSED, note=verdict.value)
        if self._register.record(event) is None:
            found = bad(CERTIFICATE(), NOT_RECORDED())
            self._tools.post(RehearsalShown(Stage.TROUBLE, findings=(*findings, found)))
            return
        self._tools.post(RehearsalShown(Stage.FILING, findings=findings, verdict=verdict))
        rehearsed = Rehearsed(
            at, operator, self._tools.gate, done.door, findings, done.left_out, verdict
        )
        self._order(lambda caretaker: filed(caretaker, rehearsed))

    def _over(self) -> None:
        self._operator = self._door = self._now = None
        self._recognised = ""
        self._tools.doors.rehearse(on=False)


NOT_RECORDED = Wording("rehearsal.not_recorded", "the ledger did not take it: nothing was filed")


def surveyed(caretaker: Caretaker) -> Surveyed:
    """Have the box look at itself; what cannot be looked at is a finding too."""
    found: list[Finding] = []
    try:
        found += caretaker.survey()
    except KnownError as trouble:
        found.append(bad(BOX(), in_words(trouble)))
    return Surveyed(tuple(found))


def filed(caretaker: Caretaker, rehearsed: Rehearsed) -> Filed:
    """Have the certificate written."""
    try:
        return Filed(caretaker.file(rehearsed))
    except KnownError as trouble:
        return Filed("", in_words(trouble))
