"""A stick as it is understood before any photograph is looked at: for the preview on screen."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import assert_never

from domain.delegates import Delegate
from domain.ids import DelegateId
from domain.programme import Programme
from enroll.confinement import Confinement
from enroll.intake import Inventory, Item, Kind, Source, digest, roster_of
from enroll.limits import DEFAULT, Limits
from enroll.outcomes import Facts, FileOutcome, Rejected, Skipped, Unused
from enroll.programme import on_programme
from enroll.programme_file import Part, ProgrammeReading, part_of, read_programme
from enroll.reasons import Cause, reason
from enroll.refusals import Refused, Why
from enroll.roster_file import Answers, Reading, read_roster, without_consent
from enroll.sandbox import Sandbox, Sheet, Undecodable
from enroll.spellings import Given, How, Spellings, Unclaimed


@dataclass(frozen=True, slots=True)
class Known:
    """What the kiosk knows before a stick comes, and no stick takes away."""

    programme: Programme = field(default_factory=Programme)
    """Parts that the stick lacks stay as they are."""
    withdrawn: frozenset[DelegateId] = frozenset()
    """Whose consent no list brings back."""


@dataclass(frozen=True, slots=True)
class Claim:
    """A photograph and whom it shows, as far as its name tells."""

    item: Item
    delegate: DelegateId
    how: How


@dataclass(frozen=True, slots=True)
class PlanSheet:
    """One sheet of the programme as it lies on the stick."""

    path: PurePosixPath
    sha256: str
    rows: tuple[tuple[str, ...], ...] = field(repr=False)


@dataclass(frozen=True, slots=True)
class OpenRoster:
    """A roster whose cells were read; what its columns mean may still be asked."""

    source: str
    medium: str
    inventory: Inventory = field(repr=False)
    item: Item
    sha256: str
    sheet: Sheet = field(repr=False)
    plans: Mapping[Part, PlanSheet] = field(repr=False, default_factory=dict)
    """The sheets of the programme, by what they hold."""
    other_sheets: tuple[Skipped, ...] = ()
    confinement: Confinement | None = None
    """What the decoder could still do when it tried; None when it read nothing."""


@dataclass(frozen=True, slots=True)
class Survey:
    """What is on the stick and how it was understood; nothing is decided yet."""

    source: str
    medium: str
    """Label and serial number of the stick; empty for a folder."""
    inventory: Inventory = field(repr=False)
    roster: Item
    roster_sha256: str
    encoding: str
    rows: tuple[tuple[str, ...], ...] = field(repr=False)
    reading: Reading = field(repr=False)
    claims: tuple[Claim, ...] = field(repr=False)
    programme: ProgrammeReading
    plan_sha256: Mapping[str, str]
    """SHA-256 of the programme's sheets, by their paths."""
    settled: tuple[FileOutcome, ...] = field(repr=False)
    """Files that need no look: refused, unclaimed, without consent, too many of one person."""
    confinement: Confinement | None = None

    @property
    def people(self) -> dict[DelegateId, Delegate]:
        return {one.delegate.id: one.delegate for one in self.reading.listed}


def survey(
    source: Source,
    sandbox: Sandbox,
    answers: Answers,
    *,
    roster: str = "",
    known: Known = Known(),
    limits: Limits = DEFAULT,
) -> Survey:
    """Read roster and programme, and give each photograph to a delegate.

    Raises:
        ImportRefused: there is no usable roster; says what to do.
    """
    opened = open_roster(source, sandbox, roster=roster)
    return understand(opened, answers, limits, known=known)


def open_roster(source: Source, sandbox: Sandbox, *, roster: str = "") -> OpenRoster:
    """Find the roster and decode it, before anything it says is understood.

    Raises:
        ImportRefused: there is none, several, or it is damaged.
    """
    inventory = source.inventory()
    item = roster_of(inventory, roster)
    raw = source.read(item)
    sheet = sandbox.sheet(raw)
    match sheet:
        case Undecodable():
            why = Why.ROSTER_LOCKED if sheet.reason.why is Cause.OLD_EXCEL else Why.ROSTER_DAMAGED
            raise Refused(
                why,
                f"The roster {item.path} cannot be read: {sheet.reason}.",
                item=item.path.as_posix(),
            )
        case Sheet():
            plans, others = _plan_sheets(source, sandbox, inventory, item)
            return OpenRoster(
                source.name,
                source.medium,
                inventory,
                item,
                digest(raw),
                sheet,
                plans,
                others,
                sandbox.confinement,
            )
        case _:
            assert_never(sheet)


def understand(
    opened: OpenRoster,
    answers: Answers,
    limits: Limits = DEFAULT,
    *,
    known: Known = Known(),
) -> Survey:
    """Make people of the rows and give each photograph to one of them.

    Raises:
        ImportRefused: the columns do not say who is who, or who consented.
    """
    reading = without_consent(read_roster(opened.sheet.rows, answers), known.withdrawn)
    programme = read_programme(
        {part: plan.rows for part, plan in opened.plans.items()},
        known.programme,
        dict.fromkeys(one.delegate.group for one in reading.listed),
        answers.zone,
    )
    reading = on_programme(reading, programme.programme.sessions)
    claims, settled = _claims(opened.inventory, reading, limits)
    return Survey(
        source=opened.source,
        medium=opened.medium,
        inventory=opened.inventory,
        roster=opened.item,
        roster_sha256=opened.sha256,
        encoding=opened.sheet.encoding,
        rows=opened.sheet.rows,
        reading=reading,
        claims=claims,
        programme=programme,
        plan_sha256={p.path.as_posix(): p.sha256 for p in opened.plans.values()},
        settled=(*settled, *opened.other_sheets),
        confinement=opened.confinement,
    )


def facts_of(claim: Claim, sha256: str) -> Facts:
    """The beginning of what is known of a photograph."""
    return Facts(claim.item.path, sha256, claim.delegate, claim.how)


def _plan_sheets(
    source: Source, sandbox: Sandbox, inventory: Inventory, roster: Item
) -> tuple[Mapping[Part, PlanSheet], tuple[Skipped, ...]]:
    """The sheets of the programme with their digests, and every other sheet with a reason."""
    plans: dict[Part, PlanSheet] = {}
    others = []
    for item in (*inventory.of(Kind.SHEET), *inventory.of(Kind.BUNDLE)):
        part = part_of(item.path) if item.kind is Kind.SHEET else None
        if item == roster:
            continue
        if part is None or part in plans:
            others.append(Skipped(item.path, Unused.OTHER_SHEET))
            continue
        raw = source.read(item)
        sheet = sandbox.sheet(raw)
        match sheet:
            case Undecodable():
                others.append(Skipped(item.path, Unused.OTHER_SHEET, sheet.reason))
            case Sheet():
                plans[part] = PlanSheet(item.path, digest(raw), sheet.rows)
            case _:
                assert_never(sheet)
    return plans, tuple(others)


def _claims(
    inventory: Inventory, reading: Reading, limits: Limits
) -> tuple[tuple[Claim, ...], tuple[FileOutcome, ...]]:
    settled: list[FileOutcome] = [
        Rejected(refused.path, refused.reason) for refused in inventory.refused
    ]
    claims = []
    taken: Counter[DelegateId] = Counter()
    for outcome in _claimed(inventory, reading):
        if isinstance(outcome, Skipped):
            settled.append(outcome)
        elif taken[outcome.delegate] >= limits.photos_each:
            why = reason(Cause.PHOTOS_EACH, limits.photos_each)
            settled.append(Skipped(outcome.item.path, Unused.SURPLUS, why, outcome.delegate))
        else:
            taken[outcome.delegate] += 1
            claims.append(outcome)
    return tuple(claims), tuple(settled)


def _claimed(inventory: Inventory, reading: Reading) -> Iterator[Claim | Skipped]:
    spellings = Spellings(reading.listed)
    consent = {one.delegate.id: one.delegate.consent for one in reading.listed}
    for item in inventory.of(Kind.PHOTO):
        claimed = spellings.claim(item.path)
        match claimed:
            case Unclaimed():
                yield Skipped(item.path, Unused.NOBODY, claimed.reason)
            case Given() if not consent[claimed.delegate]:
                yield Skipped(item.path, Unused.NO_CONSENT, delegate=claimed.delegate)
            case Given():
                yield Claim(item, claimed.delegate, claimed.how)
            case _:
                assert_never(claimed)
