"""The overview in a real browser: an open page follows what happens, by itself."""

from __future__ import annotations

import asyncio
import itertools
import re
import shutil
import subprocess
import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from sync.server.app import create_app
from sync.server.centre import Centre
from sync.server.staff import StaffRole, appoint
from sync.server.tokens import STAFF_S
from tests.fakes.centre import NOON_MS
from tests.fakes.gate import Gate, check_in
from tests.fakes.serving import serving

BROWSER = shutil.which("chromium") or shutil.which("chromium-browser")


LATE = "/late.png"
COUNTED = b'"present": 3'


class Watched:
    """The application as somebody meets it who signed in before and looks for a while.

    A picture that comes late keeps the browser from calling the page loaded, and from printing
    it, until the stream has told a count and said one thing more.
    """

    def __init__(self, app: ASGIApp, token: str) -> None:
        self._app, self._cookie = app, f"centre_session={token}".encode()
        self.followed = threading.Event()
        self._counted, self._drawn = False, asyncio.Event()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and scope["path"] == LATE:
            await self._drawn.wait()
            await Response(status_code=204)(scope, receive, send)
            return
        if scope["type"] == "http":
            scope = {**scope, "headers": [*scope["headers"], (b"cookie", self._cookie)]}

        async def overheard(message: Message) -> None:
            if scope["path"] == "/" and message["type"] == "http.response.start":
                kept = [(name, text) for name, text in message["headers"] if b"length" not in name]
                message["headers"] = kept
            elif scope["path"] == "/" and "body" in message:
                picture = f'<img src="{LATE}"></main>'.encode()
                message["body"] = message["body"].replace(b"</main>", picture)
            await send(message)
            if scope["path"] == "/stream":
                self._hear(message.get("body", b""))

        await self._app(scope, receive, overheard)

    def _hear(self, told: bytes) -> None:
        if told.startswith(b"data:"):
            self.followed.set()
        if self._counted:
            self._drawn.set()
        self._counted = self._counted or COUNTED in told


@pytest.mark.skipif(BROWSER is None, reason="no Chromium is installed")
def test_an_open_page_counts_an_admission_without_being_touched(
    centre: Centre, new_gate: Callable[[str], Gate], tmp_path: Path
) -> None:
    ticking = itertools.count(NOON_MS, 1000)
    centre = replace(centre, now_ms=lambda: next(ticking))
    appoint(centre, "chair", StaffRole.VIEWER, "a password for tests", "test")
    token = centre.tokens.issue("staff", "chair", STAFF_S, centre.now_ms())
    gate = new_gate("gate-a")
    for number in range(3):
        gate.record(check_in(f"CM-{number}", "opening"))
    centre.take(gate.batch(1, 1))

    watched = Watched(create_app(centre), token)
    with serving(watched) as url:
        command = [
            *(str(BROWSER), "--headless", "--no-sandbox", "--disable-gpu", "--dump-dom"),
            *(f"--user-data-dir={tmp_path / 'profile'}", f"{url}/"),
        ]
        browser = subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
        )
        assert watched.followed.wait(60)
        centre.take(gate.batch(2, 3))
        page, _ = browser.communicate(timeout=90)

    assert re.search(r'<b data-show="present">(\d+)</b>', page), page[:500]
    assert '<b data-show="present">3</b>' in page
    assert 'id="offline" role="alert" hidden' in page
