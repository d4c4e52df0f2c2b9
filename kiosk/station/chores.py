"""A thread for what takes its time: check-ups, tests, files for a stick; one after another."""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable

Chore = Callable[[], None]
"""Answers for itself, its known trouble included."""

WAIT_S = 0.25
MOST_WAITING = 8


class Chores:
    """Takes chores from the desk's thread, so that nobody at the door waits for them."""

    def __init__(self) -> None:
        self._waiting: queue.Queue[Chore] = queue.Queue(MOST_WAITING)

    def ask(self, chore: Chore) -> None:
        """Do it soon; beyond a few that wait, somebody is hammering on a button."""
        if not self._waiting.full():
            self._waiting.put_nowait(chore)

    def run(self, stopping: threading.Event) -> None:
        """Do what comes until told to stop."""
        while not stopping.is_set():
            try:
                chore = self._waiting.get(timeout=WAIT_S)
            except queue.Empty:
                continue
            chore()
