"""The first set-up as Qt properties. No decisions are taken here."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, tzinfo

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.ui import setup_state as rules
from kiosk.ui.keyboard import KeyboardModel
from kiosk.ui.language import LanguageModel
from kiosk.ui.setup_facts import SetupFacts
from kiosk.ui.setup_state import Field, SetupState
from kiosk.ui.setup_talk import (
    AllDone,
    ChooseLanguage,
    Finish,
    ForgetKey,
    Found,
    JoinCentre,
    KeepCamera,
    KeepClock,
    KeyStanding,
    KeyWay,
    LookThrough,
    MakeKey,
    NameAdministrator,
    NamePlace,
    SetTheClock,
    SetupHappening,
    SetupIntent,
    StandAlone,
    Unlock,
)
from kiosk.ui.wording import day_of, hour_of, in_digits_of

QML_IMPORT_NAME = "Entrance"
QML_IMPORT_MAJOR_VERSION = 1

_EMPTY = Found()


@QmlElement
class SetupModel(QObject):
    """What the pages of the set-up bind to."""

    changed = Signal()
    over = Signal()

    def __init__(
        self,
        facts: SetupFacts,
        languages: LanguageModel,
        keyboard: KeyboardModel,
        zone: tzinfo,
        send: Callable[[SetupIntent], None],
    ) -> None:
        super().__init__(languages)
        self._facts, self._languages = facts, languages
        self._zone, self._send = zone, send
        self._keyboard = keyboard
        facts.changed.connect(self.changed)

    @property
    def state(self) -> SetupState:
        """All that the pages show."""
        return self._facts.state

    @Slot(object)
    def show(self, happening: SetupHappening) -> None:
        """Draw what the box said."""
        self._become(rules.advance(self._facts.state, happening))
        if isinstance(happening, AllDone):
            self.over.emit()

    def _become(self, state: SetupState) -> None:
        where = state.where
        moved = where is not self._facts.state.where
        self._facts.become(state)
        if moved and where is not Field.NONE:
            self._keyboard.begin(state.text(where), capitals=where is not Field.WORDS)

    def _ask(self, intent: SetupIntent) -> None:
        """Nothing else can be tapped until the box has answered."""
        if not self._facts.state.busy:
            self._become(rules.asked(self._facts.state))
            self._send(intent)

    # where we are

    @Slot()
    def back(self) -> None:
        if self._facts.state.where is not Field.NONE:
            self.rest()
        else:
            self._become(rules.went_back(self._facts.state))

    @Slot()
    def forward(self) -> None:
        self._become(rules.went_on(self._facts.state))

    # the keyboard

    @Property(str, notify=changed)
    def field(self) -> str:
        return self._facts.state.where.value

    @Property(str, notify=changed)
    def text(self) -> str:
        return self._facts.state.text(self._facts.state.where)

    @Slot(str)
    def write(self, name: str) -> None:
        self._become(rules.writing(self._facts.state, Field(name)))

    @Slot()
    def rest(self) -> None:
        """The keyboard goes away."""
        self._become(rules.writing(self._facts.state, Field.NONE))

    @Slot(str)
    def key(self, key: str) -> None:
        text = self._facts.state.text(self._facts.state.where)
        self._become(rules.wrote(self._facts.state, self._keyboard.press(key, text)))

    # language, place, time

    @Slot()
    def chooseLanguage(self) -> None:
        self._ask(ChooseLanguage(self._languages.language.value))

    @Property(str, notify=changed)
    def gate(self) -> str:
        return self._facts.state.text(Field.GATE)

    @Property(str, notify=changed)
    def eventName(self) -> str:
        return self._facts.state.text(Field.EVENT)

    @Property(bool, notify=changed)
    def fromList(self) -> bool:
        return self._facts.state.from_list

    @Slot(str)
    def chooseGate(self, name: str) -> None:
        state = rules.wrote(rules.writing(self._facts.state, Field.GATE), name)
        self._become(rules.writing(state, Field.NONE))

    @Slot()
    def chooseList(self) -> None:
        self._become(rules.chose_list(self._facts.state))

    @Property(bool, notify=changed)
    def placeReady(self) -> bool:
        """Both are said."""
        state = self._facts.state
        event = state.text(Field.EVENT).strip() or state.from_list
        return bool(state.text(Field.GATE).strip() and event)

    @Slot()
    def namePlace(self) -> None:
        state = self._facts.state
        self._ask(NamePlace(state.text(Field.GATE).strip(), state.text(Field.EVENT).strip()))

    @Property(str, notify=changed)
    def hourText(self) -> str:
        at = rules.shown_clock(self._facts.state, self._zone)
        return in_digits_of(self._languages.language, hour_of(at))

    @Property(str, notify=changed)
    def dayText(self) -> str:
        return self._languages.say(day_of(rules.shown_clock(self._facts.state, self._zone)))

    @Slot(str, int)
    def turn(self, part: str, by: int) -> None:
        self._become(rules.turned(self._facts.state, part, by, self._zone))

    @Slot()
    def settleClock(self) -> None:
        """What was set becomes the time; what was not touched is kept."""
        at = self._facts.state.clock
        if at is None:
            self._ask(KeepClock())
        else:
            self._ask(SetTheClock(round(at.astimezone(UTC).timestamp() * 1000)))

    # key

    @Slot(str)
    def makeKey(self, way: str) -> None:
        self._ask(MakeKey(KeyWay(way)))

    @Slot()
    def useWords(self) -> None:
        """The words are written: they make the key, or open the one that is there."""
        words = self._facts.state.text(Field.WORDS).strip()
        found = self._facts.state.found
        locked = found is not None and found.key is KeyStanding.LOCKED
        self._ask(Unlock(words) if locked else MakeKey(KeyWay.WORDS, words))

    @Slot()
    def forgetKey(self) -> None:
        self._ask(ForgetKey())

    # administrator

    @Property(str, notify=changed)
    def name(self) -> str:
        return self._facts.state.text(Field.NAME)

    @Property(int, notify=changed)
    def pinLength(self) -> int:
        return len(self._facts.state.pin)

    @Property(bool, notify=changed)
    def pinAgain(self) -> bool:
        return self._facts.state.first_pin != ""

    @Slot(str)
    def digit(self, digit: str) -> None:
        self._become(rules.pressed(self._facts.state, digit))

    @Slot()
    def eraseDigit(self) -> None:
        self._become(rules.unpressed(self._facts.state))

    @Slot()
    def showPin(self) -> None:
        state, pin = rules.showed_pin(self._facts.state)
        self._become(state)
        if pin:
            self._ask(NameAdministrator(state.text(Field.NAME).strip(), pin))

    # camera

    @Slot(str)
    def lookThrough(self, code: str) -> None:
        self._ask(LookThrough(code))

    @Slot()
    def keepCamera(self) -> None:
        self._ask(KeepCamera())

    # the end

    @Slot()
    def standAlone(self) -> None:
        self._ask(StandAlone())

    @Slot()
    def joinCentre(self) -> None:
        self._ask(JoinCentre())

    @Slot()
    def finish(self) -> None:
        self._ask(Finish())
