"""The help button: pressed in a thread of the pins, heard and answered at the desk."""

from __future__ import annotations

from collections.abc import Callable

from domain.operators import Operator
from domain.ports import Clock
from kiosk.station.happenings import Happening
from kiosk.station.staff_happenings import HelpWanted
from runtime.journal import journal

HELP_S = 600.0
"""A call that nobody answered is forgotten after so long: whoever pressed has gone."""


class HelpBell:
    """Hung up before there is a desk; presses from before that are nobody's."""

    def __init__(self) -> None:
        self._heard: Callable[[], None] | None = None

    def listen(self, heard: Callable[[], None]) -> None:
        """From now on this is called at each press, in whatever thread it comes."""
        self._heard = heard

    def ring(self) -> None:
        """Somebody pressed the button."""
        if self._heard is not None:
            self._heard()


class HelpCalls:
    """Whether somebody waits for help. Runs on the desk's thread."""

    def __init__(
        self, clock: Clock, post: Callable[[Happening], None], sound: Callable[[], None]
    ) -> None:
        self._clock, self._post, self._sound = clock, post, sound
        self._since_s: float | None = None

    def call(self) -> None:
        """Say it on the screen and sound; pressing again sounds again."""
        self._since_s = self._clock.monotonic_s()
        self._post(HelpWanted(wanted=True))
        self._sound()

    def answer(self, operator: Operator) -> None:
        """Somebody of the staff goes there."""
        journal().info("help.answered", operator=operator.id)
        self._quiet()

    def beat(self) -> None:
        """Forget what nobody answered."""
        now_s = self._clock.monotonic_s()
        if self._since_s is not None and now_s - self._since_s >= HELP_S:
            self._quiet()

    def _quiet(self) -> None:
        self._since_s = None
        self._post(HelpWanted(wanted=False))
