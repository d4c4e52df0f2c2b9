"""A whole kiosk in this process: what the settings name is opened as at a door, and touched."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import cv2
import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from domain.attendance import AttendanceEvent
from domain.biometrics import Reference
from domain.delegates import Delegate, Roster, Session
from domain.ids import DelegateId, OperatorId, ReferenceId, SessionId
from domain.operators import Duty, Operator
from hardware.clock import SystemClock
from hardware.keys import open_key_provider
from kiosk import app
from kiosk.config import KioskSettings
from kiosk.station.station import Station
from kiosk.station.stores import StoredOperators
from kiosk.ui.window import application, open_window
from runtime.device import load_device, save_development_device
from runtime.paths import database_of
from runtime.settings import load_settings
from store.connection import open_reader, open_store
from store.gallery import Batch, Enrolment, Gallery
from store.ledger import Ledger
from store.outgoing import Outgoing
from store.roster import StoredRoster
from tests.fakes.clock import FakeClock
from tests.fakes.vision import direction
from tests.ui.conftest import Kiosk
from tests.ui.staff import PIN, cheap_record
from vision.detector import YuNetDetector
from vision.embedder import SFaceEmbedder
from vision.fusion import template_of
from vision.models import SFACE

PATIENCE_MS = 60_000
CENTRE = "centre"
OPERATOR = Operator(OperatorId("op-1"), "Người Trực Mẫu", Duty.OFFICER, cheap_record(PIN))
SESSION = Session(SessionId("opening"), "Phiên khai mạc", 0, 4_000_000_000_000)
KNOWN = Delegate(DelegateId("HS-0001"), "Nguyễn Văn Dũng", "Huyện Sen", "A 1", "2", consent=True)
OTHERS = tuple(
    Delegate(DelegateId(f"HS-{n:04d}"), f"Đỗ Thị Hồ {n}", "Huyện Mai", f"B {n}", "7", consent=True)
    for n in range(2, 8)
)
SCENE = """
[faces]
"obama-2.jpg" = [0.315, 0.217, 0.365, 0.410]
"collins-1.png" = [0.352, 0.121, 0.176, 0.219]
"""
EMPTY = "[[visits]]\nstay_s = {}\napproach_s = 0.0\nleave_s = 0.0\n"
STANDS = "[[visits]]\npeople = [{{ {} }}]\nstay_s = {}\napproach_s = 0.2\nleave_s = 0.2\n"


def nobody(for_s: float) -> str:
    """Nobody stands before the camera."""
    return EMPTY.format(for_s)


def somebody(who: str, for_s: float) -> str:
    """A person of the scene walks up, stays and leaves."""
    return STANDS.format(who, for_s)


@dataclass
class Door:
    """The kiosk as it was put together, and a hand on its screen."""

    state: Path
    qtbot: QtBot
    kiosk: Kiosk
    pages: list[str] = field(default_factory=list)

    def until(self, happened: Callable[[], bool]) -> None:
        """Let it work until this is so."""
        self.qtbot.waitUntil(happened, timeout=PATIENCE_MS)

    def tap(self, *names: str) -> None:
        """Touch these, each once it is there."""
        for name in names:
            self.until(lambda name=name: self.kiosk.find(name).isVisible())  # type: ignore[misc]  # mypy cannot infer it
            self.kiosk.tap(name)

    def hold(self, name: str) -> None:
        """A finger that stays."""
        root, panel = self.kiosk.window.root, self.kiosk.finger
        place = self.kiosk.find(name).mapToScene(QPointF(40, 40)).toPoint()
        QTest.touchEvent(root, panel).press(0, QPoint(place), root)
        self.until(lambda: self.room == "sign_in")
        QTest.touchEvent(root, panel).release(0, QPoint(place), root)

    def type_pin(self, pin: str) -> None:
        self.tap(*(f"pin-{digit}" for digit in pin), "pin-✓")

    @property
    def room(self) -> str:
        return str(self.kiosk.window.operator.property("room"))

    def rows(self, *kinds: type[AttendanceEvent]) -> Sequence[AttendanceEvent]:
        """What the ledger on the disk has of these kinds, read by another reader."""
        reader = open_reader(
            database_of(self.state), open_key_provider(self.state, load_device(self.state))
        )
        try:
            events = [event for _, event in Ledger(reader).events()]
        finally:
            reader.close()
        return [each for each in events if isinstance(each, kinds)]

    def undelivered(self) -> int:
        """Rows that the centre does not hold."""
        reader = open_reader(
            database_of(self.state), open_key_provider(self.state, load_device(self.state))
        )
        try:
            return Outgoing(reader).pending(CENTRE)
        finally:
            reader.close()


@pytest.fixture
def qapp() -> QGuiApplication:
    """The product's own application."""
    return application()


@pytest.fixture
def congress(portraits: Mapping[str, Path], tmp_path: Path) -> Path:
    """A small congress: one delegate with a real portrait, six with templates drawn by lot."""
    keys = open_key_provider(tmp_path, save_development_device(tmp_path))
    store, now = open_store(database_of(tmp_path), keys, create=True), SystemClock().now()
    picture = np.asarray(cv2.imread(str(portraits["obama-1.jpg"])), dtype=np.uint8)
    (face, *_) = YuNetDetector().detect(picture)
    real = template_of([SFaceEmbedder().embed(picture, face)])
    enrolments = [Enrolment(KNOWN, (Reference(ReferenceId("r-1"), KNOWN.id, real),))]
    for number, person in enumerate(OTHERS):
        drawn = type(real)(SFACE.model, direction(number), 1)
        made = Reference(ReferenceId(f"r-{person.id}"), person.id, drawn)
        enrolments.append(Enrolment(person, (made,)))
    people = {each.id: each for each in (KNOWN, *OTHERS)}
    StoredRoster(store).save(Roster(1, "Đại hội mẫu", people, SESSION), now, (SESSION,))
    Gallery(store).apply(Batch(tuple(enrolments)), now)
    StoredOperators(store).replace((OPERATOR,))
    store.close()
    return tmp_path


Opened = Callable[[str], Door]


@pytest.fixture
def open_door(
    congress: Path, portraits: Mapping[str, Path], qapp: QGuiApplication, qtbot: QtBot
) -> Iterator[Opened]:
    """Opens the door on a scene; it is closed in order at the end."""
    opened: list[tuple[Station, Kiosk]] = []

    def opening(scene: str) -> Door:
        settings = settings_of(congress, portraits, scene)
        clock, stations = SystemClock(), list[Station]()
        window = open_window(
            newest_frame=lambda: stations[0].newest_pixels() if stations else None,
            send=lambda intent: stations[0].ask(intent) if stations else None,
            clock=clock,
            appearance=app.appearance_of(settings),
        )
        stations.append(Station(app.equip(settings, clock), settings.gate, window.bridge.post))
        kiosk = Kiosk(window.root, window=window, clock=FakeClock(), sent=[])
        door = Door(congress, qtbot, kiosk)
        window.screen.changed.connect(
            lambda: door.pages.append(window.screen.scene.shown.page.value)
        )
        opened.append((stations[0], kiosk))
        stations[0].start()
        return door

    yield opening
    for station, kiosk in opened:
        station.stop()
        kiosk.window.close()
    qapp.processEvents()


def settings_of(state: Path, portraits: Mapping[str, Path], scene: str) -> KioskSettings:
    """The settings file of a kiosk whose agent never reaches its centre."""
    (state / "scene.toml").write_text(scene + SCENE, encoding="utf-8")
    folder = next(iter(portraits.values())).parent
    (state / "kiosk.toml").write_text(
        f'state = {json.dumps(str(state))}\ngate = "A"\ncentre = "{CENTRE}"\n'
        f'language = "en"\n[pad]\nask = []\n'
        "[panel]\nfullscreen = false\nreduced_motion = true\n"
        f'[camera]\nname = "replay"\nmaterial = {json.dumps(str(state / "scene.toml"))}\n'
        f"portraits = {json.dumps(str(folder))}\nrate_hz = 10\nwidth_px = 640\nheight_px = 480\n",
        encoding="utf-8",
    )
    return load_settings(state / "kiosk.toml", KioskSettings)
