"""The panel's backlight: dimmed while nobody is near, never switched off.

Only the light changes. An output that is switched off stops the compositor from drawing, and a
window that does not draw looks like one that hangs.
"""

from __future__ import annotations

from pathlib import Path

from runtime.journal import journal

BACKLIGHTS = Path("/sys/class/backlight")


class Backlight:
    """The light of a panel that lets its light be set; HDMI monitors do not."""

    def __init__(self, folder: Path) -> None:
        self._brightness = folder / "brightness"
        self._full = int((folder / "max_brightness").read_text(encoding="ascii"))
        self._share: float | None = None

    def set(self, share: float) -> None:
        """Light at ``share`` of full, 0..1; a panel that is gone is told to the journal once."""
        if share == self._share:
            return
        self._share = share
        try:
            self._brightness.write_text(str(max(1, round(self._full * share))), encoding="ascii")
        except OSError as error:
            journal().warning("backlight.not_set", why=error.strerror or "")


def open_backlight(folder: Path = BACKLIGHTS) -> Backlight | None:
    """The first panel's light, or None when no panel lets its light be set."""
    for panel in sorted(folder.glob("*")):
        if (panel / "max_brightness").exists():
            return Backlight(panel)
    return None
