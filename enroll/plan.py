"""From what was found on a stick to what changes in the store: pure, and the same every time."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from domain.biometrics import Reference
from domain.delegates import Roster
from domain.gallery import Gallery, gallery_of
from domain.ids import DelegateId, ModelId, ReferenceId
from domain.programme import Programme
from enroll.findings import Findings
from enroll.outcomes import Fit, PersonOutcome, Standing, Unfit, behind_of
from enroll.pairs import Question
from enroll.roster_file import Listed
from store.gallery import Batch, Enrolment
from vision.fusion import template_of


class Mode(StrEnum):
    """What the stick is to the list that the kiosk has."""

    ADD = "add"
    """People on it are added or brought up to date; all others stay."""
    REPLACE = "replace"
    """It is the whole list: who is not on it leaves list and gallery."""


@dataclass(frozen=True, slots=True)
class Stored:
    """What the kiosk has now."""

    roster: Roster
    references: tuple[Reference, ...] = field(repr=False)
    version: int
    second: tuple[Reference, ...] = field(repr=False, default=())
    """By the second engine, as far as people were enrolled with it, whether it is there or not."""
    programme: Programme = field(default_factory=Programme)

    @property
    def enrolled(self) -> frozenset[DelegateId]:
        return frozenset(reference.delegate for reference in self.references)


@dataclass(frozen=True, slots=True)
class Plan:
    """What an import would do, person by person."""

    people: tuple[PersonOutcome, ...] = field(repr=False)
    batch: Batch = field(repr=False)
    """Only what differs from what is stored."""
    leaving: tuple[DelegateId, ...] = ()
    """Who is no longer on the list."""
    references: tuple[Reference, ...] = field(repr=False, default=())
    """The gallery afterwards."""
    second: tuple[Reference, ...] = field(repr=False, default=())
    """The second engine's afterwards."""
    programme: Programme | None = None
    """The new programme; None when it stays as it is."""

    @property
    def changes(self) -> bool:
        """Whether anything would be written."""
        people = self.batch.enrolments or self.batch.dropped or self.leaving
        return bool(people) or self.programme is not None

    def gallery(self, model: ModelId, version: int) -> Gallery | None:
        """The gallery afterwards, ready for comparison; None when it is empty."""
        return gallery_of(model, version, self.references) if self.references else None


def plan(findings: Findings, stored: Stored, mode: Mode) -> Plan:
    """Decide what to write. The same stick and answers over the same store give the same plan."""
    fits = _by_delegate(findings.fits)
    listed = findings.survey.reading.listed
    people = tuple(_outcome(one, fits, findings, stored) for one in listed)
    ready = {one.delegate.id: fits[one.delegate.id] for one in people if _is_fresh(one, fits)}
    references = {code: references_of(code, photos) for code, photos in ready.items()}
    codes = {one.delegate.id for one in listed}
    leaving = tuple(
        code for code in stored.roster.delegates if code not in codes and mode is Mode.REPLACE
    )
    held = tuple(
        one.delegate.id
        for one in people
        if one.standing is Standing.REJECTED and one.delegate.id in stored.enrolled
    )
    enrolments = _changed(listed, references, stored)
    planned = findings.survey.programme.programme
    renewed = {each.delegate.id for each in enrolments if each.references}
    gone = frozenset(leaving) | frozenset(held)
    gone |= {one.delegate.id for one in people if not one.delegate.consent}
    return Plan(
        people=people,
        batch=Batch(enrolments, dropped=held),
        leaving=leaving,
        references=_afterwards(stored.references, [r[0] for r in references.values()], gone),
        second=_afterwards(
            [each for each in stored.second if each.delegate not in renewed],
            [each for made in references.values() for each in made[1:]],
            gone,
        ),
        programme=None if planned == stored.programme else planned,
    )


def references_of(delegate: DelegateId, photos: Sequence[Fit]) -> tuple[Reference, ...]:
    """One person's reference of the first engine, and of the second where that was there.

    Each is named after the photographs and the model it is made of.
    """
    ordered = sorted(photos, key=lambda fit: fit.facts.sha256)
    first = [fit.embedding for fit in ordered]
    second = [fit.second for fit in ordered if fit.second is not None]
    return tuple(
        Reference(_name(ordered, template.model), delegate, template)
        for template in (template_of(made) for made in (first, second) if made)
    )


def _name(photos: Sequence[Fit], model: ModelId) -> ReferenceId:
    text = "|".join((model, *(fit.facts.sha256 for fit in photos)))
    return ReferenceId(f"photos-{hashlib.sha256(text.encode()).hexdigest()[:24]}")


def _changed(
    listed: Sequence[Listed],
    references: Mapping[DelegateId, tuple[Reference, ...]],
    stored: Stored,
) -> tuple[Enrolment, ...]:
    known = {(each.delegate, each.id) for each in (*stored.references, *stored.second)}
    changed = []
    for one in listed:
        code = one.delegate.id
        fresh = references.get(code, ())
        same = all((code, each.id) in known for each in fresh)
        if stored.roster.find(code) != one.delegate or not same:
            changed.append(Enrolment(one.delegate, () if same else fresh))
    return tuple(changed)


def _afterwards(
    stored: Sequence[Reference], fresh: Sequence[Reference], gone: frozenset[DelegateId]
) -> tuple[Reference, ...]:
    kept = {each.delegate: each for each in stored if each.delegate not in gone}
    return tuple((kept | {each.delegate: each for each in fresh}).values())


def _outcome(
    one: Listed, fits: Mapping[DelegateId, Sequence[Fit]], findings: Findings, stored: Stored
) -> PersonOutcome:
    code = one.delegate.id
    photos = fits.get(code, ())
    # Which face was taken is said until somebody has looked at it.
    unseen = {
        doubt.first.facts.sha256
        for doubt in findings.doubts
        if doubt.question is Question.FACE_BEHIND and doubt.answer is None
    }
    behind = (behind_of(fit) for fit in photos if fit.facts.sha256 in unseen)
    return PersonOutcome(
        row=one.row,
        delegate=one.delegate,
        standing=_standing(one, photos, findings, stored),
        photos=tuple(fit.facts.path for fit in photos),
        self_score=findings.self_scores.get(code),
        remarks=(*one.remarks, *filter(None, behind)),
    )


def _standing(one: Listed, photos: Sequence[Fit], findings: Findings, stored: Stored) -> Standing:
    code = one.delegate.id
    if not one.delegate.consent:
        return Standing.NO_CONSENT
    if code in findings.undecided:
        return Standing.UNDECIDED
    if code in findings.held_back:
        return Standing.REJECTED
    if photos:
        return Standing.READY
    if code in stored.enrolled:
        return Standing.KEPT
    poor = any(isinstance(f, Unfit) and f.facts.delegate == code for f in findings.files)
    return Standing.POOR if poor else Standing.MISSING


def _is_fresh(one: PersonOutcome, fits: Mapping[DelegateId, Sequence[Fit]]) -> bool:
    return one.standing is Standing.READY and one.delegate.id in fits


def _by_delegate(fits: Sequence[Fit]) -> Mapping[DelegateId, Sequence[Fit]]:
    found: dict[DelegateId, list[Fit]] = defaultdict(list)
    for fit in fits:
        found[fit.facts.delegate].append(fit)
    return dict(found)
