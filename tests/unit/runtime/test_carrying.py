from __future__ import annotations

from pathlib import Path

import pytest

from domain.errors import ImportRefused, StoreUnavailable
from runtime.carrying import hand_out, take_in


def test_what_is_handed_out_is_taken_in_again_unless_it_is_too_large(tmp_path: Path) -> None:
    hand_out(tmp_path / "file", b"12345")
    assert take_in(tmp_path / "file", 5) == b"12345"
    with pytest.raises(ImportRefused, match="larger"):
        take_in(tmp_path / "file", 4)


def test_a_medium_that_is_gone_is_said_in_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(ImportRefused, match="cannot be read: No such file"):
        take_in(tmp_path / "gone", 5)
    with pytest.raises(StoreUnavailable, match="cannot be written: No such file"):
        hand_out(tmp_path / "gone" / "file", b"")
