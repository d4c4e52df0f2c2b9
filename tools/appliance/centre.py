"""An update from a centre on the appliance's own loopback: fetched, then installed."""

from __future__ import annotations

from tools.appliance.bench import Bench
from tools.appliance.updates import ask, good, outcome, publisher, signed

_PORT = 20443
_STATE = "/srv/centre"
_WORDS = f"kiosk server --development --state {_STATE}"
_UNIT = "centre-of-the-bench"
_FETCHED = "/var/lib/entrance/updates"
_FETCH_S = 600.0
_SETTINGS = f"""\
gate = "Cửa A"
interval_s = 0.1
longest_wait_s = 2.0
bytes_per_second = 50000000

[lan]
enabled = false

[centre]
name = "centre"
url = "http://127.0.0.1:{_PORT}"
enrolment_token = "/srv/token"
"""


def fetched_and_installed(bench: Bench) -> None:
    """Put at the centre, fetched by itself, installed when the screen asks for it."""
    report, machine = bench.report, bench.machine
    publisher(bench)
    version, deb = good(bench)
    machine.must(f"rm -f /srv/new.update; {signed(deb, '/srv/new.update')}")
    machine.must(f"systemd-run --quiet --unit={_UNIT} {_WORDS} --port {_PORT}")
    ready = machine.until(lambda: machine.run("test", "-s", f"{_STATE}/enrolment-token").well)
    report.check("a centre runs on the loopback", bool(ready))
    machine.must(f"{_WORDS} put /srv/new.update --by 'Ban tổ chức (mẫu)'; rm /srv/new.update")
    machine.must(f"install -m 644 {_STATE}/enrolment-token /srv/token")
    machine.as_kiosk("cat > /var/lib/entrance/sync.toml", typed=_SETTINGS)
    # A door speaks TLS only and is paired by people; this centre is one of development.
    _becomes(bench, "production", "development")
    machine.must("systemctl reset-failed entrance-sync; systemctl restart entrance-sync")
    _fetch_and_install(bench, version)
    machine.must(f"systemctl stop {_UNIT}; rm /var/lib/entrance/sync.toml")
    _becomes(bench, "development", "production")
    machine.must("systemctl restart entrance-sync")


def _becomes(bench: Bench, before: str, after: str) -> None:
    device = "/var/lib/entrance/device.toml"
    bench.machine.must(f'sed -i \'s/"{before}"/"{after}"/\' {device}')


def _fetch_and_install(bench: Bench, version: str) -> None:
    report, machine, before = bench.report, bench.machine, bench.rows()
    fetched = machine.until(
        lambda: machine.shell(f"ls {_FETCHED}/*_{version}_*.update").well, _FETCH_S
    )
    listed = machine.shell(f"ls -l {_FETCHED}").said
    report.keep("fetched.txt", listed)
    if not report.check(
        "the agent fetches the update by itself", bool(fetched), f"{fetched:.1f} s"
    ):
        return
    report.figure("update fetched s", fetched)
    took = ask(
        bench, machine.must(f"ls {_FETCHED}/*_{version}_*.update").strip(), "from the centre"
    )
    report.figure("update from the centre s", took)
    report.check("it is installed", bench.version() == version, outcome(bench))
    report.check("the door works after it", bool(bench.opens()))
    rows = bench.rows()
    report.check("the ledger stays over it", rows >= before > 0, f"{before} then {rows}")
    bench.photograph("update-from-the-centre-over")


ALL = (fetched_and_installed,)
