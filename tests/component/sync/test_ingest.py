"""What the centre does with batches, whatever order, number and truth they come in."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from sync.server.centre import Centre, RegistrationRefused, UnknownDevice
from sync.wire.messages import Registration
from sync.wire.proofs import NotAuthentic, check_acknowledgement
from tests.fakes.centre import TOKEN, attendance
from tests.fakes.gate import Gate, check_in

NewGate = Callable[[str], Gate]


def filled(gate: Gate, rows: int, first: int = 1) -> Gate:
    for number in range(first, first + rows):
        gate.record(check_in(f"CM-{number:04d}"))
    return gate


def held(centre: Centre) -> list[str]:
    return [who.delegate for who in attendance(centre)]


def test_a_batch_is_acknowledged_by_its_last_link_and_the_centre_signs_it(
    centre: Centre, new_gate: NewGate
) -> None:
    gate = filled(new_gate("gate-a"), 3)

    answer = centre.take(gate.batch(1, 3))

    assert (answer.seq, answer.link) == (3, gate.links[3])
    assert not answer.gap
    check_acknowledgement(answer, gate.device, gate.log, centre.identity.public().signing_key)
    assert held(centre) == ["CM-0001", "CM-0002", "CM-0003"]


def test_the_same_batch_twice_is_held_once(centre: Centre, new_gate: NewGate) -> None:
    gate = filled(new_gate("gate-a"), 3)

    first, once = centre.take(gate.batch(1, 3)), attendance(centre)
    second, twice = centre.take(gate.batch(1, 3)), attendance(centre)

    assert first.seq == second.seq == 3
    assert once == twice
    assert [len(who.entries) for who in twice] == [1, 1, 1]


def test_overlapping_batches_add_only_what_is_new(centre: Centre, new_gate: NewGate) -> None:
    gate = filled(new_gate("gate-a"), 5)
    centre.take(gate.batch(1, 3))

    answer = centre.take(gate.batch(2, 5))

    assert (answer.seq, answer.link) == (5, gate.links[5])
    assert len(held(centre)) == 5


def test_an_old_batch_again_is_answered_with_how_far_the_log_is_held(
    centre: Centre, new_gate: NewGate
) -> None:
    gate = filled(new_gate("gate-a"), 5)
    centre.take(gate.batch(1, 5))

    answer = centre.take(gate.batch(1, 2))

    assert (answer.seq, answer.link, answer.held_seq) == (2, gate.links[2], 5)


def test_a_batch_that_begins_too_late_is_asked_for_again(
    centre: Centre, new_gate: NewGate
) -> None:
    gate = filled(new_gate("gate-a"), 5)
    centre.take(gate.batch(1, 2))

    answer = centre.take(gate.batch(4, 5))

    assert (answer.gap, answer.seq, answer.link) == (True, 2, gate.links[2])
    assert len(held(centre)) == 2


def test_a_card_put_back_to_an_old_image_is_kept_apart_and_acknowledged(
    centre: Centre, new_gate: NewGate
) -> None:
    gate = filled(new_gate("gate-a"), 2)
    old = gate.image()
    filled(gate, 3, first=3)
    centre.take(gate.batch(1, 5))
    filled(old, 4, first=50)

    answer = centre.take(old.batch(3, 4))
    later = centre.take(old.batch(5, 6))

    assert answer.forked
    assert later.forked
    assert (later.seq, later.link, later.held_seq) == (6, old.links[6], 5)
    assert len(held(centre)) == 5
    assert centre.take(gate.batch(1, 5)).forked is False


def test_a_log_rewritten_from_the_start_is_kept_apart(centre: Centre, new_gate: NewGate) -> None:
    gate = filled(new_gate("gate-a"), 3)
    centre.take(gate.batch(1, 3))
    other = Gate(gate.opening_key, gate.device, gate.log, gate.signer, gate.key)
    filled(other, 3, first=90)

    assert centre.take(other.batch(1, 3)).forked
    assert held(centre) == ["CM-0001", "CM-0002", "CM-0003"]


def test_rows_that_another_key_signed_are_refused(centre: Centre, new_gate: NewGate) -> None:
    gate = filled(new_gate("gate-a"), 1)
    gate.signer = Ed25519PrivateKey.generate()

    with pytest.raises(NotAuthentic):
        centre.take(gate.batch(1, 1))


def test_altered_rows_are_refused(centre: Centre, new_gate: NewGate) -> None:
    batch = filled(new_gate("gate-a"), 2).batch(1, 2)
    altered = batch.model_copy(update={"rows": (batch.rows[1], batch.rows[0])})

    with pytest.raises(NotAuthentic):
        centre.take(altered)


def test_a_device_nobody_registered_is_refused(centre: Centre) -> None:
    gate = filled(Gate(centre.identity.public().opening_key), 1)

    with pytest.raises(UnknownDevice, match="gate-a"):
        centre.take(gate.batch(1, 1))


def test_an_event_of_an_unknown_kind_is_kept_and_blocks_nothing(
    centre: Centre, new_gate: NewGate
) -> None:
    gate = filled(new_gate("gate-a"), 1)
    readable, gate.key = gate.key, b"\1" * 32
    filled(gate, 1, first=2)
    gate.key = readable
    filled(gate, 1, first=3)

    assert centre.take(gate.batch(1, 3)).seq == 3
    assert held(centre) == ["CM-0001", "CM-0003"]


def test_registration_needs_the_token(centre: Centre) -> None:
    request = Registration(
        device="gate-a",
        gate="Gate A",
        public_key=b"\1" * 32,
        receiving_key=b"\3" * 32,
        token=TOKEN[::-1],
    )

    with pytest.raises(RegistrationRefused, match="token"):
        centre.enrol(request)


def test_registering_again_is_harmless_but_another_key_is_refused(centre: Centre) -> None:
    request = Registration(
        device="gate-a", gate="A", public_key=b"\1" * 32, receiving_key=b"\3" * 32, token=TOKEN
    )
    centre.enrol(request)

    assert centre.enrol(request) == centre.identity.public()
    with pytest.raises(RegistrationRefused, match="gate-a"):
        centre.enrol(request.model_copy(update={"public_key": b"\2" * 32}))


def test_the_books_survive_a_restart_of_the_centre(centre: Centre, new_gate: NewGate) -> None:
    gate = filled(new_gate("gate-a"), 2)
    centre.take(gate.batch(1, 2))

    with centre.engine.read() as tx:
        assert tx.run("SELECT seq FROM log") == [(2,)]
        assert tx.run("SELECT count(*) FROM event") == [(2,)]
