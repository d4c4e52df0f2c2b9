"""Check-up, camera test and storage test as Qt properties. No decisions are taken here."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from domain.findings import Result
from kiosk.station.care_happenings import Checked
from kiosk.station.care_intents import Care, Check, Subject
from kiosk.station.happenings import Happening
from kiosk.station.intents import Intent
from kiosk.station.staff_happenings import SignedOut
from kiosk.ui.findings import finding_rows, worst_first
from kiosk.ui.language import LanguageModel
from kiosk.ui.rows import Row
from kiosk.ui.wording import Phrase

QML_IMPORT_NAME = "Entrance"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class CheckModel(QObject):
    """The last findings of whatever was looked at last, the worst first once all are there."""

    changed = Signal()

    def __init__(self, languages: LanguageModel, send: Callable[[Intent], None]) -> None:
        super().__init__(languages)
        self._say, self._send = languages.say, send
        self._told: Checked | None = None
        languages.changed.connect(self.changed)

    @Slot(object)
    def show(self, happening: Happening) -> None:
        """Draw what was found so far."""
        if isinstance(happening, Checked):
            self._told = happening
            self.changed.emit()
        elif isinstance(happening, SignedOut):
            self._told = None
            self.changed.emit()

    @Slot(str)
    def check(self, subject: str) -> None:
        """Look at it now."""
        self._send(Care(Check(Subject(subject))))

    @Property(str, notify=changed)
    def subject(self) -> str:
        return self._told.subject.value if self._told else ""

    @Property(bool, notify=changed)
    def looking(self) -> bool:
        return self._told is not None and not self._told.over

    @Property(list, notify=changed)
    def findings(self) -> list[Row]:
        if self._told is None:
            return []
        found = self._told.findings
        return finding_rows(worst_first(found) if self._told.over else found, self._say)

    @Property(str, notify=changed)
    def summary(self) -> str:
        """How many of what, once all are there."""
        if self._told is None or not self._told.over:
            return ""
        results = [finding.result for finding in self._told.findings]
        counted = tuple(
            results.count(each) for each in (Result.BAD, Result.ATTENTION, Result.GOOD)
        )
        return self._say(Phrase("checking.summary", counted))
