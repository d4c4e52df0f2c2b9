"""Who may vouch: one's own delegation, and its head is offered first."""

from __future__ import annotations

from domain.delegates import Delegate, Roster
from domain.ids import DelegateId
from domain.vouching import vouchers


def person(code: str, name: str, delegation: str = "Huyện Sen", post: str = "") -> Delegate:
    more = (("Chức vụ trong đoàn", post),) if post else ()
    return Delegate(DelegateId(code), name, delegation, more=more)


AN, BA, CA = person("1", "An"), person("2", "Ba"), person("3", "Ca", post="Trưởng đoàn")
STRANGER = person("4", "Dư", "Huyện Mai", "Trưởng đoàn")
ROSTER = Roster(1, "Đại hội mẫu", {each.id: each for each in (AN, BA, CA, STRANGER)}, None)


def test_the_head_comes_first_then_the_others_by_name() -> None:
    assert vouchers(AN, ROSTER) == (CA, BA)


def test_nobody_of_another_delegation_and_nobody_for_themselves() -> None:
    assert vouchers(CA, ROSTER) == (AN, BA)
    assert vouchers(STRANGER, ROSTER) == ()
