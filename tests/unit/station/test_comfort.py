"""Sound and light: steps that go as far as they go, kept before they are in force."""

from __future__ import annotations

import pytest

from domain.comfort import (
    DIM_AFTER_S,
    DIMMED,
    DIMMEST,
    LEAST_LIGHT,
    Comfort,
    decode_comfort,
    encode_comfort,
    light_of,
    stepped,
)
from domain.errors import StoreUnavailable
from kiosk.station.comfort import Surroundings
from tests.fakes.clock import FakeClock
from tests.fakes.staff import MemoryComfort, RecordingDial


def test_steps_end_at_silence_at_the_dimmest_and_at_the_most() -> None:
    assert stepped(Comfort(10, 20), volume=-5, brightness=-5) == Comfort(0, DIMMEST)
    assert stepped(Comfort(90, 90), volume=5, brightness=5) == Comfort(100, 100)


def test_what_was_encoded_is_decoded_and_nothing_is_the_usual() -> None:
    assert decode_comfort(encode_comfort(Comfort(30, 40))) == Comfort(30, 40)
    assert decode_comfort(None) == Comfort()


def test_what_was_kept_is_in_force_from_the_start() -> None:
    speaker, light = RecordingDial(), RecordingDial()
    Surroundings(MemoryComfort(Comfort(30, 40)), speaker, light)
    assert (speaker.shares, light.shares) == ([0.3], [0.4])
    assert speaker.sounded == 0


def test_a_step_of_volume_is_heard_and_one_of_light_is_not() -> None:
    speaker, light = RecordingDial(), RecordingDial()
    around = Surroundings(MemoryComfort(Comfort(30, 40)), speaker, light)
    around.step(volume=1)
    around.step(brightness=-1)
    assert (speaker.shares[-1], light.shares[-1], speaker.sounded) == (0.4, 0.3, 1)


def test_what_cannot_be_kept_is_not_in_force() -> None:
    kept, speaker = MemoryComfort(), RecordingDial()
    around = Surroundings(kept, speaker, None)
    kept.full = True
    with pytest.raises(StoreUnavailable):
        around.step(volume=1)
    assert (around.now, len(speaker.shares)) == (Comfort(), 1)


def test_the_panel_dims_after_a_minute_alone_and_wakes_at_once() -> None:
    light, clock = RecordingDial(), FakeClock()
    around = Surroundings(
        MemoryComfort(Comfort(30, 80)), RecordingDial(), light, clock.monotonic_s
    )
    clock.advance(DIM_AFTER_S - 1)
    around.rest()
    assert light.shares[-1] == 0.8
    clock.advance(1)
    around.rest()
    assert light.shares[-1] == pytest.approx(0.8 * DIMMED)
    around.wake()
    assert light.shares[-1] == 0.8


def test_the_panel_is_never_dark() -> None:
    assert light_of(0.1, 10_000) == light_of(0.2, 10_000) == LEAST_LIGHT
    assert light_of(0.1, 0) == 0.1


def test_a_change_of_light_is_seen_though_nobody_was_near() -> None:
    light, clock = RecordingDial(), FakeClock()
    around = Surroundings(
        MemoryComfort(Comfort(30, 80)), RecordingDial(), light, clock.monotonic_s
    )
    clock.advance(DIM_AFTER_S * 2)
    around.rest()
    around.step(brightness=1)
    assert light.shares[-1] == 0.9
