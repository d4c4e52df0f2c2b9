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

from domain.errors import CameraLost, KeyUnavailable, KnownError
from domain.findings import (
    TROUBLE,
    Finding,
    Result,
    Wording,
    attention,
    bad,
    exit_code,
    good,
    in_words,
    skipped,
    told,
)
from domain.ports import Clock, KeyProvider
from hardware.board import Board, this_board
from hardware.camera import open_camera
from hardware.clock import SystemClock
from hardware.health import Health, read_health
from hardware.keys import open_key_provider
from hardware.keys.slots import SlotKind, read_slots
from hardware.volumes import removable_volumes
from kiosk.config import KioskSettings
from kiosk.upkeep import checks
from kiosk.upkeep.survey import link_finding
from runtime.console import say
from runtime.device import load_device
from runtime.paths import database_of
from runtime.settings import load_settings
from runtime.version import SOFTWARE
from store.connection import Store, open_reader
from store.gallery import Gallery
from store.roster import StoredRoster
from store.verify import verify_ledger
from vision.models import DLIB_LANDMARKS, DLIB_RESNET, SFACE, YUNET, Weights, locate

SETTINGS = Path("/etc/entrance/kiosk.toml")
RUNNING = Path("/run/entrance/healthy")
FEW = 3
"""Fewer references than this give no threshold (see the calibration)."""


SOFTWARE_NAME, SETTINGS_NAME = Wording("software", "software"), Wording("settings", "settings")
MODEL, CAMERA = Wording("model", "model {0}"), Wording("name.camera_of", "camera {0}")
KEY, STORE, LEDGER = Wording("key", "key"), Wording("store", "store"), Wording("ledger", "ledger")
PEOPLE = Wording("name.people", "people")
CORRECT = Wording("settings.remedy", "Correct the file, or run the first set-up again.")
AS_IT_IS = Wording("as_it_is", "{0}")
UNALTERED = Wording("model.good", "installed and unaltered")
ALONE = Wording(
    "model.second",
    "The door goes on with the first engine alone and is less sure of unclear faces.",
)
KEY_WAYS = Wording("key.remedy", "kiosk keys status lists the ways to the key.")
KEY_MISSING = Wording("key.missing", "the key is missing")
KEY_HELD = Wording(
    "key.held", "the running kiosk has the key: Administration, Check-up looks at the rest"
)
KEY_DEVELOPMENT = Wording("key.development", "{0}, development")
KEY_INIT = Wording("key.init", "Never at a door: kiosk keys init.")
KEY_FROM = Wording("key.good", "{0} from {1}")
INSTALL = Wording("model.remedy", "Install the package again.")
SALVAGE = Wording(
    "store.remedy", "Keep the card; restart the kiosk: what is whole is taken into use again."
)
OTHER_CAMERA = Wording(
    "camera.other", "Push its cable in, or name another camera in the settings."
)
DEVICE = Wording("store.good", "device {0}")
DAMAGED = Wording("ledger.damaged", "damaged in {0} places")
KEEP_IT = Wording("ledger.remedy", "Keep the file; kiosk ledger verify says where.")
SOUND = Wording("ledger.good", "sound, {0} rows")
COUNTED = Wording("people.counted", "{0} delegates, {1} references")
SECOND = Wording("people.second", "{0} delegates, {1} references, {2} for the second engine")
NO_SESSION = Wording("people.session", "{0} delegates, {1} references, no session open")
IMPORT = Wording("remedy.import", "Import people from a stick or from the centre.")
OPEN_SESSION = Wording("people.open", "Open the session at the desk.")
IMPORT_PICTURES = Wording("people.pictures", "Import the photographs again.")
HELD = Wording("camera.held", "held by the running kiosk; its status line tells")
SIZE = Wording("camera.picture", "{0} x {1} px")
NO_PICTURE = Wording("camera.none", "no picture")


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
    clock, board = SystemClock(), this_board()
    yield from box_findings(clock, board)
    try:
        settings = load_settings(settings_file, KioskSettings)
    except KnownError as trouble:
        yield bad(SETTINGS_NAME(), TROUBLE(str(trouble)), CORRECT())
        return
    yield good(SETTINGS_NAME(), AS_IT_IS(str(settings_file)))
    yield from health_findings(read_health(settings.state))
    yield _camera(settings, clock)
    yield from _memory(settings, clock)


def box_findings(clock: Clock, board: Board) -> Iterator[Finding]:
    """Software, board, clock, sticks and models: what needs no settings."""
    yield good(SOFTWARE_NAME(), AS_IT_IS(SOFTWARE))
    yield checks.check_board(board)
    yield checks.check_clock(clock.now(), board)
    yield checks.check_sticks(removable_volumes())
    yield from _models()


def health_findings(health: Health) -> Iterator[Finding]:
    """Heat, power, disk and card."""
    for check in (checks.check_heat, checks.check_power, checks.check_disk, checks.check_card):
        yield check(health)


def _models() -> Iterator[Finding]:
    for weights in (YUNET, SFACE, DLIB_LANDMARKS):
        yield _in_words(MODEL(weights.model), partial(_verified, weights), INSTALL())
    second = _in_words(MODEL(DLIB_RESNET.model), partial(_verified, DLIB_RESNET), INSTALL())
    lacking = second.result is not Result.GOOD
    yield attention(second.name, second.said, ALONE()) if lacking else second


def _verified(weights: Weights) -> str:
    locate(weights)
    return UNALTERED()


def _memory(settings: KioskSettings, clock: SystemClock) -> Iterator[Finding]:
    """Key, store, ledger, people and link, each needing the one before."""
    try:
        device = load_device(settings.state)
        keys = open_key_provider(settings.state, device)
    except KnownError as trouble:
        # A terminal is not given what systemd unseals for the kiosk, whose own check-up is whole.
        running = RUNNING.exists()
        missing = bad(KEY(), TROUBLE(str(trouble)), KEY_WAYS())
        yield skipped(KEY(), KEY_HELD()) if running else missing
        for name in (STORE, LEDGER, PEOPLE, checks.CENTRE):
            yield skipped(name(), KEY_HELD() if running else KEY_MISSING())
        return
    yield from memory_findings(settings, keys, clock)


def memory_findings(settings: KioskSettings, keys: KeyProvider, clock: Clock) -> Iterator[Finding]:
    """Key, store, ledger, people and link of a kiosk whose key is open."""
    device = load_device(settings.state)
    if device.mode == "development":
        yield attention(KEY(), KEY_DEVELOPMENT(keys.key_id), KEY_INIT())
    else:
        yield good(KEY(), KEY_FROM(keys.key_id, device.keys.provider))
    try:
        store = open_reader(database_of(settings.state), keys)
    except KnownError as trouble:
        yield bad(STORE(), TROUBLE(str(trouble)), SALVAGE())
        return
    with closing(store):
        yield good(STORE(), DEVICE(store.device))
        yield _read(LEDGER(), partial(_ledger, settings, keys))
        yield _read(PEOPLE(), partial(_people, store))
        yield _read(checks.CENTRE(), partial(link_finding, store, settings.centre, clock))


def _read(name: str, check: Callable[[], Finding]) -> Finding:
    """What a check found; a store that opens and cannot be read is a finding like any other."""
    try:
        return check()
    except KnownError as trouble:
        remedy = KEY_WAYS if isinstance(trouble, KeyUnavailable) else SALVAGE
        return bad(name, in_words(trouble), remedy())


def _ledger(settings: KioskSettings, keys: KeyProvider) -> Finding:
    report = verify_ledger(database_of(settings.state), keys)
    if report.damages:
        return bad(LEDGER(), DAMAGED(len(report.damages)), KEEP_IT())
    return good(LEDGER(), SOUND(report.rows))


def ways_to_key(state: Path, key_id: str) -> tuple[tuple[str, ...], bool]:
    """The kinds of slot that open this device, and whether the organiser's key does too."""
    try:
        slots = [slot for key in read_slots(state) if key.key_id == key_id for slot in key.slots]
    except KeyUnavailable:
        return (load_device(state).keys.provider,), False  # a development key has no slots
    kinds = dict.fromkeys(slot.kind for slot in slots)
    ways = tuple(kind.value for kind in kinds if kind is not SlotKind.RECOVERY)
    return ways, SlotKind.RECOVERY in kinds


def _people(store: Store) -> Finding:
    roster = StoredRoster(store).load()
    gallery = Gallery(store)
    templates = max((len(gallery.snapshot(model)[1]) for model in gallery.models()), default=0)
    listed = len(roster.delegates)
    if templates < FEW:
        return bad(PEOPLE(), COUNTED(listed, templates), IMPORT())
    if roster.session is None:
        return attention(PEOPLE(), NO_SESSION(listed, templates), OPEN_SESSION())
    second = len(gallery.snapshot(DLIB_RESNET.model)[1])
    if second < templates:
        return attention(PEOPLE(), SECOND(listed, templates, second), IMPORT_PICTURES())
    return good(PEOPLE(), COUNTED(listed, templates))


def _camera(settings: KioskSettings, clock: SystemClock) -> Finding:
    """One picture, unless the running kiosk holds the camera: then that proves it."""
    name = CAMERA(settings.camera.name)
    if RUNNING.exists() and settings.camera.name != "replay":
        return skipped(name, HELD())

    def one_picture() -> str:
        with closing(open_camera(settings.camera, clock)) as camera:
            for frame in islice(camera.frames(), 1):
                return SIZE(frame.width_px, frame.height_px)
        raise CameraLost(NO_PICTURE())

    return _in_words(name, one_picture, OTHER_CAMERA())


def _in_words(name: str, check: Callable[[], str], remedy: str) -> Finding:
    try:
        return good(name, check())
    except KnownError as trouble:
        return bad(name, in_words(trouble), remedy)
