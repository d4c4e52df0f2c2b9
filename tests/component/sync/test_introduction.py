"""Pairing from the kiosk's screen, over the network and by files, up to admitted rows."""

from __future__ import annotations

import re
import threading
from argparse import Namespace
from collections.abc import Callable, Iterator
from pathlib import Path

import httpx
import pytest

from domain.errors import CentreUnreachable, ImportRefused
from domain.pairing import (
    BELONGS,
    SAID,
    WISH,
    Errand,
    Progress,
    Snag,
    Stage,
    Wish,
    decode_belonging,
    decode_progress,
    encode,
)
from hardware.keys.held import HeldKey
from hardware.sticks import Sticks
from hardware.volumes import Volume
from runtime.device import save_device
from runtime.settings import load_settings
from store.connection import Store, open_store
from store.facts import Facts
from store.ledger import Ledger
from store.outgoing import Outgoing
from sync.agent.commands import pair
from sync.agent.config import FILE_NAME, AgentSettings
from sync.agent.introduction import Introduction, Turns
from sync.agent.pin import Pin
from sync.agent.roads import carry_with
from sync.server.app import create_app
from sync.server.centre import Centre
from sync.server.database.engine import Engine
from sync.server.database.people import Account, save_account
from sync.server.pairing import approve
from sync.server.staff import Person, StaffRole
from sync.server.tokens import STAFF_S
from sync.wire.pin import PairingCode, read_code
from tests.fakes.centre import NOON_MS, attendance
from tests.fakes.clock import FakeClock
from tests.fakes.engines import POSTGRES, SQLITE, engine_of
from tests.fakes.gate import check_in
from tests.fakes.serving import serving

CHAIR = Person("chair", StaffRole.ADMIN)
KEY = HeldKey(b"\7" * 32)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = open_store(tmp_path / "entrance.db", KEY, create=True)
    yield opened
    opened.close()


@pytest.fixture
def engine(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Engine]:
    """SQLite, where nothing else is asked: most of this is the kiosk's side."""
    kind = getattr(request, "param", SQLITE)
    address = request.getfixturevalue("postgres_address") if kind == POSTGRES else None
    if kind == POSTGRES and address is None:
        pytest.skip("no PostgreSQL server is installed")
    with engine_of(kind, tmp_path, address) as made:
        yield made


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


@pytest.fixture
def client(centre: Centre) -> Iterator[httpx.Client]:
    """An administrator's browser before a centre that is served."""
    with centre.engine.write() as tx:
        save_account(tx, Account("chair", "admin", ""))
    with serving(create_app(centre)) as url, httpx.Client(base_url=url, trust_env=False) as made:
        made.cookies["centre_session"] = centre.tokens.issue("staff", "chair", STAFF_S, NOON_MS)
        yield made


def agent_of(store: Store, stick: Path, *, options: str = "rw", **given: object) -> Introduction:
    volume = Volume("sda1", 2**30, stick, frozenset(options.split(",")))
    sticks = Sticks(stick.parent / "outbox", lambda: (volume,))
    made = Introduction(store, FakeClock(), sticks, Turns().begin_anew, plain_is_well=True)
    made.ask_every_s = 0.01
    for name, value in given.items():
        setattr(made, name, value)
    return made


def shown_code(client: httpx.Client, gate: str = "Cửa B") -> PairingCode:
    shown = client.post("/gates/pairings", data={"gate": gate}).text
    return read_code((re.search(r"<code>(.+?)</code>", shown) or [""])[1].replace("&amp;", "&"))


def wish(store: Store, errand: Errand, code: str = "") -> None:
    name = f"{errand}-{len(code)}"
    Facts(store).put(WISH, encode(Wish(name, errand, code)))


def said(store: Store) -> Progress:
    told = decode_progress(Facts(store).get(SAID))
    assert told is not None
    return told


def test_a_code_read_by_the_camera_pairs_once_a_person_compared_six_digits(
    client: httpx.Client, centre: Centre, store: Store, stick: Path
) -> None:
    code = shown_code(client)
    approved = threading.Event()

    class Watching(Introduction):
        """Somebody at the centre reads the digits from the kiosk's screen."""

        def _say(self, progress: Progress) -> None:
            super()._say(progress)
            if progress.stage is Stage.COMPARE and not approved.is_set():
                approve(centre, code.pairing, progress.digits, CHAIR)
                approved.set()

    turns = Turns()
    agent = Watching(store, FakeClock(), Sticks(stick), turns.begin_anew, plain_is_well=True)
    agent.ask_every_s = 0.01
    turn = turns.begin()
    wish(store, Errand.CONNECT, code.text())

    agent.attend(threading.Event())

    assert (said(store).stage, said(store).gate) == (Stage.PAIRED, "Cửa B")
    assert turn.is_set()
    assert Pin(Facts(store), "centre").read() == centre.identity.public()
    belonging = decode_belonging(Facts(store).get(BELONGS))
    assert belonging is not None
    assert belonging.centre == code.url
    settings = load_settings(store.path.with_name(FILE_NAME), AgentSettings)
    assert (settings.gate, settings.centre.url) == ("Cửa B", code.url)


@pytest.mark.parametrize("engine", [SQLITE, POSTGRES], indirect=True)
def test_without_a_network_files_pair_and_the_courier_brings_the_rows(
    client: httpx.Client, centre: Centre, store: Store, stick: Path, tmp_path: Path
) -> None:
    code, agent = shown_code(client), agent_of(store, stick)
    wish(store, Errand.WRITE_REQUEST, code.text())
    agent.attend(threading.Event())
    digits = said(store).digits
    request = stick / f"{store.device}.pairing"
    assert said(store).stage is Stage.WRITTEN
    assert code.token not in request.read_text()

    files = {"file": ("x.pairing", request.read_bytes())}
    assert client.post("/gates/requests", files=files).status_code == 303
    assert str(store.device) in client.get("/gates").text
    address = f"/gates/pairings/{code.pairing}"
    assert client.get(f"{address}/answer").status_code == 403
    wrong = f"{(int(digits) + 1) % 1_000_000:06d}"
    assert client.post(address, data={"digits": wrong}).status_code == 403
    assert client.post(address, data={"digits": digits}).status_code == 303
    assert f"{address}/answer" in client.get("/gates").text
    (stick / "answer.paired").write_bytes(client.get(f"{address}/answer").content)
    wish(store, Errand.TAKE_ANSWER)
    agent.attend(threading.Event())
    assert (said(store).stage, said(store).gate) == (Stage.PAIRED, "Cửa B")

    for number in range(5):
        Ledger(store).append(check_in(f"CM-{number:04d}"))
    settings = load_settings(store.path.with_name(FILE_NAME), AgentSettings)
    with carry_with(settings, store, centre.identity.public()) as courier:
        courier.export(stick / "up")
        with (stick / "up").open("rb") as up:
            back = client.post("/lists/courier", files={"file": ("up", up)})
        (stick / "down").write_bytes(back.content)
        courier.take_back(stick / "down")

    assert [who.delegate for who in attendance(centre)] == [f"CM-{n:04d}" for n in range(5)]
    assert Outgoing(store).pending("centre") == 0


def test_a_stick_that_may_not_be_written_is_served_from_the_outbox(
    client: httpx.Client, store: Store, stick: Path, tmp_path: Path
) -> None:
    agent = agent_of(store, stick, options="ro,nosuid")
    name = f"{store.device}.pairing"
    outbox = tmp_path / "outbox"
    helper = threading.Thread(target=_carry_out, args=(outbox / name, stick / name))
    helper.start()
    wish(store, Errand.WRITE_REQUEST, shown_code(client).text())

    agent.attend(threading.Event())
    helper.join(60)

    assert said(store).stage is Stage.WRITTEN
    assert (stick / name).exists()


def _carry_out(waiting: Path, stick: Path) -> None:
    """What the privileged service does."""
    pause = threading.Event()
    while not waiting.exists():
        pause.wait(0.01)
    stick.write_bytes(waiting.read_bytes())
    waiting.unlink()


def unreachable(*_: str) -> str:
    raise CentreUnreachable("The centre does not answer.")


@pytest.mark.parametrize(
    ("errand", "spoil", "snag"),
    [
        (Errand.CONNECT, lambda text: text[:40], Snag.NOT_A_CODE),
        (Errand.CONNECT, lambda text: text.replace("t=", "t=f"), Snag.REFUSED),
        (Errand.CONNECT, lambda text: text.replace("k=", "k=f"), Snag.OTHER_CENTRE),
        (Errand.CONNECT, lambda text: text.replace("p=", "p=ab"), Snag.UNREACHABLE),
        (Errand.TAKE_ANSWER, lambda _: "", Snag.NO_REQUEST),
    ],
)
def test_what_goes_wrong_is_named_and_nothing_is_paired(
    client: httpx.Client,
    store: Store,
    stick: Path,
    errand: Errand,
    spoil: Callable[[str], str],
    snag: Snag,
) -> None:
    agent = agent_of(store, stick, fetch=unreachable)
    wish(store, errand, spoil(shown_code(client).text()))

    agent.attend(threading.Event())

    assert (said(store).stage, said(store).snag) == (Stage.TROUBLED, snag)
    assert Pin(Facts(store), "centre").read() is None


def test_nobody_approves_and_the_screen_says_so(
    client: httpx.Client, store: Store, stick: Path
) -> None:
    agent = agent_of(store, stick, ask_times=2)
    wish(store, Errand.CONNECT, shown_code(client).text())

    agent.attend(threading.Event())

    assert said(store).snag is Snag.NOT_APPROVED


def test_another_centres_answer_or_an_altered_one_is_not_believed(
    client: httpx.Client, centre: Centre, store: Store, stick: Path
) -> None:
    agent, code = agent_of(store, stick), shown_code(client)
    wish(store, Errand.WRITE_REQUEST, code.text())
    agent.attend(threading.Event())
    files = {"file": ("x", (stick / f"{store.device}.pairing").read_bytes())}
    client.post("/gates/requests", files=files)
    approve(centre, code.pairing, said(store).digits, CHAIR)
    answer = client.get(f"/gates/pairings/{code.pairing}/answer").content

    for altered in (answer.replace("Cửa B".encode(), b"Gate C"), b"nonsense"):
        (stick / "answer.paired").write_bytes(altered)
        wish(store, Errand.TAKE_ANSWER, str(len(altered)))
        agent.attend(threading.Event())
        assert said(store).snag in {Snag.OTHER_CENTRE, Snag.BAD_ANSWER}
    assert Pin(Facts(store), "centre").read() is None


def test_a_request_of_somebody_who_did_not_see_the_code_is_refused(
    client: httpx.Client, store: Store, stick: Path
) -> None:
    agent, code = agent_of(store, stick), shown_code(client)
    guessed = PairingCode(code.url, code.pin, code.centre, code.pairing, "0" * 32)
    wish(store, Errand.WRITE_REQUEST, guessed.text())
    agent.attend(threading.Event())
    files = {"file": ("x", (stick / f"{store.device}.pairing").read_bytes())}

    assert client.post("/gates/requests", files=files).status_code == 403


def test_a_stick_pulled_too_early_ends_the_errand_and_not_the_agent(
    client: httpx.Client, store: Store, stick: Path
) -> None:
    agent = agent_of(store, stick / "pulled" / "out")
    wish(store, Errand.WRITE_REQUEST, shown_code(client).text())

    agent.attend(threading.Event())

    assert said(store).snag is Snag.NO_STICK


def test_a_door_is_paired_with_no_centre_that_speaks_in_the_clear(store: Store) -> None:
    save_device(store.path.parent, "production", "usb", None)
    plain = PairingCode("http://192.0.2.1:8470", "", "cd" * 16, "0123", "t" * 32).text()
    for pin in ("", "ab" * 32):
        code = plain.replace("p=&", f"p={pin}&")
        with pytest.raises(ImportRefused, match="TLS"):
            pair(store, Namespace(code=code, request=None, answer=None))
    assert Pin(Facts(store), "centre").read() is None
