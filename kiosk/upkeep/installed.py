"""The installed package: its version, packing it up again, and putting one in its place."""

from __future__ import annotations

import re
import shutil
import subprocess
import tempfile
from pathlib import Path

from domain.errors import ImportRefused
from runtime.release import Board

NAME = "entrance-kiosk"
_SCRIPTS = ("preinst", "postinst", "prerm", "postrm", "md5sums", "conffiles")
_LONGEST_S = 1200
_PYTHON = re.compile(r"\bpython3 \(>= (3\.[0-9]+)~?\)")
"""The lower bound that package/build writes; the upper one is the next version."""


class Dpkg:
    """Debian's package tools, as far as an update needs them."""

    def __init__(self, root: Path = Path("/")) -> None:
        self._info = root / "var/lib/dpkg/info"
        self._root = root

    def version(self) -> str:
        """The installed version.

        Raises:
            ImportRefused: the kiosk was not installed as a package.
        """
        return _run("dpkg-query", "--show", "--showformat=${Version}", NAME)

    def install(self, deb: Path) -> None:
        """Put it in place of what is installed, older or newer.

        Raises:
            ImportRefused: dpkg refuses; what it said is in the message.
        """
        _run("dpkg", "--install", "--force-confold", "--force-downgrade", str(deb))

    def pack_up(self, deb: Path) -> None:
        """Write what is installed as a package, so that it can be put back.

        Raises:
            ImportRefused: there is no room, or a file is missing.
        """
        with tempfile.TemporaryDirectory(dir=deb.parent) as folder:
            tree = Path(folder)
            for line in _run("dpkg-query", "--listfiles", NAME).splitlines():
                self._copy(Path(line), tree / line.lstrip("/"))
            about = tree / "DEBIAN"
            about.mkdir()
            (about / "control").write_text(self._control(), encoding="utf-8")
            for script in _SCRIPTS:
                found = self._info / f"{NAME}.{script}"
                if found.exists():
                    shutil.copy2(found, about / script)
            partly = deb.with_suffix(".partly")
            _run("dpkg-deb", "--root-owner-group", "-Zzstd", "-z3", "--build", folder, str(partly))
            partly.replace(deb)

    def _copy(self, source: Path, target: Path) -> None:
        if source.is_symlink():
            target.symlink_to(source.readlink())
        elif source.is_dir():
            target.mkdir(exist_ok=True)
        else:
            shutil.copy2(source, target)

    def _control(self) -> str:
        status = _run("dpkg-query", "--status", NAME)
        kept = [line for line in status.splitlines() if not line.startswith("Status:")]
        return "\n".join(kept) + "\n"


def board_of(deb: Path) -> tuple[str, Board]:
    """Version and board of a package of the kiosk, as its own fields say.

    Raises:
        ImportRefused: it is another package, or names no Python.
    """
    fields = ("Package", "Version", "Architecture", "Depends")
    package, version, architecture, depends = (
        _run("dpkg-deb", "--field", str(deb), field) for field in fields
    )
    if package != NAME:
        raise ImportRefused(f"{deb} is {package}, not {NAME}.")
    python = _PYTHON.search(depends)
    if python is None:
        raise ImportRefused(f"{deb} does not say which Python it needs.")
    return version, Board(architecture, python[1])


def _run(*command: str) -> str:
    """Standard output of a program of the distribution.

    Raises:
        ImportRefused: it is missing or refused; its last words are in the message.
    """
    try:
        done = subprocess.run(
            command, capture_output=True, text=True, check=False, timeout=_LONGEST_S
        )
    except OSError as error:
        raise ImportRefused(f"{command[0]} is not to be had: {error.strerror}.") from error
    if done.returncode:
        last = (done.stderr.strip() or done.stdout.strip()).splitlines()[-1:]
        raise ImportRefused(f"{command[0]} refused: {''.join(last)}")
    return done.stdout.strip()
