"""The import: survey, look, plan, and one transaction to a new version of the gallery."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from threading import Event

from domain.errors import ModelRefused
from domain.ids import DelegateId, ModelId, OperatorId
from domain.moment import Moment
from domain.ports import Clock
from enroll.assess import Assessor, FaceTools
from enroll.findings import Findings, Look, look
from enroll.intake import Source
from enroll.limits import DEFAULT, Limits
from enroll.memory import EnrolmentMemory
from enroll.plan import Mode, Plan, Stored, plan
from enroll.progress import Pace, Progress, Stage, Tell
from enroll.refusals import Refused, Why
from enroll.roster_file import Answers
from enroll.sandbox import Sandbox
from enroll.survey import Known, Survey, survey
from enroll.workbench import RECIPE, Workbench, clear, workbench_of
from store.album import Album
from store.connection import Store
from store.gallery import Batch, Gallery
from store.history import History
from store.roster import StoredRoster
from store.segments import Origin

TERMINAL = OperatorId("terminal")
"""Whoever has a shell on the kiosk; on screen an administrator signs in with a PIN."""


@dataclass(frozen=True, slots=True)
class Order:
    """What the administrator asks for."""

    answers: Answers = field(default_factory=Answers)
    mode: Mode = Mode.ADD
    roster: str = ""
    """Path of the roster on the stick, where several sheets could be it."""
    operator: OperatorId = TERMINAL
    dry_run: bool = False


@dataclass(frozen=True, slots=True)
class Workshop:
    """Everything an import works with."""

    state: Path
    store: Store
    clock: Clock
    model: ModelId
    second: ModelId | ModelRefused
    """The second engine's model, or why there is none."""
    tools: Callable[[], FaceTools]
    """Makes one thread's detector and embedder."""
    workers: int
    limits: Limits = DEFAULT

    @property
    def models(self) -> tuple[ModelId, ...]:
        """Of which each photograph gets a vector; the first one's is always there."""
        return (self.model, *([] if isinstance(self.second, ModelRefused) else [self.second]))


@dataclass(frozen=True, slots=True)
class Result:
    """What an import found and did."""

    findings: Findings
    plan: Plan
    stored: Stored
    order: Order
    at: Moment
    material: str
    """SHA-256 over everything that went in."""
    second: ModelId | ModelRefused
    """The second engine's model, or why nobody was enrolled with it."""


@dataclass(frozen=True, slots=True)
class Imported:
    """The gallery has a new version."""

    result: Result
    version: int


@dataclass(frozen=True, slots=True)
class Unchanged:
    """All of it was there already; nothing was written."""

    version: int
    result: Result


@dataclass(frozen=True, slots=True)
class Rehearsed:
    """What would happen; nothing was written."""

    result: Result


@dataclass(frozen=True, slots=True)
class Stopped:
    """Somebody stopped it; judgements so far are kept for the next time."""

    result: Result


Outcome = Imported | Unchanged | Rehearsed | Stopped


def known_of(store: Store) -> Known:
    """What this kiosk knows that a stick does not change."""
    return Known(StoredRoster(store).programme(), EnrolmentMemory(store).withdrawn())


def run_import(
    source: Source, order: Order, shop: Workshop, tell: Tell, stop: Event | None = None
) -> Outcome:
    """Import a stick. May be killed at any moment: the next run goes on where this one was.

    Raises:
        ImportRefused: the stick cannot be used, or was taken out; the gallery is as before.
        StoreUnavailable: the disk cannot be written; the gallery is as before.
    """
    tell(Progress(Stage.READING))
    known = known_of(shop.store)
    with Sandbox(shop.limits) as sandbox:
        surveyed = survey(
            source, sandbox, order.answers, roster=order.roster, known=known, limits=shop.limits
        )
    findings = find(surveyed, source, shop, tell, stop or Event())
    result = resolve(findings, order, shop)
    if not findings.complete:
        return Stopped(result)
    if order.dry_run:
        return Rehearsed(result)
    return commit(result, shop, tell)


def find(surveyed: Survey, source: Source, shop: Workshop, tell: Tell, stop: Event) -> Findings:
    """Look at every photograph and compare all people.

    Raises:
        ImportRefused: the stick was taken out; judgements so far are kept.
    """
    tools = Look(
        assessor=Assessor(shop.tools, count=shop.workers, limits=shop.limits),
        workbench=Workbench(workbench_of(shop.state), shop.store, shop.models),
        pace=Pace(Stage.ASSESSING, len(surveyed.claims), shop.clock, tell),
        stop=stop,
    )
    memory = EnrolmentMemory(shop.store)
    findings = look(surveyed, source, tools, memory.answers(), tell)
    memory.ask(doubt.key for doubt in findings.doubts)
    return findings


def resolve(findings: Findings, order: Order, shop: Workshop) -> Result:
    """What would change in the store as it is now."""
    gallery = Gallery(shop.store)
    version, references = gallery.snapshot(shop.model)
    others = sorted(gallery.models() - {shop.model})
    second = tuple(each for model in others for each in gallery.snapshot(model)[1])
    roster = StoredRoster(shop.store)
    stored = Stored(roster.load(), tuple(references), version, second, roster.programme())
    return Result(
        findings=findings,
        plan=plan(findings, stored, order.mode),
        stored=stored,
        order=order,
        at=shop.clock.now(),
        material=_material(findings, order, shop.models),
        second=shop.second,
    )


def commit(result: Result, shop: Workshop, tell: Tell) -> Imported | Unchanged:
    """Write the plan in one transaction; whoever reads meanwhile sees all of it or nothing.

    Raises:
        ImportRefused: the gallery changed since it was looked at: start again.
        StoreUnavailable: the disk cannot be written; nothing was changed.
    """
    tell(Progress(Stage.WRITING))
    if not result.plan.changes:
        clear(workbench_of(shop.state))
        tell(Progress(Stage.DONE))
        return Unchanged(result.stored.version, result)
    gallery = Gallery(shop.store)
    with shop.store.writing():
        if gallery.version() != result.stored.version:
            raise Refused(
                Why.CHANGED_MEANWHILE,
                "The gallery was changed by somebody else meanwhile: start again.",
            )
        History(shop.store).keep()
        _leave(result, shop.store)
        if result.plan.programme is not None:
            StoredRoster(shop.store).plan(result.plan.programme, result.at)
        Album(shop.store).keep(_portraits(result), result.at)
        batch = replace(
            result.plan.batch,
            dropped=(*result.plan.batch.dropped, *result.plan.leaving),
            origin=Origin(result.material, result.order.operator),
        )
        version = gallery.apply(batch, result.at)
    clear(workbench_of(shop.state))
    tell(Progress(Stage.DONE))
    return Imported(result, version)


def withdraw(delegate: DelegateId, shop: Workshop) -> int:
    """Forget one person's templates at once, everywhere on this kiosk; the new version.

    No list that says otherwise counts from now on; the person can say yes again at the desk.

    Raises:
        ImportRefused: nobody on the list has this code.
        StoreUnavailable: the disk cannot be written.
    """
    if StoredRoster(shop.store).load().find(delegate) is None:
        raise Refused(Why.NOBODY_BY_CODE, f"Nobody on the list has the code {delegate}.")
    clear(workbench_of(shop.state))
    with shop.store.writing():
        EnrolmentMemory(shop.store).withdraw(delegate)
        return Gallery(shop.store).apply(Batch(withdrawn=(delegate,)), shop.clock.now())


def roll_back(store: Store, operator: OperatorId, at: Moment) -> int:
    """Put the state before the last import back; the new version.

    Raises:
        ImportRefused: nothing was kept.
        StoreUnavailable: the disk cannot be written.
    """
    version = History(store).restore(at, operator)
    if version is None:
        raise Refused(Why.NOTHING_KEPT, "There was no import on this kiosk that could be undone.")
    return version


def _leave(result: Result, store: Store) -> None:
    """Take those who are no longer on the list off it."""
    if not result.plan.leaving:
        return
    gone = frozenset(result.plan.leaving)
    stored = result.stored.roster
    staying = {code: d for code, d in stored.delegates.items() if code not in gone}
    roster = StoredRoster(store)
    changed = replace(stored, delegates=staying, version=stored.version + 1)
    roster.save(changed, result.at, roster.sessions())


def _portraits(result: Result) -> dict[DelegateId, bytes]:
    """The best picture of everybody who gets a new template, for the desk to compare."""
    changed = {e.delegate.id for e in result.plan.batch.enrolments if e.references}
    ordered = sorted(result.findings.fits, key=lambda fit: fit.embedding.norm)
    return {f.facts.delegate: f.thumbnail for f in ordered if f.facts.delegate in changed}


def _material(findings: Findings, order: Order, models: Sequence[ModelId]) -> str:
    text = {
        "recipe": RECIPE,
        "models": models,
        "mode": order.mode,
        "roster": findings.survey.roster_sha256,
        "programme": dict(sorted(findings.survey.plan_sha256.items())),
        "consent": order.answers.consent_basis,
        "columns": dict(order.answers.columns),
        "photographs": dict(sorted(findings.hashes.items())),
        "answers": sorted((d.key, d.answer or "") for d in findings.doubts),
    }
    return hashlib.sha256(json.dumps(text, sort_keys=True).encode()).hexdigest()
