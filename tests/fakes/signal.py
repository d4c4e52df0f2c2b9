"""A signal that remembers what it was asked to show."""

from __future__ import annotations


class RecordingSignal:
    """Keeps the order of signals; refuses to be used after it was closed."""

    def __init__(self) -> None:
        self.given: list[str] = []
        self.closed = False

    def admit(self) -> None:
        self._give("admit")

    def send_to_desk(self) -> None:
        self._give("desk")

    def alarm_desk(self) -> None:
        self._give("desk_alarm")

    def close(self) -> None:
        self.closed = True

    def _give(self, signal: str) -> None:
        if self.closed:
            raise RuntimeError("a closed signal was used")
        self.given.append(signal)
