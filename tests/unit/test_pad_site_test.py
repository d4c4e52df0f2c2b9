"""The site test: what an operator is led through, and what comes of it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from domain.decision import Identified, NotAcquired, Withheld
from domain.errors import ModelRefused, SettingsRefused
from domain.gallery import gallery_of
from domain.ids import DelegateId
from domain.image import Box, Frame
from domain.pad import POLICIES, Level, Withholding
from domain.pad_rates import Result, Species, Trial, report_of
from domain.site_test import result_of
from kiosk.app import screenings_of
from kiosk.config import KioskSettings, PackSettings, PadSettings
from kiosk.pad import ASK, Bench, guide, main, told
from kiosk.station.recognition import Sight
from runtime.settings import Settings, load_settings
from tests.fakes.clock import FakeClock
from tests.fakes.congress import policy
from tests.fakes.guard import guard
from tests.fakes.vision import (
    PLANTED,
    PaintedFaces,
    PlantedEmbedder,
    backdrop,
    paint,
    planted_reference,
)
from vision.subject import Watch

WHO = DelegateId("P-001")


def test_every_species_has_its_instruction() -> None:
    assert set(ASK) == set(Species)


@pytest.mark.parametrize(
    ("decision", "attack", "live"),
    [
        (Identified(WHO, 0.9), Result.ADMITTED, Result.ADMITTED),
        (NotAcquired(None), Result.NOT_RECOGNISED, Result.NOT_RECOGNISED),
        (
            Withheld(WHO, 0.9, Withholding.ATTACK_SUSPECTED),
            Result.WITHHELD,
            Result.WITHHELD,
        ),
        (Withheld(WHO, 0.9, Withholding.WALKED_AWAY), Result.WITHHELD, Result.WITHHELD),
        (Withheld(WHO, 0.9, Withholding.UNCHECKED), Result.NOT_RECOGNISED, Result.WITHHELD),
        (Withheld(WHO, 0.9, Withholding.PREFERS_DESK), Result.NOT_RECOGNISED, Result.WITHHELD),
    ],
)
def test_admitted_withheld_and_unknown_are_told_apart(
    decision: Identified | Withheld | NotAcquired, attack: Result, live: Result
) -> None:
    assert result_of(decision, Species.PHONE) is attack
    assert result_of(decision, Species.LIVE) is live


def test_the_operator_is_led_through_each_species_and_may_skip_and_end() -> None:
    results = iter([Result.ADMITTED, Result.WITHHELD, Result.WITHHELD])
    answers = iter(["", "", "s", "", "q"])
    wanted = [(Species.LIVE, 3), (Species.PHONE, 2), (Species.CUT_OUT, 2)]
    trials = guide(lambda _: next(results), answers, wanted)
    assert trials == [
        Trial(Species.LIVE, Result.ADMITTED),
        Trial(Species.LIVE, Result.WITHHELD),
        Trial(Species.PHONE, Result.WITHHELD),
    ]


def test_the_report_names_level_rates_bounds_and_claim() -> None:
    trials = [Trial(Species.PHONE, Result.WITHHELD)] * 30 + [
        Trial(Species.CUT_OUT, Result.ADMITTED)
    ]
    lines = told(report_of(Level.CHALLENGE, trials))
    assert lines[0] == "Level challenge: still photos checked"
    assert any("phone" in line and "9.5%" in line for line in lines)
    assert any("worst species 100.0%" in line for line in lines)
    assert lines[-1].startswith("No claim")


@pytest.mark.parametrize(
    ("level", "person", "result"),
    [
        (Level.OFF, 1, Result.ADMITTED),
        (Level.STRICT, 1, Result.WITHHELD),
        (Level.OFF, 9, Result.NOT_RECOGNISED),
    ],
)
def test_one_presentation_runs_the_doors_own_recognition(
    level: Level, person: int, result: Result
) -> None:
    gallery = gallery_of(PLANTED, 1, [planted_reference(each) for each in range(1, 6)])
    sight = Sight(
        lambda known: Watch(PaintedFaces(), PlantedEmbedder(), known), guard(POLICIES[level])
    )
    bench = Bench(sight, gallery, replace(policy(0.5), min_frames=1), FakeClock())
    pixels = paint(backdrop(), person, Box(200, 120, 160, 160))
    frames = (Frame(np.copy(pixels), number / 15, number) for number in range(400))
    assert bench.present(frames, Species.LIVE) is result


def test_a_time_zone_that_is_none_is_refused_by_name(tmp_path: Path) -> None:
    path = tmp_path / "kiosk.toml"
    said = 'state = "s"\ngate = "A"\ntime_zone = "{}"\n[camera]\nname = "replay"\nmaterial = "m"\n'
    path.write_text(said.format("Asia/Vientiane"), encoding="utf-8")
    assert load_settings(path, KioskSettings).time_zone.key == "Asia/Vientiane"
    path.write_text(said.format("Asia/Hanoi"), encoding="utf-8")
    with pytest.raises(SettingsRefused, match="time_zone"):
        load_settings(path, KioskSettings)


def test_level_off_must_be_meant(capsys: pytest.CaptureFixture[str]) -> None:
    assert issubclass(PadSettings, Settings)
    with pytest.raises(ValueError, match="photographs_get_in"):
        PadSettings(level=Level.OFF)
    with pytest.raises(ValueError, match="photographs_get_in"):
        PadSettings(level=Level.CHALLENGE, step_down_to=Level.OFF)
    with pytest.raises(ValueError, match="no step down"):
        PadSettings(level=Level.CHALLENGE, step_down_to=Level.STRICT)
    assert PadSettings().policy() == POLICIES[Level.ATTENDED]
    assert PadSettings(level=Level.CHALLENGE).policy() == POLICIES[Level.CHALLENGE]


def test_a_word_that_there_is_not_is_answered_with_those_there_are(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["lower-the-bar"]) == 2
    assert "kiosk pad test" in capsys.readouterr().out
    assert main(["levels"]) == 0
    assert "human check" in capsys.readouterr().out


def test_a_pack_that_does_not_verify_stops_the_kiosk_unless_a_lower_level_is_named(
    tmp_path: Path,
) -> None:
    pack = PackSettings(folder=tmp_path, sha256="0" * 64)
    with pytest.raises(ModelRefused):
        screenings_of(PadSettings(level=Level.STRICT, pack=pack))
    lower = PadSettings(level=Level.STRICT, pack=pack, step_down_to=Level.CHALLENGE)
    assert screenings_of(lower) == ()
    assert lower.policy().step_down_to is Level.CHALLENGE
