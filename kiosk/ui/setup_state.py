"""The first set-up: which step is shown, and what a tap changes. Pure, and without Qt.

The step follows from what lies on the disk, so a power cut ends nowhere else than where the last
finished step ended; looking back is only looking.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta, tzinfo
from enum import StrEnum
from typing import assert_never

from domain.operators import PinFault, pin_fault
from kiosk.ui.setup_talk import (
    AllDone,
    Found,
    KeyStanding,
    NotDone,
    Seen,
    SetupHappening,
)
from kiosk.ui.wording import NOTHING, Phrase


class Step(StrEnum):
    """The pages in their order."""

    LANGUAGE = "language"
    PLACE = "place"
    TIME = "time"
    KEY = "key"
    PERSON = "person"
    CAMERA = "camera"
    CENTRE = "centre"
    DONE = "done"


STEPS = tuple(Step)


class Field(StrEnum):
    """What is being written on the keyboard."""

    NONE = ""
    GATE = "gate"
    EVENT = "event"
    NAME = "name"
    WORDS = "words"


@dataclass(frozen=True, slots=True)
class SetupState:
    """Everything the set-up shows."""

    found: Found | None = None
    back: Step | None = None
    busy: bool = False
    over: bool = False
    trouble: Phrase = NOTHING
    where: Field = Field.NONE
    """What the keyboard writes."""
    texts: tuple[tuple[Field, str], ...] = field(default=(), repr=False)
    from_list: bool = False
    """The event's name comes with the list of people."""
    pin: str = field(default="", repr=False)
    first_pin: str = field(default="", repr=False)
    seen: Seen | None = None
    clock: datetime | None = None
    """What is set on the time page, in the kiosk's zone; None follows the box."""

    def text(self, name: Field) -> str:
        return dict(self.texts).get(name, "")


def done_steps(found: Found) -> frozenset[Step]:
    """The steps whose result lies on the disk."""
    done = {
        Step.LANGUAGE: found.language != "",
        Step.PLACE: found.named,
        Step.TIME: found.clock_kept,
        Step.KEY: found.key is KeyStanding.OPEN,
        Step.PERSON: found.administrator != "",
        Step.CAMERA: found.camera_kept,
        Step.CENTRE: found.alone or found.joins,
    }
    return frozenset(step for step, there in done.items() if there)


def step_of(state: SetupState) -> Step:
    """The page shown: the first step that is not done, unless somebody looks back."""
    if state.found is None:
        return Step.LANGUAGE
    return state.back or next_step(state.found)


def next_step(found: Found) -> Step:
    """The step that is due."""
    done = done_steps(found)
    return next((step for step in STEPS if step not in done), Step.DONE)


def advance(state: SetupState, happening: SetupHappening) -> SetupState:
    """The state after the box said something."""
    match happening:
        case Found():
            return _learnt(state, happening)
        case Seen():
            return replace(state, seen=happening)
        case NotDone():
            return replace(
                state,
                busy=False,
                pin="",
                first_pin="",
                trouble=Phrase(f"setup.trouble.{happening.trouble}"),
            )
        case AllDone():
            return replace(state, busy=False, over=True)
        case _:
            assert_never(happening)


def _learnt(state: SetupState, found: Found) -> SetupState:
    """A look around changes nothing on the page; a step that got done goes on to the next."""
    if state.found is None:
        texts = ((Field.GATE, found.gate), (Field.EVENT, found.event))
        return replace(state, found=found, texts=texts, busy=False)
    grown = done_steps(found) != done_steps(state.found) or found.language != state.found.language
    if not grown and not state.busy:
        return replace(state, found=found)
    return cleared(replace(state, found=found))


def cleared(state: SetupState) -> SetupState:
    """Nothing half typed, nothing complained about, at the step that is due."""
    return replace(
        state,
        back=None,
        busy=False,
        trouble=NOTHING,
        where=Field.NONE,
        pin="",
        first_pin="",
        clock=None,
        texts=tuple((name, text) for name, text in state.texts if name is not Field.WORDS),
    )


def went_back(state: SetupState) -> SetupState:
    """One page before the one shown; from the first one nowhere."""
    at = STEPS.index(step_of(state))
    if at == 0 or state.busy:
        return state
    return replace(cleared(state), back=STEPS[at - 1])


def went_on(state: SetupState) -> SetupState:
    """From a page that is done to the next; the step that is due is not passed by."""
    found = state.found
    if found is None or state.back is None or state.busy:
        return state
    after = STEPS[STEPS.index(state.back) + 1]
    due = next_step(found)
    ahead = STEPS.index(after) >= STEPS.index(due)
    return replace(cleared(state), back=None if ahead else after)


def writing(state: SetupState, name: Field) -> SetupState:
    """From now on the keyboard writes here."""
    return replace(state, where=name, trouble=NOTHING)


def wrote(state: SetupState, text: str) -> SetupState:
    """The field that is written now holds this."""
    texts = dict(state.texts) | {state.where: text}
    listed = state.from_list and state.where is not Field.EVENT
    return replace(state, texts=tuple(texts.items()), trouble=NOTHING, from_list=listed)


def chose_list(state: SetupState) -> SetupState:
    """The event's name comes with the list."""
    texts = dict(state.texts) | {Field.EVENT: ""}
    return replace(state, texts=tuple(texts.items()), from_list=True, where=Field.NONE)


def pressed(state: SetupState, digit: str) -> SetupState:
    """One more digit of the PIN."""
    if len(state.pin) >= 12 or not digit.isdecimal():
        return state
    return replace(state, pin=state.pin + digit, trouble=NOTHING)


def showed_pin(state: SetupState) -> tuple[SetupState, str]:
    """The PIN was finished once or twice; with it the PIN to keep, or nothing yet."""
    if not state.first_pin:
        fault = pin_fault(state.pin)
        if fault is not None:
            return replace(state, pin="", trouble=_refusal(fault)), ""
        return replace(state, first_pin=state.pin, pin=""), ""
    if state.pin != state.first_pin:
        differ = Phrase("setup.pin.differ")
        return replace(state, pin="", first_pin="", trouble=differ), ""
    return state, state.pin


def _refusal(fault: PinFault) -> Phrase:
    return Phrase(f"setup.pin.{fault}")


def shown_clock(state: SetupState, zone: tzinfo) -> datetime:
    """The time on the time page."""
    if state.clock is not None:
        return state.clock
    now_ms = state.found.now_ms if state.found else 0
    return datetime.fromtimestamp(now_ms / 1000, UTC).astimezone(zone)


def turned(state: SetupState, part: str, by: int, zone: tzinfo) -> SetupState:
    """One part of the time forwards or back; each rolls over into the next."""
    at = shown_clock(state, zone)
    moved = _turned(at, part, by)
    return replace(state, clock=moved, trouble=NOTHING) if 2024 <= moved.year < 2100 else state


def _turned(at: datetime, part: str, by: int) -> datetime:
    if part == "minute":
        return at + timedelta(minutes=by)
    if part == "hour":
        return at + timedelta(hours=by)
    if part == "day":
        return at + timedelta(days=by)
    months = at.year * 12 + at.month - 1 + by * (12 if part == "year" else 1)
    year, month = divmod(months, 12)
    for day in range(at.day, 27, -1):  # the 31st has no place in every month
        try:
            return at.replace(year=year, month=month + 1, day=day)
        except ValueError:
            continue
    return at.replace(year=year, month=month + 1)


def asked(state: SetupState) -> SetupState:
    """Something was asked of the box."""
    return replace(state, busy=True, trouble=NOTHING, where=Field.NONE)


def unpressed(state: SetupState) -> SetupState:
    """One digit of the PIN less."""
    return replace(state, pin=state.pin[:-1])


def sight_lines(seen: Seen | None) -> tuple[tuple[Phrase, bool], ...]:
    """What the camera sees, each with whether it suffices; nothing before the first look."""
    if seen is None:
        return ()
    face = Phrase("setup.sight.no_face")
    if seen.face_px is not None:
        face = Phrase("setup.sight.face", (round(seen.face_px),))
    return (
        (Phrase("setup.sight.rate", (round(seen.rate_hz),)), seen.rate_good),
        (Phrase("setup.sight.light", (round(seen.light),)), seen.light_good),
        (Phrase("setup.sight.sharpness", (round(seen.sharpness),)), True),
        (face, seen.face_good),
    )
