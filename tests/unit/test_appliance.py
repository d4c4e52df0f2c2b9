"""The parts of ``./run appliance`` that can be tried without booting anything."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import cv2
import numpy as np
import pytest

from hardware.camera.rpicam import RpicamSettings, stream_of
from runtime.settings import load_settings
from tools.appliance import __main__ as appliance
from tools.appliance import camera
from tools.appliance.programs import NotToBeHad, must, run
from tools.appliance.report import Report

ROOT = Path(__file__).parents[2]


class Pipe:
    """Standard output that pulls the plug once it has seen enough."""

    def __init__(self, unplugged: Path, most_bytes: int) -> None:
        self.buffer = self
        self._unplugged, self._most_bytes = unplugged, most_bytes
        self.written = 0

    def write(self, picture: bytes) -> int:
        self.written += len(picture)
        if self.written >= self._most_bytes:
            self._unplugged.touch()
        return len(picture)


def test_the_stand_in_understands_the_adapter_and_ends_when_it_is_unplugged(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cv2.imwrite(str(tmp_path / "somebody.png"), np.full((400, 300, 3), 90, np.uint8))
    scene = tmp_path / "scene.toml"
    scene.write_text('[[visits]]\npeople = [{ portrait = "somebody.png" }]\nstay_s = 60.0\n')
    settings_file = tmp_path / "camera.toml"
    settings_file.write_text('name = "rpicam"\nwidth_px = 320\nheight_px = 240\nrate_hz = 60\n')
    stream = stream_of(load_settings(settings_file, RpicamSettings))
    pipe = Pipe(tmp_path / "unplugged", 3 * stream.picture_bytes)
    complaints = io.StringIO()
    monkeypatch.setattr(camera, "SCENE", scene)
    monkeypatch.setattr(camera, "PORTRAITS", tmp_path)
    monkeypatch.setattr(camera, "UNPLUGGED", tmp_path / "unplugged")
    monkeypatch.setattr(sys, "argv", list(stream.command))
    monkeypatch.setattr(sys, "stdout", pipe)
    monkeypatch.setattr(sys, "stderr", complaints)
    assert camera.main() == camera.NO_CAMERA
    assert pipe.written == 3 * stream.picture_bytes
    assert "no cameras" in complaints.getvalue()


def test_a_report_keeps_what_was_bad_and_numbers_its_pictures(tmp_path: Path) -> None:
    (tmp_path / "old.txt").touch()
    report = Report(tmp_path)
    assert report.check("this holds", True)
    assert not report.check("this does not", False, "seen")
    assert report.bad == ["this does not"]
    assert report.picture("door").name == "01-door.png"
    report.figure("seconds", 1.234)
    assert '"seconds": 1.23' in (tmp_path / "figures.json").read_text()
    log = (tmp_path / "log.txt").read_text()
    assert "good  this holds" in log
    assert "BAD   this does not  [seen]" in log
    assert not (tmp_path / "old.txt").exists()


def test_a_program_that_fails_or_hangs_is_told_with_its_last_words() -> None:
    assert must(
        (sys.executable, "-c", "import sys; sys.stdout.write(sys.stdin.read())"), typed="x"
    )
    with pytest.raises(NotToBeHad, match=r"ended with 3:\nno$"):
        must((sys.executable, "-c", "import sys; sys.stderr.write('no'); sys.exit(3)"))
    assert run((sys.executable, "-c", "import time; time.sleep(60)"), within_s=0.2).code == 124


def test_without_what_it_needs_the_appliance_is_not_tried(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(appliance, "needs", lambda: ["run it as root"])
    assert appliance.main([]) == appliance.LACKING
    assert "run it as root" in capsys.readouterr().err


def test_the_document_names_every_part_that_can_be_tried_alone() -> None:
    told = (ROOT / "docs/appliance.md").read_text(encoding="utf-8")
    assert f"`--only {' '.join(appliance.CHECKS)}`" in told
