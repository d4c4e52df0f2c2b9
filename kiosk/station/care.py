"""The kiosk's own care at an administrator's request: its rehearsal, check-ups and parcels.

Runs on the desk's thread and leaves what takes time to the chores' thread. What an administrator
did is written before it happens; of a rehearsal also what came of it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial

from domain.attendance import Act, DeskAct
from domain.errors import KnownError
from domain.findings import Finding, bad, in_words
from domain.operators import Duty, Operator
from kiosk.station.care_happenings import (
    Checked,
    HandedOut,
    Handing,
    SticksListed,
)
from kiosk.station.care_intents import (
    AskSticks,
    BeginSiteTest,
    CareTask,
    Check,
    ChooseSpecies,
    EndSiteTest,
    ForgetLast,
    ForgetTrials,
    HandOut,
    Parcel,
    Present,
    Subject,
)
from kiosk.station.caretaker import Answer, Caretaker, Order
from kiosk.station.chores import Chore
from kiosk.station.happenings import Fault, FaultShown
from kiosk.station.register import Register
from kiosk.station.rehearsing import RehearsalTools, Rehearsing
from kiosk.station.settlement import Settlement
from kiosk.station.site_testing import KeptTrials, SiteTesting, TrialsInMemory


@dataclass(frozen=True, slots=True)
class CareGear:
    """What care works with."""

    caretaker: Caretaker
    ask: Callable[[Chore], None]
    answer: Callable[[Answer], None]
    """Brings a chore's answer back to the desk's thread."""
    rehearsal: RehearsalTools
    trials: KeptTrials = field(default_factory=TrialsInMemory)
    """Of the site test."""


class CareRoom:
    """Serves administrators and nobody else."""

    def __init__(self, gear: CareGear, register: Register, rehearsing: Rehearsing) -> None:
        self._site_testing = SiteTesting(gear.rehearsal, gear.trials)
        self._caretaker, self._ask = gear.caretaker, gear.ask
        self._post, self._clock = gear.rehearsal.post, gear.rehearsal.clock
        self._register = register
        self._rehearsing = rehearsing

    def serve(self, task: CareTask, operator: Operator) -> None:
        """Deal with one task."""
        if operator.duty is not Duty.ADMINISTRATOR:
            return
        match task:
            case Check(subject=subject):
                self._ask(partial(self._check, subject))
            case AskSticks():
                self._ask(self._list_sticks)
            case HandOut():
                self._hand_out(task, operator)
            case BeginSiteTest():
                self._rehearsing.give_up()
                self._site_testing.serve(task)
            case ChooseSpecies() | Present() | ForgetLast() | ForgetTrials() | EndSiteTest():
                self._site_testing.serve(task)
            case _:
                self._site_testing.give_up()
                self._rehearsing.serve(task, operator)

    def take(self, item: Answer | Settlement) -> None:
        """A chore is done, or somebody stood there while the door was rehearsed."""
        if isinstance(item, Settlement):
            testing = self._site_testing
            (testing if testing.going_on else self._rehearsing).observe(item)
        else:
            self._rehearsing.take(item)

    def beat(self) -> None:
        """What time does by itself."""
        self._rehearsing.beat()
        self._site_testing.beat()

    def leave(self) -> None:
        """Nobody is signed in any more."""
        self._rehearsing.give_up()
        self._site_testing.give_up()

    def _check(self, subject: Subject) -> None:
        found: list[Finding] = []
        self._post(Checked(subject, (), over=False))
        try:
            for finding in self._caretaker.check(subject):
                found.append(finding)
                self._post(Checked(subject, tuple(found), over=False))
        except KnownError as trouble:
            found.append(bad(subject.value, in_words(trouble)))
        self._post(Checked(subject, tuple(found), over=True))

    def _list_sticks(self) -> None:
        self._post(SticksListed(tuple(self._caretaker.sticks())))

    def _hand_out(self, task: HandOut, operator: Operator) -> None:
        act = Act.REPORT_EXPORTED if task.parcel is Parcel.REPORT else Act.LOGS_EXPORTED
        event = DeskAct(self._clock.now(), operator.id, act, note=task.parcel.value)
        if self._register.record(event) is None:
            self._post(FaultShown(Fault.STORE_UNAVAILABLE))
            return
        self._ask(partial(self._carry, task))

    def _carry(self, task: HandOut) -> None:
        def tell(handing: Handing) -> None:
            self._post(HandedOut(task.parcel, handing))

        tell(Handing.GATHERING)
        try:
            files = tuple(self._caretaker.hand_out(task.parcel, task.stick, tell))
        except KnownError as trouble:
            said = in_words(trouble)
            self._post(HandedOut(task.parcel, Handing.TROUBLE, trouble=said))
            return
        self._post(HandedOut(task.parcel, Handing.PULL, files))


def open_care(gear: CareGear, register: Register) -> CareRoom:
    """The room, with a rehearsal whose orders go among the chores."""

    def order(order: Order) -> None:
        gear.ask(partial(_do, order, gear))

    return CareRoom(gear, register, Rehearsing(gear.rehearsal, register, order))


def _do(order: Order, gear: CareGear) -> None:
    gear.answer(order(gear.caretaker))
