"""All pairs of people compared: one person twice, one photograph under two names, look-alikes.

The first two are questions for the administrator: until they are answered, neither of the two is
enrolled. Look-alikes are enrolled; the door asks more of them.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from domain.biometrics import unit
from domain.ids import DelegateId
from enroll.outcomes import Fit

SAME_PHOTOGRAPH = 0.88
"""Raw score above which two files show one exposure, cropped or compressed anew.

Of 280 celebrity photographs all eleven near-duplicates scored above it, no other pair did.
"""
SAME_PERSON = 0.60
"""Raw score above which two codes are asked about. The highest pair of truly different people
scored 0.51, the one person listed under two names 0.84."""
SELF = 0.36
"""Two photographs of one delegate below it show two people: the model's own 1:1 threshold."""


class Question(StrEnum):
    """What the administrator is asked about."""

    ONE_PHOTOGRAPH_TWO_NAMES = "one_photograph_two_names"
    ONE_PERSON_TWO_CODES = "one_person_two_codes"
    TWO_PEOPLE_ONE_CODE = "two_people_one_code"
    FACE_BEHIND = "face_behind"
    """A smaller face stands behind the one that was taken: asked, but nobody waits for it."""


class Answer(StrEnum):
    """What the administrator may say."""

    ENROL_BOTH = "enrol_both"
    ONLY_FIRST = "only_first"
    ONLY_SECOND = "only_second"
    NEITHER = "neither"


@dataclass(frozen=True, slots=True)
class Doubt:
    """Two photographs that somebody must look at side by side."""

    question: Question
    first: Fit = field(repr=False)
    second: Fit = field(repr=False)
    score: float
    answer: Answer | None = None

    @property
    def key(self) -> str:
        """Names this very question, so that it is never asked twice: both files and both codes."""
        text = "|".join(
            f"{one.facts.delegate}={one.facts.sha256}" for one in (self.first, self.second)
        )
        return hashlib.sha256(f"{self.question}|{text}".encode()).hexdigest()

    @property
    def delegates(self) -> tuple[DelegateId, DelegateId]:
        return self.first.facts.delegate, self.second.facts.delegate

    @property
    def waits(self) -> bool:
        """Whether somebody is not enrolled until this is answered."""
        return self.answer is None and self.question is not Question.FACE_BEHIND

    @property
    def held_back(self) -> frozenset[DelegateId]:
        """Who is not enrolled because of this."""
        first, second = self.delegates
        if self.question is Question.FACE_BEHIND:
            return frozenset()
        match self.answer:
            case Answer.ENROL_BOTH:
                return frozenset()
            case Answer.ONLY_FIRST:
                return frozenset({second}) - {first}
            case Answer.ONLY_SECOND:
                return frozenset({first}) - {second}
            case Answer.NEITHER | None:
                return frozenset({first, second})

    @property
    def dropped(self) -> Fit | None:
        """The photograph that the answer sets aside for its delegate; another may have it too."""
        if self.question is Question.FACE_BEHIND:
            return self.first if self.answer in {Answer.ONLY_SECOND, Answer.NEITHER} else None
        if self.question is not Question.TWO_PEOPLE_ONE_CODE:
            return None
        if self.answer is Answer.ONLY_FIRST:
            return self.second
        return self.first if self.answer is Answer.ONLY_SECOND else None


def doubts(photographs: Sequence[Fit], answers: Mapping[str, Answer]) -> tuple[Doubt, ...]:
    """Every question that these photographs raise, with the answers given before."""
    behind = tuple(_behind(fit, answers) for fit in photographs if fit.bystanders)
    if len(photographs) < 2:
        return behind
    ordered = sorted(photographs, key=lambda fit: (fit.facts.delegate, fit.facts.sha256))
    scores = _scores(ordered)
    same = np.array([fit.facts.delegate for fit in ordered])
    own = same[:, np.newaxis] == same[np.newaxis, :]
    strange = np.where(own, scores < SELF, scores >= SAME_PERSON)
    found: dict[tuple[object, ...], Doubt] = {}
    raised = [
        _doubt(ordered[i], ordered[j], float(scores[i, j]))
        for i, j in zip(*np.nonzero(np.triu(strange, 1)), strict=True)
    ]
    for doubt in sorted(raised, key=lambda doubt: -doubt.score):
        found.setdefault(_once(doubt), replace(doubt, answer=answers.get(doubt.key)))
    return (*found.values(), *behind)


def self_scores(photographs: Sequence[Fit]) -> Mapping[DelegateId, float]:
    """For delegates with several photographs: how alike the least alike two are."""
    by_delegate: dict[DelegateId, list[Fit]] = {}
    for fit in photographs:
        by_delegate.setdefault(fit.facts.delegate, []).append(fit)
    return {
        delegate: float(_scores(fits)[np.triu_indices(len(fits), 1)].min())
        for delegate, fits in by_delegate.items()
        if len(fits) > 1
    }


def _behind(fit: Fit, answers: Mapping[str, Answer]) -> Doubt:
    """The face that was taken beside the one behind it; the score is how wide that one is."""
    behind = fit.bystanders
    assert behind is not None  # noqa: S101 - asked for by who calls
    other = replace(fit, thumbnail=behind.thumbnail)
    doubt = Doubt(Question.FACE_BEHIND, fit, other, behind.width_px / max(behind.taken_px, 1))
    return replace(doubt, answer=answers.get(doubt.key))


def _doubt(first: Fit, second: Fit, score: float) -> Doubt:
    if first.facts.delegate == second.facts.delegate:
        return Doubt(Question.TWO_PEOPLE_ONE_CODE, first, second, score)
    if score >= SAME_PHOTOGRAPH or first.facts.sha256 == second.facts.sha256:
        return Doubt(Question.ONE_PHOTOGRAPH_TWO_NAMES, first, second, score)
    return Doubt(Question.ONE_PERSON_TWO_CODES, first, second, score)


def _once(doubt: Doubt) -> tuple[object, ...]:
    """Two people with several photographs each are asked about once, by the two most alike."""
    if doubt.question is Question.TWO_PEOPLE_ONE_CODE:
        return doubt.question, doubt.key
    return doubt.delegates


def _scores(photographs: Sequence[Fit]) -> NDArray[np.float32]:
    rows = unit(np.stack([fit.embedding.vector for fit in photographs]))
    return np.asarray(rows @ rows.T, dtype=np.float32)
