"""A signal with a sound: whoever is admitted hears it. Nobody is sent to the desk by a sound."""

from __future__ import annotations

from domain.ports import EntranceSignal
from hardware.chime import Chime


class SoundingSignal:
    """A :class:`domain.ports.EntranceSignal`: lamp and turnstile first, then the chime."""

    def __init__(self, signal: EntranceSignal, chime: Chime) -> None:
        self._signal = signal
        self._chime = chime

    def admit(self) -> None:
        self._signal.admit()
        self._chime.sound()

    def send_to_desk(self) -> None:
        self._signal.send_to_desk()

    def alarm_desk(self) -> None:
        """By the desk's own sounder alone: the speaker is the door's."""
        self._signal.alarm_desk()

    def close(self) -> None:
        self._signal.close()
        self._chime.close()
