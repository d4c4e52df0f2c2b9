"""The device's key at the first set-up: made in one of three ways, found again, or begun anew."""

from __future__ import annotations

import os
import secrets
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from domain.errors import KeyUnavailable, KnownError, StoreUnavailable
from hardware.hands import Hands, SealKey, WriteKeyStick
from hardware.keys import open_key_provider
from hardware.keys.administration import SALT_BYTES, initialise
from hardware.keys.held import HeldKey
from hardware.keys.secrets import passphrase_secret
from hardware.keys.slots import Slot, SlotKind
from kiosk.ui.setup_talk import KeyStanding, KeyWay, SetupTrouble
from runtime.device import load_device, save_device
from runtime.files import replace_whole
from runtime.journal import journal
from runtime.paths import KEY_COPIES, KEY_SLOTS, database_of, device_settings_of
from runtime.sealing import new_key

ORGANISER = "organiser.pub"
"""The organiser's public key on a stick, as ``kiosk keys organiser`` wrote it."""
MOUNTED_AGAIN_S = 20.0
_WAYS = {"credential": KeyWay.TPM, "usb": KeyWay.STICK, "passphrase": KeyWay.WORDS}


class StepRefused(KnownError):
    """A step of the set-up was not done; which trouble it is tells the screen what to say."""

    def __init__(self, trouble: SetupTrouble, why: str) -> None:
        super().__init__(why)
        self.trouble = trouble


@dataclass(frozen=True, slots=True)
class KeyPlaces:
    """Where keys come from and go to."""

    state: Path
    words: Path
    """Where the words lie until the box is switched off: in memory, for the other services."""
    sticks: Callable[[], tuple[Path, ...]]
    """The mounted sticks."""


class DeviceKey:
    """The key of this box. Used by one thread."""

    def __init__(self, places: KeyPlaces, hands: Hands) -> None:
        self._places = places
        self._hands = hands
        self.held: HeldKey | None = None
        self.way: KeyWay | None = None
        self._tried: tuple[Path, ...] | None = None

    def standing(self) -> KeyStanding:
        """Whether there is a key and it is at hand; a stick that comes is tried at once."""
        return KeyStanding.OPEN if self.held is not None else self._looked_for()

    def _looked_for(self) -> KeyStanding:
        state = self._places.state
        if not (state / KEY_SLOTS).exists() or not device_settings_of(state).exists():
            return KeyStanding.NONE
        sticks = self._places.sticks()
        if sticks != self._tried:
            self._tried = sticks
            self._open()
        return KeyStanding.LOCKED if self.held is None else KeyStanding.OPEN

    def _open(self) -> None:
        device = load_device(self._places.state)
        self.way = _WAYS.get(device.keys.provider)
        if self.way is KeyWay.WORDS and not self._places.words.exists():
            return
        try:
            self.held = open_key_provider(self._places.state, device)
        except KeyUnavailable as waiting:
            journal().info("setup.key_waits", why=str(waiting))

    def organiser(self) -> bytes | None:
        """The organiser's public key, if a stick has it."""
        for stick in self._places.sticks():
            try:
                key = bytes.fromhex((stick / ORGANISER).read_text(encoding="ascii").strip())
            except (OSError, ValueError):
                continue
            if len(key) == 32:  # X25519
                return key
        return None

    def make(self, way: KeyWay, words: str) -> None:
        """A new key, opened in this way, and by the organiser.

        Raises:
            StepRefused: something is not at hand; no key was made.
        """
        if self.standing() is not KeyStanding.NONE:
            raise StepRefused(SetupTrouble.KEY, "There is a key already.")
        organiser = self.organiser()
        if organiser is None:
            raise StepRefused(SetupTrouble.ORGANISER, f"No stick has {ORGANISER}.")
        state = self._places.state
        (state / KEY_SLOTS).unlink(missing_ok=True)  # of a start that a power cut ended
        slot, secret, file = self._slot(way, words)
        try:
            held = initialise(state, slot, secret, organiser)
            save_device(state, "production", slot.kind, file)
        except KnownError as refused:
            raise StepRefused(SetupTrouble.KEY, str(refused)) from refused
        self.held, self.way = held, way

    def _slot(self, way: KeyWay, words: str) -> tuple[Slot, bytes, Path | None]:
        """An empty slot, its secret, and where that lies from now on."""
        match way:
            case KeyWay.TPM:
                secret = new_key()
                self._ask(SealKey(secret=secret.hex()), SetupTrouble.TPM)
                return (
                    Slot("credential", SlotKind.CREDENTIAL, off_card=True, wrapped=b""),
                    secret,
                    None,
                )
            case KeyWay.STICK:
                secret, file = self._key_stick()
                return Slot("usb", SlotKind.USB, off_card=True, wrapped=b""), secret, file
            case KeyWay.WORDS:
                salt = os.urandom(SALT_BYTES)
                slot = Slot("passphrase", SlotKind.PASSPHRASE, True, wrapped=b"", salt=salt)
                try:
                    secret = passphrase_secret(words, salt)
                except KeyUnavailable as short:
                    raise StepRefused(SetupTrouble.SHORT_WORDS, str(short)) from short
                self._remember(words)
                return slot, secret, self._places.words

    def _key_stick(self) -> tuple[bytes, Path]:
        """A new secret on the stick that is not the organiser's, where there are two."""
        sticks = self._places.sticks()
        if not sticks:
            raise StepRefused(SetupTrouble.STICK, "No stick is plugged in.")
        stick = min(sticks, key=lambda each: (each / ORGANISER).exists())
        secret, name = new_key(), f"entrance-{secrets.token_hex(4)}.key"
        wish = WriteKeyStick(device=stick.name, name=name, secret=secret.hex())
        self._ask(wish, SetupTrouble.STICK)
        until = time.monotonic() + MOUNTED_AGAIN_S
        while time.monotonic() < until:
            for each in self._places.sticks():
                if (each / name).exists():
                    return secret, each / name
            time.sleep(0.2)
        raise StepRefused(SetupTrouble.STICK, f"{name} is not found on the stick again.")

    def _ask(self, wish: SealKey | WriteKeyStick, trouble: SetupTrouble) -> None:
        try:
            self._hands.do(wish)
        except KnownError as refused:
            raise StepRefused(trouble, str(refused)) from refused

    def _remember(self, words: str) -> None:
        try:
            replace_whole(self._places.words, words + "\n")
        except OSError as error:
            why = f"{self._places.words} cannot be written: {error.strerror}."
            raise StepRefused(SetupTrouble.KEY, why) from error

    def unlock(self, words: str) -> None:
        """Open the key with the words that made it.

        Raises:
            StepRefused: they are others.
        """
        self._remember(words)
        self._open()
        if self.held is None:
            self._places.words.unlink(missing_ok=True)
            raise StepRefused(SetupTrouble.KEY, "These words do not open the key.")

    def forget(self) -> None:
        """Set everything that the key sealed aside, so that another can be made.

        Raises:
            StepRefused: the folder cannot be written.
        """
        state = self._places.state
        database = database_of(state).name
        aside = state / f"forgotten-{secrets.token_hex(4)}"
        names = (device_settings_of(state).name, KEY_SLOTS, KEY_COPIES, database)
        try:
            aside.mkdir(mode=0o700)
            # What says that there is a key goes first: a cut in between leaves none.
            for name in (*names, f"{database}-wal", f"{database}-shm"):
                if (state / name).exists():
                    (state / name).replace(aside / name)
            self._places.words.unlink(missing_ok=True)
        except OSError as error:
            raise StepRefused(SetupTrouble.STORE, f"{state}: {error.strerror}.") from error
        self.held = self.way = self._tried = None


def must_be_held(key: DeviceKey) -> HeldKey:
    """The key in hand.

    Raises:
        StoreUnavailable: it is not.
    """
    if key.held is None:
        raise StoreUnavailable("The key is not at hand.")
    return key.held
