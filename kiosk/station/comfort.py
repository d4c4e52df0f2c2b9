"""Sound and light of the panel: set by an administrator, kept over restarts, put into force."""

from __future__ import annotations

from typing import Protocol

from domain.comfort import Comfort, stepped


class Dial(Protocol):
    """Something that is set to a share of its most, 0..1."""

    def set(self, share: float) -> None: ...


class Speaker(Dial, Protocol):
    """The door's sound."""

    audible: bool

    def sound(self) -> None: ...


class Kept(Protocol):
    """Where it is kept."""

    def read(self) -> Comfort: ...

    def keep(self, comfort: Comfort) -> None:
        """From now on, and after a restart.

        Raises:
            StoreUnavailable: it could not be written.
        """
        ...


class Surroundings:
    """Speaker and panel light, as far as there are any. Runs on the desk's thread."""

    def __init__(self, kept: Kept, speaker: Speaker, light: Dial | None) -> None:
        """Take over what was kept, and put it into force."""
        self._kept, self._speaker, self._light = kept, speaker, light
        self.now = kept.read()
        self._apply()

    @property
    def audible(self) -> bool:
        """Whether there is a speaker."""
        return self._speaker.audible

    @property
    def dimmable(self) -> bool:
        """Whether the panel lets its light be set."""
        return self._light is not None

    def step(self, *, volume: int = 0, brightness: int = 0) -> None:
        """So many steps up or down; a change of volume is heard.

        Raises:
            StoreUnavailable: it could not be kept; all is as before.
        """
        changed = stepped(self.now, volume=volume, brightness=brightness)
        self._kept.keep(changed)
        self.now = changed
        self._apply()
        if volume:
            self._speaker.sound()

    def _apply(self) -> None:
        self._speaker.set(self.now.volume / 100)
        if self._light is not None:
            self._light.set(self.now.brightness / 100)
