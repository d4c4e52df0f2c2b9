"""Hears what the screen asks, in a thread of its own, so that a stop is heard during work."""

from __future__ import annotations

import queue
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

import numpy as np
from pydantic import ValidationError

from domain.image import Frame
from enroll.asked import ASKED, Asked, Shown, Stop
from runtime.journal import journal

_LINE_BYTES = 1 << 20


@dataclass(frozen=True, slots=True, eq=False)
class Filmed:
    """A frame of the kiosk's camera that came down the pipe."""

    frame: Frame


class Hearing:
    """Iterate over what is asked; it ends with a stop, or when the screen's end closes."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._heard: queue.SimpleQueue[Asked | Filmed | None] = queue.SimpleQueue()
        self.stop = threading.Event()
        threading.Thread(target=self._listen, name="hearing", daemon=True).start()

    def __iter__(self) -> Iterator[Asked | Filmed]:
        while (asked := self._heard.get()) is not None:
            yield asked

    def _listen(self) -> None:
        while (line := self._stream.readline(_LINE_BYTES)).endswith(b"\n"):
            try:
                asked = ASKED.validate_json(line)
            except ValidationError:
                # Whoever writes here is this kiosk's own screen: what makes no sense ends it.
                journal().error("enroll.asked_nonsense")
                break
            if isinstance(asked, Stop):
                break
            heard = self._film(asked) if isinstance(asked, Shown) else asked
            if heard is None:
                break
            self._heard.put(heard)
        self.stop.set()
        self._heard.put(None)

    def _film(self, shown: Shown) -> Filmed | None:
        count = shown.width * shown.height * 3
        raw = self._stream.read(count)
        if len(raw) != count:
            return None
        pixels = np.frombuffer(raw, dtype=np.uint8).reshape(shown.height, shown.width, 3)
        return Filmed(Frame(pixels, shown.taken_at_s, shown.number))
