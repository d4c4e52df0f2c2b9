"""Builds enrolment sticks: sample names, given portraits, defects of every kind."""

from __future__ import annotations

import csv
import io
import struct
import zipfile
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import cv2
import numpy as np
import openpyxl
import pillow_heif
from PIL import Image

from domain.image import Pixels

HEADINGS = (
    "Mã đại biểu",
    "Họ và tên",
    "Giới tính",
    "Ngày sinh",
    "Đơn vị",
    "Tổ",
    "Số ghế",
    "Đồng ý",
)
GIVEN = ("Mẫu", "Ví Dụ", "Thử Nghiệm", "Minh Họa", "Giả Định", "Tưởng Tượng", "Phác Thảo")
FAMILIES = ("Nguyễn", "Trần", "Lê", "Phạm", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô", "Võ")
MIDDLES = ("Văn", "Thị", "Ngọc", "Hữu", "Quốc", "Thanh", "Kim")


def name(number: int) -> str:
    """The full name of sample delegate ``number``; no two of 490 are alike."""
    family = FAMILIES[number % 10]
    middle = MIDDLES[number // 10 % 7]
    return f"{family} {middle} {GIVEN[number // 70 % 7]}"


def code(number: int) -> str:
    return f"CM-{number:04d}"


def row(number: int, *, consent: str = "x") -> list[str]:
    """A complete roster row."""
    gender = "Nữ" if number % 2 else "Nam"
    born = f"{1 + number % 28:02d}/{1 + number % 12:02d}/{1955 + number % 40}"
    unit = f"Đoàn xã Ví Dụ {1 + number % 20}"
    return [code(number), name(number), gender, born, unit, f"Tổ {1 + number % 9}", "", consent]


def roster_csv(rows: Sequence[Sequence[str]], encoding: str = "utf-8-sig") -> bytes:
    text = io.StringIO(newline="")
    csv.writer(text).writerows([HEADINGS, *rows])
    return text.getvalue().encode(encoding)


def roster_xlsx(rows: Sequence[Sequence[str]]) -> bytes:
    book = openpyxl.Workbook()
    sheet = book.active
    for line in (["ĐẢNG BỘ TỈNH VÍ DỤ"], ["Danh sách đại biểu"], HEADINGS, *rows):
        sheet.append(list(line))
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


@dataclass(slots=True)
class Stick:
    """Files by path; :meth:`write` puts them into a folder."""

    files: dict[str, bytes] = field(default_factory=dict)

    def write(self, folder: Path) -> Path:
        for path, content in self.files.items():
            place = folder / path
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(content)
        return folder


def jpeg(pixels: Pixels, quality: int = 92) -> bytes:
    return bytes(cv2.imencode(".jpg", pixels, [cv2.IMWRITE_JPEG_QUALITY, quality])[1])


def png(pixels: Pixels) -> bytes:
    return bytes(cv2.imencode(".png", pixels)[1])


def saved(pixels: Pixels, kind: str, mode: str = "RGB", **options: object) -> bytes:
    out = io.BytesIO()
    image = Image.fromarray(np.ascontiguousarray(pixels[:, :, ::-1])).convert(mode)
    image.save(out, kind, **options)
    return out.getvalue()


def exif_turned(pixels: Pixels) -> bytes:
    """Lying on its side, with the EXIF word that says so (orientation 6: turn right)."""
    exif = Image.Exif()
    exif[0x0112] = 6
    exif.get_ifd(0x8769)[0x9003] = "2012:03:04 05:06:07"
    return saved(np.rot90(pixels), "JPEG", exif=exif)


def heic(pixels: Pixels) -> bytes:
    pillow_heif.register_heif_opener()
    return saved(pixels, "HEIF")


def halftoned(pixels: Pixels, period: float = 3.4) -> Pixels:
    """As if scanned from a newspaper."""
    height, width = pixels.shape[:2]
    down, across = np.mgrid[0:height, 0:width]
    first, second = (across + down) / np.sqrt(2), (across - down) / np.sqrt(2)
    screen = (np.cos(2 * np.pi * first / period) + np.cos(2 * np.pi * second / period)) / 4 + 0.5
    grey = pixels.astype(np.float64) / 255
    dots = np.clip((grey - screen[:, :, np.newaxis]) * 4 + 0.5, 0, 1)
    mixed = np.asarray((0.5 * dots + 0.5 * grey) * 255, dtype=np.uint8)
    return np.asarray(cv2.GaussianBlur(mixed, (0, 0), 0.8), dtype=np.uint8)


def sized(pixels: Pixels, height: int) -> Pixels:
    width = round(pixels.shape[1] * height / pixels.shape[0])
    how = cv2.INTER_AREA if height < pixels.shape[0] else cv2.INTER_CUBIC
    return np.asarray(cv2.resize(pixels, (width, height), interpolation=how), np.uint8)


def side_by_side(*pictures: Pixels) -> Pixels:
    return np.hstack([sized(picture, 600) for picture in pictures])


def plain_wall() -> Pixels:
    return np.full((600, 500, 3), 170, dtype=np.uint8)


def bomb_png(side: int = 30_000) -> bytes:
    """A PNG that decodes to far more than it weighs."""

    def chunk(kind: bytes, body: bytes) -> bytes:
        return (
            struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
        )

    packer = zlib.compressobj(9)
    line = b"\0" * (side // 8 + 1)
    body = b"".join(packer.compress(line) for _ in range(side)) + packer.flush()
    header = struct.pack(">IIBBBBB", side, side, 1, 0, 0, 0, 0)
    ends = chunk(b"IHDR", header) + chunk(b"IDAT", body) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + ends


def bomb_xlsx(megabytes: int = 200) -> bytes:
    """A workbook whose one sheet unpacks to ``megabytes``."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        with archive.open("xl/worksheets/sheet1.xml", "w") as sheet:
            for _ in range(megabytes):
                sheet.write(b"<c/>" * (256 * 1024))
        archive.writestr("[Content_Types].xml", "<Types/>")
    return out.getvalue()


def defective(good: Pixels, other: Pixels) -> Mapping[str, bytes]:
    """Photographs that must be refused, by the defect that must be named."""
    height, width = good.shape[:2]
    return {
        "no_face": jpeg(plain_wall()),
        "several_faces": jpeg(side_by_side(good, other)),
        "too_small": jpeg(sized(good, 72)),
        "blurred": jpeg(np.asarray(cv2.GaussianBlur(good, (0, 0), height / 36), np.uint8)),
        "dark": jpeg(np.asarray(good * 0.03, dtype=np.uint8)),
        "scanned_print": jpeg(halftoned(good), 95),
        "undecodable": jpeg(good)[: width * 4],
    }
