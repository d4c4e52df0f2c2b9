"""A kiosk is emptied only when the centre holds every event, in a real store."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest

from hardware.clock import SystemClock
from hardware.keys import open_key_provider
from kiosk.upkeep import reset
from kiosk.upkeep.reset import ResetRefused
from runtime.device import save_development_device
from runtime.paths import database_of
from store.connection import open_store
from store.ledger import Ledger
from store.outgoing import Outgoing


@pytest.fixture
def state(tmp_path: Path) -> Path:
    folder = tmp_path / "state"
    keys = open_key_provider(folder, save_development_device(folder))
    with closing(open_store(database_of(folder), keys, create=True)) as store:
        Ledger(store).begin(SystemClock().now(), "test")
    return folder


def ask(state: Path) -> int:
    settings = state.parent / "kiosk.toml"
    settings.write_text(
        f'state = "{state}"\ngate = "A"\ncentre = "centre"\n'
        f'[camera]\nname = "replay"\nmaterial = "{state.parent}"\n'
    )
    idle = str(state.parent / "nothing-runs")
    words = ["--settings", str(settings), "--yes", reset.WORDS, "--running", idle]
    return reset.main(words)


def test_events_that_the_centre_lacks_are_not_lost(state: Path) -> None:
    with pytest.raises(ResetRefused, match="1 events yet"):
        ask(state)
    assert database_of(state).exists()


def test_once_the_centre_holds_everything_the_kiosk_is_emptied(state: Path) -> None:
    keys = open_key_provider(state, save_development_device(state))
    with closing(open_store(database_of(state), keys)) as store:
        outgoing = Outgoing(store)
        for log in outgoing.logs():
            head = outgoing.head(log)
            outgoing.acknowledge(log, "centre", head.seq, head.link)
    assert ask(state) == 0
    assert list(state.iterdir()) == []
