"""Composes the first set-up and shows it until it is done."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from pathlib import Path

from domain.errors import SettingsRefused
from domain.image import Frame, Pixels
from hardware.board import this_board
from hardware.camera import CameraSettings, open_camera
from hardware.clock import SystemClock
from hardware.hands import Hands, SystemHands
from hardware.volumes import mounted_sticks
from kiosk.app import appearance_of
from kiosk.config import KioskSettings
from kiosk.life import stay
from kiosk.setup.box import Box, Surroundings
from kiosk.setup.keys import DeviceKey, KeyPlaces
from kiosk.setup.lenses import Look, lenses_of
from kiosk.setup.record import finish, is_done
from kiosk.station.slot import LatestSlot
from kiosk.station.worker import Worker, stop_all
from kiosk.ui.setup_talk import SetupHappening, SetupIntent
from kiosk.ui.setup_window import SetupWindow, open_setup
from kiosk.ui.window import application
from kiosk.unlock import WORDS
from kiosk.upkeep.doctor import SETTINGS
from runtime.console import say
from runtime.device import load_device
from runtime.journal import journal
from runtime.settings import load_settings
from vision.detector import YuNetDetector

DIED = 70
"""EX_SOFTWARE of sysexits.h: a bug; the supervisor starts the set-up again."""


class Lookout:
    """The camera that is looked through, one at a time."""

    def __init__(
        self,
        clock: SystemClock,
        post: Callable[[SetupHappening], None],
        bereaved: Callable[[str, BaseException], None],
    ) -> None:
        self._clock, self._post, self._bereaved = clock, post, bereaved
        self._slot: LatestSlot[Frame] = LatestSlot()
        self._worker: Worker | None = None
        self._detector = YuNetDetector()

    def look_through(self, settings: CameraSettings | None) -> None:
        """This camera from now on, none with None."""
        if self._worker is not None:
            stop_all([self._worker])
        self._worker = None
        if settings is not None:
            look = Look(
                lambda: open_camera(settings, self._clock), self._slot, self._detector, self._post
            )
            self._worker = Worker("look", look, self._bereaved)
            self._worker.start()

    def newest_pixels(self) -> Pixels | None:
        """What the mirror draws; never waits."""
        frame = self._slot.latest()
        return frame.pixels if frame is not None else None


class Setup:
    """The set-up put together: a window, a worker that does what it asks, a camera."""

    def __init__(
        self,
        settings_file: Path,
        sticks: Callable[[], tuple[Path, ...]] = mounted_sticks,
        hands: Hands | None = None,
        words: Path = WORDS,
    ) -> None:
        """Build and show it.

        Raises:
            SettingsRefused: the settings that are there cannot be read.
        """
        self.death: BaseException | None = None
        clock = SystemClock()
        before = load_settings(settings_file, KioskSettings)
        board = this_board()
        hands = hands or SystemHands()
        self._lookout = Lookout(clock, self._told, self._bereaved)
        around = Surroundings(
            settings_file=settings_file,
            before=before,
            clock=clock,
            hands=hands,
            tpm=board.has_tpm,
            sticks=sticks,
            lenses=lambda: dict(lenses_of(board, before.camera)),
            look_through=self._lookout.look_through,
        )
        self.box = Box(
            around, DeviceKey(KeyPlaces(before.state, words, sticks), hands), self._told
        )
        spoken = before.model_copy(update={"language": self.box.language or before.language})
        self.window: SetupWindow = open_setup(
            self._lookout.newest_pixels, self._asked, appearance_of(spoken)
        )
        self.window.setup.over.connect(application().quit)
        self._worker = Worker("box", self.box, self._bereaved)

    def start(self) -> None:
        """From now on what is tapped is done."""
        self._worker.start()

    def stop(self) -> None:
        """End in order, and take the window down."""
        stop_all([self._worker])
        self._lookout.look_through(None)
        self.window.close()

    def _told(self, happening: SetupHappening) -> None:
        self.window.bridge.post(happening)

    def _asked(self, intent: SetupIntent) -> None:
        self.box.ask(intent)

    def _bereaved(self, name: str, death: BaseException) -> None:
        journal().critical("worker.died", worker=name, exc_info=death)
        self.death = death
        application().quit()


def main(argv: Sequence[str]) -> int:
    """``kiosk setup [--settings FILE] [--finish]``.

    Raises:
        SettingsRefused: the settings cannot be read, or there is nothing to finish.
    """
    parser = argparse.ArgumentParser(prog="kiosk setup", description=__doc__)
    parser.add_argument("--settings", type=Path, default=SETTINGS, metavar="FILE")
    parser.add_argument(
        "--finish", action="store_true", help="settings and keys were made at a terminal: done"
    )
    asked = parser.parse_args(argv)
    state = load_settings(asked.settings, KioskSettings).state
    if is_done(state):
        raise SettingsRefused("This kiosk is set up. kiosk factory-reset empties it.")
    if asked.finish:
        load_device(state)
        finish(state)
        say("Set up. systemctl start entrance.target opens the door.")
        return 0
    setup = Setup(asked.settings)
    setup.start()
    stay(application(), setup.window.root, SystemClock())
    setup.stop()
    return DIED if setup.death else 0
