"""A hostile stick is refused item by item, with reasons, while its good rows are imported."""

from __future__ import annotations

import os
import random
import re
import signal
import zipfile
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path

import numpy as np
import pytest

from domain.image import Pixels
from enroll.decoder import LENGTH
from enroll.importer import Order, Workshop, run_import
from enroll.intake import FolderSource, Kind
from enroll.limits import MB, Limits
from enroll.outcomes import Rejected, Standing, Unfit
from enroll.progress import Progress
from enroll.reasons import Cause, Reason, reason
from enroll.report import make_report
from enroll.sandbox import Photograph, Sandbox, Sheet, Undecodable
from enroll.sheets import files_csv, people_csv, safe, workbook
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


def test_a_hundred_thousand_files_end_the_listing_not_the_kiosk(tmp_path: Path) -> None:
    for number in range(300):
        (tmp_path / f"{number:04d}.jpg").write_bytes(b"x")
    inventory = FolderSource(tmp_path, Limits(files=100)).inventory()
    assert len(inventory.items) == 100
    assert inventory.beyond >= 1


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


@pytest.mark.parametrize(
    ("raw", "why"),
    [
        (sticks.bomb_xlsx(60), Cause.UNPACKS_TO),
        (b'a,b\n"' + b"x" * 200_000, Cause.NO_CSV),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 100, Cause.OLD_EXCEL),
        (b"PK\x03\x04 no archive", Cause.BROKEN_XLSX),
        ("NguyÔn V¨n §øc, TrÇn ThÞ ®µo, Hå ¬n\n".encode(), Cause.OLD_FONT),
    ],
    ids=["bomb", "endless quote", "old excel", "torn archive", "old font"],
)
def test_a_sheet_that_is_none_is_refused_with_a_reason(raw: bytes, why: Cause) -> None:
    with Sandbox() as sandbox:
        outcome = sandbox.sheet(raw)
    assert isinstance(outcome, Undecodable)
    assert outcome.reason.why is why


def test_a_decoder_that_only_sleeps_is_killed_and_the_next_file_decoded() -> None:
    picture = sticks.png(np.zeros((64, 64, 3), dtype=np.uint8))
    with Sandbox(Limits(wall_s=0.5)) as sandbox:
        assert isinstance(sandbox.photograph(picture), Photograph)
        process = sandbox._process
        assert process is not None
        os.kill(process.pid, signal.SIGSTOP)
        stopped = sandbox.photograph(picture)
        assert stopped == Undecodable(Reason(Cause.TOO_SLOW))
        with pytest.raises(ProcessLookupError):
            os.kill(process.pid, 0)
    with Sandbox(Limits(wall_s=30)) as sandbox:
        assert isinstance(sandbox.photograph(picture), Photograph)


def test_a_decoder_beyond_its_memory_refuses_one_file_only() -> None:
    heavy = sticks.png(np.zeros((4000, 5000, 3), dtype=np.uint8))
    light = sticks.png(np.zeros((64, 64, 3), dtype=np.uint8))
    with Sandbox() as sandbox:
        assert isinstance(sandbox.photograph(heavy), Photograph)
        before = address_space(sandbox)
    with Sandbox(Limits(memory_bytes=before + 40 * MB)) as sandbox:
        assert isinstance(sandbox.photograph(light), Photograph)
        assert sandbox.photograph(heavy) == Undecodable(Reason(Cause.MEMORY))
        assert isinstance(sandbox.photograph(light), Photograph)


def test_a_decoding_beyond_its_processor_time_is_ended() -> None:
    slow = sticks.png(np.zeros((4000, 5000, 3), dtype=np.uint8))
    with Sandbox(Limits(cpu_s=0)) as sandbox:
        assert sandbox.photograph(slow) == Undecodable(Reason(Cause.PROCESSOR))


def address_space(sandbox: Sandbox) -> int:
    """Bytes that a decoder takes before it decodes anything."""
    process = sandbox._process
    assert process is not None
    told = Path(f"/proc/{process.pid}/status").read_text(encoding="ascii")
    (size_kb,) = re.findall(r"VmSize:\s+(\d+) kB", told)
    return int(size_kb) * 1024


def test_the_decoder_has_none_of_our_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ENTRANCE_SECRET", "planted")
    with Sandbox() as sandbox:
        sandbox.photograph(b"x")
        process = sandbox._process
        assert process is not None
        environment = Path(f"/proc/{process.pid}/environ")
        if not os.access(environment, os.R_OK):
            pytest.skip("this kernel hides the decoder even from who started it")
        assert b"LC_ALL=" in environment.read_bytes()
        assert b"ENTRANCE_SECRET" not in environment.read_bytes()


MUTANTS = int(os.environ.get("ENTRANCE_MUTANTS", "150"))


def test_mutated_files_neither_crash_hang_nor_leak_in_the_parent(
    faces: Mapping[str, Pixels],
) -> None:
    rng = random.Random(7)
    small = sticks.sized(faces["obama-1.jpg"], 160)
    rows = [sticks.row(number) for number in range(1, 5)]
    seeds = [
        (sticks.jpeg(small), "photograph"),
        (sticks.png(small), "photograph"),
        (sticks.saved(small, "WEBP"), "photograph"),
        (sticks.heic(small), "photograph"),
        (sticks.exif_turned(small), "photograph"),
        (sticks.roster_xlsx(rows), "sheet"),
        (sticks.roster_csv(rows), "sheet"),
    ]
    with Sandbox(Limits(wall_s=20)) as sandbox:
        sandbox.photograph(seeds[0][0])
        before = open_files()
        for _ in range(MUTANTS):
            raw, kind = rng.choice(seeds)
            outcome = getattr(sandbox, kind)(mutated(raw, rng))
            assert isinstance(outcome, Photograph | Sheet | Undecodable)
        assert isinstance(sandbox.photograph(seeds[0][0]), Photograph)
        assert open_files() == before


def open_files() -> int:
    return len(list(Path("/proc/self/fd").iterdir()))


def mutated(raw: bytes, rng: random.Random) -> bytes:
    body = bytearray(raw)
    for _ in range(rng.randint(1, 30)):
        at = rng.randrange(len(body))
        match rng.randrange(5):
            case 0:
                body[at] = rng.randrange(256)
            case 1:
                body[at] ^= 1 << rng.randrange(8)
            case 2:
                del body[at : at + rng.randint(1, 40)]
            case 3:
                body[at:at] = rng.randbytes(rng.randint(1, 40))
            case _:
                body[at : at + 4] = LENGTH.pack(rng.choice((0, 1, 0x7FFFFFFF, 0xFFFFFFFF)))
        if len(body) < 8:
            return bytes(body) or b"\0"
    return bytes(body)
