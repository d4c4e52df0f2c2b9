"""A decoding can open no file, reach no network, start no program; what it cannot is tried."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from enroll import confinement
from enroll.confinement import Confinement
from enroll.sandbox import Photograph, Sandbox
from tests import sticks

ROOT = Path(__file__).parents[3]
HEADERS = {
    "_X86": Path("/usr/include/x86_64-linux-gnu/asm/unistd_64.h"),
    "_ARM": Path("/usr/include/asm-generic/unistd.h"),
}

# Each line is tried in a process of its own that confined itself as the decoder does.
TRIED = {
    "open a file to read": "open('/etc/hostname')",
    "open a file to write": "open('entrance-escape', 'w')",
    "list a folder": "os.listdir('/')",
    "read its own memory map": "open('/proc/self/maps')",
    "make a folder": "os.mkdir('entrance-escape')",
    "remove a file": "os.unlink('no-such-file-of-anybody')",
    "look at another process": "os.kill(os.getppid(), 0)",
    "open a socket": "socket.socket()",
    "open a socket of this machine": "socket.socket(socket.AF_UNIX)",
    "make a pair of sockets": "socket.socketpair()",
    "start a program": "os.execv(sys.executable, [sys.executable, '-c', 'pass'])",
    "fork": "os.fork()",
    "make memory that can be run": "mmap.mmap(-1, 4096, prot=mmap.PROT_EXEC | mmap.PROT_READ)",
    "raise its limits": "resource.prlimit(0, resource.RLIMIT_CPU, (9, 9))",
    "change who it is": "os.setuid(65534)",
    "make another anonymous file": "os.memfd_create('x')",
}
SCRIPT = """
import json, mmap, os, resource, socket, sys
from enroll.confinement import close_calls, close_files
have = {"files": close_files(), "calls": close_calls()}
try:
    eval(sys.argv[1])
    outcome = "done"
except OSError as error:
    outcome = type(error).__name__
sys.stdout.write(json.dumps(have | {"outcome": outcome}))
"""


def confined(attempt: str) -> dict[str, object]:
    command = [sys.executable, "-c", SCRIPT, attempt]
    done = subprocess.run(command, capture_output=True, check=True, cwd=ROOT, text=True)
    answer: dict[str, object] = json.loads(done.stdout)
    if not (answer["files"] and answer["calls"]):
        pytest.skip("this kernel has no Landlock or no seccomp")
    return answer


@pytest.mark.parametrize("attempt", TRIED.values(), ids=TRIED)
def test_a_confined_process_cannot(attempt: str) -> None:
    assert confined(attempt)["outcome"] == "PermissionError"


def test_a_confined_process_can_still_compute() -> None:
    assert confined("sum(range(1000))")["outcome"] == "done"


def test_the_decoder_tried_at_its_start_and_could_do_nothing() -> None:
    confined("None")
    picture = sticks.png(np.zeros((64, 64, 3), dtype=np.uint8))
    with Sandbox() as sandbox:
        assert sandbox.confinement is None
        assert isinstance(sandbox.photograph(picture), Photograph)
        assert sandbox.confinement == Confinement(files=False, network=False, programs=False)


def test_without_landlock_the_proof_says_what_is_open(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(confinement, "close_calls", lambda: False)
    assert confinement.proof() == Confinement(files=True, network=True, programs=True)


@pytest.mark.parametrize("table", HEADERS)
def test_each_number_is_the_call_that_it_is_taken_for(table: str) -> None:
    numbers = getattr(confinement, table)
    assert len(numbers) == len(confinement._KEPT) == len(set(numbers))
    if not HEADERS[table].exists():
        pytest.skip(f"{HEADERS[table]} is not here")
    found = re.findall(
        r"#define __NR(?:3264)?_(\w+) (\d+)", HEADERS[table].read_text(encoding="ascii")
    )
    known = {name: int(number) for name, number in found}
    known |= {"newfstatat": known.get("newfstatat", known.get("fstatat", -1))}
    assert dict(zip(confinement._KEPT, numbers, strict=True)).items() <= known.items()
