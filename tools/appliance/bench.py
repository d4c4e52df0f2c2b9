"""The appliance on the bench: machine, card, sticks, and what all checks ask of them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from tools.appliance.base import Parts
from tools.appliance.machine import Machine
from tools.appliance.packages import NAME
from tools.appliance.report import Report
from tools.appliance.volumes import Card, Stick

KIOSK = "entrance-kiosk.service"
OPENS_S = 120.0
"""A box of which nothing works in two minutes is one that does not come back."""
_ROWS = re.compile(r"is sound: (\d+) rows")


@dataclass(slots=True)
class Bench:
    """What the checks work with."""

    machine: Machine
    report: Report
    card: Card
    key: Stick
    stick: Stick
    """Another one, for whatever is carried."""
    parts: Parts

    def standing(self) -> str:
        """What the kiosk tells systemd that the screen says; empty while it does not run."""
        if self.machine.value(KIOSK, "SubState") != "running":
            return ""
        return self.machine.value(KIOSK, "StatusText")

    def door_works(self) -> bool:
        """Frames are looked at, the window is drawn, and the page is no fault's."""
        healthy = self.machine.run("test", "-e", "/run/entrance/healthy").well
        return healthy and self.standing().startswith("At the door")

    def opens(self, within_s: float = OPENS_S) -> float:
        """Seconds until the door works; 0 when it does not in time."""
        return self.machine.until(self.door_works, within_s)

    def says(self, words: str, within_s: float = OPENS_S) -> float:
        """Seconds until the screen says a fault or warns of something."""
        return self.machine.until(lambda: words in self.standing(), within_s)

    def says_no_more(self, words: str, within_s: float = OPENS_S) -> float:
        """Seconds until the door works without saying it."""
        return self.machine.until(
            lambda: self.door_works() and words not in self.standing(), within_s
        )

    def photograph(self, name: str) -> None:
        """What the compositor shows, into the folder of evidence."""
        # The page fades in for a moment after the supervisor was told.
        self.machine.run("sleep", "1.5")
        self.machine.photograph(self.report.picture(name))

    def version(self) -> str:
        """Of the installed package; empty when none is."""
        return self.machine.run("dpkg-query", "-W", "-f=${Version}", NAME).said.strip()

    def rows(self) -> int:
        """Rows of a ledger that was followed to its end and is sound; -1 when it is not."""
        done = self.machine.as_kiosk("kiosk ledger verify --state /var/lib/entrance")
        found = _ROWS.search(done.said)
        return int(found[1]) if found and done.well else -1

    def admitted(self) -> int:
        """Delegates that the ledger says are in."""
        told = self.machine.as_kiosk("kiosk ledger show --state /var/lib/entrance").said
        return len(re.findall(r"^ *\d+ .{20} check_in ", told, re.MULTILINE))

    def last_recorded(self) -> int:
        """The newest row that the kiosk told its journal of, in any boot."""
        told = self.machine.shell("journalctl -u entrance-kiosk -o cat --no-pager").said
        found = re.findall(r'"event": "event.recorded".*?"seq": (\d+)', told)
        return int(found[-1]) if found else 0
