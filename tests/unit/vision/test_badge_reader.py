"""Badges are read as they are held up at a door."""

from __future__ import annotations

import numpy as np
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from domain.badge import Token, event_name
from runtime.badge_token import sign_token
from tests.fakes.held_badge import Conditions, Pose, photographed, symbol, trembling
from tests.fakes.vision import backdrop
from vision.badge import BUSY, QrReader, busiest

KEY = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
PUBLIC = KEY.public_key().public_bytes_raw()
TEXT = sign_token(KEY, Token(event_name(PUBLIC), b"tagtag7", 1))
WITH_KEY = sign_token(KEY, Token(event_name(PUBLIC), b"tagtag7", 1, bytes(16)))
FRAMES, TRIALS, LEAST = 3, 40, 0.95
DOOR = Conditions(light=0.25)


def read_within(
    frames: int, text: str, pose: Pose, given: Conditions, rng: np.random.Generator
) -> bool:
    modules, reader = symbol(text), QrReader()
    return any(
        reader.read(photographed(modules, trembling(pose, rng), given, rng)) == text
        for _ in range(frames)
    )


def held(rng: np.random.Generator, *, tilt_deg: float, away_mm: float = 400.0) -> Pose:
    """Anywhere near the middle, turned and tilted in any direction."""
    axis, roll = rng.uniform(0, 360, 2)
    return Pose(
        away_mm,
        tilt_deg,
        float(axis),
        float(roll),
        x_mm=float(rng.uniform(-60, 60)),
        y_mm=float(rng.uniform(-40, 40)),
    )


@pytest.mark.parametrize("tilt_deg", [0.0, 20.0, 40.0])
def test_30_mm_at_40_cm_in_a_quarter_of_the_light_is_read_within_three_frames(
    tilt_deg: float,
) -> None:
    rng = np.random.default_rng(9)
    read = sum(
        read_within(FRAMES, TEXT, held(rng, tilt_deg=tilt_deg), DOOR, rng) for _ in range(TRIALS)
    )
    assert read >= LEAST * TRIALS


@pytest.mark.parametrize(
    ("pose", "given"),
    [
        pytest.param(Pose(away_mm=110, roll_deg=200), Conditions(), id="close to the camera"),
        pytest.param(Pose(away_mm=220, tilt_deg=30), Conditions(light=0.25), id="nearer, tilted"),
        pytest.param(Pose(away_mm=300), Conditions(glare=60), id="glossy, a lamp in it"),
        pytest.param(Pose(away_mm=300, roll_deg=77), Conditions(backlit=True), id="on a phone"),
        pytest.param(Pose(away_mm=90), Conditions(wall=230), id="close, before a white wall"),
        pytest.param(Pose(tilt_deg=30), Conditions(wall=230), id="far, before a white wall"),
        pytest.param(Pose(away_mm=350), Conditions(motion_px=1.5), id="moving"),
    ],
)
def test_a_badge_is_read_close_by_glossy_on_a_phone_and_moving(
    pose: Pose, given: Conditions
) -> None:
    rng = np.random.default_rng(3)
    assert all(read_within(FRAMES, TEXT, pose, given, rng) for _ in range(5))


def test_a_badge_that_carries_a_key_is_read_too() -> None:
    rng = np.random.default_rng(4)
    pose = Pose(away_mm=330, tilt_deg=20)
    assert all(read_within(FRAMES, WITH_KEY, pose, DOOR, rng) for _ in range(10))


def test_nothing_is_read_where_nothing_is() -> None:
    assert QrReader().read(backdrop()) is None


def test_the_busiest_place_is_the_symbol() -> None:
    rng = np.random.default_rng(5)
    frame = photographed(symbol(TEXT), Pose(x_mm=50, y_mm=-30), Conditions(), rng)
    place = busiest(frame[:, :, 1].copy())
    assert place.busy > BUSY
    assert (place.x, place.y) == pytest.approx((320 + 80, 240 - 48), abs=25)


def test_the_plain_token_fills_a_symbol_of_33_modules_to_the_last_character() -> None:
    assert len(TEXT) == 114
    assert symbol(TEXT).shape == (33, 33)
    assert symbol(WITH_KEY).shape == (37, 37)
