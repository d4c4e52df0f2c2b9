"""Persian as paper wants it: letters in the forms that join, lines in the order they are seen.

What draws text on a screen does both; what writes PDF does neither. The forms are those that
Unicode names for each letter, and the kiosk's Persian type has all of them. The order is that of
Unicode's bidirectional algorithm (UAX 9) for lines without embeddings that run right to left.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from itertools import groupby

_ALONE, _FIRST, _MIDDLE, _LAST = "<isolated>", "<initial>", "<medial>", "<final>"
_LINKED = {
    (False, False): _ALONE,
    (False, True): _FIRST,
    (True, True): _MIDDLE,
    (True, False): _LAST,
}
"""By whether a letter is linked with the one before it and the one after."""
_FORMS = (*range(0xFB50, 0xFC00), *range(0xFE70, 0xFEFD))
_LAM, _ALEFS = "\u0644", "\u0622\u0623\u0625\u0627"
_HEH_WITH_HAMZA, _HEH_YEH = "\u0647\u0654", "\u06c0"
_NON_JOINER = "\u200c"
_ARABIC = r"\u0590-\u08ff\ufb1d-\ufeff"
_NUMBERED = re.compile(rf"[^\W_{_ARABIC}](?:[^\s{_ARABIC}]*[^\W_{_ARABIC}])?")
"""What is not Persian from its first letter or digit to its last: a date, a code, a path."""
_MIRRORED = str.maketrans("()[]{}<>«»", ")(][}{><»«")


def is_persian(text: str) -> bool:
    """Whether any letter of it runs from right to left."""
    return any(unicodedata.bidirectional(each) in {"R", "AL"} for each in text)


def joined(text: str) -> str:
    """The text with each letter in the form that its neighbours give it, in reading order."""
    forms = _forms()
    letters = unicodedata.normalize("NFC", text).replace(_HEH_WITH_HAMZA, _HEH_YEH)
    for alef in _ALEFS:  # one sign for both
        letters = letters.replace(_LAM + alef, forms[_LAM + alef, _ALONE])
    out, linked = [], False
    for each, following in zip(letters, (*letters[1:], ""), strict=True):
        links = (each, _FIRST) in forms and (following, _LAST) in forms
        out.append(forms.get((each, _LINKED[linked, links]), each))
        linked = links
    return "".join(out).replace(_NON_JOINER, "")


def seen(line: str) -> str:
    """One line from left to right as the eye meets it; the line itself runs right to left.

    A word with digits in it keeps its own order, as if somebody had isolated it.
    """
    kinds = [unicodedata.bidirectional(each) for each in line]
    for word in _NUMBERED.finditer(line):
        if any(each.isdigit() for each in word[0]):
            kinds[word.start() : word.end()] = ["EN"] * len(word[0])
    kinds = _around(_strong(_numbers(kinds)))
    runs = groupby(zip(line, kinds, strict=True), key=lambda each: each[1] == "R")
    parts = [(leftward, "".join(letter for letter, _ in run)) for leftward, run in runs]
    return "".join(
        part[::-1].translate(_MIRRORED) if leftward else part for leftward, part in reversed(parts)
    )


def _numbers(kinds: list[str]) -> list[str]:
    """Rules W1 to W5: what belongs to a number becomes a part of it."""
    out, strong = list[str](), "R"
    for kind in kinds:
        resolved = out[-1] if kind == "NSM" and out else kind
        strong = resolved if resolved in {"L", "R", "AL"} else strong
        out.append("AN" if resolved == "EN" and strong == "AL" else resolved)
    for at in range(1, len(out) - 1):
        sides = {out[at - 1], out[at + 1]}
        if (out[at] == "CS" and sides in ({"EN"}, {"AN"})) or (
            out[at] == "ES" and sides == {"EN"}
        ):
            out[at] = out[at - 1]
    for order in (range(1, len(out)), range(len(out) - 2, -1, -1)):
        step = -1 if order.step > 0 else 1
        for at in order:
            if out[at] == "ET" and out[at + step] == "EN":
                out[at] = "EN"
    return out


def _strong(kinds: list[str]) -> list[str]:
    """Rules W3, W6 and W7: L, R, EN and AN are left, and all that has no direction is ON."""
    out, strong = list[str](), "R"
    for kind in kinds:
        kept = {"L": "L", "R": "R", "AL": "R", "EN": "EN", "AN": "AN"}.get(kind, "ON")
        strong = kept if kept in {"L", "R"} else strong
        out.append("L" if kept == "EN" and strong == "L" else kept)
    return out


def _around(kinds: list[str]) -> list[str]:
    """Rules N1 and N2: what has no direction takes that of both sides, else the line's."""
    out, before = list[str](), "R"
    for kind, run in groupby(enumerate(kinds), key=lambda each: each[1]):
        places = [at for at, _ in run]
        if kind == "ON":
            after = kinds[places[-1] + 1] if places[-1] + 1 < len(kinds) else "R"
            kind = "L" if before == after == "L" else "R"  # noqa: PLW2901 - as the rules do
        out += [kind] * len(places)
        before = kind
    return out


@cache
def _forms() -> dict[tuple[str, str], str]:
    """The forms of each letter, and of lam before alef, by what Unicode says they are made of."""
    found = {}
    for code in _FORMS:
        form, *parts = unicodedata.decomposition(chr(code)).split() or [""]
        found["".join(chr(int(each, 16)) for each in parts), form] = chr(code)
    for alef in _ALEFS:
        both = found[_LAM + alef, _ALONE]
        found[both, _ALONE], found[both, _LAST] = both, found[_LAM + alef, _LAST]
    found[_HEH_YEH, _ALONE] = _HEH_YEH  # the type has no other sign for it
    return found
