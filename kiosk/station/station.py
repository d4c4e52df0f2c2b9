"""The station: its threads put together around one inbox, one slot and one voice."""

from __future__ import annotations

import queue
from collections.abc import Callable
from functools import partial
from typing import Protocol

from domain.delegates import Roster
from domain.image import Frame, Pixels
from domain.pairing import Errand
from domain.trial import Door
from kiosk.station.badges import SCANS, BadgeBook, BadgeLane, Outputs, Sources
from kiosk.station.capture import Capture
from kiosk.station.care import CareGear, CareRoom, open_care
from kiosk.station.chores import Chores
from kiosk.station.claims import Claims
from kiosk.station.desk import INBOX_SIZE, Desk, Outlets, StaffRoom
from kiosk.station.doors import Doors
from kiosk.station.enrolment import EnrolmentRoom
from kiosk.station.enrolment_desk import EnrolmentLine
from kiosk.station.equipment import Equipment
from kiosk.station.gauges import StationGauges
from kiosk.station.happenings import Challenged, Happening, Looking, Waiting
from kiosk.station.intents import Intent, PreferDesk, Touched
from kiosk.station.pairing import PairingLane, nobody_pairs
from kiosk.station.particulars import door_of, more_of
from kiosk.station.pulse import Pulse, Sinks, no_badges
from kiosk.station.recognition import Recognition, Sight
from kiosk.station.register import Register
from kiosk.station.rehearsing import RehearsalTools
from kiosk.station.scanning import Scanning
from kiosk.station.settlement import Item
from kiosk.station.signin import PinDesk
from kiosk.station.slot import LatestSlot
from kiosk.station.staff_intents import CallHelp
from kiosk.station.updates import UpdateLane, nobody_updates
from kiosk.station.worker import Worker, stop_all
from runtime.journal import journal
from runtime.watchdog import Vitals

PARTS = ("capture", "recognition", "desk")
"""The threads whose work keeps the watchdog quiet."""


class _Turning(Protocol):
    """A loop that reports its turns."""

    on_turn: Callable[[], None]


def _seen(
    capture: Capture,
    wake: Callable[[], None],
    post: Callable[[Happening], None],
    happening: Happening,
) -> None:
    """Expose for whoever is looked at, light the panel for them, and tell the screen."""
    if not isinstance(happening, Waiting):
        wake()
    if not isinstance(happening, Challenged):  # the exposure stays as it was for this face
        capture.meter(happening.face if isinstance(happening, Looking) else None)
    post(happening)


def _gauges_of(equipment: Equipment, capture: Capture, desk: Desk) -> StationGauges:
    health, guard = equipment.read_health, equipment.guard
    return StationGauges(capture, desk, health, guard, equipment.troubles)


class Station:
    """Camera to ledger. Start it once, stop it once."""

    dismissed = False  # whether this kiosk has no door any more

    def __init__(self, equipment: Equipment, gate: str, post: Callable[[Happening], None]) -> None:
        self.death: tuple[str, BaseException] | None = None
        self._others: list[Worker] = []
        self._signal = equipment.signal
        self._wake = equipment.surroundings.wake
        self._frames: LatestSlot[Frame] = LatestSlot()
        self._inbox: queue.Queue[Item] = queue.Queue(INBOX_SIZE)
        doors = Doors(Roster(0, "", {}, None))
        capture = Capture(equipment.open_camera, self._frames)
        claims = Claims()
        recognition = Recognition(
            Sight(equipment.watch_over, equipment.guard, claims),
            doors=doors,
            frames=self._frames,
            settled=self._inbox,
            clock=equipment.clock,
            post=partial(_seen, capture, equipment.surroundings.wake, post),
        )
        door = partial(door_of, recognition, equipment.guard, claims)
        care = self._care_of(equipment, doors, door, gate, post)
        desk = self._desk_of(equipment, doors, care, gate, post)
        equipment.guard.lockout.remember(desk.failures())
        self._others.append(Worker("capture", capture, self._bereaved))
        use_badges = self._open_badge_lane(equipment, doors, claims, post)
        more = partial(more_of, equipment.box, recognition, equipment.clock)
        gauges = _gauges_of(equipment, capture, desk)
        pulse = Pulse(
            shelf=equipment.shelf,
            office=equipment.office,
            doors=doors,
            gauges=gauges,
            clock=equipment.clock,
            sinks=Sinks(recognition.use, post, use_badges, more, self._leave),
        )
        self._recognition, self._pulse = recognition, pulse
        self._watching = Worker("recognition", recognition, self._bereaved)
        self._desk = Worker("desk", desk, self._bereaved)
        self._others.append(Worker("pulse", pulse, self._bereaved))
        turning: tuple[_Turning, ...] = (capture, recognition, desk)
        self._turning = dict(zip(PARTS, turning, strict=True))

    def _desk_of(
        self,
        equipment: Equipment,
        doors: Doors,
        care: Callable[[Register], CareRoom] | None,
        gate: str,
        post: Callable[[Happening], None],
    ) -> Desk:
        equipment.bell.listen(partial(self.ask, CallHelp()))
        pins = PinDesk(self._inbox.put)
        self._others.append(Worker("pins", pins, self._bereaved))
        room = StaffRoom(
            equipment.operators,
            equipment.portrait,
            pins.check,
            sessions=equipment.sessions,
            power=equipment.power,
            surroundings=equipment.surroundings,
            pair=self._pairing_of(equipment, post),
            update=self._updates_of(equipment, post),
            care=care,
            keepsakes=equipment.keepsakes,
            enrol=self._enrolment_of(equipment, doors),
            quorum=equipment.quorum,
        )
        return Desk(
            equipment.book,
            doors,
            gate=gate,
            clock=equipment.clock,
            inbox=self._inbox,
            outlets=Outlets(equipment.signal, post, room),
        )

    def _pairing_of(
        self, equipment: Equipment, post: Callable[[Happening], None]
    ) -> Callable[[Errand | None], None]:
        """Who is asked to pair this kiosk; nobody at a door without a store of its own."""
        if equipment.pairing is None:
            return nobody_pairs
        lane = PairingLane(equipment.pairing, self._frames, equipment.clock, post)
        self._others.append(Worker("pairing", lane, self._bereaved))
        return lane.ask

    def _updates_of(
        self, equipment: Equipment, post: Callable[[Happening], None]
    ) -> Callable[[bool], None]:
        """Who is asked to install an update."""
        if equipment.updates is None:
            return nobody_updates
        lane = UpdateLane(equipment.updates, equipment.hands, post)
        self._others.append(Worker("updates", lane, self._bereaved))
        return lane.ask

    def _care_of(
        self,
        equipment: Equipment,
        doors: Doors,
        door: Callable[[], Door | None],
        gate: str,
        post: Callable[[Happening], None],
    ) -> Callable[[Register], CareRoom] | None:
        """How the kiosk cares for itself, where somebody knows its files."""
        if equipment.caretaker is None:
            return None
        chores = Chores()
        self._others.append(Worker("chores", chores, self._bereaved))
        gear = CareGear(
            equipment.caretaker(self._frames.latest),
            chores.ask,
            self._inbox.put,
            RehearsalTools(gate, door, doors, equipment.signal, equipment.clock, post),
            equipment.trials,
        )
        return partial(open_care, gear)

    def _enrolment_of(self, equipment: Equipment, doors: Doors) -> EnrolmentLine | None:
        """The way to the enrolment room, where there is an engine."""
        if equipment.enrolment is None:
            return None
        room = EnrolmentRoom(equipment.enrolment, self._frames.latest, doors)
        self._others.append(Worker("enrolment", room, self._bereaved))
        return EnrolmentLine(room.ask, room.shown)

    def _open_badge_lane(
        self,
        equipment: Equipment,
        doors: Doors,
        claims: Claims,
        post: Callable[[Happening], None],
    ) -> Callable[[BadgeBook | None], None]:
        """The lane and its scanner, where there are; returns who is told of newer badges."""
        if equipment.badge_reader is None:
            return no_badges
        scans: queue.Queue[str] = queue.Queue(SCANS)
        lane = BadgeLane(
            Sources(equipment.badge_reader, scans),
            Outputs(self._inbox, post, claims),
            doors=doors,
            frames=self._frames,
            clock=equipment.clock,
        )
        self._others.append(Worker("badges", lane, self._bereaved))
        if equipment.open_scanner is not None:
            scanning = Scanning(equipment.open_scanner, scans)
            self._others.append(Worker("scanner", scanning, self._bereaved))
        return lane.use

    def watch(self, vitals: Vitals) -> None:
        """From now on each thread shows :data:`PARTS` of life after each turn of its work."""
        for part, work in self._turning.items():
            work.on_turn = partial(vitals.beat, part)

    def start(self) -> None:
        """From now on the door works; what it works from is read before the first frame."""
        self._pulse.beat()
        for worker in (*self._others, self._desk, self._watching):
            worker.start()

    def stop(self) -> None:
        """End in order: no more frames, no more decisions, then the desk finishes its inbox."""
        try:
            stop_all([*self._others, self._watching], [self._desk])
        finally:
            self._signal.close()

    def newest_pixels(self) -> Pixels | None:
        """What the preview draws; never waits."""
        frame = self._frames.latest()
        return frame.pixels if frame is not None else None

    def ask(self, intent: Intent) -> None:
        """Hand an intent of the screen to the desk, or to recognition if it is about a turn."""
        if isinstance(intent, PreferDesk):
            self._recognition.prefer_desk()
            return
        if isinstance(intent, Touched):
            self._wake()
            return
        self._inbox.put_nowait(intent)

    @property
    def finished(self) -> bool:
        """The camera's material has ended and everything of it was settled."""
        return not self._watching.alive and self._inbox.empty()

    def _leave(self) -> None:
        self.dismissed = True

    def _bereaved(self, name: str, death: BaseException) -> None:
        journal().critical("worker.died", worker=name, exc_info=death)
        self.death = (name, death)
