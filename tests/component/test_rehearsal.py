"""The whole rehearsal on the replay camera: trials instead of admissions, and a certificate."""

from __future__ import annotations

import json
import os
import queue
import tarfile
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import TypeVar

import cv2
import pytest

from domain.attendance import Act, AttendanceEvent, CheckIn, DeskAct, Override, Refusal
from domain.delegates import Delegate, Roster, Session
from domain.errors import StoreDamaged
from domain.findings import Result
from domain.gallery import Gallery as DoorGallery
from domain.gallery import gallery_of
from domain.ids import OperatorId, SessionId
from domain.image import Box, DetectedFace, Frame
from domain.operators import Duty, Operator
from domain.pad import POLICIES, Level, PadPolicy, Signal, Source
from domain.pad import Verdict as PadVerdict
from domain.rehearsal import Verdict
from domain.trial import Step
from hardware.camera import open_camera
from hardware.camera.replay import ReplaySettings
from hardware.sticks import Sticks
from hardware.volumes import Volume
from kiosk.config import KioskSettings
from kiosk.station.care import CareGear, CareRoom, open_care
from kiosk.station.care_happenings import Checked, HandedOut, Handing, RehearsalShown, Stage
from kiosk.station.care_intents import (
    AskSticks,
    BeginRehearsal,
    BeginSiteTest,
    Care,
    CareTask,
    Check,
    HandOut,
    Parcel,
    SignalAnswered,
    StepDenied,
    StepOnwards,
    Subject,
)
from kiosk.station.claims import Claims
from kiosk.station.desk import Desk, Outlets
from kiosk.station.doors import Doors
from kiosk.station.happenings import Happening
from kiosk.station.particulars import door_of
from kiosk.station.recognition import Recognition, Sight
from kiosk.station.register import Register
from kiosk.station.rehearsing import RehearsalTools
from kiosk.station.settlement import Item
from kiosk.station.signin import PinCheck, PinChecked
from kiosk.station.slot import LatestSlot
from kiosk.station.staff_intents import ShowPin, SignOut
from kiosk.station.stores import GateBook
from kiosk.upkeep import certificate, rehearse
from kiosk.upkeep.caretaker import Keeper
from runtime.device import save_development_device
from store.connection import Store, open_store
from store.gallery import Batch, Enrolment, Gallery
from store.ledger import Ledger
from store.roster import StoredRoster
from tests.fakes.clock import FakeClock
from tests.fakes.congress import policy
from tests.fakes.guard import guard
from tests.fakes.keys import fixed_key
from tests.fakes.signal import RecordingSignal
from tests.fakes.staff import staff_room
from tests.fakes.vision import PaintedFaces, PlantedEmbedder, backdrop, paint, planted_reference
from vision.models import SFACE
from vision.subject import Watch

T = TypeVar("T")
ENROLLED, STRANGER, NOBODY = 3, 99, None
RATE_HZ = 15.0
SESSION = Session(SessionId("S1"), "Phiên khai mạc", 0, 4_000_000_000_000)
CHIEF = Operator(OperatorId("op-1"), "Quản Trị Mẫu", Duty.ADMINISTRATOR, "")
ATTENDED = PadPolicy(Level.ATTENDED)
SPOKEN = "Nguyễn Văn Mẫu 003"


def film(folder: Path, *shots: tuple[int | None, int]) -> Path:
    """A replay folder: who stands there, for how many pictures; nobody stands quite still."""
    folder.mkdir()
    number = 0
    for person, pictures in shots:
        originals = [folder / f"{number:05d}-{sway}.src" for sway in range(2)]
        for sway, original in enumerate(originals):
            pixels = backdrop()
            if person is not None:
                paint(pixels, person, Box(240 + sway, 140, 160, 200))
            original.write_bytes(cv2.imencode(".png", pixels)[1].tobytes())
        for picture in range(pictures):
            os.link(originals[picture % 2], folder / f"{number:05d}.png")
            number += 1
    return folder


class PaperSeen:
    """A screening that takes everything for a photograph."""

    source = Source.PASSIVE

    def begin(self) -> None:
        """Nothing is remembered."""

    def look(self, frame: Frame, face: DetectedFace) -> Signal:
        return Signal(self.source, PadVerdict.DENY, "planted")


@dataclass
class Rig:
    """Recognition, desk, store and caretaker; one step at a time on one thread."""

    state: Path
    pad: PadPolicy
    material: Path
    clock: FakeClock = field(default_factory=FakeClock)
    signal: RecordingSignal = field(default_factory=RecordingSignal)
    inbox: queue.Queue[Item] = field(default_factory=queue.Queue)
    told: list[Happening] = field(default_factory=list)
    newest: Frame | None = None
    volumes: tuple[Volume, ...] = ()

    def __post_init__(self) -> None:
        save_development_device(self.state)
        self.store: Store = open_store(self.state / "entrance.db", fixed_key(), create=True)
        people = [planted_reference(number, SFACE.model) for number in range(1, 6)]
        self.roster = Roster(
            1,
            "Đại hội mẫu",
            {
                one.delegate: Delegate(
                    one.delegate, f"Nguyễn Văn Mẫu {one.delegate[2:]}", "Đoàn A", consent=True
                )
                for one in people
            },
            SESSION,
        )
        StoredRoster(self.store).save(self.roster, self.clock.now(), (SESSION,))
        enrolments = tuple(
            Enrolment(self.roster.delegates[one.delegate], (one,)) for one in people
        )
        Gallery(self.store).apply(Batch(enrolments), self.clock.now())
        self.doors, claims, watchman = Doors(self.roster), Claims(), guard(self.pad, PaperSeen())
        self.recognition = Recognition(
            Sight(self._watch_over, watchman, claims),
            doors=self.doors,
            frames=LatestSlot(),
            settled=self.inbox,
            clock=self.clock,
            post=self.told.append,
        )
        self.recognition.use((gallery_of(SFACE.model, 7, people), policy()))
        tools = RehearsalTools(
            "Cửa A",
            partial(door_of, self.recognition, watchman, claims),
            self.doors,
            self.signal,
            self.clock,
            self.told.append,
        )
        settings = KioskSettings(
            state=self.state, gate="Cửa A", camera=ReplaySettings(material=self.material)
        )
        self.keeper = Keeper(
            settings,
            fixed_key(),
            self.clock,
            PaintedFaces,
            lambda: self.newest,
            Sticks(self.state / "outbox", lambda: self.volumes),
            self.clock.advance,
        )
        gear = CareGear(self.keeper, lambda chore: chore(), self.inbox.put, tools)
        room = staff_room(self.roster, (CHIEF,))
        room = replace(room, care=self._open_care(gear), check=self._check)
        self.desk = Desk(
            GateBook(self.store),
            self.doors,
            gate="Cửa A",
            clock=self.clock,
            inbox=self.inbox,
            outlets=Outlets(self.signal, self.told.append, room),
        )
        self.inbox.put(ShowPin(CHIEF.id, "the right one"))
        self.serve()
        self._frames = open_camera(settings.camera.model_copy(update={"paced": False}), self.clock)
        self._film = self._frames.frames()

    def _check(self, check: PinCheck) -> None:
        self.inbox.put(PinChecked(check.operator, check.as_second, right=True))

    def _open_care(self, gear: CareGear) -> Callable[[Register], CareRoom]:
        def opened(register: Register) -> CareRoom:
            self.care = open_care(gear, register)
            return self.care

        return opened

    def _watch_over(self, gallery: DoorGallery) -> Watch:
        return Watch(PaintedFaces(), PlantedEmbedder(SFACE.model), gallery)

    def serve(self) -> None:
        while not self.inbox.empty():
            self.desk.serve(self.inbox.get())

    def ask(self, *tasks: CareTask) -> None:
        for task in tasks:
            self.inbox.put(Care(task))
            self.serve()

    def play(self, pictures: int) -> None:
        """So many pictures of the film go by, with the desk serving in between."""
        for _ in range(pictures):
            frame = next(self._film)
            self.newest = frame
            self.recognition.see(frame)
            self.clock.advance(1 / RATE_HZ)
            self.serve()
            self.care.beat()

    def shown(self) -> RehearsalShown:
        return self.last(RehearsalShown)

    def last(self, kind: type[T]) -> T:
        return next(each for each in reversed(self.told) if isinstance(each, kind))

    def ledger(self) -> list[AttendanceEvent]:
        return [event for _, event in Ledger(self.store).events()]

    def trials(self) -> list[AttendanceEvent]:
        return [one for one in self.ledger() if isinstance(one, CheckIn | Refusal | Override)]


@pytest.fixture
def rig(tmp_path: Path) -> Iterator[Callable[..., Rig]]:
    made: list[Rig] = []

    def make(pad: PadPolicy, *shots: tuple[int | None, int]) -> Rig:
        state = tmp_path / "state"
        state.mkdir()
        made.append(Rig(state, pad, film(tmp_path / "film", *shots)))
        return made[-1]

    yield make
    for each in made:
        each.store.close()


def test_a_rehearsal_ends_in_a_signed_certificate_and_admits_nobody(
    rig: Callable[..., Rig], capsys: pytest.CaptureFixture[str]
) -> None:
    door = rig(ATTENDED, (NOBODY, 3), (ENROLLED, 20), (NOBODY, 50), (STRANGER, 20), (NOBODY, 50))
    door.play(3)
    door.ask(BeginRehearsal())
    assert (door.shown().stage, door.shown().step) == (Stage.STEP, Step.FACE)
    door.play(20)
    accepted = door.shown()
    assert accepted.shown[0].result is Result.GOOD
    assert accepted.recognised == SPOKEN
    door.play(50)  # the photograph and the badges are settled: this door cannot show them
    assert door.shown().step is Step.STRANGER
    door.play(20)
    assert [each.result for each in door.shown().shown] == [Result.GOOD]
    door.play(50)
    assert (door.shown().step, door.signal.given) == (Step.SIGNAL, ["admit"])
    door.ask(SignalAnswered(worked=True), StepOnwards())
    assert door.shown().stage is Stage.FILED
    assert door.trials() == []
    assert [(e.act, e.note) for e in door.ledger() if isinstance(e, DeskAct)] == [
        (Act.SIGNED_IN, ""),
        (Act.REHEARSED, Verdict.REMARKS.value),
    ]
    folder = door.state / certificate.FOLDER
    (path,) = certificate.filed(folder)
    account, signed = certificate.read_account(path)
    assert account["verdict"] == "remarks"
    assert account["left_out"] == []
    assert SPOKEN not in path.read_text(encoding="utf-8")
    assert path.with_suffix(".pdf").read_bytes().startswith(b"%PDF")
    assert rehearse.main(["--state", str(door.state)]) == 0
    said = capsys.readouterr().out
    assert "stranger" in said
    assert "does not detect photographs" in said
    path.write_text(path.read_text(encoding="utf-8").replace("remarks", "readyyy"))
    with pytest.raises(StoreDamaged, match="signature"):
        certificate.read_account(path)
    assert signed.public.hex() in said


def test_a_photograph_is_refused_and_what_was_left_out_is_named(rig: Callable[..., Rig]) -> None:
    door = rig(POLICIES[Level.PASSIVE], (NOBODY, 3), (ENROLLED, 20))
    door.play(3)
    door.ask(BeginRehearsal(), StepOnwards())
    assert door.shown().step is Step.PHOTO
    door.play(20)
    assert [each.result for each in door.shown().shown] == [Result.GOOD]
    assert door.trials() == []
    door.ask(*[StepOnwards()] * 4)
    assert door.shown().stage is Stage.FILED
    account, _ = certificate.read_account(certificate.filed(door.state / certificate.FOLDER)[0])
    assert account["verdict"] == "incomplete"
    assert account["left_out"] == ["face", "signal", "stranger"]


def test_whoever_is_seen_in_a_rehearsal_is_not_admitted_after_its_end(
    rig: Callable[..., Rig],
) -> None:
    door = rig(ATTENDED, (NOBODY, 3), (ENROLLED, 40), (NOBODY, 20), (ENROLLED, 30))
    door.play(3)
    door.ask(BeginRehearsal())
    door.play(1)
    door.ask(StepOnwards(), StepOnwards(), StepOnwards())
    assert door.shown().stage is Stage.FILED
    door.play(39)
    assert door.trials() == []
    door.play(50)
    assert [type(event) for event in door.trials()] == [CheckIn]


def test_a_test_face_taken_for_somebody_else_shuts_the_door(rig: Callable[..., Rig]) -> None:
    door = rig(ATTENDED, (NOBODY, 3), (ENROLLED, 30))
    door.play(3)
    door.ask(BeginRehearsal())
    door.play(30)
    door.ask(StepDenied(), *[StepOnwards()] * 3)
    account, _ = certificate.read_account(certificate.filed(door.state / certificate.FOLDER)[0])
    assert account["verdict"] == "not_ready"


def test_signing_out_gives_a_rehearsal_up(rig: Callable[..., Rig]) -> None:
    door = rig(ATTENDED, (NOBODY, 3))
    door.play(3)
    door.ask(BeginRehearsal())
    assert door.shown().stage is Stage.STEP
    door.inbox.put(SignOut())
    door.serve()
    assert not door.doors.rehearsing
    assert not (door.state / certificate.FOLDER).exists()


@pytest.mark.parametrize("parcel", [Parcel.DIAGNOSIS, Parcel.REPORT])
def test_a_parcel_lies_on_the_stick_and_the_ledger_knows(
    rig: Callable[..., Rig], tmp_path: Path, parcel: Parcel
) -> None:
    door = rig(ATTENDED, (NOBODY, 3), (ENROLLED, 30))
    door.play(33)
    stick = tmp_path / "stick"
    stick.mkdir()
    door.volumes = (Volume("sdb1", 1 << 30, stick, frozenset({"rw"})),)
    door.ask(HandOut(parcel, "sdb1"))
    handed = door.last(HandedOut)
    assert handed.handing is Handing.PULL
    assert sorted(each.name for each in stick.iterdir()) == sorted(handed.files)
    acts = [event.act for event in door.ledger() if isinstance(event, DeskAct)]
    personal = SPOKEN in json.dumps([_read(each) for each in stick.iterdir()], ensure_ascii=False)
    if parcel is Parcel.REPORT:
        assert acts[-1] is Act.REPORT_EXPORTED
        assert personal
    else:
        assert acts[-1] is Act.LOGS_EXPORTED
        assert not personal
        assert b"P-003" not in b"".join(each.read_bytes() for each in stick.iterdir())


def _read(path: Path) -> str:
    if path.suffix == ".gz":
        with closing(tarfile.open(path)) as archive:
            parts = [archive.extractfile(name) for name in archive.getnames()]
            return "".join(part.read().decode() for part in parts if part)
    return path.read_bytes().decode(errors="replace")


def test_a_stick_that_is_full_pulled_or_protected_is_told_in_words(
    rig: Callable[..., Rig], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    door = rig(ATTENDED, (NOBODY, 3))
    door.ask(HandOut(Parcel.DIAGNOSIS, "sdb1"))
    assert "Put it in again" in door.last(HandedOut).trouble
    stick = tmp_path / "stick"
    stick.mkdir()
    unmounted = Volume("sdb1", 1 << 30, None, frozenset())
    door.volumes = (unmounted,)
    door.ask(HandOut(Parcel.DIAGNOSIS, "sdb1"))
    assert "write-protected" in door.last(HandedOut).trouble
    door.volumes = (Volume("sdb1", 1 << 30, stick, frozenset({"rw"})),)
    full = os.statvfs_result((4096, 4096, 10, 0, 0, 0, 0, 0, 0, 255))
    monkeypatch.setattr(os, "statvfs", lambda _: full)
    door.ask(HandOut(Parcel.DIAGNOSIS, "sdb1"))
    assert "full" in door.last(HandedOut).trouble
    assert list(stick.iterdir()) == []


def test_a_stick_pulled_while_the_outbox_waits_is_told_and_nothing_is_left_there(
    rig: Callable[..., Rig], tmp_path: Path
) -> None:
    door = rig(ATTENDED, (NOBODY, 3))
    stick = tmp_path / "stick"
    stick.mkdir()
    mounted = Volume("sdb1", 1 << 30, stick, frozenset({"ro"}))
    looks = iter([(mounted,), (mounted,), (mounted,)])
    sticks = Sticks(door.state / "outbox", lambda: next(looks, ()))
    object.__setattr__(door.keeper, "plugged", sticks)
    door.ask(HandOut(Parcel.DIAGNOSIS, "sdb1"))
    assert "pulled before" in door.last(HandedOut).trouble
    assert list((door.state / "outbox").iterdir()) == []


def test_a_stick_may_be_pulled_once_the_service_has_carried_everything(
    rig: Callable[..., Rig], tmp_path: Path
) -> None:
    door = rig(ATTENDED, (NOBODY, 3))
    stick, outbox = tmp_path / "stick", door.state / "outbox"
    stick.mkdir()
    door.volumes = (Volume("sdb1", 1 << 30, stick, frozenset({"ro"})),)
    seen: list[Handing] = []

    def carried(_: float) -> None:
        seen.append(door.last(HandedOut).handing)
        for each in outbox.iterdir():
            each.rename(stick / each.name)

    object.__setattr__(door.keeper, "pause", carried)
    door.ask(HandOut(Parcel.DIAGNOSIS, "sdb1"))
    assert seen == [Handing.WRITING]
    assert door.last(HandedOut).handing is Handing.PULL
    assert [each.name for each in stick.iterdir()] == list(door.last(HandedOut).files)


def test_a_card_that_takes_nothing_is_a_finding(rig: Callable[..., Rig], tmp_path: Path) -> None:
    door = rig(ATTENDED, (NOBODY, 3))
    no_folder = tmp_path / "state as a file"
    no_folder.touch()
    settings = door.keeper.settings.model_copy(update={"state": no_folder})
    object.__setattr__(door.keeper, "settings", settings)
    door.ask(Check(Subject.STORAGE))
    told = door.last(Checked)
    assert told.over
    assert [finding.result for finding in told.findings] == [Result.BAD]


def test_care_is_for_administrators(rig: Callable[..., Rig]) -> None:
    door = rig(ATTENDED, (NOBODY, 3))
    before = (len(list(Ledger(door.store).events())), len(door.told))
    officer = replace(CHIEF, duty=Duty.OFFICER)
    tasks: tuple[CareTask, ...] = (
        BeginRehearsal(),
        BeginSiteTest(),
        Check(Subject.CHECK_UP),
        AskSticks(),
        HandOut(Parcel.REPORT, "sdb1"),
    )
    for task in tasks:
        door.care.serve(task, officer)
    assert (len(list(Ledger(door.store).events())), len(door.told)) == before
    assert not door.doors.rehearsing


def test_a_site_test_that_is_left_gives_the_door_back(rig: Callable[..., Rig]) -> None:
    door = rig(ATTENDED, (NOBODY, 3))
    door.ask(BeginSiteTest())
    trials = [door.doors.rehearsing]
    door.inbox.put(SignOut())
    door.serve()
    assert [*trials, door.doors.rehearsing] == [True, False]
