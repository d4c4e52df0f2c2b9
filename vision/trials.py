"""Open-set trials: half of the people enrolled, half strangers, the shipped decision in between.

Pure: photographs come as embeddings, chance as a seeded generator.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from domain.biometrics import Embedding, Reference, Template
from domain.decision import Decision, Identified, NotAcquired, decide
from domain.evidence import Evidence
from domain.gallery import Gallery, gallery_of
from domain.ids import DelegateId, ModelId, ReferenceId
from domain.policy import DecisionPolicy
from vision.calibrate import calibrate
from vision.door import policy_at
from vision.filler import drawn_templates
from vision.fusion import template_of
from vision.sightings import Comparer, Sightings

DRAWN = "drawn-"
"""How the names of filler people begin."""


@dataclass(frozen=True, slots=True)
class Shot:
    """One photograph: as it can be enrolled, and as it comes to the door (perhaps spoiled)."""

    enrolled: Mapping[ModelId, Embedding]
    """Of each engine that took it; the plan's first decides whether it can be enrolled."""
    probe: Mapping[ModelId, Embedding]
    """Of each engine that took it; without the plan's first the frame was not usable."""


Album = Mapping[str, Sequence[Shot]]
"""Each person's photographs in which a face was found."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What is tried."""

    engines: tuple[ModelId, ...]
    """The first compares, the second is asked in doubt."""
    enrol: int = 1
    frames: int = 1
    fpir: float = 0.01
    size: int | None = None
    """People in the gallery: fewer are left out, more are drawn; None takes all there are."""

    @property
    def first(self) -> ModelId:
        """The engine that compares."""
        return self.engines[0]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one presentation came to."""

    person: str
    enrolled: bool
    identified: str | None
    """Who the person was admitted as."""
    first: str | None
    """Who was nearest, whatever the score."""
    acquired: bool
    frames: int
    """Usable frames until the decision."""
    asked_second: int

    @property
    def missed(self) -> bool:
        """An enrolled person who was not admitted as themselves."""
        return self.enrolled and self.identified != self.person

    @property
    def mistaken(self) -> bool:
        """Anybody who was admitted as somebody else."""
        return self.identified is not None and self.identified != self.person


@dataclass(frozen=True, slots=True)
class Trial:
    """One random split and what came of it."""

    people: int
    """In the gallery, drawn ones included."""
    threshold: float
    look_alikes: int
    outcomes: tuple[Outcome, ...]


def able(album: Album, plan: Plan) -> list[str]:
    """People with photographs enough to be enrolled and to come to the door."""
    return [
        name
        for name, shots in album.items()
        if len(shots) >= plan.enrol + plan.frames
        and sum(plan.first in shot.enrolled for shot in shots) >= plan.enrol
    ]


@dataclass(frozen=True, slots=True)
class Split:
    """Who is enrolled, who fills the gallery, who comes as a stranger."""

    mates: tuple[str, ...]
    fillers: tuple[str, ...]
    strangers: tuple[str, ...]
    shuffled: Album
    """Photographs in random order, those for enrolment first."""

    def presentations(self, plan: Plan) -> Iterator[tuple[str, Sequence[Shot]]]:
        """Everybody's photographs that were not enrolled, ``plan.frames`` at a time."""
        for names, enrolled in ((self.mates, plan.enrol), (self.strangers, 0)):
            for name in names:
                shots = self.shuffled[name][enrolled:]
                for start in range(0, len(shots) - plan.frames + 1, plan.frames):
                    yield name, shots[start : start + plan.frames]


def split(album: Album, plan: Plan, rng: np.random.Generator) -> Split:
    """Half of those able are enrolled, half are strangers; all others fill the gallery.

    Raises:
        ValueError: fewer than two people are able to take part.
    """
    candidates = able(album, plan)
    if len(candidates) < 2:
        raise ValueError("an open-set trial needs two people with photographs enough")
    order = [candidates[place] for place in rng.permutation(len(candidates))]
    mates = order[len(order) // 2 :]
    others = [name for name, shots in album.items() if name not in set(order) and shots]
    room = len(others)
    if plan.size is not None:
        mates = mates[: max(1, plan.size)]
        room = max(0, plan.size - len(mates))
    strangers = [name for name in order if name not in set(mates)]
    fillers = [others[place] for place in rng.permutation(len(others))[:room]]
    shuffled = {name: _shuffled(album[name], plan, rng) for name in (*order, *fillers)}
    return Split(tuple(mates), tuple(fillers), tuple(strangers), shuffled)


def trial(album: Album, plan: Plan, rng: np.random.Generator) -> Trial:
    """Split at random, enrol, calibrate without a probe, then let everybody come.

    Raises:
        ValueError: fewer than two people are able to take part, or three to be enrolled.
    """
    parts = split(album, plan, rng)
    gallery = _gallery(parts, plan, rng)
    policy = policy_at(calibrate(gallery, plan.fpir, resamples=0), gallery)
    comparer = Comparer(gallery)
    mates = set(parts.mates)
    outcomes = [
        _present(person, person in mates, shots, plan, (comparer, policy))
        for person, shots in parts.presentations(plan)
    ]
    return Trial(len(gallery), policy.accept, len(policy.look_alikes), tuple(outcomes))


def _shuffled(shots: Sequence[Shot], plan: Plan, rng: np.random.Generator) -> list[Shot]:
    """In random order, but with photographs that can be enrolled first."""
    drawn = [shots[place] for place in rng.permutation(len(shots))]
    fit = [shot for shot in drawn if plan.first in shot.enrolled][: plan.enrol]
    return fit + [shot for shot in drawn if not any(shot is chosen for chosen in fit)]


def _gallery(parts: Split, plan: Plan, rng: np.random.Generator) -> Gallery:
    references = []
    for model in plan.engines:
        real = []
        for name in (*parts.mates, *parts.fillers):
            shots = parts.shuffled[name]
            fit = [shot.enrolled[model] for shot in shots if model in shot.enrolled]
            if fit:
                template = template_of(fit[: plan.enrol])
                real.append(_reference(name, template))
        references += real
        missing = 0 if plan.size is None else max(0, plan.size - len(real))
        templates = [reference.template for reference in real]
        drawn = drawn_templates(missing, rng, model=model, like=templates)
        references += [_reference(f"{DRAWN}{count}", each) for count, each in enumerate(drawn)]
    first, *rest = plan.engines
    return gallery_of(first, 1, references, second=rest[0] if rest else None)


def _reference(name: str, template: Template) -> Reference:
    return Reference(ReferenceId(f"{name}/{template.model}"), DelegateId(name), template)


def _present(
    person: str,
    enrolled: bool,  # noqa: FBT001 - a fact about the person, not a switch
    shots: Sequence[Shot],
    plan: Plan,
    door: tuple[Comparer, DecisionPolicy],
) -> Outcome:
    """Show the photographs one after another until the shipped rule decides."""
    comparer, policy = door
    second = plan.engines[1] if len(plan.engines) > 1 else None
    sightings = Sightings()
    decision: Decision = NotAcquired(None)
    for number, shot in enumerate(shots, start=1):
        if plan.first in shot.probe:
            again = (lambda shot=shot: shot.probe[second]) if second in shot.probe else None
            sightings.add(shot.probe[plan.first], comparer, again)
        last = number == len(shots)
        evidence = Evidence(
            age_s=policy.give_up_after_s if last else 0.0,
            frames=number,
            usable=sightings.usable,
            ranked=sightings.ranked,
        )
        decision = decide(evidence, policy)
        if isinstance(decision, Identified):
            break
    return Outcome(
        person=person,
        enrolled=enrolled,
        identified=decision.delegate if isinstance(decision, Identified) else None,
        first=sightings.ranked[0].delegate if sightings.ranked else None,
        acquired=not isinstance(decision, NotAcquired),
        frames=sightings.usable,
        asked_second=sightings.asked_second,
    )
