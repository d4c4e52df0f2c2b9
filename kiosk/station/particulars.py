"""What administrators are told and trials are judged by, read from the station's threads."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from domain.ports import Clock
from domain.trial import Door
from hardware.health import Health
from kiosk.station.challenge import Guard
from kiosk.station.claims import Claims
from kiosk.station.happenings import Particulars
from kiosk.station.recognition import Recognition


def never_imported(_: int) -> int | None:
    """Of a store that nobody can ask."""
    return None


def unknown_health() -> Health | None:
    """Of a box that nobody can ask."""
    return None


@dataclass(frozen=True, slots=True)
class BoxFacts:
    """What the composition root knows of this box."""

    imported_ms: Callable[[int], int | None] = never_imported
    """When people were imported last; asked with the gallery's version."""
    ways: tuple[str, ...] = ()
    """The kinds of slot that open the store."""
    recovery: bool = False
    """Whether the organiser's key opens it too."""


NOTHING_KNOWN = BoxFacts()


def more_of(box: BoxFacts, recognition: Recognition, clock: Clock) -> Particulars:
    """What the health page tells; asked for every other second."""
    light, policy = recognition.face_light, recognition.policy
    version = policy.calibration.gallery_version if policy else 0
    return Particulars(
        light=light[0] if light else None,
        light_age_s=clock.monotonic_s() - light[1] if light else 0.0,
        gallery_version=version,
        imported_ms=box.imported_ms(version),
        ways=box.ways,
        recovery=box.recovery,
    )


def door_of(recognition: Recognition, guard: Guard, claims: Claims) -> Door | None:
    """What can be rehearsed now; None while nobody can be recognised."""
    policy = recognition.policy
    if policy is None:
        return None
    return Door(guard.policy.level, policy, claims.badges_are_taken)
