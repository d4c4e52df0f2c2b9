"""The booth as the kiosk's screen runs it: the camera is the kiosk's, so its frames come in.

Each frame is answered with a line, and only then the next one comes: the engine always looks at
the newest, however slow it is.
"""

from __future__ import annotations

from collections.abc import Iterator

from domain.errors import KnownError
from domain.ids import DelegateId
from domain.image import Frame
from enroll.asked import Accept, Asked, Retake
from enroll.assess import FaceTools
from enroll.booth import (
    BoothEnrolled,
    Photographed,
    Sitter,
    enrol_photographed,
    enrollable,
    photograph,
)
from enroll.hearing import Filmed
from enroll.importer import Workshop
from enroll.told import tell_booth, tell_ready, tell_refused, tell_stopped


def photograph_for_screen(
    sitter: Sitter, shop: Workshop, tools: FaceTools, heard: Iterator[Asked | Filmed]
) -> bool:
    """Photograph until the screen accepts or goes away; whether the delegate is enrolled."""
    try:
        enrollable(sitter, shop)
        tell_ready()
        return _accepted(sitter, shop, tools, heard)
    except KnownError as trouble:
        tell_refused(trouble)
        return False
    finally:
        tell_stopped()


def _accepted(
    sitter: Sitter, shop: Workshop, tools: FaceTools, heard: Iterator[Asked | Filmed]
) -> bool:
    while (shots := _photographed(sitter, tools, heard)) is not None:
        for asked in heard:
            if isinstance(asked, Retake):
                tell_ready()
                break
            if isinstance(asked, Accept):
                although = DelegateId(asked.although) if asked.although else None
                outcome = enrol_photographed(sitter, shots, shop, although=although)
                tell_booth(outcome)
                if isinstance(outcome, BoothEnrolled):
                    return True
    return False


def _photographed(
    sitter: Sitter, tools: FaceTools, heard: Iterator[Asked | Filmed]
) -> Photographed | None:
    """Guide until there are enough good photographs; None when the screen went away."""
    for step in photograph(_frames(heard), sitter.delegate, tools):
        tell_booth(step)
        if isinstance(step, Photographed):
            return step
    return None


def _frames(heard: Iterator[Asked | Filmed]) -> Iterator[Frame]:
    return (asked.frame for asked in heard if isinstance(asked, Filmed))
