"""The administrator's leaves of care: real taps, and what reached the station or the screen."""

from __future__ import annotations

from domain.decision import Identified
from domain.findings import bad
from domain.ids import DelegateId, OperatorId
from domain.pad import Level
from domain.policy import DecisionPolicy
from domain.rehearsal import begin, observe
from domain.trial import Door, Shown, Step
from kiosk.station.care_happenings import (
    Checked,
    HandedOut,
    Handing,
    RehearsalShown,
    Stage,
    Stick,
    SticksListed,
)
from kiosk.station.care_intents import (
    BeginRehearsal,
    Care,
    CareTask,
    Check,
    EndRehearsal,
    HandOut,
    Parcel,
    StepDenied,
    StepOnwards,
    Subject,
)
from kiosk.station.staff_happenings import OperatorCard, SignedIn, SignedOut
from kiosk.upkeep.checks import DISK, MOUNT_IT, NO_DISK
from tests.fakes.congress import policy, roster
from tests.ui.conftest import Kiosk

POLICY: DecisionPolicy = policy()
CHIEF = OperatorCard(OperatorId("op-1"), "Quản Trị Mẫu", administrator=True)
NAME = "Nguyễn Thị Mẫu"


def tasks(kiosk: Kiosk) -> list[CareTask]:
    return [each.task for each in kiosk.sent if isinstance(each, Care)]


def open_leaf(kiosk: Kiosk, leaf: str) -> None:
    kiosk.tell(SignedIn(CHIEF, roster()))
    kiosk.window.operator.go("admin")
    kiosk.tap(f"leaf-{leaf}")


def test_a_rehearsal_is_walked_through_by_taps(kiosk: Kiosk) -> None:
    open_leaf(kiosk, "rehearsal")
    kiosk.tap("beginRehearsal")
    first = begin(Door(Level.CHALLENGE, POLICY, badges=False), (), 0.0)
    ends_s = kiosk.clock.monotonic_s() + 12
    kiosk.tell(RehearsalShown(Stage.STEP, Step.FACE, ends_s))
    assert kiosk.text("secondsLeft") == "12"
    kiosk.tap("stepOnwards")
    seen = observe(first, Shown(Identified(DelegateId("D-1"), 0.6), 900), 0.0)
    kiosk.tell(RehearsalShown(Stage.STEP, Step.FACE, ends_s, seen.shown, NAME))
    assert kiosk.text("recognised") == NAME
    kiosk.tap("denyFace")
    kiosk.tap("leaf-menu")
    assert tasks(kiosk) == [BeginRehearsal(), StepOnwards(), StepDenied(), EndRehearsal()]


def test_signing_out_takes_the_name_from_the_screen(kiosk: Kiosk) -> None:
    open_leaf(kiosk, "rehearsal")
    kiosk.tell(RehearsalShown(Stage.STEP, Step.FACE, 0.0, (bad("a", "b"),), NAME))
    recognised = kiosk.find("recognised")
    kiosk.tell(SignedOut())
    assert recognised.property("text") != NAME


def test_the_check_up_begins_by_itself_and_names_each_remedy(kiosk: Kiosk) -> None:
    open_leaf(kiosk, "doctor")
    assert tasks(kiosk) == [Check(Subject.CHECK_UP)]
    kiosk.tell(Checked(Subject.CHECK_UP, (bad(DISK(), NO_DISK(), MOUNT_IT()),), over=True))
    assert kiosk.shown("finding-0")
    assert kiosk.find("finding-0").property("remedy") == "Gắn phân vùng dữ liệu."
    kiosk.tap("check-storage")
    assert tasks(kiosk)[-1] == Check(Subject.STORAGE)


def test_a_parcel_goes_onto_the_stick_that_was_chosen(kiosk: Kiosk) -> None:
    open_leaf(kiosk, "parcels")
    kiosk.tell(SticksListed((Stick("sdb1", 8_000_000_000, ready=True),)))
    kiosk.tap("parcel-report")
    kiosk.tap("stick-sdb1")
    assert tasks(kiosk)[-1] == HandOut(Parcel.REPORT, "sdb1")
    kiosk.tell(HandedOut(Parcel.REPORT, Handing.WRITING))
    assert not kiosk.find("stick-sdb1").isEnabled()
    kiosk.tell(HandedOut(Parcel.REPORT, Handing.PULL, ("a.pdf",)))
    assert "rút USB" in kiosk.text("parcelProgress")
