"""Lamps, sound and turnstile, each opened by its one explicit name."""

from __future__ import annotations

from domain.ports import EntranceSignal
from hardware.signal.silent import SilentSettings, SilentSignal

SignalSettings = SilentSettings
"""The settings of any signal; ``name`` says which."""


def open_signal(settings: SignalSettings) -> EntranceSignal:
    """The signal that the settings name; there is no other to fall back to."""
    match settings:
        case SilentSettings():
            return SilentSignal()
