"""The newest-wins slot."""

from __future__ import annotations

import threading

from kiosk.station.slot import LatestSlot


def test_the_newest_value_wins() -> None:
    slot: LatestSlot[int] = LatestSlot()
    for value in range(5):
        slot.put(value)
    assert slot.take(0) == 4


def test_a_value_is_taken_once_but_can_be_looked_at_again() -> None:
    slot: LatestSlot[int] = LatestSlot()
    slot.put(1)
    assert slot.take(0) == 1
    assert slot.take(0) is None
    assert slot.latest() == 1


def test_a_cleared_slot_shows_nothing() -> None:
    slot: LatestSlot[int] = LatestSlot()
    slot.put(1)
    slot.clear()
    assert slot.latest() is None
    assert slot.take(0) is None


def test_the_last_value_can_still_be_taken_after_closing() -> None:
    slot: LatestSlot[int] = LatestSlot()
    slot.put(1)
    slot.close()
    assert not slot.drained
    assert slot.take(0) == 1
    assert slot.drained


def test_closing_wakes_a_waiting_taker() -> None:
    slot: LatestSlot[int] = LatestSlot()
    taken: list[int | None] = []
    waiting = threading.Thread(target=lambda: taken.append(slot.take(600)))
    waiting.start()
    slot.close()
    waiting.join(60)
    assert taken == [None]
