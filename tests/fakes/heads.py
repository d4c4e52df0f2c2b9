"""Procedural heads, pictures and wrapped pictures as points in space, seen by a noisy landmarker.

Lengths are in eye distances (about 63 mm): x to the picture's right, y down, z to the camera.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from domain.light import Light
from domain.parallax import Marks
from domain.turn import Glimpse

Space = NDArray[np.float64]
FACE = np.array(
    [
        [-0.5, 0.0, -0.18],  # the subject's right eye, on the picture's left
        [0.5, 0.0, -0.18],
        [0.0, 0.68, 0.45],  # nose tip: 28 mm over the cheeks
        [-0.4, 1.15, -0.07],
        [0.4, 1.15, -0.07],
        [0.68, 0.0, -0.25],  # left eye's corners, right eye's corners, nose base
        [0.32, 0.0, -0.14],
        [-0.32, 0.0, -0.14],
        [-0.68, 0.0, -0.25],
        [0.0, 0.85, 0.15],
    ]
)
NOISE = 0.015
"""Standard deviation of one landmark; measured 0.007 to 0.018."""


def head(rng: np.random.Generator) -> Space:
    """A head whose depths and places vary as people's do."""
    shape = FACE * rng.normal(1, 0.04, FACE.shape)
    shape[:, 2] *= rng.normal(1, 0.12)
    return np.asarray(shape, dtype=np.float64)


def flat(face: Space) -> Space:
    """A photograph of that head."""
    return np.asarray(face * [1, 1, 0], dtype=np.float64)


def wrapped(face: Space, radius: float) -> Space:
    """A photograph of that head, wrapped around an upright cylinder."""
    angle = face[:, 0] / radius
    depth = radius * (np.cos(angle) - 1)
    return np.stack([radius * np.sin(angle), face[:, 1], depth], axis=-1)


@dataclass(frozen=True, slots=True)
class Pose:
    """How it is held: degrees, and the camera's distance in eye distances."""

    turn: float = 0.0
    nod: float = 0.0
    roll: float = 0.0
    away: float = 10.0


def seen(space: Space, pose: Pose, rng: np.random.Generator, noise: float = NOISE) -> Space:
    """The points on the picture, shape (n, 2), in pixels of a face 70 px between the eyes."""
    placed = space @ _turning(1, pose.turn) @ _turning(0, pose.nod) @ _turning(2, pose.roll)
    scale = pose.away / (pose.away - placed[:, 2:3])
    points = placed[:, :2] * scale + rng.normal(0, noise, (len(space), 2))
    return np.asarray(points * 70 + 300, dtype=np.float64)


def _turning(axis: int, deg: float) -> Space:
    """About an axis, for row vectors; positive about the upright one is to the picture's right."""
    a, (i, j) = math.radians(deg), [(1, 2), (2, 0), (0, 1)][axis]
    turn = np.eye(3)
    turn[i, i] = turn[j, j] = math.cos(a)
    turn[i, j], turn[j, i] = math.sin(a), -math.sin(a)
    return turn


def marks(points: Space) -> tuple[Marks, Marks]:
    """What the two landmarkers say of these points."""
    mouth = points[3:5]
    first = Marks(points[:2], np.vstack([points[:2], mouth]), points[2:3])
    eyes = np.vstack([points[7:9].mean(axis=0), points[5:7].mean(axis=0)])
    return first, Marks(eyes, np.vstack([points[5:9], mouth]), points[9:10])


def glimpse(
    points: Space,
    number: int,
    *,
    rate_hz: float = 15.0,
    presentation: int = 1,
    light: Light = Light.GOOD,
    lift: float | None = None,
) -> Glimpse:
    """A frame of these points."""
    first, second = marks(points)
    return Glimpse(
        at_s=100 + number / rate_hz,
        number=number,
        presentation=presentation,
        picture=number,
        width_px=160.0,
        light=light,
        first=first,
        second=second,
        lift=lift,
    )
