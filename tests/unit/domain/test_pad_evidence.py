"""What the check of photographs showed is in the ledger, and comes back from it as it was."""

from __future__ import annotations

import json

import pytest

from domain.admission import Admit, Circumstances, SendToDesk, admit
from domain.attendance import CheckIn, RefusalReason
from domain.codec import decode, encode
from domain.decision import Identified, Withheld
from domain.moment import Moment
from domain.pad import Level, PadEvidence, Signal, Source, Verdict, Withholding
from tests.fakes.congress import GUEST, roster

AT = Moment(1_795_393_320_000, "boot", 5, trusted=True)
EVIDENCE = PadEvidence(
    Level.STRICT,
    "always",
    (
        Signal(Source.PASSIVE, Verdict.CONFIRM, "scored", (4.25,), (3.0, 0.0), ("ab" * 32,)),
        Signal(Source.CHALLENGE, Verdict.DENY, "time_over", (), (0.12, 0.06), ("cd" * 32,)),
    ),
)
GIVEN = Circumstances(AT, 900, 7, "door", pad=EVIDENCE)


def test_a_check_in_keeps_level_signals_scores_thresholds_and_hashes() -> None:
    outcome = admit(Identified(GUEST.id, 0.9), roster=roster(), history={}, given=GIVEN)
    assert isinstance(outcome, Admit)
    assert outcome.event.pad == EVIDENCE
    assert decode(encode(outcome.event)) == outcome.event


@pytest.mark.parametrize("why", Withholding)
def test_whoever_is_withheld_is_refused_for_that_reason_and_named_as_a_candidate(
    why: Withholding,
) -> None:
    outcome = admit(Withheld(GUEST.id, 0.9, why), roster=roster(), history={}, given=GIVEN)
    assert isinstance(outcome, SendToDesk)
    assert outcome.event.reason is RefusalReason(why.value)
    assert outcome.event.candidates == (GUEST.id,)
    assert outcome.event.pad == EVIDENCE
    assert decode(encode(outcome.event)) == outcome.event


def test_an_event_from_before_there_was_such_a_check_is_still_read() -> None:
    outcome = admit(Identified(GUEST.id, 0.9), roster=roster(), history={}, given=GIVEN)
    assert isinstance(outcome, Admit)
    body = json.loads(encode(outcome.event))
    del body["pad"]
    event = decode(json.dumps(body).encode())
    assert isinstance(event, CheckIn)
    assert event.pad is None


@pytest.mark.parametrize("field", ["level", "occasion", "signals"])
def test_evidence_that_is_none_is_refused(field: str) -> None:
    outcome = admit(Identified(GUEST.id, 0.9), roster=roster(), history={}, given=GIVEN)
    assert isinstance(outcome, Admit)
    body = json.loads(encode(outcome.event))
    body["pad"][field] = 17
    if field == "occasion":
        del body["pad"][field]
    with pytest.raises(ValueError, match=r"17|occasion|iterable|attendance"):
        decode(json.dumps(body).encode())
