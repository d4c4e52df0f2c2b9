"""A small made-up congress for tests."""

from __future__ import annotations

from domain.delegates import Delegate, Roster, Session
from domain.ids import DelegateId, SessionId
from domain.policy import Calibration, DecisionPolicy
from vision.models import SFACE

OPENING = Session(SessionId("S1"), "Phiên khai mạc", 0, 4_000_000_000_000)
GUEST = Delegate(DelegateId("D-1"), "Nguyễn Thị Mẫu", "Đoàn A", "A-01", "Tổ 1", consent=True)
OTHER = Delegate(
    DelegateId("D-2"), "Trần Văn Ví Dụ", consent=True, sessions=frozenset({SessionId("S2")})
)


def roster(session: Session | None = OPENING) -> Roster:
    """Two delegates; the second is not entitled to the opening."""
    return Roster(1, "Đại hội Mẫu", {GUEST.id: GUEST, OTHER.id: OTHER}, session)


def policy(threshold: float = 0.4, version: int = 7) -> DecisionPolicy:
    """A policy with an early margin of nothing, for short tests."""
    calibration = Calibration(
        model=SFACE.model,
        method="gpd",
        fpir_requested=0.01,
        threshold=threshold,
        threshold_low=threshold,
        threshold_high=threshold,
        people=450,
        pairs=101025,
        gallery_version=version,
    )
    return DecisionPolicy(
        "test", calibration, margin=0.02, min_frames=2, max_frames=5, give_up_after_s=6.0
    )
