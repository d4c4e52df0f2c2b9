"""The booth: the kiosk's camera looks at one delegate for the engine, and the lane stands aside.

The engine asks for a frame by answering the one before; it always gets the newest.
"""

from __future__ import annotations

import os
import queue
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import assert_never

import numpy as np

from domain.ids import OperatorId
from domain.image import Frame
from kiosk.station.doors import Doors
from kiosk.station.engine import Engine, EngineEnded, StartEngine
from kiosk.station.enrolment_intents import (
    AcceptPhotographs,
    LeaveBooth,
    RetakePhotographs,
    SitDown,
)
from kiosk.station.enrolment_lines import (
    Enrolled,
    Guidance,
    Line,
    Photographed,
    Ready,
    Refused,
    Resembles,
)
from kiosk.station.enrolment_state import Seat
from kiosk.station.importing import GONE

Frames = Callable[[], Frame | None]
"""The newest frame of the kiosk's camera; never waits."""
SOON_S = 0.03
"""A frame of the camera later."""


class Booth:
    """One seat; used by the enrolment room's thread alone."""

    def __init__(
        self,
        state: Path,
        start: StartEngine,
        frames: Frames,
        wake: Callable[[], None],
        doors: Doors,
    ) -> None:
        self._state = state
        self._start = start
        self._frames = frames
        self._wake = wake
        self._doors = doors
        self._said: queue.SimpleQueue[tuple[int, Line | EngineEnded]] = queue.SimpleQueue()
        self._engine: Engine | None = None
        self._turn = 0
        self._wants_frame = False
        self._last: Frame | None = None
        self.seat: Seat | None = None

    @property
    def rest_s(self) -> float | None:
        """How long the room may rest before it looks here again; None while nobody sits."""
        return SOON_S if self._wants_frame else None

    def serve(
        self,
        asked: SitDown | AcceptPhotographs | RetakePhotographs | LeaveBooth,
        operator: OperatorId,
    ) -> None:
        """Deal with one tap."""
        match asked:
            case SitDown():
                self._sit(asked, operator)
            case LeaveBooth():
                self.leave()
            case AcceptPhotographs() | RetakePhotographs():
                self._answer(asked)
            case _:
                assert_never(asked)

    def _sit(self, asked: SitDown, operator: OperatorId) -> None:
        """Somebody sits down; whoever sat before is not enrolled."""
        self.leave()
        self.seat = Seat(asked.delegate)
        self._doors.lend_camera()
        self._turn += 1
        turn = self._turn
        consented = ("--consented",) if asked.consented else ()
        state = ("--state", os.fspath(self._state))
        words = ("booth", asked.delegate, "--frames", "--operator", operator, *consented, *state)
        self._engine = self._start(words, lambda said: self._hear(turn, said))

    def _answer(self, asked: AcceptPhotographs | RetakePhotographs) -> None:
        if self.seat is None or self._engine is None or not self.seat.pictures:
            return
        if isinstance(asked, AcceptPhotographs):
            self._engine.ask({"do": "accept", "although": asked.although})
        else:
            self.seat = replace(self.seat, pictures=(), taken=0, hint="", resembles="")
            self._engine.ask({"do": "retake"})

    def leave(self) -> None:
        """Nobody sits here any more; the camera is the door's again."""
        self._turn += 1
        if self._engine is not None:
            self._engine.kill()
            self._engine = None
        if self.seat is not None:
            self._doors.take_camera_back()
        self.seat, self._wants_frame, self._last = None, False, None

    def beat(self) -> None:
        """Take in what the engine said, and hand it the newest frame where it waits for one."""
        while not self._said.empty():
            turn, said = self._said.get()
            if turn == self._turn and self.seat is not None:
                self.seat = self._after(self.seat, said)
        frame = self._frames() if self._wants_frame else None
        if frame is not None and frame is not self._last and self._engine is not None:
            self._wants_frame, self._last = False, frame
            shown = {
                "do": "frame",
                "number": frame.number,
                "taken_at_s": frame.taken_at_s,
                "width": frame.width_px,
                "height": frame.height_px,
            }
            self._engine.ask(shown, np.ascontiguousarray(frame.pixels).tobytes())

    def _hear(self, turn: int, said: Line | EngineEnded) -> None:
        self._said.put((turn, said))
        self._wake()

    def _after(self, seat: Seat, said: Line | EngineEnded) -> Seat:
        match said:
            case Ready():
                self._wants_frame = True
                return replace(seat, ready=True)
            case Guidance(hint=hint, taken=taken):
                self._wants_frame = True
                return replace(seat, hint=hint, taken=taken)
            case Photographed(pictures=pictures):
                self._wants_frame = False
                return replace(seat, pictures=pictures, hint="")
            case Resembles(other=other):
                return replace(seat, resembles=other)
            case Enrolled():
                return replace(seat, enrolled=True)
            case Refused(why=why):
                return replace(seat, why=why)
            case EngineEnded():
                self._engine, self._wants_frame = None, False
                return seat if seat.enrolled or seat.why else replace(seat, why=GONE)
            case _:
                return seat
