"""The appliance itself: a Debian root with systemd as its first process, in a container."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

from tools.appliance.programs import Done, NotToBeHad, must, run
from tools.appliance.volumes import Stick

STICKS = "/run/entrance-usb"
ACCOUNT = "entrance"
_SAFELY = "nosuid,nodev,noexec,nosymfollow"
_BOOT_S = 120.0
_LOOK_S = 0.25
_WORLD = {
    "PATH": "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
    "HOME": "/root",
    "LANG": "C.UTF-8",
    "DEBIAN_FRONTEND": "noninteractive",
    "SYSTEMD_COLORS": "0",
}


class Machine:
    """One appliance. What it started is gone once :meth:`end` returned."""

    def __init__(self, root: Path, state: Path, console: Path) -> None:
        self.root = root
        self._state = state
        self._console = console
        self._nspawn: subprocess.Popen[bytes] | None = None

    def boot(self, *options: str, at_rest: bool = True) -> None:
        """Start it, and wait until systemd has nothing left to start, or but answers.

        Raises:
            NotToBeHad: it does not come up.
        """
        command = ["systemd-nspawn", "--quiet", "--register=no", "--private-network"]
        # Without systemd on this machine nobody could give the container a scope.
        if not Path("/run/systemd/system").exists():
            command.append("--keep-unit")
        command += [
            *(f"--directory={self.root}", "--machine=entrance-check", "--resolv-conf=off"),
            *("--timezone=off", f"--bind={self._state}:/var/lib/entrance", *options, "--boot"),
        ]
        with self._console.open("ab") as console:
            self._nspawn = subprocess.Popen(
                command, stdin=subprocess.DEVNULL, stdout=console, stderr=console
            )
        self.is_up(at_rest=at_rest)

    def is_up(self, *, at_rest: bool = True) -> None:
        """Wait until its systemd answers and, ``at_rest``, has started everything.

        Raises:
            NotToBeHad: it does not within two minutes.
        """
        states = ("running", "degraded") if at_rest else ("starting", "running", "degraded")
        if self.until(lambda: self.shell("systemctl is-system-running").said.strip() in states):
            return
        raise NotToBeHad(f"The container does not come up; see {self._console}.")

    @property
    def first_process(self) -> int | None:
        """Its systemd as this machine sees it; another one after each restart."""
        if self._nspawn is None:
            return None
        children = Path(f"/proc/{self._nspawn.pid}/task/{self._nspawn.pid}/children")
        try:
            named = children.read_text(encoding="ascii").split()
        except OSError:
            return None
        return int(named[0]) if named else None

    def run(self, *command: str, typed: str = "", within_s: float = 900.0) -> Done:
        """Run a program in it as root."""
        first = self.first_process
        if first is None:
            return Done(1, "the container is not running")
        inside = ("nsenter", "-t", str(first), "-m", "-u", "-i", "-n", "-p", "--", *command)
        return run(inside, typed=typed, within_s=within_s, environment=_WORLD)

    def shell(self, script: str, *, typed: str = "", within_s: float = 900.0) -> Done:
        return self.run("sh", "-c", script, typed=typed, within_s=within_s)

    def must(self, script: str, *, typed: str = "") -> str:
        """What the script said.

        Raises:
            NotToBeHad: it failed.
        """
        done = self.shell(script, typed=typed)
        if not done.well:
            raise NotToBeHad(f"In the container `{script[:120]}` ended: {done.said[-1500:]}")
        return done.said

    def as_kiosk(self, script: str, *, typed: str = "") -> Done:
        """With the rights of the kiosk's own account."""
        mine = ("setpriv", f"--reuid={ACCOUNT}", f"--regid={ACCOUNT}", "--init-groups")
        home = "export HOME=/var/lib/entrance ENTRANCE_STATE=/var/lib/entrance; "
        return self.run(*mine, "sh", "-c", home + script, typed=typed)

    def value(self, unit: str, name: str) -> str:
        """A property of a unit as systemd says it now."""
        return self.run("systemctl", "show", "-p", name, "--value", unit).said.strip()

    def until(self, holds: Callable[[], bool], within_s: float = _BOOT_S) -> float:
        """Seconds until it held, at least a little; 0 when it did not in time."""
        began_s = time.monotonic()
        while (waited_s := time.monotonic() - began_s) < within_s:
            if holds():
                return max(waited_s, 0.01)
            time.sleep(_LOOK_S)
        return 0.0

    def inside(self, path: str) -> Path:
        """A file of the running machine as this one reaches it."""
        return Path(f"/proc/{self.first_process}/root{path}")

    def photograph(self, target: Path) -> None:
        """What its compositor shows, taken over the compositor's own protocol.

        Raises:
            NotToBeHad: the compositor gives no picture.
        """
        folder, name = "/run/entrance-screen", "photograph.png"
        self.must(
            "exec setpriv --reuid=entrance-screen --regid=entrance-screen --init-groups "
            f"env XDG_RUNTIME_DIR={folder} WAYLAND_DISPLAY=wayland-0 grim {folder}/{name}"
        )
        shutil.copyfile(self.inside(f"{folder}/{name}"), target)

    def plug_in(self, stick: Stick, name: str, *, writable: bool = False) -> None:
        """Mount a stick as the rule for sticks does, or writable as an administrator's laptop."""
        device = stick.attach()
        number = device.removeprefix("/dev/loop")
        how = f"{'rw' if writable else 'ro'},{_SAFELY}"
        self.must(
            f"[ -b {device} ] || mknod {device} b 7 {number}; mkdir -p {STICKS}/{name} && "
            f"mount -o {how} {device} {STICKS}/{name} && chown {ACCOUNT}: {STICKS}/{name} || "
            f"mountpoint -q {STICKS}/{name}"
        )

    def pull(self, stick: Stick, name: str) -> None:
        """Without asking: whoever reads from it reads no more."""
        self.shell(f"umount --lazy {STICKS}/{name}; rmdir {STICKS}/{name}")
        stick.detach()

    def restart(self) -> float:
        """Restart it from within, as its own switch does; seconds until it is up again.

        Raises:
            NotToBeHad: it does not come up.
        """
        before, began_s = self.first_process, time.monotonic()
        self.run("systemctl", "reboot")
        self.until(lambda: self._ended or self.first_process not in (before, None))
        if self._ended:  # systemd-nspawn goes on by itself only where /run is memory
            self.boot()
        self.is_up()
        return time.monotonic() - began_s

    @property
    def _ended(self) -> bool:
        return self._nspawn is None or self._nspawn.poll() is not None

    def cut(self) -> None:
        """The plug is pulled: nothing in it may do anything more."""
        first = self.first_process
        if first is not None:
            os.kill(first, signal.SIGKILL)

    def end(self) -> None:
        """Shut it down in order; by force when it does not."""
        if self._nspawn is None:
            return
        if not self._ended:
            self.run("systemctl", "poweroff", within_s=20)
        try:
            self._nspawn.wait(60)
        except subprocess.TimeoutExpired:
            self.cut()
            self._nspawn.wait(30)
        self._nspawn = None


def needs() -> list[str]:
    """What this machine lacks to boot an appliance, each in words."""
    lacking = [] if os.geteuid() == 0 else ["run it as root"]
    programs = {
        "debootstrap": "debootstrap",
        "systemd-nspawn": "systemd-container",
        "mkfs.ext4": "e2fsprogs",
        "apt-get": "apt",
    }
    lacking += [f"apt install {each}" for name, each in programs.items() if not shutil.which(name)]
    return lacking


def architecture() -> str:
    """What Debian calls this machine's processor."""
    return must(("dpkg", "--print-architecture")).strip()
