"""The composition root: opens what the settings name, starts the threads, shows the window."""

from __future__ import annotations

import argparse
import os
import secrets
import tempfile
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from zoneinfo import ZoneInfo

import numpy as np

from domain.errors import ModelRefused, SettingsRefused
from domain.ports import Clock, FaceEmbedder, KeyProvider
from hardware.camera import open_camera
from hardware.chime import open_chime
from hardware.clock import SystemClock
from hardware.display import open_backlight
from hardware.hands import SystemHands
from hardware.health import read_health
from hardware.keys import open_key_provider
from hardware.power import SystemPower
from hardware.scanner import scanner_of
from hardware.signal import open_signal
from hardware.signal.sounding import SoundingSignal
from hardware.sticks import OUTBOX, Sticks
from hardware.volumes import removable_volumes
from kiosk.config import KioskSettings, PadSettings
from kiosk.life import Life
from kiosk.station.badge_stock import StoredBadges
from kiosk.station.bell import HelpBell
from kiosk.station.challenge import Guard, Tools
from kiosk.station.comfort import Surroundings
from kiosk.station.engines import Engines
from kiosk.station.enrolment_kit import EnrolmentKit
from kiosk.station.equipment import Equipment
from kiosk.station.happenings import Fault
from kiosk.station.keepsakes import StoredFrames
from kiosk.station.pairing import PairingGear
from kiosk.station.particulars import BoxFacts
from kiosk.station.shelf import Shelf
from kiosk.station.station import Station
from kiosk.station.stores import (
    GateBook,
    StoredBoard,
    StoredComfort,
    StoredFetching,
    StoredOffice,
    StoredOperators,
    StoredPortraits,
    StoredSessions,
    StoredStock,
    StoredTrials,
)
from kiosk.station.turning import Eyes
from kiosk.ui.window import Appearance, KioskWindow, application, open_window
from kiosk.ui.wording import Language
from kiosk.unlock import ask_for_words, waits_for_words
from kiosk.upkeep.caretaker import keeper_of
from kiosk.upkeep.doctor import ways_to_key
from kiosk.upkeep.handout import Dispatch
from kiosk.upkeep.offers import offers_of
from kiosk.upkeep.survey import ImportDay
from runtime.device import load_device
from runtime.journal import journal
from runtime.paths import database_of
from runtime.revoked import refuse_if_revoked
from runtime.settings import load_settings
from store.connection import Store, open_reader, open_store
from store.sound import open_sound
from vision.badge import QrReader
from vision.detector import YuNetDetector
from vision.embedder import SFaceEmbedder, open_second
from vision.pad.landmarks import DlibLandmarks
from vision.pad.pack import load_pack
from vision.pad.passive import PassiveScreening

REFUSED_S = 30.0
"""How long the screen says that the settings are refused, before the supervisor tries again."""
DIED = 70
"""EX_SOFTWARE of sysexits.h: a bug; the supervisor starts the kiosk again."""

OnOpen = Callable[[KioskWindow], None]


def equip(settings: KioskSettings, clock: SystemClock) -> Equipment:
    """Open camera, models, store and signal.

    Raises:
        KnownError: one of them is not to be had; says which and what to do.
    """
    keys = open_key_provider(settings.state, load_device(settings.state))
    database = database_of(settings.state)
    engines, bell = engines_of(), HelpBell()
    store, reader = sound_store(database, keys, clock), open_reader(database, keys)
    chime, board = open_chime(settings.sound), StoredBoard(open_store(database, keys))
    return Equipment(
        open_camera=lambda: open_camera(settings.camera, clock),
        watch_over=engines.watch_over,
        guard=guard_of(settings, engines.first),
        book=GateBook(store),
        shelf=shelf_of(settings, reader, engines),
        badge_reader=QrReader(),
        open_scanner=scanner_of(settings.badge.scanner),
        office=StoredOffice(reader, settings.centre),
        pairing=PairingGear(board, QrReader(), board.take_wanted()),
        clock=clock,
        signal=SoundingSignal(open_signal(settings.signal, bell.ring), chime),
        read_health=lambda: read_health(settings.state),
        operators=StoredOperators(store).all,
        portrait=StoredPortraits(store).find,
        keepsakes=StoredFrames(store, settings.frames.policy()),
        trials=StoredTrials(store),
        sessions=StoredSessions(store),
        power=SystemPower(SystemHands()),
        caretaker=partial(keeper_of, settings, keys, clock, YuNetDetector),
        quorum=settings.quorum.shares(),
        box=BoxFacts(ImportDay(reader), *ways_to_key(settings.state, keys.key_id)),
        surroundings=Surroundings(StoredComfort(store), chime, open_backlight()),
        bell=bell,
        updates=offers_of(settings.state, StoredFetching(open_reader(database, keys))),
        enrolment=enrolment_kit(settings, clock),
        troubles=engines.troubles,
    )


def shelf_of(settings: KioskSettings, reader: Store, engines: Engines) -> Shelf:
    """What the door works from, read with both engines."""
    return Shelf(
        StoredStock(reader),
        engines.first.model,
        settings.fpir,
        StoredBadges(reader, settings.badge.mode, settings.badge.fmr),
        second=engines.second_model,
    )


def equip_trusted(settings: KioskSettings, clock: SystemClock) -> Equipment:
    """:func:`equip`, unless the centre revoked this kiosk.

    Raises:
        KnownError: it did, or something is not to be had.
    """
    refuse_if_revoked(settings.state)
    return equip(settings, clock)


def enrolment_kit(settings: KioskSettings, clock: SystemClock) -> EnrolmentKit:
    """What enrolling on the screen works with; a report waits in memory for its stick."""
    scratch = Path(os.environ.get("XDG_RUNTIME_DIR") or tempfile.gettempdir())
    sticks = Dispatch(Sticks(settings.state / OUTBOX), time.sleep)
    hand_out = partial(sticks.hand_out, tell=lambda _: None)
    return EnrolmentKit(settings.state, clock, removable_volumes, hand_out, scratch)


def engines_of() -> Engines:
    """Detector and engines; the journal has it when the second engine's weights are refused.

    Raises:
        ModelRefused: the detector's or the first engine's weights are missing or are others.
    """
    engines = Engines(YuNetDetector(), SFaceEmbedder(), open_second())
    if isinstance(engines.second, ModelRefused):
        journal().error("engine.refused", why=str(engines.second))
    return engines


def sound_store(database: Path, keys: KeyProvider, clock: Clock) -> Store:
    """The store; a damaged one was set aside, and what of it is whole is in the new one.

    Raises:
        StoreUnavailable: the disk cannot be used.
    """
    mirror = load_device(database.parent).mirror
    store, salvaged = open_sound(database, keys, clock.now(), mirror)
    if salvaged is not None:
        missing = sum(len(log.missing) for log in salvaged.logs)
        journal().critical("store.salvaged", missing_rows=missing, gallery=salvaged.gallery)
    return store


def guard_of(settings: KioskSettings, embedder: FaceEmbedder) -> Guard:
    """What stands between recognition and admission at this door.

    Raises:
        ModelRefused: a model is missing or is another.
    """
    rng = np.random.default_rng(secrets.randbits(128))
    tools = Tools(Eyes(DlibLandmarks()), embedder, rng, screenings_of(settings.pad))
    return Guard(settings.pad.policy(), tools)


def screenings_of(settings: PadSettings) -> tuple[PassiveScreening, ...]:
    """The pack that the settings name; without it only where they name a level to step down to.

    Raises:
        ModelRefused: the pack does not verify, and no level to step down to is named.
    """
    if settings.pack is None:
        return ()
    try:
        pack = load_pack(settings.pack.folder, settings.pack.sha256)
    except ModelRefused as refused:
        if settings.step_down_to is None:
            raise
        journal().error("pad.pack_refused", why=str(refused), level=settings.step_down_to)
        return ()
    return (PassiveScreening(pack),)


def run(settings: KioskSettings, on_open: OnOpen | None = None) -> int:
    """Work at the door until told to stop; 0 in order, :data:`DIED` after a bug.

    Raises:
        KnownError: see :func:`equip`.
    """
    clock = SystemClock()
    gui = application()
    station: Station | None = None
    window = open_window(
        newest_frame=lambda: station.newest_pixels() if station else None,
        send=lambda intent: station.ask(intent) if station else None,
        clock=clock,
        appearance=appearance_of(settings),
    )
    if on_open is not None:
        on_open(window)
    life = Life(gui, window, clock)
    equipment = life.patiently(lambda: equip_trusted(settings, clock))
    if equipment is not None:
        station = Station(equipment, settings.gate, window.bridge.post)
        life.follow(station)
        station.start()
        if equipment.pairing is not None and equipment.pairing.wanted:
            window.operator.knock("pairing")
        gui.exec()
    life.end()
    if station is not None:
        station.stop()
    window.close()
    return DIED if station is not None and station.death else 0


def show_fault(fault: Fault, for_s: float, appearance: Appearance) -> None:
    """Only a page that says what is wrong, for so long: where there is no kiosk to say it."""
    clock = SystemClock()
    gui = application()
    window = open_window(
        newest_frame=lambda: None,
        send=lambda _: None,
        clock=clock,
        appearance=appearance,
    )
    life = Life(gui, window, clock)
    life.show(fault, for_s)
    life.end()
    window.close()


def appearance_of(settings: KioskSettings) -> Appearance:
    """The panel's looks from the settings."""
    panel = settings.panel
    return Appearance(
        zone=settings.time_zone,
        language=Language(settings.language),
        fullscreen=panel.fullscreen,
        width_px=panel.width_px,
        height_px=panel.height_px,
        panel_inches=panel.inches,
        reduced_motion=panel.reduced_motion,
    )


def main(argv: Sequence[str]) -> int:
    """``kiosk run --settings FILE``."""
    parser = argparse.ArgumentParser(prog="kiosk run", description=ROOM)
    parser.add_argument(
        "--settings", type=Path, default=Path("/etc/entrance/kiosk.toml"), metavar="FILE"
    )
    asked = parser.parse_args(argv)
    try:
        settings = load_settings(asked.settings, KioskSettings)
    except SettingsRefused:
        if "NOTIFY_SOCKET" in os.environ:
            show_fault(Fault.SETTINGS_REFUSED, REFUSED_S, Appearance(ZoneInfo("UTC")))
        raise
    if "NOTIFY_SOCKET" in os.environ and waits_for_words(settings.state):
        appearance = appearance_of(settings)
        if not ask_for_words(settings.state, appearance):
            return 0
    return run(settings)


ROOM = "Recognise delegates at the door, admit them, and write it down."
