"""The door rehearsal as Qt properties. No decisions are taken here."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from domain.ports import Clock
from domain.trial import Step
from kiosk.station.care_happenings import RehearsalShown, Stage
from kiosk.station.care_intents import (
    BeginRehearsal,
    Care,
    EndRehearsal,
    RehearsalTask,
    SignalAnswered,
    StepAgain,
    StepDenied,
    StepOnwards,
)
from kiosk.station.happenings import Happening
from kiosk.station.intents import Intent
from kiosk.station.staff_happenings import SignedOut
from kiosk.ui.findings import finding_rows, worst_first
from kiosk.ui.language import LanguageModel
from kiosk.ui.rows import Row
from kiosk.ui.wording import Phrase, in_digits_of

QML_IMPORT_NAME = "Entrance"
QML_IMPORT_MAJOR_VERSION = 1

IDLE = RehearsalShown(Stage.IDLE)


@QmlElement
class RehearsalModel(QObject):
    """What the rehearsal's leaf binds to; it forgets everything when nobody is signed in."""

    changed = Signal()
    ticked = Signal()

    def __init__(
        self, clock: Clock, languages: LanguageModel, send: Callable[[Intent], None]
    ) -> None:
        super().__init__(languages)
        self._clock, self._languages, self._send = clock, languages, send
        self._shown = IDLE
        languages.changed.connect(self._say_again)
        self._counting = QTimer(self, interval=250)
        self._counting.timeout.connect(self.ticked)

    @Slot(object)
    def show(self, happening: Happening) -> None:
        """Draw how far it is."""
        if isinstance(happening, SignedOut):
            self._become(IDLE)
        elif isinstance(happening, RehearsalShown):
            self._become(self._with_findings(happening))

    def _with_findings(self, told: RehearsalShown) -> RehearsalShown:
        """A filed rehearsal is told by its file's name; its findings were told just before."""
        before = self._shown
        if told.stage is not Stage.FILED or before.stage is not Stage.FILING:
            return told
        return RehearsalShown(
            Stage.FILED, findings=before.findings, verdict=before.verdict, file=told.file
        )

    def _become(self, shown: RehearsalShown) -> None:
        self._shown = shown
        if self._waits():
            self._counting.start()
        else:
            self._counting.stop()
        self.changed.emit()
        self.ticked.emit()

    def _waits(self) -> bool:
        return self._shown.stage is Stage.STEP and not self._shown.shown

    @Slot()
    def _say_again(self) -> None:
        self.changed.emit()
        self.ticked.emit()

    def _ask(self, task: RehearsalTask) -> None:
        self._send(Care(task))

    @Slot()
    def begin(self) -> None:
        self._ask(BeginRehearsal())

    @Slot()
    def onwards(self) -> None:
        self._ask(StepOnwards())

    @Slot()
    def again(self) -> None:
        self._ask(StepAgain())

    @Slot()
    def deny(self) -> None:
        self._ask(StepDenied())

    @Slot(bool)
    def answerSignal(self, worked: bool) -> None:  # noqa: FBT001  (QML passes it by place)
        self._ask(SignalAnswered(worked))

    @Slot()
    def end(self) -> None:
        """Leave; a rehearsal that is going on is given up."""
        if self._shown.stage is not Stage.IDLE:
            self._ask(EndRehearsal())
            self._become(IDLE)

    @Property(str, notify=changed)
    def stage(self) -> str:
        return self._shown.stage.value

    @Property(str, notify=changed)
    def step(self) -> str:
        return self._shown.step.value if self._shown.step else ""

    @Property(str, notify=changed)
    def stepTitle(self) -> str:
        """Which step of how many, and its name."""
        step = self._shown.step
        if step is None:
            return ""
        steps = list(Step)
        name = Phrase(f"check.step.{step.value}")
        return self._languages.say(
            Phrase("rehearsal.step", (steps.index(step) + 1, len(steps), name))
        )

    @Property(str, notify=changed)
    def request(self) -> str:
        """What somebody is asked to do now."""
        step = self._shown.step
        return self._languages.say(Phrase(f"rehearsal.ask.{step.value}")) if step else ""

    @Property(bool, notify=changed)
    def awaited(self) -> bool:
        return self._waits()

    @Property(str, notify=ticked)
    def secondsLeft(self) -> str:
        """In the language's digits; nothing while an outcome stands."""
        if not self._waits():
            return ""
        left_s = max(int(self._shown.ends_s - self._clock.monotonic_s() + 0.999), 0)
        return in_digits_of(self._languages.language, str(left_s))

    @Property(list, notify=changed)
    def shown(self) -> list[Row]:
        """What came of this step."""
        return finding_rows(self._shown.shown, self._languages.say)

    @Property(list, notify=changed)
    def findings(self) -> list[Row]:
        """All findings, the worst first."""
        return finding_rows(worst_first(self._shown.findings), self._languages.say)

    @Property(str, notify=changed)
    def recognised(self) -> str:
        return self._shown.recognised

    @Property(str, notify=changed)
    def verdict(self) -> str:
        verdict = self._shown.verdict
        return verdict.value if verdict else ""

    @Property(str, notify=changed)
    def verdictSaid(self) -> str:
        verdict = self._shown.verdict
        return self._languages.say(Phrase(f"verdict.{verdict.value}")) if verdict else ""

    @Property(str, notify=changed)
    def file(self) -> str:
        return self._shown.file
