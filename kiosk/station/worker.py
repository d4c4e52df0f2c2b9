"""A named thread with one owner, one way to stop, and a death that is reported."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Protocol

Bereaved = Callable[[str, BaseException], None]
"""Told the name of a worker that died and of what; the process ends and is started again."""

JOIN_S = 10.0


def nobody_asks() -> None:
    """What a loop reports its turns to when no supervisor watches it."""


class ZombieThread(RuntimeError):
    """A thread was told to stop and did not: a bug, found rather than waited for."""


class Work(Protocol):
    """What a worker does until it is told to stop."""

    def run(self, stopping: threading.Event) -> None:
        """Return soon after ``stopping`` is set, or when there is nothing left to do."""
        ...


class Worker:
    """Runs one :class:`Work` in its own thread."""

    def __init__(self, name: str, work: Work, bereaved: Bereaved) -> None:
        self.name = name
        self._work = work
        self._bereaved = bereaved
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._run, name=name)

    def start(self) -> None:
        self._thread.start()

    def ask_to_stop(self) -> None:
        self._stopping.set()

    def join(self) -> None:
        """Wait for the end.

        Raises:
            ZombieThread: it did not end in ten seconds.
        """
        self._thread.join(JOIN_S)
        if self._thread.is_alive():
            raise ZombieThread(f"thread {self.name} did not stop")

    @property
    def alive(self) -> bool:
        return self._thread.is_alive()

    def _run(self) -> None:
        try:
            self._work.run(self._stopping)
        except Exception as death:  # noqa: BLE001 # thread: its death is the process's
            self._bereaved(self.name, death)


def stop_all(*groups: list[Worker]) -> None:
    """Group after group: tell all of one, then wait for each of it.

    Raises:
        ZombieThread: one did not end; whoever comes after it was stopped all the same.
    """
    hung: list[ZombieThread] = []
    for workers in groups:
        for worker in workers:
            worker.ask_to_stop()
        for worker in workers:
            try:
                worker.join()
            except ZombieThread as error:
                hung.append(error)
    if hung:
        raise hung[0]
