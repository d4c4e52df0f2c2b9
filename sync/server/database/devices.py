"""Which gates the centre knows."""

from __future__ import annotations

from dataclasses import dataclass, field

from domain.ids import DeviceId
from sync.server.database.engine import Transaction


@dataclass(frozen=True, slots=True)
class Device:
    """One kiosk, as the centre knows it."""

    id: DeviceId
    gate: str
    public_key: bytes = field(repr=False)
    heard_ms: int | None = None


def find_device(tx: Transaction, device: str) -> Device | None:
    """The device of this name."""
    rows = tx.run(
        "SELECT device, gate, public_key, heard_ms FROM device WHERE device = :device",
        device=device,
    )
    return _device(*rows[0]) if rows else None


def all_devices(tx: Transaction) -> list[Device]:
    """All devices, by name."""
    rows = tx.run("SELECT device, gate, public_key, heard_ms FROM device ORDER BY device")
    return [_device(*row) for row in rows]


def add_device(tx: Transaction, device: Device, now_ms: int) -> None:
    """Know a device from now on."""
    tx.run(
        "INSERT INTO device (device, gate, public_key, enrolled_ms)"
        " VALUES (:device, :gate, :public_key, :now_ms)",
        device=device.id,
        gate=device.gate,
        public_key=device.public_key,
        now_ms=now_ms,
    )


def hear(tx: Transaction, device: str, now_ms: int) -> None:
    """Note that this device spoke just now."""
    tx.run(
        "UPDATE device SET heard_ms = :now_ms WHERE device = :device",
        now_ms=now_ms,
        device=device,
    )


def _device(device: str, gate: str, public_key: bytes, heard_ms: int | None) -> Device:
    return Device(DeviceId(device), gate, bytes(public_key), heard_ms)
