"""The end of an event: the keys are destroyed, and a signed certificate says what was.

Data whose key is gone is noise. That it is gone is checked, not assumed: no file of the state
folder may still hold a wrapped key, and no sealed value may open.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

from domain.attendance import kind_of
from domain.errors import StoreUnavailable
from domain.moment import Moment
from domain.ports import KeyProvider
from runtime.paths import KEY_COPIES, database_of
from runtime.signed import Signed, sign
from store.badges import Badges
from store.carried import Carried
from store.connection import Store, open_store
from store.copies import KeyCopies
from store.frames import Frames
from store.gallery import Gallery
from store.ledger import Ledger
from store.logs import head_of, logs_of
from store.outgoing import Outgoing
from store.roster import StoredRoster


def erase(
    state: Path, keys: KeyProvider, destroy_key: Callable[[], None], at: Moment, held_by: str
) -> Signed:
    """Destroy every key of the state folder, once ``held_by`` holds all rows.

    Raises:
        StoreUnavailable: rows are not acknowledged yet, or something could not be erased.
        StoreDamaged: the ledger is damaged: salvage it first.
    """
    path = database_of(state)
    store = open_store(path, keys)
    try:
        # In one transaction: a row that the door writes meanwhile is pending or comes too late.
        with store.writing():
            pending = Outgoing(store).pending(held_by)
            if pending:
                raise StoreUnavailable(
                    f"{pending} rows are not acknowledged by {held_by}. Connect the centre, or "
                    "export them, and erase then."
                )
            account = _account(store, at, held_by)
            signer = store.keyring.signer()
            wrapped = [row[0] for row in store.db.execute("SELECT wrapped FROM keys")]
            sealed = _sealed_values(store)
            _refuse_copies(state, wrapped, spared=(path.name, f"{path.name}-wal", KEY_COPIES))
            store.keyring.forget_all()
        store.flush_journal()
    finally:
        store.close()
    destroy_key()
    KeyCopies(path.with_name(KEY_COPIES)).destroy()
    account["proof"] = _proof(state, keys, wrapped, sealed)
    return sign(signer, json.dumps(account, sort_keys=True, ensure_ascii=False))


def _account(store: Store, at: Moment, held_by: str) -> dict[str, Any]:
    """What there was: counts, never names."""
    events = Counter(kind_of(event) for _, event in Ledger(store).events())
    gallery = Gallery(store)
    return {
        "device": store.device,
        "erased_at_ms": at.wall_ms,
        "clock_trusted": at.trusted,
        "held_by": held_by,
        "events": dict(events),
        "people": len(StoredRoster(store).load().delegates),
        "templates": {
            model: len(gallery.snapshot(model)[1]) for model in sorted(gallery.models())
        },
        "badges": _badges(store),
        "pictures_of_refused": Frames(store).count(),
        "logs": [
            {
                "log": log.id,
                "rows": head_of(store, log).seq,
                "ends": head_of(store, log).link.hex(),
            }
            for log in logs_of(store)
        ],
    }


def _badges(store: Store) -> dict[str, int]:
    """Badges known here, the event's badge keys, and templates that only a badge opened.

    Their keys are wrapped by the store's like all others and go with them; the pieces themselves
    are sealed twice, so a badge that somebody kept opens nothing.
    """
    badges = Badges(store)
    keys = badges.keys()
    return {
        "known": len(badges.issued()),
        "reading_keys": int(keys is not None),
        "signing_keys": int(keys is not None and keys.signing is not None),
        "templates_in_badges": Carried(store).sealed(),
    }


def _sealed_values(store: Store) -> list[bytes]:
    """Every sealed value of every table: a table added later is not forgotten here."""
    return [
        row[0]
        for table in store.db.tables
        if "sealed" in {column.name for column in table.columns}
        for row in store.db.execute(f'SELECT sealed FROM "{table.name}"')  # noqa: S608  (own name)
    ]


def _proof(
    state: Path, keys: KeyProvider, wrapped: list[bytes], sealed: list[bytes]
) -> dict[str, int]:
    """Look for every wrapped key in every file, and try to open every sealed value.

    Raises:
        StoreUnavailable: something still opens, or a file still holds a key.
    """
    _refuse_copies(state, wrapped, spared=())
    store = open_store(database_of(state), keys)
    try:
        opened = sum(store.keyring.opens(value) for value in sealed)
    finally:
        store.close()
    if opened:
        raise StoreUnavailable(f"{opened} sealed values still open. Erase the medium as a whole.")
    return {
        "wrapped_keys": len(wrapped),
        "sealed_values": len(sealed),
        "opened_afterwards": opened,
    }


def _refuse_copies(state: Path, wrapped: list[bytes], spared: tuple[str, ...]) -> None:
    for file in sorted(state.rglob("*")):
        raw = file.read_bytes() if file.is_file() and file.name not in spared else b""
        if any(key in raw or key.hex().encode() in raw for key in wrapped):
            raise StoreUnavailable(
                f"{file} holds a copy of the store's keys. Wipe it, then erase again."
            )
