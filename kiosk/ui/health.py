"""How the kiosk stands, in words with remedies: what an administrator reads. Pure.

Only what the station reported; a report that stopped coming is the first finding.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, tzinfo

from domain.trial import BRIGHT, DARK
from kiosk.station.happenings import Link, Particulars, StatusChanged, Trouble
from kiosk.ui.status import SILENT_AFTER_S
from kiosk.ui.wording import NOTHING, Phrase, age_of, isolated

DAY = "%d.%m.%Y %H:%M"


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
    status: StatusChanged | None, received_s: float, now_s: float, zone: tzinfo = UTC
) -> tuple[HealthLine, ...]:
    """The subjects in the order in which they stop a door."""
    if status is None or now_s - received_s > SILENT_AFTER_S:
        return (_line("station", "silent", well=False),)
    seen = status.troubles
    return (
        _line("camera", "good" if status.camera_ok else "lost", well=status.camera_ok),
        _gallery(status, zone),
        *_light(status.more, now_s - received_s),
        _clock(status),
        _unless("power", seen, Trouble.UNDER_VOLTAGE, Trouble.THROTTLED),
        _unless("heat", seen, Trouble.HOT),
        _unless("disk", seen, Trouble.DISK_LOW),
        _unless("card", seen, Trouble.CARD_WORN),
        _unless("engine", seen, Trouble.SECOND_ENGINE),
        _unless("mirror", seen, Trouble.MIRROR),
        _unless("ledger", seen, Trouble.OLD_COPY),
        *_keys(status.more),
        _centre(status, now_s - received_s),
        HealthLine(Phrase("health.gates"), Phrase("health.gates.said", (status.gates_in_touch,))),
    )


def _line(subject: str, said: str, *, well: bool) -> HealthLine:
    remedy = NOTHING if well else Phrase(f"remedy.{subject}")
    return HealthLine(Phrase(f"health.{subject}"), Phrase(f"health.{subject}.{said}"), remedy)


def _unless(subject: str, seen: tuple[Trouble, ...], *troubles: Trouble) -> HealthLine:
    well = not any(trouble in seen for trouble in troubles)
    return _line(subject, "good" if well else "bad", well=well)


def _gallery(status: StatusChanged, zone: tzinfo) -> HealthLine:
    size, more = status.gallery_size, status.more
    said = Phrase("health.gallery.size", (size,))
    if more is not None and more.imported_ms is None:
        said = Phrase("health.gallery.not_imported", (size, more.gallery_version))
    elif more is not None and more.imported_ms is not None:
        day = isolated(datetime.fromtimestamp(more.imported_ms / 1000, zone).strftime(DAY))
        said = Phrase("health.gallery.imported", (size, more.gallery_version, day))
    return HealthLine(
        Phrase("health.gallery"), said, NOTHING if size else Phrase("remedy.gallery")
    )


def _light(more: Particulars | None, elapsed_s: float) -> tuple[HealthLine, ...]:
    """How the last face was lit; without one nothing is known, and nothing is wrong."""
    if more is None:
        return ()
    subject = Phrase("health.light")
    if more.light is None:
        return (HealthLine(subject, Phrase("health.light.nobody")),)
    age = age_of(more.light_age_s + elapsed_s)
    said = Phrase("health.light.good", (round(more.light), age))
    if more.light < DARK:
        return (HealthLine(subject, said, Phrase("remedy.light.dark")),)
    if more.light > BRIGHT:
        return (HealthLine(subject, said, Phrase("remedy.light.bright")),)
    return (HealthLine(subject, said),)


def _keys(more: Particulars | None) -> tuple[HealthLine, ...]:
    """Which ways open this device, and whether the organiser can when all are lost."""
    if more is None or not more.ways:
        return ()
    kept = Phrase("health.keys.recovery" if more.recovery else "health.keys.no_recovery")
    ways = Phrase(f"way.{more.ways[0]}")
    for way in more.ways[1:]:
        ways = Phrase("health.centre.said", (ways, Phrase(f"way.{way}")))
    said = Phrase("health.keys.ways", (ways, kept))
    remedy = NOTHING if more.recovery else Phrase("remedy.keys")
    return (HealthLine(Phrase("health.keys"), said, remedy),)


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
