"""A signal and a turnstile that remember what they were asked for."""

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


class CountedTurnstile:
    """A relay that counts its passages."""

    def __init__(self) -> None:
        self.opened = 0
        self.closed = False

    def open(self) -> None:
        self.opened += 1

    def close(self) -> None:
        self.closed = True
