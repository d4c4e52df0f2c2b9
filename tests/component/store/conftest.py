"""A store on a real disk, a clock and a key."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from hardware.keys.held import HeldKey
from store.connection import Store, open_store
from tests.fakes.clock import FakeClock
from tests.fakes.keys import fixed_key


@pytest.fixture
def keys() -> HeldKey:
    return fixed_key()


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "state" / "entrance.db"


@pytest.fixture
def store(path: Path, keys: HeldKey) -> Iterator[Store]:
    opened = open_store(path, keys, create=True)
    yield opened
    opened.close()
