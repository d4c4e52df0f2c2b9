"""Root's side of the wishes: five things and nothing else, each checked before it is done."""

from __future__ import annotations

import argparse
import os
import stat
import subprocess
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import assert_never

from domain.errors import KnownError
from hardware.hands import (
    ANSWERS,
    FOLDER,
    WISHES,
    Answer,
    InstallUpdate,
    NotDone,
    SealKey,
    SetClock,
    Switch,
    Wish,
    WriteKeyStick,
    wish_of,
)
from hardware.keys.secrets import CREDENTIAL
from runtime.files import replace_whole, write_once
from runtime.journal import journal

CREDENTIALS = Path("/etc/credstore.encrypted")
STICKS = Path("/run/entrance-usb")
ASKED_UPDATE = Path("/var/lib/entrance-update/asked")
UPDATER = "entrance-update.service"
_MOST_BYTES = 4096
_LONGEST_S = 50
_MOUNT = ("systemd-mount", "--collect", "--automount=no", "--fsck=no")
_WRITABLE = "rw,nosuid,nodev,noexec,uid=0,umask=0077"

Run = Callable[[Sequence[str], str], None]
"""Runs a program with this standard input.

Raises:
    NotDone: it refused.
"""


def run(command: Sequence[str], text: str = "") -> None:
    """Run a program of the distribution; its last words are the reason.

    Raises:
        NotDone: it is missing, takes too long or refused.
    """
    try:
        subprocess.run(
            command, input=text, text=True, capture_output=True, check=True, timeout=_LONGEST_S
        )
    except subprocess.CalledProcessError as error:
        last = (error.stderr or error.stdout or "").strip().splitlines()[-1:]
        raise NotDone(f"{command[0]} refused: {''.join(last)}") from error
    except (OSError, subprocess.TimeoutExpired) as error:
        raise NotDone(f"{command[0]} did not answer.") from error


class RootHands:
    """Carries out wishes by programs of the distribution."""

    def __init__(self, run: Run = run, root: Path = Path("/")) -> None:
        self._run = run
        self._root = root

    def do(self, wish: Wish) -> None:
        """Do it.

        Raises:
            NotDone: it was refused.
        """
        match wish:
            case SetClock():
                self._set_clock(wish.wall_ms)
            case SealKey():
                self._seal(wish.secret)
            case WriteKeyStick():
                self._write_key(wish)
            case Switch():
                self._run(("systemctl", "--no-block", wish.to), "")
            case InstallUpdate():
                replace_whole(self._at(ASKED_UPDATE), wish.file + "\n")
                self._run(("systemctl", "--no-block", "start", UPDATER), "")
            case _:
                assert_never(wish)

    def _at(self, path: Path) -> Path:
        return self._root / path.relative_to("/")

    def _set_clock(self, wall_ms: int) -> None:
        """Network time is off for a moment: systemd refuses to set a clock that it steers."""
        told = datetime.fromtimestamp(wall_ms / 1000, UTC)
        steered = self._steered(on=False)
        try:
            self._run(("timedatectl", "set-time", f"{told:%Y-%m-%d %H:%M:%S} UTC"), "")
        finally:
            if steered:
                self._steered(on=True)

    def _steered(self, *, on: bool) -> bool:
        """Whether network time could be switched; a box without it is steered by nobody."""
        try:
            self._run(("timedatectl", "set-ntp", "true" if on else "false"), "")
        except NotDone as lacking:
            journal().info("clock.not_steered", why=str(lacking))
            return False
        return True

    def _seal(self, secret: str) -> None:
        """To the TPM only: what the host alone opens, a thief of the card opens."""
        file = self._at(CREDENTIALS / CREDENTIAL)
        beside = file.with_name(file.name + ".new")
        command = ("systemd-creds", "encrypt", f"--name={CREDENTIAL}", "--with-key=tpm2", "-")
        self._run((*command, str(beside)), secret)
        beside.replace(file)

    def _write_key(self, wish: WriteKeyStick) -> None:
        """Mounted writable for the moment of writing, then as every stick is."""
        place = STICKS / wish.device
        device = f"/dev/{wish.device}"
        with self._writable(device, place):
            write_once(self._at(place / wish.name), wish.secret + "\n")
            os.sync()

    @contextmanager
    def _writable(self, device: str, place: Path) -> Iterator[None]:
        self._run(("systemd-umount", str(place)), "")
        try:
            self._run(
                (*_MOUNT, f"--options={_WRITABLE}", device, str(place)),
                "",
            )
            yield
            self._run(("systemd-umount", str(place)), "")
        finally:
            # The rule for sticks mounts it again, read-only.
            self._run(("udevadm", "trigger", "--action=add", "--settle", device), "")


def serve(folder: Path, hands: RootHands) -> int:
    """Carry out every wish that lies there; how many.

    A wish is removed before it is done: one that kills this process is not tried for ever.
    """
    served = 0
    for file in sorted((folder / WISHES).glob("*.json")):
        answer = folder / ANSWERS / file.name
        try:
            wish = wish_of(_taken(file))
            journal().info("hands.asked", do=wish.do)
            hands.do(wish)
            told = Answer(done=True)
        except (KnownError, OSError) as refused:
            journal().error("hands.refused", why=str(refused))
            told = Answer(done=False, why=str(refused))
        _answer(answer, told)
        served += 1
    return served


def _answer(file: Path, told: Answer) -> None:
    """Whole when it appears; who asked may read it by the group of the folder."""
    beside = file.with_suffix(".new")
    write_once(beside, told.model_dump_json())
    beside.chmod(stat.S_IRUSR | stat.S_IRGRP)
    beside.replace(file)


def _taken(file: Path) -> bytes:
    """The file's content, and the file gone; links and pipes are not followed.

    Raises:
        NotDone: it is no small plain file.
    """
    handle = os.open(file, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
    with os.fdopen(handle, "rb") as opened:
        file.unlink()
        found = os.fstat(handle)
        if not stat.S_ISREG(found.st_mode) or found.st_size > _MOST_BYTES:
            raise NotDone("What was asked for is no small file.")
        return opened.read(_MOST_BYTES)


def main(argv: Sequence[str]) -> int:
    """``kiosk hands``: started by systemd when a wish lies there."""
    parser = argparse.ArgumentParser(prog="kiosk hands", description=__doc__)
    parser.add_argument("--folder", type=Path, default=FOLDER)
    serve(parser.parse_args(argv).folder, RootHands())
    return 0
