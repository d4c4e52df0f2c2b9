"""The badge lane: codes from the camera and from a scanner, each shown code settled once.

It works beside recognition on the same newest frame, and without a camera as long as there is
a scanner.
"""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable
from dataclasses import dataclass, replace

from domain.attendance import RefusalReason
from domain.badge import BadgeList, BadgeRefused, BadgeTaken, EntryMode, Step, Token, next_step
from domain.evidence import Hint
from domain.ids import DelegateId
from domain.image import Frame, Pixels
from domain.ports import BadgeReader, Clock
from kiosk.station.claims import CLAIM_S, Claim, Claims, Compared
from kiosk.station.doors import Doors
from kiosk.station.happenings import Happening, Looking
from kiosk.station.settlement import Item, Settlement
from kiosk.station.slot import LatestSlot
from runtime.badge_token import open_token
from runtime.journal import journal

PACE_S = 0.06
"""Between two looks at the newest frame: about once a frame at 15 frames a second."""
SAME_SHOWING_S = 2.5
"""A code seen again within this time is the same badge still held up."""
SCANS = 8
"""Codes of a scanner that may wait; more are dropped, as nobody scans so fast."""

Reference = Callable[[BadgeTaken, Token], Compared | None]
"""The one template to verify a holder against; None where there is none."""


@dataclass(frozen=True, slots=True, eq=False)
class BadgeBook:
    """One edition of all that badges are judged by."""

    public: bytes
    badges: BadgeList
    mode: EntryMode
    gallery_version: int
    reference: Reference
    alone: Compared | None = None
    """What to watch with where no template may be open without its badge."""


@dataclass(frozen=True, slots=True)
class Sources:
    """Where codes come from."""

    reader: BadgeReader
    scans: queue.Queue[str]


@dataclass(frozen=True, slots=True)
class Outputs:
    """Who is told of a code."""

    settled: queue.Queue[Item]
    post: Callable[[Happening], None]
    claims: Claims


class BadgeLane:
    """Reads, judges and hands over."""

    def __init__(
        self,
        sources: Sources,
        outputs: Outputs,
        *,
        doors: Doors,
        frames: LatestSlot[Frame],
        clock: Clock,
    ) -> None:
        self._sources = sources
        self._outputs = outputs
        self._doors = doors
        self._frames = frames
        self._clock = clock
        self._book: BadgeBook | None = None
        self._looked_at: int | None = None
        self._shown_s: dict[str, float] = {}
        self._newest: dict[DelegateId, int] = {}

    def use(self, book: BadgeBook | None) -> None:
        """Judge by this book from the next code on; from any thread."""
        self._outputs.claims.use(book.mode if book else None)
        self._book = book

    def run(self, stopping: threading.Event) -> None:
        """Look until told to stop or until the frames end."""
        while not stopping.is_set() and not self._frames.drained:
            try:
                scanned = self._sources.scans.get(timeout=PACE_S)
            except queue.Empty:
                self.look()
            else:
                self.take(scanned, None)

    def look(self) -> None:
        """Read the newest frame, if it was not read before."""
        frame = self._frames.latest()
        works = self._book is not None and self._doors.open
        if frame is None or frame.number == self._looked_at or not works:
            return
        self._looked_at = frame.number
        text = self._sources.reader.read(frame.pixels)
        if text is not None:
            self.take(text, frame)

    def take(self, text: str, frame: Frame | None) -> None:
        """Settle a code that is shown; the same one held up longer is settled once."""
        now_s, book = self._clock.monotonic_s(), self._book
        held_up = {
            each: at_s for each, at_s in self._shown_s.items() if now_s - at_s < SAME_SHOWING_S
        }
        self._shown_s = held_up | {text: now_s}
        if text in held_up or book is None or not self._doors.open:
            return
        token = open_token(text, book.public)
        if isinstance(token, BadgeRefused):
            self._refuse(token, book, frame)
            return
        holder = self._holder(book.badges, token)
        if isinstance(holder, BadgeRefused):
            self._refuse(holder, book, frame)
            return
        self._follow(holder, token, book, frame)

    def _holder(self, badges: BadgeList, token: Token) -> BadgeTaken | BadgeRefused:
        """Whose badge it is; a newer issue seen here once makes older ones void here."""
        holder = badges.holder(token)
        if isinstance(holder, BadgeTaken):
            newest = max(self._newest.get(holder.delegate, 0), holder.issue)
            self._newest[holder.delegate] = newest
            if holder.issue < newest:
                return BadgeRefused(RefusalReason.BADGE_REPLACED, holder.delegate)
        return holder

    def _follow(
        self, holder: BadgeTaken, token: Token, book: BadgeBook, frame: Frame | None
    ) -> None:
        delegate = self._doors.roster.find(holder.delegate)
        step = Step.ADMIT if delegate is None else next_step(delegate, book.mode)
        if step is Step.FACE_LANE:
            self._say(Hint.FACE_CAMERA)
            return
        if step is Step.ADMIT:
            self._settle(holder, book, frame)
            self._outputs.claims.settled(taken=True)
            return
        reference = book.reference(holder, token)
        if reference is None:
            refused = BadgeRefused(RefusalReason.NOT_ACQUIRED, holder.delegate)
            self._settle(refused, book, frame)
            return
        until_s = self._clock.monotonic_s() + CLAIM_S
        self._say(Hint.BADGE_READ)
        self._outputs.claims.expect(Claim(holder, *reference, until_s))
        journal().info("badge.claimed", delegate=holder.delegate, issue=holder.issue)

    def _say(self, hint: Hint) -> None:
        """Unless somebody is asked to turn: that request stays on the screen."""
        if not self._outputs.claims.checking:
            self._outputs.post(Looking(hint))

    def _refuse(self, refused: BadgeRefused, book: BadgeBook, frame: Frame | None) -> None:
        if refused.reason is RefusalReason.BADGE_UNKNOWN:
            # Somebody's shopping code is nothing to write down.
            self._say(Hint.NOT_A_BADGE)
            return
        self._settle(refused, book, frame)
        self._outputs.claims.settled(taken=False)

    def _settle(
        self, decision: BadgeTaken | BadgeRefused, book: BadgeBook, frame: Frame | None
    ) -> None:
        now_s = self._clock.monotonic_s()
        took_ms = round((now_s - frame.taken_at_s) * 1000) if frame else 0
        settlement = Settlement(
            decision=decision,
            ranked=(),
            took_ms=took_ms,
            gallery_version=book.gallery_version,
            policy=f"badge-{book.mode}",
            rehearsed=self._doors.rehearsing,
        )
        if frame is not None:
            settlement = replace(settlement, seen=_half(frame.pixels))
        self._outputs.settled.put(settlement)
        journal().info(
            "badge.settled",
            decision=type(decision).__name__,
            took_ms=took_ms,
            by="camera" if frame else "scanner",
        )


def _half(pixels: Pixels) -> Pixels:
    """The frame at half its size, for the desk: who holds the badge up."""
    return pixels[::2, ::2].copy()
