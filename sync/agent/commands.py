"""What an operator types beside the running agent: pair, and carry a stick."""

from __future__ import annotations

import argparse
import time
from contextlib import closing
from pathlib import Path

from domain.errors import SettingsRefused
from runtime.console import say
from store.connection import Store
from store.facts import Facts
from store.outgoing import Outgoing
from store.receiving import Receiving
from sync.agent.config import FILE_NAME
from sync.agent.https import open_transport
from sync.agent.pairing import Newcomer, identity_in, pair_over, read_answer
from sync.agent.pin import Pin
from sync.agent.tls import fetch_authority
from sync.wire.access import PairingState
from sync.wire.pin import PairingCode, read_code

_ASK_EVERY_S, _ASK_TIMES = 2.0, 300


def pair(store: Store, options: argparse.Namespace) -> int:
    """``kiosk sync pair --code TEXT``: over the network; ``--request``/``--answer``: by files.

    Raises:
        KnownError: the code, the centre or the file is not as it should be.
    """
    code = read_code(options.code)
    outgoing = Outgoing(store)
    newcomer = Newcomer(
        outgoing.device, outgoing.public_key(), Receiving(store).public_key(), outgoing.sign
    )
    if options.request is not None:
        options.request.write_text(newcomer.request(code).model_dump_json(), encoding="utf-8")
        say(f"Carry {options.request} to the centre and bring its answer back.")
        return 0
    if options.answer is not None:
        state = read_answer(options.answer, newcomer, code, options.digits)
        return _belong(store, code, state, "")
    authority = fetch_authority(code.url, code.pin) if code.pin else ""
    left = iter(range(_ASK_TIMES))

    def wait() -> bool:
        time.sleep(_ASK_EVERY_S)
        return next(left, None) is not None

    with closing(open_transport(code.url, authority=authority)) as transport:
        state = pair_over(transport, newcomer, code, _show_digits, wait)
    return _belong(store, code, state, authority)


def _show_digits(digits: str) -> None:
    say(f"Compare with the centre's screen: {digits[:3]} {digits[3:]}")


def _belong(store: Store, code: PairingCode, state: PairingState, authority: str) -> int:
    settings = store.path.parent / FILE_NAME
    if not settings.exists():
        _write_settings(settings, code.url, state.gate)
    Pin(Facts(store), "centre").write(identity_in(state), authority)
    say(f"This kiosk belongs to the centre now, as {state.gate}.")
    return 0


def _write_settings(path: Path, url: str, gate: str) -> None:
    if '"' in gate or "\\" in gate:
        raise SettingsRefused("The gate's name must not contain quotation marks.")
    path.write_text(f'gate = "{gate}"\n\n[centre]\nurl = "{url}"\n', encoding="utf-8")
