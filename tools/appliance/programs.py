"""Other programs of the machine, run to their end."""

from __future__ import annotations

import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from domain.errors import KnownError

LAST = 12
"""So many last lines of a program that failed say why."""


class NotToBeHad(KnownError):
    """Something that the check of the appliance needs; the message says what."""


@dataclass(frozen=True, slots=True)
class Done:
    """How a program ended, and everything that it said."""

    code: int
    said: str

    @property
    def well(self) -> bool:
        return self.code == 0


def run(
    command: Sequence[str],
    *,
    typed: str = "",
    within_s: float = 900.0,
    environment: Mapping[str, str] | None = None,
) -> Done:
    """Run it; both outputs in one text. A program that does not end in its time is ended."""
    try:
        done = subprocess.run(
            command,
            input=typed,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            errors="replace",
            check=False,
            timeout=within_s,
            env=environment,
        )
    except subprocess.TimeoutExpired:
        return Done(124, f"{command[0]} did not end within {within_s:.0f} s")
    return Done(done.returncode, done.stdout)


def must(command: Sequence[str], *, typed: str = "", within_s: float = 900.0) -> str:
    """What it said.

    Raises:
        NotToBeHad: it failed.
    """
    done = run(command, typed=typed, within_s=within_s)
    if not done.well:
        last = "\n".join(done.said.splitlines()[-LAST:])
        raise NotToBeHad(f"{' '.join(command[:6])} ended with {done.code}:\n{last}")
    return done.said
