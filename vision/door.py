"""The operating point of one door: how a gallery and a requested FPIR become a policy."""

from __future__ import annotations

from domain.gallery import Gallery
from domain.policy import Calibration, DecisionPolicy
from vision.calibrate import calibrate, look_alikes

DOOR_FPIR = 0.01
"""At most one stranger in a hundred: the point at which the pipeline was measured."""
MARGIN = 0.02
"""Below it "look again" is harmless; 0.1 would refuse more delegates than it saves strangers."""
LOOK_ALIKE_MARGIN = 0.05
EARLY = 0.05
"""Above the threshold by this, one frame is enough; enrolled people took 1.07 on average."""
MIN_FRAMES, MAX_FRAMES = 1, 5
GIVE_UP_AFTER_S = 6.0


def door_policy(gallery: Gallery, fpir: float = DOOR_FPIR) -> DecisionPolicy:
    """The policy for ``gallery`` at which at most ``fpir`` of strangers are admitted.

    Raises:
        ValueError: the gallery has fewer than :func:`vision.calibrate.least_people`.
    """
    return policy_at(calibrate(gallery, fpir), gallery)


def policy_at(calibration: Calibration, gallery: Gallery) -> DecisionPolicy:
    """The policy of a calibration that was made, or stored, of this gallery."""
    return DecisionPolicy(
        name=f"door-{calibration.fpir_requested:g}",
        calibration=calibration,
        margin=MARGIN,
        min_frames=MIN_FRAMES,
        max_frames=MAX_FRAMES,
        give_up_after_s=GIVE_UP_AFTER_S,
        early=EARLY,
        look_alike_margin=LOOK_ALIKE_MARGIN,
        look_alikes=look_alikes(gallery, calibration),
    )
