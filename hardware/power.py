"""The box's own switch, through systemd."""

from __future__ import annotations

import subprocess

from runtime.journal import journal

SYSTEMCTL = "/usr/bin/systemctl"


class SystemPower:
    """Restarts or shuts down once running units have ended in order."""

    def restart(self) -> None:
        self._ask("reboot")

    def shut_down(self) -> None:
        self._ask("poweroff")

    def _ask(self, verb: str) -> None:
        """A kiosk without the right to switch says so in the journal and goes on."""
        done = subprocess.run(
            [SYSTEMCTL, "--no-ask-password", verb], check=False, capture_output=True, text=True
        )
        if done.returncode:
            journal().error("power.refused", verb=verb, code=done.returncode)
