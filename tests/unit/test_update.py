"""An update is installed only from the publisher, only forwards, and taken back when it fails."""

from __future__ import annotations

import io
import tarfile
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from domain.errors import ImportRefused
from kiosk.upkeep.offers import Offers
from kiosk.upkeep.release import open_release, read_release, write_release
from kiosk.upkeep.update import Site, go_on, install, resume, take_back

KEY = bytes(range(32))
PUBLISHER = Ed25519PrivateKey.from_private_bytes(KEY).public_key().public_bytes_raw()
OLD, NEW = "2026.11.0", "2026.12.0"


@dataclass
class Shelf:
    """What stands in for dpkg: a package is a file that holds its version."""

    installed: str = OLD
    refuses: bool = False

    def version(self) -> str:
        return self.installed

    def architecture(self) -> str:
        return "arm64"

    def is_newer(self, version: str, than: str) -> bool:
        return version > than

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
        )

    def write_schema(self, number: int, tail: bytes = b"") -> None:
        self.database.write_bytes(b"\0" * 60 + number.to_bytes(4, "big") + tail)

    def update(self, version: str = NEW, architecture: str = "arm64", key: bytes = KEY) -> Path:
        deb = self.folder / "package.deb"
        deb.write_text(version)
        out = self.folder / "kiosk.update"
        write_release(deb, (version, architecture), key, out)
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
    assert (bench.site.folder / "outcome").read_text().strip() == said


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
    ("version", "architecture", "key", "why"),
    [
        (OLD, "arm64", KEY, "not newer"),
        ("2026.10.0", "arm64", KEY, "not newer"),
        (NEW, "amd64", KEY, "not for this board"),
        (NEW, "arm64", bytes(32), "not signed"),
    ],
)
def test_an_update_that_is_not_acceptable_changes_nothing(
    version: str, architecture: str, key: bytes, why: str, bench: Bench
) -> None:
    with pytest.raises(ImportRefused, match=why):
        install(bench.site, bench.update(version, architecture, key), PUBLISHER)
    assert (bench.shelf.installed, bench.did) == (OLD, [])


def test_a_package_that_was_altered_is_refused_and_not_left_behind(bench: Bench) -> None:
    whole = bench.update()
    altered = bench.folder / "altered.update"
    with tarfile.open(whole) as archive, tarfile.open(altered, "w") as copy:
        for member in archive:
            opened = archive.extractfile(member)
            assert opened is not None
            content = opened.read()
            if member.name.endswith(".deb"):
                content = content.replace(b"2026", b"2027")
            copy.addfile(member, io.BytesIO(content))
    target = bench.folder / "next.deb"
    with pytest.raises(ImportRefused, match="altered"):
        open_release(altered, PUBLISHER, target)
    assert not target.exists()


def test_a_manifest_that_was_altered_is_refused(bench: Bench) -> None:
    update = bench.update()
    update.write_bytes(update.read_bytes().replace(b"2026.12.0", b"2026.13.0", 1))
    with pytest.raises(ImportRefused, match="not signed"):
        open_release(update, PUBLISHER, bench.folder / "next.deb")


@pytest.mark.parametrize("content", [b"", b"not a tar", b"\0" * 10240])
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
    return Offers(lambda: (bench.folder,), bench.shelf, publisher, bench.folder / "outcome")


def test_of_the_updates_on_a_stick_the_newest_that_fits_is_offered(bench: Bench) -> None:
    looking = offers(bench)
    assert looking.newest() is None
    for number, version in enumerate(("2026.10.0", "2026.12.5", NEW)):
        bench.update(version).rename(bench.folder / f"{number}.update")
    bench.update("2027.1.0", architecture="amd64").rename(bench.folder / "8.update")
    bench.update("2027.2.0", key=bytes(32)).rename(bench.folder / "9.update")
    (bench.folder / "z.update").write_bytes(b"not a tar")
    offer = looking.newest()
    assert offer is not None
    assert (offer.version, offer.installed) == ("2026.12.5", OLD)
    (bench.folder / "1.update").unlink()
    left = looking.newest()
    assert left is not None
    assert left.version == NEW
    bench.shelf.installed = "2027.9.0"
    assert offers(bench).newest() is None


def test_what_an_update_says_of_itself_is_signed_too(bench: Bench) -> None:
    deb = bench.folder / "package.deb"
    deb.write_text(NEW)
    file = bench.folder / "kiosk.update"
    write_release(deb, (NEW, "arm64"), KEY, file, "Nhanh hơn.")
    assert read_release(file, PUBLISHER).says == "Nhanh hơn."
    file.write_bytes(file.read_bytes().replace(b"Nhanh", b"Cham!"))
    with pytest.raises(ImportRefused, match="not signed"):
        read_release(file, PUBLISHER)
