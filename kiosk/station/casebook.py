"""Open cases of the desk, with what is needed to decide them; forgotten in bounded time."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from domain.biometrics import Candidate
from domain.cases import Case
from domain.delegates import Delegate, Roster
from domain.ids import DelegateId, EventId
from domain.image import Pixels
from kiosk.station.staff_happenings import CaseCard, Likeness

KEPT_S = 20 * 60.0
"""After so long the frame of a face is forgotten; the refusal stays in the ledger."""
MOST = 24
"""Beyond so many the oldest is forgotten: memory is bounded."""
SHOWN = 3
FLOOR = 0.2
"""Scores of different people scatter around 0 with a deviation of 0.1: below two of them a
resemblance says nothing and would only suggest a name."""

Portrait = Callable[[DelegateId], Pixels | None]
"""The enrolled photograph of a delegate, if one is kept."""


@dataclass(frozen=True, slots=True, eq=False)
class OpenCase:
    """A case, the best frame of its face, and who it resembled."""

    case: Case
    opened_at_s: float
    live: Pixels | None = field(repr=False)
    ranked: Sequence[Candidate]


class Casebook:
    """The open cases, oldest first. One thread at a time."""

    def __init__(self, portrait: Portrait) -> None:
        self.portrait = portrait
        self._open: dict[EventId, OpenCase] = {}

    def __len__(self) -> int:
        return len(self._open)

    def open(
        self, case: Case, *, at_s: float, live: Pixels | None, ranked: Sequence[Candidate]
    ) -> None:
        """A refusal becomes a case."""
        self._open[case.event] = OpenCase(case, at_s, live, ranked)
        while len(self._open) > MOST:
            del self._open[next(iter(self._open))]

    def close(self, event: EventId | None) -> bool:
        """A case is decided; whether it was open."""
        return event is not None and self._open.pop(event, None) is not None

    def find(self, event: EventId | None) -> Case | None:
        found = self._open.get(event) if event is not None else None
        return found.case if found else None

    def forget_old(self, now_s: float) -> bool:
        """Drop cases that nobody decided; whether there were any."""
        old = [name for name, kept in self._open.items() if now_s - kept.opened_at_s >= KEPT_S]
        for name in old:
            del self._open[name]
        return bool(old)

    def cards(self, roster: Roster) -> tuple[CaseCard, ...]:
        """What the desk's screen shows of them."""
        return tuple(
            CaseCard(
                event=kept.case.event,
                reason=kept.case.refusal.reason,
                opened_at_s=kept.opened_at_s,
                live=kept.live,
                likenesses=tuple(self._likenesses(kept, roster)),
            )
            for kept in self._open.values()
        )

    def _likenesses(self, kept: OpenCase, roster: Roster) -> list[Likeness]:
        named = {candidate.delegate: candidate.score for candidate in kept.ranked}
        for code in kept.case.refusal.candidates:
            named.setdefault(code, kept.case.refusal.score or 0.0)
        sure = set(kept.case.refusal.candidates)
        worth = [(code, score) for code, score in named.items() if score >= FLOOR or code in sure]
        worth.sort(key=lambda pair: pair[1], reverse=True)
        return [
            Likeness(roster.find(code) or Delegate(code, ""), score, self.portrait(code))
            for code, score in worth[:SHOWN]
        ]
