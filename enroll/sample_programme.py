"""The programme of the sample congress: a day of sessions, a room for each group, some papers."""

from __future__ import annotations

from collections.abc import Iterable

from domain.delegates import Session
from domain.ids import SessionId
from domain.programme import Document, Programme

_HOUR_MS = 3_600_000
_VOTE = SessionId("vote")
_SESSIONS = (
    (SessionId("groups"), "Thảo luận tại tổ", "Phòng họp của từng tổ", 2),
    (SessionId("plenary"), "Thảo luận tại hội trường", "Hội trường lớn", 4),
    (_VOTE, "Phiên bầu cử", "Hội trường lớn", 6),
    (SessionId("closing"), "Phiên bế mạc", "Hội trường lớn", 8),
)
"""Code, title, place, and how many hours after the opening it begins."""
_DOCUMENTS = (
    Document("Chương trình làm việc của đại hội (bản mẫu)"),
    Document("Quy chế làm việc của đại hội (bản mẫu)"),
    Document("Báo cáo tổng kết nhiệm kỳ (bản mẫu)"),
    Document("Dự thảo nghị quyết đại hội (bản mẫu)"),
    Document("Quy chế bầu cử (bản mẫu)", _VOTE),
)


def sample_programme(opening: Session, groups: Iterable[str]) -> Programme:
    """What follows the opening; ``groups`` as the roster spells them, two rooms to a floor."""
    later = tuple(
        Session(
            code,
            f"{title} (dữ liệu mẫu)",
            opening.opens_ms + hours * _HOUR_MS,
            opening.closes_ms,
            place,
            opening.begins_ms + hours * _HOUR_MS,
        )
        for code, title, place, hours in _SESSIONS
    )
    rooms = {
        group: f"Phòng {100 * (2 + number // 2) + 1 + number % 2}, nhà B"
        for number, group in enumerate(sorted(groups))
    }
    return Programme((opening, *later), rooms, _DOCUMENTS)
