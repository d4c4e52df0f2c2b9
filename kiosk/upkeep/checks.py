"""The checks of the box itself: pure rules from readings to findings."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

from domain.findings import Finding, Wording, attention, bad, good, skipped
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

BOARD, HEAT, POWER = (
    Wording("board", "board"),
    Wording("heat", "temperature"),
    Wording("power", "power"),
)
DISK, CARD, CLOCK = (
    Wording("disk", "disk"),
    Wording("card", "card wear"),
    Wording("clock", "clock"),
)
STICKS, CENTRE = Wording("sticks", "sticks"), Wording("centre", "centre")

WITH_TPM = Wording("board.tpm", "{0}, {1}, with a TPM")
WITHOUT_TPM = Wording(
    "board.no_tpm", "{0}, {1}, without a TPM: the key comes from a stick or passphrase"
)
NO_HEAT = Wording("heat.unknown", "this board does not tell its temperature")
DEGREES = Wording("heat.degrees", "{0} °C")
COOL_IT = Wording("heat.remedy", "Clear the vents; check that the fan turns.")
NO_POWER = Wording("power.unknown", "this board does not tell about its supply")
WEAK_NOW = Wording("power.weak_now", "under-voltage now")
WEAK_ONCE = Wording("power.weak_once", "under-voltage since boot")
SLOW_NOW = Wording("power.slow_now", "slowed down now")
SLOW_ONCE = Wording("power.slow_once", "slowed down since boot")
OWN_SUPPLY = Wording("power.remedy", "Use the board's own 5 V 5 A supply and a short cable.")
SEE_TO_BOTH = Wording("power.slow_remedy", "See to temperature and supply.")
POWER_GOOD = Wording("power.good", "no under-voltage and no throttling since boot")
NO_DISK = Wording("disk.gone", "the state folder is not there")
MOUNT_IT = Wording("disk.mount", "Mount the data partition.")
FREE = Wording("disk.free", "{0} MiB free, {1} %")
READ_ONLY = Wording("disk.read_only", "mounted read-only")
REPLACE_CARD = Wording("disk.replace", "The card failed or is protected: replace it.")
MAKE_ROOM = Wording(
    "disk.make_room", "Free space: remove old imports, updates and diagnosis files."
)
MAKE_ROOM_SOON = Wording("disk.make_room_soon", "Free space before the next day.")
NO_WEAR = Wording("card.unknown", "this card does not tell its wear")
WORN = Wording("card.used", "{0} % used")
REPLACE_LATER = Wording("card.remedy", "Replace the card after the event.")
NEVER_SET = Wording("clock.never_set", "{0}: never set")
SET_IT = Wording("clock.set", "Set the time (timedatectl set-time), or connect the centre once.")
NOT_CONFIRMED = Wording("clock.doubtful", "{0}, not confirmed")
COMPARE = Wording("clock.compare", "Compare it with a watch; connect NTP or the centre once.")
FIT_BATTERY = Wording(
    "clock.battery",
    "Compare it with a watch; connect NTP or the centre once. There is no clock battery: fit one.",
)
CONFIRMED = Wording("clock.good", "{0}, confirmed")
UNSAFE = Wording("sticks.unsafe", "{0} is mounted writable or executable")
UNMOUNT = Wording("sticks.remedy", "Unmount it; the import mounts sticks by itself.")
PLUGGED = Wording("sticks.good", "{0} plugged in")
SILENT_AGENT = Wording("centre.silent", "{0} events not yet at the centre; the agent is silent")
START_AGENT = Wording("centre.start", "systemctl status entrance-sync; check sync.toml.")
NO_ANSWER = Wording("centre.offline", "{0} events not yet at the centre; no answer")
REFUSING = Wording("centre.trouble", "{0} events not yet at the centre; {1}")
NETWORK = Wording(
    "centre.network", "Nothing to do at the door; check network and address for the agent."
)
CONNECTED = Wording("centre.good", "{0} events not yet at the centre; connected")

_MIB = 1 << 20


def spelt(wall_ms: int) -> str:
    """A moment by the wall clock, for a person."""
    return datetime.fromtimestamp(wall_ms / 1000, UTC).strftime("%Y-%m-%d %H:%M UTC")


def check_board(board: Board) -> Finding:
    """Which board, and whether it can hold a key of its own."""
    said = WITH_TPM if board.has_tpm else WITHOUT_TPM
    return good(BOARD(), said(board.model, board.architecture))


def check_heat(health: Health) -> Finding:
    """Hot boards slow down, and slow doors make queues."""
    if health.temperature_c is None:
        return skipped(HEAT(), NO_HEAT())
    said = DEGREES(round(health.temperature_c))
    if health.temperature_c >= HOT_C:
        return attention(HEAT(), said, COOL_IT())
    return good(HEAT(), said)


def check_power(health: Health) -> Finding:
    """Under-voltage corrupts cards; it is remembered since boot."""
    power = health.power
    if power is None:
        return skipped(POWER(), NO_POWER())
    if power.under_voltage or power.under_voltage_since_boot:
        weak = WEAK_NOW if power.under_voltage else WEAK_ONCE
        return attention(POWER(), weak(), OWN_SUPPLY())
    if power.throttled or power.throttled_since_boot:
        slow = SLOW_NOW if power.throttled else SLOW_ONCE
        return attention(POWER(), slow(), SEE_TO_BOTH())
    return good(POWER(), POWER_GOOD())


def check_disk(health: Health) -> Finding:
    """Without room nothing is recorded, and then nobody is admitted."""
    disk = health.disk
    if disk is None:
        return bad(DISK(), NO_DISK(), MOUNT_IT())
    said = FREE(disk.free_bytes // _MIB, round(100 * disk.free_share))
    if not disk.writable:
        return bad(DISK(), READ_ONLY(), REPLACE_CARD())
    if is_full(disk):
        return bad(DISK(), said, MAKE_ROOM())
    if disk.free_share < DISK_LOW_SHARE:
        return attention(DISK(), said, MAKE_ROOM_SOON())
    return good(DISK(), said)


def check_card(health: Health) -> Finding:
    """How much of the flash's life is used, where it tells."""
    used = health.card_used_percent
    if used is None:
        return skipped(CARD(), NO_WEAR())
    if used >= CARD_WORN_PERCENT:
        return attention(CARD(), WORN(used), REPLACE_LATER())
    return good(CARD(), WORN(used))


def check_clock(now: Moment, board: Board) -> Finding:
    """A clock in 1970 shuts no door, but its events are placed later only by the centre."""
    said = spelt(now.wall_ms)
    if now.wall_ms < EARLIEST_MS:
        return attention(CLOCK(), NEVER_SET(said), SET_IT())
    if not now.trusted:
        remedy = COMPARE if board.has_clock_battery else FIT_BATTERY
        return attention(CLOCK(), NOT_CONFIRMED(said), remedy())
    return good(CLOCK(), CONFIRMED(said))


def check_sticks(volumes: Sequence[Volume]) -> Finding:
    """A stick that stays plugged in writable may be changed by any program."""
    unsafe = [each.device for each in volumes if each.mounted_at and not each.safely_mounted]
    if unsafe:
        return attention(STICKS(), UNSAFE(", ".join(unsafe)), UNMOUNT())
    return good(STICKS(), PLUGGED(len(volumes)))


def check_link(standing: Standing | None, pending: int, now: Moment) -> Finding:
    """How the agent stands with the centre, and what the centre does not hold yet."""
    if standing is None or standing.boot != now.boot:
        return attention(CENTRE(), SILENT_AGENT(pending), START_AGENT())
    if not standing.online:
        why = standing.trouble
        said = REFUSING(pending, why) if why else NO_ANSWER(pending)
        return attention(CENTRE(), said, NETWORK())
    return good(CENTRE(), CONNECTED(pending))
