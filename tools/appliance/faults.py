"""Everything that goes wrong at a door: said on the screen in words, and over without a person."""

from __future__ import annotations

from tools.appliance.bench import KIOSK, Bench
from tools.appliance.installing import SCENE

_SPARE = 4 << 20
_NOTICE = "entrance-notice.service"
_STOPPED_S = 300.0
# Restarts that are asked for do not count as ends of the kiosk.
_RESTART = (
    "systemctl daemon-reload; systemctl reset-failed entrance-kiosk; "
    "systemctl restart --no-block entrance-kiosk"
)
_FAKETIME = "/run/systemd/system/entrance-kiosk.service.d/clock.conf"


def camera_gone(bench: Bench) -> None:
    """The stand-in for the camera's program ends and finds no camera until it is plugged in."""
    gone = bench.machine.inside(f"{SCENE}/unplugged")
    gone.touch()
    _told(bench, "camera gone", "camera_lost")
    gone.unlink()
    _over(bench, "camera gone", "camera_lost")


def disk_full(bench: Bench) -> None:
    """The data partition is filled to the last few megabytes."""
    filler = bench.card.fill(_SPARE)
    _told(bench, "disk full", "disk_full")
    filler.unlink()
    _over(bench, "disk full", "disk_full")
    rows = bench.rows()
    bench.report.check("the ledger is sound after a full disk", rows > 0, f"{rows} rows")


def over_temperature(bench: Bench) -> None:
    """A thermal zone of our own lies over the kernel's."""
    machine = bench.machine
    zone = machine.inside(f"{SCENE}/thermal/thermal_zone0")
    zone.mkdir(parents=True, exist_ok=True)
    temperature = zone / "temp"
    temperature.write_text("86000\n")
    machine.must(f"mount --bind {SCENE}/thermal /sys/class/thermal")
    _told(bench, "too hot", "hot")
    works = bench.door_works()
    bench.report.check("too hot: the door works on", works)
    temperature.write_text("51000\n")
    _over(bench, "too hot", "hot")
    machine.must("umount /sys/class/thermal")


def clock_in_1970(bench: Bench) -> None:
    """The kiosk alone is told another time (libfaketime): a container has the clock of its host.

    The file that says which time is corrected while the kiosk runs, as network time would.
    """
    machine = bench.machine
    time_file = machine.inside(f"{SCENE}/time")
    time_file.write_text("@1970-01-01 00:00:10\n")
    library = machine.must("ls /usr/lib/*/faketime/libfaketime.so.1").strip()
    drop_in = machine.inside(_FAKETIME)
    drop_in.parent.mkdir(parents=True, exist_ok=True)
    drop_in.write_text(
        f"[Service]\nEnvironment=LD_PRELOAD={library} FAKETIME_TIMESTAMP_FILE={SCENE}/time\n"
        "Environment=FAKETIME_DONT_FAKE_MONOTONIC=1 FAKETIME_CACHE_DURATION=2\n"
        "Environment=FAKETIME_FORCE_MONOTONIC_FIX=0\n"
    )
    machine.must(_RESTART)
    _told(bench, "clock in 1970", "clock_unset")
    time_file.write_text("+0\n")
    _over(bench, "clock in 1970", "clock_unset")
    drop_in.unlink()
    machine.must(_RESTART)
    bench.report.check("the door opens again with the real clock", bool(bench.opens()))


def key_stick_pulled(bench: Bench) -> None:
    """The mains come back without the key stick; then somebody puts it in, and does no more."""
    machine = bench.machine
    machine.pull(bench.key, "sda1")
    bench.report.check("the door works on when the key stick is pulled", bench.door_works())
    machine.must(_RESTART)
    _told(bench, "key stick not in", "key_unavailable")
    machine.plug_in(bench.key, "sda1")
    _over(bench, "key stick not in", "key_unavailable")


def stick_pulled_while_read(bench: Bench) -> None:
    """A stick with photographs goes while it is imported: nothing is half, the door works on."""
    machine, report = bench.machine, bench.report
    place = "/run/entrance-usb/sdb1"
    machine.plug_in(bench.stick, "sdb1", writable=True)
    machine.must(
        f"kiosk enroll template {place}/list && for n in $(seq 400); do "
        f"cp {SCENE}/portraits/obama-1.jpg {place}/list/P-$n.jpg; done; chown -R entrance {place}"
    )
    machine.pull(bench.stick, "sdb1")
    machine.plug_in(bench.stick, "sdb1")
    before = bench.rows()
    account = "setpriv --reuid=entrance --regid=entrance --init-groups"
    machine.must(
        f"cd /; {account} env HOME=/var/lib/entrance kiosk enroll import {place}/list "
        "--state /var/lib/entrance >/run/import.txt 2>&1 & "
        "for i in $(seq 600); do ls -l /proc/[0-9]*/fd 2>/dev/null | "
        f"grep -q {place}/list && break; sleep 0.05; done"
    )
    bench.stick.vanish()
    machine.pull(bench.stick, "sdb1")
    ended = machine.until(
        lambda: not machine.shell("grep -lz ^enroll$ /proc/[0-9]*/cmdline").well, 60
    )
    said = machine.run("cat", "/run/import.txt").said
    report.keep("stick-pulled.txt", said)
    told = said.strip().splitlines()[-1:] or [""]
    report.check("an import from a stick that is pulled ends with a sentence", bool(ended), *told)
    rows = bench.rows()
    report.check("a stick pulled while read harms nothing", rows >= before > 0, f"{rows} rows")
    report.check("the door works on meanwhile", bench.door_works())
    bench.stick.make()


def hangs(bench: Bench) -> None:
    """The kiosk is stopped in its tracks; systemd's watchdog misses it."""
    machine, report = bench.machine, bench.report
    before = machine.value(KIOSK, "MainPID")
    machine.must(f"kill -STOP {before}")
    missed = machine.until(lambda: machine.value(KIOSK, "MainPID") not in (before, "0"))
    report.check("a kiosk that hangs is killed and started anew", bool(missed), f"{missed:.1f} s")
    report.figure("watchdog s", missed)
    journal = machine.shell("journalctl -u entrance-kiosk -o cat --no-pager | grep -i watchdog")
    report.check("it was the watchdog", "Watchdog timeout" in journal.said)
    opened = bench.opens()
    report.check("the door opens again after the watchdog", bool(opened), f"{opened:.1f} s")


def killed_in_a_loop(bench: Bench) -> None:
    """Five ends in two minutes: a notice takes the screen, and goes away by itself."""
    machine, report = bench.machine, bench.report
    machine.must("systemctl reset-failed entrance-kiosk")
    report.check("no notice stands beside a door that works", not _active(bench))
    shown = 0.0
    for _ in range(8):
        machine.shell("systemctl kill --signal=KILL entrance-kiosk")
        if shown := machine.until(lambda: _active(bench), 8):
            break
    report.check("a kiosk that keeps dying is replaced by a notice", bool(shown))
    told = machine.until(lambda: "stopped_often" in machine.value(_NOTICE, "StatusText"))
    report.check("the notice is drawn and says so", bool(told))
    bench.photograph("killed-in-a-loop")
    opened = bench.opens(_STOPPED_S)
    report.check("the door opens again after the notice", bool(opened), f"{opened:.1f} s")
    report.figure("killed in a loop to open s", opened)
    bench.photograph("killed-in-a-loop-over")


def _active(bench: Bench) -> bool:
    return bench.machine.value(_NOTICE, "ActiveState") == "active"


def _told(bench: Bench, name: str, words: str) -> None:
    said = bench.says(words)
    bench.report.check(f"{name}: the screen says so", bool(said), f"{said:.1f} s")
    bench.report.figure(f"{name}: said s", said)
    bench.photograph(name.replace(" ", "-"))


def _over(bench: Bench, name: str, words: str) -> None:
    over = bench.says_no_more(words)
    bench.report.check(f"{name}: over without a person", bool(over), f"{over:.1f} s")
    bench.report.figure(f"{name}: over s", over)
    bench.photograph(f"{name.replace(' ', '-')}-over")


ALL = (
    *(hangs, camera_gone, disk_full, over_temperature, clock_in_1970),
    *(key_stick_pulled, stick_pulled_while_read, killed_in_a_loop),
)
