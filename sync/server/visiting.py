"""A person before the centre's page: who it is, in which language, and may they do this."""

from __future__ import annotations

from typing import Annotated

from fastapi import Depends, Query, Request
from fastapi.security import APIKeyCookie

from sync.server.asking import TheCentre
from sync.server.board import Board
from sync.server.staff import Forbidden, Person, StaffRole, signed_in
from sync.server.tokens import Unauthenticated
from sync.server.wording import LANGUAGES, VIETNAMESE

COOKIE = "centre_session"
LANGUAGE_COOKIE = "language"
_SESSION = APIKeyCookie(name=COOKIE, auto_error=False, description="From /sign-in, for 8 hours")
Session = Annotated[str | None, Depends(_SESSION)]


def board_of(request: Request) -> Board:
    """The board that all pages of this application share."""
    board = request.app.state.board
    if not isinstance(board, Board):
        raise TypeError("the application was made without a board")
    return board


TheBoard = Annotated[Board, Depends(board_of)]


def visitor(request: Request, centre: TheCentre, session: Session) -> Person:
    """Whoever is signed in.

    Raises:
        Unauthenticated: nobody is.
        Forbidden: another site's page sent this.
    """
    if request.headers.get("sec-fetch-site", "none") not in {"none", "same-origin"}:
        raise Forbidden("Another site's page asked for this.")
    if session is None:
        raise Unauthenticated("Sign in first.")
    return signed_in(centre, session)


Viewer = Annotated[Person, Depends(visitor)]


def decider(person: Viewer) -> Person:
    """Somebody who may decide cases.

    Raises:
        Forbidden: the role is below that.
    """
    if person.role < StaffRole.DESK:
        raise Forbidden("Only the desk and administrators may decide.")
    return person


def administrator(person: Viewer) -> Person:
    """Somebody who may change gates and lists.

    Raises:
        Forbidden: the role is below that.
    """
    if person.role < StaffRole.ADMIN:
        raise Forbidden("Only administrators may do this.")
    return person


Decider = Annotated[Person, Depends(decider)]
Administrator = Annotated[Person, Depends(administrator)]


def language_of(request: Request, language: Annotated[str, Query(max_length=5)] = "") -> str:
    """The language asked for now, or the last time, or Vietnamese."""
    chosen = language or request.cookies.get(LANGUAGE_COOKIE, VIETNAMESE)
    return chosen if chosen in LANGUAGES else VIETNAMESE


Language = Annotated[str, Depends(language_of)]
