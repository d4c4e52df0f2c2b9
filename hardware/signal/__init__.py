"""Lamps, sound and turnstile, each opened by its one explicit name."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated, assert_never

from pydantic import Field

from domain.ports import EntranceSignal
from hardware.signal.gpio import GpioSettings, open_gpio
from hardware.signal.silent import SilentSettings, SilentSignal

SignalSettings = Annotated[SilentSettings | GpioSettings, Field(discriminator="name")]
"""The settings of any signal; ``name`` says which."""


def open_signal(
    settings: SignalSettings, on_help: Callable[[], None] | None = None
) -> EntranceSignal:
    """The signal that the settings name; there is no other to fall back to.

    ``on_help`` is called when somebody presses the help button, in a thread of its own.

    Raises:
        SignalLost: the pins are not there or may not be used.
    """
    match settings:
        case SilentSettings():
            return SilentSignal()
        case GpioSettings():
            return open_gpio(settings, on_help)
        case _:
            assert_never(settings)
