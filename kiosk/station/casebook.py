"""Open cases of the desk, with what is needed to decide them; forgotten in bounded time."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from domain.biometrics import Candidate
from domain.cases import Case
from domain.delegates import Delegate, Roster
from domain.ids import DelegateId, EventId
from domain.image import Pixels
from domain.moment import Moment
from kiosk.station.keepsakes import Keepsakes
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
    kept_until_ms: int | None = None
    """Until when the frame lies sealed in the store; None where no policy keeps it."""


class Casebook:
    """The open cases, oldest first. One thread at a time."""

    def __init__(self, portrait: Portrait, keepsakes: Keepsakes | None = None) -> None:
        self.portrait = portrait
        self._keepsakes = keepsakes
        self._open: dict[EventId, OpenCase] = {}

    def __len__(self) -> int:
        return len(self._open)

    def open(
        self, case: Case, *, at_s: float, live: Pixels | None, ranked: Sequence[Candidate]
    ) -> None:
        """A refusal becomes a case."""
        refusal, kept_until_ms = case.refusal, None
        if self._keepsakes is not None:
            kept_until_ms = self._keepsakes.keep(case.event, refusal.reason, live, refusal.at)
        self._open[case.event] = OpenCase(case, at_s, live, ranked, kept_until_ms)
        while len(self._open) > MOST:
            del self._open[next(iter(self._open))]

    def picture(self, event: EventId | None, now: Moment) -> Pixels | None:
        """What a policy kept of a refusal, long after its case was decided."""
        if event is None or self._keepsakes is None:
            return None
        kept = self._keepsakes.find(event, now)
        return kept.pixels if kept else None

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
                kept_until_ms=kept.kept_until_ms,
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
