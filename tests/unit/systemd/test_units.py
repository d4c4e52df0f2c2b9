"""The unit files mean what they say, and leave each process only what it needs."""

from __future__ import annotations

import configparser
import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from hardware.hands import FOLDER, WISHES
from kiosk.__main__ import ROOMS
from kiosk.setup.record import DONE
from kiosk.upkeep.hands import ASKED_UPDATE
from sync.agent.config import LanSettings
from sync.agent.lan import discovery

ROOT = Path(__file__).parents[3]
UNITS = ROOT / "systemd"
SERVICES = sorted(path.name for path in UNITS.glob("*.service"))
MOST_EXPOSED = 2.0
PROGRAM = "/usr/lib/entrance-kiosk/bin/kiosk"

systemd = pytest.mark.skipif(
    shutil.which("systemd-analyze") is None, reason="systemd-analyze is not installed"
)


def settings(name: str) -> dict[str, list[str]]:
    """Each key of a unit with all its values, in whatever section it stands."""
    found: dict[str, list[str]] = {}
    for line in (UNITS / name).read_text().splitlines():
        if "=" in line and not line.startswith("#"):
            key, value = line.split("=", 1)
            found.setdefault(key, []).append(value)
    return found


def analyze(*words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["systemd-analyze", *words],  # noqa: S607 - where the distribution has it
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "SYSTEMD_COLORS": "0"},
    )


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A tree in which every program that the units start is there."""
    tree = tmp_path_factory.mktemp("root")
    place = tree / "etc/systemd/system"
    shutil.copytree(UNITS, place)
    for name in ("seatd.service", "getty@.service"):
        (place / name).write_text("[Service]\nExecStart=/usr/bin/cage\n")
    programs = {"/usr/bin/cage"}
    for unit in SERVICES:
        for command in settings(unit).get("ExecStart", []) + settings(unit).get("ExecStop", []):
            programs |= set(re.findall(r"(?<![\w=:])/usr/[\w./-]+", command))
    for program in programs:
        path = tree / program.removeprefix("/")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("#!/bin/sh\n")
        path.chmod(0o755)
    for name in ("sysinit", "basic", "shutdown", "multi-user", "local-fs", "network", "sockets"):
        (place / f"{name}.target").write_text(f"[Unit]\nDescription={name}\n")
    (place / "system.slice").write_text("[Unit]\n")
    return tree


@systemd
@pytest.mark.parametrize("unit", SERVICES)
def test_systemd_has_nothing_to_say_about_a_unit(unit: str, root: Path) -> None:
    done = analyze("verify", "--man=no", f"--root={root}", unit)
    # The exit code is 0 for unknown keys and bad values: only silence is good.
    assert (done.stderr, done.returncode) == ("", 0)


@systemd
@pytest.mark.parametrize("unit", SERVICES)
def test_a_unit_exposes_little(unit: str) -> None:
    done = analyze("security", "--offline=true", str(UNITS / unit))
    (score,) = re.findall(r"Overall exposure level for \S+: ([\d.]+)", done.stdout)
    assert float(score) <= MOST_EXPOSED


@systemd
def test_a_seeded_mistake_is_found(root: Path) -> None:
    path = root / "etc/systemd/system/mistaken.service"
    path.write_text("[Service]\nExecStart=/usr/bin/cage\nWatchdogSecs=30\n")
    assert "WatchdogSecs" in analyze("verify", "--man=no", f"--root={root}", path.name).stderr


def test_the_kiosk_has_no_network() -> None:
    kiosk = settings("entrance-kiosk.service")
    assert kiosk["PrivateNetwork"] == ["yes"]
    assert kiosk["RestrictAddressFamilies"] == ["AF_UNIX"]
    assert kiosk["IPAddressDeny"] == ["any"]


def test_nothing_waits_for_the_network_or_for_the_time() -> None:
    for unit in (*SERVICES, "entrance.target"):
        waits = " ".join(
            value
            for key in ("After", "Wants", "Requires", "BindsTo")
            for value in settings(unit).get(key, [])
        )
        assert "network-online" not in waits, unit
        assert "time-" not in waits, unit


def test_only_the_agent_and_the_centre_may_speak_to_the_network() -> None:
    talking = {
        unit for unit in SERVICES if "AF_INET" in settings(unit)["RestrictAddressFamilies"][0]
    }
    assert talking == {"entrance-sync.service", "entrance-centre.service"}


def test_the_agent_listens_where_other_gates_call_and_nowhere_else() -> None:
    agent = settings("entrance-sync.service")
    assert agent["SocketBindDeny"] == ["any"]
    port = LanSettings().port
    assert agent["SocketBindAllow"] == [f"tcp:{port}", f"udp:{discovery.PORT}"]


def test_no_process_leaves_a_core_or_gains_a_privilege() -> None:
    for unit in SERVICES:
        found = settings(unit)
        assert found["LimitCORE"] == ["0"], unit
        assert found["NoNewPrivileges"] == ["yes"], unit


def test_a_watched_unit_speaks_the_notify_protocol() -> None:
    watched = [unit for unit in SERVICES if "WatchdogSec" in settings(unit)]
    assert {"entrance-kiosk.service", "entrance-sync.service"} <= set(watched)
    for unit in watched:
        assert settings(unit)["Type"] == ["notify"], unit
        # The set-up ends for good when it is done.
        ends = unit == "entrance-setup.service"
        assert settings(unit)["Restart"] == ["on-failure" if ends else "always"], unit


def test_the_notice_outlasts_the_time_in_which_the_kiosk_may_not_start_again() -> None:
    interval_s = int(settings("entrance-kiosk.service")["StartLimitIntervalSec"][0])
    (command,) = settings("entrance-notice.service")["ExecStart"]
    (shown_s,) = re.findall(r"--for-s (\d+)", command)
    assert int(shown_s) > interval_s


def test_each_unit_starts_a_word_that_the_command_line_has() -> None:
    for unit in SERVICES:
        for command in settings(unit)["ExecStart"]:
            for word in re.findall(rf"{PROGRAM} (\S+)", command):
                assert word in ROOMS, f"{unit} starts kiosk {word}"


def test_each_unit_of_the_target_is_there() -> None:
    for unit in settings("entrance.target")["Wants"][0].split():
        assert (UNITS / unit).exists()


def test_the_journal_has_bounds() -> None:
    parser = configparser.ConfigParser()
    parser.optionxform = str  # type: ignore[assignment,method-assign] # keys keep their capitals
    parser.read(UNITS / "entrance.journald.conf")
    assert {"SystemMaxUse", "MaxRetentionSec"} <= set(parser["Journal"])


def test_the_set_up_and_the_door_never_run_at_once() -> None:
    (mark,) = settings("entrance-kiosk.service")["ConditionPathExists"]
    assert settings("entrance-setup.service")["ConditionPathExists"] == [f"!{mark}"]
    assert mark == f"/var/lib/entrance/{DONE}"


def test_root_has_three_services_without_a_network_and_with_few_capabilities() -> None:
    rooted = {
        unit: settings(unit)["CapabilityBoundingSet"]
        for unit in SERVICES
        if not {"User", "DynamicUser"} & set(settings(unit))
    }
    assert rooted == {
        "entrance-hands.service": ["CAP_DAC_OVERRIDE"],
        "entrance-outbox.service": ["CAP_SYS_ADMIN CAP_DAC_OVERRIDE CAP_SETUID CAP_SETGID"],
        "entrance-update.service": ["CAP_DAC_OVERRIDE CAP_FOWNER CAP_CHOWN CAP_FSETID"],
    }
    for unit in rooted:
        assert settings(unit)["PrivateNetwork"] == ["yes"], unit


def test_root_acts_only_when_something_is_asked_of_it() -> None:
    assert settings("entrance-hands.path")["PathExistsGlob"] == [f"{FOLDER / WISHES}/*.json"]
    assert settings("entrance-outbox.path")["PathExistsGlob"] == ["/var/lib/entrance/outbox/*"]
    asked = f"|{ASKED_UPDATE}"
    assert asked in settings("entrance-update.service")["ConditionPathExists"]
