"""Templates that only a badge can open: sealed with a key that nothing but the badge carries.

What the gallery's pairs taught, the centre and the threshold, stays here in its place; it is of
nobody in particular.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from domain.biometrics import Reference, Template
from domain.errors import StoreDamaged
from domain.gallery import Gallery
from domain.ids import DelegateId, ModelId, ReferenceId
from domain.moment import Moment
from domain.policy import Calibration
from runtime.sealing import KEY_BYTES, open_sealed, seal
from store.badges import NewBadge
from store.connection import Store
from store.gallery import Batch
from store.gallery import Gallery as StoredGallery
from store.history import drop_kept
from store.sealed import SEALED, YARDSTICK, read_piece, write_piece
from store.segments import Segments

_NO_KEY_ID = bytes(4)


@dataclass(frozen=True, slots=True, eq=False)
class Yardstick:
    """What one template is compared by: a gallery without people, and its calibration."""

    nobody: Gallery
    calibration: Calibration = field(repr=False)


class Carried:
    """Seals templates for badges, and opens one while its badge is shown."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._segments = Segments(store)

    def seal(
        self,
        references: Sequence[Reference],
        badges: Sequence[NewBadge],
        yardstick: Yardstick,
        at: Moment,
    ) -> int:
        """Seal each delegate's template for the badge and drop it from the gallery.

        In one transaction with whatever the caller's holds. Returns how many were sealed.

        Raises:
            StoreUnavailable: nothing was changed.
        """
        keys = {badge.delegate: badge for badge in badges if badge.key is not None}
        with self._store.writing():
            kept = read_piece(self._segments, SEALED)
            for reference in references:
                badge = keys.get(reference.delegate)
                if badge is not None and badge.key is not None:
                    kept[badge.delegate] = _sealed(reference.template, badge, badge.key)
            write_piece(self._segments, SEALED, kept)
            write_piece(self._segments, YARDSTICK, _plain(yardstick))
            drop_kept(self._segments)  # an earlier state would hold the templates open
            StoredGallery(self._store).apply(Batch(dropped=tuple(keys)), at)
        self._store.flush_journal()
        return len(keys)

    def yardstick(self) -> Yardstick | None:
        """The yardstick; None where no template was ever sealed."""
        with self._store.reading():
            stored = read_piece(self._segments, YARDSTICK)
        return _yardstick(stored) if stored else None

    def sealed(self) -> int:
        """How many templates lie here that only a badge opens."""
        with self._store.reading():
            return len(read_piece(self._segments, SEALED))

    def open(self, delegate: DelegateId, issue: int, key: bytes) -> Template | None:
        """The delegate's template, opened with the key of their badge; None if it does not."""
        with self._store.reading():
            stored = read_piece(self._segments, SEALED).get(delegate)
        if stored is None:
            return None
        try:
            text = open_sealed(
                _derived(key, delegate, issue), bytes.fromhex(stored), _place(delegate, issue)
            )
        except StoreDamaged:
            return None
        head, _, vector = text.partition(b"\n")
        said = json.loads(head)
        numbers = np.frombuffer(vector, dtype="<f4").astype(np.float32)
        return Template(ModelId(said["model"]), numbers, said["samples"])


def _sealed(template: Template, badge: NewBadge, key: bytes) -> str:
    head = json.dumps({"model": template.model, "samples": template.samples}).encode()
    text = head + b"\n" + template.vector.astype("<f4").tobytes()
    derived = _derived(key, badge.delegate, badge.issue)
    return seal(derived, _NO_KEY_ID, text, _place(badge.delegate, badge.issue)).hex()


def _derived(key: bytes, delegate: DelegateId, issue: int) -> bytes:
    """HKDF-SHA256 (RFC 5869) of the badge's 16 bytes, bound to delegate and issue."""
    info = _place(delegate, issue).encode()
    return HKDF(SHA256(), KEY_BYTES, salt=None, info=info).derive(key)


def _place(delegate: DelegateId, issue: int) -> str:
    return f"carried|{delegate}|{issue}"


def _plain(yardstick: Yardstick) -> dict[str, object]:
    nobody, calibration = yardstick.nobody, yardstick.calibration
    return {
        "model": nobody.model,
        "centre": nobody.centre.astype("<f4").tobytes().hex(),
        "fmr": calibration.fpir_requested,
        "threshold": calibration.threshold,
        "people": calibration.people,
        "pairs": calibration.pairs,
        "version": calibration.gallery_version,
    }


def _yardstick(stored: Mapping[str, object]) -> Yardstick:
    plain = json.loads(json.dumps(stored))
    centre = np.frombuffer(bytes.fromhex(plain["centre"]), dtype="<f4").astype(np.float32)
    model, version = ModelId(plain["model"]), int(plain["version"])
    empty = np.zeros((0, len(centre)), dtype=np.float32)
    threshold = float(plain["threshold"])
    calibration = Calibration(
        model=model,
        method="one to one",
        fpir_requested=float(plain["fmr"]),
        threshold=threshold,
        threshold_low=threshold,
        threshold_high=threshold,
        people=int(plain["people"]),
        pairs=int(plain["pairs"]),
        gallery_version=version,
    )
    return Yardstick(Gallery(version, model, (), (), centre, empty), calibration)


def reference_of(delegate: DelegateId, template: Template) -> Reference:
    """An opened template as the one reference to verify against."""
    return Reference(ReferenceId(f"badge-{delegate}"), delegate, template)
