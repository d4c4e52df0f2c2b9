"""The commands of enrolment: what `kiosk enroll` does."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

import cv2
import numpy as np

from domain.errors import KnownError
from domain.image import Pixels
from enroll.portraits import PORTRAITS, fetch
from enroll.sample import PEOPLE, FaceTools, enrol_sample, portrait_files
from hardware.clock import SystemClock
from hardware.keys import open_key_provider
from runtime.console import complain, say
from runtime.device import save_development_device
from runtime.paths import database_of, portraits_folder
from store.connection import open_store
from vision.detector import YuNetDetector
from vision.embedder import SFaceEmbedder

DONE, REFUSED = 0, 1


def main(argv: Sequence[str]) -> int:
    """Run one command of enrolment; the exit codes are in docs/enrolment.md."""
    asked = _parser().parse_args(argv)
    try:
        return int(asked.run(asked))
    except KnownError as error:
        complain(str(error))
        return REFUSED


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="kiosk enroll", description=__doc__)
    commands = parser.add_subparsers(required=True, metavar="command")
    portraits = commands.add_parser("portraits", help="fetch the sample portraits into a cache")
    portraits.add_argument("--cache", type=Path, default=portraits_folder())
    portraits.set_defaults(run=_portraits)
    sample = commands.add_parser("sample", help="a sample congress of 450 fictional delegates")
    sample.add_argument("--state", type=Path, required=True, help="folder of the store")
    sample.add_argument("--seed", type=int, default=1)
    sample.add_argument("--cache", type=Path, default=portraits_folder())
    sample.set_defaults(run=_sample)
    return parser


def _portraits(asked: argparse.Namespace) -> int:
    files = fetch(asked.cache)
    for portrait in PORTRAITS:
        say(f"{files[portrait.name]}  {portrait.person}  ({portrait.credit})")
    return DONE


def _sample(asked: argparse.Namespace) -> int:
    files = portrait_files(fetch(asked.cache))
    device = save_development_device(asked.state)
    keys = open_key_provider(asked.state, device)
    tools = FaceTools(YuNetDetector(), SFaceEmbedder())
    portraits = {name: _picture(path) for name, path in files.items()}
    with closing(open_store(database_of(asked.state), keys, create=True)) as store:
        rng = np.random.default_rng(asked.seed)
        version = enrol_sample(store, portraits, tools, rng, SystemClock().now())
    say(f"A sample congress of {PEOPLE} delegates is version {version} of {asked.state}.")
    return DONE


def _picture(path: Path) -> Pixels:
    """One of the verified sample portraits; photographs from outside go through the sandbox."""
    return np.asarray(cv2.imread(str(path), cv2.IMREAD_COLOR), dtype=np.uint8)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
