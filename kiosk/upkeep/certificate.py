"""The certificate of a door rehearsal: what was tried, what came of it, signed by the device."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import asdict
from datetime import UTC, datetime, tzinfo
from pathlib import Path
from typing import Any

from reportlab.lib.units import mm
from reportlab.platypus import Spacer

from domain.findings import Finding, Result, Sentence
from domain.rehearsal import Verdict
from kiosk.station.caretaker import Rehearsed
from kiosk.ui.findings import finding_rows
from kiosk.ui.wording import Language, Phrase
from runtime.paper import AMBER, BLACK, GREEN, RED, WIDTH, Flow, grid, pages, register, text
from runtime.signed import Signed, read_signed, sign
from runtime.version import SOFTWARE
from store.connection import Store
from store.outgoing import Outgoing

FOLDER = "rehearsals"
"""In the state folder."""
KIND = "door rehearsal"
_COLOURS = {
    Result.GOOD.value: GREEN,
    Result.ATTENTION.value: AMBER,
    Result.BAD.value: RED,
    Result.SKIPPED.value: BLACK,
}
_VERDICT_COLOURS = {
    Verdict.READY: GREEN,
    Verdict.REMARKS: AMBER,
    Verdict.INCOMPLETE: AMBER,
    Verdict.NOT_READY: RED,
}

Say = Callable[[Phrase], str]


def account_of(rehearsed: Rehearsed, store: Store) -> dict[str, Any]:
    """What is signed: facts and findings, and no delegate's name."""
    outgoing = Outgoing(store)
    heads = [(log, outgoing.head(log)) for log in outgoing.logs()]
    door, calibration = rehearsed.door, asdict(rehearsed.door.policy.calibration)
    return {
        "kind": KIND,
        "device": store.device,
        "gate": rehearsed.gate,
        "at_ms": rehearsed.at.wall_ms,
        "clock_trusted": rehearsed.at.trusted,
        "operator": rehearsed.operator,
        "software": SOFTWARE,
        "verdict": rehearsed.verdict.value,
        "level": door.level.value,
        "calibration": calibration,
        "left_out": sorted(step.value for step in rehearsed.left_out),
        "findings": [_told(finding) for finding in rehearsed.findings],
        "ledger": [{"log": log, "row": head.seq, "link": head.link.hex()} for log, head in heads],
    }


def file_certificate(
    rehearsed: Rehearsed, store: Store, folder: Path, zone: tzinfo, say: Say, language: Language
) -> Path:
    """Sign it and write JSON and PDF; returns the JSON's path.

    Raises:
        OSError: the folder cannot be written.
    """
    account = account_of(rehearsed, store)
    signed = sign(store.keyring.signer(), json.dumps(account, sort_keys=True, ensure_ascii=False))
    at = datetime.fromtimestamp(rehearsed.at.wall_ms / 1000, UTC).astimezone(zone)
    folder.mkdir(mode=0o700, exist_ok=True)
    path = folder / f"rehearsal-{at:%Y%m%d-%H%M%S}.json"
    path.with_suffix(".pdf").write_bytes(
        certificate_pdf(rehearsed, account, signed, f"{at:%d.%m.%Y %H:%M:%S %Z}", (say, language))
    )
    path.write_text(signed.to_json(), encoding="utf-8")
    return path


def certificate_pdf(
    rehearsed: Rehearsed,
    account: dict[str, Any],
    signed: Signed,
    at: str,
    spoken: tuple[Say, Language],
) -> bytes:
    """One page or two: the verdict, each finding, and what vouches for it."""
    register()
    say, language = spoken
    title = say(Phrase("certificate.title"))
    verdict = say(Phrase(f"verdict.{rehearsed.verdict.value}"))
    flow: Flow = [
        text(title, bold=True, size=18, leading=24),
        text(verdict, bold=True, size=13, leading=20, colour=_VERDICT_COLOURS[rehearsed.verdict]),
        Spacer(0, 3 * mm),
        _facts(rehearsed, account["device"], at, say),
        Spacer(0, 5 * mm),
        _table(rehearsed, say),
        Spacer(0, 5 * mm),
        text(say(Phrase("certificate.signed")), size=8),
        text(f"Ed25519 {signed.public.hex()}", size=7),
        text(signed.signature.hex(), size=7),
        *(
            text(f"{head['log']} · {head['row']} · {head['link']}", size=7)
            for head in account["ledger"]
        ),
    ]
    footer = f"{title} · {rehearsed.gate} · {at} · {{page}}/{{pages}}"
    return pages(flow, title, footer, language.value)


def filed(folder: Path) -> list[Path]:
    """The certificates kept here, the newest first."""
    return sorted(folder.glob("rehearsal-*.json"), reverse=True)


def read_account(path: Path) -> tuple[dict[str, Any], Signed]:
    """What a certificate says, once its signature is known to be good.

    Raises:
        StoreDamaged: it is none, or altered.
    """
    signed = read_signed(path.read_text(encoding="utf-8"), "certificate of a rehearsal")
    account: dict[str, Any] = json.loads(signed.text)
    return account, signed


def told(account: dict[str, Any]) -> Iterator[str]:
    """A certificate in lines for a terminal."""
    at = datetime.fromtimestamp(account["at_ms"] / 1000, UTC).strftime("%Y-%m-%d %H:%M:%S UTC")
    clock = "" if account["clock_trusted"] else " (clock not confirmed)"
    yield f"{at}{clock}  {account['gate']}  {account['device']}  {account['verdict']}"
    for finding in account["findings"]:
        yield f"  {finding['result']:<10} {finding['name']:<26} {finding['said']}"
    if account["left_out"]:
        yield f"  left out: {', '.join(account['left_out'])}"


def _facts(rehearsed: Rehearsed, device: str, at: str, say: Say) -> Any:
    """Where, when, by whom and with what."""
    clock = "certificate.clock_good" if rehearsed.at.trusted else "certificate.clock_doubtful"
    facts = (
        ("gate", f"{rehearsed.gate} · {device}"),
        ("at", f"{at} — {say(Phrase(clock))}"),
        ("operator", str(rehearsed.operator)),
        ("software", SOFTWARE),
        ("level", say(Phrase(f"pad.{rehearsed.door.level.value}"))),
        ("calibration", _calibration(rehearsed)),
    )
    rows = [
        [text(say(Phrase(f"certificate.{name}")), bold=True), text(value)] for name, value in facts
    ]
    return grid(rows, [42 * mm, WIDTH - 42 * mm])


def _table(rehearsed: Rehearsed, say: Say) -> Any:
    rows = []
    for row in finding_rows(rehearsed.findings, say):
        result = say(Phrase(f"result.{row['result']}"))
        words = [text(_plain(row["said"]))]
        if row["remedy"]:
            words.append(text(_plain(row["remedy"]), size=8))
        rows.append(
            [
                text(_plain(row["name"]), bold=True),
                text(result, bold=True, colour=_COLOURS[row["result"]]),
                words,
            ]
        )
    return grid(rows, [48 * mm, 28 * mm, WIDTH - 76 * mm])


def _plain(line: str) -> str:
    """Without the marks that keep names apart on a right-to-left screen."""
    return line.replace("\N{FIRST STRONG ISOLATE}", "").replace("\N{POP DIRECTIONAL ISOLATE}", "")


def _calibration(rehearsed: Rehearsed) -> str:
    of = rehearsed.door.policy.calibration
    return (
        f"{of.model}, {of.people}, FPIR {of.fpir_requested:g}: {of.threshold:.3f} "
        f"({of.threshold_low:.3f}-{of.threshold_high:.3f}), {of.method}, v{of.gallery_version}"
    )


def _told(finding: Finding) -> dict[str, Any]:
    """English for whoever reads the file, and the key for whoever says it again."""
    said = finding.said
    key = said.key if isinstance(said, Sentence) else ""
    return {
        "name": str(finding.name),
        "result": finding.result.value,
        "said": str(said),
        "remedy": str(finding.remedy),
        "key": key,
    }
