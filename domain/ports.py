"""The promises that adapters keep, in the words of those who call them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Protocol, runtime_checkable

from domain.biometrics import Embedding
from domain.ids import ModelId
from domain.image import Box, DetectedFace, Frame, Pixels
from domain.moment import Moment


class Camera(Protocol):
    """A source of frames."""

    def frames(self) -> Iterator[Frame]:
        """Yield frames as they are taken, until the camera is closed or its material ends.

        Raises:
            CameraLost: the camera went away.
        """
        ...

    def close(self) -> None:
        """Let go of the device; may be called from another thread and more than once."""
        ...


@runtime_checkable
class MetersOnFace(Protocol):
    """What a camera promises beyond :class:`Camera` when its exposure can follow a face."""

    def meter(self, face: Box | None) -> None:
        """Expose for this part from the next frame on, in shares of the frame; None for all.

        May be called from another thread.
        """
        ...


class FaceDetector(Protocol):
    """Finds faces and their landmarks."""

    def detect(self, pixels: Pixels) -> Sequence[DetectedFace]:
        """All faces in the picture, largest first; none is an empty sequence."""
        ...

    def refine(self, pixels: Pixels, face: DetectedFace) -> DetectedFace | None:
        """The same face with landmarks found again at the size the embedder needs.

        ``face`` may be of the frame before; None when there is no face at that place.
        """
        ...


class FaceEmbedder(Protocol):
    """Turns one face into a vector that can be compared."""

    @property
    def model(self) -> ModelId: ...

    def embed(self, pixels: Pixels, face: DetectedFace) -> Embedding:
        """The face's un-normalised vector; alignment is the embedder's own affair."""
        ...


class BadgeReader(Protocol):
    """Reads the code of a badge that is held up to the camera."""

    def read(self, pixels: Pixels) -> str | None:
        """The text of the code in this picture; None when there is none."""
        ...


class KeyProvider(Protocol):
    """Holds the key that wraps the store's own keys."""

    @property
    def key_id(self) -> str:
        """Names the key without telling it."""
        ...

    def wrap(self, key: bytes, place: str) -> bytes:
        """Seal a 32-byte data key; it opens only with the same ``place``."""
        ...

    def unwrap(self, wrapped: bytes, place: str) -> bytes:
        """Open what :meth:`wrap` sealed.

        Raises:
            KeyUnavailable: it was wrapped by another key, for another place, or altered.
        """
        ...


class Clock(Protocol):
    """Tells the time twice."""

    def now(self) -> Moment:
        """This instant by wall clock and by time since boot."""
        ...

    def monotonic_s(self) -> float:
        """Seconds that only ever grow, for intervals."""
        ...


class EntranceSignal(Protocol):
    """Lamp, sound and turnstile. Without power, or when the program dies, it stays shut."""

    def admit(self) -> None: ...

    def send_to_desk(self) -> None: ...

    def alarm_desk(self) -> None:
        """Call the staff's attention at the desk; nothing is lit or heard at the door."""
        ...

    def close(self) -> None: ...
