"""A picture of the camera as a QImage, and the item that draws one."""

from __future__ import annotations

import cv2
import numpy as np
from PySide6.QtCore import Property, QRectF, Signal
from PySide6.QtGui import QImage, QPainter, QPainterPath
from PySide6.QtQml import QmlElement
from PySide6.QtQuick import QQuickItem, QQuickPaintedItem

from domain.image import Pixels

QML_IMPORT_NAME = "Entrance"
QML_IMPORT_MAJOR_VERSION = 1


def image_of(pixels: Pixels | None) -> QImage:
    """The picture with memory of its own; an empty image for None."""
    if pixels is None or pixels.size == 0:
        return QImage()
    canvas = np.ascontiguousarray(cv2.cvtColor(pixels, cv2.COLOR_BGR2BGRA))
    height, width = canvas.shape[:2]
    return QImage(canvas.data, width, height, width * 4, QImage.Format.Format_RGB32).copy()


def filling(image: QImage, target: QRectF) -> QRectF:
    """The largest middle part of the image with the target's proportions."""
    if target.height() <= 0 or target.width() <= 0:
        return QRectF(image.rect())
    wanted = target.width() / target.height()
    width = min(float(image.width()), image.height() * wanted)
    height = min(float(image.height()), image.width() / wanted)
    return QRectF((image.width() - width) / 2, (image.height() - height) / 2, width, height)


def cut(pixels: Pixels, proportion: float) -> Pixels:
    """A view of the largest middle part that is ``proportion`` times as wide as high."""
    height, width = pixels.shape[:2]
    across = max(min(width, round(height * proportion)), 1)
    down = max(min(height, round(width / max(proportion, 1e-6))), 1)
    left, top = (width - across) // 2, (height - down) // 2
    return pixels[top : top + down, left : left + across]


@QmlElement
class Portrait(QQuickPaintedItem):
    """Draws one still picture, cropped to fill; without one it stays empty."""

    imageChanged = Signal()

    def __init__(self, parent: QQuickItem | None = None) -> None:
        super().__init__(parent)
        self._image = QImage()

    def _get_image(self) -> QImage:
        return self._image

    def _set_image(self, image: QImage) -> None:
        self._image = image
        self.imageChanged.emit()
        self.update()

    image = Property(QImage, _get_image, _set_image, notify=imageChanged)

    def paint(self, painter: QPainter) -> None:
        whole = QRectF(0, 0, self.width(), self.height())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if self._image.isNull():
            self._paint_nobody(painter, whole)
        else:
            painter.drawImage(whole, self._image, filling(self._image, whole))

    def _paint_nobody(self, painter: QPainter, whole: QRectF) -> None:
        """A head and shoulders in outline: no picture is kept of this person."""
        painter.fillRect(whole, self.fillColor())
        side = min(whole.width(), whole.height())
        middle, ink = whole.center(), self.fillColor().darker(125)
        figure = QPainterPath()
        figure.addEllipse(
            middle.x() - side * 0.15, middle.y() - side * 0.28, side * 0.3, side * 0.34
        )
        figure.addEllipse(
            middle.x() - side * 0.3, middle.y() + side * 0.13, side * 0.6, side * 0.6
        )
        painter.setClipRect(whole)
        painter.fillPath(figure, ink)
