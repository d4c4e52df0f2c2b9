"""The gallery as it travels: templates of every model and portraits, without anybody's name.

One JSON line with what follows and how long each part is, then the parts. A gate takes an edition
whole: who came with the last one and is not in this one leaves; who was enrolled at this gate
alone stays.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from domain.errors import ImportRefused
from domain.ids import DelegateId, ModelId
from domain.moment import Moment
from store.album import Album, forget_portraits
from store.columns import (
    Columns,
    decode_columns,
    encode_columns,
    joined,
    split,
    without,
)
from store.connection import Store
from store.facts import GALLERY_IN_USE, GALLERY_REFUSED, Facts
from store.gallery import PIECE, Gallery
from store.history import History
from store.keyring import GALLERY
from store.people import read_people
from store.segments import Origin, Segment, Segments

_CODES = "gallery.edition_codes"


@dataclass(frozen=True, slots=True)
class Travelling:
    """Templates by model, and one portrait (JPEG) a person."""

    models: Mapping[ModelId, Columns] = field(repr=False)
    portraits: Mapping[DelegateId, bytes] = field(repr=False)

    @property
    def people(self) -> frozenset[DelegateId]:
        """Everybody who can be compared with."""
        return frozenset(code for columns in self.models.values() for code in columns.delegates)


def pack(store: Store) -> Travelling:
    """The gallery of this store as it is now.

    Raises:
        StoreDamaged: a piece is missing or altered.
    """
    gallery, album = Gallery(store), Album(store)
    found = {model: gallery.columns(model)[1] for model in sorted(gallery.models())}
    models = {model: columns for model, columns in found.items() if columns is not None}
    packed = Travelling(models, {})
    pictures = {code: album.find(code) for code in sorted(packed.people)}
    return Travelling(models, {code: each for code, each in pictures.items() if each})


def encode(gallery: Travelling) -> bytes:
    """As bytes."""
    parts = [encode_columns(columns) for columns in gallery.models.values()]
    parts += gallery.portraits.values()
    index = {
        "models": list(gallery.models),
        "portraits": list(gallery.portraits),
        "bytes": [len(part) for part in parts],
    }
    return json.dumps(index).encode() + b"\n" + b"".join(parts)


def decode(text: bytes) -> Travelling:
    """What :func:`encode` was given.

    Raises:
        ImportRefused: it is no gallery.
    """
    try:
        end = text.index(b"\n")
        index = json.loads(text[:end])
        names = [*index["models"], *index["portraits"]]
        parts, at = [], end + 1
        for length in index["bytes"]:
            parts.append(text[at : at + length])
            at += length
        if at != len(text) or len(parts) != len(names):
            raise ImportRefused("The gallery is not whole: export it again.")
        models = len(index["models"])
        return Travelling(
            {ModelId(n): decode_columns(p) for n, p in zip(names, parts[:models], strict=False)},
            dict(zip(map(DelegateId, names[models:]), parts[models:], strict=True)),
        )
    except (KeyError, TypeError, ValueError) as error:
        raise ImportRefused("This is no gallery: export it at the enrolment station.") from error


def take(store: Store, number: int, gallery: Travelling, at: Moment, origin: Origin) -> int:
    """Compare with this edition from now on, in one transaction; the store's new version.

    Consent that was withdrawn at this gate holds against the edition.

    Raises:
        ImportRefused: a newer edition is in use.
        StoreUnavailable: the disk cannot be written; nothing was changed.
    """
    facts, segments = Facts(store), Segments(store)
    with store.writing():
        newest = facts.get(GALLERY_IN_USE) or 0
        if number <= int(newest):
            raise ImportRefused(f"Edition {number} of the gallery is not newer than {newest}.")
        refused = {code for code, one in read_people(segments).items() if not one.consent}
        before = frozenset(map(DelegateId, json.loads(str(facts.get(_CODES) or "[]"))))
        coming = gallery.people - refused
        History(store).keep(leaving=before - coming)
        for model in Gallery(store).models() | gallery.models.keys():
            _replace(store, model, gallery.models.get(model), (before | coming, refused))
        forget_portraits(segments, before | coming)
        for code, picture in gallery.portraits.items():
            if code in coming:
                Album(store).write(code, picture)
        facts.put(_CODES, json.dumps(sorted(coming)))
        facts.put(GALLERY_IN_USE, number)
        facts.put(GALLERY_REFUSED, "")
        gone = len(before - coming)
        version = segments.publish(at, enrolled=len(coming), withdrawn=gone, origin=origin)
    store.flush_journal()
    return version


def _replace(
    store: Store,
    model: ModelId,
    fresh: Columns | None,
    gone: tuple[frozenset[DelegateId], Iterable[DelegateId]],
) -> None:
    """Templates of one model: who leaves or is renewed goes, then the new ones come."""
    segments, kind = Segments(store), f"templates|{model}"
    replaced, refused = gone
    old = [(s.number, decode_columns(s.text)) for s in segments.read(kind)]
    parts = [without(columns, replaced) for _, columns in old]
    if fresh is not None:
        parts.append(without(fresh, frozenset(refused)))
    parts = [part for part in parts if len(part)]
    pieces = split(joined(parts), PIECE) if parts else []
    for number, piece in enumerate(pieces):
        segments.write(GALLERY, Segment(kind, number, encode_columns(piece)))
    for number, _ in old:
        if number >= len(pieces):
            segments.drop(kind, number)
