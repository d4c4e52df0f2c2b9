"""A camera that shows what a test tells it to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from threading import Event

from domain.errors import CameraLost
from domain.image import Frame, Pixels


class ScriptedCamera:
    """Yields the given pictures at a given rate on the frames' own time, then ends or is lost."""

    def __init__(
        self, pictures: Sequence[Pixels], *, rate_hz: float = 15.0, lost_at_end: bool = False
    ) -> None:
        self._pictures = tuple(pictures)
        self._rate_hz = rate_hz
        self._lost_at_end = lost_at_end
        self._closed = Event()

    def frames(self) -> Iterator[Frame]:
        for number, picture in enumerate(self._pictures):
            if self._closed.is_set():
                return
            yield Frame(picture.copy(), number / self._rate_hz, number)
        if self._lost_at_end:
            raise CameraLost("The scripted camera was unplugged.")

    def close(self) -> None:
        self._closed.set()
