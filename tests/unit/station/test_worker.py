"""Threads that stop when told and report their death."""

from __future__ import annotations

import threading

import pytest

from kiosk.station import worker
from kiosk.station.worker import Worker, ZombieThread, stop_all


class Waits:
    def run(self, stopping: threading.Event) -> None:
        stopping.wait(30)


class Dies:
    def run(self, stopping: threading.Event) -> None:
        raise ArithmeticError("planted")


class Ignores:
    def __init__(self) -> None:
        self.release = threading.Event()

    def run(self, stopping: threading.Event) -> None:
        self.release.wait(30)


def nobody(name: str, death: BaseException) -> None:
    raise AssertionError(f"{name} died of {death}")


def test_workers_stop_when_told() -> None:
    workers = [Worker(f"w{i}", Waits(), nobody) for i in range(3)]
    for each in workers:
        each.start()
    stop_all(workers)
    assert not any(each.alive for each in workers)


def test_a_death_is_handed_over_with_the_name() -> None:
    deaths: list[tuple[str, BaseException]] = []
    each = Worker("doomed", Dies(), lambda name, death: deaths.append((name, death)))
    each.start()
    each.join()
    assert deaths[0][0] == "doomed"
    assert isinstance(deaths[0][1], ArithmeticError)


def test_a_thread_that_will_not_stop_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(worker, "JOIN_S", 0.05)
    work = Ignores()
    each = Worker("stubborn", work, nobody)
    each.start()
    with pytest.raises(ZombieThread, match="stubborn"):
        stop_all([each])
    work.release.set()
    each.join()


def test_a_thread_that_will_not_stop_keeps_none_after_it_from_their_end(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(worker, "JOIN_S", 0.05)
    work = Ignores()
    stubborn, last = Worker("stubborn", work, nobody), Worker("last", Waits(), nobody)
    stubborn.start()
    last.start()
    with pytest.raises(ZombieThread):
        stop_all([stubborn], [last])
    monkeypatch.setattr(worker, "JOIN_S", 5)
    last.join()
    work.release.set()
    stubborn.join()
