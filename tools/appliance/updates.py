"""Signed updates on the booted appliance: a good one, and ones that are taken back."""

from __future__ import annotations

import json
from dataclasses import dataclass

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from tools.appliance.base import CARRIED
from tools.appliance.bench import KIOSK, Bench
from tools.appliance.packages import NAME, repacked

_UPDATER, _PAGE = "entrance-update.service", "entrance-updating.service"
_LONGEST_S = 900.0
_STICK = "/run/entrance-usb/sdb1"
_FOLDER = "/var/lib/entrance-update"
_KEY = "/srv/publisher.key"
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
    program: str


def interrupted(bench: Bench) -> None:
    """The plug is pulled while dpkg replaces files; the next start ends what was begun."""
    publisher(bench)
    report, machine = bench.report, bench.machine
    installed, before = bench.version(), bench.rows()
    _, deb = good(bench)
    _on_a_stick(bench, deb, _KEY)
    _wish(bench, f"{_STICK}/kiosk.update")
    begun = f"test -e {_FOLDER}/trying && grep -qx dpkg /proc/[0-9]*/comm"
    unpacking = machine.until(lambda: machine.shell(begun).well, _LONGEST_S)
    machine.cut()
    bench.card.lose_power()
    machine.end()
    bench.stick.detach()
    # It is not at rest before the key is in: the updater waits for a door that works.
    machine.boot(at_rest=False)
    machine.until(lambda: bool(machine.value(KIOSK, "StatusText")))
    machine.plug_in(bench.key, "sda1")
    ended = machine.until(lambda: machine.run("test", "-e", f"{_FOLDER}/outcome").well, _LONGEST_S)
    told = outcome(bench)
    right = bool(unpacking and ended) and bench.version() == installed and "is back" in told
    report.check("an update that a power cut interrupts is ended at the next start", right, told)
    report.figure("interrupted update ended s", ended)
    report.check("the door works on the version before", bool(bench.opens()))
    rows = bench.rows()
    report.check("the ledger stays", rows >= before > 0, f"{before} then {rows}")


def better(bench: Bench) -> None:
    """A higher version is installed as the screen asks for it, and becomes healthy."""
    publisher(bench)
    new = bench.parts.packages[1].name
    before = bench.rows()
    took = _from_a_stick(bench, f"{CARRIED}/{new}", "a good update")
    right = bench.version() == new.split("_")[1]
    bench.report.check("a good update is installed", right, outcome(bench))
    bench.report.figure("update s", took)
    bench.report.check("the door works after it", bool(bench.opens()))
    rows = bench.rows()
    bench.report.check("the ledger stays over it", rows >= before > 0, f"{before} then {rows}")


def worse(bench: Bench) -> None:
    """Versions that do not work are taken back; the ledger stays."""
    for broken in (
        Broken("an update that dies", _DIES),
        Broken("an update that leaves a newer store", _SPOILS),
    ):
        _taken_back(bench, broken)


def _taken_back(bench: Bench, broken: Broken) -> None:
    report = bench.report
    installed, before = bench.version(), bench.rows()
    _, deb = good(bench, broken.program)
    took = _from_a_stick(bench, deb, broken.name)
    told = outcome(bench)
    back = bench.version() == installed and "is back and works" in told
    report.check(f"{broken.name} is taken back", back, told)
    report.figure(f"{broken.name}: taken back s", took)
    report.check("the door works on the version before", bool(bench.opens()))
    rows = bench.rows()
    report.check("the ledger stays", rows >= before > 0, f"{before} then {rows}")


def unsigned(bench: Bench) -> None:
    """An update of another publisher changes nothing."""
    report, machine, installed = bench.report, bench.machine, bench.version()
    other = Ed25519PrivateKey.generate().private_bytes_raw().hex()
    machine.must("cat > /srv/other.key", typed=other)
    _, deb = good(bench)
    _on_a_stick(bench, deb, "/srv/other.key")
    machine.shell(f"rm -f {_FOLDER}/outcome")
    _wish(bench, f"{_STICK}/kiosk.update")
    machine.until(lambda: "not installed" in outcome(bench))
    told = outcome(bench)
    refused = bench.version() == installed and "not installed" in told
    report.check("an update that others signed is refused", refused, told)
    report.check("the door works on meanwhile", bench.door_works())
    machine.pull(bench.stick, "sdb1")


def publisher(bench: Bench) -> None:
    """A publisher of the bench, whom the appliance knows from now on."""
    if bench.machine.run("test", "-e", _KEY).well:
        return
    key = Ed25519PrivateKey.generate()
    bench.machine.must(f"cat > {_KEY}", typed=key.private_bytes_raw().hex())
    public = key.public_key().public_bytes_raw().hex()
    bench.machine.must("cat > /etc/entrance/publisher.pub", typed=public)


def good(bench: Bench, program: str = "") -> tuple[str, str]:
    """The next version and where its package lies; ``program`` makes it a bad one."""
    version = f"{bench.version()}.1"
    deb = f"/srv/{NAME}_{version}.deb"
    repacked(bench.parts.packages[0], version, bench.machine.root / deb.removeprefix("/"), program)
    return version, deb


def signed(deb: str, target: str, key: str = _KEY) -> str:
    """The command of a publisher."""
    return f"kiosk update sign {deb} --key {key} --out {target} --says 'Sửa lỗi nhỏ'"


def ask(bench: Bench, update: str, name: str) -> float:
    """Ask for it as the kiosk does; seconds until it is installed or taken back."""
    machine = bench.machine
    machine.shell(f"rm -f {_FOLDER}/outcome")
    _wish(bench, update)
    page = machine.until(
        lambda: machine.value(_PAGE, "ActiveState") == "active" and bench.standing() == ""
    )
    bench.report.check(f"{name}: the screen says that it is installed", bool(page))
    bench.photograph(name.replace(" ", "-"))
    took = machine.until(lambda: machine.run("test", "-e", f"{_FOLDER}/outcome").well, _LONGEST_S)
    machine.until(lambda: machine.value(_UPDATER, "ActiveState") == "inactive")
    return took


def outcome(bench: Bench) -> str:
    """What the updater said last."""
    return bench.machine.run("cat", f"{_FOLDER}/outcome").said.strip()


def _from_a_stick(bench: Bench, deb: str, name: str) -> float:
    _on_a_stick(bench, deb, _KEY)
    took = ask(bench, f"{_STICK}/kiosk.update", name)
    bench.photograph(f"{name.replace(' ', '-')}-over")
    bench.machine.pull(bench.stick, "sdb1")
    return took


def _on_a_stick(bench: Bench, deb: str, key: str) -> None:
    machine = bench.machine
    bench.stick.make()
    machine.plug_in(bench.stick, "sdb1", writable=True)
    machine.must(f"{signed(deb, f'{_STICK}/kiosk.update', key)} && chown -R entrance {_STICK}")
    machine.shell(f"rm -f /srv/{NAME}_*.deb")
    machine.pull(bench.stick, "sdb1")
    machine.plug_in(bench.stick, "sdb1")


def _wish(bench: Bench, file: str) -> None:
    place = "/run/entrance-hands/asked"
    wish = json.dumps({"do": "install-update", "file": file})
    bench.machine.as_kiosk(f"cat > {place}/.u && mv {place}/.u {place}/u.json", typed=wish)


ALL = (interrupted, better, worse, unsigned)
