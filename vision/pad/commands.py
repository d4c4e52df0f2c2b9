"""Make, check and install a pack of passive models."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

from runtime.console import say
from vision.pad.pack import Pack, load_pack
from vision.pad.published import PUBLISHED, install_pack, make_pack


def pack_main(argv: Sequence[str]) -> int:
    """Run one of the pack's words.

    Raises:
        ModelRefused: the weights or the pack are not what they should be.
    """
    asked = _parser().parse_args(argv)
    if asked.word == "make":
        pack = make_pack(asked.weights, asked.out)
        where = asked.out
    elif asked.word == "install":
        pack = install_pack(asked.source, asked.into)
        where = asked.into
    else:
        pack, where = load_pack(asked.folder, asked.sha256), asked.folder
    _tell(pack, where)
    return 0


def _tell(pack: Pack, where: Path) -> None:
    say(f"{pack.manifest.name}: {len(pack.models)} models, all as their manifest says.")
    for model in pack.models:
        say(f"  {model.entry.file:<28} {model.entry.licence:<22} {model.entry.source}")
        for known in PUBLISHED.values():
            if known.source == model.entry.source and known.remark:
                say(f"    {known.remark}")
    say()
    say("In the kiosk's settings:")
    say("[pad.pack]")
    say(f'folder = "{where.resolve()}"')
    say(f'sha256 = "{pack.sha256}"')
    say()
    say("Its thresholds are starting values: run `kiosk pad test` at the door before any claim.")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="kiosk pad pack", description=__doc__)
    words = parser.add_subparsers(dest="word", required=True)
    make = words.add_parser("make", help="convert published weights; nothing in them is run")
    make.add_argument("weights", type=Path, nargs="+")
    make.add_argument("--out", type=Path, required=True, metavar="DIR")
    install = words.add_parser("install", help="verify a pack on a stick and take a copy")
    install.add_argument("source", type=Path)
    install.add_argument("--into", type=Path, required=True, metavar="DIR")
    check = words.add_parser("verify", help="verify a pack where it lies")
    check.add_argument("folder", type=Path)
    check.add_argument("--sha256", help="what its manifest must have")
    return parser
