"""The door at work on a replayed scene: who walks up is admitted, written down and shown."""

from __future__ import annotations

import re

from tools.appliance.bench import KIOSK, Bench

_LISTENS = "/usr/lib/entrance-kiosk/bin/python -I -c"
_SPEAKS = (
    "import socket,sys;socket.create_connection(('127.0.0.1',8999),2).close();"
    "sys.stdout.write('connected')"
)


def admits(bench: Bench) -> None:
    """Frames come, faces are recognised, the ledger grows and the page says so."""
    report, machine = bench.report, bench.machine
    bench.photograph("door")
    before = bench.last_recorded()
    waited = machine.until(lambda: bench.last_recorded() > before)
    machine.photograph(report.picture("somebody-at-the-door"))
    report.check("somebody who walks up is written down", bool(waited), f"{waited:.1f} s")
    came = machine.until(lambda: bench.admitted() > 0)
    report.check("an enrolled delegate is admitted", bool(came), f"{bench.admitted()} in")
    rows = bench.rows()
    report.check("the ledger is sound", rows > 0, f"{rows} rows")
    told = machine.run("kiosk", "doctor")
    report.keep("doctor.txt", told.said)
    report.check("the check-up finds nothing that keeps the door shut", told.code in (0, 3))


def is_confined(bench: Bench) -> None:
    """The kiosk reaches no network and writes nowhere but at home; the agent has a network."""
    report, machine = bench.report, bench.machine
    kiosk = machine.value(KIOSK, "MainPID")
    agent = machine.value("entrance-sync.service", "MainPID")
    links = machine.run("nsenter", "-t", kiosk, "-n", "cat", "/proc/net/dev").said
    names = re.findall(r"^ *(\S+):", links, re.MULTILINE)
    report.check("the kiosk has no network link but its own loopback", names == ["lo"])
    machine.shell(
        f'{_LISTENS} \'import socket,time;s=socket.create_server(("127.0.0.1",8999));'
        "time.sleep(60)' >/dev/null 2>&1 & sleep 1"
    )
    reached = {
        name: machine.shell(f'nsenter -t {pid} -n {_LISTENS} "{_SPEAKS}"').said
        for name, pid in (("kiosk", kiosk), ("agent", agent))
    }
    refused = reached["kiosk"].strip().splitlines()[-1:]
    report.check(
        "a connection from the kiosk's network fails",
        "connected" not in reached["kiosk"],
        *refused,
    )
    report.check("a connection from the agent's network succeeds", "connected" in reached["agent"])
    mine = f"nsenter -t {kiosk} -m setpriv --reuid=entrance --regid=entrance --clear-groups touch"
    kept = [
        place
        for place in ("/etc/entrance", "/usr/lib", "/var/log", "/srv", "/run/entrance-usb/sda1")
        if machine.shell(f"{mine} {place}/tried").well
    ]
    report.check("the kiosk writes nowhere but at home", not kept, " ".join(kept))
    report.check("it may write at home", machine.shell(f"{mine} /var/lib/entrance/tried").well)
    journal = machine.shell("journalctl -u systemd-journald -o cat --no-pager").said
    report.check("the journal keeps at most 200 MB", "max 200.0M" in journal)


def hands_and_sticks(bench: Bench) -> None:
    """Root does what may be asked and refuses the rest; the outbox reaches a stick."""
    report, machine = bench.report, bench.machine
    asked = "/run/entrance-hands/asked"
    machine.as_kiosk(f'printf \'{{"do":"install-update","file":"/etc/passwd"}}\' > {asked}/a.json')
    answer = "/run/entrance-hands/answered/a.json"
    machine.until(lambda: machine.run("test", "-e", answer).well, 30)
    told = machine.run("cat", answer).said
    report.check("root's hands refuse what is none of the five wishes", '"done":false' in told)
    machine.as_kiosk("echo said > /var/lib/entrance/outbox/entrance-check.txt")
    machine.plug_in(bench.stick, "sdb1")
    carried = "/run/entrance-usb/sdb1/entrance-check.txt"
    there = machine.until(lambda: machine.run("test", "-e", carried).well, 60)
    report.check("what waits in the outbox is carried to a stick", bool(there), f"{there:.1f} s")
    machine.until(lambda: machine.value("entrance-outbox.service", "SubState") == "dead", 60)
    written = machine.run("touch", "/run/entrance-usb/sdb1/tried").well
    report.check("the stick is read-only again afterwards", not written)
    machine.pull(bench.stick, "sdb1")
