"""A road to the centre over HTTP."""

from __future__ import annotations

from typing import TypeVar

import httpx
from pydantic import ValidationError

from domain.errors import CentreUnreachable
from sync.agent.transport import CentreRefused
from sync.wire.fields import Answer, Request
from sync.wire.messages import Acknowledged, Batch, CentreIdentity, Problem, Registration

A = TypeVar("A", bound=Answer)

_TIMEOUT = httpx.Timeout(20, connect=5)


class HttpTransport:
    """A :class:`~sync.agent.transport.SyncTransport` to one base address."""

    def __init__(self, client: httpx.Client) -> None:
        self._client = client

    def register(self, request: Registration) -> CentreIdentity:
        return self._ask("/v1/devices", request, CentreIdentity)

    def upload(self, batch: Batch) -> Acknowledged:
        return self._ask("/v1/batches", batch, Acknowledged)

    def close(self) -> None:
        self._client.close()

    def _ask(self, path: str, request: Request, kind: type[A]) -> A:
        try:
            answer = self._client.post(
                path,
                content=request.model_dump_json(),
                headers={"content-type": "application/json"},
            )
        except httpx.HTTPError as error:
            raise CentreUnreachable(f"The centre does not answer: {error}.") from error
        if answer.status_code != httpx.codes.OK:
            raise _refusal(answer)
        try:
            return kind.model_validate_json(answer.content)
        except ValidationError as error:
            raise CentreUnreachable("The centre's answer was cut or is not ours.") from error


def open_transport(url: str) -> HttpTransport:
    """A transport to the centre at ``url``. Proxies in the environment are not ours to use."""
    return HttpTransport(httpx.Client(base_url=url, timeout=_TIMEOUT, trust_env=False))


def _refusal(answer: httpx.Response) -> CentreUnreachable:
    try:
        sentence = Problem.model_validate_json(answer.content).sentence
    except ValidationError:
        return CentreUnreachable(f"Something answered for the centre with {answer.status_code}.")
    if answer.status_code >= httpx.codes.INTERNAL_SERVER_ERROR:
        return CentreUnreachable(f"The centre cannot work now: {sentence}")
    return CentreRefused(f"The centre refused: {sentence}")
