"""The mains are cut a thousand times, and nothing that the door acknowledged is missing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

from domain.attendance import CheckIn, Method
from domain.delegates import Delegate
from domain.errors import KnownError
from domain.ids import DelegateId, SessionId
from store import connection
from store.connection import open_store
from store.gallery import Batch, Enrolment, Gallery
from store.ledger import Ledger
from store.outgoing import Outgoing
from store.verify import sound, verify_ledger
from tests.e2e.powerloss.cuts import Survivors, Wreck, cut_short, cuts, dropped, reordered, torn
from tests.e2e.powerloss.disk import Step, remembering_disk
from tests.fakes.clock import FakeClock
from tests.fakes.keys import fixed_key

_CHECK_INS = 100
_CUTS_EACH = 260
_MODELS = (dropped, cut_short, reordered, torn)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What was found after one cut."""

    lost: int
    damaged: bool


def _evening(path: Path) -> list[Step]:
    """A short evening at the door: the store is made, people are enrolled, come in, are synced."""
    keys, clock = fixed_key(), FakeClock()
    with remembering_disk() as disk:
        store = open_store(path, keys, create=True)
        ledger, gallery, outgoing = Ledger(store), Gallery(store), Outgoing(store)
        for number in range(_CHECK_INS):
            clock.advance(1)
            ledger.append(_check_in(clock, number))
            disk.acknowledge()
            if number % 25 == 10:
                guest = Delegate(DelegateId(f"CM-9{number:03}"), "Khách mời", consent=True)
                gallery.apply(Batch((Enrolment(guest),)), clock.now())
            if number % 20 == 15:
                log = outgoing.logs()[0]
                head = outgoing.signed_head(log, outgoing.head(log).seq)
                outgoing.acknowledge(log, "centre", head.seq, head.link)
        steps = list(disk.steps)
        store.close()
    return steps


def _check_in(clock: FakeClock, number: int) -> CheckIn:
    return CheckIn(clock.now(), DelegateId(f"CM-{number:04}"), SessionId("S1"), Method.FACE, 0.5)


def _after(wreck: Wreck, folder: Path) -> Outcome:
    """Start the kiosk on what the cut left, as after any start, and look."""
    folder.mkdir()
    for name, content in wreck.files.items():
        (folder / name).write_bytes(content)
    path = folder / "entrance.db"
    try:
        store = open_store(path, fixed_key(), create=True)
        try:
            came = [e.delegate for _, e in Ledger(store).events() if isinstance(e, CheckIn)]
        finally:
            store.close()
        sound(verify_ledger(path, fixed_key()))
    except KnownError:
        return Outcome(wreck.acknowledged, damaged=True)
    in_order = came == [f"CM-{number:04}" for number in range(len(came))]
    return Outcome(max(0, wreck.acknowledged - len(came)), damaged=not in_order)


def _outcomes(
    steps: Sequence[Step], folder: Path, survivors: Survivors, moments: int
) -> list[Outcome]:
    wrecks = cuts(steps, moments, survivors, seed=moments)
    return [_after(w, folder / f"{survivors.__name__}-{i}") for i, w in enumerate(wrecks)]


@pytest.fixture
def frequent_checkpoints(monkeypatch: pytest.MonkeyPatch) -> None:
    """A short evening must see the journal folded back into the file several times."""
    monkeypatch.setitem(connection._PRAGMAS, "wal_autocheckpoint", 40)


def test_over_a_thousand_power_cuts_lose_and_damage_nothing(
    tmp_path: Path, frequent_checkpoints: None
) -> None:
    steps = _evening(tmp_path / "entrance.db")
    outcomes = [o for model in _MODELS for o in _outcomes(steps, tmp_path, model, _CUTS_EACH)]
    assert len(outcomes) >= 1_000
    assert sum(outcome.lost for outcome in outcomes) == 0
    assert sum(outcome.damaged for outcome in outcomes) == 0


def test_the_same_cuts_show_losses_where_the_disk_is_not_awaited(
    tmp_path: Path, frequent_checkpoints: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(connection._PRAGMAS, "synchronous", 1)
    steps = _evening(tmp_path / "entrance.db")
    outcomes = _outcomes(steps, tmp_path, dropped, 60)
    assert sum(outcome.lost > 0 for outcome in outcomes) > 30


def test_the_same_cuts_show_damage_where_the_disk_is_never_awaited(
    tmp_path: Path, frequent_checkpoints: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(connection._PRAGMAS, "synchronous", 0)
    steps = _evening(tmp_path / "entrance.db")
    outcomes = _outcomes(steps, tmp_path, torn, 40)
    assert sum(outcome.damaged for outcome in outcomes) > 10
