"""From happenings to what the delegate's screen shows: pure, and without Qt.

A result (welcome, desk) stays for its time or until another result replaces it; a person who
steps up behind replaces it only after it could be read. Nothing personal outlives ``ends_at_s``.
Whoever was welcomed may read the agenda for a while, and the queue never waits for that.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, tzinfo
from enum import StrEnum
from typing import assert_never

from domain.challenge import Side
from domain.evidence import Hint
from kiosk.station.happenings import (
    Aside,
    AskedToDesk,
    BadgeNotTaken,
    Challenged,
    Closed,
    FaultShown,
    LaneHappening,
    Leaflet,
    Looking,
    NotYourSession,
    Waiting,
    Welcomed,
)
from kiosk.ui.wording import NOTHING, Phrase, hour_of

RESULT_S = 6.0
"""How long a result stays: twice what a slow reader needs for name, seat and group."""
READABLE_S = 1.5
"""How long a result withstands the next face behind, until that one is asked to turn."""
READING_S = 25.0
"""How long the agenda stays: some fifteen lines at the pace of a slow reader. The next face ends
it at once."""
CHALLENGE_S = 6.0
"""How long "turn your head" survives the same way; a try ends before."""
LOOKING_S = 3.0
"""How long "looking" survives when the station falls silent: somebody walked away."""


class Page(StrEnum):
    """The delegate's pages."""

    IDLE = "idle"
    LOOKING = "looking"
    CHALLENGE = "challenge"
    WELCOME = "welcome"
    AGENDA = "agenda"
    DESK = "desk"
    CLOSED = "closed"
    FAULT = "fault"


@dataclass(frozen=True, slots=True)
class Guest:
    """The personal part of the welcome page."""

    name: str = field(repr=False)
    seat: str = field(repr=False)
    group: str = field(repr=False)
    delegation: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class ScreenState:
    """Everything needed to draw one moment."""

    page: Page
    headline: Phrase
    detail: Phrase = NOTHING
    event_name: str = ""
    session_title: str = ""
    guest: Guest | None = None
    leaflet: Leaflet | None = None
    """What whoever was welcomed may read."""
    side: Side | None = None
    """To which side the head is to turn, on the challenge's page."""
    remark: Phrase = NOTHING
    """For whoever looks after the kiosk, small."""


@dataclass(frozen=True, slots=True)
class Scene:
    """What is shown, what comes when its time is over, and when. Seconds are monotonic."""

    shown: ScreenState
    standby: ScreenState
    readable_until_s: float = 0.0
    ends_at_s: float | None = None


STARTING = ScreenState(Page.FAULT, Phrase("starting.headline"), Phrase("starting.detail"))
OPENING = Scene(STARTING, STARTING)
"""Before the station says anything, the screen claims nothing but that it starts."""


def present(happening: LaneHappening, zone: tzinfo) -> ScreenState:
    """The page of one happening."""
    match happening:
        case Waiting(event_name=event, session_title=session):
            return ScreenState(Page.IDLE, Phrase("idle.headline"), NOTHING, event, session)
        case Looking(hint=hint):
            headline = Phrase(f"hint.{hint}" if hint else "looking.headline")
            return ScreenState(Page.LOOKING, headline)
        case Challenged():
            return _challenge(happening)
        case Welcomed():
            return _welcome(happening, zone)
        case AskedToDesk() | BadgeNotTaken():
            return _asked_to_desk(happening, zone)
        case NotYourSession(session_title=session):
            return ScreenState(
                Page.DESK,
                Phrase("desk.headline"),
                Phrase("session.other", (session,)),
                session_title=session,
            )
        case Closed(event_name=event):
            said = Phrase("closed.headline"), Phrase("closed.detail")
            return ScreenState(Page.CLOSED, *said, event)
        case Aside(event_name=event):
            said = Phrase("aside.headline"), Phrase("aside.detail")
            return ScreenState(Page.CLOSED, *said, event)
        case FaultShown(fault=fault):
            return ScreenState(
                Page.FAULT,
                Phrase("fault.headline"),
                Phrase("fault.detail"),
                remark=Phrase(f"fault.{fault}"),
            )
        case _:
            assert_never(happening)


def advance(scene: Scene, happening: LaneHappening, zone: tzinfo, now_s: float) -> Scene:
    """The scene after one happening."""
    state = present(happening, zone)
    match state.page:
        case Page.WELCOME | Page.DESK:
            return Scene(state, scene.standby, now_s + READABLE_S, now_s + RESULT_S)
        case Page.LOOKING | Page.CHALLENGE:
            if now_s < scene.readable_until_s and state.side is None:
                return scene
            stays_s = LOOKING_S if state.page is Page.LOOKING else CHALLENGE_S
            return Scene(_at(state, scene.standby), scene.standby, 0.0, now_s + stays_s)
        case Page.FAULT:
            return Scene(state, state)
        case Page.IDLE | Page.CLOSED | Page.AGENDA:
            if _is_result(scene, now_s):
                return replace(scene, standby=state)
            return Scene(state, state)
        case _:
            assert_never(state.page)


def lapse(scene: Scene, now_s: float) -> Scene:
    """The scene once its time is over; the same scene before."""
    if scene.ends_at_s is None or now_s < scene.ends_at_s:
        return scene
    return Scene(scene.standby, scene.standby)


def dismiss(scene: Scene) -> Scene:
    """The scene after the delegate tapped a result away."""
    return Scene(scene.standby, scene.standby)


def read(scene: Scene, now_s: float) -> Scene:
    """The scene after whoever was welcomed asked for the agenda: nothing on it names anybody."""
    leaflet = scene.shown.leaflet
    if scene.shown.page is not Page.WELCOME or leaflet is None:
        return scene
    agenda = ScreenState(
        Page.AGENDA,
        Phrase("agenda.headline"),
        event_name=scene.standby.event_name,
        session_title=scene.shown.session_title,
        leaflet=leaflet,
    )
    return Scene(agenda, scene.standby, 0.0, now_s + READING_S)


def _is_result(scene: Scene, now_s: float) -> bool:
    held = scene.ends_at_s is not None and now_s < scene.ends_at_s
    return held and scene.shown.page in (Page.WELCOME, Page.AGENDA, Page.DESK)


def _at(state: ScreenState, standby: ScreenState) -> ScreenState:
    """Looking happens at an event and a session, which the standby page knows."""
    return replace(state, event_name=standby.event_name, session_title=standby.session_title)


def _challenge(event: Challenged) -> ScreenState:
    """Straight ahead first; then the side, in words as well as in the drawing."""
    match event.side:
        case Side.LEFT:
            headline, detail = Phrase("challenge.left"), _while_turning(event.hint)
        case Side.RIGHT:
            headline, detail = Phrase("challenge.right"), _while_turning(event.hint)
        case None:
            straight = Phrase("challenge.straight")
            headline = Phrase(f"hint.{event.hint}") if event.hint else straight
            detail = Phrase("challenge.why")
        case _:
            assert_never(event.side)
    return ScreenState(Page.CHALLENGE, headline, detail, side=event.side)


def _while_turning(hint: Hint | None) -> Phrase:
    if hint is not None:
        return Phrase(f"hint.{hint}")
    return Phrase("challenge.slowly")


def _welcome(event: Welcomed, zone: tzinfo) -> ScreenState:
    detail = Phrase("welcome.detail")
    if event.already is not None:
        at = _hour(event.already.at.wall_ms, zone)
        detail = Phrase("welcome.already", (at, event.already.gate))
    return ScreenState(
        Page.WELCOME,
        Phrase("welcome.headline"),
        detail,
        session_title=event.session_title,
        guest=Guest(event.name, event.seat, event.group, event.delegation),
        leaflet=event.leaflet,
    )


def _asked_to_desk(event: AskedToDesk | BadgeNotTaken, zone: tzinfo) -> ScreenState:
    if isinstance(event, AskedToDesk):
        return ScreenState(Page.DESK, Phrase("desk.headline"), Phrase("desk.detail"))
    said = Phrase(f"said.{event.reason}")
    if event.already is not None:
        at = _hour(event.already.at.wall_ms, zone)
        said = Phrase(f"said.{event.reason}", (at, event.already.gate))
    return ScreenState(Page.DESK, Phrase("desk.headline"), said)


def _hour(wall_ms: int, zone: tzinfo) -> str:
    return hour_of(datetime.fromtimestamp(wall_ms / 1000, UTC).astimezone(zone))
