"""Why a stick cannot be used as it is, as a screen in another language can tell it."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from domain.errors import DiskFull, ImportRefused, KnownError, ModelRefused, StoreUnavailable


class Why(StrEnum):
    """One sentence and one remedy each; the screen has the words."""

    STICK_GONE = "stick_gone"
    EMPTY_STICK = "empty_stick"
    NO_ROSTER = "no_roster"
    SEVERAL_ROSTERS = "several_rosters"
    ROSTER_DAMAGED = "roster_damaged"
    ROSTER_LOCKED = "roster_locked"
    NO_HEADINGS = "no_headings"
    NO_COLUMNS = "no_columns"
    NO_CONSENT = "no_consent"
    LOST_MARKS = "lost_marks"
    NO_CENTRE = "no_centre"
    BUNDLE_FOREIGN = "bundle_foreign"
    BUNDLE_OLD = "bundle_old"
    BUNDLE_DAMAGED = "bundle_damaged"
    BUNDLE_TOO_LARGE = "bundle_too_large"
    CHANGED_MEANWHILE = "changed_meanwhile"
    NOBODY_BY_CODE = "nobody_by_code"
    NOT_CONSENTED = "not_consented"
    NOTHING_KEPT = "nothing_kept"
    REPORT = "report"
    NO_SPACE = "no_space"
    STORE = "store"
    MODEL = "model"
    OTHER = "other"


class Refused(ImportRefused):
    """A refusal with its kind, what it is about, and what can be chosen from."""

    def __init__(
        self, why: Why, said: str, *, item: str = "", choices: Sequence[str] = ()
    ) -> None:
        super().__init__(said)
        self.why = why
        self.item = item
        self.choices = tuple(choices)


def why_of(trouble: KnownError) -> Why:
    """The kind of any trouble that an enrolment can meet."""
    if isinstance(trouble, Refused):
        return trouble.why
    if isinstance(trouble, DiskFull):
        return Why.NO_SPACE
    if isinstance(trouble, StoreUnavailable):
        return Why.STORE
    return Why.MODEL if isinstance(trouble, ModelRefused) else Why.OTHER
