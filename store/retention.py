"""How long each kind of personal data stays, and its end when the time has come.

The ledger is not among them: it is the record of the congress and ends as a whole, with its
keys (:mod:`store.erase`).
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from domain.delegates import Delegate
from domain.moment import Moment
from store.connection import Store
from store.frames import Frames
from store.gallery import Gallery
from store.roster import StoredRoster

_HOUR_MS = 3_600_000


@dataclass(frozen=True, slots=True)
class RetentionPolicy:
    """Hours after the last session's end; the reasons are in ``docs/privacy.md``."""

    templates_h: int
    names_h: int


CONGRESS = RetentionPolicy(templates_h=24, names_h=30 * 24)
"""Templates serve the door alone; names also serve the minutes, which take a month."""


@dataclass(frozen=True, slots=True)
class Due:
    """What has outlived its purpose."""

    templates: bool
    names: bool


@dataclass(frozen=True, slots=True)
class Expired:
    """How many people's data were forgotten now."""

    templates: int
    names: int
    frames: int = 0
    """Pictures of refused faces, where a policy had them kept."""


def due(policy: RetentionPolicy, last_close_ms: int | None, now: Moment) -> Due:
    """What must go at ``now``. A clock that may lie deletes nothing: it could be years ahead."""
    if last_close_ms is None or not now.trusted:
        return Due(templates=False, names=False)
    over_ms = now.wall_ms - last_close_ms
    return Due(
        templates=over_ms >= policy.templates_h * _HOUR_MS,
        names=over_ms >= policy.names_h * _HOUR_MS,
    )


def expire(store: Store, policy: RetentionPolicy, now: Moment) -> Expired:
    """Forget what is due.

    Raises:
        StoreUnavailable: the disk cannot be written; what was due still is.
    """
    roster = StoredRoster(store)
    sessions = roster.sessions()
    ends = due(policy, max((s.closes_ms for s in sessions), default=None), now)
    frames = Frames(store).clear() if ends.templates or ends.names else 0
    if now.trusted:
        frames += Frames(store).expire(now)
    templates = Gallery(store).clear(now) if ends.templates or ends.names else 0
    names = 0
    if ends.names:
        known = roster.load()
        names = sum(bool(delegate.name) for delegate in known.delegates.values())
        if names:
            nameless = {code: _nameless(delegate) for code, delegate in known.delegates.items()}
            roster.save(replace(known, delegates=nameless), now, sessions)
            store.flush_journal()
    return Expired(templates, names, frames)


def _nameless(delegate: Delegate) -> Delegate:
    return Delegate(delegate.id, name="", role=delegate.role, sessions=delegate.sessions)
