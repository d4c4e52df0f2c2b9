from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from domain.attendance import GalleryUpdate, Heartbeat
from domain.chain import head_message
from domain.delegates import Roster, Session
from domain.errors import ImportRefused, StoreDamaged
from domain.ids import DeviceId, LogId, SessionId
from hardware.keys.held import HeldKey
from store import upkeep
from store.connection import Store, open_store
from store.exchange import export_lines, read_exchange, witnesses_in
from store.facts import Facts
from store.gallery import Gallery
from store.heads import SignedHead
from store.ledger import Ledger
from store.roster import StoredRoster
from store.space import lay_ballast
from store.upkeep import MIRROR_TROUBLE, SPACE_LOW, Upkeep
from store.verify import verify_ledger
from store.witness import Witness, WitnessedHead
from tests.component.store.builders import MODEL, evening
from tests.fakes.clock import FakeClock
from tests.fakes.keys import fixed_key

NEIGHBOUR, LOG = DeviceId("kiosk-next"), LogId("d" * 32)
Sign = Callable[[int, bytes], WitnessedHead]


@pytest.fixture
def signer() -> Ed25519PrivateKey:
    return Ed25519PrivateKey.generate()


@pytest.fixture
def public(signer: Ed25519PrivateKey) -> bytes:
    return signer.public_key().public_bytes_raw()


@pytest.fixture
def sign(signer: Ed25519PrivateKey) -> Sign:
    def signed(seq: int, link: bytes) -> WitnessedHead:
        signature = signer.sign(head_message(NEIGHBOUR, LOG, seq, link))
        return WitnessedHead(NEIGHBOUR, LOG, SignedHead(seq, link, signature))

    return signed


def test_a_witness_keeps_the_furthest_head_and_forgets_none(
    store: Store, public: bytes, sign: Sign
) -> None:
    witness = Witness(store)
    assert witness.see(public, [sign(5, b"e" * 32)]) == 1
    assert witness.see(public, [sign(3, b"c" * 32), sign(5, b"e" * 32)]) == 0
    assert witness.see(public, [sign(9, b"i" * 32)]) == 1
    assert witness.heads() == (sign(9, b"i" * 32),)


def test_two_heads_of_one_row_are_a_fork(store: Store, public: bytes, sign: Sign) -> None:
    Witness(store).see(public, [sign(5, b"e" * 32)])
    with pytest.raises(StoreDamaged, match="two different rows 5"):
        Witness(store).see(public, [sign(5, b"f" * 32)])
    assert Witness(store).heads() == (sign(5, b"e" * 32),)


def test_the_key_that_a_neighbour_showed_first_stays_its_key(
    store: Store, public: bytes, sign: Sign
) -> None:
    Witness(store).see(public, [sign(5, b"e" * 32)])
    other = Ed25519PrivateKey.generate().public_key().public_bytes_raw()
    with pytest.raises(StoreDamaged, match="another key"):
        Witness(store).see(other, [sign(9, b"i" * 32)])


def test_a_head_that_was_not_signed_by_its_device_is_refused(store: Store, sign: Sign) -> None:
    other = Ed25519PrivateKey.generate().public_key().public_bytes_raw()
    with pytest.raises(StoreDamaged, match="signature"):
        Witness(store).see(other, [sign(5, b"e" * 32)])
    assert Witness(store).heads() == ()


def test_what_a_neighbour_has_seen_finds_a_card_that_was_put_back(
    store: Store, path: Path, keys: HeldKey, clock: FakeClock, tmp_path: Path
) -> None:
    evening(store, clock)
    neighbour = open_store(tmp_path / "next.db", fixed_key(2), create=True)
    evening(neighbour, FakeClock(), people=3)
    ours = tmp_path / "ours.lines"
    ours.write_bytes(b"".join(export_lines(store)))
    found = read_exchange(ours)
    Witness(neighbour).see(found.public, found.heads)
    theirs = tmp_path / "theirs.lines"
    theirs.write_bytes(b"".join(export_lines(neighbour)))
    neighbour.close()
    store.db.execute("DROP TRIGGER ledger_is_not_shortened")
    for table in ("ledger", "heads"):
        store.db.execute(f"DELETE FROM {table} WHERE seq > 10")  # noqa: S608  (a literal)
    heads = witnesses_in(read_exchange(theirs), store)
    damages = verify_ledger(path, keys, heads).damages
    assert "a witness saw another row here" in {damage.what for damage in damages}


def test_a_file_that_says_nothing_about_this_device_is_no_witness(
    store: Store, tmp_path: Path
) -> None:
    other = open_store(tmp_path / "next.db", fixed_key(2), create=True)
    evening(other, FakeClock(), people=2)
    file = tmp_path / "lines"
    file.write_bytes(b"".join(export_lines(other)))
    other.close()
    with pytest.raises(ImportRefused, match="no signed head"):
        witnesses_in(read_exchange(file), store)


def test_a_heartbeat_is_a_row_and_its_head_is_signed(
    store: Store, path: Path, keys: HeldKey, clock: FakeClock
) -> None:
    beat = Ledger(store).heartbeat(clock.now())
    assert dict(Ledger(store).events())[beat] == Heartbeat(clock.now())
    store.db.execute("DROP TRIGGER ledger_is_not_shortened")
    store.db.execute("DELETE FROM ledger")
    damages = verify_ledger(path, keys).damages
    assert any("signed head names this row" in damage.what for damage in damages)


@pytest.fixture
def small_reserve(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(upkeep, "BALLAST_BYTES", 1 << 20)
    monkeypatch.setattr(upkeep, "LOW_SHARE", 0.0)
    monkeypatch.setattr(upkeep, "lay_ballast", lambda state: lay_ballast(state, 1 << 20))


def test_upkeep_beats_lays_the_reserve_and_forgets_what_is_past_its_time(
    store: Store, clock: FakeClock, small_reserve: None
) -> None:
    evening(store, clock)
    people = StoredRoster(store).load().delegates
    ended = Session(SessionId("S1"), "Khai mạc", 0, clock.wall_ms)
    StoredRoster(store).save(Roster(1, "e", people, ended), clock.now())
    clock.advance(25 * 3600)
    tended = Upkeep(store, None).beat(clock.now())
    assert (tended.mirrored, tended.mirror_trouble) == (0, None)
    assert (store.path.parent / "ballast").stat().st_size == 1 << 20
    assert Gallery(store).snapshot(MODEL)[1] == ()
    kinds = [type(event) for _, event in Ledger(store).events()][-2:]
    assert kinds == [Heartbeat, GalleryUpdate]
    assert Facts(store).get(SPACE_LOW) == tended.space_low


def test_upkeep_tells_a_mirror_that_is_gone_and_goes_on(
    store: Store, path: Path, clock: FakeClock, small_reserve: None
) -> None:
    tended = Upkeep(store, path.parent).beat(clock.now())
    assert tended.mirror_trouble is not None
    assert "die with it" in tended.mirror_trouble
    assert Facts(store).get(MIRROR_TROUBLE) == tended.mirror_trouble
    assert len(list(Ledger(store).events())) == 1
