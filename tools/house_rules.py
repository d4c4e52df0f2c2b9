"""The rules of this house that no linter knows, each with its sentence."""

from __future__ import annotations

import ast
import importlib.metadata
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from runtime.console import complain, say
from tools.code_map import written_map

ROOT = Path(__file__).parents[1]
PACKAGES = ("domain", "runtime", "vision", "store", "hardware", "kiosk", "enroll", "sync")
MODULE_LINES, FUNCTION_LINES = 300, 40


@dataclass(frozen=True, slots=True)
class Ban:
    """A pattern that must not appear, where it may after all, and why."""

    pattern: str
    sentence: str
    allowed: tuple[str, ...] = ()


_COMPOSITION = (
    "kiosk/app.py",
    "kiosk/demo.py",
    "enroll/__main__.py",
    "sync/agent/__main__.py",
    "sync/server/__main__.py",
)
BANS = (
    Ban(
        r"\bdatetime\.now\(|\btime\.time\(",
        "ask the Clock for the time",
        ("hardware/clock.py", *_COMPOSITION),
    ),
    Ban(
        r"\buuid4\(|^import random$|\brandom\.random\(", "pass randomness in, seeded", ("tests/",)
    ),
    Ban(r"(?<![\w.])print\(", "say() writes for people, the journal for machines"),
    Ban(r"unittest\.mock|MagicMock", "write a fake with behaviour instead of a mock"),
    Ban(r"# noqa(?!: [A-Z]+\d+)", "name the rule that noqa switches off"),
    Ban(r"# type: ignore(?!\[)", "name the error that is ignored"),
    Ban(r"(?i)\b(TODO|FIXME|XXX)\b", "finish it or write it into the changelog's next steps"),
    Ban(
        r"(?i)\b(known_face|face_db|anti_spoof|recognise_user|face_encodings)\b",
        "use the glossary's words",
        ("vision/baseline.py", "vision/bench.py", "vision/rates.py"),
    ),
    Ban(r"/(tmp|root|home)/\w", "no path of one machine"),
)
_SQL = re.compile(
    r"\"[^\"]*\b(SELECT .* FROM|INSERT INTO|UPDATE \w+ SET|DELETE FROM|CREATE TABLE|PRAGMA)\b"
)


@lru_cache(maxsize=1)
def _tree(text: str) -> ast.Module:
    """Three rules look at the same module one after another."""
    return ast.parse(text)


def sources() -> list[Path]:
    """Every Python file of the product, its tools and its tests."""
    folders = (*PACKAGES, "tools", "tests")
    return sorted(path for folder in folders for path in (ROOT / folder).rglob("*.py"))


def banned(path: str, text: str) -> Iterator[str]:
    """Complaints about lines that a :class:`Ban` names; its own definitions are exempt."""
    if path in {"tools/house_rules.py", "tests/test_house_rules.py"}:
        return
    for number, line in enumerate(text.splitlines(), 1):
        for ban in BANS:
            if not path.startswith(ban.allowed) and re.search(ban.pattern, line):
                yield f"{path}:{number}: {ban.sentence}"
        if _SQL.search(line) and not path.startswith(("store/", "sync/server/", "tests/")):
            yield f"{path}:{number}: SQL belongs in store and in the centre's database"


def swallowing(path: str, text: str) -> Iterator[str]:
    """Complaints about handlers that catch bugs: they must raise again, or be a thread's end."""
    lines = text.splitlines()
    for node in ast.walk(_tree(text)):
        if not isinstance(node, ast.ExceptHandler):
            continue
        name = ast.unparse(node.type) if node.type else "everything"
        passes_on = isinstance(node.body[-1], ast.Raise) or "# thread" in lines[node.lineno - 1]
        if name in {"Exception", "BaseException", "everything"} and not passes_on:
            yield f"{path}:{node.lineno}: catch KnownError, or raise again what you caught"


def too_long(path: str, text: str) -> Iterator[str]:
    """Complaints about modules and functions that want to be two."""
    if path.startswith("tests/"):
        return
    lines = len(text.splitlines())
    if lines > MODULE_LINES:
        yield f"{path}: {lines} lines, at most {MODULE_LINES}"
    for node in ast.walk(_tree(text)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            length = (node.end_lineno or node.lineno) - node.lineno + 1
            if length > FUNCTION_LINES:
                where = f"{path}:{node.lineno}"
                yield f"{where}: {node.name} has {length} lines, at most {FUNCTION_LINES}"


def undocumented(path: str, text: str) -> Iterator[str]:
    """Complaints about modules whose first line does not say what they are for."""
    first = (ast.get_docstring(_tree(text)) or "").split("\n")[0]
    if not path.startswith("tests/") and not first.endswith((".", "?", "!")):
        yield f"{path}: its docstring's first line is its line on the map: a sentence"


def shadowed() -> Iterator[str]:
    """Complaints about installed distributions that claim one of our folder names."""
    provided = importlib.metadata.packages_distributions()
    for package in PACKAGES:
        others = set(provided.get(package, [])) - {"entrance-kiosk"}
        if others:
            yield f"{package} is also provided by {', '.join(sorted(others))}"


def unlocked() -> Iterator[str]:
    """Complaints about direct dependencies that docs/dependencies.md does not explain."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    wanted = list(project["dependencies"])
    for extra in project["optional-dependencies"].values():
        wanted += extra
    page = (ROOT / "docs/dependencies.md").read_text().lower()
    for requirement in wanted:
        name = re.split(r"[<>=\[ ;]", requirement)[0].lower()
        if f"`{name}`" not in page:
            yield f"docs/dependencies.md does not explain {name}"


def tracked_weights() -> Iterator[str]:
    """Complaints about photographs, weights and databases in the repository."""
    git = shutil.which("git")
    if git is None:  # an unpacked archive on a machine without git tracks nothing
        return
    listed = subprocess.run(
        [git, "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False
    ).stdout.split()
    pattern = re.compile(r"\.(jpe?g|heic|webp|npz|npy|onnx|dat|db|sqlite3?|pkl|pth|pem|key)$")
    yield from (f"{name}: not in a repository" for name in listed if pattern.search(name.lower()))


def complaints() -> Iterator[str]:
    """Everything that breaks a rule of the house."""
    for path in sources():
        name, text = path.relative_to(ROOT).as_posix(), path.read_text(encoding="utf-8")
        for rule in (banned, swallowing, too_long, undocumented):
            yield from rule(name, text)
    yield from shadowed()
    yield from unlocked()
    yield from tracked_weights()
    if (ROOT / "docs/map.md").read_text(encoding="utf-8") != written_map(ROOT):
        yield "docs/map.md is behind the code: ./run map"


def main() -> int:
    """Print every complaint; 1 if there is one."""
    found = list(complaints())
    for line in found:
        complain(line)
    say(f"house rules: {len(found)} complaints")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
