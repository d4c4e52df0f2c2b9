"""Every reason has a sentence with the same gaps in each language, and nobody can forge one."""

from __future__ import annotations

import re

import pytest

from enroll.reasons import SENTENCES, Cause, Reason, reason, untrusted

GAP = re.compile(r"\{\d\}")


@pytest.mark.parametrize("why", list(Cause))
def test_each_reason_says_the_same_in_both_languages(why: Cause) -> None:
    said = SENTENCES[why]
    assert said.vi != said.en
    assert sorted(GAP.findall(said.vi)) == sorted(GAP.findall(said.en))
    assert not said.vi.endswith(".")


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
