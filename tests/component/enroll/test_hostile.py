"""A hostile stick is refused item by item, with reasons, while its good rows are imported."""

from __future__ import annotations

import os
import stat
import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest

from enroll.importer import Order, Workshop, run_import
from enroll.intake import FolderSource, Kind
from enroll.limits import DEFAULT, MB, Limits
from enroll.outcomes import Rejected, Standing, Unfit
from enroll.progress import Progress
from enroll.reasons import Cause, Reason, reason
from enroll.report import make_report
from enroll.sandbox import Sandbox, Sheet, Undecodable
from enroll.sheets import files_csv, people_csv, workbook
from runtime.sheets import safe
from tests import sticks
from tests.sticks import Stick

FORMULA = '=HYPERLINK("http://example.invalid","x")'


def silent(_: Progress) -> None:
    """Nobody watches."""


def sabotage(folder: Path) -> None:
    """Everything that a stick can do to who trusts it."""
    (folder / "link.jpg").symlink_to("/etc/hostname")
    (folder / "ring").symlink_to(folder)
    os.mkfifo(folder / "pipe.jpg")
    deep = folder / "a/b/c/d"
    deep.mkdir(parents=True)
    (deep / "CM-0001.jpg").write_bytes(b"x")
    (folder / "..%2f..%2fescape.jpg").write_bytes(b"not a picture")
    (folder / "C:\\boot.jpg").write_bytes(b"x")
    (folder / "line\nbreak.jpg").write_bytes(b"x")
    (folder / os.fsdecode(b"bad\xff.jpg")).write_bytes(b"x")
    (folder / "empty.jpg").touch()
    (folder / "nested.zip").write_bytes(_nested_archive())
    (folder / "big.png").write_bytes(b"\0" * (15 * 1024 * 1024 + 1))
    (folder / "autorun.inf").write_text("[autorun]")
    (folder / ".hidden.jpg").write_bytes(b"x")


def _nested_archive() -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("inner.zip", b"PK")
    return out.getvalue()


@pytest.fixture
def hostile(stick: Stick, tmp_path: Path) -> Path:
    rows = [sticks.row(number) for number in range(1, 8)]
    rows[0][4] = FORMULA
    rows[6] = ["=cmd|' /C calc'!A0", "Hacker", *rows[6][2:]]
    stick.files["danh sách.csv"] = sticks.roster_csv(rows)
    stick.files["anh/CM-0006 (3).png"] = sticks.bomb_png(12_000)
    stick.files["other.xlsx"] = sticks.bomb_xlsx(60)
    folder = stick.write(tmp_path / "stick")
    sabotage(folder)
    return folder


def test_the_good_rows_of_a_hostile_stick_are_imported_and_the_rest_is_named(
    hostile: Path, shop: Workshop
) -> None:
    outcome = run_import(FolderSource(hostile), Order(), shop, silent)
    people = {one.delegate.id: one.standing for one in outcome.result.plan.people}
    assert people == {sticks.code(n): Standing.READY for n in range(1, 7)}
    (unreadable,) = outcome.result.findings.survey.reading.unreadable
    assert unreadable.reason.why is Cause.ODD_CODE
    refused = {
        file.path.name: str(file.reason)
        for file in outcome.result.findings.files
        if isinstance(file, Rejected)
    }
    assert refused == {
        "link.jpg": "a link: nothing is followed",
        "ring": "a link: nothing is followed",
        "pipe.jpg": "a device or pipe, not a file",
        "d": "too deep in folders",
        "C:\\boot.jpg": "its name looks like a path",
        "line�break.jpg": "its name is not readable text",
        "bad�.jpg": "its name is not readable text",
        "empty.jpg": "empty",
        "nested.zip": "an archive: unpack it",
        "big.png": "larger than 15 MB",
        "..%2f..%2fescape.jpg": "a system file",
        "autorun.inf": "neither a photograph nor a sheet",
        ".hidden.jpg": "a system file",
    }
    bomb = next(f for f in outcome.result.findings.files if isinstance(f, Unfit))
    assert bomb.detail == reason(Cause.MEGAPIXELS, 12_000, 12_000, 24)
    report = make_report(outcome.result, version=1, fpir=0.01)
    assert report.balance.closes


def test_no_cell_of_any_export_is_a_formula(hostile: Path, shop: Workshop) -> None:
    outcome = run_import(FolderSource(hostile), Order(), shop, silent)
    report = make_report(outcome.result, version=1, fpir=0.01)
    for exported in (people_csv(report, "vi"), files_csv(report, "vi")):
        for line in exported.decode("utf-8-sig").splitlines():
            assert not line.startswith(("=", "+", "@"))
            assert ',"=' not in line
            assert ",=" not in line
    with Sandbox() as sandbox:
        sheet = sandbox.sheet(people_csv(report, "vi"))
    assert isinstance(sheet, Sheet)
    assert any(cell.startswith("'=HYPERLINK") for row in sheet.rows for cell in row)
    with zipfile.ZipFile(BytesIO(workbook(report, "vi"))) as archive:
        for member in archive.namelist():
            assert b"<f>" not in archive.read(member)


@pytest.mark.parametrize("cell", ["=1", "+1", "-1", "@x", "\t=1", "\r=1"])
def test_a_cell_that_could_start_a_formula_is_quoted(cell: str) -> None:
    assert safe(cell) == "'" + cell


def test_more_files_than_the_cap_hide_neither_the_roster_nor_the_photographs(
    tmp_path: Path,
) -> None:
    rubbish = tmp_path / "000"
    rubbish.mkdir()
    for number in range(25_000):
        os.close(os.open(rubbish / f"{number:06d}.jpg", os.O_CREAT | os.O_WRONLY))
    (rubbish / "danh sách.csv").write_bytes(b"x")
    (tmp_path / "anh").mkdir()
    (tmp_path / "anh/CM-0001.jpg").write_bytes(b"x")
    inventory = FolderSource(tmp_path).inventory()
    assert [item.path.name for item in inventory.items] == ["danh sách.csv", "CM-0001.jpg"]
    assert len(inventory.refused) == DEFAULT.files - 1
    assert inventory.beyond == 25_002 - DEFAULT.files - 1
    assert {item.reason.why for item in inventory.refused} == {Cause.EMPTY}


def test_more_entries_than_can_be_counted_end_the_listing(tmp_path: Path) -> None:
    for number in range(30):
        (tmp_path / f"{number:04d}.jpg").write_bytes(b"x")
    inventory = FolderSource(tmp_path, Limits(files=10, listed=20)).inventory()
    assert (len(inventory.items), inventory.beyond) == (10, 10)


def test_a_quote_of_200_mb_is_refused_by_its_size_and_one_below_the_cap_by_the_reader(
    tmp_path: Path,
) -> None:
    with (tmp_path / "huge.csv").open("wb") as endless:
        endless.write(b'a,b\n"')
        endless.truncate(200 * MB)
    (refused,) = FolderSource(tmp_path).inventory().refused
    assert refused.reason == reason(Cause.LARGER_THAN, 20)
    with Sandbox() as sandbox:
        outcome = sandbox.sheet(b'a,b\n"' + b"x" * (19 * MB))
    assert outcome == Undecodable(Reason(Cause.NO_CSV))


def test_devices_are_not_opened(tmp_path: Path) -> None:
    if os.geteuid() != 0:
        pytest.skip("making a device needs root")
    os.mknod(tmp_path / "zero.jpg", 0o600 | stat.S_IFCHR, os.makedev(1, 5))
    (refused,) = FolderSource(tmp_path).inventory().refused
    assert refused.reason == Reason(Cause.NOT_A_FILE)


@pytest.mark.parametrize(
    ("make", "why"),
    [
        (sticks.bomb_png, Cause.MEGAPIXELS),
        (lambda: sticks.bomb_png(4_800), None),
    ],
    ids=["a bomb of 900 megapixels", "23 megapixels"],
)
def test_a_png_is_refused_by_what_it_would_become(
    make: Callable[[], bytes], why: Cause | None
) -> None:
    raw = make()
    assert len(raw) < 200_000
    with Sandbox() as sandbox:
        outcome = sandbox.photograph(raw)
    assert (outcome.reason.why if isinstance(outcome, Undecodable) else None) is why


def test_a_link_that_replaces_a_listed_file_is_not_followed(tmp_path: Path) -> None:
    photograph = tmp_path / "a.jpg"
    photograph.write_bytes(b"12345")
    source = FolderSource(tmp_path)
    (item,) = source.inventory().of(Kind.PHOTO)
    secret = tmp_path / "secret"
    secret.write_bytes(b"54321")
    photograph.unlink()
    photograph.symlink_to(secret)
    with pytest.raises(Exception, match=r"a\.jpg"):
        source.read(item)
