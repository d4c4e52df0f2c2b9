"""Signed updates on the booted appliance: a good one, and ones that are taken back."""

from __future__ import annotations

import json
from dataclasses import dataclass

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from tools.appliance.base import CARRIED
from tools.appliance.bench import Bench
from tools.appliance.packages import NAME

_UPDATER, _PAGE = "entrance-update.service", "entrance-updating.service"
_LONGEST_S = 900.0
_STICK = "/run/entrance-usb/sdb1"
_FOLDER = "/var/lib/entrance-update"
_DIES = f"""\
#!/usr/lib/{NAME}/bin/python -I
import sys
from kiosk.__main__ import main
sys.exit(1 if sys.argv[1:2] == ["run"] else main())
"""
_SPOILS = f"""\
#!/usr/lib/{NAME}/bin/python -I
import sys
from kiosk.__main__ import main
if sys.argv[1:2] == ["run"]:
    with open("/var/lib/entrance/entrance.db", "r+b") as store:
        store.seek(60)  # where SQLite keeps the number of the schema
        store.write((99).to_bytes(4, "big"))
    sys.exit(1)
sys.exit(main())
"""


@dataclass(frozen=True, slots=True)
class Broken:
    """A version that does not work, made of the good one."""

    name: str
    suffix: str
    program: str


def better(bench: Bench) -> None:
    """A higher version is installed as the screen asks for it, and becomes healthy."""
    _publisher(bench)
    new = bench.parts.packages[1]
    wanted = new.name.split("_")[1]
    before = bench.rows()
    took = _update(bench, f"{CARRIED}/{new.name}", "a good update")
    bench.report.check("a good update is installed", bench.version() == wanted, _outcome(bench))
    bench.report.figure("update s", took)
    bench.report.check("the door works after it", bool(bench.opens()))
    rows = bench.rows()
    bench.report.check("the ledger stays over it", rows >= before > 0, f"{before} then {rows}")


def worse(bench: Bench) -> None:
    """Versions that do not work are taken back; the ledger stays."""
    for broken in (
        Broken("an update that dies", ".2", _DIES),
        Broken("an update that leaves a newer store", ".3", _SPOILS),
    ):
        _taken_back(bench, broken)


def _taken_back(bench: Bench, broken: Broken) -> None:
    report, machine = bench.report, bench.machine
    installed, before = bench.version(), bench.rows()
    took = _update(bench, _spoilt(bench, broken), broken.name)
    told = _outcome(bench)
    back = bench.version() == installed and "is back and works" in told
    report.check(f"{broken.name} is taken back", back, told)
    report.figure(f"{broken.name}: taken back s", took)
    report.check("the door works on the version before", bool(bench.opens()))
    rows = bench.rows()
    report.check("the ledger stays", rows >= before > 0, f"{before} then {rows}")
    machine.shell(f"rm -rf {_FOLDER}/next.deb /srv/spoilt*")


def unsigned(bench: Bench) -> None:
    """An update of another publisher changes nothing."""
    installed = bench.version()
    other = Ed25519PrivateKey.generate().private_bytes_raw().hex()
    bench.machine.must("cat > /srv/other.key", typed=other)
    _sign(bench, f"{CARRIED}/{bench.parts.packages[1].name}", key="/srv/other.key")
    _ask(bench)
    bench.machine.until(lambda: "not installed" in _outcome(bench), 120)
    told = _outcome(bench)
    refused = bench.version() == installed and "not installed" in told
    bench.report.check("an update that others signed is refused", refused, told)
    bench.report.check("the door did not notice", bench.door_works())
    bench.machine.pull(bench.stick, "sdb1")


def _publisher(bench: Bench) -> None:
    key = Ed25519PrivateKey.generate()
    public = key.public_key().public_bytes_raw().hex()
    bench.machine.must("umask 077; cat > /srv/publisher.key", typed=key.private_bytes_raw().hex())
    bench.machine.must("cat > /etc/entrance/publisher.pub", typed=public)


def _update(bench: Bench, deb: str, name: str) -> float:
    """Sign it, put it on a stick, ask for it as the kiosk does; seconds until all is over."""
    machine = bench.machine
    _sign(bench, deb)
    machine.shell(f"rm -f {_FOLDER}/outcome")
    _ask(bench)
    page = machine.until(
        lambda: machine.property(_PAGE, "ActiveState") == "active" and bench.standing() == ""
    )
    machine.run("sleep", "6")  # as long as a page needs to be drawn on a slow board
    bench.report.check(f"{name}: the screen says that it is installed", bool(page))
    bench.photograph(name.replace(" ", "-"))
    took = machine.until(lambda: machine.run("test", "-e", f"{_FOLDER}/outcome").well, _LONGEST_S)
    machine.until(lambda: machine.property(_UPDATER, "ActiveState") == "inactive")
    bench.photograph(f"{name.replace(' ', '-')}-over")
    machine.pull(bench.stick, "sdb1")
    return took


def _sign(bench: Bench, deb: str, key: str = "/srv/publisher.key") -> None:
    machine = bench.machine
    bench.stick.make()
    machine.plug_in(bench.stick, "sdb1", writable=True)
    machine.must(
        f"kiosk update sign {deb} --key {key} --out {_STICK}/kiosk.update --says 'Sửa lỗi'"
    )
    machine.must(f"chown -R entrance {_STICK}")
    machine.pull(bench.stick, "sdb1")
    machine.plug_in(bench.stick, "sdb1")


def _ask(bench: Bench) -> None:
    wish = json.dumps({"do": "install-update", "file": f"{_STICK}/kiosk.update"})
    bench.machine.as_kiosk(
        "cat > /run/entrance-hands/asked/.u && "
        "mv /run/entrance-hands/asked/.u /run/entrance-hands/asked/u.json",
        typed=wish,
    )


def _spoilt(bench: Bench, broken: Broken) -> str:
    """The good version with a program that is broken, under a higher number."""
    machine = bench.machine
    deb = f"{CARRIED}/{bench.parts.packages[1].name}"
    version = bench.version().removesuffix(".2") + broken.suffix
    tree = "/srv/spoilt"
    machine.must(f"rm -rf {tree}; dpkg-deb -R {deb} {tree}")
    machine.must(f"sed -i 's/^Version:.*/Version: {version}/' {tree}/DEBIAN/control")
    machine.must(f"cat > {tree}/usr/lib/{NAME}/bin/kiosk", typed=broken.program)
    machine.must(f"dpkg-deb --root-owner-group -Zzstd -z1 --build {tree} {tree}.deb")
    machine.must(f"rm -rf {tree}")
    return f"{tree}.deb"


def _outcome(bench: Bench) -> str:
    return bench.machine.run("cat", f"{_FOLDER}/outcome").said.strip()


ALL = (better, worse, unsigned)
