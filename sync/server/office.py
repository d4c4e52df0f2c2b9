"""What people do at the centre: sign in, decide, pair, revoke, issue."""

from __future__ import annotations

import io
import shutil
from pathlib import Path as FilePath
from tempfile import NamedTemporaryFile
from typing import Annotated

import segno
from fastapi import APIRouter, Form, Path, Request, Response, UploadFile
from fastapi.responses import HTMLResponse, RedirectResponse

from sync.server.asking import TheCentre
from sync.server.courier import accept
from sync.server.database.audit import write_deed
from sync.server.desk import REASON_MOST, Decision, Verdict, decide
from sync.server.editions import Issue, gallery_in, issue, read_newest
from sync.server.pages import Visit, gates_page
from sync.server.pairing import answer_carried, approve, begin_pairing, carried_answer, revoke
from sync.server.problems import documented
from sync.server.roster_file import read_upload
from sync.server.staff import TooManyTries, sign_in
from sync.server.tokens import STAFF_S, Unauthenticated
from sync.server.visiting import (
    COOKIE,
    Administrator,
    Decider,
    Language,
    TheBoard,
    Viewer,
)
from sync.wire.access import print_of
from sync.wire.carried import ANSWER_SUFFIX, MOST_BYTES, read_request
from sync.wire.pin import PairingCode, pin_of
from sync.wire.roster import read_roster

office = APIRouter(tags=["people"], default_response_class=HTMLResponse)
Line = Annotated[str, Form(min_length=1, max_length=100)]
_SEE_OTHER = 303


@office.get("/sign-in", responses=documented(422))
def ask_to_sign_in(language: Language) -> HTMLResponse:
    """The page to sign in."""
    return Visit(None, language).page("sign_in", wrong=False, wait_s=0)


@office.post(
    "/sign-in",
    response_model=None,
    responses={
        429: {"description": "Too many wrong tries", "content": {"text/html": {}}},
        **documented(303, 413, 422, 503),
    },
)
def take_sign_in(
    centre: TheCentre, request: Request, language: Language, name: Line, password: Line
) -> HTMLResponse | RedirectResponse:
    """Sign in with name and password."""
    address = request.client.host if request.client else "?"
    try:
        token = sign_in(centre, name, password, address)
    except TooManyTries as wait:
        page = Visit(None, language).page("sign_in", wrong=False, wait_s=wait.wait_s)
        page.status_code = 429
        page.headers["retry-after"] = str(wait.wait_s)
        return page
    except Unauthenticated:
        return Visit(None, language).page("sign_in", wrong=True, wait_s=0)
    response = RedirectResponse("/", _SEE_OTHER)
    response.set_cookie(
        COOKIE,
        token,
        max_age=STAFF_S,
        httponly=True,
        samesite="strict",
        secure=request.url.scheme == "https",
    )
    return response


@office.post(
    "/sign-out",
    status_code=_SEE_OTHER,
    response_class=RedirectResponse,
    responses=documented(401, 403, 413, 422),
)
def sign_out(_person: Viewer) -> RedirectResponse:
    """Forget the session in this browser."""
    response = RedirectResponse("/sign-in", _SEE_OTHER)
    response.delete_cookie(COOKIE)
    return response


@office.post(
    "/cases",
    status_code=_SEE_OTHER,
    response_class=RedirectResponse,
    responses=documented(401, 403, 409, 413, 422, 503),
)
def rule(
    centre: TheCentre,
    board: TheBoard,
    person: Decider,
    subject: Annotated[str, Form(max_length=300)],
    decision: Annotated[Decision, Form()],
    reason: Annotated[str, Form(min_length=3, max_length=REASON_MOST)],
) -> RedirectResponse:
    """Decide a case, by name and with a reason."""
    decide(centre, board, Verdict(subject, decision, reason, person))
    return RedirectResponse("/cases", _SEE_OTHER)


@office.post("/gates/pairings", responses=documented(401, 403, 413, 422, 503))
def show_code(
    centre: TheCentre,
    board: TheBoard,
    request: Request,
    person: Administrator,
    language: Language,
    gate: Annotated[str, Form(min_length=1, max_length=80)],
) -> HTMLResponse:
    """Show a pairing code for a new gate, for ten minutes."""
    number, token = begin_pairing(centre, gate, person)
    authority = str(request.app.state.authority)
    pin = pin_of(authority.encode()) if authority else ""
    identity = centre.identity.public()
    centre_print = print_of(identity.signing_key, identity.opening_key)
    address = str(request.base_url).rstrip("/")
    code = PairingCode(address, pin, centre_print, number, token).text()
    drawing = io.BytesIO()
    segno.make(code, error="m").save(drawing, kind="svg", xmldecl=False, omitsize=True, border=2)
    visit = Visit(person, language, board)
    return gates_page(visit, centre, code, drawing.getvalue().decode())


@office.post(
    "/gates/pairings/{number}",
    status_code=_SEE_OTHER,
    response_class=RedirectResponse,
    responses=documented(401, 403, 413, 422, 503),
)
def let_in(
    centre: TheCentre,
    person: Administrator,
    number: Annotated[str, Path(max_length=64)],
    digits: Annotated[str, Form(pattern="^[0-9]{6}$")],
) -> RedirectResponse:
    """Approve the kiosk that shows these six digits."""
    approve(centre, number, digits, person)
    return RedirectResponse("/gates", _SEE_OTHER)


@office.post(
    "/gates/requests",
    status_code=_SEE_OTHER,
    response_class=RedirectResponse,
    responses=documented(401, 403, 413, 422, 503),
)
def take_request(centre: TheCentre, person: Administrator, file: UploadFile) -> RedirectResponse:
    """Take in what a kiosk without a network wrote to be paired; its digits are compared next."""
    answer_carried(centre, read_request(file.file.read(MOST_BYTES + 1)), person)
    return RedirectResponse("/gates", _SEE_OTHER)


@office.get(
    "/gates/pairings/{number}/answer",
    response_class=Response,
    responses={
        200: {"content": {"application/octet-stream": {}}},
        **documented(303, 401, 403, 422, 503),
    },
)
def give_answer(
    centre: TheCentre,
    request: Request,
    _person: Administrator,
    number: Annotated[str, Path(max_length=64)],
) -> Response:
    """The file to carry back to a kiosk that was approved."""
    device, answer = carried_answer(centre, number, str(request.app.state.authority))
    name = f'attachment; filename="{device}{ANSWER_SUFFIX}"'
    return Response(
        answer, media_type="application/octet-stream", headers={"content-disposition": name}
    )


@office.post(
    "/gates/revocations",
    status_code=_SEE_OTHER,
    response_class=RedirectResponse,
    responses=documented(401, 403, 413, 422, 503),
)
def shut_out(centre: TheCentre, person: Administrator, device: Line) -> RedirectResponse:
    """Revoke a gate: what it says from now on is quarantined."""
    revoke(centre, device, person)
    return RedirectResponse("/gates", _SEE_OTHER)


@office.post(
    "/lists/courier",
    response_class=Response,
    responses={
        200: {"content": {"application/octet-stream": {}}},
        **documented(401, 403, 410, 413, 422, 503),
    },
)
def take_stick(centre: TheCentre, _person: Decider, file: UploadFile) -> Response:
    """Take in what a kiosk wrote to a stick; the answer is the file to carry back."""
    with NamedTemporaryFile() as copy:
        shutil.copyfileobj(file.file, copy)
        copy.flush()
        device, answer = accept(centre, FilePath(copy.name))
    headers = {"content-disposition": f'attachment; filename="{device}.return"'}
    return Response(answer, media_type="application/octet-stream", headers=headers)


@office.post(
    "/lists/roster",
    status_code=_SEE_OTHER,
    response_class=RedirectResponse,
    responses=documented(401, 403, 413, 422, 503),
)
def issue_roster(
    centre: TheCentre, board: TheBoard, person: Administrator, file: UploadFile
) -> RedirectResponse:
    """Issue a new roster to all gates."""
    with centre.engine.read() as tx:
        newest = read_newest(tx, centre.identity, "roster")
    document = read_upload(file.file.read(), read_roster(newest[1]) if newest else None)
    text = document.model_dump_json().encode()
    now_ms = centre.now_ms()
    with centre.engine.write() as tx:
        version = issue(tx, centre.identity, Issue("roster", text, person.name, now_ms))
        write_deed(tx, now_ms, person.name, "issued_roster", str(version))
    board.picture(fresh=True)
    return RedirectResponse("/lists", _SEE_OTHER)


@office.post(
    "/lists/gallery",
    status_code=_SEE_OTHER,
    response_class=RedirectResponse,
    responses=documented(401, 403, 413, 422, 503),
)
def issue_gallery(centre: TheCentre, person: Administrator, file: UploadFile) -> RedirectResponse:
    """Issue a new gallery, as an enrolment station exported it, to all gates."""
    now_ms = centre.now_ms()
    raw = file.file.read()
    with centre.engine.write() as tx:
        text = gallery_in(tx, centre.identity, raw)
        version = issue(tx, centre.identity, Issue("gallery", text, person.name, now_ms))
        write_deed(tx, now_ms, person.name, "issued_gallery", str(version))
    return RedirectResponse("/lists", _SEE_OTHER)
