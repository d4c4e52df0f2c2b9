"""The status line: only what the station reported, each with its age. Pure.

It never lies by being old: a report that stopped coming is said to have stopped.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import assert_never

from kiosk.station.happenings import Link, StatusChanged, Trouble
from kiosk.ui.wording import Phrase, age_of

SILENT_AFTER_S = 10.0
"""Reports come every few seconds; three missed ones are silence."""


class Tone(StrEnum):
    """How a status line is coloured."""

    CALM = "calm"
    ATTENTION = "attention"


@dataclass(frozen=True, slots=True)
class StatusView:
    """The phrases of the status line, most important first."""

    phrases: tuple[Phrase, ...]
    tone: Tone


def status_view(
    status: StatusChanged | None, received_s: float, now_s: float, waiting: int = 0
) -> StatusView:
    """What may honestly be said ``now_s`` about a report received at ``received_s``.

    ``waiting`` people stand at the desk.
    """
    if status is None:
        return StatusView((Phrase("status.none"),), Tone.ATTENTION)
    elapsed_s = now_s - received_s
    if elapsed_s > SILENT_AFTER_S:
        return StatusView((Phrase("status.silent", (age_of(elapsed_s),)),), Tone.ATTENTION)
    troubles = tuple(warnings_of(status))
    return StatusView(
        (
            *troubles,
            *([Phrase("status.desk", (waiting,))] if waiting else []),
            _link(status),
            *_others(status),
            *_sync(status, elapsed_s),
            Phrase("status.people", (status.people_in, status.gallery_size)),
            Phrase(f"pad.{status.level}"),
        ),
        Tone.ATTENTION if troubles or waiting else Tone.CALM,
    )


def warnings_of(status: StatusChanged) -> list[Phrase]:
    """What the line warns of, the most urgent first."""
    troubles = []
    if not status.camera_ok:
        troubles.append(Phrase("status.camera"))
    if not status.clock_trusted and Trouble.CLOCK_UNSET not in status.troubles:
        troubles.append(Phrase("status.clock"))
    return troubles + [Phrase(f"status.{trouble}") for trouble in status.troubles]


def _link(status: StatusChanged) -> Phrase:
    match status.link:
        case Link.ONLINE:
            return Phrase("status.online")
        case Link.OFFLINE:
            return Phrase("status.offline")
        case Link.UNCONFIGURED:
            return Phrase("status.unconfigured")
        case _:
            assert_never(status.link)


def _others(status: StatusChanged) -> list[Phrase]:
    """Without the centre it matters whether the other gates know who is in."""
    if status.link is Link.ONLINE or not status.gates_in_touch:
        return []
    return [Phrase("status.gates", (status.gates_in_touch,))]


def _sync(status: StatusChanged, elapsed_s: float) -> list[Phrase]:
    if status.link is Link.UNCONFIGURED:
        return [Phrase("status.kept", (status.pending_events,))]
    said = [Phrase("status.pending", (status.pending_events,))]
    if status.last_sync_age_s is None:
        return [*said, Phrase("status.never_synced")]
    return [*said, Phrase("status.synced", (age_of(status.last_sync_age_s + elapsed_s),))]
