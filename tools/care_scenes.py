"""The administrator's leaves of care as they stand in the middle of their work, for pictures."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from domain.admission import Arrival
from domain.attendance import CheckIn, Method
from domain.biometrics import Quality
from domain.decision import Identified, Unidentified
from domain.findings import Finding
from domain.headcount import Admission
from domain.ids import DeviceId, EventId, LogId, ModelId
from domain.moment import Moment
from domain.pad import Level
from domain.pad_rates import Result, Species, Trial, report_of
from domain.policy import Calibration, DecisionPolicy
from domain.rehearsal import Verdict, begin, findings_of, observe, onwards
from domain.rollcall import TWO_THIRDS, Books, Roll, call
from domain.site_test import SiteTest
from domain.trial import Door, Shown, Step
from hardware.board import Board, Family
from hardware.health import Disk, Health, Power
from kiosk.station.care_happenings import (
    Checked,
    HandedOut,
    Handing,
    RehearsalShown,
    SiteTestShown,
    Stage,
    Stick,
    SticksListed,
)
from kiosk.station.care_intents import Parcel, Subject
from kiosk.station.happenings import Happening
from kiosk.station.staff_happenings import CountRow, CountsTold
from kiosk.ui.window import KioskWindow
from kiosk.upkeep import checks, handout, survey
from tools.staff_scenes import PEOPLE, ROSTER, SESSION, leaf

Play = Callable[[KioskWindow], None]
MORNING = Moment(1_795_393_320_000, "screens", 0, trusted=True)
CALIBRATION = Calibration(ModelId("sface-2021dec"), "gpd", 0.01, 0.39, 0.37, 0.41, 450, 101_025, 7)
POLICY = DecisionPolicy("door", CALIBRATION, 0.02, 3, 12, 6.0)
WELL = Health(81.0, Power(False, True, False, False), Disk(1 << 34, 1 << 35, writable=True), 12)
QUALITY = Quality(180.0, 0.82, 52.0, 40.0, 0.1, 0.9)


def found() -> tuple[Finding, ...]:
    """What a survey of a kiosk with two weak points finds."""
    return (
        checks.check_clock(replace(MORNING, trusted=False), checks_board()),
        checks.check_disk(WELL),
        checks.check_power(WELL),
        checks.check_heat(WELL),
        survey.people_finding(ROSTER, frozenset(person.id for person in PEOPLE)),
        survey.camera_finding(None),
    )


def checks_board() -> Board:
    """A board without a clock battery."""
    return Board("Raspberry Pi 5", Family.RASPBERRY_PI, "aarch64", False, False, ())


def roll() -> Roll:
    """Most are in, by several lanes; one delegation is not complete."""
    place = (DeviceId("kiosk-1"), LogId("00"))
    here: dict[EventId, Admission] = {
        EventId(*place, number): CheckIn(MORNING, person.id, SESSION.id, method)
        for number, (person, method) in enumerate(
            zip(PEOPLE[:3], (Method.FACE, Method.FACE, Method.BADGE), strict=True), 20
        )
    }
    elsewhere = {
        EventId(DeviceId("kiosk-2"), LogId("01"), 4): (PEOPLE[3].id, Arrival(MORNING, "B"))
    }
    return call(ROSTER, SESSION, Books(here, frozenset(), elsewhere), "A", TWO_THIRDS)


def attacked(each: int, passed: int = 0, ends_s: float | None = None) -> SiteTestShown:
    """So many attacks of each kind, and seventy live people."""
    trials = [Trial(Species.LIVE, Result.ADMITTED)] * 68
    trials += [Trial(Species.LIVE, Result.WITHHELD)] * 2
    for species in Species:
        if species.attack:
            trials += [Trial(species, Result.WITHHELD)] * each
    trials += [Trial(Species.CUT_OUT, Result.ADMITTED)] * 5
    trials += [Trial(Species.PHONE, Result.ADMITTED)] * passed
    last = Result.ADMITTED if passed else Result.WITHHELD
    test = SiteTest(tuple(trials), Species.PHONE, ends_s, None if ends_s else last)
    return SiteTestShown(test, ready=True, report=report_of(Level.CHALLENGE, trials))


def _told(name: str, *happenings: Happening) -> Play:
    def play(window: KioskWindow) -> None:
        leaf(name)(window)
        for happening in happenings:
            window.bridge.post(_still_waiting(happening, window))

    return play


def _still_waiting(happening: Happening, window: KioskWindow) -> Happening:
    """A step that is waited for ends seventeen seconds after the picture."""
    if isinstance(happening, SiteTestShown) and happening.test.ends_s is not None:
        ends_s = window.screen.reported()[2] + 17
        return replace(happening, test=replace(happening.test, ends_s=ends_s))
    if isinstance(happening, RehearsalShown) and not happening.shown:
        return replace(happening, ends_s=window.screen.reported()[2] + 17)
    return happening


def _rehearsed() -> tuple[RehearsalShown, RehearsalShown, RehearsalShown, RehearsalShown]:
    """A test face that is awaited, the same accepted, a stranger refused, and the end."""
    first = begin(Door(Level.CHALLENGE, POLICY, badges=True), found(), 0.0)
    accepted = observe(first, Shown(Identified(PEOPLE[0].id, 0.62), 1240, QUALITY), 1.0)
    then = onwards(onwards(accepted, 2.0), 2.0)
    stranger = observe(then, Shown(Unidentified(0.21), 4000, QUALITY), 3.0)
    last = stranger
    while last.step is not None:
        last = onwards(last, 4.0)
    return (
        RehearsalShown(Stage.STEP, first.step, findings=findings_of(first)),
        RehearsalShown(Stage.STEP, Step.FACE, 1e6, accepted.shown, PEOPLE[4].name),
        RehearsalShown(Stage.STEP, Step.STRANGER, 1e6, stranger.shown),
        RehearsalShown(Stage.FILING, findings=findings_of(last), verdict=Verdict.NOT_READY),
    )


AWAITED, ACCEPTED, REFUSED, OVER = _rehearsed()
SIGNAL = RehearsalShown(Stage.STEP, Step.SIGNAL, 0.0)
STICKS = SticksListed(
    (Stick("sdb1", 15_500_000_000, ready=True), Stick("sdc1", 8_000_000_000, ready=False))
)
PULL = HandedOut(Parcel.DIAGNOSIS, Handing.PULL, ("diagnosis-20261123-004200.tar.gz",))
FULL = HandedOut(Parcel.REPORT, Handing.TROUBLE, trouble=handout.FULL(2300))

SCENES: dict[str, Play] = {
    "admin-counts": _told(
        "counts",
        CountsTold(tuple(CountRow(u.name, u.inside, u.expected) for u in roll().units), roll()),
    ),
    "admin-rehearsal": leaf("rehearsal"),
    "admin-rehearsal-awaited": _told("rehearsal", AWAITED),
    "admin-rehearsal-accepted": _told("rehearsal", ACCEPTED),
    "admin-rehearsal-refused": _told("rehearsal", REFUSED),
    "admin-rehearsal-signal": _told("rehearsal", SIGNAL),
    "admin-rehearsal-filed": _told(
        "rehearsal", OVER, RehearsalShown(Stage.FILED, file="rehearsal-20261123-074200")
    ),
    "admin-attack": _told("attack", SiteTestShown(SiteTest(), ready=True)),
    "admin-attack-awaited": _told("attack", attacked(20, ends_s=1e9)),
    "admin-attack-passed": _told("attack", attacked(34, passed=1)),
    "admin-attack-holds": _told("attack", attacked(34)),
    "admin-doctor": _told("doctor", Checked(Subject.CHECK_UP, found(), over=True)),
    "admin-parcels": _told("parcels", SticksListed(())),
    "admin-parcels-stick": _told("parcels", STICKS),
    "admin-parcels-writing": _told(
        "parcels", STICKS, replace(PULL, handing=Handing.WRITING, files=())
    ),
    "admin-parcels-pull": _told("parcels", STICKS, PULL),
    "admin-parcels-full": _told("parcels", STICKS, FULL),
}
"""Each of these leaves, by the name of its picture."""
