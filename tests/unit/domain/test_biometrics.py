"""Vectors keep their meaning: unit length, and a norm that tells fitness."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from domain.biometrics import Embedding, unit
from domain.ids import ModelId


def test_a_unit_vector_has_length_one() -> None:
    assert np.linalg.norm(unit(np.array([3.0, 4.0]))) == 1.0


def test_a_zero_vector_stays_zero_and_is_no_error() -> None:
    assert not unit(np.zeros(4)).any()


def test_rows_are_scaled_one_by_one() -> None:
    rows = unit(np.array([[3.0, 4.0], [0.0, 2.0]]))
    assert rows.tolist() == [[np.float32(0.6), np.float32(0.8)], [0.0, 1.0]]


def test_an_embedding_tells_the_length_of_its_vector() -> None:
    vector = np.array([6.0, 8.0], dtype=np.float32)
    assert Embedding(ModelId("any"), vector).norm == 10.0


@given(arrays.arrays(np.float32, 8, elements=st.floats(-1e3, 1e3, width=32)))
def test_a_unit_vector_is_never_longer_than_one(vector: np.ndarray) -> None:
    assert np.linalg.norm(unit(vector)) <= 1.0 + 1e-5
