"""Killed or torn out at any moment, the gallery is the old one or the new one, never half."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
from collections.abc import Mapping
from itertools import islice
from pathlib import Path

import pytest

from domain.errors import ImportRefused
from domain.image import Pixels
from enroll.held import HeldSource
from enroll.importer import Imported, Order, Unchanged, Workshop, run_import
from enroll.intake import FolderSource, Source
from enroll.progress import Pace, Progress, Stage
from hardware.keys import open_key_provider
from runtime.device import load_device
from runtime.paths import database_of
from store.gallery import Gallery
from store.roster import StoredRoster
from store.verify import sound, verify_ledger
from tests import sticks
from tests.mounts import Mounted, mounted
from tests.sticks import Stick

MOMENTS = int(os.environ.get("ENTRANCE_MOMENTS", "2"))
"""Of each kind; docs/enrolment.md has the figures of twenty."""


@pytest.fixture
def two(stick: Stick, faces: Mapping[str, Pixels], tmp_path: Path) -> tuple[Path, Path]:
    """Two sticks that differ in one person's photograph."""
    swapped = Stick(dict(stick.files))
    swapped.files["anh/CM-0001.jpg"] = sticks.jpeg(faces["obama-3.jpg"])
    return stick.write(tmp_path / "first"), swapped.write(tmp_path / "second")


def started(folder: Path, state: Path) -> subprocess.Popen[bytes]:
    words = ["import", str(folder), "--state", str(state), "--events"]
    return subprocess.Popen(
        [sys.executable, "-m", "enroll", *words],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )


def finished(folder: Path, state: Path) -> list[bytes]:
    """All lines of an import that nobody disturbs."""
    with started(folder, state) as process:
        lines = process.communicate()[0].splitlines()
        assert process.returncode == 0
    return lines


def test_killed_at_random_moments_the_gallery_is_always_whole(
    two: tuple[Path, Path], shop: Workshop
) -> None:
    rng = random.Random(11)
    first, second = two
    lines = len(finished(first, shop.state))
    whole = {whole_gallery(shop)}
    for moment in range(MOMENTS):
        with started((second, first)[moment % 2], shop.state) as process:
            assert process.stdout is not None
            list(islice(process.stdout, rng.randrange(lines)))
            os.killpg(process.pid, signal.SIGKILL)
        whole.add(whole_gallery(shop))
        assert len(whole) <= 2
    finished(second, shop.state)
    assert len(whole | {whole_gallery(shop)}) == 2


def test_taken_out_at_random_moments_the_gallery_is_always_whole(
    two: tuple[Path, Path], shop: Workshop, tmp_path: Path
) -> None:
    rng = random.Random(13)
    first, second = two
    steps: list[Progress] = []
    run_import(FolderSource(first), Order(), shop, steps.append)
    whole = {whole_gallery(shop)}
    refused = 0
    for moment in range(MOMENTS):
        files = (second, first)[moment % 2]
        with mounted(("vfat", "exfat")[moment % 2], files, tmp_path) as medium:
            at, tear = rng.randrange(len(steps)), rng.choice(medium.tear)
            pulled = Pulled(at, tear)
            try:
                outcome = run_import(FolderSource(medium.place), Order(), shop, pulled)
                assert isinstance(outcome, Imported | Unchanged)
            except ImportRefused:
                refused += 1
            assert pulled.done
        whole.add(whole_gallery(shop))
        assert len(whole) <= 2
    assert refused
    with mounted("vfat", second, tmp_path) as medium:
        run_import(FolderSource(medium.place), Order(), shop, lambda _: None)
    assert len(whole | {whole_gallery(shop)}) == 2


def test_once_it_is_copied_to_memory_a_stick_may_be_torn_out(
    stick: Stick, shop: Workshop, tmp_path: Path
) -> None:
    with mounted("vfat", stick.write(tmp_path / "files"), tmp_path) as medium:
        held = HeldSource(FolderSource(medium.place))
        medium.tear[-1]()
        with pytest.raises(ImportRefused):
            read_all(FolderSource(medium.place))
        assert isinstance(run_import(held, Order(), shop, lambda _: None), Imported)
    assert len(whole_gallery(shop)) == 6


def test_torn_out_while_it_is_copied_a_stick_is_refused_with_a_sentence(
    stick: Stick, shop: Workshop, tmp_path: Path
) -> None:
    def copied(medium: Mounted, after: int) -> None:
        source = FolderSource(medium.place)
        pulled = Pulled(after, medium.tear[-1])
        HeldSource(source, Pace(Stage.COPYING, 8, shop.clock, pulled))

    files = stick.write(tmp_path / "files")
    with mounted("vfat", files, tmp_path) as medium, pytest.raises(ImportRefused, match="stick"):
        copied(medium, after=2)


class Pulled:
    """Watches an import and takes the stick out at its n-th step."""

    def __init__(self, at: int, tear: object) -> None:
        self._left = at
        self._tear = tear
        self.done = False

    def __call__(self, _: Progress) -> None:
        if not self._left and callable(self._tear):
            self._tear()
            self.done = True
        self._left -= 1


def read_all(source: Source) -> None:
    for item in source.inventory().items:
        source.read(item)


def whole_gallery(shop: Workshop) -> frozenset[tuple[str, str]]:
    """Who is enrolled with what; reading it checks every seal and piece."""
    keys = open_key_provider(shop.state, load_device(shop.state))
    sound(verify_ledger(database_of(shop.state), keys))
    assert len(StoredRoster(shop.store).load().delegates) == 6
    references = Gallery(shop.store).snapshot(shop.model)[1]
    return frozenset((reference.delegate, reference.id) for reference in references)
