"""The package onto a clean root without a network, its units judged there, and the set-up."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

from tools.appliance import camera
from tools.appliance.base import CARRIED
from tools.appliance.bench import Bench
from tools.appliance.packages import NAME

MOST_EXPOSED = 2.0
SCENE = Path("/srv/entrance")
_UNITS = "/usr/lib/systemd/system"
_SCREEN = """\
# No display: the compositor draws into memory. Turned by half, it never hands the kiosk's own
# picture on, which would keep its screenshots one picture behind; the screenshot is upright.
[Service]
Environment=WLR_BACKENDS=headless WLR_LIBINPUT_NO_DEVICES=1 WLR_RENDERER=pixman
ExecStart=
ExecStart=/usr/bin/cage -r -r -s -- /usr/lib/entrance-kiosk/libexec/screen-is-ready
"""


def outfit(root: Path, portraits: Path, scene: Path) -> None:
    """Display, camera and people of the bench, before anything is installed."""
    drop_in = root / "etc/systemd/system/entrance-screen.service.d/bench.conf"
    drop_in.parent.mkdir(parents=True)
    drop_in.write_text(_SCREEN)
    place = root / SCENE.relative_to("/")
    shutil.copytree(portraits, place / "portraits")
    shutil.copyfile(scene, place / "scene.toml")
    program = root / "usr/local/bin/rpicam-vid"
    text = Path(camera.__file__).read_text(encoding="utf-8")
    program.write_text(f"#!/usr/lib/{NAME}/bin/python -I\n{text}")
    program.chmod(0o755)


def install(bench: Bench) -> None:
    """As an administrator does from a stick: apt, no network, nothing asked."""
    machine, report = bench.machine, bench.report
    ours = bench.parts.packages[0].name
    others = " ".join(
        f"{CARRIED}/{file.name}" for file in sorted(bench.parts.carried.glob("*.deb"))
    )
    command = "apt-get install --yes --no-install-recommends"
    done = machine.shell(f"cd {CARRIED} && {command} ./{ours} {others}")
    report.keep("install.txt", done.said)
    report.check("the package is installed from a folder, without a network", done.well)
    shown = machine.until(
        lambda: machine.value("entrance-setup.service", "ActiveState") == "active"
    )
    report.check("the first set-up takes the screen by itself", bool(shown), f"{shown:.1f} s")
    report.figure("installed to set-up s", shown)
    bench.photograph("set-up")
    again = machine.shell(f"cd {CARRIED} && {command} --reinstall ./{ours}")
    still = machine.until(
        lambda: machine.value("entrance-setup.service", "ActiveState") == "active"
    )
    report.check("installing it once more changes nothing", again.well and bool(still))


def judge_units(bench: Bench) -> None:
    """The checks of systemd itself in the booted root, for every unit that the package brings."""
    machine, report = bench.machine, bench.report
    listed = machine.must(f"dpkg -L {NAME}").split()
    units = sorted(Path(line).name for line in listed if line.startswith(f"{_UNITS}/"))
    said = []
    for unit in units:
        done = machine.run("systemd-analyze", "verify", "--man=no", unit)
        about_ours = [line for line in done.said.splitlines() if "entrance-" in line]
        said += about_ours
        if not done.well and not about_ours:
            said.append(f"{unit}: {done.said.strip()}")
    report.keep("verify.txt", "\n".join(said) + "\n")
    report.check(f"systemd finds nothing to say about {len(units)} units", not said)
    scores: dict[str, float] = {}
    for unit in (each for each in units if each.endswith(".service")):
        told = machine.run("systemd-analyze", "security", "--no-pager", unit).said
        report.keep(f"security-{unit}.txt", told)
        found = re.search(r"Overall exposure level for \S+ ([\d.]+)", told)
        scores[unit] = float(found[1]) if found else 10.0
        report.figure(f"exposure {unit}", scores[unit])
    worst = max(scores, key=lambda unit: scores[unit])
    report.check(
        f"each of {len(scores)} services is exposed by at most {MOST_EXPOSED}",
        scores[worst] <= MOST_EXPOSED,
        f"worst: {worst} {scores[worst]}",
    )


def set_up(bench: Bench) -> None:
    """What the seven pages do, typed: a key on a stick, the sample congress, the settings."""
    machine, report = bench.machine, bench.report
    machine.must("kiosk keys organiser --private /srv/o.key --public /srv/o.pub")
    machine.must("install -o entrance -m 600 /srv/o.pub /var/lib/entrance/organiser.pub")
    machine.plug_in(bench.key, "sda1", writable=True)
    keys = "kiosk keys init --kind usb --file /run/entrance-usb/sda1/entrance-0a0b0c0d.key"
    _as_kiosk(bench, f"{keys} --organiser /var/lib/entrance/organiser.pub")
    machine.pull(bench.key, "sda1")
    machine.plug_in(bench.key, "sda1")
    _as_kiosk(bench, f"kiosk enroll sample --cache {SCENE}/portraits")
    operator = "kiosk operators add op-1 'Phạm Quản Trị (mẫu)' --duty administrator"
    _as_kiosk(bench, operator, typed="914603")
    settings = machine.inside("/etc/entrance/kiosk.toml")
    settings.write_text(
        'state = "/var/lib/entrance"\ngate = "Cửa A"\n\n[pad]\nask = []\n\n'
        '[camera]\nname = "rpicam"\nrate_hz = 8\n',
        encoding="utf-8",
    )
    machine.must("systemctl stop entrance-setup")
    _as_kiosk(bench, "kiosk setup --finish")
    machine.must("systemctl --no-block start entrance.target entrance-kiosk")
    opened = bench.opens()
    report.check("the door opens after the set-up", bool(opened), f"{opened:.1f} s")
    report.figure("set-up to ready s", opened)


def _as_kiosk(bench: Bench, command: str, typed: str = "") -> None:
    done = bench.machine.as_kiosk(command, typed=typed)
    if not done.well:
        bench.report.check(f"`{command[:60]}` works", False, done.said.strip()[-300:])
