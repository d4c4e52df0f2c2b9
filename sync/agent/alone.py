"""One agent a kiosk: two at once would send everything twice."""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from domain.errors import SettingsRefused


@contextmanager
def alone(state: Path) -> Iterator[None]:
    """Hold the folder's lock while the block runs; the kernel lets it go when this process dies.

    Raises:
        SettingsRefused: another agent is running, or there is no such folder.
    """
    try:
        descriptor = os.open(state / "sync.lock", os.O_RDWR | os.O_CREAT, 0o600)
    except OSError as error:
        raise SettingsRefused(f"{state} cannot be used: {error.strerror}.") from error
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        yield
    except BlockingIOError as error:
        raise SettingsRefused(f"Another agent serves {state} already; end it first.") from error
    finally:
        os.close(descriptor)
