"""The centre over HTTP: routes, and which status a refusal has."""

from __future__ import annotations

from typing import Any

from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from pydantic import BaseModel
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from domain.errors import KnownError, StoreUnavailable
from domain.headcount import headcount
from sync.server.centre import Centre, RegistrationRefused, UnknownDevice
from sync.wire.messages import (
    BODY_MOST_BYTES,
    Acknowledged,
    Batch,
    CentreIdentity,
    Problem,
    Registration,
)
from sync.wire.proofs import NotAuthentic

_STATUS: dict[type[KnownError], tuple[int, str]] = {
    UnknownDevice: (403, "unknown_device"),
    RegistrationRefused: (403, "registration_refused"),
    NotAuthentic: (403, "not_authentic"),
    StoreUnavailable: (503, "store_unavailable"),
}


class Seat(BaseModel):
    """One person who is in, and the admissions that say so."""

    session: str
    delegate: str
    gates: list[str]
    entries: list[str]


class Attendance(BaseModel):
    """Who is in. ``headcount`` is distinct persons in each session."""

    headcount: dict[str, int]
    present: list[Seat]


class Health(BaseModel):
    """The centre answers and its database can be read."""

    healthy: bool
    devices: int


def create_app(centre: Centre) -> FastAPI:
    """The HTTP face of one centre."""
    app = FastAPI(title="The centre", version="1", redoc_url=None, docs_url=None)
    app.add_middleware(BodyLimit, most_bytes=BODY_MOST_BYTES)
    for refused, (status, word) in _STATUS.items():
        app.add_exception_handler(refused, _refusal(status, word))
    app.add_exception_handler(RequestValidationError, _malformed)
    _device_routes(app, centre)
    _reading_routes(app, centre)
    return app


def _documented(*statuses: int) -> dict[int | str, dict[str, Any]]:
    return {status: {"model": Problem} for status in statuses}


def _device_routes(app: FastAPI, centre: Centre) -> None:
    @app.post("/v1/devices", responses=_documented(400, 403, 413, 422, 503))
    def register(request: Registration) -> CentreIdentity:
        """Make a device known by the enrolment token."""
        return centre.register(request)

    @app.post("/v1/batches", responses=_documented(400, 403, 413, 422, 503))
    def take(batch: Batch) -> Acknowledged:
        """Keep consecutive rows of a log; the answer says how far the log is held."""
        return centre.take(batch)


def _reading_routes(app: FastAPI, centre: Centre) -> None:
    @app.get("/health", responses=_documented(503))
    def health() -> Health:
        """Whether the centre can work."""
        return Health(healthy=True, devices=centre.device_count())

    @app.get("/v1/attendance", responses=_documented(503))
    def attendance() -> Attendance:
        """Who is in, recomputed from all events."""
        present = centre.attendance()
        return Attendance(
            headcount=dict(sorted(headcount(present).items())),
            present=[
                Seat(
                    session=who.session,
                    delegate=who.delegate,
                    gates=sorted(who.gates),
                    entries=[str(entry) for entry in who.entries],
                )
                for who in present
            ],
        )


def _refusal(status: int, word: str) -> Any:
    def answer(_: Request, refused: Exception) -> Response:
        return _problem(status, word, str(refused))

    return answer


def _malformed(_: Request, refused: Exception) -> Response:
    # Places and rules only: the values that were sent stay out of answers and logs.
    errors = refused.errors() if isinstance(refused, RequestValidationError) else ()
    places = "; ".join(f"{'.'.join(map(str, e['loc']))}: {e['type']}" for e in errors)
    return _problem(422, "malformed", f"The request does not fit version 1: {places}.")


def _problem(status: int, word: str, sentence: str) -> JSONResponse:
    return JSONResponse(Problem(problem=word, sentence=sentence).model_dump(), status)


class BodyLimit:
    """Stops reading a request that is larger than any honest one."""

    def __init__(self, app: ASGIApp, most_bytes: int) -> None:
        self._app, self._most_bytes = app, most_bytes

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        body = await self._read(receive)
        if body is None:
            refusal = _problem(413, "too_large", f"At most {self._most_bytes} bytes a request.")
            await refusal(scope, receive, send)
            return
        whole: list[Message] = [{"type": "http.request", "body": body, "more_body": False}]

        async def replay() -> Message:
            return whole.pop() if whole else await receive()

        await self._app(scope, replay, send)

    async def _read(self, receive: Receive) -> bytes | None:
        body = bytearray()
        while True:
            message = await receive()
            if message["type"] != "http.request":
                return bytes(body)
            body += message.get("body", b"")
            if len(body) > self._most_bytes:
                return None
            if not message.get("more_body", False):
                return bytes(body)
