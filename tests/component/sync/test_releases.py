"""Updates at the centre: the publisher's alone, the newest for each board, until withdrawn."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from http.client import HTTPConnection
from pathlib import Path

import httpx
import pytest

from domain.errors import ImportRefused, StoreUnavailable
from domain.fetching import FetchStage
from sync.server.__main__ import main
from sync.server.app import create_app
from sync.server.centre import Centre
from sync.server.database.audit import read_deeds
from sync.server.database.devices import all_devices, find_device, revoke_device
from sync.server.database.releases import all_releases
from sync.server.releases import By, Deposit, UnknownRelease, file_of, piece_of, put, withdraw
from sync.server.releases_page import RELEASES, UPLOAD_MOST_BYTES, gates_software
from sync.server.staff import StaffRole, appoint
from sync.server.tokens import BEARER_S, STAFF_S
from sync.wire.feed import Pulse, Release, Sent, UpdateWord
from tests.fakes.centre import NOON_MS
from tests.fakes.gate import Gate
from tests.fakes.releases import OLDER_PI, PI, Works, opened
from tests.fakes.serving import serving

NewGate = Callable[[str], Gate]
BY = By("chair", NOON_MS)


@pytest.fixture
def works(tmp_path: Path) -> Works:
    folder = tmp_path / "works"
    folder.mkdir()
    return Works(folder)


@pytest.fixture
def stocked(centre: Centre, works: Works, tmp_path: Path) -> Centre:
    """The centre, with a place for updates."""
    return replace(centre, deposit=Deposit(tmp_path / "releases", works.public))


def bring(centre: Centre, file: Path) -> str:
    """Put an update; its digest."""
    return put(centre.engine, centre.deposit, opened(file), BY).digest


def told(centre: Centre, gate: Gate) -> tuple[Release, ...] | None:
    """What the feed names to a gate."""
    with centre.engine.read() as tx:
        device = find_device(tx, gate.device)
    assert device is not None
    return centre.feed(device, "").releases


def test_the_feed_names_the_newest_update_of_each_board(
    stocked: Centre, works: Works, new_gate: NewGate
) -> None:
    gate = new_gate("gate-a")
    assert told(stocked, gate) == ()
    for version in ("2026.9.0", "2026.12.0", "2026.10.0"):
        bring(stocked, works.make(version, PI))
    bring(stocked, works.make("2026.11.0", OLDER_PI))

    named = told(stocked, gate)

    assert named is not None
    assert [(one.version, one.board) for one in named] == [
        ("2026.11.0", OLDER_PI),
        ("2026.12.0", PI),
    ]
    with stocked.engine.read() as tx:
        deeds = read_deeds(tx)
    assert [deed.what for deed in deeds] == ["put_release"] * 4
    assert deeds[1].subject.startswith("2026.12.0 arm64, Python 3.13: ")


def test_a_withdrawn_update_gives_way_to_the_one_before_and_its_file_goes(
    stocked: Centre, works: Works, new_gate: NewGate
) -> None:
    gate = new_gate("gate-a")
    bring(stocked, works.make("2026.10.0"))
    file = works.make("2026.12.0")
    digest = bring(stocked, file)

    withdraw(stocked.engine, stocked.deposit, digest, BY)

    named = told(stocked, gate)
    assert named is not None
    assert [one.version for one in named] == ["2026.10.0"]
    assert len(list(stocked.deposit.folder.iterdir())) == 1
    with pytest.raises(UnknownRelease):
        file_of(stocked.engine, stocked.deposit, digest)
    with pytest.raises(UnknownRelease):
        withdraw(stocked.engine, stocked.deposit, digest, BY)
    assert bring(stocked, file) == digest  # put again, it stands again
    assert file_of(stocked.engine, stocked.deposit, digest).read_bytes() == file.read_bytes()


def test_only_what_the_publisher_signed_comes_in_and_nothing_is_left_of_the_rest(
    stocked: Centre, works: Works
) -> None:
    altered = works.make("2026.12.0")
    altered.write_bytes(altered.read_bytes()[:-1] + b"!")
    with pytest.raises(ImportRefused, match="altered"):
        bring(stocked, altered)
    with pytest.raises(ImportRefused, match="publisher"):
        bring(stocked, works.make("2026.12.0", key=bytes(32)))
    with pytest.raises(ImportRefused, match="not an update"):
        bring(stocked, works.public)
    assert list(stocked.deposit.folder.iterdir()) == []


def test_the_same_version_for_the_same_board_is_put_once(stocked: Centre, works: Works) -> None:
    first = works.make("2026.12.0")
    digest = bring(stocked, first)
    for package in (b"a package", b"another package"):
        with pytest.raises(ImportRefused, match="withdraw it to put another"):
            bring(stocked, works.make("2026.12.0", package=package))
    stocked.deposit.file_of(digest).unlink()  # a folder that was lost
    assert bring(stocked, works.make("2026.12.0")) == digest


def test_a_centre_that_knows_no_publisher_says_so(stocked: Centre, works: Works) -> None:
    blind = replace(stocked, deposit=Deposit(stocked.deposit.folder, works.folder / "none"))
    with pytest.raises(ImportRefused, match=r"public key into .*none"):
        bring(blind, works.make("2026.12.0"))
    assert not blind.deposit.folder.exists()


def test_an_update_that_would_take_the_databases_room_is_refused_in_words(
    stocked: Centre, works: Works, monkeypatch: pytest.MonkeyPatch
) -> None:
    full = shutil.disk_usage("/")._replace(free=500 << 20)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: full)
    with pytest.raises(ImportRefused, match="500 are free"):
        bring(stocked, works.make("2026.12.0"))


def test_a_folder_that_cannot_be_made_is_said_in_words(stocked: Centre, works: Works) -> None:
    stocked.deposit.folder.write_bytes(b"a file in the folder's place")
    with pytest.raises(StoreUnavailable, match="cannot be kept"):
        bring(stocked, works.make("2026.12.0"))


def test_a_browser_is_told_that_there_is_no_room_before_anything_lies_on_the_disk(
    stocked: Centre, works: Works, page: httpx.Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = works.make("2026.12.0", package=bytes(3 << 20))
    room_for_one = shutil.disk_usage("/")._replace(free=516 << 20)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: room_for_one)
    with serving(create_app(stocked)) as url, page, file.open("rb") as body:
        answer = page.post(url + RELEASES, files={"file": ("k.update", body)})
    assert answer.status_code == 422
    assert "no room" in answer.json()["sentence"]
    assert list(stocked.deposit.folder.iterdir()) == []


def test_a_gate_gets_the_file_in_pieces_and_a_revoked_one_gets_none(
    stocked: Centre, works: Works, new_gate: NewGate
) -> None:
    file = works.make("2026.12.0", package=bytes(range(256)) * 8)
    body = file.read_bytes()
    digest = bring(stocked, file)
    gate = new_gate("gate-a")
    bearer = stocked.tokens.issue("device", gate.device, BEARER_S, NOON_MS)
    headers = {"authorization": f"Bearer {bearer}"}
    address = f"/v1/releases/{digest}"
    with serving(create_app(stocked)) as url, httpx.Client(base_url=url, trust_env=False) as road:
        whole = road.get(address, headers=headers)
        piece = road.get(address, headers=headers | {"range": "bytes=100-199"})
        rest = road.get(address, headers=headers | {"range": "bytes=2000-999999"})
        behind = road.get(address, headers=headers | {"range": f"bytes={len(body)}-"})
        none = road.get(f"/v1/releases/{'0' * 64}", headers=headers)
        stranger = road.get(address)
        with stocked.engine.write() as tx:
            revoke_device(tx, gate.device, NOON_MS)
        revoked = road.get(address, headers=headers)
    assert whole.content == body
    assert (piece.status_code, piece.content) == (206, body[100:200])
    assert piece.headers["content-range"] == f"bytes 100-199/{len(body)}"
    assert rest.content == body[2000:]
    assert [one.status_code for one in (behind, none, stranger, revoked)] == [416, 404, 401, 403]
    assert told(stocked, gate) is None


def test_one_answer_carries_no_more_than_a_piece(works: Works) -> None:
    file = works.make("2026.12.0", package=bytes(5 << 20))
    piece, size = piece_of(file, (0, None))
    assert (len(piece), size) == (4 << 20, file.stat().st_size)


@pytest.fixture
def page(stocked: Centre) -> httpx.Client:
    """A browser in which an administrator is signed in."""
    appoint(stocked, "chair", StaffRole.ADMIN, "a password for tests", "test")
    session = stocked.tokens.issue("staff", "chair", STAFF_S, NOON_MS)
    return httpx.Client(cookies={"centre_session": session}, trust_env=False)


def test_an_administrator_puts_and_withdraws_an_update_on_the_page(
    stocked: Centre, works: Works, page: httpx.Client
) -> None:
    file = works.make("2026.12.0")
    with serving(create_app(stocked)) as url, page:
        address = url + RELEASES
        with file.open("rb") as body:
            assert page.post(address, files={"file": ("k.update", body)}).status_code == 303
        shown = page.get(address).text
        with stocked.engine.read() as tx:
            (kept,) = all_releases(tx)
        given = {"digest": kept.digest}
        assert page.post(f"{address}/withdrawals", data=given).status_code == 303
        assert page.post(f"{address}/withdrawals", data=given).status_code == 404
        again = page.get(address).text
        audit = page.get(f"{url}/audit").text
    assert (kept.put_by, kept.says) == ("chair", "Bản 2026.12.0.")
    assert "Bản 2026.12.0." in shown
    assert 'name="digest"' in shown
    assert 'name="digest"' not in again
    assert "put_release" in audit
    assert "withdrew_release" in audit


def test_what_is_no_upload_is_refused_in_words(
    stocked: Centre, works: Works, page: httpx.Client
) -> None:
    with serving(create_app(stocked)) as url, page:
        address = url + RELEASES
        nothing = page.post(address, data={"file": "words"})
        other = page.post(address, files={"file": ("k.update", b"words")})
        endless = page.post(address, content=iter([b"a chunk"]))
        large = announced(url, page.cookies["centre_session"], UPLOAD_MOST_BYTES + 1)
        page.cookies.clear()
        stranger = page.post(address, files={"file": ("k.update", b"words")})
    answers = [(one.status_code, one.json()["sentence"]) for one in (nothing, other, endless)]
    assert [status for status, _ in answers] == [422, 422, 411]
    assert "Choose the .update file" in answers[0][1]
    assert "not an update" in answers[1][1]
    assert (stranger.status_code, large) == (401, 413)


def announced(url: str, session: str, length: int) -> int:
    """What is answered to who only says how much will come."""
    with closing(HTTPConnection(url.removeprefix("http://"), timeout=20)) as road:
        road.putrequest("POST", RELEASES)
        road.putheader("cookie", f"centre_session={session}")
        road.putheader("content-length", str(length))
        road.endheaders()
        return road.getresponse().status


def test_the_page_tells_what_each_gate_runs_and_how_far_it_has_the_newest(
    stocked: Centre, works: Works, new_gate: NewGate
) -> None:
    bring(stocked, works.make("2026.12.0", PI))
    said = {
        "gate-a": ("2026.12.0", word("nothing")),
        "gate-b": ("2026.11.0", word("coming", "2026.12.0", 45)),
        "gate-c": ("2026.11.0", word("here", "2026.12.0", 100)),
        "gate-d": ("2026.11.0", word("here", "2026.12.0", 100, failed="2026.12.0")),
        "gate-e": ("2026.11.0", word("here", "2026.11.5", 100)),
        "gate-f": ("2026.11.0", word("nothing", python="3.11")),
        "gate-g": ("2026.11.0", None),
    }
    for name, (software, update) in said.items():
        new_gate(name)
        with stocked.engine.read() as tx:
            device = find_device(tx, name)
        assert device is not None
        stocked.pulse(device, pulse(software, update))
    new_gate("gate-h")
    with stocked.engine.write() as tx:
        revoke_device(tx, "gate-h", NOON_MS)
    with stocked.engine.read() as tx:
        shown = gates_software(all_devices(tx), all_releases(tx))

    assert [(one.device, one.software, one.word, one.percent) for one in shown] == [
        ("gate-a", "2026.12.0", "update_newest", 0),
        ("gate-b", "2026.11.0", "update_coming", 45),
        ("gate-c", "2026.11.0", "update_here", 100),
        ("gate-d", "2026.11.0", "update_failed", 0),
        ("gate-e", "2026.11.0", "update_waits", 0),
        ("gate-f", "2026.11.0", "update_newest", 0),
        ("gate-g", "2026.11.0", "update_unknown", 0),
    ]
    assert (shown[1].board, shown[1].newest) == ("arm64, Python 3.13", "2026.12.0")


def word(
    stage: str, version: str = "", percent: int = 0, failed: str = "", python: str = "3.13"
) -> UpdateWord:
    return UpdateWord(
        architecture="arm64",
        python=python,
        stage=FetchStage(stage),
        version=version,
        percent=percent,
        failed=failed,
    )


def pulse(software: str, update: UpdateWord | None) -> Pulse:
    sent = Sent(wall_ms=NOON_MS, boot="boot-1", since_boot_ms=1, trusted=True)
    return Pulse(
        sent=sent,
        pending=0,
        roster_version=0,
        gallery_version=0,
        software=software,
        update=update,
    )


def test_a_terminal_puts_and_withdraws_too(
    works: Works, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    state = tmp_path / "state"
    words = ["--state", str(state), "--development", "--publisher", str(works.public)]
    for board in (PI, OLDER_PI):
        file = works.make("2026.12.0", board)
        assert main([*words, "put", str(file), "--by", "chair"]) == 0
    assert len(list((state / "releases").glob("*.update"))) == 2
    assert main([*words, "withdraw", "2026.12.0", "--by", "chair"]) == 0
    assert list((state / "releases").iterdir()) == []
    with pytest.raises(UnknownRelease, match=r"no update 2026\.12\.0"):
        main([*words, "withdraw", "2026.12.0", "--by", "chair"])
    with pytest.raises(ImportRefused, match="cannot be read"):
        main([*words, "put", str(tmp_path / "none"), "--by", "chair"])
    said = capsys.readouterr().out
    assert "2026.12.0 for arm64, Python 3.11 lies here for the gates" in said
    assert said.count("is withdrawn") == 2
