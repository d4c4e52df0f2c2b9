"""Pairing as somebody at the screen asks for it: errands come and outcomes go by the store."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass, field, replace

from domain.errors import CentreUnreachable, ImportRefused, KnownError
from domain.pairing import (
    ENDS,
    SAID,
    WISH,
    Errand,
    Progress,
    Snag,
    Stage,
    Wish,
    decode_progress,
    decode_wish,
    encode,
)
from domain.ports import Clock
from hardware.sticks import StickFailed, Sticks
from runtime.journal import journal
from store.connection import Store
from store.facts import Facts
from sync.agent.https import open_transport
from sync.agent.pairing import NotApproved, acceptable, newcomer_of, pair_over
from sync.agent.pin import belong_to
from sync.agent.tls import fetch_authority
from sync.agent.transport import CentreRefused
from sync.wire.carried import (
    ANSWER_SUFFIX,
    MOST_BYTES,
    REQUEST_SUFFIX,
    CarriedAnswer,
    read_answer,
)
from sync.wire.pin import PairingCode, read_code
from sync.wire.proofs import NotAuthentic

POLL_S = 1.0
ASK_EVERY_S, ASK_TIMES = 2.0, 300
"""A code lasts ten minutes."""
TRIES = 3
STICK_TIMES = 15
"""Half a minute to put a stick in."""
_CODE = "sync.pairing.code"


_OVER = object()


class NobodyCame(KnownError):
    """Put a stick in, then try again."""


@dataclass(slots=True)
class Turns:
    """From one centre to the next: each turn ends when the kiosk was paired anew."""

    stopping: threading.Event = field(default_factory=threading.Event)
    turn: threading.Event = field(default_factory=threading.Event)

    @property
    def over(self) -> bool:
        return self.stopping.is_set()

    def begin(self) -> threading.Event:
        """Set when this turn is to end."""
        self.turn = threading.Event()
        if self.over:
            self.turn.set()
        return self.turn

    def begin_anew(self) -> None:
        """End this turn; another one follows."""
        self.turn.set()

    def stop(self) -> None:
        """End this turn and all others."""
        self.stopping.set()
        self.turn.set()


@dataclass(slots=True)
class Introduction:
    """Does what the screen asks, one errand at a time, in a thread of its own."""

    store: Store
    clock: Clock
    sticks: Sticks
    on_paired: Callable[[], None]
    plain_is_well: bool = False
    """Whether a centre without TLS will do: at a development kiosk."""
    ask_every_s: float = ASK_EVERY_S
    ask_times: int = ASK_TIMES
    fetch: Callable[[str, str], str] = fetch_authority
    _facts: Facts = field(init=False)

    def __post_init__(self) -> None:
        self._facts = Facts(self.store)

    def watch(self, stopping: threading.Event) -> None:
        """Look for errands until told to stop."""
        while not stopping.wait(POLL_S):
            self.attend(stopping)

    def attend(self, stopping: threading.Event) -> None:
        """Do the errand that was not done yet, if there is one."""
        wish = self._open_wish()
        if wish is None:
            return
        try:
            self._do(wish, stopping)
        except KnownError as trouble:
            snag = snag_of(wish.errand, trouble)
            if snag is None:
                raise
            journal().warning("pairing.troubled", errand=wish.errand.value, why=str(trouble))
            self._say(Progress(wish.name, Stage.TROUBLED, snag=snag))

    def _open_wish(self) -> Wish | None:
        wish = decode_wish(self._facts.get(WISH))
        said = decode_progress(self._facts.get(SAID))
        if wish is None or wish.errand is Errand.GIVE_UP:
            return None
        over = said is not None and said.wish == wish.name and said.stage in ENDS
        return None if over else wish

    def _do(self, wish: Wish, stopping: threading.Event) -> None:
        match wish.errand:
            case Errand.CONNECT:
                self._connect(
                    wish,
                    self._read(wish.code),
                    self._pauses(wish, stopping),
                )
            case Errand.WRITE_REQUEST:
                self._write_request(
                    wish,
                    self._read(wish.code),
                    self._pauses(wish, stopping),
                )
            case Errand.TAKE_ANSWER:
                self._take_answer(wish)
            case Errand.GIVE_UP:
                return

    def _read(self, text: str) -> PairingCode:
        return acceptable(text, plain_is_well=self.plain_is_well)

    def _pauses(self, wish: Wish, stopping: threading.Event) -> Iterator[None]:
        """Rest a while each time, for as long as the errand is still wished for."""
        while not stopping.wait(self.ask_every_s) and self._open_wish() == wish:
            yield

    def _connect(self, wish: Wish, code: PairingCode, pauses: Iterator[None]) -> None:
        said = Progress(wish.name, Stage.CONNECTING)
        self._say(said)
        authority = self._patiently(lambda: self.fetch(code.url, code.pin), pauses, code.pin)
        asked = iter(range(self.ask_times))

        def show(digits: str) -> None:
            self._say(replace(said, stage=Stage.COMPARE, digits=digits))

        def wait() -> bool:
            return next(asked, None) is not None and next(pauses, _OVER) is not _OVER

        with closing(open_transport(code.url, authority=authority)) as road:
            state = pair_over(road, newcomer_of(self.store), code, show, wait)
        belong_to(self.store, code.url, state, authority, self.clock.now().wall_ms)
        self._paired(wish, state.gate)

    def _patiently(self, ask: Callable[[], str], pauses: Iterator[None], pin: str) -> str:
        """The centre's authority; asked a few times, since a cable may be plugged in late."""
        if not pin:
            return ""
        for _ in range(TRIES - 1):
            try:
                return ask()
            except CentreUnreachable as trouble:
                journal().warning("pairing.missed", why=str(trouble))
                if next(pauses, _OVER) is _OVER:
                    break
        return ask()

    def _write_request(self, wish: Wish, code: PairingCode, pauses: Iterator[None]) -> None:
        me = newcomer_of(self.store)
        self._facts.put(_CODE, code.text())
        name = f"{me.device}{REQUEST_SUFFIX}"
        digits = me.digits(code)
        done = self.sticks.put(name, me.carried(code).model_dump_json().encode())
        if not done:
            self._say(Progress(wish.name, Stage.WRITING, digits))
        for _ in range(STICK_TIMES):
            if done or next(pauses, _OVER) is _OVER:
                break
            done = not self.sticks.waits(name)
        if not done:
            self.sticks.take_back(name)
            raise NobodyCame("No stick was put in for the request.")
        self._say(Progress(wish.name, Stage.WRITTEN, digits))

    def _take_answer(self, wish: Wish) -> None:
        kept = self._facts.get(_CODE)
        if not isinstance(kept, str) or not kept:
            self._say(Progress(wish.name, Stage.TROUBLED, snag=Snag.NO_REQUEST))
            return
        code, device = read_code(kept), self.store.device
        files = list(self.sticks.find(ANSWER_SUFFIX, MOST_BYTES))
        if not files:
            self._say(Progress(wish.name, Stage.TROUBLED, snag=Snag.NO_ANSWER))
            return
        answer = first_for(files, code, device)
        now_ms = self.clock.now().wall_ms
        belong_to(self.store, code.url, answer.state, answer.authority, now_ms)
        self._facts.put(_CODE, "")
        self._paired(wish, answer.state.gate)

    def _paired(self, wish: Wish, gate: str) -> None:
        journal().info("pairing.done", gate=gate)
        self._say(Progress(wish.name, Stage.PAIRED, gate=gate))
        self.on_paired()

    def _say(self, progress: Progress) -> None:
        self._facts.put(SAID, encode(progress))


def first_for(files: list[bytes], code: PairingCode, device: str) -> CarriedAnswer:
    """The first answer that is for this kiosk and this code.

    Raises:
        ImportRefused: none is.
        NotAuthentic: one names this kiosk, and another centre made it.
    """
    trouble = ImportRefused("There is no answer for this kiosk on the stick.")
    for text in files:
        try:
            return read_answer(text, code, device)
        except ImportRefused as refused:
            trouble = refused
    raise trouble


def snag_of(errand: Errand, trouble: KnownError) -> Snag | None:
    """What the screen says of a trouble; None where it is none of pairing's own."""
    wrong_file = Snag.BAD_ANSWER if errand is Errand.TAKE_ANSWER else Snag.NOT_A_CODE
    snags: tuple[tuple[type[KnownError], Snag], ...] = (
        (CentreRefused, Snag.REFUSED),
        (NotApproved, Snag.NOT_APPROVED),
        (CentreUnreachable, Snag.UNREACHABLE),
        (NotAuthentic, Snag.OTHER_CENTRE),
        (ImportRefused, wrong_file),
        (NobodyCame, Snag.NO_STICK),
        (StickFailed, Snag.NO_STICK),
    )
    return next((snag for kind, snag in snags if isinstance(trouble, kind)), None)
