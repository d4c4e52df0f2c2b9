"""What every key provider promises, whatever holds its key."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from domain.errors import KeyUnavailable
from domain.ports import KeyProvider
from hardware.keys import open_key_provider
from hardware.keys.administration import SALT_BYTES, initialise
from hardware.keys.secrets import CREDENTIAL, new_secret_file, passphrase_secret
from hardware.keys.slots import Slot, SlotKind
from runtime.device import save_development_device, save_device
from runtime.envelope import new_pair
from runtime.sealing import new_key
from tests.fakes.keys import fixed_key

WORDS = "năm từ ngẫu nhiên khác nhau"
Opener = Callable[[Path, pytest.MonkeyPatch], KeyProvider]


def _fake(_: Path, __: pytest.MonkeyPatch) -> KeyProvider:
    return fixed_key()


def _software(state: Path, _: pytest.MonkeyPatch) -> KeyProvider:
    return open_key_provider(state, save_development_device(state))


def _usb(state: Path, _: pytest.MonkeyPatch) -> KeyProvider:
    file = state.parent / "stick.key"
    slot = Slot("usb", SlotKind.USB, off_card=True, wrapped=b"")
    initialise(state, slot, new_secret_file(file), new_pair()[1])
    return open_key_provider(state, save_device(state, "development", "usb", file))


def _passphrase(state: Path, _: pytest.MonkeyPatch) -> KeyProvider:
    words = state.parent / "words"
    words.write_text(WORDS + "\n", encoding="utf-8")
    salt = b"s" * SALT_BYTES
    slot = Slot("words", SlotKind.PASSPHRASE, off_card=True, wrapped=b"", salt=salt)
    initialise(state, slot, passphrase_secret(WORDS, salt), new_pair()[1])
    return open_key_provider(state, save_device(state, "production", "passphrase", words))


def _credential(state: Path, monkeypatch: pytest.MonkeyPatch) -> KeyProvider:
    folder = state.parent / "credentials"
    folder.mkdir()
    secret = new_key()
    (folder / CREDENTIAL).write_text(secret.hex(), encoding="ascii")
    monkeypatch.setenv("CREDENTIALS_DIRECTORY", str(folder))
    slot = Slot("tpm", SlotKind.CREDENTIAL, off_card=True, wrapped=b"")
    initialise(state, slot, secret, new_pair()[1])
    return open_key_provider(state, save_device(state, "production", "credential", None))


@pytest.fixture(params=[_fake, _software, _usb, _passphrase, _credential])
def provider(
    request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> KeyProvider:
    state = tmp_path / "state"
    state.mkdir()
    opener: Opener = request.param
    return opener(state, monkeypatch)


def test_a_wrapped_key_comes_back_at_its_place(provider: KeyProvider) -> None:
    key = new_key()
    assert provider.unwrap(provider.wrap(key, "gallery"), "gallery") == key


def test_a_wrapped_key_does_not_show_and_is_never_wrapped_alike(provider: KeyProvider) -> None:
    key = new_key()
    first, second = provider.wrap(key, "gallery"), provider.wrap(key, "gallery")
    assert key not in first
    assert first != second


def test_a_wrapped_key_opens_at_no_other_place(provider: KeyProvider) -> None:
    with pytest.raises(KeyUnavailable):
        provider.unwrap(provider.wrap(new_key(), "gallery"), "ledger")


@pytest.mark.parametrize("at", [0, 3, 10, 40, -1])
def test_a_changed_byte_opens_nothing(provider: KeyProvider, at: int) -> None:
    wrapped = bytearray(provider.wrap(new_key(), "gallery"))
    wrapped[at] ^= 1
    with pytest.raises(KeyUnavailable):
        provider.unwrap(bytes(wrapped), "gallery")


def test_another_devices_key_opens_nothing(provider: KeyProvider) -> None:
    with pytest.raises(KeyUnavailable):
        provider.unwrap(fixed_key(9).wrap(new_key(), "gallery"), "gallery")


def test_the_key_is_named_and_not_told(provider: KeyProvider) -> None:
    assert len(provider.key_id) == 8
    assert repr(provider) == "HeldKey()"
