"""The import wizard as Qt properties. The engine decides; here it is only shown and asked."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.station.enrolment_intents import (
    AnswerRoster,
    ApplyAnswers,
    AskEnrolment,
    Confirmable,
    Decide,
    Enrol,
    EnrolmentTask,
    LeaveImport,
    ShowOwnPin,
    TakeStick,
    WriteReport,
)
from kiosk.station.enrolment_state import (
    Copying,
    Ended,
    EnrolmentShown,
    Phase,
    Previewed,
    Resting,
    Troubled,
    Working,
)
from kiosk.station.happenings import Happening
from kiosk.station.intents import Intent
from kiosk.ui import import_rows as rows
from kiosk.ui.language import LanguageModel
from kiosk.ui.operator import OperatorModel
from kiosk.ui.rows import Row
from kiosk.ui.wording import NOTHING, Phrase

QML_IMPORT_NAME = "Entrance"
QML_IMPORT_MAJOR_VERSION = 1

_STEPS: dict[type[Phase], str] = {
    Resting: "wait",
    Copying: "busy",
    Working: "busy",
    Previewed: "preview",
    Ended: "outcome",
    Troubled: "trouble",
}


@QmlElement
class ImportModel(QObject):
    """Holds names only while an administrator is signed in."""

    changed = Signal()

    def __init__(
        self, operator: OperatorModel, languages: LanguageModel, send: Callable[[Intent], None]
    ) -> None:
        super().__init__(operator)
        self._operator, self._languages, self._send = operator, languages, send
        self._say = languages.say
        self._shown = EnrolmentShown()
        self._confirming: Confirmable | None = None
        self._column = -1
        self._filter = rows.EVERYBODY
        operator.changed.connect(self._forget_if_alone)
        languages.changed.connect(self.changed)

    @property
    def phase(self) -> Phase:
        return self._shown.phase

    @property
    def column(self) -> int:
        """The column that is asked about, or -1."""
        return self._column

    @property
    def filter(self) -> str:
        return self._filter

    @Slot(object)
    def show(self, happening: Happening) -> None:
        """Draw how enrolment stands."""
        if not isinstance(happening, EnrolmentShown) or self._operator.state.me is None:
            return
        if type(happening.phase) is not type(self._shown.phase):
            self._confirming, self._column, self._filter = None, -1, rows.EVERYBODY
        self._shown = happening
        self.changed.emit()

    @Slot()
    def _forget_if_alone(self) -> None:
        if self._operator.state.me is None and self._shown != EnrolmentShown():
            self._shown, self._confirming = EnrolmentShown(), None
            self.changed.emit()

    def _ask(self, task: EnrolmentTask) -> None:
        self._send(Enrol(task))

    def _answer(self, **said: Any) -> None:
        phase = self._shown.phase
        if isinstance(phase, Previewed | Troubled):
            self._ask(AnswerRoster(replace(phase.answers, **said)))

    def _spoken(self) -> str:
        return self._languages.language.value

    @Slot()
    def ask(self) -> None:
        """The leaf was opened: show how it stands."""
        self._ask(AskEnrolment())

    @Slot(str)
    def take(self, device: str) -> None:
        self._ask(TakeStick(device, self._spoken()))

    @Slot(str)
    def chooseRoster(self, path: str) -> None:
        self._answer(roster=path)

    @Slot(int)
    def chooseColumn(self, number: int) -> None:
        """Ask what this column holds; -1 lays the question aside."""
        self._column = number
        self.changed.emit()

    @Slot(str)
    def columnHolds(self, field: str) -> None:
        """The chosen column holds this."""
        phase = self._shown.phase
        if not isinstance(phase, Previewed) or self._column < 0:
            return
        heading = phase.understood.headings[self._column]
        kept = {key: each for key, each in phase.answers.columns.items() if each != heading}
        self._column = -1
        self._answer(columns=kept | {field: heading})

    @Slot(bool)
    def replaceAll(self, replaces: bool) -> None:  # noqa: FBT001  # a switch in QML
        self._answer(replaces=replaces)

    @Slot()
    def consentIsKept(self) -> None:
        """Everybody's consent is on paper at the organisers'."""
        self._answer(consent_basis=self._say(Phrase("import.basis")))

    @Slot()
    def namesAreRight(self) -> None:
        self._answer(names_without_marks=True)

    @Slot(str)
    def confirm(self, what: str) -> None:
        """Ask for the PIN before this; nothing lays it aside."""
        self._confirming = Confirmable(what) if what else None
        self._operator.take_pin()
        self.changed.emit()

    @Slot()
    def showPin(self) -> None:
        pin = self._operator.take_pin()
        if pin and self._confirming is not None:
            self._ask(ShowOwnPin(pin, self._confirming))

    @Slot()
    def leave(self) -> None:
        """Cancel, or be done with it."""
        self._ask(LeaveImport())

    @Slot(str, str)
    def decide(self, key: str, answer: str) -> None:
        self._ask(Decide(key, answer))

    @Slot()
    def apply(self) -> None:
        self._ask(ApplyAnswers())

    @Slot(str)
    def report(self, device: str) -> None:
        self._ask(WriteReport(device, self._spoken()))

    @Slot(str)
    def only(self, kind: str) -> None:
        """Show this kind of trouble alone; the same again shows all."""
        self._filter = rows.EVERYBODY if kind == self._filter else kind
        self.changed.emit()

    @Property(str, notify=changed)
    def step(self) -> str:
        if self._confirming is not None:
            return "pin"
        return "column" if self._column >= 0 else _STEPS[type(self._shown.phase)]

    @Property(list, notify=changed)
    def sticks(self) -> list[Row]:
        return rows.stick_rows(self._shown.sticks, self._say)

    @Property(str, notify=changed)
    def notice(self) -> str:
        """What was done last, or why it was not."""
        phase = self._shown.phase
        if isinstance(phase, Ended) and phase.refused is not None:
            return self._say(Phrase(f"trouble.{phase.refused.why}"))
        said = phase.notice if isinstance(phase, Resting | Ended) else ""
        return self._say(Phrase(f"import.{said}") if said else NOTHING)

    @Property(bool, notify=changed)
    def alarmed(self) -> bool:
        phase = self._shown.phase
        return isinstance(phase, Ended) and phase.refused is not None

    @Property(bool, notify=changed)
    def signed(self) -> bool:
        """Whether this kiosk's centre signed what would be imported."""
        phase = self._shown.phase
        return isinstance(phase, Previewed) and phase.understood.signed

    @Property(str, notify=changed)
    def confirming(self) -> str:
        return self._confirming.value if self._confirming else ""

    @Property(str, notify=changed)
    def doing(self) -> str:
        phase = self._shown.phase
        if isinstance(phase, Working) and phase.rolling_back:
            return self._say(Phrase("stage.rolling_back"))
        progress = phase.progress if isinstance(phase, Copying | Working) else None
        first = "copying" if isinstance(phase, Copying) else "starting"
        return self._say(Phrase(f"stage.{progress.stage if progress else first}"))

    @Property(float, notify=changed)
    def share(self) -> float:
        """How much is done, 0..1; below 0 where nobody can tell."""
        phase = self._shown.phase
        progress = phase.progress if isinstance(phase, Copying | Working) else None
        return progress.done / progress.total if progress and progress.total else -1.0

    @Property(str, notify=changed)
    def counted(self) -> str:
        phase = self._shown.phase
        progress = phase.progress if isinstance(phase, Copying | Working) else None
        if progress is None or not progress.total:
            return ""
        return self._say(Phrase("import.of", (progress.done, progress.total)))

    @Property(str, notify=changed)
    def left(self) -> str:
        phase = self._shown.phase
        progress = phase.progress if isinstance(phase, Copying | Working) else None
        return self._say(rows.left_of(progress))

    @Property(bool, notify=changed)
    def held(self) -> bool:
        """Whether the stick may be taken out."""
        phase = self._shown.phase
        return phase.held if isinstance(phase, Copying | Working | Previewed) else False

    @Property(bool, notify=changed)
    def rollingBack(self) -> bool:
        return isinstance(self._shown.phase, Working) and self._shown.phase.rolling_back
