"""Named operating points, each with the calibration it came from."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from domain.ids import DelegateId, ModelId


@dataclass(frozen=True, slots=True)
class Calibration:
    """The accept threshold that a gallery's own pairs give for a requested FPIR."""

    model: ModelId
    method: str
    """``gpd`` (top pairs) or ``gaussian`` (small galleries)."""
    fpir_requested: float
    threshold: float
    threshold_low: float
    """Lower end of the threshold's 90 % interval."""
    threshold_high: float
    people: int
    pairs: int
    gallery_version: int


@dataclass(frozen=True, slots=True)
class LookAlikes:
    """Two delegates whose templates a stranger's threshold would not tell apart."""

    first: DelegateId
    second: DelegateId
    score: float

    def other(self, delegate: DelegateId) -> DelegateId | None:
        """The one of the pair that ``delegate`` is not; None when they are not of the pair."""
        if delegate == self.first:
            return self.second
        return self.first if delegate == self.second else None


Pair = frozenset[DelegateId]
MISTAKEN_MARGIN = 0.15
"""What one of a pair that was once mistaken must have above the other: three times what a pair
that only looks alike on its photographs is asked for."""
MISTAKEN_RAISE = 0.05
"""And so much more than the threshold; what an accept at the first look is asked for anyway."""


@dataclass(frozen=True, slots=True)
class DecisionPolicy:
    """How a presentation is judged. Scores are comparisons against one gallery."""

    name: str
    calibration: Calibration
    margin: float
    """How far the first candidate must stand above the second, in score."""
    min_frames: int
    """Usable frames before an accept that does not wait for the last one."""
    max_frames: int
    """Usable frames after which an undecided presentation ends as unidentified."""
    give_up_after_s: float
    """Seconds after which a presentation ends however few frames were usable."""
    early: float = 0.0
    """What an accept before ``max_frames`` must have above the threshold: each look is another
    chance for a stranger, so the earlier looks ask for more."""
    look_alike_margin: float = 0.0
    """What a delegate with a look-alike must have above that one."""
    look_alikes: tuple[LookAlikes, ...] = field(default=(), repr=False)
    mistaken: frozenset[Pair] = field(default=frozenset(), repr=False)
    """Pairs of whom this door once took one for the other."""

    @property
    def accept(self) -> float:
        return self.calibration.threshold

    def accept_of(self, delegate: DelegateId) -> float:
        """The threshold of this delegate; higher for whoever was once mistaken."""
        known = any(delegate in pair for pair in self.mistaken)
        return self.accept + MISTAKEN_RAISE if known else self.accept

    def margin_between(self, first: DelegateId, other: DelegateId) -> float:
        """How far ``first`` must stand above ``other``."""
        if frozenset((first, other)) in self.mistaken:
            return max(self.margin, MISTAKEN_MARGIN)
        twins = other in self.twins_of(first)
        return max(self.margin, self.look_alike_margin if twins else 0.0)

    def keeping_apart(self, pairs: frozenset[Pair]) -> DecisionPolicy:
        """The same policy, stricter about these pairs."""
        return self if pairs == self.mistaken else replace(self, mistaken=pairs)

    def twins_of(self, delegate: DelegateId) -> frozenset[DelegateId]:
        """Those whom this delegate is taken for easily."""
        others = (pair.other(delegate) for pair in self.look_alikes)
        alike = frozenset(other for other in others if other is not None)
        once = (pair - {delegate} for pair in self.mistaken if delegate in pair)
        return alike.union(*once)
