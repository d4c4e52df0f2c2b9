"""What a command says to the person who typed it, and what it takes from them."""

from __future__ import annotations

import argparse
import sys


def say(line: str = "") -> None:
    """One line on standard output, at once."""
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def complain(line: str) -> None:
    """One line on standard error."""
    sys.stderr.write(line + "\n")
    sys.stderr.flush()


def share(text: str) -> float:
    """A share that was typed, like 0.01.

    Raises:
        argparse.ArgumentTypeError: it is none between 0 and 1.
    """
    value = float(text)
    if not 0 < value < 1:
        raise argparse.ArgumentTypeError("a share between 0 and 1 is needed, like 0.01")
    return value
