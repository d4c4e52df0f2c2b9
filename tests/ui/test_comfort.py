"""Sound and light by touch: heard and seen at once, and the same after a restart."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from domain.comfort import Comfort
from kiosk.ui.window import Appearance
from tests.fakes.keys import fixed_key
from tests.fakes.staff import RecordingDial
from tests.ui.staff import OWN_PIN, Post

USUAL = Comfort()


@pytest.fixture
def post(qapp: QGuiApplication, appearance: Appearance, tmp_path: Path) -> Iterator[Post]:
    opened = Post(tmp_path, fixed_key())
    opened.open(appearance)
    yield opened
    opened.close()
    qapp.processEvents()


def to_the_leaf(post: Post) -> None:
    post.sign_in("op-3", OWN_PIN)
    post.tap("tab-admin", "leaf-sound")


def test_a_louder_chime_is_heard_at_once_and_shown(post: Post) -> None:
    to_the_leaf(post)
    assert post.kiosk.text("volumePercent") == f"{USUAL.volume} %"
    post.tap("volumeMore")
    assert post.kiosk.text("volumePercent") == f"{USUAL.volume + 10} %"
    assert post.speaker.shares[-1] == pytest.approx(0.7)
    assert post.speaker.sounded == 1


def test_the_panel_is_dimmed_by_touch_but_never_dark(post: Post) -> None:
    to_the_leaf(post)
    for _ in range(12):
        post.tap("brightnessLess")
    assert post.light is not None
    assert post.light.shares[-1] == pytest.approx(0.1)
    assert post.kiosk.text("brightnessPercent") == "10 %"


def test_both_are_as_they_were_after_a_restart(post: Post, appearance: Appearance) -> None:
    to_the_leaf(post)
    post.tap("volumeLess", "brightnessLess")
    post.close()
    post.speaker, post.light = RecordingDial(), RecordingDial()
    post.open(appearance)
    assert post.speaker.shares == [pytest.approx(0.5)]
    assert post.light.shares == [pytest.approx(0.8)]


def test_where_there_is_no_speaker_and_no_light_the_page_says_so(
    post: Post, appearance: Appearance
) -> None:
    post.close()
    post.speaker, post.light = RecordingDial(audible=False), None
    post.open(appearance)
    to_the_leaf(post)
    assert post.kiosk.shown("volumeLacking")
    assert post.kiosk.shown("brightnessLacking")
    post.tap("volumeMore", "brightnessLess")
    assert post.kiosk.text("volumePercent") == f"{USUAL.volume} %"
    assert post.speaker.sounded == 0
