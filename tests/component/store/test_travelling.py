"""An edition of the gallery is taken whole, and whoever left it is not put back."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from domain.ids import DelegateId
from hardware.keys.held import HeldKey
from store.album import Album
from store.connection import Store, open_store
from store.gallery import Batch, Gallery
from store.history import History
from store.segments import Origin
from store.travelling import pack, take
from tests.component.store.builders import MODEL, code, enrolment
from tests.fakes.clock import FakeClock


def compared(store: Store) -> set[DelegateId]:
    return {one.delegate for one in Gallery(store).snapshot(MODEL)[1]}


def test_whoever_left_an_edition_stays_away_when_the_state_before_it_is_put_back(
    store: Store, clock: FakeClock, keys: HeldKey, tmp_path: Path
) -> None:
    with closing(open_store(tmp_path / "station" / "entrance.db", keys, create=True)) as station:
        people = Gallery(station)
        people.apply(Batch(tuple(enrolment(n) for n in (1, 2, 3))), clock.now())
        Album(station).keep({code(n): b"a picture" for n in (1, 2, 3)}, clock.now())
        take(store, 1, pack(station), clock.now(), Origin())
        people.forget(code(2), clock.now())
        take(store, 2, pack(station), clock.now(), Origin())
    assert compared(store) == {code(1), code(3)}

    History(store).restore(clock.now())

    assert compared(store) == {code(1), code(3)}
    assert Album(store).find(code(2)) is None
    assert Album(store).find(code(1)) == b"a picture"
