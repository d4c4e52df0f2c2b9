"""Presentation-attack detection: levels, signals, decision, in the words of ISO/IEC 30107-3.

A signal denies, confirms or is grey; signals are never averaged. What a level needs and cannot
have sends to the desk, unless an administrator has named the level to step down to.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from domain.biometrics import Candidate
from domain.policy import DecisionPolicy


class Level(StrEnum):
    """What is done about photographs at this door, weakest first."""

    OFF = "off"
    ATTENDED = "attended"
    CHALLENGE = "challenge"
    PASSIVE = "passive"
    STRICT = "strict"
    HARDWARE = "hardware"


CLAIMS: Mapping[Level, str] = {
    Level.OFF: "photo attacks not checked",
    Level.ATTENDED: "human check",
    Level.CHALLENGE: "still photos checked",
    Level.PASSIVE: "photo and screen screening",
    Level.STRICT: "photo and screen screening with movement check",
    Level.HARDWARE: "checked by a sensor, as far as its own test says",
}
"""All that may be said of a level, on the screen and in a report. A site test may say less."""


class Source(StrEnum):
    """Where a signal comes from."""

    CHALLENGE = "challenge"
    PASSIVE = "passive"
    HARDWARE = "hardware"


class Verdict(StrEnum):
    """What a signal says of a presentation."""

    CONFIRM = "confirm"
    GREY = "grey"
    DENY = "deny"


@dataclass(frozen=True, slots=True)
class Signal:
    """One source's word, with what it measured."""

    source: Source
    verdict: Verdict
    reason: str
    scores: tuple[float, ...] = ()
    thresholds: tuple[float, ...] = ()
    models: tuple[str, ...] = ()
    """SHA-256 of each model that took part, hex."""


@dataclass(frozen=True, slots=True)
class PadEvidence:
    """What the ledger keeps of a presentation's check; never a picture."""

    level: Level
    occasion: str
    signals: tuple[Signal, ...] = ()
    failed: int = 0
    """Tries of the turn that this presentation failed: three lock an identity."""


def evidence_of(body: Mapping[str, Any]) -> PadEvidence:
    """The evidence that ``dataclasses.asdict`` made ``body`` of.

    Raises:
        KeyError, TypeError, ValueError: it made it of something else.
    """
    signals = tuple(
        Signal(
            Source(each["source"]),
            Verdict(each["verdict"]),
            each["reason"],
            tuple(each["scores"]),
            tuple(each["thresholds"]),
            tuple(each["models"]),
        )
        for each in body["signals"]
    )
    failed = int(body.get("failed", 0))
    return PadEvidence(Level(body["level"]), body["occasion"], signals, failed)


class Occasion(StrEnum):
    """When a level that does not always ask for a turn of the head asks for one."""

    ALWAYS = "always"
    LOOK_ALIKE = "look_alike"
    LOW_MARGIN = "low_margin"
    RANDOM = "random"


NO_OCCASION = "none"
_NEEDS: Mapping[Level, frozenset[Source]] = {
    Level.OFF: frozenset(),
    Level.ATTENDED: frozenset(),
    Level.CHALLENGE: frozenset({Source.CHALLENGE}),
    Level.PASSIVE: frozenset({Source.PASSIVE}),
    Level.STRICT: frozenset({Source.PASSIVE, Source.CHALLENGE}),
    Level.HARDWARE: frozenset({Source.HARDWARE}),
}
"""What must confirm before anybody is admitted."""
_BY_LIGHT = frozenset({Source.CHALLENGE, Source.PASSIVE})
"""Sources that look by the light in the room; another sensor brings its own, or says so."""


@dataclass(frozen=True, slots=True)
class PadPolicy:
    """A level and when it asks."""

    level: Level = Level.ATTENDED
    occasions: frozenset[Occasion] = frozenset()
    random_share: float = 0.1
    low_margin: float = 0.05
    """Scores above the threshold by less than this are a low margin."""
    tries: int = 2
    step_down_to: Level | None = None
    """Where an administrator allows to go when something is missing; None: to the desk."""

    def __post_init__(self) -> None:
        if self.step_down_to is not None and not below(self.step_down_to, self.level):
            raise ValueError(f"{self.step_down_to} is no step down from {self.level}")


def below(one: Level, other: Level) -> bool:
    """Whether ``one`` is the weaker level."""
    order = list(Level)
    return order.index(one) < order.index(other)


POLICIES: Mapping[Level, PadPolicy] = {
    Level.OFF: PadPolicy(Level.OFF),
    Level.ATTENDED: PadPolicy(
        Level.ATTENDED,
        frozenset({Occasion.LOOK_ALIKE, Occasion.LOW_MARGIN, Occasion.RANDOM}),
    ),
    Level.CHALLENGE: PadPolicy(Level.CHALLENGE, frozenset({Occasion.ALWAYS})),
    Level.PASSIVE: PadPolicy(Level.PASSIVE, frozenset({Occasion.LOOK_ALIKE, Occasion.LOW_MARGIN})),
    Level.STRICT: PadPolicy(Level.STRICT, frozenset({Occasion.ALWAYS})),
    Level.HARDWARE: PadPolicy(Level.HARDWARE),
}
"""The named policies."""


class Withholding(StrEnum):
    """Why somebody who was recognised is not admitted."""

    ATTACK_SUSPECTED = "attack_suspected"
    LOCKED = "locked"
    UNCHECKED = "unchecked"
    """What the level needs was not to be had: model, camera speed or light."""
    PREFERS_DESK = "prefers_desk"
    """They asked for the desk; nothing is suspected."""
    WALKED_AWAY = "walked_away"
    """They left in the middle of a turn: written down, and nobody is called."""


@dataclass(frozen=True, slots=True)
class Standing:
    """What is known of one presentation's check so far."""

    occasion: Occasion | None = None
    """Why this presentation is asked to turn, apart from its level."""
    signals: tuple[Signal, ...] = ()
    """At most one a source; the challenge's is that of the last try."""
    tries: int = 0
    """Tries of the challenge that are over."""
    missing: frozenset[Source] = frozenset()
    unlit: bool = False
    """The light on the face is bad, though they were told and had time to stand better."""
    locked: bool = False
    prefers_desk: bool = False

    def verdict(self, source: Source) -> Verdict | None:
        """What that source says; None while it says nothing."""
        return next((s.verdict for s in self.signals if s.source is source), None)


@dataclass(frozen=True, slots=True)
class Cleared:
    """As far as this level goes, nothing speaks against admitting them."""


@dataclass(frozen=True, slots=True)
class Ask:
    """This source is still to be heard."""

    source: Source


@dataclass(frozen=True, slots=True)
class Withhold:
    """To the desk."""

    why: Withholding


PadDecision = Cleared | Ask | Withhold


def judge(policy: PadPolicy, standing: Standing) -> PadDecision:
    """Decide what the check comes to: total, and nothing missing ever admits."""
    if standing.prefers_desk:
        return Withhold(Withholding.PREFERS_DESK)
    if standing.locked:
        return Withhold(Withholding.LOCKED)
    if _denied(policy, standing):
        return Withhold(Withholding.ATTACK_SUSPECTED)
    needed = _needed(policy, standing)
    if needed & _absent(standing):
        if policy.step_down_to is None:
            return Withhold(Withholding.UNCHECKED)
        lower = replace(POLICIES[policy.step_down_to], tries=policy.tries)
        stays = standing.occasion if standing.occasion in lower.occasions else None
        return judge(lower, replace(standing, occasion=stays))
    for source in (Source.HARDWARE, Source.PASSIVE, Source.CHALLENGE):
        if source in needed and standing.verdict(source) is not Verdict.CONFIRM:
            return _unsettled(source, standing.verdict(source))
    return Cleared()


def _absent(standing: Standing) -> frozenset[Source]:
    """What cannot be heard here and now: in bad light, nothing that looks by it."""
    return standing.missing | _BY_LIGHT if standing.unlit else standing.missing


def _denied(policy: PadPolicy, standing: Standing) -> bool:
    """A denial stands, whatever else confirms; the challenge's after the last try only."""
    for source in (Source.HARDWARE, Source.PASSIVE):
        if standing.verdict(source) is Verdict.DENY:
            return True
    challenge = standing.verdict(Source.CHALLENGE)
    return challenge is Verdict.DENY and standing.tries >= policy.tries


def _needed(policy: PadPolicy, standing: Standing) -> frozenset[Source]:
    """What must confirm at this level, on this occasion, after what was said so far."""
    needed = _NEEDS[policy.level]
    if standing.occasion is not None or standing.verdict(Source.CHALLENGE) is Verdict.DENY:
        needed |= {Source.CHALLENGE}
    grey = standing.verdict(Source.PASSIVE) is Verdict.GREY
    if grey and policy.level is Level.PASSIVE:
        return needed - {Source.PASSIVE} | {Source.CHALLENGE}
    return needed


def _unsettled(source: Source, verdict: Verdict | None) -> PadDecision:
    """A source that is needed and has not confirmed: still to be heard, or grey for good."""
    if verdict is Verdict.GREY:
        return Withhold(Withholding.ATTACK_SUSPECTED)
    return Ask(source)


def occasion_of(
    ranked: tuple[Candidate, ...], policy: DecisionPolicy, pad: PadPolicy, draw: float
) -> Occasion | None:
    """Why this identified presentation is asked to turn; ``draw`` is random, 0 <= draw < 1."""
    first = ranked[0]
    rival = ranked[1].score if len(ranked) > 1 else float("-inf")
    low = min(first.score - policy.accept, first.score - rival) < pad.low_margin
    twin = bool(policy.twins_of(first.delegate))
    given = (
        (Occasion.ALWAYS, True),
        (Occasion.LOOK_ALIKE, twin),
        (Occasion.LOW_MARGIN, low),
        (Occasion.RANDOM, draw < pad.random_share),
    )
    return next((name for name, holds in given if holds and name in pad.occasions), None)
