"""What ``kiosk ledger`` says, given an open key: composition is ``store.__main__``'s affair."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import assert_never

from domain.attendance import (
    AttendanceEvent,
    Boot,
    CheckIn,
    ClockChange,
    Correction,
    DeskAct,
    GalleryUpdate,
    Heartbeat,
    LogSetAside,
    Override,
    Refusal,
    Shutdown,
    TimeAnchor,
    kind_of,
)
from domain.ids import DelegateId
from domain.ports import KeyProvider
from runtime.console import complain, say
from store.connection import open_reader
from store.ledger import Ledger
from store.roster import StoredRoster
from store.verify import verify_ledger

_DeviceEvent = Boot | Shutdown | ClockChange | Heartbeat | TimeAnchor | GalleryUpdate | LogSetAside


def show(path: Path, keys: KeyProvider, *, names: bool) -> int:
    """Every event, one line each; names only where they were asked for."""
    store = open_reader(path, keys)
    try:
        people = StoredRoster(store).load().delegates if names else {}
        known = {code: delegate.name for code, delegate in people.items()}
        for event_id, event in Ledger(store).events():
            time = event.at.utc.strftime("%Y-%m-%d %H:%M:%S")
            doubt = " " if event.at.trusted else "?"
            say(f"{event_id.seq:6} {time}{doubt} {kind_of(event):14} {describe(event, known)}")
    finally:
        store.close()
    return 0


def verify(path: Path, keys: KeyProvider) -> int:
    """Check everything that can be checked here; 1 if anything is wrong."""
    report = verify_ledger(path, keys)
    for head in report.heads:
        say(f"log {head.log}: {head.seq} rows, ends with {head.link.hex()}")
    for damage in report.damages:
        complain(str(damage))
    if report.damages:
        complain(f"The ledger is damaged in {len(report.damages)} places. Keep the file.")
        return 1
    say(f"The ledger of {report.device} is sound: {report.rows} rows.")
    return 0


def describe(event: AttendanceEvent, names: Mapping[DelegateId, str]) -> str:
    """What an event says, without its time and kind."""
    match event:
        case CheckIn():
            return f"{_who(event.delegate, names)} to {event.session} {_score(event.score)}"
        case Refusal():
            near = ", ".join(_who(code, names) for code in event.candidates)
            return f"{event.reason} {_score(event.score)}{f' near {near}' if near else ''}"
        case Override():
            who = _who(event.delegate, names)
            return f"{who} to {event.session} by {event.operator}: {event.reason}"
        case DeskAct():
            whom = f" {_who(event.delegate, names)}" if event.delegate else ""
            return f"{event.operator}: {event.act}{whom}"
        case Correction():
            return f"annuls {event.annuls} by {event.operator}: {event.reason}"
        case _:
            return _describe_device(event)


def _describe_device(event: _DeviceEvent) -> str:
    match event:
        case Boot():
            before = "in order" if event.clean_before else "by a cut"
            return f"{event.software}; the run before ended {before}"
        case ClockChange():
            return f"the clock was set by {event.jump_ms / 1000:+.1f} s"
        case TimeAnchor():
            return f"true time {event.true_ms} ± {event.error_ms} ms from {event.source}"
        case GalleryUpdate():
            changes = f"{event.enrolled} enrolled, {event.withdrawn} withdrawn"
            return f"version {event.version}: {changes}"
        case LogSetAside():
            return f"log {event.log} was set aside after row {event.seq}"
        case Shutdown() | Heartbeat():
            return ""
        case _:
            assert_never(event)


def _who(delegate: DelegateId, names: Mapping[DelegateId, str]) -> str:
    return f"{delegate} {names[delegate]}" if delegate in names else delegate


def _score(score: float | None) -> str:
    return "" if score is None else f"score {score:.3f}"
