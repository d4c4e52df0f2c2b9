"""The lines of a lock file that one target needs, with their markers decided for it."""

from __future__ import annotations

import re
import sys
from pathlib import Path

from packaging.markers import Marker

_MARKER = re.compile(r"\s*;\s*([^\\\n]+?)(\s*\\)?$", re.MULTILINE)


def lines_for(lock: str, python: str, machine: str) -> str:
    """The requirements of ``lock`` whose markers hold for that Python and machine.

    >>> lines_for("a==1 ; python_full_version < '3.12'", "3.13", "aarch64")
    ''
    """
    target = {
        "python_version": python,
        "python_full_version": f"{python}.0",
        "platform_machine": machine,
        "sys_platform": "linux",
        "platform_system": "Linux",
        "os_name": "posix",
        "implementation_name": "cpython",
        "platform_python_implementation": "CPython",
    }
    kept = []
    for requirement in re.split(r"\n(?=\S)", lock):
        first = requirement.split("\n", 1)[0]
        found = _MARKER.search(first)
        if found is None or Marker(found[1]).evaluate(target):
            kept.append(_MARKER.sub(r"\2", first) + requirement[len(first) :])
    return "\n".join(kept)


if __name__ == "__main__":
    sys.stdout.write(lines_for(Path(sys.argv[1]).read_text(encoding="utf-8"), *sys.argv[2:4]))
