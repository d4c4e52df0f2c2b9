"""The whole kiosk, broken on purpose at its edges: said on screen, and mended without a person.

With ``ENTRANCE_PICTURES=FOLDER`` a picture of each fault and of its end is left there, in each
language and in two sizes.
"""

from __future__ import annotations

import os
import socket
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass, field, replace
from datetime import UTC
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickWindow
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
from hardware.volumes import SAFE_OPTIONS, Volume
from kiosk import notice
from kiosk.app import appearance_of, equip
from kiosk.config import KioskSettings
from kiosk.life import Life
from kiosk.station.enrolment_kit import EnrolmentKit
from kiosk.station.equipment import Equipment
from kiosk.station.station import Station
from kiosk.ui.window import Appearance, KioskWindow, open_window
from kiosk.ui.wording import Language
from runtime.device import load_device, save_development_device, save_device
from runtime.envelope import new_pair
from runtime.files import write_once
from runtime.paths import database_of
from runtime.settings import load_settings
from store.connection import open_store
from store.gallery import Batch, Enrolment, Gallery
from store.roster import StoredRoster
from tests.fakes.clock import FakeClock
from tests.fakes.congress import GUEST, roster
from tests.sticks import Stick, roster_csv, row
from tests.ui.conftest import named
from tests.ui.staff import OWN_PIN, Post
from vision.filler import drawn_templates
from vision.models import SFACE

PEOPLE = 40
TURNS = 3000
TOTAL = 32 << 30
WELL = Health(48.0, None, Disk(20 << 30, TOTAL, writable=True), None)
MEMORY = Path("/dev/shm")  # noqa: S108  # a second medium on every Linux
FADED_MS = 600
"""Until a page that fades in is there."""
SIZES = ((1280, 800), (800, 480))


def grab(root: QQuickWindow, language: Language, name: str) -> None:
    """Pictures in each size, where somebody asked for them."""
    folder = os.environ.get("ENTRANCE_PICTURES")
    QTest.qWait(FADED_MS if folder else 0)
    for width, height in SIZES if folder else ():
        root.resize(width, height)
        QTest.qWait(80)
        place = Path(str(folder)) / f"{width}x{height}" / language.value
        place.mkdir(parents=True, exist_ok=True)
        root.grabWindow().save(str(place / f"{name}.png"))
    if folder:
        root.resize(*SIZES[0])
        QTest.qWait(80)


def keep(window: KioskWindow, name: str) -> None:
    """Pictures in each language."""
    spoken = window.languages.language
    for language in Language:
        window.languages.choose(language.value)
        grab(window.root, language, name)
    window.languages.choose(spoken.value)


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

    settings: KioskSettings
    edges: Edges = field(default_factory=Edges)

    def open(self, gui: QGuiApplication | None = None) -> None:
        """Open as the product does; under a supervisor, with ``gui``, it waits for what lacks."""
        clock = BreakableClock(self.edges)
        self.window = open_window(
            newest_frame=lambda: None,
            send=lambda _: None,
            clock=clock,
            appearance=appearance_of(self.settings),
        )
        if gui is None:
            equipment: Equipment | None = equip(self.settings, clock)
        else:
            life = Life(gui, self.window, clock)
            equipment = life.patiently(lambda: equip(self.settings, clock))
            life.end()
        assert equipment is not None
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


def settings_in(folder: Path, held: HeldKey | None = None) -> KioskSettings:
    """A kiosk with some made-up people, and a lane that nobody enters."""
    state = folder / "state"
    held = held or open_key_provider(state, save_development_device(state))
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
    opened = Door(settings_in(tmp_path))
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
    assert door.window.screen.fault == "camera_lost"
    assert "camera" in door.window.screen.warnings
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
    assert door.window.screen.fault == ""
    keep(door.window, "2-disk-full-mended")

    door.edges.health = replace(WELL, temperature_c=86.0)
    door.until(lambda: "nóng" in door.status)
    assert door.page == "idle"
    assert door.window.screen.warnings == ("hot",)
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


def test_a_key_stick_that_is_not_there_is_asked_for_and_the_door_begins_with_it(
    qapp: QGuiApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if MEMORY.stat().st_dev == tmp_path.stat().st_dev:
        pytest.skip("there is no second medium here")
    state = tmp_path / "state"
    state.mkdir()
    supervisor = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
    supervisor.bind(str(tmp_path / "notify"))
    monkeypatch.setenv("NOTIFY_SOCKET", str(tmp_path / "notify"))
    secret = bytes(range(32))
    initialise(state, Slot("usb", SlotKind.USB, True, b""), secret, new_pair()[1])
    with TemporaryDirectory(dir=MEMORY) as stick, closing(supervisor):
        file = Path(stick) / "sdb1" / "entrance-0a0b0c0d.key"
        save_device(state, "production", "usb", Path(stick) / "sda1" / file.name)
        file.parent.mkdir()
        write_once(file, secret.hex() + "\n")
        door = Door(settings_in(tmp_path, open_key_provider(state, load_device(state))))
        file.unlink()

        def plug_in() -> None:
            if "khóa" in str(door.window.screen.remark):
                plugging.stop()
                keep(door.window, "5-key-stick-pulled")
                write_once(file, secret.hex() + "\n")

        plugging = QTimer(interval=100)
        plugging.timeout.connect(plug_in)
        plugging.start()
        door.open(qapp)
        door.until(lambda: door.page == "idle")
        assert not plugging.isActive()
        keep(door.window, "5-key-stick-pulled-mended")
        door.close()


def test_a_stick_pulled_before_it_was_copied_is_said_and_works_once_it_is_back(
    qapp: QGuiApplication, tmp_path: Path
) -> None:
    state, clock = tmp_path / "state", FakeClock()
    keys = open_key_provider(state, save_development_device(state))
    folder, plugged = tmp_path / "sda1", list[Volume]()
    folder.mkdir()
    Stick({"danh sach.csv": roster_csv([row(number) for number in range(1, 6)])}).write(folder)
    plugged.append(Volume(folder.name, 8_000_000_000, folder, SAFE_OPTIONS))
    kit = EnrolmentKit(state, clock, lambda: plugged, lambda *_: None, tmp_path / "scratch")
    post = Post(state, keys, clock, kit=kit)
    post.open(Appearance(UTC, fullscreen=False, reduced_motion=True))
    post.sign_in("op-3", OWN_PIN)
    post.tap("tab-admin", "leaf-import")
    post.until(lambda: post.kiosk.sees("stick-sda1"))
    kept = folder.rename(tmp_path / "pulled")
    post.tap("stick-sda1")
    post.until(lambda: post.kiosk.sees("importTrouble"))
    assert "USB" in post.kiosk.text("importTrouble")
    keep(post.window, "5-import-stick-pulled")
    kept.rename(folder)
    post.tap("fromBeginning")
    post.until(lambda: post.kiosk.sees("stick-sda1"))
    post.tap("stick-sda1")
    post.until(lambda: post.kiosk.sees("startImport"))
    keep(post.window, "5-import-stick-pulled-mended")
    post.enrolment.close()
    post.close()
    qapp.processEvents()


def looking_at_the_notice(gui: QGuiApplication, language: Language, said: list[str]) -> QTimer:
    """Look at whatever window is there until it says something."""

    def look() -> None:
        for root in gui.topLevelWindows():
            assert isinstance(root, QQuickWindow)
            remark = named(root.contentItem(), "noticeRemark")
            if root.isVisible() and remark is not None and remark.isVisible():
                looking.stop()
                said.append(str(remark.property("text")))
                grab(root, language, "6-killed-in-a-loop")

    looking = QTimer(interval=50)
    looking.timeout.connect(look)
    looking.start()
    return looking


def test_a_kiosk_that_is_killed_in_a_loop_says_so_and_begins_anew(
    qapp: QGuiApplication, tmp_path: Path
) -> None:
    """The two programs that the supervisor starts then, one after the other: notice and kiosk."""
    (tmp_path / "state").mkdir()
    door = Door(settings_in(tmp_path))
    said: list[str] = []
    file = tmp_path / "kiosk.toml"
    before = file.read_text()
    for language in Language if "ENTRANCE_PICTURES" in os.environ else (Language.VIETNAMESE,):
        file.write_text(f'language = "{language.value}"\n{before}')
        looking = looking_at_the_notice(qapp, language, said)
        notice.main(["--fault", "stopped_often", "--for-s", "2", "--settings", str(file)])
        assert not looking.isActive()
    assert "nhiều lần" in said[0]
    door.open()
    door.until(lambda: door.page == "idle")
    keep(door.window, "6-killed-in-a-loop-mended")
    door.close()
