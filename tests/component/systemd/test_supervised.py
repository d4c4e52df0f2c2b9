"""The kiosk under a supervisor: ready, alive, and killed when it hangs on purpose."""

from __future__ import annotations

import signal
from collections.abc import Callable
from functools import partial
from pathlib import Path
from threading import Event
from time import monotonic

import cv2
import numpy as np
import pytest

from domain.image import Frame
from kiosk.station.capture import Capture
from kiosk.station.slot import LatestSlot
from kiosk.station.worker import Worker
from runtime.version import SOFTWARE
from runtime.watchdog import Vitals
from tests.fakes.camera import ScriptedCamera
from tests.fakes.supervisor import Supervisor

WATCHDOG_S = 8.0
pytestmark = pytest.mark.timeout(240)


@pytest.fixture
def settings(tmp_path: Path) -> Path:
    """A kiosk before whose camera somebody stands for ten minutes."""
    cv2.imwrite(str(tmp_path / "somebody.png"), np.full((400, 300, 3), 90, np.uint8))
    (tmp_path / "scene.toml").write_text(
        '[[visits]]\npeople = [{ portrait = "somebody.png" }]\n'
        "approach_s = 1.0\nstay_s = 600.0\nleave_s = 1.0\n"
    )
    state = tmp_path / "state"
    state.mkdir()
    (state / "device.toml").write_text('mode = "development"\n[keys]\nprovider = "software"\n')
    path = tmp_path / "kiosk.toml"
    path.write_text(
        f'state = "{state}"\ngate = "Cửa A"\n[panel]\nfullscreen = false\n'
        f'[camera]\nname = "replay"\nmaterial = "{tmp_path / "scene.toml"}"\n'
        f'portraits = "{tmp_path}"\nrate_hz = 5.0\n'
    )
    return path


@pytest.fixture
def start(settings: Path, tmp_path: Path) -> Callable[[], Supervisor]:
    words = ["run", "--settings", str(settings)]
    return partial(Supervisor, tmp_path, words, watchdog_s=WATCHDOG_S)


def test_the_kiosk_is_ready_once_it_draws_and_lives_while_it_works(
    start: Callable[[], Supervisor],
) -> None:
    with start() as kiosk:
        assert kiosk.hears("WATCHDOG=1"), kiosk.said.read_text()
        assert {"READY=1", "STATUS=At the door"} <= set(kiosk.heard)
        assert kiosk.watch()
        assert (kiosk.runtime / "healthy").read_text().strip() == SOFTWARE
        assert kiosk.stop() == 0
        assert kiosk.hears("STOPPING=1", 1)


def test_a_kiosk_that_hangs_is_killed_and_the_next_one_works(
    start: Callable[[], Supervisor],
) -> None:
    with start() as kiosk:
        assert kiosk.hears("STATUS=At the door"), kiosk.said.read_text()
        assert kiosk.watch()
        kiosk.process.send_signal(signal.SIGSTOP)
        while kiosk.watch():  # what it sent before it hung
            pass
        assert kiosk.process.wait(30) == -signal.SIGABRT
    with start() as kiosk:
        assert kiosk.hears("STATUS=At the door"), kiosk.said.read_text()
        assert kiosk.watch()


def test_a_kiosk_that_lacks_something_says_so_and_begins_when_it_is_there(
    start: Callable[[], Supervisor], settings: Path
) -> None:
    device = settings.parent / "state" / "device.toml"
    kept = device.read_text()
    device.unlink()
    with start() as kiosk:
        assert kiosk.hears("STATUS=Fault on the screen: settings_refused"), kiosk.said.read_text()
        assert kiosk.watch(), "a kiosk that waits is alive"
        device.write_text(kept)
        assert kiosk.hears("STATUS=At the door")


def test_a_camera_that_neither_delivers_nor_fails_silences_the_process() -> None:
    heard: list[str] = []
    hanging = Event()

    class Stuck(ScriptedCamera):
        def __init__(self) -> None:
            super().__init__([np.zeros((4, 4, 3), np.uint8)] * 2)

        def close(self) -> None:
            hanging.wait(30)

    frames: LatestSlot[Frame] = LatestSlot()
    capture = Capture(Stuck, frames)
    vitals = Vitals(("capture",), notify=heard.append, period_s=1e-6, monotonic_s=monotonic)
    capture.on_turn = partial(vitals.beat, "capture")
    worker = Worker("capture", capture, lambda *_: None)
    worker.start()
    while frames.latest() is None or frames.latest().number < 1:  # type: ignore[union-attr]
        pass
    before = len(heard)
    assert not hanging.wait(0.5)
    assert len(heard) <= before + 1
    assert vitals.silent == {"capture"}
    hanging.set()
    worker.ask_to_stop()
    worker.join()
