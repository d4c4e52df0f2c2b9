"""The enrolment room: what a tap does while the engine has trouble."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from domain.ids import OperatorId
from hardware.volumes import SAFE_OPTIONS, Volume
from kiosk.station.doors import Doors
from kiosk.station.engine import EngineEnded, Heard
from kiosk.station.enrolment import EnrolmentRoom
from kiosk.station.enrolment_intents import LeaveImport, SitDown, TakeStick
from kiosk.station.enrolment_kit import Asked, EnrolmentKit, SignedOff
from kiosk.station.enrolment_lines import Refused, Stopped
from kiosk.station.enrolment_state import Resting, Troubled
from tests.fakes.clock import FakeClock
from tests.fakes.congress import roster

CHIEF = OperatorId("op-4")
STICK = Volume("sda1", 16 << 30, Path("/run/stick"), SAFE_OPTIONS)


class Engine:
    """Says what a test lets it say."""

    def __init__(self, heard: Heard) -> None:
        self.say = heard
        self.asked: list[object] = []
        self.killed = False

    def ask(self, asked: Mapping[str, object], pixels: bytes = b"") -> None:
        self.asked.append(asked["do"])

    def kill(self) -> None:
        self.killed = True


class Room:
    """A room with one stick in it."""

    def __init__(self) -> None:
        self.engines: list[Engine] = []
        kit = EnrolmentKit(
            Path("state"),
            FakeClock(),
            lambda: (STICK,),
            lambda *_: None,
            Path("scratch"),
            self.start,
        )
        self.doors = Doors(roster())
        self.room = EnrolmentRoom(kit, lambda: None, self.doors)
        self.room.serve(0)

    def start(self, words: Sequence[str], heard: Heard) -> Engine:
        self.engines.append(Engine(heard))
        return self.engines[-1]

    def ask(self, intent: TakeStick | LeaveImport | SitDown) -> None:
        self.room.ask(Asked(intent, CHIEF))
        self.room.serve(0)

    def says(self, *lines: Refused | Stopped | EngineEnded) -> None:
        for line in lines:
            self.engines[-1].say(line)
            self.room.serve(0)

    def phase(self) -> object:
        shown = self.room.shown.latest()
        assert shown is not None
        return shown.phase


def refused() -> Refused:
    return Refused(event="refused", why="no_roster", said="", item="", choices=())


def test_trouble_is_left_by_one_tap() -> None:
    room = Room()
    room.ask(TakeStick("sda1"))
    room.says(refused())
    room.ask(LeaveImport())
    assert room.engines[-1].asked[-1] == "stop"
    room.says(Stopped(event="stopped"), EngineEnded(0))
    assert isinstance(room.phase(), Resting)


def test_trouble_that_ends_the_engine_stays_to_be_read() -> None:
    room = Room()
    room.ask(TakeStick("sda1"))
    room.says(refused(), Stopped(event="stopped"), EngineEnded(0))
    assert isinstance(room.phase(), Troubled)
    room.ask(LeaveImport())
    assert isinstance(room.phase(), Resting)


def test_the_camera_goes_back_to_the_door_when_nobody_is_signed_in_any_more() -> None:
    room = Room()
    opened = [room.doors.open]
    room.ask(SitDown("D-1", consented=True))
    opened.append(room.doors.open)
    room.room.ask(SignedOff())
    room.room.serve(0)
    assert [*opened, room.doors.open] == [True, False, True]
    assert room.engines[-1].killed
