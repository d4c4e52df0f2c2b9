"""The last admissions at this gate, for the desk to look back at."""

from __future__ import annotations

from collections.abc import Callable

from domain.attendance import Method, Override
from domain.delegates import Delegate, Roster
from domain.ids import EventId
from domain.image import Pixels
from kiosk.station.register import Register
from kiosk.station.staff_happenings import AdmissionRow, AdmissionsListed


def admissions_of(
    register: Register, roster: Roster, picture: Callable[[EventId | None], Pixels | None]
) -> AdmissionsListed:
    """The newest first, each with whether it was annulled since.

    ``picture`` gives what was kept of a refused face.
    """
    rows = tuple(
        AdmissionRow(
            event=name,
            delegate=roster.find(event.delegate) or Delegate(event.delegate, ""),
            at_ms=event.at.wall_ms,
            method=Method.OPERATOR if isinstance(event, Override) else event.method,
            annulled=annulled,
            picture=picture(event.case) if isinstance(event, Override) else None,
        )
        for name, event, annulled in register.recent()
    )
    return AdmissionsListed(rows)
