"""A kiosk that the organiser does not trust any more knows it, also when none of its keys is left.

The word lies in the clear beside the store: it is what the screen says when nothing else opens.
"""

from __future__ import annotations

from pathlib import Path

from domain.errors import KnownError, StoreUnavailable
from runtime.files import replace_whole

_FILE = "revoked"
_LEARNT, _EMPTIED = "learnt\n", "emptied\n"


class KioskRevoked(KnownError):
    """Take it away from the door; reset it before it is used again."""


def note_revoked(state: Path, *, emptied: bool = False) -> None:
    """Remember it; ``emptied`` says that not even the device's key is left.

    Raises:
        StoreUnavailable: the disk cannot be written.
    """
    try:
        replace_whole(state / _FILE, _EMPTIED if emptied else _LEARNT)
    except OSError as error:
        raise StoreUnavailable(f"{state} cannot be written: {error.strerror}.") from error


def is_revoked(state: Path) -> bool:
    """Whether this kiosk was told that it is revoked."""
    return (state / _FILE).exists()


def is_emptied(state: Path) -> bool:
    """Whether it has destroyed its keys since."""
    return is_revoked(state) and (state / _FILE).read_text(encoding="utf-8") == _EMPTIED


def refuse_if_revoked(state: Path) -> None:
    """Do not open the door of such a kiosk.

    Raises:
        KioskRevoked: it is one.
    """
    if is_revoked(state):
        raise KioskRevoked("The centre revoked this kiosk. Take it away; reset it to use it anew.")
