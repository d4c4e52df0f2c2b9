"""How the kiosk stands, in words with remedies: what an administrator reads. Pure.

Only what the station reported; a report that stopped coming is the first finding.
"""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.station.happenings import Link, StatusChanged, Trouble
from kiosk.ui.status import SILENT_AFTER_S
from kiosk.ui.wording import NOTHING, Phrase, age_of


@dataclass(frozen=True, slots=True)
class HealthLine:
    """One subject: how it stands, and what to do where it does not stand well."""

    subject: Phrase
    said: Phrase
    remedy: Phrase = NOTHING

    @property
    def well(self) -> bool:
        return self.remedy == NOTHING


def health_lines(
    status: StatusChanged | None, received_s: float, now_s: float
) -> tuple[HealthLine, ...]:
    """The subjects in the order in which they stop a door."""
    if status is None or now_s - received_s > SILENT_AFTER_S:
        return (_line("station", "silent", well=False),)
    seen = status.troubles
    return (
        _line("camera", "good" if status.camera_ok else "lost", well=status.camera_ok),
        _gallery(status),
        _clock(status),
        _unless("power", seen, Trouble.UNDER_VOLTAGE, Trouble.THROTTLED),
        _unless("heat", seen, Trouble.HOT),
        _unless("disk", seen, Trouble.DISK_LOW),
        _unless("card", seen, Trouble.CARD_WORN),
        _unless("engine", seen, Trouble.SECOND_ENGINE),
        _unless("mirror", seen, Trouble.MIRROR),
        _unless("ledger", seen, Trouble.OLD_COPY),
        _centre(status, now_s - received_s),
        HealthLine(Phrase("health.gates"), Phrase("health.gates.said", (status.gates_in_touch,))),
    )


def _line(subject: str, said: str, *, well: bool) -> HealthLine:
    remedy = NOTHING if well else Phrase(f"remedy.{subject}")
    return HealthLine(Phrase(f"health.{subject}"), Phrase(f"health.{subject}.{said}"), remedy)


def _unless(subject: str, seen: tuple[Trouble, ...], *troubles: Trouble) -> HealthLine:
    well = not any(trouble in seen for trouble in troubles)
    return _line(subject, "good" if well else "bad", well=well)


def _gallery(status: StatusChanged) -> HealthLine:
    size = status.gallery_size
    return HealthLine(
        Phrase("health.gallery"),
        Phrase("health.gallery.size", (size,)),
        NOTHING if size else Phrase("remedy.gallery"),
    )


def _clock(status: StatusChanged) -> HealthLine:
    well = status.clock_trusted and Trouble.CLOCK_UNSET not in status.troubles
    return _line("clock", "good" if well else "doubtful", well=well)


def _centre(status: StatusChanged, elapsed_s: float) -> HealthLine:
    if status.link is Link.UNCONFIGURED:
        return HealthLine(Phrase("health.centre"), Phrase("status.kept", (status.pending_events,)))
    if status.last_sync_age_s is None:
        age = Phrase("status.never_synced")
    else:
        age = Phrase("status.synced", (age_of(status.last_sync_age_s + elapsed_s),))
    said = Phrase("health.centre.said", (Phrase("status.pending", (status.pending_events,)), age))
    offline = status.link is Link.OFFLINE
    return HealthLine(
        Phrase("health.centre"), said, Phrase("remedy.centre") if offline else NOTHING
    )
