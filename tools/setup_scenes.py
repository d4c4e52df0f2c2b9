"""The pages of the first set-up, and what belongs to the box, for pictures of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QRegularExpression
from PySide6.QtQuick import QQuickItem

from domain.fetching import Fetching, FetchStage
from domain.image import Pixels
from kiosk.station.staff_happenings import HelpWanted
from kiosk.station.update_happenings import Offer, Source, UpdateStage, UpdateTold
from kiosk.ui.setup_talk import (
    Found,
    KeyStanding,
    KeyWay,
    Lens,
    NotDone,
    Seen,
    SetupHappening,
    SetupTrouble,
)
from kiosk.ui.setup_window import SetupWindow, open_setup
from kiosk.ui.window import Appearance, KioskWindow, application
from runtime.updater import Ended, LastUpdate
from tools.staff_scenes import leaf

NOW_MS = 1_795_393_320_000
_EVENT = "Đại hội đại biểu tỉnh Hoa Sen lần thứ nhất"
_PLACED = Found(language="vi", gate="Cửa B", event=_EVENT, named=True, now_ms=NOW_MS)
_KEYED = replace(_PLACED, clock_kept=True, key=KeyStanding.OPEN, way=KeyWay.STICK)
_MANNED = replace(
    _KEYED,
    administrator="Nguyễn Văn Mẫu",
    lenses=(Lens("usb-1", "USB 1", "0:1.2:1.0"), Lens("usb-2", "USB 2", "0:1.3:1.0")),
    lens="usb-1",
)
PAGES: dict[str, tuple[SetupHappening, ...]] = {
    "setup-language": (Found(now_ms=NOW_MS),),
    "setup-place": (Found(language="vi", now_ms=NOW_MS),),
    "setup-time": (_PLACED,),
    "setup-key-no-organiser": (Found(language="vi", named=True, clock_kept=True),),
    "setup-key": (
        Found(language="vi", named=True, clock_kept=True, tpm=True, organiser=True, sticks=("a",)),
        NotDone(SetupTrouble.STICK),
    ),
    "setup-key-words": (
        Found(
            language="vi",
            named=True,
            clock_kept=True,
            key=KeyStanding.LOCKED,
            way=KeyWay.WORDS,
        ),
    ),
    "setup-person": (_KEYED,),
    "setup-centre": (replace(_MANNED, camera_kept=True),),
    "setup-done": (replace(_MANNED, camera_kept=True, alone=True),),
    "setup-done-join": (replace(_MANNED, camera_kept=True, joins=True),),
    "setup-camera": (_MANNED, Seen(14.6, 96.0, 212.0, 188.0, True, True, True)),
}


def draw_setup(look: Appearance, picture: Pixels, folder: Path) -> int:
    """A picture of each page, and of the keyboard; how many."""
    for name, told in PAGES.items():
        window = open_setup(lambda: picture, lambda _: None, look)
        for happening in told:
            window.bridge.post(happening)
        _take(window, folder / f"{name}.png")
        if name == "setup-place":
            _write(window)
            _take(window, folder / "setup-writing.png")
        window.close()
    return len(PAGES) + 1


def _take(window: SetupWindow, path: Path) -> None:
    """What a list shows is made with its first frame, and a page that fades in is waited for."""
    application().processEvents()
    window.root.grabWindow()
    pages = window.root.findChildren(QQuickItem, QRegularExpression("^step-"))
    while any(page.isVisible() and page.opacity() < 1 for page in pages):
        application().processEvents()
    window.refresh_preview()
    application().processEvents()
    window.root.grabWindow().save(str(path))


def _write(window: SetupWindow) -> None:
    window.setup.write("event")
    for key in (*"Nguyen", "â", "ã"):
        window.setup.key(key)


def _update(window: KioskWindow) -> None:
    says = "Nhận diện nhanh hơn khi thiếu sáng; sửa lỗi ở trang báo cáo."
    offer = Offer("/run/entrance-usb/sda1/kiosk.update", "2026.12.0", "2026.11.0", says)
    leaf("update")(window)
    window.bridge.happened.emit(UpdateTold(UpdateStage.OFFERED, offer))


def _help(window: KioskWindow) -> None:
    leaf("box")(window)
    window.screen.show(HelpWanted(wanted=True))


def _failed(window: KioskWindow) -> None:
    says = "Nhận diện nhanh hơn khi thiếu sáng; sửa lỗi ở trang báo cáo."
    file = "/var/lib/entrance/updates/kiosk.update"
    offer = Offer(file, "2026.12.0", "2026.11.0", says, Source.CENTRE, failed=True)
    coming = Fetching(FetchStage.COMING, "2026.12.1", 45, 100)
    last = LastUpdate(Ended.TAKEN_BACK, "", "2026.12.0", "2026.11.0")
    leaf("update")(window)
    window.bridge.happened.emit(UpdateTold(UpdateStage.OFFERED, offer, last, coming))


def _no_room(window: KioskWindow) -> None:
    leaf("update")(window)
    fetching = Fetching(FetchStage.NO_ROOM, "2026.12.0", 0, 160_000_000)
    window.bridge.happened.emit(UpdateTold(UpdateStage.NOTHING, fetching=fetching))


SCENES: dict[str, Callable[[KioskWindow], None]] = {
    "admin-update": _update,
    "admin-update-failed": _failed,
    "admin-update-no-room": _no_room,
    "admin-help-wanted": _help,
}
"""Help comes last: it stands on every page until it is answered."""
