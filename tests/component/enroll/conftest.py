"""A store, its workshop and sticks of sample people with public portraits."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import cv2
import numpy as np
import pytest

from domain.errors import ModelRefused
from domain.image import Pixels
from enroll.assess import FaceTools
from enroll.importer import Workshop
from enroll.words import folded
from hardware.clock import SystemClock
from hardware.keys import open_key_provider
from runtime.device import save_development_device
from runtime.paths import database_of
from store.connection import open_store
from tests import sticks
from tests.fakes.remembering import RememberingEmbedder
from vision.detector import PORTRAITS, YuNetDetector
from vision.embedder import DlibEmbedder, SFaceEmbedder


@pytest.fixture(scope="session")
def tools() -> FaceTools:
    return FaceTools(
        YuNetDetector(settings=PORTRAITS), SFaceEmbedder(), RememberingEmbedder(DlibEmbedder())
    )


@contextmanager
def workshop(state: Path, tools: FaceTools) -> Iterator[Workshop]:
    """An empty store and what an import works with."""
    keys = open_key_provider(state, save_development_device(state))
    store = open_store(database_of(state), keys, create=True)
    try:
        second = tools.second if isinstance(tools.second, ModelRefused) else tools.second.model
        models = tools.embedder.model, second
        yield Workshop(state, store, SystemClock(), *models, lambda: tools, workers=1)
    finally:
        store.close()


@pytest.fixture
def shop(tools: FaceTools, tmp_path: Path) -> Iterator[Workshop]:
    with workshop(tmp_path / "state", tools) as opened:
        yield opened


@pytest.fixture(scope="session")
def faces(portraits: Mapping[str, Path]) -> Mapping[str, Pixels]:
    return {
        name: np.asarray(cv2.imread(str(path)), dtype=np.uint8) for name, path in portraits.items()
    }


@pytest.fixture(scope="session")
def six_people(faces: Mapping[str, Pixels]) -> Mapping[str, bytes]:
    """Six people ready, in six formats and spellings, one with two photographs."""
    rows = [sticks.row(number) for number in range(1, 7)]
    return {
        "danh sách.csv": sticks.roster_csv(rows),
        "anh/CM-0001.jpg": sticks.jpeg(faces["obama-1.jpg"]),
        "anh/cm0001 (2).JPG": sticks.exif_turned(faces["obama-2.jpg"]),
        f"anh/{sticks.name(2)}.png": sticks.png(faces["macron-1.jpg"]),
        f"anh/{folded(sticks.name(3))}.heic": sticks.heic(faces["ardern-1.jpg"]),
        "anh/0004.webp": sticks.saved(faces["sunak-1.jpg"], "WEBP"),
        "anh/CM_0005_anh the.jpeg": sticks.saved(faces["biden-1.jpg"], "JPEG", "CMYK"),
        "CM-0006/1.jpg": sticks.jpeg(faces["collins-1.png"]),
    }


@pytest.fixture
def stick(six_people: Mapping[str, bytes]) -> sticks.Stick:
    return sticks.Stick(dict(six_people))
