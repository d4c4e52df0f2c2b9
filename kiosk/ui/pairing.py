"""The page that connects this kiosk to a centre, as Qt properties. No decisions are taken here."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, tzinfo

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from domain.pairing import Belonging, Errand, Stage
from kiosk.station.happenings import Happening
from kiosk.station.intents import Intent
from kiosk.station.pairing import PairingTold
from kiosk.station.staff_intents import AskPairing
from kiosk.ui.language import LanguageModel
from kiosk.ui.wording import NOTHING, Phrase, hour_of, isolated

QML_IMPORT_NAME = "Entrance"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class PairingView:
    """What is said: a headline, what to do, and the digits to compare where there are some."""

    step: str
    headline: Phrase
    advice: Phrase = NOTHING
    digits: str = ""


def view_of(told: PairingTold) -> PairingView:
    """The words for how far pairing is. Pure."""
    if told.reading is not None:
        by = "other_code" if told.other_code else told.reading.value
        return PairingView("reading", Phrase("pairing.show"), Phrase(f"pairing.show.{by}"))
    progress = told.progress
    if progress is None:
        return PairingView("rest", Phrase("pairing.choose"), Phrase("pairing.choose.how"))
    match progress.stage:
        case Stage.TROUBLED:
            snag = f"pairing.{progress.snag}"
            return PairingView("trouble", Phrase(snag), Phrase(f"{snag}.remedy"))
        case Stage.PAIRED:
            gate = isolated(progress.gate)
            return PairingView(
                "done", Phrase("pairing.paired", (gate,)), Phrase("pairing.paired.then")
            )
        case stage:
            said = Phrase(f"pairing.{stage}")
            return PairingView(stage.value, said, Phrase(f"pairing.{stage}.how"), progress.digits)


def standing_of(belonging: Belonging | None, zone: tzinfo) -> Phrase:
    """To which centre this kiosk belongs, as what, and since when. Pure."""
    if belonging is None:
        return Phrase("pairing.alone")
    since = datetime.fromtimestamp(belonging.since_ms / 1000, UTC).astimezone(zone)
    day = f"{since:%d/%m/%Y}"
    said = (isolated(belonging.centre), isolated(belonging.gate), day, hour_of(since))
    return Phrase("pairing.belongs", said)


@QmlElement
class PairingModel(QObject):
    """How this kiosk stands with a centre, and the errand that somebody asked for."""

    changed = Signal()

    def __init__(
        self,
        languages: LanguageModel,
        send: Callable[[Intent], None],
        zone: tzinfo,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._say, self._send, self._zone = languages.say, send, zone
        self._told = PairingTold(None)
        languages.changed.connect(self.changed)

    @Slot(object)
    def show(self, happening: Happening) -> None:
        """Draw what the station told of pairing."""
        if isinstance(happening, PairingTold):
            self._told = happening
            self.changed.emit()

    @Property(str, notify=changed)
    def standing(self) -> str:
        return self._say(standing_of(self._told.belonging, self._zone))

    @Property(bool, notify=changed)
    def alone(self) -> bool:
        return self._told.belonging is None

    @Property(str, notify=changed)
    def step(self) -> str:
        return view_of(self._told).step

    @Property(str, notify=changed)
    def headline(self) -> str:
        return self._say(view_of(self._told).headline)

    @Property(str, notify=changed)
    def advice(self) -> str:
        return self._say(view_of(self._told).advice)

    @Property(str, notify=changed)
    def digits(self) -> str:
        """In Western digits in every language: the centre's page shows the same ones."""
        digits = view_of(self._told).digits
        return f"{digits[:3]} {digits[3:]}" if digits else ""

    @Slot()
    def ask(self) -> None:
        self._send(AskPairing())

    @Slot()
    def connectNow(self) -> None:
        self._send(AskPairing(Errand.CONNECT))

    @Slot()
    def writeRequest(self) -> None:
        self._send(AskPairing(Errand.WRITE_REQUEST))

    @Slot()
    def takeAnswer(self) -> None:
        self._send(AskPairing(Errand.TAKE_ANSWER))

    @Slot()
    def giveUp(self) -> None:
        self._send(AskPairing(Errand.GIVE_UP))
