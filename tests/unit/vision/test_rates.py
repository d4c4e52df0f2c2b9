"""Open-set trials that know the right answer, and a report that tells it."""

import json
import re
from pathlib import Path

import cv2
import numpy as np
import pytest

from domain.biometrics import Embedding
from tests.fakes.vision import PLANTED, PaintedFaces, PlantedEmbedder, direction
from vision.baseline import BASELINE, baseline_trial
from vision.intervals import rates_of, wilson
from vision.models import DLIB_RESNET, SFACE
from vision.photographs import Person
from vision.rates import main
from vision.reporting import lines_of
from vision.studio import CLEAN, Developed, Studio
from vision.trials import DRAWN, Album, Outcome, Plan, Shot, Trial, able, split, trial

PLAN = Plan((SFACE.model,))


def shot(person: int, noise: float, number: int) -> Shot:
    """A photograph of a person, ``noise`` away from their own direction."""
    own = direction(person)
    stray = np.random.default_rng([person, number]).standard_normal(128) / np.sqrt(128)
    vector = 12 * (own + noise * stray) / np.linalg.norm(own + noise * stray)
    one = {SFACE.model: Embedding(SFACE.model, vector.astype(np.float32))}
    return Shot(enrolled=one, probe=one)


def album(people: int, photographs: int, noise: float = 0.5) -> Album:
    return {
        f"P-{person:03d}": [shot(person, noise, number) for number in range(photographs)]
        for person in range(people)
    }


def outcome(person: str, *, enrolled: bool, identified: str | None) -> Outcome:
    return Outcome(person, enrolled, identified, identified, True, 1, 0)


def test_half_are_enrolled_half_are_strangers_and_the_rest_fills() -> None:
    people = {**album(10, 3), **{f"S-{n}": [shot(50 + n, 0.5, 0)] for n in range(7)}}
    parts = split(people, PLAN, np.random.default_rng(0))
    assert len(parts.mates) == len(parts.strangers) == 5
    assert not set(parts.mates) & set(parts.strangers)
    assert set(parts.fillers) == {f"S-{n}" for n in range(7)}


def test_no_photograph_is_both_enrolled_and_brought_to_the_door() -> None:
    plan = Plan((SFACE.model,), enrol=2, frames=1)
    people = album(8, 4)
    parts = split(people, plan, np.random.default_rng(1))
    for name, presentation in parts.presentations(plan):
        if name in parts.mates:
            enrolled = parts.shuffled[name][:2]
            assert not any(one is other for one in enrolled for other in presentation)


def test_a_smaller_gallery_leaves_people_out() -> None:
    one = trial(album(20, 2), Plan((SFACE.model,), size=6), np.random.default_rng(0))
    assert one.people == 6


def test_a_larger_gallery_is_filled_with_drawn_people() -> None:
    one = trial(album(20, 2), Plan((SFACE.model,), size=80), np.random.default_rng(0))
    assert one.people == 80
    assert not any(each.person.startswith(DRAWN) for each in one.outcomes)


def test_similar_photographs_are_identified_and_strangers_are_not() -> None:
    trials = [trial(album(40, 3), PLAN, np.random.default_rng(seed)) for seed in range(5)]
    rates = rates_of(trials)
    assert rates.fnir.value < 0.05
    assert rates.fpir.value < 0.05
    assert rates.rank1 > 0.98
    assert rates.gallery == 20


def test_photographs_that_resemble_nobody_are_missed() -> None:
    rates = rates_of([trial(album(40, 3, noise=9.0), PLAN, np.random.default_rng(0))])
    assert rates.fnir.value > 0.8


def test_more_frames_miss_fewer() -> None:
    people = album(40, 6, noise=1.6)
    missed = [
        rates_of(
            [
                trial(people, Plan((SFACE.model,), frames=frames), np.random.default_rng(seed))
                for seed in range(5)
            ]
        ).fnir.value
        for frames in (1, 3)
    ]
    assert missed[1] < missed[0]


def test_a_trial_is_the_same_for_the_same_seed() -> None:
    one, same = (trial(album(12, 3), PLAN, np.random.default_rng(4)) for _ in range(2))
    assert one == same


def test_a_person_whose_frames_were_all_refused_is_missed_and_not_acquired() -> None:
    people = {
        name: [Shot(enrolled=each.enrolled, probe={}) for each in shots]
        for name, shots in album(12, 2).items()
    }
    rates = rates_of([trial(people, PLAN, np.random.default_rng(0))])
    assert rates.fnir.value == 1.0
    assert rates.not_acquired == 1.0
    assert rates.fpir.value == 0.0


def test_photographs_unfit_for_enrolment_do_not_make_a_person_able() -> None:
    unfit = Shot(enrolled={}, probe=shot(0, 0.5, 0).probe)
    assert able({"P": [unfit, unfit], "Q": [unfit, shot(1, 0.5, 0)]}, PLAN) == ["Q"]


def test_a_photograph_that_only_the_baseline_could_read_is_no_usable_frame() -> None:
    def by_the_baseline_alone(each: Shot) -> Shot:
        vector = each.probe[SFACE.model].vector
        return Shot(enrolled=each.enrolled, probe={BASELINE: Embedding(BASELINE, vector)})

    people = album(12, 2)
    people = {
        name: [by_the_baseline_alone(shot) for shot in shots] for name, shots in people.items()
    }
    rates = rates_of([trial(people, PLAN, np.random.default_rng(0))])
    assert rates.not_acquired == 1.0
    assert Developed(30, {CLEAN: people}).failure_to_acquire(CLEAN, SFACE.model) == 1.0
    assert Developed(30, {CLEAN: people}).failure_to_acquire(CLEAN, BASELINE) == pytest.approx(0.2)
    unfit = [Shot(enrolled=shot.probe, probe=shot.probe) for shot in people["P-000"]]
    assert able({"P": unfit}, PLAN) == []


def test_a_second_engine_that_could_not_read_the_photograph_is_not_asked() -> None:
    both = Plan((SFACE.model, DLIB_RESNET.model))
    people = {
        name: [
            Shot({**shot.enrolled, DLIB_RESNET.model: _as_dlib(shot)}, shot.probe)
            for shot in shots
        ]
        for name, shots in album(60, 2, noise=1.6).items()
    }
    one = trial(people, both, np.random.default_rng(0))
    assert sum(each.asked_second for each in one.outcomes) == 0
    assert len({each.identified for each in one.outcomes}) > 1


def _as_dlib(shot: Shot) -> Embedding:
    return Embedding(DLIB_RESNET.model, shot.enrolled[SFACE.model].vector)


def test_one_person_is_no_open_set() -> None:
    with pytest.raises(ValueError, match="two people"):
        trial(album(1, 3), PLAN, np.random.default_rng(0))


def test_each_person_weighs_the_same() -> None:
    often = [outcome("An", enrolled=True, identified="An") for _ in range(9)]
    once = [outcome("Binh", enrolled=True, identified=None)]
    rates = rates_of([Trial(2, 0.4, 0, (*often, *once))])
    assert rates.fnir.value == 0.5


def test_being_admitted_as_somebody_else_is_a_miss_of_its_own_kind() -> None:
    wrong = outcome("An", enrolled=True, identified="Binh")
    stranger = outcome("Chi", enrolled=False, identified="Binh")
    rates = rates_of([Trial(2, 0.4, 0, (wrong, stranger))])
    assert (rates.fnir.value, rates.misidentified.value, rates.fpir.value) == (1.0, 1.0, 1.0)
    assert rates.rank1 == 0.0


def test_intervals_count_people() -> None:
    few, many = wilson(0.0, 10), wilson(0.0, 1000)
    assert few.low == pytest.approx(0.0) == many.low
    assert few.high == pytest.approx(0.2775, abs=1e-3)
    assert many.high < 0.005
    assert wilson(0.5, 0).high == 1.0


def test_the_baseline_takes_whoever_is_nearest_within_its_tolerance() -> None:
    def encoded(person: int, number: int) -> Shot:
        stray = np.random.default_rng([person, number]).standard_normal(128).astype(np.float32)
        vector = direction(person) + 0.01 * stray
        one = {BASELINE: Embedding(BASELINE, vector.astype(np.float32))}
        return Shot(enrolled={**one, SFACE.model: one[BASELINE]}, probe=one)

    people = {f"P-{n}": [encoded(n, 0), encoded(n, 1)] for n in range(10)}
    one = baseline_trial(people, PLAN, np.random.default_rng(0))
    assert all(
        each.identified == (each.person if each.enrolled else None) for each in one.outcomes
    )
    blind = {
        name: [Shot(enrolled=each.enrolled, probe={}) for each in shots]
        for name, shots in people.items()
    }
    assert not any(
        each.acquired for each in baseline_trial(blind, PLAN, np.random.default_rng(0)).outcomes
    )


def studio_folder(tmp_path: Path) -> list[Person]:
    """Painted people; one file is no image, one shows nobody."""
    people = []
    for person in range(3):
        folder = tmp_path / f"P-{person}"
        folder.mkdir()
        pixels = np.full((240, 320, 3), 90, dtype=np.uint8)
        pixels[60:180, 100:200] = (251, person, 200)
        pixels[60:180:8, 100:200, 2] = 100
        cv2.imwrite(str(folder / "1.png"), pixels)
        people.append(Person(folder.name, tuple(sorted(folder.iterdir()))))
    cv2.imwrite(str(tmp_path / "P-0" / "2.png"), np.full((50, 50, 3), 9, dtype=np.uint8))
    (tmp_path / "P-1" / "2.png").write_bytes(b"no image")
    return [Person(each.name, tuple(sorted((tmp_path / each.name).iterdir()))) for each in people]


def test_photographs_without_a_face_are_failures_to_acquire(tmp_path: Path) -> None:
    studio = Studio(PaintedFaces(), [PlantedEmbedder()])
    counted: list[int] = []
    developed = studio.develop(studio_folder(tmp_path), [CLEAN], 0, counted.append)
    assert developed.images == 5
    assert developed.failure_to_acquire(CLEAN, PLANTED) == pytest.approx(2 / 5)
    assert counted == [1, 2, 3, 4, 5]
    assert [len(developed.albums[CLEAN][f"P-{n}"]) for n in range(3)] == [1, 1, 1]
    assert PLANTED in developed.albums[CLEAN]["P-2"][0].enrolled


def test_a_spoiled_photograph_is_enrolled_clean(tmp_path: Path) -> None:
    studio = Studio(PaintedFaces(), [PlantedEmbedder()])
    developed = studio.develop(studio_folder(tmp_path), ["low-light"], 0, lambda _: None)
    shots = developed.albums["low-light"]["P-2"]
    assert shots[0].enrolled
    # A painted face is known by its colour, and the dark takes that.
    assert not shots[0].probe
    assert developed.failure_to_acquire("low-light", PLANTED) == 1


def test_a_folder_that_is_none_ends_in_one_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([str(tmp_path / "nowhere")]) == 1
    assert "is not a folder" in capsys.readouterr().err


def test_too_few_people_end_in_one_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for person in ("An", "Binh"):
        (tmp_path / person).mkdir()
        Path(tmp_path / person / "1.jpg").write_bytes(b"no image")
    assert main([str(tmp_path), "--engine", "sface"]) == 1
    assert re.search(r"0 of 2 people have 2 photographs.*Add photographs", capsys.readouterr().err)


@pytest.mark.parametrize(
    "options",
    [
        ["--fpir", "0"],
        ["--fpir", "2"],
        ["--gallery", "2"],
        ["--enrol", "0"],
        ["--degrade", "fog"],
        ["--engine", "x"],
    ],
)
def test_a_wrong_option_is_refused(options: list[str]) -> None:
    with pytest.raises(SystemExit):
        main(["somewhere", *options])


def test_the_report_names_what_was_not_measured() -> None:
    row = {
        **dict.fromkeys(("failure_to_acquire", "fnir", "fpir", "misidentified", "rank1"), 0.5),
        **dict.fromkeys(("threshold", "gallery", "look_alikes", "second_asked"), 1.0),
        "fnir_ci": [0.1, 0.2],
        "fpir_ci": [0.1, 0.2],
    }
    report = {
        **dict.fromkeys(("persons", "images", "able", "enrol", "frames", "seed", "splits"), 1),
        "engine": "fused",
        "fpir_requested": 0.01,
        "missing": {"second engine": "no weights"},
        "conditions": {CLEAN: row},
        "baseline": None,
        "baseline_missing": "not installed",
        "seconds": 1.0,
    }
    text = "\n".join(lines_of(json.loads(json.dumps(report))))
    assert "NOT MEASURED second engine: no weights" in text
    assert "baseline not measured: not installed" in text
    assert "requested   1.00 %" in text
    told = "\n".join(lines_of({**report, "baseline": row}))
    assert "compare_faces" in told
