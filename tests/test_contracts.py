"""Each import contract is broken once on purpose, in a copy, and must say so."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKAGES = ("domain", "runtime", "vision", "store", "hardware", "kiosk", "enroll", "sync")

VIOLATIONS = {
    "Folders point down": ("domain/ids.py", "import store"),
    "Kiosk: screen above station": ("kiosk/station/slot.py", "import kiosk.ui.presenter"),
    "Kiosk and centre meet only on the wire": ("sync/agent/loop.py", "import sync.server.app"),
    "No cycles at any depth": ("domain/ids.py", "import domain.delegates"),
    "Domain is pure": ("domain/ids.py", "import sqlite3"),
    "Only kiosk.ui knows Qt": ("kiosk/station/slot.py", "import PySide6.QtCore"),
    "Only the agent and the server know the network": ("store/schema.py", "import httpx"),
    "The centre never loads device code": ("sync/server/app.py", "import store.schema"),
    "Only composition roots build adapters": ("enroll/sample.py", "import hardware.camera"),
    "The screen hears happenings and sends intents, nothing else": (
        "kiosk/ui/presenter.py",
        "import kiosk.station.desk",
    ),
    "The agent never opens the gallery": ("sync/agent/loop.py", "import store.gallery"),
}


def lint(folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [Path(sys.executable).with_name("lint-imports"), "--no-cache"],
        cwd=folder,
        env={"PYTHONPATH": str(folder), "PATH": "", "NO_COLOR": "1"},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """The source folders and the contracts, to be broken."""
    for package in PACKAGES:
        shutil.copytree(
            ROOT / package,
            tmp_path / package,
            ignore=shutil.ignore_patterns("__pycache__", "*.ttf"),
        )
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    return tmp_path


def test_every_contract_has_a_seeded_violation() -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text())
    names = {contract["name"] for contract in settings["tool"]["importlinter"]["contracts"]}
    assert names == set(VIOLATIONS)


def test_the_code_as_it_stands_keeps_every_contract() -> None:
    result = lint(ROOT)
    assert result.returncode == 0, result.stdout


@pytest.mark.parametrize("name", VIOLATIONS)
def test_a_seeded_violation_breaks_its_contract(name: str, copy: Path) -> None:
    file, line = VIOLATIONS[name]
    path = copy / file
    source = path.read_text()
    marker = "from __future__ import annotations\n"
    path.write_text(source.replace(marker, f"{marker}\n{line}\n", 1))
    result = lint(copy)
    assert result.returncode != 0
    assert f"{name} BROKEN" in result.stdout, result.stdout
