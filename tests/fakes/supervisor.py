"""As much of systemd as the notify protocol needs: it hears, waits for life, and kills."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path
from types import TracebackType
from typing import Self

ROOT = Path(__file__).parents[2]


class Supervisor:
    """Runs one command as ``Type=notify`` with ``WatchdogSec=`` would."""

    def __init__(self, folder: Path, words: list[str], *, watchdog_s: float) -> None:
        self.heard: list[str] = []
        self._socket = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        (folder / "notify").unlink(missing_ok=True)
        self._socket.bind(str(folder / "notify"))
        self._watchdog_s = watchdog_s
        self.runtime = folder / "run"
        self.runtime.mkdir(exist_ok=True)
        self.said = folder / "said.log"
        self._log = self.said.open("wb")
        self.process = subprocess.Popen(
            [sys.executable, "-m", "kiosk", *words],
            cwd=ROOT,
            stdout=self._log,
            stderr=self._log,
            env={
                **os.environ,
                "NOTIFY_SOCKET": str(folder / "notify"),
                "WATCHDOG_USEC": str(round(watchdog_s * 1e6)),
                "RUNTIME_DIRECTORY": str(self.runtime),
                "QT_QPA_PLATFORM": "offscreen",
                "QT_QUICK_BACKEND": "software",
                "QV4_FORCE_INTERPRETER": "1",
            },
        )

    def hears(self, message: str, within_s: float = 60.0) -> bool:
        """Whether the process says so from now on; what comes before is kept in ``heard``."""
        until = time.monotonic() + within_s
        while (left_s := until - time.monotonic()) > 0:
            self._socket.settimeout(left_s)
            try:
                self.heard.append(self._socket.recv(4096).decode())
            except TimeoutError:
                break
            if message in self.heard[-1]:
                return True
        return False

    def watch(self) -> bool:
        """Wait one period for life; without it the process is aborted, as systemd does."""
        if self.hears("WATCHDOG=1", self._watchdog_s):
            return True
        self.process.send_signal(signal.SIGABRT)
        self.process.send_signal(signal.SIGCONT)
        return False

    def stop(self) -> int:
        self.process.terminate()
        return self.process.wait(30)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, _: type[BaseException] | None, __: BaseException | None, ___: TracebackType | None
    ) -> None:
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()
        self._socket.close()
        self._log.close()
