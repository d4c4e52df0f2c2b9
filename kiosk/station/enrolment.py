"""Runs the enrolment engine for the administrator's pages, on a thread of its own.

The door never waits for it: the work is done in a process of its own, and what the desk is told
is one value. An import goes on when the administrator signs out; the booth does not.
"""

from __future__ import annotations

import os
import queue
import threading
from dataclasses import dataclass, replace
from typing import assert_never

from domain.ids import OperatorId
from kiosk.station.booth import Booth, Frames
from kiosk.station.doors import Doors
from kiosk.station.engine import Engine, EngineEnded
from kiosk.station.enrolment_intents import (
    AnswerRoster,
    ApplyAnswers,
    Confirmable,
    Decide,
    EnrolmentIntent,
    LeaveImport,
    RosterAnswers,
    TakeStick,
    WriteReport,
)
from kiosk.station.enrolment_kit import (
    REPORT,
    Asked,
    Confirmed,
    EnrolmentKit,
    SignedOff,
    delivered,
)
from kiosk.station.enrolment_lines import Line, Published
from kiosk.station.enrolment_state import (
    Copying,
    Ended,
    EnrolmentShown,
    Phase,
    Previewed,
    Resting,
    Stick,
    Troubled,
    Working,
)
from kiosk.station.importing import after_end, after_line, decided
from kiosk.station.slot import LatestSlot

LOOK_S = 1.0
"""How often it is looked whether a stick came or went."""
PATIENCE_S = 10.0
"""An engine that does not stop by itself in this time is ended; nothing it did is half."""


@dataclass(frozen=True, slots=True)
class _Heard:
    """What the engine of the import said; an older engine's words count no more."""

    turn: int
    said: Line | EngineEnded


class EnrolmentRoom:
    """One import and one seat at the booth at a time; ``shown`` always has how it stands."""

    def __init__(self, kit: EnrolmentKit, frames: Frames, doors: Doors) -> None:
        self._kit = kit
        self.shown: LatestSlot[EnrolmentShown] = LatestSlot()
        self._items: queue.SimpleQueue[Asked | Confirmed | SignedOff | _Heard] = (
            queue.SimpleQueue()
        )
        self._shown = EnrolmentShown()
        self._answers = RosterAnswers()
        self._engine: Engine | None = None
        self._turn = 0
        self._looked_s = -LOOK_S
        self._report_to = ""
        self._end_by_s: float | None = None
        self._booth = Booth(kit.state, kit.start, frames, self._wake, doors)

    def ask(self, item: Asked | Confirmed | SignedOff) -> None:
        """Take what is asked; from any thread, never waits."""
        self._items.put(item)

    def run(self, stopping: threading.Event) -> None:
        """Serve until told to stop; then nothing of it is left running."""
        while not stopping.is_set():
            self.serve(self._booth.rest_s or LOOK_S / 4)
        self.close()

    def close(self) -> None:
        """Whatever runs is ended; nothing of it is half."""
        self._booth.leave()
        self._end_engine()

    def serve(self, wait_s: float) -> None:
        """Deal with the next item, or with none after ``wait_s``."""
        try:
            item = self._items.get(timeout=wait_s)
        except queue.Empty:
            item = None
        match item:
            case Asked():
                self._serve(item.intent, item.operator)
            case Confirmed():
                self._confirmed(item)
            case SignedOff():
                self._booth.leave()
            case _Heard():
                self._hear(item)
            case None:
                pass
            case _:
                assert_never(item)
        self._booth.beat()
        self._end_if_late()
        self._look_for_sticks()
        self._show(replace(self._shown, seat=self._booth.seat))

    def _serve(self, intent: EnrolmentIntent, operator: OperatorId) -> None:
        match intent:
            case TakeStick(device=device, language=language):
                self._take(device, RosterAnswers(language=language))
            case AnswerRoster(answers=answers):
                self._answer(answers)
            case Decide(key=key, answer=answer):
                self._decide(key, answer)
            case ApplyAnswers():
                if isinstance(self._shown.phase, Ended) and self._engine is not None:
                    self._become(Working(None, held=True))
                    self._engine.ask({"do": "apply"})
            case WriteReport(device=device, language=language):
                self._write_report(device, language)
            case LeaveImport():
                self._leave()
            case _:
                self._booth.serve(intent, operator)

    def _take(self, device: str, answers: RosterAnswers) -> None:
        stick = self._stick(device)
        if stick is not None and isinstance(self._shown.phase, Resting | Troubled):
            self._end_engine()
            self._answers = answers
            self._become(Copying())
            self._start("wizard", stick.path)
            self._understand()

    def _answer(self, answers: RosterAnswers) -> None:
        if self._engine is not None and isinstance(self._shown.phase, Previewed | Troubled):
            self._answers = answers
            self._understand()

    def _understand(self) -> None:
        if self._engine is None:
            return
        said = self._answers
        self._engine.ask(
            {
                "do": "understand",
                "roster": said.roster,
                "columns": dict(said.columns),
                "consent_basis": said.consent_basis,
                "names_without_marks": said.names_without_marks,
                "mode": "replace" if said.replaces else "add",
                "language": said.language,
            }
        )

    def _confirmed(self, confirmed: Confirmed) -> None:
        phase = self._shown.phase
        match confirmed.what:
            case Confirmable.IMPORT:
                if isinstance(phase, Previewed) and self._engine is not None:
                    self._become(Working(None, phase.held))
                    self._engine.ask({"do": "import", "operator": confirmed.operator})
            case Confirmable.ROLL_BACK:
                if isinstance(phase, Resting | Ended | Troubled):
                    self._end_engine()
                    self._become(Working(None, held=True, rolling_back=True))
                    self._start("rollback", "--events", "--operator", confirmed.operator)
            case _:
                assert_never(confirmed.what)

    def _decide(self, key: str, answer: str) -> None:
        phase = self._shown.phase
        if isinstance(phase, Ended) and self._engine is not None:
            self._engine.ask({"do": "decide", "key": key, "answer": answer})
            self._become(decided(phase, key, answer))

    def _write_report(self, device: str, language: str) -> None:
        stick = self._stick(device)
        phase = self._shown.phase
        if stick is None or self._engine is None or not isinstance(phase, Ended):
            return
        self._report_to = device
        folder = os.fspath(self._kit.scratch / REPORT)
        self._become(replace(phase, notice="publishing"))
        self._engine.ask({"do": "publish", "folder": folder, "language": language})

    def _leave(self) -> None:
        """Cancel what runs, or lay an outcome aside: the engine ends where nothing is half."""
        if self._engine is None:
            self._become(Resting())
            return
        self._engine.ask({"do": "stop"})
        self._end_by_s = self._kit.clock.monotonic_s() + PATIENCE_S

    def _start(self, *words: str) -> None:
        self._turn += 1
        turn = self._turn
        state = ("--state", os.fspath(self._kit.state))
        self._engine = self._kit.start(
            (*words, *state), lambda said: self._items.put(_Heard(turn, said))
        )

    def _hear(self, heard: _Heard) -> None:
        if heard.turn != self._turn:
            return
        if isinstance(heard.said, Published):
            self._deliver(heard.said)
        elif isinstance(heard.said, EngineEnded):
            left, self._engine, self._end_by_s = self._end_by_s is not None, None, None
            self._become(Resting() if left else after_end(self._shown.phase, heard.said))
        else:
            self._become(after_line(self._shown.phase, heard.said, self._answers))

    def _deliver(self, published: Published) -> None:
        told = delivered(published, self._report_to, self._kit.hand_out)
        self._become(after_line(self._shown.phase, told, self._answers))

    def _end_engine(self) -> None:
        self._turn += 1
        self._end_by_s = None
        if self._engine is not None:
            self._engine.kill()
            self._engine = None

    def _end_if_late(self) -> None:
        if self._end_by_s is not None and self._kit.clock.monotonic_s() > self._end_by_s:
            self._end_engine()
            self._become(Resting())

    def _stick(self, device: str) -> Stick | None:
        return next((each for each in self._shown.sticks if each.device == device), None)

    def _look_for_sticks(self) -> None:
        now_s = self._kit.clock.monotonic_s()
        if now_s - self._looked_s < LOOK_S:
            return
        self._looked_s = now_s
        found = tuple(
            Stick(each.device, each.size_bytes, os.fspath(each.mounted_at))
            for each in self._kit.sticks()
            if each.mounted_at is not None
        )
        self._show(replace(self._shown, sticks=found))

    def _become(self, phase: Phase) -> None:
        self._show(replace(self._shown, phase=phase))

    def _wake(self) -> None:
        self._items.put(_Heard(0, EngineEnded(0)))

    def _show(self, shown: EnrolmentShown) -> None:
        if shown != self._shown:
            self._shown = shown
            self.shown.put(shown)
