"""A door that admits people all the time: run it as a program with folder, clock error and seed.

It prints a row's number once the row is on the disk, as a lamp would turn green.
"""

from __future__ import annotations

import sys
import time
from dataclasses import replace
from pathlib import Path

import numpy as np

from domain.attendance import CheckIn, Method
from domain.ids import DelegateId, SessionId
from hardware.clock import SystemClock
from hardware.keys import open_key_provider
from runtime.console import say
from runtime.device import save_development_device
from runtime.paths import database_of
from store.connection import open_store
from store.ledger import Ledger

PEOPLE = 3000


def admit_forever(state: Path, clock_error_s: int, seed: int) -> None:
    """Admit somebody every few hundredths of a second until killed."""
    keys = open_key_provider(state, save_development_device(state))
    ledger = Ledger(open_store(database_of(state), keys, create=True))
    clock, rng = SystemClock(), np.random.default_rng(seed)
    say("0")
    while True:
        at = clock.now()
        wrong = replace(at, wall_ms=at.wall_ms + clock_error_s * 1000, trusted=not clock_error_s)
        code = DelegateId(f"CM-{rng.integers(PEOPLE):04d}")
        name = ledger.append(CheckIn(wrong, code, SessionId("opening"), Method.FACE, 0.6))
        say(str(name.seq))
        time.sleep(float(rng.uniform(0, 0.05)))


if __name__ == "__main__":
    admit_forever(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
