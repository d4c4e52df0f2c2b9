"""Everybody is enrolled for both engines, and where the second is missing somebody is told."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from domain.errors import ModelRefused
from domain.ids import DelegateId
from domain.image import Frame, Pixels
from enroll import __main__ as command
from enroll.assess import FaceTools
from enroll.booth import BoothEnrolled, Photographed, Sitter, enrol_photographed, photograph
from enroll.importer import Imported, Order, Outcome, Unchanged, Workshop, run_import, withdraw
from enroll.intake import FolderSource
from enroll.progress import Progress, Stage
from enroll.report import make_report
from enroll.workbench import workbench_of
from kiosk.station.shelf import Shelf
from kiosk.station.stores import StoredStock
from store.gallery import Gallery
from tests import sticks
from tests.sticks import Stick
from vision.embedder import DlibEmbedder, open_second
from vision.models import DLIB_RESNET, SFACE

SIX = {sticks.code(number) for number in range(1, 7)}


def silent(_: Progress) -> None:
    """Nobody watches."""


@pytest.fixture(scope="module")
def refused(tmp_path_factory: pytest.TempPathFactory) -> ModelRefused:
    """What is found in a folder without the second engine's weights."""
    second = open_second(tmp_path_factory.mktemp("empty"))
    assert isinstance(second, ModelRefused)
    return second


@pytest.fixture
def alone(shop: Workshop, tools: FaceTools, refused: ModelRefused) -> Workshop:
    """The same workshop without the second engine."""
    less = replace(tools, second=refused)
    return replace(shop, second=refused, tools=lambda: less)


def imported(folder: Path, shop: Workshop, order: Order | None = None) -> Outcome:
    return run_import(FolderSource(folder), order or Order(), shop, silent)


def second_model(outcome: Outcome) -> str:
    return make_report(outcome.result, version=None, fpir=0.01).provenance.second_model


def by_second(shop: Workshop) -> set[str]:
    return {each.delegate for each in Gallery(shop.store).snapshot(DLIB_RESNET.model)[1]}


def test_an_import_enrols_everybody_for_both_engines(
    stick: Stick, shop: Workshop, tmp_path: Path
) -> None:
    outcome = imported(stick.write(tmp_path / "stick"), shop)
    assert by_second(shop) == SIX
    _, references = Gallery(shop.store).snapshot(DLIB_RESNET.model)
    samples = {str(each.delegate): each.template.samples for each in references}
    assert (samples["CM-0001"], samples["CM-0002"]) == (2, 1)
    assert all(np.isclose(np.linalg.norm(each.template.vector), 1) for each in references)
    assert second_model(outcome) == f"{DLIB_RESNET.model}, 6 references"


def test_the_door_has_both_engines_references_from_one_version(
    stick: Stick, shop: Workshop, tmp_path: Path
) -> None:
    imported(stick.write(tmp_path / "stick"), shop)
    stock = StoredStock(shop.store)
    edition = Shelf(stock, SFACE.model, 0.01, second=DLIB_RESNET.model).newer()
    assert edition is not None
    assert edition.compared is not None
    gallery, _ = edition.compared
    assert gallery.second is not None
    assert set(gallery.second.delegates) == SIX


def test_without_the_second_engine_the_import_goes_on_and_the_report_says_so(
    stick: Stick, alone: Workshop, tmp_path: Path
) -> None:
    outcome = imported(stick.write(tmp_path / "stick"), alone)
    assert isinstance(outcome, Imported)
    assert {r.delegate for r in Gallery(alone.store).snapshot(alone.model)[1]} == SIX
    assert by_second(alone) == set()
    assert "the door will have the first alone" in second_model(outcome)
    assert "Install" in second_model(outcome)


def test_the_command_says_and_writes_down_that_an_engine_is_missing(
    stick: Stick,
    shop: Workshop,
    refused: ModelRefused,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(command, "open_second", lambda: refused)
    monkeypatch.setattr(command, "_stand_back", lambda: None)  # other tests run in this process
    folder = stick.write(tmp_path / "stick")
    command.main(["import", str(folder), "--state", str(shop.state), "--workers", "1"])
    said = capsys.readouterr()
    assert f"Enrolled for the first engine alone: {refused}" in said.out
    assert "engine.refused" in said.out + said.err


def test_what_was_judged_for_one_engine_is_judged_again_for_two(
    stick: Stick, shop: Workshop, alone: Workshop, tmp_path: Path
) -> None:
    folder = stick.write(tmp_path / "stick")
    imported(folder, alone, Order(dry_run=True))
    assert len(list(workbench_of(shop.state).iterdir())) == 7
    imported(folder, shop)
    assert by_second(shop) == SIX


def test_a_judgement_from_the_workbench_has_both_vectors(
    stick: Stick, shop: Workshop, tmp_path: Path
) -> None:
    folder = stick.write(tmp_path / "stick")
    imported(folder, shop, Order(dry_run=True))
    steps: list[Progress] = []
    run_import(FolderSource(folder), Order(), shop, steps.append)
    assert {step.remaining_s for step in steps if step.stage is Stage.ASSESSING} == {None}
    assert by_second(shop) == SIX


def test_an_engine_that_came_later_is_caught_up_by_the_same_stick(
    stick: Stick, shop: Workshop, alone: Workshop, tmp_path: Path
) -> None:
    folder = stick.write(tmp_path / "stick")
    imported(folder, alone)
    assert isinstance(imported(folder, shop), Imported)
    assert by_second(shop) == SIX
    assert isinstance(imported(folder, shop), Unchanged)
    assert isinstance(imported(folder, alone), Unchanged)
    assert by_second(shop) == SIX


def test_a_new_photograph_without_the_second_engine_leaves_no_template_of_the_old_one(
    stick: Stick, faces: Mapping[str, Pixels], shop: Workshop, alone: Workshop, tmp_path: Path
) -> None:
    imported(stick.write(tmp_path / "stick"), shop)
    stick.files["CM-0006/1.jpg"] = sticks.jpeg(faces["collins-1.png"], 70)
    imported(stick.write(tmp_path / "again"), alone)
    assert by_second(shop) == SIX - {"CM-0006"}


def test_without_consent_there_is_no_template_of_either_engine(
    stick: Stick, shop: Workshop, tmp_path: Path
) -> None:
    rows = [sticks.row(n, consent="không" if n == 2 else "x") for n in range(1, 7)]
    stick.files["danh sách.csv"] = sticks.roster_csv(rows)
    imported(stick.write(tmp_path / "stick"), shop)
    assert by_second(shop) == SIX - {"CM-0002"}
    withdraw(DelegateId("CM-0003"), shop)
    assert by_second(shop) == SIX - {"CM-0002", "CM-0003"}


def frames(picture: Pixels) -> Iterator[Frame]:
    return (Frame(picture, number * 0.4, number) for number in range(10))


def test_the_booth_enrols_for_both_engines_or_says_why_not(
    stick: Stick,
    faces: Mapping[str, Pixels],
    tools: FaceTools,
    shop: Workshop,
    alone: Workshop,
    tmp_path: Path,
) -> None:
    sixth = DelegateId("CM-0006")
    picture = stick.files.pop("CM-0006/1.jpg")
    assert picture
    imported(stick.write(tmp_path / "stick"), shop)
    *_, shots = photograph(frames(faces["collins-1.png"]), sixth, tools)
    assert isinstance(shots, Photographed)
    outcome = enrol_photographed(Sitter(sixth), shots, shop)
    assert isinstance(outcome, BoothEnrolled)
    assert outcome.second == DLIB_RESNET.model
    assert by_second(shop) == SIX
    *_, shots = photograph(frames(faces["collins-1.png"]), sixth, alone.tools())
    assert isinstance(shots, Photographed)
    outcome = enrol_photographed(Sitter(sixth), shots, alone)
    assert isinstance(outcome, BoothEnrolled)
    assert isinstance(outcome.second, ModelRefused)
    assert by_second(shop) == SIX - {sixth}


def test_the_second_engine_opens_where_its_weights_are() -> None:
    assert isinstance(open_second(), DlibEmbedder)
