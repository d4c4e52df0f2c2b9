"""The centre's code before the kiosk's own camera, and what is shown of the agent's word."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from zoneinfo import ZoneInfo

import cv2
import numpy as np
import segno

from domain.image import Frame, Pixels
from domain.pairing import Belonging, Errand, Progress, Snag, Stage, Wish
from kiosk.station.pairing import READING_S, SILENT_S, PairingGear, PairingLane, PairingTold
from kiosk.station.slot import LatestSlot
from kiosk.ui.pairing import standing_of, view_of
from tests.fakes.clock import FakeClock
from vision.badge import QrReader

CODE = (
    "ENTRANCE-PAIR-1?u=https%3A%2F%2F192.0.2.10%3A8470&p="
    + "ab" * 32
    + "&k="
    + "cd" * 16
    + "&n=0123456789abcdef&t="
    + "ef" * 16
)
BELONGING = Belonging("https://192.0.2.10:8470", "Cửa Đông", 1_795_393_320_000)


@dataclass(slots=True)
class Board:
    """A board without a store."""

    wishes: list[Wish] = field(default_factory=list)
    progress: Progress | None = None
    kept: Belonging | None = None

    def wish(self, wish: Wish) -> None:
        self.wishes.append(wish)

    def said(self) -> Progress | None:
        return self.progress

    def belonging(self) -> Belonging | None:
        return self.kept


@dataclass(slots=True)
class Leaf:
    """The lane with all around it, a step at a time."""

    clock: FakeClock = field(default_factory=FakeClock)
    board: Board = field(default_factory=Board)
    frames: LatestSlot[Frame] = field(default_factory=LatestSlot)
    told: list[PairingTold] = field(default_factory=list)
    lane: PairingLane = field(init=False)
    shown: int = 0

    def __post_init__(self) -> None:
        gear = PairingGear(self.board, QrReader())
        self.lane = PairingLane(gear, self.frames, self.clock, self.told.append)

    def ask(self, errand: Errand | None) -> PairingTold:
        self.lane.ask(errand)
        self.lane.step()
        return self.told[-1]

    def show(self, text: str, share: float = 0.6) -> PairingTold:
        """Hold up a screen with this code, so large a part of the frame's height."""
        self.shown += 1
        self.frames.put(Frame(held_up(text, share), 0.0, self.shown))
        self.lane.step()
        return self.told[-1]

    def answer(self, stage: Stage, digits: str = "", gate: str = "") -> PairingTold:
        self.board.progress = Progress(self.board.wishes[-1].name, stage, digits, gate)
        self.lane.step()
        return self.told[-1]


def held_up(text: str, share: float) -> Pixels:
    modules = np.array(list(segno.make(text, error="m").matrix_iter(border=4)), dtype=np.uint8)
    side = round(720 * share)
    drawn = cv2.resize((1 - modules) * 200 + 30, (side, side), interpolation=cv2.INTER_NEAREST)
    frame = np.full((720, 1280, 3), 120, dtype=np.uint8)
    top, left = (720 - side) // 2, (1280 - side) // 2
    frame[top : top + side, left : left + side] = drawn[..., None]
    return np.asarray(cv2.GaussianBlur(frame, (3, 3), 0), dtype=np.uint8)


def test_a_code_held_before_the_camera_is_handed_to_the_agent_whole() -> None:
    leaf = Leaf()

    assert leaf.ask(Errand.CONNECT).reading is Errand.CONNECT
    told = leaf.show(CODE)

    (wish,) = leaf.board.wishes
    assert (wish.errand, wish.code) == (Errand.CONNECT, CODE)
    assert told.reading is None
    assert told.progress is not None
    assert told.progress.stage is Stage.CONNECTING


def test_a_photograph_of_the_code_on_a_phone_is_large_enough() -> None:
    leaf = Leaf()
    leaf.ask(Errand.WRITE_REQUEST)

    leaf.show(CODE, share=0.35)

    assert leaf.board.wishes[0].code == CODE


def test_somebodys_shopping_code_asks_nothing_of_the_agent() -> None:
    leaf = Leaf()
    leaf.ask(Errand.CONNECT)

    assert leaf.show("https://shop.example/milk").other_code
    assert leaf.board.wishes == []
    assert leaf.show(CODE).reading is None


def test_nobody_reads_codes_unless_an_administrator_asked() -> None:
    leaf = Leaf()
    leaf.ask(None)

    leaf.show(CODE)

    assert leaf.board.wishes == []


def test_the_camera_is_not_searched_for_ever() -> None:
    leaf = Leaf()
    leaf.ask(Errand.CONNECT)
    leaf.clock.advance(READING_S + 1)

    assert leaf.show(CODE).reading is None
    assert leaf.board.wishes == []


def test_what_the_agent_says_of_this_errand_is_shown_and_of_another_is_not() -> None:
    leaf = Leaf()
    leaf.ask(Errand.CONNECT)
    leaf.board.progress = Progress("an older one", Stage.PAIRED, gate="Cửa Tây")
    first = leaf.show(CODE)
    compared = leaf.answer(Stage.COMPARE, digits="482913")
    leaf.board.kept = BELONGING
    paired = leaf.answer(Stage.PAIRED, gate="Cửa Đông")

    assert first.progress is not None
    assert first.progress.stage is Stage.CONNECTING
    assert view_of(compared).digits == "482913"
    assert view_of(paired).step == "done"
    assert standing_of(paired.belonging, ZoneInfo("Asia/Ho_Chi_Minh")).values[:2] == (
        "\u2068https://192.0.2.10:8470\u2069",
        "\u2068Cửa Đông\u2069",
    )


def test_an_agent_that_is_not_there_is_told_with_a_remedy() -> None:
    leaf = Leaf()
    leaf.ask(Errand.TAKE_ANSWER)
    leaf.clock.advance(SILENT_S + 1)
    leaf.lane.step()

    assert view_of(leaf.told[-1]).headline.key == f"pairing.{Snag.AGENT_SILENT}"
    assert view_of(leaf.told[-1]).advice.key == f"pairing.{Snag.AGENT_SILENT}.remedy"


def test_giving_up_withdraws_the_errand() -> None:
    leaf = Leaf()
    leaf.ask(Errand.CONNECT)
    leaf.show(CODE)

    told = leaf.ask(Errand.GIVE_UP)

    assert [wish.errand for wish in leaf.board.wishes] == [Errand.CONNECT, Errand.GIVE_UP]
    assert told == replace(told, progress=None, reading=None)
    assert view_of(told).step == "rest"
