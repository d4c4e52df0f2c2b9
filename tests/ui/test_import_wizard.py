"""An administrator imports a stick and photographs a delegate by touch alone.

Real taps on the real QML, a real engine in its own process, and what is on the disk afterwards.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import cv2
import numpy as np
import pytest
from PySide6.QtGui import QGuiApplication

from domain.attendance import Act, DeskAct, GalleryUpdate
from domain.ids import DelegateId
from domain.image import Frame, Pixels
from hardware.keys import open_key_provider
from hardware.volumes import SAFE_OPTIONS, Volume
from kiosk.station.engine import EngineProcess
from kiosk.station.enrolment_kit import REPORT, EnrolmentKit
from kiosk.station.happenings import Aside
from kiosk.station.shelf import Shelf
from kiosk.station.stores import StoredStock
from kiosk.ui.window import Appearance
from runtime.device import save_development_device
from store.gallery import Gallery
from store.ledger import Ledger
from store.roster import StoredRoster
from tests import sticks
from tests.fakes.clock import FakeClock
from tests.sticks import Stick
from tests.ui.staff import OWN_PIN, Post
from vision.door import DOOR_FPIR
from vision.models import SFACE

STICK_BYTES = 8_000_000_000


@pytest.fixture
def plugged() -> list[Volume]:
    """The sticks that are in."""
    return []


@pytest.fixture
def engines() -> list[EngineProcess]:
    """Every engine that was started."""
    return []


@pytest.fixture
def post(
    qapp: QGuiApplication,
    appearance: Appearance,
    tmp_path: Path,
    plugged: list[Volume],
    engines: list[EngineProcess],
) -> Iterator[Post]:
    state = tmp_path / "state"
    keys = open_key_provider(state, save_development_device(state))
    clock = FakeClock()

    def start(*asked: object) -> EngineProcess:
        engines.append(EngineProcess(*asked))  # type: ignore[arg-type]
        return engines[-1]

    def hand_out(files: Mapping[str, bytes], device: str) -> None:
        for name, text in files.items():
            (tmp_path / device / name).write_bytes(text)

    kit = EnrolmentKit(state, clock, lambda: plugged, hand_out, tmp_path / "scratch", start)
    opened = Post(state, keys, clock, kit=kit)
    opened.open(appearance)
    yield opened
    opened.enrolment.close()
    opened.close()
    qapp.processEvents()


@pytest.fixture
def faces(portraits: Mapping[str, Path]) -> Mapping[str, Pixels]:
    return {
        name: np.asarray(cv2.imread(str(path)), dtype=np.uint8) for name, path in portraits.items()
    }


def plug(plugged: list[Volume], folder: Path, stick: Stick) -> Path:
    """Put a stick in; it lies there as udev would have mounted it."""
    folder.mkdir()
    stick.write(folder)
    plugged.append(Volume(folder.name, STICK_BYTES, folder, SAFE_OPTIONS))
    return folder


def open_leaf(post: Post, leaf: str) -> None:
    post.sign_in("op-3", OWN_PIN)
    post.tap("tab-admin", f"leaf-{leaf}")


def shows(post: Post, name: str) -> Callable[[], bool]:
    """Whether something of that name can be seen by now."""
    return lambda: post.kiosk.sees(name)


def acts(post: Post) -> list[Act]:
    return [event.act for event in post.ledger() if isinstance(event, DeskAct)]


def updates(post: Post) -> list[GalleryUpdate]:
    events = (event for _, event in Ledger(post.store).events())
    return [event for event in events if isinstance(event, GalleryUpdate) and event.enrolled]


def take_stick(post: Post, stick: Path) -> None:
    post.until(shows(post, f"stick-{stick.name}"))
    post.tap(f"stick-{stick.name}")


def test_a_stick_is_imported_decided_reported_and_undone_by_touch(
    post: Post, plugged: list[Volume], tmp_path: Path, faces: Mapping[str, Pixels]
) -> None:
    stick = Stick(
        {
            "danh sách.csv": sticks.roster_csv([sticks.row(number) for number in range(1, 6)]),
            "CM-0001.jpg": sticks.jpeg(faces["obama-1.jpg"]),
            "CM-0002.jpg": sticks.jpeg(faces["obama-3.jpg"]),
            "CM-0003.jpg": sticks.jpeg(faces["ardern-1.jpg"]),
            "CM-0004.jpg": sticks.jpeg(faces["biden-1.jpg"]),
        }
    )
    before = Gallery(post.store).version()
    open_leaf(post, "import")
    folder = plug(plugged, tmp_path / "sda1", stick)
    take_stick(post, folder)
    post.until(shows(post, "startImport"))
    kept = tmp_path / "taken out"
    folder.rename(kept)  # the copy is in memory
    assert Gallery(post.store).version() == before
    post.tap("startImport")
    post.type_pin(OWN_PIN)
    post.until(shows(post, "importVerdict"))
    kept.rename(folder)
    (update,) = updates(post)
    first = Gallery(post.store).version()
    assert (update.operator, update.version) == ("op-3", first)
    assert first > before
    assert update.material
    assert acts(post)[-1] is Act.IMPORT_CONFIRMED
    assert "2 / 5" in post.kiosk.text("importVerdict")
    post.tap("outcome-doubts", "answer-0-enrol_both")
    post.until(shows(post, "applyAnswers"))
    post.tap("applyAnswers")
    post.until(lambda: Gallery(post.store).version() > first)
    edition = Shelf(StoredStock(post.store), SFACE.model, DOOR_FPIR).newer()
    assert edition is not None
    assert edition.compared is not None
    people, policy = edition.compared
    assert len(people) == policy.calibration.people == 4
    assert policy.calibration.gallery_version == Gallery(post.store).version()
    post.until(shows(post, "importVerdict"))
    post.tap(f"report-{folder.name}")
    post.until((folder / f"{REPORT}-rephotograph.pdf").exists)
    assert not list(tmp_path.glob("scratch/*"))
    post.tap("rollBackNow")
    post.type_pin(OWN_PIN)
    post.until(shows(post, "importNoticeText"))
    assert acts(post)[-1] is Act.IMPORT_UNDONE
    _, references = Gallery(post.store).snapshot(SFACE.model)
    assert {each.delegate for each in references} == {"CM-0003", "CM-0004"}


def test_a_wrong_pin_changes_nothing_and_cancelling_leaves_nothing(
    post: Post, plugged: list[Volume], tmp_path: Path
) -> None:
    before = Gallery(post.store).version()
    open_leaf(post, "import")
    rows = sticks.roster_csv([sticks.row(1)])
    take_stick(post, plug(plugged, tmp_path / "sda1", Stick({"a.csv": rows, "b.csv": rows})))
    post.until(shows(post, "roster-1"))
    post.tap("roster-1")
    post.until(shows(post, "startImport"))
    post.tap("startImport")
    post.type_pin("000001")
    assert post.kiosk.text("importPinMessage") != ""
    assert acts(post)[-1] is Act.WRONG_PIN
    post.tap("leavePin", "leavePreview")
    post.until(shows(post, "stick-sda1"))
    assert Gallery(post.store).version() == before
    assert Act.IMPORT_CONFIRMED not in acts(post)


def test_an_engine_that_is_killed_is_told_and_the_next_one_serves(
    post: Post, plugged: list[Volume], tmp_path: Path, engines: list[EngineProcess]
) -> None:
    open_leaf(post, "import")
    rows = "Ký hiệu,Danh xưng,Ghi chú\nA-1,Nguyễn Thị Mẫu,x\n"
    stick = plug(plugged, tmp_path / "sda1", Stick({"danh sách.csv": rows.encode()}))
    take_stick(post, stick)
    post.until(shows(post, "heading-0"))
    engines[-1].kill()
    post.until(shows(post, "importTrouble"))
    post.tap("fromBeginning")
    take_stick(post, stick)
    post.until(shows(post, "heading-0"))
    assert not post.kiosk.find("startImport").isEnabled()
    post.tap("heading-0", "field-code")
    post.until(shows(post, "heading-1"))
    post.tap("heading-1", "field-name")
    post.until(shows(post, "consentKept"))
    post.tap("consentKept")
    post.until(lambda: post.kiosk.find("startImport").isEnabled())


def test_a_delegate_is_photographed_at_the_desk_with_their_consent(
    post: Post, faces: Mapping[str, Pixels]
) -> None:
    picture = sticks.sized(faces["collins-1.png"], 720)
    open_leaf(post, "booth")
    post.kiosk.type("HO")
    post.tap("found-0")
    assert not post.kiosk.sees("boothAccept")
    post.tap("boothConsented")
    post.until(lambda: isinstance(post.doors.idle(), Aside))

    def moving() -> bool:
        number = len(post.filmed)
        post.filmed.append(Frame(picture.copy(), number * 0.4, number))
        return post.kiosk.sees("boothAccept")

    post.until(moving)
    post.tap("boothAccept")
    post.until(shows(post, "boothDoneText"))
    consents = [
        event
        for event in post.ledger()
        if isinstance(event, DeskAct) and event.act is Act.CONSENT_GIVEN
    ]
    assert [(event.operator, event.delegate) for event in consents] == [("op-3", "HS-0003")]
    assert updates(post)[-1].operator == "op-3"
    _, references = Gallery(post.store).snapshot(SFACE.model)
    assert [each.delegate for each in references] == ["HS-0003"]
    person = StoredRoster(post.store).load().find(DelegateId("HS-0003"))
    assert person is not None
    assert person.consent
    post.tap("boothLeave")
    post.until(lambda: not isinstance(post.doors.idle(), Aside))
