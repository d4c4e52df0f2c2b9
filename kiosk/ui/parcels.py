"""Parcels for a stick as Qt properties. No decisions are taken here."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.station.care_happenings import HandedOut, Handing, Stick, SticksListed
from kiosk.station.care_intents import AskSticks, Care, HandOut, Parcel
from kiosk.station.happenings import Happening
from kiosk.station.intents import Intent
from kiosk.station.staff_happenings import SignedOut
from kiosk.ui.findings import said
from kiosk.ui.language import LanguageModel
from kiosk.ui.rows import Row
from kiosk.ui.wording import Phrase, isolated

QML_IMPORT_NAME = "Entrance"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class ParcelModel(QObject):
    """Which sticks there are, and how far the parcel is."""

    changed = Signal()

    def __init__(self, languages: LanguageModel, send: Callable[[Intent], None]) -> None:
        super().__init__(languages)
        self._say, self._send = languages.say, send
        self._sticks: tuple[Stick, ...] = ()
        self._told: HandedOut | None = None
        languages.changed.connect(self.changed)

    @Slot(object)
    def show(self, happening: Happening) -> None:
        """Draw which sticks there are or how far it is."""
        if isinstance(happening, SticksListed):
            self._sticks = happening.sticks
        elif isinstance(happening, HandedOut):
            self._told = happening
        elif isinstance(happening, SignedOut):
            self._told, self._sticks = None, ()
        else:
            return
        self.changed.emit()

    def _busy(self) -> bool:
        told = self._told
        return told is not None and told.handing in (Handing.GATHERING, Handing.WRITING)

    @Slot()
    def look(self) -> None:
        """Which sticks are plugged in now?"""
        self._send(Care(AskSticks()))

    @Slot()
    def forget(self) -> None:
        """The leaf is opened anew."""
        if not self._busy():
            self._told = None
            self.changed.emit()
        self.look()

    @Slot(str, str)
    def handOut(self, parcel: str, stick: str) -> None:
        self._send(Care(HandOut(Parcel(parcel), stick)))

    @Property(list, notify=changed)
    def sticks(self) -> list[Row]:
        """Each with its size; one that cannot be written says so."""
        return [
            {
                "code": each.device,
                "caption": self._say(
                    Phrase(
                        "parcel.stick" if each.ready else "parcel.stick_not_ready",
                        (isolated(each.device), f"{each.size_bytes / 1e9:.1f}"),
                    )
                ),
                "ready": each.ready,
            }
            for each in self._sticks
        ]

    @Property(bool, notify=changed)
    def busy(self) -> bool:
        return self._busy()

    @Property(str, notify=changed)
    def handing(self) -> str:
        return self._told.handing.value if self._told else ""

    @Property(str, notify=changed)
    def progress(self) -> str:
        """One sentence about the parcel."""
        told = self._told
        if told is None:
            return ""
        if told.handing is Handing.TROUBLE:
            return said(told.trouble, self._say)
        return self._say(Phrase(f"parcel.{told.handing.value}"))

    @Property(list, notify=changed)
    def files(self) -> list[str]:
        return list(self._told.files) if self._told else []
