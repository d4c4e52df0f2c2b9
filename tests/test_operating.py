"""Every setting and every fault is in the operator's book."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import pytest

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
