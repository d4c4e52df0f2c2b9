"""Updates at the screen: noticed by themselves, installed only when an administrator says so."""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable
from contextlib import suppress
from typing import Protocol

from domain.fetching import Fetching
from hardware.hands import Hands, NotDone, installing
from kiosk.station.update_happenings import Offer, UpdateStage, UpdateTold
from runtime.journal import journal
from runtime.updater import LastUpdate

LOOK_EVERY_S = 3.0


class Source(Protocol):
    """Where updates come from."""

    def newest(self) -> Offer | None: ...

    def last(self) -> LastUpdate | None: ...

    def fetching(self) -> Fetching: ...


class UpdateLane:
    """A :class:`kiosk.station.worker.Work`; ``ask`` may be called from any thread."""

    def __init__(self, source: Source, hands: Hands, post: Callable[[UpdateTold], None]) -> None:
        self._source, self._hands, self._post = source, hands, post
        self._asked: queue.Queue[bool] = queue.Queue(4)
        self._stage = UpdateStage.NOTHING
        self._told: UpdateTold | None = None

    def ask(self, install: bool) -> None:  # noqa: FBT001  # the one thing that is asked
        """Install what is offered; without ``install`` only tell how it stands."""
        if not self._asked.full():
            self._asked.put_nowait(install)

    def run(self, stopping: threading.Event) -> None:
        """Look now and then until told to stop."""
        while not stopping.is_set():
            self.step(LOOK_EVERY_S)

    def step(self, wait_s: float) -> None:
        """Look, tell what is new, and take what is asked within that time."""
        offer = self._source.newest()
        if self._told is not None and offer != self._told.offer:
            self._forget_asked()  # whoever tapped saw another one
        if self._stage in (UpdateStage.NOTHING, UpdateStage.OFFERED):
            self._stage = UpdateStage.NOTHING if offer is None else UpdateStage.OFFERED
        self._tell(offer)
        try:
            install = self._asked.get(timeout=wait_s)
        except queue.Empty:
            return
        self._told = None
        if install and offer is not None:
            self._install(offer)
        self._tell(offer)

    def _forget_asked(self) -> None:
        with suppress(queue.Empty):
            while True:
                self._asked.get_nowait()

    def _install(self, offer: Offer) -> None:
        try:
            self._hands.do(installing(offer.file))
        except NotDone as refused:
            journal().error("update.not_begun", why=str(refused))
            self._stage = UpdateStage.REFUSED
            return
        journal().info("update.begun", version=offer.version)
        self._stage = UpdateStage.ASKED

    def _tell(self, offer: Offer | None) -> None:
        source = self._source
        told = UpdateTold(self._stage, offer, source.last(), source.fetching())
        if told != self._told:
            self._told = told
            self._post(told)


def nobody_updates(_: bool) -> None:  # noqa: FBT001  # stands in for UpdateLane.ask
    """Where nothing can be installed."""
