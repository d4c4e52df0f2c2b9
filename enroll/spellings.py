"""Whose photograph is this file? Told by the roster, by code, or by name as offices spell it.

Two people who are named alike get no photograph by name: nobody is picked silently.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import PurePosixPath

from domain.ids import DelegateId
from enroll.reasons import Cause, Reason, reason
from enroll.roster_file import Listed
from enroll.words import composed, folded, squeezed

# "CM-0017 (2)", "CM-0017_1", "CM-0017 - Copy", "CM-0017 ban sao": the same person again.
_COPY = re.compile(r"(?:[ _-]+(?:copy|ban sao|anh|photo|img|the))*(?:[ _.-]*\(?\d{1,2}\)?)?$")


class How(StrEnum):
    """By what a file was given to a delegate."""

    LISTED = "listed"
    CODE = "code"
    NAME = "name"
    FOLDER = "folder"
    BOOTH = "booth"
    """Photographed at the desk."""


@dataclass(frozen=True, slots=True)
class Given:
    """The file shows this delegate."""

    delegate: DelegateId
    how: How


@dataclass(frozen=True, slots=True)
class Unclaimed:
    """The file shows nobody that could be told."""

    reason: Reason


class Spellings:
    """All the ways in which files may name the people of one roster."""

    def __init__(self, listed: Sequence[Listed]) -> None:
        self._files = _by(
            (_file_key(photo), one.delegate.id) for one in listed for photo in one.photos
        )
        self._codes = _by((squeezed(one.delegate.id), one.delegate.id) for one in listed)
        self._numbers = _by(
            (number, one.delegate.id)
            for one in listed
            if len(number := re.sub(r"\D", "", one.delegate.id)) > 2
        )
        self._exact = _by((_letters(one.delegate.name), one.delegate.id) for one in listed)
        self._plain = _by((_plain(one.delegate.name), one.delegate.id) for one in listed)

    def claim(self, path: PurePosixPath) -> Given | Unclaimed:
        """Whom the file at ``path``, relative to the stick, shows."""
        if claimed := self._files.get(_file_key(path.name)):
            return _single(claimed, How.LISTED)
        by_stem = self._by_text(path.stem, How.CODE, How.NAME)
        if isinstance(by_stem, Given):
            return by_stem
        by_folder = self._by_text(path.parent.name, How.FOLDER, How.FOLDER)
        if isinstance(by_folder, Given):
            return by_folder
        # "0017.jpg" for CM-0017; "17.jpg" may be a row, a page or a seat.
        numbered = self._numbers.get(composed(path.stem))
        return _single(numbered, How.CODE) if numbered else by_stem

    def _by_text(self, text: str, code: How, name: How) -> Given | Unclaimed:
        if claimed := self._with_code(text):
            return _single(claimed, code)
        base = _COPY.sub("", composed(text).lower())
        for names, key in ((self._exact, _letters(base)), (self._plain, _plain(base))):
            if key in names:
                return _single(names[key], name)
        return Unclaimed(Reason(Cause.NOBODY))

    def _with_code(self, text: str) -> frozenset[DelegateId]:
        """Delegates whose code stands in ``text`` as whole words: at most the longest such."""
        words = folded(text).split()
        for length in range(min(len(words), 4), 0, -1):
            for start in range(len(words) - length + 1):
                claimed = self._codes.get("".join(words[start : start + length]))
                if claimed:
                    return claimed
        return frozenset()


def _by(pairs: Iterable[tuple[str, DelegateId]]) -> dict[str, frozenset[DelegateId]]:
    found: dict[str, set[DelegateId]] = defaultdict(set)
    for key, delegate in pairs:
        if key:
            found[key].add(delegate)
    return {key: frozenset(delegates) for key, delegates in found.items()}


def _single(claimed: frozenset[DelegateId], how: How) -> Given | Unclaimed:
    if len(claimed) == 1:
        return Given(next(iter(claimed)), how)
    return Unclaimed(reason(Cause.ANY_OF, ", ".join(sorted(claimed))))


def _file_key(name: str) -> str:
    """A listed file is found whatever its case and with or without its ending."""
    return composed(PurePosixPath(name.replace("\\", "/")).name.rsplit(".", 1)[0]).lower()


def _letters(name: str) -> str:
    """The name's letters with their marks, joined: ``Nguyễn Văn-Mẫu`` is ``nguyễnvănmẫu``."""
    return "".join(c for c in composed(name).lower() if c.isalpha())


def _plain(name: str) -> str:
    return re.sub(r"\d", "", squeezed(name))
