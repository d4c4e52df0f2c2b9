"""Where templates that only a badge opens lie, and how they leave: as any other template does."""

from __future__ import annotations

import json
from collections.abc import Mapping

from domain.ids import DelegateId
from store.keyring import GALLERY
from store.segments import Segment, Segments

YARDSTICK, SEALED = "carried-yardstick", "carried"


def read_piece(segments: Segments, kind: str) -> dict[str, str]:
    """What lies under ``kind``; nothing where nobody's template was ever sealed."""
    text = next((segment.text for segment in segments.read(kind)), b"{}")
    found: dict[str, str] = json.loads(text)
    return found


def write_piece(segments: Segments, kind: str, content: Mapping[str, object]) -> None:
    """Replace what lies under ``kind``; runs inside the caller's transaction."""
    segments.write(GALLERY, Segment(kind, 0, json.dumps(content).encode()))


def forget_sealed(segments: Segments, gone: frozenset[DelegateId]) -> None:
    """Drop what was sealed for these people's badges; inside the caller's transaction."""
    kept = read_piece(segments, SEALED)
    left = {code: sealed for code, sealed in kept.items() if code not in gone}
    if left != kept:
        write_piece(segments, SEALED, left)


def drop_sealed(segments: Segments) -> frozenset[DelegateId]:
    """Drop everybody's, with the yardstick; inside the caller's transaction. Whose they were."""
    whose = frozenset(DelegateId(code) for code in read_piece(segments, SEALED))
    for kind in (SEALED, YARDSTICK):
        segments.drop(kind, 0)
    return whose
