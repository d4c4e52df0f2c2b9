"""Many short evenings, each ended by SIGKILL at the next step of the disk; one process does all.

Run as ``python -m tests.e2e.powerloss.victims FOLDER MOST``: a child is forked for step 1, 2, 3
and so on, works in a folder of that number, and is killed there. How many check-ins it had
acknowledged by then is left in a file that it wrote after each. Ends when one lives to its end.
"""

from __future__ import annotations

import os
import signal
import sqlite3
import sys
from pathlib import Path

from domain.attendance import CheckIn, Method
from domain.delegates import Delegate
from domain.ids import DelegateId, SessionId
from store import connection
from store.connection import open_store
from store.gallery import Batch, Enrolment, Gallery
from store.ledger import Ledger
from store.outgoing import Outgoing
from tests.e2e.powerloss.disk import RememberingDisk, Step, remembering_disk
from tests.fakes.clock import FakeClock
from tests.fakes.keys import fixed_key

ACKNOWLEDGED = "acknowledged"
CHECK_INS = 4


def evening(folder: Path, disk: RememberingDisk, last_step: int) -> None:
    """One evening that is cut off at a step of the disk."""
    taken = 0

    def die(_: Step) -> int:
        nonlocal taken
        taken += 1
        if taken == last_step:
            os.kill(os.getpid(), signal.SIGKILL)
        return sqlite3.SQLITE_OK

    disk.fault = die
    connection._PRAGMAS["wal_autocheckpoint"] = 12  # several in a short evening
    clock = FakeClock()
    store = open_store(folder / "entrance.db", fixed_key(), create=True)
    ledger, outgoing = Ledger(store), Outgoing(store)
    ledger.begin(clock.now(), "victim")
    guest = Delegate(DelegateId("CM-9000"), "Khách mời", consent=True)
    Gallery(store).apply(Batch((Enrolment(guest),)), clock.now())
    for number in range(CHECK_INS):
        clock.advance(1)
        code = DelegateId(f"CM-{number:04}")
        ledger.append(CheckIn(clock.now(), code, SessionId("S1"), Method.FACE, 0.5))
        (folder / ACKNOWLEDGED).write_text(str(number + 1), encoding="ascii")
        if number == CHECK_INS // 2:
            log = outgoing.logs()[0]
            head = outgoing.signed_head(log, outgoing.head(log).seq)
            outgoing.acknowledge(log, "centre", head.seq, head.link)
    Gallery(store).forget(guest.id, clock.now())
    ledger.end(clock.now())
    store.close()


def main(folder: Path, most: int) -> int:
    """Kill at every step until one evening ends by itself; 1 if none did."""
    for step in range(1, most + 1):
        own = folder / f"{step:04}"
        own.mkdir()
        child = os.fork()
        if child == 0:
            with remembering_disk() as disk:
                evening(own, disk, step)
            os._exit(0)
        _, status = os.waitpid(child, 0)
        if not os.WIFSIGNALED(status):
            return os.waitstatus_to_exitcode(status)
    return 1


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), int(sys.argv[2])))
