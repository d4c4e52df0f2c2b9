"""A whole entrance by itself: sample congress, centre, agent and kiosk on replayed pictures."""

from __future__ import annotations

import argparse
import ctypes
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path

import hardware.camera
from domain.attendance import AttendanceEvent, CheckIn, Method, Refusal
from domain.codec import encode
from domain.delegates import Roster
from domain.errors import KnownError
from domain.ids import EventId
from hardware.keys import open_key_provider
from kiosk import app
from kiosk.config import KioskSettings
from kiosk.ui.window import KioskWindow
from kiosk.ui.witness import Witness
from runtime.console import say
from runtime.device import load_device
from runtime.paths import database_of
from runtime.settings import load_settings
from store.connection import open_reader
from store.ledger import Ledger
from store.outgoing import Outgoing
from store.roster import StoredRoster

CENTRE = "centre"
GATE = "Cửa A"
BADGED = "CM-0050"
"""The delegate of the sample congress who withheld consent and shows a badge instead."""
OPERATORS = (
    ("op-1", "Trần Thị Trực (mẫu)", "officer", "582914"),
    ("op-2", "Lê Văn Ca (mẫu)", "officer", "730256"),
    ("op-3", "Phạm Quản Trị (mẫu)", "administrator", "914603"),
)
"""Invented people with the PINs that this program tells everybody: for a demo and nothing else."""
DELIVERY_S = 15.0
"""How long the demo waits at its end for the centre to have everything."""
PORTS = range(20000, 40000)
_PR_SET_PDEATHSIG = 1  # prctl(2)


class DemoFailed(KnownError):
    """A part of the demo could not start; its own message stands above."""


def main(argv: Sequence[str]) -> int:
    """``kiosk demo [--state DIR] [--seed N]``: everything it writes is in DIR."""
    asked = _parser().parse_args(argv)
    state: Path = (asked.state or next_free(Path("out"))).resolve()
    say(f"Everything of this demo is written to {state}")
    prepare(state, asked.seed)
    with ExitStack() as children:
        port = children.enter_context(centre(state))
        children.enter_context(agent(state, port))
        settings = write_settings(state, asked.seed)
        code = app.run(settings, on_open=lambda window: watch(window, state))
        left = wait_for_delivery(state)
    summarise(state, left)
    return code


def next_free(folder: Path) -> Path:
    """``out/demo-1``, or the first number that is not taken: nothing is written over."""
    number = 1
    while (folder / f"demo-{number}").exists():
        number += 1
    return folder / f"demo-{number}"


def prepare(state: Path, seed: int) -> None:
    """Portraits into the cache, the sample congress into the store.

    Raises:
        DemoFailed: one of the two could not be had.
    """
    say("Fetching the sample portraits and enrolling the sample congress …")
    kiosk("enroll", "portraits", quiet=True)
    kiosk("enroll", "sample", "--state", str(state), "--seed", str(seed))
    badge = ("--only", BADGED, "--phone", "--again")
    kiosk("badges", str(state / "badges"), "--state", str(state), *badge)
    for code, name, duty, pin in OPERATORS:
        at = ("--state", str(state), "add", code, name, "--duty", duty)
        kiosk("operators", *at, typed=pin)
    invite()


def invite() -> None:
    """Who may sign in at the desk of this demo."""
    say("Try the desk while the window is open: press F9, or hold the top left corner.")
    for _, name, duty, pin in OPERATORS:
        say(f"  {duty:<14} {name:<22} PIN {pin}")


def kiosk(*words: str, quiet: bool = False, typed: str = "") -> None:
    """Run another word of the command line, with this typed into it, and wait for it."""
    done = subprocess.run(
        [sys.executable, "-m", "kiosk", *words],
        input=typed.encode(),
        stdout=subprocess.DEVNULL if quiet else None,
        check=False,
    )
    if done.returncode:
        raise DemoFailed(f"`kiosk {' '.join(words[:2])}` ended with {done.returncode}; see above.")


@contextmanager
def child(state: Path, name: str, *words: str) -> Iterator[subprocess.Popen[bytes]]:
    """A process of the demo that ends with it, however that ends; its journal is in the state."""
    parent = os.getpid()

    def die_with_parent() -> None:
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGTERM)
        if os.getppid() != parent:
            os._exit(1)

    with (state / f"{name}.log").open("ab") as journal:
        process = subprocess.Popen(
            [sys.executable, "-m", "kiosk", *words],
            stdout=journal,
            stderr=journal,
            preexec_fn=die_with_parent,  # noqa: PLW1509  # no thread runs yet
        )
    try:
        yield process
    finally:
        process.terminate()
        process.wait(10)


@contextmanager
def centre(state: Path) -> Iterator[int]:
    """The centre on a free port of the loopback; gives the port.

    Raises:
        DemoFailed: it does not start; its journal says why.
    """
    first = PORTS[os.getpid() % len(PORTS)]
    for port in range(first, first + 5):
        words = ("server", "--state", str(state / CENTRE), "--port", str(port), "--development")
        with child(state, "centre", *words) as process:
            if _stays(process):
                say(f"The centre listens on 127.0.0.1:{port}")
                yield port
                return
    raise DemoFailed(f"The centre does not start; see {state / 'centre.log'}.")


def _stays(process: subprocess.Popen[bytes]) -> bool:
    """Whether a server is still there after the time in which it fails to bind."""
    try:
        process.wait(3.0)
    except subprocess.TimeoutExpired:
        return True
    return False


@contextmanager
def agent(state: Path, port: int) -> Iterator[None]:
    """The agent between the store and that centre."""
    (state / "sync.toml").write_text(
        f"gate = {json.dumps(GATE, ensure_ascii=False)}\n\n"
        "[lan]\nenabled = false\n\n[centre]\n"
        f'name = "{CENTRE}"\n'
        f'url = "http://127.0.0.1:{port}"\n'
        f"enrolment_token = {json.dumps(str(state / CENTRE / 'enrolment-token'))}\n",
        encoding="utf-8",
    )
    with child(state, "agent", "sync", "--state", str(state)):
        yield


def write_settings(state: Path, seed: int) -> KioskSettings:
    """The kiosk's settings file for the replayed scene, written and read back."""
    scene = Path(hardware.camera.__file__).parent / "scenes" / "entrance.toml"
    portraits = os.environ.get("ENTRANCE_PORTRAITS")
    path = state / "kiosk.toml"
    shown = on_a_display()
    path.write_text(
        f"state = {json.dumps(str(state))}\n"
        f"gate = {json.dumps(GATE, ensure_ascii=False)}\n"
        f'centre = "{CENTRE}"\n\n'
        # Nobody in a replayed scene hears what is asked, so the human check is all there is.
        "[pad]\nask = []\n\n"
        f"[panel]\nfullscreen = {json.dumps(shown)}\n\n"
        "[camera]\n"
        'name = "replay"\n'
        f"material = {json.dumps(str(scene))}\n"
        f"seed = {seed}\n"
        f"badge = {json.dumps(str(state / 'badges' / f'{BADGED}.png'))}\n"
        + (f"portraits = {json.dumps(portraits)}\n" if portraits else ""),
        encoding="utf-8",
    )
    return load_settings(path, KioskSettings)


def on_a_display() -> bool:
    """Whether there is a display; without one Qt draws offscreen and only pictures are left."""
    if os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"):
        return True
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    return False


def watch(window: KioskWindow, state: Path) -> None:
    """Take a picture of every page."""
    Witness(window, state / "screens")


def wait_for_delivery(state: Path) -> int:
    """Wait until the centre has every event; returns how many it lacks."""
    reader = open_reader(database_of(state), open_key_provider(state, load_device(state)))
    try:
        outgoing = Outgoing(reader)
        until = time.monotonic() + DELIVERY_S
        while (left := outgoing.pending(CENTRE)) and time.monotonic() < until:
            time.sleep(0.25)
        return left
    finally:
        reader.close()


def summarise(state: Path, left: int) -> None:
    """Write the ledger out, decoded, and say who was admitted and who was not, and why."""
    reader = open_reader(database_of(state), open_key_provider(state, load_device(state)))
    try:
        events = list(Ledger(reader).events())
        roster = StoredRoster(reader).load()
    finally:
        reader.close()
    lines = [
        json.dumps({"id": str(name)}, ensure_ascii=False)[:-1] + ", " + encode(event).decode()[1:]
        for name, event in events
    ]
    (state / "ledger.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")
    say()
    for line in tellings(events, roster):
        say(line)
    say()
    held = "all of them" if left == 0 else f"all but {left} of them"
    say(f"{len(events)} events in the ledger; the centre holds {held}.")
    say(f"Screenshots: {state / 'screens'}    decoded ledger: {state / 'ledger.jsonl'}")
    say(f"Verify it: kiosk ledger verify --state {state}")
    invite()


def tellings(events: Sequence[tuple[EventId, AttendanceEvent]], roster: Roster) -> Iterator[str]:
    """One line for each admission and refusal."""
    for _, event in events:
        match event:
            case CheckIn():
                person = roster.find(event.delegate)
                name = person.name if person else ""
                yield f"admitted  {event.delegate}  {name:<28} {_measured(event)}"
            case Refusal():
                yield f"to desk   {'':9} {event.reason:<28} {_measured(event)}"
            case _:
                pass


def _measured(event: CheckIn | Refusal) -> str:
    score = "no score   " if event.score is None else f"score {event.score:.3f}"
    if isinstance(event, CheckIn) and event.method is Method.BADGE:
        score = "by badge   "
    return f"{score}  after {(event.took_ms or 0) / 1000:.1f} s"


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="kiosk demo", description=__doc__)
    parser.add_argument("--state", type=Path, metavar="DIR", help="default: a new folder in out/")
    parser.add_argument("--seed", type=int, default=1)
    return parser
