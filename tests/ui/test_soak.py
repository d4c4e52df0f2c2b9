"""A simulated day at the door leaves no more objects, handles or threads than an hour did."""

from __future__ import annotations

import gc
import os
import threading
import tracemalloc
from dataclasses import replace
from pathlib import Path
from statistics import mean

import numpy as np
from PySide6.QtCore import QObject

from kiosk.station.happenings import AskedToDesk, Looking, Waiting
from tests.ui.conftest import Kiosk
from tests.ui.test_window import STATUS, WELCOMED

HOUR_S = 3600
SLOPE_KB = 200
"""Kilobytes an hour that the second half of the day may hold above the first: a day and a night
of that are five megabytes. A leaked frame of the camera would be 2,700 a visit."""
PASSING = 10
"""Animations that run just then are objects too."""
PEOPLE_PER_HOUR = 3
"""Visits drawn for each simulated hour; more say nothing new and take longer."""


def one_hour(kiosk: Kiosk) -> None:
    """People come, are looked at, welcomed or sent to the desk; the status comes in between."""
    for number in range(PEOPLE_PER_HOUR):
        kiosk.frames[:] = [np.full((90, 160, 3), number, dtype=np.uint8)]
        for happening in (
            Waiting("Đại hội mẫu", "Phiên khai mạc"),
            Looking(),
            replace(WELCOMED, name=f"Nguyễn Thị Mẫu {number}") if number % 5 else AskedToDesk(),
            replace(STATUS, pending_events=number),
        ):
            kiosk.window.bridge.post(happening)
            kiosk.settle()
        kiosk.clock.advance(HOUR_S / PEOPLE_PER_HOUR)
        kiosk.window.screen.lapse()
        kiosk.settle()


def standing(kiosk: Kiosk) -> tuple[int, int, int]:
    """QML objects, open handles and threads."""
    gc.collect()
    objects = len(kiosk.window.root.findChildren(QObject))
    return objects, len(list(Path("/proc/self/fd").iterdir())), threading.active_count()


def resident_kb() -> int:
    """Memory of the process, Qt's and the libraries' included."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGESIZE") // 1024


def test_a_simulated_day_leaves_no_more_objects_handles_threads_or_memory(kiosk: Kiosk) -> None:
    assert Path("/proc/self/fd").is_dir()
    one_hour(kiosk)
    before = standing(kiosk)
    resident: list[int] = []
    tracemalloc.start()
    try:
        one_hour(kiosk)
        gc.collect()
        early, _ = tracemalloc.get_traced_memory()
        for _ in range(22):
            one_hour(kiosk)
            resident.append(resident_kb())
        gc.collect()
        late, _ = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    objects, handles, threads = standing(kiosk)
    assert objects <= before[0] + PASSING
    assert (handles, threads) == before[1:]
    assert late - early < 200_000, f"{late - early} bytes more after 22 hours"
    first, second = mean(resident[:11]), mean(resident[11:])
    assert second - first < 11 * SLOPE_KB, f"{second - first:.0f} kB more in the second half"
