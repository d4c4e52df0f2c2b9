"""What enrolment remembers between imports, sealed in the store: answers and the last import."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from domain.errors import ImportRefused
from enroll.pairs import Answer
from store.connection import Store
from store.facts import Facts

_ANSWERS, _ASKED, _LAST = "enroll.answers", "enroll.asked", "enroll.last"
_BUNDLE = "enroll.bundle"


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

    def ask(self, keys: Iterable[str]) -> None:
        """These are the questions of the newest look at a stick."""
        self._facts.put(_ASKED, json.dumps(sorted(keys)))

    def asked(self, start: str) -> str:
        """The key of the one question that begins so.

        Raises:
            ImportRefused: none does, or several.
        """
        keys = list(json.loads(str(self._facts.get(_ASKED) or "[]")))
        found = [key for key in keys if str(key).startswith(start)]
        if len(found) != 1:
            raise ImportRefused(
                f"{len(found)} of {len(keys)} questions begin with {start}: give more of the key."
            )
        return str(found[0])

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
