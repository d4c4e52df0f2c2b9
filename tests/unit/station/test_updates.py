"""An update on a stick is noticed by itself and installed only when somebody says so."""

from __future__ import annotations

from dataclasses import dataclass, field

import pytest

from domain.fetching import Fetching, FetchStage
from hardware.hands import InstallUpdate, NotDone, Wish
from kiosk.station.update_happenings import Offer, UpdateStage, UpdateTold
from kiosk.station.updates import UpdateLane
from runtime.updater import Ended, LastUpdate

OFFER = Offer("/run/entrance-usb/sda1/kiosk.update", "2026.12.0", "2026.11.0", "Nhanh hơn.")


@dataclass
class Shelf:
    offer: Offer | None = None
    ended: LastUpdate | None = None
    coming: Fetching = field(default_factory=Fetching)

    def newest(self) -> Offer | None:
        return self.offer

    def last(self) -> LastUpdate | None:
        return self.ended

    def fetching(self) -> Fetching:
        return self.coming


@dataclass
class Root:
    refuses: bool = False
    asked: list[Wish] = field(default_factory=list)

    def do(self, wish: Wish) -> None:
        self.asked.append(wish)
        if self.refuses:
            raise NotDone("no")


@dataclass
class Bench:
    shelf: Shelf = field(default_factory=Shelf)
    root: Root = field(default_factory=Root)
    told: list[UpdateTold] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.lane = UpdateLane(self.shelf, self.root, self.told.append)

    def look(self) -> UpdateTold:
        self.lane.step(0.001)
        return self.told[-1]


def test_what_is_plugged_in_is_offered_and_what_is_pulled_out_is_not() -> None:
    bench = Bench()
    assert bench.look() == UpdateTold(UpdateStage.NOTHING)
    bench.shelf.offer = OFFER
    assert bench.look() == UpdateTold(UpdateStage.OFFERED, OFFER)
    bench.look()
    assert len(bench.told) == 2
    bench.shelf.offer = None
    assert bench.look().stage is UpdateStage.NOTHING
    assert bench.root.asked == []


def test_asking_how_it_stands_installs_nothing() -> None:
    bench = Bench(Shelf(OFFER))
    bench.lane.ask(install=False)
    assert bench.look().stage is UpdateStage.OFFERED
    assert bench.root.asked == []


@pytest.mark.parametrize("refuses", [False, True])
def test_root_is_told_once_which_file(*, refuses: bool) -> None:
    bench = Bench(Shelf(OFFER), Root(refuses))
    bench.lane.ask(install=True)
    told = bench.look()
    assert told.stage is (UpdateStage.REFUSED if refuses else UpdateStage.ASKED)
    bench.look()
    assert bench.root.asked == [InstallUpdate(file=OFFER.file)]


def test_without_an_offer_nothing_is_asked() -> None:
    bench = Bench()
    bench.lane.ask(install=True)
    assert bench.look().stage is UpdateStage.NOTHING
    assert bench.root.asked == []


def test_what_came_of_the_last_one_is_told() -> None:
    ended = LastUpdate(Ended.TAKEN_BACK, "It did not work.", "2026.12.0", "2026.11.0")
    assert Bench(Shelf(ended=ended)).look().last == ended


def test_how_far_the_centres_update_is_here_is_told_whenever_it_changes() -> None:
    bench = Bench()
    bench.look()
    bench.shelf.coming = Fetching(FetchStage.COMING, "2026.12.0", 45, 100)
    assert bench.look() == UpdateTold(UpdateStage.NOTHING, fetching=bench.shelf.coming)
    bench.look()
    assert len(bench.told) == 2


def test_a_file_that_root_would_not_take_is_refused_in_words_and_the_lane_goes_on() -> None:
    bench = Bench(Shelf(Offer("/run/entrance-usb/sda1/my kiosk.update", "2026.12.0", "2026.11.0")))
    bench.lane.ask(install=True)
    assert bench.look().stage is UpdateStage.REFUSED
    assert bench.root.asked == []


def test_a_tap_installs_what_was_shown_and_not_what_came_meanwhile() -> None:
    bench = Bench(Shelf(OFFER))
    bench.look()
    bench.lane.ask(install=True)
    bench.shelf.offer = Offer("/run/entrance-usb/sda1/other.update", "2026.12.5", "2026.11.0")
    assert bench.look().stage is UpdateStage.OFFERED
    assert bench.root.asked == []
    bench.lane.ask(install=True)
    assert bench.look().stage is UpdateStage.ASKED
