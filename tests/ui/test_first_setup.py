"""A fresh box is set up by touch alone, survives a cut at every step, and is a kiosk then."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

import cv2
import numpy as np
import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from domain.errors import SettingsRefused
from domain.operators import Duty
from hardware.clock import SystemClock
from hardware.hands import NotDone, Wish, WriteKeyStick
from hardware.keys import open_key_provider
from hardware.keys.held import HeldKey
from kiosk.app import equip
from kiosk.config import KioskSettings
from kiosk.setup.app import Setup, main
from kiosk.setup.record import is_done
from kiosk.station.happenings import Happening, StatusChanged
from kiosk.station.signin import verified
from kiosk.station.station import Station
from kiosk.station.stores import StoredOperators
from kiosk.ui.window import application
from runtime.device import load_device
from runtime.envelope import new_pair
from runtime.files import write_once
from runtime.paths import database_of
from runtime.settings import load_settings
from store.connection import open_reader
from store.roster import StoredRoster
from tests.ui.conftest import Panel

PIN = "739164"
TURNS = 3000


@dataclass
class StickHands:
    """Root's hands where the only stick is a folder."""

    sticks: Path
    done: list[Wish] = field(default_factory=list)
    refuse: bool = False

    def do(self, wish: Wish) -> None:
        if self.refuse:
            raise NotDone("the stick is full")
        self.done.append(wish)
        if isinstance(wish, WriteKeyStick):
            write_once(self.sticks / wish.device / wish.name, wish.secret + "\n")


@dataclass
class Bench:
    """A box that was just installed, with the organiser's stick in it."""

    folder: Path
    sticks: Path
    """On another medium than the box's own."""

    def __post_init__(self) -> None:
        self.running: Setup | None = None
        self.state = self.folder / "state"
        self.settings = self.folder / "kiosk.toml"
        self.words = self.folder / "words"
        self.stick = self.sticks / "sda1"
        self.stick.mkdir(parents=True)
        self.hands = StickHands(self.sticks)
        self.private, public = new_pair()
        (self.stick / "organiser.pub").write_text(public.hex() + "\n")
        cv2.imwrite(str(self.folder / "somebody.png"), np.full((400, 300, 3), 90, np.uint8))
        (self.folder / "scene.toml").write_text(
            '[[visits]]\npeople = [{ portrait = "somebody.png" }]\n'
            "approach_s = 1.0\nstay_s = 600.0\nleave_s = 1.0\n"
        )
        self.settings.write_text(
            f'state = "{self.state}"\ngate = "?"\n[panel]\nfullscreen = false\n'
            f'[camera]\nname = "replay"\nmaterial = "{self.folder / "scene.toml"}"\n'
            f'portraits = "{self.folder}"\nrate_hz = 5.0\nwidth_px = 640\nheight_px = 360\n'
        )

    def open(self) -> Touched:
        self.running = Setup(self.settings, self._sticks, self.hands, self.words)
        self.running.start()
        return Touched(self.running.window.root, bench=self)

    def cut(self) -> None:
        """The mains are cut: whatever was not on the disk is gone."""
        if self.running is not None:
            self.running.stop()
        self.running = None

    def key(self) -> HeldKey:
        return open_key_provider(self.state, load_device(self.state))

    def _sticks(self) -> tuple[Path, ...]:
        return (self.stick,) if self.stick.exists() else ()


@dataclass(eq=False)
class Touched(Panel):
    """The set-up and a finger on it."""

    bench: Bench = field(kw_only=True)

    @property
    def setup(self) -> Setup:
        assert self.bench.running is not None
        return self.bench.running

    def until(self, holds: Callable[[], bool]) -> None:
        for _ in range(TURNS):
            if holds() or self.setup.death is not None:
                break
            QTest.qWait(20)
        assert self.setup.death is None
        assert holds(), f"on {self.step}: {self.text('trouble')}"

    @property
    def step(self) -> str:
        return str(self.root.property("step"))

    def arrive(self, step: str) -> None:
        self.until(lambda: self.step == step and not self.setup.window.facts.state.busy)

    def write(self, words: str) -> None:
        for letter in words:
            self.tap("write-" + ("␣" if letter == " " else letter))


@pytest.fixture
def bench(tmp_path: Path, other_medium: Path, qapp: QGuiApplication) -> Iterator[Bench]:
    assert qapp is application()
    box = Bench(tmp_path, other_medium)
    yield box
    box.cut()
    qapp.processEvents()


def speak_english(one: Touched) -> None:
    one.until(lambda: one.setup.window.facts.state.found is not None)
    one.arrive("language")
    one.tap("speak-en")
    one.tap("next")


def name_place(one: Touched) -> None:
    one.arrive("place")
    one.tap("writeEvent")
    one.write("Hoa Sen")
    assert one.text("written").startswith("Hoa Sen")
    one.tap("next")
    one.tap("gate-B")
    one.tap("next")


def keep_time(one: Touched) -> None:
    one.arrive("time")
    one.tap("next")


def make_key_on_stick(one: Touched) -> None:
    one.arrive("key")
    one.tap("key-stick")


def name_person(one: Touched) -> None:
    one.arrive("person")
    one.tap("writeName")
    one.write("Lan")
    one.tap("next")
    for _ in range(2):
        for digit in PIN:
            one.tap(f"pin-{digit}")
        one.tap("pin-✓")


def keep_camera(one: Touched) -> None:
    one.arrive("camera")
    one.until(lambda: one.find("next").isEnabled())
    assert one.shown("sight-0")
    one.tap("next")


def join_centre(one: Touched) -> None:
    """First without one, then after all with one."""
    one.arrive("centre")
    one.tap("next")
    one.arrive("done")
    one.tap("back")
    one.arrive("centre")
    one.tap("joinCentre")


STEPS = (
    speak_english,
    name_place,
    keep_time,
    make_key_on_stick,
    name_person,
    keep_camera,
    join_centre,
)
ARRIVED = ("place", "time", "key", "person", "camera", "centre", "done")


def begins(settings: KioskSettings) -> None:
    """The door itself, from the state that the set-up left: it looks, and says how it stands."""
    told: list[Happening] = []
    equipment = equip(settings, SystemClock())
    assert equipment.pairing is not None
    assert equipment.pairing.wanted
    station = Station(equipment, settings.gate, told.append)
    station.start()
    for _ in range(TURNS):
        if station.newest_pixels() is not None and station.death is None:
            break
        QTest.qWait(20)
    station.stop()
    assert station.death is None
    assert any(isinstance(each, StatusChanged) for each in told)


def test_a_box_is_set_up_by_touch_with_the_mains_cut_after_every_step(bench: Bench) -> None:
    for step, after in zip(STEPS, ARRIVED, strict=True):
        one = bench.open()
        step(one)
        one.arrive(after)
        bench.cut()
    assert not is_done(bench.state)
    one = bench.open()
    one.arrive("done")
    one.tap("next")
    one.until(lambda: one.setup.window.facts.state.over)
    bench.cut()
    assert is_done(bench.state)
    settings = load_settings(bench.settings, KioskSettings)
    assert (settings.gate, settings.language, settings.camera.name) == ("Door B", "en", "replay")
    keys = open_key_provider(
        bench.state, load_device(bench.state).model_copy(update={"mode": "development"})
    )
    with closing(open_reader(database_of(bench.state), keys)) as store:
        assert StoredRoster(store).load().event_name == "Hoa Sen"
        (lan,) = StoredOperators(store).all()
    assert (lan.name, lan.duty) == ("Lan", Duty.ADMINISTRATOR)
    assert verified(lan, PIN) is lan
    begins(settings)
    with pytest.raises(SettingsRefused, match="set up"):
        main(["--settings", str(bench.settings)])
