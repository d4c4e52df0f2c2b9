"""Open-set error rates of the shipped pipeline on any folder of photographs.

The folder holds a sub-folder a person. People with photographs enough are split at random, half
enrolled and half strangers, twenty times; the others fill the gallery. The threshold comes from
the gallery alone. The keys of the JSON are described in docs/recognition.md.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from domain.errors import ImportRefused, KnownError, ModelRefused
from domain.ids import ModelId
from domain.ports import FaceEmbedder
from runtime.console import complain, say, share
from vision.baseline import BASELINE, TutorialLoop, baseline_trial
from vision.degrade import DEGRADATIONS
from vision.detector import PORTRAITS, YuNetDetector
from vision.embedder import DlibEmbedder, SFaceEmbedder
from vision.intervals import rates_of
from vision.photographs import Person, people_in
from vision.reporting import lines_of, row_of
from vision.studio import CLEAN, Developed, Studio
from vision.trials import Album, Plan, Trial, able, trial

SPLITS = 20
LEAST_PEOPLE = 6
"""Three enrolled, whose pairs give a threshold, and three strangers."""
ENGINES = ("fused", "sface", "dlib", "baseline")


@dataclass(frozen=True, slots=True)
class Order:
    """What the command line asked for."""

    folder: Path
    engine: str
    plan: Plan
    conditions: tuple[str, ...]
    seed: int
    json_file: Path | None


@dataclass(frozen=True, slots=True)
class Equipment:
    """The engines there are, and why others are not."""

    embedders: tuple[FaceEmbedder, ...]
    baseline: TutorialLoop | None
    missing: Mapping[str, str]


def main(argv: Sequence[str] | None = None) -> int:
    """Measure and print; 0 well, 1 when the folder or the weights cannot be used."""
    order = _order(sys.argv[1:] if argv is None else argv)
    try:
        report = measure(order)
    except KnownError as trouble:
        complain(f"kiosk rates: {trouble}")
        return 1
    for line in lines_of(report):
        say(line)
    if order.json_file is not None:
        try:
            order.json_file.write_text(json.dumps(report, indent=2) + "\n", encoding="utf-8")
        except OSError as trouble:
            complain(f"kiosk rates: {order.json_file} cannot be written: {trouble.strerror}.")
            return 1
    return 0


def measure(order: Order) -> dict[str, Any]:
    """The report of one order, as it goes into the JSON file.

    Raises:
        ImportRefused: the folder has no photographs, or too few people for a trial.
        ModelRefused: the weights of the engine asked for are missing.
    """
    started = time.monotonic()
    people = people_in(order.folder)
    equipment = _equipment(order.engine)
    plan = _with_engines(order.plan, [each.model for each in equipment.embedders])
    studio = Studio(YuNetDetector(settings=PORTRAITS), equipment.embedders, equipment.baseline)
    developed = studio.develop(people, order.conditions, order.seed, _progress(people))
    _refuse_too_few(developed, plan, people)
    own = baseline_trial if order.engine == "baseline" else trial
    by_condition = {
        condition: _run(album, plan, order.seed, own)
        for condition, album in developed.albums.items()
    }
    baseline, reason = _baseline(developed, plan, order, equipment)
    return {
        "persons": len(people),
        "images": developed.images,
        **_figures(developed, by_condition, BASELINE if own is baseline_trial else plan.first),
        "fpir_requested": plan.fpir,
        "engine": order.engine,
        "seconds": time.monotonic() - started,
        "models": [str(BASELINE)] if own is baseline_trial else [str(e) for e in plan.engines],
        "missing": dict(equipment.missing),
        "enrol": plan.enrol,
        "frames": plan.frames,
        "seed": order.seed,
        "splits": SPLITS,
        "able": len(able(next(iter(developed.albums.values())), plan)),
        "baseline": baseline,
        "baseline_missing": reason,
    }


def _figures(
    developed: Developed, by_condition: Mapping[str, Sequence[Trial]], model: ModelId
) -> dict[str, Any]:
    """The figures over all conditions, and those of each."""
    everything = [one for trials in by_condition.values() for one in trials]
    lost = {each: developed.failure_to_acquire(each, model) for each in by_condition}
    return {
        "failure_to_acquire": sum(lost.values()) / len(lost),
        **row_of(rates_of(everything)),
        "conditions": {
            condition: {
                "failure_to_acquire": lost[condition],
                **row_of(rates_of(trials)),
            }
            for condition, trials in by_condition.items()
        },
    }


def _run(
    album: Album,
    plan: Plan,
    seed: int,
    own: Callable[[Album, Plan, np.random.Generator], Trial],
) -> list[Trial]:
    """The same splits for every condition and engine."""
    return [own(album, plan, np.random.default_rng([seed, number])) for number in range(SPLITS)]


def _baseline(
    developed: Developed, plan: Plan, order: Order, equipment: Equipment
) -> tuple[dict[str, Any] | None, str | None]:
    if order.engine == "baseline":
        return None, "it is the engine measured above"
    if equipment.baseline is None:
        return None, equipment.missing["baseline"]
    trials = [
        one
        for album in developed.albums.values()
        for one in _run(album, plan, order.seed, baseline_trial)
    ]
    lost = [developed.failure_to_acquire(each, BASELINE) for each in developed.albums]
    return {
        **row_of(rates_of(trials)),
        "engine": "baseline",
        "failure_to_acquire": sum(lost) / len(lost),
    }, None


def _equipment(engine: str) -> Equipment:
    missing: dict[str, str] = {}
    embedders: list[FaceEmbedder] = []
    if engine in {"fused", "sface", "baseline"}:
        embedders.append(SFaceEmbedder())
    if engine == "dlib":
        embedders.append(DlibEmbedder())
    if engine == "fused":
        try:
            embedders.append(DlibEmbedder())
        except ModelRefused as trouble:
            missing["second engine"] = f"{trouble} The first engine was measured alone."
    baseline = None
    try:
        baseline = TutorialLoop()
    except ModelRefused as trouble:
        if engine == "baseline":
            raise
        missing["baseline"] = str(trouble)
    return Equipment(tuple(embedders), baseline, missing)


def _with_engines(plan: Plan, models: Sequence[ModelId]) -> Plan:
    return Plan(tuple(models), plan.enrol, plan.frames, plan.fpir, plan.size)


def _refuse_too_few(developed: Developed, plan: Plan, people: Sequence[Person]) -> None:
    album = next(iter(developed.albums.values()))
    fit = len(able(album, plan))
    if fit < LEAST_PEOPLE:
        raise ImportRefused(
            f"{fit} of {len(people)} people have {plan.enrol + plan.frames} photographs with a "
            f"usable face; a trial needs {LEAST_PEOPLE}. Add photographs, or lower --enrol or "
            "--frames."
        )


def _progress(people: Sequence[Person]) -> Callable[[int], None]:
    total = sum(len(person.files) for person in people)

    def step(done: int) -> None:
        if done % 100 == 0:
            complain(f"{done} of {total} photographs")

    return step


def _order(argv: Sequence[str]) -> Order:
    parser = argparse.ArgumentParser(prog="kiosk rates", description=__doc__)
    parser.add_argument("folder", type=Path, metavar="DIR", help="a sub-folder a person")
    parser.add_argument("--enrol", type=_count, default=1, metavar="K", help="photographs")
    parser.add_argument("--frames", type=_count, default=1, metavar="N", help="photographs")
    parser.add_argument("--fpir", type=share, default=0.01, metavar="P", help="requested")
    parser.add_argument("--gallery", type=_size, metavar="SIZE", help="people, drawn if need be")
    parser.add_argument("--engine", choices=ENGINES, default="fused")
    parser.add_argument("--degrade", type=_conditions, default=(CLEAN,), metavar="NAMES")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the report there")
    args = parser.parse_args(argv)
    plan = Plan((), args.enrol, args.frames, args.fpir, args.gallery)
    return Order(args.folder, args.engine, plan, args.degrade, args.seed, args.json)


def _count(text: str) -> int:
    count = int(text)
    if count < 1:
        raise argparse.ArgumentTypeError("a number from 1 on is needed")
    return count


def _size(text: str) -> int:
    size = int(text)
    if size < 3:
        raise argparse.ArgumentTypeError("a gallery needs three people to have a threshold")
    return size


def _conditions(text: str) -> tuple[str, ...]:
    names = tuple(dict.fromkeys(text.split(",")))
    for name in names:
        if name not in DEGRADATIONS:
            raise argparse.ArgumentTypeError(f"{name!r} is none of {', '.join(DEGRADATIONS)}")
    return names


if __name__ == "__main__":
    sys.exit(main())
