from __future__ import annotations

from pathlib import Path

import pytest

from domain.errors import StoreUnavailable
from store.storage_test import BLOCK_BYTES, FILE_NAME, honest, kept_blocks, write_blocks


def test_blocks_that_were_witnessed_are_there(tmp_path: Path) -> None:
    witnessed: list[int] = []
    write_blocks(tmp_path, 20, witnessed.append)
    assert witnessed == list(range(1, 21))
    assert honest(kept_blocks(tmp_path), 20) == 20


def test_a_card_that_lost_witnessed_blocks_is_found(tmp_path: Path) -> None:
    write_blocks(tmp_path, 20, lambda _: None)
    file = tmp_path / FILE_NAME
    file.write_bytes(file.read_bytes()[: BLOCK_BYTES * 12])
    with pytest.raises(StoreUnavailable, match="promised 20 blocks and kept 12: it lies"):
        honest(kept_blocks(tmp_path), 20)


def test_blocks_nobody_was_promised_may_be_missing(tmp_path: Path) -> None:
    write_blocks(tmp_path, 20, lambda _: None)
    file = tmp_path / FILE_NAME
    file.write_bytes(file.read_bytes()[: BLOCK_BYTES * 12 + 100])
    assert honest(kept_blocks(tmp_path), 12) == 12


@pytest.mark.parametrize("at", [0, 100, BLOCK_BYTES - 1])
def test_a_torn_block_does_not_count(tmp_path: Path, at: int) -> None:
    write_blocks(tmp_path, 5, lambda _: None)
    file = tmp_path / FILE_NAME
    content = bytearray(file.read_bytes())
    content[2 * BLOCK_BYTES + at] ^= 1
    file.write_bytes(bytes(content))
    assert kept_blocks(tmp_path) == 2


def test_a_folder_that_cannot_be_used_is_told(tmp_path: Path) -> None:
    with pytest.raises(StoreUnavailable, match="cannot be written"):
        write_blocks(tmp_path / "gone", 1, lambda _: None)
    with pytest.raises(StoreUnavailable, match="cannot be read"):
        kept_blocks(tmp_path)
