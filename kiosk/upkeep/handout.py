"""Parcels on a stick: how much room there is, whether it takes writing, and when it may be pulled.

The kiosk itself may not mount. Where a stick is mounted for reading only, the parcel waits in the
outbox until the service that may write has carried it there (see ``hardware.sticks``).
"""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from domain.findings import Wording
from hardware.sticks import StickFailed, Sticks
from hardware.volumes import SYSTEM, Volume
from kiosk.station.care_happenings import Handing, Stick

ONE_ONLY = Wording(
    "stick.one_only", "Leave only one stick plugged in, so that no other one is written."
)
GONE = Wording("stick.gone", "The stick is gone. Put it in again.")
PROTECTED = Wording(
    "stick.protected", "The stick is write-protected or not readable: take another one."
)
FULL = Wording("stick.full", "The stick is full: {0} KiB are needed. Take another one.")
PULLED = Wording("stick.pulled", "The stick was pulled before all was written. Put it in again.")
UNWILLING = Wording("stick.unwilling", "The stick does not take writing. Try another one.")

LOOK_EVERY_S = 0.25
CARRIED_WITHIN_S = 60.0
"""The service takes half a minute to find a stick; a slow one takes as long to write."""
SPARE_BYTES = 1 << 20
"""Left free: file systems need room for their own tables."""


@dataclass(frozen=True, slots=True)
class Dispatch:
    """Where parcels are handed out."""

    sticks: Sticks
    pause: Callable[[float], None]
    system: Path = SYSTEM

    def listed(self) -> tuple[Stick, ...]:
        """The sticks that are plugged in, and whether each can be written."""
        return tuple(
            Stick(each.device, each.size_bytes, self._writable(each))
            for each in self.sticks.volumes()
        )

    def hand_out(
        self, files: Mapping[str, bytes], device: str, tell: Callable[[Handing], None]
    ) -> None:
        """Write all files; when this returns the stick may be pulled.

        Raises:
            StickFailed: gone, full, protected, or the write failed; says what to do.
        """
        volume = self._chosen(device)
        self._check_room(volume, sum(map(len, files.values())))
        tell(Handing.WRITING)
        try:
            waiting = [name for name, text in files.items() if not self.sticks.put(name, text)]
            self._await(waiting, device)
        except StickFailed:
            for name in files:
                self.sticks.take_back(name)
            raise
        if volume.mounted_at is not None and not waiting:
            self._flush(volume.mounted_at)

    def _chosen(self, device: str) -> Volume:
        volumes = self.sticks.volumes()
        if len(volumes) > 1:
            raise StickFailed(ONE_ONLY())
        volume = next((each for each in volumes if each.device == device), None)
        if volume is None:
            raise StickFailed(GONE())
        if not self._writable(volume):
            raise StickFailed(PROTECTED())
        return volume

    def _writable(self, volume: Volume) -> bool:
        """Whether it is mounted and its own switch allows writing."""
        disk = volume.device.rstrip("0123456789")
        says = self.system / "block" / disk / "ro"
        protected = says.exists() and says.read_text(encoding="ascii").strip() == "1"
        return volume.mounted_at is not None and not protected

    def _check_room(self, volume: Volume, needed: int) -> None:
        if volume.mounted_at is None:
            return
        try:
            state = os.statvfs(volume.mounted_at)
        except OSError as error:
            raise StickFailed(GONE()) from error
        if state.f_bavail * state.f_frsize < needed + SPARE_BYTES:
            raise StickFailed(FULL(needed >> 10))

    def _await(self, waiting: list[str], device: str) -> None:
        """Until the service has carried everything."""
        for _ in range(round(CARRIED_WITHIN_S / LOOK_EVERY_S)):
            if not any(self.sticks.waits(name) for name in waiting):
                return
            if all(each.device != device for each in self.sticks.volumes()):
                raise StickFailed(PULLED())
            self.pause(LOOK_EVERY_S)
        raise StickFailed(UNWILLING())

    def _flush(self, folder: Path) -> None:
        """Everything, names included, onto the medium."""
        try:
            descriptor = os.open(folder, os.O_RDONLY)
            try:
                os.fsync(descriptor)
            finally:
                os.close(descriptor)
        except OSError as error:
            raise StickFailed(PULLED()) from error
