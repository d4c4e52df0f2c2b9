"""The keyboard on the screen: which keys it shows now. What is written belongs to others."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement

from kiosk.ui.language import LanguageModel
from kiosk.ui.letters import CROSS, DIGITS, ERASE, MARKS, SHIFT, rows_of, typed, wants_capital

QML_IMPORT_NAME = "Entrance"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class KeyboardModel(QObject):
    """Letters of the screen's language, digits, and a shift that comes by itself."""

    changed = Signal()

    def __init__(self, languages: LanguageModel) -> None:
        super().__init__(languages)
        self._languages = languages
        self._digits = self._shifted = False
        self._capitals = True
        languages.changed.connect(self.changed)

    def begin(self, text: str, *, capitals: bool) -> None:
        """Another line is written from now on; ``capitals`` at the beginning of words."""
        self._capitals, self._digits = capitals, False
        self._shifted = capitals and wants_capital(text)
        self.changed.emit()

    def press(self, key: str, text: str) -> str:
        """The text after this key."""
        if key == SHIFT:
            self._shifted = not self._shifted
        elif key == DIGITS:
            self._digits = not self._digits
        else:
            text = typed(text, key)
            if key not in (CROSS, *MARKS):
                self._shifted = self._capitals and wants_capital(text) and key != ERASE
        self.changed.emit()
        return text

    @Property(list, notify=changed)
    def rows(self) -> list[list[str]]:
        return rows_of(self._languages.language, digits=self._digits, shifted=self._shifted)

    @Property(bool, notify=changed)
    def shifted(self) -> bool:
        return self._shifted

    @Property(bool, notify=changed)
    def numbers(self) -> bool:
        return self._digits
