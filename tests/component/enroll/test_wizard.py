"""The import as the screen runs it: what cannot be used has a kind that the screen words."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from threading import Event
from typing import Any

import pytest

from enroll.asked import Asked, Import, Understand
from enroll.conversation import converse
from enroll.importer import Workshop
from enroll.plan import Mode
from store.gallery import Gallery
from tests import sticks
from tests.sticks import Stick

Told = dict[str, Any]


@pytest.fixture
def told(shop: Workshop, capsys: pytest.CaptureFixture[str]) -> Callable[..., Told]:
    """The last thing said of a stick once it was to be understood, in this process."""

    def serve(stick: Path, **asked: Any) -> Told:
        understand = Understand(do="understand", **asked)
        converse(stick, shop, [understand], Event())
        lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
        return next(line for line in reversed(lines) if line["event"] != "stopped")

    return serve


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


def test_after_a_refusal_there_is_nothing_to_import(
    shop: Workshop, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    rows = sticks.roster_csv([sticks.row(1)])
    folder = Stick({"a.csv": rows, "b.xlsx": b"PK\x03\x04" + bytes(200)}).write(tmp_path / "s")
    asked: list[Asked] = [
        Understand(do="understand", roster="a.csv"),
        Understand(do="understand", roster="b.xlsx", mode=Mode.REPLACE),
        Import(do="import", operator="admin"),
    ]
    converse(folder, shop, asked, Event())
    events = [json.loads(line)["event"] for line in capsys.readouterr().out.splitlines()]
    assert [event for event in events if event != "progress"] == [
        *("copied", "understood", "refused", "stopped")
    ]
    assert Gallery(shop.store).version() == 0
