"""No string is missing in any language, none is left over, and places agree."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from datetime import UTC, datetime
from importlib import import_module
from pathlib import Path
from string import Formatter

import pytest

from domain.attendance import Method, RefusalReason
from domain.cases import AnnulReason, Bar, Caution, Evidence, Ground
from domain.evidence import Hint
from domain.fetching import FetchStage
from domain.findings import Result, Wording
from domain.operators import PinFault
from domain.pad import Level
from domain.pad_rates import Result as TrialResult
from domain.pad_rates import Species
from domain.pairing import Errand, Snag, Stage
from domain.rehearsal import Verdict
from domain.rollcall import Lane
from domain.trial import Step
from enroll.columns import Field
from enroll.outcomes import Defect, Standing, Unused
from enroll.pairs import Answer, Question
from enroll.progress import Stage as ImportStage
from enroll.refusals import Why
from enroll.report import IN_ORDER
from enroll.sentences import LANGUAGES
from kiosk.station.care_happenings import Handing
from kiosk.station.farewell import SAID_OF_BADGES
from kiosk.station.happenings import Fault, Trouble
from kiosk.station.importing import GONE
from kiosk.station.update_happenings import Source, UpdateStage
from kiosk.ui.import_rows import ANSWERS, FIELDS
from kiosk.ui.setup_talk import SetupTrouble
from kiosk.ui.wording import Language, Phrase, age_of, day_of, hour_of, in_digits_of, isolated
from runtime.updater import Ended

UI = Path(__file__).resolve().parents[3] / "kiosk" / "ui"
UPKEEP = UI.parent / "upkeep"
SAID_IN_QML = re.compile(r'qsTranslate\("kiosk", "([^"]+)"\)')
SAID_IN_PYTHON = re.compile(r'Phrase\("([^"]+)"')
HEALTH = {
    f"health.{subject}{said}"
    for subject, standings in {
        "station": ("silent",),
        "camera": ("good", "lost"),
        "clock": ("good", "doubtful"),
        **dict.fromkeys(
            ("power", "heat", "disk", "card", "engine", "mirror", "ledger"), ("good", "bad")
        ),
    }.items()
    for said in ("", *(f".{standing}" for standing in standings))
}
REMEDIES = {
    f"remedy.{subject}"
    for subject in (
        "station",
        "camera",
        "clock",
        "power",
        "heat",
        "disk",
        "card",
        "engine",
        "mirror",
        "ledger",
    )
}
_STEPS = (Stage.CONNECTING, Stage.COMPARE, Stage.WRITING, Stage.WRITTEN)
PAIRING = {
    *(f"pairing.{stage}{said}" for stage in _STEPS for said in ("", ".how")),
    *(f"pairing.{snag}{said}" for snag in Snag for said in ("", ".remedy")),
    *(f"pairing.show.{what}" for what in (Errand.CONNECT, Errand.WRITE_REQUEST, "other_code")),
}
TROUBLES = {*(why.value for why in Why), GONE}
IMPORT = {
    *(f"field.{field}" for field in (*FIELDS, "other")),
    *(f"stage.{stage}" for stage in ("starting", *(stage.value for stage in ImportStage))),
    *(f"{prefix}.{each.value}" for each in Defect for prefix in ("defect", "kind.defect")),
    *(f"remedy.{defect.value}" for defect in Defect),
    *(f"standing.{each}" for each in (*(standing.value for standing in Standing), "unreadable")),
    *(
        f"{prefix}.standing.{each.value}"
        for each in Standing
        if each not in IN_ORDER
        for prefix in ("kind", "remedy")
    ),
    *(f"kind.{kind}" for kind in ("weak", "rows", "files")),
    *("remedy.weak", "weak.old", "weak.unlike_itself"),
    *(f"file.{word}" for word in ("used", "unfit", "unused", "rejected", "rosters")),
    *(f"import.balance.{word}" for word in ("rows", "files")),
    *(f"unused.{each}" for each in (*(why.value for why in Unused), "rejected")),
    *(f"question.{question.value}" for question in Question),
    *(f"{prefix}.{code}" for code in ANSWERS for prefix in ("answer", "answer.one")),
    *(f"trouble.{why}{said}" for why in TROUBLES for said in ("", ".remedy")),
    *(f"import.{notice}" for notice in ("rolled_back", "publishing", "published")),
    *("outcome.imported", "outcome.unchanged"),
}
WORDED = (
    "domain.findings",
    "domain.trial",
    "kiosk.station.rehearsing",
    "kiosk.upkeep.camera_test",
    "kiosk.upkeep.caretaker",
    "kiosk.upkeep.checks",
    "kiosk.upkeep.doctor",
    "kiosk.upkeep.handout",
    "kiosk.upkeep.survey",
)
"""Modules whose findings the screen says in its own language."""


def wordings() -> dict[str, str]:
    """Every sentence of a finding, by its key."""
    values = [value for name in WORDED for value in vars(import_module(name)).values()]
    several = [each for value in values if isinstance(value, dict) for each in value.values()]
    found = [each for each in (*values, *several) if isinstance(each, Wording)]
    return {f"check.{each.key}": each.english for each in found if each.key}


CHECKS = set(wordings())
BUILT = {
    *PAIRING,
    *(f"hint.{hint.value}" for hint in Hint),
    *(f"fault.{fault.value}" for fault in Fault),
    *(f"status.{trouble.value}" for trouble in Trouble),
    *(f"pad.{level.value}" for level in Level),
    *(f"weekday.{day}" for day in range(1, 8)),
    *(f"month.{month}" for month in range(1, 13)),
    *(f"reason.{reason.value}" for reason in RefusalReason),
    *(f"method.{method.value}" for method in Method),
    *(f"evidence.{evidence.value}" for evidence in Evidence),
    *(f"ground.{ground.value}" for ground in Ground),
    *(f"caution.{caution.value}" for caution in Caution),
    *HEALTH,
    *IMPORT,
    *REMEDIES,
    *(f"bar.{bar.value}" for bar in Bar),
    *(f"annul.{reason.value}" for reason in AnnulReason if reason is not AnnulReason.UNDONE),
    *(f"said.{reason.value}" for reason in SAID_OF_BADGES),
    "looking.headline",
    *(f"update.{stage.value}" for stage in UpdateStage if stage is not UpdateStage.OFFERED),
    *(f"update.last.{ended.value}" for ended in Ended),
    *(f"update.offered.{source.value}" for source in Source),
    *(f"update.fetching.{stage.value}" for stage in (FetchStage.NO_ROOM, FetchStage.REFUSED)),
    *(f"setup.trouble.{trouble.value}" for trouble in SetupTrouble),
    *(f"setup.pin.{fault.value}" for fault in PinFault),
    *(f"rehearsal.ask.{step.value}" for step in Step),
    *(f"species.{kind}{each.value}" for kind in ("", "ask.") for each in Species),
    *(f"trial.{result.value}" for result in TrialResult),
    "species.passed",
    "species.kept_out",
    *(f"verdict.{verdict.value}" for verdict in Verdict),
    *(f"result.{result.value}" for result in Result),
    *(f"lane.{lane.value}" for lane in Lane),
    *(f"quorum.{kind}" for kind in ("delegates", "delegations")),
    *(f"parcel.{each.value}" for each in Handing if each is not Handing.TROUBLE),
    *(f"way.{way}" for way in ("credential", "usb", "passphrase", "software")),
    *(
        f"certificate.{name}"
        for name in ("gate", "at", "operator", "software", "level", "calibration")
    ),
    *CHECKS,
    "certificate.clock_good",
    "certificate.clock_doubtful",
    "health.keys.recovery",
    "health.keys.no_recovery",
    "report.closes",
    "report.open",
    "parcel.stick_not_ready",
    "parcel.stick",
}
"""Keys put together from enumerations and calendars."""


def said() -> set[str]:
    qml = {
        key for path in UI.rglob("*.qml") for key in SAID_IN_QML.findall(path.read_text("utf-8"))
    }
    python = {
        key
        for path in (*UI.glob("*.py"), *UPKEEP.glob("*.py"))
        for key in SAID_IN_PYTHON.findall(path.read_text("utf-8"))
    }
    return qml | python | BUILT


def translations(language: Language) -> dict[str, str]:
    # The file is our own source, not input.
    tree = ET.parse(UI / "i18n" / f"{language.value}.ts")  # noqa: S314
    return {
        message.findtext("source", ""): message.findtext("translation", "")
        for message in tree.iter("message")
    }


def places(text: str) -> list[str]:
    return sorted(name for _, name, _, _ in Formatter().parse(text) if name is not None)


@pytest.mark.parametrize("language", Language)
def test_no_string_is_missing_in_any_language(language: Language) -> None:
    assert said() - {key for key, text in translations(language).items() if text.strip()} == set()


@pytest.mark.parametrize("language", Language)
def test_no_string_is_left_over(language: Language) -> None:
    assert set(translations(language)) - said() == set()


@pytest.mark.parametrize("language", Language)
def test_no_translation_is_unfinished(language: Language) -> None:
    assert 'type="unfinished"' not in (UI / "i18n" / f"{language.value}.ts").read_text("utf-8")


@pytest.mark.parametrize("language", Language)
def test_every_language_fills_the_same_places(language: Language) -> None:
    first, other = translations(Language.VIETNAMESE), translations(language)
    assert {key: places(text) for key, text in first.items() if not key.startswith("date.")} == {
        key: places(text) for key, text in other.items() if not key.startswith("date.")
    }


def test_a_finding_says_in_english_what_the_terminal_says() -> None:
    said_on_screen = translations(Language.ENGLISH)
    assert {key: said_on_screen[key] for key in CHECKS} == wordings()


def test_ages_are_said_in_the_largest_unit_and_never_rounded_up() -> None:
    assert age_of(-3) == Phrase("age.seconds", (0,))
    assert age_of(59.9) == Phrase("age.seconds", (59,))
    assert age_of(119) == Phrase("age.minutes", (1,))
    assert age_of(7199) == Phrase("age.hours", (1,))
    assert age_of(3 * 86400) == Phrase("age.days", (3,))


def test_the_hour_and_the_day_are_said_in_full() -> None:
    moment = datetime(2026, 11, 23, 7, 5, tzinfo=UTC)
    assert hour_of(moment) == "07:05"
    assert day_of(moment) == Phrase(
        "date.long", (Phrase("weekday.1"), "23", Phrase("month.11"), "2026")
    )


def test_persian_has_its_own_digits() -> None:
    zero, two, four, seven = (
        "\N{EXTENDED ARABIC-INDIC DIGIT ZERO}",
        "\N{EXTENDED ARABIC-INDIC DIGIT TWO}",
        "\N{EXTENDED ARABIC-INDIC DIGIT FOUR}",
        "\N{EXTENDED ARABIC-INDIC DIGIT SEVEN}",
    )
    assert in_digits_of(Language.PERSIAN, "07:42") == f"{zero}{seven}:{four}{two}"
    assert in_digits_of(Language.VIETNAMESE, "07:42") == "07:42"
    assert Language.PERSIAN.right_to_left
    seat = isolated("C 17")
    assert in_digits_of(Language.PERSIAN, f"{seat} 2") == f"{seat} {two}"


def test_the_screen_offers_the_columns_and_answers_that_the_engine_knows() -> None:
    assert set(FIELDS) == {field.value for field in Field}
    assert set(ANSWERS) == {answer.value for answer in Answer}


def test_the_report_of_an_import_is_in_every_language_of_the_screen() -> None:
    assert {language.value for language in Language} == set(LANGUAGES)
