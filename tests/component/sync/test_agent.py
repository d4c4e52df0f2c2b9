"""A real store and agent against the centre: exactly once, whatever the wire does."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest

from domain.attendance import LogSetAside, TimeAnchor
from domain.errors import CentreUnreachable
from domain.standing import FACT, Standing, decode_standing
from hardware.keys.held import HeldKey
from store.connection import Store, open_store
from store.facts import Facts
from store.ledger import Ledger
from store.outgoing import Outgoing
from store.receiving import Receiving
from sync.agent.anchoring import Anchoring
from sync.agent.https import Credentials, open_transport
from sync.agent.loop import Upload
from sync.agent.push import Push, sent_now
from sync.agent.rhythm import Rhythm
from sync.agent.standing import Spokesman
from sync.agent.transport import CentreRefused, SyncTransport
from sync.server.app import create_app
from sync.server.centre import Centre
from sync.server.database.devices import revoke_device
from sync.wire.feed import Pulse
from sync.wire.messages import Acknowledged, Batch, Registration
from sync.wire.proofs import NotAuthentic, ack_message
from tests.fakes.centre import NOON_MS, TOKEN, CentreInMemory, attendance
from tests.fakes.clock import FakeClock
from tests.fakes.gate import check_in
from tests.fakes.serving import serving

KEY = HeldKey(b"\7" * 32)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = open_store(tmp_path / "entrance.db", KEY, create=True)
    yield opened
    opened.close()


@pytest.fixture
def wire(centre: Centre, store: Store) -> CentreInMemory:
    outgoing = Outgoing(store)
    made = CentreInMemory(centre, outgoing.device)
    made.enrol(
        Registration(
            device=outgoing.device,
            gate="East",
            public_key=outgoing.public_key(),
            receiving_key=Receiving(store).public_key(),
            token=TOKEN,
        )
    )
    return made


def record(store: Store, people: range) -> None:
    ledger = Ledger(store)
    for number in people:
        ledger.append(check_in(f"CM-{number:04d}"))


def push_of(store: Store, wire: SyncTransport, centre: Centre, rows: int = 4) -> Push:
    return Push(Outgoing(store), wire, centre.identity.public(), "centre", rows, FakeClock())


def drain(push: Push) -> None:
    while push.step():
        pass


def pulse() -> Pulse:
    return Pulse(
        sent=sent_now(FakeClock()),
        pending=0,
        roster_version=0,
        gallery_version=0,
        software="2026.11.0",
    )


def delegates(centre: Centre) -> list[str]:
    return [who.delegate for who in attendance(centre)]


def names(people: range) -> list[str]:
    return [f"CM-{number:04d}" for number in people]


def test_everything_recorded_arrives_once(
    store: Store, wire: CentreInMemory, centre: Centre
) -> None:
    record(store, range(10))

    drain(push_of(store, wire, centre))

    assert delegates(centre) == names(range(10))
    assert Outgoing(store).pending("centre") == 0


def test_a_lost_answer_doubles_nothing_and_loses_nothing(
    store: Store, wire: CentreInMemory, centre: Centre
) -> None:
    record(store, range(10))
    push = push_of(store, wire, centre)
    wire.lose_answer = 2

    for _ in range(2):
        with pytest.raises(CentreUnreachable):
            push.step()
    assert Outgoing(store).pending("centre") == 10
    drain(push)

    assert delegates(centre) == names(range(10))
    assert all(len(who.entries) == 1 for who in attendance(centre))


def test_a_network_that_delivers_twice_doubles_nothing(
    store: Store, wire: CentreInMemory, centre: Centre
) -> None:
    record(store, range(10))
    wire.twice = True

    drain(push_of(store, wire, centre))

    assert all(len(who.entries) == 1 for who in attendance(centre))


def test_an_agent_killed_after_any_step_goes_on_where_it_was(
    store: Store, wire: CentreInMemory, centre: Centre
) -> None:
    record(store, range(10))

    while push_of(store, wire, centre, rows=1).step():
        pass

    assert delegates(centre) == names(range(10))
    assert [batch.first_seq for batch in wire.heard] == list(range(1, 11))


def test_a_centre_put_back_to_a_backup_is_sent_what_it_lacks(
    store: Store, wire: CentreInMemory, centre: Centre
) -> None:
    record(store, range(10))
    push = push_of(store, wire, centre)
    drain(push)
    with centre.engine.write() as tx:
        tx.run("DELETE FROM event WHERE seq > 3")
        ((link,),) = tx.run("SELECT link FROM event WHERE seq = 3")
        tx.run("UPDATE log SET seq = 3, link = :link", link=link)

    record(store, range(10, 12))
    drain(push)

    assert delegates(centre) == names(range(12))


def test_an_empty_centre_with_the_old_keys_is_sent_everything(
    store: Store, wire: CentreInMemory, centre: Centre
) -> None:
    record(store, range(10))
    drain(push_of(store, wire, centre))
    with centre.engine.write() as tx:
        tx.run("DELETE FROM event")
        tx.run("DELETE FROM log")

    record(store, range(10, 11))
    drain(push_of(store, wire, centre))

    assert delegates(centre) == names(range(11))


def test_an_answer_that_the_pinned_centre_did_not_sign_moves_nothing(
    store: Store, wire: CentreInMemory, centre: Centre
) -> None:
    record(store, range(2))
    push = push_of(store, wire, centre)
    push.centre = push.centre.model_copy(update={"signing_key": b"\1" * 32})

    with pytest.raises(NotAuthentic):
        push.step()

    assert Outgoing(store).pending("centre") == 2


@dataclass
class Forgetful(CentreInMemory):
    """It asks for rows from a place of its choice, whatever it was sent."""

    held: int = 0
    link: bytes = bytes(32)

    def upload(self, batch: Batch) -> Acknowledged:
        self.heard.append(batch)
        message = ack_message(batch.device, batch.log, self.held, self.link, NOON_MS)
        return Acknowledged(
            seq=self.held,
            link=self.link,
            held_seq=self.held,
            gap=True,
            centre_ms=NOON_MS,
            signature=self.centre.identity.signing.sign(message),
        )


def test_a_centre_that_disagrees_on_what_it_holds_is_sent_all_from_the_beginning(
    store: Store, wire: CentreInMemory, centre: Centre
) -> None:
    record(store, range(10))
    drain(push_of(store, wire, centre))
    record(store, range(10, 12))
    forgetful = Forgetful(centre, store.device, held=3, link=b"x" * 32)
    push = push_of(store, forgetful, centre)

    push.step()
    with pytest.raises(CentreRefused, match="asks again"):
        push.step()

    assert [batch.first_seq for batch in forgetful.heard] == [11, 1]


def test_a_centre_that_asks_for_the_very_rows_that_it_is_sent_is_not_hurried(
    store: Store, centre: Centre
) -> None:
    record(store, range(10))
    outgoing = Outgoing(store)
    (log,) = outgoing.logs()
    held = outgoing.signed_head(log, 4)
    outgoing.acknowledge(log, "centre", held.seq, held.link)
    push = push_of(store, Forgetful(centre, store.device, held=4, link=held.link), centre)

    with pytest.raises(CentreRefused, match="asks again"):
        push.step()


@contextmanager
def put_back(image: bytes, folder: Path) -> Iterator[Store]:
    """The store as an older copy of its card has it."""
    (folder / "old.db").write_bytes(image)
    old = open_store(folder / "old.db", KEY)
    try:
        yield old
    finally:
        old.close()


def test_a_card_put_back_is_found_out_and_goes_on_with_a_new_log(
    store: Store, wire: CentreInMemory, centre: Centre, tmp_path: Path
) -> None:
    record(store, range(3))
    store.flush_journal()
    image = (tmp_path / "entrance.db").read_bytes()
    record(store, range(3, 6))
    drain(push_of(store, wire, centre))
    with put_back(image, tmp_path) as old:
        push = push_of(old, wire, centre)
        drain(push)
        assert Outgoing(old).old_copy()
        record(old, range(90, 93))
        drain(push)

        events = [event for _, event in Ledger(old).events()]
        assert sum(isinstance(event, LogSetAside) for event in events) == 1
        assert Outgoing(old).pending("centre") == 0
    assert set(delegates(centre)) == {*names(range(6)), *names(range(90, 93))}
    with centre.engine.read() as tx:
        assert tx.run("SELECT count(*) FROM forked") == [(0,)]


def test_what_an_old_card_recorded_before_anybody_knew_is_kept_apart_and_the_rest_counts(
    store: Store, wire: CentreInMemory, centre: Centre, tmp_path: Path
) -> None:
    record(store, range(3))
    store.flush_journal()
    image = (tmp_path / "entrance.db").read_bytes()
    record(store, range(3, 6))
    drain(push_of(store, wire, centre))
    with put_back(image, tmp_path) as old:
        record(old, range(80, 82))  # the centre is out of reach
        drain(push_of(old, wire, centre))
        record(old, range(90, 93))
        drain(push_of(old, wire, centre))  # the agent was started anew
        record(old, range(93, 95))
        drain(push_of(old, wire, centre))

        assert len(Outgoing(old).logs()) == 2
        assert Outgoing(old).pending("centre") == 0
    assert set(delegates(centre)) == {*names(range(6)), *names(range(90, 95))}
    with centre.engine.read() as tx:
        assert tx.run("SELECT count(*) FROM forked") == [(2,)]


def test_the_status_line_hears_of_both_a_dead_and_a_living_link(
    store: Store, wire: CentreInMemory, centre: Centre
) -> None:
    record(store, range(1))
    upload = Upload(
        push_of(store, wire, centre),
        Rhythm(2.0, 60.0, np.random.default_rng(1)),
        Spokesman(Facts(store), FakeClock()),
        1_000_000,
        pulse,
        Anchoring(Ledger(store).append, "centre"),
    )
    wire.refuse = 1

    upload.beat()
    offline = decode_standing(Facts(store).get(FACT))
    upload.beat()
    online = decode_standing(Facts(store).get(FACT))

    assert isinstance(offline, Standing)
    assert (offline.online, offline.acknowledged_at_ms) == (False, None)
    assert isinstance(online, Standing)
    assert online.online
    assert online.acknowledged_at_ms is not None


def test_the_centres_clock_comes_into_the_ledger_and_goes_up_like_any_event(
    store: Store, wire: CentreInMemory, centre: Centre
) -> None:
    upload = Upload(
        push_of(store, wire, centre),
        Rhythm(2.0, 60.0, np.random.default_rng(1)),
        Spokesman(Facts(store), FakeClock()),
        1_000_000,
        pulse,
        Anchoring(Ledger(store).append, "centre"),
    )
    upload.beat()
    upload.beat()

    events = [event for _, event in Ledger(store).events()]
    assert [type(event) for event in events] == [TimeAnchor]
    assert Outgoing(store).pending("centre") == 0


def test_a_revoked_kiosk_is_told_and_says_so(
    store: Store, wire: CentreInMemory, centre: Centre
) -> None:
    upload = Upload(
        push_of(store, wire, centre),
        Rhythm(2.0, 60.0, np.random.default_rng(1)),
        Spokesman(Facts(store), FakeClock()),
        1_000_000,
        pulse,
        Anchoring(Ledger(store).append, "centre"),
    )
    with centre.engine.write() as tx:
        revoke_device(tx, store.device, NOON_MS)

    upload.beat()

    standing = decode_standing(Facts(store).get(FACT))
    assert isinstance(standing, Standing)
    assert "Take it away" in standing.trouble


def test_over_http_everything_recorded_arrives_once(
    store: Store, wire: CentreInMemory, centre: Centre
) -> None:
    record(store, range(25))
    with serving(create_app(centre)) as url:
        outgoing = Outgoing(store)
        signing_key = centre.identity.public().signing_key
        me = Credentials(outgoing.device, signing_key, outgoing.sign)
        transport = open_transport(url, me)
        drain(push_of(store, transport, centre))
        transport.close()

    assert delegates(centre) == names(range(25))
