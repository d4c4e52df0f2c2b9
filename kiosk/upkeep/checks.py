"""The checks of the box itself: pure rules from readings to findings."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

from domain.findings import Finding, attention, bad, good, skipped
from domain.moment import Moment
from domain.standing import Standing
from hardware.board import Board
from hardware.health import Health
from hardware.volumes import Volume
from kiosk.station.troubles import (
    CARD_WORN_PERCENT,
    DISK_LOW_SHARE,
    EARLIEST_MS,
    HOT_C,
    is_full,
)

_MIB = 1 << 20


def check_board(board: Board) -> Finding:
    """Which board, and whether it can hold a key of its own."""
    said = f"{board.model}, {board.architecture}"
    if board.has_tpm:
        return good("board", f"{said}, with a TPM")
    return good("board", f"{said}, without a TPM: the key comes from a stick or passphrase")


def check_heat(health: Health) -> Finding:
    """Hot boards slow down, and slow doors make queues."""
    if health.temperature_c is None:
        return skipped("temperature", "this board does not tell its temperature")
    said = f"{health.temperature_c:.0f} °C"
    if health.temperature_c >= HOT_C:
        return attention("temperature", said, "Clear the vents; check that the fan turns.")
    return good("temperature", said)


def check_power(health: Health) -> Finding:
    """Under-voltage corrupts cards; it is remembered since boot."""
    power = health.power
    if power is None:
        return skipped("power", "this board does not tell about its supply")
    if power.under_voltage or power.under_voltage_since_boot:
        when = "now" if power.under_voltage else "since boot"
        remedy = "Use the board's own 5 V 5 A supply and a short cable."
        return attention("power", f"under-voltage {when}", remedy)
    if power.throttled or power.throttled_since_boot:
        when = "now" if power.throttled else "since boot"
        return attention("power", f"slowed down {when}", "See to temperature and supply.")
    return good("power", "no under-voltage and no throttling since boot")


def check_disk(health: Health) -> Finding:
    """Without room nothing is recorded, and then nobody is admitted."""
    disk = health.disk
    if disk is None:
        return bad("disk", "the state folder is not there", "Mount the data partition.")
    said = f"{disk.free_bytes // _MIB} MiB free, {disk.free_share:.0%}"
    if not disk.writable:
        return bad("disk", "mounted read-only", "The card failed or is protected: replace it.")
    if is_full(disk):
        return bad("disk", said, "Free space: remove old imports, updates and diagnosis files.")
    if disk.free_share < DISK_LOW_SHARE:
        return attention("disk", said, "Free space before the next day.")
    return good("disk", said)


def check_card(health: Health) -> Finding:
    """How much of the flash's life is used, where it tells."""
    used = health.card_used_percent
    if used is None:
        return skipped("card wear", "this card does not tell its wear")
    if used >= CARD_WORN_PERCENT:
        return attention("card wear", f"{used} % used", "Replace the card after the event.")
    return good("card wear", f"{used} % used")


def check_clock(now: Moment, board: Board) -> Finding:
    """A clock in 1970 shuts no door, but its events are placed later only by the centre."""
    said = datetime.fromtimestamp(now.wall_ms / 1000, UTC).strftime("%Y-%m-%d %H:%M UTC")
    if now.wall_ms < EARLIEST_MS:
        remedy = "Set the time (timedatectl set-time), or connect the centre once."
        return attention("clock", f"{said}: never set", remedy)
    if not now.trusted:
        battery = "" if board.has_clock_battery else " There is no clock battery: fit one."
        remedy = f"Compare it with a watch; connect NTP or the centre once.{battery}"
        return attention("clock", f"{said}, not confirmed", remedy)
    return good("clock", f"{said}, confirmed")


def check_sticks(volumes: Sequence[Volume]) -> Finding:
    """A stick that stays plugged in writable may be changed by any program."""
    unsafe = [each.device for each in volumes if each.mounted_at and not each.safely_mounted]
    if unsafe:
        said = f"{', '.join(unsafe)} is mounted writable or executable"
        return attention("sticks", said, "Unmount it; the import mounts sticks by itself.")
    return good("sticks", f"{len(volumes)} plugged in")


def check_link(standing: Standing | None, pending: int, now: Moment) -> Finding:
    """How the agent stands with the centre, and what the centre does not hold yet."""
    said = f"{pending} events not yet at the centre"
    if standing is None or standing.boot != now.boot:
        return attention("centre", f"{said}; the agent said nothing since boot", _START_AGENT)
    if not standing.online:
        remedy = "Nothing to do at the door; check network and address for the agent."
        return attention("centre", f"{said}; {standing.trouble or 'no answer'}", remedy)
    return good("centre", f"{said}; connected")


_START_AGENT = "systemctl status entrance-sync; check sync.toml."
