"""A key provider that needs no slot."""

from __future__ import annotations

from hardware.keys.held import HeldKey


def fixed_key(number: int = 1) -> HeldKey:
    """A key that is the same in every test; another number is another device's key."""
    return HeldKey(bytes([number]) * 32)
