"""A sample congress on the disk and a kiosk process in front of it."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest

SCENE = """
[[visits]]
stay_s = 0.8
approach_s = 0.0
leave_s = 0.0
[[visits]]
people = [{ portrait = "obama-2.jpg" }]
approach_s = 0.4
stay_s = 1.7
leave_s = 0.5
[[visits]]
stay_s = 0.8
approach_s = 0.0
leave_s = 0.0
[[visits]]
people = [{ portrait = "macron-2.jpg" }]
approach_s = 0.4
stay_s = 1.7
leave_s = 0.5
[[visits]]
stay_s = 0.8
approach_s = 0.0
leave_s = 0.0
[[visits]]
people = [{ portrait = "ardern-2.jpg" }]
approach_s = 0.4
stay_s = 1.7
leave_s = 0.5
[[visits]]
stay_s = 0.8
approach_s = 0.0
leave_s = 0.0
[[visits]]
people = [{ portrait = "collins-1.png", nearest_px = 180 }]
approach_s = 0.4
stay_s = 1.7
leave_s = 0.5
[faces]
"obama-2.jpg" = [0.315, 0.217, 0.365, 0.410]
"macron-2.jpg" = [0.319, 0.205, 0.363, 0.414]
"ardern-2.jpg" = [0.308, 0.127, 0.393, 0.451]
"collins-1.png" = [0.352, 0.121, 0.176, 0.219]
"""

_RECORDED = re.compile(r'"event": "event.recorded".*"seq": (\d+)')


def kiosk(*words: str) -> subprocess.CompletedProcess[str]:
    """One word of the command line, run to its end."""
    return subprocess.run(
        [sys.executable, "-m", "kiosk", *words],
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


class RunningKiosk:
    """A kiosk process whose acknowledgements are noted as it says them."""

    def __init__(self, settings: Path) -> None:
        self.acknowledged: list[int] = []
        self.journal: list[str] = []
        self._process = subprocess.Popen(
            [sys.executable, "-m", "kiosk", "run", "--settings", str(settings)],
            env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
            stderr=subprocess.PIPE,
            text=True,
        )
        self._listening = threading.Thread(target=self._listen)
        self._listening.start()

    def _listen(self) -> None:
        assert self._process.stderr is not None
        for line in self._process.stderr:
            self.journal.append(line)
            recorded = _RECORDED.search(line)
            if recorded:
                self.acknowledged.append(int(recorded[1]))

    def wait_for(self, event: str) -> None:
        """Wait until the journal tells of ``event``; fails when the process ends before."""
        until = time.monotonic() + 120
        while not any(event in line for line in self.journal):
            assert self._process.poll() is None, self.journal
            assert time.monotonic() < until, f"no {event} in two minutes"
            time.sleep(0.02)

    def kill(self) -> None:
        """As a power cut ends it, as far as the process can tell."""
        self._end(signal.SIGKILL)

    def stop(self) -> int:
        """As its supervisor ends it."""
        return self._end(signal.SIGTERM)

    def ended(self) -> int:
        """Its exit code once the scene is over."""
        return self._end(None)

    def _end(self, how: signal.Signals | None) -> int:
        if how is not None:
            self._process.send_signal(how)
        code = self._process.wait(120)
        self._listening.join()
        assert self._process.stderr is not None
        self._process.stderr.close()
        return code


@pytest.fixture(scope="module")
def congress(tmp_path_factory: pytest.TempPathFactory, portraits: Mapping[str, Path]) -> Path:
    """A state folder with the sample congress enrolled and the kiosk's settings written."""
    state = tmp_path_factory.mktemp("door")
    made = kiosk("enroll", "sample", "--state", str(state), "--seed", "3")
    assert made.returncode == 0, made.stderr
    (state / "scene.toml").write_text(SCENE)
    folder = next(iter(portraits.values())).parent
    (state / "kiosk.toml").write_text(
        f'state = {json.dumps(str(state))}\ngate = "A"\n[panel]\nfullscreen = false\n[camera]\n'
        f'name = "replay"\nmaterial = {json.dumps(str(state / "scene.toml"))}\n'
        f"portraits = {json.dumps(str(folder))}\n"
    )
    return state


@pytest.fixture
def start(congress: Path) -> Iterator[Callable[[], RunningKiosk]]:
    """Starts kiosks; whatever is left of them is killed at the end."""
    started: list[RunningKiosk] = []

    def begin() -> RunningKiosk:
        started.append(RunningKiosk(congress / "kiosk.toml"))
        return started[-1]

    yield begin
    for each in started:
        if each._process.poll() is None:
            each.kill()
