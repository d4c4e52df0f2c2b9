"""Pictures of refused faces: sealed, each with its end, and gone with the event's keys."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from domain.attendance import RefusalReason
from domain.delegates import Roster, Session
from domain.errors import StoreDamaged
from domain.frame_policy import FramePolicy, Keep
from domain.ids import EventId, LogId, SessionId
from domain.moment import Moment
from hardware.keys.held import HeldKey
from kiosk.station.keepsakes import StoredFrames
from store import frames as frames_module
from store.connection import Store, open_store
from store.frames import HOUR_MS, Frames
from store.retention import CONGRESS, expire
from store.roster import StoredRoster
from tests.fakes.keys import fixed_key

NOW = Moment(1_795_393_320_000, "boot", 5_000, trusted=True)
PICTURE = b"a face that nobody has" * 40


@pytest.fixture
def key() -> HeldKey:
    return fixed_key()


@pytest.fixture
def store(tmp_path: Path, key: HeldKey) -> Iterator[Store]:
    opened = open_store(tmp_path / "entrance.db", key, create=True)
    yield opened
    opened.close()


def place(store: Store, seq: int) -> EventId:
    return EventId(store.device, LogId("a" * 32), seq)


def after(hours: float, *, trusted: bool = True) -> Moment:
    return replace(NOW, wall_ms=NOW.wall_ms + round(hours * HOUR_MS), trusted=trusted)


def test_a_picture_is_found_until_its_end_and_lies_sealed_on_the_disk(
    store: Store, tmp_path: Path
) -> None:
    until_ms = Frames(store).keep(place(store, 1), PICTURE, NOW, 24)
    kept = Frames(store).find(place(store, 1), after(23))
    assert kept is not None
    assert (kept.picture, kept.until_ms) == (PICTURE, until_ms)
    assert Frames(store).find(place(store, 1), after(24)) is None
    assert Frames(store).find(place(store, 2), NOW) is None
    store.flush_journal()
    assert all(PICTURE not in file.read_bytes() for file in tmp_path.rglob("*") if file.is_file())


def test_upkeep_drops_what_is_past_its_end_but_not_by_a_clock_that_may_lie(store: Store) -> None:
    Frames(store).keep(place(store, 1), PICTURE, NOW, 1)
    Frames(store).keep(place(store, 2), PICTURE, NOW, 48)
    assert expire(store, CONGRESS, after(2, trusted=False)).frames == 0
    assert expire(store, CONGRESS, after(2)).frames == 1
    assert Frames(store).count() == 1


def test_all_pictures_go_when_the_templates_go(store: Store) -> None:
    session = Session(SessionId("S"), "Phiên mẫu", NOW.wall_ms - HOUR_MS, NOW.wall_ms)
    StoredRoster(store).save(Roster(1, "Đại hội mẫu", {}, session), NOW, (session,))
    Frames(store).keep(place(store, 1), PICTURE, NOW, 720)
    assert expire(store, CONGRESS, after(CONGRESS.templates_h - 1)).frames == 0
    assert expire(store, CONGRESS, after(CONGRESS.templates_h)).frames == 1


def test_an_end_that_was_moved_opens_nothing(store: Store) -> None:
    Frames(store).keep(place(store, 1), PICTURE, NOW, 1)
    with store.writing():
        store.db.execute("UPDATE frames SET until_ms = until_ms + 99000000")
    with pytest.raises(StoreDamaged):
        Frames(store).find(place(store, 1), after(2))
    assert StoredFrames(store, FramePolicy(Keep.CASES)).find(place(store, 1), NOW) is None


def test_the_oldest_picture_makes_room(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(frames_module, "MOST", 3)
    for seq in range(1, 6):
        at = replace(NOW, wall_ms=NOW.wall_ms + seq)
        Frames(store).keep(place(store, seq), PICTURE, at, 24)
    found = [seq for seq in range(1, 6) if Frames(store).find(place(store, seq), NOW)]
    assert found == [3, 4, 5]


def test_without_their_key_pictures_are_noise(store: Store) -> None:
    Frames(store).keep(place(store, 1), PICTURE, NOW, 24)
    (sealed,) = store.db.execute("SELECT sealed FROM frames").fetchone()
    store.keyring.forget_all()
    assert not store.keyring.opens(sealed)


@pytest.mark.parametrize(
    ("keep", "kept"),
    [
        (Keep.NONE, set()),
        (Keep.SUSPECTED, {RefusalReason.ATTACK_SUSPECTED, RefusalReason.LOCKED}),
        (
            Keep.CASES,
            set(RefusalReason) - {RefusalReason.NO_SESSION, RefusalReason.WALKED_AWAY},
        ),
    ],
)
def test_a_picture_is_kept_only_where_the_policy_says_so(
    store: Store, keep: Keep, kept: set[RefusalReason]
) -> None:
    frames, live = StoredFrames(store, FramePolicy(keep)), np.full((400, 300, 3), 90, np.uint8)
    found = set()
    for seq, reason in enumerate(RefusalReason, 1):
        if frames.keep(place(store, seq), reason, live, NOW) is not None:
            found.add(reason)
            picture = frames.find(place(store, seq), NOW)
            assert picture is not None
            assert picture.pixels.shape == (320, 240, 3)
    assert found == kept
    assert Frames(store).count() == len(kept)


def test_nothing_is_kept_unless_somebody_said_so() -> None:
    assert FramePolicy().keep is Keep.NONE
    assert not any(FramePolicy().keeps(reason) for reason in RefusalReason)
