"""The administrator's pages as Qt properties. No decisions are taken here."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from domain.ids import SessionId
from kiosk.station.intents import Intent
from kiosk.station.staff_intents import (
    AskComfort,
    AskCounts,
    CloseDoors,
    OpenDoors,
    Restart,
    ShutDown,
    StepComfort,
)
from kiosk.ui.health import health_lines
from kiosk.ui.language import LanguageModel
from kiosk.ui.operator import OperatorModel
from kiosk.ui.rows import Row
from kiosk.ui.screen import ScreenModel
from kiosk.ui.wording import Phrase

QML_IMPORT_NAME = "Entrance"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class AdminModel(QObject):
    """Health from the status reports, sessions and counts from the desk."""

    changed = Signal()
    ticked = Signal()

    def __init__(
        self,
        operator: OperatorModel,
        screen: ScreenModel,
        languages: LanguageModel,
        send: Callable[[Intent], None],
    ) -> None:
        super().__init__(operator)
        self._operator, self._screen, self._say, self._send = operator, screen, languages.say, send
        operator.changed.connect(self.changed)
        operator.changed.connect(self.ticked)
        screen.statusChanged.connect(self.ticked)

    @Property(list, notify=ticked)
    def health(self) -> list[Row]:
        """Subject, how it stands, and the remedy where it does not stand well."""
        return [
            {
                "subject": self._say(line.subject),
                "said": self._say(line.said),
                "remedy": self._say(line.remedy),
                "well": line.well,
            }
            for line in health_lines(*self._screen.reported(), self._screen.zone)
        ]

    @Property(list, notify=changed)
    def sessions(self) -> list[Row]:
        state = self._operator.state
        return [
            {"code": str(each.id), "title": each.title, "open": each.id == state.open_session}
            for each in state.sessions
        ]

    @Property(bool, notify=changed)
    def doorsOpen(self) -> bool:
        return self._operator.state.open_session is not None

    @Property(list, notify=changed)
    def counts(self) -> list[Row]:
        return [
            {"delegation": row.delegation, "inside": row.inside, "expected": row.expected}
            for row in self._operator.state.counts
        ]

    @Slot()
    def count(self) -> None:
        self._send(AskCounts())

    @Slot(str)
    def openDoors(self, session: str) -> None:
        self._send(OpenDoors(SessionId(session)))

    @Slot()
    def closeDoors(self) -> None:
        self._send(CloseDoors())

    @Property(int, notify=changed)
    def volume(self) -> int:
        return self._operator.state.comfort.comfort.volume

    @Property(int, notify=changed)
    def brightness(self) -> int:
        return self._operator.state.comfort.comfort.brightness

    @Property(str, notify=changed)
    def volumeSaid(self) -> str:
        return self._say(Phrase("comfort.percent", (self._operator.state.comfort.comfort.volume,)))

    @Property(str, notify=changed)
    def brightnessSaid(self) -> str:
        return self._say(
            Phrase("comfort.percent", (self._operator.state.comfort.comfort.brightness,))
        )

    @Property(bool, notify=changed)
    def audible(self) -> bool:
        return self._operator.state.comfort.audible

    @Property(bool, notify=changed)
    def dimmable(self) -> bool:
        return self._operator.state.comfort.dimmable

    @Slot()
    def askComfort(self) -> None:
        self._send(AskComfort())

    @Slot(int)
    def stepVolume(self, by: int) -> None:
        self._send(StepComfort(volume=by))

    @Slot(int)
    def stepBrightness(self, by: int) -> None:
        self._send(StepComfort(brightness=by))

    @Slot()
    def restart(self) -> None:
        self._send(Restart())

    @Slot()
    def shutDown(self) -> None:
        self._send(ShutDown())
