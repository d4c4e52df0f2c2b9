"""The update that is offered, as Qt properties. No decisions are taken here."""

from __future__ import annotations

from collections.abc import Callable
from typing import assert_never

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from domain.fetching import Fetching, FetchStage
from kiosk.station.happenings import Happening
from kiosk.station.intents import Intent
from kiosk.station.staff_intents import AskUpdate
from kiosk.station.update_happenings import UpdateStage, UpdateTold
from kiosk.ui.language import LanguageModel
from kiosk.ui.wording import NOTHING, Phrase, isolated

QML_IMPORT_NAME = "Entrance"
QML_IMPORT_MAJOR_VERSION = 1


def headline_of(told: UpdateTold) -> Phrase:
    """What is there, in one sentence."""
    key = f"update.{told.stage}"
    if told.offer is None or told.stage is UpdateStage.NOTHING:
        return _at_the_centre(told.fetching) or Phrase(key)
    if told.stage is UpdateStage.OFFERED:
        key += f".{told.offer.source}"
    return Phrase(key, (isolated(told.offer.version),))


def fetching_of(told: UpdateTold) -> Phrase:
    """How far the centre's newest is here, where the headline does not say so."""
    return NOTHING if told.offer is None else _at_the_centre(told.fetching) or NOTHING


def _at_the_centre(fetching: Fetching) -> Phrase | None:
    version = isolated(fetching.version)
    match fetching.stage:
        case FetchStage.NOTHING | FetchStage.HERE:
            return None
        case FetchStage.COMING:
            return Phrase("update.fetching.coming", (version, fetching.percent))
        case FetchStage.NO_ROOM | FetchStage.REFUSED:
            return Phrase(f"update.fetching.{fetching.stage}", (version,))
        case _:
            assert_never(fetching.stage)


@QmlElement
class UpdateModel(QObject):
    """What can be installed, and what came of the last update."""

    changed = Signal()

    def __init__(self, languages: LanguageModel, send: Callable[[Intent], None]) -> None:
        super().__init__(languages)
        self._say, self._send = languages.say, send
        self._told = UpdateTold(UpdateStage.NOTHING)
        languages.changed.connect(self.changed)

    @Slot(object)
    def show(self, happening: Happening) -> None:
        """Draw what the station told of updates."""
        if isinstance(happening, UpdateTold):
            self._told = happening
            self.changed.emit()

    @Property(bool, notify=changed)
    def offered(self) -> bool:
        return self._told.stage is UpdateStage.OFFERED

    @Property(bool, notify=changed)
    def fresh(self) -> bool:
        """Offered, and never tried here."""
        offer = self._told.offer
        offered = self._told.stage is UpdateStage.OFFERED
        return offered and offer is not None and not offer.failed

    @Property(str, notify=changed)
    def failed(self) -> str:
        offer = self._told.offer
        if offer is None or not offer.failed:
            return ""
        return self._say(Phrase("update.failed", (isolated(offer.version),)))

    @Property(str, notify=changed)
    def fetching(self) -> str:
        return self._say(fetching_of(self._told))

    @Property(str, notify=changed)
    def headline(self) -> str:
        return self._say(headline_of(self._told))

    @Property(str, notify=changed)
    def installed(self) -> str:
        offer = self._told.offer
        return self._say(Phrase("update.installed", (isolated(offer.installed),))) if offer else ""

    @Property(str, notify=changed)
    def says(self) -> str:
        return self._told.offer.says if self._told.offer else ""

    @Property(str, notify=changed)
    def outcome(self) -> str:
        last = self._told.last
        if last is None:
            return ""
        places = isolated(last.tried), isolated(last.here)
        return self._say(Phrase(f"update.last.{last.ended}", places))

    @Slot()
    def ask(self) -> None:
        self._send(AskUpdate())

    @Slot()
    def install(self) -> None:
        self._send(AskUpdate(install=True))
