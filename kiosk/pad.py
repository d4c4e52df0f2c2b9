"""The site test of attack detection at the real door, and the pack's own words.

The test runs the door's own recognition and guard on the door's own camera; nothing is admitted
and nothing is written into the ledger. What is asked is said on the console.
"""

from __future__ import annotations

import argparse
import json
import queue
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from domain.delegates import Roster, Session
from domain.errors import ImportRefused
from domain.gallery import Gallery
from domain.ids import SessionId
from domain.image import Frame
from domain.pad import CLAIMS, Level
from domain.pad_rates import Result, SiteReport, Species, Trial, report_of, strongest_claim
from domain.policy import DecisionPolicy
from domain.ports import Clock
from domain.site_test import LONGEST_S, result_of
from hardware.clock import SystemClock
from kiosk.app import equip
from kiosk.config import KioskSettings
from kiosk.station.doors import Doors
from kiosk.station.happenings import Challenged, Happening, Looking
from kiosk.station.recognition import Recognition, Sight
from kiosk.station.settlement import Item, Settlement
from kiosk.station.slot import LatestSlot
from runtime.console import say
from runtime.settings import load_settings
from vision.pad.commands import pack_main

ASK: dict[Species, str] = {
    Species.LIVE: "A person who is enrolled comes up and does as asked",
    Species.LASER_PRINT: "Hold up an A4 laser print of somebody enrolled, and move it as asked",
    Species.GLOSSY_PHOTO: "Hold up a glossy photograph, and move it as asked",
    Species.PHONE: "Show a photograph on a phone, and move it as asked",
    Species.TABLET_REPLAY: "Play a video of somebody enrolled, turning, on a tablet or laptop",
    Species.CUT_OUT: "Wear a contour cut-out with eye holes, and turn as asked",
}


@dataclass(slots=True)
class Bench:
    """The door's recognition, one presentation at a time, over the camera's frames."""

    sight: Sight
    gallery: Gallery
    policy: DecisionPolicy
    clock: Clock
    _shown: Happening | None = field(default=None)

    def present(self, frames: Iterator[Frame], species: Species) -> Result:
        """Watch until one presentation is settled, or for so long."""
        settled: queue.Queue[Item] = queue.Queue()
        slot: LatestSlot[Frame] = LatestSlot()
        session = Session(SessionId("site-test"), "", 0, 2**62)
        doors = Doors(Roster(0, "", {}, session))
        doors.rehearse(on=True)
        recognition = Recognition(
            self.sight,
            doors=doors,
            frames=slot,
            settled=settled,
            clock=self.clock,
            post=self._tell,
        )
        recognition.use((self.gallery, self.policy))
        self.sight.guard.excuse()  # a check that the one before did not wait for
        began_s: float | None = None
        for frame in frames:
            began_s = frame.taken_at_s if began_s is None else began_s
            recognition.see(frame)
            if not settled.empty():
                item = settled.get()
                if isinstance(item, Settlement):
                    return result_of(item.decision, species)
            if frame.taken_at_s - began_s > LONGEST_S:
                break
        return Result.NOT_RECOGNISED

    def _tell(self, happening: Happening) -> None:
        """Say what the screen would show, each thing once."""
        if isinstance(happening, Looking) or happening == self._shown:
            return
        self._shown = happening
        if isinstance(happening, Challenged):
            say(f"    turn to your {happening.side}" if happening.side else "    look straight")


def guide(
    present: Callable[[Species], Result],
    answers: Iterator[str],
    wanted: Sequence[tuple[Species, int]],
) -> list[Trial]:
    """Lead the operator through the presentations; ``q`` ends, ``s`` goes to the next species."""
    trials: list[Trial] = []
    for species, count in wanted:
        say(f"{ASK[species]}: {count} times. Enter when ready, s to skip the rest, q to end.")
        for number in range(1, count + 1):
            answer = next(answers, "q").strip().lower()
            if answer == "q":
                return trials
            if answer == "s":
                break
            result = present(species)
            trials.append(Trial(species, result))
            say(f"  {species} {number} of {count}: {result}")
    return trials


def told(report: SiteReport) -> list[str]:
    """The report in lines; bounds are one-sided, 95 %."""
    lines = [f"Level {report.level}: {CLAIMS[report.level]}"]
    for species, rate in report.apcer.items():
        lines.append(
            f"  APCER {species:<14} {rate.hits:3} of {rate.total:3}   at most {rate.at_most:6.1%}"
        )
    worst, bpcer, iapar = report.worst, report.bpcer, report.iapar
    lines.append(f"  APCER, worst species {worst.value:6.1%}   at most {worst.at_most:6.1%}")
    lines.append(f"  BPCER {bpcer.hits} of {bpcer.total}   at most {bpcer.at_most:6.1%}")
    lines.append(f"  IAPAR {iapar.hits} of {iapar.total}   at most {iapar.at_most:6.1%}")
    return [*lines, strongest_claim(report)]


def site_test(argv: Sequence[str]) -> int:
    """``kiosk pad test``.

    Raises:
        KnownError: camera, store or models are not to be had, or nobody is enrolled.
    """
    asked = _parser().parse_args(argv)
    settings = load_settings(asked.settings, KioskSettings)
    clock = SystemClock()
    equipment = equip(settings, clock)
    edition = equipment.shelf.newer()
    if edition is None or edition.compared is None:
        raise ImportRefused("Nobody is enrolled on this kiosk: import people before the test.")
    sight = Sight(equipment.watch_over, equipment.guard)
    bench = Bench(sight, *edition.compared, clock)
    camera = equipment.open_camera()
    frames = camera.frames()
    counts = [(Species.LIVE, asked.live)]
    counts += [(each, asked.attacks) for each in Species if each is not Species.LIVE]
    try:
        trials = guide(lambda species: bench.present(frames, species), _typed(), counts)
    finally:
        camera.close()
        equipment.signal.close()
    if not any(trial.species is not Species.LIVE for trial in trials):
        say("No attack was tried: nothing can be said.")
        return 1
    lines = told(report_of(settings.pad.level, trials))
    for line in lines:
        say(line)
    if asked.out is not None:
        rows = [{"species": trial.species, "result": trial.result} for trial in trials]
        body = {"level": settings.pad.level, "trials": rows, "report": lines}
        asked.out.write_text(json.dumps(body, indent=2) + "\n", encoding="utf-8")
    return 0


def _typed() -> Iterator[str]:
    while True:
        try:
            yield input()
        except EOFError:
            return


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="kiosk pad test", description=__doc__)
    parser.add_argument("--settings", type=Path, required=True, metavar="FILE")
    parser.add_argument("--live", type=int, default=60, help="presentations of live people")
    parser.add_argument("--attacks", type=int, default=30, help="presentations of each species")
    parser.add_argument("--out", type=Path, metavar="FILE", help="keep every trial as JSON")
    return parser


WORDS = {
    "test": (site_test, "guide an operator through attacks and live people; what may be claimed"),
    "pack": (pack_main, "make, verify and install a pack of passive models"),
    "levels": (lambda _: _levels(), "the levels and the sentence that each allows"),
}


def main(argv: Sequence[str]) -> int:
    """Run one of ``kiosk pad``'s words; 2 for wrong use."""
    if not argv or argv[0] not in WORDS:
        for word, (_, purpose) in WORDS.items():
            say(f"  kiosk pad {word:<7} {purpose}")
        return 2
    return WORDS[argv[0]][0](argv[1:])


def _levels() -> int:
    for level in Level:
        say(f"  {level:<10} {CLAIMS[level]}")
    return 0
