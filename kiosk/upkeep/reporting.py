"""The signed attendance of a session: written to a folder, and verified by whoever has it."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from domain.errors import SettingsRefused, StoreUnavailable
from domain.ids import SessionId
from hardware.clock import SystemClock
from hardware.keys import open_key_provider
from kiosk.config import KioskSettings
from kiosk.ui.language import speaker
from kiosk.ui.wording import Language
from kiosk.upkeep.doctor import SETTINGS
from kiosk.upkeep.report import Cut, report_files, roll_of, verified
from runtime.console import say
from runtime.device import load_device
from runtime.paths import database_of
from runtime.settings import load_settings
from store.connection import open_store
from store.roster import StoredRoster


def main(argv: Sequence[str]) -> int:
    """``kiosk report write FOLDER`` or ``kiosk report verify FILE.json``.

    Raises:
        KnownError: nothing to report, or a report that does not hold.
    """
    parser = argparse.ArgumentParser(prog="kiosk report", description=__doc__)
    words = parser.add_subparsers(dest="word", required=True)
    write = words.add_parser("write", help="PDF, CSV and the signed JSON into a folder")
    write.add_argument("folder", type=Path, metavar="FOLDER")
    write.add_argument("--session", metavar="CODE", help="the open one when not given")
    write.add_argument("--language", choices=("vi", "en"), default="vi")
    write.add_argument("--settings", type=Path, default=SETTINGS, metavar="FILE")
    check = words.add_parser("verify", help="signature, files and sums of a report")
    check.add_argument("file", type=Path, metavar="FILE.json")
    asked = parser.parse_args(argv)
    if asked.word == "verify":
        return _verify(asked.file)
    settings = load_settings(asked.settings, KioskSettings)
    return _write(settings, asked.folder, asked.session, Language(asked.language))


def _write(settings: KioskSettings, folder: Path, code: str | None, language: Language) -> int:
    keys = open_key_provider(settings.state, load_device(settings.state))
    with closing(open_store(database_of(settings.state), keys)) as store:
        stored = StoredRoster(store)
        wanted = SessionId(code) if code else None
        known = {each.id: each for each in stored.sessions()}
        session = known.get(wanted) if wanted else stored.load().session
        if session is None:
            raise SettingsRefused(f"Name one of the sessions: {', '.join(known) or 'none yet'}.")
        quorum, zone = settings.quorum.shares(), settings.time_zone
        roll = roll_of(store, session, settings.gate, quorum)
        now = SystemClock().now()
        cut = Cut(settings.gate, now, zone, quorum, speaker(language), language)
        files = report_files(store, roll, cut)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, text in files.items():
            (folder / name).write_bytes(text)
    except OSError as error:
        raise StoreUnavailable(f"{folder} cannot be written: {error.strerror}.") from error
    balance = "balanced" if roll.closes else "NOT BALANCED"
    say(f"{roll.inside} of {roll.expected} in, {roll.absent} not in: {balance}")
    say("\n".join(sorted(files)))
    return 0


def _verify(file: Path) -> int:
    account, signed = verified(file)
    at = datetime.fromtimestamp(account["at_ms"] / 1000, UTC).strftime("%Y-%m-%d %H:%M:%S UTC")
    clock = "" if account["clock_trusted"] else " (clock not confirmed)"
    say(f"{account['title']}, {account['gate']}, {at}{clock}")
    say(f"{account['inside']} of {account['expected']} in, {account['absent']} not in: balanced")
    say(f"signed by {signed.public.hex()} of {account['device']}; the files are as signed")
    return 0
