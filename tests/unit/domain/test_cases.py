"""Who may admit whom at the desk, and when two people must agree."""

from __future__ import annotations

from dataclasses import replace

import pytest

from domain.admission import Arrival
from domain.attendance import Act, DeskAct, Refusal, RefusalReason
from domain.cases import (
    MANY_OVERRIDES,
    Bar,
    Barred,
    Case,
    Caution,
    Evidence,
    Granted,
    Ground,
    Judgement,
    NeedsSecond,
    Request,
    judge,
)
from domain.codec import decode, encode
from domain.delegates import Delegate, Roster, Session
from domain.ids import DelegateId, DeviceId, EventId, LogId, OperatorId, SessionId
from domain.moment import Moment
from domain.operators import Duty, Operator

NOW = Moment(1_800_000_000_000, "boot-1", 10_000, trusted=True)
SESSION = Session(SessionId("opening"), "Phiên khai mạc", 0, 1)
GUEST = Delegate(DelegateId("HS-1"), "Nguyễn Thị Mẫu")
ELSEWHERE = Delegate(DelegateId("HS-2"), "Trần Văn Ví Dụ", sessions=frozenset())
ROSTER = Roster(1, "Đại hội mẫu", {GUEST.id: GUEST, ELSEWHERE.id: ELSEWHERE}, SESSION)
OFFICER = Operator(OperatorId("op-1"), "Người Trực Một", Duty.OFFICER, "")
OTHER = Operator(OperatorId("op-2"), "Người Trực Hai", Duty.OFFICER, "")
PLACE = EventId(DeviceId("kiosk-1"), LogId("00"), 7)
REQUEST = Request(GUEST.id, Evidence.IDENTITY_CARD, Ground.NOT_RECOGNISED, OFFICER)


def case(reason: RefusalReason, *candidates: DelegateId) -> Case:
    return Case(PLACE, Refusal(NOW, reason, SESSION.id, candidates))


def judged(
    request: Request = REQUEST,
    *,
    roster: Roster = ROSTER,
    inside: bool = False,
    overrides: int = 0,
) -> Judgement:
    history = {(request.delegate, SESSION.id): Arrival(NOW, "A")} if inside else {}
    return judge(request, roster=roster, history=history, overrides=overrides, now=NOW)


def test_one_officer_admits_somebody_the_camera_did_not_know() -> None:
    unknown = case(RefusalReason.NOT_RECOGNISED)
    outcome = judged(replace(REQUEST, case=unknown))
    assert isinstance(outcome, Granted)
    assert outcome.event.operator == OFFICER.id
    assert outcome.event.evidence == "identity_card"
    assert outcome.event.case == PLACE
    assert outcome.event.second is None
    assert decode(encode(outcome.event)) == outcome.event


def test_nobody_is_admitted_without_an_open_session() -> None:
    assert judged(roster=replace(ROSTER, session=None)) == Barred(Bar.NO_SESSION)


def test_nobody_admits_themselves() -> None:
    myself = replace(OFFICER, delegate=GUEST.id)
    assert judged(replace(REQUEST, operator=myself)) == Barred(Bar.YOURSELF)
    assert judged(replace(REQUEST, second=replace(OTHER, delegate=GUEST.id))) == (
        Barred(Bar.YOURSELF)
    )


def test_the_second_person_is_another_person() -> None:
    assert judged(replace(REQUEST, second=OFFICER)) == Barred(Bar.SAME_PERSON_TWICE)


def test_nobody_is_vouched_for_by_themselves() -> None:
    asked = replace(REQUEST, evidence=Evidence.HEAD_OF_DELEGATION, vouched_by=GUEST.id)
    assert judged(asked) == Barred(Bar.VOUCHED_BY_THEMSELVES)
    outcome = judged(replace(asked, vouched_by=ELSEWHERE.id))
    assert isinstance(outcome, Granted)
    assert outcome.event.vouched_by == ELSEWHERE.id


def test_a_code_that_neither_list_nor_camera_named_is_nobody() -> None:
    assert judged(replace(REQUEST, delegate=DelegateId("HS-9"))) == Barred(Bar.NOBODY_KNOWN)


@pytest.mark.parametrize(
    ("request_", "inside", "overrides", "caution"),
    [
        (replace(REQUEST, case=case(RefusalReason.TWO_CLOSE)), False, 0, Caution.LOOK_ALIKE),
        (replace(REQUEST, ground=Ground.LOOK_ALIKE), False, 0, Caution.LOOK_ALIKE),
        (replace(REQUEST, mistaken_for=PLACE), False, 0, Caution.LOOK_ALIKE),
        (replace(REQUEST, case=case(RefusalReason.ATTACK_SUSPECTED)), False, 0, Caution.LIVENESS),
        (replace(REQUEST, case=case(RefusalReason.LOCKED)), False, 0, Caution.LIVENESS),
        (
            replace(
                REQUEST,
                delegate=DelegateId("HS-9"),
                case=case(RefusalReason.NOT_ON_ROSTER, DelegateId("HS-9")),
            ),
            False,
            0,
            Caution.NOT_ON_ROSTER,
        ),
        (replace(REQUEST, delegate=ELSEWHERE.id), False, 0, Caution.NOT_ENTITLED),
        (REQUEST, True, 0, Caution.SECOND_ENTRY),
        (REQUEST, False, MANY_OVERRIDES, Caution.MANY_OVERRIDES),
    ],
)
def test_where_the_door_was_suspicious_a_second_person_must_agree(
    request_: Request, *, inside: bool, overrides: int, caution: Caution
) -> None:
    assert judged(request_, inside=inside, overrides=overrides) == NeedsSecond((caution,))
    agreed = judged(replace(request_, second=OTHER), inside=inside, overrides=overrides)
    assert isinstance(agreed, Granted)
    assert agreed.event.second == OTHER.id


def test_what_somebody_tried_survives_the_ledgers_spelling() -> None:
    act = DeskAct(NOW, OFFICER.id, Act.OVERRIDE_BARRED, PLACE, GUEST.id)
    assert decode(encode(act)) == act
