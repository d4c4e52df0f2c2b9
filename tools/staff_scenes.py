"""The staff's pages as they stand in the middle of their work, for pictures of them."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from PySide6.QtQuick import QQuickItem

from domain.attendance import Method, RefusalReason
from domain.cases import Caution, Evidence
from domain.comfort import Comfort
from domain.delegates import Delegate, Roster, Session
from domain.ids import DelegateId, DeviceId, EventId, LogId, OperatorId, SessionId
from domain.image import Pixels
from domain.pairing import Belonging, Errand, Progress, Snag, Stage
from kiosk.station.pairing import PairingTold
from kiosk.station.staff_happenings import (
    AdmissionRow,
    AdmissionsListed,
    Annulled,
    CaseCard,
    CasesChanged,
    ComfortTold,
    CountRow,
    CountsTold,
    Likeness,
    OperatorCard,
    OperatorsNamed,
    OverrideGiven,
    PortraitGiven,
    SecondNeeded,
    SessionsListed,
    SignedIn,
    SignInRefused,
)
from kiosk.ui.window import KioskWindow

_SPELT = (
    ("Nguyễn Văn Dũng", "Huyện Bến Sen", "4", "C 17", "1971-05-02"),
    ("Nguyễn Văn Dũng", "Thị xã Đào", "2", "A 3", "1984"),
    ("Nguyễn Văn Dung", "Huyện Mai", "7", "F 21", "1979"),
    ("Đỗ Thị Hồ", "Huyện Mai", "7", "F 22", "1969"),
    ("Nguyễn Phước Bửu Tôn Nữ Quỳnh Nhưỡng", "Cơ quan tỉnh", "1", "B 8", "1975"),
)
PEOPLE = tuple(
    Delegate(DelegateId(f"HS-{number:04d}"), name, unit, seat, group, born=born)
    for number, (name, unit, group, seat, born) in enumerate(_SPELT, 17)
)
SESSION = Session(SessionId("opening"), "Phiên khai mạc", 0, 1)
CLOSING = Session(SessionId("closing"), "Phiên bế mạc", 0, 1)
ROSTER = Roster(1, "Đại hội mẫu", {person.id: person for person in PEOPLE}, SESSION)
OPERATORS = (
    OperatorCard(OperatorId("op-1"), "Trần Thị Trực Mẫu", administrator=False),
    OperatorCard(OperatorId("op-2"), "Lê Văn Ca Mẫu", administrator=False),
    OperatorCard(OperatorId("op-3"), "Phạm Quản Trị Mẫu", administrator=True),
)
ARRIVED_MS = 1_795_393_320_000


def place(number: int) -> EventId:
    """The name of an invented ledger row."""
    return EventId(DeviceId("kiosk-1"), LogId("00"), number)


def face(hue: int) -> Pixels:
    """A drawn face: nobody's portrait belongs into a picture of a screen."""
    rows, columns = np.mgrid[0:300, 0:300].astype(np.float32)
    picture = np.full((300, 300, 3), (188, 180, 172), dtype=np.float32)
    picture[((columns - 150) / 128) ** 2 + ((rows - 330) / 115) ** 2 < 1] = (70, 58 + hue, 54)
    hair = ((columns - 150) / 76) ** 2 + ((rows - 122) / 92) ** 2 < 1
    picture[hair] = (38 + hue, 34, 34)
    skin = ((columns - 150) / 68) ** 2 + ((rows - 148) / 88) ** 2 < 1
    picture[skin & (rows > 96 + hue)] = (140, 168, 206)
    return np.ascontiguousarray(picture.astype(np.uint8))


CASES = (
    CaseCard(
        place(7),
        RefusalReason.TWO_CLOSE,
        0.0,
        face(0),
        tuple(
            Likeness(person, 0.52 - 0.04 * number, face(9 * number))
            for number, person in enumerate(PEOPLE[:3])
        ),
    ),
    CaseCard(place(9), RefusalReason.NOT_RECOGNISED, 30.0, face(5)),
    CaseCard(place(11), RefusalReason.NOT_ACQUIRED, 50.0, face(2)),
)
GIVEN = OverrideGiven(
    place(12), PEOPLE[0], OPERATORS[0].name, "", Evidence.IDENTITY_CARD, ARRIVED_MS, 1e12
)
ROWS = tuple(
    AdmissionRow(place(20 + number), person, ARRIVED_MS, how, annulled=number == 1)
    for number, (person, how) in enumerate(
        zip(
            PEOPLE,
            (Method.FACE, Method.OPERATOR, Method.FACE, Method.BADGE, Method.FACE),
            strict=True,
        )
    )
)


def _signing_in(window: KioskWindow) -> None:
    window.operator.knock()
    window.operator.show(OperatorsNamed(OPERATORS))
    window.operator.chooseOperator("op-1")


def _locked(window: KioskWindow) -> None:
    _signing_in(window)
    window.operator.show(SignInRefused(30.0))


def _desk(window: KioskWindow) -> None:
    _signing_in(window)
    window.operator.show(SignedIn(OPERATORS[2], ROSTER))
    window.operator.show(CasesChanged(CASES))


def _case(window: KioskWindow) -> None:
    _desk(window)
    window.operator.openCase(0)


def _unlike(window: KioskWindow) -> None:
    _desk(window)
    window.operator.openCase(1)


def _search(window: KioskWindow) -> None:
    _desk(window)
    window.operator.go("search")
    for letter in "nvd":
        window.search.type(letter)


def _grounds(window: KioskWindow) -> None:
    _case(window)
    window.operator.chooseLikeness(0)
    window.operator.show(PortraitGiven(PEOPLE[0].id, face(0)))
    window.operator.chooseEvidence("identity_card")


def _vouching(window: KioskWindow) -> None:
    _desk(window)
    window.operator.choosePerson(PEOPLE[2].id)
    window.operator.show(PortraitGiven(PEOPLE[2].id, face(18)))
    window.operator.chooseEvidence("head_of_delegation")


def _vouched(window: KioskWindow) -> None:
    _vouching(window)
    window.operator.chooseVoucher(PEOPLE[3].id)


def _second(window: KioskWindow) -> None:
    _grounds(window)
    window.operator.show(SecondNeeded((Caution.LOOK_ALIKE, Caution.SECOND_ENTRY)))
    window.operator.chooseOperator("op-2")


def _done(window: KioskWindow) -> None:
    _grounds(window)
    window.operator.show(GIVEN)


def _recent(window: KioskWindow) -> None:
    _desk(window)
    window.operator.go("recent")
    window.operator.show(AdmissionsListed(ROWS))
    window.operator.pickRow(0)


def _mistaken(window: KioskWindow) -> None:
    _recent(window)
    window.operator.annul("not_this_person")
    window.operator.show(Annulled(ROWS[0].event, by_undo=False))


def administration(window: KioskWindow) -> None:
    """An administrator's menu, with everything a leaf of it may show."""
    _desk(window)
    window.operator.go("admin")
    counts = (CountRow("Huyện Mai", 3, 41), CountRow("Huyện Bến Sen", 30, 38))
    window.operator.show(SessionsListed((SESSION, CLOSING), SESSION.id))
    window.operator.show(CountsTold(counts))
    window.operator.show(ComfortTold(Comfort(60, 90), audible=True, dimmable=True))


def leaf(name: str) -> Callable[[KioskWindow], None]:
    """The administrator has opened this leaf."""

    def play(window: KioskWindow) -> None:
        administration(window)
        page = window.root.findChild(QQuickItem, "room-admin")
        if page is not None:
            page.setProperty("leaf", name)

    return play


def _pairing(told: PairingTold) -> Callable[[KioskWindow], None]:
    def play(window: KioskWindow) -> None:
        leaf("pairing")(window)
        window.bridge.happened.emit(told)

    return play


BELONGING = Belonging("https://192.0.2.10:8470", "Cửa Đông", ARRIVED_MS)


def _progress(stage: Stage, snag: Snag | None = None) -> PairingTold:
    digits = "" if snag or stage is Stage.PAIRED else "482913"
    belonging = BELONGING if stage is Stage.PAIRED else None
    return PairingTold(belonging, Progress("w", stage, digits, "Cửa Đông", snag))


SCENES: dict[str, Callable[[KioskWindow], None]] = {
    "staff-sign-in": _signing_in,
    "staff-locked": _locked,
    "staff-desk": _desk,
    "staff-case": _case,
    "staff-case-unlike": _unlike,
    "staff-search": _search,
    "staff-grounds": _grounds,
    "staff-vouching": _vouching,
    "staff-vouched": _vouched,
    "staff-second": _second,
    "staff-done": _done,
    "staff-recent": _recent,
    "staff-mistaken": _mistaken,
    "admin-menu": administration,
    "admin-health": leaf("health"),
    "admin-sessions": leaf("sessions"),
    "admin-sound": leaf("sound"),
    "admin-box": leaf("box"),
    "pairing-alone": _pairing(PairingTold(None)),
    "pairing-reading": _pairing(PairingTold(BELONGING, reading=Errand.WRITE_REQUEST)),
    "pairing-compare": _pairing(_progress(Stage.COMPARE)),
    "pairing-written": _pairing(_progress(Stage.WRITTEN)),
    "pairing-paired": _pairing(_progress(Stage.PAIRED)),
    "pairing-trouble": _pairing(_progress(Stage.TROUBLED, Snag.OTHER_CENTRE)),
}
"""Each page of the staff, by the name of its picture."""
