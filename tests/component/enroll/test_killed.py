"""A process killed at any moment leaves the old gallery or the new one, never half of one."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from domain.image import Pixels
from enroll.importer import Workshop
from hardware.keys import open_key_provider
from runtime.device import load_device
from runtime.paths import database_of
from store.gallery import Gallery
from store.roster import StoredRoster
from store.verify import sound, verify_ledger
from tests import sticks
from tests.sticks import Stick

KILLS = int(os.environ.get("ENTRANCE_KILLS", "3"))
LONGEST_S = 6.0


def imported(folder: Path, state: Path) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "enroll", "import", str(folder), "--state", str(state)]
    return subprocess.Popen(
        command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
    )


def test_killed_at_random_moments_the_gallery_is_always_whole(
    stick: Stick, faces: Mapping[str, Pixels], shop: Workshop, tmp_path: Path
) -> None:
    rng = random.Random(11)
    first = stick.write(tmp_path / "first")
    swapped = Stick(dict(stick.files))
    swapped.files["anh/CM-0001.jpg"] = sticks.jpeg(faces["obama-3.jpg"])
    second = swapped.write(tmp_path / "second")
    assert imported(first, shop.state).wait() == 0
    whole = {whole_gallery(shop)}
    for kill in range(KILLS):
        process = imported((second, first)[kill % 2], shop.state)
        try:
            process.wait(rng.uniform(0.1, LONGEST_S))
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()
        now = whole_gallery(shop)
        whole.add(now)
        assert len(whole) <= 2
    assert imported(second, shop.state).wait() == 0
    assert len(whole | {whole_gallery(shop)}) == 2


def whole_gallery(shop: Workshop) -> frozenset[tuple[str, str]]:
    """Who is enrolled with what; reading it checks every seal and piece."""
    keys = open_key_provider(shop.state, load_device(shop.state))
    sound(verify_ledger(database_of(shop.state), keys))
    assert len(StoredRoster(shop.store).load().delegates) == 6
    references = Gallery(shop.store).snapshot(shop.model)[1]
    return frozenset((reference.delegate, reference.id) for reference in references)
