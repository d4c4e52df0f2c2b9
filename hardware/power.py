"""The box's own switch: root's hands throw it, once running units have ended in order."""

from __future__ import annotations

from typing import Literal

from hardware.hands import Hands, NotDone, Switch
from runtime.journal import journal


class SystemPower:
    """Restarts or shuts down the box."""

    def __init__(self, hands: Hands) -> None:
        self._hands = hands

    def restart(self) -> None:
        self._ask("reboot")

    def shut_down(self) -> None:
        self._ask("poweroff")

    def _ask(self, to: Literal["reboot", "poweroff"]) -> None:
        """A kiosk without the right to switch says so in the journal and goes on."""
        try:
            self._hands.do(Switch(to=to))
        except NotDone as refused:
            journal().error("power.refused", verb=to, why=str(refused))
