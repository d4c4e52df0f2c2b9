"""Writes docs/map.md: each module with the first line of its docstring."""

from __future__ import annotations

import ast
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
FOLDERS = ("domain", "runtime", "vision", "store", "hardware", "kiosk", "enroll", "sync", "tools")


def sentence(path: Path) -> str:
    """The first line of a module's docstring, or nothing."""
    docstring = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))
    return (docstring or "").split("\n")[0]


def written_map(root: Path) -> str:
    """The whole page, from the code as it stands."""
    lines = ["# Map", "", "Written by `./run map` from the docstrings; folders point down."]
    for folder in FOLDERS:
        lines += ["", f"## {folder}", "", sentence(root / folder / "__init__.py"), ""]
        for path in sorted((root / folder).rglob("*.py")):
            name = path.relative_to(root / folder).as_posix()
            if name != "__init__.py":
                lines.append(f"- `{name}` {sentence(path)}")
    return "\n".join(lines) + "\n"


def main() -> int:
    """Write the page."""
    (ROOT / "docs/map.md").write_text(written_map(ROOT), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
