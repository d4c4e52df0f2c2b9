"""References of one model as columns: what lies inside a sealed piece of the gallery."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from domain.biometrics import Reference, Template
from domain.ids import DelegateId, ModelId, ReferenceId


@dataclass(frozen=True, slots=True, eq=False)
class Columns:
    """Row *i* of ``vectors``, shape (n, dimensions), belongs to ``delegates[i]``."""

    delegates: tuple[DelegateId, ...]
    references: tuple[ReferenceId, ...]
    samples: tuple[int, ...]
    vectors: NDArray[np.float32] = field(repr=False)

    def __len__(self) -> int:
        return len(self.delegates)


def columns_of(references: Sequence[Reference]) -> Columns:
    """Lay references side by side; there is at least one, all of one model."""
    return Columns(
        delegates=tuple(reference.delegate for reference in references),
        references=tuple(reference.id for reference in references),
        samples=tuple(reference.template.samples for reference in references),
        vectors=np.stack([reference.template.vector for reference in references]),
    )


def references_of(columns: Columns, model: ModelId) -> list[Reference]:
    """The references again, in order."""
    return [
        Reference(reference, delegate, Template(model, vector, samples))
        for reference, delegate, samples, vector in zip(
            columns.references, columns.delegates, columns.samples, columns.vectors, strict=True
        )
    ]


def without(columns: Columns, gone: frozenset[DelegateId]) -> Columns:
    """The columns less the rows of these delegates."""
    return _take(columns, [i for i, d in enumerate(columns.delegates) if d not in gone])


def joined(parts: Iterable[Columns]) -> Columns:
    """Columns one below another; there is at least one part."""
    parts = tuple(parts)
    return Columns(
        delegates=tuple(delegate for part in parts for delegate in part.delegates),
        references=tuple(reference for part in parts for reference in part.references),
        samples=tuple(samples for part in parts for samples in part.samples),
        vectors=np.concatenate([part.vectors for part in parts]),
    )


def split(columns: Columns, size: int) -> list[Columns]:
    """The columns in pieces of at most ``size`` rows."""
    starts = range(0, len(columns), size)
    return [_take(columns, range(i, min(i + size, len(columns)))) for i in starts]


def encode_columns(columns: Columns) -> bytes:
    """A JSON line with the names, then the vectors as little-endian float32."""
    names = {
        "delegates": columns.delegates,
        "references": columns.references,
        "samples": columns.samples,
        "width": columns.vectors.shape[1],
    }
    return json.dumps(names).encode() + b"\n" + columns.vectors.astype("<f4").tobytes()


def decode_columns(text: bytes) -> Columns:
    """What :func:`encode_columns` was given."""
    end = text.index(b"\n")
    names = json.loads(text[:end])
    vectors = np.frombuffer(text, dtype="<f4", offset=end + 1).reshape(-1, names["width"])
    return Columns(
        delegates=tuple(names["delegates"]),
        references=tuple(names["references"]),
        samples=tuple(names["samples"]),
        vectors=vectors.astype(np.float32, copy=False),
    )


def _take(columns: Columns, rows: Sequence[int]) -> Columns:
    return Columns(
        delegates=tuple(columns.delegates[i] for i in rows),
        references=tuple(columns.references[i] for i in rows),
        samples=tuple(columns.samples[i] for i in rows),
        vectors=columns.vectors[list(rows)],
    )
