"""What the box tells of itself, read from a drawn tree of the kernel's files."""

from __future__ import annotations

from pathlib import Path

import pytest

from hardware.board import Family, this_board
from hardware.display import open_backlight
from hardware.health import read_health
from hardware.volumes import removable_volumes


def write(root: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return root


@pytest.mark.parametrize(
    ("model", "family"),
    [
        ("Raspberry Pi 5 Model B Rev 1.0\0", Family.RASPBERRY_PI),
        ("NVIDIA Jetson Orin Nano Developer Kit\0", Family.JETSON),
        ("Some PC\n", Family.GENERIC),
    ],
)
def test_a_board_is_known_by_its_device_tree(model: str, family: Family, tmp_path: Path) -> None:
    root = write(
        tmp_path, {"proc/device-tree/model": model, "dev/tpmrm0": "", "dev/gpiochip4": ""}
    )
    board = this_board(root)
    assert (board.family, board.model) == (family, model.strip("\0\n"))
    assert (board.has_tpm, board.has_clock_battery) == (True, False)
    assert board.pin_chips == ("gpiochip4",)


def test_a_machine_that_says_nothing_is_generic(tmp_path: Path) -> None:
    assert this_board(tmp_path).family is Family.GENERIC


def test_the_hottest_zone_counts(tmp_path: Path) -> None:
    zones = {f"class/thermal/thermal_zone{n}/temp": t for n, t in enumerate(("51000\n", "83500"))}
    assert read_health(tmp_path, write(tmp_path, zones)).temperature_c == 83.5


PI_4 = "devices/platform/soc/soc:firmware"
PI_5 = "devices/platform/soc@107c000000/soc@107c000000:firmware"
"""Where the firmware's driver lies in the tree: its address is part of a Raspberry Pi 5's."""


@pytest.mark.parametrize("firmware", [PI_4, PI_5])
@pytest.mark.parametrize(
    ("word", "under_voltage", "throttled"),
    [
        ("0\n", (False, False), (False, False)),
        ("0x50000", (False, True), (False, True)),
        ("50005\n", (True, True), (True, True)),
        ("10000\n", (False, True), (False, False)),
        ("e0008\n", (False, False), (True, True)),
        ("20002\n", (False, False), (True, True)),
    ],
)
def test_under_voltage_and_throttling_are_known_now_and_since_boot(
    firmware: str,
    word: str,
    under_voltage: tuple[bool, bool],
    throttled: tuple[bool, bool],
    tmp_path: Path,
) -> None:
    tree = write(tmp_path, {f"{firmware}/get_throttled": word})
    power = read_health(tmp_path, tree).power
    assert power is not None
    assert (power.under_voltage, power.under_voltage_since_boot) == under_voltage
    assert (power.throttled, power.throttled_since_boot) == throttled


@pytest.mark.parametrize(
    ("counts", "slowed"), [(("0", "0", "0"), False), (("0", "17", "0"), True)]
)
def test_a_jetson_counts_how_often_its_supply_made_it_slow(
    counts: tuple[str, ...], *, slowed: bool, tmp_path: Path
) -> None:
    files = {f"class/hwmon/hwmon2/oc{n}_event_cnt": f"{c}\n" for n, c in enumerate(counts, 1)}
    power = read_health(tmp_path, write(tmp_path, files)).power
    assert power is not None
    assert power.throttled_since_boot is slowed
    assert not power.throttled


def test_a_zone_that_is_asleep_hides_no_other(tmp_path: Path) -> None:
    """A Jetson's unused zones answer with an error: here the file is a folder."""
    tree = write(tmp_path, {"class/thermal/thermal_zone3/temp": "49812\n"})
    (tree / "class/thermal/thermal_zone1/temp").mkdir(parents=True)
    assert read_health(tmp_path, tree).temperature_c == 49.812


@pytest.mark.parametrize(
    ("life_time", "percent"), [("0x02 0x05\n", 50), ("0x0b 0x01\n", 110), ("0x00 0x00\n", None)]
)
def test_the_cards_wear_is_the_worse_of_its_two_kinds(
    life_time: str, percent: int | None, tmp_path: Path
) -> None:
    tree = write(tmp_path, {"block/mmcblk0/device/life_time": life_time})
    assert read_health(tmp_path, tree).card_used_percent == percent


def test_what_a_board_does_not_tell_is_none(tmp_path: Path) -> None:
    health = read_health(tmp_path / "nowhere", tmp_path)
    assert (health.temperature_c, health.power, health.disk) == (None, None, None)
    assert health.card_used_percent is None


def test_the_disk_of_the_store_is_measured(tmp_path: Path) -> None:
    disk = read_health(tmp_path, tmp_path).disk
    assert disk is not None
    assert 0 < disk.free_bytes <= disk.total_bytes
    assert disk.writable
    assert 0 < disk.free_share <= 1


def test_a_stick_is_found_with_the_place_and_manner_of_its_mount(tmp_path: Path) -> None:
    tree = write(
        tmp_path,
        {
            "block/sda/removable": "1\n",
            "block/sda/sda1/partition": "1",
            "block/sda/sda1/size": "2048",
            "block/mmcblk0/removable": "0\n",
            "block/loop0/removable": "1\n",
        },
    )
    options = "ro,nosuid,nodev,noexec,nosymfollow,relatime"
    mounts = tmp_path / "mounts"
    mounts.write_text(
        f"tmpfs /run tmpfs rw 0 0\n/dev/sda1 /media/my\\040stick vfat {options} 0 0\n"
    )
    (stick,) = removable_volumes(tree, mounts)
    assert (stick.device, stick.size_bytes) == ("sda1", 1 << 20)
    assert stick.mounted_at == Path("/media/my stick")
    assert stick.safely_mounted
    mounts.write_text("/dev/sda1 /media/stick vfat rw 0 0\n")
    (stick,) = removable_volumes(tree, mounts)
    assert not stick.safely_mounted


def test_a_stick_without_partitions_is_one_volume(tmp_path: Path) -> None:
    tree = write(tmp_path, {"block/sdb/removable": "1", "block/sdb/size": "64"})
    mounts = write(tmp_path, {"mounts": ""}) / "mounts"
    (stick,) = removable_volumes(tree, mounts)
    assert (stick.device, stick.mounted_at, stick.safely_mounted) == ("sdb", None, False)


def test_a_stick_that_is_being_pulled_is_no_trouble(tmp_path: Path) -> None:
    tree = write(tmp_path, {"block/sdb/removable": "1", "block/sdb/sdb1/partition": "1"})
    mounts = write(tmp_path, {"mounts": ""}) / "mounts"
    assert removable_volumes(tree, mounts) == ()


def test_the_backlight_is_dimmed_and_never_off(tmp_path: Path) -> None:
    panel = write(tmp_path, {"dsi/max_brightness": "200", "dsi/brightness": "200"}) / "dsi"
    light = open_backlight(tmp_path)
    assert light is not None
    light.set(0.5)
    assert (panel / "brightness").read_text() == "100"
    light.set(0)
    assert (panel / "brightness").read_text() == "1"


def test_a_panel_without_a_light_to_set_has_none(tmp_path: Path) -> None:
    assert open_backlight(tmp_path) is None


def test_a_panel_that_is_gone_is_told_to_the_journal_once(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    light = open_backlight(write(tmp_path, {"dsi/max_brightness": "200"}))
    assert light is not None
    (tmp_path / "dsi/brightness").mkdir()
    light.set(0.5)
    light.set(0.5)
    spoken = capsys.readouterr()
    assert (spoken.out + spoken.err).count("backlight.not_set") == 1
