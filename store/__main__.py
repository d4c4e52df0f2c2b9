"""The commands about what is stored: ``kiosk ledger``, ``keys``, ``erase``, ``storage-test``."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

from domain.errors import KnownError, NotConfirmed, StoreUnavailable
from hardware.clock import SystemClock
from hardware.keys import open_key_provider
from hardware.keys.administration import destroy
from runtime.carrying import take_in
from runtime.console import complain, say
from runtime.device import load_device
from runtime.files import write_once
from runtime.paths import database_of, state_folder
from runtime.signed import read_signed
from store import commands, storage_test
from store.connection import open_reader, open_store
from store.erase import erase
from store.keys_main import keys_main
from store.retention import CONGRESS, expire

_CERTIFICATE_MOST_BYTES = 1 << 20


def ledger_main(argv: Sequence[str]) -> int:
    """``kiosk ledger show|verify|export|witness|upkeep|salvage``; 1 if anything is damaged.

    Raises:
        KnownError: the store or its key cannot be used; the message says why.
    """
    asked = _ledger_parser().parse_args(argv)
    state = asked.state or state_folder()
    device = load_device(state)
    path, keys = database_of(state), open_key_provider(state, device)
    match asked.action:
        case "show":
            return commands.show(path, keys, names=asked.names)
        case "verify":
            return commands.verify(path, keys, tuple(asked.witness))
        case "export" if asked.csv:
            return commands.export_csv(path, keys, asked.file)
        case "export":
            return commands.export(path, keys, asked.file)
        case "witness":
            return commands.witness(path, keys, asked.file)
        case "upkeep":
            return commands.upkeep(path, keys, SystemClock().now(), device.mirror)
        case _:
            mirror = asked.mirror or device.mirror
            return commands.salvage_ledger(path, keys, SystemClock().now(), mirror)


def erase_main(argv: Sequence[str]) -> int:
    """``kiosk erase CERTIFICATE``, ``--expired`` or ``--check``.

    Raises:
        KnownError: rows are not acknowledged, or something could not be erased.
    """
    parser = argparse.ArgumentParser(prog="kiosk erase", description="End an event's data.")
    parser.add_argument("--state", type=Path, help="the kiosk's state folder")
    parser.add_argument("--held-by", default="centre", help="who must hold every row (centre)")
    parser.add_argument("--confirm", metavar="DEVICE", help="the device whose data is to end")
    what = parser.add_mutually_exclusive_group(required=True)
    what.add_argument("--expired", action="store_true", help="forget only what is past its time")
    what.add_argument("--check", type=Path, help="check a certificate's signature and print it")
    what.add_argument("certificate", type=Path, nargs="?", help="where to write the certificate")
    asked = parser.parse_args(argv)
    if asked.check is not None:
        return _check(asked.check)
    state = asked.state or state_folder()
    if asked.expired:
        return _expire(state)
    if asked.certificate.exists():
        raise StoreUnavailable(f"{asked.certificate} exists already. Name another file.")
    _confirmed(state, asked.confirm)
    return _erase(state, asked.certificate, asked.held_by)


def storage_test_main(argv: Sequence[str]) -> int:
    """``kiosk storage-test write|check FOLDER``: does the card keep what it promises?

    Raises:
        KnownError: the folder cannot be used, or the card lies.
    """
    parser = argparse.ArgumentParser(
        prog="kiosk storage-test",
        description="Write, pull the plug while it writes, start again, then check.",
    )
    parser.add_argument("action", choices=("write", "check"))
    parser.add_argument("folder", type=Path, help="a folder on the card to be tested")
    parser.add_argument("--count", type=int, default=100_000, help="blocks of 4 KiB to write")
    parser.add_argument(
        "--witnessed", type=int, default=0, help="the last number that was printed before the cut"
    )
    asked = parser.parse_args(argv)
    if asked.action == "write":
        say("Watch the numbers from another machine and pull the plug at any moment.")
        storage_test.write_blocks(asked.folder, asked.count, lambda number: say(str(number)))
        return 0
    kept = storage_test.honest(storage_test.kept_blocks(asked.folder), asked.witnessed)
    say(f"{kept} blocks are whole; every one of the {asked.witnessed} promised is among them.")
    return 0


def _ledger_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="kiosk ledger", description="What the ledger holds.")
    actions = parser.add_subparsers(dest="action", required=True)
    known = {}
    for name, purpose in (
        ("show", "print every event"),
        ("verify", "check everything; exits with 1 on any damage"),
        ("export", "write all sealed rows with signed heads, or a readable list"),
        ("witness", "keep the signed heads of another kiosk's export"),
        ("upkeep", "one heartbeat: sign the head, bring the mirror up to date, look at the disk"),
        ("salvage", "set a damaged database aside and take over what is whole"),
    ):
        known[name] = actions.add_parser(name, help=purpose, description=purpose)
        known[name].add_argument("--state", type=Path, help="the kiosk's state folder")
    known["show"].add_argument("--names", action="store_true", help="print names beside codes")
    known["verify"].add_argument(
        "--witness",
        type=Path,
        action="append",
        default=[],
        help="an export or mirror file whose signed heads must still be in the ledger",
    )
    for name in ("export", "witness"):
        known[name].add_argument("file", type=Path)
    known["export"].add_argument(
        "--csv", action="store_true", help="names and times, in the clear"
    )
    known["salvage"].add_argument("--mirror", type=Path, help="the folder of the second copy")
    return parser


def _check(certificate: Path) -> int:
    raw = take_in(certificate, _CERTIFICATE_MOST_BYTES).decode(errors="replace")
    say(read_signed(raw, "certificate of erasure").text)
    return 0


def _expire(state: Path) -> int:
    store = open_store(database_of(state), open_key_provider(state, load_device(state)))
    try:
        gone = expire(store, CONGRESS, SystemClock().now())
    finally:
        store.close()
    say(
        f"Forgotten: {gone.templates} templates, {gone.names} names, "
        f"{gone.frames} pictures of refused faces."
    )
    return 0


def _confirmed(state: Path, named: str | None) -> None:
    """Erasing cannot be undone, so the device must be named by whoever asks for it."""
    keys = open_key_provider(state, load_device(state))
    with closing(open_reader(database_of(state), keys)) as reader:
        device = reader.device
    if named != device:
        raise NotConfirmed(
            f"This destroys all that {device} keeps of its event, for good. If that is meant, "
            f"repeat it with --confirm {device}."
        )


def _erase(state: Path, certificate: Path, held_by: str) -> int:
    device = load_device(state)
    keys = open_key_provider(state, device)
    made = erase(state, keys, lambda: destroy(state, device), SystemClock().now(), held_by)
    try:
        write_once(certificate, made.to_json())
    except OSError as error:
        say(made.to_json())
        raise StoreUnavailable(
            f"All is erased, but {certificate} cannot be written: {error.strerror}. Keep the text "
            "above."
        ) from error
    say(f"All keys are destroyed; the certificate is {certificate}.")
    return 0


def main(argv: Sequence[str] | None = None) -> int:
    """``python -m store ledger …`` and its kin; 1 with a sentence on known trouble."""
    words = list(sys.argv[1:] if argv is None else argv)
    rooms = {
        "ledger": ledger_main,
        "keys": keys_main,
        "erase": erase_main,
        "storage-test": storage_test_main,
    }
    if not words or words[0] not in rooms:
        complain(f"Usage: python -m store {{{','.join(rooms)}}} …")
        return 2
    try:
        return rooms[words[0]](words[1:])
    except KnownError as error:
        complain(str(error))
        return 1


if __name__ == "__main__":
    sys.exit(main())
