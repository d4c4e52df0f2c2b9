"""A road to the centre over HTTP, with a bearer that a signed challenge gives."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

import httpx
from pydantic import ValidationError

from domain.errors import CentreUnreachable
from runtime.watchdog import nobody_watches
from sync.agent.download import PIECE_BYTES, Download
from sync.agent.tls import pinned
from sync.agent.transport import CentreRefused, FeedExpired
from sync.wire.access import (
    Bearer,
    Challenge,
    ChallengeRequest,
    PairingRequest,
    PairingState,
    Proof,
    challenge_message,
)
from sync.wire.feed import Edition, FeedPage, Pulse, PulseAnswer, Release
from sync.wire.fields import Answer, Request
from sync.wire.messages import Acknowledged, Batch, CentreIdentity, Problem, Registration

A = TypeVar("A", bound=Answer)

_TIMEOUT = httpx.Timeout(20, connect=5)


@dataclass(frozen=True, slots=True)
class Credentials:
    """Who this device is, and to which centre it belongs."""

    device: str
    centre_key: bytes
    sign: Callable[[bytes], bytes] = field(repr=False)


class HttpTransport:
    """A :class:`~sync.agent.transport.SyncTransport` to one base address."""

    def __init__(
        self,
        client: httpx.Client,
        credentials: Credentials | None = None,
        parts: Path | None = None,
    ) -> None:
        """``parts`` is where downloads lie that a kill interrupted; without it they begin anew."""
        self._client = client
        self._credentials = credentials
        self._parts = parts
        self._bearer = ""
        self.on_piece: Callable[[], None] = nobody_watches
        """Hears that a long download goes on."""

    def enrol(self, request: Registration) -> CentreIdentity:
        return _read(self._post("/v1/devices", request), CentreIdentity)

    def pair(self, request: PairingRequest) -> PairingState:
        return _read(self._post("/v1/pairings", request), PairingState)

    def upload(self, batch: Batch) -> Acknowledged:
        return _read(self._shown(lambda: self._post("/v1/batches", batch)), Acknowledged)

    def pulse(self, pulse: Pulse) -> PulseAnswer:
        return _read(self._shown(lambda: self._post("/v1/pulses", pulse)), PulseAnswer)

    def feed(self, cursor: str) -> FeedPage:
        answer = self._shown(lambda: self._get("/v1/feed", {"after": cursor}))
        if answer.status_code == httpx.codes.GONE:
            raise FeedExpired("The centre's database is another one than before.")
        return _read(answer, FeedPage)

    def edition(self, edition: Edition) -> bytes:
        """The body, a piece at a time: what is on the disk is not asked for again."""
        path = f"/v1/editions/{edition.kind}/{edition.version}"
        download = Download(self._parts, f"{edition.kind}-{edition.version}", edition.digest)
        for left in self._parts.glob(f".{edition.kind}-*.part") if self._parts else ():
            if left != download.part:
                left.unlink()  # of an edition that nobody wants any more
        while not download.whole:
            self.on_piece()
            try:
                download.add(*self._piece(path, download.held))
            except CentreRefused:
                download.drop()
                raise
        return download.take()

    def release(self, release: Release, start: int) -> tuple[bytes, str]:
        """Bytes of an update from ``start`` on, and the answer's Content-Range.

        Raises:
            CentreUnreachable: no answer, or a refusal.
        """
        return self._piece(f"/v1/releases/{release.digest}", start)

    def _piece(self, path: str, start: int) -> tuple[bytes, str]:
        wanted = {"range": f"bytes={start}-{start + PIECE_BYTES - 1}"}
        answer = self._shown(lambda: self._get(path, {}, wanted))
        if answer.status_code != httpx.codes.PARTIAL_CONTENT:
            raise _refusal(answer)
        return answer.content, answer.headers.get("content-range", "")

    def close(self) -> None:
        self._client.close()

    def _shown(self, ask: Callable[[], httpx.Response]) -> httpx.Response:
        """Ask; when the bearer is missing or too old, get a new one and ask once more."""
        answer = ask()
        if answer.status_code == httpx.codes.UNAUTHORIZED and self._credentials is not None:
            self._bearer = self._new_bearer(self._credentials)
            answer = ask()
        return answer

    def _new_bearer(self, me: Credentials) -> str:
        request = ChallengeRequest(device=me.device)
        nonce = _read(self._post("/v1/challenges", request), Challenge).nonce
        signature = me.sign(challenge_message(me.device, nonce, me.centre_key))
        proof = Proof(device=me.device, nonce=nonce, signature=signature)
        return _read(self._post("/v1/sessions", proof), Bearer).bearer

    def _post(self, path: str, request: Request) -> httpx.Response:
        headers = self._headers() | {"content-type": "application/json"}
        try:
            return self._client.post(path, content=request.model_dump_json(), headers=headers)
        except httpx.HTTPError as error:
            raise CentreUnreachable(f"The centre does not answer: {error}.") from error

    def _get(
        self, path: str, query: dict[str, str], more: dict[str, str] | None = None
    ) -> httpx.Response:
        try:
            return self._client.get(path, params=query, headers=self._headers() | (more or {}))
        except httpx.HTTPError as error:
            raise CentreUnreachable(f"The centre does not answer: {error}.") from error

    def _headers(self) -> dict[str, str]:
        return {"authorization": f"Bearer {self._bearer}"} if self._bearer else {}


def open_transport(
    url: str,
    credentials: Credentials | None = None,
    authority: str = "",
    parts: Path | None = None,
) -> HttpTransport:
    """A transport to the centre at ``url``, whose ``authority`` (PEM) is pinned.

    Proxies in the environment are not ours to use.
    """
    client = httpx.Client(
        base_url=url,
        timeout=_TIMEOUT,
        trust_env=False,
        verify=pinned(authority) if authority else True,
    )
    return HttpTransport(client, credentials, parts)


def _read(answer: httpx.Response, kind: type[A]) -> A:
    if answer.status_code != httpx.codes.OK:
        raise _refusal(answer)
    try:
        return kind.model_validate_json(answer.content)
    except ValidationError as error:
        raise CentreUnreachable("The centre's answer was cut or is not ours.") from error


def _refusal(answer: httpx.Response) -> CentreUnreachable:
    try:
        sentence = Problem.model_validate_json(answer.content).sentence
    except ValidationError:
        return CentreUnreachable(f"Something answered for the centre with {answer.status_code}.")
    if answer.status_code >= httpx.codes.INTERNAL_SERVER_ERROR:
        return CentreUnreachable(f"The centre cannot work now: {sentence}")
    return CentreRefused(f"The centre refused: {sentence}")
