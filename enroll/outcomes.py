"""What became of each file and each person of an import: closed unions for screen and report."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import PurePosixPath

from domain.biometrics import Embedding, Quality
from domain.delegates import Delegate
from domain.ids import DelegateId
from enroll.reasons import Cause, Reason, reason
from enroll.spellings import How


class Defect(StrEnum):
    """Cause a photograph, or all of a delegate's, gave no template."""

    NO_FACE = "no_face"
    SEVERAL_FACES = "several_faces"
    TOO_SMALL = "too_small"
    TOO_LARGE = "too_large"
    BLURRED = "blurred"
    DARK = "dark"
    BRIGHT = "bright"
    TURNED = "turned"
    COVERED = "covered"
    UNDECODABLE = "undecodable"
    SCANNED_PRINT = "scanned_print"


class Unused(StrEnum):
    """Cause a good file was not looked at or not used."""

    NOBODY = "nobody"
    NO_CONSENT = "no_consent"
    SAME_FILE = "same_file"
    SURPLUS = "surplus"
    OTHER_SHEET = "other_sheet"


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known of a photograph without judging it."""

    path: PurePosixPath
    sha256: str
    delegate: DelegateId
    how: How
    original: tuple[int, int] = (0, 0)
    taken: str = ""
    turned_upright: bool = False


@dataclass(frozen=True, slots=True)
class Bystanders:
    """Smaller faces behind the one that was taken."""

    count: int
    width_px: int
    """Of the widest."""
    taken_px: int
    """Width of the face that was taken."""
    thumbnail: bytes = field(repr=False)
    """JPEG of the widest."""


@dataclass(frozen=True, slots=True, eq=False)
class Fit:
    """A photograph that a template can be made of."""

    facts: Facts
    quality: Quality
    embedding: Embedding = field(repr=False)
    thumbnail: bytes = field(repr=False)
    """JPEG of the face, 200 pixels on its longest side."""
    second: Embedding | None = field(repr=False, default=None)
    """By the second engine; None where that was not there."""
    bystanders: Bystanders | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Unfit:
    """A photograph that none can be made of."""

    facts: Facts
    defect: Defect
    detail: Reason | None = None
    quality: Quality | None = None
    thumbnail: bytes = field(repr=False, default=b"")


Assessed = Fit | Unfit


@dataclass(frozen=True, slots=True)
class Skipped:
    """A photograph or sheet that was not judged."""

    path: PurePosixPath
    why: Unused
    detail: Reason | None = None
    delegate: DelegateId | None = None


@dataclass(frozen=True, slots=True)
class Rejected:
    """An entry of the stick that is not taken at all."""

    path: PurePosixPath
    reason: Reason


FileOutcome = Fit | Unfit | Skipped | Rejected


def behind_of(fit: Fit) -> Reason | None:
    """Which face was taken and why, where there were others."""
    behind = fit.bystanders
    if behind is None:
        return None
    return reason(Cause.FACE_BEHIND, behind.count, behind.taken_px, behind.width_px)


def path_of(outcome: FileOutcome) -> PurePosixPath:
    """The file that an outcome is about."""
    return outcome.facts.path if isinstance(outcome, Fit | Unfit) else outcome.path


class Standing(StrEnum):
    """Where a delegate stands after the import."""

    READY = "ready"
    KEPT = "kept"
    """Ready by a template of an earlier import; this one brought no better photograph."""
    POOR = "poor"
    """Photographs, but none that a template can be made of."""
    MISSING = "missing"
    NO_CONSENT = "no_consent"
    UNDECIDED = "undecided"
    """Somebody must look: see the pairs."""
    REJECTED = "rejected"
    """Somebody looked and said no."""


@dataclass(frozen=True, slots=True)
class PersonOutcome:
    """One row of the roster that names a delegate."""

    row: int
    delegate: Delegate = field(repr=False)
    standing: Standing
    photos: tuple[PurePosixPath, ...] = ()
    """Those that the template was made of."""
    self_score: float | None = None
    """How alike the least alike two of these photographs are; low is amber."""
    remarks: tuple[Reason, ...] = ()
