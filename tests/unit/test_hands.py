"""Root's hands do five things, each from a small file that only the kiosk's account may write."""

from __future__ import annotations

import json
import os
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from threading import Thread

import pytest

from hardware.hands import (
    ANSWERS,
    WISHES,
    Answer,
    InstallUpdate,
    NotDone,
    SealKey,
    SetClock,
    Switch,
    SystemHands,
    Wish,
    WriteKeyStick,
    wish_of,
)
from hardware.power import SystemPower
from kiosk.upkeep.hands import RootHands, serve

SECRET = "ab" * 32


@dataclass
class Programs:
    """The distribution's programs, as far as they are heard."""

    root: Path
    ran: list[tuple[str, ...]] = field(default_factory=list)
    refuses: str = ""

    def run(self, command: Sequence[str], text: str) -> None:
        self.ran.append(tuple(command))
        if self.refuses in command[:2]:
            raise NotDone(f"{command[0]} refused: no")
        if command[0] == "systemd-creds":
            Path(command[-1]).write_text(f"sealed {len(text)}")
        if command[0] == "systemd-mount":
            (self.root / command[-1].lstrip("/")).mkdir(parents=True, exist_ok=True)


@pytest.fixture
def programs(tmp_path: Path) -> Programs:
    for folder in ("etc/credstore.encrypted", "var/lib/entrance-update"):
        (tmp_path / folder).mkdir(parents=True)
    return Programs(tmp_path)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "hands"
    for name in (WISHES, ANSWERS):
        (made / name).mkdir(parents=True)
    return made


def test_the_clock_is_set_while_nothing_else_steers_it(programs: Programs) -> None:
    RootHands(programs.run, programs.root).do(SetClock(wall_ms=1_795_393_320_000))
    assert programs.ran == [
        ("timedatectl", "set-ntp", "false"),
        ("timedatectl", "set-time", "2026-11-23 00:22:00 UTC"),
        ("timedatectl", "set-ntp", "true"),
    ]


def test_network_time_is_back_even_when_the_clock_refuses(programs: Programs) -> None:
    programs.refuses = "set-time"
    with pytest.raises(NotDone):
        RootHands(programs.run, programs.root).do(SetClock(wall_ms=1_795_393_320_000))
    assert programs.ran[-1] == ("timedatectl", "set-ntp", "true")


def test_a_box_without_network_time_is_set_all_the_same(programs: Programs) -> None:
    programs.refuses = "set-ntp"
    RootHands(programs.run, programs.root).do(SetClock(wall_ms=1_795_393_320_000))
    assert [words[1] for words in programs.ran] == ["set-ntp", "set-time"]


def test_a_key_is_sealed_to_the_tpm_and_appears_whole(programs: Programs) -> None:
    RootHands(programs.run, programs.root).do(SealKey(secret=SECRET))
    (command,) = programs.ran
    assert "--with-key=tpm2" in command
    assert SECRET not in command
    store = programs.root / "etc/credstore.encrypted"
    assert [path.name for path in store.iterdir()] == ["entrance-key"]


def test_a_key_stick_is_writable_only_while_it_is_written(programs: Programs) -> None:
    wish = WriteKeyStick(device="sda1", name="entrance-00112233.key", secret=SECRET)
    RootHands(programs.run, programs.root).do(wish)
    words = [command[0] for command in programs.ran]
    assert words == ["systemd-umount", "systemd-mount", "systemd-umount", "udevadm"]
    file = programs.root / "run/entrance-usb/sda1" / wish.name
    assert file.read_text() == SECRET + "\n"
    with pytest.raises(FileExistsError):
        RootHands(programs.run, programs.root).do(wish)
    assert programs.ran[-1][0] == "udevadm"


def test_an_update_that_was_chosen_is_left_for_the_updater(programs: Programs) -> None:
    file = "/run/entrance-usb/sda1/kiosk.update"
    RootHands(programs.run, programs.root).do(InstallUpdate(file=file))
    assert (programs.root / "var/lib/entrance-update/asked").read_text() == file + "\n"
    assert programs.ran == [("systemctl", "--no-block", "start", "entrance-update.service")]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{}",
        '{"do": "run", "command": "sh"}',
        '{"do": "switch", "to": "kexec"}',
        '{"do": "switch", "to": "reboot", "also": 1}',
        '{"do": "set-clock", "wall_ms": 5}',
        '{"do": "install-update", "file": "/run/entrance-usb/../../etc/x.update"}',
        '{"do": "install-update", "file": "/run/entrance-usb/sda1/x.deb"}',
        json.dumps(
            {"do": "write-key-stick", "device": "mmcblk0p2", "name": "a", "secret": SECRET}
        ),
        json.dumps({"do": "seal-key", "secret": "short"}),
    ],
)
def test_nothing_else_can_be_asked_for(text: str) -> None:
    with pytest.raises(NotDone):
        wish_of(text.encode())


@pytest.mark.parametrize("kind", ["link", "pipe", "large", "nonsense"])
def test_what_is_no_wish_is_refused_once_and_gone(
    kind: str, folder: Path, programs: Programs
) -> None:
    file = folder / WISHES / "a.json"
    if kind == "link":
        file.symlink_to(folder.parent / "etc")
    elif kind == "pipe":
        os.mkfifo(file)
    else:
        file.write_text("x" * (9000 if kind == "large" else 5))
    assert serve(folder, RootHands(programs.run, programs.root)) == 1
    assert programs.ran == []
    assert not os.path.lexists(file) or kind == "link"
    answer = Answer.model_validate_json((folder / ANSWERS / "a.json").read_text())
    assert not answer.done


@pytest.mark.parametrize("refuses", ["", "systemctl"])
def test_a_wish_is_answered_and_a_refusal_has_its_reason(
    refuses: str, folder: Path, programs: Programs
) -> None:
    programs.refuses = refuses
    hands = SystemHands(folder, longest_s=30)
    told: list[str] = []

    def ask() -> None:
        try:
            hands.do(Switch(to="reboot"))
            told.append("done")
        except NotDone as refused:
            told.append(str(refused))

    asking = Thread(target=ask)
    asking.start()
    while not list((folder / WISHES).glob("*.json")):
        asking.join(0.01)
    serve(folder, RootHands(programs.run, programs.root))
    asking.join(30)
    assert told == ["systemctl refused: no" if refuses else "done"]
    assert programs.ran == [("systemctl", "--no-block", "reboot")]
    assert not list((folder / WISHES).iterdir())


def test_without_root_nothing_is_done_and_the_door_goes_on(tmp_path: Path) -> None:
    with pytest.raises(NotDone, match="installed as a package"):
        SystemHands(tmp_path / "nowhere").do(Switch(to="reboot"))
    heard: list[Wish] = []

    class Refusing:
        def do(self, wish: Wish) -> None:
            heard.append(wish)
            raise NotDone("no")

    SystemPower(Refusing()).shut_down()
    assert heard == [Switch(to="poweroff")]
