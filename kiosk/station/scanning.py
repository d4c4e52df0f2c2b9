"""The thread of a badge scanner: opens it, hands on its codes, opens it again when it was lost."""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable, Iterator
from typing import Protocol

from domain.errors import ScannerLost
from runtime.journal import journal

REOPEN_S = 2.0


class CodeScanner(Protocol):
    """A badge scanner that is plugged in."""

    def codes(self, stopping: threading.Event) -> Iterator[str]:
        """Codes as they are scanned, until told to stop.

        Raises:
            ScannerLost: it was unplugged.
        """
        ...

    def close(self) -> None: ...


OpenScanner = Callable[[], CodeScanner]


class Scanning:
    """Moves codes from the scanner to the badge lane."""

    def __init__(self, open_scanner: OpenScanner, scans: queue.Queue[str]) -> None:
        self._open_scanner = open_scanner
        self._scans = scans

    def run(self, stopping: threading.Event) -> None:
        """Serve until told to stop; the camera reads badges meanwhile."""
        while not stopping.is_set():
            try:
                self._serve(stopping)
            except ScannerLost:
                journal().warning("scanner.lost")
                stopping.wait(REOPEN_S)

    def _serve(self, stopping: threading.Event) -> None:
        scanner = self._open_scanner()
        try:
            journal().info("scanner.opened")
            for text in scanner.codes(stopping):
                if self._scans.full():
                    journal().warning("scan.dropped")
                else:
                    self._scans.put(text)
        finally:
            scanner.close()
