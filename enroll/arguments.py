"""The words of `kiosk enroll` and what they mean."""

from __future__ import annotations

import argparse
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from domain.ids import DelegateId, OperatorId
from enroll.booth import Sitter
from enroll.columns import Field
from enroll.importer import Order
from enroll.pairs import Answer
from enroll.plan import Mode
from enroll.roster_file import VIETNAM, Answers
from enroll.sentences import LANGUAGES
from runtime.paths import portraits_folder, state_folder


def parser() -> argparse.ArgumentParser:
    """Everything that can be asked on the command line."""
    top = argparse.ArgumentParser(prog="kiosk enroll", description="People into the gallery.")
    commands = top.add_subparsers(dest="command", required=True, metavar="command")
    _import(commands.add_parser("import", help="a stick or folder with roster and photographs"))
    _wizard(commands.add_parser("wizard", help="an import as the kiosk's screen runs it"))
    template = commands.add_parser("template", help="write an example stick")
    template.add_argument("path", type=Path)
    decide = commands.add_parser("decide", help="answer a question of the last report")
    decide.add_argument("key", help="as the report prints it; the first digits are enough")
    decide.add_argument("answer", choices=[answer.value for answer in Answer])
    withdraw = commands.add_parser("withdraw", help="forget one person's templates at once")
    withdraw.add_argument("code")
    rollback = commands.add_parser("rollback", help="put back the state before the last import")
    rollback.add_argument("--events", action="store_true", help="JSON lines for a screen")
    rollback.add_argument("--operator", default="terminal", help="who asks, for the ledger")
    key = commands.add_parser("bundle-key", help="this kiosk's public key for bundles")
    for command in (decide, withdraw, rollback, key):
        _state(command)
    bundle = commands.add_parser("bundle", help="sign and seal a stick for one kiosk")
    bundle.add_argument("path", type=Path)
    bundle.add_argument("out", type=Path)
    bundle.add_argument("--to", type=bytes.fromhex, required=True, help="the kiosk's bundle key")
    bundle.add_argument("--key", type=Path, required=True, help="the signer's private key, hex")
    bundle.add_argument("--number", type=int, required=True, help="grows with each bundle")
    _booth(commands.add_parser("booth", help="photograph one delegate at the desk and enrol"))
    export = commands.add_parser("export", help="the gallery as a file for the centre")
    export.add_argument("path", type=Path)
    inbox = commands.add_parser("inbox", help="take what the agent fetched from the centre")
    inbox.add_argument("path", type=Path)
    for command in (export, inbox):
        _state(command)
    portraits = commands.add_parser("portraits", help="fetch the sample portraits into a cache")
    sample = commands.add_parser("sample", help="a sample congress of 450 fictional delegates")
    sample.add_argument("--seed", type=int, default=1)
    _state(sample)
    for command in (portraits, sample):
        command.add_argument("--cache", type=Path, default=portraits_folder())
    return top


def order_of(asked: argparse.Namespace) -> Order:
    """The order that the options of `import` spell."""
    columns = dict(pair.split("=", 1) for pair in asked.map)
    return Order(
        answers=Answers(
            columns={Field(field): heading for field, heading in columns.items()},
            consent_basis=asked.consent_basis,
            names_without_marks=asked.names_without_marks,
            zone=asked.time_zone,
        ),
        mode=Mode(asked.mode),
        roster=asked.roster,
        operator=OperatorId(asked.operator),
        dry_run=asked.dry_run,
    )


def sitter_of(asked: argparse.Namespace) -> Sitter:
    """Whom `booth` photographs."""
    return Sitter(DelegateId(asked.code), OperatorId(asked.operator), asked.consented)


def _import(command: argparse.ArgumentParser) -> None:
    command.add_argument("path", type=Path)
    command.add_argument("--dry-run", action="store_true", help="look and report, write nothing")
    command.add_argument("--report", type=Path, help="folder for PDF, XLSX and CSV")
    command.add_argument("--language", choices=LANGUAGES, default="vi")
    command.add_argument("--mode", choices=[mode.value for mode in Mode], default=Mode.ADD.value)
    command.add_argument("--events", action="store_true", help="JSON lines for a screen")
    command.add_argument("--operator", default="terminal", help="who asks, for the ledger")
    command.add_argument("--roster", default="", help="path of the roster on the stick")
    command.add_argument("--consent-basis", default="", help="where everybody's consent is kept")
    command.add_argument("--names-without-marks", action="store_true")
    command.add_argument(
        "--time-zone", type=_zone, default=VIETNAM, help="of the programme's hours"
    )
    command.add_argument(
        "--map", type=_mapping, action="append", default=[], metavar="FIELD=HEADING"
    )
    command.add_argument(
        "--signer",
        type=bytes.fromhex,
        default=b"",
        help="public key that bundles must be signed by; the centre's, where the kiosk has one",
    )
    command.add_argument("--workers", type=int, choices=range(1, 9))
    _state(command)


def _wizard(command: argparse.ArgumentParser) -> None:
    command.add_argument("path", type=Path)
    command.add_argument("--workers", type=int, choices=range(1, 9))
    _state(command)


def _booth(booth: argparse.ArgumentParser) -> None:
    booth.add_argument("code")
    camera = booth.add_mutually_exclusive_group(required=True)
    camera.add_argument("--settings", type=Path, help="TOML with the [camera]")
    camera.add_argument("--frames", action="store_true", help="the screen hands frames in")
    booth.add_argument("--operator", default="terminal", help="who asks, for the ledger")
    booth.add_argument("--consented", action="store_true", help="they said yes at the desk")
    booth.add_argument("--although", help="code of a resembling person who is somebody else")
    _state(booth)


def _state(command: argparse.ArgumentParser) -> None:
    command.add_argument("--state", type=Path, default=state_folder(), help="folder of the store")


def _zone(name: str) -> ZoneInfo:
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError) as error:
        raise argparse.ArgumentTypeError(f"there is no time zone {name}") from error


def _mapping(text: str) -> str:
    field, _, heading = text.partition("=")
    if field not in set(Field) or not heading:
        raise argparse.ArgumentTypeError(
            f"expected FIELD=HEADING with FIELD of {', '.join(Field)}"
        )
    return text
