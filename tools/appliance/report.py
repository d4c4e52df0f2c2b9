"""What was checked and what came of it: said at once, and kept with its evidence in a folder."""

from __future__ import annotations

import json
import time
from pathlib import Path

from runtime.console import say


class Report:
    """One line a check; the folder holds log, figures, texts and pictures."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        for old in folder.iterdir():
            old.unlink()
        self.folder = folder
        self._began_s = time.monotonic()
        self._figures: dict[str, float | str] = {}
        self._pictures = 0
        self.bad: list[str] = []
        self.checked = 0

    def note(self, line: str) -> None:
        """Say and keep a line."""
        told = f"{time.monotonic() - self._began_s:7.1f} s  {line}"
        say(told)
        with (self.folder / "log.txt").open("a", encoding="utf-8") as log:
            log.write(told + "\n")

    def check(self, said: str, holds: bool, evidence: str = "") -> bool:  # noqa: FBT001  # the outcome
        """Whether it holds, said with what was seen."""
        self.checked += 1
        if not holds:
            self.bad.append(said)
        tail = f"  [{evidence}]" if evidence else ""
        self.note(f"{'good' if holds else 'BAD '}  {said}{tail}")
        return holds

    def figure(self, name: str, value: float | str) -> None:
        """A number for whoever compares runs."""
        self._figures[name] = round(value, 2) if isinstance(value, float) else value
        text = json.dumps(self._figures, indent=1, ensure_ascii=False)
        (self.folder / "figures.json").write_text(text + "\n", encoding="utf-8")

    def keep(self, name: str, text: str) -> None:
        """Evidence that is too long for a line."""
        (self.folder / name).write_text(text, encoding="utf-8")

    def picture(self, name: str) -> Path:
        """Where the next screenshot goes; pictures sort in the order of what happened."""
        self._pictures += 1
        return self.folder / f"{self._pictures:02}-{name}.png"
