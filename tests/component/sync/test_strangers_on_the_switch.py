"""A stranger's machine on the gates' switch learns nothing and cannot pass for a gate."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from domain.ids import DeviceId
from store.circle import Circle, Notice
from store.facts import Facts
from store.neighbours import Neighbours
from store.outgoing import Outgoing
from store.witness import Witness
from sync.agent.lan.channel import (
    Me,
    PeerRefused,
    Pipe,
    answering_context,
    call,
    calling_context,
)
from sync.agent.lan.introducing import introduce, trust
from sync.agent.lan.listening import HELD_OFF_S, MOST_AT_ONCE, MOST_OF_ONE, Doorstep
from sync.agent.pin import Pin
from sync.wire.feed import Revocations
from sync.wire.fields import Answer
from sync.wire.messages import CentreIdentity
from sync.wire.peers import Ask, Greeting, Hello, Knock, LogHead, Word
from sync.wire.proofs import NotAuthentic, revocation_message
from tests.fakes.cable import Cable
from tests.fakes.switch import Gate, acquaint, at, until


@pytest.fixture
def pair(tmp_path: Path) -> Iterator[tuple[Gate, Gate]]:
    for letter in "ab":
        (tmp_path / letter).mkdir()
    first, second = Gate("Cửa A", tmp_path / "a", 1), Gate("Cửa B", tmp_path / "b", 2)
    acquaint(first, second)
    yield first, second
    first.store.close()
    second.store.close()


def told(gate: Gate) -> int:
    return len(Neighbours(gate.store).told_after(0)[1])


def me(gate: Gate) -> Me:
    return Me(gate.store.device, gate.port, Outgoing(gate.store).sign)


async def piped(port: int) -> Pipe:
    """A TLS connection as anybody can make it, once the gate listens and has time."""
    for _ in range(600):
        with suppress(OSError):
            reader, writer = await asyncio.open_connection(
                "127.0.0.1", port, ssl=calling_context(), server_hostname="x"
            )
            return Pipe(reader, writer)
        await asyncio.sleep(0.1)
    raise TimeoutError("the gate does not listen")


async def answered(port: int, *messages: Answer) -> list[Answer]:
    """What a gate says to somebody who says ``messages``, until it has had enough."""
    pipe, heard = await piped(port), list[Answer]()
    kinds: list[type[Answer]] = [Greeting, Word]
    try:
        with suppress(EOFError, OSError):
            for message in messages:
                await pipe.say(message)
            for kind in kinds:
                heard.append(await pipe.hear(kind))
    finally:
        await gone(pipe)
    return heard


def unheeded(said: Revocations | None) -> None:
    assert said is None


async def gone(pipe: Pipe) -> None:
    pipe.close()
    with suppress(OSError):
        await pipe._writer.wait_closed()


def test_whoever_listens_reads_neither_names_nor_codes_nor_gates(pair: tuple[Gate, Gate]) -> None:
    first, second = pair
    for number in range(20):
        first.admit(f"CM-{number:04d}")
    with (
        Cable(first.port).laid() as cable,
        first.road(),
        second.road(f"127.0.0.1:{cable.port}"),
    ):
        until(lambda: told(second) == 20)

    overheard = bytes(cable.overheard)
    assert len(overheard) > 2_000
    for secret in ("CM-0", "opening", "Cửa A", "Cửa B", first.device, "signature", "delegate"):
        assert secret.encode() not in overheard


def test_whoever_stands_between_is_found_out_before_anything_is_said(
    pair: tuple[Gate, Gate],
) -> None:
    first, second = pair
    first.admit("CM-0001")
    relayed = bytearray()

    async def stand_between() -> None:
        context, _ = answering_context()
        ended = asyncio.Event()

        async def relay(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            far = await piped(first.port)

            async def pass_on(near: asyncio.StreamReader, back: asyncio.StreamWriter) -> None:
                while part := await near.read(4096):
                    relayed.extend(part)
                    back.write(part)
                back.transport.abort()

            with suppress(OSError):
                await asyncio.gather(pass_on(reader, far._writer), pass_on(far._reader, writer))
            await gone(far)
            await gone(Pipe(reader, writer))
            ended.set()

        server = await asyncio.start_server(relay, "127.0.0.1", 0, ssl=context)
        port = server.sockets[0].getsockname()[1]
        pipe = await piped(port)
        async with server:
            with pytest.raises(PeerRefused, match="signature"):
                await call(pipe, me(second), Circle(second.store).keys(), unheeded)
            await gone(pipe)
            await ended.wait()

    with first.road():
        asyncio.run(asyncio.wait_for(stand_between(), 30))

    assert b"nonce" in relayed
    assert b"CM-0001" not in relayed


def test_a_gates_name_without_its_key_is_not_enough(pair: tuple[Gate, Gate]) -> None:
    first, second = pair
    first.admit("CM-0001")
    stranger = Ed25519PrivateKey.generate()
    claims = Hello(device=second.device, nonce=bytes(32))

    with first.road():
        heard = asyncio.run(
            answered(
                first.port,
                claims,
                Knock(signature=stranger.sign(b"let me in"), port=1),
                Ask(cursor="", heads=(), seen=()),
            )
        )

    assert [type(one) for one in heard] == [Greeting]


def test_a_stranger_is_not_even_greeted(pair: tuple[Gate, Gate]) -> None:
    first, _ = pair
    with first.road():
        assert asyncio.run(answered(first.port, Hello(device="stranger", nonce=bytes(32)))) == []


def test_a_gate_that_says_what_it_cannot_know_is_not_heard(pair: tuple[Gate, Gate]) -> None:
    first, second = pair
    first.admit("CM-0001")
    lie = LogHead(log="1", seq=9, link=bytes(32), signature=bytes(64))

    async def lies(ask: Ask) -> None:
        pipe = await piped(first.port)
        await call(pipe, me(second), Circle(second.store).keys(), unheeded)
        await pipe.say(ask)
        with pytest.raises((EOFError, OSError)):
            await pipe.hear(Word)
        await gone(pipe)

    with first.road():
        asyncio.run(lies(Ask(cursor="", heads=(lie,), seen=())))
        asyncio.run(lies(Ask(cursor="", heads=(), seen=(lie,))))

    assert Witness(first.store).heads() == ()
    assert not Outgoing(first.store).old_copy()


@pytest.mark.parametrize("said", [b"", b"GET / HTTP/1.1\r\n\r\n", b"\xff" * 64, b"\0\0\0\4{}xx"])
def test_nonsense_ends_the_connection_and_nothing_else(
    pair: tuple[Gate, Gate], said: bytes
) -> None:
    first, second = pair

    async def babble() -> None:
        pipe = await piped(first.port)
        pipe._writer.write(said)
        if said:
            with suppress(OSError):
                assert await pipe._reader.read() == b""
        await gone(pipe)

    first.admit("CM-0001")
    with first.road():
        asyncio.run(babble())
        with second.road(at(first)):
            until(lambda: told(second) == 1)


@pytest.fixture
def stolen(pair: tuple[Gate, Gate], tmp_path: Path) -> Iterator[Gate]:
    """A third gate that the first one knows to be revoked."""
    first, second = pair
    (tmp_path / "c").mkdir()
    made = Gate("Cửa C", tmp_path / "c", 3)
    acquaint(first, second, made)
    centre = Ed25519PrivateKey.generate()
    public = centre.public_key().public_bytes_raw()
    for gate in (first, second, made):
        Pin(Facts(gate.store), "centre").write(
            CentreIdentity(signing_key=public, opening_key=bytes(32))
        )
    devices = (made.store.device,)
    signature = centre.sign(revocation_message(1, devices))
    Circle(first.store).revoke(Notice(1, devices, signature))
    yield made
    made.store.close()


def test_a_revoked_gate_is_refused_and_its_neighbours_tell_each_other(
    pair: tuple[Gate, Gate], stolen: Gate
) -> None:
    first, second = pair
    forged = Notice(7, (first.store.device,), bytes(64))
    Circle(stolen.store).revoke(forged)

    first.admit("CM-0001")
    with first.road(), second.road(at(first)), stolen.road(at(first), at(second)):
        until(lambda: Circle(second.store).notice().devices == (stolen.store.device,))
        until(lambda: told(second) == 1)

    assert told(stolen) == 0
    assert Circle(second.store).keys().keys() == {first.store.device}


def test_a_revoked_gate_is_told_so_by_its_neighbour_without_the_centre(
    pair: tuple[Gate, Gate], stolen: Gate
) -> None:
    first, _ = pair
    first.admit("CM-0001")
    with first.road(), stolen.road(at(first)):
        until(lambda: Circle(stolen.store).notice().devices == (stolen.store.device,))

    assert told(stolen) == 0


def test_two_gates_without_a_centre_are_introduced_by_files(tmp_path: Path) -> None:
    for letter in "ab":
        (tmp_path / letter).mkdir()
    first, second = Gate("Cửa A", tmp_path / "a", 1), Gate("Cửa B", tmp_path / "b", 2)
    introduce(first.store, tmp_path / "first.card")
    introduce(second.store, tmp_path / "second.card")
    assert trust(first.store, tmp_path / "second.card") == second.device
    trust(second.store, tmp_path / "first.card")
    first.admit("CM-0001")
    with first.road(), second.road(at(first)):
        until(lambda: told(second) == 1)

    text = (tmp_path / "first.card").read_text()
    (tmp_path / "first.card").write_text(text.replace(first.device, "kiosk-ffffffff"))
    with pytest.raises(NotAuthentic):
        trust(second.store, tmp_path / "first.card")
    first.store.close()
    second.store.close()


def test_one_address_holds_few_connections_and_guessing_is_slow() -> None:
    now_s = [0.0]
    step = Doorstep(lambda: now_s[0])

    assert [step.enter("10.0.0.9") for _ in range(MOST_OF_ONE + 1)] == [True, True, False]
    assert step.enter("10.0.0.8")
    step.leave("10.0.0.9", welcome=False)
    assert not step.enter("10.0.0.9")
    now_s[0] = HELD_OFF_S + 0.1
    assert step.enter("10.0.0.9")
    step.leave("10.0.0.8", welcome=True)
    assert step.enter("10.0.0.8")
    for number in range(MOST_AT_ONCE):
        step.enter(f"10.0.1.{number}")
    assert not step.enter("10.0.2.1")


def test_a_key_of_the_circle_is_never_ones_own(pair: tuple[Gate, Gate]) -> None:
    first, second = pair
    assert set(Circle(first.store).keys()) == {DeviceId(second.device)}
