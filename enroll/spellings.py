"""Whose photograph is this file? Told by the roster, by code, or by name as offices spell it.

Two people who are named alike get no photograph by name: nobody is picked silently.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import PurePosixPath

from domain.ids import DelegateId
from enroll.reasons import Cause, Reason, reason
from enroll.roster_file import Listed
from enroll.words import composed, folded, has_marks, squeezed

# "Mẫu - Copy", "Mẫu_ảnh thẻ 2": the same person again. Not "anh" without its mark, nor "the":
# those are given names.
_COPY = re.compile(
    r"(?:[ _-]+(?:copy|ban sao|bản sao|ảnh thẻ|ảnh|photo|img))*(?:[ _.-]*\(?\d{1,2}\)?)?$"
)
_NUMBERED = re.compile(r"\s*\(\d{1,3}\)$")
"""As computers number copies: never part of a code."""
_AGAIN = re.compile(r"(?: copy| ban sao| anh the| anh| the| photo| img)*(?: \d)?$")
"""The same after a code, without marks: no name stands there."""
_TONES = frozenset("\u0300\u0301\u0303\u0309\u0323")


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
        self._files: dict[str, list[tuple[str, DelegateId]]] = defaultdict(list)
        for one in listed:
            for photo in one.photos:
                path = PurePosixPath(photo.replace("\\", "/"))
                self._files[_file_key(path.name)].append((_folder(path), one.delegate.id))
        self._codes = _by((_code_key(folded(one.delegate.id)), one.delegate.id) for one in listed)
        self._numbers = _by(
            (number, one.delegate.id)
            for one in listed
            if len(number := re.sub(r"\D", "", one.delegate.id)) > 2
        )
        self._exact = _by((_letters(one.delegate.name), one.delegate.id) for one in listed)
        self._plain = _by((_plain(one.delegate.name), one.delegate.id) for one in listed)

    def claim(self, path: PurePosixPath) -> Given | Unclaimed:
        """Whom the file at ``path``, relative to the stick, shows."""
        if claimed := self._listed(path):
            return _single(claimed, How.LISTED)
        by_stem = self._by_text(path.stem, How.CODE, How.NAME)
        by_folder = self._by_text(path.parent.name, How.FOLDER, How.FOLDER)
        named = frozenset(
            each.delegate for each in (by_stem, by_folder) if isinstance(each, Given)
        )
        if len(named) > 1:  # a folder of one person with a file of another
            return _single(named, How.FOLDER)
        if named:
            return by_stem if isinstance(by_stem, Given) else by_folder
        # "0017.jpg" for CM-0017; "17.jpg" may be a row, a page or a seat.
        numbered = self._numbers.get(composed(path.stem))
        return _single(numbered, How.CODE) if numbered else by_stem

    def _listed(self, path: PurePosixPath) -> frozenset[DelegateId]:
        """Delegates whose row gives this file; where row and stick name folders, the same one."""
        here = _folder(path)
        given = self._files.get(_file_key(path.name), [])
        return frozenset(
            delegate for folder, delegate in given if not folder or not here or folder == here
        )

    def _by_text(self, text: str, code: How, name: How) -> Given | Unclaimed:
        if claimed := self._with_code(text):
            return _single(claimed, code)
        lower = composed(text).lower()
        for base in (lower, _COPY.sub("", lower)):
            exact = self._exact.get(_letters(base)) if has_marks(base) else None
            if named := exact or self._plain.get(_plain(base)):
                return _single(named, name)
        return Unclaimed(Reason(Cause.NOBODY))

    def _with_code(self, text: str) -> frozenset[DelegateId]:
        """Delegates whose code stands in ``text`` as whole words: at most the longest such.

        A name beside the code must not be somebody else's. A code of digits or letters alone may
        be a camera's number or a word: beside it nothing may stand but that person's name.
        """
        words = folded(_NUMBERED.sub("", composed(text))).split()
        for length in range(min(len(words), 4), 0, -1):
            for start in range(len(words) - length + 1):
                code = _code_key(" ".join(words[start : start + length]))
                claimed = self._codes.get(code, frozenset())
                after = _AGAIN.sub("", " ".join(("", *words[start + length :])))
                rest = squeezed(" ".join((*words[:start], after)))
                named = self._plain.get(rest, frozenset())
                if claimed and named and not claimed & named:
                    return claimed | named
                if claimed and (named or not rest or not (code.isdigit() or code.isalpha())):
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
    return composed(name.rsplit(".", 1)[0]).lower()


def _folder(path: PurePosixPath) -> str:
    return composed(path.parent.name).lower()


def _code_key(folded_code: str) -> str:
    """A code without what separates its parts, but two numbers: 1 and 2 are not 12."""
    return re.sub(r"(?<!\d) | (?!\d)", "", folded_code)


def _letters(name: str) -> str:
    """The name's letters, joined, and its tones: ``Lê Thị Hòa`` and ``LÊ THỊ HOÀ`` are equal."""
    marked = unicodedata.normalize("NFD", composed(name).lower())
    letters = (c for c in marked if c.isalpha() or unicodedata.combining(c))
    bare = unicodedata.normalize("NFC", "".join(c for c in letters if c not in _TONES))
    return bare + "".join(c for c in marked if c in _TONES)


def _plain(name: str) -> str:
    return re.sub(r"\d", "", squeezed(name))
