"""Nose parallax: how far a nose stands out of the plane of eyes and mouth, when a head turns.

Whatever a flat picture does in front of a lens, its nose stays where the affine map of its eyes
and mouth corners says. The nose of a head that turns does not: it runs ahead of them, to the
side the head turns to, by 0.10 eye distances at 10 degrees and 0.20 at 20.

Coordinates are the camera's own, not the mirror's that the screen shows: positive is towards
the left of the person who is looked at.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np

from domain.image import Points


@dataclass(frozen=True, slots=True, eq=False)
class Marks:
    """What one landmarker says of one face."""

    eyes: Points = field(repr=False)
    """Shape (2, 2): the middles of the subject's right and left eye."""
    plane: Points = field(repr=False)
    """Shape (n, 2), n >= 4: points about as deep as each other, in an order that stays."""
    nose: Points = field(repr=False)
    """Shape (1, 2)."""

    @property
    def finite(self) -> bool:
        """Whether all of it are numbers, and the eyes are apart."""
        points = np.concatenate([self.eyes, self.plane, self.nose])
        return bool(np.isfinite(points).all()) and self.eye_distance > 1e-6

    @property
    def eye_distance(self) -> float:
        return float(np.hypot(*(self.eyes[1] - self.eyes[0])))


def upright(marks: Marks) -> Marks:
    """The same face with its eyes level, their middle at the origin and one apart."""
    across = marks.eyes[1] - marks.eyes[0]
    span = marks.eye_distance
    forth = np.array([[across[0], -across[1]], [across[1], across[0]]]) / span**2
    middle = marks.eyes.mean(axis=0)
    return Marks(
        (marks.eyes - middle) @ forth,
        (marks.plane - middle) @ forth,
        (marks.nose - middle) @ forth,
    )


def reference_of(frontal: Sequence[Marks]) -> Marks:
    """The mean of some frontal looks, upright: the noise of one look is not in it.

    Raises:
        ValueError: no look at all.
    """
    if not frontal:
        raise ValueError("a reference needs at least one frontal look")
    looks = [upright(marks) for marks in frontal]
    return Marks(
        np.mean([look.eyes for look in looks], axis=0),
        np.mean([look.plane for look in looks], axis=0),
        np.mean([look.nose for look in looks], axis=0),
    )


def parallax(reference: Marks, now: Marks) -> float:
    """How far the nose is off the plane's motion from ``reference`` to ``now``, eye distances.

    0 for any motion of a plane, about 0.58 times the sine of a turn. ``reference`` is
    :func:`upright`, both are :attr:`Marks.finite` and of one landmarker.
    """
    ones = np.ones((len(reference.plane), 1))
    affine = np.linalg.lstsq(np.hstack([reference.plane, ones]), now.plane, rcond=None)[0]
    larger = float(np.linalg.norm(affine[:2], 2))
    expected = reference.nose @ affine[:2] + affine[2]
    along = (now.eyes[1] - now.eyes[0]) / now.eye_distance
    off = float((now.nose - expected)[0] @ along)
    return off / max(larger * reference.eye_distance, 1e-9)
