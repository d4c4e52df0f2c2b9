"""Finding a delegate by what people type: accents optional, any word order, from one letter."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from domain.delegates import Delegate
from domain.ids import DelegateId

_D_WITH_STROKE = str.maketrans("đĐ", "dD")


def fold(text: str) -> str:
    """Lower case without accents, ``đ`` as ``d``, NFC and NFD alike, only letters and digits."""
    bare = "".join(
        mark for mark in unicodedata.normalize("NFD", text) if unicodedata.category(mark) != "Mn"
    )
    kept = (letter if letter.isalnum() else " " for letter in bare.translate(_D_WITH_STROKE))
    return " ".join("".join(kept).lower().split())


def spell(text: str) -> str:
    """Lower case with accents, in one Unicode form, so that equal names are equal strings."""
    return " ".join(unicodedata.normalize("NFC", text).lower().split())


@dataclass(frozen=True, slots=True)
class Filter:
    """Only this delegation or group; empty means all."""

    delegation: str = ""
    group: str = ""


EVERYWHERE = Filter()


@dataclass(frozen=True, slots=True)
class _Entry:
    """One delegate as the search sees them."""

    delegate: Delegate = field(repr=False)
    words: tuple[str, ...]
    spelt: tuple[str, ...]
    initials: str
    order: tuple[str, ...]


class Directory:
    """All delegates, prepared once; each search is a walk over prepared words."""

    def __init__(self, delegates: Mapping[DelegateId, Delegate]) -> None:
        self._entries = sorted(
            (_entry(delegate) for delegate in delegates.values()), key=lambda entry: entry.order
        )

    def __len__(self) -> int:
        return len(self._entries)

    def delegations(self) -> list[str]:
        """Every delegation once, in the alphabet's order."""
        return _distinct(entry.delegate.delegation for entry in self._entries)

    def groups(self) -> list[str]:
        """Every group once, numbers in the order of numbers."""
        return _distinct(entry.delegate.group for entry in self._entries)

    def find(self, query: str, only: Filter = EVERYWHERE, limit: int = 30) -> list[Delegate]:
        """Delegates that fit every word of the query, the likeliest first.

        Exact accents come before folded ones, the given name (the last word) before the family
        name, whole words before beginnings; without a query everyone, by given name.
        """
        asked = spell(query).split()
        folded = fold(query).split()
        ranked = [
            (rank, entry.order, entry.delegate)
            for entry in self._entries
            if _within(entry.delegate, only) and (rank := _rank(entry, asked, folded)) is not None
        ]
        ranked.sort(key=lambda found: found[:2])
        return [delegate for _, _, delegate in ranked[:limit]]

    def namesakes(self, delegate: Delegate) -> int:
        """How many others carry the same name, accents ignored."""
        name = tuple(fold(delegate.name).split())
        return sum(entry.words == name for entry in self._entries) - 1


def _entry(delegate: Delegate) -> _Entry:
    words = tuple(fold(delegate.name).split())
    spelt = tuple(spell(delegate.name).split())
    given_first = (*words[-1:], *words[:-1], *spelt, str(delegate.id))
    return _Entry(delegate, words, spelt, "".join(word[0] for word in words), given_first)


def _within(delegate: Delegate, only: Filter) -> bool:
    within = not only.delegation or delegate.delegation == only.delegation
    return within and (not only.group or delegate.group == only.group)


def _rank(
    entry: _Entry, asked: Sequence[str], folded: Sequence[str]
) -> tuple[int, int, int, int] | None:
    """How well an entry fits, smaller is better; None when it does not fit at all."""
    if not folded:
        return (0, 0, 0, 0)
    glued = "".join(folded)
    if glued in {_glued(str(entry.delegate.id)), _glued(entry.delegate.seat)}:
        return (0, 0, 0, 0)
    if not _all_begin(folded, entry.words):
        if len(folded) == 1 and len(glued) > 1 and entry.initials.startswith(glued):
            return (3, 0, 0, len(entry.initials) - len(glued))
        return (4, 0, 0, 0) if len(glued) > 2 and "".join(entry.words).startswith(glued) else None
    exact = 0 if _all_begin(asked, entry.spelt) else 1
    given = 0 if any(entry.words[-1].startswith(word) for word in folded) else 1
    partial = sum(word not in entry.words for word in folded)
    whole = 0 if tuple(folded) == entry.words else 1
    return (1 + exact, whole, given, partial)


def _all_begin(asked: Sequence[str], words: Sequence[str]) -> bool:
    """Whether each asked word begins a word of its own; longer ones choose first."""
    left = list(words)
    for wanted in sorted(asked, key=len, reverse=True):
        taken = next((word for word in left if word == wanted), None) or next(
            (word for word in left if word.startswith(wanted)), None
        )
        if taken is None:
            return False
        left.remove(taken)
    return True


def _glued(text: str) -> str:
    return fold(text).replace(" ", "")


def _distinct(values: Iterable[str]) -> list[str]:
    return sorted({value for value in values if value}, key=_natural)


def _natural(value: str) -> tuple[bool, int, str]:
    return not value.isdecimal(), int(value) if value.isdecimal() else 0, fold(value)
