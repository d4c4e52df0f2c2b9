"""Whether a refused face's picture is kept: not unless somebody said so, and never for long."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from domain.attendance import RefusalReason
from domain.cases import ALARMING
from domain.image import Pixels


class Keep(StrEnum):
    """Of which cases a picture is kept."""

    NONE = "none"
    SUSPECTED = "suspected"
    """Suspected photographs and locked identities."""
    CASES = "cases"
    """Every case that comes to the desk, and so of every override on one."""


@dataclass(frozen=True, slots=True)
class FramePolicy:
    """Kept for so many hours, sealed."""

    keep: Keep = Keep.NONE
    hours: int = 24

    def keeps(self, reason: RefusalReason) -> bool:
        """Whether the picture of a refusal for this reason is kept."""
        if self.keep is Keep.CASES:
            return reason not in (RefusalReason.NO_SESSION, RefusalReason.WALKED_AWAY)
        return self.keep is Keep.SUSPECTED and reason in ALARMING


@dataclass(frozen=True, slots=True, eq=False)
class KeptFrame:
    """A picture and when it goes, by the wall clock."""

    pixels: Pixels
    until_ms: int
