"""Whatever lies in the folder ends as pixels or as nothing, never as a crash."""

from pathlib import Path

import cv2
import numpy as np
import pytest
from PIL import Image

from domain.errors import ImportRefused
from vision.photographs import LONGEST_PX, people_by_file_name, people_in, read_photograph


def picture(height: int = 40, width: int = 60) -> np.ndarray:
    pixels = np.zeros((height, width, 3), dtype=np.uint8)
    pixels[:, : width // 2] = (10, 20, 200)
    return pixels


def test_people_are_the_sub_folders_with_images(tmp_path: Path) -> None:
    for name in ("b", "a", "empty", ".hidden"):
        (tmp_path / name).mkdir()
    for place in ("a/2.PNG", "a/1.jpg", "b/x.jpeg", "a/notes.txt", ".hidden/1.jpg", "loose.jpg"):
        (tmp_path / place).write_bytes(b"x")
    people = people_in(tmp_path)
    assert [person.name for person in people] == ["a", "b"]
    assert [file.name for file in people[0].files] == ["1.jpg", "2.PNG"]


def test_a_folder_without_people_is_refused_in_words(tmp_path: Path) -> None:
    with pytest.raises(ImportRefused, match="no sub-folder with photographs"):
        people_in(tmp_path)
    with pytest.raises(ImportRefused, match="is not a folder"):
        people_in(tmp_path / "nowhere")


def test_a_flat_folder_groups_files_by_name(tmp_path: Path) -> None:
    for name in ("an-1.jpg", "an-2.jpg", "binh-1.png", "chi.jpg"):
        (tmp_path / name).write_bytes(b"x")
    people = people_by_file_name(tmp_path)
    assert [(person.name, len(person.files)) for person in people] == [
        ("an", 2),
        ("binh", 1),
        ("chi", 1),
    ]


def test_colours_come_as_blue_green_red(tmp_path: Path) -> None:
    file = tmp_path / "a.png"
    cv2.imwrite(str(file), picture())
    pixels = read_photograph(file)
    assert pixels is not None
    assert pixels[0, 0].tolist() == [10, 20, 200]


def test_a_photograph_turned_by_exif_comes_upright(tmp_path: Path) -> None:
    file = tmp_path / "a.jpg"
    exif = Image.Exif()
    exif[0x0112] = 6
    Image.new("RGB", (60, 40)).save(file, exif=exif)
    pixels = read_photograph(file)
    assert pixels is not None
    assert pixels.shape == (60, 40, 3)


@pytest.mark.parametrize(
    ("mode", "suffix"),
    [("L", "png"), ("I;16", "png"), ("RGBA", "png"), ("P", "png"), ("1", "bmp")],
)
def test_every_kind_of_image_becomes_eight_bit_colour(
    tmp_path: Path, mode: str, suffix: str
) -> None:
    file = tmp_path / f"a.{suffix}"
    Image.new(mode, (30, 20)).save(file)
    pixels = read_photograph(file)
    assert pixels is not None
    assert pixels.shape == (20, 30, 3)
    assert pixels.dtype == np.uint8


def test_sixteen_bits_keep_their_brightness(tmp_path: Path) -> None:
    file = tmp_path / "a.png"
    cv2.imwrite(str(file), np.full((8, 8), 40_000, dtype=np.uint16))
    pixels = read_photograph(file)
    assert pixels is not None
    assert abs(int(pixels[0, 0, 0]) - 40_000 // 256) <= 1


def test_one_pixel_is_a_photograph(tmp_path: Path) -> None:
    file = tmp_path / "a.png"
    cv2.imwrite(str(file), np.zeros((1, 1, 3), dtype=np.uint8))
    pixels = read_photograph(file)
    assert pixels is not None
    assert pixels.shape == (1, 1, 3)


def test_a_huge_photograph_is_shrunk(tmp_path: Path) -> None:
    file = tmp_path / "a.jpg"
    cv2.imwrite(str(file), np.zeros((50, 3 * LONGEST_PX, 3), dtype=np.uint8))
    pixels = read_photograph(file)
    assert pixels is not None
    assert pixels.shape[1] == LONGEST_PX


@pytest.mark.parametrize("content", [b"", b"no image", b"\xff\xd8\xff\xe0 a broken jpeg"])
def test_what_is_no_image_is_nothing(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "a.jpg"
    file.write_bytes(content)
    assert read_photograph(file) is None


def test_a_png_that_promises_too_many_pixels_is_nothing(tmp_path: Path) -> None:
    file = tmp_path / "a.png"
    encoded = bytearray(cv2.imencode(".png", picture())[1].tobytes())
    encoded[16:24] = (100_000).to_bytes(4, "big") * 2
    file.write_bytes(bytes(encoded))
    assert read_photograph(file) is None


def test_a_missing_file_is_nothing(tmp_path: Path) -> None:
    assert read_photograph(tmp_path / "gone.jpg") is None
