"""What becomes of a presentation that is decided, and what else lies in the desk's inbox."""

from __future__ import annotations

from dataclasses import dataclass, field

from domain.admission import Settled
from domain.biometrics import Candidate, Quality
from domain.image import Pixels
from domain.pad import PadEvidence
from domain.policy import DecisionPolicy
from kiosk.station.caretaker import Answer
from kiosk.station.intents import DeskIntent
from kiosk.station.signin import PinChecked
from vision.subject import Watching


@dataclass(frozen=True, slots=True)
class Settlement:
    """A presentation that ended in a decision, on its way to the desk."""

    decision: Settled
    ranked: tuple[Candidate, ...]
    took_ms: int
    gallery_version: int
    policy: str
    pad: PadEvidence | None = None
    seen: Pixels | None = field(default=None, repr=False)
    """The face with its surroundings, for the desk if it comes to that."""
    quality: Quality | None = None
    """Of the face in the last frame, where there was one."""
    rehearsed: bool = False
    """A trial of the door: nobody is admitted and nothing is refused on it."""


def settlement_of(
    look: Watching, decision: Settled, policy: DecisionPolicy, took_ms: int
) -> Settlement:
    """What the desk is told of a presentation that is decided."""
    return Settlement(
        decision=decision,
        ranked=look.evidence.ranked,
        took_ms=took_ms,
        gallery_version=policy.calibration.gallery_version,
        policy=policy.name,
    )


Item = Settlement | DeskIntent | PinChecked | Answer
"""What lies in the desk's inbox."""
