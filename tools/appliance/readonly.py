"""A root that cannot be written: an overlay that forgets, and the script that sets it up."""

from __future__ import annotations

from tools.appliance.bench import Bench
from tools.appliance.packages import NAME

_SCRIPT = f"/usr/share/{NAME}/read-only-root"
_LACKING = ("overlayroot-chroot", "update-initramfs")
"""They belong to a kernel's first file system, which a container has none of."""


def forgets_all_but_its_data(bench: Bench) -> None:
    """The root as overlayroot gives it: read-only, with memory over it; the card is writable."""
    report, machine = bench.report, bench.machine
    before = bench.rows()
    machine.end()
    machine.boot("--volatile=overlay")
    machine.plug_in(bench.key, "sda1")
    opened = bench.opens()
    report.check("the door opens on a read-only root", bool(opened), f"{opened:.1f} s")
    rows = bench.rows()
    report.check("the ledger goes on there", rows >= before > 0, f"{before} then {rows}")
    machine.must("touch /etc/entrance/forgotten")
    _by_script(bench)
    machine.end()
    machine.boot()
    machine.plug_in(bench.key, "sda1")
    report.check("and the door opens again without it", bool(bench.opens()))
    kept = machine.run("test", "-e", "/etc/entrance/forgotten").well
    report.check("what was written to the root is forgotten", not kept)


def _by_script(bench: Bench) -> None:
    """The script on a partition of its own, with nothing behind the two programs it lacks here."""
    report, machine = bench.report, bench.machine
    rows = bench.rows()
    bench.stick.make()
    machine.plug_in(bench.stick, "sdb1")
    device = machine.must("findmnt -n -o SOURCE /run/entrance-usb/sdb1").strip()
    machine.must("umount /run/entrance-usb/sdb1; mkdir /srv/stubs")
    for program in _LACKING:
        machine.must(
            f"printf '#!/bin/sh\\n' > /srv/stubs/{program}; chmod 755 /srv/stubs/{program}"
        )
    done = machine.shell(f"PATH=/srv/stubs:$PATH {_SCRIPT} on {device}")
    report.keep("read-only-root.txt", done.said + machine.run("cat", "/etc/fstab").said)
    report.check("read-only-root prepares the data partition", done.well)
    # Mounted by the table that it wrote, as the next start would.
    mounted = machine.shell(
        "umount /mnt/entrance-data; mount -a && systemctl start entrance.target"
    )
    report.check("its table of file systems is taken", mounted.well, mounted.said.strip()[-200:])
    source = machine.run("findmnt", "-n", "-o", "SOURCE", "/var/lib/entrance").said.split()[-1:]
    there = source == [f"{device}[/entrance]"]
    report.check("the store lies on the data partition", there, *source)
    opened = bench.opens()
    report.check("the door opens on it", bool(opened), f"{opened:.1f} s")
    moved = bench.rows()
    report.check("with the whole ledger", moved >= rows > 0, f"{rows} then {moved}")
    machine.must("systemctl stop entrance.target entrance-kiosk entrance-sync")


ALL = (forgets_all_but_its_data,)
