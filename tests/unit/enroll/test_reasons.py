"""Every reason has a sentence with the same gaps in each language, and nobody can forge one."""

from __future__ import annotations

import re

import pytest

from enroll import wording
from enroll.reasons import Cause, Reason, reason, untrusted
from enroll.sentences import LANGUAGES, SENTENCES, Said
from runtime.persian import is_persian

GAP = re.compile(r"\{\d\}")


@pytest.mark.parametrize("why", list(Cause))
def test_each_reason_says_the_same_in_every_language(why: Cause) -> None:
    said = [SENTENCES[why].by(language) for language in LANGUAGES]
    assert len(set(said)) == len(LANGUAGES)
    assert len({tuple(sorted(GAP.findall(each))) for each in said}) == 1
    assert not any(each.endswith(".") for each in said)


def test_every_sentence_is_of_a_reason() -> None:
    assert SENTENCES.keys() == set(Cause)


TABLES = (
    "UNUSED",
    "STANDINGS",
    "QUESTIONS",
    "ANSWERS",
    "HOW",
    "ROLES",
    "KINDS",
    "GENDERS",
    "TITLES",
)
WORDED = [
    *(each for pair in wording.DEFECTS.values() for each in pair),
    *(each for table in TABLES for each in getattr(wording, table).values()),
]


@pytest.mark.parametrize("said", WORDED, ids=lambda said: said.en[:30])
def test_each_phrase_of_the_report_is_in_persian_with_the_same_gaps(said: Said) -> None:
    assert is_persian(said.fa)
    assert sorted(GAP.findall(said.fa)) == sorted(GAP.findall(said.en))


def test_the_gaps_are_filled_at_bounded_length_and_never_read_as_gaps() -> None:
    assert str(reason(Cause.TOO_MANY_ROWS, 5000)) == "it has more than 5000 rows"
    assert str(reason(Cause.NOT_UNDERSTOOD, "{0}{1}")) == "“{0}{1}” was not understood"
    assert len(str(reason(Cause.NOT_UNDERSTOOD, "x" * 10_000))) < 200


@pytest.mark.parametrize(
    ("why", "gaps"),
    [("no such", []), (None, []), ("megapixels", ["1"]), ("damaged", "text"), ("damaged", None)],
)
def test_what_a_decoder_makes_up_is_nonsense(why: object, gaps: object) -> None:
    assert untrusted(why, gaps) == Reason(Cause.NONSENSE)


def test_what_a_decoder_says_rightly_is_kept() -> None:
    assert untrusted("few_pixels", [3, 4]) == reason(Cause.FEW_PIXELS, 3, 4)
