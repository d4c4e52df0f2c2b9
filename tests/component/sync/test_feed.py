"""What gates learn of each other through the centre, exactly as it happened."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import pytest

from domain.attendance import Correction
from domain.errors import CentreUnreachable
from domain.ids import DelegateId, DeviceId, EventId, LogId, OperatorId, SessionId
from hardware.keys.held import HeldKey
from runtime.edition import open_edition, read_edition
from store.circle import Circle, Notice
from store.connection import Store, open_store
from store.neighbours import Neighbour, Neighbours
from store.outgoing import Outgoing
from store.receiving import Receiving
from store.roster import StoredRoster
from store.tidings import Tidings
from sync.agent.loop import Download
from sync.agent.pull import Pull
from sync.agent.rhythm import Rhythm
from sync.agent.shelving import Shelving
from sync.server.centre import Centre
from sync.server.database.devices import Device, revoke_device
from sync.server.editions import (
    Issue,
    Kind,
    UnknownEdition,
    body_of,
    issue,
    issue_again,
    read_newest,
)
from sync.server.upkeep import new_era
from sync.wire.feed import Edition, FeedPage, KnownGate
from sync.wire.messages import Registration
from sync.wire.proofs import NotAuthentic
from tests.fakes.centre import NOON_MS, TOKEN, CentreInMemory, attendance
from tests.fakes.clock import FakeClock
from tests.fakes.gate import Gate, check_in, moment

NewGate = Callable[[str], Gate]
ROSTER = json.dumps(
    {
        "event_name": "Đại hội mẫu",
        "sessions": [{"id": "opening", "title": "Khai mạc", "opens_ms": 0, "closes_ms": 9**14}],
        "delegates": [{"id": "CM-0001", "name": "Nguyễn Văn Mẫu", "role": "guest"}],
    }
).encode()


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = open_store(tmp_path / "entrance.db", HeldKey(b"\7" * 32), create=True)
    yield opened
    opened.close()


@pytest.fixture
def wire(centre: Centre, store: Store) -> CentreInMemory:
    outgoing = Outgoing(store)
    made = CentreInMemory(centre, outgoing.device)
    keys = outgoing.public_key(), Receiving(store).public_key()
    made.enrol(
        Registration(
            device=outgoing.device,
            gate="West",
            public_key=keys[0],
            receiving_key=keys[1],
            token=TOKEN,
        )
    )
    return made


@pytest.fixture
def pull(store: Store, wire: CentreInMemory, centre: Centre, tmp_path: Path) -> Pull:
    shelf = Shelving(store, FakeClock(), tmp_path / "inbox").shelf()
    identity = centre.identity.public()
    return Pull(Tidings(store, FakeClock()), shelf, wire, identity, "centre")


def arrivals(store: Store) -> dict[DelegateId, Neighbour]:
    _, told = Neighbours(store).told_after(0)
    return {one.delegate: one for one in told if not one.annulled}


def catch_up(pull: Pull) -> None:
    while pull.step():
        pass


def test_a_gate_learns_who_came_in_at_another_one(
    pull: Pull, store: Store, centre: Centre, new_gate: NewGate
) -> None:
    gate = new_gate("gate-a")
    gate.record(check_in("CM-0001", "opening", moment(5)))
    centre.take(gate.batch(1, 1))

    catch_up(pull)

    found = arrivals(store)[DelegateId("CM-0001")]
    assert (found.gate, found.session, found.at_ms) == ("Gate gate-a", "opening", 5)


def test_many_pages_are_read_to_the_end_and_nothing_is_missed(
    pull: Pull, store: Store, centre: Centre, new_gate: NewGate
) -> None:
    gate = new_gate("gate-a")
    for number in range(1200):
        gate.record(check_in(f"CM-{number:04d}"))
    centre.take(gate.batch(1, 500))
    catch_up(pull)
    centre.take(gate.batch(501, 1000))
    centre.take(gate.batch(1001, 1200))

    catch_up(pull)

    assert len(arrivals(store)) == 1200


def test_a_lost_page_is_read_again_and_the_cursor_stands_where_the_data_does(
    pull: Pull, store: Store, wire: CentreInMemory, centre: Centre, new_gate: NewGate
) -> None:
    gate = new_gate("gate-a")
    gate.record(check_in("CM-0001"))
    centre.take(gate.batch(1, 1))
    wire.lose_answer = 1

    with pytest.raises(CentreUnreachable):
        pull.step()
    assert (arrivals(store), Neighbours(store).cursor("centre")) == ({}, "")
    catch_up(pull)

    assert len(arrivals(store)) == 1


def test_its_own_admissions_do_not_come_back_to_a_gate(
    pull: Pull, store: Store, wire: CentreInMemory, centre: Centre
) -> None:
    gate = Gate(centre.identity.public().opening_key, device=store.device)
    gate.signer = store.keyring.signer()
    gate.record(check_in("CM-0001"))
    centre.take(gate.batch(1, 1))

    catch_up(pull)

    assert arrivals(store) == {}


def test_an_annulled_admission_is_taken_back_at_the_other_gates(
    pull: Pull, store: Store, centre: Centre, new_gate: NewGate
) -> None:
    gate = new_gate("gate-a")
    name = gate.record(check_in("CM-0001"))
    centre.take(gate.batch(1, 1))
    catch_up(pull)
    gate.record(Correction(moment(), name, OperatorId("chair"), "wrong person"))
    centre.take(gate.batch(2, 2))

    catch_up(pull)

    assert arrivals(store) == {}


def test_a_cursor_of_another_database_starts_the_feed_anew(
    pull: Pull, store: Store, centre: Centre, new_gate: NewGate
) -> None:
    Neighbours(store).apply("centre", (), "0123456789abcdef.0.7")
    gate = new_gate("gate-a")
    gate.record(check_in("CM-0001"))
    centre.take(gate.batch(1, 1))

    catch_up(pull)

    assert len(arrivals(store)) == 1


def test_a_roster_issued_once_reaches_every_gate(pull: Pull, store: Store, centre: Centre) -> None:
    with centre.engine.write() as tx:
        issue(tx, centre.identity, Issue("roster", ROSTER, "chair", NOON_MS))

    catch_up(pull)

    roster = StoredRoster(store).load()
    assert (roster.version, roster.event_name) == (1, "Đại hội mẫu")
    assert roster.delegates[DelegateId("CM-0001")].name == "Nguyễn Văn Mẫu"


def test_a_gallery_lies_in_the_inbox_whole_and_sealed(
    pull: Pull, store: Store, centre: Centre, tmp_path: Path
) -> None:
    with centre.engine.write() as tx:
        issue(tx, centre.identity, Issue("gallery", b"g" * 100_000, "chair", NOON_MS))

    catch_up(pull)

    inbox = list((tmp_path / "inbox").iterdir())
    assert [path.name for path in inbox] == ["gallery-1.edition"]
    sealed = read_edition(inbox[0].read_bytes())
    assert b"g" * 100 not in sealed.body
    signer = centre.identity.public().signing_key
    assert open_edition(sealed, signer, Receiving(store).open) == b"g" * 100_000


def test_a_revoked_gate_is_told_and_gets_no_later_edition(
    pull: Pull, store: Store, wire: CentreInMemory, centre: Centre
) -> None:
    with centre.engine.write() as tx:
        issue(tx, centre.identity, Issue("roster", ROSTER, "chair", NOON_MS))
        revoke_device(tx, store.device, NOON_MS)
        issue_again(tx, centre.identity, "chair", NOON_MS)

    catch_up(pull)

    assert store.device in Circle(store).notice().devices
    assert StoredRoster(store).load().version == 0


def test_what_a_revoked_gate_says_later_is_kept_in_quarantine(
    centre: Centre, new_gate: NewGate
) -> None:
    gate = new_gate("gate-a")
    gate.record(check_in("CM-0001"))
    centre.take(gate.batch(1, 1))
    with centre.engine.write() as tx:
        revoke_device(tx, "gate-a", NOON_MS)
    gate.record(check_in("CM-0002"))

    answer = centre.take(gate.batch(2, 2))

    assert answer.seq == 2
    assert [who.delegate for who in attendance(centre)] == ["CM-0001"]
    with centre.engine.read() as tx:
        assert tx.run("SELECT seq FROM event WHERE quarantined = 1") == [(2,)]


def test_the_feed_names_the_other_gates_by_their_keys_and_a_revoked_one_no_more(
    pull: Pull, store: Store, centre: Centre, new_gate: NewGate
) -> None:
    first, second = new_gate("gate-a"), new_gate("gate-b")
    catch_up(pull)
    assert Circle(store).keys() == {
        first.device: first.public_key,
        second.device: second.public_key,
    }

    with centre.engine.write() as tx:
        revoke_device(tx, "gate-a", NOON_MS)
    catch_up(pull)

    assert Circle(store).keys() == {second.device: second.public_key}
    assert Circle(store).notice().devices == ("gate-a",)


def test_keys_that_the_centre_did_not_sign_are_nobodys(
    pull: Pull, store: Store, centre: Centre, new_gate: NewGate
) -> None:
    gate = new_gate("gate-a")
    page = centre.feed(Device(store.device, "East", b"", Receiving(store).public_key()), "")
    assert page.circle is not None
    swapped = page.circle.model_copy(
        update={"gates": (KnownGate(device=gate.device, public_key=b"\1" * 32),)}
    )

    with pytest.raises(NotAuthentic):
        pull._named(page.model_copy(update={"circle": swapped}))


def test_a_centre_put_back_to_a_backup_is_followed_by_its_own_numbers(
    pull: Pull, store: Store, centre: Centre, new_gate: NewGate
) -> None:
    first, second = new_gate("gate-a"), new_gate("gate-b")
    with centre.engine.write() as tx:
        issue(tx, centre.identity, Issue("roster", ROSTER, "chair", NOON_MS))
        revoke_device(tx, first.device, NOON_MS)
    catch_up(pull)
    assert Circle(store).notice().devices == (first.device,)

    with centre.engine.write() as tx:
        tx.run("DELETE FROM edition")
        tx.run("UPDATE device SET revoked_ms = NULL")
    new_era(centre.engine)
    again = ROSTER.replace(b"CM-0001", b"CM-0002")
    with centre.engine.write() as tx:
        issue(tx, centre.identity, Issue("roster", again, "chair", NOON_MS))
        revoke_device(tx, second.device, NOON_MS)
    catch_up(pull)

    assert StoredRoster(store).load().delegates.keys() == {DelegateId("CM-0002")}
    assert Circle(store).notice().devices == (second.device,)


def test_a_roster_of_newer_software_keeps_nothing_else_from_coming_and_going(
    pull: Pull, store: Store, centre: Centre, new_gate: NewGate
) -> None:
    with centre.engine.write() as tx:
        issue(tx, centre.identity, Issue("roster", b'{"of": "next year"}', "chair", NOON_MS))
    gate = new_gate("gate-a")
    down = Download(pull, Rhythm(2.0, 60.0, np.random.default_rng(1)), lambda: None)
    for number, code in enumerate(("CM-0001", "CM-0002"), start=1):
        gate.record(check_in(code))
        centre.take(gate.batch(number, number))
        down.beat()

    assert arrivals(store).keys() == {"CM-0001", "CM-0002"}


def test_the_centre_keeps_nobody_in_an_edition_that_a_newer_one_replaced(
    pull: Pull, store: Store, centre: Centre
) -> None:
    with centre.engine.write() as tx:
        issue(tx, centre.identity, Issue("roster", ROSTER, "chair", NOON_MS))
        issue(tx, centre.identity, Issue("gallery", b"everybody", "chair", NOON_MS))
        issue(tx, centre.identity, Issue("gallery", b"all but one", "chair", NOON_MS))

    with centre.engine.read() as tx:
        kept = tx.run("SELECT kind, version FROM edition ORDER BY kind")
        assert kept == [("gallery", 2), ("roster", 1)]
        assert read_newest(tx, centre.identity, "gallery") == (2, b"all but one")
        with pytest.raises(UnknownEdition):
            body_of(tx, "gallery", 1)
    catch_up(pull)
    assert StoredRoster(store).load().version == 1


def test_an_older_page_heard_again_does_not_bring_back_whose_admission_was_annulled(
    store: Store,
) -> None:
    name = EventId(DeviceId("gate-a"), LogId("0" * 32), 1)
    told = Neighbour(name, DelegateId("CM-0001"), SessionId("opening"), "Gate", 5)
    neighbours = Neighbours(store)
    neighbours.apply("centre", [replace(told, annulled=True)], "2")

    neighbours.apply("peer", [told], "1")

    assert [one.annulled for one in neighbours.told_after(0)[1]] == [True]


def test_an_older_word_on_revoked_devices_that_comes_late_changes_nothing(store: Store) -> None:
    circle, thief = Circle(store), DeviceId("kiosk-thief")
    circle.name({thief: bytes(32)})
    circle.revoke(Notice(2, (thief,), b"newer"))

    circle.revoke(Notice(1, (), b"older"))

    assert circle.notice() == Notice(2, (thief,), b"newer")
    assert circle.keys() == {}


def test_a_log_that_a_revoked_gate_opens_is_quarantined_from_its_first_row(
    centre: Centre, new_gate: NewGate
) -> None:
    gate = new_gate("gate-a")
    with centre.engine.write() as tx:
        revoke_device(tx, "gate-a", NOON_MS)
    gate.record(check_in("CM-0001"))

    centre.take(gate.batch(1, 1))

    assert attendance(centre) == []
    with centre.engine.read() as tx:
        assert tx.run("SELECT seq FROM event WHERE quarantined = 1") == [(1,)]


@dataclass
class Meddling(CentreInMemory):
    """Somebody on the way exchanges editions, or what the centre says of them."""

    body: bytes | None = None

    def feed(self, cursor: str) -> FeedPage:
        page = super().feed(cursor)
        if self.body is not None:
            return page
        meddled = tuple(
            edition.model_copy(update={"signature": bytes(64)}) for edition in page.editions
        )
        return page.model_copy(update={"editions": meddled})

    def edition(self, edition: Edition) -> bytes:
        return super().edition(edition) if self.body is None else self.body


@pytest.mark.parametrize("body", [None, b"another list"])
@pytest.mark.parametrize("kind", ["roster", "gallery"])
def test_an_edition_that_the_centre_did_not_make_is_not_kept(
    pull: Pull, store: Store, centre: Centre, kind: Kind, body: bytes | None
) -> None:
    with centre.engine.write() as tx:
        issue(tx, centre.identity, Issue(kind, ROSTER, "chair", NOON_MS))
    pull.transport = Meddling(centre, store.device, body=body)

    with pytest.raises(NotAuthentic):
        pull.step()

    assert pull.shelf.version_of(kind) == 0
    assert StoredRoster(store).load().version == 0
