"""A signed update from the centre's disk to a gate's screen, and back when it does not work."""

from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

import pytest
from starlette.concurrency import run_in_threadpool
from starlette.types import ASGIApp, Receive, Scope, Send

from domain.fetching import FetchStage
from hardware.keys import open_key_provider
from kiosk.station.stores import StoredFetching
from kiosk.station.update_happenings import Offer, Source
from kiosk.upkeep.offers import Offers, Places
from kiosk.upkeep.update import Site, install
from runtime.device import save_development_device
from runtime.paths import UPDATES, database_of
from runtime.release import check_release, this_board
from store.connection import Store, open_reader, open_store
from store.ledger import Ledger
from store.space import LOW_SHARE, lay_ballast, space
from sync.server.app import create_app
from sync.server.centre import Centre
from sync.server.database.devices import all_devices
from sync.server.database.releases import KeptRelease, all_releases
from sync.server.database.sqlite import SqliteEngine
from sync.server.pairing import revoke
from sync.server.releases import By, Deposit, put, withdraw
from sync.server.releases_page import gates_software
from sync.server.staff import Person, StaffRole
from tests.e2e.faults.stage import free_port
from tests.fakes.centre import NOON_MS, TOKEN, attendance, make_centre
from tests.fakes.gate import check_in
from tests.fakes.releases import PUBLISHER, Works, bytes_that_differ
from tests.fakes.serving import serving
from tests.fakes.switch import until

OLD, NEW = "2026.11.0", "2999.1.0"
PACKAGE = bytes_that_differ(6_000_000)
BY = By("chair", NOON_MS)


class Watched:
    """The centre's application, and where each piece that a gate asked for begins."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app
        self.asked: list[int] = []
        self.answers = threading.Event()
        """Cleared, a gate waits for its piece."""
        self.answers.set()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and scope["path"].startswith("/v1/releases/"):
            wanted = dict(scope["headers"])[b"range"].decode()
            self.asked.append(int(wanted.removeprefix("bytes=").partition("-")[0]))
            await run_in_threadpool(self.answers.wait, 60)
        await self._app(scope, receive, send)


@dataclass(slots=True)
class Gate:
    """One kiosk's state folder, and its agent as a process that can be killed."""

    state: Path
    store: Store
    agent: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        with (self.state / "agent.log").open("ab") as log:
            command = [sys.executable, "-m", "sync.agent", "--state", str(self.state)]
            self.agent = subprocess.Popen(command, stderr=log)

    def kill(self) -> None:
        if self.agent is not None:
            self.agent.kill()
            self.agent.wait()

    def held(self) -> int:
        """Bytes of the update that is still coming."""
        return sum(part.stat().st_size for part in (self.state / UPDATES).glob(".*.part"))

    def lying(self) -> list[Path]:
        return sorted((self.state / UPDATES).glob("*"))


@dataclass(slots=True)
class Packages:
    """What stands in for dpkg: the version that is installed."""

    installed: str = OLD
    became: list[str] = field(default_factory=list)

    def version(self) -> str:
        return self.installed

    def install(self, deb: Path) -> None:
        self.installed = NEW if deb.read_bytes() == PACKAGE else OLD
        self.became.append(self.installed)

    def pack_up(self, deb: Path) -> None:
        deb.write_bytes(b"the version before")


@pytest.fixture
def works(tmp_path: Path) -> Works:
    folder = tmp_path / "works"
    folder.mkdir()
    return Works(folder)


@pytest.fixture
def centre(tmp_path: Path, works: Works) -> Iterator[Centre]:
    made = make_centre(SqliteEngine(tmp_path / "centre.db"))
    yield replace(made, deposit=Deposit(tmp_path / "releases", works.public))
    made.engine.close()


@pytest.fixture
def watched(centre: Centre) -> Watched:
    return Watched(create_app(centre))


@pytest.fixture
def gate(tmp_path: Path, works: Works, watched: Watched) -> Iterator[Gate]:
    """Its agent is not started yet; the centre is served."""
    state = tmp_path / "kiosk"
    state.mkdir()
    left = space(state)
    if left.free < LOW_SHARE * left.total + 10 * len(PACKAGE):
        pytest.skip("this disk is so full that no kiosk would fetch an update")
    keys = open_key_provider(state, save_development_device(state))
    store = open_store(database_of(state), keys, create=True)
    lay_ballast(state, 4096)
    token = tmp_path / "token"
    token.write_text(TOKEN)
    with serving(watched) as url:
        (state / "sync.toml").write_text(
            f'gate = "East"\ninterval_s = 0.05\nlongest_wait_s = 1.0\n'
            f'bytes_per_second = 4000000\npublisher = "{works.public}"\n'
            f"[lan]\nenabled = false\nport = {free_port()}\n"
            f'[centre]\nurl = "{url}"\nenrolment_token = "{token}"\n'
        )
        made = Gate(state, store)
        yield made
        made.kill()
        store.close()


def bring(centre: Centre, file: Path) -> KeptRelease:
    with file.open("rb") as opened:
        return put(centre.engine, centre.deposit, opened, BY)


def is_held(gate: Gate, least: float) -> bool:
    return gate.held() >= least


def word_of(centre: Centre) -> str:
    """What the centre's page says of the one gate."""
    with centre.engine.read() as tx:
        shown = gates_software(all_devices(tx), all_releases(tx))
    return shown[0].word if shown else ""


def site_of(folder: Path, gate: Gate, packages: Packages, *, works: bool) -> Site:
    return Site(
        packages=packages,
        folder=folder / "update",
        state=gate.state,
        stop=lambda: None,
        start=lambda: None,
        becomes_healthy=lambda version: works or version == OLD,
    )


def test_an_update_comes_to_the_gate_through_two_kills_is_tried_taken_back_and_then_stays(
    centre: Centre, works: Works, gate: Gate, watched: Watched, tmp_path: Path
) -> None:
    file = works.make(NEW, this_board(), PACKAGE)
    release = bring(centre, file)
    begun_at = []
    for share in (0.2, 0.6):
        gate.start()
        until(partial(is_held, gate, share * release.size))
        gate.kill()
        begun_at.append((len(watched.asked), gate.held()))
    gate.start()
    until(lambda: [path.suffix for path in gate.lying()] == [".update"])

    for number, held in begun_at:  # the first that was asked after a kill is what was not there
        assert watched.asked[number] == held
    (fetched,) = gate.lying()
    assert fetched.read_bytes() == file.read_bytes()
    assert check_release(fetched, PUBLISHER).version == NEW
    until(lambda: word_of(centre) == "update_here")

    packages = Packages()
    site = site_of(tmp_path, gate, packages, works=False)
    with_keys = open_key_provider(gate.state, save_development_device(gate.state))
    reader = open_reader(database_of(gate.state), with_keys)
    told = StoredFetching(reader)
    places = Places(
        lambda: (), gate.state / UPDATES, works.public, site.folder / "outcome", site.failed
    )
    offers = Offers(places, packages, told)
    assert offers.newest() == Offer(str(fetched), NEW, OLD, f"Bản {NEW}.", Source.CENTRE)
    assert told().stage is FetchStage.HERE
    assert not install(site, fetched, PUBLISHER).works
    assert packages.became == [NEW, OLD]
    again = offers.newest()
    assert again is not None
    assert again.failed

    assert install(site_of(tmp_path, gate, packages, works=True), fetched, PUBLISHER).works
    assert packages.installed == NEW
    assert Offers(places, packages, told).newest() is None
    reader.close()


def test_who_is_admitted_meanwhile_is_told_to_the_centre_at_once(
    centre: Centre, works: Works, gate: Gate, watched: Watched
) -> None:
    bring(centre, works.make(NEW, this_board(), PACKAGE))
    watched.answers.clear()
    gate.start()
    until(lambda: watched.asked == [0])  # the agent waits for the first piece
    Ledger(gate.store).append(check_in("CM-0001"))
    until(lambda: [who.delegate for who in attendance(centre)] == ["CM-0001"])
    assert watched.asked == [0]
    watched.answers.set()
    until(lambda: [path.suffix for path in gate.lying()] == [".update"])


def test_what_is_withdrawn_goes_from_the_gate_and_a_revoked_gate_keeps_none(
    centre: Centre, works: Works, gate: Gate
) -> None:
    file = works.make(NEW, this_board(), PACKAGE)
    gate.start()
    until(lambda: word_of(centre) == "update_newest")
    release = bring(centre, file)
    until(lambda: word_of(centre) == "update_here")
    withdraw(centre.engine, centre.deposit, release.digest, BY)
    until(lambda: gate.lying() == [])

    bring(centre, file)
    until(lambda: [path.suffix for path in gate.lying()] == [".update"])
    revoke(centre, gate.store.device, Person("chair", StaffRole.ADMIN))
    until(lambda: gate.lying() == [])
