"""How the first set-up stands, as Qt properties that only tell."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement

from kiosk.ui import setup_state as rules
from kiosk.ui.language import LanguageModel
from kiosk.ui.rows import Row
from kiosk.ui.setup_state import STEPS, SetupState, step_of
from kiosk.ui.setup_talk import Found

QML_IMPORT_NAME = "Entrance"
QML_IMPORT_MAJOR_VERSION = 1

_EMPTY = Found()


@QmlElement
class SetupFacts(QObject):
    """What the box said last, and which step follows from it."""

    changed = Signal()

    def __init__(self, languages: LanguageModel) -> None:
        super().__init__(languages)
        self._languages = languages
        self.state = SetupState()
        languages.changed.connect(self.changed)

    def become(self, state: SetupState) -> None:
        """This is how it stands now."""
        self.state = state
        self.changed.emit()

    @property
    def _found(self) -> Found:
        return self.state.found or _EMPTY

    @Property(str, notify=changed)
    def step(self) -> str:
        return step_of(self.state).value

    @Property(int, notify=changed)
    def number(self) -> int:
        """Which step this is, from 1."""
        return STEPS.index(step_of(self.state)) + 1

    @Property(int, notify=changed)
    def steps(self) -> int:
        return len(STEPS) - 1

    @Property(bool, notify=changed)
    def busy(self) -> bool:
        return self.state.busy

    @Property(bool, notify=changed)
    def joins(self) -> bool:
        """A centre is joined as soon as the set-up is over."""
        return self._found.joins

    @Property(bool, notify=changed)
    def done(self) -> bool:
        """The step shown is done already: it may be passed by."""
        return step_of(self.state) in rules.done_steps(self._found)

    @Property(str, notify=changed)
    def trouble(self) -> str:
        return self._languages.say(self.state.trouble)

    @Property(bool, notify=changed)
    def clockTrusted(self) -> bool:
        return self._found.clock_trusted

    @Property(bool, notify=changed)
    def clockMoved(self) -> bool:
        return self.state.clock is not None

    @Property(str, notify=changed)
    def keyStanding(self) -> str:
        return self._found.key.value

    @Property(str, notify=changed)
    def keyWay(self) -> str:
        return self._found.way.value if self._found.way else ""

    @Property(bool, notify=changed)
    def organiser(self) -> bool:
        return self._found.organiser

    @Property(bool, notify=changed)
    def stick(self) -> bool:
        return bool(self._found.sticks)

    @Property(bool, notify=changed)
    def tpm(self) -> bool:
        return self._found.tpm

    @Property(str, notify=changed)
    def administrator(self) -> str:
        return self._found.administrator

    @Property(list, notify=changed)
    def lenses(self) -> list[Row]:
        return [
            {"code": each.code, "kind": each.kind, "port": each.port}
            for each in self._found.lenses
        ]

    @Property(str, notify=changed)
    def lens(self) -> str:
        return self._found.lens

    @Property(list, notify=changed)
    def sight(self) -> list[Row]:
        """Rate, light and face in numbers, and whether each is well."""
        return [
            {"said": self._languages.say(said), "well": well}
            for said, well in rules.sight_lines(self.state.seen)
        ]
