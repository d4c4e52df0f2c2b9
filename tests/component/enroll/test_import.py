"""A stick from the first look to the gallery, the report and back."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from threading import Event

import pytest

from domain.errors import ImportRefused
from domain.ids import DelegateId
from domain.image import Frame, Pixels
from domain.programme import Programme
from enroll.assess import FaceTools
from enroll.booth import Photographed, Sitter, enrol_photographed, photograph
from enroll.importer import (
    TERMINAL,
    Imported,
    Order,
    Outcome,
    Rehearsed,
    Stopped,
    Unchanged,
    Workshop,
    commit,
    roll_back,
    run_import,
    withdraw,
)
from enroll.intake import FolderSource, Item
from enroll.lines import programme_lines
from enroll.memory import EnrolmentMemory
from enroll.outcomes import Defect, Standing, Unfit
from enroll.pairs import Answer, Question
from enroll.plan import Mode
from enroll.progress import Progress, Stage
from enroll.reasons import Cause
from enroll.report import Report, make_report
from enroll.roster_file import Answers
from enroll.workbench import workbench_of
from store.gallery import Gallery
from store.roster import StoredRoster
from tests import sticks
from tests.sticks import Stick


def silent(_: Progress) -> None:
    """Nobody watches."""


def imported(stick: Stick, folder: Path, shop: Workshop, order: Order | None = None) -> Outcome:
    return run_import(FolderSource(stick.write(folder)), order or Order(), shop, silent)


def standings(outcome: Outcome) -> dict[str, Standing]:
    return {one.delegate.id: one.standing for one in outcome.result.plan.people}


def enrolled(shop: Workshop) -> set[str]:
    return {reference.delegate for reference in Gallery(shop.store).snapshot(shop.model)[1]}


def report_of(outcome: Outcome) -> Report:
    return make_report(outcome.result, version=None, fpir=0.01)


def test_six_formats_and_spellings_give_six_people_ready(
    stick: Stick, shop: Workshop, tmp_path: Path
) -> None:
    outcome = imported(stick, tmp_path / "stick", shop)
    assert isinstance(outcome, Imported)
    assert set(standings(outcome).values()) == {Standing.READY}
    assert enrolled(shop) == {sticks.code(n) for n in range(1, 7)}
    first = next(p for p in outcome.result.plan.people if p.delegate.id == "CM-0001")
    assert len(first.photos) == 2
    assert first.self_score is not None
    assert first.self_score > 0.6
    report = report_of(outcome)
    assert report.go
    assert report.balance.closes
    assert report.reasons["exif_turned"] == 1


def test_the_same_stick_twice_changes_nothing_and_says_so(
    stick: Stick, shop: Workshop, tmp_path: Path
) -> None:
    first = imported(stick, tmp_path / "stick", shop)
    again = imported(stick, tmp_path / "stick", shop)
    assert isinstance(first, Imported)
    assert again == Unchanged(first.version, again.result)
    assert Gallery(shop.store).version() == first.version


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "cp1258"])
def test_a_roster_in_any_encoding_names_the_same_people(
    encoding: str, stick: Stick, shop: Workshop, tmp_path: Path
) -> None:
    rows = [sticks.row(number) for number in range(1, 7)]
    plain = sticks.roster_csv(rows, "utf-8").decode()
    if encoding == "cp1258":
        tones = {"\u0300", "\u0301", "\u0303", "\u0309", "\u0323"}
        text = "".join(
            unicodedata.normalize("NFC", "".join(c for c in parts if c not in tones))
            + "".join(c for c in parts if c in tones)
            for parts in (unicodedata.normalize("NFD", letter) for letter in plain)
        )
        stick.files["danh sách.csv"] = text.encode("cp1258")
    else:
        stick.files["danh sách.csv"] = plain.encode(encoding)
    outcome = imported(stick, tmp_path / "stick", shop)
    assert set(standings(outcome).values()) == {Standing.READY}
    names = {d.name for d in StoredRoster(shop.store).load().delegates.values()}
    assert names == {sticks.name(n) for n in range(1, 7)}


def test_a_workbook_with_titles_above_its_headings_is_a_roster(
    stick: Stick, shop: Workshop, tmp_path: Path
) -> None:
    del stick.files["danh sách.csv"]
    stick.files["ds.xlsx"] = sticks.roster_xlsx([sticks.row(n) for n in range(1, 7)])
    outcome = imported(stick, tmp_path / "stick", shop)
    assert set(standings(outcome).values()) == {Standing.READY}
    delegate = StoredRoster(shop.store).load().find(DelegateId("CM-0003"))
    assert delegate is not None
    assert delegate.born == "1958-04-04"


def test_every_defect_is_named(
    faces: Mapping[str, Pixels], shop: Workshop, tmp_path: Path
) -> None:
    wrong = sticks.defective(faces["obama-1.jpg"], faces["ardern-1.jpg"])
    numbered = dict(enumerate(wrong.items(), 1))
    stick = Stick({"roster.csv": sticks.roster_csv([sticks.row(n) for n in numbered])})
    for number, (_, raw) in numbered.items():
        stick.files[f"{sticks.code(number)}.jpg"] = raw
    outcome = imported(stick, tmp_path / "stick", shop)
    found = {
        file.facts.delegate: file.defect
        for file in outcome.result.findings.files
        if isinstance(file, Unfit)
    }
    assert found == {sticks.code(n): Defect(defect) for n, (defect, _) in numbered.items()}
    assert set(standings(outcome).values()) == {Standing.POOR}
    assert enrolled(shop) == set()


def test_without_consent_no_photograph_is_looked_at(
    stick: Stick, shop: Workshop, tmp_path: Path
) -> None:
    rows = [sticks.row(n, consent="không" if n == 2 else "x") for n in range(1, 7)]
    stick.files["danh sách.csv"] = sticks.roster_csv(rows)
    outcome = imported(stick, tmp_path / "stick", shop)
    assert standings(outcome)["CM-0002"] is Standing.NO_CONSENT
    assert "CM-0002" not in enrolled(shop)
    assert report_of(outcome).reasons["no_consent"] == 1


def test_one_photograph_under_two_names_waits_for_an_answer_that_is_kept(
    stick: Stick, faces: Mapping[str, Pixels], shop: Workshop, tmp_path: Path
) -> None:
    stick.files["CM-0006/1.jpg"] = sticks.jpeg(faces["biden-1.jpg"], 60)
    outcome = imported(stick, tmp_path / "stick", shop)
    (doubt,) = outcome.result.findings.doubts
    assert doubt.question is Question.ONE_PHOTOGRAPH_TWO_NAMES
    assert standings(outcome)["CM-0005"] is Standing.UNDECIDED
    assert standings(outcome)["CM-0006"] is Standing.UNDECIDED
    assert enrolled(shop).isdisjoint({"CM-0005", "CM-0006"})
    EnrolmentMemory(shop.store).answer(doubt.key, Answer.ONLY_FIRST)
    answered = imported(stick, tmp_path / "stick", shop)
    assert standings(answered)["CM-0005"] is Standing.READY
    assert standings(answered)["CM-0006"] is Standing.REJECTED
    assert "CM-0005" in enrolled(shop)


def test_one_person_under_two_codes_is_asked_about(
    stick: Stick, faces: Mapping[str, Pixels], shop: Workshop, tmp_path: Path
) -> None:
    stick.files["CM-0006/1.jpg"] = sticks.jpeg(faces["obama-3.jpg"])
    outcome = imported(stick, tmp_path / "stick", shop)
    (doubt,) = outcome.result.findings.doubts
    assert doubt.question is Question.ONE_PERSON_TWO_CODES
    assert doubt.delegates == ("CM-0001", "CM-0006")


def test_two_people_under_one_code_are_asked_about(
    stick: Stick, faces: Mapping[str, Pixels], shop: Workshop, tmp_path: Path
) -> None:
    stick.files["anh/cm0001 (2).JPG"] = sticks.jpeg(faces["ardern-2.jpg"])
    stick.files.pop("anh/pham van mau.heic")
    outcome = imported(stick, tmp_path / "stick", shop)
    (doubt,) = outcome.result.findings.doubts
    assert doubt.question is Question.TWO_PEOPLE_ONE_CODE
    assert standings(outcome)["CM-0001"] is Standing.UNDECIDED


def test_a_rehearsal_writes_nothing(stick: Stick, shop: Workshop, tmp_path: Path) -> None:
    before = Gallery(shop.store).version()
    outcome = imported(stick, tmp_path / "stick", shop, Order(dry_run=True))
    assert isinstance(outcome, Rehearsed)
    assert Gallery(shop.store).version() == before
    assert report_of(outcome).go


def test_who_withdraws_is_forgotten_at_once_and_stays_so_after_a_rollback(
    stick: Stick, shop: Workshop, tmp_path: Path
) -> None:
    imported(stick, tmp_path / "stick", shop)
    rows = [sticks.row(number) for number in range(1, 6)]
    stick.files["danh sách.csv"] = sticks.roster_csv(rows)
    imported(stick, tmp_path / "stick", shop, Order(mode=Mode.REPLACE))
    assert enrolled(shop) == {sticks.code(n) for n in range(1, 6)}
    withdraw(DelegateId("CM-0002"), shop)
    assert "CM-0002" not in enrolled(shop)
    roll_back(shop.store, TERMINAL, shop.clock.now())
    assert enrolled(shop) == {sticks.code(n) for n in (1, 3, 4, 5, 6)}
    assert StoredRoster(shop.store).load().find(DelegateId("CM-0006")) is not None


def test_no_list_brings_back_whom_somebody_let_forget_until_they_say_yes_at_the_desk(
    stick: Stick, faces: Mapping[str, Pixels], tools: FaceTools, shop: Workshop, tmp_path: Path
) -> None:
    second = DelegateId("CM-0002")
    imported(stick, tmp_path / "stick", shop)
    withdraw(second, shop)
    again = imported(stick, tmp_path / "stick", shop)
    assert second not in enrolled(shop)
    assert standings(again)[second] is Standing.NO_CONSENT
    assert report_of(again).balance.closes
    (told,) = (one for one in again.result.plan.people if one.delegate.id == second)
    assert [remark.why for remark in told.remarks] == [Cause.WITHDRAWN]
    frames = (Frame(faces["macron-1.jpg"], number * 0.4, number) for number in range(10))
    *_, shots = photograph(frames, second, tools)
    assert isinstance(shots, Photographed)
    enrol_photographed(Sitter(second, TERMINAL, consented=True), shots, shop)
    imported(stick, tmp_path / "stick", shop)
    assert second in enrolled(shop)


def test_without_an_import_there_is_nothing_to_roll_back(shop: Workshop) -> None:
    with pytest.raises(ImportRefused, match="no import"):
        roll_back(shop.store, TERMINAL, shop.clock.now())


def test_nobody_is_forgotten_under_an_unknown_code(shop: Workshop) -> None:
    with pytest.raises(ImportRefused, match="CM-9999"):
        withdraw(DelegateId("CM-9999"), shop)


def test_an_earlier_photograph_stays_when_the_new_one_is_poor(
    stick: Stick, shop: Workshop, tmp_path: Path
) -> None:
    imported(stick, tmp_path / "stick", shop)
    stick.files["anh/0004.webp"] = sticks.png(sticks.plain_wall())
    outcome = imported(stick, tmp_path / "stick", shop)
    assert standings(outcome)["CM-0004"] is Standing.KEPT
    assert "CM-0004" in enrolled(shop)


class PulledOut(FolderSource):
    """A stick that is taken out after so many photographs."""

    def __init__(self, root: Path, after: int) -> None:
        super().__init__(root)
        self._left = after

    def read(self, item: Item) -> bytes:
        if not self._left:
            raise ImportRefused("the stick was taken out")
        self._left -= 1
        return super().read(item)


def test_a_stick_taken_out_leaves_the_gallery_and_goes_on_where_it_was(
    stick: Stick, shop: Workshop, tmp_path: Path
) -> None:
    folder = stick.write(tmp_path / "stick")
    with pytest.raises(ImportRefused, match="taken out"):
        run_import(PulledOut(folder, after=5), Order(), shop, silent)
    assert enrolled(shop) == set()
    assert len(list(workbench_of(shop.state).iterdir())) >= 2
    steps: list[Progress] = []
    outcome = run_import(FolderSource(folder), Order(), shop, steps.append)
    assert isinstance(outcome, Imported)
    assert steps[-1].stage is Stage.DONE
    assert [s.done for s in steps if s.stage is Stage.ASSESSING] == list(range(8))
    assert not workbench_of(shop.state).exists()


def test_a_stopped_import_writes_nothing(stick: Stick, shop: Workshop, tmp_path: Path) -> None:
    stop = Event()

    def tell(progress: Progress) -> None:
        if progress.done == 1:
            stop.set()

    source = FolderSource(stick.write(tmp_path / "stick"))
    outcome = run_import(source, Order(), shop, tell, stop)
    assert isinstance(outcome, Stopped)
    assert enrolled(shop) == set()


def test_a_judgement_left_on_the_workbench_is_sealed(
    stick: Stick, shop: Workshop, tmp_path: Path
) -> None:
    imported(stick, tmp_path / "stick", shop, Order(dry_run=True))
    judgements = list(workbench_of(shop.state).iterdir())
    assert len(judgements) == 7
    for judgement in judgements:
        raw = judgement.read_bytes()
        assert b"JFIF" not in raw
        assert b"quality" not in raw
    judgements[0].write_bytes(judgements[1].read_bytes())
    outcome = imported(stick, tmp_path / "stick", shop)
    assert set(standings(outcome).values()) == {Standing.READY}


def test_a_roster_without_consent_needs_to_know_where_it_is_recorded(
    stick: Stick, shop: Workshop, tmp_path: Path
) -> None:
    rows = [row[:-1] for row in (list(sticks.HEADINGS), *(sticks.row(n) for n in range(1, 7)))]
    text = "\n".join(",".join(row) for row in rows)
    stick.files["danh sách.csv"] = text.encode()
    with pytest.raises(ImportRefused, match="consent"):
        imported(stick, tmp_path / "stick", shop)
    order = Order(answers=Answers(consent_basis="signed forms, folder 7"))
    outcome = imported(stick, tmp_path / "stick", shop, order)
    assert set(standings(outcome).values()) == {Standing.READY}
    assert report_of(outcome).provenance.consent_basis == "signed forms, folder 7"


def test_an_import_that_somebody_overtook_is_not_written(
    stick: Stick, shop: Workshop, tmp_path: Path
) -> None:
    outcome = imported(stick, tmp_path / "stick", shop, Order(dry_run=True))
    imported(stick, tmp_path / "stick", shop)
    with pytest.raises(ImportRefused, match="meanwhile"):
        commit(replace(outcome.result), shop, silent)


def test_the_programme_on_a_stick_comes_with_the_list_and_goes_with_a_rollback(
    stick: Stick, shop: Workshop, tmp_path: Path
) -> None:
    imported(stick, tmp_path / "stick", shop)
    rows = ("Mã phiên,Phiên,Bắt đầu", "vote,Phiên bầu cử,16/10/2026 07:30")
    stick.files["phien.csv"] = "\n".join(rows).encode()
    stick.files["phong.csv"] = "Tổ,Phòng\nTổ 2,Phòng 202\n".encode()
    stick.files["tai lieu.csv"] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 an old workbook"
    outcome = imported(stick, tmp_path / "stick", shop)
    assert isinstance(outcome, Imported)
    told = StoredRoster(shop.store).programme()
    assert [session.title for session in told.sessions] == ["Phiên bầu cử"]
    assert told.rooms == {"Tổ 2": "Phòng 202"}
    report = report_of(outcome)
    assert report.balance.closes
    assert (report.balance.files, report.balance.plans, report.balance.unused) == (11, 2, 1)
    lines = programme_lines(report.programme, "en")
    assert lines[0] == "1 sessions · 1 group rooms · 0 documents"
    assert lines[1].startswith("group rooms: no room yet: Tổ 3, Tổ 4")
    assert isinstance(imported(stick, tmp_path / "stick", shop), Unchanged)
    roll_back(shop.store, TERMINAL, shop.clock.now())
    assert StoredRoster(shop.store).programme() == Programme()
