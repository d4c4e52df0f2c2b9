"""The cached portraits of public figures, or the reason why a test goes without them."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from enroll.portraits import PortraitsUnavailable, cached
from runtime.paths import portraits_folder


@pytest.fixture(scope="session")
def portraits() -> Mapping[str, Path]:
    """All portraits by name; the test is skipped when they were never fetched."""
    try:
        return cached(portraits_folder())
    except PortraitsUnavailable as error:
        pytest.skip(str(error))
