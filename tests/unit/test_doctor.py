"""The check-up names every check, says what to do, and its exit code is its word."""

from __future__ import annotations

import errno
import json
import os
import re
import tarfile
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import cv2
import numpy as np
import pytest

from domain.delegates import Delegate, Roster
from domain.findings import (
    ATTENTION_CODE,
    BAD_CODE,
    GOOD_CODE,
    Finding,
    Result,
    attention,
    bad,
    exit_code,
    good,
    skipped,
    told,
)
from domain.ids import DelegateId, ModelId
from domain.image import Box, DetectedFace, Pixels
from domain.moment import Moment
from domain.standing import Standing
from hardware.board import Board, Family
from hardware.health import Disk, Health, Power
from hardware.keys import open_key_provider
from hardware.volumes import Volume
from kiosk.upkeep import bundle, checks, doctor, reset
from kiosk.upkeep.camera_test import LEAST_FACE_PX, Sight, judge, measure
from kiosk.upkeep.reset import ResetRefused
from runtime.device import save_development_device
from runtime.paths import database_of
from store.connection import open_store
from store.gallery import Batch, Enrolment, Gallery
from store.roster import StoredRoster
from tests.fakes.camera import ScriptedCamera
from tests.fakes.congress import roster
from tests.fakes.vision import planted_reference
from vision.models import DLIB_RESNET, SFACE

NOW = Moment(1_800_000_000_000, "boot-1", 60_000, trusted=True)
BOARD = Board("Raspberry Pi 5", Family.RASPBERRY_PI, "aarch64", False, True, ())
GOOD_POWER = Power(False, False, False, False)
WELL = Health(50.0, GOOD_POWER, Disk(1 << 34, 1 << 35, writable=True), 10)


@pytest.mark.parametrize(
    ("findings", "code"),
    [
        ([good("a", ""), skipped("b", "")], GOOD_CODE),
        ([good("a", ""), attention("b", "", "")], ATTENTION_CODE),
        ([attention("a", "", ""), bad("b", "")], BAD_CODE),
    ],
)
def test_the_exit_code_is_the_worst_findings(findings: list[Finding], code: int) -> None:
    assert exit_code(findings) == code


def test_a_finding_is_told_with_its_remedy() -> None:
    assert told(attention("power", "weak", "Use the board's own supply.")).endswith(
        "→ Use the board's own supply."
    )


def test_a_healthy_box_passes_each_check() -> None:
    found = [
        check(WELL)
        for check in (
            checks.check_heat,
            checks.check_power,
            checks.check_disk,
            checks.check_card,
        )
    ]
    assert {finding.result for finding in found} == {Result.GOOD}


@pytest.mark.parametrize(
    ("finding", "result"),
    [
        (checks.check_heat(replace(WELL, temperature_c=85.0)), Result.ATTENTION),
        (checks.check_heat(replace(WELL, temperature_c=None)), Result.SKIPPED),
        (
            checks.check_power(replace(WELL, power=Power(False, True, False, False))),
            Result.ATTENTION,
        ),
        (
            checks.check_power(replace(WELL, power=Power(False, False, False, True))),
            Result.ATTENTION,
        ),
        (checks.check_power(replace(WELL, power=None)), Result.SKIPPED),
        (checks.check_disk(replace(WELL, disk=None)), Result.BAD),
        (checks.check_disk(replace(WELL, disk=Disk(1 << 20, 1 << 35, writable=True))), Result.BAD),
        (
            checks.check_disk(replace(WELL, disk=Disk(1 << 34, 1 << 35, writable=False))),
            Result.BAD,
        ),
        (
            checks.check_disk(replace(WELL, disk=Disk(1 << 30, 1 << 35, writable=True))),
            Result.ATTENTION,
        ),
        (checks.check_card(replace(WELL, card_used_percent=90)), Result.ATTENTION),
        (checks.check_card(replace(WELL, card_used_percent=None)), Result.SKIPPED),
        (checks.check_clock(replace(NOW, wall_ms=1000), BOARD), Result.ATTENTION),
        (checks.check_clock(replace(NOW, trusted=False), BOARD), Result.ATTENTION),
        (checks.check_clock(NOW, BOARD), Result.GOOD),
        (checks.check_board(replace(BOARD, has_tpm=True)), Result.GOOD),
        (checks.check_link(None, 3, NOW), Result.ATTENTION),
        (
            checks.check_link(Standing(False, "boot-1", 1, None, "no answer"), 3, NOW),
            Result.ATTENTION,
        ),
        (checks.check_link(Standing(True, "boot-1", 1, 1), 0, NOW), Result.GOOD),
    ],
)
def test_each_trouble_is_found(finding: Finding, result: Result) -> None:
    assert finding.result is result
    assert bool(finding.remedy) == (result in (Result.ATTENTION, Result.BAD))


def test_a_stick_that_is_mounted_writable_is_named() -> None:
    loose = Volume("sda1", 1 << 30, Path("/media/stick"), frozenset({"rw"}))
    finding = checks.check_sticks([loose])
    assert finding.result is Result.ATTENTION
    assert "sda1" in finding.said
    assert checks.check_sticks([replace(loose, mounted_at=None)]).result is Result.GOOD


class OneFace:
    def __init__(self, width_px: float) -> None:
        self.width_px = width_px

    def detect(self, _: Pixels) -> list[DetectedFace]:
        return [DetectedFace(Box(0, 0, self.width_px, self.width_px), np.zeros((5, 2)), 0.9)]

    def refine(self, _: Pixels, face: DetectedFace) -> DetectedFace:
        return face


def test_the_camera_test_measures_rate_light_and_face() -> None:
    pictures: list[Pixels] = [np.full((120, 160, 3), 128, np.uint8)] * 30
    sight = measure(ScriptedCamera(pictures, rate_hz=15.0), OneFace(100.0))
    assert sight.frames == 30
    assert sight.rate_hz == pytest.approx(15.0)
    assert sight.light == pytest.approx(128)
    assert {finding.result for finding in judge(sight)} == {Result.GOOD}


@pytest.mark.parametrize(
    "sight",
    [
        Sight(30, 4.0, 128, 100, 200),
        Sight(30, 15.0, 20, 100, 200),
        Sight(30, 15.0, 128, 100, None),
        Sight(30, 15.0, 128, 100, LEAST_FACE_PX - 1),
    ],
)
def test_the_camera_test_says_what_to_change(sight: Sight) -> None:
    assert exit_code(judge(sight)) == ATTENTION_CODE


def test_a_camera_without_pictures_is_bad() -> None:
    assert exit_code(judge(Sight(0, 0, 0, 0, None))) == BAD_CODE


@pytest.fixture
def kiosk(tmp_path: Path) -> Path:
    """Settings of a kiosk that was never filled."""
    cv2.imwrite(str(tmp_path / "picture.png"), np.full((120, 160, 3), 90, np.uint8))
    state = tmp_path / "state"
    state.mkdir()
    (state / "device.toml").write_text('mode = "development"\n[keys]\nprovider = "software"\n')
    path = tmp_path / "kiosk.toml"
    path.write_text(
        f'state = "{state}"\ngate = "A"\n[camera]\nname = "replay"\nmaterial = "{tmp_path}"\n'
    )
    return path


def test_settings_that_are_refused_end_the_check_up_with_their_place(tmp_path: Path) -> None:
    *_, last = doctor.check_up(tmp_path / "nowhere.toml")
    assert (last.name, last.result) == ("settings", Result.BAD)


def test_a_kiosk_without_a_store_is_told_so(
    kiosk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert doctor.main(["--settings", str(kiosk), "--json"]) == BAD_CODE
    found = {each["name"]: each["result"] for each in json.loads(capsys.readouterr().out)}
    assert found["store"] == "bad"
    assert found["camera replay"] == "good"


def test_a_missing_second_engine_is_no_reason_to_shut_the_door(
    kiosk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def found() -> dict[str, Result]:
        return {finding.name: finding.result for finding in doctor.check_up(kiosk)}

    assert found()[f"model {DLIB_RESNET.model}"] is Result.GOOD
    monkeypatch.setattr(doctor, "DLIB_RESNET", replace(DLIB_RESNET, module="nowhere"))
    assert found()[f"model {DLIB_RESNET.model}"] is Result.ATTENTION


def test_people_whom_the_second_engine_does_not_know_are_counted(tmp_path: Path) -> None:
    def people(model: ModelId, numbers: range) -> tuple[Enrolment, ...]:
        made = [planted_reference(number, model) for number in numbers]
        listed = [Delegate(each.delegate, "Nguyễn Mẫu", consent=True) for each in made]
        return tuple(Enrolment(who, (each,)) for who, each in zip(listed, made, strict=True))

    keys = open_key_provider(tmp_path, save_development_device(tmp_path))
    with closing(open_store(database_of(tmp_path), keys, create=True)) as store:
        StoredRoster(store).save(roster(), NOW)
        Gallery(store).apply(Batch(people(SFACE.model, range(5))), NOW)
        finding = doctor._people(store)
    assert finding.result is Result.ATTENTION
    assert "5 references, 0 for the second engine" in finding.said


def test_everything_that_is_bad_or_worth_attention_has_a_remedy(
    kiosk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of a kiosk whose camera, models, key and disk are all gone."""
    settings = kiosk.read_text().replace(str(kiosk.parent), "/nowhere")
    kiosk.write_text(settings)
    monkeypatch.setattr("importlib.util.find_spec", lambda _: None)
    found = list(doctor.check_up(kiosk))
    wanting = [each for each in found if each.result in {Result.BAD, Result.ATTENTION}]
    assert {"camera replay", "disk", "key", "model sface-2021dec-int8bq"} <= {
        each.name for each in wanting
    }
    assert [each.name for each in wanting if not each.remedy] == []


def test_a_camera_that_opens_and_gives_no_picture_is_bad(kiosk: Path) -> None:
    empty = kiosk.parent / "no-pictures"
    empty.mkdir()
    kiosk.write_text(
        kiosk.read_text().replace(f'material = "{kiosk.parent}"', f'material = "{empty}"')
    )
    (finding,) = [each for each in doctor.check_up(kiosk) if each.name.startswith("camera")]
    assert finding.result is Result.BAD
    assert finding.remedy


def test_a_key_that_is_missing_skips_what_needs_it(kiosk: Path) -> None:
    (kiosk.parent / "state/device.toml").unlink()
    found = {finding.name: finding.result for finding in doctor.check_up(kiosk)}
    assert found["key"] is Result.BAD
    assert found["store"] is found["ledger"] is Result.SKIPPED


NAMES = ("Nguyễn Thị Ngọc Ánh", "Trần Quốc Bảo", "Nguyen-Thi-Ngoc-Anh", "HS-0017")
JOURNAL = (
    {"event": "event.recorded", "seq": 7, "delegate": NAMES[3], "name": NAMES[0]},
    {
        "event": "update.refused",
        "why": f"/run/entrance-usb/sda1/copy ({NAMES[1]}).update: altered.",
    },
    {"event": "start.refused", "why": f"Settings /home/{NAMES[2]}/kiosk.toml cannot be read: no."},
    {"event": "camera.lost", "why": "No camera at /dev/v4l/by-path/a: check its cable."},
)


def words_of(file: Path) -> dict[str, str]:
    """What is in the diagnosis file, by name."""
    with tarfile.open(file) as archive:
        parts = {each.name: archive.extractfile(each) for each in archive.getmembers()}
        return {name: part.read().decode() for name, part in parts.items() if part is not None}


def test_the_diagnosis_file_names_nobody_of_list_journal_and_file_names(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = tmp_path / NAMES[0]
    held = open_key_provider(home / "state", save_development_device(home / "state"))
    with closing(open_store(database_of(home / "state"), held, create=True)) as store:
        one = Delegate(DelegateId(NAMES[3]), NAMES[0], NAMES[1], "C 17", "4")
        StoredRoster(store).save(Roster(1, "Đại hội", {one.id: one}, None), NOW)
    (home / "state" / f"{NAMES[1]}.bundle").touch()
    settings = home / "kiosk.toml"
    camera = f'[camera]\nname = "replay"\nmaterial = "{home / NAMES[2]}.mp4"\n'
    settings.write_text(f'state = "{home / "state"}"\ngate = "A"\n{camera}')
    journalctl = tmp_path / "journalctl"
    lines = "\n".join(json.dumps(each, ensure_ascii=False) for each in JOURNAL)
    journalctl.write_text(f"#!/bin/sh\ncat <<'END'\n{lines}\n{NAMES[0]} logged in\nEND\n")
    journalctl.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:{os.environ['PATH']}")
    file = tmp_path / "bundle.tar.gz"
    assert bundle.main([str(file), "--settings", str(settings)]) == 0
    parts = words_of(file)
    assert list(parts) == ["findings.json", "versions.txt", "journal.jsonl"]
    everything = "\n".join(parts.values())
    for part in (part for name in NAMES for part in (name, *re.split("[ -]", name))):
        assert not re.search(rf"\b{part}\b", everything), part
    assert "1 delegates" in parts["findings.json"]
    assert parts["journal.jsonl"].count("\n") == len(JOURNAL) - 1
    assert "altered." in parts["journal.jsonl"]
    assert "/dev/v4l/by-path/a: check" in parts["journal.jsonl"]


def test_a_terminal_beside_the_running_kiosk_calls_no_key_missing(
    kiosk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Systemd unseals the key for the kiosk's own unit and for nobody else."""
    device = 'mode = "production"\n[keys]\nprovider = "credential"\n'
    (kiosk.parent / "state/device.toml").write_text(device)
    found = {finding.name: finding.result for finding in doctor.check_up(kiosk)}
    assert found["key"] is Result.BAD
    monkeypatch.setattr(doctor, "RUNNING", kiosk)
    found = {finding.name: finding.result for finding in doctor.check_up(kiosk)}
    assert found["key"] is found["ledger"] is Result.SKIPPED


def test_the_journals_personal_fields_and_foreign_lines_stay_out() -> None:
    line = json.dumps({"event": "event.recorded", "delegate": "D-1", "name": "Nguyễn Văn Mẫu"})
    assert bundle.impersonal([line, "a line of another program", "[1]"]) == [
        '{"event": "event.recorded"}'
    ]


def emptied(kiosk: Path, *more: str) -> int:
    idle = ("--running", str(kiosk.parent / "nothing-runs"))
    return reset.main(["--settings", str(kiosk), *idle, *more])


def test_a_reset_wants_its_words(kiosk: Path) -> None:
    with pytest.raises(ResetRefused, match="erase this kiosk"):
        emptied(kiosk)


def test_a_reset_of_a_running_kiosk_is_refused(kiosk: Path) -> None:
    with pytest.raises(ResetRefused, match="running"):
        reset.main(["--settings", str(kiosk), "--yes", reset.WORDS, "--running", str(kiosk)])


def test_a_reset_without_a_centre_refuses_to_lose_the_ledger(kiosk: Path) -> None:
    (kiosk.parent / "state/entrance.db").touch()
    with pytest.raises(ResetRefused, match="Export them"):
        emptied(kiosk, "--yes", reset.WORDS)
    assert (kiosk.parent / "state/entrance.db").exists()


def test_a_kiosk_that_was_never_set_up_is_reset(kiosk: Path) -> None:
    state = kiosk.parent / "state"
    (state / "device.toml").unlink()
    (state / "setup.json").touch()
    assert emptied(kiosk, "--yes", reset.WORDS) == 0
    assert list(state.iterdir()) == []
    state.rmdir()
    assert emptied(kiosk, "--yes", reset.WORDS) == 0


def test_a_card_that_cannot_be_written_is_said_by_the_reset(
    kiosk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def read_only(_: Path) -> None:
        raise OSError(errno.EROFS, os.strerror(errno.EROFS))

    monkeypatch.setattr(Path, "unlink", read_only)
    monkeypatch.setattr(reset, "destroy", lambda *_: None)
    with pytest.raises(ResetRefused, match="Read-only file system"):
        emptied(kiosk, "--yes", reset.WORDS)


def test_a_store_under_another_key_is_a_finding_and_ends_no_check_up(tmp_path: Path) -> None:
    state = tmp_path / "state"
    held = open_key_provider(state, save_development_device(state))
    with closing(open_store(database_of(state), held, create=True)) as store:
        StoredRoster(store).save(roster(), NOW)
    (state / "development.key").unlink()
    path = tmp_path / "kiosk.toml"
    path.write_text(
        f'state = "{state}"\ngate = "A"\n[camera]\nname = "replay"\nmaterial = "{tmp_path}"\n'
    )
    found = {finding.name: finding for finding in doctor.check_up(path)}
    assert found["ledger"].result is Result.BAD
    assert "keys status" in found["ledger"].remedy
    assert "centre" in found
    assert bundle.main([str(tmp_path / "b.tar.gz"), "--settings", str(path)]) == 0


def test_an_empty_kiosk_is_reset(kiosk: Path) -> None:
    assert emptied(kiosk, "--yes", reset.WORDS) == 0
    assert list((kiosk.parent / "state").iterdir()) == []
