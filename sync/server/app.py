"""The centre over HTTP: one application for gates and for people."""

from __future__ import annotations

from fastapi import FastAPI
from pydantic import BaseModel
from starlette.requests import HTTPConnection
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from sync.server.board import Board
from sync.server.centre import Centre
from sync.server.gates_api import gates_routes
from sync.server.office import office
from sync.server.pages import pages
from sync.server.problems import answer_problems, documented, problem
from sync.server.releases_page import RELEASES, releases
from sync.server.stream import stream
from sync.server.tokens import Unauthenticated
from sync.server.visiting import COOKIE
from sync.wire.messages import BODY_MOST_BYTES

UPLOAD_MOST_BYTES = 256 * 1024 * 1024
"""A gallery of 100,000 people is 103 MB."""
_HEADERS = (
    (
        b"content-security-policy",
        (
            b"default-src 'none'; style-src 'self'; style-src-attr 'unsafe-inline';"
            b" script-src 'self'; connect-src 'self'; img-src 'self'; form-action 'self';"
            b" frame-ancestors 'none'; base-uri 'none'"
        ),
    ),
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"no-referrer"),
)


class Health(BaseModel):
    """The centre answers and its database can be read."""

    healthy: bool
    centre_ms: int


def create_app(centre: Centre, authority: str = "") -> FastAPI:
    """The HTTP face of one centre; ``authority`` is its certificate authority, PEM."""
    app = FastAPI(title="The centre", version="1", redoc_url=None, docs_url=None)
    app.add_middleware(SafeHeaders)
    app.add_middleware(BodyLimit)
    answer_problems(app)
    app.state.centre = centre
    app.state.board = Board(centre)
    app.state.authority = authority
    for routes in (gates_routes, pages, office, releases, stream):
        app.include_router(routes)

    @app.get("/health", tags=["open"], responses=documented(503))
    def health() -> Health:
        """Whether the centre can work."""
        with centre.engine.read() as tx:
            tx.run("SELECT 1")
        return Health(healthy=True, centre_ms=centre.now_ms())

    return app


class SafeHeaders:
    """Tells browsers to run nothing but this page's own script."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = [*message["headers"], *_HEADERS]
            await send(message)

        await self._app(scope, receive, with_headers)


def _is_staff(scope: Scope) -> bool:
    """Whether somebody signed in asks: strangers fill no memory."""
    centre: Centre = scope["app"].state.centre
    session = HTTPConnection(scope).cookies.get(COOKIE, "")
    try:
        centre.tokens.subject_of(session, "staff", centre.now_ms())
    except Unauthenticated:
        return False
    return True


class BodyLimit:
    """Stops reading a request that is larger than any honest one."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        if (scope["method"], scope["path"]) == ("POST", RELEASES):
            # Read to the disk, and only once it is known who sends it; the route has its limit.
            await self._app(scope, receive, send)
            return
        uploads = scope["path"].startswith("/lists/") and _is_staff(scope)
        most_bytes = UPLOAD_MOST_BYTES if uploads else BODY_MOST_BYTES
        body = await self._read(receive, most_bytes)
        if body is None:
            refusal = problem(413, "too_large", f"At most {most_bytes} bytes a request.")
            await refusal(scope, receive, send)
            return
        whole: list[Message] = [{"type": "http.request", "body": body, "more_body": False}]

        async def replay() -> Message:
            return whole.pop() if whole else await receive()

        await self._app(scope, replay, send)

    async def _read(self, receive: Receive, most_bytes: int) -> bytes | None:
        body = bytearray()
        while True:
            message = await receive()
            if message["type"] != "http.request":
                return bytes(body)
            body += message.get("body", b"")
            if len(body) > most_bytes:
                return None
            if not message.get("more_body", False):
                return bytes(body)
