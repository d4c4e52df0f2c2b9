"""An immutable snapshot of all references of one model: one matrix, one centre."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from domain.biometrics import Reference, unit
from domain.ids import DelegateId, ModelId, ReferenceId

CENTRING_PEOPLE = 150
"""From how many people on the mean template describes the crowd and not the sample.

Below it, centred scores over-fit: at 100 people a requested FPIR of 1 % became 3 %.
"""


@dataclass(frozen=True, slots=True, eq=False)
class Gallery:
    """References ready for comparison.

    ``matrix`` has shape (people, dimensions): unit rows, after the mean of all raw templates,
    ``centre`` of shape (dimensions,), was subtracted. Row *i* belongs to ``delegates[i]``.
    """

    version: int
    model: ModelId
    delegates: tuple[DelegateId, ...]
    references: tuple[ReferenceId, ...]
    centre: NDArray[np.float32] = field(repr=False)
    matrix: NDArray[np.float32] = field(repr=False)
    second: Gallery | None = field(default=None, repr=False)
    """The same people by the second engine, as far as they were enrolled with it."""

    def __len__(self) -> int:
        return len(self.delegates)


def gallery_of(
    model: ModelId, version: int, references: Sequence[Reference], *, second: ModelId | None = None
) -> Gallery:
    """Stack the references of ``model``; centre them when there are enough people.

    References of the model ``second`` make the gallery of the second engine.

    Raises:
        ValueError: a reference of another model is among them, or none of ``model``.
    """
    others = [each for each in references if second is not None and each.template.model == second]
    mine = [each for each in references if each.template.model == model]
    if not mine:
        raise ValueError("a gallery needs at least one reference")
    if len(mine) + len(others) != len(references):
        raise ValueError(f"all references of a gallery must be of the model {model}")
    raw = unit(np.stack([reference.template.vector for reference in mine]))
    centred = len(raw) >= CENTRING_PEOPLE
    centre = raw.mean(axis=0) if centred else np.zeros(raw.shape[1], dtype=np.float32)
    return Gallery(
        version=version,
        model=model,
        delegates=tuple(reference.delegate for reference in mine),
        references=tuple(reference.id for reference in mine),
        centre=np.asarray(centre, dtype=np.float32),
        matrix=unit(raw - centre),
        second=gallery_of(second, version, others) if second is not None and others else None,
    )
