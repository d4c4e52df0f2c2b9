"""`kiosk enroll` from outside: exit codes, lines for a screen, and sentences for people."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from domain.image import Pixels
from enroll.__main__ import DONE, REFUSED, WORK_LEFT, main
from runtime.device import save_development_device
from tests import sticks


def enroll(*words: str | Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "enroll", *map(str, words)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


@pytest.fixture
def state(tmp_path: Path) -> Path:
    save_development_device(tmp_path / "state")
    return tmp_path / "state"


def test_a_ready_stick_ends_with_0_and_an_open_question_with_3_until_it_is_answered(
    faces: Mapping[str, Pixels], stick: sticks.Stick, state: Path, tmp_path: Path
) -> None:
    folder = stick.write(tmp_path / "stick")
    (folder / "CM-0006/1.jpg").write_bytes(sticks.jpeg(faces["obama-3.jpg"]))
    asked = enroll("import", folder, "--state", state, "--language", "en")
    assert asked.returncode == WORK_LEFT
    question = next(line for line in asked.stdout.splitlines() if "two codes" in line)
    answered = enroll("decide", question.split()[0], "enrol_both", "--state", state)
    assert answered.returncode == DONE
    done = enroll("import", folder, "--state", state, "--report", tmp_path / "report", "--events")
    assert done.returncode == DONE, done.stderr
    lines = [json.loads(line) for line in done.stdout.splitlines()]
    assert {line["event"] for line in lines} == {"progress", "outcome"}
    assert lines[-1]["go"]
    assert lines[-1]["outcome"] == "imported"
    assert lines[-1]["ready"] == 6
    assert (tmp_path / "report" / "report.pdf").exists()


def test_a_folder_without_a_roster_ends_with_1_and_one_sentence(
    state: Path, tmp_path: Path
) -> None:
    refused = enroll("import", tmp_path, "--state", state)
    assert refused.returncode == REFUSED
    assert refused.stderr.splitlines()[-1].endswith("beside the photographs.")
    assert "Traceback" not in refused.stderr


def test_a_mistyped_command_ends_with_2() -> None:
    assert enroll("improt").returncode == 2
    assert enroll("import", ".", "--map", "height=Cao").returncode == 2


def test_the_template_is_a_stick_that_needs_three_photographs(state: Path, tmp_path: Path) -> None:
    assert main(["template", str(tmp_path / "example")]) == DONE
    assert main(["template", str(tmp_path / "example")]) == REFUSED
    words = ("--state", state, "--roster", "danh-sach.csv", "--events")
    seen = enroll("import", tmp_path / "example", *words)
    assert seen.returncode == WORK_LEFT
    outcome = json.loads(seen.stdout.splitlines()[-1])
    assert (outcome["rows"], outcome["ready"], outcome["unreadable"]) == (3, 0, [])
