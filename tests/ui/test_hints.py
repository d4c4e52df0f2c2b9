"""Each thing that a delegate may be asked for is asked on the screen when it is the matter.

The replayed camera, the real detector and embedder, the real recognition and the real QML: only
the photographs are spoilt.
"""

from __future__ import annotations

import queue
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

import cv2
import numpy as np
import pytest

from domain.evidence import Hint
from domain.gallery import gallery_of
from domain.image import Frame, Pixels
from hardware.camera import open_camera
from hardware.camera.replay import ReplaySettings
from kiosk.station.doors import Doors
from kiosk.station.recognition import Recognition, Sight
from kiosk.station.slot import LatestSlot
from kiosk.ui.wording import Phrase
from tests.fakes.clock import FakeClock
from tests.fakes.congress import OPENING, roster
from tests.fakes.guard import unasking_guard
from tests.fakes.vision import planted_reference
from tests.ui.conftest import Kiosk
from vision.detector import YuNetDetector
from vision.door import door_policy
from vision.embedder import SFaceEmbedder
from vision.models import SFACE
from vision.subject import Watch

FACE = (0.315, 0.217, 0.365, 0.410)
"""Where the face is in the portrait that is spoilt, in shares of it."""
STANDS = "stay_s = 4.0\napproach_s = 0.0\nleave_s = 0.0\n"
Spoil = Callable[[Pixels], Pixels]


def bare(portrait: Pixels) -> Pixels:
    return portrait


def lit(portrait: Pixels, times: float) -> Pixels:
    return np.asarray(np.clip(portrait.astype(np.float32) * times, 0, 255), dtype=np.uint8)


def moved(portrait: Pixels) -> Pixels:
    """Smeared across a third of the face, as by somebody who does not stop."""
    width = round(portrait.shape[1] * FACE[2] * 0.33)
    across = np.full((1, width), 1 / width, dtype=np.float32)
    return np.asarray(cv2.filter2D(portrait, -1, across), dtype=np.uint8)


def masked(portrait: Pixels) -> Pixels:
    """With a white cloth from the nose down and dark glasses."""
    height, width = portrait.shape[:2]
    left, top, wide, high = FACE
    worn = portrait.copy()

    def cover(down: float, until: float, shade: int) -> None:
        rows = slice(round((top + down * high) * height), round((top + until * high) * height))
        worn[rows, round(left * width) : round((left + wide) * width)] = shade

    cover(0.62, 1.05, 225)
    cover(0.33, 0.5, 25)
    return worn


SCENES: dict[Hint, tuple[Spoil, str]] = {
    Hint.COME_CLOSER: (bare, "nearest_px = 34"),
    Hint.STEP_BACK: (bare, "nearest_px = 600"),
    Hint.FACE_CAMERA: (bare, "turn_deg = 66.0, solid = true"),
    Hint.MORE_LIGHT: (partial(lit, times=0.07), ""),
    Hint.LESS_LIGHT: (partial(lit, times=12.0), ""),
    Hint.HOLD_STILL: (moved, ""),
    Hint.UNCOVER_FACE: (masked, ""),
}


def recognition_for(kiosk: Kiosk) -> Recognition:
    """All of recognition, with a gallery of people whom nobody of the scene resembles."""
    gallery = gallery_of(SFACE.model, 1, [planted_reference(n, SFACE.model) for n in range(9)])
    made = Recognition(
        Sight(lambda known: Watch(YuNetDetector(), SFaceEmbedder(), known), unasking_guard()),
        doors=Doors(roster(OPENING)),
        frames=LatestSlot[Frame](),
        settled=queue.Queue(),
        clock=kiosk.clock,
        post=kiosk.window.bridge.post,
    )
    made.use((gallery, door_policy(gallery, 0.01)))
    return made


def said_on_screen(kiosk: Kiosk, folder: Path, people: str, until: Hint) -> set[str]:
    """What the page asked of whoever stands in that scene, up to the request that is meant."""
    script = folder / "scene.toml"
    script.write_text(
        f'[faces]\n"p.png" = {list(FACE)}\n\n[[visits]]\npeople = [{people}]\n{STANDS}',
        encoding="utf-8",
    )
    settings = ReplaySettings(
        material=script, portraits=folder, paced=False, width_px=640, height_px=480
    )
    recognition, said = recognition_for(kiosk), set[str]()
    meant = kiosk.window.languages.say(Phrase(f"hint.{until}"))
    for frame in open_camera(settings, FakeClock()).frames():
        recognition.see(frame)
        kiosk.settle()
        if kiosk.shown("page-looking"):
            said.add(kiosk.text("lookingHeadline"))
        if meant in said:
            break
    return said


@pytest.mark.parametrize("hint", SCENES)
def test_what_is_the_matter_is_asked_for_on_the_screen(
    hint: Hint, kiosk: Kiosk, portraits: Mapping[str, Path], tmp_path: Path
) -> None:
    spoil, pose = SCENES[hint]
    portrait = np.asarray(cv2.imread(str(portraits["obama-2.jpg"])), dtype=np.uint8)
    cv2.imwrite(str(tmp_path / "p.png"), spoil(portrait))
    person = '{ portrait = "p.png"' + (f", {pose}" if pose else "") + " }"
    assert kiosk.window.languages.say(Phrase(f"hint.{hint}")) in said_on_screen(
        kiosk, tmp_path, person, hint
    )


def test_two_side_by_side_are_asked_to_come_one_at_a_time(
    kiosk: Kiosk, portraits: Mapping[str, Path], tmp_path: Path
) -> None:
    (tmp_path / "p.png").symlink_to(portraits["obama-2.jpg"])
    person = '{ portrait = "p.png", nearest_px = 130 }'
    meant = Hint.ONE_AT_A_TIME
    said = said_on_screen(kiosk, tmp_path, f"{person}, {person}", meant)
    assert kiosk.window.languages.say(Phrase(f"hint.{meant}")) in said
