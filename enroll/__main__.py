"""The commands of enrolment: what `kiosk enroll` does."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager, suppress
from dataclasses import replace
from functools import partial
from pathlib import Path

import cv2
import numpy as np

from domain.errors import KnownError, ModelRefused
from domain.ids import DelegateId, ModelId, OperatorId
from domain.image import Pixels
from domain.ports import FaceEmbedder
from enroll.arguments import order_of, parser, sitter_of
from enroll.assess import FaceTools, workers
from enroll.booth import BoothEnrolled, Photographed, enrol_photographed, photograph
from enroll.booth_screen import photograph_for_screen
from enroll.bundle import BundleSource, bundle_key
from enroll.conversation import converse
from enroll.distribution import chosen_source, work_off, write_bundle, write_export
from enroll.hearing import Hearing
from enroll.held import take
from enroll.importer import (
    Imported,
    Outcome,
    Unchanged,
    Workshop,
    roll_back,
    run_import,
    withdraw,
)
from enroll.memory import EnrolmentMemory
from enroll.pairs import Answer
from enroll.portraits import fetch, say_portraits
from enroll.publish import publish
from enroll.report import Report, make_report
from enroll.sample import PEOPLE, enrol_sample, portrait_files
from enroll.template import write_template
from enroll.terminal import say_alone, say_report, tell
from enroll.told import (
    tell_booth,
    tell_outcome,
    tell_progress,
    tell_refused,
    tell_rolled_back,
)
from hardware.camera import CameraSettings, open_camera
from hardware.clock import SystemClock
from hardware.keys import open_key_provider
from runtime.console import complain, say
from runtime.device import load_device, save_development_device
from runtime.journal import journal, open_journal
from runtime.paths import database_of
from runtime.settings import Settings, load_settings
from store.connection import Store, open_store
from store.history import History
from vision.detector import PORTRAITS as PHOTOGRAPHS
from vision.detector import DetectorSettings, YuNetDetector
from vision.door import DOOR_FPIR
from vision.embedder import SFaceEmbedder, open_second

DONE, REFUSED, WORK_LEFT = 0, 1, 3
"""Exit codes, besides argparse's 2: see docs/enrolment.md."""


class BoothSettings(Settings):
    """The camera that photographs at the desk: the same table as in the kiosk's settings."""

    camera: CameraSettings


def main(argv: Sequence[str]) -> int:
    """Run one command of enrolment; the exit codes are in docs/enrolment.md."""
    asked = parser().parse_args(argv)
    commands: Mapping[str, Callable[[argparse.Namespace], int]] = {
        "import": _import,
        "wizard": _wizard,
        "template": _template,
        "decide": _decide,
        "withdraw": _withdraw,
        "booth": _booth,
        "bundle": write_bundle,
        "bundle-key": _bundle_key,
        "export": _export,
        "inbox": _inbox,
        "rollback": _rollback,
        "portraits": say_portraits,
        "sample": _sample,
    }
    try:
        return commands[asked.command](asked)
    except KnownError as trouble:
        complain(f"kiosk enroll: {trouble}")
        return REFUSED


def _import(asked: argparse.Namespace) -> int:
    _stand_back()
    with _workshop(asked.state, asked.workers) as shop:
        taken, wanted = take(asked.path, asked.roster)
        source, roster = chosen_source(shop.store, taken, wanted, asked.signer)
        order = replace(order_of(asked), roster=roster)
        watch = tell_progress if asked.events else tell
        outcome = run_import(source, order, shop, watch)
        signer = b""
        if isinstance(source, BundleSource):
            signer = source.signer
            if isinstance(outcome, Imported | Unchanged):
                EnrolmentMemory(shop.store).remember_bundle(source.number)
        kept = History(shop.store).kept()
    report = _report(outcome, signer.hex())
    written = publish(report, asked.report, asked.language) if asked.report else ()
    if asked.events:
        tell_outcome(report, outcome, kept=kept, language=asked.language)
    else:
        say_report(report, outcome, written, asked.language)
    return DONE if report.go else WORK_LEFT


def _booth(asked: argparse.Namespace) -> int:
    if asked.frames:
        return _for_screen(partial(_booth_on_screen, asked))
    sitter = sitter_of(asked)
    with _workshop(asked.state, None) as shop:
        camera = open_camera(load_settings(asked.settings, BoothSettings).camera, shop.clock)
        with closing(camera):
            steps = photograph(camera.frames(), sitter.delegate, _tools(DetectorSettings()))
            for step in steps:
                tell_booth(step)
                if isinstance(step, Photographed):
                    outcome = enrol_photographed(sitter, step, shop, although=asked.although)
                    tell_booth(outcome)
                    return DONE if isinstance(outcome, BoothEnrolled) else WORK_LEFT
    return WORK_LEFT


def _booth_on_screen(asked: argparse.Namespace, hearing: Hearing) -> int:
    with _workshop(asked.state, None) as shop:
        tools = _tools(DetectorSettings())
        enrolled = photograph_for_screen(sitter_of(asked), shop, tools, iter(hearing))
    return DONE if enrolled else WORK_LEFT


def _wizard(asked: argparse.Namespace) -> int:
    return _for_screen(partial(_converse, asked))


def _converse(asked: argparse.Namespace, hearing: Hearing) -> int:
    with _workshop(asked.state, asked.workers) as shop:
        return DONE if converse(asked.path, shop, hearing, hearing.stop) else REFUSED


def _for_screen(serve: Callable[[Hearing], int]) -> int:
    """Work for the kiosk's screen, which is told of trouble as it is of everything else."""
    _stand_back()
    try:
        return serve(Hearing(sys.stdin.buffer))
    except KnownError as trouble:
        tell_refused(trouble)
        raise


def _decide(asked: argparse.Namespace) -> int:
    with _workshop(asked.state, None) as shop:
        memory = EnrolmentMemory(shop.store)
        memory.answer(memory.asked(asked.key), Answer(asked.answer))
    say("The answer is kept. Import the stick again to apply it.")
    return DONE


def _withdraw(asked: argparse.Namespace) -> int:
    with _workshop(asked.state, None) as shop:
        version = withdraw(DelegateId(asked.code), shop)
    say(f"{asked.code} is forgotten; the gallery has version {version}.")
    return DONE


def _rollback(asked: argparse.Namespace) -> int:
    if asked.events:
        return _for_screen(lambda _: _tell_rolled_back(asked))
    version = _rolled_back(asked)
    say(f"The state before the last import is back, as version {version}.")
    return DONE


def _tell_rolled_back(asked: argparse.Namespace) -> int:
    tell_rolled_back(_rolled_back(asked))
    return DONE


def _rolled_back(asked: argparse.Namespace) -> int:
    with _open(asked.state, create=True) as store:
        return roll_back(store, OperatorId(asked.operator), SystemClock().now())


def _bundle_key(asked: argparse.Namespace) -> int:
    with _open(asked.state, create=True) as store:
        say(bundle_key(store).public_key().public_bytes_raw().hex())
    return DONE


def _export(asked: argparse.Namespace) -> int:
    with _open(asked.state, create=False) as store:
        write_export(store, asked.path)
    return DONE


def _inbox(asked: argparse.Namespace) -> int:
    def take_bundle(path: Path) -> None:
        _import(parser().parse_args(["import", str(path), "--state", str(asked.state)]))

    with _open(asked.state, create=False) as store:
        return REFUSED if work_off(store, asked.path, SystemClock(), take_bundle) else DONE


def _template(asked: argparse.Namespace) -> int:
    write_template(asked.path)
    say(f"An example stick is in {asked.path}.")
    return DONE


def _sample(asked: argparse.Namespace) -> int:
    files = portrait_files(fetch(asked.cache))
    save_development_device(asked.state)
    portraits = {name: _picture(path) for name, path in files.items()}
    with _open(asked.state, create=True) as store:
        rng = np.random.default_rng(asked.seed)
        tools = _tools()
        version = enrol_sample(store, portraits, tools, rng, SystemClock().now())
    say(f"A sample congress of {PEOPLE} delegates is version {version} of {asked.state}.")
    say_alone(_model_of(tools.second))
    return DONE


def _picture(path: Path) -> Pixels:
    """One of the verified sample portraits; photographs from outside go through the sandbox."""
    return np.asarray(cv2.imread(str(path), cv2.IMREAD_COLOR), dtype=np.uint8)


def _tools(looks: DetectorSettings = PHOTOGRAPHS) -> FaceTools:
    return FaceTools(YuNetDetector(settings=looks), SFaceEmbedder(), open_second())


def _model_of(second: FaceEmbedder | ModelRefused) -> ModelId | ModelRefused:
    """Its model, or why it is missing, which the journal then has too."""
    if isinstance(second, ModelRefused):
        journal().error("engine.refused", why=str(second))
        return second
    return second.model


def _stand_back() -> None:
    """The door comes first: lowest priority, one core for each photograph, first to go."""
    with suppress(PermissionError):  # a unit's filter may not let a process change its priority
        os.nice(10)
    with suppress(OSError):
        Path("/proc/self/oom_score_adj").write_text("500", encoding="ascii")
    cv2.setNumThreads(1)


@contextmanager
def _workshop(state: Path, count: int | None) -> Iterator[Workshop]:
    with _open(state, create=True) as store:
        tools = _tools()
        models = tools.embedder.model, _model_of(tools.second)
        yield Workshop(state, store, SystemClock(), *models, _tools, count or workers())


@contextmanager
def _open(state: Path, *, create: bool) -> Iterator[Store]:
    keys = open_key_provider(state, load_device(state))
    store = open_store(database_of(state), keys, create=create)
    try:
        yield store
    finally:
        store.close()


def _report(outcome: Outcome, signed_by: str) -> Report:
    version = outcome.version if isinstance(outcome, Imported | Unchanged) else None
    return make_report(outcome.result, version=version, fpir=DOOR_FPIR, signed_by=signed_by)


if __name__ == "__main__":
    open_journal()
    sys.exit(main(sys.argv[1:]))
