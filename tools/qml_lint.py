"""Lint the QML against the types of the Python view-models; a warning is an error."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

from runtime.console import complain, say

ROOT = Path(__file__).resolve().parent.parent
UI = ROOT / "kiosk" / "ui"
TOOLS = Path(sys.executable).parent
MODULE = "Entrance"
_PYTHON_TYPES = dict.fromkeys(("list", "dict"), "QVariant")
"""The dump names properties by their Python types; QML knows Qt's."""


def describe_types(folder: Path) -> None:
    """Write the QML module of the view-models into ``folder``, as qmllint reads it."""
    sources = sorted(
        path for path in UI.glob("*.py") if "QML_IMPORT_NAME" in path.read_text(encoding="utf-8")
    )
    module = folder / MODULE
    module.mkdir()
    metatypes = folder / "metatypes.json"
    _run("pyside6-metaobjectdump", "--quiet", "--out-file", str(metatypes), *map(str, sources))
    text = metatypes.read_text(encoding="utf-8")
    for python, qt in _PYTHON_TYPES.items():
        text = text.replace(f'"type": "{python}"', f'"type": "{qt}"')
    metatypes.write_text(text, encoding="utf-8")
    _run(
        "pyside6-qmltyperegistrar",
        f"--import-name={MODULE}",
        "--major-version=1",
        f"--generate-qmltypes={module / 'types.qmltypes'}",
        "-o",
        str(folder / "registration.cpp"),
        str(metatypes),
    )
    (module / "qmldir").write_text(
        f"module {MODULE}\ndepends QtQuick\ntypeinfo types.qmltypes\n", encoding="utf-8"
    )


def lint(files: list[Path]) -> int:
    """The exit code of qmllint over ``files``."""
    with tempfile.TemporaryDirectory() as scratch:
        describe_types(Path(scratch))
        command = [str(TOOLS / "pyside6-qmllint"), "--max-warnings", "0", "-I", scratch]
        return subprocess.run([*command, *map(str, files)], check=False).returncode


def _run(tool: str, *arguments: str) -> None:
    done = subprocess.run(
        [str(TOOLS / tool), *arguments], check=False, capture_output=True, text=True
    )
    if done.returncode:
        complain(done.stdout + done.stderr)
        raise SystemExit(done.returncode)


def main() -> None:
    """Lint every QML file of the screen."""
    files = sorted((UI / "qml").rglob("*.qml"))
    code = lint(files)
    if code == 0:
        say(f"{len(files)} QML files agree with the view-models.")
    raise SystemExit(code)


if __name__ == "__main__":
    main()
