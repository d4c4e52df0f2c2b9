"""The import wizard and the booth in the middle of their work, for pictures of them."""

from __future__ import annotations

import base64
from collections.abc import Callable, Iterator
from dataclasses import replace

import cv2
from PySide6.QtQuick import QQuickItem

from domain.evidence import Hint
from kiosk.station.enrolment_intents import RosterAnswers
from kiosk.station.enrolment_lines import (
    Alike,
    Doubt,
    LeftOver,
    Needy,
    Outcome,
    Person,
    Progressed,
    Side,
    Understood,
)
from kiosk.station.enrolment_state import (
    Copying,
    Ended,
    EnrolmentShown,
    Phase,
    Previewed,
    Resting,
    Seat,
    Stick,
    Troubled,
    Working,
)
from kiosk.ui.booth import BoothModel
from kiosk.ui.imports import ImportModel
from kiosk.ui.window import KioskWindow
from tools.staff_scenes import PEOPLE, administration, face

STICKS = (Stick("sda1", 15_800_000_000, "/s"), Stick("sdb1", 3_900_000_000, "/t"))


def _coded(hue: int) -> str:
    return base64.b64encode(cv2.imencode(".jpg", face(hue))[1].tobytes()).decode()


def _person(number: int) -> dict[str, str]:
    one = PEOPLE[number % len(PEOPLE)]
    return {
        "code": str(one.id),
        "name": one.name,
        "delegation": one.delegation,
        "group": one.group,
        "seat": one.seat,
        "born": one.born[:4],
    }


HEADINGS = ("Mã đại biểu", "Họ và tên", "Năm sinh", "Đơn vị", "Tổ", "Đồng ý", "Điện thoại")
ROWS = tuple(
    (str(one.id), one.name, one.born[:4], one.delegation, one.group, "x", "—")
    for one in (*PEOPLE, *PEOPLE)
)
LEFT_OVER = (
    LeftOver(file="anh/IMG_4411.jpg", why="nobody", detail="không có mã hay tên này"),
    LeftOver(file="Thumbs.db", why="rejected", detail="tệp hệ thống"),
)
SEEN = Understood(
    event="understood",
    roster="danh sách.xlsx",
    encoding="",
    headings=HEADINGS,
    columns={"code": 0, "name": 1, "born": 2, "delegation": 3, "group": 4, "consent": 5},
    unclear=(),
    rows=ROWS,
    question="",
    people=450,
    consenting=447,
    unreadable=((17, "không có mã đại biểu"),),
    photographs=438,
    with_photograph=431,
    left_over=LEFT_OVER,
    added=436,
    renewed=14,
    leaving=(),
    forgotten=0,
    programme=(),
)
UNCLEAR = SEEN.model_copy(
    update={
        "question": "no_headings",
        "columns": {"born": 2},
        "headings": ("Ký hiệu", "Danh xưng", "Năm sinh", "Nơi cử", "Tổ", "Phiếu", "Điện thoại"),
    }
)
REPLACING = SEEN.model_copy(update={"leaving": tuple(Person(**_person(n)) for n in range(5))})


def _needy(number: int, standing: str, *defects: str, weak: str = "") -> Needy:
    return Needy(
        **_person(number),
        standing=standing,
        weak=weak,
        defects=defects,
        files=(),
        remarks=(),
        thumbnail=_coded(7 * number) if defects else "",
    )


def _doubt(key: str, question: str, answer: str = "") -> Doubt:
    sides = tuple(Side(**_person(n), file="", thumbnail=_coded(9 * n)) for n in (0, 1))
    return Doubt(key=key, question=question, score=0.83, answer=answer, sides=(sides[0], sides[1]))


FOUND = Outcome(
    event="outcome",
    outcome="imported",
    version=12,
    kept=True,
    go=False,
    closes=True,
    programme=(),
    rows=450,
    ready=431,
    standings={"ready": 431, "poor": 7, "missing": 6, "no_consent": 3, "undecided": 2},
    unreadable=((17, "không có mã đại biểu"),),
    files=446,
    used=430,
    unfit=9,
    unused=4,
    rejected=2,
    rosters=1,
    people=(
        _needy(0, "poor", "blurred"),
        _needy(1, "poor", "several_faces"),
        _needy(2, "missing"),
        _needy(3, "no_consent"),
        _needy(4, "ready", weak="old"),
        _needy(1, "poor", "dark", "turned"),
    ),
    left_over=LEFT_OVER,
    doubts=(
        _doubt("a", "one_person_two_codes"),
        _doubt("b", "two_people_one_code", "only_first"),
    ),
    alike=(Alike(sides=(Person(**_person(0)), Person(**_person(2))), score=0.41),),
    fnir=(0.024, 0.011, 0.038),
    fpir=(0.01, 0.004, 0.021),
    material="",
)


def _shown(
    leaf: str,
    phase: Phase | None = None,
    *,
    seat: Seat | None = None,
    sticks: tuple[Stick, ...] = STICKS[:1],
    then: Callable[[KioskWindow], None] | None = None,
) -> Callable[[KioskWindow], None]:
    def play(window: KioskWindow) -> None:
        administration(window)
        page = window.root.findChild(QQuickItem, "room-admin")
        if page is not None:
            page.setProperty("leaf", leaf)
        window.bridge.happened.emit(EnrolmentShown(sticks, phase or Resting(), seat))
        if then is not None:
            then(window)

    return play


def _confirming(window: KioskWindow) -> None:
    for imports in window.operator.findChildren(ImportModel):
        imports.confirm("import")


def _asking_column(window: KioskWindow) -> None:
    for imports in window.operator.findChildren(ImportModel):
        imports.chooseColumn(1)


def _tab(name: str) -> Callable[[KioskWindow], None]:
    def choose(window: KioskWindow) -> None:
        for page in _named(window.root.contentItem(), "importOutcome"):
            page.setProperty("tab", name)

    return choose


def _named(item: QQuickItem, name: str) -> Iterator[QQuickItem]:
    """What a loader made is found by sight only, not by parentage."""
    if item.objectName() == name:
        yield item
    for child in item.childItems():
        yield from _named(child, name)


def _asked_consent(window: KioskWindow) -> None:
    for booth in window.operator.findChildren(BoothModel):
        booth.choose(str(PEOPLE[0].id))


_LOOKING = Progressed(event="progress", stage="assessing", done=152, total=438, remaining_s=131.0)
_COPYING = Progressed(event="progress", stage="copying", done=212, total=446, remaining_s=None)
_SITTER = Seat(str(PEOPLE[0].id), ready=True)
_PICTURES = (_coded(0), _coded(3), _coded(6))
_TROUBLES = (
    *("stick_gone", "empty_stick", "no_roster", "roster_damaged", "roster_locked", "no_space"),
    *("engine_gone", "store", "bundle_foreign", "no_centre"),
)

SCENES: dict[str, Callable[[KioskWindow], None]] = {
    "import-wait": _shown("import", sticks=()),
    "import-one": _shown("import", Resting("rolled_back")),
    "import-two": _shown("import", sticks=STICKS),
    "import-copying": _shown("import", Copying(_COPYING)),
    "import-preview": _shown("import", Previewed(SEEN, RosterAnswers(), held=True)),
    "import-replacing": _shown(
        "import", Previewed(REPLACING, RosterAnswers(replaces=True), held=True)
    ),
    "import-unclear": _shown("import", Previewed(UNCLEAR, RosterAnswers(), held=True)),
    "import-consent": _shown(
        "import",
        Previewed(SEEN.model_copy(update={"question": "no_consent"}), RosterAnswers(), held=False),
    ),
    "import-column": _shown(
        "import", Previewed(UNCLEAR, RosterAnswers(), held=True), then=_asking_column
    ),
    "import-pin": _shown("import", Previewed(SEEN, RosterAnswers(), held=True), then=_confirming),
    "import-pin-signed": _shown(
        "import",
        Previewed(SEEN.model_copy(update={"signed": True}), RosterAnswers(), held=True),
        then=_confirming,
    ),
    "import-working": _shown("import", Working(_LOOKING, held=True)),
    "import-summary": _shown("import", Ended(FOUND)),
    "import-published": _shown("import", Ended(FOUND, notice="published"), sticks=STICKS),
    "import-needs": _shown("import", Ended(FOUND), then=_tab("needs")),
    "import-doubts": _shown("import", Ended(FOUND, answered=1), then=_tab("doubts")),
    "import-alike": _shown("import", Ended(FOUND), then=_tab("alike")),
    "import-two-rosters": _shown(
        "import",
        Troubled("several_rosters", choices=("CM-01.entrance", "danh sách.xlsx"), alive=True),
    ),
    **{f"import-{why}": _shown("import", Troubled(why)) for why in _TROUBLES},
    "booth-search": _shown("booth"),
    "booth-consent": _shown("booth", then=_asked_consent),
    "booth-wait": _shown("booth", seat=replace(_SITTER, ready=False)),
    "booth-camera": _shown("booth", seat=replace(_SITTER, hint=Hint.COME_CLOSER, taken=1)),
    "booth-judge": _shown("booth", seat=replace(_SITTER, pictures=_PICTURES)),
    "booth-resembles": _shown(
        "booth", seat=replace(_SITTER, pictures=_PICTURES, resembles=str(PEOPLE[1].id))
    ),
    "booth-done": _shown("booth", seat=replace(_SITTER, pictures=_PICTURES, enrolled=True)),
    "booth-trouble": _shown("booth", seat=replace(_SITTER, why="engine_gone")),
}
"""Each page of enrolment, by the name of its picture."""
