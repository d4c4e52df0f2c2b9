"""The check-up: every check named, with its result and its remedy."""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import asdict
from functools import partial
from itertools import islice
from pathlib import Path

from domain.errors import KnownError
from domain.findings import (
    Finding,
    Result,
    attention,
    bad,
    exit_code,
    good,
    skipped,
    told,
)
from domain.ports import KeyProvider
from domain.standing import FACT, decode_standing
from hardware.board import this_board
from hardware.camera import open_camera
from hardware.clock import SystemClock
from hardware.health import read_health
from hardware.keys import open_key_provider
from hardware.volumes import removable_volumes
from kiosk.config import KioskSettings
from kiosk.upkeep import checks
from runtime.console import say
from runtime.device import load_device
from runtime.paths import database_of
from runtime.settings import load_settings
from runtime.version import SOFTWARE
from store.connection import Store, open_reader
from store.facts import Facts
from store.gallery import Gallery
from store.outgoing import Outgoing
from store.roster import StoredRoster
from store.verify import verify_ledger
from vision.models import DLIB_LANDMARKS, DLIB_RESNET, SFACE, YUNET, Weights, locate

SETTINGS = Path("/etc/entrance/kiosk.toml")
RUNNING = Path("/run/entrance/healthy")
FEW = 3
"""Fewer references than this give no threshold (see the calibration)."""
_IMPORT = "Import people from a stick or from the centre."
_ALONE = "The door goes on with the first engine alone and is less sure of unclear faces."


def main(argv: Sequence[str]) -> int:
    """``kiosk doctor``: 0 all good, 1 the door does not work, 3 somebody should see to it."""
    parser = argparse.ArgumentParser(prog="kiosk doctor", description=__doc__)
    parser.add_argument("--settings", type=Path, default=SETTINGS, metavar="FILE")
    parser.add_argument("--json", action="store_true", help="for a program to read")
    asked = parser.parse_args(argv)
    findings = []
    for finding in check_up(asked.settings):
        findings.append(finding)
        if not asked.json:
            say(told(finding))
    if asked.json:
        say(json.dumps([asdict(finding) for finding in findings], ensure_ascii=False))
    return exit_code(findings)


def check_up(settings_file: Path) -> Iterator[Finding]:
    """All findings, as they are made. What one check needs of another that failed is skipped."""
    yield good("software", SOFTWARE)
    clock, board = SystemClock(), this_board()
    yield checks.check_board(board)
    yield checks.check_clock(clock.now(), board)
    yield checks.check_sticks(removable_volumes())
    yield from _models()
    try:
        settings = load_settings(settings_file, KioskSettings)
    except KnownError as trouble:
        yield bad("settings", str(trouble), "Correct the file, or run the first set-up again.")
        return
    yield good("settings", str(settings_file))
    health = read_health(settings.state)
    for check in (checks.check_heat, checks.check_power, checks.check_disk, checks.check_card):
        yield check(health)
    yield _camera(settings, clock)
    yield from _memory(settings, clock)


def _models() -> Iterator[Finding]:
    for weights in (YUNET, SFACE, DLIB_LANDMARKS):
        yield _in_words(f"model {weights.model}", partial(_verified, weights))
    second = _in_words(f"model {DLIB_RESNET.model}", partial(_verified, DLIB_RESNET))
    lacking = second.result is not Result.GOOD
    yield attention(second.name, second.said, _ALONE) if lacking else second


def _verified(weights: Weights) -> str:
    locate(weights)
    return "installed and unaltered"


def _memory(settings: KioskSettings, clock: SystemClock) -> Iterator[Finding]:
    """Key, store, ledger, people and link, each needing the one before."""
    try:
        device = load_device(settings.state)
        keys = open_key_provider(settings.state, device)
    except KnownError as trouble:
        yield bad("key", str(trouble), "kiosk keys status lists the ways to the key.")
        for name in ("store", "ledger", "people", "centre"):
            yield skipped(name, "the key is missing")
        return
    if device.mode == "development":
        yield attention("key", f"{keys.key_id}, development", "Never at a door: kiosk keys init.")
    else:
        yield good("key", f"{keys.key_id} from {device.keys.provider}")
    try:
        store = open_reader(database_of(settings.state), keys)
    except KnownError as trouble:
        yield bad("store", str(trouble))
        return
    with closing(store):
        yield good("store", f"device {store.device}")
        yield _ledger(settings, keys)
        yield _people(store)
        yield _link(settings, store, clock)


def _ledger(settings: KioskSettings, keys: KeyProvider) -> Finding:
    report = verify_ledger(database_of(settings.state), keys)
    if report.damages:
        said = f"damaged in {len(report.damages)} places"
        return bad("ledger", said, "Keep the file; kiosk ledger verify says where.")
    return good("ledger", f"sound, {report.rows} rows")


def _people(store: Store) -> Finding:
    roster = StoredRoster(store).load()
    gallery = Gallery(store)
    templates = max((len(gallery.snapshot(model)[1]) for model in gallery.models()), default=0)
    said = f"{len(roster.delegates)} delegates, {templates} references"
    if templates < FEW:
        return bad("people", said, _IMPORT)
    if roster.session is None:
        return attention("people", f"{said}, no session open", "Open the session at the desk.")
    second = len(gallery.snapshot(DLIB_RESNET.model)[1])
    if second < templates:
        said = f"{said}, {second} for the second engine"
        return attention("people", said, "Import the photographs again.")
    return good("people", said)


def _link(settings: KioskSettings, store: Store, clock: SystemClock) -> Finding:
    if settings.centre is None:
        return good("centre", "stand-alone: events stay here until they are exported")
    standing = decode_standing(Facts(store).get(FACT))
    pending = Outgoing(store).pending(settings.centre)
    return checks.check_link(standing, pending, clock.now())


def _camera(settings: KioskSettings, clock: SystemClock) -> Finding:
    """One picture, unless the running kiosk holds the camera: then that proves it."""
    name = f"camera {settings.camera.name}"
    if RUNNING.exists() and settings.camera.name != "replay":
        return skipped(name, "held by the running kiosk; its status line tells")

    def one_picture() -> str:
        with closing(open_camera(settings.camera, clock)) as camera:
            for frame in islice(camera.frames(), 1):
                return f"{frame.width_px} x {frame.height_px} px"
        return "no picture"

    return _in_words(name, one_picture)


def _in_words(name: str, check: Callable[[], str]) -> Finding:
    try:
        return good(name, check())
    except KnownError as trouble:
        return bad(name, str(trouble))
