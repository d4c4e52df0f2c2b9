"""Composes a scene script into pictures: the entrance and the people who walk up to it.

Portraits are flat, so a turned head is a plane turned in space, just as a photograph in a hand:
enough to make a detector's landmarks and an embedder's score move as they do at a door. A solid
person is turned by depth instead, so that the nose moves against the cheeks; it stands in for a
head where a challenge is tried out, and proves nothing about attacks by other means.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field, replace
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from domain.errors import CameraLost
from domain.image import Pixels
from hardware.camera.backdrop import GRAIN, background, grain
from hardware.camera.held import hold_up, holds_badge
from hardware.camera.relief import Features, turned
from hardware.camera.scene import ORDINARY, Fractions, Marks, Person, SceneScript, Visit

# How small a face is when its person comes into view, as a fraction of when they stand close.
_FAR = 0.22
# Distance of the eye from a turned plane, in face widths: nearer exaggerates, farther flattens.
_EYE_DISTANCE = 6.0
_ORDINARY_MARKS = np.array([[0.28, 0.37], [0.75, 0.37], [0.53, 0.57], [0.32, 0.72], [0.74, 0.72]])
"""Where a detector's box has its features, in shares of the box; a mean of ten portraits."""


@dataclass(frozen=True, slots=True, eq=False)
class Cutout:
    """A portrait around its face with soft edges, at one resolution."""

    pixels: Pixels = field(repr=False)
    opacity: NDArray[np.float32] = field(repr=False)
    """Shape (height, width), 0..1."""
    face_px: float
    centre: tuple[float, float]
    """The middle of the face in this cutout."""
    features: Features


@dataclass(frozen=True, slots=True)
class Sway:
    """What nobody keeps still: phases of small movements, drawn once per person."""

    side: float
    phases: tuple[float, float, float]

    def at(self, phase: int, time_s: float, period_s: float) -> float:
        return math.sin(2 * math.pi * time_s / period_s + self.phases[phase])


@dataclass(frozen=True, slots=True)
class Pose:
    """Where a face is in the picture at one moment."""

    x: float
    y: float
    face_px: float
    turn_deg: float
    tilt_deg: float


class Stage:
    """Draws any moment of a scene; the same seed draws the same pictures."""

    def __init__(
        self,
        script: SceneScript,
        portraits: Path,
        *,
        size_px: tuple[int, int],
        rng: np.random.Generator,
        badge: Pixels | None = None,
    ) -> None:
        self._script = script
        self._badge = badge
        self._size = size_px
        self._background = background(script.background, size_px, rng)
        self._grain = [grain(size_px, rng) for _ in range(4)]
        self._sways = [
            [Sway(rng.choice((-1.0, 1.0)), _phases(rng)) for _ in visit.people]
            for visit in script.visits
        ]
        self._cutouts = {
            person.portrait: _cut_out(
                portraits / person.portrait,
                script.faces.get(person.portrait, ORDINARY),
                script.marks.get(person.portrait),
            )
            for visit in script.visits
            for person in visit.people
        }

    def picture(self, time_s: float) -> Pixels | None:
        """The scene ``time_s`` after its beginning, or None after its end; a fresh array."""
        begins_s = 0.0
        for visit, sways in zip(self._script.visits, self._sways, strict=True):
            within_s = time_s - begins_s
            if within_s < visit.lasts_s:
                return self._draw(visit, sways, within_s)
            begins_s += visit.lasts_s
        return None

    def moment(self, time_s: float, person: Person) -> Pixels:
        """The first visit at ``time_s`` with this person's pose in place of the script's.

        It lets a test answer what the kiosk asks; the portrait must be one of the script.
        """
        visit = self._script.visits[0].model_copy(update={"people": (person,)})
        return self._draw(visit, self._sways[0], time_s)

    def _draw(self, visit: Visit, sways: list[Sway], time_s: float) -> Pixels:
        picture = self._background.copy()
        for place, (person, sway) in enumerate(zip(visit.people, sways, strict=True)):
            middle = (place + 1) / (len(visit.people) + 1)
            pose = _pose(person, visit, sway, time_s, self._size, middle)
            cutout = _nearest(self._cutouts[person.portrait], pose.face_px)
            if person.solid:
                pixels, opacity = turned(
                    cutout.pixels, cutout.opacity, cutout.features, pose.turn_deg
                )
                cutout = replace(cutout, pixels=pixels, opacity=opacity)
                pose = replace(pose, turn_deg=0.0)
            _paste(picture, cutout, pose)
            if self._badge is not None and holds_badge(person, visit, time_s):
                x, y = pose.x + 0.75 * pose.face_px, pose.y + 0.95 * pose.face_px
                hold_up(picture, self._badge, (x, y), pose.tilt_deg)
        noise = self._grain[int(time_s * 1000) % len(self._grain)]
        noisy = cv2.subtract(cv2.add(picture, noise), np.full(4, 4 * GRAIN))
        return np.asarray(noisy, dtype=np.uint8)


def _pose(
    person: Person,
    visit: Visit,
    sway: Sway,
    time_s: float,
    size_px: tuple[int, int],
    middle: float,
) -> Pose:
    width, height = size_px
    near = _nearness(visit, time_s)
    face_px = person.nearest_px * (_FAR + (1 - _FAR) * near) * (1 + 0.01 * sway.at(0, time_s, 2.3))
    turn_deg, tilt_deg, size = person.moved(time_s)
    face_px *= size
    walk = sway.side * 0.16 * (1 - near)
    return Pose(
        x=width * (middle + walk) + 0.05 * face_px * sway.at(1, time_s, 1.7),
        y=height * (0.36 + 0.08 * near) + 0.03 * face_px * sway.at(2, time_s, 0.9),
        face_px=face_px,
        turn_deg=person.turn_deg + turn_deg + 4 * sway.at(1, time_s, 3.1),
        tilt_deg=person.tilt_deg + tilt_deg + 2 * sway.at(2, time_s, 2.7),
    )


def _nearness(visit: Visit, time_s: float) -> float:
    """0 when a person comes into view, 1 while they stand at the kiosk; smooth between."""
    if time_s < visit.approach_s:
        share = time_s / visit.approach_s
    elif time_s < visit.approach_s + visit.stay_s:
        share = 1.0
    else:
        share = (visit.lasts_s - time_s) / visit.leave_s
    return share * share * (3 - 2 * share)


def _paste(picture: Pixels, cutout: Cutout, pose: Pose) -> None:
    matrix = _projection(cutout, pose)
    height, width = cutout.opacity.shape
    corners = np.array([[[0, 0], [width, 0], [width, height], [0, height]]], dtype=np.float64)
    outline = cv2.perspectiveTransform(corners, matrix)[0]
    left, top = np.maximum(np.floor(outline.min(axis=0)), 0).astype(int)
    right, bottom = np.minimum(
        np.ceil(outline.max(axis=0)), (picture.shape[1], picture.shape[0])
    ).astype(int)
    if right <= left or bottom <= top:
        return
    into = np.array([[1, 0, -left], [0, 1, -top], [0, 0, 1]], dtype=np.float64) @ matrix
    size = (int(right - left), int(bottom - top))
    person = cv2.warpPerspective(cutout.pixels, into, size, flags=cv2.INTER_LINEAR)
    opacity = cv2.warpPerspective(cutout.opacity, into, size, flags=cv2.INTER_LINEAR)
    behind = np.ascontiguousarray(picture[top:bottom, left:right])
    picture[top:bottom, left:right] = cv2.blendLinear(person, behind, opacity, 1 - opacity)


def _projection(cutout: Cutout, pose: Pose) -> NDArray[np.float64]:
    """From cutout pixels to picture pixels: centre, turn about the upright axis, tilt, place."""
    scale = pose.face_px / cutout.face_px
    turn, tilt = math.radians(pose.turn_deg), math.radians(pose.tilt_deg)
    away = math.sin(turn) / (_EYE_DISTANCE * cutout.face_px)
    to_origin = np.array([[1, 0, -cutout.centre[0]], [0, 1, -cutout.centre[1]], [0, 0, 1]])
    turned = np.array([[math.cos(turn), 0, 0], [0, 1, 0], [away, 0, 1]])
    placed = np.array(
        [
            [scale * math.cos(tilt), -scale * math.sin(tilt), pose.x],
            [scale * math.sin(tilt), scale * math.cos(tilt), pose.y],
            [0, 0, 1],
        ]
    )
    return np.asarray(placed @ turned @ to_origin, dtype=np.float64)


def _cut_out(path: Path, face: Fractions, marks: Marks | None) -> list[Cutout]:
    """The portrait around its face, at full size, half, a quarter and an eighth."""
    portrait = cv2.imread(str(path), cv2.IMREAD_COLOR)
    if portrait is None:
        raise CameraLost(f"The scene's portrait {path} cannot be read.")
    height, width = portrait.shape[:2]
    x, y, across, down = face[0] * width, face[1] * height, face[2] * width, face[3] * height
    left, right = max(0, int(x - 0.9 * across)), min(width, int(x + 1.9 * across))
    top, bottom = max(0, int(y - 0.5 * down)), min(height, int(y + 2.2 * down))
    pixels = np.asarray(portrait[top:bottom, left:right], dtype=np.uint8)
    centre = (x + across / 2 - left, y + down / 2 - top)
    opacity = _silhouette((bottom - top, right - left), (across, down), centre)
    corner = np.array([left, top], dtype=np.float64)
    if marks is not None:
        points = np.array(marks).reshape(5, 2) * [width, height]
    else:
        points = _ORDINARY_MARKS * [across, down] + [x, y]
    cutouts = [Cutout(pixels, opacity, across, centre, Features(points - corner))]
    while len(cutouts) < 4 and cutouts[-1].face_px > 60:
        cutouts.append(_half(cutouts[-1]))
    return cutouts


def _half(cutout: Cutout) -> Cutout:
    pixels = cv2.pyrDown(cutout.pixels)
    opacity = cv2.resize(cutout.opacity, (pixels.shape[1], pixels.shape[0]))
    return Cutout(
        np.asarray(pixels, dtype=np.uint8),
        np.asarray(opacity, dtype=np.float32),
        cutout.face_px / 2,
        (cutout.centre[0] / 2, cutout.centre[1] / 2),
        cutout.features.scaled(0.5),
    )


def _nearest(cutouts: list[Cutout], face_px: float) -> Cutout:
    """The smallest cutout that need not be enlarged, so that warping does not alias."""
    fitting = [cutout for cutout in cutouts if cutout.face_px >= face_px]
    return fitting[-1] if fitting else cutouts[0]


def _silhouette(
    size: tuple[int, int], face_px: tuple[float, float], centre: tuple[float, float]
) -> NDArray[np.float32]:
    """Opaque over head and shoulders, fading outside: most of a portrait's own wall goes."""
    height, width = size
    across, down = face_px
    x, y = centre
    shape = np.zeros((height, width), dtype=np.float32)
    head = ((x, y - 0.08 * down), (1.55 * across, 1.65 * down), 0)
    shoulders = ((x, y + 1.75 * down), (2.7 * across, 2.3 * down), 0)
    for outline in (head, shoulders):
        cv2.ellipse(shape, outline, 1.0, -1)
    neck = [(x - 0.5 * across, y), (x + 0.5 * across, y)]
    neck += [(x + 0.8 * across, y + 1.2 * down), (x - 0.8 * across, y + 1.2 * down)]
    cv2.fillConvexPoly(shape, np.array(neck, dtype=np.int32), 1.0)
    shape *= _inside(height, width)
    blurred = cv2.GaussianBlur(shape, (0, 0), 0.07 * across)
    return np.asarray(blurred * _inside(height, width), dtype=np.float32)


def _inside(height: int, width: int) -> NDArray[np.float32]:
    """One inside, falling to nothing over the outer twentieth on all sides."""
    across = np.minimum(np.arange(width), np.arange(width)[::-1]) / (width / 20)
    down = np.minimum(np.arange(height), np.arange(height)[::-1]) / (height / 20)
    faded = np.clip(across, 0, 1)[np.newaxis, :] * np.clip(down, 0, 1)[:, np.newaxis]
    return np.asarray(faded, dtype=np.float32)


def _phases(rng: np.random.Generator) -> tuple[float, float, float]:
    first, second, third = rng.uniform(0, 2 * math.pi, 3)
    return float(first), float(second), float(third)
