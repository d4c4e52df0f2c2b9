"""The report's numbers, counted by hand once, and the paper they are printed on."""

from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO
from itertools import chain
from pathlib import Path

import pytest
from openpyxl import load_workbook
from reportlab.pdfbase import pdfmetrics

from domain.image import Pixels
from enroll.assess import FaceTools
from enroll.importer import Order, Outcome, Workshop, run_import
from enroll.intake import FolderSource
from enroll.lines import (
    age_line,
    balance_lines,
    file_line,
    performance_lines,
    person_line,
    to_do,
    verdict,
)
from enroll.memory import EnrolmentMemory
from enroll.outcomes import Standing
from enroll.paper import report_pdf, slip_pdf
from enroll.print_scan import PEAK, regularity
from enroll.progress import Progress
from enroll.provenance import provenance_lines
from enroll.publish import publish
from enroll.report import Report, make_report
from enroll.sandbox import Sandbox, Sheet
from enroll.sentences import LANGUAGES, Language
from enroll.sheets import workbook
from tests import sticks
from tests.component.enroll.conftest import workshop
from vision.detector import YuNetDetector


def silent(_: Progress) -> None:
    """Nobody watches."""


@pytest.fixture(scope="module")
def outcome(
    faces: Mapping[str, Pixels],
    six_people: Mapping[str, bytes],
    tools: FaceTools,
    tmp_path_factory: pytest.TempPathFactory,
) -> Outcome:
    """Six people ready; added: one blurred, one missing, one refusing, one row without a name."""
    stick = sticks.Stick(dict(six_people))
    rows = [sticks.row(number) for number in range(1, 7)]
    rows += [sticks.row(7), sticks.row(8), sticks.row(9, consent="không")]
    rows.append([sticks.code(10), "", *sticks.row(10)[2:]])
    rows[1][1] = rows[0][1]
    blurred = sticks.defective(faces["obama-1.jpg"], faces["biden-1.jpg"])["blurred"]
    stick.files |= {
        "danh sách.csv": sticks.roster_csv(rows),
        "anh/CM-0007.jpg": blurred,
        "anh/CM-0009.jpg": blurred,
        "anh/CM-0001 (3).jpg": stick.files["anh/CM-0001.jpg"],
        "anh/ai day.jpg": blurred,
        "bia.pdf": b"%PDF",
    }
    stick.files["anh/CM-0002.png"] = stick.files.pop(f"anh/{sticks.name(2)}.png")
    place = tmp_path_factory.mktemp("report")
    with workshop(place / "state", tools) as shop:
        return run_import(FolderSource(stick.write(place / "stick")), Order(), shop, silent)


@pytest.fixture
def report(outcome: Outcome) -> Report:
    return make_report(outcome.result, version=1, fpir=0.01)


def test_both_sums_close_and_every_part_is_the_one_that_was_planted(report: Report) -> None:
    balance = report.balance
    assert balance.closes
    assert balance.by_standing == {
        Standing.READY: 6,
        Standing.POOR: 1,
        Standing.MISSING: 1,
        Standing.NO_CONSENT: 1,
    }
    assert (balance.rows, balance.unreadable_rows) == (10, 1)
    # 7 photographs of six people; 1 blurred; no consent, the same again, nobody's; a PDF.
    assert (balance.files, balance.used, balance.unfit) == (13, 7, 1)
    assert (balance.unused, balance.rejected, balance.rosters) == (3, 1, 1)
    assert not report.go


def test_the_verdict_is_one_line_in_either_language(report: Report) -> None:
    assert verdict(report, "en") == (
        "6 / 10 ready · 1 needs a new photograph · 1 no photograph · 1 no consent"
        " · 1 unreadable rows — NOT YET: there is work left"
    )
    assert verdict(report, "vi").startswith("6 / 10 sẵn sàng · 1 cần chụp lại")
    assert balance_lines(report, "en")[1].startswith("Files on the stick: 13 = 7 used + 1 unfit")


def test_a_sum_that_does_not_close_says_so(outcome: Outcome, report: Report) -> None:
    object.__setattr__(report.balance, "files", 99)
    assert "NOT BALANCED" in balance_lines(report, "en")
    assert not report.go


def test_each_file_has_its_reason_and_remedy(report: Report) -> None:
    lines = {line["file"]: line for line in (file_line(f, report, "en") for f in report.files)}
    assert lines["anh/CM-0007.jpg"]["reason"] == "blurred"
    assert lines["anh/CM-0007.jpg"]["remedy"] == "hold the camera still, wipe the lens"
    assert lines["anh/CM-0009.jpg"]["reason"] == "the delegate did not consent"
    assert lines["anh/CM-0001.jpg"]["reason"] == "the same file as another"
    assert "no delegate" in lines["anh/ai day.jpg"]["reason"]
    assert lines["bia.pdf"]["result"] == "refused"
    assert lines["anh/cm0001 (2).JPG"]["remedy"] == "photograph older than 5 years"
    assert lines["CM-0006/1.jpg"]["how"] == "by folder"


def test_the_slip_lists_whom_to_photograph_and_nobody_else(report: Report) -> None:
    people = to_do(report)
    assert {person.delegate.id for person in people} == {"CM-0007", "CM-0008"}
    remedies = {person_line(p, report, "en")["remedy"] for p in people}
    assert remedies == {"hold the camera still, wipe the lens", "photograph at the desk"}


def test_coverage_counts_everybody_once_in_each_kind(report: Report) -> None:
    for kind in ("delegation", "group", "gender", "age"):
        rows = [row for row in report.coverage if row.kind == kind]
        assert sum(row.listed for row in rows) == 9
        assert sum(row.ready for row in rows) == 6


def test_people_of_the_same_name_stand_together(report: Report) -> None:
    assert [[person.id for person in group] for group in report.same_names] == [
        ["CM-0001", "CM-0002"]
    ]


@pytest.mark.parametrize(
    ("language", "face"), [("vi", b"BeVietnamPro"), ("en", b"BeVietnamPro"), ("fa", b"Vazirmatn")]
)
def test_the_paper_has_numbered_pages_and_is_the_same_each_time(
    report: Report, language: Language, face: bytes
) -> None:
    printed = report_pdf(report, language)
    assert printed == report_pdf(report, language)
    assert printed.startswith(b"%PDF")
    assert face in printed
    assert printed.count(b"/Type /Page\n") >= 1
    assert slip_pdf(report, language).startswith(b"%PDF")


def test_a_persian_workbook_opens_from_the_right(report: Report) -> None:
    for language in LANGUAGES:
        book = load_workbook(BytesIO(workbook(report, language)))
        assert {bool(sheet.sheet_view.rightToLeft) for sheet in book} == {language == "fa"}


def test_every_sign_of_the_report_has_a_glyph(report: Report) -> None:
    report_pdf(report, "vi")
    known = pdfmetrics.getFont("BeVietnamPro").face.charToGlyph
    for language in ("vi", "en"):
        text = verdict(report, language) + "".join(balance_lines(report, language))
        for file in report.files:
            text += "".join(file_line(file, report, language).values())
        text += "".join(chain(*provenance_lines(report.provenance, language)))
        text += "".join(performance_lines(report, language)) + age_line(report, language)
        missing = {c for c in text if ord(c) not in known}
        assert missing == set()


def test_a_published_report_is_readable_by_its_owner_only(report: Report, tmp_path: Path) -> None:
    paths = publish(report, tmp_path / "out", "vi")
    assert {path.name for path in paths} == {
        *("report.pdf", "rephotograph.pdf", "report.xlsx", "people.csv", "files.csv")
    }
    assert {path.stat().st_mode & 0o777 for path in paths} == {0o600}
    with Sandbox() as sandbox:
        sheet = sandbox.sheet((tmp_path / "out/people.csv").read_bytes())
    assert isinstance(sheet, Sheet)
    assert len(sheet.rows) == 10
    assert sheet.rows[1][1] == sticks.name(1)


def test_a_question_is_answered_by_the_beginning_of_its_key(shop: Workshop) -> None:
    memory = EnrolmentMemory(shop.store)
    memory.ask(["abc1", "abd2"])
    assert memory.asked("abc") == "abc1"
    with pytest.raises(Exception, match="2 of 2 questions"):
        memory.asked("ab")


@pytest.mark.parametrize("name", ["obama-1.jpg", "macron-1.jpg", "ardern-2.jpg", "sunak-1.jpg"])
def test_a_printed_face_is_told_from_a_photographed_one(
    name: str, faces: Mapping[str, Pixels]
) -> None:
    picture = faces[name]
    face = YuNetDetector().detect(picture)[0].box
    assert regularity(picture, face) < PEAK < regularity(sticks.halftoned(picture), face)
