"""Turnstile, lamps, buzzer, door contact and help button on the board's pins.

The turnstile stays shut without power, when the program dies (the kernel lets the line go and
the relay board pulls it down) and after the time of one passage, whatever the program does.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from typing import Annotated, Literal

from gpiozero import Button, DigitalOutputDevice, GPIOZeroError
from gpiozero.pins import Factory
from pydantic import Field

from domain.errors import SignalLost
from runtime.journal import journal
from runtime.settings import Settings

Pin = Annotated[int, Field(ge=0, le=27)]
"""A BCM number, as on the 40-pin header."""

Asked = Callable[[], None]

_BOUNCE_S = 0.05
"""Contacts of cheap buttons chatter for some milliseconds; a person presses for longer."""
_ALARM_ON_S, _ALARM_OFF_S, _ALARM_TIMES = 0.15, 0.15, 3
_DESK_ON_S, _DESK_OFF_S, _DESK_TIMES = 0.06, 0.5, 2
"""Two short ticks: unlike the door's alarm, and nothing that people turn their heads for."""


class GpioSettings(Settings):
    """What is wired to which pin."""

    name: Literal["gpio"]
    turnstile: Pin
    turnstile_active_high: bool = True
    """Whether the relay opens the turnstile while the pin is high. Wire it so that a dead pin
    keeps it shut."""
    open_s: float = Field(default=1.5, ge=0.2, le=10)
    """How long one passage stays open."""
    green_lamp: Pin | None = None
    red_lamp: Pin | None = None
    buzzer: Pin | None = None
    desk_buzzer: Pin | None = None
    """A small sounder at the desk, out of the queue's hearing."""
    door_contact: Pin | None = None
    """Closed to ground while the door is shut."""
    help_button: Pin | None = None
    """Closed to ground while it is pressed."""
    lamp_s: float = Field(default=3.0, ge=0.5, le=10)
    """How long a lamp stays lit."""


class GpioSignal:
    """A :class:`domain.ports.EntranceSignal` on pins. ``admitted`` counts passages opened."""

    def __init__(
        self, settings: GpioSettings, factory: Factory, on_help: Asked | None = None
    ) -> None:
        """Take the pins, everything off.

        Raises:
            SignalLost: a pin is taken, doubled or not on this board.
        """
        self._settings = settings
        self._held = ExitStack()
        self._on_help = on_help
        self._expecting = False
        self.admitted = 0
        with _in_words(), ExitStack() as taken:
            taken.callback(factory.close)
            self._factory = factory
            self._turnstile = self._output(
                taken, settings.turnstile, active_high=settings.turnstile_active_high
            )
            self._green = self._lamp(taken, settings.green_lamp)
            self._red = self._lamp(taken, settings.red_lamp)
            self._buzzer = self._lamp(taken, settings.buzzer)
            self._desk = self._lamp(taken, settings.desk_buzzer)
            self._listen(taken)
            self._held = taken.pop_all()

    def admit(self) -> None:
        """Open for one passage; a further call begins that time anew, it never adds up.

        Raises:
            SignalLost: the board does not answer.
        """
        with _in_words():
            self._expecting = True
            self.admitted += 1
            self._turnstile.blink(self._settings.open_s, 0, n=1)
            _light(self._green, self._settings.lamp_s)

    def send_to_desk(self) -> None:
        """Red lamp, and no tone: nobody is exposed. The turnstile is not touched.

        Raises:
            SignalLost: the board does not answer.
        """
        with _in_words():
            _light(self._red, self._settings.lamp_s)

    def alarm_desk(self) -> None:
        """Two short ticks of the desk's own sounder; the door's lamps and buzzer stay as they are.

        Raises:
            SignalLost: the board does not answer.
        """
        with _in_words():
            if self._desk is not None:
                self._desk.blink(_DESK_ON_S, _DESK_OFF_S, n=_DESK_TIMES)

    def close(self) -> None:
        """Everything off and the pins free; may be called twice."""
        with _in_words():
            self._held.close()

    def _output(
        self, taken: ExitStack, pin: int, *, active_high: bool = True
    ) -> DigitalOutputDevice:
        device = DigitalOutputDevice(
            pin, active_high=active_high, initial_value=False, pin_factory=self._factory
        )
        taken.callback(device.close)
        taken.callback(device.off)
        return device

    def _lamp(self, taken: ExitStack, pin: int | None) -> DigitalOutputDevice | None:
        return None if pin is None else self._output(taken, pin)

    def _listen(self, taken: ExitStack) -> None:
        """Tell the journal of door and help; both are closed to ground."""
        for pin, heard in (
            (self._settings.door_contact, self._door_opened),
            (self._settings.help_button, self._help_asked),
        ):
            if pin is None:
                continue
            button = Button(pin, pull_up=True, bounce_time=_BOUNCE_S, pin_factory=self._factory)
            taken.callback(button.close)
            if heard == self._help_asked:
                button.when_pressed = heard
            else:
                button.when_released, button.when_pressed = heard, self._door_shut

    def _help_asked(self) -> None:
        journal().info("help.asked")
        _light(self._red, self._settings.lamp_s)
        if self._on_help is not None:
            self._on_help()

    def _door_opened(self) -> None:
        if self._expecting:
            return
        journal().warning("door.forced")
        self._alarm()

    def _door_shut(self) -> None:
        self._expecting = False

    def _alarm(self) -> None:
        if self._buzzer is not None:
            self._buzzer.blink(_ALARM_ON_S, _ALARM_OFF_S, n=_ALARM_TIMES)


def open_gpio(settings: GpioSettings, on_help: Asked | None = None) -> GpioSignal:
    """The signal on this board's own pins, through the kernel's gpiochip.

    Raises:
        SignalLost: the board has no pins, or they may not be used by this account.
    """
    with _in_words():
        return GpioSignal(settings, _board_factory(), on_help)


def _board_factory() -> Factory:
    """The one for gpiochip, by name: left to choose, gpiozero falls back without a word."""
    # Here, because lgpio is installed on boards with pins only.
    import lgpio  # noqa: PLC0415
    from gpiozero.pins.lgpio import LGPIOFactory  # noqa: PLC0415

    try:
        return LGPIOFactory()
    except lgpio.error as error:
        raise GPIOZeroError(str(error)) from error


def _light(lamp: DigitalOutputDevice | None, for_s: float) -> None:
    if lamp is not None:
        lamp.blink(for_s, 0, n=1)


@contextmanager
def _in_words() -> Iterator[None]:
    """Turn the library's trouble into a KnownError.

    Raises:
        SignalLost: always, for whatever the library or the kernel refused.
    """
    try:
        yield
    except ImportError as error:
        raise SignalLost(
            "The pins need lgpio: pip install lgpio, or apt python3-lgpio."
        ) from error
    except (GPIOZeroError, OSError) as error:
        raise SignalLost(
            f"The pins cannot be used ({error}): check the numbers in the settings and that the "
            "account is in the group gpio."
        ) from error
