"""From frames to settled decisions, one presentation at a time."""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Protocol

from domain.admission import Settled
from domain.decision import Identified, NeedsMore, decide
from domain.gallery import Gallery
from domain.image import Box, Frame
from domain.policy import DecisionPolicy
from domain.ports import Clock
from kiosk.station.challenge import Checked, Guard, Prompt
from kiosk.station.claims import Claims, Compared, Excused, Held, without_people
from kiosk.station.doors import Doors
from kiosk.station.framing import in_shares, portrait_of
from kiosk.station.happenings import Challenged, Fault, FaultShown, Happening, Looking
from kiosk.station.settlement import Item, Settlement, settlement_of
from kiosk.station.slot import LatestSlot
from kiosk.station.worker import nobody_asks
from runtime.journal import journal
from vision.subject import Look, Nobody, Watching

FRAME_WAIT_S = 0.25


def _placed(prompt: Challenged | Looking, face: Box) -> Challenged | Looking:
    """A look goes on at this face, on the screen as for the exposure."""
    return replace(prompt, face=face) if isinstance(prompt, Looking) else prompt


class Watcher(Protocol):
    """What recognition needs of the vision pipeline."""

    def look(self, frame: Frame) -> Look: ...

    def settle(self) -> None: ...

    def replace_gallery(self, gallery: Gallery) -> None: ...


@dataclass(frozen=True, slots=True)
class Sight:
    """How the entrance is watched, and what stands between recognition and admission."""

    watch_over: Callable[[Gallery], Watcher]
    guard: Guard
    claims: Claims = field(default_factory=Claims)
    """What badges say of whoever stands there."""


class Recognition:
    """Watches the entrance and hands settled presentations to the desk.

    ``frames_seen`` grows with each frame looked at; ``face_light`` is the mean grey of the last
    face, 0..255, and when. ``on_turn`` is called after each frame, or after a wait for one that
    did not come: the watchdog feeds on it.
    """

    def __init__(
        self,
        sight: Sight,
        *,
        doors: Doors,
        frames: LatestSlot[Frame],
        settled: queue.Queue[Item],
        clock: Clock,
        post: Callable[[Happening], None],
    ) -> None:
        self._watch_over = sight.watch_over
        self._guard = sight.guard
        self._claims = sight.claims
        self._desk_preferred = threading.Event()
        self._watch: Watcher | None = None
        self._policy: DecisionPolicy | None = None
        self._gallery: Gallery | None = None
        self._everybody: Compared | None = None
        self._doors = doors
        self._frames = frames
        self._settled = settled
        self._clock = clock
        self._post = post
        self._newer: LatestSlot[tuple[Compared | None]] = LatestSlot()
        self._done: int | None = None
        self._shown: Happening | None = None
        self._watched: int | None = None
        self._trial = False
        self.face_light: tuple[float, float] | None = None
        self.frames_seen = 0
        self.on_turn: Callable[[], None] = nobody_asks

    def use(self, compared: Compared | None) -> None:
        """Compare with these from the next frame on, or with nobody; from any thread."""
        self._newer.put((compared,))

    def see(self, frame: Frame) -> None:
        """Look at one frame outside :meth:`run`, on the caller's own thread."""
        self._take_newer_gallery()
        self._look(frame)

    def prefer_desk(self) -> None:
        """Whoever is asked to turn would rather go to the desk; from any thread."""
        self._desk_preferred.set()

    def run(self, stopping: threading.Event) -> None:
        """Look at each newest frame until told to stop or the frames end."""
        while not stopping.is_set() and not self._frames.drained:
            frame = self._frames.take(FRAME_WAIT_S)
            self._take_newer_gallery()
            if frame is not None:
                self._look(frame)
            self.on_turn()
        held = self._claims.left(None)
        if held is not None and self._policy is not None:
            self._settle_held(held, self._policy)

    def _take_newer_gallery(self) -> None:
        newer = self._newer.take(0)
        if newer is not None:
            (self._everybody,) = newer
            self._say_whom(self._everybody)
        if self._everybody is not None:
            now_s = self._clock.monotonic_s()
            self._compare_with(*self._claims.in_force(*self._everybody, now_s))

    def _say_whom(self, everybody: Compared | None) -> None:
        """Journal a newer gallery; where nobody is enrolled any more, forget who was."""
        if everybody is not None:
            gallery, _ = everybody
            second = len(gallery.second or ())
            people = len(gallery)
            version = gallery.version
            journal().info(
                "gallery.loaded", version=version, people=people, by_second_engine=second
            )
        elif self._gallery is not None and self._policy is not None:
            self._compare_with(without_people(self._gallery), self._policy)
            self._policy = None
            journal().info("gallery.emptied")

    def _compare_with(self, gallery: Gallery, policy: DecisionPolicy) -> None:
        self._policy = policy.keeping_apart(self._doors.apart)
        if gallery is self._gallery:
            return
        self._gallery = gallery
        self._guard.use(gallery)
        if self._watch is None:
            self._watch = self._watch_over(gallery)
        else:
            self._watch.replace_gallery(gallery)

    def _look(self, frame: Frame) -> None:
        self.frames_seen += 1
        if self._policy is None and not self._claims.badges_are_taken:
            self._show(FaultShown(Fault.GALLERY_EMPTY))
        elif self._watch is None or self._policy is None or not self._doors.open:
            self._guard.excuse()  # a door that closes before somebody fails nobody
            self._show(self._doors.idle())
        else:
            look = self._watch.look(frame)
            watched = None if isinstance(look, Nobody) else look.presentation
            if watched != self._watched:
                self._part(watched, frame, self._policy)
            if isinstance(look, Nobody):
                self._show(self._doors.idle())
                return
            self._note(look, frame)
            if look.presentation != self._done:
                self._judge(look, frame, self._policy)

    def _part(self, watched: int | None, frame: Frame, policy: DecisionPolicy) -> None:
        """Whoever was watched is gone, and what was open about them is settled."""
        self._watched = watched
        held = self._claims.left(watched)
        if held is not None:
            self._settle_held(held, policy)
        gone = self._guard.leave(frame.taken_at_s)
        if gone is not None:
            self._settle_gone(gone, policy)
        self._trial = False

    def _note(self, look: Watching, frame: Frame) -> None:
        """Whether this is a trial, once it was one; and how the face is lit."""
        self._trial |= self._doors.rehearsing
        self._guard.lockout.rehearse(on=self._trial)
        if look.quality is not None:
            self.face_light = (look.quality.brightness, frame.taken_at_s)

    @property
    def policy(self) -> DecisionPolicy | None:
        """What faces are judged by now; from any thread."""
        return self._policy

    def _judge(self, look: Watching, frame: Frame, policy: DecisionPolicy) -> None:
        by_face = self._guard.claim_of(look) or decide(look.evidence, policy)
        verdict = self._claims.judge(look, frame, by_face)
        if isinstance(verdict, NeedsMore):
            self._show(Looking(verdict.hint, in_shares(look.box, frame)))
            return
        if isinstance(verdict, Excused):
            self._guard.excuse()
            self._finish(look)
            return
        decision: Settled = verdict
        pad = None
        if isinstance(verdict, Identified):
            answer = self._check(verdict, look, frame, policy)
            if isinstance(answer, Prompt):
                self._show(_placed(answer.happening, in_shares(look.box, frame)))
                return
            pad = answer.evidence
            decision = self._claims.confirmed(answer.decision)
        self._finish(look)
        settlement = settlement_of(look, decision, policy, self._since_seen_ms(look, frame))
        self._hand_over(replace(settlement, pad=pad, seen=portrait_of(look.box, frame)), look)

    def _settle_held(self, held: Held, policy: DecisionPolicy) -> None:
        """Whoever was not recognised has left without showing a badge: it is written down."""
        look, frame = held.look, held.frame
        took_ms = round(look.evidence.age_s * 1000)
        settlement = settlement_of(look, held.decision, policy, took_ms)
        self._hand_over(replace(settlement, seen=portrait_of(look.box, frame)), look)

    def _settle_gone(self, gone: Checked, policy: DecisionPolicy) -> None:
        """Whoever left in the middle of a turn: it is written down that the try failed."""
        version, name = policy.calibration.gallery_version, policy.name
        settlement = Settlement(gone.decision, (), 0, version, name, gone.evidence)
        self._settled.put(replace(settlement, rehearsed=self._trial))

    def _finish(self, look: Watching) -> None:
        self._done = look.presentation
        self._shown = None
        if self._watch is not None:
            self._watch.settle()

    def _hand_over(self, settlement: Settlement, look: Watching) -> None:
        self._settled.put(replace(settlement, quality=look.quality, rehearsed=self._trial))
        journal().info(
            "presentation.settled",
            presentation=look.presentation,
            decision=type(settlement.decision).__name__,
            took_ms=settlement.took_ms,
            frames=look.evidence.frames,
            usable=look.evidence.usable,
        )

    def _check(
        self, claim: Identified, look: Watching, frame: Frame, policy: DecisionPolicy
    ) -> Prompt | Checked:
        """What the guard says; a wish to go to the desk counts only while it is asking."""
        if self._desk_preferred.is_set():
            self._desk_preferred.clear()
            self._guard.prefer_desk()
        return self._guard.consider(claim, look, frame, policy)

    def _since_seen_ms(self, look: Watching, frame: Frame) -> int:
        """From the shutter of the first frame with this face until now, computing included."""
        first_seen_s = frame.taken_at_s - look.evidence.age_s
        return round((self._clock.monotonic_s() - first_seen_s) * 1000)

    def _show(self, happening: Happening) -> None:
        """Tell the screen only what is new."""
        if happening != self._shown:
            self._shown = happening
            self._post(happening)
