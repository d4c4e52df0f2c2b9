"""The booth as Qt properties: who sits there, what they should do, and what was photographed."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtGui import QImage
from PySide6.QtQml import QmlElement

from domain.delegates import Delegate
from domain.ids import DelegateId
from domain.image import Pixels
from kiosk.station.enrolment_intents import (
    AcceptPhotographs,
    AskEnrolment,
    Enrol,
    LeaveBooth,
    RetakePhotographs,
    SitDown,
)
from kiosk.station.enrolment_state import EnrolmentShown, Seat
from kiosk.station.happenings import Happening
from kiosk.station.intents import Intent
from kiosk.station.staff_happenings import PortraitGiven
from kiosk.station.staff_intents import AskPortrait
from kiosk.ui.import_findings import picture_of
from kiosk.ui.language import LanguageModel
from kiosk.ui.operator import OperatorModel
from kiosk.ui.pixels import image_of
from kiosk.ui.rows import Row, person_row
from kiosk.ui.wording import NOTHING, Phrase, isolated

QML_IMPORT_NAME = "Entrance"
QML_IMPORT_MAJOR_VERSION = 1

SHOTS = 3
"""Photographs that go into one template."""


@QmlElement
class BoothModel(QObject):
    """Search, consent, camera, judgement: one step after another."""

    changed = Signal()

    def __init__(
        self, operator: OperatorModel, languages: LanguageModel, send: Callable[[Intent], None]
    ) -> None:
        super().__init__(operator)
        self._operator, self._say, self._send = operator, languages.say, send
        self._seat: Seat | None = None
        self._asked: Delegate | None = None
        self._portrait: Pixels | None = None
        operator.changed.connect(self._forget_if_alone)
        languages.changed.connect(self.changed)

    @Slot(object)
    def show(self, happening: Happening) -> None:
        """Draw how the booth stands."""
        if self._operator.state.me is None:
            return
        if isinstance(happening, PortraitGiven) and happening.delegate == self._other:
            self._portrait = happening.portrait
            self.changed.emit()
        elif isinstance(happening, EnrolmentShown) and happening.seat != self._seat:
            self._seat = happening.seat
            self._ask_portrait()
            self.changed.emit()

    @property
    def _other(self) -> str:
        return self._seat.resembles if self._seat else ""

    def _ask_portrait(self) -> None:
        """Of whom the person resembles: two faces are told apart side by side."""
        self._portrait = None
        if self._other:
            self._send(AskPortrait(DelegateId(self._other)))

    @Slot()
    def _forget_if_alone(self) -> None:
        if self._operator.state.me is None and (self._seat or self._asked):
            self._seat, self._asked, self._portrait = None, None, None
            self.changed.emit()

    @Slot()
    def ask(self) -> None:
        """The leaf was opened."""
        self._send(Enrol(AskEnrolment()))

    @Slot(str)
    def choose(self, code: str) -> None:
        """This delegate: straight to the camera, or first to the question of consent."""
        person = self._person(code)
        if person is None:
            return
        self._asked = person
        if person.consent:
            self._sit(person, consented=False)
        self.changed.emit()

    @Slot()
    def consented(self) -> None:
        """The delegate said yes at the desk, and this operator heard it."""
        if self._asked is not None:
            self._sit(self._asked, consented=True)

    @Slot()
    def accept(self) -> None:
        """Enrol; where somebody resembles them, it was looked at."""
        self._send(Enrol(AcceptPhotographs(self._other)))

    @Slot()
    def retake(self) -> None:
        self._send(Enrol(RetakePhotographs()))

    @Slot()
    def leave(self) -> None:
        """Back to the search; the camera goes back to the door."""
        self._asked = None
        self._send(Enrol(LeaveBooth()))
        self.changed.emit()

    def _sit(self, person: Delegate, *, consented: bool) -> None:
        self._send(Enrol(SitDown(str(person.id), consented)))

    def _person(self, code: str) -> Delegate | None:
        roster = self._operator.state.roster
        return roster.find(DelegateId(code)) if roster else None

    @Property(str, notify=changed)
    def step(self) -> str:
        """``search``, ``consent``, ``wait``, ``camera``, ``judge``, ``done`` or ``trouble``."""
        seat = self._seat
        if seat is None:
            return "consent" if self._asked else "search"
        if seat.why:
            return "trouble"
        if seat.enrolled:
            return "done"
        if seat.pictures:
            return "judge"
        return "camera" if seat.ready else "wait"

    @Property(dict, notify=changed)
    def person(self) -> Row:
        """Who sits there."""
        person = self._person(self._seat.delegate) if self._seat else self._asked
        return person_row(person, None, self._say) if person else {}

    @Property(str, notify=changed)
    def hint(self) -> str:
        """The one thing to do now."""
        if self._seat is None or not self._seat.ready:
            return self._say(Phrase("booth.wait"))
        hint = self._seat.hint
        return self._say(Phrase(f"hint.{hint}") if hint else Phrase("booth.hold"))

    @Property(str, notify=changed)
    def taken(self) -> str:
        taken = self._seat.taken if self._seat else 0
        return self._say(Phrase("booth.taken", (taken, SHOTS)))

    @Property(list, notify=changed)
    def pictures(self) -> list[QImage]:
        return [picture_of(each) for each in self._seat.pictures] if self._seat else []

    @Property(QImage, notify=changed)
    def portrait(self) -> QImage:
        """The enrolled photograph of whom this person resembles."""
        return image_of(self._portrait)

    @Property(str, notify=changed)
    def resembles(self) -> str:
        """Whom this person resembles, who is enrolled under another code."""
        if self._seat is None or not self._seat.resembles:
            return ""
        other = self._person(self._seat.resembles)
        name = other.name if other else self._seat.resembles
        return self._say(
            Phrase("booth.resembles", (isolated(name), isolated(self._seat.resembles)))
        )

    @Property(str, notify=changed)
    def trouble(self) -> str:
        why = self._seat.why if self._seat else ""
        return self._say(Phrase(f"trouble.{why}") if why else NOTHING)

    @Property(str, notify=changed)
    def remedy(self) -> str:
        why = self._seat.why if self._seat else ""
        return self._say(Phrase(f"trouble.{why}.remedy") if why else NOTHING)
