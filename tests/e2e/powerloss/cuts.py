"""What a power cut may leave of recorded writes: everything synced, and any part of the rest.

Sectors of 512 bytes are written whole or not at all, in any order, since a card orders its cache
as it likes. A sync makes earlier deletions of names durable, as ext4's journal does.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from tests.e2e.powerloss.disk import Step

_SECTOR = 512

Survivors = Callable[[Sequence[Step], random.Random], list[Step]]
"""Which of a file's unsynced steps, or parts of them, reached the medium."""


@dataclass(frozen=True, slots=True)
class Wreck:
    """The files after a cut, and how many acknowledgements had been given before it."""

    files: dict[str, bytes] = field(repr=False)
    acknowledged: int


def dropped(_: Sequence[Step], __: random.Random) -> list[Step]:
    """Nothing unsynced survived."""
    return []


def cut_short(steps: Sequence[Step], chance: random.Random) -> list[Step]:
    """The first few survived, in order."""
    return list(steps[: chance.randint(0, len(steps))])


def reordered(steps: Sequence[Step], chance: random.Random) -> list[Step]:
    """Some survived whole, whatever came before them."""
    return [step for step in steps if chance.random() < 0.5]


def torn(steps: Sequence[Step], chance: random.Random) -> list[Step]:
    """Some sectors of some survived."""
    pieces: list[Step] = []
    for step in steps:
        for start in range(0, max(len(step.content), 1), _SECTOR):
            if chance.random() < 0.5:
                content = step.content[start : start + _SECTOR]
                pieces.append(Step(step.kind, step.file, step.at + start, content))
    return pieces


class Medium:
    """What is durable and what is only in the cache, after some steps."""

    def __init__(self) -> None:
        self.durable: dict[str, bytearray] = {}
        self.cached: dict[str, list[Step]] = {}
        self.deleted: set[str] = set()
        self.acknowledged = 0

    def take(self, step: Step) -> None:
        """One more step reaches the card."""
        match step.kind:
            case "ack":
                self.acknowledged += 1
            case "delete":
                self.deleted.add(step.file)
                self.cached.pop(step.file, None)
            case "sync":
                for name in self.deleted:
                    self.durable.pop(name, None)
                self.deleted.clear()
                contents = self.durable.setdefault(step.file, bytearray())
                for cached in self.cached.pop(step.file, []):
                    _apply(contents, cached)
            case _:
                if step.file in self.deleted:  # the name is used anew
                    self.deleted.discard(step.file)
                    self.durable.pop(step.file, None)
                self.cached.setdefault(step.file, []).append(step)

    def cut(self, survivors: Survivors, chance: random.Random) -> Wreck:
        """The power goes now."""
        files = {}
        for name in sorted(self.durable.keys() | self.cached.keys()):
            if name in self.deleted and chance.random() < 0.5:
                continue
            contents = bytearray(self.durable.get(name, b""))
            for step in survivors(self.cached.get(name, []), chance):
                _apply(contents, step)
            files[name] = bytes(contents)
        return Wreck(files, self.acknowledged)


def cuts(steps: Sequence[Step], moments: int, survivors: Survivors, seed: int) -> Iterator[Wreck]:
    """Cut the power at so many random moments of a recording."""
    chance = random.Random(seed)
    chosen = sorted(chance.randrange(1, len(steps) + 1) for _ in range(moments))
    medium, done = Medium(), 0
    for moment in chosen:
        for step in steps[done:moment]:
            medium.take(step)
        done = moment
        yield medium.cut(survivors, chance)


def _apply(contents: bytearray, step: Step) -> None:
    if step.kind == "truncate":
        del contents[step.at :]
        return
    if step.at > len(contents):
        contents.extend(bytes(step.at - len(contents)))
    contents[step.at : step.at + len(step.content)] = step.content
