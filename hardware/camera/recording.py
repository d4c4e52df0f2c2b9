"""Keeps what a camera saw as a folder that the replay camera plays again.

For bug reports and acceptance walks with people who agreed to it: the pictures lie unsealed in
the folder that the operator chose, so this is never part of an ordinary run.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import cv2

from domain.errors import CameraLost
from domain.image import Frame
from domain.ports import Camera


class RecordingCamera:
    """A :class:`domain.ports.Camera` that passes frames on and keeps a copy of each."""

    def __init__(self, camera: Camera, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._camera = camera
        self._folder = folder

    def frames(self) -> Iterator[Frame]:
        """The camera's own frames, each written before it is passed on.

        Raises:
            CameraLost: the camera went away, or the folder cannot take another picture.
        """
        for frame in self._camera.frames():
            path = self._folder / f"{frame.number:08d}.png"
            if not cv2.imwrite(str(path), frame.pixels):
                raise CameraLost(f"The recording {path} cannot be written: free some space.")
            yield frame

    def close(self) -> None:
        self._camera.close()
