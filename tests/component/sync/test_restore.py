"""A restored backup: followed to its last row, and made whole again by the gates."""

from __future__ import annotations

import sqlite3
import subprocess
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from domain.attendance import Heartbeat
from domain.errors import StoreDamaged, StoreUnavailable
from hardware.keys.held import HeldKey
from store.connection import Store, open_store
from store.ledger import Ledger
from store.neighbours import Neighbours
from store.outgoing import Outgoing
from store.receiving import Receiving
from store.tidings import Tidings
from sync.agent.pull import Pull
from sync.agent.push import Push
from sync.agent.shelving import Shelving
from sync.server.__main__ import main, open_centre
from sync.server.centre import Centre
from sync.server.restoring import check_books, restore
from sync.server.upkeep import NoBackup
from sync.wire.messages import Registration
from tests.fakes.centre import CentreInMemory, attendance
from tests.fakes.clock import FakeClock
from tests.fakes.engines import POSTGRES, SQLITE
from tests.fakes.gate import check_in, moment
from tests.fakes.postgres import new_database, server_binary


class Kiosk:
    """A gate with a real store, and its agent when it is told to work."""

    def __init__(self, folder: Path, number: int) -> None:
        folder.mkdir()
        self.folder = folder
        self.store: Store = open_store(
            folder / "entrance.db", HeldKey(bytes([number]) * 32), create=True
        )
        self.outgoing = Outgoing(self.store)

    def admit(self, *codes: str) -> None:
        for code in codes:
            Ledger(self.store).append(check_in(code))

    def join(self, centre: Centre) -> None:
        centre.enrol(
            Registration(
                device=self.store.device,
                gate="Cửa",
                public_key=self.outgoing.public_key(),
                receiving_key=Receiving(self.store).public_key(),
                token=centre.enrolment_token or "",
            )
        )

    def agree_with(self, centre: Centre) -> None:
        """What the agent does: everything up, everything down; a heartbeat as each minute."""
        Ledger(self.store).append(Heartbeat(moment()))
        wire, identity = CentreInMemory(centre, self.store.device), centre.identity.public()
        push = Push(self.outgoing, wire, identity, "centre", 4, FakeClock())
        while push.step():
            pass
        shelf = Shelving(self.store, FakeClock(), self.folder / "inbox").shelf()
        tidings = Tidings(self.store, FakeClock())
        pull = Pull(tidings, shelf, wire, identity, "centre")
        while pull.step():
            pass

    def knows(self) -> set[str]:
        """Whom other gates admitted, as far as this one has heard."""
        return {one.delegate for one in Neighbours(self.store).told_after(0)[1]}


@pytest.fixture
def kiosks(tmp_path: Path) -> Iterator[tuple[Kiosk, Kiosk]]:
    first, second = Kiosk(tmp_path / "a", 1), Kiosk(tmp_path / "b", 2)
    yield first, second
    first.store.close()
    second.store.close()


Keep = tuple[Callable[[], None], Callable[[], None]]


def by_command(state: Path) -> Keep:
    """The embedded database: the commands of the centre itself."""
    words, copy = ["--state", str(state), "--development"], str(state / "copy.db")
    return (
        lambda: assert_done([*words, "backup", copy]),
        lambda: assert_done([*words, "restore", copy]),
    )


def by_tools(state: Path, address: str, database: str) -> Keep:
    """PostgreSQL: its own tools, then the centre's word for a new era."""
    binaries, copy = server_binary(), str(state / "copy.dump")
    assert binaries is not None

    def run(tool: str, *words: str) -> None:
        subprocess.run([str(binaries / tool), *words], check=True)

    def back() -> None:
        name = database.rpartition("/")[2]
        run("dropdb", "--force", f"--maintenance-db={address}/postgres", name)
        run("createdb", f"--maintenance-db={address}/postgres", name)
        run("pg_restore", "--exit-on-error", "-d", database, copy)
        words = ["--state", str(state), "--development", "--database", database]
        assert_done([*words, "check"])
        assert_done([*words, "new-era"])

    return lambda: run("pg_dump", "-Fc", "-f", copy, database), back


def assert_done(words: list[str]) -> None:
    assert main(words) == 0


@pytest.mark.parametrize("kind", [SQLITE, POSTGRES])
def test_after_a_backup_was_restored_the_gates_make_it_whole_and_nothing_is_doubled(
    kind: str, tmp_path: Path, kiosks: tuple[Kiosk, Kiosk], request: pytest.FixtureRequest
) -> None:
    first, second = kiosks
    state, database = tmp_path / "centre", None
    if kind == POSTGRES:
        address = request.getfixturevalue("postgres_address")
        if address is None:
            pytest.skip("no PostgreSQL server is installed")
        database = new_database(address, "restored")
    centre = open_centre(state, database=database, development=True)
    keep, back = by_tools(state, address, database) if database else by_command(state)
    for kiosk in kiosks:
        kiosk.join(centre)
    first.admit("CM-0001", "CM-0002")
    first.agree_with(centre)
    keep()
    second.admit("CM-0003")
    first.admit("CM-0004")
    for kiosk in (*kiosks, *kiosks):
        kiosk.agree_with(centre)
    centre.engine.close()

    back()
    centre = open_centre(state, database=database, development=True)
    assert [who.delegate for who in attendance(centre)] == ["CM-0001", "CM-0002"]
    second.admit("CM-0005")
    for kiosk in (*kiosks, *kiosks):
        kiosk.agree_with(centre)

    present = attendance(centre)
    assert [who.delegate for who in present] == [f"CM-000{number}" for number in range(1, 6)]
    assert all(len(who.entries) == 1 for who in present)
    assert first.knows() == {"CM-0003", "CM-0005"}
    assert second.knows() == {"CM-0001", "CM-0002", "CM-0004"}
    assert check_books(centre.engine).logs == 2
    with centre.engine.read() as tx:
        assert tx.run("SELECT count(*) FROM forked") == [(0,)]
    centre.engine.close()


@pytest.fixture
def kept(tmp_path: Path, kiosks: tuple[Kiosk, Kiosk]) -> Path:
    """A backup of a centre with one gate's rows."""
    centre = open_centre(tmp_path / "centre", database=None, development=True)
    kiosks[0].join(centre)
    kiosks[0].admit("CM-0001", "CM-0002", "CM-0003")
    kiosks[0].agree_with(centre)
    centre.engine.close()
    copy = tmp_path / "copy.db"
    assert_done(["--state", str(tmp_path / "centre"), "--development", "backup", str(copy)])
    assert copy.stat().st_mode & 0o777 == 0o600
    return copy


@pytest.mark.parametrize(
    "harm",
    [
        "UPDATE event SET sealed = zeroblob(300) WHERE seq = 2",
        "DELETE FROM event WHERE seq = 2",
        "DELETE FROM event WHERE seq = (SELECT max(seq) FROM event)",
        "UPDATE audit SET who = 'somebody else'",
        "DROP TABLE event",
    ],
)
def test_a_backup_that_does_not_hold_replaces_nothing(
    tmp_path: Path, kept: Path, harm: str
) -> None:
    database = tmp_path / "centre" / "centre.db"
    before = database.read_bytes()
    with closing(sqlite3.connect(kept)) as raw, raw:
        raw.execute("INSERT INTO audit VALUES (1, 0, 'x', 'y', 'z', x'00')" * ("audit" in harm))
        raw.execute(harm)

    with pytest.raises((StoreDamaged, StoreUnavailable)):
        restore(kept, database)

    assert database.read_bytes() == before
    assert not list(database.parent.glob("*.restoring*"))


def test_a_centre_that_runs_is_not_replaced_under_its_feet(tmp_path: Path, kept: Path) -> None:
    centre = open_centre(tmp_path / "centre", database=None, development=True)
    try:
        with pytest.raises(StoreUnavailable, match="stop the centre"):
            restore(kept, tmp_path / "centre" / "centre.db")
    finally:
        centre.engine.close()


def test_what_was_there_is_kept_even_when_it_is_no_database_any_more(
    tmp_path: Path, kept: Path
) -> None:
    database = tmp_path / "centre" / "centre.db"
    database.write_bytes(b"burnt" * 1000)

    books, aside = restore(kept, database)

    assert books.rows == 4
    assert aside is not None
    assert aside.read_bytes() == b"burnt" * 1000


def test_postgresql_is_kept_with_its_own_tools(tmp_path: Path) -> None:
    with pytest.raises(NoBackup, match="pg_dump"):
        main(["--state", str(tmp_path), "--database", "postgresql://x/y", "backup", "f"])
