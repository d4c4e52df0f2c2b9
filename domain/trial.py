"""The trials of a door rehearsal: what each should show, and what the door's decision says of it.

Pure and total. A decision that says nothing about a trial is passed over.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import assert_never

from domain.admission import Settled
from domain.badge import BadgeRefused, BadgeTaken
from domain.biometrics import Quality
from domain.decision import Ambiguous, Identified, NotAcquired, Unidentified, Withheld
from domain.findings import Finding, Wording, attention, bad, good, skipped
from domain.pad import Level, Withholding
from domain.policy import DecisionPolicy


class Step(StrEnum):
    """What somebody at the door does, in this order."""

    FACE = "face"
    """Somebody enrolled who consents looks into the camera."""
    PHOTO = "photo"
    """A printed photograph of somebody enrolled is held up."""
    STRANGER = "stranger"
    """Somebody who is not enrolled looks into the camera."""
    BADGE = "badge"
    """A badge is held up or scanned."""
    SIGNAL = "signal"
    """Lamp, sound and turnstile are given, and somebody says whether they worked."""


UNCHECKED_LEVELS = frozenset({Level.OFF, Level.ATTENDED})
"""Levels that let a good photograph pass; nothing can be rehearsed there."""
SHARP = 0.5
"""Clean faces measure 0.5 to 1.7; the gate lets blurred ones pass from 0.3 on."""
DARK, BRIGHT = 60.0, 200.0
"""Mean grey of a face beyond which vectors come out too short (``vision.quality``)."""

NAMES: Mapping[Step, Wording] = {
    Step.FACE: Wording("step.face", "test face"),
    Step.PHOTO: Wording("step.photo", "printed photograph"),
    Step.STRANGER: Wording("step.stranger", "stranger"),
    Step.BADGE: Wording("step.badge", "badge lane"),
    Step.SIGNAL: Wording("step.signal", "lamp, sound and turnstile"),
}
FOCUS, LIGHT = Wording("name.focus", "focus"), Wording("name.light", "light on the face")

LEFT_OUT = Wording("rehearsal.left_out", "left out")
NOBODY_CAME = Wording("rehearsal.nobody", "nobody came within {0} seconds")
NO_FACE = Wording("rehearsal.no_face", "not measured: no test face was seen")
ACCEPTED = Wording("rehearsal.accepted", "accepted after {0} s, score {1}; {2} is asked")
NOT_THEM = Wording("rehearsal.not_them", "taken for somebody else")
REFUSED = Wording("rehearsal.refused", "not recognised")
TWO = Wording("rehearsal.two", "two delegates are too alike to tell")
NOT_SEEN = Wording("rehearsal.not_seen", "no usable picture")
HELD_BACK = Wording("rehearsal.held_back", "recognised, but the turn of the head was not passed")
UNCHECKED = Wording("rehearsal.unchecked", "recognised, but the check could not be made")
PHOTO_REFUSED = Wording("rehearsal.photo_refused", "recognised as a photograph and refused")
PHOTO_PASSED = Wording("rehearsal.photo_passed", "a photograph was let in")
PHOTO_NOBODY = Wording(
    "rehearsal.photo_nobody", "refused, but for nobody's face: nothing is shown"
)
PHOTO_UNCHECKED = Wording(
    "rehearsal.photo_unchecked",
    "not tried: this door does not detect photographs, somebody must watch it",
)
STRANGER_REFUSED = Wording("rehearsal.stranger_refused", "sent to the desk")
STRANGER_PASSED = Wording("rehearsal.stranger_passed", "taken for a delegate")
BADGE_READ = Wording("rehearsal.badge_read", "read and taken")
BADGE_REFUSED = Wording("rehearsal.badge_refused", "read and refused")
NO_BADGES = Wording("rehearsal.no_badges", "this event has no badges")
WORKED = Wording("rehearsal.worked", "seen or heard")
DID_NOT_WORK = Wording("rehearsal.did_not_work", "neither seen nor heard")
SHARPNESS = Wording("rehearsal.sharpness", "sharpness {0}; clean faces have 0.5 and more")
BRIGHTNESS = Wording("rehearsal.brightness", "brightness {0} of 255; 60 to 200 is good")

TRY_AGAIN = Wording("remedy.try_again", "Stand in the light, look straight ahead, and try again.")
ENROL = Wording("remedy.enrol", "Is that person enrolled and the photograph recent? Try another.")
LEVEL = Wording("remedy.level", "Have somebody watch the door, or choose level challenge.")
BETTER_PRINT = Wording("remedy.print", "Use a larger, sharper print of somebody who is enrolled.")
STRICTER = Wording("remedy.stricter", "Do not open: compare fpir and people with the report.")
BADGE_AGAIN = Wording("remedy.badge", "Hold it still, flat and near; try another badge.")
WIRING = Wording("remedy.wiring", "Check wiring and pins, or have somebody at the door.")
FOCUS_IT = Wording("remedy.focus", "Clean the lens and turn its ring, or set a fixed focus.")
MORE_LIGHT = Wording("remedy.more_light", "Add a lamp before the person's face.")
LESS_LIGHT = Wording("remedy.less_light", "Shade the light, or turn the camera from it.")
DESK = Wording("remedy.desk", "Such delegates come by badge or desk.")


@dataclass(frozen=True, slots=True)
class Door:
    """What is rehearsed: what this door does about photographs, and what it asks of a face."""

    level: Level
    policy: DecisionPolicy
    badges: bool
    """Whether this event has badges."""


@dataclass(frozen=True, slots=True)
class Shown:
    """Somebody stood there, or a badge was shown, and the door decided."""

    decision: Settled
    took_ms: int
    quality: Quality | None = None


def judge(step: Step, door: Door, shown: Shown) -> tuple[Finding, ...]:
    """What a decision says about a step; nothing when it says nothing."""
    match step:
        case Step.FACE:
            return _face(door, shown)
        case Step.PHOTO:
            return _photo(shown.decision)
        case Step.STRANGER:
            return _stranger(shown.decision)
        case Step.BADGE:
            return _badge(shown.decision)
        case Step.SIGNAL:
            return ()
        case _:
            assert_never(step)


def _face(door: Door, shown: Shown) -> tuple[Finding, ...]:
    name = NAMES[Step.FACE]()
    match shown.decision:
        case Identified(score=score) | BadgeTaken(score=float() as score):
            seconds = f"{shown.took_ms / 1000:.1f}"
            said = ACCEPTED(seconds, f"{score:.2f}", f"{door.policy.accept:.2f}")
            return (good(name, said), *_measured(shown.quality))
        case Withheld(why=Withholding.PREFERS_DESK) | BadgeTaken() | BadgeRefused():
            return ()
        case Withheld(why=Withholding.UNCHECKED):
            found = bad(name, UNCHECKED(), TRY_AGAIN())
        case Withheld():
            found = bad(name, HELD_BACK(), TRY_AGAIN())
        case Ambiguous():
            found = attention(name, TWO(), DESK())
        case Unidentified():
            found = bad(name, REFUSED(), ENROL())
        case NotAcquired():
            found = bad(name, NOT_SEEN(), TRY_AGAIN())
        case _:
            assert_never(shown.decision)
    return (found, *_measured(shown.quality))


def _measured(quality: Quality | None) -> tuple[Finding, ...]:
    """Focus and light, as measured on the test face."""
    if quality is None:
        return (skipped(FOCUS(), NO_FACE()), skipped(LIGHT(), NO_FACE()))
    sharp = SHARPNESS(f"{quality.sharpness:.2f}")
    lit = BRIGHTNESS(round(quality.brightness))
    focus = (
        good(FOCUS(), sharp)
        if quality.sharpness >= SHARP
        else attention(FOCUS(), sharp, FOCUS_IT())
    )
    if quality.brightness < DARK:
        return (focus, attention(LIGHT(), lit, MORE_LIGHT()))
    if quality.brightness > BRIGHT:
        return (focus, attention(LIGHT(), lit, LESS_LIGHT()))
    return (focus, good(LIGHT(), lit))


def _photo(decision: Settled) -> tuple[Finding, ...]:
    name = NAMES[Step.PHOTO]()
    match decision:
        case Withheld(why=Withholding.ATTACK_SUSPECTED | Withholding.LOCKED):
            return (good(name, PHOTO_REFUSED()),)
        case Withheld(why=Withholding.UNCHECKED):
            return (attention(name, UNCHECKED(), TRY_AGAIN()),)
        case Identified():
            return (bad(name, PHOTO_PASSED(), LEVEL()),)
        case Ambiguous() | Unidentified() | NotAcquired():
            return (attention(name, PHOTO_NOBODY(), BETTER_PRINT()),)
        case Withheld() | BadgeTaken() | BadgeRefused():
            return ()
        case _:
            assert_never(decision)


def _stranger(decision: Settled) -> tuple[Finding, ...]:
    name = NAMES[Step.STRANGER]()
    match decision:
        case Unidentified():
            return (good(name, STRANGER_REFUSED()),)
        case Identified() | Withheld():
            return (bad(name, STRANGER_PASSED(), STRICTER()),)
        case Ambiguous():
            return (attention(name, TWO(), DESK()),)
        case NotAcquired():
            return (attention(name, NOT_SEEN(), TRY_AGAIN()),)
        case BadgeTaken() | BadgeRefused():
            return ()
        case _:
            assert_never(decision)


def _badge(decision: Settled) -> tuple[Finding, ...]:
    name = NAMES[Step.BADGE]()
    match decision:
        case BadgeTaken():
            return (good(name, BADGE_READ()),)
        case BadgeRefused():
            return (attention(name, BADGE_REFUSED(), BADGE_AGAIN()),)
        case Identified() | Withheld() | Ambiguous() | Unidentified() | NotAcquired():
            return ()
        case _:
            assert_never(decision)
