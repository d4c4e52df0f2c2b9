"""Every setting and every fault is in the operator's book."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import pytest

from kiosk.__main__ import ROOMS, room
from kiosk.config import KioskSettings
from kiosk.station.happenings import Fault
from runtime.device import DeviceSettings
from runtime.settings import Settings
from sync.agent.config import AgentSettings

BOOK = (Path(__file__).parents[1] / "docs/operating.md").read_text(encoding="utf-8")
FILES: dict[str, type[Settings]] = {
    "kiosk.toml": KioskSettings,
    "device.toml": DeviceSettings,
    "sync.toml": AgentSettings,
}


AT_THE_CENTRE = {"Revoke", "Updates"}
"""Buttons and pages of the centre, which no kiosk shows."""


def models_in(annotation: object) -> Iterator[type[Settings]]:
    """Each settings model in an annotation, unions included."""
    if isinstance(annotation, type) and issubclass(annotation, Settings):
        yield annotation
    for part in get_args(annotation):
        yield from models_in(part)


def settings_of(model: type[Settings]) -> Iterator[str]:
    """The names of all settings of a file, tables within tables included."""
    for name, field in model.model_fields.items():
        tables = list(models_in(field.annotation))
        if not tables:
            yield name
        for table in tables:
            yield from settings_of(table)


@pytest.mark.parametrize("file", FILES)
def test_every_setting_of_a_file_stands_in_its_section(file: str) -> None:
    sections = BOOK[BOOK.index("## Every setting") :].split("\n### ")
    (section,) = [each for each in sections if file in each.split("\n", 1)[0]]
    told = set(re.findall(r"`(\w+)`", section))
    assert set(settings_of(FILES[file])) - told == set()


def test_every_fault_of_the_screen_has_its_remedy() -> None:
    table = BOOK[BOOK.index("| the screen says |") :].split("\n\n")[0]
    assert table.count("\n") - 1 == len(Fault)


def test_every_unit_is_named() -> None:
    units = {path.stem for path in (Path(__file__).parents[1] / "systemd").glob("*.service")}
    named = set(re.findall(r"`(entrance-[\w@-]+)`", BOOK))
    assert units - named == set()


def commands() -> list[tuple[str, ...]]:
    """Every command of the product that the book gives, as its words."""
    typed = re.findall(r"(?:`|^    )(?:sudo )?kiosk ([^`\n]+)", BOOK, re.MULTILINE)
    return [tuple(each.split()) for each in typed]


@pytest.mark.parametrize("words", sorted(set(commands())), ids=" ".join)
def test_every_command_of_the_book_exists_with_each_of_its_words(
    words: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    assert words[0] in ROOMS
    sub = [each for each in words[1:2] if re.fullmatch("[a-z][a-z-]+", each)]
    with pytest.raises(SystemExit) as ended:
        room(words[0])([*sub, "--help"])
    assert ended.value.code == 0
    known = set(re.findall(r"--[\w-]+", capsys.readouterr().out))
    assert {each for each in words if each.startswith("--")} - known == set()


def test_every_button_and_leaf_that_the_book_names_is_on_a_screen() -> None:
    texts = (Path(__file__).parents[1] / "kiosk/ui/i18n/en.ts").read_text(encoding="utf-8")
    said = {
        each.replace("{0}", "…").casefold()
        for each in re.findall(r"<translation>(.*?)</translation>", texts)
    }
    named = re.findall(r"(?<!\*)\*([A-Z][^*\n]+)\*(?!\*)", BOOK)
    assert {each for each in named if each.casefold() not in said} <= AT_THE_CENTRE


def test_every_file_of_the_package_that_the_book_names_is_put_there() -> None:
    build = (Path(__file__).parents[1] / "package/build").read_text(encoding="utf-8")
    named = re.findall(r"/(usr/share/entrance-kiosk/[\w-]+)", BOOK)
    assert [path for path in named if path not in build] == []
    assert named
