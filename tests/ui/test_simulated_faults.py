"""The whole kiosk, broken on purpose at its edges: said on screen, and mended without a person.

With ``ENTRANCE_PICTURES=FOLDER`` a picture of each fault and of its end is left there.
"""

from __future__ import annotations

import os
import socket
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass, field, replace
from datetime import UTC
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from domain.biometrics import Reference
from domain.errors import CameraLost
from domain.ids import DelegateId, ReferenceId
from domain.image import Frame
from domain.moment import Moment
from domain.ports import Camera
from hardware.clock import SystemClock
from hardware.health import Disk, Health
from hardware.keys import open_key_provider
from hardware.keys.administration import initialise
from hardware.keys.held import HeldKey
from hardware.keys.slots import Slot, SlotKind
from kiosk.app import appearance_of, equip
from kiosk.config import KioskSettings
from kiosk.life import Life
from kiosk.station.happenings import Fault, FaultShown
from kiosk.station.station import Station
from kiosk.ui.window import Appearance, KioskWindow, open_window
from runtime.device import load_device, save_development_device, save_device
from runtime.envelope import new_pair
from runtime.files import write_once
from runtime.paths import database_of
from runtime.settings import load_settings
from store.connection import open_store
from store.gallery import Batch, Enrolment, Gallery
from store.roster import StoredRoster
from tests.fakes.congress import GUEST, roster
from vision.filler import drawn_templates
from vision.models import SFACE

PEOPLE = 40
TURNS = 3000
TOTAL = 32 << 30
WELL = Health(48.0, None, Disk(20 << 30, TOTAL, writable=True), None)


def keep(window: KioskWindow, name: str) -> None:
    """A picture, where somebody asked for pictures."""
    folder = os.environ.get("ENTRANCE_PICTURES")
    if folder:
        Path(folder).mkdir(parents=True, exist_ok=True)
        QTest.qWait(50)
        window.root.grabWindow().save(str(Path(folder) / f"{name}.png"))


@dataclass
class Edges:
    """What is broken now, at the edge between the kiosk and the world."""

    camera_gone: bool = False
    health: Health = WELL
    wall_ms: int | None = None


class BreakableCamera:
    def __init__(self, edges: Edges, real: Camera) -> None:
        self._edges, self._real = edges, real

    def frames(self) -> Iterator[Frame]:
        for frame in self._real.frames():
            if self._edges.camera_gone:
                raise CameraLost("the cable was pulled")
            yield frame

    def close(self) -> None:
        self._real.close()


class BreakableClock(SystemClock):
    def __init__(self, edges: Edges) -> None:
        super().__init__()
        self._edges = edges

    def now(self) -> Moment:
        now = super().now()
        if self._edges.wall_ms is None:
            return replace(now, trusted=True)
        return replace(now, wall_ms=self._edges.wall_ms, trusted=False)


@dataclass(eq=False)
class Door:
    """A kiosk at work on a store of its own, before an empty lane."""

    folder: Path
    edges: Edges = field(default_factory=Edges)

    def open(self) -> None:
        self.settings = settings_in(self.folder)
        clock = BreakableClock(self.edges)
        equipment = equip(self.settings, clock)
        self.window = open_window(
            newest_frame=lambda: None,
            send=lambda _: None,
            clock=clock,
            appearance=appearance_of(self.settings),
        )
        real = equipment.open_camera

        def camera() -> Camera:
            if self.edges.camera_gone:
                raise CameraLost("nothing is plugged in")
            return BreakableCamera(self.edges, real())

        broken = replace(
            equipment, open_camera=camera, read_health=lambda: self.edges.health, updates=None
        )
        self.station = Station(broken, "Cửa A", self.window.bridge.post)
        self.station.start()

    def close(self) -> None:
        self.station.stop()
        self.window.close()

    def until(self, holds: Callable[[], bool]) -> None:
        for _ in range(TURNS):
            if holds() or self.station.death is not None:
                break
            QTest.qWait(20)
        assert self.station.death is None
        screen = self.window.screen
        assert holds(), f"{screen.page}: {screen.remark} {screen.statusText}"

    @property
    def page(self) -> str:
        return str(self.window.screen.page)

    @property
    def status(self) -> str:
        return str(self.window.screen.statusText)


def settings_in(folder: Path) -> KioskSettings:
    """A kiosk with some made-up people, and a lane that nobody enters."""
    state = folder / "state"
    held = open_key_provider(state, save_development_device(state))
    templates = drawn_templates(PEOPLE, np.random.default_rng(3), model=SFACE.model, like=())
    enrolments = tuple(
        Enrolment(
            replace(GUEST, id=DelegateId(f"D-{number}")),
            (Reference(ReferenceId(f"r-{number}"), DelegateId(f"D-{number}"), template),),
        )
        for number, template in enumerate(templates)
    )
    (folder / "scene.toml").write_text(
        "[[visits]]\nstay_s = 600.0\napproach_s = 0.0\nleave_s = 0.0\n"
    )
    with closing(open_store(database_of(state), held, create=True)) as store:
        at = SystemClock().now()
        StoredRoster(store).save(roster(), at)
        Gallery(store).apply(Batch(enrolments), at)
    path = folder / "kiosk.toml"
    path.write_text(
        f'state = "{state}"\ngate = "Cửa A"\n[panel]\nfullscreen = false\nreduced_motion = true\n'
        f'[camera]\nname = "replay"\nmaterial = "{folder / "scene.toml"}"\n'
        f'portraits = "{folder}"\nrate_hz = 5.0\nwidth_px = 640\nheight_px = 360\n'
    )
    return load_settings(path, KioskSettings)


@pytest.fixture
def door(qapp: QGuiApplication, tmp_path: Path) -> Iterator[Door]:
    (tmp_path / "state").mkdir()
    opened = Door(tmp_path)
    opened.open()
    yield opened
    opened.close()
    qapp.processEvents()


def test_what_breaks_at_the_edges_is_said_and_mends_by_itself(door: Door) -> None:
    door.until(lambda: door.page == "idle")
    door.until(lambda: not bool(door.window.screen.statusNeedsAttention))
    keep(door.window, "0-well")

    door.edges.camera_gone = True
    door.until(lambda: door.page == "fault")
    assert "camera" in str(door.window.screen.remark)
    keep(door.window, "1-camera-gone")
    door.edges.camera_gone = False
    door.until(lambda: door.page == "idle")
    keep(door.window, "1-camera-gone-mended")

    door.edges.health = replace(WELL, disk=Disk(0, TOTAL, writable=True))
    door.until(lambda: door.page == "fault")
    assert "đầy" in str(door.window.screen.remark)
    keep(door.window, "2-disk-full")
    door.edges.health = WELL
    door.until(lambda: door.page == "idle")
    keep(door.window, "2-disk-full-mended")

    door.edges.health = replace(WELL, temperature_c=86.0)
    door.until(lambda: "nóng" in door.status)
    assert door.page == "idle"
    keep(door.window, "3-over-temperature")
    door.edges.health = WELL
    door.until(lambda: "nóng" not in door.status)
    keep(door.window, "3-over-temperature-mended")

    door.edges.wall_ms = 0
    door.until(lambda: "Đồng hồ" in door.status)
    assert door.page == "idle"
    keep(door.window, "4-clock-in-1970")
    door.edges.wall_ms = None
    door.until(lambda: not bool(door.window.screen.statusNeedsAttention))
    keep(door.window, "4-clock-in-1970-mended")

    door.window.bridge.post(FaultShown(Fault.STOPPED_OFTEN))
    door.until(lambda: door.page == "fault")
    keep(door.window, "6-killed-in-a-loop")


def test_a_key_stick_that_is_not_there_is_asked_for_and_the_door_begins_with_it(
    qapp: QGuiApplication,
    tmp_path: Path,
    other_medium: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    state = tmp_path / "state"
    state.mkdir()
    supervisor = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
    supervisor.bind(str(tmp_path / "notify"))
    monkeypatch.setenv("NOTIFY_SOCKET", str(tmp_path / "notify"))
    secret = bytes(range(32))
    initialise(state, Slot("usb", SlotKind.USB, True, b""), secret, new_pair()[1])
    with closing(supervisor):
        file = other_medium / "sdb1" / "entrance-0a0b0c0d.key"
        save_device(state, "production", "usb", other_medium / "sda1" / file.name)
        clock = SystemClock()
        window = open_window(
            newest_frame=lambda: None,
            send=lambda _: None,
            clock=clock,
            appearance=Appearance(UTC, fullscreen=False, reduced_motion=True),
        )
        life = Life(qapp, window, clock)

        def plug_in() -> None:
            if str(window.screen.page) == "fault":
                plugging.stop()
                keep(window, "5-key-stick-pulled")
                file.parent.mkdir()
                write_once(file, secret.hex() + "\n")

        plugging = QTimer(interval=100)
        plugging.timeout.connect(plug_in)
        plugging.start()
        held = life.patiently(lambda: open_key_provider(state, load_device(state)))
        assert isinstance(held, HeldKey)
        assert str(window.screen.page) == "fault"
        assert "khóa" in str(window.screen.remark)
        life.end()
        window.close()
