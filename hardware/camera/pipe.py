"""Frames from another program's standard output, for cameras without Python bindings."""

from __future__ import annotations

import os
import select
import signal
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from threading import Event, Lock

import cv2
import numpy as np

from domain.errors import CameraLost
from domain.image import Frame, Pixels
from domain.ports import Clock

NO_PICTURE_S = 5.0
_POLL_S = 0.25
_END_S = 3.0
_LAST_BYTES = 4096


class Layout(StrEnum):
    """How the other program writes a picture."""

    BGR = "bgr"
    I420 = "i420"
    """Planar YUV, colours at half size: half the bytes through the pipe."""


@dataclass(frozen=True, slots=True)
class Stream:
    """A program, and the shape of each picture that it writes."""

    command: Sequence[str]
    width_px: int
    height_px: int
    layout: Layout

    @property
    def picture_bytes(self) -> int:
        samples = self.width_px * self.height_px
        return samples * 3 if self.layout is Layout.BGR else samples * 3 // 2

    def picture(self, raw: bytearray) -> Pixels:
        """Shape (height, width, 3), BGR; owns its memory."""
        flat = np.frombuffer(raw, dtype=np.uint8)
        if self.layout is Layout.BGR:
            return flat.reshape(self.height_px, self.width_px, 3)
        planes = flat.reshape(self.height_px * 3 // 2, self.width_px)
        return np.asarray(cv2.cvtColor(planes, cv2.COLOR_YUV2BGR_I420), dtype=np.uint8)


class PipeCamera:
    """A :class:`domain.ports.Camera` over a child process, which ends with it."""

    def __init__(self, stream: Stream, clock: Clock) -> None:
        """Start the program.

        Raises:
            CameraLost: it is not installed.
        """
        self._stream = stream
        self._clock = clock
        self._closed = Event()
        self._ending = Lock()
        self._handles = Lock()  # nobody reads what another thread is closing
        self._words = tempfile.TemporaryFile()  # noqa: SIM115  # lives as long as the child
        try:
            self._child = subprocess.Popen(
                list(stream.command),
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=self._words,
                start_new_session=True,
                bufsize=0,
            )
        except OSError as error:
            self._words.close()
            program = stream.command[0]
            raise CameraLost(
                f"{program} does not start ({error.strerror}): install it."
            ) from error

    def frames(self) -> Iterator[Frame]:
        """Frames until closed.

        Raises:
            CameraLost: the program ended, or wrote no picture for five seconds.
        """
        number = 0
        while (raw := self._read()) is not None:
            yield Frame(self._stream.picture(raw), self._clock.monotonic_s(), number)
            number += 1

    def _read(self) -> bytearray | None:
        """One whole picture, in memory of its own; None once closed."""
        raw = bytearray(self._stream.picture_bytes)
        there = memoryview(raw)
        waited_s = 0.0
        while there and not self._closed.is_set():
            read = self._some(there)
            if read is None:
                waited_s += _POLL_S
                if waited_s >= NO_PICTURE_S:
                    raise self._lost("gives no picture")
            elif read == 0 and not self._closed.is_set():
                raise self._lost("ended")
            else:
                waited_s, there = 0.0, there[read:]
        return None if self._closed.is_set() else raw

    def _some(self, there: memoryview) -> int | None:
        """How many bytes arrived; None after a while without any."""
        with self._handles:
            pictures = self._child.stdout
            if pictures is None or pictures.closed:
                return None
            ready, _, _ = select.select([pictures], [], [], _POLL_S)
            return os.readv(pictures.fileno(), [there]) if ready else None

    def _lost(self, what: str) -> CameraLost:
        with self._handles:
            raw = b"" if self._words.closed else self._tail()
        said = raw.decode("utf-8", "replace").strip().splitlines()
        last = f' Its last words: "{said[-1][:200]}"' if said else ""
        return CameraLost(f"{self._stream.command[0]} {what}: check the camera's cable.{last}")

    def _tail(self) -> bytes:
        size = os.fstat(self._words.fileno()).st_size
        return os.pread(self._words.fileno(), _LAST_BYTES, max(0, size - _LAST_BYTES))

    def close(self) -> None:
        """End the program and all that it started."""
        self._closed.set()
        with self._ending:
            if self._child.poll() is None:
                os.killpg(self._child.pid, signal.SIGTERM)
                try:
                    self._child.wait(_END_S)
                except subprocess.TimeoutExpired:
                    os.killpg(self._child.pid, signal.SIGKILL)
                    self._child.wait()
            with self._handles:
                if self._child.stdout is not None:
                    self._child.stdout.close()
                self._words.close()
