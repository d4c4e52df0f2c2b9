"""Which versions were tried on this kiosk and taken back: the updater writes, others read.

Each line is what the updater had noted of the try, so that a shell can keep it as well.
"""

from __future__ import annotations

import json
from pathlib import Path

FAILED = Path("/var/lib/entrance-update/failed")


def failed_versions(file: Path = FAILED) -> tuple[str, ...]:
    """The versions that did not work here, the last one last; none where nothing is noted."""
    try:
        lines = file.read_text(encoding="utf-8").splitlines()
        return tuple(str(json.loads(line)["version"]) for line in lines if line.strip())
    except (OSError, ValueError, KeyError, TypeError):
        return ()  # a note that was cut by a power failure keeps nobody from a newer version
