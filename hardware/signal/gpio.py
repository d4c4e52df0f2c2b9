"""Turnstile, lamps, buzzer, door contact and help button on the board's pins.

The turnstile stays shut without power, when the program dies or hangs, and after the time of one
passage: its relay is held by a process of its own (:mod:`hardware.turnstile`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from time import monotonic
from typing import Annotated, Literal, Protocol, Self

from gpiozero import Button, DigitalOutputDevice
from gpiozero.pins import Factory
from pydantic import Field, model_validator

from domain.errors import SignalLost
from hardware.turnstile import KeptTurnstile, board_factory, refusals
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
STEP_S = 3.0
"""Whoever was let in is through the door so long after the turnstile shut, or did not go in."""


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

    @model_validator(mode="after")
    def _one_thing_a_pin(self) -> Self:
        wired = (
            *(self.turnstile, self.green_lamp, self.red_lamp, self.buzzer, self.desk_buzzer),
            *(self.door_contact, self.help_button),
        )
        pins = [pin for pin in wired if pin is not None]
        if len(set(pins)) < len(pins):
            raise ValueError("two things are wired to one pin")
        return self


class Turnstile(Protocol):
    """A relay that shuts by itself after one passage."""

    def open(self) -> None:
        """Open for one passage; a further call begins that time anew.

        Raises:
            SignalLost: it does not answer.
        """
        ...

    def close(self) -> None: ...


class GpioSignal:
    """A :class:`domain.ports.EntranceSignal` on pins."""

    def __init__(
        self,
        settings: GpioSettings,
        turnstile: Turnstile,
        factory: Factory,
        on_help: Asked | None = None,
    ) -> None:
        """Take the pins, everything off; the turnstile and the factory are closed with this.

        Raises:
            SignalLost: a pin is taken or not on this board.
        """
        self._settings = settings
        self._turnstile = turnstile
        self._held = ExitStack()
        self._on_help = on_help
        self._expected_until_s = 0.0
        with _in_words(), ExitStack() as taken:
            taken.callback(turnstile.close)
            taken.callback(factory.close)
            self._factory = factory
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
            self._expected_until_s = monotonic() + self._settings.open_s + STEP_S
            self._turnstile.open()
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

    def _lamp(self, taken: ExitStack, pin: int | None) -> DigitalOutputDevice | None:
        if pin is None:
            return None
        lamp = DigitalOutputDevice(pin, initial_value=False, pin_factory=self._factory)
        taken.callback(lamp.close)
        taken.callback(lamp.off)
        return lamp

    def _listen(self, taken: ExitStack) -> None:
        """Tell the journal of door and help; both are closed to ground."""
        door = self._contact(taken, self._settings.door_contact)
        if door is not None:
            door.when_released = self._door_opened
        button = self._contact(taken, self._settings.help_button)
        if button is not None:
            button.when_pressed = self._help_asked

    def _contact(self, taken: ExitStack, pin: int | None) -> Button | None:
        if pin is None:
            return None
        contact = Button(pin, pull_up=True, bounce_time=_BOUNCE_S, pin_factory=self._factory)
        taken.callback(contact.close)
        return contact

    def _help_asked(self) -> None:
        journal().info("help.asked")
        _light(self._red, self._settings.lamp_s)
        if self._on_help is not None:
            self._on_help()

    def _door_opened(self) -> None:
        """Whoever was let in and did not go in leaves no door open for the next one."""
        if monotonic() > self._expected_until_s:
            journal().warning("door.forced")
            self._alarm()

    def _alarm(self) -> None:
        if self._buzzer is not None:
            self._buzzer.blink(_ALARM_ON_S, _ALARM_OFF_S, n=_ALARM_TIMES)


def open_gpio(settings: GpioSettings, on_help: Asked | None = None) -> GpioSignal:
    """The signal on this board's own pins, through the kernel's gpiochip.

    Raises:
        SignalLost: the board has no pins, or they may not be used by this account.
    """
    turnstile = KeptTurnstile(
        settings.turnstile, settings.open_s, active_high=settings.turnstile_active_high
    )
    with _in_words(), ExitStack() as failing:
        failing.callback(turnstile.close)
        opened = GpioSignal(settings, turnstile, board_factory(), on_help)
        failing.pop_all()
        return opened


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
    except refusals() as error:
        raise SignalLost(
            f"The pins cannot be used ({error}): check the numbers in the settings and that the "
            "account is in the group gpio."
        ) from error
