from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from domain.chain import (
    first_link,
    head_message,
    log_key_place,
    next_link,
    opening_message,
    row_place,
)
from domain.codec import decode
from domain.errors import KeyUnavailable, StoreDamaged
from domain.ids import LogId
from runtime.envelope import check_signature, new_pair, open_with
from runtime.sealing import open_sealed
from store.connection import Store
from store.facts import Fact, Facts
from store.ledger import Ledger
from store.outgoing import Outgoing
from tests.component.store.builders import check_in, evening
from tests.fakes.clock import FakeClock


@pytest.fixture
def outgoing(store: Store, clock: FakeClock) -> Outgoing:
    evening(store, clock, people=9)
    return Outgoing(store)


def test_the_centre_opens_the_rows_with_what_the_opening_gives_it(
    store: Store, outgoing: Outgoing
) -> None:
    private, public = new_pair()
    (log,) = outgoing.logs()
    opening = outgoing.opening(log, public)
    message = opening_message(opening.device, log, opening.public, opening.sealed_key)
    check_signature(opening.public, message, opening.signature)
    key = open_with(private, opening.sealed_key, log_key_place(opening.device, log))[4:]
    events = [
        decode(open_sealed(key, row.sealed, row_place(opening.device, log, row.seq)))
        for row in outgoing.rows_after(log, 0, 100)
    ]
    assert events == [event for _, event in Ledger(store).events()]


def test_another_centre_cannot_open_the_key(outgoing: Outgoing) -> None:
    (log,) = outgoing.logs()
    opening = outgoing.opening(log, new_pair()[1])
    with pytest.raises(KeyUnavailable):
        open_with(new_pair()[0], opening.sealed_key, log_key_place(opening.device, log))
    with pytest.raises(KeyUnavailable):
        outgoing.opening(log, b"short")


def test_a_signed_head_is_the_devices_word_on_a_row_that_the_chain_leads_to(
    outgoing: Outgoing,
) -> None:
    (log,) = outgoing.logs()
    link = first_link(outgoing.device, log)
    for row in outgoing.rows_after(log, 0, 5):
        link = next_link(link, row.seq, row.sealed)
    head = outgoing.signed_head(log, 5)
    assert head.link == link
    check_signature(
        outgoing.public_key(), head_message(outgoing.device, log, 5, link), head.signature
    )
    with pytest.raises(StoreDamaged, match="signature"):
        check_signature(
            outgoing.public_key(), head_message(outgoing.device, log, 6, link), head.signature
        )


def test_rows_come_in_pages_behind_what_is_known(outgoing: Outgoing) -> None:
    (log,) = outgoing.logs()
    assert [row.seq for row in outgoing.rows_after(log, 3, 4)] == [4, 5, 6, 7]
    assert outgoing.rows_after(log, outgoing.head(log).seq, 4) == ()


def test_pending_is_what_a_destination_does_not_hold(outgoing: Outgoing) -> None:
    (log,) = outgoing.logs()
    assert outgoing.pending("centre") == outgoing.head(log).seq == 10
    outgoing.acknowledge(log, "centre", 4, outgoing.signed_head(log, 4).link)
    assert outgoing.pending("centre") == 6
    assert outgoing.pending("stick") == 10


@settings(
    max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.lists(st.integers(1, 10), max_size=8))
def test_a_cursor_is_the_highest_acknowledgement_whatever_order_they_come_in(
    store: Store, clock: FakeClock, told: list[int]
) -> None:
    outgoing = Outgoing(store)
    if not outgoing.logs():
        evening(store, clock, people=9)
    (log,) = outgoing.logs()
    before = outgoing.acknowledged(log, "centre")
    for seq in told:
        outgoing.acknowledge(log, "centre", seq, outgoing.signed_head(log, seq).link)
    assert outgoing.acknowledged(log, "centre") == max([before, *told])


def test_an_acknowledgement_of_another_row_than_ours_is_an_incident(outgoing: Outgoing) -> None:
    (log,) = outgoing.logs()
    with pytest.raises(StoreDamaged, match="another row"):
        outgoing.acknowledge(log, "centre", 4, b"x" * 32)
    with pytest.raises(StoreDamaged, match="no row 99"):
        outgoing.acknowledge(log, "centre", 99, b"x" * 32)
    assert outgoing.acknowledged(log, "centre") == 0


def test_an_unknown_log_is_refused(outgoing: Outgoing) -> None:
    with pytest.raises(StoreDamaged, match="is not in"):
        outgoing.rows_after(LogId("0" * 32), 0, 1)


def test_a_new_log_is_pending_too(store: Store, outgoing: Outgoing, clock: FakeClock) -> None:
    (log,) = outgoing.logs()
    outgoing.acknowledge(log, "centre", 10, outgoing.signed_head(log, 10).link)
    Ledger(store).renew(clock.now())
    Ledger(store).append(check_in(1, clock.now()))
    assert outgoing.pending("centre") == 2
    assert len(outgoing.logs()) == 2


@pytest.mark.parametrize("value", ["2026-11-23", 7, 0.25, True, None])
def test_the_last_fact_put_is_the_one_got(store: Store, value: Fact) -> None:
    facts = Facts(store)
    assert facts.get("last_sync") is None
    facts.put("last_sync", "before")
    facts.put("last_sync", value)
    assert facts.get("last_sync") == value


def test_a_fact_moved_under_another_name_is_refused(store: Store) -> None:
    Facts(store).put("pending", 0)
    store.db.execute("UPDATE facts SET name = 'errors'")
    with pytest.raises(StoreDamaged, match="seal"):
        Facts(store).get("errors")
