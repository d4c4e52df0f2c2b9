"""The site test of attack detection as Qt properties. No decisions are taken here."""

from __future__ import annotations

from collections.abc import Callable
from typing import assert_never

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from domain.pad_rates import LEAST_LIVE, Claim, Ground, Rate, SiteReport, Species, claim_of
from domain.ports import Clock
from domain.site_test import SiteTest, wanted
from kiosk.station.care_happenings import SiteTestShown
from kiosk.station.care_intents import (
    BeginSiteTest,
    Care,
    ChooseSpecies,
    EndSiteTest,
    ForgetLast,
    ForgetTrials,
    Present,
    SiteTestTask,
)
from kiosk.station.happenings import Happening
from kiosk.station.intents import Intent
from kiosk.station.staff_happenings import SignedOut
from kiosk.ui.language import LanguageModel
from kiosk.ui.rows import Row
from kiosk.ui.wording import Phrase, in_digits_of

QML_IMPORT_NAME = "Entrance"
QML_IMPORT_MAJOR_VERSION = 1

NOTHING_TRIED = SiteTestShown(SiteTest(), ready=True)


@QmlElement
class AttackTestModel(QObject):
    """What the leaf binds to; sign-out takes it from the screen, the trials stay in the store."""

    changed = Signal()
    ticked = Signal()

    def __init__(
        self, clock: Clock, languages: LanguageModel, send: Callable[[Intent], None]
    ) -> None:
        super().__init__(languages)
        self._clock, self._languages, self._send = clock, languages, send
        self._shown = NOTHING_TRIED
        languages.changed.connect(self.changed)
        self._counting = QTimer(self, interval=250)
        self._counting.timeout.connect(self.ticked)

    @Slot(object)
    def show(self, happening: Happening) -> None:
        """Draw how far it is."""
        if isinstance(happening, SignedOut):
            self._become(NOTHING_TRIED)
        elif isinstance(happening, SiteTestShown):
            self._become(happening)

    def _become(self, shown: SiteTestShown) -> None:
        self._shown = shown
        if shown.test.ends_s is None:
            self._counting.stop()
        else:
            self._counting.start()
        self.changed.emit()
        self.ticked.emit()

    def _ask(self, task: SiteTestTask) -> None:
        self._send(Care(task))

    @Slot()
    def begin(self) -> None:
        """The leaf was opened: go on where it was left."""
        self._ask(BeginSiteTest())

    @Slot()
    def end(self) -> None:
        self._ask(EndSiteTest())

    @Slot(str)
    def choose(self, species: str) -> None:
        self._ask(ChooseSpecies(Species(species)))

    @Slot()
    def present(self) -> None:
        self._ask(Present())

    @Slot()
    def forgetLast(self) -> None:
        self._ask(ForgetLast())

    @Slot()
    def anew(self) -> None:
        self._ask(ForgetTrials())

    @Property(bool, notify=changed)
    def ready(self) -> bool:
        return self._shown.ready

    @Property(bool, notify=changed)
    def awaited(self) -> bool:
        return self._shown.test.ends_s is not None

    @Property(bool, notify=changed)
    def begun(self) -> bool:
        """Whether anything was tried yet."""
        return bool(self._shown.test.trials)

    @Property(str, notify=changed)
    def chosen(self) -> str:
        return self._shown.test.species.value

    @Property(str, notify=changed)
    def request(self) -> str:
        """What is to be presented now."""
        return self._languages.say(Phrase(f"species.ask.{self._shown.test.species.value}"))

    @Property(str, notify=changed)
    def last(self) -> str:
        """How the last presentation ended."""
        result = self._shown.test.last
        return self._languages.say(Phrase(f"trial.{result.value}")) if result else ""

    @Property(str, notify=ticked)
    def secondsLeft(self) -> str:
        ends_s = self._shown.test.ends_s
        if ends_s is None:
            return ""
        left_s = max(int(ends_s - self._clock.monotonic_s() + 0.999), 0)
        return in_digits_of(self._languages.language, str(left_s))

    @Property(list, notify=changed)
    def species(self) -> list[Row]:
        """Each kind with how often it was presented and what came of it."""
        return [self._row(each) for each in Species]

    def _row(self, species: Species) -> Row:
        test, say = self._shown.test, self._languages.say
        count = Phrase("species.count", (test.tried(species), wanted(species)))
        rate = self._rate(species)
        word = "species.passed" if species.attack else "species.kept_out"
        said = ""
        if rate is not None and rate.total:
            said = say(Phrase(word, (rate.hits, rate.total, per_cent(rate.at_most))))
        return {
            "code": species.value,
            "name": say(Phrase(f"species.{species.value}")),
            "count": say(count),
            "rate": said,
            "passed": species.attack and rate is not None and rate.hits > 0,
        }

    def _rate(self, species: Species) -> Rate | None:
        report = self._shown.report
        if report is None:
            return None
        return report.apcer.get(species) if species.attack else report.bpcer

    @Property(str, notify=changed)
    def figures(self) -> str:
        """APCER over the worst kind, BPCER and IAPAR with their bounds."""
        report = self._shown.report
        return self._languages.say(figures_of(report)) if report else ""

    @Property(str, notify=changed)
    def claim(self) -> str:
        """The most that may be said."""
        report = self._shown.report
        said = self._languages.say(self._claimed(claim_of(report))) if report else ""
        return said[:1].upper() + said[1:]

    @Property(bool, notify=changed)
    def holds(self) -> bool:
        report = self._shown.report
        return report is not None and claim_of(report).ground is Ground.HOLDS

    def _claimed(self, claim: Claim) -> Phrase:
        names = ", ".join(self._languages.say(Phrase(f"species.{s.value}")) for s in claim.species)
        level = Phrase(f"pad.{claim.level}")
        match claim.ground:
            case Ground.TOO_FEW:
                return Phrase("claim.too_few", (names,))
            case Ground.PASSED:
                return Phrase("claim.passed", (names,))
            case Ground.NO_CHECK:
                return Phrase("claim.no_check", (level,))
            case Ground.LIVE:
                live = claim.live
                return Phrase("claim.live", (live.hits, live.total, LEAST_LIVE))
            case Ground.HOLDS:
                most = per_cent(claim.at_most)
                return Phrase("claim.holds", (level, claim.attacks, names, most))
            case _:
                assert_never(claim.ground)


def figures_of(report: SiteReport) -> Phrase:
    """Three rates, each with its one-sided 95 % bound."""
    rates = (report.worst, report.bpcer, report.iapar)
    values = (value for rate in rates for value in (per_cent(rate.value), per_cent(rate.at_most)))
    return Phrase("attack.figures", tuple(values))


def per_cent(share: float) -> str:
    """With one digit after the point where it matters."""
    return f"{share:.0%}" if share in (0.0, 1.0) else f"{share:.1%}"
