"""The package: what its parts say of each other, and which lines of the lock a board needs."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from tools import resolve
from tools.lock_for import lines_for
from tools.resolve import TARGETS

ROOT = Path(__file__).parents[2]
LOCK = """\
alpha==1.0 \\
    --hash=sha256:aa
beta==2.0 ; platform_machine == 'aarch64' and python_full_version < '3.12' \\
    --hash=sha256:bb
beta==3.0 ; platform_machine != 'aarch64' or python_full_version >= '3.12' \\
    --hash=sha256:cc
"""


@pytest.mark.parametrize(
    ("python", "machine", "kept"),
    [("3.11", "aarch64", "bb"), ("3.13", "aarch64", "cc"), ("3.11", "x86_64", "cc")],
)
def test_a_board_gets_the_lines_whose_markers_hold_for_it(
    python: str, machine: str, kept: str
) -> None:
    lines = lines_for(LOCK, python, machine)
    assert re.findall(r"sha256:(\w+)", lines) == ["aa", kept]
    assert ";" not in lines
    assert "alpha==1.0 \\\n    --hash" in lines


def test_every_supported_board_and_python_is_resolved() -> None:
    asked = {(target.platform.split("-")[0], target.python) for target in TARGETS}
    pythons = ("3.11", "3.12", "3.13")
    assert asked == {(machine, each) for machine in ("aarch64", "x86_64") for each in pythons}


@pytest.mark.parametrize(
    "script",
    [
        "run",
        "package/build",
        "package/carry-out",
        *(f"package/debian/{n}" for n in ("postinst", "prerm", "postrm")),
    ],
)
def test_the_scripts_are_whole(script: str) -> None:
    subprocess.run(["sh", "-n", str(ROOT / script)], check=True)  # noqa: S607 - the system's


def test_removing_the_package_never_removes_a_ledger() -> None:
    script = (ROOT / "package/debian/postrm").read_text()
    guard, _, rest = script.partition("if [ -e /var/lib/entrance/entrance.db ]; then")
    assert "/var/lib/entrance\n" not in guard
    assert "rm -rf /var/lib/entrance\n" in rest.split("else")[1]


def test_each_unit_that_is_enabled_is_shipped() -> None:
    shipped = {path.name for place in ("systemd", "package") for path in (ROOT / place).iterdir()}
    for script in ("postinst", "prerm"):
        text = (ROOT / "package/debian" / script).read_text()
        assert set(re.findall(r"entrance[\w-]*\.(?:service|target|timer|path)", text)) <= shipped


UV = """#!{python}
import pathlib, sys

words = sys.argv[1:]
assert words[words.index("--only-binary") + 1] == ":all:" and "--dry-run" in words
assert words[words.index("--python-platform") + 1].startswith(("aarch64-", "x86_64-"))
if "no-such-wheel==1.0" in pathlib.Path(words[-1]).read_text():
    sys.exit("no-such-wheel==1.0 has no usable wheels")
"""


@pytest.mark.parametrize(("more", "code"), [("", 0), ("no-such-wheel==1.0\n", 1)])
def test_a_lock_with_something_that_must_be_built_fails_the_resolution(
    more: str,
    code: int,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    uv, lock = tmp_path / "uv", tmp_path / "lock.txt"
    uv.write_text(UV.format(python=sys.executable))
    uv.chmod(0o755)
    lock.write_text((ROOT / "requirements/runtime.txt").read_text() + more)
    monkeypatch.setattr(sys, "executable", str(tmp_path / "python"))
    assert resolve.main(["--lock", str(lock)]) == code
    told = capsys.readouterr()
    assert told.out.count("dlib-bin==") == (0 if code else len(TARGETS))
    assert told.err.count("no usable wheels") == (len(TARGETS) if code else 0)
