"""The centre over HTTP: one application for gates and for people."""

from __future__ import annotations

from fastapi import FastAPI
from pydantic import BaseModel
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from sync.server.centre import Centre
from sync.server.gates_api import gates_routes
from sync.server.problems import answer_problems, documented, problem
from sync.wire.messages import BODY_MOST_BYTES


class Health(BaseModel):
    """The centre answers and its database can be read."""

    healthy: bool
    centre_ms: int


def create_app(centre: Centre) -> FastAPI:
    """The HTTP face of one centre."""
    app = FastAPI(title="The centre", version="1", redoc_url=None, docs_url=None)
    app.add_middleware(BodyLimit, most_bytes=BODY_MOST_BYTES)
    answer_problems(app)
    app.state.centre = centre
    app.include_router(gates_routes)

    @app.get("/health", tags=["open"], responses=documented(503))
    def health() -> Health:
        """Whether the centre can work."""
        with centre.engine.read() as tx:
            tx.run("SELECT 1")
        return Health(healthy=True, centre_ms=centre.now_ms())

    return app


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
            refusal = problem(413, "too_large", f"At most {self._most_bytes} bytes a request.")
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
