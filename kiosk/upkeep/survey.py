"""What a rehearsal looks at before anybody stands at the door: clock, disk, people, link."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from domain.attendance import GalleryUpdate
from domain.delegates import Roster
from domain.findings import Finding, Wording, attention, bad, good
from domain.ids import DelegateId
from domain.image import Frame
from domain.ports import Clock
from domain.standing import FACT, decode_standing
from hardware.board import Board
from hardware.health import Health
from kiosk.upkeep import checks
from store.connection import Store
from store.facts import Facts
from store.gallery import Gallery
from store.ledger import Ledger
from store.outgoing import Outgoing
from store.roster import StoredRoster
from vision.models import SFACE

SOFT, CAMERA = Wording("software", "software"), Wording("name.camera", "camera")
PEOPLE, GALLERY = (
    Wording("name.gallery_roster", "gallery and roster"),
    Wording("name.gallery", "gallery version"),
)
VERSION = Wording("software.version", "version {0}")
NO_PICTURE = Wording("camera.none", "no picture")
CABLE = Wording("camera.remedy", "Push the cable in; kiosk doctor names the camera.")
PICTURE = Wording("camera.picture", "{0} x {1} px")
EQUAL = Wording("people.equal", "{0} on the list, {1} with a template, {2} come by badge or desk")
MISSING = Wording(
    "people.missing", "{0} on the list; {1} consented but have no template: badge or desk for them"
)
STRANGERS = Wording("people.strangers", "{0} templates belong to nobody on the list")
NO_PEOPLE = Wording("people.none", "nobody is on the list")
PHOTOGRAPHS = Wording("people.photographs", "Photograph them at the desk, or issue badges.")
IMPORT_AGAIN = Wording("people.again", "Import the organiser's list again.")
NEWEST = Wording("gallery.newest", "version {0}, of the last import on {1}")
NEVER = Wording("gallery.never", "there was no import")
OTHER = Wording("gallery.other", "version {0} is in use, version {1} was imported last")
WAIT_IMPORT = Wording("gallery.wait", "Wait a minute, or restart; else import again.")
ALONE = Wording("centre.alone", "stand-alone: events stay here until they are exported")


@dataclass(frozen=True, slots=True)
class Site:
    """What is looked at."""

    store: Store
    clock: Clock
    board: Board
    health: Health
    centre: str | None
    newest: Callable[[], Frame | None]
    software: str


def survey(site: Site) -> Iterator[Finding]:
    """All findings, none of which needs anybody at the door.

    Raises:
        KnownError: the store cannot be read.
    """
    yield good(SOFT(), VERSION(site.software))
    yield checks.check_clock(site.clock.now(), site.board)
    yield checks.check_disk(site.health)
    yield checks.check_power(site.health)
    yield camera_finding(site.newest())
    roster, enrolled = StoredRoster(site.store).load(), enrolled_in(site.store)
    yield people_finding(roster, enrolled)
    yield gallery_finding(site.store)
    yield link_finding(site.store, site.centre, site.clock)


def camera_finding(frame: Frame | None) -> Finding:
    """The camera of the running kiosk, by its newest picture."""
    if frame is None:
        return bad(CAMERA(), NO_PICTURE(), CABLE())
    return good(CAMERA(), PICTURE(frame.width_px, frame.height_px))


def enrolled_in(store: Store) -> frozenset[DelegateId]:
    """Who has a template."""
    return frozenset(each.delegate for each in Gallery(store).snapshot(SFACE.model)[1])


def people_finding(roster: Roster, enrolled: frozenset[DelegateId]) -> Finding:
    """Whether gallery and roster speak of the same people."""
    listed = frozenset(roster.delegates)
    if not listed:
        return bad(PEOPLE(), NO_PEOPLE(), IMPORT_AGAIN())
    strangers = len(enrolled - listed)
    if strangers:
        return bad(PEOPLE(), STRANGERS(strangers), IMPORT_AGAIN())
    consenting = {code for code, person in roster.delegates.items() if person.consent}
    missing = len(consenting - enrolled)
    if missing:
        return attention(PEOPLE(), MISSING(len(listed), missing), PHOTOGRAPHS())
    return good(PEOPLE(), EQUAL(len(listed), len(enrolled), len(listed - enrolled)))


def updates(store: Store) -> list[GalleryUpdate]:
    """Every change of list, session or templates, as the ledger has it; the oldest first."""
    return [event for _, event in Ledger(store).events() if isinstance(event, GalleryUpdate)]


def last_import(changes: list[GalleryUpdate]) -> GalleryUpdate | None:
    """The newest change that brought people or took them away."""
    moved = (each for each in reversed(changes) if each.enrolled or each.withdrawn)
    return next(moved, None)


class ImportDay:
    """When people were imported last; the ledger is read again only for another version."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._known: tuple[int, int | None] | None = None

    def __call__(self, version: int) -> int | None:
        if self._known is None or self._known[0] != version:
            imported = last_import(updates(self._store))
            self._known = (version, imported.at.wall_ms if imported else None)
        return self._known[1]


def gallery_finding(store: Store) -> Finding:
    """Whether the gallery in the store is the one that was imported last."""
    changes, version = updates(store), Gallery(store).version()
    imported = last_import(changes)
    if imported is None:
        return bad(GALLERY(), NEVER(), IMPORT_AGAIN())
    if changes[-1].version != version:
        return bad(GALLERY(), OTHER(version, changes[-1].version), WAIT_IMPORT())
    return good(GALLERY(), NEWEST(version, checks.spelt(imported.at.wall_ms)))


def link_finding(store: Store, centre: str | None, clock: Clock) -> Finding:
    """How the agent stands, and what the centre does not hold yet."""
    if centre is None:
        return good(checks.CENTRE(), ALONE())
    standing = decode_standing(Facts(store).get(FACT))
    return checks.check_link(standing, Outgoing(store).pending(centre), clock.now())
