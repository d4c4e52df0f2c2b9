"""Media of the appliance: ext4 file systems in files, which can be pulled and can lose power."""

from __future__ import annotations

import shutil
from pathlib import Path

from tools.appliance.programs import must, run


class Card:
    """The data partition: mounted on this machine and bound into the appliance."""

    def __init__(self, image: Path, place: Path, megabytes: int) -> None:
        self._image, self.place = image, place
        self.unmount()
        make(image, megabytes)
        place.mkdir(parents=True, exist_ok=True)
        self.mount()
        shutil.rmtree(place / "lost+found")

    def mount(self) -> None:
        must(("mount", "-o", "loop,nodev,nosuid,noexec", str(self._image), str(self.place)))

    def unmount(self) -> None:
        if self.place.is_mount():
            must(("umount", "--lazy", str(self.place)))

    def lose_power(self) -> None:
        """Only what had reached the medium is there again; the rest was in memory.

        The file behind the file system is copied before the kernel writes back what it still
        holds, then the copy takes its place.
        """
        copy = self._image.with_suffix(".cut")
        must(("cp", "--sparse=always", str(self._image), str(copy)))
        self.unmount()
        copy.replace(self._image)
        self.mount()

    def fill(self, spare_bytes: int) -> Path:
        """Leave so much room; remove the file that is returned to have it again."""
        filler = self.place / "filler"
        free = shutil.disk_usage(self.place).free
        must(("fallocate", "--length", str(free - spare_bytes), str(filler)))
        return filler


class Stick:
    """A stick: an image on a loop device, which the appliance mounts as its rule would."""

    def __init__(self, image: Path, megabytes: int) -> None:
        self._image, self._megabytes = image, megabytes
        self._device = ""
        self.make()

    def make(self) -> None:
        """Empty again."""
        make(self._image, self._megabytes)

    def attach(self) -> str:
        """The loop device it is now; after a restart nobody holds the one before."""
        self.detach()
        self._device = must(("losetup", "--find", "--show", str(self._image))).strip()
        return self._device

    def vanish(self) -> None:
        """What was not read yet gives an error, as from a stick that is pulled."""
        must(("truncate", "--size", "0", str(self._image)))

    def detach(self) -> None:
        if self._device:
            run(("losetup", "--detach", self._device))
            self._device = ""


def make(image: Path, megabytes: int) -> None:
    """An empty file system in a file."""
    image.unlink(missing_ok=True)
    must(("truncate", "--size", f"{megabytes}M", str(image)))
    must(("mkfs.ext4", "-q", "-m", "0", str(image)))
