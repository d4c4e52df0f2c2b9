"""The newest camera frame as a mirror, at display rate, whatever recognition does."""

from __future__ import annotations

from collections.abc import Callable

import cv2
import numpy as np
from PySide6.QtCore import Property, QObject, QRectF, QTimer, Signal, Slot
from PySide6.QtGui import QImage, QPainter
from PySide6.QtQml import QmlElement
from PySide6.QtQuick import QQuickItem, QQuickPaintedItem

from domain.image import Pixels
from kiosk.ui.pixels import cut, filling

QML_IMPORT_NAME = "Entrance"
QML_IMPORT_MAJOR_VERSION = 1

SHOWS_BELOW = 0.8
"""Drawn smaller than this share of the camera's size, nearest pixels would shimmer."""
POLL_MS = 16
"""One display frame: a frame is drawn within this time of being taken."""


@QmlElement
class FrameFeed(QObject):
    """Where the newest frame is read from; reading never waits."""

    def __init__(self, newest: Callable[[], Pixels | None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._newest = newest

    def newest(self) -> Pixels | None:
        return self._newest()


@QmlElement
class CameraPreview(QQuickPaintedItem):
    """Draws the newest frame mirrored, cropped to fill the item."""

    feedChanged = Signal()

    def __init__(self, parent: QQuickItem | None = None) -> None:
        super().__init__(parent)
        self._feed: FrameFeed | None = None
        self._drawn: Pixels | None = None
        self._cut_for = (0.0, 0.0)
        self._canvas: np.ndarray | None = None
        self._image = QImage()
        self.setOpaquePainting(True)
        self._poll = QTimer(self, interval=POLL_MS)
        self._poll.timeout.connect(self.refresh)
        self._poll.start()

    def _get_feed(self) -> QObject | None:
        return self._feed

    def _set_feed(self, feed: QObject | None) -> None:
        self._feed = feed if isinstance(feed, FrameFeed) else None
        self.feedChanged.emit()

    feed = Property(QObject, _get_feed, _set_feed, notify=feedChanged)

    @Slot()
    def refresh(self) -> None:
        """Take over the newest frame, if there is one that was not drawn yet."""
        size = (self.width(), self.height())
        if self._feed is None or not self.isVisible() or 0 in size:
            return
        pixels = self._feed.newest()
        if pixels is self._drawn and size == self._cut_for:
            return
        self._drawn, self._cut_for = pixels, size
        if pixels is None:
            self._image = QImage()
        else:
            part = cut(pixels, size[0] / size[1])
            # The canvas is kept because QImage borrows its memory.
            self._canvas = cv2.cvtColor(part, cv2.COLOR_BGR2BGRA)
            height, width = part.shape[:2]
            self._image = QImage(
                self._canvas.data, width, height, width * 4, QImage.Format.Format_RGB32
            )
        self.update()

    def paint(self, painter: QPainter) -> None:
        whole = QRectF(0, 0, self.width(), self.height())
        if self._image.isNull():
            painter.fillRect(whole, self.fillColor())
            return
        # Nearest pixels cost half of smooth ones; only where many pixels fall together they show.
        shrunk = self._image.height() * SHOWS_BELOW > whole.height()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, shrunk)
        painter.translate(whole.width(), 0)
        painter.scale(-1, 1)
        painter.drawImage(whole, self._image, filling(self._image, whole))
