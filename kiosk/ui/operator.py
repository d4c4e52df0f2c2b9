"""The staff's state as Qt properties. No decisions are taken here."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtGui import QImage
from PySide6.QtQml import QmlElement

from domain.cases import AnnulReason, Evidence, Ground
from domain.ids import DelegateId, OperatorId
from domain.ports import Clock
from kiosk.station.happenings import Happening
from kiosk.station.intents import Intent
from kiosk.station.staff_happenings import StaffHappening
from kiosk.station.staff_intents import AskOperators, ShowPin, StillHere
from kiosk.ui import officer, rows
from kiosk.ui.language import LanguageModel
from kiosk.ui.pixels import image_of
from kiosk.ui.rows import Row
from kiosk.ui.staff_state import OfficerState, Room
from kiosk.ui.wording import Phrase

QML_IMPORT_NAME = "Entrance"
QML_IMPORT_MAJOR_VERSION = 1

TOUCH_TOLD_EVERY_S = 20.0
"""A busy hand keeps the sign-in alive; telling the station this often is enough."""


@QmlElement
class OperatorModel(QObject):
    """What the staff's QML binds to. The PIN lives here only while it is typed."""

    changed = Signal()
    typed = Signal()
    rosterGiven = Signal(object)
    ticked = Signal()

    def __init__(
        self,
        *,
        clock: Clock,
        languages: LanguageModel,
        send: Callable[[Intent], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._clock, self._send, self._say = clock, send, languages.say
        self._state = OfficerState()
        self._pin = ""
        self._told_at_s = 0.0
        languages.changed.connect(self.changed)
        languages.changed.connect(self.ticked)
        self._second = QTimer(self, interval=1000)
        self._second.timeout.connect(self.ticked)
        self._second.start()

    @property
    def state(self) -> OfficerState:
        return self._state

    @Slot(object)
    def show(self, happening: Happening) -> None:
        """Draw what the station told the staff."""
        if isinstance(happening, StaffHappening):
            self._become(officer.hear(self._state, happening, self._clock.monotonic_s()))
            self._step(officer.follow(self._state))

    def _become(self, state: OfficerState) -> None:
        if state.roster is not self._state.roster:
            self.rosterGiven.emit(state.roster)
        if state.room is not self._state.room or state.message != self._state.message:
            self._forget_pin()
        self._state = state
        self.changed.emit()
        self.ticked.emit()

    def _step(self, step: officer.Step) -> None:
        state, intents = step
        self._become(state)
        for intent in intents:
            self._send(intent)

    def _forget_pin(self) -> None:
        self._pin = ""
        self.typed.emit()

    @Slot()
    def knock(self, leaf: str = "") -> None:
        """The corner was held, or this page of an administrator waits behind the sign-in."""
        self._send(AskOperators())
        self._become(replace(officer.knock(self._state), errand=leaf))

    @Slot(result=str)
    def takeErrand(self) -> str:
        """The page that waits, once."""
        errand, self._state = self._state.errand, replace(self._state, errand="")
        return errand

    @Slot(str)
    def chooseOperator(self, code: str) -> None:
        self._forget_pin()
        self._become(officer.choose_operator(self._state, OperatorId(code)))

    @Slot(str)
    def typeDigit(self, digit: str) -> None:
        if digit.isascii() and digit.isdecimal() and len(self._pin) < 12:
            self._pin += digit
            self.typed.emit()

    @Slot()
    def eraseDigit(self) -> None:
        self._pin = self._pin[:-1]
        self.typed.emit()

    @Slot()
    def showPin(self) -> None:
        """Hand the PIN to the station and forget it here."""
        pin, chosen = self._pin, self._state.chosen
        self._forget_pin()
        if pin and chosen is not None:
            self._send(ShowPin(chosen, pin, as_second=self._state.room is Room.SECOND))

    def take_pin(self) -> str:
        """The PIN as it was typed, for another page to show; it is forgotten here."""
        pin = self._pin
        self._forget_pin()
        return pin

    @Slot()
    def leave(self) -> None:
        self._step(officer.leave(self._state))

    @Slot()
    def touch(self) -> None:
        """A hand was on the staff's pages."""
        now_s = self._clock.monotonic_s()
        if self._state.me is not None and now_s - self._told_at_s >= TOUCH_TOLD_EVERY_S:
            self._told_at_s = now_s
            self._send(StillHere())

    @Slot(str)
    def go(self, room: str) -> None:
        self._step(officer.go(self._state, Room(room)))

    @Slot(int)
    def openCase(self, number: int) -> None:
        self._step(officer.open_case(self._state, self._state.cases[number].event))

    @Slot(int)
    def chooseLikeness(self, number: int) -> None:
        card = self._state.open_case
        if card is not None:
            like = card.likenesses[number]
            self._step(officer.choose_person(self._state, like.delegate, like.portrait))

    @Slot(str)
    def choosePerson(self, code: str) -> None:
        person = self._state.roster.find(DelegateId(code)) if self._state.roster else None
        if person is not None:
            self._step(officer.choose_person(self._state, person))

    @Slot()
    def dismissCase(self) -> None:
        self._step(officer.dismiss_case(self._state))

    @Slot(str)
    def chooseEvidence(self, code: str) -> None:
        self._become(officer.choose_evidence(self._state, Evidence(code)))

    @Slot(str)
    def chooseVoucher(self, code: str) -> None:
        self._become(officer.choose_voucher(self._state, DelegateId(code)))

    @Slot(str)
    def chooseGround(self, code: str) -> None:
        self._become(officer.choose_ground(self._state, Ground(code)))

    @Slot()
    def admit(self) -> None:
        self._step(officer.admit(self._state))

    @Slot()
    def declineSecond(self) -> None:
        self._step(officer.decline_second(self._state))

    @Slot()
    def undo(self) -> None:
        self._step(officer.undo(self._state))

    @Slot()
    def back(self) -> None:
        self._step(officer.back(self._state))

    @Slot()
    def done(self) -> None:
        self._step(officer.done(self._state))

    @Slot(int)
    def pickRow(self, number: int) -> None:
        event = self._state.rows[number].event if number >= 0 else None
        self._become(officer.pick_row(self._state, event))

    @Slot(str)
    def annul(self, reason: str) -> None:
        self._step(officer.annul(self._state, AnnulReason(reason)))

    @Property(str, notify=changed)
    def room(self) -> str:
        return self._state.room.value

    @Property(str, notify=changed)
    def me(self) -> str:
        return self._state.me.name if self._state.me else ""

    @Property(bool, notify=changed)
    def administrator(self) -> bool:
        return self._state.me is not None and self._state.me.administrator

    @Property(list, notify=changed)
    def operators(self) -> list[Row]:
        second = self._state.room is Room.SECOND
        return rows.operator_rows(self._state.others if second else self._state.operators)

    @Property(str, notify=changed)
    def chosen(self) -> str:
        return str(self._state.chosen or "")

    @Property(int, notify=typed)
    def pinLength(self) -> int:
        return len(self._pin)

    @Property(str, notify=ticked)
    def message(self) -> str:
        return self._say(officer.message_at(self._state, self._clock.monotonic_s()))

    @Property(list, notify=ticked)
    def cases(self) -> list[Row]:
        return rows.case_rows(self._state.cases, self._clock.monotonic_s(), self._say)

    @Property(QImage, constant=True)
    def nobody(self) -> QImage:
        """The picture of a person of whom none is kept."""
        return QImage()

    @Property(str, notify=changed)
    def caseReason(self) -> str:
        return self._say(Phrase(f"reason.{c.reason}")) if (c := self._state.open_case) else ""

    @Property(QImage, notify=changed)
    def live(self) -> QImage:
        card = self._state.open_case
        return image_of(card.live if card else None)

    @Property(list, notify=changed)
    def likenesses(self) -> list[Row]:
        return rows.likeness_rows(self._state.open_case, self._say)

    @Slot(int, result=QImage)
    def likenessPortrait(self, number: int) -> QImage:
        """By itself: of a list of rows with pictures PySide gives QML only the first picture."""
        card = self._state.open_case
        return image_of(card.likenesses[number].portrait if card else None)

    @Property(dict, notify=changed)
    def person(self) -> Row:
        person = self._state.person
        return rows.person_row(person, None, self._say) if person else {}

    @Property(QImage, notify=changed)
    def portrait(self) -> QImage:
        return image_of(self._state.portrait)

    @Property(list, notify=changed)
    def evidences(self) -> list[Row]:
        return rows.choice_rows("evidence", list(Evidence), self._say)

    @Property(list, notify=changed)
    def grounds(self) -> list[Row]:
        return rows.choice_rows("ground", list(Ground), self._say)

    @Property(str, notify=changed)
    def evidence(self) -> str:
        return self._state.evidence or ""

    @Property(str, notify=changed)
    def ground(self) -> str:
        return self._state.ground.value

    @Property(str, notify=changed)
    def cautions(self) -> str:
        said = (self._say(Phrase(f"caution.{each}")) for each in self._state.cautions)
        return "\n".join(said)
