"""Cause a file, a row or a cell was not taken as it stands: keys, worded in enroll.sentences.

The decoder answers with a key and what fills its gaps, never with a sentence: what it says may
have been put into its mouth by the file.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from enroll.sentences import SENTENCES, Language
from enroll.words import composed

_GAP_CHARS = 120


class Cause(StrEnum):
    """Every reason there is."""

    LINK = "link"
    NAME_NOT_TEXT = "name_not_text"
    NAME_LIKE_PATH = "name_like_path"
    SYSTEM_FILE = "system_file"
    TOO_DEEP = "too_deep"
    NOT_A_FILE = "not_a_file"
    ARCHIVE = "archive"
    UNKNOWN_SHEET = "unknown_sheet"
    DOCUMENT = "document"
    UNKNOWN_PICTURE = "unknown_picture"
    NEITHER_KIND = "neither_kind"
    EMPTY = "empty"
    LARGER_THAN = "larger_than"
    STICK_TOO_FULL = "stick_too_full"
    MEMORY = "memory"
    DAMAGED = "damaged"
    PROCESSOR = "processor"
    OUTPUT = "output"
    CRASHED = "crashed"
    TOO_SLOW = "too_slow"
    NONSENSE = "nonsense"
    MEGAPIXELS = "megapixels"
    FEW_PIXELS = "few_pixels"
    NO_HEIC = "no_heic"
    PICTURE_IS_ARCHIVE = "picture_is_archive"
    NO_PICTURE = "no_picture"
    OLD_EXCEL = "old_excel"
    NOT_IN_ENCODING = "not_in_encoding"
    ZERO_BYTES = "zero_bytes"
    OLD_FONT = "old_font"
    NO_CSV = "no_csv"
    PACKS_TOO_MANY = "packs_too_many"
    BROKEN_XLSX = "broken_xlsx"
    UNPACKS_TO = "unpacks_to"
    TOO_MANY_ROWS = "too_many_rows"
    NO_CODE = "no_code"
    ODD_CODE = "odd_code"
    NO_NAME = "no_name"
    LOST_LETTERS = "lost_letters"
    NAME_WITHOUT_LETTERS = "name_without_letters"
    CODE_TWICE = "code_twice"
    NOT_UNDERSTOOD = "not_understood"
    NO_CLEAR_CONSENT = "no_clear_consent"
    WITHDRAWN = "withdrawn"
    NAMED_OTHERWISE = "named_otherwise"
    BIRTH_DATE = "birth_date"
    NOT_ON_PROGRAMME = "not_on_programme"
    NOBODY = "nobody"
    ANY_OF = "any_of"
    PHOTOS_EACH = "photos_each"
    FACE_BEHIND = "face_behind"
    NO_TITLE = "no_title"
    NO_START = "no_start"
    SESSION_TWICE = "session_twice"
    NO_ROOM = "no_room"
    NO_SUCH_GROUP = "no_such_group"
    GROUP_WITHOUT_ROOM = "group_without_room"
    ENDS_BEFORE = "ends_before"
    NO_HEADINGS = "no_headings"


@dataclass(frozen=True, slots=True)
class Reason:
    """A reason and what fills the gaps of its sentence."""

    why: Cause
    gaps: tuple[str, ...] = ()

    def by(self, language: Language) -> str:
        """The sentence, without capital and full stop: it stands in tables and after colons."""
        return SENTENCES[self.why].by(language).format(*self.gaps)

    def __str__(self) -> str:
        return self.by("en")


def reason(why: Cause, *gaps: object) -> Reason:
    """A reason with its gaps filled by anything, at bounded length."""
    return Reason(why, tuple(str(gap)[:_GAP_CHARS] for gap in gaps))


def untrusted(why: object, gaps: object) -> Reason:
    """A reason that a decoder gave; nonsense counts as damage."""
    try:
        given = Reason(
            Cause(str(why)), tuple(composed(str(g))[:_GAP_CHARS] for g in _listed(gaps))
        )
        given.by("en")
    except (ValueError, IndexError):
        return Reason(Cause.NONSENSE)
    return given


def _listed(gaps: object) -> list[object]:
    if not isinstance(gaps, list):
        raise ValueError  # noqa: TRY004 - as any other nonsense of a decoder
    return gaps
