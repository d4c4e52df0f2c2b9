"""What the overview shows: one picture of the moment, made at most once a second for everybody."""

from __future__ import annotations

import json
import threading
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field

from domain.attendance import CheckIn, Method, Override
from domain.delegates import Delegate, Session, entitled
from domain.headcount import Presence, shares
from domain.ids import DelegateId, EventId, SessionId
from domain.review import Finding, Heard, Remark, review
from sync.server.centre import Centre
from sync.server.database.devices import Device, all_anchors, all_devices
from sync.server.database.editions import newest_version
from sync.server.database.logs import Forked, forked_rows, lost_rows
from sync.server.database.people import all_rulings
from sync.server.editions import read_newest
from sync.server.own_log import CENTRE
from sync.server.reading import Unreadable
from sync.wire.feed import Pulse
from sync.wire.roster import RosterDocument, read_roster

FRESH_MS = 1_000
SILENT_MS = 30_000
"""A gate that said nothing for so long is shown as silent."""
MINUTES = 30
_MINUTE_MS = 60_000


@dataclass(frozen=True, slots=True)
class SessionView:
    """One session: distinct persons on the list who are in, of those expected."""

    id: str
    title: str
    present: int
    expected: int
    not_listed: int
    """Admitted, but not on the list: counted apart until somebody decides."""
    delegations: dict[str, tuple[int, int]]
    """Present and expected of each delegation."""
    lanes: dict[Method, int]
    """Persons by how they came in; a choice of theirs, not a quality of the door."""
    per_minute: tuple[int, ...]
    """Arrivals in each of the last :data:`MINUTES` minutes, the newest last."""
    complete_in_min: int | None
    """When everybody would be in at the pace of the last ten minutes; None: cannot be told."""


@dataclass(frozen=True, slots=True)
class GateView:
    """One gate and how it is."""

    device: str
    gate: str
    silent_s: int | None
    pending: int | None
    clock_error_s: int | None
    roster_version: int | None
    gallery_version: int | None
    software: str
    trouble: str
    revoked: bool

    @property
    def well(self) -> bool:
        return self.silent_s is not None and self.silent_s * 1000 < SILENT_MS and not self.trouble


@dataclass(frozen=True, slots=True)
class Picture:
    """The centre at one moment."""

    at_ms: int
    event_name: str
    roster_version: int
    gallery_version: int
    """Of the newest edition; what each gate uses stands with the gate."""
    sessions: tuple[SessionView, ...]
    gates: tuple[GateView, ...]
    open_cases: int
    findings: tuple[Finding, ...] = field(repr=False)
    people: Mapping[DelegateId, Delegate] = field(repr=False)
    present: tuple[Presence, ...] = field(repr=False)
    placed: Mapping[EventId, int] = field(repr=False)
    """When events really happened, milliseconds, as far as their clocks can be trusted."""

    def as_json(self) -> str:
        """What open pages are told; without anybody's name."""
        return json.dumps(
            {
                "open_cases": self.open_cases,
                "sessions": [asdict(session) for session in self.sessions],
                "gates": [asdict(gate) | {"well": gate.well} for gate in self.gates],
            },
            ensure_ascii=False,
        )


@dataclass(frozen=True, slots=True)
class _Came:
    """Who is in, and when each admission happened, milliseconds, seen from ``now_ms``."""

    present: tuple[Presence, ...]
    arrivals: Mapping[EventId, int]
    now_ms: int


@dataclass(slots=True)
class Board:
    """Makes pictures; many pages share one."""

    centre: Centre
    _picture: Picture | None = None
    _text: str = ""
    _making: threading.Lock = field(default_factory=threading.Lock)

    def picture(self, *, fresh: bool = False) -> Picture:
        """The picture of this second; ``fresh`` makes one for who just changed something."""
        with self._making:
            old = self._picture
            now_ms = self.centre.now_ms()
            if old is None or fresh or not 0 <= now_ms - old.at_ms < FRESH_MS:
                self._picture = old = _make(self.centre, now_ms)
                self._text = old.as_json()
            return old

    def text(self) -> str:
        """The picture of this second as JSON, made once for all open pages."""
        self.picture()
        return self._text


def _make(centre: Centre, now_ms: int) -> Picture:
    centre.register.refresh()
    present = tuple(centre.register.seats())
    with centre.engine.read() as tx:
        devices, anchors = all_devices(tx), all_anchors(tx)
        rulings, forked, lost = all_rulings(tx), forked_rows(tx), lost_rows(tx)
        newest = read_newest(tx, centre.identity, "roster")
        newest_gallery = newest_version(tx, "gallery")
    version, document = (newest[0], read_roster(newest[1])) if newest else (0, None)
    people = document.people() if document else {}
    heard = _heard(centre, anchors)
    arrivals = {name: _arrived_ms(name, one, anchors) for name, one in heard.items()}
    lanes = shares(present, {name: one.event for name, one in heard.items() if one.event})
    findings = [
        *review(heard, present, people if document else None),
        *(_fork(centre, row) for row in forked),
        *(Finding(Remark.ROWS_LOST, name, mark=str(last)) for name, last in lost),
    ]
    undecided = tuple(one for one in findings if one.subject not in rulings)
    return Picture(
        at_ms=now_ms,
        event_name=document.event_name if document else "",
        roster_version=version,
        gallery_version=newest_gallery,
        sessions=_sessions(document, people, lanes, _Came(present, arrivals, now_ms)),
        gates=tuple(_gate(device, now_ms) for device in devices if device.id != CENTRE),
        open_cases=len(undecided),
        findings=undecided,
        people=people,
        present=present,
        placed={name: arrivals[name] for name, one in heard.items() if one.event and one.placed},
    )


def _fork(centre: Centre, row: Forked) -> Finding:
    """A contradicting row, with whom it would admit."""
    event = centre.register.reader.read(row.name, row.sealed, row.sealed_key)
    mark = row.link.hex()[:16]
    if isinstance(event, CheckIn | Override):
        return Finding(Remark.FORKED, row.name, event.session, event.delegate, mark)
    return Finding(Remark.FORKED, row.name, mark=mark)


def _heard(centre: Centre, anchors: Mapping[tuple[str, str], int]) -> dict[EventId, Heard]:
    heard = {}
    for name, record in centre.register.snapshot():
        event = None if isinstance(record.event, Unreadable) else record.event
        placed = event is None or event.at.trusted or (name.device, event.at.boot) in anchors
        heard[name] = Heard(event, record.quarantined, placed)
    return heard


def _arrived_ms(name: EventId, one: Heard, anchors: Mapping[tuple[str, str], int]) -> int:
    """When it happened by the centre's clock where the boot is anchored, else as the gate said."""
    if one.event is None:
        return 0
    offset_ms = anchors.get((name.device, one.event.at.boot))
    at = one.event.at
    return at.wall_ms if offset_ms is None else offset_ms + at.since_boot_ms


def _sessions(
    document: RosterDocument | None,
    people: Mapping[DelegateId, Delegate],
    lanes: Mapping[SessionId, Mapping[Method, int]],
    came: _Came,
) -> tuple[SessionView, ...]:
    planned = document.planned() if document else ()
    known = {session.id for session in planned}
    others = sorted({who.session for who in came.present} - known)
    sessions = [*planned, *(Session(name, name, 0, 0) for name in others)]
    return tuple(
        _session(session, people, lanes.get(session.id, {}), came) for session in sessions
    )


def _session(
    session: Session,
    people: Mapping[DelegateId, Delegate],
    lanes: Mapping[Method, int],
    came: _Came,
) -> SessionView:
    here = [who for who in came.present if who.session == session.id]
    listed = [who for who in here if not people or who.delegate in people]
    wanted = [one for one in people.values() if entitled(one, session)]
    expected = Counter(one.delegation for one in wanted)
    came_of = Counter(people[one.delegate].delegation for one in listed if one.delegate in people)
    minutes = [(came.now_ms - came.arrivals[who.entries[0]]) // _MINUTE_MS for who in here]
    recent = Counter(minute for minute in minutes if 0 <= minute < MINUTES)
    per_minute = tuple(recent[minute] for minute in reversed(range(MINUTES)))
    return SessionView(
        id=session.id,
        title=session.title,
        present=len(listed),
        expected=len(wanted),
        not_listed=len(here) - len(listed),
        delegations={name: (came_of[name], expected[name]) for name in sorted(expected)},
        lanes={lane: lanes.get(lane, 0) for lane in Method},
        per_minute=per_minute,
        complete_in_min=forecast(len(wanted) - len(listed), per_minute[-10:]),
    )


def forecast(missing: int, last_minutes: Sequence[int]) -> int | None:
    """Minutes until nobody is missing, at the pace of the minutes given; None without a pace."""
    if missing <= 0:
        return 0
    arrived = sum(last_minutes)
    return None if arrived == 0 else -(-missing * len(last_minutes) // arrived)


def _gate(device: Device, now_ms: int) -> GateView:
    pulse = Pulse.model_validate_json(device.pulse) if device.pulse else None
    silent_s = None if device.heard_ms is None else (now_ms - device.heard_ms) // 1000
    wrong_ms = pulse.sent.wall_ms - device.pulsed_ms if pulse and device.pulsed_ms else 0
    return GateView(
        device=device.id,
        gate=device.gate,
        silent_s=silent_s,
        pending=pulse.pending if pulse else None,
        clock_error_s=wrong_ms // 1000 if pulse else None,
        roster_version=pulse.roster_version if pulse else None,
        gallery_version=pulse.gallery_version if pulse else None,
        software=pulse.software if pulse else "",
        trouble=pulse.trouble if pulse else "",
        revoked=device.revoked_ms is not None,
    )
