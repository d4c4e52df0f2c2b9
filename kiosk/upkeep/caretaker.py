"""Looks after the running kiosk at an administrator's request: checks, certificates, parcels."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import closing, suppress
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from json import dumps

from domain.errors import SettingsRefused, StoreUnavailable
from domain.findings import Finding, Wording, attention, good, skipped
from domain.image import Frame
from domain.ports import Clock, FaceDetector, KeyProvider
from hardware.board import this_board
from hardware.health import read_health
from hardware.sticks import OUTBOX, Sticks
from kiosk.config import KioskSettings
from kiosk.station.care_happenings import Handing, Stick
from kiosk.station.care_intents import Parcel, Subject
from kiosk.station.caretaker import Rehearsed
from kiosk.ui.language import speaker
from kiosk.ui.wording import Language
from kiosk.upkeep import bundle, certificate, report
from kiosk.upkeep.camera_test import FRAMES, judge, measured
from kiosk.upkeep.doctor import box_findings, health_findings, memory_findings
from kiosk.upkeep.handout import Dispatch
from kiosk.upkeep.survey import Site, camera_finding, survey
from runtime.paths import database_of
from runtime.version import SOFTWARE
from store import storage_test
from store.connection import Store, open_store
from store.roster import StoredRoster

STORAGE = Wording("storage", "storage")
FLUSHED = Wording("storage.good", "{0} blocks written, flushed and read again, {1} ms each")
SLOW_CARD = Wording("storage.slow", "Use an industrial card or an NVMe drive.")
PLUG = Wording("storage.plug", "power cut")
PLUG_TEST = Wording(
    "storage.plug_test", "only pulling the plug shows it: kiosk storage-test write FOLDER"
)
NO_SESSION = Wording("report.no_session", "No session's doors are open: open one, then count.")
BLOCKS = 64
SLOW_MS = 50.0
"""An admission waits for one flush; from here on a delegate would notice."""
LOOK_S = 0.02
CAMERA_WITHIN_S = 6.0


@dataclass(frozen=True, slots=True)
class Keeper:
    """A :class:`kiosk.station.caretaker.Caretaker` over the kiosk's own folder and box."""

    settings: KioskSettings
    keys: KeyProvider
    clock: Clock
    detector: Callable[[], FaceDetector]
    newest: Callable[[], Frame | None]
    plugged: Sticks
    pause: Callable[[float], None] = time.sleep

    def survey(self) -> Sequence[Finding]:
        """What a rehearsal looks at first."""
        with closing(self._store()) as store:
            site = Site(
                store,
                self.clock,
                this_board(),
                read_health(self.settings.state),
                self.settings.centre,
                self.newest,
                SOFTWARE,
            )
            return list(survey(site))

    def check(self, subject: Subject) -> Iterable[Finding]:
        """The findings, as they are made."""
        match subject:
            case Subject.CHECK_UP:
                return self._check_up()
            case Subject.CAMERA:
                return judge(measured(self._frames(), self.detector()))
            case Subject.STORAGE:
                return self._storage()

    def file(self, rehearsed: Rehearsed) -> str:
        """Write and sign the certificate of a rehearsal.

        Raises:
            StoreUnavailable: the state folder cannot be written.
        """
        language, zone = self._language(), self.settings.time_zone
        folder = self.settings.state / certificate.FOLDER
        with closing(self._store()) as store:
            try:
                path = certificate.file_certificate(
                    rehearsed, store, folder, zone, speaker(language), language
                )
            except OSError as error:
                raise StoreUnavailable(f"{folder} cannot be written: {error.strerror}.") from error
        return path.stem

    def sticks(self) -> Sequence[Stick]:
        """What is plugged in now."""
        return self._dispatch().listed()

    def hand_out(
        self, parcel: Parcel, stick: str, tell: Callable[[Handing], None]
    ) -> Sequence[str]:
        """Write a parcel onto a stick."""
        files = self._gathered(parcel)
        self._dispatch().hand_out(files, stick, tell)
        return sorted(files)

    def _gathered(self, parcel: Parcel) -> Mapping[str, bytes]:
        now = self.clock.now()
        at = datetime.fromtimestamp(now.wall_ms / 1000, UTC).strftime("%Y%m%d-%H%M%S")
        match parcel:
            case Parcel.DIAGNOSIS:
                findings = [asdict(finding) for finding in self._check_up()]
                parts = bundle.parts_of(dumps(findings, indent=1, ensure_ascii=False))
                return {f"diagnosis-{at}.tar.gz": bundle.packed(parts)}
            case Parcel.REHEARSALS:
                kept = certificate.filed(self.settings.state / certificate.FOLDER)
                paths = [path.with_suffix(end) for path in kept for end in (".json", ".pdf")]
                return {path.name: path.read_bytes() for path in paths if path.exists()}
            case Parcel.REPORT:
                return self._report()

    def _report(self) -> dict[str, bytes]:
        language = self._language()
        with closing(self._store()) as store:
            session = StoredRoster(store).load().session
            if session is None:
                raise SettingsRefused(NO_SESSION())
            quorum = self.settings.quorum.shares()
            roll = report.roll_of(store, session, self.settings.gate, quorum)
            zone, say = self.settings.time_zone, speaker(language)
            cut = report.Cut(self.settings.gate, self.clock.now(), zone, quorum, say, language)
            return report.report_files(store, roll, cut)

    def _check_up(self) -> Iterator[Finding]:
        yield from box_findings(self.clock, this_board())
        yield from health_findings(read_health(self.settings.state))
        yield camera_finding(self.newest())
        yield from memory_findings(self.settings, self.keys, self.clock)

    def _storage(self) -> Iterator[Finding]:
        """Blocks written one by one, each flushed; what only a power cut shows is said too."""
        folder, written = self.settings.state, [self.clock.monotonic_s()]

        def witness(_: int) -> None:
            written.append(self.clock.monotonic_s())

        try:
            storage_test.write_blocks(folder, BLOCKS, witness)
            kept = storage_test.honest(storage_test.kept_blocks(folder), BLOCKS)
        finally:
            with suppress(OSError):  # a card that takes nothing does not take this either
                (folder / storage_test.FILE_NAME).unlink()
        each_ms = (written[-1] - written[0]) * 1000 / BLOCKS
        said = FLUSHED(kept, f"{each_ms:.1f}")
        yield (
            attention(STORAGE(), said, SLOW_CARD()) if each_ms > SLOW_MS else good(STORAGE(), said)
        )
        yield skipped(PLUG(), PLUG_TEST())

    def _frames(self) -> Iterator[Frame]:
        """The running camera's next frames, as far as they come in time."""
        last, until_s = -1, self.clock.monotonic_s() + CAMERA_WITHIN_S
        found = 0
        while found < FRAMES and self.clock.monotonic_s() < until_s:
            frame = self.newest()
            if frame is None or frame.number == last:
                self.pause(LOOK_S)
                continue
            last, found = frame.number, found + 1
            yield frame

    def _dispatch(self) -> Dispatch:
        return Dispatch(self.plugged, self.pause)

    def _language(self) -> Language:
        """Of papers: the type has no Persian, which then reads English."""
        chosen = Language(self.settings.language)
        return Language.ENGLISH if chosen is Language.PERSIAN else chosen

    def _store(self) -> Store:
        return open_store(database_of(self.settings.state), self.keys)


def keeper_of(
    settings: KioskSettings,
    keys: KeyProvider,
    clock: Clock,
    detector: Callable[[], FaceDetector],
    newest: Callable[[], Frame | None],
) -> Keeper:
    """The caretaker of an installed kiosk."""
    return Keeper(settings, keys, clock, detector, newest, Sticks(settings.state / OUTBOX))
