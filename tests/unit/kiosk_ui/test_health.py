"""Health in words: what is wrong comes with what to do about it, and silence is wrong."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk.station.happenings import Link, Particulars, StatusChanged, Trouble
from kiosk.ui.health import HealthLine, health_lines
from kiosk.ui.status import SILENT_AFTER_S
from kiosk.ui.wording import Phrase

GOOD = StatusChanged(
    link=Link.ONLINE,
    pending_events=0,
    last_sync_age_s=5.0,
    camera_ok=True,
    clock_trusted=True,
    gallery_size=450,
    people_in=12,
)


def lines(status: StatusChanged | None, now_s: float = 0.0) -> dict[str, HealthLine]:
    return {line.subject.key: line for line in health_lines(status, 0.0, now_s)}


def test_all_well_needs_no_remedy() -> None:
    assert all(line.well for line in lines(GOOD).values())


@pytest.mark.parametrize("status", [None, GOOD])
def test_silence_is_the_only_finding_there_is(status: StatusChanged | None) -> None:
    told = lines(status, SILENT_AFTER_S + 1)
    assert list(told) == ["health.station"]
    assert not told["health.station"].well


@pytest.mark.parametrize(
    ("status", "subject"),
    [
        (replace(GOOD, camera_ok=False), "camera"),
        (replace(GOOD, clock_trusted=False), "clock"),
        (replace(GOOD, troubles=(Trouble.CLOCK_UNSET,)), "clock"),
        (replace(GOOD, gallery_size=0), "gallery"),
        (replace(GOOD, troubles=(Trouble.UNDER_VOLTAGE,)), "power"),
        (replace(GOOD, troubles=(Trouble.THROTTLED,)), "power"),
        (replace(GOOD, troubles=(Trouble.HOT,)), "heat"),
        (replace(GOOD, troubles=(Trouble.DISK_LOW,)), "disk"),
        (replace(GOOD, troubles=(Trouble.CARD_WORN,)), "card"),
        (replace(GOOD, troubles=(Trouble.SECOND_ENGINE,)), "engine"),
        (replace(GOOD, troubles=(Trouble.MIRROR,)), "mirror"),
        (replace(GOOD, troubles=(Trouble.OLD_COPY,)), "ledger"),
        (replace(GOOD, link=Link.OFFLINE), "centre"),
    ],
)
def test_each_trouble_has_its_remedy_and_no_other(status: StatusChanged, subject: str) -> None:
    ill = {key: line.remedy for key, line in lines(status).items() if not line.well}
    assert ill == {f"health.{subject}": Phrase(f"remedy.{subject}")}


def test_the_age_of_the_last_upload_grows_and_never_is_said_as_such() -> None:
    aged = lines(GOOD, 4.0)["health.centre"].said.values[1]
    assert aged == Phrase("status.synced", (Phrase("age.seconds", (9,)),))
    never = lines(replace(GOOD, last_sync_age_s=None))["health.centre"].said.values[1]
    assert never == Phrase("status.never_synced")


def test_a_kiosk_without_a_centre_says_what_it_keeps() -> None:
    alone = lines(replace(GOOD, link=Link.UNCONFIGURED, pending_events=3))["health.centre"]
    assert alone.said == Phrase("status.kept", (3,))
    assert alone.well


MORE = Particulars(120.0, 40.0, 7, 1_795_393_320_000, ("credential", "passphrase"), recovery=True)


def test_the_last_import_the_light_and_the_ways_to_the_key_are_told() -> None:
    told = lines(replace(GOOD, more=MORE))
    assert told["health.gallery"].said.values[:2] == (450, 7)
    assert told["health.light"].said == Phrase(
        "health.light.good", (120, Phrase("age.seconds", (40,)))
    )
    assert told["health.keys"].well
    assert all(line.well for line in told.values())


@pytest.mark.parametrize(
    ("more", "subject", "remedy"),
    [
        (replace(MORE, light=30.0), "light", "remedy.light.dark"),
        (replace(MORE, light=240.0), "light", "remedy.light.bright"),
        (replace(MORE, recovery=False), "keys", "remedy.keys"),
    ],
)
def test_bad_light_and_a_key_without_recovery_have_their_remedies(
    more: Particulars, subject: str, remedy: str
) -> None:
    assert lines(replace(GOOD, more=more))[f"health.{subject}"].remedy == Phrase(remedy)


def test_a_door_that_has_seen_nobody_knows_nothing_of_its_light() -> None:
    told = lines(replace(GOOD, more=Particulars()))
    assert told["health.light"].said == Phrase("health.light.nobody")
    assert told["health.light"].well
    assert "health.keys" not in told
    assert told["health.gallery"].said.key == "health.gallery.not_imported"
