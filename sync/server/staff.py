"""People at the centre: three roles, each allowed what the one below is and more."""

from __future__ import annotations

import os
from dataclasses import dataclass
from enum import IntEnum

from cryptography.exceptions import InvalidKey
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from domain.errors import KnownError
from sync.server.centre import Centre
from sync.server.database.audit import write_deed
from sync.server.database.people import Account, find_account, save_account
from sync.server.tokens import STAFF_S, Unauthenticated

# RFC 9106, second recommended option: 64 MiB, three passes, four lanes.
_MEMORY_KIB, _PASSES, _LANES, _LENGTH = 64 * 1024, 3, 4, 32


class StaffRole(IntEnum):
    """What somebody may do."""

    VIEWER = 1
    """See numbers, people and gates; export."""
    DESK = 2
    """Decide cases."""
    ADMIN = 3
    """Pair and revoke gates, issue editions."""


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


def sign_in(centre: Centre, name: str, password: str) -> str:
    """A session token for the right password.

    Raises:
        Unauthenticated: name or password is wrong; it does not say which.
    """
    with centre.engine.read() as tx:
        account = find_account(tx, name)
    try:
        if account is None:
            raise Unauthenticated("Name or password is wrong.")
        Argon2id.verify_phc_encoded(password.encode(), account.password)
    except InvalidKey as error:
        raise Unauthenticated("Name or password is wrong.") from error
    now_ms = centre.now_ms()
    with centre.engine.write() as tx:
        write_deed(tx, now_ms, account.name, "signed_in", "")
    return centre.tokens.issue("staff", account.name, STAFF_S, now_ms)


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
    """Give somebody an account, or another role and password."""
    with centre.engine.write() as tx:
        save_account(tx, Account(name, role.name.lower(), hashed(password)))
        write_deed(tx, centre.now_ms(), by, f"appointed_{role.name.lower()}", name)
