"""The overview pushed to open pages: one picture a second for all of them, nothing queued.

A page that is slow gets the next picture and misses the one between: each picture is whole.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

from fastapi import APIRouter
from fastapi.responses import StreamingResponse
from starlette.concurrency import run_in_threadpool

from domain.errors import StoreUnavailable
from sync.server.board import Board
from sync.server.problems import documented
from sync.server.visiting import TheBoard, Viewer

EVERY_S = 1.0
stream = APIRouter(tags=["people"])


@stream.get(
    "/stream",
    response_class=StreamingResponse,
    responses={200: {"content": {"text/event-stream": {}}}, **documented(303, 401, 403, 503)},
)
async def follow(board: TheBoard, _person: Viewer) -> StreamingResponse:
    """Server-sent events, each a whole picture of the overview as JSON; no names."""
    headers = {"cache-control": "no-store", "x-accel-buffering": "no"}
    return StreamingResponse(_pictures(board), media_type="text/event-stream", headers=headers)


async def _pictures(board: Board) -> AsyncIterator[str]:
    told = ""
    yield "retry: 3000\n\n"
    while True:
        try:
            text = await run_in_threadpool(board.text)
        except StoreUnavailable:
            text = told  # the next second may be better; the page shows the stream's age
        if text != told:
            told = text
            yield f"data: {text}\n\n"
        else:
            yield ": nothing new\n\n"
        await asyncio.sleep(EVERY_S)
