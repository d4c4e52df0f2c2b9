"""The same hands on a window that a display server shows: Xvfb instead of no display at all."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

SCREEN = "-screen 0 1280x800x24"
LIBRARIES_MISSING = "no Qt platform plugin could be initialized"


@pytest.mark.usefixtures("portraits")
@pytest.mark.skipif(shutil.which("xvfb-run") is None, reason="there is no Xvfb here")
def test_the_officers_flow_works_on_a_virtual_display() -> None:
    here = Path(__file__).parent
    words = ("-q", "-p", "no:cacheprovider", str(here / "test_officer.py"), "-k", "override")
    done = subprocess.run(
        ["xvfb-run", "-a", "-s", SCREEN, sys.executable, "-m", "pytest", *words],  # noqa: S607 - where the distribution has it
        cwd=here.parents[2],
        env=os.environ | {"QT_QPA_PLATFORM": "xcb", "QT_QUICK_BACKEND": "software"},
        capture_output=True,
        text=True,
        timeout=180,
        check=False,
    )
    if LIBRARIES_MISSING in done.stdout + done.stderr:
        pytest.skip("Qt's libraries for X11 are not installed here")
    assert done.returncode == 0, done.stdout[-4000:] + done.stderr[-2000:]
    assert "1 passed" in done.stdout
