"""Photographs judged so far, sealed in a folder, so that an interrupted import goes on there.

A file's name is the SHA-256 of a photograph; what it holds opens only with this store's gallery
key. The folder is emptied when the import is done, and when anybody is withdrawn.
"""

from __future__ import annotations

import base64
import json
import shutil
from collections.abc import Sequence
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

import numpy as np

from domain.biometrics import Embedding, Quality
from domain.errors import StoreDamaged
from domain.ids import ModelId
from enroll.outcomes import Assessed, Bystanders, Defect, Facts, Fit, Unfit
from enroll.reasons import Cause, Reason
from runtime.sealing import open_sealed, seal
from store.connection import Store
from store.keyring import GALLERY

RECIPE = 4
"""Grows when photographs are judged otherwise than before: older judgements then do not count."""


class Workbench:
    """Keeps judgements; used by one thread."""

    def __init__(self, folder: Path, store: Store, models: Sequence[ModelId]) -> None:
        """A judgement counts again only while it has a vector of each of these ``models``."""
        self._folder = folder
        self._models = "+".join(models)
        with store.writing():  # the key may be made now
            self._key = store.keyring.key(GALLERY)
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)

    def put(self, assessed: Assessed) -> None:
        """Keep one judgement; it is complete or not there."""
        path = self._path(assessed.facts)
        text = json.dumps(_plain(assessed)).encode()
        part = path.with_suffix(".part")
        part.write_bytes(seal(self._key.secret, self._key.id, text, self._place(assessed.facts)))
        part.replace(path)

    def get(self, facts: Facts) -> Assessed | None:
        """The judgement kept of this photograph, for whichever delegate it is now given to."""
        path = self._path(facts)
        if not path.is_file():
            return None
        try:
            text = open_sealed(self._key.secret, path.read_bytes(), self._place(facts))
        except StoreDamaged:  # another key's or a torn file: judge the photograph again
            path.unlink()
            return None
        return _judged(json.loads(text), facts)

    def _path(self, facts: Facts) -> Path:
        return self._folder / f"{facts.sha256}.sealed"

    def _place(self, facts: Facts) -> str:
        return f"enrolment|{RECIPE}|{self._models}|{facts.sha256}"


def workbench_of(state: Path) -> Path:
    """The folder of a state folder's workbench."""
    return state / "enrolment"


def clear(folder: Path) -> None:
    """Remove a workbench, whoever made it."""
    shutil.rmtree(folder, ignore_errors=True)


def _plain(assessed: Assessed) -> dict[str, Any]:
    plain: dict[str, Any] = {
        "original": assessed.facts.original,
        "taken": assessed.facts.taken,
        "turned_upright": assessed.facts.turned_upright,
        "quality": asdict(assessed.quality) if assessed.quality else None,
        "thumbnail": _packed(assessed.thumbnail),
    }
    if isinstance(assessed, Unfit):
        detail = assessed.detail
        why = None if detail is None else [detail.why, *detail.gaps]
        return plain | {"defect": assessed.defect, "detail": why}
    made = (assessed.embedding, assessed.second)
    if assessed.bystanders is not None:
        behind = asdict(assessed.bystanders)
        plain["behind"] = behind | {"thumbnail": _packed(assessed.bystanders.thumbnail)}
    return plain | {"vectors": [_coded(each) for each in made if each is not None]}


def _coded(embedding: Embedding) -> tuple[str, str]:
    vector = embedding.vector.astype("<f4").tobytes()
    return embedding.model, base64.b64encode(vector).decode()


def _decoded(model: str, coded: str) -> Embedding:
    vector = np.frombuffer(base64.b64decode(coded), dtype="<f4").astype(np.float32)
    return Embedding(ModelId(model), vector)


def _judged(plain: dict[str, Any], facts: Facts) -> Assessed:
    across, down = plain["original"]
    facts = replace(
        facts,
        original=(across, down),
        taken=plain["taken"],
        turned_upright=plain["turned_upright"],
    )
    quality = Quality(**plain["quality"]) if plain["quality"] else None
    thumbnail = base64.b64decode(plain["thumbnail"])
    if quality is None or "defect" in plain:
        detail = plain["detail"] and Reason(Cause(plain["detail"][0]), tuple(plain["detail"][1:]))
        return Unfit(facts, Defect(plain["defect"]), detail, quality, thumbnail)
    first, *others = [_decoded(*each) for each in plain["vectors"]]
    behind = plain.get("behind")
    if behind is not None:
        behind = Bystanders(**behind | {"thumbnail": base64.b64decode(behind["thumbnail"])})
    return Fit(facts, quality, first, thumbnail, next(iter(others), None), behind)


def _packed(jpeg: bytes) -> str:
    return base64.b64encode(jpeg).decode()
