"""The signed attendance report: who of the list was in, sums that close, and a way to check it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, tzinfo
from pathlib import Path
from typing import Any

from reportlab.lib.units import mm
from reportlab.platypus import Spacer

from domain.admission import Arrival
from domain.attendance import CheckIn, Override
from domain.delegates import Session
from domain.errors import StoreDamaged
from domain.headcount import annulments
from domain.moment import Moment
from domain.rollcall import Books, Gauge, Quorum, Roll, call
from kiosk.ui.wording import Language, Phrase
from runtime.paper import AMBER, GREEN, RED, WIDTH, Flow, grid, pages, register, text
from runtime.sheets import as_csv
from runtime.signed import Signed, read_signed, sign
from runtime.version import SOFTWARE
from store.connection import Store
from store.ledger import Ledger
from store.neighbours import Neighbours
from store.outgoing import Outgoing
from store.roster import StoredRoster

KIND = "attendance report"
_INDENT = "\N{NO-BREAK SPACE}" * 6
Say = Callable[[Phrase], str]


@dataclass(frozen=True, slots=True)
class Cut:
    """What a report is about and when it was made."""

    gate: str
    at: Moment
    zone: tzinfo
    quorum: Quorum
    say: Say
    language: Language

    def told(self, wall_ms: int) -> str:
        """A wall-clock moment in the zone of the event."""
        at = datetime.fromtimestamp(wall_ms / 1000, UTC).astimezone(self.zone)
        return f"{at:%d.%m.%Y %H:%M:%S}"


def roll_of(store: Store, session: Session, gate: str, quorum: Quorum) -> Roll:
    """The roll of a session from the ledger and from what other gates told.

    Raises:
        StoreDamaged: the ledger does not hold: nothing is reported of it.
    """
    events = dict(Ledger(store).events())
    here = {name: each for name, each in events.items() if isinstance(each, CheckIn | Override)}
    _, told = Neighbours(store).told_after(0)
    elsewhere = {
        one.name: (one.delegate, Arrival(Moment(one.at_ms, "", 0, trusted=False), one.gate))
        for one in told
        if one.session == session.id and not one.annulled
    }
    books = Books(here, annulments(events.values()), elsewhere)
    return call(StoredRoster(store).load(), session, books, gate, quorum)


def report_files(store: Store, roll: Roll, cut: Cut) -> dict[str, bytes]:
    """The table, the paper, and the signed sums that vouch for both, by their names."""
    at = datetime.fromtimestamp(cut.at.wall_ms / 1000, UTC).astimezone(cut.zone)
    name = f"attendance-{at:%Y%m%d-%H%M%S}"
    table = roll_csv(roll, cut)
    account = _account(store, roll, cut)
    paper = report_pdf(roll, account, cut)
    account["files"] = {
        f"{name}.csv": hashlib.sha256(table).hexdigest(),
        f"{name}.pdf": hashlib.sha256(paper).hexdigest(),
    }
    signed = sign(store.keyring.signer(), json.dumps(account, sort_keys=True, ensure_ascii=False))
    vouching = signed.to_json().encode()
    return {f"{name}.csv": table, f"{name}.pdf": paper, f"{name}.json": vouching}


def _account(store: Store, roll: Roll, cut: Cut) -> dict[str, Any]:
    outgoing = Outgoing(store)
    return {
        "kind": KIND,
        "device": store.device,
        "gate": cut.gate,
        "software": SOFTWARE,
        "event": StoredRoster(store).load().event_name,
        "session": roll.session.id,
        "title": roll.session.title,
        "at_ms": cut.at.wall_ms,
        "clock_trusted": cut.at.trusted,
        "expected": roll.expected,
        "inside": roll.inside,
        "absent": roll.absent,
        "lanes": {lane.value: number for lane, number in roll.lanes.items()},
        "annulled": roll.annulled,
        "unknown": list(roll.unknown),
        "delegates": _gauge(roll.delegates),
        "delegations": _gauge(roll.delegations),
        "closes": roll.closes,
        "ledger": [
            {"log": log, "row": head.seq, "link": head.link.hex()}
            for log in outgoing.logs()
            for head in (outgoing.head(log),)
        ],
    }


def _gauge(gauge: Gauge) -> dict[str, Any]:
    return {
        "inside": gauge.inside,
        "convened": gauge.convened,
        "needed": gauge.needed,
        "reached": gauge.reached,
    }


def roll_csv(roll: Roll, cut: Cut) -> bytes:
    """One row a person of the list; UTF-8 with a mark, as spreadsheets want it."""
    lines = [["code", "name", "delegation", "group", "seat", "in", "lane", "at", "gate"]]
    for entry in roll.entries:
        person = entry.delegate
        cells = [person.id, person.name, person.delegation, person.group, person.seat]
        at = cut.told(entry.at_ms) if entry.at_ms is not None else ""
        came = [str(int(entry.lane is not None)), entry.lane or "", at, entry.gate]
        lines.append([str(cell) for cell in (*cells, *came)])
    return as_csv(lines)


def report_pdf(roll: Roll, account: Mapping[str, Any], cut: Cut) -> bytes:
    """Sums, gauges and delegations, then everybody who is not in."""
    register()
    say = cut.say
    title = say(Phrase("report.title"))
    at = cut.told(cut.at.wall_ms)
    clock = "certificate.clock_good" if cut.at.trusted else "certificate.clock_doubtful"
    sums = [
        (say(Phrase("report.expected")), roll.expected),
        (say(Phrase("report.inside")), roll.inside),
        *((_INDENT + say(Phrase(f"lane.{lane}")), number) for lane, number in roll.lanes.items()),
        (say(Phrase("report.absent")), roll.absent),
        (say(Phrase("report.annulled")), roll.annulled),
        (say(Phrase("report.unknown")), len(roll.unknown)),
    ]
    closes = "report.closes" if roll.closes else "report.open"
    flow: Flow = [
        text(title, bold=True, size=18, leading=24),
        text(str(account["event"]), size=11),
        text(f"{roll.session.title} · {cut.gate}", bold=True, size=12, leading=18),
        text(f"{at} — {say(Phrase(clock))}"),
        Spacer(0, 4 * mm),
        *_gauge_lines(roll, say),
        Spacer(0, 3 * mm),
        grid([[text(name), text(str(number), bold=True)] for name, number in sums], _wide(40)),
        text(say(Phrase(closes)), bold=True, colour=GREEN if roll.closes else RED),
        Spacer(0, 4 * mm),
        *_units(roll, say),
        *_absent(roll, say),
        Spacer(0, 6 * mm),
        text(say(Phrase("report.signed")), size=8),
        *(text(f"{h['log']} · {h['row']} · {h['link']}", size=7) for h in account["ledger"]),
        Spacer(0, 10 * mm),
        text(say(Phrase("report.committee")), bold=True),
    ]
    return pages(flow, title, f"{title} · {cut.gate} · {at} · {{page}}/{{pages}}", cut.language)


def _wide(last_mm: float) -> list[float]:
    return [WIDTH - last_mm * mm, last_mm * mm]


def _gauge_lines(roll: Roll, say: Say) -> Iterator[Any]:
    for name, gauge in (("delegates", roll.delegates), ("delegations", roll.delegations)):
        reached = "reached" if gauge.reached else "short"
        counted = (gauge.inside, gauge.convened, gauge.needed)
        line = say(Phrase(f"quorum.{name}", counted))
        yield text(
            f"{line} — {say(Phrase(f'quorum.{reached}'))}",
            bold=True,
            size=11,
            colour=GREEN if gauge.reached else AMBER,
        )


def _units(roll: Roll, say: Say) -> Flow:
    rows = [
        [text(unit.name), text(f"{unit.inside} / {unit.expected}", bold=True)]
        for unit in roll.units
    ]
    heading = text(say(Phrase("report.units")), bold=True, size=11)
    return [heading, grid(rows, _wide(30))] if rows else []


def _absent(roll: Roll, say: Say) -> Flow:
    rows = [
        [text(str(e.delegate.id), size=8), text(e.delegate.name), text(e.delegate.delegation)]
        for e in roll.entries
        if e.lane is None
    ]
    if not rows:
        return []
    heading = text(say(Phrase("report.who_is_absent")), bold=True, size=11)
    third = (WIDTH - 28 * mm) / 2
    return [Spacer(0, 4 * mm), heading, grid(rows, [28 * mm, third, third])]


def verified(file: Path) -> tuple[dict[str, Any], Signed]:
    """What a report says, once signature, the files beside it and sums are known to be good.

    Raises:
        StoreDamaged: a signature, a file's digest or a sum does not hold.
    """
    try:
        signed = read_signed(file.read_text(encoding="utf-8"), KIND)
        account: dict[str, Any] = json.loads(signed.text)
        for name, digest in account["files"].items():
            if hashlib.sha256(file.with_name(Path(name).name).read_bytes()).hexdigest() != digest:
                raise StoreDamaged(f"{name} is not the file that was signed.")
    except (OSError, KeyError, TypeError) as error:
        raise StoreDamaged(f"{file} is no whole {KIND}: {error}.") from error
    sums = account["inside"] + account["absent"], sum(account["lanes"].values())
    if not account["closes"] or sums != (account["expected"], account["inside"]):
        raise StoreDamaged("The sums of this report do not close: do not use it.")
    return account, signed
