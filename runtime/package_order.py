"""Which of two versions of a package is the newer one, by Debian's rules (deb-version(7)).

The centre and the agent ask too, and neither may count on ``dpkg``.
"""

from __future__ import annotations

import re

_PART = re.compile(r"([^0-9]*)([0-9]*)")
_Order = tuple[tuple[tuple[int, ...], int], ...]


def is_newer(version: str, than: str) -> bool:
    """Whether ``version`` comes after ``than``."""
    return order_of(version) > order_of(than)


def order_of(version: str) -> tuple[_Order, _Order]:
    """A key that sorts versions without an epoch; the newest is the greatest."""
    upstream, _, revision = version.rpartition("-") if "-" in version else (version, "", "")
    return _parts(upstream), _parts(revision or "0")


def _parts(text: str) -> _Order:
    """Texts and numbers in turn; ends with an empty text, which only a tilde comes before."""
    return tuple((_weights(word), int(number or 0)) for word, number in _PART.findall(text))


def _weights(word: str) -> tuple[int, ...]:
    return (*(_weight(letter) for letter in word), 0)


def _weight(letter: str) -> int:
    if letter == "~":
        return -1
    return ord(letter) if letter.isalpha() else ord(letter) + 256
