"""A congress from a real image of a stick to the report, whose numbers were counted by hand.

The planted block stands in ``tests/congress.py``. Counted there:

* rows: 7 + 13 + 2 + 1 listed (good or asked about; unfit; without photograph; without consent) and
  3 that give nobody (one without a name, two with one code): 26;
* photographs used: 3 + 2 + 1 of the three good people, 1 + 1 + 1 + 2 of those asked about: 11;
* unfit: 13, of the defects in ``UNFIT``;
* not used: 2 of nobody, 1 without consent, 1 + 3 the same again, 1 beyond five a person, 1 sheet
  that is not the roster: 9;
* refused: PDF, archive, autorun, two system files, an empty one, a BMP: 7;
* with the roster and two sheets of the programme: 11 + 13 + 9 + 7 + 1 + 2 = 43 files.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from pathlib import Path

import pytest

from domain.image import Pixels
from enroll.assess import FaceTools
from enroll.importer import Imported, Order, Workshop, run_import
from enroll.intake import FolderSource
from enroll.outcomes import Fit, Rejected, Skipped, Standing, Unfit
from enroll.pairs import Question
from enroll.progress import Progress
from enroll.reasons import Cause
from enroll.report import Report, make_report
from store.gallery import Gallery
from store.roster import StoredRoster
from tests import congress, sticks
from tests.component.enroll.conftest import workshop
from tests.mounts import mounted
from tests.sticks import Stick


def silent(_: Progress) -> None:
    """Nobody watches."""


@pytest.fixture(scope="module")
def block(faces: Mapping[str, Pixels], tmp_path_factory: pytest.TempPathFactory) -> Path:
    return congress.planted(faces).write(tmp_path_factory.mktemp("congress") / "files")


@pytest.fixture(scope="module")
def told(
    block: Path, tools: FaceTools, tmp_path_factory: pytest.TempPathFactory
) -> tuple[Imported, Report]:
    """What came of the block, imported from a vfat image."""
    work = tmp_path_factory.mktemp("import")
    with workshop(work / "state", tools) as shop, mounted("vfat", block, work) as medium:
        outcome = run_import(FolderSource(medium.place), Order(), shop, silent)
        assert isinstance(outcome, Imported)
    return outcome, make_report(outcome.result, version=outcome.version, fpir=0.01)


def test_every_row_and_every_file_is_where_it_was_planted(told: tuple[Imported, Report]) -> None:
    balance = told[1].balance
    assert balance.closes
    assert (balance.rows, balance.unreadable_rows, balance.ready) == (26, 3, 3)
    assert balance.by_standing == {
        Standing.READY: 3,
        Standing.UNDECIDED: 4,
        Standing.POOR: 13,
        Standing.MISSING: 2,
        Standing.NO_CONSENT: 1,
    }
    assert (balance.files, balance.used, balance.unfit, balance.unused) == (43, 11, 13, 9)
    assert (balance.rejected, balance.rosters, balance.plans) == (7, 1, 2)


def test_each_photograph_has_the_defect_that_it_was_given(told: tuple[Imported, Report]) -> None:
    found = {f.facts.delegate: f.defect for f in told[1].files if isinstance(f, Unfit)}
    planted = {sticks.code(n): defect for n, defect in enumerate(congress.UNFIT, 11)}
    assert found == planted
    details = [f.detail.why for f in told[1].files if isinstance(f, Unfit) and f.detail]
    assert Counter(details) == {
        Cause.DAMAGED: 1,
        Cause.NO_PICTURE: 1,
        Cause.FEW_PIXELS: 1,
        Cause.MEGAPIXELS: 1,
    }


def test_each_unused_and_refused_file_has_its_reason(told: tuple[Imported, Report]) -> None:
    files = told[1].files
    unused = Counter(str(f.why) for f in files if isinstance(f, Skipped))
    assert unused == {"nobody": 2, "no_consent": 1, "same_file": 4, "surplus": 1, "other_sheet": 1}
    # A driver may show short names in capitals.
    refused = {f.path.name.lower(): f.reason.why for f in files if isinstance(f, Rejected)}
    assert refused == {
        "bia.pdf": Cause.DOCUMENT,
        "nested.zip": Cause.ARCHIVE,
        "autorun.inf": Cause.NEITHER_KIND,
        ".hidden.jpg": Cause.SYSTEM_FILE,
        "thumbs.db": Cause.SYSTEM_FILE,
        "cm-0024.jpg": Cause.EMPTY,
        "cm-0025.bmp": Cause.UNKNOWN_PICTURE,
    }


def test_nobody_is_picked_silently(told: tuple[Imported, Report]) -> None:
    outcome, report = told
    doubts = {(doubt.question, doubt.delegates) for doubt in report.doubts}
    assert doubts == {
        (Question.ONE_PHOTOGRAPH_TWO_NAMES, ("CM-0004", "CM-0005")),
        (Question.ONE_PERSON_TWO_CODES, ("CM-0006", "CM-0008")),
        (Question.TWO_PEOPLE_ONE_CODE, ("CM-0008", "CM-0008")),
        (Question.FACE_BEHIND, ("CM-0003", "CM-0003")),
    }
    third = next(p for p in outcome.result.plan.people if p.delegate.id == "CM-0003")
    assert third.standing is Standing.READY
    assert [remark.why for remark in third.remarks] == [Cause.FACE_BEHIND]


def test_formats_turns_and_dates_are_told(told: tuple[Imported, Report]) -> None:
    report = told[1]
    assert report.reasons["exif_turned"] == 1
    assert (report.ages.photographs, report.ages.dated, report.ages.old) == (11, 1, 1)
    assert report.ages.oldest == "2012-03-04"
    sizes = {f.facts.path.name: f.facts.original for f in report.files if isinstance(f, Fit)}
    assert sizes["CM_0001_huge.jpeg"][1] == 5000
    assert [session.title for session in report.programme.programme.sessions] == ["Khai mạc"]


def test_an_exfat_stick_is_imported_as_well(stick: Stick, shop: Workshop, tmp_path: Path) -> None:
    with mounted("exfat", stick.write(tmp_path / "files"), tmp_path) as medium:
        outcome = run_import(FolderSource(medium.place), Order(), shop, silent)
    assert isinstance(outcome, Imported)
    listed = StoredRoster(shop.store).load().delegates.values()
    assert {delegate.name for delegate in listed} == {sticks.name(n) for n in range(1, 7)}
    assert len(Gallery(shop.store).snapshot(shop.model)[1]) == 6
