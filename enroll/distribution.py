"""Galleries to the centre and from it: enrolled once at a station, the same at every gate."""

from __future__ import annotations

import argparse
import hashlib
from collections.abc import Callable
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from domain.errors import ImportRefused, StoreUnavailable
from domain.ids import OperatorId
from domain.moment import Moment
from domain.pairing import CENTRE_KEYS, CentreKeys, decode_keys
from domain.ports import Clock
from enroll.bundle import Contents, bundle_key, unpack
from enroll.bundle import pack as pack_bundle
from enroll.held import free_memory
from enroll.intake import SUFFIX, FolderSource, Kind, Source, roster_of
from enroll.memory import EnrolmentMemory
from enroll.refusals import Refused, Why
from runtime.console import complain, say
from runtime.edition import EDITION_SUFFIX, open_edition, read_edition, seal_export
from runtime.journal import journal
from store.connection import Store
from store.facts import GALLERY_REFUSED, Facts
from store.outgoing import Outgoing
from store.receiving import Receiving
from store.segments import Origin
from store.travelling import decode, encode, pack, take

_OPENING = 3
"""A bundle lies in memory sealed, opened, and as single files."""
DONE_FOLDER, REFUSED_FOLDER = "done", "refused"
CENTRE = OperatorId("centre")


def centre_of(store: Store) -> CentreKeys:
    """The keys of this kiosk's centre, as pairing left them.

    Raises:
        ImportRefused: it belongs to none.
    """
    keys = decode_keys(Facts(store).get(CENTRE_KEYS))
    if keys is None:
        raise Refused(
            Why.NO_CENTRE, "This kiosk belongs to no centre: connect it on its screen first."
        )
    return keys


def chosen_source(
    store: Store, source: Source, roster: str = "", signer: bytes = b""
) -> tuple[Source, str]:
    """What to import of a stick, and which roster of it: the stick, or a bundle that lies on it.

    ``signer`` is the key that a bundle must be signed by; this kiosk's centre's if empty.

    Raises:
        ImportRefused: no roster and no bundle, it is not clear which, or the bundle is not for
            this kiosk, not newer, or more than the memory holds.
    """
    item = roster_of(source.inventory(), roster)
    if item.kind is not Kind.BUNDLE:
        return source, roster
    if _OPENING * item.bytes > free_memory():
        raise Refused(
            Why.BUNDLE_TOO_LARGE,
            f"{item.path} is more than the memory holds: make two bundles of it.",
            item=item.path.as_posix(),
        )
    signed_by = signer or centre_of(store).signing
    newest = EnrolmentMemory(store).newest_bundle()
    return unpack(source.read(item), signed_by, bundle_key(store), after=newest), ""


def export(store: Store) -> tuple[int, bytes]:
    """How many people there are, and the gallery as a file for the centre alone.

    Raises:
        ImportRefused: nobody is enrolled, or the kiosk belongs to no centre.
    """
    gallery = pack(store)
    if not gallery.people:
        raise ImportRefused("Nobody is enrolled at this station yet.")
    outgoing = Outgoing(store)
    sealed = seal_export(encode(gallery), outgoing.device, centre_of(store).opening, outgoing.sign)
    return len(gallery.people), sealed


def receive(store: Store, raw: bytes, at: Moment) -> int:
    """Compare with the centre's edition from now on; its number.

    Raises:
        ImportRefused: the centre of this kiosk did not sign it, or a newer one is in use.
    """
    edition = read_edition(raw)
    text = open_edition(edition, centre_of(store).signing, Receiving(store).open)
    origin = Origin(hashlib.sha256(raw).hexdigest(), CENTRE)
    version = take(store, edition.version, decode(text), at, origin)
    journal().info("gallery.received", edition=edition.version, version=version)
    return edition.version


def write_export(store: Store, path: Path) -> None:
    """The gallery as a file for the centre.

    Raises:
        ImportRefused: see :func:`export`.
    """
    people, sealed = export(store)
    path.write_bytes(sealed)
    say(f"{path}: {people} people, for the centre alone. Upload it on the page of lists.")


def write_bundle(asked: argparse.Namespace) -> int:
    """``kiosk enroll bundle``: a stick for one kiosk, signed and sealed."""
    source = FolderSource(asked.path)
    files = {item.path.as_posix(): source.read(item) for item in source.inventory().items}
    signer = Ed25519PrivateKey.from_private_bytes(bytes.fromhex(asked.key.read_text().strip()))
    contents = Contents(source.name, asked.number, files)
    asked.out.write_bytes(pack_bundle(contents, asked.to, signer))
    public = signer.public_key().public_bytes_raw().hex()
    say(f"{asked.out}: {len(files)} files, signed by {public}")
    return 0


def work_off(store: Store, inbox: Path, clock: Clock, take_bundle: Callable[[Path], None]) -> int:
    """Take what waits in the inbox, each thing once; how many were refused.

    ``take_bundle`` imports a file, or raises ImportRefused.
    Of several editions the newest counts. What was refused lies apart, with the reason beside it.

    Raises:
        StoreUnavailable: the disk cannot be used; what waits goes on waiting.
    """
    refused, taken = 0, False
    for path in sorted(inbox.glob(f"*{EDITION_SUFFIX}"), key=_number, reverse=True):
        try:
            if not taken:
                receive(store, path.read_bytes(), clock.now())
            taken = True
            path.unlink()
        except ImportRefused as trouble:
            # The agent tells the centre.
            Facts(store).put(GALLERY_REFUSED, f"The gallery was refused: {trouble}")
            _set_apart(path, trouble)
            refused += 1
        except OSError as error:
            raise StoreUnavailable(f"{path} cannot be read: {error.strerror}.") from error
    for path in sorted(inbox.glob(f"*{SUFFIX}")):
        try:
            take_bundle(path)
        except ImportRefused as trouble:
            _set_apart(path, trouble)
            refused += 1
        else:
            _move(path, inbox / DONE_FOLDER)
    return refused


def _number(path: Path) -> int:
    digits = "".join(letter for letter in path.stem if letter.isdecimal())
    return int(digits or 0)


def _set_apart(path: Path, why: ImportRefused) -> None:
    complain(f"kiosk enroll: {why}")
    folder = path.parent / REFUSED_FOLDER
    _move(path, folder)
    (folder / f"{path.name}.why").write_text(f"{why}\n", encoding="utf-8")


def _move(path: Path, folder: Path) -> None:
    folder.mkdir(exist_ok=True, mode=0o700)
    path.replace(folder / path.name)
