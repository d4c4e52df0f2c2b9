"""What a stick says, and what came of importing it: a second reading of the import's state."""

from __future__ import annotations

import base64

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtGui import QImage
from PySide6.QtQml import QmlElement

from kiosk.station.enrolment_lines import Outcome, Understood
from kiosk.station.enrolment_state import Ended, Previewed, Troubled
from kiosk.ui import import_rows as rows
from kiosk.ui.imports import ImportModel
from kiosk.ui.language import LanguageModel
from kiosk.ui.rows import BETWEEN, Row
from kiosk.ui.wording import NOTHING, Phrase

QML_IMPORT_NAME = "Entrance"
QML_IMPORT_MAJOR_VERSION = 1


def picture_of(jpeg: str) -> QImage:
    """A JPEG in base64 as a picture; empty for an empty one."""
    image = QImage()
    image.loadFromData(base64.b64decode(jpeg))
    return image


@QmlElement
class ImportFindings(QObject):
    """Preview, trouble and outcome as QML reads them."""

    changed = Signal()

    def __init__(self, imports: ImportModel, languages: LanguageModel) -> None:
        super().__init__(imports)
        self._imports, self._say = imports, languages.say
        self._pictures: dict[str, QImage] = {}
        imports.changed.connect(self._look_again)

    @Slot()
    def _look_again(self) -> None:
        if self._outcome is None:
            self._pictures.clear()
        self.changed.emit()

    @Slot(str, result=QImage)
    def picture(self, jpeg: str) -> QImage:
        """A row's picture; decoded once, for lists read their rows over and over.

        PySide gives QML only the first picture of a list of rows, so rows carry their JPEG.
        """
        if jpeg not in self._pictures:
            self._pictures[jpeg] = picture_of(jpeg)
        return self._pictures[jpeg]

    @property
    def _seen(self) -> Understood | None:
        phase = self._imports.phase
        return phase.understood if isinstance(phase, Previewed) else None

    @property
    def _outcome(self) -> Outcome | None:
        phase = self._imports.phase
        return phase.outcome if isinstance(phase, Ended) else None

    @property
    def _trouble(self) -> Troubled:
        phase = self._imports.phase
        return phase if isinstance(phase, Troubled) else Troubled("")

    @Property(list, notify=changed)
    def facts(self) -> list[Row]:
        """What the stick says and would change, one line each."""
        facts = rows.preview_facts(self._seen) if self._seen else []
        lines = [{"text": self._say(phrase), "alarms": alarms} for phrase, alarms in facts]
        programme = self._seen.programme if self._seen else ()
        return lines + [{"text": line, "alarms": False} for line in programme]

    @Property(list, notify=changed)
    def headings(self) -> list[Row]:
        return rows.heading_rows(self._seen, self._say) if self._seen else []

    @Property(list, notify=changed)
    def firstRows(self) -> list[list[str]]:
        return [list(row) for row in self._seen.rows] if self._seen else []

    @Property(str, notify=changed)
    def leaving(self) -> str:
        """The names of those who leave the list, as far as they fit a line."""
        return ", ".join(person.name for person in self._seen.leaving) if self._seen else ""

    @Property(str, notify=changed)
    def question(self) -> str:
        """The kind of question that must be answered before the import."""
        return self._seen.question if self._seen else ""

    @Property(str, notify=changed)
    def questionText(self) -> str:
        asked = self._seen.question if self._seen else ""
        return self._say(Phrase(f"trouble.{asked}") if asked else NOTHING)

    @Property(bool, notify=changed)
    def replaces(self) -> bool:
        phase = self._imports.phase
        return isinstance(phase, Previewed) and phase.answers.replaces

    @Property(list, notify=changed)
    def fields(self) -> list[Row]:
        """What the column that is asked about could hold."""
        column = self._imports.column
        return rows.field_rows(self._seen, column, self._say) if self._seen else []

    @Property(str, notify=changed)
    def columnHeading(self) -> str:
        column = self._imports.column
        return self._seen.headings[column] if self._seen and column >= 0 else ""

    @Property(str, notify=changed)
    def columnCells(self) -> str:
        """The first cells of the column that is asked about."""
        column = self._imports.column
        cells = (row[column] for row in self._seen.rows if len(row) > column) if self._seen else ()
        return BETWEEN.join(list(filter(None, cells))[:4])

    @Property(str, notify=changed)
    def trouble(self) -> str:
        why = self._trouble.why
        return self._say(Phrase(f"trouble.{why}") if why else NOTHING)

    @Property(str, notify=changed)
    def remedy(self) -> str:
        why = self._trouble.why
        return self._say(Phrase(f"trouble.{why}.remedy") if why else NOTHING)

    @Property(str, notify=changed)
    def troubleItem(self) -> str:
        return self._trouble.item

    @Property(list, notify=changed)
    def choices(self) -> list[str]:
        """Rosters to choose from, while the engine still has the stick."""
        return list(self._trouble.choices) if self._trouble.alive else []

    @Property(str, notify=changed)
    def verdict(self) -> str:
        return self._say(rows.verdict(self._outcome) if self._outcome else NOTHING)

    @Property(bool, notify=changed)
    def goes(self) -> bool:
        return self._outcome is not None and self._outcome.go

    @Property(str, notify=changed)
    def standing(self) -> str:
        """What was written, and whether somebody still has to do something."""
        if self._outcome is None:
            return ""
        done = Phrase(f"outcome.{self._outcome.outcome}", (self._outcome.version,))
        return (
            self._say(done)
            + " "
            + self._say(Phrase("import.go") if self._outcome.go else Phrase("import.not_yet"))
        )

    @Property(str, notify=changed)
    def balance(self) -> str:
        return rows.balance(self._outcome, self._say) if self._outcome else ""

    @Property(str, notify=changed)
    def rates(self) -> str:
        return self._say(rows.rates(self._outcome) if self._outcome else NOTHING)

    @Property(list, notify=changed)
    def programme(self) -> list[str]:
        return list(self._outcome.programme) if self._outcome else []

    @Property(list, notify=changed)
    def filters(self) -> list[Row]:
        chosen = self._imports.filter
        return rows.filter_rows(self._outcome, chosen, self._say) if self._outcome else []

    @Property(list, notify=changed)
    def needs(self) -> list[Row]:
        """Who and what is not ready, with the picture that was not taken."""
        if self._outcome is None:
            return []
        return rows.need_rows(self._outcome, self._imports.filter, self._say)

    @Property(int, notify=changed)
    def needing(self) -> int:
        """How many people and rows need something."""
        outcome = self._outcome
        return len(outcome.people) + len(outcome.unreadable) if outcome else 0

    @Property(list, notify=changed)
    def doubts(self) -> list[Row]:
        """Questions about two photographs; both pictures side by side."""
        doubts = self._outcome.doubts if self._outcome else ()
        return [
            {
                "key": doubt.key,
                "question": self._say(Phrase(f"question.{doubt.question}")),
                "answer": doubt.answer,
                "names": [side.name or side.code for side in doubt.sides],
                "placed": [rows.placed(side, self._say) for side in doubt.sides],
                "thumbnails": [side.thumbnail for side in doubt.sides],
                "answers": rows.answer_rows(doubt.question, doubt.answer, self._say),
            }
            for doubt in doubts
        ]

    @Property(int, notify=changed)
    def openDoubts(self) -> int:
        doubts = self._outcome.doubts if self._outcome else ()
        return sum(not doubt.answer for doubt in doubts)

    @Property(int, notify=changed)
    def answered(self) -> int:
        """Answers that were given here and are not applied yet."""
        phase = self._imports.phase
        return phase.answered if isinstance(phase, Ended) else 0

    @Property(list, notify=changed)
    def alike(self) -> list[Row]:
        return rows.alike_rows(self._outcome, self._say) if self._outcome else []

    @Property(bool, notify=changed)
    def kept(self) -> bool:
        """Whether the state before can be put back."""
        return self._outcome is not None and self._outcome.kept
