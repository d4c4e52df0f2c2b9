"""What enrolment remembers between imports, sealed in the store."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping

from domain.errors import ImportRefused
from domain.ids import DelegateId
from enroll.pairs import Answer
from store.connection import Store
from store.facts import Facts

_ANSWERS, _ASKED = "enroll.answers", "enroll.asked"
_BUNDLE, _WITHDRAWN = "enroll.bundle", "enroll.withdrawn"


class EnrolmentMemory:
    """Answers that are never asked for twice, the newest bundle, and who withdrew consent."""

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

    def newest_bundle(self) -> int:
        """The number of the newest bundle that was imported; 0 before any."""
        return int(self._facts.get(_BUNDLE) or 0)

    def remember_bundle(self, number: int) -> None:
        """Refuse this bundle and older ones from now on."""
        self._facts.put(_BUNDLE, number)

    def withdrawn(self) -> frozenset[DelegateId]:
        """Who withdrew their consent at this kiosk: no list brings it back."""
        return frozenset(map(DelegateId, json.loads(str(self._facts.get(_WITHDRAWN) or "[]"))))

    def withdraw(self, delegate: DelegateId) -> None:
        """From now on no list counts as this person's consent; call it within the transaction."""
        self._keep_withdrawn(self.withdrawn() | {delegate})

    def consented_anew(self, delegate: DelegateId) -> None:
        """This person said yes at the desk; call it within the transaction."""
        self._keep_withdrawn(self.withdrawn() - {delegate})

    def _keep_withdrawn(self, codes: frozenset[DelegateId]) -> None:
        self._facts.put(_WITHDRAWN, json.dumps(sorted(codes)))
