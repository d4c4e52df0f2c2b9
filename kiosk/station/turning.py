"""One try of the turn: what was seen of it, and the pixels that count."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from domain.challenge import Progress, Try, idle, step
from domain.image import DetectedFace, Frame, Pixels
from domain.turn import ChallengeRules
from vision.pad.landmarks import SecondLandmarker, glimpse_of
from vision.pad.relief import frontal_picture


class Follower(Protocol):
    """A face straight ahead, followed through its turn."""

    def lift(self, pixels: Pixels, face: DetectedFace) -> float | None:
        """How far the nose ran ahead of the face's plane; None where it is not followed."""
        ...


@dataclass(frozen=True, slots=True)
class Eyes:
    """What a turn is looked at with."""

    second: SecondLandmarker
    study: Callable[[Sequence[tuple[Pixels, DetectedFace]]], Follower] = frontal_picture
    """Takes in the looks straight ahead."""


class Attempt:
    """One try as it goes on; ``frames`` are those that count.

    At first the frames straight ahead; once the side is shown, those that show the turn.
    """

    def __init__(self, begun: Try, eyes: Eyes, rules: ChallengeRules) -> None:
        self._state, self._eyes, self._rules = begun, eyes, rules
        self._ahead: Follower | None = None
        self.frames: list[tuple[Frame, DetectedFace]] = []

    @property
    def asked(self) -> bool:
        """Whether the side was shown."""
        return self._state.asked_s is not None

    def see(self, frame: Frame, face: DetectedFace, presentation: int) -> Progress:
        """Take in a frame with the face; ``face`` has refined landmarks."""
        lift = self._ahead.lift(frame.pixels, face) if self._ahead else None
        glimpse = glimpse_of(frame, face, presentation, self._eyes.second, lift)
        self._state, progress = step(self._state, glimpse, self._rules)
        self._keep(frame, face)
        return progress

    def miss(self, now_s: float) -> Progress:
        """A frame went by without the face."""
        return idle(self._state, now_s, self._rules)

    def _keep(self, frame: Frame, face: DetectedFace) -> None:
        before = self._ahead is None
        looks = self._state.frontal if before else self._state.turned
        counted = {each.number for each in looks}
        kept = [each for each in self.frames if each[0].number in counted - {frame.number}]
        self.frames = [*kept, (frame, face)] if frame.number in counted else kept
        if before and self.asked:
            self._ahead = self._eyes.study([(seen.pixels, at) for seen, at in self.frames])
            self.frames = []
