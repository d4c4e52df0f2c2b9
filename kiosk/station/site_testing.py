"""The site test of attack detection from the screen: the door's whole path, and nobody admitted.

Runs on the desk's thread. What was tried is kept over breaks, sign-outs and restarts: a test of
two hundred presentations takes a morning.
"""

from __future__ import annotations

from typing import Protocol, assert_never

from domain.errors import StoreUnavailable
from domain.pad_rates import Trial, report_of
from domain.site_test import SiteTest, choose, forget_last, lapse, observe, present
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
from kiosk.station.happenings import Fault, FaultShown
from kiosk.station.rehearsing import RehearsalTools
from kiosk.station.settlement import Settlement
from runtime.journal import journal


class KeptTrials(Protocol):
    """Where the trials are kept."""

    def read(self) -> tuple[Trial, ...]: ...

    def keep(self, trials: tuple[Trial, ...]) -> None:
        """Keep these instead of the ones before.

        Raises:
            StoreUnavailable: they could not be written.
        """
        ...


class TrialsInMemory:
    """:class:`KeptTrials` of a door without a store of its own."""

    def __init__(self) -> None:
        self._trials: tuple[Trial, ...] = ()

    def read(self) -> tuple[Trial, ...]:
        return self._trials

    def keep(self, trials: tuple[Trial, ...]) -> None:
        self._trials = trials


class SiteTesting:
    """At most one site test at a time."""

    def __init__(self, tools: RehearsalTools, kept: KeptTrials) -> None:
        self._tools, self._kept = tools, kept
        self._now: SiteTest | None = None

    @property
    def going_on(self) -> bool:
        """Whether what is seen at the door belongs to this test."""
        return self._now is not None

    def serve(self, task: SiteTestTask) -> None:
        """Deal with one task."""
        if isinstance(task, BeginSiteTest):
            self._tools.doors.rehearse(on=True)
            self._become(SiteTest(self._kept.read()))
            return
        now = self._now
        if now is None:
            return
        match task:
            case ChooseSpecies(species=species):
                self._become(choose(now, species))
            case Present():
                self._become(present(now, self._tools.clock.monotonic_s()))
            case ForgetLast():
                self._become(forget_last(now))
            case ForgetTrials():
                self._become(SiteTest())
            case EndSiteTest():
                self.give_up()
            case _:
                assert_never(task)

    def observe(self, settlement: Settlement) -> None:
        """Somebody or something stood at the door."""
        if self._now is not None:
            self._become(observe(self._now, settlement.decision))

    def beat(self) -> None:
        """What time does by itself."""
        if self._now is not None:
            self._become(lapse(self._now, self._tools.clock.monotonic_s()))

    def give_up(self) -> None:
        """The door admits again; what was tried stays."""
        if self._now is not None:
            self._now = None
            self._tools.doors.rehearse(on=False)

    def _become(self, then: SiteTest) -> None:
        before, self._now = self._now, then
        if then is before:
            return
        if before is not None and then.trials != before.trials and not self._written(then):
            self._now = before
            return
        door = self._tools.door()
        attacked = any(trial.species.attack for trial in then.trials)
        report = report_of(door.level, then.trials) if door and attacked else None
        self._tools.post(SiteTestShown(then, door is not None, report))

    def _written(self, then: SiteTest) -> bool:
        try:
            self._kept.keep(then.trials)
        except StoreUnavailable:
            self._tools.post(FaultShown(Fault.STORE_UNAVAILABLE))
            return False
        if then.last is not None:
            journal().info("pad.trial", species=then.species.value, result=then.last.value)
        return True
