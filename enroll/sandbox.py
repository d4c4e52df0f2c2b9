"""The parent's side of the decoder: hands files in, takes bounded answers out, kills on time."""

from __future__ import annotations

import json
import os
import selectors
import signal
import subprocess
import sys
import time
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass, field
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import numpy as np

from domain.errors import ImportRefused
from domain.image import Pixels
from enroll.confinement import Confinement
from enroll.decoder import ANSWER_BYTES, LENGTH
from enroll.limits import DEFAULT, Limits
from enroll.reasons import Cause, Reason, untrusted
from enroll.words import composed

_HEADER_BYTES = 48 * 1024 * 1024
_START_S = 60.0
_DECODER = "import sys; sys.path.insert(0, sys.argv[1]); from enroll.decoder import main; main()"
"""The decoder that lies beside this module, whatever else is installed."""


class _TooSlow(Exception):
    """The decoder did not answer in time, or went away."""


@dataclass(frozen=True, slots=True, eq=False)
class Photograph:
    """A photograph as it came out of the decoder."""

    pixels: Pixels = field(repr=False)
    original: tuple[int, int]
    """Width and height of the file's picture."""
    format: str
    mode: str
    turned: bool
    taken: str
    """ISO date of the exposure, or empty."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A roster's cells as they came out of the decoder."""

    rows: tuple[tuple[str, ...], ...] = field(repr=False)
    encoding: str


@dataclass(frozen=True, slots=True)
class Undecodable:
    """The file gave nothing, and why."""

    reason: Reason


class Sandbox:
    """One decoder process, started when first needed and again after it had to be killed."""

    def __init__(self, limits: Limits = DEFAULT) -> None:
        self._limits = limits
        self._process: subprocess.Popen[bytes] | None = None
        self.confinement: Confinement | None = None
        """What a decoding could still do when the decoder tried at its start; None before."""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        value: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        self.close()

    def photograph(self, raw: bytes) -> Photograph | Undecodable:
        """Decode one photograph; upright BGR."""
        header, body = self._ask("picture", raw)
        if header.get("outcome") != "picture":
            return _undecodable(header)
        try:
            return _photograph(header, body, self._limits)
        except (KeyError, TypeError, ValueError, OverflowError):
            return Undecodable(Reason(Cause.NONSENSE))

    def sheet(self, raw: bytes) -> Sheet | Undecodable:
        """Decode one roster."""
        header, _ = self._ask("table", raw)
        if header.get("outcome") != "table":
            return _undecodable(header)
        rows = header.get("rows")
        if not isinstance(rows, list) or len(rows) > self._limits.rows:
            return Undecodable(Reason(Cause.NONSENSE))
        if not all(isinstance(row, list) for row in rows):
            return Undecodable(Reason(Cause.NONSENSE))
        cells = tuple(tuple(composed(str(cell)) for cell in row) for row in rows)
        return Sheet(cells, composed(str(header.get("encoding", ""))))

    def close(self) -> None:
        """End the decoder and whatever it started."""
        process, self._process = self._process, None
        if process is None:
            return
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        for pipe in (process.stdin, process.stdout):
            if pipe is not None:
                with suppress(BrokenPipeError):
                    pipe.close()

    def _ask(self, kind: str, raw: bytes) -> tuple[Mapping[str, Any], bytes]:
        process = self._process or self._start()
        request = json.dumps({"kind": kind, "limits": asdict(self._limits)}).encode()
        parts = (LENGTH.pack(len(request)), request, LENGTH.pack(len(raw)), raw)
        try:
            stdin = _pipe(process.stdin)
            for part in parts:
                stdin.write(part)
            stdin.flush()
            return self._answer(process, self._limits.wall_s)
        except (_TooSlow, BrokenPipeError):
            self.close()
            return {"outcome": "refused", "why": Cause.TOO_SLOW, "gaps": []}, b""

    def _start(self) -> subprocess.Popen[bytes]:
        """Start a decoder in a group of its own, without our environment.

        Raises:
            ImportRefused: it does not come up.
        """
        process = subprocess.Popen(
            [sys.executable, "-I", "-c", _DECODER, str(Path(__file__).parents[1])],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
            cwd="/",
            env={"OPENBLAS_NUM_THREADS": "1", "LC_ALL": "C.UTF-8"},
        )
        self._process = process
        try:
            ready, _ = self._answer(process, _START_S)
        except _TooSlow as error:
            self.close()
            raise ImportRefused(
                "The decoder does not start: check memory and the installation."
            ) from error
        could = (bool(ready.get(name, True)) for name in ("files", "network", "programs"))
        self.confinement = Confinement(*could)
        return process

    def _answer(
        self, process: subprocess.Popen[bytes], wait_s: float
    ) -> tuple[Mapping[str, Any], bytes]:
        source = _Reader(_pipe(process.stdout).fileno(), wait_s)
        header = source.read(source.length(_HEADER_BYTES))
        body = source.read(source.length(ANSWER_BYTES))
        try:
            answer = json.loads(header)
        except (ValueError, RecursionError):  # its child may have been taken over by the file
            answer = None
        return (answer if isinstance(answer, dict) else {}), body


class _Reader:
    """Reads from a pipe until a deadline."""

    def __init__(self, descriptor: int, wait_s: float) -> None:
        self._descriptor = descriptor
        self._until_s = time.monotonic() + wait_s

    def length(self, most: int) -> int:
        length = int(LENGTH.unpack(self.read(LENGTH.size))[0])
        if length > most:
            raise _TooSlow
        return length

    def read(self, count: int) -> bytes:
        parts = bytearray()
        with selectors.DefaultSelector() as selector:
            selector.register(self._descriptor, selectors.EVENT_READ)
            while len(parts) < count:
                if not selector.select(max(0.0, self._until_s - time.monotonic())):
                    raise _TooSlow
                part = os.read(self._descriptor, min(count - len(parts), 1 << 20))
                if not part:
                    raise _TooSlow
                parts += part
        return bytes(parts)


def _pipe(pipe: Any) -> Any:
    """The pipe that Popen was asked for."""
    if pipe is None:
        raise _TooSlow
    return pipe


def _undecodable(header: Mapping[str, Any]) -> Undecodable:
    return Undecodable(untrusted(header.get("why"), header.get("gaps")))


def _photograph(header: Mapping[str, Any], body: bytes, limits: Limits) -> Photograph:
    """The answer once more checked: the decoder may have been taken over by its file."""
    width, height = (int(side) for side in header["size"])
    if not (0 < width <= limits.longest_px and 0 < height <= limits.longest_px):
        raise ValueError
    rgb = np.frombuffer(body, dtype=np.uint8).reshape(height, width, 3)
    across, down = (int(side) for side in header["original"])
    return Photograph(
        pixels=np.ascontiguousarray(rgb[:, :, ::-1]),
        original=(across, down),
        format=composed(str(header["format"]))[:16],
        mode=composed(str(header["mode"]))[:16],
        turned=bool(header["turned"]),
        taken=composed(str(header["taken"]))[:10],
    )
