"""The words of ``kiosk server`` and what they mean."""

from __future__ import annotations

import argparse
from pathlib import Path

from runtime.release import PUBLISHER
from sync.server.staff import StaffRole


def parser_of(room: str | None) -> argparse.ArgumentParser:
    """Options and commands; ``room`` is what the help begins with."""
    parser = argparse.ArgumentParser(prog="kiosk server", description=room)
    parser.add_argument("--state", type=Path, default=Path("state/centre"), metavar="DIR")
    parser.add_argument(
        "--database", metavar="ADDRESS", help="postgresql://..., instead of SQLite"
    )
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, default=8470)
    parser.add_argument("--workers", type=int, default=1, help="processes on one PostgreSQL")
    parser.add_argument("--listener", type=int, help=argparse.SUPPRESS)
    parser.add_argument(
        "--name", action="append", help="a host name or address for the certificate; repeatable"
    )
    parser.add_argument(
        "--publisher",
        type=Path,
        default=PUBLISHER,
        metavar="FILE",
        help="the public key that updates must be signed with",
    )
    parser.add_argument(
        "--development",
        action="store_true",
        help="keys without a passphrase, enrolment by token, no TLS",
    )
    parser.add_argument("--tls", action="store_true", help="speak TLS in development too")
    _add_commands(parser)
    return parser


def _add_commands(parser: argparse.ArgumentParser) -> None:
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    person = commands.add_parser("appoint", help="give somebody an account; password on stdin")
    person.add_argument("name")
    person.add_argument("role", choices=[role.name.lower() for role in StaffRole])
    copy = commands.add_parser("backup", help="copy the embedded database, and check the copy")
    copy.add_argument("target", type=Path)
    carried = commands.add_parser("courier", help="take in a kiosk's file, write the answer")
    carried.add_argument("file", type=Path)
    carried.add_argument("answer", type=Path)
    let_in = commands.add_parser("let-in", help="approve a kiosk that wrote a .pairing file")
    let_in.add_argument("file", type=Path)
    let_in.add_argument("answer", type=Path)
    let_in.add_argument("digits", help="the six that the kiosk's screen shows")
    let_in.add_argument("--by", required=True, help="who compared them, for the audit")
    release = commands.add_parser("put", help="take in a signed update, for the gates to fetch")
    release.add_argument("file", type=Path)
    release.add_argument("--by", required=True, help="who puts it, for the audit")
    bad = commands.add_parser("withdraw", help="take an update back, for every board")
    bad.add_argument("version")
    bad.add_argument("--by", required=True, help="who withdraws it, for the audit")
    back = commands.add_parser("restore", help="check a backup and put it in place")
    back.add_argument("copy", type=Path)
    commands.add_parser("new-era", help="after a restored PostgreSQL: gates read all again")
    commands.add_parser("check", help="follow the chain of every log and of the audit")
