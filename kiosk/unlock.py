"""The words of a kiosk whose key is a passphrase, asked for on the screen after each start."""

from __future__ import annotations

from pathlib import Path

from domain.errors import KeyUnavailable, SettingsRefused
from hardware.clock import SystemClock
from hardware.keys import open_key_provider
from kiosk.life import stay
from kiosk.ui.setup_talk import (
    Found,
    KeyStanding,
    KeyWay,
    NotDone,
    SetupIntent,
    SetupTrouble,
    Unlock,
)
from kiosk.ui.setup_window import SetupWindow, open_setup
from kiosk.ui.window import Appearance, application
from runtime.device import load_device
from runtime.files import replace_whole
from runtime.journal import journal

WORDS = Path("/run/entrance-unlock/words")
"""In memory: gone when the box is switched off, read by every service of this account."""
_ASKED = Found(language="-", named=True, clock_kept=True, key=KeyStanding.LOCKED, way=KeyWay.WORDS)


def waits_for_words(state: Path) -> bool:
    """Whether somebody has to say the words before anything opens.

    Settings of the device that cannot be read are no question: the kiosk says so on its screen.
    """
    try:
        device = load_device(state)
    except SettingsRefused:
        return False
    file = device.keys.file
    return device.keys.provider == "passphrase" and file is not None and not file.exists()


def ask_for_words(state: Path, appearance: Appearance) -> bool:
    """Stay on the page that asks until the words open the key; False when told to stop."""
    unlocking = Unlocking(state, appearance)
    stay(application(), unlocking.window.root, SystemClock())
    unlocking.window.close()
    return unlocking.opened


class Unlocking:
    """The page, and what is done with the words that are written there."""

    def __init__(self, state: Path, appearance: Appearance) -> None:
        self._state = state
        self.opened = False
        self.window: SetupWindow = open_setup(lambda: None, self._asked, appearance)
        self.window.bridge.post(_ASKED)

    def _asked(self, intent: SetupIntent) -> None:
        """Slow on purpose: the words are stretched before they are tried."""
        if not isinstance(intent, Unlock):
            self.window.bridge.post(_ASKED)
            return
        device = load_device(self._state)
        file = device.keys.file or WORDS
        try:
            replace_whole(file, intent.words + "\n")
            open_key_provider(self._state, device)
        except (KeyUnavailable, OSError) as refused:
            journal().warning("unlock.refused", why=str(refused))
            file.unlink(missing_ok=True)
            self.window.bridge.post(NotDone(SetupTrouble.KEY))
            return
        self.opened = True
        application().quit()
