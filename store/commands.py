"""What ``kiosk ledger`` says, given an open key: composition is ``store.__main__``'s affair."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import assert_never

from domain.attendance import (
    AttendanceEvent,
    BadgeIssued,
    BadgeWithdrawn,
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
from domain.headcount import attendance, shares
from domain.ids import DelegateId
from domain.moment import Moment
from domain.ports import KeyProvider
from runtime.carrying import hand_out
from runtime.console import complain, say
from runtime.sheets import as_csv
from store.connection import open_reader, open_store
from store.exchange import export_lines, read_exchange, witnesses_in
from store.ledger import Ledger
from store.logs import Head
from store.outgoing import Outgoing
from store.roster import StoredRoster
from store.salvage import salvage
from store.upkeep import Upkeep
from store.verify import verify_ledger
from store.witness import Witness

_DeviceEvent = Boot | Shutdown | ClockChange | Heartbeat | TimeAnchor | GalleryUpdate | LogSetAside


def show(path: Path, keys: KeyProvider, *, names: bool) -> int:
    """Every event, one line each, and who came by which lane; names only where asked for."""
    store = open_reader(path, keys)
    try:
        people = StoredRoster(store).load().delegates if names else {}
        known = {code: delegate.name for code, delegate in people.items()}
        events = dict(Ledger(store).events())
        for event_id, event in events.items():
            time = event.at.utc.strftime("%Y-%m-%d %H:%M:%S")
            doubt = " " if event.at.trusted else "?"
            say(f"{event_id.seq:6} {time}{doubt} {kind_of(event):14} {describe(event, known)}")
    finally:
        store.close()
    for session, lanes in sorted(shares(attendance(events).values(), events).items()):
        by = ", ".join(f"{persons} by {lane}" for lane, persons in lanes.items())
        say(f"{session}: {sum(lanes.values())} persons, {by}")
    return 0


def verify(path: Path, keys: KeyProvider, witnesses: tuple[Path, ...] = ()) -> int:
    """Check everything that can be checked here and against witnesses; 1 if anything is wrong."""
    heads: list[Head] = []
    if witnesses:
        store = open_reader(path, keys)
        try:
            for file in witnesses:
                heads.extend(witnesses_in(read_exchange(file), store))
        finally:
            store.close()
    report = verify_ledger(path, keys, tuple(heads))
    for head in report.heads:
        say(f"log {head.log}: {head.seq} rows, ends with {head.link.hex()}")
    for damage in report.damages:
        complain(str(damage))
    if report.damages:
        complain(f"The ledger is damaged in {len(report.damages)} places. Keep the file.")
        return 1
    say(f"The ledger of {report.device} is sound: {report.rows} rows.")
    return 0


def export(path: Path, keys: KeyProvider, file: Path) -> int:
    """Write all rows as they are sealed, and note that the export holds them."""
    store = open_store(path, keys)
    try:
        outgoing, rows = Outgoing(store), 0
        # Before the file is made: a row that the door adds meanwhile may not be in it.
        heads = [outgoing.head(log) for log in outgoing.logs()]
        hand_out(file, b"".join(export_lines(store)), anew=True)
        for head in heads:
            outgoing.acknowledge(head.log, "export", head.seq, head.link)
            rows += head.seq
    finally:
        store.close()
    say(f"{rows} sealed rows and their signed heads are in {file}.")
    return 0


def witness(path: Path, keys: KeyProvider, file: Path) -> int:
    """Keep the heads that another kiosk signed in its export, so that it cannot take them back."""
    found = read_exchange(file)
    own = [seen for seen in found.heads if seen.device == found.device]
    store = open_store(path, keys)
    try:
        new = Witness(store).see(found.public, own)
    finally:
        store.close()
    say(f"{new} heads of {found.device} are kept here.")
    return 0


def export_csv(path: Path, keys: KeyProvider, file: Path) -> int:
    """Write who came when, with names: a personal document for the organiser's minutes."""
    store = open_reader(path, keys)
    try:
        people = StoredRoster(store).load().delegates
        known = {code: delegate.name for code, delegate in people.items()}
        lines = [("event", "utc", "clock_trusted", "kind", "what")]
        for event_id, event in Ledger(store).events():
            time, trusted = event.at.utc.isoformat(), str(event.at.trusted)
            lines.append((str(event_id), time, trusted, kind_of(event), describe(event, known)))
    finally:
        store.close()
    hand_out(file, as_csv(lines), anew=True)
    say(f"The list is in {file}. It names people: hand it over and delete it here.")
    return 0


def upkeep(path: Path, keys: KeyProvider, at: Moment, mirror: Path | None) -> int:
    """One round of upkeep, for a timer; 1 if something needs a hand."""
    store = open_store(path, keys)
    try:
        tended = Upkeep(store, mirror).beat(at)
    finally:
        store.close()
    say(f"{tended.mirrored} rows went to the mirror.")
    if tended.mirror_trouble:
        complain(tended.mirror_trouble)
    if tended.space_low:
        complain(f"The disk of {path} is nearly full. Free space before the next session.")
    return 1 if tended.mirror_trouble or tended.space_low else 0


def salvage_ledger(path: Path, keys: KeyProvider, at: Moment, mirror: Path | None) -> int:
    """Set the database aside and go on with what is whole of it; 1 if rows are missing."""
    report = salvage(path, keys, at, mirror)
    say(f"The damaged database is kept as {report.aside}.")
    for log in report.logs:
        say(f"log {log.log}: {log.rows} rows are whole, {len(log.missing)} are missing")
    if not report.gallery:
        complain("People and templates were lost: enrol again from the organiser's list.")
    return 1 if any(log.missing for log in report.logs) else 0


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
        case BadgeIssued() | BadgeWithdrawn():
            why = f": {event.reason}" if isinstance(event, BadgeWithdrawn) else ""
            return f"badge {event.issue} of {_who(event.delegate, names)}{why}"
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
