"""The page of updates: which lie at the centre, and how far each gate has the newest one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Annotated, Any

from fastapi import APIRouter, Form, Request
from fastapi.responses import HTMLResponse, JSONResponse, RedirectResponse
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import UploadFile

from domain.errors import ImportRefused
from domain.fetching import FetchStage
from runtime.release import MOST_BYTES, SHA256, Board, is_newer
from sync.server.asking import TheCentre
from sync.server.database.devices import Device, all_devices
from sync.server.database.releases import KeptRelease, all_releases
from sync.server.own_log import CENTRE
from sync.server.pages import Visit
from sync.server.problems import documented, problem
from sync.server.releases import By, newest_releases, prepare, put, withdraw
from sync.server.visiting import Administrator, Language, TheBoard, Viewer
from sync.wire.feed import Pulse, UpdateWord

RELEASES = "/releases"
UPLOAD_MOST_BYTES = MOST_BYTES + (1 << 20)
"""The largest package, with its lines and the browser's."""
_SEE_OTHER = 303
_FORM: dict[str, Any] = {
    "requestBody": {
        "required": True,
        "content": {
            "multipart/form-data": {
                "schema": {
                    "type": "object",
                    "properties": {"file": {"type": "string", "format": "binary"}},
                    "required": ["file"],
                }
            }
        },
    }
}
releases = APIRouter(tags=["people"], default_response_class=HTMLResponse)


@dataclass(frozen=True, slots=True)
class GateSoftware:
    """What one gate runs, and a word of the page's wording on the newest update for it."""

    gate: str
    device: str
    software: str
    board: str
    newest: str
    word: str
    percent: int = 0


@releases.get(RELEASES, responses=documented(303, 401, 403, 503))
def updates(
    centre: TheCentre, board: TheBoard, person: Viewer, language: Language
) -> HTMLResponse:
    """Updates at the centre, and which software each gate runs."""
    with centre.engine.read() as tx:
        known, devices = all_releases(tx), all_devices(tx)
    lying = {one.digest for one in known if centre.deposit.file_of(one.digest).exists()}
    return Visit(person, language, board).page(
        "releases",
        releases=known,
        lying=lying,
        gates=gates_software(devices, known),
        publisher=centre.deposit.publisher.exists(),
        moment=_moment,
    )


@releases.post(
    RELEASES,
    status_code=_SEE_OTHER,
    response_class=RedirectResponse,
    response_model=None,
    openapi_extra=_FORM,
    responses=documented(401, 403, 411, 413, 422, 503),
)
async def take(
    request: Request, centre: TheCentre, person: Administrator
) -> RedirectResponse | JSONResponse:
    """Put an update, for the gates to fetch."""
    length = request.headers.get("content-length", "")
    if not length.isdecimal():
        return problem(411, "no_length", "Say how long the update is: a browser does.")
    if int(length) > UPLOAD_MOST_BYTES:
        return problem(413, "too_large", f"An update has at most {UPLOAD_MOST_BYTES} bytes.")
    try:
        # Once as it comes in, once as it is kept.
        prepare(centre.deposit, 2 * int(length))
    except ImportRefused:
        async for _ in request.stream():
            pass  # a browser shows what is answered only once it has sent everything
        raise
    async with request.form(max_files=1, max_fields=1) as form:
        file = form.get("file")
        if not isinstance(file, UploadFile):
            raise ImportRefused("Choose the .update file that the publisher made.")
        by = By(person.name, centre.now_ms())
        await run_in_threadpool(put, centre.engine, centre.deposit, file.file, by)
    return RedirectResponse(RELEASES, _SEE_OTHER)


@releases.post(
    f"{RELEASES}/withdrawals",
    status_code=_SEE_OTHER,
    response_class=RedirectResponse,
    responses=documented(401, 403, 404, 413, 422, 503),
)
def take_back(
    centre: TheCentre,
    person: Administrator,
    digest: Annotated[str, Form(pattern=SHA256)],
) -> RedirectResponse:
    """Withdraw an update: gates that fetched it throw it away."""
    withdraw(centre.engine, centre.deposit, digest, By(person.name, centre.now_ms()))
    return RedirectResponse(RELEASES, _SEE_OTHER)


def gates_software(devices: list[Device], known: list[KeptRelease]) -> list[GateSoftware]:
    """How each gate that is trusted stands with the newest update for its board. Pure."""
    newest = newest_releases(known)
    trusted = [one for one in devices if one.revoked_ms is None and one.id != CENTRE]
    return [_gate(device, newest) for device in trusted]


def _gate(device: Device, newest: dict[Board, KeptRelease]) -> GateSoftware:
    pulse = Pulse.model_validate_json(device.pulse) if device.pulse else None
    if pulse is None or pulse.update is None:
        software = pulse.software if pulse else ""
        return GateSoftware(device.gate, device.id, software, "", "", "update_unknown")
    said = pulse.update
    board = Board(said.architecture, said.python)
    best = newest.get(board)
    version = best.version if best else ""
    word, percent = "update_newest", 0
    if best is not None and is_newer(best.version, pulse.software):
        word, percent = _word(said, best.version)
    return GateSoftware(device.gate, device.id, pulse.software, str(board), version, word, percent)


def _word(said: UpdateWord, wanted: str) -> tuple[str, int]:
    if said.failed == wanted:
        return "update_failed", 0
    if said.version != wanted or said.stage is FetchStage.NOTHING:
        return "update_waits", 0
    return f"update_{said.stage}", said.percent


def _moment(at_ms: int) -> str:
    return datetime.fromtimestamp(at_ms / 1000, UTC).strftime("%Y-%m-%d %H:%M UTC")
