"""What the updater leaves behind for others to read: how the last update ended, and what failed.

The folder is root's; screen and agent read there.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

FOLDER = Path("/var/lib/entrance-update")
FAILED, OUTCOME = FOLDER / "failed", FOLDER / "outcome"


class Ended(StrEnum):
    """How an update ended."""

    WORKS = "works"
    TAKEN_BACK = "taken_back"
    """It did not work; the version before does again."""
    LOST = "lost"
    """Neither works: somebody has to see to it."""
    REFUSED = "refused"
    """The file was not acceptable; nothing was changed."""
    BACK = "back"
    """Somebody asked for the version before."""


@dataclass(frozen=True, slots=True)
class LastUpdate:
    """What came of the last update."""

    ended: Ended
    said: str
    """For a terminal: with the reason, where there is one."""
    tried: str = ""
    """The version that was to be installed."""
    here: str = ""
    """The version that is there now."""


def write_last(file: Path, last: LastUpdate) -> None:
    """A sentence for a person, then the same for a program."""
    told = {"ended": last.ended, "tried": last.tried, "here": last.here}
    file.write_text(f"{last.said}\n{json.dumps(told)}\n", encoding="utf-8")


def read_last(file: Path = OUTCOME) -> LastUpdate | None:
    """What was written; None where nothing is, or not all of it."""
    try:
        said, told = file.read_text(encoding="utf-8").splitlines()
        fields = json.loads(told)
        return LastUpdate(Ended(fields["ended"]), said, fields["tried"], fields["here"])
    except (OSError, ValueError, KeyError, TypeError):
        return None


def failed_versions(file: Path = FAILED) -> tuple[str, ...]:
    """The versions that were tried here and taken back, the last one last.

    Each line is what the updater had noted of the try, so that a shell can keep it as well.
    """
    try:
        lines = file.read_text(encoding="utf-8").splitlines()
        return tuple(str(json.loads(line)["version"]) for line in lines if line.strip())
    except (OSError, ValueError, KeyError, TypeError):
        return ()  # a note that was cut by a power failure keeps nobody from a newer version
