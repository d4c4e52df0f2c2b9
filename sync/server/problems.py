"""Refusals over HTTP: which status each has, in one form, documented."""

from __future__ import annotations

from collections.abc import Callable
from http import HTTPStatus
from typing import Any

from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse, RedirectResponse
from starlette.exceptions import HTTPException

from domain.errors import ImportRefused, KnownError, StoreUnavailable
from sync.server.centre import RegistrationRefused, UnknownDevice
from sync.server.desk import NothingToDecide
from sync.server.editions import NoSuchPiece, UnknownEdition
from sync.server.exports import NoSuchExport
from sync.server.feed import CursorExpired
from sync.server.pairing import PairingRefused
from sync.server.releases import UnknownRelease
from sync.server.staff import Forbidden
from sync.server.tokens import Unauthenticated
from sync.wire.messages import Problem
from sync.wire.proofs import NotAuthentic

_STATUS: dict[type[KnownError], tuple[int, str]] = {
    Unauthenticated: (401, "unauthenticated"),
    UnknownDevice: (403, "unknown_device"),
    RegistrationRefused: (403, "registration_refused"),
    NotAuthentic: (403, "not_authentic"),
    Forbidden: (403, "forbidden"),
    PairingRefused: (403, "pairing_refused"),
    NothingToDecide: (409, "nothing_to_decide"),
    ImportRefused: (422, "import_refused"),
    UnknownEdition: (404, "unknown_edition"),
    UnknownRelease: (404, "unknown_release"),
    NoSuchPiece: (416, "no_such_piece"),
    NoSuchExport: (404, "no_such_export"),
    CursorExpired: (410, "cursor_expired"),
    StoreUnavailable: (503, "store_unavailable"),
}


def documented(*statuses: int) -> dict[int | str, dict[str, Any]]:
    """The refusals of a route, for its OpenAPI description.

    A body that cannot be read at all is 400 everywhere; 303 sends a browser to another page.
    """
    body = {"application/json": {"schema": Problem.model_json_schema()}}
    return {
        status: {"description": HTTPStatus(status).phrase}
        | ({} if status == 303 else {"content": body})
        for status in (400, *statuses)
    }


def problem(status: int, word: str, sentence: str) -> JSONResponse:
    """One refusal."""
    body = Problem(problem=word, sentence=sentence).model_dump()
    headers = {"www-authenticate": "Bearer"} if status == 401 else None
    return JSONResponse(body, status, headers=headers)


def answer_problems(app: FastAPI) -> None:
    """Turn refusals into answers. A bug is none: it stays a 500 and is logged."""
    for refused, (status, word) in _STATUS.items():
        app.add_exception_handler(refused, _refusal(status, word))
    app.add_exception_handler(RequestValidationError, _malformed)
    app.add_exception_handler(HTTPException, _not_here)


def _refusal(status: int, word: str) -> Callable[[Request, Exception], Response]:
    def answer(request: Request, refused: Exception) -> Response:
        if status == 401 and "text/html" in request.headers.get("accept", ""):
            return RedirectResponse("/sign-in", 303)
        return problem(status, word, str(refused))

    return answer


def _malformed(_: Request, refused: Exception) -> Response:
    # Places and rules only: the values that were sent stay out of answers and logs.
    errors = refused.errors() if isinstance(refused, RequestValidationError) else ()
    places = "; ".join(f"{'.'.join(map(str, e['loc']))}: {e['type']}" for e in errors)
    return problem(422, "malformed", f"The request does not fit version 1: {places}.")


def _not_here(_: Request, refused: Exception) -> Response:
    status = refused.status_code if isinstance(refused, HTTPException) else 500
    if status == 400:
        return problem(400, "malformed", "The request's body cannot be read.")
    response = problem(status, "not_here", "There is nothing to do it with at this address.")
    if isinstance(refused, HTTPException) and refused.headers:
        response.headers.update(refused.headers)
    return response
