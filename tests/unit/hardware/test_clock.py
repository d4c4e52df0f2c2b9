from __future__ import annotations

from pathlib import Path

import pytest

from hardware.clock import PLAUSIBLE_MS, told_by_files


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "sys/class/rtc/rtc0").mkdir(parents=True)
    return tmp_path


def _write(root: Path, path: str, text: str = "") -> None:
    (root / path).parent.mkdir(parents=True, exist_ok=True)
    (root / path).write_text(text, encoding="ascii")


def test_without_anybody_to_vouch_the_clock_is_not_believed(root: Path) -> None:
    assert not told_by_files(root, PLAUSIBLE_MS)


@pytest.mark.parametrize(("says", "believed"), [("1\n", True), ("0\n", False)])
def test_the_battery_clock_that_set_the_time_vouches_for_it(
    root: Path, says: str, *, believed: bool
) -> None:
    _write(root, "sys/class/rtc/rtc0/hctosys", says)
    _write(root, "sys/class/rtc/rtc0/since_epoch", f"{PLAUSIBLE_MS // 1000 - 20}\n")
    assert told_by_files(root, PLAUSIBLE_MS) is believed


def test_a_battery_clock_without_its_battery_vouches_for_nothing(root: Path) -> None:
    """At boot it said 1970, and systemd moved the time on to when the box was last running."""
    _write(root, "sys/class/rtc/rtc0/hctosys", "1\n")
    _write(root, "sys/class/rtc/rtc0/since_epoch", "95\n")
    assert not told_by_files(root, PLAUSIBLE_MS)


def test_timesyncd_vouches_for_it(root: Path) -> None:
    _write(root, "run/systemd/timesync/synchronized")
    assert told_by_files(root, PLAUSIBLE_MS)


def test_a_clock_that_woke_before_this_program_was_written_is_never_believed(root: Path) -> None:
    _write(root, "sys/class/rtc/rtc0/hctosys", "1\n")
    _write(root, "run/systemd/timesync/synchronized")
    assert not told_by_files(root, PLAUSIBLE_MS - 1)


def test_a_clock_that_cannot_be_read_vouches_for_nothing(root: Path) -> None:
    (root / "sys/class/rtc/rtc0/hctosys").mkdir()
    assert not told_by_files(root, PLAUSIBLE_MS)
