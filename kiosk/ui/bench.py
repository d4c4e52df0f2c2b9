"""What the preview costs: CPU of one frame from the camera's picture to the drawn window."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from functools import partial

import cv2
import numpy as np
from PySide6.QtCore import QRectF
from PySide6.QtGui import QGuiApplication, QImage, QPainter

from domain.image import Pixels
from kiosk.ui.pixels import cut, filling
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
    app = QGuiApplication.instance() or QGuiApplication(["bench"])
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
