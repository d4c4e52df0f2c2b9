"""Saying which other gates are in touch, so that the kiosk can show it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from domain.ids import DeviceId
from domain.ports import Clock
from domain.standing import NEIGHBOURHOOD, Neighbourhood, encode_neighbourhood
from store.facts import Facts

IN_TOUCH_MS = 15_000
SAID_AGAIN_MS = 30_000
"""Each word is a write to the card: said when it changes, and now and then."""


@dataclass(slots=True)
class Company:
    """Remembers who answered when."""

    facts: Facts
    clock: Clock
    _answered: dict[DeviceId, tuple[str, int]] = field(default_factory=dict)
    _said: Neighbourhood | None = None

    def met(self, device: DeviceId, gate: str) -> None:
        """``device`` has answered just now and calls itself ``gate``."""
        self._answered[device] = (gate, self.clock.now().since_boot_ms)

    def say(self, suspects: Mapping[DeviceId, str]) -> None:
        """Leave who is in touch, if that is news; ``suspects`` are gates and what is wrong."""
        now = self.clock.now()
        gates = tuple(
            sorted(
                gate
                for gate, at_ms in self._answered.values()
                if now.since_boot_ms - at_ms < IN_TOUCH_MS
            )
        )
        trouble = " ".join(suspects[device] for device in sorted(suspects))
        said = self._said
        same = said is not None and (said.gates, said.trouble) == (gates, trouble)
        if same and said and now.since_boot_ms - said.said_at_ms < SAID_AGAIN_MS:
            return
        self._said = Neighbourhood(now.boot, now.since_boot_ms, gates, trouble)
        self.facts.put(NEIGHBOURHOOD, encode_neighbourhood(self._said))
