"""The roll call as Qt properties: gauges, lanes and whether the sums close."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from domain.rollcall import Gauge, Roll
from kiosk.station.happenings import Happening
from kiosk.station.intents import Intent
from kiosk.station.staff_happenings import CountsTold, SignedOut
from kiosk.station.staff_intents import AskCounts
from kiosk.ui.language import LanguageModel
from kiosk.ui.rows import Row
from kiosk.ui.wording import Phrase, in_digits_of

QML_IMPORT_NAME = "Entrance"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class RollModel(QObject):
    """What the committee's leaf binds to."""

    changed = Signal()

    def __init__(self, languages: LanguageModel, send: Callable[[Intent], None]) -> None:
        super().__init__(languages)
        self._languages, self._say, self._send = languages, languages.say, send
        self._roll: Roll | None = None
        languages.changed.connect(self.changed)

    @Slot(object)
    def show(self, happening: Happening) -> None:
        """Draw the newest count."""
        if isinstance(happening, CountsTold):
            self._roll = happening.roll
        elif isinstance(happening, SignedOut):
            self._roll = None
        else:
            return
        self.changed.emit()

    @Slot()
    def count(self) -> None:
        self._send(AskCounts())

    @Property(bool, notify=changed)
    def called(self) -> bool:
        """Whether a session is open, so that there is something to count."""
        return self._roll is not None

    @Property(str, notify=changed)
    def headcount(self) -> str:
        """How many of how many are in."""
        if self._roll is None:
            return self._say(Phrase("admin.nobody_expected"))
        return self._say(Phrase("admin.inside", (self._roll.inside, self._roll.expected)))

    @Property(list, notify=changed)
    def gauges(self) -> list[Row]:
        """Delegates and delegations: how many of how many, how many are needed."""
        if self._roll is None:
            return []
        pairs = (("delegates", self._roll.delegates), ("delegations", self._roll.delegations))
        return [self._gauge(name, gauge) for name, gauge in pairs]

    def _gauge(self, name: str, gauge: Gauge) -> Row:
        counted = (gauge.inside, gauge.convened, gauge.needed)
        most = max(gauge.convened, 1)
        return {
            "name": name,
            "said": self._say(Phrase(f"quorum.{name}", counted)),
            "verdict": self._say(
                Phrase("quorum.reached") if gauge.reached else Phrase("quorum.short")
            ),
            "reached": gauge.reached,
            "share": gauge.inside / most,
            "needed": gauge.needed / most,
        }

    @Property(list, notify=changed)
    def sums(self) -> list[Row]:
        """The balance, line by line."""
        roll = self._roll
        if roll is None:
            return []
        lines = [
            (Phrase("report.expected"), roll.expected),
            (Phrase("report.inside"), roll.inside),
            (Phrase("report.absent"), roll.absent),
            *((Phrase(f"lane.{lane}"), number) for lane, number in roll.lanes.items()),
            (Phrase("report.annulled"), roll.annulled),
            (Phrase("report.unknown"), len(roll.unknown)),
        ]
        return [
            {
                "name": self._say(name),
                "number": in_digits_of(self._languages.language, str(number)),
            }
            for name, number in lines
        ]

    @Property(bool, notify=changed)
    def closes(self) -> bool:
        return self._roll is not None and self._roll.closes

    @Property(str, notify=changed)
    def closing(self) -> str:
        if self._roll is None:
            return ""
        return self._say(Phrase("report.closes") if self._roll.closes else Phrase("report.open"))
