"""Names are found by what people type, not by what the list spells."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.delegates import Delegate
from domain.ids import DelegateId
from domain.search import Directory, Filter, fold, spell


def delegate(number: int, name: str, **more: str) -> Delegate:
    return Delegate(DelegateId(f"HS-{number:04d}"), name, **more)  # type: ignore[arg-type]


PEOPLE = [
    delegate(1, "Nguyễn Văn Dũng", delegation="Huyện Sen", group="2", seat="A 1"),
    delegate(2, "Nguyễn Văn Dung", delegation="Huyện Mai", group="10", seat="A 2"),
    delegate(3, "Đỗ Thị Hồ", delegation="Huyện Sen", group="2", seat="B 7"),
    delegate(4, "Lê Vũ", delegation="Thị xã Đào", group="", seat="B 12"),
    delegate(5, "Vũ Đình Lê", delegation="Huyện Mai", group="10", seat="C 3"),
    delegate(6, "Nguyễn Văn Dũng", delegation="Thị xã Đào", group="2", seat="C 4"),
    delegate(7, "Đặng Hồng Ân", delegation="Huyện Mai", group="10", seat="C 5"),
]
DIRECTORY = Directory({person.id: person for person in PEOPLE})


def found(query: str, only: Filter | None = None) -> list[int]:
    people = DIRECTORY.find(query, only or Filter())
    return [int(person.id[-4:]) for person in people]


@pytest.mark.parametrize("query", ["do thi ho", "Đỗ Thị Hồ", "đo ho", "ho do", "HO", "dth", "B7"])
def test_accents_case_and_order_do_not_matter(query: str) -> None:
    assert 3 in found(query)


def test_d_with_a_stroke_is_d() -> None:
    assert fold("Đặng đình") == "dang dinh"
    assert 7 in found("dang")


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_both_unicode_forms_find_the_same(form: str) -> None:
    typed = unicodedata.normalize(form, "Đỗ Thị Hồ")  # type: ignore[arg-type]
    assert found(typed) == [3]


def test_exact_accents_come_first() -> None:
    assert found("Dũng") == [1, 6, 2]
    assert found("Dung")[0] == 2


def test_the_given_name_comes_before_the_family_name() -> None:
    assert found("vu") == [4, 5]
    assert found("lê") == [5, 4]


def test_one_letter_is_enough() -> None:
    assert set(found("l")) == {4, 5}


def test_initials_find_people() -> None:
    assert set(found("nvd")) == {1, 2, 6}
    assert set(found("nv")) == {1, 2, 6}


def test_a_name_may_be_typed_without_spaces() -> None:
    assert set(found("nguyenvand")) == {1, 2, 6}


def test_codes_and_seats_find_people() -> None:
    assert found("HS-0004") == [4]
    assert found("b 12") == [4]


def test_whole_words_come_before_beginnings() -> None:
    assert found("ho")[0] == 3
    assert found("ho")[-1] == 7


def test_each_typed_word_needs_a_word_of_its_own() -> None:
    assert found("van van") == []


def test_filters_narrow_by_delegation_and_group() -> None:
    assert found("dung", Filter(delegation="Huyện Mai")) == [2]
    assert set(found("", Filter(group="2"))) == {1, 3, 6}


def test_without_a_query_everyone_by_given_name() -> None:
    assert found("")[0] == 7
    assert len(DIRECTORY) == len(found("")) == 7


def test_namesakes_are_counted_so_that_they_can_be_told_apart() -> None:
    assert DIRECTORY.namesakes(PEOPLE[0]) == 2
    assert DIRECTORY.namesakes(PEOPLE[3]) == 0


def test_choices_for_the_filters_are_in_their_natural_order() -> None:
    assert DIRECTORY.delegations() == ["Huyện Mai", "Huyện Sen", "Thị xã Đào"]
    assert DIRECTORY.groups() == ["2", "10"]


def test_nothing_fits_nonsense() -> None:
    assert found("xyz") == []
    assert found("zz") == []


@given(st.text(max_size=12))
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.sampled_from(PEOPLE))
def test_everyone_is_found_first_by_their_own_spelling(person: Delegate) -> None:
    first = DIRECTORY.find(person.name)[0]
    assert spell(first.name) == spell(person.name)
