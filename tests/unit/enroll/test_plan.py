"""What an import writes: the same for the same stick, and nothing against an answer or a no."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import PurePosixPath
from typing import Any

import numpy as np

from domain.biometrics import Embedding, Quality
from domain.delegates import Delegate, Roster
from domain.ids import DelegateId, ModelId
from enroll.findings import Findings
from enroll.outcomes import Bystanders, Defect, Facts, FileOutcome, Fit, Standing, Unfit
from enroll.pairs import Answer, doubts
from enroll.plan import Mode, Plan, Stored, plan, references_of
from enroll.programme_file import ProgrammeReading
from enroll.reasons import Cause
from enroll.roster_file import Listed, Reading
from enroll.spellings import How
from enroll.survey import Survey

FIRST, SECOND = ModelId("first"), ModelId("second")
QUALITY = Quality(120, 2, 120, 40, 0.02, 0.95)


def facts(code: str, file: str) -> Facts:
    return Facts(PurePosixPath(file), file, DelegateId(code), How.CODE)


def embedding(model: ModelId, direction: int) -> Embedding:
    vector = np.zeros(128, dtype=np.float32)
    vector[direction] = 12
    return Embedding(model, vector)


def fit(code: str, file: str, direction: int, *, behind: bool = False) -> Fit:
    """A photograph of the person who stands in that direction, by both engines."""
    others = Bystanders(1, 40, 120, b"") if behind else None
    first, second = (embedding(model, direction) for model in (FIRST, SECOND))
    return Fit(facts(code, file), QUALITY, first, b"", second, others)


def listed(code: str, name: str = "Nguyễn Văn Mẫu", *, consent: bool = True) -> Listed:
    return Listed(2, Delegate(DelegateId(code), name, consent=consent))


def planned(
    people: Sequence[Listed],
    files: Sequence[FileOutcome],
    stored: Stored | None = None,
    *,
    answers: Mapping[str, Answer] | None = None,
    mode: Mode = Mode.ADD,
) -> Plan:
    fits = [each for each in files if isinstance(each, Fit)]
    nothing: Any = None  # of the survey the plan reads these two alone
    programme = ProgrammeReading((stored or NOTHING).programme)
    reading = Reading(tuple(people), (), nothing)
    fields = dict.fromkeys(Survey.__dataclass_fields__, nothing)
    survey = Survey(**fields | {"reading": reading, "programme": programme})
    found = Findings(survey, tuple(files), {}, doubts(fits, answers or {}), complete=True)
    return plan(found, stored or NOTHING, mode)


NOTHING = Stored(Roster(0, "", {}, None), (), 0)


def after(made: Plan, people: Sequence[Listed]) -> Stored:
    """What the kiosk has once the plan was written."""
    roster = Roster(1, "", {one.delegate.id: one.delegate for one in people}, None)
    return Stored(roster, made.references, 1, made.second)


def standings(made: Plan) -> dict[str, Standing]:
    return {one.delegate.id: one.standing for one in made.people}


def codes(made: Plan) -> set[str]:
    first = {each.delegate for each in made.references}
    assert {each.delegate for each in made.second} == first
    return set(first)


TWO = (listed("A"), listed("B"))
GOOD = (fit("A", "a", 0), fit("B", "b", 1))


def test_the_same_stick_changes_nothing_the_second_time() -> None:
    once = planned(TWO, GOOD)
    assert codes(once) == {"A", "B"}
    assert once.changes
    assert not planned(TWO, GOOD, after(once, TWO)).changes


def test_whom_the_stick_lacks_stays_or_leaves_as_the_mode_says() -> None:
    stored = after(planned(TWO, GOOD), TWO)
    assert codes(planned(TWO[:1], GOOD[:1], stored)) == {"A", "B"}
    whole = planned(TWO[:1], GOOD[:1], stored, mode=Mode.REPLACE)
    assert codes(whole) == {"A"}
    assert whole.leaving == ("B",)


def test_who_does_not_consent_has_no_template_afterwards() -> None:
    stored = after(planned(TWO, GOOD), TWO)
    refusing = (listed("A", consent=False), TWO[1])
    made = planned(refusing, GOOD[1:], stored)
    assert standings(made) == {"A": Standing.NO_CONSENT, "B": Standing.READY}
    assert codes(made) == {"B"}
    assert [each.delegate.id for each in made.batch.enrolments] == ["A"]


def test_a_poor_new_photograph_keeps_the_earlier_template() -> None:
    stored = after(planned(TWO, GOOD), TWO)
    made = planned(TWO, [Unfit(facts("A", "poor"), Defect.BLURRED), GOOD[1]], stored)
    assert standings(made) == {"A": Standing.KEPT, "B": Standing.READY}
    assert codes(made) == {"A", "B"}
    assert not made.changes
    assert standings(planned(TWO, [Unfit(facts("A", "poor"), Defect.BLURRED)])) == {
        "A": Standing.POOR,
        "B": Standing.MISSING,
    }


def test_a_kept_template_of_another_name_is_remarked_upon() -> None:
    stored = after(planned(TWO, GOOD), TWO)
    (substitute,) = planned([listed("A", "Trần Thị Ví Dụ")], [], stored).people
    assert [each.why for each in substitute.remarks] == [Cause.NAMED_OTHERWISE]
    (spelled,) = planned([listed("A", "NGUYEN VAN MAU")], [], stored).people
    assert not spelled.remarks


def test_one_person_under_two_codes_is_enrolled_by_an_answer_only() -> None:
    alike = (fit("A", "a", 0), fit("B", "b", 0))
    assert standings(planned(TWO, alike)) == dict.fromkeys("AB", Standing.UNDECIDED)
    (doubt,) = doubts(alike, {})
    made = planned(TWO, alike, answers={doubt.key: Answer.ONLY_SECOND})
    assert standings(made) == {"A": Standing.REJECTED, "B": Standing.READY}
    assert codes(made) == {"B"}


def test_whoever_is_rejected_loses_the_template_of_an_earlier_import() -> None:
    alike = (fit("A", "a", 0), fit("B", "b", 0))
    stored = after(planned(TWO[:1], alike[:1]), TWO[:1])
    (doubt,) = doubts(alike, {})
    made = planned(TWO, alike, stored, answers={doubt.key: Answer.ONLY_SECOND})
    assert made.batch.dropped == ("A",)
    assert codes(made) == {"B"}


def test_the_wrong_face_that_was_taken_does_not_stay_when_somebody_says_so() -> None:
    taken = (fit("A", "a", 0, behind=True),)
    one = TWO[:1]
    stored = after(planned(one, taken), one)
    assert stored.enrolled == {"A"}
    (doubt,) = doubts(taken, {})
    made = planned(one, taken, stored, answers={doubt.key: Answer.NEITHER})
    assert standings(made) == {"A": Standing.REJECTED}
    assert made.batch.dropped == ("A",)
    assert not codes(made)
    confirmed = planned(one, taken, stored, answers={doubt.key: Answer.ONLY_FIRST})
    assert codes(confirmed) == {"A"}


def test_a_photograph_set_aside_takes_no_template_that_others_made() -> None:
    one, earlier = TWO[:1], (fit("A", "earlier", 0),)
    stored = after(planned(one, earlier), one)
    taken = (fit("A", "a", 0, behind=True),)
    (doubt,) = doubts(taken, {})
    made = planned(one, taken, stored, answers={doubt.key: Answer.NEITHER})
    assert standings(made) == {"A": Standing.KEPT}
    assert codes(made) == {"A"}


def test_of_two_people_under_one_code_the_one_who_was_chosen_is_enrolled() -> None:
    both = (fit("A", "a", 0), fit("A", "b", 1))
    one = TWO[:1]
    assert standings(planned(one, both)) == {"A": Standing.UNDECIDED}
    (doubt,) = doubts(both, {})
    made = planned(one, both, answers={doubt.key: Answer.ONLY_SECOND})
    expected = references_of(DelegateId("A"), [doubt.second])
    assert [each.id for each in (*made.references, *made.second)] == [e.id for e in expected]
    assert made.people[0].photos == (doubt.second.facts.path,)
