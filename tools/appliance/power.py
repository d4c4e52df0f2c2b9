"""Restarts in order, and the plug pulled while somebody is being admitted."""

from __future__ import annotations

from tools.appliance.bench import Bench

CUTS = 3


def restarted(bench: Bench) -> None:
    """Restarted from within; the key stick is in, nobody touches anything."""
    report, machine = bench.report, bench.machine
    before = bench.rows()
    up = machine.restart()
    machine.plug_in(bench.key, "sda1")
    opened = bench.opens()
    report.check("the door opens by itself after a restart", bool(opened), f"{opened:.1f} s")
    report.figure("restart to systemd up s", up)
    report.figure("systemd up to ready s", opened)
    bench.photograph("after-restart")
    rows = bench.rows()
    report.check("no row is lost over a restart", rows >= before > 0, f"{before} then {rows}")


def cut_while_admitting(bench: Bench) -> None:
    """What the kiosk has said is recorded is there again; the rest of memory is gone."""
    for number in range(CUTS):
        _cut(bench, number + 1)


def _cut(bench: Bench, number: int) -> None:
    report, machine = bench.report, bench.machine
    seen = bench.last_recorded()
    machine.until(lambda: bench.last_recorded() > seen)
    told = bench.last_recorded()
    machine.cut()
    bench.card.lose_power()
    machine.end()
    machine.boot()
    machine.plug_in(bench.key, "sda1")
    opened = bench.opens()
    report.check(f"power cut {number}: the door opens by itself", bool(opened), f"{opened:.1f} s")
    rows = bench.rows()
    sound = f"row {told} was told, {rows} are there"
    report.check(f"power cut {number}: the ledger is sound and whole", rows >= told, sound)


ALL = (restarted, cut_while_admitting)
