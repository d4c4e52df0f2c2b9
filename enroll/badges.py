"""Print badges, replace a lost one, withdraw one, tell other gates of them."""

from __future__ import annotations

import argparse
import os
from collections.abc import Sequence
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from domain.biometrics import Reference
from domain.delegates import Delegate, Roster
from domain.errors import ImportRefused
from domain.gallery import CENTRING_PEOPLE, gallery_of
from domain.ids import DelegateId
from domain.moment import Moment
from domain.search import fold
from enroll.badge_paper import Card, phone_picture, sheets_pdf, single_pdf
from hardware.clock import SystemClock
from hardware.keys import open_key_provider
from runtime.console import say, share
from runtime.device import load_device
from runtime.paths import database_of, state_folder
from store.album import Album
from store.badges import Badges, NewBadge
from store.carried import Carried, Yardstick
from store.connection import Store, open_store
from store.gallery import Gallery
from store.roster import StoredRoster
from vision.models import SFACE
from vision.verify import DOOR_FMR, verification

DONE = 0


def main(argv: Sequence[str]) -> int:
    """Do what the options name, in this order: withdraw, take a pass, print, make a pass.

    Raises:
        KnownError: nothing of the failing step was done; says which and why.
    """
    asked = _parser().parse_args(argv)
    keys = open_key_provider(asked.state, load_device(asked.state))
    at = SystemClock().now()
    with closing(open_store(database_of(asked.state), keys)) as store:
        badges = Badges(store)
        if asked.withdraw is not None:
            number = badges.withdraw(DelegateId(asked.withdraw), asked.reason, at)
            say(f"Badge {number} of {asked.withdraw} does not count any more.")
        if asked.pass_from is not None:
            known = badges.take_pass(_read(asked.pass_from), at)
            say(f"This gate now reads the event's badges and knows {known} of them.")
        if asked.folder is not None:
            _print(store, asked, at)
        if asked.pass_to is not None:
            _write(asked.pass_to, badges.pass_for_gates(at), anew=True)
            say(f"Take {asked.pass_to} to the other gates: kiosk badges --pass-from FILE")
    return DONE


def by_delegation(people: Sequence[Delegate]) -> list[Delegate]:
    """In the order in which badges are handed out: delegation, then given name."""

    def place(person: Delegate) -> tuple[str, ...]:
        words = fold(person.name).split()
        return (fold(person.delegation), *words[-1:], *words[:-1], person.id)

    return sorted(people, key=place)


def _print(store: Store, asked: argparse.Namespace, at: Moment) -> None:
    roster = StoredRoster(store).load()
    people = _chosen(roster, asked.only)
    name = "badges" if not asked.only else "-".join(("badge", *asked.only))[:80]
    asked.folder.mkdir(parents=True, exist_ok=True)
    file = asked.folder / f"{name}.pdf"
    _write(file, b"", anew=asked.again)  # before any badge counts: the folder must take it
    codes = [person.id for person in people]
    if asked.key_in_badge:
        made = _with_keys(store, people, asked.fmr, at)
    else:
        made = Badges(store).issue(codes, at, replace=asked.replace)
    album = Album(store) if asked.photograph else None
    cards = [
        Card(
            person,
            roster.event_name,
            badge.text,
            badge.issue,
            album.find(person.id) if album else None,
        )
        for person, badge in zip(people, made, strict=True)
    ]
    _write(file, single_pdf(cards) if asked.single else sheets_pdf(cards), anew=True)
    if asked.phone:
        for card in cards:
            _write(asked.folder / f"{card.delegate.id}.png", phone_picture(card), anew=True)
    say(f"{len(cards)} badges are in {file}. They open the door: print, then delete the file.")


def _with_keys(store: Store, people: Sequence[Delegate], fmr: float, at: Moment) -> list[NewBadge]:
    """New badges that carry the keys of their holders' templates; those leave the gallery.

    Raises:
        ImportRefused: somebody who consented has no template to seal.
    """
    version, references = Gallery(store).snapshot(SFACE.model)
    known = {reference.delegate for reference in references}
    missing = [person.id for person in people if person.consent and person.id not in known]
    if missing:
        raise ImportRefused(
            f"{missing[0]} and {len(missing) - 1} others have no template to seal: enrol their "
            "photographs first, or print one by one with --only."
        )
    carried, badges = Carried(store), Badges(store)
    yardstick = carried.yardstick() or _yardstick(version, references, fmr)
    with store.writing():
        willing = [person.id for person in people if person.consent]
        others = [person.id for person in people if not person.consent]
        made = badges.issue(willing, at, with_key=True) + badges.issue(others, at)
        sealed = carried.seal(references, made, yardstick, at)
    say(f"{sealed} templates left the gallery; each opens only with its badge.")
    of = {badge.delegate: badge for badge in made}
    return [of[person.id] for person in people]


def _yardstick(version: int, references: Sequence[Reference], fmr: float) -> Yardstick:
    if len(references) < CENTRING_PEOPLE:
        raise ImportRefused(
            f"A threshold for single faces needs {CENTRING_PEOPLE} templates, and the gallery has "
            f"{len(references)}: enrol everybody before the first badge with a key."
        )
    everybody = gallery_of(SFACE.model, version, references)
    calibration = verification(everybody, fmr).policy.calibration
    nobody = replace(everybody, delegates=(), references=(), matrix=everybody.matrix[:0])
    return Yardstick(nobody, calibration)


def _chosen(roster: Roster, only: Sequence[str]) -> list[Delegate]:
    if not only:
        return by_delegation(list(roster.delegates.values()))
    unknown = [code for code in only if DelegateId(code) not in roster.delegates]
    if unknown:
        raise ImportRefused(f"Nobody on the list has the code {', '.join(unknown)}.")
    return [roster.delegates[DelegateId(code)] for code in only]


def _read(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        raise ImportRefused(f"{file} cannot be read: {error.strerror}.") from error


def _write(file: Path, content: bytes, *, anew: bool) -> None:
    """Write for the owner's eyes; a file of badges is not written over by accident."""
    flags = os.O_WRONLY | os.O_CREAT | (os.O_TRUNC if anew else os.O_EXCL)
    try:
        with os.fdopen(os.open(file, flags, 0o600), "wb") as out:
            out.write(content)
    except FileExistsError as error:
        raise ImportRefused(
            f"{file} is there already: delete it, or say --again to write over it."
        ) from error
    except OSError as error:
        raise ImportRefused(f"{file} cannot be written: {error.strerror}.") from error


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="kiosk badges", description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path, metavar="DIR", help="where the PDF goes")
    parser.add_argument("--state", type=Path, default=state_folder(), metavar="DIR")
    parser.add_argument("--only", nargs="+", default=[], metavar="CODE", help="these delegates")
    parser.add_argument("--replace", action="store_true", help="lost: older badges become void")
    parser.add_argument("--again", action="store_true", help="write over an earlier file")
    parser.add_argument("--single", action="store_true", help="one card a page, not A4 sheets")
    parser.add_argument("--phone", action="store_true", help="also a picture for each phone")
    parser.add_argument(
        "--photograph", action="store_true", help="with the portrait, where one was kept"
    )
    parser.add_argument(
        "--key-in-badge", action="store_true", help="seal each template with a key in its badge"
    )
    parser.add_argument("--fmr", type=share, default=DOOR_FMR, help="false match rate asked for")
    parser.add_argument("--withdraw", metavar="CODE", help="make this delegate's badge void")
    parser.add_argument("--reason", default="lost", help="of the withdrawal, for the ledger")
    parser.add_argument("--pass-to", type=Path, metavar="FILE", help="what other gates need")
    parser.add_argument("--pass-from", type=Path, metavar="FILE", help="take another's pass")
    return parser
