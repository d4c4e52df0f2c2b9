"""What the enrolment room is asked, and what it works with."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from domain.errors import KnownError
from domain.ids import OperatorId
from domain.ports import Clock
from hardware.volumes import Volume
from kiosk.station.engine import EngineProcess, StartEngine
from kiosk.station.enrolment_intents import Confirmable, EnrolmentIntent
from kiosk.station.enrolment_lines import Published, Refused

REPORT = "entrance"
"""How the names of a report's files begin on a stick."""


@dataclass(frozen=True, slots=True)
class Confirmed:
    """An administrator showed their PIN again, and the ledger has it."""

    what: Confirmable
    operator: OperatorId


@dataclass(frozen=True, slots=True)
class Asked:
    """Something an administrator asks."""

    intent: EnrolmentIntent
    operator: OperatorId


@dataclass(frozen=True, slots=True)
class SignedOff:
    """Nobody is at the desk any more: the camera goes back to the door."""


HandOut = Callable[[Mapping[str, bytes], str], None]
"""Writes files onto a stick; when it returns the stick may be pulled. Raises KnownError."""


@dataclass(frozen=True, slots=True)
class EnrolmentKit:
    """What enrolment on screen needs from outside."""

    state: Path
    clock: Clock
    sticks: Callable[[], Sequence[Volume]]
    hand_out: HandOut
    scratch: Path
    """Where a report lies until it is on the stick: in memory, for it names people."""
    start: StartEngine = EngineProcess


def delivered(published: Published, device: str, hand_out: HandOut) -> Published | Refused:
    """Carry a report to the stick; nothing of it stays behind."""
    folder = Path(published.folder)
    files = {f"{REPORT}-{name}": (folder / name).read_bytes() for name in published.files}
    shutil.rmtree(folder)
    try:
        hand_out(files, device)
    except KnownError as trouble:
        return Refused(event="refused", why="report", said=str(trouble), item="", choices=())
    return published
