"""The import as the screen runs it: asked line by line, answered in codes, whole at any moment."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from threading import Event
from typing import Any

import pytest

from domain.image import Pixels
from enroll.asked import Understand
from enroll.conversation import converse
from enroll.importer import Workshop
from runtime.device import save_development_device
from tests import sticks
from tests.component.enroll.conftest import six_people
from tests.sticks import Stick

Told = dict[str, Any]


class Screen:
    """The screen's end of the pipes."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process
        self.heard: list[Told] = []

    def ask(self, **asked: object) -> None:
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps(asked) + "\n")
        self._process.stdin.flush()

    def until(self, *events: str) -> Told:
        """Listen until one of these is told; whatever comes before is kept."""
        assert self._process.stdout is not None
        for line in self._process.stdout:
            told: Told = json.loads(line)
            self.heard.append(told)
            if told["event"] in events:
                return told
        raise AssertionError(f"the engine ended before {events}: {self.heard[-3:]}")

    def end(self) -> int:
        self.ask(do="stop")
        self.until("stopped")
        return self._process.wait()


@contextmanager
def engine(*words: str | Path) -> Iterator[Screen]:
    command = [sys.executable, "-m", "enroll", *map(str, words)]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8"
    ) as process:
        try:
            yield Screen(process)
        finally:
            process.kill()


@pytest.fixture
def state(tmp_path: Path) -> Path:
    save_development_device(tmp_path / "state")
    return tmp_path / "state"


@pytest.fixture
def told(shop: Workshop, capsys: pytest.CaptureFixture[str]) -> Callable[..., Told]:
    """The last thing said of a stick once it was to be understood, in this process."""

    def serve(stick: Path, **asked: Any) -> Told:
        understand = Understand(do="understand", **asked)
        converse(stick, shop, [understand], Event())
        lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
        return next(line for line in reversed(lines) if line["event"] != "stopped")

    return serve


def test_a_stick_is_copied_shown_imported_decided_and_published_in_one_conversation(
    faces: Mapping[str, Pixels], state: Path, tmp_path: Path
) -> None:
    stick = six_people(faces)
    stick.files["CM-0006/1.jpg"] = sticks.jpeg(faces["obama-3.jpg"])
    folder = stick.write(tmp_path / "stick")
    with engine("wizard", folder, "--state", state) as screen:
        assert screen.until("copied", "refused")["held"]
        folder.rename(tmp_path / "taken out")
        screen.ask(do="understand")
        seen = screen.until("understood", "refused")
        assert (seen["people"], seen["with_photograph"], seen["added"]) == (6, 6, 6)
        assert seen["question"] == ""
        screen.ask(do="import", operator="op-3")
        first = screen.until("outcome", "refused")
        assert (first["ready"], first["standings"]["undecided"]) == (4, 2)
        assert first["closes"]
        (doubt,) = first["doubts"]
        assert {side["code"] for side in doubt["sides"]} == {"CM-0001", "CM-0006"}
        screen.ask(do="decide", key=doubt["key"], answer="enrol_both")
        screen.ask(do="apply")
        second = screen.until("outcome", "refused")
        assert (second["ready"], second["go"], second["kept"]) == (6, True, True)
        assert second["version"] > first["version"]
        screen.ask(do="publish", folder=str(tmp_path / "report"))
        assert "report.pdf" in screen.until("published", "refused")["files"]
        assert screen.end() == 0


def test_strange_headings_become_a_question_and_a_choice_answers_it(
    told: Callable[..., Told], tmp_path: Path
) -> None:
    roster = "Ký hiệu,Danh xưng,Ghi chú\nA-1,Nguyễn Thị Mẫu,x\nA-2,Trần Văn Mẫu,x\n"
    folder = Stick({"danh sách.csv": roster.encode()}).write(tmp_path / "stick")
    seen = told(folder)
    assert seen["question"] == "no_headings"
    assert seen["headings"] == ["Ký hiệu", "Danh xưng", "Ghi chú"]
    columns = {"code": "Ký hiệu", "name": "Danh xưng"}
    assert told(folder, columns=columns)["question"] == "no_consent"
    seen = told(folder, columns=columns | {"consent": "Ghi chú"})
    assert (seen["question"], seen["people"], seen["consenting"]) == ("", 2, 2)


def test_every_stick_that_cannot_be_used_is_told_by_its_kind(
    told: Callable[..., Told], tmp_path: Path
) -> None:
    rows = sticks.roster_csv([sticks.row(1)])
    made = {
        "empty_stick": Stick({}),
        "several_rosters": Stick({"a.csv": rows, "b.csv": rows}),
        "roster_damaged": Stick({"a.xlsx": b"PK\x03\x04" + bytes(200)}),
        "roster_locked": Stick({"a.xlsx": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(200)}),
    }
    for why, stick in made.items():
        (tmp_path / why).mkdir()
        assert told(stick.write(tmp_path / why))["why"] == why
    two = tmp_path / "several_rosters"
    assert told(two)["choices"] == ["a.csv", "b.csv"]
    assert told(two, roster="b.csv")["event"] == "understood"
    assert told(tmp_path / "gone")["why"] == "stick_gone"
