"""The one command line: each word opens its own room, loaded only when called."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Callable, Sequence

from domain.errors import KnownError
from runtime.console import complain, say
from runtime.journal import open_journal

ROOMS = {
    "run": ("kiosk.app:main", "the kiosk at the door"),
    "setup": ("kiosk.setup.app:main", "the first set-up, on the touchscreen"),
    "demo": ("kiosk.demo:main", "a whole entrance on replayed pictures, by itself"),
    "enroll": ("enroll.__main__:main", "people into the gallery, and out of it"),
    "operators": ("kiosk.upkeep.operators:main", "who may sign in at the desk"),
    "badges": ("enroll.badges:main", "print badges, replace a lost one, tell other gates"),
    "sync": ("sync.agent.__main__:main", "the agent between this kiosk and the centre"),
    "server": ("sync.server.__main__:main", "the centre"),
    "ledger": ("store.__main__:ledger_main", "show, verify or salvage the attendance ledger"),
    "keys": ("store.__main__:keys_main", "the slots that open this kiosk's store"),
    "erase": ("store.__main__:erase_main", "destroy the event's personal data, with certificate"),
    "storage-test": ("store.__main__:storage_test_main", "find a card that lies about flushing"),
    "doctor": ("kiosk.upkeep.doctor:main", "check everything, and say what to do about it"),
    "bundle": ("kiosk.upkeep.bundle:main", "a diagnosis file without personal data"),
    "rehearse": ("kiosk.upkeep.rehearse:main", "certificates of the last door rehearsals"),
    "report": ("kiosk.upkeep.reporting:main", "signed attendance of a session; verify one"),
    "camera-test": ("kiosk.upkeep.camera_test:main", "what the camera sees, in numbers"),
    "factory-reset": ("kiosk.upkeep.reset:main", "empty this kiosk, unless it would lose events"),
    "update": ("kiosk.upkeep.update:main", "check, install or take back a signed update"),
    "hands": ("kiosk.upkeep.hands:main", "do what only root may; started by systemd"),
    "notice": ("kiosk.notice:main", "a page in place of the kiosk"),
    "rates": ("vision.rates:main", "biometric error rates on a folder of faces"),
    "pad": ("kiosk.pad:main", "the site test against photographs, and packs of passive models"),
    "bench": ("vision.bench:main", "costs as ratios against named baselines"),
}
"""Word, where its ``main(argv) -> int`` is, and what it is for."""

KNOWN_TROUBLE = 1
WRONG_USE = 2


def room(word: str) -> Callable[[Sequence[str]], int]:
    """The function behind a word of the command line."""
    module, name = ROOMS[word][0].split(":")
    main: Callable[[Sequence[str]], int] = getattr(importlib.import_module(module), name)
    return main


def usage() -> str:
    """What the bare command prints."""
    lines = [f"  kiosk {word:<13} {purpose}" for word, (_, purpose) in ROOMS.items()]
    return "\n".join(["Usage: kiosk WORD [options]; each WORD has --help", "", *lines])


def main(argv: Sequence[str] | None = None) -> int:
    """Run one room; 0 well, 1 known trouble in words, 2 wrong use."""
    words = list(sys.argv[1:] if argv is None else argv)
    if not words or words[0] in {"-h", "--help"} or words[0] not in ROOMS:
        say(usage())
        return 0 if words and words[0] in {"-h", "--help"} else WRONG_USE
    open_journal()
    try:
        return room(words[0])(words[1:])
    except KnownError as trouble:
        complain(f"kiosk {words[0]}: {trouble}")
        return KNOWN_TROUBLE


if __name__ == "__main__":
    sys.exit(main())
