"""A stolen kiosk that hears of its revocation forgets everybody, and the others get other keys."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import httpx
import numpy as np
import pytest

from domain.errors import KeyUnavailable, StoreDamaged
from domain.ids import DelegateId, DeviceId, EventId, LogId, SessionId
from hardware.keys import open_key_provider
from hardware.keys.administration import destroy
from kiosk.station.happenings import Fault
from kiosk.station.stores import StoredOffice
from kiosk.station.troubles import fault_of
from runtime.device import load_device, save_development_device
from runtime.paths import KEY_COPIES
from runtime.revoked import (
    KioskRevoked,
    is_emptied,
    is_revoked,
    note_revoked,
    refuse_if_revoked,
)
from store.connection import open_store
from store.gallery import Gallery
from store.ledger import Ledger
from store.neighbours import Neighbour, Neighbours
from store.receiving import Receiving
from sync.agent import __main__ as agent
from sync.agent.introduction import Turns
from sync.agent.loop import Download
from sync.agent.revoked import Obedience
from sync.agent.rhythm import Rhythm
from sync.agent.roads import carry_with, pull_of, upload_of
from sync.server.centre import Centre
from sync.server.courier import accept
from sync.server.database.editions import newest_version
from sync.server.pairing import revoke
from tests.e2e.gallery.test_one_gallery_for_all_gates import (
    CHAIR,
    Gate,
    centre,
    client,
    gate_of,
    gates,
    upload,
)
from tests.fakes.gate import check_in
from vision.models import SFACE

__all__ = ["centre", "client", "gates"]


@pytest.fixture
def stolen(tmp_path: Path, centre: Centre, client: httpx.Client) -> Iterator[Gate]:
    """A gate whose key lies in its state folder, as on a development kiosk."""
    folder = tmp_path / "stolen"
    folder.mkdir()
    keys = open_key_provider(folder, save_development_device(folder))
    made = gate_of(folder, keys, centre, str(client.base_url))
    yield made
    made.transport.close()
    made.store.close()


def obedience_of(gate: Gate, left: list[bool]) -> Obedience:
    state = gate.store.path.parent
    return Obedience(
        gate.store,
        "centre",
        lambda: destroy(state, load_device(state)),
        lambda: left.append(True),
    )


def listen(gate: Gate, obedience: Obedience) -> None:
    """One beat of the way down."""
    identity = gate.centre.identity.public()
    pull = pull_of(gate.settings, gate.store, identity, gate.transport)
    Download(pull, Rhythm(2.0, 60.0, np.random.default_rng(1)), obedience.heed).beat()


def send(gate: Gate) -> None:
    identity = gate.centre.identity.public()
    push = upload_of(gate.settings, gate.store, identity, gate.transport).push
    while push.step():
        pass


def test_a_stolen_kiosk_forgets_everybody_at_once_and_itself_once_its_rows_are_there(
    client: httpx.Client, centre: Centre, gates: tuple[Gate, Gate, Gate], stolen: Gate
) -> None:
    station, door, _ = gates
    station.enrol(*range(12))
    upload(client, station)
    for gate in (door, stolen):
        gate.sync()
    send(stolen)
    Ledger(stolen.store).append(check_in("CM-0001"))
    name = EventId(door.store.device, LogId("0" * 32), 1)
    inside = Neighbour(name, DelegateId("CM-0002"), SessionId("opening"), "Cửa", 0)
    Neighbours(stolen.store).apply("peer", [inside], "1")
    state, left = stolen.store.path.parent, list[bool]()
    query = "SELECT wrapped FROM keys WHERE purpose = 'gallery'"
    ((wrapped,),) = stolen.store.db.execute(query).fetchall()
    obedience = obedience_of(stolen, left)

    revoke(centre, stolen.store.device, CHAIR)
    listen(stolen, obedience)

    with pytest.raises(StoreDamaged):
        Gallery(stolen.store).snapshot(SFACE.model)
    assert not any(wrapped in file.read_bytes() for file in state.glob("entrance.db*"))
    copies = (state / KEY_COPIES).read_text()
    assert '"gallery"' not in copies
    assert '"receiving"' not in copies
    assert Neighbours(stolen.store).told_after(0) == (0, [])
    assert StoredOffice(stolen.store, "centre").revoked()
    assert not left, "what happened at the door reaches the centre first"

    send(stolen)
    centre.register.refresh()
    kept = [one for _, one in centre.register.snapshot() if one.name.device == stolen.store.device]
    assert [one.quarantined for one in kept][-1]
    listen(stolen, obedience)

    assert left == [True]
    assert is_emptied(state)
    found = open_key_provider(state, load_device(state))  # a development kiosk draws a new one
    with (
        closing(open_store(stolen.store.path, found)) as again,
        pytest.raises(KeyUnavailable),
    ):
        list(Ledger(again).events())
    with pytest.raises(KioskRevoked) as refused:
        refuse_if_revoked(state)
    assert fault_of(refused.value) is Fault.REVOKED
    _others_have_other_keys(centre, door, stolen.store.device)


def _others_have_other_keys(centre: Centre, door: Gate, thief: DeviceId) -> None:
    with centre.engine.read() as tx:
        assert newest_version(tx, "gallery") == 2
    door.sync()
    assert door.recognises(3, np.random.default_rng(4)) == "CM-0003"
    page = door.transport.feed("")
    assert thief in page.revocations.devices
    assert [edition.version for edition in page.editions] == [2]


def test_only_the_pinned_centre_can_make_a_kiosk_forget(
    centre: Centre, gates: tuple[Gate, Gate, Gate]
) -> None:
    _, door, _ = gates
    door.enrol(1, 2, 3)
    revoke(centre, door.store.device, CHAIR)
    identity = centre.identity.public().model_copy(update={"signing_key": b"\1" * 32})
    pull = pull_of(door.settings, door.store, identity, door.transport)
    obedience = obedience_of(door, [])

    Download(pull, Rhythm(2.0, 60.0, np.random.default_rng(1)), obedience.heed).beat()

    assert not is_revoked(door.store.path.parent)
    assert door.recognises(2, np.random.default_rng(4)) == "CM-0002"


def test_a_revocation_on_a_stick_is_obeyed_and_the_rows_it_acknowledges_are_the_last(
    centre: Centre, stolen: Gate, tmp_path: Path
) -> None:
    Ledger(stolen.store).append(check_in("CM-0001"))
    Receiving(stolen.store).public_key()
    obedience = obedience_of(stolen, left := list[bool]())
    revoke(centre, stolen.store.device, CHAIR)
    identity = centre.identity.public()

    with carry_with(stolen.settings, stolen.store, identity) as courier:
        courier.export(tmp_path / "up")
        obedience.heed()
        assert not is_revoked(stolen.store.path.parent)
        (tmp_path / "down").write_bytes(accept(centre, tmp_path / "up")[1])
        courier.take_back(tmp_path / "down")
    obedience.heed()

    assert left == [True]
    assert is_emptied(stolen.store.path.parent)


def test_an_emptied_kiosk_rests_until_it_is_told_to_stop(
    stolen: Gate, monkeypatch: pytest.MonkeyPatch
) -> None:
    state = stolen.store.path.parent
    note_revoked(state, emptied=True)
    rested = Turns()
    rested.stop()
    monkeypatch.setattr(agent, "Turns", lambda: rested)
    monkeypatch.setattr(agent, "open_store", None)  # nothing is left to open

    assert agent.main(["--state", str(state)]) == 0
