"""What the screen costs: CPU of one preview frame, and how soon a happening is drawn."""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Callable, Iterator
from datetime import UTC
from functools import partial
from statistics import median

import cv2
import numpy as np
from PySide6.QtCore import QEventLoop, QRectF
from PySide6.QtGui import QGuiApplication, QImage, QPainter

from domain.ids import DelegateId
from domain.image import Pixels
from domain.moment import Moment
from kiosk.station.happenings import AskedToDesk, Happening, Welcomed
from kiosk.ui.pixels import cut, filling
from kiosk.ui.window import Appearance, KioskWindow, application, open_window
from runtime.bench import Material, Row, cpu_ms

PANE = (563, 754)
"""Width and height of the mirror on a panel of 1280 x 800."""


BASELINE = "converted whole, drawn smoothly"
"""What every tutorial does."""


def preview_rows(material: Material) -> Iterator[Row]:
    """Each way of drawing a 1280 x 720 frame as a mirror into the pane, the shipped one first.

    CPU milliseconds a frame, drawn into an image in memory: what a software scene graph does,
    without a display.
    """
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = application()
    picture = np.random.default_rng(7).integers(0, 255, (720, 1280, 3), dtype=np.uint8)
    pane = QImage(*PANE, QImage.Format.Format_RGB32)
    ways: dict[str, Callable[[Pixels, QImage], None]] = {
        "cut, converted, drawn by nearest pixels": _cut_fast,
        "cut, converted, drawn smoothly": _cut_smooth,
        "cut, scaled, converted, drawn": _scaled_first,
        BASELINE: _whole_smooth,
    }
    calls = {name: partial(way, picture, pane) for name, way in ways.items()}
    spent = cpu_ms(calls, material.rounds)
    for name, value in spent.items():
        yield Row("preview", name, value, "ms", BASELINE, value / max(spent[BASELINE], 1e-9))
    app.processEvents()


def drawn_rows(material: Material) -> Iterator[Row]:
    """How long a happening takes from the thread that posts it to the frame that shows it.

    Wall milliseconds of a whole window of 1280 x 800, drawn by the processor; and how many frames
    were drawn in between, which is none where it is in the very next one.
    """
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    window = open_window(
        newest_frame=lambda: None,
        send=lambda _: None,
        clock=_BenchClock(),
        appearance=Appearance(UTC, fullscreen=False, reduced_motion=True),
    )
    waits = [_drawn_after_ms(window, number) for number in range(2 * material.rounds)]
    window.close()
    took_ms = sorted(each for each, _ in waits)
    yield Row("drawn", "median", median(took_ms), "ms")
    yield Row("drawn", "slowest", took_ms[-1], "ms")
    yield Row("drawn", "frames in between, at most", max(frames for _, frames in waits), "frames")


class _BenchClock:
    """Time does not pass: nothing lapses while it is measured."""

    def now(self) -> Moment:
        return Moment(0, "bench", 0, trusted=True)

    def monotonic_s(self) -> float:
        return 0.0


def _drawn_after_ms(window: KioskWindow, number: int) -> tuple[float, int]:
    """Post from another thread, and turn the event loop until a frame shows it."""
    welcomed = Welcomed(DelegateId("B-1"), f"Nguyễn Văn Mẫu {number}", "A 1", "1", "", "")
    happening: Happening = welcomed if number % 2 else AskedToDesk()
    page, frames = ("welcome" if number % 2 else "desk"), list[str]()
    noted = window.root.frameSwapped.connect(
        lambda: frames.append(window.screen.scene.shown.page.value)
    )
    begun_s = time.perf_counter()
    threading.Thread(target=window.bridge.post, args=(happening,)).start()
    while page not in frames:
        QGuiApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    took_ms = 1000 * (time.perf_counter() - begun_s)
    window.root.frameSwapped.disconnect(noted)
    return took_ms, frames.index(page)


def _cut_smooth(picture: Pixels, pane: QImage) -> None:
    _draw(cv2.cvtColor(cut(picture, PANE[0] / PANE[1]), cv2.COLOR_BGR2BGRA), pane, smooth=True)


def _cut_fast(picture: Pixels, pane: QImage) -> None:
    _draw(cv2.cvtColor(cut(picture, PANE[0] / PANE[1]), cv2.COLOR_BGR2BGRA), pane, smooth=False)


def _whole_smooth(picture: Pixels, pane: QImage) -> None:
    _draw(cv2.cvtColor(picture, cv2.COLOR_BGR2BGRA), pane, smooth=True)


def _scaled_first(picture: Pixels, pane: QImage) -> None:
    part = cut(picture, PANE[0] / PANE[1])
    scaled = cv2.resize(part, PANE, interpolation=cv2.INTER_LINEAR)
    _draw(cv2.cvtColor(scaled, cv2.COLOR_BGR2BGRA), pane, smooth=False)


def _draw(canvas: np.ndarray, pane: QImage, *, smooth: bool) -> None:
    height, width = canvas.shape[:2]
    image = QImage(canvas.data, width, height, width * 4, QImage.Format.Format_RGB32)
    whole = QRectF(0, 0, *PANE)
    painter = QPainter(pane)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, smooth)
    painter.translate(whole.width(), 0)
    painter.scale(-1, 1)
    painter.drawImage(whole, image, filling(image, whole))
    painter.end()
