"""The site test's leaf: kinds to tap, what is asked, what came of it and what may be claimed."""

from __future__ import annotations

import pytest

from domain.pad_rates import Species
from kiosk.station.care_intents import BeginSiteTest, Care, ChooseSpecies, Present
from tests.ui.conftest import Kiosk
from tools.care_scenes import SCENES, attacked


@pytest.mark.parametrize("code", ["vi", "en", "fa"])
def test_an_administrator_is_led_through_the_kinds_of_attack(kiosk: Kiosk, code: str) -> None:
    kiosk.window.languages.choose(code)
    SCENES["admin-attack"](kiosk.window)
    kiosk.settle()
    assert Care(BeginSiteTest()) in kiosk.sent
    kiosk.tap("species-glossy_photo")
    assert kiosk.sent[-1] == Care(ChooseSpecies(Species.GLOSSY_PHOTO))
    kiosk.tap("attackPresent")
    assert kiosk.sent[-1] == Care(Present())
    kiosk.tell(attacked(34, ends_s=1e9))
    assert not kiosk.find("attackPresent").property("enabled")


def test_the_claim_falls_with_one_photograph_that_passed(kiosk: Kiosk) -> None:
    SCENES["admin-attack-holds"](kiosk.window)
    kiosk.settle()
    held = kiosk.text("attackClaim")
    assert "9.5%" not in held
    assert "8.4%" in held
    kiosk.tell(attacked(34, passed=1))
    assert kiosk.text("attackClaim") != held
    assert kiosk.find("species-phone").property("alarming")
