"""Error rates on real photographs, when the folder of them is on this machine.

The bars are those of docs/recognition.md, widened by what so few people can tell.
"""

from __future__ import annotations

import json
import os
from pathlib import Path

import numpy as np
import pytest

from vision.detector import PORTRAITS, YuNetDetector
from vision.embedder import SFaceEmbedder
from vision.intervals import Rates, rates_of
from vision.photographs import people_in
from vision.rates import main
from vision.studio import CLEAN, Developed, Studio
from vision.trials import Plan, trial

ROOT = Path(__file__).parents[2]
FACES = ROOT / os.environ.get("ENTRANCE_FACES", "../shared/faces")
SINGLES = 60
KEYS = frozenset(
    (
        *("persons", "images", "failure_to_acquire", "fpir_requested", "fpir", "fpir_ci"),
        *("fnir", "fnir_ci", "rank1", "threshold", "engine", "seconds"),
    )
)

pytestmark = [
    pytest.mark.faces,
    pytest.mark.timeout(600),
    pytest.mark.skipif(not (FACES / "asia").is_dir(), reason=f"no photographs in {FACES}"),
]


@pytest.fixture(scope="module")
def developed() -> Developed:
    """Everybody with several photographs and some with one; clean, and with a tilted head."""
    several, single = people_in(FACES / "asia"), people_in(FACES / "asia-single")
    studio = Studio(YuNetDetector(settings=PORTRAITS), [SFaceEmbedder()])
    return studio.develop([*several, *single[:SINGLES]], [CLEAN, "tilt"], 0, lambda _: None)


def rates(developed: Developed, condition: str = CLEAN, **plan: int) -> Rates:
    settings = Plan((SFaceEmbedder().model,), **plan)
    album = developed.albums[condition]
    return rates_of([trial(album, settings, np.random.default_rng(seed)) for seed in range(20)])


def test_every_photograph_of_the_folder_shows_a_usable_face(developed: Developed) -> None:
    assert developed.failure_to_acquire(CLEAN, SFaceEmbedder().model) <= 0.01


def test_delegates_are_found_and_strangers_are_not(developed: Developed) -> None:
    found = rates(developed)
    assert found.fnir.value <= 0.03
    assert found.fpir.value <= 0.03
    assert found.misidentified.value <= 0.002


def test_several_frames_find_nearly_everybody(developed: Developed) -> None:
    assert rates(developed, frames=3).fnir.value <= 0.015
    assert rates(developed, enrol=2, frames=2).fnir.value <= 0.01


def test_a_small_gallery_keeps_strangers_out(developed: Developed) -> None:
    for size in (30, 60):
        assert rates(developed, size=size).fpir.value <= 0.03


def test_a_tilted_head_is_found_all_the_same(developed: Developed) -> None:
    found = rates(developed, "tilt")
    assert found.fnir.value <= rates(developed).fnir.value + 0.04
    assert found.fpir.value <= 0.03


def test_the_command_writes_the_documented_keys(tmp_path: Path) -> None:
    for person in people_in(FACES / "asia")[:8]:
        (tmp_path / "faces" / person.name).mkdir(parents=True)
        for file in person.files[:2]:
            (tmp_path / "faces" / person.name / file.name).symlink_to(file)
    report = tmp_path / "rates.json"
    assert main([str(tmp_path / "faces"), "--gallery", "60", "--json", str(report)]) == 0
    written = json.loads(report.read_text(encoding="utf-8"))
    assert set(written) >= KEYS | {"baseline", "baseline_missing", "conditions", "misidentified"}
    assert written["persons"] == 8
    assert written["images"] == 16
    assert written["baseline"] is not None or written["baseline_missing"]
    if written["baseline"] is not None:
        assert set(written["baseline"]) >= {"fpir", "fpir_ci", "fnir", "fnir_ci", "threshold"}
