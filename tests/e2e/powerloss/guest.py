"""A process that knows a secret guest, says so, and then dies by SIGABRT as if it had crashed.

Run as ``python -m tests.e2e.powerloss.guest STATE``, in a folder where a core dump would land.
"""

from __future__ import annotations

import os
import resource
import sys
from pathlib import Path

from domain.attendance import CheckIn, Method
from domain.biometrics import Reference, Template
from domain.delegates import Delegate, Roster, Session
from domain.ids import DelegateId, ModelId, ReferenceId, SessionId
from hardware.keys import open_key_provider
from runtime.device import save_development_device
from runtime.journal import journal, open_journal
from runtime.paths import database_of
from store.connection import open_store
from store.facts import Facts
from store.gallery import Batch, Enrolment, Gallery
from store.ledger import Ledger
from store.mirror import Mirror
from store.roster import StoredRoster
from tests.component.store.builders import template
from tests.fakes.clock import FakeClock

GUEST = DelegateId("CM-SECRET-4711")
NAME, SEAT, GROUP = "Nguyễn Văn Bí Mật", "GHẾ-BÍ-MẬT-7", "Đoàn Không Ai Biết"
MODEL = ModelId("planted-128")


def planted() -> Template:
    """The guest's template."""
    return template(4711, MODEL)


def main(state: Path, mirror: Path) -> None:
    """Write everything that a kiosk writes about a guest, and die with it in memory."""
    _, most = resource.getrlimit(resource.RLIMIT_CORE)
    resource.setrlimit(resource.RLIMIT_CORE, (most, most))
    open_journal()
    keys, clock = open_key_provider(state, save_development_device(state)), FakeClock()
    store = open_store(database_of(state), keys, create=True)
    guest = Delegate(GUEST, NAME, delegation=GROUP, seat=SEAT, group=GROUP, consent=True)
    reference = Reference(ReferenceId("r"), GUEST, planted())
    session = Session(SessionId("S1"), "Phiên Bí Mật", 0, 1)
    StoredRoster(store).save(Roster(1, "Đại hội", {GUEST: guest}, session), clock.now())
    Gallery(store).apply(Batch((Enrolment(guest, (reference,)),)), clock.now())
    check_in = CheckIn(clock.now(), GUEST, session.id, Method.FACE, 0.5)
    Ledger(store).append(check_in)
    # A sort that does not fit in memory would spill to a temporary file of SQLite's.
    store.db.execute("PRAGMA cache_size = 1")
    store.db.execute("SELECT * FROM segments ORDER BY sealed").fetchall()
    Facts(store).put("last_error", "none")
    Mirror(store, mirror).copy()
    journal().info("guest.admitted", delegate=repr(guest), score=0.5)
    os.abort()


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
