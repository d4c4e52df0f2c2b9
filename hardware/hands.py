"""What only root may do, asked for from processes that may do nothing.

A wish is a small file in a folder that only the kiosk's account may write; a unit that systemd
starts for it (``kiosk hands``) carries it out and leaves an answer. There is no other way up.
"""

from __future__ import annotations

import secrets
import time
from pathlib import Path
from typing import Annotated, Literal, Protocol

from pydantic import Field, TypeAdapter, ValidationError

from domain.errors import KnownError
from runtime.files import replace_whole
from runtime.settings import Settings

FOLDER = Path("/run/entrance-hands")
WISHES, ANSWERS = "asked", "answered"
LONGEST_S = 60.0
"""Sealing to a TPM takes some seconds on a small board; mounting a tired stick too."""
_LOOK_AGAIN_S = 0.05

Device = Annotated[str, Field(pattern=r"^sd[a-z]{1,2}[0-9]{0,3}$")]
"""A stick's partition under /dev: USB sticks are SCSI disks, the card of the data is not."""
Secret = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$", repr=False)]


class NotDone(KnownError):
    """What only root may do was not done; the message says why."""


class SetClock(Settings):
    """Set the clock, and the battery clock with it."""

    do: Literal["set-clock"] = "set-clock"
    wall_ms: int = Field(ge=1_767_225_600_000, le=4_102_444_800_000)
    """Between the years 2026 and 2100."""


class SealKey(Settings):
    """Seal a secret to the TPM, as the credential that the units load."""

    do: Literal["seal-key"] = "seal-key"
    secret: Secret


class WriteKeyStick(Settings):
    """Write a secret to a new file on a stick."""

    do: Literal["write-key-stick"] = "write-key-stick"
    device: Device
    name: str = Field(pattern=r"^entrance-[0-9a-f]{8}\.key$")
    secret: Secret


class Switch(Settings):
    """Restart the box, or shut it down."""

    do: Literal["switch"] = "switch"
    to: Literal["reboot", "poweroff"]


class InstallUpdate(Settings):
    """Install a signed update that lies on a stick or was fetched."""

    do: Literal["install-update"] = "install-update"
    file: str = Field(
        pattern=r"^(/run/entrance-usb/[\w-]{1,20}|/var/lib/entrance/updates)/[\w.+~-]{1,120}\.update$"
    )


Wish = SetClock | SealKey | WriteKeyStick | Switch | InstallUpdate


class Answer(Settings):
    """What came of a wish; ``why`` is for the journal and for terminals."""

    done: bool
    why: str = ""


_WISHES: TypeAdapter[Wish] = TypeAdapter(Annotated[Wish, Field(discriminator="do")])


class Hands(Protocol):
    """Does what only root may do."""

    def do(self, wish: Wish) -> None:
        """Return once it is done.

        Raises:
            NotDone: it was refused, or nobody answers.
        """
        ...


class SystemHands:
    """The :class:`Hands` of an installed kiosk."""

    def __init__(self, folder: Path = FOLDER, longest_s: float = LONGEST_S) -> None:
        self._folder = folder
        self._longest_s = longest_s

    def do(self, wish: Wish) -> None:
        name = f"{secrets.token_hex(8)}.json"
        answer = self._folder / ANSWERS / name
        try:
            replace_whole(self._folder / WISHES / name, wish.model_dump_json())
        except OSError as error:
            raise NotDone(
                f"Nobody does what only root may do ({error.strerror}): is the kiosk installed "
                "as a package?"
            ) from error
        until = time.monotonic() + self._longest_s
        while not answer.exists():
            if time.monotonic() > until:
                (self._folder / WISHES / name).unlink(missing_ok=True)
                raise NotDone("entrance-hands.service does not answer: systemctl status it.")
            time.sleep(_LOOK_AGAIN_S)
        told = Answer.model_validate_json(answer.read_text(encoding="utf-8"))
        if not told.done:
            raise NotDone(told.why)


def installing(file: str) -> InstallUpdate:
    """The wish to install this file.

    Raises:
        NotDone: it lies where root takes none from, or is called what no update should be.
    """
    try:
        return InstallUpdate(file=file)
    except ValidationError as error:
        raise NotDone(
            f"{file} cannot be installed from the screen: give it a plain name on a plain stick."
        ) from error


def wish_of(text: bytes) -> Wish:
    """The wish that a file holds.

    Raises:
        NotDone: it is none; nothing of it is repeated, since it may hold a secret.
    """
    try:
        return _WISHES.validate_json(text, strict=True)
    except ValidationError as error:
        raise NotDone("What was asked for is none of the things that may be asked.") from error
