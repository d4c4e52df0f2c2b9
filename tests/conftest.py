"""What tests of several folders ask for: portraits, a database server, a second medium."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from tests.fakes.engines import engine, postgres_address
from tests.portraits import portraits

__all__ = ["engine", "portraits", "postgres_address"]

_MEMORY = Path("/dev/shm")  # noqa: S108  # on every Linux, and not on the disk


@pytest.fixture
def other_medium(tmp_path: Path) -> Iterator[Path]:
    """An empty folder on another file system than the test's own."""
    if not _MEMORY.is_dir() or _MEMORY.stat().st_dev == tmp_path.stat().st_dev:
        pytest.skip("there is no second file system here")
    with TemporaryDirectory(dir=_MEMORY, prefix="entrance-") as folder:
        yield Path(folder)
