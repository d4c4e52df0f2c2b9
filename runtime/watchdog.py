"""What systemd is told: ready, alive because work was done, and what stands in the way.

The protocol is sd_notify(3): one datagram a message to the socket that ``NOTIFY_SOCKET`` names.
Without that variable nobody supervises this process and nothing is sent.
"""

from __future__ import annotations

import os
import socket
import threading
import time
from collections.abc import Callable, Iterable, Mapping

Notify = Callable[[str], None]
"""Sends one message such as ``READY=1`` to the supervisor."""

SPARE = 4
"""The supervisor hears of life this often in each period that it allows."""


def open_supervisor(environment: Mapping[str, str] = os.environ) -> Notify:
    """The way to the supervisor of this process; a way to nowhere when there is none."""
    address = environment.get("NOTIFY_SOCKET", "")
    if not address:
        return lambda _: None
    # A leading @ stands for the zero byte of an abstract address.
    target = "\0" + address[1:] if address.startswith("@") else address

    def notify(message: str) -> None:
        with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM | socket.SOCK_CLOEXEC) as speaking:
            speaking.sendto(message.encode(), target)

    return notify


def watchdog_period_s(environment: Mapping[str, str] = os.environ) -> float | None:
    """How long the supervisor waits for a sign of life; None when it does not watch us."""
    asked = environment.get("WATCHDOG_USEC")
    meant_for = environment.get("WATCHDOG_PID", str(os.getpid()))
    if asked is None or meant_for != str(os.getpid()):
        return None
    return int(asked) / 1_000_000


def nobody_watches() -> None:
    """What work reports to when no supervisor watches it."""


class Vitals:
    """Keeps the watchdog quiet only while every named part of the process does its work.

    Each part calls :meth:`beat` after a piece of work; the supervisor hears ``WATCHDOG=1`` once
    all of them did so since it last heard. One part that hangs is enough to be restarted. A part
    with nothing to do beats too: it proves that it would have noticed.
    """

    def __init__(
        self,
        parts: Iterable[str],
        *,
        notify: Notify,
        period_s: float | None,
        monotonic_s: Callable[[], float],
    ) -> None:
        self._parts = frozenset(parts)
        self._notify = notify
        self._every_s = (period_s or 0.0) / SPARE
        self._watched = period_s is not None
        self._monotonic_s = monotonic_s
        self._lock = threading.Lock()
        self._silent = set(self._parts)
        self._told_at_s = float("-inf")

    def beat(self, part: str) -> None:
        """``part`` did a piece of its work; from any thread, never waits for anything."""
        if not self._watched:
            return
        with self._lock:
            self._silent.discard(part)
            now_s = self._monotonic_s()
            if self._silent or now_s - self._told_at_s < self._every_s:
                return
            self._silent, self._told_at_s = set(self._parts), now_s
        self._notify("WATCHDOG=1")

    @property
    def silent(self) -> frozenset[str]:
        """The parts that did nothing since the supervisor last heard: whom to blame."""
        with self._lock:
            return frozenset(self._silent)


def supervised(parts: Iterable[str]) -> Vitals:
    """Tell the supervisor of this process that it is ready, and keep it informed from now on."""
    notify = open_supervisor()
    notify("READY=1")
    return Vitals(parts, notify=notify, period_s=watchdog_period_s(), monotonic_s=time.monotonic)
