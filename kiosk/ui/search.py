"""Finding a delegate by touch: what was typed, what it is narrowed to, and who fits."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from domain.delegates import Roster
from domain.search import EVERYWHERE, Directory
from kiosk.ui.language import LanguageModel
from kiosk.ui.rows import Row, person_row

QML_IMPORT_NAME = "Entrance"
QML_IMPORT_MAJOR_VERSION = 1

SHOWN = 30


@QmlElement
class SearchModel(QObject):
    """Holds the directory only while somebody is signed in."""

    changed = Signal()

    def __init__(self, languages: LanguageModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._say = languages.say
        self._directory = Directory({})
        self._query = ""
        self._only = EVERYWHERE
        languages.changed.connect(self.changed)

    @Slot(object)
    def use(self, roster: Roster | None) -> None:
        """Search among these people from now on; None forgets everybody."""
        self._directory = Directory(roster.delegates if roster else {})
        self.reset()

    @Slot()
    def reset(self) -> None:
        """Nothing typed, nothing narrowed."""
        self._query, self._only = "", EVERYWHERE
        self.changed.emit()

    @Slot(str)
    def type(self, text: str) -> None:
        """Letters from the keys on the screen or under the desk."""
        if text.isprintable():
            self._query = (self._query + text)[:40]
            self.changed.emit()

    @Slot()
    def erase(self) -> None:
        self._query = self._query[:-1]
        self.changed.emit()

    @Slot(str)
    def onlyDelegation(self, delegation: str) -> None:
        """Narrow to one delegation; the same one again widens."""
        chosen = "" if delegation == self._only.delegation else delegation
        self._only = replace(self._only, delegation=chosen)
        self.changed.emit()

    @Slot(str)
    def onlyGroup(self, group: str) -> None:
        """Narrow to one group; the same one again widens."""
        chosen = "" if group == self._only.group else group
        self._only = replace(self._only, group=chosen)
        self.changed.emit()

    @Property(str, notify=changed)
    def query(self) -> str:
        return self._query

    @Property(str, notify=changed)
    def delegation(self) -> str:
        return self._only.delegation

    @Property(str, notify=changed)
    def group(self) -> str:
        return self._only.group

    @Property(list, notify=changed)
    def delegations(self) -> list[str]:
        return self._directory.delegations()

    @Property(list, notify=changed)
    def groups(self) -> list[str]:
        return self._directory.groups()

    @Property(list, notify=changed)
    def found(self) -> list[Row]:
        people = self._directory.find(self._query, self._only, SHOWN)
        return [person_row(person, self._directory, self._say) for person in people]
