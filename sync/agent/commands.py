"""What an operator types beside the running agent: pair, and carry a stick."""

from __future__ import annotations

import argparse
import time
from contextlib import closing

from hardware.clock import SystemClock
from runtime.carrying import hand_out, take_in
from runtime.console import say
from runtime.device import load_device
from store.connection import Store
from sync.agent.https import open_transport
from sync.agent.introduction import ASK_EVERY_S, ASK_TIMES
from sync.agent.pairing import acceptable, newcomer_of, pair_over
from sync.agent.pin import belong_to
from sync.agent.tls import fetch_authority
from sync.wire.access import PairingState
from sync.wire.carried import MOST_BYTES, read_answer
from sync.wire.pin import PairingCode


def pair(store: Store, options: argparse.Namespace) -> int:
    """``kiosk sync pair --code TEXT``: over the network; ``--request``/``--answer``: by files.

    Raises:
        KnownError: the code, the centre or the file is not as it should be.
    """
    development = load_device(store.path.parent).mode == "development"
    code = acceptable(options.code, plain_is_well=development)
    newcomer = newcomer_of(store)
    if options.request is not None:
        hand_out(options.request, newcomer.carried(code).model_dump_json().encode())
        say(f"Carry {options.request} to the centre and bring its answer back.")
        _show_digits(newcomer.digits(code))
        return 0
    if options.answer is not None:
        answer = read_answer(take_in(options.answer, MOST_BYTES), code, newcomer.device)
        return _belong(store, code, answer.state, answer.authority)
    authority = fetch_authority(code.url, code.pin) if code.pin else ""
    left = iter(range(ASK_TIMES))

    def wait() -> bool:
        time.sleep(ASK_EVERY_S)
        return next(left, None) is not None

    with closing(open_transport(code.url, authority=authority)) as transport:
        state = pair_over(transport, newcomer, code, _show_digits, wait)
    return _belong(store, code, state, authority)


def _show_digits(digits: str) -> None:
    say(f"Compare with the centre's screen: {digits[:3]} {digits[3:]}")


def _belong(store: Store, code: PairingCode, state: PairingState, authority: str) -> int:
    belong_to(store, code.url, state, authority, SystemClock().now().wall_ms)
    say(f"This kiosk belongs to the centre now, as {state.gate}.")
    return 0
