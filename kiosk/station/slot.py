"""A place for one value: the newest wins, nobody queues."""

from __future__ import annotations

import threading
from typing import Generic, TypeVar

T = TypeVar("T")


class LatestSlot(Generic[T]):
    """Hand over the newest value from one thread to others; older ones are dropped."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._value: T | None = None
        self._fresh = False
        self._closed = False

    def put(self, value: T) -> None:
        """Replace what is there."""
        with self._changed:
            self._value, self._fresh = value, True
            self._changed.notify_all()

    def take(self, timeout_s: float) -> T | None:
        """The newest value not taken before; None after the time or once closed and empty."""
        with self._changed:
            self._changed.wait_for(lambda: self._fresh or self._closed, timeout_s)
            if not self._fresh:
                return None
            self._fresh = False
            return self._value

    def latest(self) -> T | None:
        """The newest value, taken or not: for the preview, which never waits."""
        with self._changed:
            return self._value

    def close(self) -> None:
        """Nothing more will come: wake whoever waits."""
        with self._changed:
            self._closed = True
            self._changed.notify_all()

    def clear(self) -> None:
        """Forget the value, so that no old picture stands on the screen."""
        with self._changed:
            self._value, self._fresh = None, False

    @property
    def drained(self) -> bool:
        """Closed, and the last value was taken."""
        with self._changed:
            return self._closed and not self._fresh
