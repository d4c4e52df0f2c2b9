"""A congress on a stick: people with photographs, and planted defects of every kind.

Everything that a report counts is planted here once and counted by hand in the tests that use it.
"""

from __future__ import annotations

import io
import sys
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

import cv2
import numpy as np

from domain.image import Pixels
from enroll.portraits import cached
from runtime.paths import portraits_folder
from tests import disguises, sticks
from tests.sticks import Stick, code

MISSING = 31
"""From this number on nobody of the planted block has a photograph."""
ROSTER = "danh sách.xlsx"


def planted(faces: Mapping[str, Pixels]) -> Stick:
    """26 rows and 43 files of six people: see ``tests/component/enroll/test_congress.py``."""
    stick = Stick(
        {
            ROSTER: sticks.roster_xlsx(rows()),
            "phien.csv": "Mã phiên,Phiên,Bắt đầu\nkm,Khai mạc,16/10/2026 07:30\n".encode(),
            "phong.csv": "Tổ,Phòng\nTổ 2,Phòng 202\n".encode(),
            "ghi chú.txt": "gọi lại đơn vị 3".encode(),
        }
    )
    stick.files |= _good(faces) | _asked_about(faces) | _unfit(faces)
    stick.files |= _useless(stick.files["anh/CM-0001.jpg"], stick.files["anh/CM-0002.heic"])
    return stick


def rows() -> list[list[str]]:
    """The roster of the planted block: 23 rows that give somebody, three that give nobody."""
    numbers = [*range(1, 7), 8, *range(11, 24), 24, 25, 26]
    listed = [sticks.row(n, consent="không" if n == 26 else "x") for n in numbers]
    listed[numbers.index(24)][3] = "31/02/1960"
    nameless = sticks.row(27)
    nameless[1] = ""
    return [*listed, nameless, sticks.row(28), sticks.row(28)]


def with_more(stick: Stick, people: Sequence[Sequence[Path]], rows_in_all: int) -> Stick:
    """The planted block among ``people``, who have up to four photographs, and many without."""
    first = 100
    listed = rows() + [sticks.row(first + i) for i in range(len(people))]
    rest = range(first + len(people), first + len(people) + rows_in_all - len(listed))
    listed += [sticks.row(number) for number in rest]
    stick.files[ROSTER] = sticks.roster_xlsx(listed)
    for i, photographs in enumerate(people):
        for at, path in enumerate(photographs[:4], 1):
            pixels = np.asarray(cv2.imread(str(path)), dtype=np.uint8)
            enlarged = sticks.jpeg(sticks.sized(pixels, 750), 90)
            stick.files[f"đoàn đại biểu/{code(first + i)} ({at}).jpg"] = enlarged
    return stick


def _good(faces: Mapping[str, Pixels]) -> dict[str, bytes]:
    """Three people ready, in as many formats and spellings as there are."""
    return {
        "anh/CM-0001.jpg": sticks.jpeg(faces["obama-1.jpg"]),
        "anh/cm0001 (2).JPG": sticks.exif_turned(faces["obama-2.jpg"]),
        "anh/CM_0001_huge.jpeg": sticks.jpeg(sticks.sized(faces["obama-3.jpg"], 5000), 70),
        "anh/CM-0002.heic": sticks.heic(faces["macron-1.jpg"]),
        "anh/CM-0002 (1).webp": sticks.saved(faces["macron-2.jpg"], "WEBP"),
        "CM-0003/1.png": sticks.png(
            disguises.with_somebody_behind(faces["collins-1.png"], faces["sunak-1.jpg"])
        ),
    }


def _asked_about(faces: Mapping[str, Pixels]) -> dict[str, bytes]:
    """One photograph under two names; one person under two codes; two people under one."""
    return {
        "anh/CM-0004.jpg": sticks.saved(faces["biden-1.jpg"], "JPEG", "CMYK"),
        f"anh/{sticks.name(5)}.jpg": sticks.jpeg(faces["biden-1.jpg"], 60),
        "anh/0006.jpg": sticks.jpeg(faces["ardern-1.jpg"]),
        "anh/CM-0008.jpg": sticks.jpeg(faces["sunak-1.jpg"]),
        "anh/CM-0008 (2).jpg": sticks.jpeg(faces["ardern-2.jpg"]),
    }


def _unfit(faces: Mapping[str, Pixels]) -> dict[str, bytes]:
    """Thirteen photographs that no template can be made of, one a person."""
    obama, ardern = faces["obama-1.jpg"], faces["ardern-1.jpg"]
    wrong = sticks.defective(obama, ardern)
    photographs: Iterable[bytes] = (
        *(wrong[kind] for kind in UNFIT[:7]),
        sticks.jpeg(disguises.glare(obama)),
        sticks.jpeg(disguises.dark_glasses(sticks.sized(faces["sunak-1.jpg"], 900))),
        sticks.jpeg(disguises.mask(sticks.sized(ardern, 900))),
        b"not a photograph at all",
        sticks.png(np.full((20, 20, 3), 90, dtype=np.uint8)),
        sticks.bomb_png(6_000),
    )
    return {f"anh/{code(n)}.jpg": raw for n, raw in enumerate(photographs, 11)}


UNFIT = (
    *("no_face", "several_faces", "too_small", "blurred", "dark", "scanned_print"),
    *("undecodable", "bright", "covered", "covered", "undecodable", "undecodable", "undecodable"),
)
"""The defects of delegates 11 to 23, in order."""


def _useless(same: bytes, again: bytes) -> dict[str, bytes]:
    """Files that show nobody, show somebody once more, or are no photographs."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("inner.zip", b"PK")
    return {
        "anh/CM-9999.jpg": same,
        "anh/ai đây.jpg": same,
        "anh/CM-0026.jpg": same,
        "anh/CM-0001 (4).jpg": same,
        **{f"anh/CM-0002 ({n}).heic": again for n in range(3, 7)},
        "bia.pdf": b"%PDF",
        "nested.zip": packed.getvalue(),
        "autorun.inf": b"[autorun]",
        ".hidden.jpg": same,
        "Thumbs.db": b"x",
        "anh/CM-0024.jpg": b"",
        "anh/CM-0025.bmp": b"BM",
    }


def main(faces: str, out: str) -> None:
    """Write the stick of 450 rows that docs/enrolment.md measures, with the people of a folder."""
    portraits = cached(portraits_folder())
    pictures = {name: np.asarray(cv2.imread(str(at)), np.uint8) for name, at in portraits.items()}
    folders = sorted({path.parent for path in Path(faces).rglob("*.jpg")})
    people = [sorted(folder.glob("*.jpg")) for folder in folders]
    with_more(planted(pictures), people, 450).write(Path(out))


if __name__ == "__main__":
    main(*sys.argv[1:])
