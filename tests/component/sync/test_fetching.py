"""An update comes to a gate in pieces, only what fits, and only while the ledger has room."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import pytest

from domain.errors import CentreUnreachable
from domain.fetching import FACT, Fetching, FetchStage, decode_fetching
from runtime.release import Board, check_release
from sync.agent.fetching import TRIES, Bay, Fetch, Named
from sync.agent.rhythm import Rhythm
from sync.wire.feed import Release
from tests.fakes.releases import OLDER_PI, PI, PUBLISHER, Works, bytes_that_differ

OLD, NEW, NEWER = "2026.11.0", "2026.12.0", "2026.12.1"
PIECE = 1000
BIG = bytes_that_differ(7_500)


@dataclass
class Centre:
    """Files by digest, given out in small pieces; remembers what was asked."""

    files: dict[str, bytes] = field(default_factory=dict)
    asked: list[int] = field(default_factory=list)
    down: bool = False

    def put(self, file: Path, board: Board = PI, version: str = NEW) -> Release:
        body = file.read_bytes()
        digest = hashlib.sha256(body).hexdigest()
        self.files[digest] = body
        return Release(
            version=version,
            architecture=board.architecture,
            python=board.python,
            size=len(body),
            digest=digest,
        )

    def piece(self, release: Release, start: int) -> tuple[bytes, str]:
        if self.down or release.digest not in self.files:
            raise CentreUnreachable("The centre does not answer.")
        body = self.files[release.digest]
        piece = body[start : start + PIECE]
        self.asked.append(start)
        return piece, f"bytes {start}-{start + len(piece) - 1}/{len(body)}"


@dataclass
class Bench:
    folder: Path

    def __post_init__(self) -> None:
        self.works = Works(self.folder)
        self.public = self.works.public
        self.centre = Centre()
        self.named = Named()
        self.facts: dict[str, str] = {}
        self.free = 1 << 30
        self.updates = self.folder / "updates"

    def agent(self, installed: str = OLD) -> Fetch:
        """A process that has just begun."""
        bay = Bay(self.updates, PI, installed, self.public, lambda: self.free)
        rhythm = Rhythm(2.0, 60.0, np.random.default_rng(1))
        return Fetch(bay, self.named, self.centre.piece, self, rhythm, PIECE)

    def put(self, name: str, value: str) -> None:
        self.facts[name] = value

    def name(self, *releases: Release) -> Fetch:
        """The centre names these; a process that hears it."""
        self.named.tell(releases)
        return self.agent()

    @property
    def told(self) -> Fetching:
        return decode_fetching(self.facts.get(FACT))

    def lying(self) -> list[str]:
        return sorted(path.name for path in self.updates.glob("*"))


@pytest.fixture
def bench(tmp_path: Path) -> Bench:
    return Bench(tmp_path)


def until_still(fetch: Fetch, most: int = 50) -> int:
    """Beat until the agent rests as usual; how many beats."""
    for number in range(most):
        if fetch.beat() == 2.0:
            return number
    raise AssertionError("the agent never rests")


def test_the_update_that_fits_and_is_newest_comes_whole_and_is_told_of(bench: Bench) -> None:
    make, put = bench.works.make, bench.centre.put
    fetch = bench.name(
        put(make(NEWER, OLDER_PI), OLDER_PI, NEWER),
        put(make(NEW, package=BIG)),
        put(make("2026.11.5"), version="2026.11.5"),
    )
    rests = [fetch.beat() for _ in range(3)]
    assert rests == [1.0, 1.0, 1.0]  # so many bytes a second, on average
    assert (bench.told.stage, bench.told.version) == (FetchStage.COMING, NEW)
    assert 0 < bench.told.percent < 100
    assert all(name.startswith(".") for name in bench.lying())  # none is called an update yet

    until_still(fetch)

    (name,) = bench.lying()
    assert name.startswith(f"entrance-kiosk_{NEW}_arm64_py3.13_")
    assert check_release(bench.updates / name, PUBLISHER).version == NEW
    assert bench.told.stage is FetchStage.HERE
    assert bench.told.percent == 100
    assert len(set(bench.centre.asked)) == len(bench.centre.asked)


@pytest.mark.parametrize("at", [0, 1, 399, 1000, 5_000, -1, None])
def test_an_agent_killed_at_any_byte_asks_for_nothing_that_is_there(
    at: int | None, bench: Bench
) -> None:
    file = bench.works.make(NEW, package=BIG)
    body = file.read_bytes()
    release = bench.centre.put(file)
    bench.name(release).beat()
    (part,) = bench.updates.iterdir()
    part.write_bytes(body[:at])
    held = part.stat().st_size
    bench.centre.asked.clear()

    until_still(bench.agent())

    assert bench.centre.asked == list(range(held, len(body), PIECE))
    assert bench.told.stage is FetchStage.HERE
    assert (bench.updates / bench.lying()[0]).read_bytes() == body


@pytest.mark.parametrize(
    ("version", "board"),
    [
        (OLD, PI),
        ("2026.10.9", PI),
        (NEW, OLDER_PI),
        (NEW, Board("amd64", "3.13")),
    ],
)
def test_what_is_not_newer_or_for_another_board_is_not_asked_for(
    version: str, board: Board, bench: Bench
) -> None:
    release = bench.centre.put(bench.works.make(version, board), board, version)
    until_still(bench.name(release))
    assert bench.centre.asked == []
    assert bench.told == Fetching()


def test_another_publishers_update_is_refused_by_its_first_piece_and_not_asked_for_again(
    bench: Bench,
) -> None:
    fetch = bench.name(bench.centre.put(bench.works.make(NEW, package=BIG, key=bytes(32))))
    for _ in range(5):
        fetch.beat()
    assert bench.centre.asked == [0]
    assert bench.lying() == []
    assert bench.told.stage is FetchStage.REFUSED


def test_an_update_that_is_not_what_the_centre_named_is_refused(bench: Bench) -> None:
    release = bench.centre.put(bench.works.make("2026.9.0"), version=NEW)
    fetch = bench.name(release)
    for _ in range(3):
        fetch.beat()
    assert bench.lying() == []
    assert bench.told.stage is FetchStage.REFUSED


def test_a_file_altered_at_the_centre_is_tried_twice_and_never_called_an_update(
    bench: Bench,
) -> None:
    release = bench.centre.put(bench.works.make(NEW, package=BIG))
    body = bench.centre.files[release.digest]
    bench.centre.files[release.digest] = body[:-1] + b"!"
    fetch = bench.name(release)
    for _ in range(40):
        fetch.beat()
    assert bench.centre.asked.count(0) == TRIES
    assert bench.lying() == []
    assert bench.told.stage is FetchStage.REFUSED


def test_a_package_altered_under_the_publishers_signature_is_refused(bench: Bench) -> None:
    file = bench.works.make(NEW, package=BIG)
    file.write_bytes(file.read_bytes()[:-1] + b"!")
    fetch = bench.name(bench.centre.put(file))
    for _ in range(20):
        fetch.beat()
    assert bench.centre.asked.count(0) == 1
    assert bench.lying() == []
    assert bench.told.stage is FetchStage.REFUSED


def test_a_download_stops_before_it_takes_the_ledgers_room_and_goes_on_when_there_is_some(
    bench: Bench,
) -> None:
    file = bench.works.make(NEW, package=BIG)
    release = bench.centre.put(file)
    bench.free = release.size - 1
    fetch = bench.name(release)
    until_still(fetch)
    assert bench.centre.asked == []
    assert bench.told.stage is FetchStage.NO_ROOM
    bench.free = release.size
    fetch.beat()
    bench.free = 10
    until_still(fetch)
    assert bench.centre.asked == [0]
    bench.free = release.size
    until_still(fetch)
    assert bench.told == Fetching(FetchStage.HERE, NEW, release.size, release.size)


def test_at_most_one_update_is_kept_and_a_newer_one_takes_the_place_of_an_older(
    bench: Bench,
) -> None:
    older = bench.centre.put(bench.works.make(NEW))
    until_still(bench.name(older))
    newer = bench.centre.put(bench.works.make(NEWER, package=BIG), version=NEWER)
    fetch = bench.name(newer)
    fetch.beat()
    assert [name for name in bench.lying() if NEW in name] == []
    until_still(fetch)
    (name,) = bench.lying()
    assert NEWER in name


def test_a_withdrawn_update_goes_whether_it_was_whole_or_not(bench: Bench) -> None:
    release = bench.centre.put(bench.works.make(NEW, package=BIG))
    for beats in (1, 20):
        fetch = bench.name(release)
        for _ in range(beats):
            fetch.beat()
        assert bench.lying() != []
        bench.named.tell(())
        fetch.beat()
        assert bench.lying() == []
        assert bench.told == Fetching()


def test_an_installed_update_goes_at_the_next_start_before_the_centre_is_heard(
    bench: Bench,
) -> None:
    until_still(bench.name(bench.centre.put(bench.works.make(NEW))))
    bench.named.releases = None
    bench.agent().beat()
    assert len(bench.lying()) == 1  # not installed: it stays, whether the centre answers or not
    assert bench.told.stage is FetchStage.HERE
    bench.agent(installed=NEW).beat()
    assert bench.lying() == []
    assert bench.told == Fetching()


def test_an_update_that_was_damaged_in_its_place_is_fetched_anew(bench: Bench) -> None:
    release = bench.centre.put(bench.works.make(NEW, package=BIG))
    until_still(bench.name(release))
    (file,) = bench.updates.iterdir()
    file.write_bytes(file.read_bytes()[:-1] + b"!")
    until_still(bench.agent())
    assert bench.centre.asked.count(0) == 2
    assert check_release(file, PUBLISHER).version == NEW


def test_a_centre_that_does_not_answer_is_asked_again_later(bench: Bench) -> None:
    fetch = bench.name(bench.centre.put(bench.works.make(NEW)))
    bench.centre.down = True
    assert fetch.beat() != 2.0
    bench.centre.down = False
    until_still(fetch)
    assert bench.told.stage is FetchStage.HERE


def test_a_disk_that_cannot_be_written_ends_no_agent(bench: Bench) -> None:
    fetch = bench.name(bench.centre.put(bench.works.make(NEW)))
    bench.updates.write_bytes(b"a file in the folder's place")
    assert fetch.beat() != 2.0
    assert bench.told.stage is FetchStage.NO_ROOM


def test_without_a_publishers_key_nothing_is_fetched(bench: Bench) -> None:
    fetch = bench.name(bench.centre.put(bench.works.make(NEW)))
    bench.public.unlink()
    until_still(fetch)
    assert bench.centre.asked == []
    assert bench.facts == {}
