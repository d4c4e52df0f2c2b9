"""People at the centre: three roles, each allowed what the one below is and more."""

from __future__ import annotations

import os
import threading
from dataclasses import dataclass
from enum import IntEnum

from cryptography.exceptions import InvalidKey
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from domain.errors import KnownError, SettingsRefused
from sync.server.centre import Centre
from sync.server.database.audit import write_deed
from sync.server.database.people import (
    Account,
    bar_until,
    count_failure,
    find_account,
    forget_failures,
    save_account,
    waiting_until,
)
from sync.server.tokens import STAFF_S, Unauthenticated

# RFC 9106, second recommended option: 64 MiB, three passes, four lanes.
_MEMORY_KIB, _PASSES, _LANES, _LENGTH = 64 * 1024, 3, 4, 32


_HASHING = threading.BoundedSemaphore(2)
"""Strangers may try many passwords at once: 128 MiB are all that they get."""


class StaffRole(IntEnum):
    """What somebody may do."""

    VIEWER = 1
    """See numbers, people and gates; export."""
    DESK = 2
    """Decide cases."""
    ADMIN = 3
    """Pair and revoke gates, issue editions."""


FREE_TRIES, MOST_WAIT_S = (3, 12), (60, 900)
"""Of one account and of one address. An account waits a minute at most, so that nobody locks the
administrator out for long; an address may stand for a whole office, so that it has more tries."""


class TooManyTries(KnownError):
    """Wait before you try again."""

    def __init__(self, wait_s: int) -> None:
        super().__init__(f"Too many wrong tries: wait {wait_s} seconds.")
        self.wait_s = wait_s


class Forbidden(KnownError):
    """Ask somebody with the role that the sentence names."""


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who signed in."""

    name: str
    role: StaffRole


def hashed(password: str) -> str:
    """The PHC string to keep of a password."""
    return Argon2id(
        salt=os.urandom(16),
        length=_LENGTH,
        iterations=_PASSES,
        lanes=_LANES,
        memory_cost=_MEMORY_KIB,
    ).derive_phc_encoded(password.encode())


def sign_in(centre: Centre, name: str, password: str, address: str) -> str:
    """A session token for the right password.

    After a few wrong ones in a row the account, and the address, must wait; each further one
    doubles that. While they wait no password is looked at.

    Raises:
        TooManyTries: not now.
        Unauthenticated: name or password is wrong; it does not say which.
    """
    who = f"account {name}", f"address {address}"
    with centre.engine.read() as tx:
        account = find_account(tx, name)
        wait_ms = waiting_until(tx, who) - centre.now_ms()
    if wait_ms > 0:
        raise TooManyTries(-(-wait_ms // 1000))
    if not _is_right(password, account) or account is None:
        # A name that nobody has may be a password typed into the wrong field: it is not written.
        _note_failure(centre, account.name if account else "?", who)
        raise Unauthenticated("Name or password is wrong.")
    now_ms = centre.now_ms()
    with centre.engine.write() as tx:
        forget_failures(tx, who)
        write_deed(tx, now_ms, account.name, "signed_in", "")
    return centre.tokens.issue("staff", account.name, STAFF_S, now_ms)


def _is_right(password: str, account: Account | None) -> bool:
    """It takes as long for a name that nobody has: else one could ask which names there are."""
    with _HASHING:
        if account is None:
            hashed(password)
            return False
        try:
            Argon2id.verify_phc_encoded(password.encode(), account.password)
        except InvalidKey:
            return False
    return True


def _note_failure(centre: Centre, name: str, who: tuple[str, str]) -> None:
    now_ms = centre.now_ms()
    with centre.engine.write() as tx:
        for one, free, most_s in zip(who, FREE_TRIES, MOST_WAIT_S, strict=True):
            wait_s = wait_after(count_failure(tx, one) - free, most_s)
            bar_until(tx, one, now_ms + wait_s * 1000 if wait_s else 0)
        write_deed(tx, now_ms, name, "wrong_password", who[1])


def wait_after(beyond: int, most_s: int) -> int:
    """Seconds to wait after so many wrong tries beyond the free ones."""
    return 0 if beyond <= 0 else min(2 ** min(beyond, 20), most_s)


def signed_in(centre: Centre, token: str) -> Person:
    """Who shows this session token, with the role of this moment.

    Raises:
        Unauthenticated: too old, not ours, or the account is gone.
    """
    name = centre.tokens.subject_of(token, "staff", centre.now_ms())
    with centre.engine.read() as tx:
        account = find_account(tx, name)
    if account is None:
        raise Unauthenticated("This account is not there any more.")
    return Person(account.name, StaffRole[account.role.upper()])


def appoint(centre: Centre, name: str, role: StaffRole, password: str, by: str) -> None:
    """Give somebody an account, or another role and password.

    Raises:
        SettingsRefused: tokens and audit cannot hold such a name.
    """
    if "|" in name or not name.isprintable():
        raise SettingsRefused("Choose a name of letters, without the sign |.")
    with centre.engine.write() as tx:
        save_account(tx, Account(name, role.name.lower(), hashed(password)))
        write_deed(tx, centre.now_ms(), by, f"appointed_{role.name.lower()}", name)
