"""What came of an override, and the admissions that can be looked back at, as Qt properties."""

from __future__ import annotations

from datetime import UTC, datetime, tzinfo

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtGui import QImage
from PySide6.QtQml import QmlElement

from domain.cases import UNDO_S, AnnulReason
from domain.ports import Clock
from kiosk.ui.language import LanguageModel
from kiosk.ui.operator import OperatorModel
from kiosk.ui.pixels import image_of
from kiosk.ui.rows import Row, admission_rows, choice_rows, person_row
from kiosk.ui.wording import Phrase, hour_of, isolated

QML_IMPORT_NAME = "Entrance"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class OutcomeModel(QObject):
    """A second reading of :class:`OperatorModel`'s state."""

    changed = Signal()
    ticked = Signal()

    def __init__(
        self, operator: OperatorModel, clock: Clock, zone: tzinfo, languages: LanguageModel
    ) -> None:
        super().__init__(operator)
        self._operator, self._clock, self._zone, self._say = operator, clock, zone, languages.say
        operator.changed.connect(self.changed)
        operator.changed.connect(self.ticked)
        operator.ticked.connect(self.ticked)

    @Property(dict, notify=changed)
    def person(self) -> Row:
        given = self._operator.state.given
        return person_row(given.delegate, None, self._say) if given else {}

    @Property(str, notify=changed)
    def byWhom(self) -> str:
        """Who answers for it, on what."""
        given = self._operator.state.given
        if given is None:
            return ""
        on = Phrase(f"evidence.{given.evidence}")
        if given.vouched_by:
            on = Phrase("done.vouched", (isolated(given.vouched_by),))
        if given.second:
            return self._say(Phrase("done.by_two", (given.operator, given.second, on)))
        return self._say(Phrase("done.by", (given.operator, on)))

    @Property(list, notify=changed)
    def vouchers(self) -> list[Row]:
        """Who could vouch, while that is asked."""
        return [person_row(each, None, self._say) for each in self._operator.state.vouchers]

    @Property(str, notify=changed)
    def voucher(self) -> str:
        """Who vouches."""
        chosen = self._operator.state.voucher
        return chosen.name if chosen else ""

    @Property(bool, notify=changed)
    def mistaken(self) -> bool:
        """Whether it is not said yet whose face an annulled admission was."""
        return self._operator.state.mistaken is not None

    @Property(bool, notify=changed)
    def undone(self) -> bool:
        return self._operator.state.undone

    @Property(int, notify=ticked)
    def undoLeftS(self) -> int:
        """Seconds in which it can be taken back; 0 when they are over."""
        given = self._operator.state.given
        if given is None or self._operator.state.undone:
            return 0
        return max(round(min(given.undo_until_s - self._clock.monotonic_s(), UNDO_S)), 0)

    @Property(list, notify=changed)
    def rows(self) -> list[Row]:
        return admission_rows(self._operator.state.rows, self._zone, self._say)

    @Property(dict, notify=changed)
    def picked(self) -> Row:
        """The row that is looked at, or nothing."""
        state = self._operator.state
        chosen = tuple(row for row in state.rows if row.event == state.picked)
        listed = admission_rows(chosen, self._zone, self._say)
        return listed[0] if listed else {}

    @Property(int, notify=ticked)
    def alarms(self) -> int:
        """Open cases that cannot wait."""
        return sum(card.alarming for card in self._operator.state.cases)

    @Property(str, notify=changed)
    def keptUntil(self) -> str:
        """Until when the picture of the open case is kept; nothing when it is not."""
        card = self._operator.state.open_case
        if card is None or card.kept_until_ms is None:
            return ""
        until = datetime.fromtimestamp(card.kept_until_ms / 1000, UTC).astimezone(self._zone)
        return self._say(Phrase("case.kept", (hour_of(until), f"{until:%d/%m}")))

    @Property(bool, notify=changed)
    def pictured(self) -> bool:
        """Whether the refused face of the row that is looked at was kept."""
        state = self._operator.state
        return any(row.event == state.picked and row.picture is not None for row in state.rows)

    @Property(QImage, notify=changed)
    def picture(self) -> QImage:
        """That face."""
        state = self._operator.state
        found = (row.picture for row in state.rows if row.event == state.picked)
        return image_of(next(found, None))

    @Property(list, notify=changed)
    def reasons(self) -> list[Row]:
        """Why an admission may be annulled; an undo has no list."""
        values = [reason for reason in AnnulReason if reason is not AnnulReason.UNDONE]
        return choice_rows("annul", values, self._say)
