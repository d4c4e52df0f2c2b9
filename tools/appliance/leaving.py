"""Removed, installed again, purged: what belongs to the place stays as long as it may."""

from __future__ import annotations

from tools.appliance.base import CARRIED
from tools.appliance.bench import Bench
from tools.appliance.packages import NAME

_LEDGER = "/var/lib/entrance/entrance.db"


def removed_and_back(bench: Bench) -> None:
    """Ledger and settings outlive the package, and are gone on with."""
    report, machine = bench.report, bench.machine
    before = bench.rows()
    machine.must(f"apt-get remove --yes {NAME}")
    kept = machine.run("test", "-e", _LEDGER).well
    report.check("removing keeps the ledger", kept)
    report.check("and the settings", machine.run("test", "-e", "/etc/entrance/kiosk.toml").well)
    left = machine.shell(
        "systemctl list-units --no-legend --state=active 'entrance*'"
    ).said.strip()
    report.check("no service is left running", not left, left)
    again = f"./{bench.parts.packages[1].name}"
    command = "apt-get install --yes --no-install-recommends"
    machine.must(f"cd {CARRIED} && {command} {again}")
    opened = bench.opens()
    report.check("installed again, the door opens by itself", bool(opened), f"{opened:.1f} s")
    enabled = machine.run("systemctl", "is-enabled", "entrance.target").said.strip()
    report.check("and does so at each start from now on", enabled == "enabled", enabled)
    rows = bench.rows()
    report.check("and the ledger goes on", rows >= before > 0, f"{before} then {rows}")


def purged(bench: Bench) -> None:
    """The ledger is evidence: its erasure has a certificate, and is no side effect."""
    report, machine = bench.report, bench.machine
    machine.must(f"apt-get purge --yes {NAME}")
    report.check("purging keeps the ledger", machine.run("test", "-e", _LEDGER).well)
    left = [
        place
        for place in ("/etc/entrance", "/var/lib/entrance-update", f"/usr/lib/{NAME}")
        if machine.run("test", "-e", place).well
    ]
    report.check("and nothing else", not left, " ".join(left))


ALL = (removed_and_back, purged)
