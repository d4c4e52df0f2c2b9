"""Who is in is a matter of what happened, not of what was heard first."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from domain.attendance import AttendanceEvent, Correction, Method, Override
from domain.headcount import attendance, headcount, shares
from domain.ids import DelegateId, DeviceId, EventId, LogId, OperatorId, SessionId
from tests.fakes.gate import check_in, moment

MORNING, EVENING = SessionId("morning"), SessionId("evening")


def name(seq: int, device: str = "gate-a") -> EventId:
    return EventId(DeviceId(device), LogId("1"), seq)


def annul(event: EventId) -> Correction:
    return Correction(moment(), event, OperatorId("chair"), "wrong person")


def override(delegate: str) -> Override:
    return Override(
        moment(), DelegateId(delegate), MORNING, OperatorId("desk-1"), "camera dark", "badge"
    )


def test_a_person_admitted_at_two_gates_is_in_once() -> None:
    events: dict[EventId, AttendanceEvent] = {
        name(1): check_in("CM-1", MORNING, moment(2)),
        name(1, "gate-b"): check_in("CM-1", MORNING, moment(1)),
    }

    found = attendance(events)

    assert headcount(found.values()) == {MORNING: 1}
    assert found[MORNING, DelegateId("CM-1")].entries == (name(1, "gate-b"), name(1))
    assert found[MORNING, DelegateId("CM-1")].gates == {"gate-a", "gate-b"}


def test_sessions_are_counted_apart() -> None:
    events: dict[EventId, AttendanceEvent] = {
        name(1): check_in("CM-1", MORNING),
        name(2): check_in("CM-1", EVENING),
        name(3): check_in("CM-2", MORNING),
    }

    assert headcount(attendance(events).values()) == {MORNING: 2, EVENING: 1}


def test_an_annulled_admission_does_not_count_but_another_one_stands() -> None:
    events: dict[EventId, AttendanceEvent] = {
        name(1): check_in("CM-1", MORNING),
        name(2): check_in("CM-2", MORNING),
        name(3): override("CM-2"),
        name(4): annul(name(1)),
        name(5): annul(name(2)),
    }

    assert [who.delegate for who in attendance(events).values()] == ["CM-2"]


def test_a_correction_of_a_correction_annuls_nothing() -> None:
    events: dict[EventId, AttendanceEvent] = {
        name(1): check_in("CM-1", MORNING),
        name(2): annul(name(1)),
        name(3): annul(name(2)),
    }

    assert attendance(events) == {}


def test_a_correction_may_be_heard_before_what_it_annuls() -> None:
    events: dict[EventId, AttendanceEvent] = {
        name(1, "gate-b"): annul(name(1)),
        name(1): check_in("CM-1", MORNING),
    }

    assert attendance(events) == {}


def test_each_person_counts_in_the_lane_by_which_they_first_came_in() -> None:
    by_badge = replace(check_in("CM-2", MORNING, moment(3)), method=Method.BADGE)
    events: dict[EventId, AttendanceEvent] = {
        name(1): check_in("CM-1", MORNING, moment(2)),
        name(2): by_badge,
        name(3): replace(check_in("CM-1", MORNING, moment(4)), method=Method.BADGE),
        name(4): override("CM-3"),
        name(5): replace(by_badge, delegate=DelegateId("CM-4")),
        name(6): annul(name(5)),
        name(7): replace(by_badge, session=EVENING, method=Method.BADGE_AND_FACE),
    }

    found = shares(attendance(events).values(), events)

    assert found[MORNING] == {
        Method.FACE: 1,
        Method.BADGE: 1,
        Method.BADGE_AND_FACE: 0,
        Method.OPERATOR: 1,
    }
    assert found[EVENING][Method.BADGE_AND_FACE] == sum(found[EVENING].values()) == 1


_places = st.builds(name, st.integers(1, 12), st.sampled_from(["gate-a", "gate-b", "gate-c"]))
_people = st.sampled_from(["CM-1", "CM-2", "CM-3"])
_events = st.one_of(
    st.builds(
        check_in,
        _people,
        st.sampled_from([MORNING, EVENING]),
        st.builds(moment, st.integers(0, 5)),
    ),
    st.builds(override, _people),
    st.builds(annul, _places),
)


@given(st.dictionaries(_places, _events, max_size=25), st.data())
def test_any_order_and_any_duplication_give_one_attendance(
    events: dict[EventId, AttendanceEvent], data: st.DataObject
) -> None:
    heard = data.draw(st.permutations(list(events.items())))
    again = data.draw(st.lists(st.sampled_from(heard), max_size=10)) if heard else []

    received: dict[EventId, AttendanceEvent] = {}
    for place, event in [*heard, *again]:
        received.setdefault(place, event)

    assert attendance(received) == attendance(events)
