"""What enrolment remembers between imports, sealed in the store: answers and the last import."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass

from enroll.pairs import Answer
from store.connection import Store
from store.facts import Facts

_ANSWERS, _LAST, _BUNDLE = "enroll.answers", "enroll.last", "enroll.bundle"


@dataclass(frozen=True, slots=True)
class LastImport:
    """The newest import: what it was made of and what came of it."""

    material: str
    """SHA-256 over everything that went in."""
    version: int
    report: str
    """The verdict line."""


class EnrolmentMemory:
    """Answers that are never asked for twice, and the last import."""

    def __init__(self, store: Store) -> None:
        self._facts = Facts(store)

    def answers(self) -> Mapping[str, Answer]:
        """All answers given so far, by the question's key."""
        kept = json.loads(str(self._facts.get(_ANSWERS) or "{}"))
        return {key: Answer(value) for key, value in kept.items()}

    def answer(self, key: str, answer: Answer) -> None:
        """Keep the answer to a question; a later one replaces it."""
        kept = dict(self.answers()) | {key: answer}
        self._facts.put(_ANSWERS, json.dumps(kept, sort_keys=True))

    def last(self) -> LastImport | None:
        """The newest import, if there was one."""
        kept = self._facts.get(_LAST)
        return LastImport(**json.loads(str(kept))) if kept else None

    def remember(self, last: LastImport) -> None:
        """Call it within the transaction of the import."""
        text = {"material": last.material, "version": last.version, "report": last.report}
        self._facts.put(_LAST, json.dumps(text))

    def newest_bundle(self) -> int:
        """The number of the newest bundle that was imported; 0 before any."""
        return int(self._facts.get(_BUNDLE) or 0)

    def remember_bundle(self, number: int) -> None:
        """Refuse this bundle and older ones from now on."""
        self._facts.put(_BUNDLE, number)
