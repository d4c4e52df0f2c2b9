from __future__ import annotations

from pathlib import Path

import pytest

from runtime.files import replace_whole, wipe, write_once
from runtime.paths import STATE_VARIABLE, database_of, state_folder


def test_a_file_that_is_made_once_is_not_made_twice(tmp_path: Path) -> None:
    path = tmp_path / "k"
    write_once(path, "first")
    with pytest.raises(FileExistsError):
        write_once(path, "second")
    assert path.read_text(encoding="utf-8") == "first"
    assert path.stat().st_mode & 0o777 == 0o600


def test_a_file_is_replaced_as_a_whole_and_leaves_nothing_beside_it(tmp_path: Path) -> None:
    path = tmp_path / "k"
    (tmp_path / "k.new").write_text("left by a power cut", encoding="utf-8")
    for text in ("first, and longer", "second"):
        replace_whole(path, text)
        assert path.read_text(encoding="utf-8") == text
    assert [file.name for file in tmp_path.iterdir()] == ["k"]


def test_a_wiped_file_is_overwritten_before_it_goes(tmp_path: Path) -> None:
    path, other = tmp_path / "k", tmp_path / "same-blocks"
    path.write_bytes(b"secret" * 100)
    other.hardlink_to(path)
    wipe(path)
    wipe(path)
    assert not path.exists()
    assert len(other.read_bytes()) == 600
    assert b"secret" not in other.read_bytes()


def test_the_state_folder_can_be_named_by_the_environment(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv(STATE_VARIABLE, str(tmp_path))
    assert database_of(state_folder()) == tmp_path / "entrance.db"
    monkeypatch.delenv(STATE_VARIABLE)
    assert state_folder() == Path("/var/lib/entrance")
