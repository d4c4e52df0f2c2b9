"""An update is installed only from the publisher, only forwards, and taken back when it fails."""

from __future__ import annotations

import os
import shutil
import subprocess
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from domain.errors import ImportRefused
from domain.fetching import Fetching
from kiosk.station.update_happenings import Source
from kiosk.upkeep.installed import board_of
from kiosk.upkeep.offers import Offers, Places
from kiosk.upkeep.update import Site, go_on, install, resume, take_back
from runtime.release import (
    Board,
    check_release,
    key_of,
    open_release,
    read_header,
    read_release,
    write_release,
)
from runtime.updater import Ended, LastUpdate, failed_versions

KEY = bytes(range(32))
PUBLISHER = Ed25519PrivateKey.from_private_bytes(KEY).public_key().public_bytes_raw()
OLD, NEW = "2026.11.0", "2026.12.0"
HERE = Board("arm64", "3.13")


@dataclass
class Shelf:
    """What stands in for dpkg: a package is a file that holds its version."""

    installed: str = OLD
    refuses: bool = False

    def version(self) -> str:
        return self.installed

    def install(self, deb: Path) -> None:
        if self.refuses and deb.name == "next.deb":
            raise ImportRefused("no space left")
        self.installed = deb.read_text()

    def pack_up(self, deb: Path) -> None:
        deb.write_text(self.installed)


@dataclass
class Bench:
    folder: Path
    healthy: set[str] = field(default_factory=lambda: {OLD, NEW})
    did: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.shelf = Shelf()
        (self.folder / "state").mkdir()
        self.database = self.folder / "state/entrance.db"
        self.write_schema(7)
        self.site = Site(
            packages=self.shelf,
            folder=self.folder / "update",
            state=self.folder / "state",
            stop=lambda: self.did.append("stop"),
            start=lambda: self.did.append("start"),
            becomes_healthy=lambda version: version in self.healthy,
            board=HERE,
        )

    def write_schema(self, number: int, tail: bytes = b"") -> None:
        self.database.write_bytes(b"\0" * 60 + number.to_bytes(4, "big") + tail)

    def update(self, version: str = NEW, board: Board = HERE, key: bytes = KEY) -> Path:
        deb = self.folder / "package.deb"
        deb.write_text(version)
        out = self.folder / "kiosk.update"
        write_release(deb, (version, board), key, out)
        return out


@pytest.fixture
def bench(tmp_path: Path) -> Bench:
    return Bench(tmp_path)


def test_a_newer_version_that_works_stays(bench: Bench) -> None:
    outcome = install(bench.site, bench.update(), PUBLISHER)
    assert outcome.works
    assert "installed and works" in outcome.said
    assert bench.shelf.installed == NEW
    assert not bench.site.trying.exists()
    assert bench.did == ["stop", "start"]


def test_a_version_that_does_not_become_healthy_is_taken_back(bench: Bench) -> None:
    bench.healthy = {OLD}
    outcome = install(bench.site, bench.update(), PUBLISHER)
    said = outcome.said
    assert not outcome.works
    assert said == f"{NEW} did not become healthy; {OLD} is back and works."
    assert bench.shelf.installed == OLD
    assert (bench.site.folder / "outcome").read_text().splitlines()[0] == said
    assert offers(bench).last() == LastUpdate(Ended.TAKEN_BACK, said, NEW, OLD)


def test_a_version_that_cannot_be_installed_is_taken_back(bench: Bench) -> None:
    bench.shelf.refuses = True
    assert "could not be installed" in install(bench.site, bench.update(), PUBLISHER).said
    assert bench.shelf.installed == OLD


def test_the_ledger_of_a_failed_update_is_kept_beside_the_one_that_the_old_version_reads(
    bench: Bench,
) -> None:
    bench.healthy = {OLD}
    file = bench.update()
    bench.site.start()

    def start() -> None:
        if bench.shelf.installed == NEW:
            bench.write_schema(8, b"an event of the new version")

    site = Site(
        bench.shelf,
        bench.site.folder,
        bench.site.state,
        bench.site.stop,
        start,
        bench.site.becomes_healthy,
        HERE,
    )
    said = install(site, file, PUBLISHER).said
    assert bench.database.read_bytes()[60:64] == (7).to_bytes(4, "big")
    (aside,) = bench.site.state.glob("newer-*")
    assert str(aside) in said
    assert (aside / "entrance.db").read_bytes().endswith(b"an event of the new version")


def test_events_of_a_failed_update_with_the_same_schema_stay_in_place(bench: Bench) -> None:
    bench.healthy = {OLD}
    file = bench.update()
    install(bench.site, file, PUBLISHER)
    bench.write_schema(7, b"an event in between")
    take_back(bench.site, "As asked")
    assert bench.database.read_bytes().endswith(b"an event in between")
    assert not list(bench.site.state.glob("newer-*"))


def test_a_power_cut_while_the_new_version_was_tried_ends_in_one_of_the_two(bench: Bench) -> None:
    install(bench.site, bench.update(), PUBLISHER)
    bench.site.trying.write_text(f'{{"version": "{NEW}", "before": "{OLD}"}}')
    assert resume(bench.site).works
    bench.site.trying.write_text(f'{{"version": "{NEW}", "before": "{OLD}"}}')
    bench.shelf.installed = OLD
    assert resume(bench.site).said.startswith("It was interrupted")


@pytest.mark.parametrize(
    ("version", "board", "key", "why"),
    [
        (OLD, HERE, KEY, "not newer"),
        ("2026.10.0", HERE, KEY, "not newer"),
        (NEW, Board("amd64", "3.13"), KEY, "for amd64, Python 3.13, this is arm64"),
        (NEW, Board("arm64", "3.11"), KEY, "for arm64, Python 3.11, this is arm64, Python 3.13"),
        (NEW, HERE, bytes(32), "not signed"),
    ],
)
def test_an_update_that_is_not_acceptable_changes_nothing(
    version: str, board: Board, key: bytes, why: str, bench: Bench
) -> None:
    with pytest.raises(ImportRefused, match=why):
        install(bench.site, bench.update(version, board, key), PUBLISHER)
    assert (bench.shelf.installed, bench.did) == (OLD, [])


def test_a_package_that_was_altered_is_refused_and_not_left_behind(bench: Bench) -> None:
    altered = bench.update()
    altered.write_bytes(altered.read_bytes()[:-9] + b"2027.12.0")
    with pytest.raises(ImportRefused, match="altered"):
        check_release(altered, PUBLISHER)
    target = bench.folder / "next.deb"
    with pytest.raises(ImportRefused, match="altered"):
        open_release(altered, PUBLISHER, target)
    assert not target.exists()


def test_a_manifest_that_was_altered_is_refused(bench: Bench) -> None:
    update = bench.update()
    update.write_bytes(update.read_bytes().replace(b"2026.12.0", b"2026.13.0", 1))
    with pytest.raises(ImportRefused, match="not signed"):
        open_release(update, PUBLISHER, bench.folder / "next.deb")


def test_an_update_that_was_cut_short_or_lengthened_is_refused_before_it_is_offered(
    bench: Bench,
) -> None:
    update = bench.update()
    whole = update.read_bytes()
    for content in (whole[:-1], whole + b"!"):
        update.write_bytes(content)
        with pytest.raises(ImportRefused, match="not whole"):
            read_release(update, PUBLISHER)
    update.write_bytes(whole[:-1])
    assert read_header(update, PUBLISHER).version == NEW


def test_root_follows_no_link_and_waits_for_no_pipe_that_lies_in_the_place_of_an_update(
    bench: Bench,
) -> None:
    target = bench.folder / "next.deb"
    link, pipe = bench.folder / "link.update", bench.folder / "pipe.update"
    link.symlink_to(bench.update())
    os.mkfifo(pipe)
    for file in (link, pipe, bench.folder, bench.folder / "nothing"):
        with pytest.raises(ImportRefused, match="not an update"):
            open_release(file, PUBLISHER, target)
    assert not target.exists()


@pytest.mark.parametrize("content", [b"", b"not an update", b"\0" * 10240])
def test_what_is_no_update_is_refused(content: bytes, bench: Bench) -> None:
    file = bench.folder / "nothing.update"
    file.write_bytes(content)
    with pytest.raises(ImportRefused):
        open_release(file, PUBLISHER, bench.folder / "next.deb")


def test_without_a_version_before_there_is_nothing_to_go_back_to(bench: Bench) -> None:
    with pytest.raises(ImportRefused, match="no version before"):
        take_back(bench.site, "As asked")


def test_what_was_chosen_on_the_screen_is_installed_once(bench: Bench) -> None:
    publisher = bench.folder / "publisher.pub"
    publisher.write_text(PUBLISHER.hex())
    file = bench.update()
    bench.site.folder.mkdir()
    bench.site.asked.write_text(f"{file}\n")
    assert go_on(bench.site, publisher).works
    assert not bench.site.asked.exists()
    bench.site.asked.write_text(f"{file}\n")
    assert "not newer" in go_on(bench.site, publisher).said
    assert not bench.site.asked.exists()
    assert "not installed" in (bench.site.folder / "outcome").read_text()


def offers(bench: Bench) -> Offers:
    publisher = bench.folder / "publisher.pub"
    publisher.write_text(PUBLISHER.hex())
    places = Places(
        lambda: (bench.folder,),
        bench.folder / "updates",
        publisher,
        bench.site.folder / "outcome",
        bench.site.failed,
    )
    return Offers(places, bench.shelf, Fetching, HERE)


def test_of_the_updates_on_a_stick_the_newest_that_fits_is_offered(bench: Bench) -> None:
    looking = offers(bench)
    assert looking.newest() is None
    for number, version in enumerate(("2026.10.0", "2026.12.5", NEW)):
        bench.update(version).rename(bench.folder / f"{number}.update")
    bench.update("2027.1.0", Board("amd64", "3.13")).rename(bench.folder / "7.update")
    bench.update("2027.1.0", Board("arm64", "3.11")).rename(bench.folder / "8.update")
    bench.update("2027.2.0", key=bytes(32)).rename(bench.folder / "9.update")
    (bench.folder / "z.update").write_bytes(b"not an update")
    offer = looking.newest()
    assert offer is not None
    assert (offer.version, offer.installed) == ("2026.12.5", OLD)
    (bench.folder / "1.update").unlink()
    left = looking.newest()
    assert left is not None
    assert left.version == NEW
    bench.shelf.installed = "2027.9.0"
    assert offers(bench).newest() is None


def test_an_update_from_the_centre_is_offered_as_such_and_one_on_a_stick_too(
    bench: Bench,
) -> None:
    fetched = bench.folder / "updates"
    fetched.mkdir()
    bench.update().rename(fetched / "fetched.update")
    (fetched / ".2027.1.0-0123456789abcdef.part").write_bytes(b"entrance-update-1")
    offer = offers(bench).newest()
    assert offer is not None
    assert (offer.version, offer.source) == (NEW, Source.CENTRE)
    bench.update("2026.12.5").rename(bench.folder / "carried.update")
    newer = offers(bench).newest()
    assert newer is not None
    assert (newer.version, newer.source) == ("2026.12.5", Source.STICK)


def test_a_version_that_was_taken_back_is_offered_last_and_says_so(bench: Bench) -> None:
    looking = offers(bench)
    for number, version in enumerate((NEW, "2026.12.5")):
        bench.update(version).rename(bench.folder / f"{number}.update")
    bench.healthy = {OLD, NEW}
    assert not install(bench.site, bench.folder / "1.update", PUBLISHER).works
    offer = looking.newest()
    assert offer is not None
    assert (offer.version, offer.failed) == (NEW, False)
    (bench.folder / "0.update").unlink()
    left = looking.newest()
    assert left is not None
    assert (left.version, left.failed) == ("2026.12.5", True)
    bench.healthy.add("2026.12.5")  # the cable was put right
    assert install(bench.site, bench.folder / "1.update", PUBLISHER).works
    assert failed_versions(bench.site.failed) == ()


def test_what_dpkg_refuses_is_remembered_and_going_back_as_asked_is_not(bench: Bench) -> None:
    bench.shelf.refuses = True
    assert not install(bench.site, bench.update(), PUBLISHER).works
    assert failed_versions(bench.site.failed) == (NEW,)
    bench.site.failed.unlink()
    bench.shelf.refuses = False
    install(bench.site, bench.update(), PUBLISHER)
    take_back(bench.site, "As asked")
    assert failed_versions(bench.site.failed) == ()


def test_how_an_update_ended_is_kept_for_the_screen_to_word(bench: Bench) -> None:
    looking = offers(bench)
    assert looking.last() is None
    install(bench.site, bench.update(), PUBLISHER)
    assert looking.last() == LastUpdate(Ended.WORKS, f"{NEW} is installed and works.", NEW, NEW)
    take_back(bench.site, "As asked")
    back = looking.last()
    assert back is not None
    assert (back.ended, back.tried, back.here) == (Ended.BACK, "", OLD)
    bench.healthy = set()
    install(bench.site, bench.update(), PUBLISHER)
    lost = looking.last()
    assert lost is not None
    assert (lost.ended, lost.tried, lost.here) == (Ended.LOST, NEW, OLD)
    go_on(bench.site, bench.folder / "publisher.pub")
    refused = looking.last()
    assert refused is not None
    assert (refused.ended, refused.here) == (Ended.REFUSED, OLD)
    (bench.site.folder / "outcome").write_text("cut short\n")
    assert looking.last() is None


def test_a_note_of_a_failure_that_was_cut_keeps_nobody_from_an_update(bench: Bench) -> None:
    bench.site.folder.mkdir()
    bench.site.failed.write_text('{"version": "2026.1')
    assert failed_versions(bench.site.failed) == ()


def test_what_an_update_says_of_itself_is_signed_too(bench: Bench) -> None:
    deb = bench.folder / "package.deb"
    deb.write_text(NEW)
    file = bench.folder / "kiosk.update"
    write_release(deb, (NEW, HERE), KEY, file, "Nhanh hơn.")
    assert read_release(file, PUBLISHER).says == "Nhanh hơn."
    file.write_bytes(file.read_bytes().replace(b"Nhanh", b"Cham!"))
    with pytest.raises(ImportRefused, match="not signed"):
        read_release(file, PUBLISHER)


def test_words_or_a_version_that_no_update_may_have_are_refused_when_it_is_signed(
    bench: Bench,
) -> None:
    deb = bench.folder / "package.deb"
    deb.write_text(NEW)
    out = bench.folder / "kiosk.update"
    with pytest.raises(ImportRefused, match="says"):
        write_release(deb, (NEW, HERE), KEY, out, "x" * 401)
    with pytest.raises(ImportRefused, match="version"):
        write_release(deb, ("1:2", HERE), KEY, out)


@pytest.mark.parametrize("text", ["", "zz" * 32, "00" * 31])
def test_what_is_no_key_is_refused(text: str, tmp_path: Path) -> None:
    file = tmp_path / "publisher.pub"
    file.write_text(text)
    with pytest.raises(ImportRefused, match="64 hex digits"):
        key_of(file)


@pytest.mark.skipif(shutil.which("dpkg-deb") is None, reason="no dpkg-deb is installed")
def test_version_and_board_are_read_from_the_package_that_is_signed(tmp_path: Path) -> None:
    source = Path(__file__).parents[2] / "package/debian/control"
    text = source.read_text(encoding="utf-8")
    words = {"VERSION": NEW, "ARCHITECTURE": "arm64", "PYTHON": "3.13", "AFTER": "3.14"}
    for word, value in {**words, "SIZE": "1"}.items():
        text = text.replace(f"@{word}@", value)
    control = tmp_path / "tree/DEBIAN/control"
    control.parent.mkdir(parents=True)
    control.write_text(text, encoding="utf-8")
    deb = tmp_path / "kiosk.deb"
    build = ["dpkg-deb", "--root-owner-group", "--build", str(tmp_path / "tree"), str(deb)]
    subprocess.run(build, check=True, capture_output=True)
    assert board_of(deb) == (NEW, HERE)
