"""What the pipeline costs, as ratios against the loop of every tutorial.

Times are CPU milliseconds of one process with one OpenCV thread, medians of calls that take
turns. Each section lives in the room that it measures and is loaded by name.
"""

from __future__ import annotations

import argparse
import importlib
import json
import os
import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict
from pathlib import Path

import cv2

from domain.errors import KnownError
from runtime.bench import Material, Row
from runtime.console import complain, say
from runtime.paths import portraits_folder

SECTIONS = {
    "frame": "vision.bench_frame:frame_rows",
    "decision": "vision.bench_frame:decision_rows",
    "pad": "vision.pad.bench:pad_rows",
    "identify": "vision.bench_identify:identify_rows",
    "calibration": "vision.bench_identify:calibration_rows",
    "badge": "vision.bench_badge:badge_rows",
    "memory": "vision.bench_memory:memory_rows",
    "centre": "sync.bench:centre_rows",
    "store": "store.bench:store_rows",
    "preview": "kiosk.ui.bench:preview_rows",
    "drawn": "kiosk.ui.bench:drawn_rows",
}
"""Section and the function behind it."""

ROUNDS = 15


def main(argv: Sequence[str] | None = None) -> int:
    """Measure the sections and print them; 0 well, 1 when one could not be measured."""
    words = list(sys.argv[1:] if argv is None else argv)
    args = _parser().parse_args(words)
    _with_one_thread(words)
    cv2.setNumThreads(1)
    material = Material(args.faces or _usual_faces(), args.rounds)
    rows: list[Row] = []
    code = 0
    for section in args.section or SECTIONS:
        try:
            measured = list(_section(section)(material))
        except KnownError as trouble:
            complain(f"kiosk bench: section {section} was not measured: {trouble}")
            code = 1
            continue
        for row in measured:
            say(_line(row))
        rows += measured
    if args.json is not None:
        text = json.dumps([asdict(row) for row in rows], indent=2)
        args.json.write_text(text + "\n", encoding="utf-8")
    return code


def _section(name: str) -> Callable[[Material], Iterable[Row]]:
    module, function = SECTIONS[name].split(":")
    rows: Callable[[Material], Iterable[Row]] = getattr(importlib.import_module(module), function)
    return rows


def _with_one_thread(words: Sequence[str]) -> None:
    """Start anew with one BLAS thread: the library reads that only when it is loaded."""
    if "OPENBLAS_NUM_THREADS" not in os.environ:
        os.environ["OPENBLAS_NUM_THREADS"] = "1"
        os.execv(sys.executable, [sys.executable, "-m", "vision.bench", *words])  # noqa: S606 - ourselves


def _line(row: Row) -> str:
    ratio = "" if row.ratio is None else f"   {row.ratio:8.4f} of {row.baseline}"
    return f"{row.section:<12} {row.name:<34} {row.value:12.3f} {row.unit:<8}{ratio}"


def _usual_faces() -> Path | None:
    """The development photographs or the sample portraits, whichever this machine has."""
    named = os.environ.get("ENTRANCE_FACES", "../shared/faces")
    places = (Path(__file__).parents[1] / named / "asia", portraits_folder())
    return next((folder for folder in places if folder.is_dir()), None)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="kiosk bench", description=__doc__)
    parser.add_argument("section", nargs="*", choices=[[], *SECTIONS], metavar="SECTION")
    parser.add_argument("--faces", type=Path, metavar="DIR", help="a sub-folder a person")
    parser.add_argument("--rounds", type=int, default=ROUNDS, metavar="N")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the rows there")
    return parser


if __name__ == "__main__":
    sys.exit(main())
