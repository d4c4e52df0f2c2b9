"""Saying how the agent stands with the centre, so that the status line never lies."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from domain.ports import Clock
from domain.standing import FACT, Standing, encode_standing


class Facts(Protocol):
    """Where processes leave small facts for each other."""

    def put(self, name: str, value: str) -> None: ...


@dataclass(slots=True)
class Spokesman:
    """Leaves the standing in the store after each try."""

    facts: Facts
    clock: Clock
    _acknowledged_at_ms: int | None = None

    def reached(self, trouble: str = "") -> None:
        """The centre answered, and nothing more is owed than what was recorded since."""
        self._acknowledged_at_ms = self.clock.now().since_boot_ms
        self._say(online=True, trouble=trouble)

    def missed(self, trouble: str) -> None:
        """The centre did not answer; nothing is lost."""
        self._say(online=False, trouble=trouble)

    def _say(self, *, online: bool, trouble: str) -> None:
        now = self.clock.now()
        standing = Standing(online, now.boot, now.since_boot_ms, self._acknowledged_at_ms, trouble)
        self.facts.put(FACT, encode_standing(standing))
