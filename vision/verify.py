"""Verification: one face against the one template of whoever showed a badge.

It is identification against a gallery of one, so everything that judges a presentation serves
both. The threshold comes from the same pairs of the gallery, for a requested false match rate.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from domain.biometrics import Reference, unit
from domain.gallery import Gallery
from domain.ids import DelegateId
from domain.policy import Calibration, DecisionPolicy
from vision.calibrate import known_of, refuse_too_few, stranger_scores, threshold_for

DOOR_FMR = 0.001
"""One stolen badge in a thousand opens to its thief's face: what border gates are asked for
(Frontex, Best Practice Technical Guidelines for ABC Systems, 2015)."""
MIN_FRAMES, MAX_FRAMES = 1, 8
GIVE_UP_AFTER_S = 8.0


@dataclass(frozen=True, slots=True, eq=False)
class Verification:
    """Templates to verify against, one at a time."""

    gallery: Gallery
    policy: DecisionPolicy

    def of(self, delegate: DelegateId) -> Gallery | None:
        """The gallery that holds this delegate alone; None without a template."""
        rows = [i for i, code in enumerate(self.gallery.delegates) if code == delegate]
        if not rows:
            return None
        return Gallery(
            version=self.gallery.version,
            model=self.gallery.model,
            delegates=tuple(self.gallery.delegates[i] for i in rows),
            references=tuple(self.gallery.references[i] for i in rows),
            centre=self.gallery.centre,
            matrix=self.gallery.matrix[rows],
        )


def verification(gallery: Gallery, fmr: float = DOOR_FMR) -> Verification:
    """Verify against ``gallery`` so that at most ``fmr`` of strangers pass, 0 < fmr < 1.

    Raises:
        ValueError: fewer than :func:`vision.calibrate.least_people`.
    """
    refuse_too_few(gallery)
    scores = stranger_scores(gallery)
    # ``threshold_for`` asks the best of many comparisons; a verification is one of them.
    threshold = threshold_for(scores, len(gallery), fmr * len(gallery), known_of(gallery))
    calibration = Calibration(
        model=gallery.model,
        method="one to one",
        fpir_requested=fmr,
        threshold=threshold,
        threshold_low=threshold,
        threshold_high=threshold,
        people=len(gallery),
        pairs=len(scores),
        gallery_version=gallery.version,
    )
    return Verification(gallery, verification_policy(calibration))


def verification_policy(calibration: Calibration) -> DecisionPolicy:
    """How one face is judged against one template."""
    return DecisionPolicy(
        name=f"verify-{calibration.fpir_requested:g}",
        calibration=calibration,
        margin=0.0,
        min_frames=MIN_FRAMES,
        max_frames=MAX_FRAMES,
        give_up_after_s=GIVE_UP_AFTER_S,
    )


def one_against(nobody: Gallery, reference: Reference) -> Gallery:
    """The gallery that holds this reference alone, about the centre of ``nobody``."""
    centred = unit(reference.template.vector - nobody.centre)
    return replace(
        nobody,
        delegates=(reference.delegate,),
        references=(reference.id,),
        matrix=centred[np.newaxis, :],
    )
