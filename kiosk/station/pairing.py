"""Pairing at the screen: the camera reads the centre's code, the agent's word is shown.

This process has no network. What it asks and what the agent answers lie in the store.
"""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from domain.errors import StoreUnavailable
from domain.image import Frame
from domain.pairing import (
    CODE_PREFIX,
    Belonging,
    Errand,
    Progress,
    Snag,
    Stage,
    Wish,
)
from domain.ports import BadgeReader, Clock
from kiosk.station.slot import LatestSlot
from runtime.journal import journal

LOOK_EVERY_S = 0.1
"""Between two frames while a code is looked for."""
ASK_EVERY_S = 0.5
"""Between two looks at what the agent said."""
IDLE_S = 1.0
READING_S = 90.0
"""So long a code may be held up."""
SILENT_S = 15.0
"""An agent that said nothing for so long is not running."""


class Board(Protocol):
    """Where screen and agent leave word for each other."""

    def wish(self, wish: Wish) -> None:
        """Ask this of the agent.

        Raises:
            StoreUnavailable: the disk cannot be written.
        """
        ...

    def said(self) -> Progress | None: ...

    def belonging(self) -> Belonging | None: ...


def nobody_pairs(_: Errand | None) -> None:
    """Where no agent is."""


@dataclass(frozen=True, slots=True)
class PairingTold:
    """How this kiosk stands with a centre, and how far the errand is that somebody asked for."""

    belonging: Belonging | None
    progress: Progress | None = None
    reading: Errand | None = None
    """What the code is looked for, while it is."""
    other_code: bool = False
    """A code is held up that is no centre's."""


@dataclass(frozen=True, slots=True)
class PairingGear:
    """What pairing works with: a board and a reader of its own."""

    board: Board
    reader: BadgeReader
    wanted: bool = False
    """The first set-up was told that a centre is joined now."""


class PairingLane:
    """Does one errand at a time. ``ask`` may be called from any thread."""

    def __init__(
        self,
        gear: PairingGear,
        frames: LatestSlot[Frame],
        clock: Clock,
        post: Callable[[PairingTold], None],
    ) -> None:
        self._board = gear.board
        self._reader = gear.reader
        self._frames = frames
        self._clock = clock
        self._post = post
        self._asked: queue.Queue[Errand | None] = queue.Queue(8)
        self._reading: Errand | None = None
        self._reading_until_s = 0.0
        self._other_code = False
        self._looked_at: int | None = None
        self._wish: Wish | None = None
        self._wished_at_s = 0.0
        self._number = 0
        self._told: PairingTold | None = None

    def ask(self, errand: Errand | None) -> None:
        """Do this errand; None only asks how it stands."""
        if not self._asked.full():
            self._asked.put_nowait(errand)

    def run(self, stopping: threading.Event) -> None:
        """Work until told to stop."""
        while not stopping.is_set():
            try:
                self.step(self._pause_s())
            except StoreUnavailable:
                # The pulse says so on the screen; the next step may find the disk again.
                journal().error("pairing.store_unavailable")

    def step(self, wait_s: float = 0.0) -> None:
        """Take what is asked, look at a frame, and tell what is new."""
        try:
            self._begin(self._asked.get(timeout=wait_s) if wait_s else self._asked.get_nowait())
        except queue.Empty:
            if self._reading is not None:
                self._look(self._reading)
        self._tell()

    def _pause_s(self) -> float:
        if self._reading is not None:
            return LOOK_EVERY_S
        return ASK_EVERY_S if self._wish is not None else IDLE_S

    def _begin(self, errand: Errand | None) -> None:
        self._told = None
        match errand:
            case None:
                return
            case Errand.CONNECT | Errand.WRITE_REQUEST:
                self._forget()
                self._reading = errand
                self._reading_until_s = self._clock.monotonic_s() + READING_S
            case Errand.TAKE_ANSWER:
                self._forget()
                self._send(errand)
            case Errand.GIVE_UP:
                if self._wish is not None:
                    self._send(errand)
                self._forget()

    def _forget(self) -> None:
        self._reading, self._wish, self._other_code = None, None, False

    def _look(self, errand: Errand) -> None:
        frame = self._frames.latest()
        if self._clock.monotonic_s() > self._reading_until_s:
            self._forget()
        elif frame is not None and frame.number != self._looked_at:
            self._looked_at = frame.number
            text = self._reader.read(frame.pixels)
            if text is not None and text.startswith(CODE_PREFIX):
                self._forget()
                self._send(errand, text)
            elif text is not None:
                self._other_code = True

    def _send(self, errand: Errand, code: str = "") -> None:
        now = self._clock.now()
        self._number += 1
        self._wish = Wish(f"{now.boot}-{now.since_boot_ms}-{self._number}", errand, code)
        self._wished_at_s = self._clock.monotonic_s()
        self._board.wish(self._wish)

    def _tell(self) -> None:
        told = PairingTold(
            self._board.belonging(), self._progress(), self._reading, self._other_code
        )
        if told != self._told:
            self._told = told
            self._post(told)

    def _progress(self) -> Progress | None:
        """What the agent says of this errand, or that it says nothing."""
        if self._wish is None:
            return None
        said = self._board.said()
        if said is not None and said.wish == self._wish.name:
            return said
        if self._clock.monotonic_s() - self._wished_at_s < SILENT_S:
            return Progress(self._wish.name, Stage.CONNECTING)
        return Progress(self._wish.name, Stage.TROUBLED, snag=Snag.AGENT_SILENT)
