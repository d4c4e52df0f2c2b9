"""The status line says only what was reported, and how long ago."""

from __future__ import annotations

from dataclasses import replace

from kiosk.station.happenings import Link, StatusChanged
from kiosk.ui.status import SILENT_AFTER_S, Tone, status_view
from kiosk.ui.wording import Phrase

GOOD = StatusChanged(
    link=Link.ONLINE,
    pending_events=0,
    last_sync_age_s=50.0,
    camera_ok=True,
    clock_trusted=True,
    gallery_size=450,
    people_in=12,
)


def keys(status: StatusChanged | None, now_s: float = 100.0) -> list[str]:
    return [phrase.key for phrase in status_view(status, 100.0, now_s).phrases]


def test_without_a_report_it_says_there_is_none() -> None:
    view = status_view(None, 0.0, 0.0)
    assert view.phrases == (Phrase("status.none"),)
    assert view.tone is Tone.ATTENTION


def test_a_report_that_stopped_coming_is_not_repeated_as_if_it_were_true() -> None:
    assert "status.online" in keys(GOOD, 100.0 + SILENT_AFTER_S)
    assert keys(GOOD, 100.1 + SILENT_AFTER_S) == ["status.silent"]


def test_the_age_of_the_last_sync_grows_while_nobody_reports() -> None:
    view = status_view(GOOD, 100.0, 109.9)
    assert Phrase("status.synced", (Phrase("age.seconds", (59,)),)) in view.phrases
    view = status_view(replace(GOOD, last_sync_age_s=52.0), 100.0, 109.9)
    assert Phrase("status.synced", (Phrase("age.minutes", (1,)),)) in view.phrases


def test_all_well_is_calm() -> None:
    assert status_view(GOOD, 100.0, 100.0).tone is Tone.CALM


def test_trouble_comes_first_and_asks_for_attention() -> None:
    poor = replace(GOOD, camera_ok=False, clock_trusted=False)
    assert keys(poor)[:2] == ["status.camera", "status.clock"]
    assert status_view(poor, 100.0, 100.0).tone is Tone.ATTENTION


def test_offline_is_said_and_is_no_alarm() -> None:
    offline = replace(GOOD, link=Link.OFFLINE, last_sync_age_s=None, pending_events=7)
    assert keys(offline) == [
        "status.offline",
        "status.pending",
        "status.never_synced",
        "status.people",
        "pad.attended",
    ]
    assert status_view(offline, 100.0, 100.0).tone is Tone.CALM


def test_a_kiosk_without_a_centre_says_what_it_keeps() -> None:
    alone = replace(GOOD, link=Link.UNCONFIGURED, pending_events=7)
    assert keys(alone) == ["status.unconfigured", "status.kept", "status.people", "pad.attended"]


def test_people_who_wait_at_the_desk_ask_for_attention_without_names() -> None:
    view = status_view(GOOD, 100.0, 100.0, waiting=2)
    assert view.phrases[0] == Phrase("status.desk", (2,))
    assert view.tone is Tone.ATTENTION


def test_other_gates_are_named_where_the_centre_is_not_there() -> None:
    touched = replace(GOOD, gates_in_touch=2)
    assert "status.gates" not in keys(touched)
    assert (
        Phrase("status.gates", (2,))
        in status_view(replace(touched, link=Link.OFFLINE), 100.0, 100.0).phrases
    )
