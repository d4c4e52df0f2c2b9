"""An import as a conversation with the kiosk's screen: what it asks, one after another.

The stick is copied first and may be taken out before a single question is answered; the findings
stay in memory, so that an answer is applied without looking at one photograph again.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from threading import Event

from domain.errors import KnownError
from domain.ids import OperatorId
from enroll.asked import Accept, Apply, Asked, Decide, Import, Publish, Retake, Shown, Understand
from enroll.asked import Stop as StopAsked
from enroll.bundle import BundleSource
from enroll.distribution import chosen_source
from enroll.findings import Findings
from enroll.hearing import Filmed
from enroll.held import HeldSource, fits_in_memory, free_memory
from enroll.importer import (
    Imported,
    Order,
    Outcome,
    Stopped,
    Workshop,
    commit,
    find,
    known_of,
    resolve,
)
from enroll.intake import FolderSource, Source
from enroll.memory import EnrolmentMemory
from enroll.plan import Stored
from enroll.preview import Preview, preview_of
from enroll.progress import Pace, Progress, Stage
from enroll.publish import publish
from enroll.report import Report, make_report
from enroll.roster_file import Answers
from enroll.sandbox import Sandbox
from enroll.survey import OpenRoster, open_roster
from enroll.told import (
    tell_copied,
    tell_outcome,
    tell_preview,
    tell_progress,
    tell_published,
    tell_refused,
    tell_stopped,
)
from enroll.wording import Language
from enroll.workbench import clear, workbench_of
from store.gallery import Gallery
from store.history import History
from store.roster import StoredRoster
from vision.door import DOOR_FPIR


def converse(path: Path, shop: Workshop, hearing: Iterable[Asked | Filmed], stop: Event) -> bool:
    """Serve one stick until the screen is done with it; whether it could be taken at all."""
    try:
        source = _take(path, shop, stop)
    except KnownError as trouble:
        tell_refused(trouble)
        return False
    if not stop.is_set():
        tell_copied(held=isinstance(source, HeldSource), source=source)
        table = _Table(source, shop, stop)
        for asked in hearing:
            try:
                table.serve(asked)
            except KnownError as trouble:
                tell_refused(trouble)
    tell_stopped()
    return True


def _take(path: Path, shop: Workshop, stop: Event) -> Source:
    """The stick in memory where it fits; else it must stay in until the import is over."""
    source = FolderSource(path)
    inventory = source.inventory()
    if not fits_in_memory(inventory, free_memory()):
        return source
    pace = Pace(Stage.COPYING, len(inventory.items), shop.clock, tell_progress)
    return HeldSource(source, pace, stop)


class _Table:
    """What lies on the table between screen and engine: a roster, findings, a report."""

    def __init__(self, source: Source, shop: Workshop, stop: Event) -> None:
        self._source: Source | None = source
        self._shop = shop
        self._stop = stop
        self._bundle: BundleSource | None = None
        self._opened: tuple[str, OpenRoster] | None = None
        self._preview: Preview | None = None
        self._order = Order()
        self._language: Language = "vi"
        self._findings: Findings | None = None
        self._report: Report | None = None

    def serve(self, asked: Asked | Filmed) -> None:
        match asked:
            case Understand():
                self._understand(asked)
            case Import():
                self._import(OperatorId(asked.operator))
            case Decide():
                EnrolmentMemory(self._shop.store).answer(asked.key, asked.answer)
                self._refresh_answers()
            case Apply():
                self._apply()
            case Publish():
                self._publish(Path(asked.folder), asked)
            case StopAsked() | Shown() | Accept() | Retake() | Filmed():
                pass  # the booth's words

    def _understand(self, asked: Understand) -> None:
        tell_progress(Progress(Stage.READING))
        self._order = Order(
            answers=Answers(asked.columns, asked.consent_basis, asked.names_without_marks),
            mode=asked.mode,
            roster=asked.roster,
        )
        self._preview = None  # a refusal leaves nothing that an import could be asked of
        version, references = Gallery(self._shop.store).snapshot(self._shop.model)
        stored = Stored(StoredRoster(self._shop.store).load(), tuple(references), version)
        self._language = asked.language
        opened, known = self._open(asked.roster), known_of(self._shop.store)
        self._preview = preview_of(opened, self._order.answers, asked.mode, stored, known)
        tell_preview(self._preview, self._language, signed=self._bundle is not None)

    def _open(self, roster: str) -> OpenRoster:
        """Decoded once; a mapping that changes reads the same cells again."""
        if self._source is None or (self._opened and self._opened[0] == roster):
            assert self._opened is not None  # noqa: S101  # the source goes after it was opened
            return self._opened[1]
        self._source, inner = chosen_source(self._shop.store, self._source, roster)
        self._bundle = self._source if isinstance(self._source, BundleSource) else None
        with Sandbox(self._shop.limits) as sandbox:
            opened = open_roster(self._source, sandbox, roster=inner)
        self._opened = roster, opened
        return opened

    def _import(self, operator: OperatorId) -> None:
        surveyed = self._preview.survey if self._preview else None
        if surveyed is None or self._source is None:
            return
        self._order = replace(self._order, operator=operator)
        findings = find(surveyed, self._source, self._shop, tell_progress, self._stop)
        if not findings.complete:
            clear(workbench_of(self._shop.state))  # whoever cancels leaves nothing behind
            return
        self._source = None  # the copy's memory goes back to the door
        self._findings = findings
        self._write(findings)

    def _apply(self) -> None:
        if self._findings is not None:
            self._refresh_answers()
            self._write(self._findings)

    def _refresh_answers(self) -> None:
        if self._findings is None:
            return
        answers = EnrolmentMemory(self._shop.store).answers()
        doubts = (replace(d, answer=answers.get(d.key)) for d in self._findings.doubts)
        self._findings = replace(self._findings, doubts=tuple(doubts))

    def _write(self, findings: Findings) -> None:
        result = resolve(findings, self._order, self._shop)
        outcome: Outcome = commit(result, self._shop, tell_progress)
        version = None if isinstance(outcome, Stopped) else result.stored.version
        if isinstance(outcome, Imported):
            version = outcome.version
        signer = ""
        if self._bundle is not None:
            EnrolmentMemory(self._shop.store).remember_bundle(self._bundle.number)
            signer = self._bundle.signer.hex()
        self._report = make_report(result, version=version, fpir=DOOR_FPIR, signed_by=signer)
        kept = History(self._shop.store).kept()
        tell_outcome(self._report, outcome, kept=kept, language=self._language)

    def _publish(self, folder: Path, asked: Publish) -> None:
        if self._report is not None:
            tell_published(publish(self._report, folder, asked.language))
