"""What the kiosk's own care tells administrators."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from domain.findings import Finding
from domain.pad_rates import SiteReport
from domain.rehearsal import Verdict
from domain.site_test import SiteTest
from domain.trial import Step
from kiosk.station.care_intents import Parcel, Subject


class Stage(StrEnum):
    """How far a rehearsal is."""

    IDLE = "idle"
    SURVEY = "survey"
    """The box looks at itself first."""
    STEP = "step"
    FILING = "filing"
    """The certificate is being written and signed."""
    FILED = "filed"
    TROUBLE = "trouble"
    """It could not be begun, or not be filed; the findings say why."""


@dataclass(frozen=True, slots=True)
class RehearsalShown:
    """How far the rehearsal is. ``ends_s`` is monotonic."""

    stage: Stage
    step: Step | None = None
    ends_s: float = 0.0
    shown: tuple[Finding, ...] = ()
    """What came of this step; empty while it is waited for."""
    recognised: str = field(repr=False, default="")
    """Whom the test face was taken for: shown to be denied, never filed."""
    findings: tuple[Finding, ...] = ()
    verdict: Verdict | None = None
    file: str = ""
    """The name of the filed certificate."""


@dataclass(frozen=True, slots=True)
class Checked:
    """What was found so far; ``over`` when that is all."""

    subject: Subject
    findings: tuple[Finding, ...]
    over: bool


@dataclass(frozen=True, slots=True)
class Stick:
    """A stick that is plugged in; ``ready`` when it can be written."""

    device: str
    size_bytes: int
    ready: bool


@dataclass(frozen=True, slots=True)
class SticksListed:
    """The sticks that are plugged in now."""

    sticks: tuple[Stick, ...]


class Handing(StrEnum):
    """How far a parcel is."""

    GATHERING = "gathering"
    WRITING = "writing"
    PULL = "pull"
    """All of it is on the stick: it may be pulled now."""
    TROUBLE = "trouble"


@dataclass(frozen=True, slots=True)
class HandedOut:
    """How far a parcel is; ``trouble`` says what is the matter."""

    parcel: Parcel
    handing: Handing
    files: tuple[str, ...] = ()
    trouble: str = ""


@dataclass(frozen=True, slots=True)
class SiteTestShown:
    """How far the site test is; ``report`` once an attack was tried at a door that recognises."""

    test: SiteTest
    ready: bool
    """Whether anybody can be recognised at this door."""
    report: SiteReport | None = None


CareHappening = SiteTestShown | RehearsalShown | Checked | SticksListed | HandedOut
