"""The stored gallery: who can be compared with, in sealed pieces under a growing version."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from domain.biometrics import Reference
from domain.delegates import Delegate
from domain.ids import DelegateId, ModelId
from domain.moment import Moment
from store.album import forget_all_portraits, forget_portraits
from store.columns import (
    Columns,
    columns_of,
    decode_columns,
    encode_columns,
    joined,
    references_of,
    split,
    without,
)
from store.connection import Store
from store.history import drop_kept, forget_kept
from store.keyring import GALLERY
from store.people import read_people, upsert_people
from store.sealed import drop_sealed, forget_sealed
from store.segments import Origin, Segment, Segments

PIECE = 1024
"""People to a piece: 100,000 people in such pieces load five times as fast as row by row."""


@dataclass(frozen=True, slots=True)
class Enrolment:
    """A delegate and, with their consent, the references made from their photographs.

    References replace all that the delegate had, of whichever model: a mistaken photograph goes
    with everything that was made of it.
    """

    delegate: Delegate
    references: tuple[Reference, ...] = ()

    def __post_init__(self) -> None:
        if self.references and not self.delegate.consent:
            raise ValueError(f"{self.delegate.id} did not consent, yet a template was made")


@dataclass(frozen=True, slots=True)
class Batch:
    """What becomes true together: people who come, and people who withdraw their consent."""

    enrolments: tuple[Enrolment, ...] = ()
    withdrawn: tuple[DelegateId, ...] = ()
    dropped: tuple[DelegateId, ...] = ()
    """Whose templates go although their consent stands: they left the list, or were mistaken."""
    origin: Origin = field(default_factory=Origin)


class Gallery:
    """Templates and the people they belong to."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._segments = Segments(store)

    def apply(self, batch: Batch, at: Moment) -> int:
        """Write a whole batch in one transaction; returns the gallery's new version.

        Who is withdrawn, or enrolled without consent, has no template afterwards: its pages are
        overwritten and the journal is emptied.

        Raises:
            StoreUnavailable: the disk is full, read-only or failing; nothing was changed.
            StoreDamaged: what is stored cannot be read.
        """
        people = {enrolment.delegate.id: enrolment.delegate for enrolment in batch.enrolments}
        refused = frozenset(batch.withdrawn) | {c for c, d in people.items() if not d.consent}
        with self._store.writing():
            known = read_people(self._segments)
            for code in batch.withdrawn:
                delegate = people.get(code) or known.get(code)
                if delegate is not None:
                    people[code] = replace(delegate, consent=False)
            upsert_people(self._segments, people)
            self._change_templates(batch, refused | frozenset(batch.dropped))
            if refused:
                forget_kept(self._segments, refused)
                forget_portraits(self._segments, refused)
                forget_sealed(self._segments, refused)
            version = self._segments.publish(
                at,
                enrolled=len(batch.enrolments),
                withdrawn=len(batch.withdrawn),
                origin=batch.origin,
            )
        if refused:
            self._store.flush_journal()
        return version

    def forget(self, delegate: DelegateId, at: Moment) -> int:
        """Consent is withdrawn: no template of this person is left when this returns.

        Raises:
            StoreUnavailable: see :meth:`apply`.
        """
        return self.apply(Batch(withdrawn=(delegate,)), at)

    def clear(self, at: Moment) -> int:
        """Forget every template and portrait; who is on the list stays.

        Returns how many people had a template.

        Raises:
            StoreUnavailable: see :meth:`apply`.
        """
        with self._store.writing():
            known: set[DelegateId] = set()
            for model in self._models():
                for number, columns in list(self._pieces(model)):
                    known.update(columns.delegates)
                    self._segments.drop(_kind(model), number)
            known |= drop_sealed(self._segments)
            drop_kept(self._segments)
            if forget_all_portraits(self._segments) or known:
                self._segments.publish(at, enrolled=0, withdrawn=len(known))
        self._store.flush_journal()
        return len(known)

    def version(self) -> int:
        """The version now; it grows with each change of people or templates."""
        with self._store.reading():
            return self._segments.version()

    def models(self) -> frozenset[ModelId]:
        """Models that templates are stored of."""
        with self._store.reading():
            return self._models()

    def snapshot(self, model: ModelId) -> tuple[int, Sequence[Reference]]:
        """The version and all references of one model, of one instant.

        Raises:
            StoreDamaged: a piece is missing or altered.
        """
        version, columns = self.columns(model)
        return version, references_of(columns, model) if columns else ()

    def columns(self, model: ModelId) -> tuple[int, Columns | None]:
        """:meth:`snapshot` as one matrix, for many people; None if there are none."""
        with self._store.reading():
            parts = [columns for _, columns in self._pieces(model)]
            return self._segments.version(), joined(parts) if parts else None

    def _change_templates(self, batch: Batch, refused: frozenset[DelegateId]) -> None:
        fresh: dict[ModelId, list[Reference]] = {}
        for enrolment in batch.enrolments:
            if enrolment.delegate.id not in refused:
                for reference in enrolment.references:
                    fresh.setdefault(reference.template.model, []).append(reference)
        renewed = {each.delegate for references in fresh.values() for each in references}
        for model in sorted(self._models() | fresh.keys()):
            self._change_model(model, fresh.get(model, []), refused | renewed)

    def _change_model(
        self, model: ModelId, fresh: list[Reference], gone: frozenset[DelegateId]
    ) -> None:
        pieces = dict(self._pieces(model))
        touched = {
            number: without(columns, gone)
            for number, columns in pieces.items()
            if not gone.isdisjoint(columns.delegates)
        }
        if fresh:
            last = max(pieces, default=0)
            tail = touched.get(last, pieces.get(last))
            parts = [part for part in (tail, columns_of(fresh)) if part is not None and len(part)]
            for i, piece in enumerate(split(joined(parts), PIECE)):
                touched[last + i] = piece
        for number, columns in touched.items():
            if len(columns):
                text = encode_columns(columns)
                self._segments.write(GALLERY, Segment(_kind(model), number, text))
            else:
                self._segments.drop(_kind(model), number)

    def _models(self) -> frozenset[ModelId]:
        prefix, kinds = _kind(ModelId("")), self._segments.kinds()
        return frozenset(ModelId(k.removeprefix(prefix)) for k in kinds if k.startswith(prefix))

    def _pieces(self, model: ModelId) -> Iterator[tuple[int, Columns]]:
        for segment in self._segments.read(_kind(model)):
            yield segment.number, decode_columns(segment.text)


def store_columns(store: Store, model: ModelId, columns: Columns, at: Moment) -> int:
    """Store templates that arrive as columns, for many people at once; the new version.

    Raises:
        StoreUnavailable: see :meth:`Gallery.apply`.
    """
    segments = Segments(store)
    with store.writing():
        for number, piece in enumerate(split(columns, PIECE)):
            segments.write(GALLERY, Segment(_kind(model), number, encode_columns(piece)))
        return segments.publish(at, enrolled=len(columns), withdrawn=0)


def _kind(model: ModelId) -> str:
    return f"templates|{model}"
