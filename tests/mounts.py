"""Real images of sticks, mounted as the kiosk mounts them, by the kernel or in user space."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from hardware.volumes import SAFE_OPTIONS

_PLACES = f"{os.environ.get('PATH', '')}:/sbin:/usr/sbin"
_MB = 1024 * 1024
_SPARE = 24 * _MB


@dataclass(frozen=True, slots=True)
class Mounted:
    """A mounted image and the ways in which a stick disappears."""

    place: Path
    by: str
    """What serves it: the kernel, or a program in user space."""
    tear: tuple[Callable[[], None], ...]
    """Taken out at once: unmounted while in use; and, where it can be, its device torn away."""


@contextmanager
def mounted(kind: str, files: Path, work: Path) -> Iterator[Mounted]:
    """An image of file system ``kind`` with everything that lies in ``files``.

    The test is skipped, and says why, where this machine cannot make or mount one.
    """
    if os.geteuid() != 0:
        pytest.skip("mounting an image needs root")
    image, place = work / f"{kind}.img", work / f"mounted-{kind}"
    place.mkdir(exist_ok=True)
    size = sum(path.stat().st_size for path in files.rglob("*") if path.is_file())
    with image.open("wb") as blank:
        blank.truncate(size + size // 8 + _SPARE)
    _run(f"mkfs.{kind}", str(image))
    if kind == "vfat":
        _run("mcopy", "-s", "-D", "a", "-i", str(image), *map(str, sorted(files.iterdir())), "::")
        with _vfat(image, place) as stick:
            yield stick
    else:
        with _exfat(files, image, place) as stick:
            yield stick


@contextmanager
def _vfat(image: Path, place: Path) -> Iterator[Mounted]:
    how = ",".join(["loop", *sorted(SAFE_OPTIONS)])
    command = [_tool("mount"), "-t", "vfat", "-o", how, str(image), str(place)]
    if subprocess.run(command, capture_output=True, check=False).returncode == 0:
        with _released(place):
            yield Mounted(place, "the kernel", (lambda: _gone(place),))
        return
    with subprocess.Popen(
        [_tool("fusefat"), "-f", "-o", "ro", str(image), str(place)],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    ) as served:
        while served.poll() is None and not place.is_mount():
            pass
        with _released(place):
            yield Mounted(place, "fusefat", (lambda: _gone(place), served.kill))


@contextmanager
def _exfat(files: Path, image: Path, place: Path) -> Iterator[Mounted]:
    device = _run("losetup", "-f", "--show", str(image)).strip()
    helper = _tool("mount.exfat-fuse")
    try:
        _run(helper, device, str(place))
        with _released(place):
            shutil.copytree(files, place, dirs_exist_ok=True, copy_function=shutil.copyfile)
        options = ",".join(sorted(SAFE_OPTIONS - {"nosymfollow"}))
        with subprocess.Popen(
            [helper, "-d", "-o", options, device, str(place)],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        ) as served:
            while served.poll() is None and not place.is_mount():
                pass
            with _released(place):
                tears = (lambda: _gone(place), served.kill, lambda: os.truncate(image, 0))
                yield Mounted(place, "exfat-fuse", tears)
    finally:
        _run("losetup", "-d", device)


@contextmanager
def _released(place: Path) -> Iterator[None]:
    try:
        yield
    finally:
        _gone(place)


def _gone(place: Path) -> None:
    """Unmounted at once, whoever still reads there."""
    subprocess.run([_tool("umount"), "-l", str(place)], capture_output=True, check=False)


def _tool(name: str) -> str:
    found = shutil.which(name, path=_PLACES)
    if found is None:
        pytest.skip(f"this machine has no {name}")
    return found


def _run(name: str, *words: str) -> str:
    command: Sequence[str] = [_tool(name) if "/" not in name else name, *words]
    environment = os.environ | {"LC_ALL": "C.UTF-8", "MTOOLS_SKIP_CHECK": "1"}
    done = subprocess.run(
        command,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
        env=environment,
        text=True,
    )
    if done.returncode:
        pytest.skip(f"this machine cannot {name}: {done.stderr.strip()[:200]}")
    return done.stdout


__all__ = ["Mounted", "mounted"]
