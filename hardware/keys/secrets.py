"""Where a slot's secret is: in systemd's hands, on a stick, or in somebody's head."""

from __future__ import annotations

import getpass
import os
import subprocess
import sys
from pathlib import Path

from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from domain.errors import KeyUnavailable
from runtime.files import write_once
from runtime.sealing import KEY_BYTES, new_key

CREDENTIAL = "entrance-key"
"""The name under which the unit files load it (``LoadCredentialEncrypted=``)."""

_PASSES, _LANES, _MEMORY_KIB = 3, 4, 64 * 1024
"""Argon2id as RFC 9106's second recommended option has it: about 0.4 s here."""

_SHORTEST_WORDS = 20


def credential_secret(file: Path | None) -> bytes:
    """The secret that systemd decrypted for this unit.

    Raises:
        KeyUnavailable: systemd gave none.
    """
    folder = os.environ.get("CREDENTIALS_DIRECTORY", "")
    if file is None and not folder:
        raise KeyUnavailable(
            f"systemd gave no credential {CREDENTIAL}: start the kiosk as its unit, and check "
            "that the TPM is the one it was sealed to."
        )
    return _secret_in(file or Path(folder) / CREDENTIAL)


def usb_secret(file: Path | None, card: Path | None) -> bytes:
    """The secret on the stick, which must be another medium than ``card`` where one is given.

    Raises:
        KeyUnavailable: no stick, or the file lies on the card of the data itself.
    """
    if file is None:
        raise KeyUnavailable("The settings name no key file: set keys.file to its path.")
    file = _plugged(file)
    if not file.exists():
        raise KeyUnavailable(f"Put the stick with {file.name} in; the kiosk waits for {file}.")
    if card is not None and same_medium(file, card):
        raise KeyUnavailable(
            f"{file} lies on the card of the data, where a thief finds both. Keep it on a stick."
        )
    return _secret_in(file)


def _plugged(file: Path) -> Path:
    """The key file where its stick is mounted now: a stick has another name in another order."""
    if file.exists():
        return file
    return next(iter(sorted(file.parent.parent.glob(f"*/{file.name}"))), file)


def passphrase_secret(words: str, salt: bytes) -> bytes:
    """32 bytes from a passphrase; slow on purpose.

    Raises:
        KeyUnavailable: it is too short to stop anybody.
    """
    if len(words) < _SHORTEST_WORDS:
        raise KeyUnavailable(
            f"The passphrase is shorter than {_SHORTEST_WORDS} characters: take five random words."
        )
    slow = Argon2id(
        salt=salt, length=KEY_BYTES, iterations=_PASSES, lanes=_LANES, memory_cost=_MEMORY_KIB
    )
    return slow.derive(words.encode())


def ask_passphrase(file: Path | None, prompt: str = "Passphrase of the kiosk: ") -> str:
    """The words: from a file or pipe that the settings name, or typed at the terminal.

    Raises:
        KeyUnavailable: there is nobody to ask.
    """
    if file is not None:
        return _read(file).strip()
    if not sys.stdin.isatty():
        raise KeyUnavailable("The passphrase must be typed at a terminal; there is none here.")
    return getpass.getpass(prompt)


def new_secret_file(file: Path) -> bytes:
    """Write a new secret to a stick or folder; never over an old one.

    Raises:
        KeyUnavailable: it exists already or cannot be written.
    """
    secret = new_key()
    try:
        write_once(file, secret.hex() + "\n")
    except OSError as error:
        raise KeyUnavailable(f"The key file {file} cannot be made: {error.strerror}.") from error
    return secret


def new_credential(file: Path, sealed_by: str) -> bytes:
    """Have systemd seal a new secret into ``file``; ``sealed_by`` is host, tpm2 or host+tpm2.

    Raises:
        KeyUnavailable: systemd-creds is missing or refuses, for instance without a TPM.
    """
    secret = new_key()
    command = ["systemd-creds", "encrypt", f"--name={CREDENTIAL}", f"--with-key={sealed_by}"]
    try:
        subprocess.run(
            [*command, "-", str(file)],
            input=secret.hex().encode(),
            check=True,
            capture_output=True,
            timeout=60,
        )
    except FileNotFoundError as error:
        raise KeyUnavailable("systemd-creds is not installed; take another slot.") from error
    except subprocess.SubprocessError as error:
        raise KeyUnavailable(f"systemd-creds did not seal the key with {sealed_by}.") from error
    return secret


def same_medium(file: Path, card: Path) -> bool:
    """Whether two paths lie on one file system."""
    return file.stat().st_dev == card.stat().st_dev


def _secret_in(file: Path) -> bytes:
    try:
        return bytes.fromhex(_read(file).strip())
    except ValueError as error:
        raise KeyUnavailable(f"{file} holds no key: 64 hex digits are expected.") from error


def _read(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise KeyUnavailable(f"{file} cannot be read.") from error
