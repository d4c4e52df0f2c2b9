"""How much of a stick the kiosk is willing to take, and how long it works on one file.

Sizes are far above what 450 delegates need and far below what hurts a board with 4 GB. Measured:
a PNG of 140 kB decodes to 432 MB, a sheet of 1.3 MB to 542 MB.
"""

from __future__ import annotations

from dataclasses import dataclass

MB = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Limits:
    """Every cap of an import; ``DEFAULT`` is what ships."""

    files: int = 20_000
    """Directory entries told apart; what comes after is not read and is counted as such."""
    listed: int = 250_000
    """Directory entries counted; what comes after is as if it were not there."""
    depth: int = 3
    photo_bytes: int = 15 * MB
    roster_bytes: int = 20 * MB
    total_bytes: int = 3_000 * MB
    """Of all photographs taken together: they are read one by one, never all at once."""
    photos_each: int = 5
    """Photographs of one person; two do most of what five can."""
    pixels: int = 24_000_000
    """Of a picture that must be decoded whole."""
    jpeg_pixels: int = 110_000_000
    """JPEG is decoded at a fraction of its size, so phones with 108 MP are welcome."""
    longest_px: int = 1600
    """Longest side of what comes out of the decoder: a face needs 200 pixels."""
    archive_members: int = 1_000
    archive_bytes: int = 50 * MB
    """Unpacked size of a spreadsheet."""
    archive_ratio: int = 100
    rows: int = 5_000
    columns: int = 64
    cell_chars: int = 1_000
    memory_bytes: int = 1_024 * MB
    """Address space of one decoding; the interpreter and its libraries take half of it."""
    cpu_s: int = 20
    wall_s: float = 30.0
    """After which a decoding is killed even if it only sleeps, as a spreadsheet library did."""


DEFAULT = Limits()
