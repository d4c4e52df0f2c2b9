"""A clock that moves when it is told to."""

from __future__ import annotations

from domain.moment import Moment


class FakeClock:
    """A :class:`domain.ports.Clock` whose two hands can be moved apart."""

    def __init__(self, wall_ms: int = 1_800_000_000_000, *, trusted: bool = True) -> None:
        self.wall_ms = wall_ms
        self.boot = "boot-1"
        self.since_boot_ms = 10_000
        self.trusted = trusted

    def now(self) -> Moment:
        return Moment(self.wall_ms, self.boot, self.since_boot_ms, self.trusted)

    def monotonic_s(self) -> float:
        return self.since_boot_ms / 1000

    def advance(self, seconds: float) -> None:
        """Time passes for both hands."""
        self.wall_ms += round(seconds * 1000)
        self.since_boot_ms += round(seconds * 1000)

    def set_wall(self, seconds: float) -> None:
        """Somebody sets the wall clock by so much."""
        self.wall_ms += round(seconds * 1000)

    def reboot(self, wall_ms: int | None = None) -> None:
        """The power was cut: time since boot starts anew."""
        number = int(self.boot.removeprefix("boot-")) + 1
        self.boot, self.since_boot_ms = f"boot-{number}", 0
        self.wall_ms = self.wall_ms if wall_ms is None else wall_ms
