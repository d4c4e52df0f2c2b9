"""The screen's language: which translation is installed and how phrases are said in it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Property, QCoreApplication, QObject, QTranslator, Signal, Slot
from PySide6.QtQml import QmlElement

from domain.errors import SettingsRefused
from kiosk.ui.wording import Language, Phrase, in_digits_of

QML_IMPORT_NAME = "Entrance"
QML_IMPORT_MAJOR_VERSION = 1

CONTEXT = "kiosk"
TRANSLATIONS = Path(__file__).parent / "i18n"


@QmlElement
class LanguageModel(QObject):
    """Holds the chosen language. Listen to ``changed`` and say everything again."""

    changed = Signal()

    def __init__(self, language: Language, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._translators = {each: _load(each, self) for each in Language}
        self._language = language
        QCoreApplication.installTranslator(self._translators[language])

    @property
    def language(self) -> Language:
        return self._language

    @Property(str, notify=changed)
    def code(self) -> str:
        return self._language.value

    @Property(bool, notify=changed)
    def rightToLeft(self) -> bool:
        return self._language.right_to_left

    @Slot(str)
    def choose(self, code: str) -> None:
        """Speak another language from now on."""
        language = Language(code)
        if language is self._language:
            return
        QCoreApplication.removeTranslator(self._translators[self._language])
        self._language = language
        QCoreApplication.installTranslator(self._translators[language])
        self.changed.emit()

    def say(self, phrase: Phrase) -> str:
        """The phrase in the chosen language, its places filled in."""
        if not phrase.key:
            return ""
        values = [
            self.say(value) if isinstance(value, Phrase) else str(value) for value in phrase.values
        ]
        text = QCoreApplication.translate(CONTEXT, phrase.key).format(*values)
        return in_digits_of(self._language, text)

    def leave(self) -> None:
        """Take the translation out of the application again."""
        QCoreApplication.removeTranslator(self._translators[self._language])


def speaker(language: Language) -> Callable[[Phrase], str]:
    """Says phrases in one language, whatever the screen speaks: for what is printed.

    Raises:
        SettingsRefused: the translation is missing.
    """
    translator = _load(language, None)

    def say(phrase: Phrase) -> str:
        values = [say(each) if isinstance(each, Phrase) else str(each) for each in phrase.values]
        return (translator.translate(CONTEXT, phrase.key) or "").format(*values)

    return say


def _load(language: Language, parent: QObject | None) -> QTranslator:
    path = TRANSLATIONS / f"{language}.qm"
    translator = QTranslator(parent)
    if not translator.load(str(path)):
        raise SettingsRefused(f"The translation {path.name} is missing: run ./run setup.")
    return translator
