"""The site test from the screen: the door's whole path, nobody admitted, nothing forgotten."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from domain.decision import Identified, Unidentified, Withheld
from domain.errors import StoreUnavailable
from domain.ids import DelegateId
from domain.pad import Level, Withholding
from domain.pad_rates import Ground, Result, Species, Trial, claim_of
from domain.site_test import LONGEST_S, decode_trials, encode_trials
from domain.trial import Door as Rehearsed
from kiosk.station.care_happenings import SiteTestShown
from kiosk.station.care_intents import (
    BeginSiteTest,
    ChooseSpecies,
    EndSiteTest,
    ForgetLast,
    ForgetTrials,
    Present,
    SiteTestTask,
)
from kiosk.station.doors import Doors
from kiosk.station.happenings import Fault, FaultShown, Happening
from kiosk.station.lockout import Lockout
from kiosk.station.rehearsing import RehearsalTools
from kiosk.station.settlement import Settlement
from kiosk.station.site_testing import SiteTesting
from tests.fakes.clock import FakeClock
from tests.fakes.congress import OPENING, policy, roster
from tests.fakes.signal import RecordingSignal

WHO = DelegateId("P-001")
SEEN = Settlement(Identified(WHO, 0.9), (), 900, 1, "door", rehearsed=True)
SUSPECTED = replace(SEEN, decision=Withheld(WHO, 0.9, Withholding.ATTACK_SUSPECTED))


@dataclass
class Trials:
    """Keeps trials as the store does: as text; ``full`` makes it refuse."""

    text: str | None = None
    full: bool = False

    def read(self) -> tuple[Trial, ...]:
        return decode_trials(self.text)

    def keep(self, trials: tuple[Trial, ...]) -> None:
        if self.full:
            raise StoreUnavailable("The disk is full: free some space.")
        self.text = encode_trials(trials)


@dataclass
class Site:
    """A door under test."""

    trials: Trials = field(default_factory=Trials)
    clock: FakeClock = field(default_factory=FakeClock)
    signal: RecordingSignal = field(default_factory=RecordingSignal)
    doors: Doors = field(default_factory=lambda: Doors(roster(OPENING)))
    told: list[Happening] = field(default_factory=list)
    level: Level = Level.CHALLENGE

    def __post_init__(self) -> None:
        rehearsed = Rehearsed(self.level, policy(0.5), badges=False)
        tools = RehearsalTools(
            "A", lambda: rehearsed, self.doors, self.signal, self.clock, self.told.append
        )
        self.testing = SiteTesting(tools, self.trials)

    def do(self, *tasks: SiteTestTask) -> SiteTestShown:
        for task in tasks:
            self.testing.serve(task)
        return self.shown

    def meet(self, settlement: Settlement) -> SiteTestShown:
        self.testing.serve(Present())
        self.testing.observe(settlement)
        return self.shown

    @property
    def shown(self) -> SiteTestShown:
        newest = self.told[-1]
        assert isinstance(newest, SiteTestShown)
        return newest


def test_while_it_goes_on_the_door_admits_nobody_and_gives_no_signal() -> None:
    site = Site()
    site.do(BeginSiteTest())
    assert site.doors.rehearsing
    site.meet(SEEN)
    assert site.signal.given == []
    site.testing.serve(EndSiteTest())
    assert not site.doors.rehearsing


def test_each_presentation_counts_once_and_only_when_it_was_asked_for() -> None:
    site = Site()
    site.do(BeginSiteTest(), ChooseSpecies(Species.PHONE))
    site.testing.observe(SUSPECTED)
    assert not site.shown.test.trials
    assert site.meet(SUSPECTED).test.last is Result.WITHHELD
    site.testing.observe(SEEN)
    assert site.shown.test.trials == (Trial(Species.PHONE, Result.WITHHELD),)


def test_what_nobody_recognised_in_time_counts_as_that() -> None:
    site = Site()
    site.do(BeginSiteTest(), Present())
    site.clock.advance(LONGEST_S - 0.1)
    site.testing.beat()
    assert site.shown.test.ends_s is not None
    site.clock.advance(0.2)
    site.testing.beat()
    assert site.shown.test.trials == (Trial(Species.LIVE, Result.NOT_RECOGNISED),)


def test_a_mishap_is_left_out_and_everything_may_begin_anew() -> None:
    site = Site()
    site.do(BeginSiteTest())
    site.meet(SEEN)
    site.meet(replace(SEEN, decision=Unidentified(0.1)))
    assert len(site.do(ForgetLast()).test.trials) == 1
    assert site.do(ForgetTrials()).test.trials == ()
    assert site.trials.read() == ()


def test_a_restart_or_a_break_forgets_no_trial() -> None:
    site = Site()
    site.do(BeginSiteTest(), ChooseSpecies(Species.CUT_OUT))
    site.meet(SEEN)
    after = Site(trials=site.trials)
    shown = after.do(BeginSiteTest())
    assert shown.test.trials == (Trial(Species.CUT_OUT, Result.ADMITTED),)
    assert shown.report is not None
    assert shown.report.worst.value == 1.0


def test_a_full_disk_counts_nothing_and_says_so() -> None:
    site = Site()
    site.do(BeginSiteTest(), Present())
    site.trials.full = True
    site.testing.observe(SEEN)
    assert site.told[-1] == FaultShown(Fault.STORE_UNAVAILABLE)
    site.trials.full = False
    site.testing.observe(SEEN)
    assert len(site.shown.test.trials) == 1


def test_a_whole_test_comes_to_the_claim_that_its_numbers_allow() -> None:
    flat = [species for species in Species if species.flat]
    trials = [Trial(Species.LIVE, Result.ADMITTED)] * 60
    trials += [Trial(species, Result.WITHHELD) for species in flat for _ in range(30)]
    site = Site(trials=Trials(encode_trials(trials[:-1])))
    report = site.do(BeginSiteTest(), ChooseSpecies(flat[-1])).report
    assert report is not None
    assert claim_of(report).ground is Ground.TOO_FEW
    report = site.meet(SUSPECTED).report
    assert report is not None
    claim = claim_of(report)
    assert (claim.ground, claim.attacks) == (Ground.HOLDS, 90)
    assert round(claim.at_most, 3) == 0.095


def test_in_a_trial_nobody_is_locked_so_that_each_attack_is_judged_by_itself() -> None:
    lockout = Lockout()
    lockout.rehearse(on=True)
    assert not any(lockout.failed(WHO, float(second)) for second in range(9))
    lockout.rehearse(on=False)
    assert not lockout.locked(WHO, 10.0)
