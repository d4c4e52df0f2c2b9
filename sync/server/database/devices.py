"""Which gates the centre knows, what they last said, and which are revoked."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from domain.ids import DeviceId
from sync.server.database.engine import Transaction

_SELECT = (
    "SELECT device, gate, public_key, receiving_key, heard_ms, revoked_ms, pulse, pulsed_ms"
    " FROM device"
)


@dataclass(frozen=True, slots=True)
class Device:
    """One kiosk, as the centre knows it."""

    id: DeviceId
    gate: str
    public_key: bytes = field(repr=False)
    receiving_key: bytes | None = field(repr=False, default=None)
    """X25519: what is meant for this gate alone is sealed to it."""
    heard_ms: int | None = None
    revoked_ms: int | None = None
    pulse: str | None = None
    """The last pulse, as JSON."""
    pulsed_ms: int | None = None
    """When that came, by the centre's clock."""


def find_device(tx: Transaction, device: str) -> Device | None:
    """The device of this name."""
    rows = tx.run(_SELECT + " WHERE device = :device", device=device)
    return _device(*rows[0]) if rows else None


def all_devices(tx: Transaction) -> list[Device]:
    """All devices, by name."""
    return [_device(*row) for row in tx.run(_SELECT + " ORDER BY device")]


def add_device(tx: Transaction, device: Device, now_ms: int) -> None:
    """Know a device from now on."""
    tx.run(
        "INSERT INTO device (device, gate, public_key, receiving_key, enrolled_ms)"
        " VALUES (:device, :gate, :public_key, :receiving_key, :now_ms)",
        device=device.id,
        gate=device.gate,
        public_key=device.public_key,
        receiving_key=device.receiving_key,
        now_ms=now_ms,
    )


def rename_gate(tx: Transaction, device: str, gate: str) -> None:
    """What people call this gate from now on."""
    tx.run("UPDATE device SET gate = :gate WHERE device = :device", gate=gate, device=device)


def hear(tx: Transaction, device: str, now_ms: int) -> None:
    """Note that this device spoke just now."""
    tx.run(
        "UPDATE device SET heard_ms = :now_ms WHERE device = :device",
        now_ms=now_ms,
        device=device,
    )


def note_pulse(tx: Transaction, device: str, pulse: str, now_ms: int) -> None:
    """Keep what a device last said of itself."""
    tx.run(
        "UPDATE device SET heard_ms = :now_ms, pulsed_ms = :now_ms, pulse = :pulse"
        " WHERE device = :device",
        now_ms=now_ms,
        pulse=pulse,
        device=device,
    )


def revoke_device(tx: Transaction, device: str, now_ms: int) -> None:
    """Trust nothing that this device says beyond what is held now."""
    tx.run(
        "UPDATE device SET revoked_ms = :now_ms WHERE device = :device AND revoked_ms IS NULL",
        now_ms=now_ms,
        device=device,
    )
    tx.run(
        "UPDATE log SET trusted_seq = seq WHERE device = :device AND trusted_seq IS NULL",
        device=device,
    )


def note_anchor(tx: Transaction, device: str, boot: str, offset_ms: int) -> None:
    """Remember when a boot began by the centre's clock; the quickest message is the truest."""
    tx.run(
        "INSERT INTO anchor (device, boot, offset_ms) VALUES (:device, :boot, :offset_ms)"
        " ON CONFLICT (device, boot) DO UPDATE SET offset_ms ="
        " CASE WHEN excluded.offset_ms < anchor.offset_ms"
        " THEN excluded.offset_ms ELSE anchor.offset_ms END",
        device=device,
        boot=boot,
        offset_ms=offset_ms,
    )


def all_anchors(tx: Transaction) -> dict[tuple[str, str], int]:
    """Centre time at the beginning of each known boot, milliseconds, by device and boot."""
    rows = tx.run("SELECT device, boot, offset_ms FROM anchor")
    return {(device, boot): offset_ms for device, boot, offset_ms in rows}


def _device(*row: Any) -> Device:
    device, gate, public_key, receiving_key, *rest = row
    receiving = None if receiving_key is None else bytes(receiving_key)
    return Device(DeviceId(device), gate, bytes(public_key), receiving, *rest)
