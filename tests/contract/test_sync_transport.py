"""What every road to the centre promises: the one in memory and the one over HTTP alike."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from domain.errors import CentreUnreachable
from sync.agent.https import Credentials, HttpTransport, open_transport
from sync.agent.transport import CentreRefused, SyncTransport
from sync.server.app import create_app
from sync.server.centre import Centre
from sync.server.database.sqlite import SqliteEngine
from sync.wire.messages import Registration
from sync.wire.proofs import check_acknowledgement
from tests.fakes.centre import TOKEN, CentreInMemory, make_centre
from tests.fakes.gate import Gate, check_in
from tests.fakes.serving import serving


@pytest.fixture
def centre(tmp_path: Path) -> Iterator[Centre]:
    made = make_centre(SqliteEngine(tmp_path / "centre.db"))
    yield made
    made.engine.close()


@pytest.fixture(params=["in memory", "over HTTP"])
def transport(
    request: pytest.FixtureRequest, centre: Centre, gate: Gate
) -> Iterator[SyncTransport]:
    if request.param == "in memory":
        yield CentreInMemory(centre, gate.device)
        return
    with serving(create_app(centre)) as url:
        signing_key = centre.identity.public().signing_key
        made = open_transport(url, Credentials(gate.device, signing_key, gate.signer.sign))
        yield made
        made.close()


@pytest.fixture
def gate(centre: Centre) -> Gate:
    return Gate(centre.identity.public().opening_key)


def registration(gate: Gate, token: str = TOKEN) -> Registration:
    return Registration(
        device=gate.device,
        gate="East",
        public_key=gate.public_key,
        receiving_key=gate.receiving_key,
        token=token,
    )


def test_a_registered_gate_uploads_and_learns_how_far_its_log_is_held(
    transport: SyncTransport, gate: Gate
) -> None:
    identity = transport.enrol(registration(gate))
    gate.record(check_in("CM-0001"))
    gate.record(check_in("CM-0002"))

    answer = transport.upload(gate.batch(1, 2))

    assert (answer.seq, answer.link) == (2, gate.links[2])
    check_acknowledgement(answer, gate.device, gate.log, identity.signing_key)


def test_a_batch_of_the_largest_size_is_taken(transport: SyncTransport, gate: Gate) -> None:
    transport.enrol(registration(gate))
    for number in range(500):
        gate.record(check_in(f"CM-{number:04d}"))

    assert transport.upload(gate.batch(1, 500)).seq == 500


def test_a_gap_is_an_answer_and_no_failure(transport: SyncTransport, gate: Gate) -> None:
    transport.enrol(registration(gate))
    gate.record(check_in("CM-0001"))
    gate.record(check_in("CM-0002"))

    answer = transport.upload(gate.batch(2, 2))

    assert (answer.gap, answer.seq) == (True, 0)


def test_a_refusal_says_why(transport: SyncTransport, gate: Gate) -> None:
    with pytest.raises(CentreRefused, match="enrolment token"):
        transport.enrol(registration(gate, TOKEN[::-1]))


def test_a_gate_nobody_registered_is_refused(transport: SyncTransport, gate: Gate) -> None:
    gate.record(check_in("CM-0001"))

    with pytest.raises(CentreRefused, match=gate.device):
        transport.upload(gate.batch(1, 1))


def answering(status: int, content: bytes) -> HttpTransport:
    """A transport to something that always answers so."""
    road = httpx.MockTransport(lambda _: httpx.Response(status, content=content))
    return HttpTransport(httpx.Client(base_url="http://centre.invalid", transport=road))


@pytest.mark.parametrize(
    ("status", "content"),
    [
        (200, b""),
        (200, b"<html>Welcome to our hotel. Please accept the terms.</html>"),
        (200, b'{"seq": 2, "link": "AAAA"'),
        (302, b""),
        (404, b"<html>not here</html>"),
        (502, b"bad gateway"),
        (503, b'{"problem": "store_unavailable", "sentence": "The disk is full."}'),
    ],
)
def test_whatever_is_no_answer_of_the_centre_acknowledges_nothing(
    status: int, content: bytes, gate: Gate
) -> None:
    gate.record(check_in("CM-0001"))

    with pytest.raises(CentreUnreachable):
        answering(status, content).upload(gate.batch(1, 1))


def test_nobody_listening_is_told_apart_from_a_refusal(gate: Gate) -> None:
    gate.record(check_in("CM-0001"))
    transport = open_transport("http://127.0.0.1:9")

    with pytest.raises(CentreUnreachable) as trouble:
        transport.upload(gate.batch(1, 1))

    transport.close()
    assert not isinstance(trouble.value, CentreRefused)
