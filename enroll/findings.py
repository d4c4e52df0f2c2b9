"""Looks at every photograph of a surveyed stick: reads, judges, remembers, compares."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from threading import Event

from domain.ids import DelegateId
from enroll.assess import Assessor
from enroll.intake import Source, digest
from enroll.outcomes import Assessed, Facts, FileOutcome, Fit, Skipped, Unused, path_of
from enroll.pairs import Answer, Doubt, doubts, self_scores
from enroll.progress import Pace, Progress, Stage, Tell
from enroll.survey import Survey, facts_of
from enroll.workbench import Workbench


@dataclass(frozen=True, slots=True)
class Findings:
    """Every file's outcome, and what somebody must decide."""

    survey: Survey
    files: tuple[FileOutcome, ...] = field(repr=False)
    hashes: Mapping[str, str] = field(repr=False)
    """SHA-256 of every photograph read, by its path."""
    doubts: tuple[Doubt, ...] = field(repr=False)
    complete: bool
    """Whether all photographs were looked at; otherwise somebody stopped it."""

    @property
    def fits(self) -> tuple[Fit, ...]:
        """Photographs that templates are made of, less those that an answer set aside."""
        dropped = {_shown(doubt.dropped) for doubt in self.doubts if doubt.dropped is not None}
        every = (file for file in self.files if isinstance(file, Fit))
        return tuple(fit for fit in every if _shown(fit) not in dropped)

    @property
    def set_aside(self) -> tuple[Fit, ...]:
        """Photographs that templates could be made of, and that an answer set aside."""
        kept = {id(fit) for fit in self.fits}
        return tuple(f for f in self.files if isinstance(f, Fit) and id(f) not in kept)

    @property
    def held_back(self) -> frozenset[DelegateId]:
        """Who is not enrolled because of an open or negative answer."""
        return frozenset(delegate for doubt in self.doubts for delegate in doubt.held_back)

    @property
    def undecided(self) -> frozenset[DelegateId]:
        return frozenset(
            delegate for doubt in self.doubts if doubt.waits for delegate in doubt.delegates
        )

    @property
    def self_scores(self) -> Mapping[DelegateId, float]:
        return self_scores(self.fits)


@dataclass(frozen=True, slots=True)
class Look:
    """What looking at photographs needs, and how to watch and stop it."""

    assessor: Assessor
    workbench: Workbench
    pace: Pace
    stop: Event


def look(
    survey: Survey, source: Source, tools: Look, answers: Mapping[str, Answer], tell: Tell
) -> Findings:
    """Judge every claimed photograph, then compare all with all.

    Raises:
        ImportRefused: the stick was taken out; judgements so far are on the workbench.
    """
    reader = _Reader(survey, source, tools)
    judged = list(reader.cached_and_fresh())
    tell(Progress(Stage.COMPARING))
    files = (*survey.settled, *reader.skipped, *judged)
    return Findings(
        survey=survey,
        files=tuple(sorted(files, key=path_of)),
        hashes=reader.hashes,
        doubts=doubts([one for one in judged if isinstance(one, Fit)], answers),
        complete=not tools.stop.is_set(),
    )


def _shown(fit: Fit) -> tuple[DelegateId, str]:
    return fit.facts.delegate, fit.facts.sha256


class _Reader:
    """Reads photographs one by one and has judged what nobody judged before."""

    def __init__(self, survey: Survey, source: Source, tools: Look) -> None:
        self._survey = survey
        self._source = source
        self._tools = tools
        self._cached: list[Assessed] = []
        self.hashes: dict[str, str] = {}
        self.skipped: list[Skipped] = []

    def cached_and_fresh(self) -> Iterator[Assessed]:
        for assessed in self._tools.assessor.assess_all(self._unknown(), self._tools.stop):
            self._tools.workbench.put(assessed)
            self._tools.pace.step()
            yield assessed
        yield from self._cached

    def _unknown(self) -> Iterator[tuple[Facts, bytes]]:
        seen: set[tuple[DelegateId, str]] = set()
        for claim in self._survey.claims:
            raw = self._source.read(claim.item)
            facts = facts_of(claim, digest(raw))
            self.hashes[facts.path.as_posix()] = facts.sha256
            if (facts.delegate, facts.sha256) in seen:
                self.skipped.append(Skipped(facts.path, Unused.SAME_FILE, delegate=facts.delegate))
                self._tools.pace.step(free=True)
                continue
            seen.add((facts.delegate, facts.sha256))
            known = self._tools.workbench.get(facts)
            if known is None:
                yield facts, raw
            else:
                self._cached.append(known)
                self._tools.pace.step(free=True)
