"""Photographs to upright RGB pixels of bounded size; runs only inside the decoder."""

from __future__ import annotations

import io
import re
import warnings
from dataclasses import dataclass, field

from PIL import Image, ImageCms, ImageFile, ImageOps, UnidentifiedImageError

from enroll.limits import Limits
from enroll.reasons import Cause, Reason, reason

try:
    import pi_heif
except ImportError:  # A board without a wheel of it reads everything but HEIC.
    pi_heif = None
else:
    pi_heif.register_heif_opener(thumbnails=False)

_FORMATS = ("JPEG", "PNG", "WEBP", "HEIF", "MPO")
_TAKEN, _TAKEN_IFD, _ORIENTATION = 0x9003, 0x8769, 0x0112
_DATE = re.compile(r"(\d{4}):(\d\d):(\d\d) .*")
_LEAST_PX = 32


class PictureRefused(Exception):
    """The picture is not decoded; ``reason`` says why."""

    def __init__(self, why: Reason) -> None:
        super().__init__(str(why))
        self.reason = why


@dataclass(frozen=True, slots=True)
class Picture:
    """What is left of a photograph: pixels and a few facts; no EXIF, no place, no profile."""

    pixels: bytes = field(repr=False)
    """RGB, 8 bits, rows from the top."""
    size: tuple[int, int]
    original: tuple[int, int]
    format: str
    mode: str
    turned: bool
    """Whether EXIF said to turn or mirror it, and that was done."""
    taken: str
    """ISO date of the exposure, or empty."""

    def facts(self) -> dict[str, object]:
        """Everything but the pixels."""
        return {
            "outcome": "picture",
            "size": self.size,
            "original": self.original,
            "format": self.format,
            "mode": self.mode,
            "turned": self.turned,
            "taken": self.taken,
        }


def decode_picture(raw: bytes, limits: Limits) -> Picture:
    """Decode one photograph.

    Raises:
        PictureRefused: too large, too small, or no picture of a known format.
    """
    Image.MAX_IMAGE_PIXELS = None  # the caps below are stricter and say so in words
    ImageFile.LOAD_TRUNCATED_IMAGES = False
    warnings.simplefilter("ignore")  # a damaged EXIF block is no reason to refuse a face
    try:
        image: Image.Image = Image.open(io.BytesIO(raw), formats=_known_formats())
    except UnidentifiedImageError as error:
        raise PictureRefused(reason(_no_picture(raw))) from error
    original = image.size
    _check(original, image.format or "", limits)
    facts = (image.format or "", image.mode)
    exif = image.getexif()
    turned, taken = exif.get(_ORIENTATION, 1) not in {0, 1}, _taken(exif)
    if image.format in {"JPEG", "MPO"}:
        image.draft("RGB", (limits.longest_px, limits.longest_px))
    image.load()
    image = ImageOps.exif_transpose(_rgb(image))
    image.thumbnail((limits.longest_px, limits.longest_px), Image.Resampling.BICUBIC)
    return Picture(image.tobytes(), image.size, original, *facts, turned, taken)


def _known_formats() -> tuple[str, ...]:
    Image.init()
    return tuple(name for name in _FORMATS if name in Image.OPEN)


def _check(size: tuple[int, int], format_: str, limits: Limits) -> None:
    width, height = size
    most = limits.jpeg_pixels if format_ in {"JPEG", "MPO"} else limits.pixels
    if width * height > most:
        raise PictureRefused(reason(Cause.MEGAPIXELS, width, height, most // 1_000_000))
    if min(size) < _LEAST_PX:
        raise PictureRefused(reason(Cause.FEW_PIXELS, width, height))


def _rgb(image: Image.Image) -> Image.Image:
    """RGB on white; CMYK through its own profile where it has one, as the print shop meant it."""
    if image.mode == "CMYK" and "icc_profile" in image.info:
        try:
            profile = ImageCms.ImageCmsProfile(io.BytesIO(image.info["icc_profile"]))
            converted = ImageCms.profileToProfile(
                image, profile, ImageCms.createProfile("sRGB"), outputMode="RGB"
            )
        except ImageCms.PyCMSError:
            converted = None
        if converted is not None:
            converted.info = {"exif": image.info.get("exif", b"")}
            return converted
    if image.mode.startswith("I;16") or image.mode == "I":
        image = image.point(lambda level: level / 256).convert("L")
    if image.mode in {"RGBA", "LA", "PA"} or "transparency" in image.info:
        seen = image.convert("RGBA")
        white = Image.new("RGBA", seen.size, "white")
        flat = Image.alpha_composite(white, seen).convert("RGB")
        flat.info = {"exif": image.info.get("exif", b"")}
        return flat
    return image.convert("RGB")


def _taken(exif: Image.Exif) -> str:
    found = _DATE.match(str(exif.get_ifd(_TAKEN_IFD).get(_TAKEN, "")))
    return "-".join(found.groups()) if found else ""


def _no_picture(raw: bytes) -> Cause:
    if raw[4:12] in {b"ftypheic", b"ftypheix", b"ftypmif1"} and pi_heif is None:
        return Cause.NO_HEIC
    if raw[:2] == b"PK":
        return Cause.PICTURE_IS_ARCHIVE
    return Cause.NO_PICTURE
