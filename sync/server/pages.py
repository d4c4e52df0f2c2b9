"""The centre's page: made on the server, light, and of use on a network without the internet."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

from fastapi import APIRouter, Query, Response
from fastapi.responses import HTMLResponse
from jinja2 import Environment, FileSystemLoader, StrictUndefined, select_autoescape

from domain.ids import SessionId
from domain.search import Directory
from sync.server.asking import TheCentre
from sync.server.board import Board
from sync.server.centre import Centre
from sync.server.database.audit import read_deeds
from sync.server.database.pairings import carried_answers, waiting_pairings
from sync.server.desk import decisions_for
from sync.server.exports import NoSuchExport, as_csv, as_json, as_xlsx, sheet_of
from sync.server.pairing import CARRIED_LASTS_MS
from sync.server.problems import documented
from sync.server.staff import Person, StaffRole
from sync.server.visiting import LANGUAGE_COOKIE, Language, TheBoard, Viewer
from sync.server.wording import words

_HERE = Path(__file__).parent
_TEMPLATES = Environment(
    loader=FileSystemLoader(_HERE / "templates"),
    autoescape=select_autoescape(),
    undefined=StrictUndefined,
    trim_blocks=True,
)
FOUND_MOST = 100
pages = APIRouter(tags=["people"], default_response_class=HTMLResponse)


@dataclass(frozen=True, slots=True)
class Visit:
    """Who looks, in which language, at which board."""

    person: Person | None
    language: str
    board: Board | None = None

    def page(self, name: str, **values: object) -> HTMLResponse:
        """One page, made of its template."""
        picture = self.board.picture() if self.board else None
        text = _TEMPLATES.get_template(f"{name}.html").render(
            values,
            page=name,
            person=self.person,
            language=self.language,
            w=words(self.language),
            picture=picture,
            event_name=picture.event_name if picture else "",
            open_cases=picture.open_cases if picture else 0,
        )
        response = HTMLResponse(text, headers={"cache-control": "no-store"})
        response.set_cookie(LANGUAGE_COOKIE, self.language, samesite="strict")
        return response


@pages.get("/", responses=documented(303, 401, 403, 503))
def overview(board: TheBoard, person: Viewer, language: Language) -> HTMLResponse:
    """Who is in, by session and delegation, and how the gates are."""
    return Visit(person, language, board).page("overview")


@pages.get("/people", responses=documented(303, 401, 403, 422, 503))
def people(
    board: TheBoard,
    person: Viewer,
    language: Language,
    query: Annotated[str, Query(max_length=100)] = "",
) -> HTMLResponse:
    """Find a delegate; accents are optional."""
    picture = board.picture()
    sessions: dict[str, list[str]] = {}
    for who in picture.present:
        sessions.setdefault(who.delegate, []).append(who.session)
    delegates = Directory(picture.people).find(query, limit=FOUND_MOST)
    found = [(delegate, sessions.get(delegate.id, [])) for delegate in delegates]
    return Visit(person, language, board).page("people", query=query, found=found)


@pages.get("/gates", responses=documented(303, 401, 403, 503))
def gates(centre: TheCentre, board: TheBoard, person: Viewer, language: Language) -> HTMLResponse:
    """Every gate, and those that wait to be let in."""
    return gates_page(Visit(person, language, board), centre)


def gates_page(
    visit: Visit, centre: Centre, code: str = "", code_picture: str = ""
) -> HTMLResponse:
    """The page of gates, with a pairing code when one was just made."""
    waiting, answers = [], []
    if visit.person is not None and visit.person.role >= StaffRole.ADMIN:
        with centre.engine.read() as tx:
            since_ms = centre.now_ms() - CARRIED_LASTS_MS
            waiting = waiting_pairings(tx, since_ms)
            answers = carried_answers(tx, since_ms)
    shown = {"code": code, "code_picture": code_picture}
    return visit.page("gates", waiting=waiting, answers=answers, **shown)


@pages.get("/cases", responses=documented(303, 401, 403, 503))
def cases(board: TheBoard, person: Viewer, language: Language) -> HTMLResponse:
    """What a named person has to decide."""
    picture = board.picture(fresh=True)
    listed = [
        (one, picture.people.get(one.delegate) if one.delegate else None)
        for one in picture.findings
    ]
    visit = Visit(person, language, board)
    return visit.page("cases", cases=listed, decisions_for=decisions_for)


@pages.get("/lists", responses=documented(303, 401, 403, 503))
def lists(board: TheBoard, person: Viewer, language: Language) -> HTMLResponse:
    """Exports; for administrators also new editions."""
    return Visit(person, language, board).page("lists")


@pages.get("/audit", responses=documented(303, 401, 403, 503))
def audit(centre: TheCentre, board: TheBoard, person: Viewer, language: Language) -> HTMLResponse:
    """What people did at the centre."""
    with centre.engine.read() as tx:
        deeds = list(reversed(read_deeds(tx)))[:500]
    return Visit(person, language, board).page("audit", deeds=deeds, moment=_moment)


_KINDS = {
    "csv": (as_csv, "text/csv; charset=utf-8"),
    "xlsx": (as_xlsx, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    "json": (as_json, "application/json"),
}


@pages.get(
    "/exports/{name}",
    response_class=Response,
    responses={
        200: {"content": {kind: {} for _, kind in _KINDS.values()}},
        **documented(303, 401, 403, 404, 422, 503),
    },
)
def export(centre: TheCentre, board: TheBoard, _person: Viewer, name: str) -> Response:
    """Attendance of one session; ``name`` is the session and ``.csv``, ``.xlsx`` or ``.json``."""
    session, _, kind = name.rpartition(".")
    picture = board.picture(fresh=True)
    if kind not in _KINDS or session not in {one.id for one in picture.sessions}:
        raise NoSuchExport(f"There is no export {name}.")
    make, media_type = _KINDS[kind]
    body = make(sheet_of(picture, centre.register, SessionId(session)))
    headers = {
        "content-disposition": f'attachment; filename="attendance.{kind}"',
        "cache-control": "no-store",
    }
    return Response(body, media_type=media_type, headers=headers)


@pages.get("/static/{name}", response_class=Response, responses=documented(404))
def static(name: str) -> Response:
    """The page's style and its one script."""
    if name not in _STATIC:
        raise NoSuchExport(f"There is no file {name}.")
    text = (_HERE / "static" / name).read_bytes()
    headers = {"cache-control": "no-cache"}
    return Response(text, media_type=_STATIC[name], headers=headers)


_STATIC = {"style.css": "text/css", "board.js": "text/javascript"}


def _moment(at_ms: int) -> str:
    return datetime.fromtimestamp(at_ms / 1000, UTC).strftime("%Y-%m-%d %H:%M:%S UTC")
