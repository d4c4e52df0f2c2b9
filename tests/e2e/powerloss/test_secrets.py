"""A stolen card names nobody: whatever the kiosk writes is searched for a planted guest."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import unicodedata
from pathlib import Path

import numpy as np
import pytest

from domain.attendance import CheckIn
from hardware.keys import open_key_provider
from runtime.device import load_device
from runtime.paths import database_of
from store.connection import open_store
from store.gallery import Gallery
from store.ledger import Ledger
from tests.e2e.powerloss.guest import GROUP, GUEST, MODEL, NAME, SEAT, planted

_ROOT = Path(__file__).parents[3]


def _needles() -> dict[str, bytes]:
    """Every form in which the guest could lie on a disk."""
    vector = planted().vector
    found = {
        "half the vector": np.asarray(vector[:8], dtype="<f4").tobytes(),
        "the vector in double": np.asarray(vector[:4], dtype="<f8").tobytes(),
        "the vector in half": np.asarray(vector[:8], dtype="<f2").tobytes(),
        "the vector in digits": repr(float(vector[0]))[:9].encode(),
    }
    for word in (NAME, SEAT, GROUP, GUEST, NAME.split()[-1]):
        for form in ("NFC", "NFD"):
            text = unicodedata.normalize(form, word)
            for encoding in ("utf-8", "utf-16-le"):
                found[f"{word} {form} {encoding}"] = text.encode(encoding)
    return found


def _crash(state: Path, mirror: Path, folder: Path) -> subprocess.CompletedProcess[str]:
    died = subprocess.run(
        [sys.executable, "-m", "tests.e2e.powerloss.guest", str(state), str(mirror)],
        cwd=folder,
        env=os.environ | {"PYTHONPATH": str(_ROOT), "TMPDIR": str(folder / "tmp")},
        capture_output=True,
        text=True,
        check=False,
        timeout=280,
    )
    assert died.returncode == -signal.SIGABRT, died.stderr
    return died


def test_nothing_that_is_left_behind_names_the_guest(tmp_path: Path, other_medium: Path) -> None:
    state = tmp_path / "state"
    (tmp_path / "tmp").mkdir()
    died = _crash(state, other_medium, tmp_path)
    left = [f for root in (tmp_path, other_medium) for f in root.rglob("*") if f.is_file()]
    names = {file.name for file in left}
    assert {"entrance.db", "entrance.db-wal"} <= names
    haystacks = {str(file): file.read_bytes() for file in left}
    haystacks["the journal"] = (died.stdout + died.stderr).encode()
    for where, content in haystacks.items():
        for what, needle in _needles().items():
            allowed = where == "the journal" and what.startswith(GUEST)  # codes may be logged
            assert allowed or needle not in content, f"{what} is in {where}"


def test_the_guest_was_there_to_be_found(tmp_path: Path, other_medium: Path) -> None:
    """The search above would be worth nothing if the guest had never been written."""
    state = tmp_path / "state"
    _crash(state, other_medium, tmp_path)
    store = open_store(database_of(state), open_key_provider(state, load_device(state)))
    assert [e.delegate for _, e in Ledger(store).events() if isinstance(e, CheckIn)] == [GUEST]
    (reference,) = Gallery(store).snapshot(MODEL)[1]
    assert np.array_equal(reference.template.vector, planted().vector)
    store.close()


def test_a_process_that_opened_the_store_leaves_no_core(
    tmp_path: Path, other_medium: Path
) -> None:
    _crash(tmp_path / "state", other_medium, tmp_path)
    assert not list(tmp_path.rglob("core*"))
    pattern = Path("/proc/sys/kernel/core_pattern").read_text(encoding="ascii")
    plain = subprocess.run(
        [sys.executable, "-c", _CORE_OF_A_PROCESS_WITHOUT_STORE],
        cwd=tmp_path,
        capture_output=True,
        check=False,
        timeout=280,
    )
    assert plain.returncode == -signal.SIGABRT
    if not list(tmp_path.rglob("core*")):
        pytest.skip(f"this machine leaves no cores at all (core_pattern {pattern.strip()!r})")


_CORE_OF_A_PROCESS_WITHOUT_STORE = """
import os, resource
_, most = resource.getrlimit(resource.RLIMIT_CORE)
resource.setrlimit(resource.RLIMIT_CORE, (most, most))
os.abort()
"""


def test_lengths_tell_nothing(tmp_path: Path, other_medium: Path) -> None:
    state = tmp_path / "state"
    _crash(state, other_medium, tmp_path)
    store = open_store(database_of(state), open_key_provider(state, load_device(state)))
    sealed = [row[0] for row in store.db.execute("SELECT sealed FROM ledger")]
    store.close()
    assert len(sealed) > 2
    assert {(len(value) - 34) % 256 for value in sealed} == {0}
