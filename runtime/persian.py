"""Persian as paper wants it: letters in the forms that join, lines in the order they are seen.

What draws text on a screen does both; what writes PDF does neither.
"""

from __future__ import annotations

import re
import unicodedata

from arabic_reshaper import ArabicReshaper
from bidi.algorithm import get_display

_RESHAPER = ArabicReshaper({"delete_harakat": False, "ARABIC LIGATURE ALLAH": False})
_HEH_WITH_HAMZA, _HEH_YEH, _HEH_YEH_ALONE = "\u0647\u0654", "\u06c0", "\ufba4"
_NON_JOINER = "\u200c"
_ARABIC = r"\u0590-\u08ff\ufb1d-\ufeff"
_COMPOSED = re.compile(rf"[^\W_{_ARABIC}][^\s{_ARABIC}]*[^\W_{_ARABIC}]")
"""What is not Persian from its first letter or digit to its last: a date, a code, a path."""
_RIGHT_TO_LEFT_MARK = "\u200f"
_ISOLATED = _RIGHT_TO_LEFT_MARK + "\u202a{}\u202c" + _RIGHT_TO_LEFT_MARK
"""An embedding that its neighbours do not feel; the library knows no isolates."""


def is_persian(text: str) -> bool:
    """Whether any letter of it runs from right to left."""
    return any(unicodedata.bidirectional(each) in {"R", "AL"} for each in text)


def joined(text: str) -> str:
    """The text with each letter in the form that its neighbours give it, in reading order."""
    # The kiosk's type has one sign for a heh with hamza that stands alone, and not the newer.
    composed = unicodedata.normalize("NFC", text).replace(_HEH_WITH_HAMZA, _HEH_YEH)
    shaped = str(_RESHAPER.reshape(composed)).replace(_HEH_YEH_ALONE, _HEH_YEH)
    return shaped.replace(_NON_JOINER, "")


def seen(line: str) -> str:
    """One line from left to right as the eye meets it; the line itself runs right to left.

    A word with digits and signs in it keeps its own order, as if somebody had isolated it.
    """
    ordered = str(get_display(_COMPOSED.sub(_isolated, line), base_dir="R"))
    return ordered.replace(_RIGHT_TO_LEFT_MARK, "")


def _isolated(word: re.Match[str]) -> str:
    kept = any(each.isdigit() for each in word[0]) and not word[0].isdigit()
    return _ISOLATED.format(word[0]) if kept else word[0]
