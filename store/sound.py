"""Open the store for the door: whole, or made whole from what can be salvaged."""

from __future__ import annotations

from pathlib import Path

from domain.errors import StoreDamaged
from domain.moment import Moment
from domain.ports import KeyProvider
from store.connection import Store, open_store
from store.gallery import Gallery
from store.ledger import Ledger
from store.roster import StoredRoster
from store.salvage import SalvageReport, end_salvage, salvage


def open_sound(
    path: Path, keys: KeyProvider, at: Moment, mirror: Path | None = None
) -> tuple[Store, SalvageReport | None]:
    """The store with its whole ledger and gallery read once; a damaged one is salvaged first.

    The damaged file is set aside and kept; the report says what could be taken from it.

    Raises:
        KeyUnavailable: the keys do not open this store; nothing was touched.
        StoreUnavailable: the disk cannot be read or written.
        StoreDamaged: what was salvaged is damaged too: this disk does not keep what it is given.
    """
    end_salvage(path)
    try:
        return _read_through(open_store(path, keys, create=True)), None
    except StoreDamaged:
        report = salvage(path, keys, at, mirror)
    return _read_through(open_store(path, keys)), report


def _read_through(store: Store) -> Store:
    """Every seal and every link once, so that damage is found before the first delegate."""
    try:
        for _ in Ledger(store).events():
            pass
        gallery = Gallery(store)
        for model in gallery.models():
            gallery.columns(model)
        StoredRoster(store).load()
    except StoreDamaged:
        store.close()
        raise
    return store
