"""The enrolment engine as a child process: words go in, lines come out, and it can be ended.

It is a process of its own so that a photograph that takes it down, or eats all memory, does not
take the door down.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Protocol

from pydantic import ValidationError

from kiosk.station.enrolment_lines import LINE, Line
from runtime.journal import journal

_LINE_BYTES = 64 << 20
_END_S = 5.0


@dataclass(frozen=True, slots=True)
class EngineEnded:
    """The engine's process is gone; ``code`` is negative after a signal."""

    code: int


Heard = Callable[[Line | EngineEnded], None]
"""Takes what the engine says, on a thread of its own."""


class Engine(Protocol):
    """One conversation with the enrolment engine."""

    def ask(self, asked: Mapping[str, object], pixels: bytes = b"") -> None:
        """Hand over one line, and the pixels that follow it; a dead engine hears nothing."""
        ...

    def kill(self) -> None:
        """End it now, with all it started; nothing it did is half."""
        ...


StartEngine = Callable[[Sequence[str], Heard], Engine]


class EngineProcess:
    """``kiosk enroll …`` with this kiosk's own Python."""

    def __init__(self, words: Sequence[str], heard: Heard) -> None:
        self._heard = heard
        self._process = subprocess.Popen(
            [sys.executable, "-m", "enroll", *words],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            start_new_session=True,
        )
        threading.Thread(target=self._listen, name="engine", daemon=True).start()

    def ask(self, asked: Mapping[str, object], pixels: bytes = b"") -> None:
        stdin = self._process.stdin
        if stdin is None:
            return
        with suppress(BrokenPipeError, ValueError):  # it ended meanwhile, and that is told
            stdin.write(json.dumps(asked, ensure_ascii=False).encode() + b"\n" + pixels)
            stdin.flush()

    def kill(self) -> None:
        with suppress(ProcessLookupError):
            os.killpg(self._process.pid, signal.SIGKILL)
        # A read from a stick that was pulled may hold it in the kernel for a while: it ends then.
        with suppress(subprocess.TimeoutExpired):
            self._process.wait(_END_S)

    def _listen(self) -> None:
        stdout = self._process.stdout
        if stdout is None:
            return
        with stdout:
            while line := stdout.readline(_LINE_BYTES):
                try:
                    self._heard(LINE.validate_json(line))
                except ValidationError as error:
                    journal().error("engine.nonsense", problems=error.error_count())
                    with suppress(ProcessLookupError):
                        os.killpg(self._process.pid, signal.SIGKILL)
        code = self._process.wait()
        if self._process.stdin is not None:
            with suppress(BrokenPipeError):
                self._process.stdin.close()
        self._heard(EngineEnded(code))
