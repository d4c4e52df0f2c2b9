"""No lamp and no turnstile: what would have been signalled goes to the journal."""

from __future__ import annotations

from typing import Literal

from runtime.journal import journal
from runtime.settings import Settings


class SilentSettings(Settings):
    """A kiosk without lamp, sound or turnstile."""

    name: Literal["silent"] = "silent"


class SilentSignal:
    """A :class:`domain.ports.EntranceSignal` that only tells the journal."""

    def admit(self) -> None:
        journal().info("signal.given", signal="admit")

    def send_to_desk(self) -> None:
        journal().info("signal.given", signal="desk")

    def alarm_desk(self) -> None:
        journal().info("signal.given", signal="desk_alarm")

    def close(self) -> None:
        """Nothing is held open."""
