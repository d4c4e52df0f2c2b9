from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from domain.biometrics import Reference, Template, unit
from domain.ids import DelegateId, ModelId, ReferenceId
from store.columns import (
    columns_of,
    decode_columns,
    encode_columns,
    joined,
    references_of,
    split,
    without,
)

MODEL = ModelId("planted")
codes = st.lists(st.text(min_size=1, max_size=6), min_size=1, max_size=12)


def _references(names: list[str]) -> list[Reference]:
    drawn = np.random.default_rng(len(names))
    return [
        Reference(
            ReferenceId(f"r{i}"),
            DelegateId(name),
            Template(MODEL, unit(drawn.normal(size=16)), samples=i),
        )
        for i, name in enumerate(names)
    ]


def _same(first: list[Reference], second: list[Reference]) -> bool:
    return len(first) == len(second) and all(
        a.id == b.id
        and a.delegate == b.delegate
        and a.template.samples == b.template.samples
        and np.array_equal(a.template.vector, b.template.vector)
        for a, b in zip(first, second, strict=True)
    )


@given(codes)
def test_references_come_back_as_they_were(names: list[str]) -> None:
    references = _references(names)
    again = decode_columns(encode_columns(columns_of(references)))
    assert _same(references_of(again, MODEL), references)


@given(codes, st.integers(1, 5))
def test_splitting_and_joining_changes_nothing(names: list[str], size: int) -> None:
    columns = columns_of(_references(names))
    parts = split(columns, size)
    assert all(1 <= len(part) <= size for part in parts)
    assert _same(references_of(joined(parts), MODEL), references_of(columns, MODEL))


@given(codes, st.sets(st.integers(0, 11)))
def test_who_is_taken_out_is_out_and_nobody_else(names: list[str], gone: set[int]) -> None:
    columns = columns_of(_references(names))
    leaving = frozenset(DelegateId(names[i]) for i in gone if i < len(names))
    left = without(columns, leaving)
    assert list(left.delegates) == [name for name in names if name not in leaving]
