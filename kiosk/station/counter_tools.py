"""What the counter works with; all of it belongs to the desk's thread."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from domain.ports import Clock
from kiosk.station.administration import Administration
from kiosk.station.bell import HelpCalls
from kiosk.station.care import CareRoom
from kiosk.station.casebook import Casebook
from kiosk.station.doors import Doors
from kiosk.station.enrolment_desk import EnrolmentDesk
from kiosk.station.happenings import Happening
from kiosk.station.register import Register
from kiosk.station.staff import Staff


@dataclass(frozen=True, slots=True)
class CounterTools:
    """What the counter works with; all of it belongs to the desk's thread."""

    register: Register
    casebook: Casebook
    staff: Staff
    administration: Administration
    enrolment: EnrolmentDesk
    calls: HelpCalls
    doors: Doors
    clock: Clock
    post: Callable[[Happening], None]
    let_in: Callable[[], None]
    """Lamp and turnstile, once the ledger has the override."""
    care: CareRoom | None = None
