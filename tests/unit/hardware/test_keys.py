from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path

import pytest

from domain.errors import KeyUnavailable, SettingsRefused
from hardware.keys import open_key_provider
from hardware.keys.administration import (
    add,
    begin_rotation,
    destroy,
    end_rotation,
    initialise,
    recover,
    remove,
)
from hardware.keys.held import HeldKey
from hardware.keys.secrets import (
    ask_passphrase,
    credential_secret,
    new_secret_file,
    passphrase_secret,
    usb_secret,
)
from hardware.keys.slots import Slot, SlotKind, read_slots, seal_slot, write_slots
from runtime.device import DeviceSettings, load_device, save_development_device, save_device
from runtime.envelope import new_pair
from runtime.paths import KEY_SLOTS
from runtime.sealing import new_key

SECRET = b"s" * 32


def _slot(name: str = "tpm", *, off_card: bool = True) -> Slot:
    return Slot(name, SlotKind.CREDENTIAL, off_card, wrapped=b"")


@pytest.fixture
def organiser() -> tuple[bytes, bytes]:
    return new_pair()


@pytest.fixture
def held(tmp_path: Path, organiser: tuple[bytes, bytes]) -> HeldKey:
    return initialise(tmp_path, _slot(), SECRET, organiser[1])


@pytest.fixture
def device(tmp_path: Path) -> DeviceSettings:
    """A production kiosk whose credential holds the secret."""
    credential = tmp_path / "credential"
    credential.write_text(SECRET.hex(), encoding="ascii")
    return save_device(tmp_path, "production", "credential", credential)


def test_the_software_key_is_refused_at_a_door(tmp_path: Path) -> None:
    door = save_device(tmp_path, "production", "software", None)
    with pytest.raises(KeyUnavailable, match="lies beside the data"):
        open_key_provider(tmp_path, door)
    assert not (tmp_path / "development.key").exists()


def test_the_software_key_is_made_once_and_only_its_owner_reads_it(tmp_path: Path) -> None:
    device = save_development_device(tmp_path)
    first = open_key_provider(tmp_path, device)
    assert open_key_provider(tmp_path, device) == first
    assert (tmp_path / "development.key").stat().st_mode & 0o777 == 0o600
    (tmp_path / "development.key").write_text("not hex", encoding="ascii")
    with pytest.raises(KeyUnavailable, match="cannot be read"):
        open_key_provider(tmp_path, device)


def test_every_slot_opens_the_same_key(
    tmp_path: Path, held: HeldKey, device: DeviceSettings, organiser: tuple[bytes, bytes]
) -> None:
    assert open_key_provider(tmp_path, device) == held
    assert recover(tmp_path, organiser[0]) == held


def test_another_organisers_key_recovers_nothing(tmp_path: Path, held: HeldKey) -> None:
    with pytest.raises(KeyUnavailable, match="another"):
        recover(tmp_path, new_pair()[0])


def test_a_key_that_only_the_card_opens_is_refused(
    tmp_path: Path, organiser: tuple[bytes, bytes]
) -> None:
    with pytest.raises(KeyUnavailable, match="thief of the card"):
        initialise(tmp_path, _slot(off_card=False), SECRET, organiser[1])
    assert not (tmp_path / KEY_SLOTS).exists()


def test_a_key_without_the_organisers_slot_is_refused_at_start(
    tmp_path: Path, held: HeldKey, device: DeviceSettings
) -> None:
    with pytest.raises(KeyUnavailable, match="recovery"):
        remove(tmp_path, "recovery")
    (key,) = read_slots(tmp_path)
    bare = type(key)(key.key_id, tuple(s for s in key.slots if s.name != "recovery"))
    write_slots(tmp_path, (bare,))
    with pytest.raises(KeyUnavailable, match="recovery"):
        open_key_provider(tmp_path, device)


def test_a_slot_relabelled_as_off_the_card_does_not_open(
    tmp_path: Path, held: HeldKey, device: DeviceSettings
) -> None:
    add(tmp_path, held, _slot("host", off_card=False), SECRET)
    (key,) = read_slots(tmp_path)
    relabelled = replace(key.slot("host"), off_card=True)
    write_slots(tmp_path, (replace(key, slots=(relabelled, key.slot("recovery"))),))
    with pytest.raises(KeyUnavailable, match="does not open"):
        open_key_provider(tmp_path, device)


def test_slots_are_added_and_removed_but_never_the_last_that_stops_a_thief(
    tmp_path: Path, held: HeldKey
) -> None:
    add(tmp_path, held, _slot("second"), SECRET)
    with pytest.raises(KeyUnavailable, match="already"):
        add(tmp_path, held, _slot("second"), SECRET)
    remove(tmp_path, "tpm")
    with pytest.raises(KeyUnavailable, match="card"):
        remove(tmp_path, "second")
    with pytest.raises(KeyUnavailable, match="no key slot tpm"):
        remove(tmp_path, "tpm")


def test_a_second_init_does_not_overwrite_the_key(
    tmp_path: Path, held: HeldKey, organiser: tuple[bytes, bytes]
) -> None:
    with pytest.raises(KeyUnavailable, match="already"):
        initialise(tmp_path, _slot(), SECRET, organiser[1])


def test_while_a_rotation_lasts_both_keys_open_and_then_only_the_new_one(
    tmp_path: Path, held: HeldKey, device: DeviceSettings, organiser: tuple[bytes, bytes]
) -> None:
    wrapped = held.wrap(b"k" * 32, "gallery")
    begin_rotation(tmp_path, held, _slot(), SECRET)
    between = open_key_provider(tmp_path, device)
    assert between.key_id != held.key_id
    assert between.unwrap(wrapped, "gallery") == b"k" * 32
    assert recover(tmp_path, organiser[0]) == between
    with pytest.raises(KeyUnavailable, match="rotation"):
        add(tmp_path, held, _slot("late"), SECRET)
    end_rotation(tmp_path)
    with pytest.raises(KeyUnavailable):
        open_key_provider(tmp_path, device).unwrap(wrapped, "gallery")


def test_destroyed_slots_open_for_nobody(
    tmp_path: Path, held: HeldKey, device: DeviceSettings, organiser: tuple[bytes, bytes]
) -> None:
    destroy(tmp_path, device)
    destroy(tmp_path, device)
    with pytest.raises(KeyUnavailable, match="no key slots"):
        open_key_provider(tmp_path, device)
    with pytest.raises(KeyUnavailable, match="no key slots"):
        recover(tmp_path, organiser[0])


def test_a_torn_slot_file_is_told(tmp_path: Path, held: HeldKey, device: DeviceSettings) -> None:
    (tmp_path / KEY_SLOTS).write_text("{", encoding="utf-8")
    with pytest.raises(KeyUnavailable, match="cannot be read"):
        open_key_provider(tmp_path, device)


def test_the_wrong_secret_opens_no_slot(
    tmp_path: Path, held: HeldKey, device: DeviceSettings
) -> None:
    assert device.keys.file is not None
    device.keys.file.write_text("ab" * 32, encoding="ascii")
    with pytest.raises(KeyUnavailable, match="does not open with what was given"):
        open_key_provider(tmp_path, device)


def test_settings_that_name_a_missing_kind_of_slot_are_told(tmp_path: Path, held: HeldKey) -> None:
    usb = save_device(tmp_path, "development", "usb", tmp_path / "k")
    with pytest.raises(KeyUnavailable, match="no slot of kind usb"):
        open_key_provider(tmp_path, usb)


def test_a_stick_must_not_be_the_card(tmp_path: Path) -> None:
    file = tmp_path / "k"
    secret = new_secret_file(file)
    with pytest.raises(KeyUnavailable, match="card of the data"):
        usb_secret(file, tmp_path)
    with pytest.raises(KeyUnavailable, match="Put the stick"):
        usb_secret(tmp_path / "gone", tmp_path)
    with pytest.raises(KeyUnavailable, match="name no key file"):
        usb_secret(None, tmp_path)
    with pytest.raises(KeyUnavailable, match="cannot be made"):
        new_secret_file(file)
    assert usb_secret(file, None) == secret


def test_a_key_on_a_stick_opens_a_door(
    tmp_path: Path, other_medium: Path, organiser: tuple[bytes, bytes]
) -> None:
    secret = new_secret_file(other_medium / "k")
    slot = Slot("usb", SlotKind.USB, off_card=True, wrapped=b"")
    held = initialise(tmp_path, slot, secret, organiser[1])
    door = save_device(tmp_path, "production", "usb", other_medium / "k")
    assert open_key_provider(tmp_path, door) == held


def test_a_short_passphrase_is_refused_and_the_salt_counts() -> None:
    with pytest.raises(KeyUnavailable, match="five random words"):
        passphrase_secret("short", b"s" * 16)
    words = "correct horse battery staple"
    assert passphrase_secret(words, b"s" * 16) == passphrase_secret(words, b"s" * 16)
    assert passphrase_secret(words, b"s" * 16) != passphrase_secret(words, b"t" * 16)


def test_nobody_is_asked_where_nobody_sits(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("words"))
    with pytest.raises(KeyUnavailable, match="terminal"):
        ask_passphrase(None)


def test_a_unit_without_its_credential_is_told(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.delenv("CREDENTIALS_DIRECTORY", raising=False)
    with pytest.raises(KeyUnavailable, match="systemd gave no credential"):
        credential_secret(None)
    (tmp_path / "c").write_text("no hex", encoding="ascii")
    with pytest.raises(KeyUnavailable, match="64 hex digits"):
        credential_secret(tmp_path / "c")
    with pytest.raises(KeyUnavailable, match="cannot be read"):
        credential_secret(tmp_path / "gone")


def test_a_slot_sealed_for_one_key_does_not_open_as_anothers(tmp_path: Path) -> None:
    slot = seal_slot(_slot(), SECRET, new_key())
    assert slot.wrapped != seal_slot(_slot(), SECRET, new_key()).wrapped


def test_a_key_of_the_wrong_length_is_refused() -> None:
    with pytest.raises(KeyUnavailable, match="31 bytes"):
        HeldKey(b"k" * 31)


def test_device_settings_are_strict(tmp_path: Path) -> None:
    with pytest.raises(SettingsRefused):
        load_device(tmp_path)
    with pytest.raises(SettingsRefused):
        save_device(tmp_path, "production", "somewhere", None)
    made = save_development_device(tmp_path / "dev")
    assert save_development_device(tmp_path / "dev") == made
