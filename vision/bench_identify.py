"""Bench sections of comparing: identification among many, and calibrating a gallery."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

import numpy as np

from domain.biometrics import Embedding, Reference, unit
from domain.gallery import Gallery, gallery_of
from domain.ids import DelegateId, ReferenceId
from runtime.bench import Material, Row, cpu_ms
from vision.calibrate import calibrate, look_alikes
from vision.filler import DIMENSIONS, drawn_templates
from vision.fusion import pool
from vision.identify import identify
from vision.models import SFACE

SIZES = (450, 10_000, 100_000, 1_000_000)


def identify_rows(material: Material) -> Iterable[Row]:
    """One probe among ever more references."""
    rng = np.random.default_rng(0)
    vector = rng.standard_normal(DIMENSIONS).astype(np.float32)
    probe = pool([Embedding(SFACE.model, 12 * unit(vector))])
    base: float | None = None
    for size in SIZES:
        gallery = _many(size, rng)
        rounds = material.rounds if size > 10_000 else 20 * material.rounds
        spent = cpu_ms({"identify": partial(identify, probe, gallery)}, rounds)["identify"]
        base = base or spent
        yield Row("identify", f"among {size:,}", spent, "ms CPU", "among 450", spent / base)


def calibration_rows(material: Material) -> Iterable[Row]:
    """What a change of the gallery of a congress costs."""
    names = [f"drawn-{number}" for number in range(450)]
    references = [
        Reference(ReferenceId(name), DelegateId(name), template)
        for name, template in zip(
            names, drawn_templates(450, np.random.default_rng(0)), strict=True
        )
    ]
    gallery = gallery_of(SFACE.model, 1, references)
    calibration = calibrate(gallery, 0.01)
    calls = {
        "stack 450 references": lambda: gallery_of(SFACE.model, 1, references),
        "threshold and interval": lambda: calibrate(gallery, 0.01),
        "name the look-alikes": lambda: look_alikes(gallery, calibration),
    }
    for name, spent in cpu_ms(calls, max(3, material.rounds // 5)).items():
        yield Row("calibration", name, spent, "ms CPU")


def _many(size: int, rng: np.random.Generator) -> Gallery:
    """A gallery of random unit vectors: the cost does not depend on whose they are."""
    names = tuple(DelegateId(str(number)) for number in range(size))
    return Gallery(
        version=1,
        model=SFACE.model,
        delegates=names,
        references=tuple(ReferenceId(name) for name in names),
        centre=np.zeros(DIMENSIONS, dtype=np.float32),
        matrix=unit(rng.standard_normal((size, DIMENSIONS), dtype=np.float32)),
    )
