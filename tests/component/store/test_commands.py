"""What an administrator types, on a development kiosk after an evening."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from domain.attendance import Heartbeat
from domain.errors import KnownError, NotConfirmed, StoreUnavailable
from domain.headcount import attendance
from hardware.keys import open_key_provider
from runtime.device import load_device, save_development_device, save_device
from runtime.paths import KEY_COPIES, KEY_SLOTS, database_of
from store import commands, upkeep
from store.__main__ import erase_main, ledger_main, main, storage_test_main
from store.connection import Store, open_reader, open_store
from store.copies import KeyCopies
from store.exchange import export_lines
from store.keys_main import keys_main
from store.ledger import Ledger
from store.mirror import Mirror, mirror_file
from store.outgoing import Outgoing
from tests.component.store.builders import check_in, evening
from tests.fakes.clock import FakeClock

Output = pytest.CaptureFixture[str]


def _open(state: Path) -> Store:
    keys = open_key_provider(state, load_device(state))
    return open_store(database_of(state), keys, create=True)


@pytest.fixture
def state(tmp_path: Path) -> Path:
    folder = tmp_path / "state"
    save_development_device(folder)
    store = _open(folder)
    evening(store, FakeClock(), people=5)
    store.close()
    return folder


def test_show_prints_codes_and_names_only_where_asked(state: Path, capsys: Output) -> None:
    assert ledger_main(["show", "--state", str(state)]) == 0
    plain = capsys.readouterr().out
    assert ledger_main(["show", "--names", "--state", str(state)]) == 0
    named = capsys.readouterr().out
    assert plain.count("check_in") == named.count("check_in") == 5
    assert "5 persons, 5 by face, 0 by badge, 0 by badge_and_face, 0 by operator" in plain
    assert "CM-0003" in plain
    assert "Nguyễn" not in plain
    assert "Nguyễn Thử Nghiệm 0003" in named


def test_verify_is_zero_for_a_sound_ledger_and_not_for_a_damaged_one(
    state: Path, capsys: Output
) -> None:
    assert ledger_main(["verify", "--state", str(state)]) == 0
    assert "is sound: 6 rows" in capsys.readouterr().out
    store = _open(state)
    store.db.execute("DROP TRIGGER ledger_is_not_edited")
    store.db.execute("UPDATE ledger SET h = zeroblob(32) WHERE seq = 4")
    store.close()
    assert ledger_main(["verify", "--state", str(state)]) == 1
    said = capsys.readouterr().err
    assert "row 4: the chain does not hold here" in said
    assert "row 5: the chain does not hold here" in said
    assert "ledger_is_not_edited was taken away" in said


def test_verify_works_beside_a_running_kiosk(state: Path, capsys: Output) -> None:
    store = _open(state)
    with store.writing():
        Ledger(store).append_within(check_in(9, FakeClock(1_900_000_000_000).now()))
        assert ledger_main(["verify", "--state", str(state)]) == 0
    assert "6 rows" in capsys.readouterr().out
    store.close()


def test_an_export_is_a_witness_of_what_it_holds(
    state: Path, tmp_path: Path, capsys: Output
) -> None:
    bundle = tmp_path / "ledger.lines"
    kept = tmp_path / "kept.db"
    shutil.copyfile(database_of(state), kept)
    assert ledger_main(["export", "--state", str(state), str(bundle)]) == 0
    assert b"Nguy" not in bundle.read_bytes()
    verify = ["verify", "--state", str(state), "--witness", str(bundle)]
    assert ledger_main(verify) == 0
    store = _open(state)
    store.db.execute("DROP TRIGGER ledger_is_not_shortened")
    for table in ("ledger", "heads", "cursors"):
        store.db.execute(f"DELETE FROM {table} WHERE seq > 4")  # noqa: S608  (a literal)
    store.db.execute(
        "CREATE TRIGGER ledger_is_not_shortened BEFORE DELETE ON ledger "
        "BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END"
    )
    store.close()
    capsys.readouterr()
    assert ledger_main(["verify", "--state", str(state)]) == 0
    assert ledger_main(verify) == 1
    assert "a witness saw another row here" in capsys.readouterr().err


def test_an_export_never_overwrites_and_a_strange_file_is_no_witness(
    state: Path, tmp_path: Path
) -> None:
    bundle = tmp_path / "ledger.lines"
    bundle.write_text("something else", encoding="utf-8")
    with pytest.raises(StoreUnavailable, match="File exists"):
        ledger_main(["export", "--state", str(state), str(bundle)])
    with pytest.raises(KnownError, match="no export"):
        ledger_main(["verify", "--state", str(state), "--witness", str(bundle)])


def test_two_kiosks_keep_each_others_heads(state: Path, tmp_path: Path, capsys: Output) -> None:
    other = tmp_path / "other"
    save_development_device(other)
    _open(other).close()
    ours, theirs = tmp_path / "ours", tmp_path / "theirs"
    ledger_main(["export", "--state", str(state), str(ours)])
    assert ledger_main(["witness", "--state", str(other), str(ours)]) == 0
    assert "1 heads of kiosk-" in capsys.readouterr().out
    ledger_main(["export", "--state", str(other), str(theirs)])
    assert ledger_main(["verify", "--state", str(state), "--witness", str(theirs)]) == 0


def test_the_list_for_the_minutes_names_people_and_holds_no_formula(
    state: Path, tmp_path: Path
) -> None:
    file = tmp_path / "list.csv"
    assert ledger_main(["export", "--csv", "--state", str(state), str(file)]) == 0
    text = file.read_text(encoding="utf-8-sig")
    assert text.count("Nguyễn Thử Nghiệm") == 5
    assert not [line for line in text.splitlines() if ",=" in line or ",+" in line]


def test_salvage_says_where_the_wreck_is_and_what_is_whole(state: Path, capsys: Output) -> None:
    with database_of(state).open("r+b") as file:
        file.seek(100)
        file.write(b"\xff" * 4000)
    assert ledger_main(["salvage", "--state", str(state)]) == 0
    said = capsys.readouterr().out
    assert "entrance.db.damaged-1" in said
    assert "6 rows are whole, 0 are missing" in said
    assert ledger_main(["verify", "--state", str(state)]) == 0


def test_a_mirror_is_a_destination_with_a_cursor_and_catches_up(
    state: Path, other_medium: Path
) -> None:
    store = _open(state)
    mirror = Mirror(store, other_medium)
    assert mirror.copy() == 6
    assert mirror.copy() == 0
    assert Outgoing(store).pending("mirror") == 0
    mirror_file(other_medium, store.device).unlink()  # another stick is put in
    assert mirror.copy() == 6
    assert (other_medium / KEY_COPIES).read_bytes() == (state / KEY_COPIES).read_bytes()
    Ledger(store).renew(FakeClock(1_900_000_000_000).now())
    assert mirror.copy() == 1
    assert (other_medium / KEY_COPIES).read_bytes() == (state / KEY_COPIES).read_bytes()
    store.close()


def test_upkeep_fills_the_mirror_that_the_device_names(
    state: Path, other_medium: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(upkeep, "BALLAST_BYTES", 1 << 62)  # no room for a reserve here
    settings = state / "device.toml"
    text = settings.read_text(encoding="utf-8")
    settings.write_text(f'mirror = "{other_medium}"\n{text}', encoding="utf-8")
    ledger_main(["upkeep", "--state", str(state)])
    store = _open(state)
    assert mirror_file(other_medium, store.device).exists()
    assert Outgoing(store).pending("mirror") == 0
    assert isinstance([event for _, event in Ledger(store).events()][-1], Heartbeat)
    store.close()
    assert save_device(state, "development", "software", None).mirror == other_medium


def test_a_mirror_that_is_gone_is_told_and_the_door_goes_on(
    state: Path, other_medium: Path
) -> None:
    store = _open(state)
    with pytest.raises(StoreUnavailable, match="The door goes on"):
        Mirror(store, other_medium / "unplugged").copy()
    with pytest.raises(StoreUnavailable, match="die with it"):
        Mirror(store, state)
    Ledger(store).append(check_in(9, FakeClock(1_900_000_000_000).now()))
    store.close()


def test_a_torn_line_of_key_copies_does_not_swallow_the_next(state: Path) -> None:
    path = state / KEY_COPIES
    before = KeyCopies(path).read()
    path.write_bytes(path.read_bytes() + b'\n{"device": "kio')
    KeyCopies(path).add(before[0])
    assert KeyCopies(path).read() == (*before, before[0])


def test_keys_of_a_door_from_init_to_recovery(tmp_path: Path, capsys: Output) -> None:
    state, words = tmp_path / "door", tmp_path / "words"
    words.write_text("năm từ ngẫu nhiên khác nhau", encoding="utf-8")
    pair = ["--private", str(tmp_path / "private"), "--public", str(tmp_path / "public")]
    there = ["--state", str(state)]
    by_words = ["--kind", "passphrase", "--file", str(words)]
    assert keys_main(["organiser", *pair]) == 0
    assert keys_main(["init", *there, *by_words, "--organiser", str(tmp_path / "public")]) == 0
    store = _open(state)
    evening(store, FakeClock(), people=3)
    store.close()
    assert keys_main(["add", *there, *by_words, "--name", "second"]) == 0
    assert keys_main(["remove", *there, "second"]) == 0
    assert keys_main(["rotate", *there]) == 0
    assert keys_main(["status", *there]) == 0
    assert "The slot opens" in capsys.readouterr().out
    words.write_text("somebody changed these words", encoding="utf-8")
    with pytest.raises(KnownError, match="does not open"):
        keys_main(["status", *there])
    assert (
        keys_main(
            ["recover", *there, *by_words, "--name", "new", "--private", str(tmp_path / "private")]
        )
        == 0
    )
    assert ledger_main(["verify", *there]) == 0
    store = _open(state)
    assert len(attendance(dict(Ledger(store).events()))) == 3
    store.close()


def test_init_does_not_touch_a_store_that_has_its_key(state: Path, tmp_path: Path) -> None:
    (tmp_path / "public").write_text("00" * 32, encoding="ascii")
    asked = ["init", "--state", str(state), "--kind", "passphrase"]
    with pytest.raises(KnownError, match="exists already"):
        keys_main([*asked, "--organiser", str(tmp_path / "public")])
    assert not (state / KEY_SLOTS).exists()


def test_a_development_kiosk_says_that_its_key_lies_open(state: Path, capsys: Output) -> None:
    assert keys_main(["status", "--state", str(state)]) == 0
    assert "beside the data" in capsys.readouterr().out


def test_erase_writes_a_certificate_that_can_be_checked(
    state: Path, tmp_path: Path, capsys: Output
) -> None:
    certificate = tmp_path / "certificate.json"
    asked = ["--state", str(state), "--held-by", "export", str(certificate)]
    with pytest.raises(NotConfirmed, match="--confirm kiosk-"):
        erase_main(asked)
    with pytest.raises(NotConfirmed, match="--confirm kiosk-"):
        erase_main([*asked, "--confirm", "another"])
    with closing(
        open_reader(database_of(state), open_key_provider(state, load_device(state)))
    ) as store:
        asked += ["--confirm", store.device]
    with pytest.raises(StoreUnavailable, match="not acknowledged by export"):
        erase_main(asked)
    ledger_main(["export", "--state", str(state), str(tmp_path / "ledger.lines")])
    assert erase_main(asked) == 0
    assert erase_main(["--check", str(certificate)]) == 0
    assert '"check_in": 5' in capsys.readouterr().out
    with pytest.raises(StoreUnavailable, match="exists already"):
        erase_main(asked)


def test_erase_expired_keeps_what_is_still_needed(state: Path, capsys: Output) -> None:
    assert erase_main(["--state", str(state), "--expired"]) == 0
    said = capsys.readouterr().out
    assert "Forgotten: 0 templates, 0 names, 0 pictures of refused faces." in said


def test_the_storage_test_finds_missing_blocks(tmp_path: Path, capsys: Output) -> None:
    assert storage_test_main(["write", str(tmp_path), "--count", "5"]) == 0
    assert capsys.readouterr().out.splitlines()[-1] == "5"
    assert storage_test_main(["check", str(tmp_path), "--witnessed", "5"]) == 0
    with pytest.raises(StoreUnavailable, match="lies"):
        storage_test_main(["check", str(tmp_path), "--witnessed", "6"])


def test_trouble_is_a_sentence_and_not_a_traceback(tmp_path: Path, capsys: Output) -> None:
    assert main(["ledger", "show", "--state", str(tmp_path)]) == 1
    assert "device.toml cannot be read" in capsys.readouterr().err
    assert main(["nothing"]) == 2


def test_a_row_written_while_an_export_is_made_does_not_count_as_exported(
    state: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = _open(state)
    whole = export_lines

    def interrupted(seen: Store) -> Iterator[bytes]:
        yield from whole(seen)
        Ledger(store).append(check_in(77, FakeClock().now()))

    monkeypatch.setattr(commands, "export_lines", interrupted)
    assert ledger_main(["export", str(tmp_path / "file"), "--state", str(state)]) == 0
    assert Outgoing(store).pending("export") == 1
    store.close()
