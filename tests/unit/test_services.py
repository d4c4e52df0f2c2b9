"""What stands on the screen while an update is judged."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.upkeep import services

SYSTEMCTL = """\
#!/bin/sh
echo "$@" >> {log}
case $1 in
    show) cat {status} ;;
    is-failed) exit 1 ;;
esac
"""


@pytest.fixture
def log(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """What was asked of systemd, whose door says what the file ``status`` holds."""
    file = tmp_path / "log"
    program = tmp_path / "systemctl"
    program.write_text(SYSTEMCTL.format(log=file, status=tmp_path / "status"))
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    monkeypatch.setattr(services, "RUNNING", tmp_path / "healthy")
    monkeypatch.setattr(services, "HEALTHY_S", 0.5)
    return file


def test_a_door_that_waits_for_its_key_is_seen_asking_for_it(log: Path, tmp_path: Path) -> None:
    (tmp_path / "status").write_text("Resting: key_unavailable, clock\n")
    assert not services.becomes_healthy("2.0")
    asked = log.read_text().splitlines()
    assert asked.count("stop entrance-updating.service") == 2


def test_the_page_stays_while_the_door_starts(log: Path, tmp_path: Path) -> None:
    (tmp_path / "status").write_text("starting\n")
    assert not services.becomes_healthy("2.0")
    asked = log.read_text().splitlines()
    assert asked[-1] == "stop entrance-updating.service"
    assert asked.count(asked[-1]) == 1
