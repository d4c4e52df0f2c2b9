"""What the screen asks of the station: a closed union, taken from a bounded queue."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.station.staff_intents import CallHelp, StaffIntent


@dataclass(frozen=True, slots=True)
class DismissWelcome:
    """The delegate has read their seat and tapped it away; the next person may be looked at."""


@dataclass(frozen=True, slots=True)
class PreferDesk:
    """Whoever is asked to turn their head cannot, or would rather not."""


@dataclass(frozen=True, slots=True)
class Touched:
    """A hand is on the screen."""


DeskIntent = DismissWelcome | CallHelp | StaffIntent
"""What the desk itself answers."""

Intent = DeskIntent | PreferDesk | Touched
