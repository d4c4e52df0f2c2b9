"""A roll whose sums close whatever order events came in; a gauge that asks for whole people."""

from __future__ import annotations

from fractions import Fraction

import pytest

from domain.admission import Arrival
from domain.attendance import CheckIn, Method, Override
from domain.delegates import Delegate, Role, Roster, Session
from domain.headcount import Admission
from domain.ids import DelegateId, DeviceId, EventId, LogId, OperatorId, SessionId
from domain.moment import Moment
from domain.rollcall import TWO_THIRDS, Books, Lane, Quorum, Roll, call, needed_of

SESSION = Session(SessionId("S1"), "Khai mạc", 0, 1)
NIGHT = SessionId("S2")
PEOPLE = {
    DelegateId(code): Delegate(
        DelegateId(code),
        f"Người {code}",
        unit,
        role=role,
        sessions=None if code != "X" else frozenset({NIGHT}),
    )
    for code, unit, role in (
        ("A", "Đoàn 1", Role.DELEGATE),
        ("B", "Đoàn 1", Role.PRESIDIUM),
        ("C", "Đoàn 2", Role.DELEGATE),
        ("G", "Khách", Role.GUEST),
        ("X", "Đoàn 2", Role.DELEGATE),
    )
}
ROSTER = Roster(1, "Đại hội mẫu", PEOPLE, SESSION)


def place(number: int, device: str = "here") -> EventId:
    return EventId(DeviceId(device), LogId("00"), number)


def moment(ms: int) -> Moment:
    return Moment(ms, "boot", ms, trusted=True)


def came(code: str, ms: int, method: Method = Method.FACE, session: str = "S1") -> Admission:
    return CheckIn(moment(ms), DelegateId(code), SessionId(session), method)


def let_in(code: str, ms: int) -> Admission:
    who = OperatorId("op-1")
    return Override(moment(ms), DelegateId(code), SESSION.id, who, "look_alike", "invitation")


def roll(
    here: dict[int, Admission], *annulled: int, elsewhere: tuple[tuple[str, int], ...] = ()
) -> Roll:
    others = {
        place(number, "there"): (DelegateId(code), Arrival(moment(ms), "B"))
        for number, (code, ms) in enumerate(elsewhere)
    }
    books = Books(
        {place(number): event for number, event in here.items()},
        frozenset(place(number) for number in annulled),
        others,
    )
    return call(ROSTER, SESSION, books, "A", TWO_THIRDS)


def test_the_list_is_who_may_attend_and_every_lane_is_named() -> None:
    found = roll({1: came("A", 5), 2: let_in("B", 6), 3: came("G", 7, Method.BADGE)})
    assert (found.expected, found.inside, found.absent) == (4, 3, 1)
    assert found.lanes == {
        Lane.FACE: 1,
        Lane.BADGE: 1,
        Lane.BADGE_AND_FACE: 0,
        Lane.OPERATOR: 1,
        Lane.ELSEWHERE: 0,
    }
    assert found.closes


def test_an_annulled_admission_does_not_count_and_is_told() -> None:
    found = roll({1: came("A", 5), 2: came("A", 9, Method.BADGE)}, 1)
    assert (found.inside, found.annulled, found.lanes[Lane.BADGE]) == (1, 1, 1)
    assert roll({1: came("A", 5)}, 1).inside == 0


def test_a_person_counts_once_by_the_first_admission_here_before_elsewhere() -> None:
    twice = {1: came("A", 9, Method.BADGE), 2: came("A", 5)}
    found = roll(twice, elsewhere=(("A", 1), ("C", 3)))
    assert found.lanes[Lane.FACE] == found.lanes[Lane.ELSEWHERE] == 1
    assert {entry.gate for entry in found.entries if entry.lane} == {"A", "B"}
    assert roll(dict(reversed(twice.items())), elsewhere=(("C", 3), ("A", 1))) == found


def test_who_is_in_without_being_expected_is_named_for_the_committee() -> None:
    found = roll({1: came("X", 5), 2: came("Z", 6), 3: came("A", 7, session="S2")})
    assert found.unknown == (DelegateId("X"), DelegateId("Z"))
    assert found.inside == 0
    assert found.closes


def test_guests_do_not_make_a_session_valid() -> None:
    found = roll({1: came("A", 5), 2: came("G", 6)})
    assert (found.delegates.inside, found.delegates.convened, found.delegates.needed) == (1, 3, 2)
    assert not found.delegates.reached
    assert (found.delegations.inside, found.delegations.convened) == (1, 2)
    assert roll({1: came("A", 5), 2: came("C", 6)}).delegations.reached


@pytest.mark.parametrize(
    ("convened", "share", "needed"),
    [
        (450, Fraction(2, 3), 300),
        (451, Fraction(2, 3), 301),
        (3, Fraction(1, 2), 2),
        (0, Fraction(1), 0),
    ],
)
def test_a_share_of_people_is_rounded_up(convened: int, share: Fraction, needed: int) -> None:
    assert needed_of(convened, share) == needed


def test_nobody_is_no_quorum() -> None:
    empty = call(Roster(1, "", {}, SESSION), SESSION, Books({}, frozenset(), {}), "A", Quorum())
    assert not empty.delegates.reached
    assert empty.closes
