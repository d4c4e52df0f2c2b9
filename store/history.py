"""The state before the last import, kept sealed beside the new one so that it can be put back.

Consent that was withdrawn since is withdrawn here too: what was forgotten does not come back.
"""

from __future__ import annotations

from dataclasses import replace

from domain.attendance import NOBODY
from domain.ids import DelegateId, OperatorId
from domain.moment import Moment
from store.album import PORTRAIT, forget_portraits, portrait_kind
from store.columns import decode_columns, encode_columns, without
from store.connection import Store
from store.keyring import GALLERY, PEOPLE
from store.people import KIND as PEOPLE_KIND
from store.people import decode_people, encode_people
from store.segments import Origin, Segment, Segments

_KEPT = "kept|"
_TEMPLATES = "templates|"
_ROSTER = "roster"
_BIOMETRIC = (_TEMPLATES, PORTRAIT)


class History:
    """Keeps one earlier state of people, roster and templates."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._segments = Segments(store)

    def keep(self, leaving: frozenset[DelegateId] = frozenset()) -> None:
        """Copy the state as it is now; call it within the transaction that changes it.

        The faces of those who are ``leaving`` are not kept: they could be put back.
        """
        pieces = (_faces_without(piece, leaving) for piece in self._pieces(""))
        self._put([piece for piece in pieces if piece is not None], _KEPT)

    def kept(self) -> bool:
        """Whether there is an earlier state that could be put back."""
        return any(_is_state(kind, _KEPT) for kind in self._segments.kinds())

    def restore(self, at: Moment, operator: OperatorId = NOBODY) -> int | None:
        """Put the kept state back and keep the present one; the new version, or None.

        None when nothing was kept. The version grows all the same: an older gallery put back by
        this program is told from one put back by a thief.

        Raises:
            StoreUnavailable: the disk cannot be written; nothing was changed.
        """
        with self._store.writing():
            kept, now = self._pieces(_KEPT), self._pieces("")
            if not kept:
                return None
            self._put(kept, "")
            self._put(now, _KEPT)
            origin = Origin(operator=operator)
            return self._segments.publish(at, enrolled=0, withdrawn=0, origin=origin)

    def _pieces(self, prefix: str) -> list[Segment]:
        return [
            replace(segment, kind=segment.kind.removeprefix(prefix))
            for kind in sorted(self._segments.kinds())
            if _is_state(kind, prefix)
            for segment in self._segments.read(kind)
        ]

    def _put(self, pieces: list[Segment], prefix: str) -> None:
        """Make ``pieces`` all that there is under ``prefix``."""
        kinds = [kind for kind in self._segments.kinds() if _is_state(kind, prefix)]
        old = {(kind, s.number) for kind in kinds for s in self._segments.read(kind)}
        for piece in pieces:
            kind = prefix + piece.kind
            purpose = GALLERY if piece.kind.startswith(_BIOMETRIC) else PEOPLE
            self._segments.write(purpose, Segment(kind, piece.number, piece.text))
            old.discard((kind, piece.number))
        for kind, number in sorted(old):
            self._segments.drop(kind, number)


def forget_kept(segments: Segments, gone: frozenset[DelegateId]) -> None:
    """Withdraw consent in the kept state too; runs inside the caller's transaction."""
    for kind in sorted(segments.kinds()):
        if not kind.startswith(_KEPT) or kind.startswith(_KEPT + PORTRAIT):
            continue
        for segment in segments.read(kind):
            inner = kind.removeprefix(_KEPT)
            if inner.startswith(_TEMPLATES):
                _forget_templates(segments, segment, gone)
            elif inner == PEOPLE_KIND:
                people = decode_people(segment.text)
                text = encode_people(
                    replace(person, consent=person.consent and person.id not in gone)
                    for person in people
                )
                segments.write(PEOPLE, replace(segment, text=text))
    # Last: what the manifest lists must still be there while it is read.
    forget_portraits(segments, gone, under=_KEPT)


def drop_kept(segments: Segments) -> None:
    """Keep no earlier state any more; runs inside the caller's transaction."""
    for kind in sorted(segments.kinds()):
        if kind.startswith(_KEPT):
            for segment in list(segments.read(kind)):
                segments.drop(kind, segment.number)


def _forget_templates(segments: Segments, segment: Segment, gone: frozenset[DelegateId]) -> None:
    left = _faces_without(replace(segment, kind=segment.kind.removeprefix(_KEPT)), gone)
    if left is not None:
        segments.write(GALLERY, replace(segment, text=left.text))
    else:
        segments.drop(segment.kind, segment.number)


def _faces_without(piece: Segment, gone: frozenset[DelegateId]) -> Segment | None:
    """A piece of templates or portraits without these people; None when nothing is left."""
    if piece.kind in map(portrait_kind, gone):
        return None
    if not gone or not piece.kind.startswith(_TEMPLATES):
        return piece
    columns = without(decode_columns(piece.text), gone)
    return replace(piece, text=encode_columns(columns)) if len(columns) else None


def _is_state(kind: str, prefix: str) -> bool:
    if not kind.startswith(prefix):
        return False
    inner = kind.removeprefix(prefix)
    return inner in {PEOPLE_KIND, _ROSTER} or inner.startswith(_BIOMETRIC)
