"""The routes that gates call."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from fastapi import APIRouter, Header, Path, Query, Request, Response
from fastapi.responses import FileResponse, PlainTextResponse

from runtime.release import SHA256
from sync.server.asking import Carrier, TheCentre
from sync.server.editions import UnknownEdition, body_of, piece_of
from sync.server.pairing import answer
from sync.server.problems import documented
from sync.server.releases import file_of
from sync.server.releases import piece_of as piece_of_release
from sync.server.staff import Forbidden
from sync.wire.access import (
    Bearer,
    Challenge,
    ChallengeRequest,
    PairingRequest,
    PairingState,
    Proof,
)
from sync.wire.feed import Cursor, FeedPage, Pulse, PulseAnswer
from sync.wire.messages import Acknowledged, Batch, CentreIdentity, Registration

gates_routes = APIRouter(prefix="/v1", tags=["gates"])
_BYTES = "application/octet-stream"
_NEVER_CHANGES = {"cache-control": "private, max-age=31536000, immutable"}
_IN_PIECES: dict[int | str, dict[str, Any]] = {
    200: {"content": {_BYTES: {}}},
    206: {"description": "The piece that was asked for", "content": {_BYTES: {}}},
}
Wanted = Annotated[str | None, Header(alias="range", pattern=r"^bytes=[0-9]{1,15}-[0-9]{0,15}$")]


@gates_routes.post("/devices", responses=documented(403, 413, 422, 503))
def enrol(request: Registration, centre: TheCentre) -> CentreIdentity:
    """Make a device known by the enrolment token of a development centre."""
    return centre.enrol(request)


@gates_routes.post("/challenges", responses=documented(413, 422, 503))
def challenge(request: ChallengeRequest, centre: TheCentre) -> Challenge:
    """Ask for a nonce to sign."""
    return centre.challenge(request)


@gates_routes.post("/sessions", responses=documented(401, 413, 422, 503))
def admit(proof: Proof, centre: TheCentre) -> Bearer:
    """Show the signed nonce, get a bearer."""
    return centre.admit(proof)


@gates_routes.post("/pairings", responses=documented(403, 413, 422, 503))
def pair(request: PairingRequest, centre: TheCentre) -> PairingState:
    """Answer a pairing code, and ask again until a person approved."""
    return answer(centre, request)


@gates_routes.get(
    "/authority",
    response_class=PlainTextResponse,
    responses={200: {"content": {"text/plain": {}}}, **documented(404)},
)
def authority(request: Request) -> str:
    """The certificate of the centre's authority; believe it by the pin of the pairing code."""
    pem = request.app.state.authority
    if not pem:
        raise UnknownEdition("This development centre speaks without TLS.")
    return str(pem)


@gates_routes.post("/batches", responses=documented(401, 403, 413, 422, 503))
def take(batch: Batch, device: Carrier, centre: TheCentre) -> Acknowledged:
    """Keep consecutive rows of a log, whoever brings them; acknowledged by hash."""
    return centre.take(batch, device.id)


@gates_routes.post("/pulses", responses=documented(401, 413, 422, 503))
def pulse(pulse: Pulse, device: Carrier, centre: TheCentre) -> PulseAnswer:
    """Say how a gate is."""
    return centre.pulse(device, pulse)


@gates_routes.get("/feed", responses=documented(401, 410, 422, 503))
def feed(device: Carrier, centre: TheCentre, after: Annotated[Cursor, Query()] = "") -> FeedPage:
    """What is new behind a cursor; 410 asks to begin again with an empty one."""
    return centre.feed(device, after)


@gates_routes.get(
    "/editions/{kind}/{version}",
    response_class=Response,
    responses=_IN_PIECES | documented(401, 404, 416, 422, 503),
)
def edition(
    _device: Carrier,
    centre: TheCentre,
    kind: Literal["roster", "gallery"],
    version: Annotated[int, Path(ge=1, le=2**53)],
    wanted: Wanted = None,
) -> Response:
    """The sealed body of an edition: the same for every gate, and it never changes.

    With ``Range: bytes=FIRST-LAST`` one piece of it, so that an interrupted download goes on.
    """
    if wanted is not None:
        span = _span(wanted)
        with centre.engine.read() as tx:
            return _piece(piece_of(tx, kind, version, span), span[0])
    with centre.engine.read() as tx:
        body = body_of(tx, kind, version)
    return Response(body, media_type=_BYTES, headers=_NEVER_CHANGES)


@gates_routes.get(
    "/releases/{digest}",
    response_class=Response,
    responses=_IN_PIECES | documented(401, 403, 404, 416, 422, 503),
)
def release(
    device: Carrier,
    centre: TheCentre,
    digest: Annotated[str, Path(pattern=SHA256)],
    wanted: Wanted = None,
) -> Response:
    """The file of an update that the feed names, whole or with ``Range`` in pieces of 4 MiB."""
    if device.revoked_ms is not None:
        raise Forbidden("This gate was revoked: it gets no updates.")
    file = file_of(centre.engine, centre.deposit, digest)
    if wanted is None:
        return FileResponse(file, media_type=_BYTES, headers=_NEVER_CHANGES)
    span = _span(wanted)
    return _piece(piece_of_release(file, span), span[0])


def _span(wanted: str) -> tuple[int, int | None]:
    first, _, last = wanted.removeprefix("bytes=").partition("-")
    return int(first), int(last) if last else None


def _piece(found: tuple[bytes, int], first: int) -> Response:
    piece, size = found
    told = {"content-range": f"bytes {first}-{first + len(piece) - 1}/{size}"}
    return Response(piece, 206, _NEVER_CHANGES | told, _BYTES)
