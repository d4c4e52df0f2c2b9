"""What deserves a remark, whatever was heard first."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from domain.attendance import Correction
from domain.cases import AnnulReason
from domain.headcount import attendance
from domain.ids import DelegateId, DeviceId, EventId, LogId, OperatorId
from domain.review import Heard, Remark, review
from tests.fakes.gate import check_in, moment

LISTED = {DelegateId("CM-1"), DelegateId("CM-2")}


def name(seq: int, device: str = "gate-a") -> EventId:
    return EventId(DeviceId(device), LogId("1"), seq)


def remarks(heard: dict[EventId, Heard]) -> list[Remark]:
    counting = {
        place: one.event
        for place, one in heard.items()
        if one.event is not None and not one.quarantined
    }
    found = review(heard, attendance(counting).values(), LISTED)
    return [finding.remark for finding in found]


def test_an_ordinary_admission_gets_no_remark() -> None:
    assert remarks({name(1): Heard(check_in("CM-1"))}) == []


def test_each_kind_of_doubt_is_said_once() -> None:
    heard = {
        name(1): Heard(check_in("CM-1")),
        name(1, "gate-b"): Heard(check_in("CM-1")),
        name(2): Heard(check_in("CM-9")),
        name(3): Heard(check_in("CM-2"), placed=False),
        name(4): Heard(check_in("CM-2"), quarantined=True),
        name(5): Heard(None),
    }

    assert remarks(heard) == [
        Remark.DOUBTFUL_TIME,
        Remark.REVOKED_DEVICE,
        Remark.TWO_GATES,
        Remark.UNKNOWN_DELEGATE,
        Remark.UNREADABLE,
    ]


def test_whoever_was_taken_for_somebody_else_is_a_case_until_somebody_looks() -> None:
    wrong = Correction(moment(5), name(1), OperatorId("op-1"), AnnulReason.NOT_THIS_PERSON.value)
    heard = {name(1): Heard(check_in("CM-1")), name(2): Heard(wrong)}
    (finding,) = review(heard, (), LISTED)
    assert (finding.remark, finding.name, finding.delegate) == (Remark.MISTAKEN, name(2), "CM-1")
    undone = replace(wrong, reason=AnnulReason.UNDONE.value)
    assert review(heard | {name(2): Heard(undone)}, (), LISTED) == []
    assert review({name(2): Heard(wrong)}, (), LISTED) == []


def test_twice_at_one_gate_is_no_case() -> None:
    events = {name(1): check_in("CM-1"), name(2): check_in("CM-1")}

    assert remarks({place: Heard(event) for place, event in events.items()}) == []


_admissions = st.builds(
    check_in,
    st.sampled_from(["CM-1", "CM-2", "CM-9"]),
    at=st.builds(moment, st.integers(0, 3)),
)
_heard = st.dictionaries(
    st.builds(name, st.integers(1, 9), st.sampled_from(["gate-a", "gate-b"])),
    st.builds(
        Heard,
        st.none()
        | st.builds(
            check_in,
            st.sampled_from(["CM-1", "CM-2", "CM-9"]),
            at=st.builds(moment, st.integers(0, 3)),
        ),
        st.booleans(),
        st.booleans(),
    ),
    max_size=12,
)


@given(_heard, st.data())
def test_the_remarks_are_the_same_in_whatever_order_things_were_heard(
    heard: dict[EventId, Heard], data: st.DataObject
) -> None:
    other = dict(data.draw(st.permutations(list(heard.items()))))

    assert remarks(other) == remarks(heard)
