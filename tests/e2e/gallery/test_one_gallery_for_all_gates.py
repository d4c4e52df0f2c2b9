"""Enrolled once at a station, uploaded once at the centre, and the same at every gate."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import httpx
import numpy as np
import pytest

from domain.biometrics import Probe, Reference, unit
from domain.delegates import Delegate
from domain.errors import ImportRefused
from domain.gallery import gallery_of
from domain.ids import DelegateId, ReferenceId
from domain.ports import KeyProvider
from enroll.distribution import export, receive, work_off
from runtime.edition import SealedEdition
from store.album import Album
from store.connection import Store, open_store
from store.facts import GALLERY_IN_USE, Facts
from store.gallery import Batch, Enrolment, Gallery
from store.outgoing import Outgoing
from store.receiving import Receiving
from sync.agent import https
from sync.agent.config import AgentSettings
from sync.agent.download import Download
from sync.agent.https import HttpTransport
from sync.agent.pin import Pin
from sync.agent.roads import pull_of, upload_of
from sync.agent.shelving import INBOX
from sync.server.app import create_app
from sync.server.centre import Centre
from sync.server.database.editions import newest_version
from sync.server.database.engine import Engine
from sync.server.database.people import Account, save_account
from sync.server.pairing import revoke
from sync.server.staff import Person, StaffRole
from sync.server.tokens import STAFF_S
from sync.wire.messages import Registration
from sync.wire.proofs import NotAuthentic
from tests.fakes.centre import NOON_MS, TOKEN, make_centre
from tests.fakes.clock import FakeClock
from tests.fakes.keys import fixed_key
from tests.fakes.serving import serving
from vision.filler import drawn_templates
from vision.identify import identify
from vision.models import SFACE

CHAIR = Person("chair", StaffRole.ADMIN)
CODES = tuple(DelegateId(f"CM-{number:04d}") for number in range(60))
SOMEBODY = CODES[17]
TEMPLATES = drawn_templates(len(CODES), np.random.default_rng(6))


@dataclass(slots=True)
class Gate:
    """One kiosk with its store, its inbox and its agent."""

    store: Store
    settings: AgentSettings
    transport: HttpTransport
    centre: Centre

    @property
    def inbox(self) -> Path:
        return self.store.path.parent / INBOX

    def sync(self) -> None:
        """What the agent does, and then what the importer does with the inbox."""
        pull = pull_of(self.settings, self.store, self.centre.identity.public(), self.transport)
        while pull.step():
            pass
        work_off(self.store, self.inbox, FakeClock(), lambda _: None)
        identity = self.centre.identity.public()
        upload = upload_of(self.settings, self.store, identity, self.transport)
        self.transport.pulse(upload.describe())

    def recognises(self, person: int, rng: np.random.Generator) -> DelegateId | None:
        """Whom this gate takes a fresh sample of a person for."""
        _, references = Gallery(self.store).snapshot(SFACE.model)
        if not references:
            return None
        noisy = TEMPLATES[person].vector + rng.normal(0, 0.03, 128).astype(np.float32)
        probe = Probe(SFACE.model, unit(noisy), 3)
        return identify(probe, gallery_of(SFACE.model, 1, references))[0].delegate

    def enrol(self, *people: int, version: int = 1) -> None:
        """As an import at this kiosk does."""
        batch = Batch(
            tuple(
                Enrolment(
                    Delegate(CODES[n], f"Nguyễn Văn Mẫu {n}", "", consent=True),
                    (Reference(ReferenceId(f"r-{n}-{version}"), CODES[n], TEMPLATES[n]),),
                )
                for n in people
            )
        )
        Gallery(self.store).apply(batch, FakeClock().now())


@pytest.fixture
def centre(engine: Engine) -> Centre:
    made = make_centre(engine)
    with engine.write() as tx:
        save_account(tx, Account("chair", "admin", ""))
    return made


@pytest.fixture
def client(centre: Centre) -> Iterator[httpx.Client]:
    """An administrator's browser before a centre that is served."""
    with serving(create_app(centre)) as url, httpx.Client(base_url=url, trust_env=False) as made:
        made.cookies["centre_session"] = centre.tokens.issue("staff", "chair", STAFF_S, NOON_MS)
        yield made


@pytest.fixture
def gates(
    tmp_path: Path, centre: Centre, client: httpx.Client
) -> Iterator[tuple[Gate, Gate, Gate]]:
    """An enrolment station and two gates, all paired."""
    made = [
        gate_of(tmp_path / name, fixed_key(n), centre, str(client.base_url))
        for n, name in enumerate("sab", 1)
    ]
    yield made[0], made[1], made[2]
    for gate in made:
        gate.transport.close()
        gate.store.close()


def gate_of(folder: Path, keys: KeyProvider, centre: Centre, url: str) -> Gate:
    folder.mkdir(exist_ok=True)
    store = open_store(folder / "entrance.db", keys, create=True)
    outgoing = Outgoing(store)
    identity = centre.enrol(
        Registration(
            device=outgoing.device,
            gate=f"Cửa {folder.name}",
            public_key=outgoing.public_key(),
            receiving_key=Receiving(store).public_key(),
            token=TOKEN,
        )
    )
    Pin(Facts(store), "centre").write(identity)
    settings = AgentSettings.model_validate({"gate": "x", "centre": {"url": url.rstrip("/")}})
    me = https.Credentials(outgoing.device, identity.signing_key, outgoing.sign)
    return Gate(store, settings, https.open_transport(url, me, parts=folder / INBOX), centre)


def upload(client: httpx.Client, station: Gate) -> int:
    _, sealed = export(station.store)
    return int(client.post("/lists/gallery", files={"file": ("x.gallery", sealed)}).status_code)


def test_uploaded_once_two_gates_recognise_the_same_person_and_the_centre_shows_it(
    client: httpx.Client, gates: tuple[Gate, Gate, Gate]
) -> None:
    station, *doors = gates
    station.enrol(*range(60))
    Album(station.store).keep({SOMEBODY: b"\xff\xd8 a portrait"}, FakeClock().now())
    assert upload(client, station) == 303

    for door in doors:
        assert door.recognises(17, np.random.default_rng(1)) is None
        door.sync()

    for door in doors:
        assert door.recognises(17, np.random.default_rng(1)) == SOMEBODY
        assert Album(door.store).find(SOMEBODY) == b"\xff\xd8 a portrait"
        assert list(door.inbox.iterdir()) == []
    client.get("/cases")  # it looks anew
    page = client.get("/gates").text
    assert page.count('data-show="gallery_version">1<') == 2


def test_the_next_edition_takes_out_who_left_and_leaves_who_was_enrolled_at_the_gate(
    client: httpx.Client, gates: tuple[Gate, Gate, Gate]
) -> None:
    station, door, other = gates
    station.enrol(*range(50))
    upload(client, station)
    door.enrol(55)
    other.enrol(20)
    door.sync()
    other.sync()
    Gallery(station.store).forget(SOMEBODY, FakeClock().now())
    Gallery(other.store).forget(CODES[20], FakeClock().now())
    station.enrol(51)
    upload(client, station)
    before = client.get("/gates", params={"language": "en"}).text

    door.sync()
    other.sync()

    rng = np.random.default_rng(2)
    seen = {person: door.recognises(person, rng) == CODES[person] for person in (17, 20, 51, 55)}
    assert seen == {17: False, 20: True, 51: True, 55: True}
    assert Facts(door.store).get(GALLERY_IN_USE) == 2
    assert 'class="number behind" data-show="gallery_version">1<' in before
    # Consent that was withdrawn at a gate holds against every edition.
    assert other.recognises(20, rng) != CODES[20]


def test_an_edition_that_the_pinned_centre_did_not_sign_is_set_apart_and_the_centre_hears(
    client: httpx.Client, gates: tuple[Gate, Gate, Gate]
) -> None:
    _, door, _ = gates
    forged = SealedEdition(9, b"k" * 80, b"s" * 64, b"somebody's templates")
    door.inbox.mkdir()
    (door.inbox / "gallery-9.edition").write_bytes(forged.to_bytes())

    door.sync()

    assert (door.inbox / "refused" / "gallery-9.edition.why").exists()
    client.get("/cases")
    assert "The gallery was refused" in client.get("/gates").text
    with pytest.raises(ImportRefused):
        receive(door.store, b"nonsense", FakeClock().now())


def test_a_gallery_of_a_station_that_is_not_trusted_is_not_issued(
    client: httpx.Client, centre: Centre, gates: tuple[Gate, Gate, Gate]
) -> None:
    station, *_ = gates
    station.enrol(1, 2, 3)
    _, sealed = export(station.store)
    altered = sealed[:-1] + bytes([sealed[-1] ^ 1])
    revoke(centre, station.store.device, CHAIR)

    for text in (sealed, altered, b"nonsense"):
        answer = client.post("/lists/gallery", files={"file": ("x.gallery", text)})
        assert answer.status_code == 422
    with centre.engine.read() as tx:
        assert newest_version(tx, "gallery") == 0


def test_a_download_that_a_kill_cut_anywhere_goes_on_from_there(
    client: httpx.Client,
    gates: tuple[Gate, Gate, Gate],
    centre: Centre,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    station, door, _ = gates
    station.enrol(*range(12))
    upload(client, station)
    monkeypatch.setattr(https, "PIECE_BYTES", 4096)
    pull = pull_of(door.settings, door.store, centre.identity.public(), door.transport)
    (edition,) = pull.transport.feed("").editions
    body = door.transport.edition(edition)
    part = door.inbox / f".gallery-1-{edition.digest[:16]}.part"

    pieces: list[int] = []
    door.transport.on_piece = lambda: pieces.append(part.exists() and part.stat().st_size)
    for cut in (1, 4095, 4096, 5000, len(body) - 1, len(body)):
        part.write_bytes(body[:cut])
        assert door.transport.edition(edition) == body
        assert not part.exists()
    assert pieces[:2] == [1, 4097], "whoever watches hears of each piece"

    older = door.inbox / ".gallery-0-0123456789abcdef.part"
    older.write_bytes(body)
    part.write_bytes(b"x" + body[1:5000])
    with pytest.raises(NotAuthentic):
        door.transport.edition(edition)
    assert not older.exists()
    assert door.transport.edition(edition) == body


def test_a_piece_that_was_asked_for_is_not_asked_for_again(tmp_path: Path) -> None:
    download = Download(tmp_path, "gallery-1", "d" * 64)
    download.add(b"abc", "bytes 0-2/5")

    again = Download(tmp_path, "gallery-1", "d" * 64)

    assert (again.held, again.whole) == (3, False)
