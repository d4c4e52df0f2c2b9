"""Saying how the agent stands, so that neither status line nor centre is told a lie."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from domain.fetching import FACT as UPDATE
from domain.fetching import decode_fetching
from domain.ports import Clock
from domain.standing import (
    FACT,
    NEIGHBOURHOOD,
    Standing,
    decode_neighbourhood,
    encode_standing,
)
from runtime.release import this_board
from store.facts import GALLERY_REFUSED, Facts
from sync.wire.feed import UpdateWord

PUT_BACK = (
    "Somebody holds this ledger otherwise: this card was put back to an older copy. It goes on "
    "with a new log; call for help."
)
_TROUBLE_LETTERS = 300


def trouble_of(facts: Facts, *, old_copy: bool) -> str:
    """What is wrong with this gate's ledger or with a neighbour's, in words; empty: nothing."""
    neighbourhood = decode_neighbourhood(facts.get(NEIGHBOURHOOD))
    refused = facts.get(GALLERY_REFUSED)
    said = (
        PUT_BACK if old_copy else "",
        neighbourhood.trouble if neighbourhood else "",
        str(refused) if refused else "",
    )
    return " ".join(filter(None, said))[:_TROUBLE_LETTERS]


def word_of(facts: Facts, failed: Sequence[str]) -> UpdateWord:
    """What the centre is told of updates; ``failed`` were tried here and taken back."""
    here, fetching = this_board(), decode_fetching(facts.get(UPDATE))
    shown = fetching.version if fetching.version in failed else "".join(failed[-1:])
    return UpdateWord(
        architecture=here.architecture,
        python=here.python,
        stage=fetching.stage,
        version=fetching.version,
        percent=fetching.percent,
        failed=shown[:64],
    )


@dataclass(slots=True)
class Spokesman:
    """Leaves the standing in the store after each try."""

    facts: Facts
    clock: Clock
    _acknowledged_at_ms: int | None = None

    def reached(self, trouble: str = "") -> None:
        """The centre answered, and nothing more is owed than what was recorded since."""
        self._acknowledged_at_ms = self.clock.now().since_boot_ms
        self._say(online=True, trouble=trouble)

    def missed(self, trouble: str) -> None:
        """The centre did not answer; nothing is lost."""
        self._say(online=False, trouble=trouble)

    def _say(self, *, online: bool, trouble: str) -> None:
        now = self.clock.now()
        standing = Standing(online, now.boot, now.since_boot_ms, self._acknowledged_at_ms, trouble)
        self.facts.put(FACT, encode_standing(standing))
