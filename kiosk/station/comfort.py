"""Sound and light of the panel: set by an administrator, kept over restarts, put into force."""

from __future__ import annotations

from collections.abc import Callable
from threading import Lock
from time import monotonic
from typing import Protocol

from domain.comfort import Comfort, light_of, stepped


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


class Dimmer:
    """A panel's light that follows whether somebody is near; a :class:`Dial` for its most."""

    def __init__(self, light: Dial, monotonic_s: Callable[[], float]) -> None:
        self._light, self._monotonic_s = light, monotonic_s
        self._lock = Lock()
        self._most = 1.0
        self._near_at_s = monotonic_s()

    def set(self, share: float) -> None:
        """Never lighter than this from now on; who sets it sees it."""
        self._most = share
        self.wake()

    def wake(self) -> None:
        """Somebody is near."""
        self._near_at_s = self._monotonic_s()
        self.rest()

    def rest(self) -> None:
        """Put into force what time has made of it."""
        with self._lock:
            idle_s = self._monotonic_s() - self._near_at_s
            self._light.set(light_of(self._most, idle_s))


class Surroundings:
    """Speaker and panel light, as far as there are any. Runs on the desk's thread."""

    def __init__(
        self,
        kept: Kept,
        speaker: Speaker,
        light: Dial | None,
        monotonic_s: Callable[[], float] = monotonic,
    ) -> None:
        """Take over what was kept, and put it into force."""
        self._kept, self._speaker = kept, speaker
        self._light = Dimmer(light, monotonic_s) if light is not None else None
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

    def wake(self) -> None:
        """Somebody is near, seen or felt: light at once. From any thread."""
        if self._light is not None:
            self._light.wake()

    def rest(self) -> None:
        """Now and then: less light when nobody is near any more."""
        if self._light is not None:
            self._light.rest()

    def call(self) -> None:
        """Sound for whoever stands near."""
        self._speaker.sound()

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
