"""A presentation is one person from arrival to leaving."""

from dataclasses import dataclass

from domain.gallery import gallery_of
from domain.ids import DelegateId
from domain.image import Box, Frame, Pixels
from tests.fakes.vision import (
    PLANTED,
    PaintedFaces,
    PlantedEmbedder,
    backdrop,
    paint,
    planted_reference,
)
from vision.subject import Look, Nobody, Watch, Watching, WatchSettings

AN, BINH = 7, 42
HERE = Box(240, 150, 150, 190)
BESIDE = Box(430, 160, 120, 150)


@dataclass
class Entrance:
    """A watch and a clock that moves a tenth of a second a frame."""

    watch: Watch
    embedder: PlantedEmbedder
    number: int = 0

    def show(self, *people: tuple[int, Box], clarity: int = 200) -> Look:
        pixels: Pixels = backdrop()
        for person, box in people:
            paint(pixels, person, box, clarity)
        self.number += 1
        return self.watch.look(Frame(pixels, self.number * 0.1, self.number))

    def see(self, *people: tuple[int, Box], clarity: int = 200) -> Watching:
        look = self.show(*people, clarity=clarity)
        assert isinstance(look, Watching)
        return look


def entrance(settings: WatchSettings | None = None) -> Entrance:
    embedder = PlantedEmbedder()
    gallery = gallery_of(PLANTED, 1, [planted_reference(person) for person in range(60)])
    return Entrance(Watch(PaintedFaces(), embedder, gallery, settings), embedder)


def nearest(look: Watching) -> DelegateId:
    return look.evidence.ranked[0].delegate


def test_an_empty_entrance_is_nobody() -> None:
    assert entrance().show() == Nobody()


def test_somebody_is_watched_and_resembles_themselves() -> None:
    look = entrance().see((AN, HERE))
    assert look.presentation == 1
    assert look.faces == 1
    assert nearest(look) == "P-007"
    assert look.evidence.usable == 1


def test_evidence_grows_while_a_person_stays() -> None:
    door = entrance()
    looks = [door.see((AN, HERE)) for _ in range(7)]
    assert [look.evidence.usable for look in looks] == [1, 1, 2, 2, 3, 3, 4]
    assert {look.presentation for look in looks} == {1}
    assert looks[-1].evidence.age_s > looks[0].evidence.age_s


def test_frames_of_one_moment_are_one_look() -> None:
    """Five of thirty a second would be used up before somebody has opened their eyes again."""
    door = entrance()
    door.see((AN, HERE))
    before = door.embedder.embedded
    assert door.see((AN, HERE)).evidence.usable == 1
    assert door.embedder.embedded == before


def test_a_person_walking_up_stays_the_same_presentation() -> None:
    door = entrance()
    boxes = [
        Box(250 - 6 * step, 180 - 8 * step, 80 + 12 * step, 100 + 16 * step) for step in range(10)
    ]
    assert {door.see((AN, box)).presentation for box in boxes} == {1}


def test_the_presentation_ends_when_the_person_has_left() -> None:
    door = entrance()
    door.see((AN, HERE))
    gone = [door.show() for _ in range(10)]
    assert isinstance(gone[0], Watching)
    assert gone[-1] == Nobody()
    assert door.see((AN, HERE)).presentation == 2


def test_one_missed_frame_does_not_end_a_presentation() -> None:
    door = entrance()
    door.see((AN, HERE))
    door.show()
    assert door.see((AN, HERE)).presentation == 1


def test_of_two_the_larger_and_more_central_is_watched() -> None:
    look = entrance().see((AN, HERE), (BINH, BESIDE))
    assert nearest(look) == "P-007"
    assert look.faces == 2


LEFT, RIGHT = Box(130, 150, 150, 190), Box(360, 150, 150, 190)


def test_two_who_stand_side_by_side_are_asked_to_come_one_by_one() -> None:
    look = entrance().see((AN, LEFT), (BINH, RIGHT))
    assert look.evidence.hint == "one_at_a_time"
    assert (look.evidence.usable, look.evidence.age_s) == (0, 0)


def test_who_steps_forward_of_two_is_looked_at_at_once() -> None:
    door = entrance()
    for _ in range(5):
        door.see((AN, LEFT), (BINH, RIGHT))
    forward = Box(110, 120, 200, 260)
    looks = [door.see((AN, forward), (BINH, RIGHT)) for _ in range(5)]
    assert nearest(looks[-1]) == "P-007"
    assert looks[-1].evidence.hint is None


def test_whoever_is_left_alone_of_two_is_looked_at() -> None:
    door = entrance()
    for _ in range(5):
        door.see((AN, LEFT), (BINH, RIGHT))
    looks = [door.see((AN, LEFT)) for _ in range(5)]
    assert nearest(looks[-1]) == "P-007"


def test_two_who_do_not_part_do_not_hold_the_door_for_ever() -> None:
    door = entrance()
    looks = [door.see((AN, LEFT), (BINH, RIGHT)) for _ in range(36)]
    said = [look.evidence.hint == "one_at_a_time" for look in looks]
    assert said == [True] * sum(said) + [False] * (36 - sum(said))
    assert 29 <= sum(said) <= 31
    assert looks[-1].evidence.usable > 0


def test_who_comes_beside_somebody_already_looked_at_does_not_interrupt() -> None:
    door = entrance()
    door.see((AN, LEFT))
    looks = [door.see((AN, LEFT), (BINH, RIGHT)) for _ in range(6)]
    assert all(look.evidence.hint is None for look in looks)


def test_a_queue_behind_the_first_is_no_company() -> None:
    behind = Box(400, 170, 100, 120)
    assert entrance().see((AN, LEFT), (BINH, behind)).evidence.usable == 1


def test_somebody_beside_does_not_get_into_the_evidence() -> None:
    door = entrance()
    for _ in range(12):
        look = door.see((AN, HERE), (BINH, BESIDE))
    assert nearest(look) == "P-007"
    assert look.evidence.ranked[0].score > 0.99
    assert look.presentation == 1


def test_who_steps_in_front_is_a_new_presentation() -> None:
    door = entrance()
    door.see((AN, HERE))
    large = Box(180, 60, 280, 340)
    looks = [door.see((BINH, large)) for _ in range(6)]
    assert looks[-1].presentation == 2
    assert nearest(looks[-1]) == "P-042"


def test_two_people_at_the_same_place_are_never_mixed() -> None:
    door = entrance()
    for _ in range(4):
        door.see((AN, HERE))
    look = door.see((BINH, HERE))
    assert look.presentation == 2
    assert nearest(look) == "P-042"
    assert look.evidence.usable == 1


def test_a_settled_presentation_costs_no_more_embedding_for_a_while() -> None:
    door = entrance()
    door.see((AN, HERE))
    door.watch.settle()
    before = door.embedder.embedded
    for _ in range(5):
        door.see((AN, HERE))
    assert door.embedder.embedded == before


def test_who_takes_the_place_of_a_settled_person_is_noticed() -> None:
    door = entrance()
    door.see((AN, HERE))
    door.watch.settle()
    looks = [door.see((BINH, HERE)) for _ in range(14)]
    assert looks[-1].presentation == 2
    assert nearest(looks[-1]) == "P-042"


def test_settling_nobody_is_harmless() -> None:
    door = entrance()
    door.watch.settle()
    assert door.see((AN, HERE)).evidence.usable == 1


def test_an_unclear_face_is_seen_but_not_compared() -> None:
    look = entrance().see((AN, HERE), clarity=100)
    assert look.evidence.usable == 0
    assert look.evidence.ranked == ()
    assert look.evidence.hint is not None


def test_a_face_too_far_away_is_asked_to_come_closer() -> None:
    look = entrance().see((AN, Box(300, 220, 24, 30)))
    assert look.evidence.usable == 0
    assert look.evidence.hint == "come_closer"


def test_a_new_gallery_judges_what_was_seen_already() -> None:
    door = entrance()
    door.see((AN, HERE))
    door.watch.replace_gallery(gallery_of(PLANTED, 2, [planted_reference(BINH)]))
    look = door.show()
    assert isinstance(look, Watching)
    assert nearest(look) == "P-042"


def test_a_new_gallery_before_anybody_came_is_harmless() -> None:
    door = entrance()
    door.watch.replace_gallery(gallery_of(PLANTED, 2, [planted_reference(AN)]))
    assert nearest(door.see((AN, HERE))) == "P-007"
