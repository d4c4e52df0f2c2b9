"""What an administrator is told an hour before the doors: who is ready, who is not, what to do."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from domain.delegates import Delegate, Gender
from domain.ids import DelegateId
from domain.policy import LookAlikes
from enroll.importer import Result
from enroll.outcomes import FileOutcome, Fit, PersonOutcome, Rejected, Skipped, Standing, Unfit
from enroll.pairs import SELF, Doubt
from enroll.performance import Expectation, expect
from enroll.programme_file import ProgrammeReading
from enroll.provenance import Provenance, provenance_of
from enroll.roster_file import Unreadable
from vision.calibrate import calibrate, least_people, look_alikes

AMBER_SELF = SELF + 0.12
"""Two photographs of one person that are less alike than this deserve a second look."""
OLD_PHOTO_YEARS = 5
_AGE_BANDS = (30, 40, 50, 60, 70)
IN_ORDER = (Standing.READY, Standing.KEPT)


@dataclass(frozen=True, slots=True)
class Balance:
    """Two sums that must close: every roster row and every file is accounted for."""

    rows: int
    by_standing: Mapping[Standing, int]
    unreadable_rows: int
    files: int
    used: int
    unfit: int
    unused: int
    rejected: int
    rosters: int = 1
    beyond: int = 0
    """Entries of the stick after the cap: counted, not looked at, in neither sum."""
    plans: int = 0
    """Sheets of the programme."""

    @property
    def closes(self) -> bool:
        people = sum(self.by_standing.values()) + self.unreadable_rows
        files = self.used + self.unfit + self.unused + self.rejected
        files += self.rosters + self.plans
        return self.rows == people and self.files == files

    @property
    def ready(self) -> int:
        return sum(self.by_standing.get(standing, 0) for standing in IN_ORDER)


@dataclass(frozen=True, slots=True)
class Coverage:
    """How many of one group are ready; a group that stands out needs a call."""

    kind: str
    name: str = field(repr=False)
    ready: int
    listed: int


@dataclass(frozen=True, slots=True)
class Ages:
    """How old the photographs are that templates are made of, as far as they say."""

    photographs: int
    dated: int
    old: int
    """More than five years."""
    oldest: str
    """ISO date; empty when none is dated."""


@dataclass(frozen=True, slots=True)
class Report:
    """Everything that screen, paper and spreadsheet show, in the order they show it."""

    balance: Balance
    people: tuple[PersonOutcome, ...] = field(repr=False)
    files: tuple[FileOutcome, ...] = field(repr=False)
    reasons: Mapping[str, int]
    doubts: tuple[Doubt, ...] = field(repr=False)
    look_alikes: tuple[LookAlikes, ...] = field(repr=False)
    same_names: tuple[tuple[Delegate, ...], ...] = field(repr=False)
    coverage: tuple[Coverage, ...] = field(repr=False)
    expectation: Expectation | None
    ages: Ages
    programme: ProgrammeReading
    unreadable: tuple[Unreadable, ...]
    provenance: Provenance

    @property
    def go(self) -> bool:
        """Whether nobody has to do anything any more."""
        by = self.balance.by_standing
        waiting = sum(by.get(s, 0) for s in (Standing.POOR, Standing.MISSING, Standing.UNDECIDED))
        return self.balance.closes and not waiting and not self.balance.unreadable_rows

    def names(self) -> Mapping[DelegateId, Delegate]:
        """Everybody on the roster by code."""
        return {one.delegate.id: one.delegate for one in self.people}


def make_report(
    result: Result, *, version: int | None, fpir: float, signed_by: str = ""
) -> Report:
    """Count everything. ``version`` is the gallery's, or None when nothing was written."""
    findings, plan = result.findings, result.plan
    model = result.plan.references[0].template.model if result.plan.references else None
    gallery = plan.gallery(model, version or result.stored.version) if model else None
    calibration = (
        calibrate(gallery, fpir)
        if gallery and len(gallery) >= least_people(gallery.model)
        else None
    )
    year = result.at.utc.year
    return Report(
        balance=_balance(result),
        people=plan.people,
        files=findings.files,
        reasons=_reasons(findings.files),
        doubts=findings.doubts,
        look_alikes=look_alikes(gallery, calibration) if gallery and calibration else (),
        same_names=_same_names(one.delegate for one in plan.people),
        coverage=tuple(_coverage(plan.people, year)),
        expectation=expect(plan.references, calibration) if calibration else None,
        ages=_ages(findings.files, result.at.utc.date()),
        programme=findings.survey.programme,
        unreadable=findings.survey.reading.unreadable,
        provenance=provenance_of(result, version, calibration, signed_by),
    )


def old_photo(fit: Fit | Unfit, today: date) -> bool:
    """Whether a photograph says of itself that it is more than five years old."""
    try:
        taken = date.fromisoformat(fit.facts.taken)
    except ValueError:
        return False
    return (today - taken).days > OLD_PHOTO_YEARS * 365


def _ages(files: Sequence[FileOutcome], today: date) -> Ages:
    fits = [file for file in files if isinstance(file, Fit)]
    dates = [fit.facts.taken for fit in fits if fit.facts.taken]
    old = sum(old_photo(fit, today) for fit in fits)
    return Ages(len(fits), len(dates), old, min(dates, default=""))


def _balance(result: Result) -> Balance:
    files = result.findings.files
    inventory = result.findings.survey.inventory
    reading = result.findings.survey.reading
    return Balance(
        rows=reading.rows,
        by_standing=Counter(one.standing for one in result.plan.people),
        unreadable_rows=len(reading.unreadable),
        files=len(inventory.items) + len(inventory.refused),
        used=sum(isinstance(file, Fit) for file in files),
        unfit=sum(isinstance(file, Unfit) for file in files),
        unused=sum(isinstance(file, Skipped) for file in files),
        rejected=sum(isinstance(file, Rejected) for file in files),
        beyond=inventory.beyond,
        plans=len(result.findings.survey.plan_sha256),
    )


def _reasons(files: Sequence[FileOutcome]) -> Mapping[str, int]:
    counted: Counter[str] = Counter()
    for file in files:
        match file:
            case Unfit():
                counted[file.defect] += 1
            case Skipped():
                counted[file.why] += 1
            case Rejected():
                counted[file.reason.why] += 1
            case Fit():
                counted["exif_turned"] += file.facts.turned_upright
    return dict(+counted)


def _same_names(people: Iterable[Delegate]) -> tuple[tuple[Delegate, ...], ...]:
    by_name: dict[str, list[Delegate]] = {}
    for person in people:
        by_name.setdefault(person.name.casefold(), []).append(person)
    return tuple(tuple(group) for group in by_name.values() if len(group) > 1)


def _coverage(people: Sequence[PersonOutcome], year: int) -> Iterable[Coverage]:
    """By delegation, group, gender and age; the least ready first within each."""
    kinds = {
        "delegation": [one.delegate.delegation for one in people],
        "group": [one.delegate.group for one in people],
        "gender": [_gender(one.delegate.gender) for one in people],
        "age": [_age_band(one.delegate.born, year) for one in people],
    }
    for kind, names in kinds.items():
        listed, ready = Counter(names), Counter[str]()
        for name, one in zip(names, people, strict=True):
            ready[name] += one.standing in IN_ORDER
        by_share = sorted(listed, key=lambda name: (ready[name] / listed[name], name))
        yield from (Coverage(kind, name, ready[name], listed[name]) for name in by_share)


def _gender(gender: Gender | None) -> str:
    return gender.value if gender else ""


def _age_band(born: str, year: int) -> str:
    if not born:
        return ""
    age = year - int(born[:4])
    below = [bound for bound in _AGE_BANDS if age >= bound]
    above = [bound for bound in _AGE_BANDS if age < bound]
    if not below:
        return f"< {above[0]}"
    return f"{below[-1]}-{above[0] - 1}" if above else f"≥ {below[-1]}"
