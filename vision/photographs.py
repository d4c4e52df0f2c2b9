"""Photographs from a folder, one sub-folder a person, whatever kind of image they are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np

from domain.errors import ImportRefused
from domain.image import Pixels

SUFFIXES = frozenset({".jpg", ".jpeg", ".png", ".bmp", ".webp", ".tif", ".tiff"})
MOST_BYTES = 64 * 1024 * 1024
LONGEST_PX = 2048
"""Larger photographs are shrunk: a face that matters is a tenth of it, 200 pixels."""


@dataclass(frozen=True, slots=True)
class Person:
    """One sub-folder: its name and its image files, in order of name."""

    name: str
    files: tuple[Path, ...]


def people_in(folder: Path) -> Sequence[Person]:
    """The sub-folders of ``folder`` that hold image files; anything else is passed over.

    Raises:
        ImportRefused: ``folder`` is no folder, or no sub-folder holds an image.
    """
    if not folder.is_dir():
        raise ImportRefused(f"{folder} is not a folder; name one with a sub-folder a person.")
    people = [
        Person(each.name, files)
        for each in sorted(folder.iterdir())
        if each.is_dir() and not each.name.startswith(".") and (files := _images(each))
    ]
    if not people:
        raise ImportRefused(
            f"{folder} has no sub-folder with photographs; put each person's into one."
        )
    return people


def people_by_file_name(folder: Path) -> Sequence[Person]:
    """The people of a flat folder, whose files are called ``someone-1.jpg``, ``someone-2.jpg``."""
    grouped: dict[str, list[Path]] = {}
    for file in _images(folder):
        grouped.setdefault(file.stem.rpartition("-")[0] or file.stem, []).append(file)
    return [Person(name, tuple(files)) for name, files in grouped.items()]


def read_photograph(file: Path) -> Pixels | None:
    """Upright BGR, 8 bits, at most 2048 pixels a side; None when it cannot be read as an image.

    EXIF orientation is applied; grey, 16-bit, palette and transparent images become plain BGR.
    """
    try:
        if file.stat().st_size > MOST_BYTES:
            return None
        raw = np.frombuffer(file.read_bytes(), dtype=np.uint8)
    except OSError:
        return None
    return decode(raw)


def decode(raw: np.ndarray[tuple[int, ...], np.dtype[np.uint8]]) -> Pixels | None:
    """The image in ``raw`` as :func:`read_photograph` gives it, or None."""
    if raw.size == 0:
        return None
    try:
        decoded = cv2.imdecode(raw, cv2.IMREAD_COLOR)
    except cv2.error:
        # More pixels than OpenCV agrees to decode, or a header that promises them.
        return None
    if decoded is None:
        return None
    pixels: Pixels = np.asarray(decoded, dtype=np.uint8)
    longest = max(pixels.shape[:2])
    if longest > LONGEST_PX:
        scale = LONGEST_PX / longest
        size = (max(1, round(pixels.shape[1] * scale)), max(1, round(pixels.shape[0] * scale)))
        pixels = np.asarray(cv2.resize(pixels, size, interpolation=cv2.INTER_AREA), np.uint8)
    return pixels


def _images(folder: Path) -> tuple[Path, ...]:
    files = (file for file in sorted(folder.iterdir()) if file.suffix.lower() in SUFFIXES)
    return tuple(file for file in files if file.is_file())
