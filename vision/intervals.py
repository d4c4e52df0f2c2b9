"""From presentations to rates with intervals that count people, not photographs."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from vision.trials import Outcome, Trial

Z95 = 1.959964
"""Two-sided 95 % of the normal distribution."""


@dataclass(frozen=True, slots=True)
class Rate:
    """A share of people's presentations, 0..1, with its 95 % interval."""

    value: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Rates:
    """What the trials of one condition came to."""

    fnir: Rate
    """Enrolled people not admitted as themselves, those not acquired included."""
    fpir: Rate
    """Strangers admitted as anybody."""
    rank1: float
    """Enrolled people whose own reference was the nearest."""
    misidentified: Rate
    """Enrolled people admitted as somebody else."""
    not_acquired: float
    """Presentations without one usable frame."""
    threshold: float
    gallery: float
    """Mean number of people in the gallery."""
    look_alikes: float
    frames_to_decision: float
    within_five_frames: float
    asked_second: float
    """Share of presentations in which the second engine was asked."""


def wilson(share: float, people: int) -> Rate:
    """The 95 % interval of a share observed on ``people`` independent people (Wilson 1927)."""
    if people == 0:
        return Rate(share, 0.0, 1.0)
    z2 = Z95**2 / people
    middle = (share + z2 / 2) / (1 + z2)
    reach = Z95 / (1 + z2) * math.sqrt(share * (1 - share) / people + z2 / (4 * people))
    return Rate(share, max(0.0, middle - reach), min(1.0, middle + reach))


def rates_of(trials: Sequence[Trial]) -> Rates:
    """Means over people within each trial, then over trials.

    The intervals count each person once, however many photographs and splits: what one person
    does in several of them is no independent evidence.
    """
    mates = [[each for each in one.outcomes if each.enrolled] for one in trials]
    strangers = [[each for each in one.outcomes if not each.enrolled] for one in trials]
    known, unknown = _people(mates), _people(strangers)
    everybody = [outcome for one in trials for outcome in one.outcomes]
    admitted = [each for split in mates for each in split if each.identified == each.person]
    return Rates(
        fnir=wilson(_mean(mates, lambda each: each.missed), known),
        fpir=wilson(_mean(strangers, lambda each: each.identified is not None), unknown),
        rank1=_mean(mates, lambda each: each.first == each.person),
        misidentified=wilson(_mean(mates, lambda each: each.mistaken), known),
        not_acquired=_share(not each.acquired for each in everybody),
        threshold=math.fsum(one.threshold for one in trials) / len(trials),
        gallery=sum(one.people for one in trials) / len(trials),
        look_alikes=sum(one.look_alikes for one in trials) / len(trials),
        frames_to_decision=sum(each.frames for each in admitted) / max(len(admitted), 1),
        within_five_frames=_mean(mates, lambda each: not each.missed and each.frames <= 5),
        asked_second=_share(each.asked_second > 0 for each in everybody),
    )


def _mean(splits: Sequence[Sequence[Outcome]], rule: Callable[[Outcome], bool]) -> float:
    """Each person weighs the same within a split, each split the same."""
    means = []
    for outcomes in splits:
        by_person: defaultdict[str, list[bool]] = defaultdict(list)
        for outcome in outcomes:
            by_person[outcome.person].append(rule(outcome))
        if by_person:
            means.append(_share(_share(each) for each in by_person.values()))
    return _share(means)


def _share(values: Iterable[float]) -> float:
    listed = list(values)
    return math.fsum(listed) / len(listed) if listed else 0.0


def _people(splits: Sequence[Sequence[Outcome]]) -> int:
    return len({outcome.person for outcomes in splits for outcome in outcomes})
