"""The status line never lies, and newer editions come into use under a running door."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

import numpy as np
import pytest

from domain.badge import BadgeList, EntryMode
from domain.biometrics import Reference, Template
from domain.delegates import Delegate, Roster
from domain.errors import (
    CameraLost,
    DiskFull,
    KeyUnavailable,
    KnownError,
    ModelRefused,
    SettingsRefused,
    SignalLost,
    StoreUnavailable,
)
from domain.gallery import Gallery
from domain.ids import DelegateId, ModelId, ReferenceId
from domain.pad import Level
from domain.programme import Programme
from domain.standing import Neighbourhood, Standing
from hardware.health import Disk, Health, Power
from kiosk.station.badges import BadgeBook
from kiosk.station.claims import Compared
from kiosk.station.doors import Doors
from kiosk.station.happenings import (
    Fault,
    FaultShown,
    Happening,
    Leaflet,
    Link,
    StatusChanged,
    Trouble,
)
from kiosk.station.pulse import AGENT_SILENT_S, Pulse, Sinks
from kiosk.station.shelf import Shelf
from kiosk.station.troubles import fault_of
from tests.fakes.clock import FakeClock
from tests.fakes.congress import roster

MODEL = ModelId("planted")


@dataclass
class Stock:
    people: int = 12
    number: int = 1
    broken: bool = False
    badges: bool = True
    found: tuple[Trouble, ...] = ()

    def troubles(self) -> tuple[Trouble, ...]:
        return self.found

    def version(self) -> int:
        if self.broken:
            raise StoreUnavailable("planted")
        return self.number

    def roster(self) -> Roster:
        return roster()

    def book(self, _: Roster, gallery: Gallery | None, version: int) -> BadgeBook | None:
        if not self.badges:
            return None
        listed = BadgeList({}, {})
        return BadgeBook(b"", listed, EntryMode.EITHER, version, lambda *_: None)

    def programme(self) -> Programme:
        return Programme(rooms={"Tổ 1": "Phòng 201"})

    def references(self, model: ModelId) -> tuple[int, Sequence[Reference]]:
        rng = np.random.default_rng(5)
        names = [f"D-{number}" for number in range(self.people)]
        return self.number, [
            Reference(
                ReferenceId(name),
                DelegateId(name),
                Template(model, rng.normal(size=16).astype(np.float32), 1),
            )
            for name in names
        ]


@dataclass
class Office:
    said: Standing | None = None
    waiting: int = 3
    others: Neighbourhood | None = None

    dismissed: bool = False

    def revoked(self) -> bool:
        return self.dismissed

    def belongs(self) -> bool:
        return True

    def pending(self) -> int:
        return self.waiting

    def neighbourhood(self) -> Neighbourhood | None:
        return self.others

    def standing(self) -> Standing | None:
        return self.said


@dataclass
class Gauges:
    camera_ok: bool = True
    camera_lost: bool = False
    people_in: int = 12
    box: Health | None = None

    level: Level = Level.ATTENDED
    troubles: tuple[Trouble, ...] = ()

    def health(self) -> Health | None:
        return self.box


@dataclass
class Beating:
    stock: Stock = field(default_factory=Stock)
    office: Office | None = field(default_factory=Office)
    clock: FakeClock = field(default_factory=FakeClock)
    used: list[Compared | None] = field(default_factory=list)
    books: list[BadgeBook | None] = field(default_factory=list)
    shown: list[Happening] = field(default_factory=list)
    gauges: Gauges = field(default_factory=Gauges)
    left: list[bool] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.doors = Doors(Roster(0, "", {}, None))
        self.pulse = Pulse(
            shelf=Shelf(self.stock, MODEL, 0.01, self.stock),
            office=self.office,
            doors=self.doors,
            gauges=self.gauges,
            clock=self.clock,
            sinks=Sinks(
                self.used.append,
                self._show,
                self.books.append,
                leave=lambda: self.left.append(True),
            ),
        )

    def _show(self, happening: Happening) -> None:
        self.shown.append(happening)

    def status(self) -> StatusChanged:
        self.pulse.beat()
        (*_, last) = self.shown
        assert isinstance(last, StatusChanged)
        return last


def said(clock: FakeClock, *, online: bool) -> Standing:
    now = clock.now()
    return Standing(online, now.boot, now.since_boot_ms, now.since_boot_ms - 5000)


def test_the_first_beat_opens_the_doors_with_a_calibrated_gallery() -> None:
    beating = Beating()
    status = beating.status()
    assert beating.doors.open
    (compared,) = beating.used
    assert compared is not None
    gallery, policy = compared
    assert len(gallery) == status.gallery_size == 12
    assert policy.calibration.fpir_requested == pytest.approx(0.01)


def test_a_gallery_is_loaded_again_only_when_it_is_newer() -> None:
    beating = Beating()
    beating.status()
    beating.status()
    assert len(beating.used) == 1
    beating.stock.number, beating.stock.people = 2, 16
    assert beating.status().gallery_size == 16
    assert len(beating.used) == 2


def test_each_edition_brings_its_badges_or_takes_them_away() -> None:
    beating = Beating()
    beating.status()
    beating.stock.number, beating.stock.badges = 2, False
    beating.status()
    first, then = beating.books
    assert first is not None
    assert (first.gallery_version, then) == (1, None)


def test_too_few_templates_open_no_gallery() -> None:
    beating = Beating(stock=Stock(people=2))
    assert beating.status().gallery_size == 0
    assert beating.used == [None]


def test_when_an_import_is_taken_back_and_too_few_are_left_nobody_is_compared_with() -> None:
    beating = Beating()
    beating.status()
    beating.stock.number, beating.stock.people = 2, 0
    assert beating.status().gallery_size == 0
    assert beating.used[-1] is None


def test_without_an_agent_the_centre_is_not_spoken_of() -> None:
    assert Beating(office=None).status().link is Link.UNCONFIGURED


def test_an_agent_that_never_spoke_is_offline() -> None:
    status = Beating().status()
    assert (status.link, status.last_sync_age_s, status.pending_events) == (Link.OFFLINE, None, 3)


def test_the_agents_word_is_shown_with_its_age() -> None:
    beating = Beating()
    assert beating.office is not None
    beating.office.said = said(beating.clock, online=True)
    beating.clock.advance(10)
    status = beating.status()
    assert (status.link, status.last_sync_age_s) == (Link.ONLINE, 15.0)


def test_an_agent_that_fell_silent_is_offline_whatever_it_said_last() -> None:
    beating = Beating()
    assert beating.office is not None
    beating.office.said = said(beating.clock, online=True)
    beating.clock.advance(AGENT_SILENT_S + 1)
    assert beating.status().link is Link.OFFLINE


def test_a_word_from_before_the_last_power_cut_counts_for_nothing() -> None:
    beating = Beating()
    assert beating.office is not None
    beating.office.said = replace(said(beating.clock, online=True), boot="another boot")
    status = beating.status()
    assert (status.link, status.last_sync_age_s) == (Link.OFFLINE, None)


def test_a_store_that_cannot_be_read_is_said_and_the_door_keeps_its_gallery() -> None:
    beating = Beating()
    beating.status()
    beating.stock.broken = True
    beating.pulse.beat()
    assert beating.shown[-1] == FaultShown(Fault.STORE_UNAVAILABLE)
    assert beating.doors.open


def test_a_lost_camera_is_a_page_of_its_own_and_mends_by_itself() -> None:
    beating = Beating()
    beating.status()
    beating.gauges.camera_lost = True
    beating.pulse.beat()
    assert beating.shown[-1] == FaultShown(Fault.CAMERA_LOST)
    beating.gauges.camera_lost = False
    beating.pulse.beat()
    assert beating.shown[-1] == beating.doors.idle()
    assert isinstance(beating.status(), StatusChanged)


@pytest.mark.parametrize(
    "disk", [Disk(1 << 20, 1 << 34, writable=True), Disk(1 << 33, 1 << 34, writable=False)]
)
def test_a_disk_that_takes_no_more_shuts_the_door_in_words(disk: Disk) -> None:
    beating = Beating()
    beating.gauges.box = Health(40.0, None, disk, None)
    beating.stock.broken = True
    beating.pulse.beat()
    assert beating.shown[-1] == FaultShown(Fault.DISK_FULL)
    beating.gauges.box, beating.stock.broken = None, False
    beating.pulse.beat()
    assert beating.shown[-1] == beating.doors.idle()


def test_a_fault_that_ends_before_people_were_imported_asks_for_them() -> None:
    beating = Beating(stock=Stock(people=2))
    beating.gauges.camera_lost = True
    beating.pulse.beat()
    beating.gauges.camera_lost = False
    beating.pulse.beat()
    assert beating.shown[-1] == FaultShown(Fault.GALLERY_EMPTY)


def test_what_somebody_should_see_to_is_on_the_status_line() -> None:
    beating = Beating()
    power = Power(
        under_voltage=True,
        under_voltage_since_boot=True,
        throttled=True,
        throttled_since_boot=True,
    )
    beating.gauges.box = Health(84.0, power, Disk(1 << 30, 1 << 34, writable=True), 90)
    beating.clock.wall_ms = 5_000
    beating.gauges.troubles = (Trouble.SECOND_ENGINE,)
    beating.stock.found = (Trouble.DISK_LOW, Trouble.MIRROR, Trouble.OLD_COPY)
    beating.pulse.beat()
    (status,) = [each for each in beating.shown if isinstance(each, StatusChanged)]
    assert set(status.troubles) == set(Trouble)
    assert len(status.troubles) == len(Trouble)


def test_a_healthy_box_says_nothing() -> None:
    beating = Beating()
    beating.gauges.box = Health(52.0, None, Disk(1 << 33, 1 << 34, writable=True), 10)
    assert beating.status().troubles == ()


@pytest.mark.parametrize(
    ("error", "fault"),
    [
        (KeyUnavailable, Fault.KEY_UNAVAILABLE),
        (CameraLost, Fault.CAMERA_LOST),
        (SettingsRefused, Fault.SETTINGS_REFUSED),
        (ModelRefused, Fault.MODEL_REFUSED),
        (SignalLost, Fault.SIGNAL_LOST),
        (StoreUnavailable, Fault.STORE_UNAVAILABLE),
        (DiskFull, Fault.DISK_FULL),
    ],
)
def test_what_keeps_the_kiosk_from_starting_has_its_page(
    error: type[KnownError], fault: Fault
) -> None:
    assert fault_of(error("planted")) is fault


def test_the_programme_of_the_store_is_what_delegates_may_read() -> None:
    beating = Beating()
    somebody = Delegate(DelegateId("D-1"), "Nguyễn Văn Mẫu", group="Tổ 1")
    assert beating.doors.leaflet(somebody) is None
    beating.pulse.beat()
    assert beating.doors.leaflet(somebody) == Leaflet(room="Phòng 201")


def test_other_gates_count_while_the_agent_says_so_and_not_from_before_a_power_cut() -> None:
    beating = Beating()
    assert beating.office is not None
    now = beating.clock.now()
    told = Neighbourhood(now.boot, now.since_boot_ms, ("Cửa A", "Cửa C"))
    beating.office.others = told
    assert beating.status().gates_in_touch == 2
    beating.office.others = replace(told, boot="another boot")
    assert beating.status().gates_in_touch == 0
    beating.office.others = told
    beating.clock.advance(AGENT_SILENT_S + 1)
    assert beating.status().gates_in_touch == 0


def test_a_kiosk_that_was_revoked_says_so_and_ends_with_all_that_it_remembers() -> None:
    beating = Beating()
    assert beating.office is not None
    beating.office.dismissed = True

    beating.pulse.beat()

    assert beating.shown == [FaultShown(Fault.REVOKED)]
    assert beating.left == [True]
    assert beating.used == []
