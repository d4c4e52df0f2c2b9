"""Bench section of the badge: what reading adds to a frame that is watched for faces anyway."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import cv2
import numpy as np
import segno

from domain.biometrics import Reference
from domain.errors import ImportRefused
from domain.gallery import gallery_of
from domain.ids import DelegateId, ReferenceId
from domain.image import Frame, Pixels
from runtime.bench import Material, Row, cpu_ms
from vision.badge import QrReader
from vision.bench_frame import CONGRESS, HEIGHT_PX, WIDTH_PX
from vision.detector import YuNetDetector
from vision.embedder import SFaceEmbedder
from vision.filler import drawn_templates
from vision.photographs import read_photograph
from vision.subject import Watch

BASELINE = "frame, watched for faces"
_TOKEN = "EB" * 57
_SYMBOL_PX = 64


def badge_rows(material: Material) -> Iterator[Row]:
    """Reading with nobody there, with a face, and with a badge held up, against the frame."""
    portrait = _portrait(material.faces)
    embedder = SFaceEmbedder()
    rng = np.random.default_rng(0)
    drawn = drawn_templates(CONGRESS, rng, model=embedder.model, like=())
    references = [
        Reference(ReferenceId(f"drawn-{i}"), DelegateId(f"drawn-{i}"), template)
        for i, template in enumerate(drawn)
    ]
    gallery = gallery_of(embedder.model, 1, references)
    watch = Watch(YuNetDetector(), embedder, gallery)
    watch.look(Frame(portrait, 0.0, 0))
    empty = np.full((HEIGHT_PX, WIDTH_PX, 3), 150, dtype=np.uint8)
    reader = QrReader()
    calls: dict[str, Callable[[], object]] = {
        BASELINE: partial(watch.look, Frame(portrait, 0.1, 1)),
        "read, nobody there": partial(reader.read, empty),
        "read, a face and no badge": partial(reader.read, portrait),
        "read, a badge held up": partial(reader.read, _with_badge(portrait)),
    }
    spent = cpu_ms(calls, material.rounds)
    base = spent[BASELINE]
    for name, value in spent.items():
        ratio = None if name == BASELINE else value / base
        yield Row("badge", name, value, "ms CPU", BASELINE if ratio else None, ratio)


def _portrait(folder: Path | None) -> Pixels:
    """The first photograph, as wide as a face stands at the kiosk."""
    files = sorted(folder.rglob("*.jpg")) if folder is not None and folder.is_dir() else []
    if not files:
        raise ImportRefused("There are no photographs to measure on: name a folder with --faces.")
    photograph = read_photograph(files[0])
    if photograph is None:
        raise ImportRefused(f"{files[0]} cannot be read as a photograph.")
    scale = HEIGHT_PX / photograph.shape[0]
    scaled = cv2.resize(photograph, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    width = min(scaled.shape[1], WIDTH_PX)
    frame = np.full((HEIGHT_PX, WIDTH_PX, 3), 90, dtype=np.uint8)
    frame[:, (WIDTH_PX - width) // 2 :][:, :width] = scaled[:HEIGHT_PX, :width]
    return frame


def _with_badge(portrait: Pixels) -> Pixels:
    """A symbol of two pixels a module in the corner of the frame."""
    rows = [list(row) for row in segno.make_qr(_TOKEN, error="l", boost_error=False).matrix]
    modules = np.pad(np.array(rows, dtype=np.uint8), 4)
    grey = np.where(modules > 0, 20, 235).astype(np.uint8)
    size = (_SYMBOL_PX, _SYMBOL_PX)
    symbol = cv2.resize(grey, size, interpolation=cv2.INTER_AREA)
    frame = portrait.copy()
    frame[-96 : -96 + _SYMBOL_PX, -96 : -96 + _SYMBOL_PX] = symbol[:, :, np.newaxis]
    return frame
