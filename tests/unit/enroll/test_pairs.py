"""What comparing all with all asks the administrator, and what answers do."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import Any

import numpy as np
import pytest

from domain.biometrics import Embedding, Quality
from domain.ids import DelegateId, ModelId
from enroll.findings import Findings
from enroll.outcomes import Facts, Fit
from enroll.pairs import Answer, Question, doubts, self_scores
from enroll.spellings import How

QUALITY = Quality(120, 2, 120, 40, 0.02, 0.95)


def fit(code: str, file: str, degrees: float) -> Fit:
    """A photograph whose vector stands at an angle: the score of two is its cosine."""
    vector = np.zeros(128, dtype=np.float32)
    vector[0], vector[1] = np.cos(np.radians(degrees)), np.sin(np.radians(degrees))
    facts = Facts(PurePosixPath(file), file, DelegateId(code), How.CODE)
    return Fit(facts, QUALITY, Embedding(ModelId("m"), vector * 12), b"")


@pytest.mark.parametrize(
    ("degrees", "question"),
    [
        (10, Question.ONE_PHOTOGRAPH_TWO_NAMES),
        (45, Question.ONE_PERSON_TWO_CODES),
        (75, None),
    ],
)
def test_two_codes_are_asked_about_by_how_alike_they_are(
    degrees: float, question: Question | None
) -> None:
    found = doubts([fit("A", "a", 0), fit("B", "b", degrees)], {})
    assert [doubt.question for doubt in found] == ([question] if question else [])


def test_photographs_of_one_code_that_show_two_people_are_asked_about() -> None:
    (doubt,) = doubts([fit("A", "a", 0), fit("A", "b", 80)], {})
    assert doubt.question is Question.TWO_PEOPLE_ONE_CODE


def test_two_people_are_asked_about_once_by_their_most_alike_photographs() -> None:
    photographs = [fit("A", "a", 0), fit("A", "c", 30), fit("B", "b", 32), fit("B", "d", 5)]
    (doubt,) = doubts(photographs, {})
    assert {doubt.first.facts.sha256, doubt.second.facts.sha256} == {"b", "c"}


@pytest.mark.parametrize(
    ("answer", "held"),
    [
        (None, {"A", "B"}),
        (Answer.ENROL_BOTH, set()),
        (Answer.ONLY_FIRST, {"B"}),
        (Answer.ONLY_SECOND, {"A"}),
        (Answer.NEITHER, {"A", "B"}),
    ],
)
def test_nobody_is_enrolled_against_an_answer_or_without_one(
    answer: Answer | None, held: set[str]
) -> None:
    photographs = [fit("A", "a", 0), fit("B", "b", 45)]
    (asked,) = doubts(photographs, {})
    (doubt,) = doubts(photographs, {asked.key: answer} if answer else {})
    assert doubt.answer is answer
    assert doubt.held_back == held


def test_an_answer_about_one_code_sets_one_photograph_aside() -> None:
    photographs = [fit("A", "a", 0), fit("A", "b", 80)]
    (asked,) = doubts(photographs, {})
    (doubt,) = doubts(photographs, {asked.key: Answer.ONLY_FIRST})
    assert doubt.dropped is photographs[1]
    assert doubt.held_back == set()


def test_a_photograph_set_aside_for_one_stays_for_whom_it_shows() -> None:
    files = (fit("A", "a", 0), fit("A", "copy", 80), fit("B", "copy", 80))
    asked = doubts(files, {})
    given = {
        each.key: Answer.ONLY_FIRST
        if each.question is Question.TWO_PEOPLE_ONE_CODE
        else Answer.ENROL_BOTH
        for each in asked
    }
    survey: Any = None  # the rule asks nothing of it
    findings = Findings(survey, files, {}, doubts(files, given), complete=True)
    assert findings.fits == (files[0], files[2])
    assert not findings.held_back


def test_another_photograph_is_another_question() -> None:
    (first,) = doubts([fit("A", "a", 0), fit("B", "b", 45)], {})
    (second,) = doubts([fit("A", "a", 0), fit("B", "c", 45)], {})
    assert first.key != second.key


def test_the_self_score_is_that_of_the_least_alike_two() -> None:
    scores = self_scores(
        [fit("A", "a", 0), fit("A", "b", 20), fit("A", "c", 40), fit("B", "d", 0)]
    )
    assert set(scores) == {"A"}
    assert scores[DelegateId("A")] == pytest.approx(np.cos(np.radians(40)), abs=1e-5)
