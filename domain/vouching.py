"""Who may vouch for a delegate at the desk: their own delegation, its head first."""

from __future__ import annotations

from domain.delegates import Delegate, Roster
from domain.search import fold

HEADS = ("truong doan", "truong", "head", "leader")
"""Words by which an organiser's list marks the head of a delegation, in any of its columns."""


def vouchers(person: Delegate, roster: Roster) -> tuple[Delegate, ...]:
    """The others of that delegation, whoever the list calls its head first, then by name."""
    others = (
        each
        for each in roster.delegates.values()
        if each.delegation == person.delegation and each.id != person.id
    )
    return tuple(sorted(others, key=lambda each: (not leads(each), fold(each.name), each.id)))


def leads(delegate: Delegate) -> bool:
    """Whether the list says that this delegate heads their delegation."""
    return any(fold(value) in HEADS or "truong doan" in fold(value) for _, value in delegate.more)
