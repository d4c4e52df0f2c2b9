"""Every screen state in every language and size, as pictures in one folder."""

from __future__ import annotations

import argparse
import os
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from domain.admission import Arrival
from domain.challenge import Side
from domain.delegates import Session
from domain.evidence import Hint
from domain.ids import DelegateId, SessionId
from domain.image import Pixels
from domain.moment import Moment
from kiosk.station.happenings import (
    Aside,
    AskedToDesk,
    Challenged,
    Closed,
    Fault,
    FaultShown,
    Happening,
    Leaflet,
    Link,
    Looking,
    NotYourSession,
    Particulars,
    StatusChanged,
    Trouble,
    Waiting,
    Welcomed,
)
from kiosk.station.intents import Intent
from kiosk.ui.wording import Language
from runtime.console import say

if TYPE_CHECKING:
    from kiosk.ui.window import KioskWindow

EVENT = "Đại hội đại biểu tỉnh Hoa Sen lần thứ nhất, nhiệm kỳ 2026-2031"
SESSION = "Phiên khai mạc"
MORNING = Moment(1_795_393_320_000, "screens", 0, trusted=True)

ZONE = timezone(timedelta(hours=7))

SIZES = {"1280x800": 10.1, "800x480": 7.0, "1920x1080": 15.6, "800x1280": 10.1}
"""Width and height in pixels, and the diagonal in inches of a panel sold in that size."""


@dataclass(slots=True)
class MorningClock:
    """Always the same morning by the wall; seconds pass from picture to picture."""

    seconds: float = 0.0

    def now(self) -> Moment:
        return MORNING

    def monotonic_s(self) -> float:
        return self.seconds


def somebody() -> Pixels:
    """A drawn head and shoulders, for nobody's portrait belongs into a picture of a screen."""
    height, width = 720, 1280
    rows, columns = np.mgrid[0:height, 0:width].astype(np.float32)
    light = 150 - 70 * rows / height - 25 * np.abs(columns / width - 0.35)
    picture = np.stack([light * 1.02, light * 0.98, light * 0.92], axis=-1)
    middle = width / 2
    shoulders = ((columns - middle) / 300) ** 2 + ((rows - 800) / 270) ** 2 < 1
    neck = (np.abs(columns - middle) < 58) & (rows > 420) & (rows < 600)
    face = ((columns - middle) / 112) ** 2 + ((rows - 345) / 150) ** 2 < 1
    hair = ((columns - middle) / 124) ** 2 + ((rows - 300) / 150) ** 2 < 1
    picture[shoulders] = (78, 62, 58)
    picture[neck] = (120, 146, 182)
    picture[hair & (rows < 330)] = (34, 30, 30)
    picture[face & (rows > 262)] = (138, 166, 204)
    return np.ascontiguousarray(picture.clip(0, 255).astype(np.uint8))


def _hour(hour: int, minute: int = 0, day: int = 0) -> int:
    """An hour of the congress, as the wall clock has it."""
    start = datetime.fromtimestamp(MORNING.wall_ms / 1000, ZONE).replace(
        hour=hour, minute=minute, second=0
    )
    return int((start.timestamp() + day * 86400) * 1000)


LEAFLET = Leaflet(
    tuple(
        Session(SessionId(title), title, begins, begins, place, begins)
        for title, place, begins in (
            (SESSION, "Hội trường lớn", _hour(8)),
            ("Thảo luận tại tổ về dự thảo báo cáo chính trị", "Phòng họp của từng tổ", _hour(10)),
            ("Thảo luận tại hội trường", "Hội trường lớn", _hour(13, 30)),
            ("Bầu Ban Chấp hành và Uỷ ban Kiểm tra", "Hội trường lớn", _hour(8, 0, 1)),
            ("Phiên bế mạc", "Hội trường lớn", _hour(15, 30, 1)),
        )
    ),
    "Phòng 203, nhà B",
    (
        "Chương trình làm việc của đại hội",
        "Quy chế làm việc",
        "Báo cáo tổng kết công tác nhiệm kỳ 2021-2026 và phương hướng nhiệm kỳ 2026-2031",
        "Dự thảo nghị quyết đại hội",
        "Quy chế bầu cử",
    ),
)


def _welcomed(name: str, *, already: bool = False) -> Welcomed:
    return Welcomed(
        code=DelegateId("HS-0017"),
        name=name,
        seat="C 17",
        group="4",
        delegation="Huyện Bến Sen",
        session_title=SESSION,
        already=Arrival(MORNING, "Cổng A") if already else None,
        leaflet=LEAFLET,
    )


STATES: dict[str, Happening] = {
    "idle": Waiting(EVENT, SESSION),
    "looking": Looking(),
    "looking-hint": Looking(Hint.COME_CLOSER),
    "looking-uncover": Looking(Hint.UNCOVER_FACE),
    "challenge-straight": Challenged(),
    "challenge-left": Challenged(Side.LEFT),
    "challenge-right": Challenged(Side.RIGHT),
    "welcome": _welcomed("Nguyễn Thị Ngọc Ánh"),
    "welcome-long": _welcomed("Nguyễn Phước Bửu Tôn Nữ Quỳnh Nhưỡng"),
    "welcome-already": _welcomed("Lê Vũ", already=True),
    "desk": AskedToDesk(),
    "not-your-session": NotYourSession("Phiên trù bị"),
    "aside": Aside(EVENT),
    "closed": Closed(EVENT),
    **{f"fault-{fault.value}": FaultShown(fault) for fault in Fault},
    "troubled": Waiting(EVENT, SESSION),
}

MORE = Particulars(
    118.0, 40.0, 7, MORNING.wall_ms - 86_400_000, ("credential", "passphrase"), True
)
GOOD = StatusChanged(Link.ONLINE, 0, 4.0, True, True, 450, 128, more=MORE)
POOR = StatusChanged(Link.OFFLINE, 128, 2820.0, True, False, 450, 128, gates_in_touch=2)
TROUBLED = StatusChanged(
    Link.OFFLINE, 128, 2820.0, True, False, 450, 128, troubles=(Trouble.CLOCK_UNSET, Trouble.HOT)
)
"""What the status line reports: a good morning, an outage with a doubtful clock, a hot box whose
clock was never set."""
REPORTS = {"looking": POOR, "troubled": TROUBLED}


def _unheard(_: Intent) -> None:
    """No station listens while pictures are drawn."""


def draw(out: Path, sizes: dict[str, float], languages: list[Language]) -> int:
    """Write all pictures into ``out``; how many there are."""
    # Qt reads its environment when it is imported.
    from kiosk.ui.window import Appearance, application, open_window  # noqa: PLC0415
    from tools.setup_scenes import draw_setup  # noqa: PLC0415

    application()
    clock, picture, drawn = MorningClock(), somebody(), 0
    for size, inches in sizes.items():
        width, height = (int(side) for side in size.split("x"))
        for language in languages:
            look = Appearance(ZONE, language, False, width, height, inches, True)
            window = open_window(
                newest_frame=lambda: picture, send=_unheard, clock=clock, appearance=look
            )
            folder = out / size / language.value
            drawn += draw_window(window, clock, folder)
            window.close()
            drawn += draw_setup(look, picture, folder)
    return drawn


def draw_window(window: KioskWindow, clock: MorningClock, folder: Path) -> int:
    """Every scene of one window; how many."""
    from tools.care_scenes import SCENES as CARE  # noqa: PLC0415
    from tools.enrolment_scenes import SCENES as ENROLMENT  # noqa: PLC0415
    from tools.setup_scenes import SCENES as BOX  # noqa: PLC0415
    from tools.staff_scenes import SCENES as STAFF  # noqa: PLC0415

    folder.mkdir(parents=True, exist_ok=True)
    for name, happening in STATES.items():
        clock.seconds += 60
        window.screen.lapse()
        for told in (STATES["idle"], REPORTS.get(name, GOOD), happening):
            window.screen.show(told)
        take(window, folder / f"{name}.png")
        if name == "welcome":
            window.screen.read()
            take(window, folder / "agenda.png")
    window.screen.show(STATES["idle"])
    scenes = STAFF | ENROLMENT | CARE | BOX
    for name, play in scenes.items():
        clock.seconds += 60
        window.screen.show(GOOD)
        window.operator.leave()
        play(window)
        take(window, folder / f"{name}.png")
    return len(STATES) + 1 + len(scenes)


def take(window: KioskWindow, path: Path) -> None:
    """One picture, once everything stands where it belongs."""
    from kiosk.ui.window import application  # noqa: PLC0415

    application().processEvents()
    window.refresh_preview()
    application().processEvents()
    window.root.grabWindow().save(str(path))


def main() -> None:
    """Draw and say where."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, default=Path("out/screens"))
    parser.add_argument("--size", choices=SIZES, help="only this size")
    parser.add_argument("--language", choices=[each.value for each in Language])
    asked = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    sizes = {asked.size: SIZES[asked.size]} if asked.size else SIZES
    languages = [Language(asked.language)] if asked.language else list(Language)
    say(f"{draw(asked.out, sizes, languages)} pictures in {asked.out}")


if __name__ == "__main__":
    main()
