"""Two engines at one door: references of one version, and the second is asked in doubt."""

from __future__ import annotations

import queue
from collections.abc import Sequence
from dataclasses import dataclass, field

from domain.biometrics import Reference, Template, unit
from domain.decision import Ambiguous, Identified
from domain.delegates import Roster
from domain.errors import ModelRefused
from domain.gallery import Gallery
from domain.ids import DelegateId, ModelId, ReferenceId
from domain.image import Box, Frame
from domain.programme import Programme
from kiosk.station.doors import Doors
from kiosk.station.engines import Engines
from kiosk.station.happenings import Trouble
from kiosk.station.recognition import Recognition, Sight
from kiosk.station.settlement import Item, Settlement
from kiosk.station.shelf import Shelf
from kiosk.station.slot import LatestSlot
from tests.fakes.clock import FakeClock
from tests.fakes.congress import roster
from tests.fakes.guard import unasking_guard
from tests.fakes.vision import (
    PLANTED,
    PaintedFaces,
    PlantedEmbedder,
    backdrop,
    direction,
    paint,
    planted_reference,
)
from vision.door import door_policy

SECOND = ModelId("second-128")
AN, PEOPLE = 7, 60


def planted(model: ModelId) -> list[Reference]:
    return [planted_reference(person, model) for person in range(PEOPLE)]


@dataclass
class Stock:
    """References of both models; ``changes`` says how often they change between two readings."""

    first: Sequence[Reference] = field(default_factory=lambda: planted(PLANTED))
    second: Sequence[Reference] = field(default_factory=lambda: planted(SECOND))
    changes: int = 0
    number: int = 1
    asked: list[ModelId] = field(default_factory=list)

    def version(self) -> int:
        return self.number

    def roster(self) -> Roster:
        return roster()

    def programme(self) -> Programme:
        return Programme()

    def troubles(self) -> tuple[Trouble, ...]:
        return ()

    def references(self, model: ModelId) -> tuple[int, Sequence[Reference]]:
        self.asked.append(model)
        number = self.number
        if self.changes:
            self.changes -= 1
            self.number += 1
        return number, self.first if model == PLANTED else self.second


def gallery_on(shelf: Shelf) -> Gallery:
    edition = shelf.newer()
    assert edition is not None
    assert edition.compared is not None
    return edition.compared[0]


def test_an_edition_has_the_references_of_both_engines() -> None:
    gallery = gallery_on(Shelf(Stock(), PLANTED, 0.01, second=SECOND))
    assert gallery.second is not None
    assert (gallery.model, gallery.second.model) == (PLANTED, SECOND)
    assert gallery.delegates == gallery.second.delegates
    assert gallery.version == gallery.second.version == 1


def test_a_gallery_that_changed_between_the_two_engines_waits_for_the_next_beat() -> None:
    shelf = Shelf(Stock(changes=1), PLANTED, 0.01, second=SECOND)
    assert shelf.newer() is None
    gallery = gallery_on(shelf)
    assert gallery.second is not None
    assert gallery.version == gallery.second.version == 2
    assert shelf.newer() is None


def test_without_the_second_engine_its_references_are_not_read() -> None:
    stock = Stock()
    assert gallery_on(Shelf(stock, PLANTED, 0.01)).second is None
    assert stock.asked == [PLANTED]


def twin() -> Stock:
    """Beside An somebody is enrolled whom only the second engine tells from them."""
    name = DelegateId("P-twin")
    alike = Template(PLANTED, unit(0.98 * direction(AN) + 0.2 * direction(900)), 1)
    unlike = Template(SECOND, direction(901), 1)
    return Stock(
        [*planted(PLANTED), Reference(ReferenceId("twin-1"), name, alike)],
        [*planted(SECOND), Reference(ReferenceId("twin-2"), name, unlike)],
    )


def who_comes(engines: Engines) -> Settlement:
    """An comes to a door with these engines."""
    settled: queue.Queue[Item] = queue.Queue()
    recognition = Recognition(
        Sight(engines.watch_over, unasking_guard()),
        doors=Doors(roster()),
        frames=LatestSlot(),
        settled=settled,
        clock=FakeClock(),
        post=lambda _: None,
    )
    gallery = gallery_on(Shelf(twin(), PLANTED, 0.01, second=engines.second_model))
    recognition.use((gallery, door_policy(gallery)))
    pixels = paint(backdrop(), AN, Box(240, 150, 150, 190))
    for number in range(30):
        recognition.see(Frame(pixels, number * 0.3, number))
    settlement = settled.get_nowait()
    assert isinstance(settlement, Settlement)
    return settlement


def test_a_look_alike_is_told_apart_by_the_second_engine() -> None:
    second = PlantedEmbedder(SECOND)
    engines = Engines(PaintedFaces(), PlantedEmbedder(), second)
    decision = who_comes(engines).decision
    assert isinstance(decision, Identified)
    assert decision.delegate == "P-007"
    assert second.embedded > 0
    assert engines.troubles == ()


def test_without_the_second_engine_the_door_works_and_somebody_is_told() -> None:
    engines = Engines(PaintedFaces(), PlantedEmbedder(), ModelRefused("planted"))
    assert isinstance(who_comes(engines).decision, Ambiguous)
    assert engines.second_model is None
    assert engines.troubles == (Trouble.SECOND_ENGINE,)
