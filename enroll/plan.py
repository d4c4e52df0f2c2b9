"""From what was found on a stick to what changes in the store: pure, and the same every time."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import combinations

from domain.biometrics import Reference
from domain.delegates import Roster
from domain.gallery import Gallery, gallery_of
from domain.ids import DelegateId, ModelId, ReferenceId
from domain.programme import Programme
from enroll.findings import Findings
from enroll.outcomes import Fit, PersonOutcome, Standing, Unfit, behind_of
from enroll.pairs import Question
from enroll.reasons import Cause, reason
from enroll.roster_file import Listed
from enroll.words import squeezed
from store.gallery import Batch, Enrolment
from vision.fusion import template_of

_Shown = tuple[Sequence[Fit], Sequence[Fit]]
"""One delegate's photographs: those that count, and those that an answer set aside."""


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
    fits, aside = _by_delegate(findings.fits), _by_delegate(findings.set_aside)
    listed = findings.survey.reading.listed
    shown = [(fits.get(one.delegate.id, ()), aside.get(one.delegate.id, ())) for one in listed]
    people = tuple(
        _outcome(one, photos, findings, stored) for one, photos in zip(listed, shown, strict=True)
    )
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


def _outcome(one: Listed, shown: _Shown, findings: Findings, stored: Stored) -> PersonOutcome:
    code = one.delegate.id
    photos, _ = shown
    # Which face was taken is said until somebody has looked at it.
    unseen = {
        doubt.first.facts.sha256
        for doubt in findings.doubts
        if doubt.question is Question.FACE_BEHIND and doubt.answer is None
    }
    remarks = [behind_of(fit) for fit in photos if fit.facts.sha256 in unseen]
    standing = _standing(one, shown, findings, stored)
    before = stored.roster.find(code)
    if (
        standing is Standing.KEPT
        and before
        and squeezed(before.name) != squeezed(one.delegate.name)
    ):
        remarks.append(reason(Cause.NAMED_OTHERWISE, before.name))
    return PersonOutcome(
        row=one.row,
        delegate=one.delegate,
        standing=standing,
        photos=tuple(fit.facts.path for fit in photos),
        self_score=findings.self_scores.get(code),
        remarks=(*one.remarks, *filter(None, remarks)),
    )


def _standing(one: Listed, shown: _Shown, findings: Findings, stored: Stored) -> Standing:
    code, (photos, aside) = one.delegate.id, shown
    if not one.delegate.consent:
        return Standing.NO_CONSENT
    if code in findings.undecided:
        return Standing.UNDECIDED
    if code in findings.held_back:
        return Standing.REJECTED
    if photos:
        return Standing.READY
    if code in stored.enrolled and not _enrolled_by(aside, stored):
        return Standing.KEPT
    if aside:
        return Standing.REJECTED
    poor = any(isinstance(f, Unfit) and f.facts.delegate == code for f in findings.files)
    return Standing.POOR if poor else Standing.MISSING


def _enrolled_by(photos: Sequence[Fit], stored: Stored) -> bool:
    """Whether a stored template was made of some of these photographs, of one delegate."""
    known = {reference.id for reference in stored.references}
    ordered = sorted(photos, key=lambda fit: fit.facts.sha256)
    groups = (group for n in range(len(ordered)) for group in combinations(ordered, n + 1))
    return any(_name(group, group[0].embedding.model) in known for group in groups)


def _is_fresh(one: PersonOutcome, fits: Mapping[DelegateId, Sequence[Fit]]) -> bool:
    return one.standing is Standing.READY and one.delegate.id in fits


def _by_delegate(fits: Sequence[Fit]) -> Mapping[DelegateId, Sequence[Fit]]:
    found: dict[DelegateId, list[Fit]] = defaultdict(list)
    for fit in fits:
        found[fit.facts.delegate].append(fit)
    return dict(found)
