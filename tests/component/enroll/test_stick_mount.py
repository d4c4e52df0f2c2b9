"""A stick as udev mounts it: from a real image, with the real options."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from enroll.importer import Imported, Order, Workshop, run_import
from enroll.intake import FolderSource
from enroll.outcomes import Rejected
from enroll.progress import Progress
from hardware.volumes import SAFE_OPTIONS
from tests.sticks import Stick

RULES = Path(__file__).parents[3] / "systemd" / "81-entrance-usb.rules"


def silent(_: Progress) -> None:
    """Nobody watches."""


def options() -> list[str]:
    (found,) = re.findall(r"--options=(\S+)", RULES.read_text(encoding="utf-8"))
    return str(found).split(",")


def test_the_rule_mounts_as_the_kiosk_demands() -> None:
    assert set(options()) >= SAFE_OPTIONS


def test_the_rule_takes_file_systems_without_links_only() -> None:
    (types,) = re.findall(r'ENV\{ID_FS_TYPE\}!="([^"]+)"', RULES.read_text(encoding="utf-8"))
    assert set(types.split("|")) == {"vfat", "exfat"}


@pytest.fixture
def mounted(stick: Stick, tmp_path: Path) -> Iterator[Path]:
    """The stick's files in an ext4 image: unlike vfat it can hold the links of an attacker."""
    mkfs = shutil.which("mkfs.ext4", path=f"{os.environ.get('PATH', '')}:/sbin:/usr/sbin")
    if os.geteuid() != 0 or mkfs is None:
        pytest.skip("mounting an image needs root and mkfs.ext4")
    files, image, place = tmp_path / "files", tmp_path / "stick.img", tmp_path / "mounted"
    stick.write(files)
    (files / "roster-link.csv").symlink_to("/etc/passwd")
    place.mkdir()
    subprocess.run([mkfs, "-q", "-d", str(files), str(image), "64M"], check=True)
    how = ",".join(["loop", *sorted(SAFE_OPTIONS)])
    mount = ["mount", "-o", how, str(image), str(place)]
    if subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("this machine does not mount images")
    try:
        yield place
    finally:
        subprocess.run(["umount", str(place)], check=True)  # noqa: S607 - as mount is found


def test_an_image_mounted_so_imports_and_its_links_lead_nowhere(
    mounted: Path, shop: Workshop
) -> None:
    with pytest.raises(OSError, match="symbolic links"):
        (mounted / "roster-link.csv").read_bytes()
    outcome = run_import(FolderSource(mounted), Order(), shop, silent)
    assert isinstance(outcome, Imported)
    rejected = {str(f.path) for f in outcome.result.findings.files if isinstance(f, Rejected)}
    assert "roster-link.csv" in rejected
