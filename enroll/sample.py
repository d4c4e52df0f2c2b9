"""A sample congress: 450 people who plainly do not exist, five of them with a public portrait."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import product
from pathlib import Path

import numpy as np

from domain.biometrics import Reference, Template
from domain.delegates import Delegate, Gender, Role, Roster, Session
from domain.errors import ImportRefused
from domain.ids import DelegateId, ReferenceId, SessionId
from domain.image import Pixels
from domain.moment import Moment
from enroll.assess import FaceTools, thumbnail_of
from enroll.portraits import ENROLLED
from enroll.sample_programme import sample_programme
from store.album import Album
from store.connection import Store
from store.gallery import Batch, Enrolment, Gallery
from store.roster import StoredRoster
from vision.enrolment import Enrollable, FailureToEnrol, assess
from vision.filler import drawn_templates
from vision.fusion import template_of

PEOPLE = 450
GROUPS = 9
_BODIES = ((Role.PRESIDIUM, 19), (Role.SECRETARIAT, 3), (Role.CREDENTIALS, 7))
"""Bodies of a provincial congress, by their size."""
_HOUR_MS = 3_600_000
_HALF_HOUR_MS = _HOUR_MS // 2
_SEATS_IN_ROW = 30

PORTRAYED: Mapping[str, DelegateId] = {
    name: DelegateId(f"CM-{number:04d}")
    for name, number in zip(ENROLLED, (17, 101, 202, 303, 404), strict=True)
}
"""Which delegate each enrolled portrait stands for."""

WITHOUT_CONSENT = DelegateId("CM-0050")
"""The one delegate of the sample who withheld consent: no template, and a badge."""

_FAMILIES = (
    *("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Huỳnh", "Võ"),
    *("Đặng", "Bùi", "Đỗ", "Hồ", "Ngô", "Dương", "Lý"),
)
_MIDDLES = (("Văn", Gender.MALE), ("Thị", Gender.FEMALE), ("Ngọc", Gender.FEMALE), ("", None))
# Words that say "sample", "example", "trial": nobody is called so.
_GIVEN = (
    *("Mẫu", "Ví Dụ", "Thử Nghiệm", "Minh Họa", "Giả Định"),
    *("Tưởng Tượng", "Phác Thảo", "Bản Nháp", "Trình Diễn"),
)
_PLACES = ("xã Ví Dụ", "phường Mẫu", "xã Thử Nghiệm", "phường Minh Họa", "cơ quan Giả Định")


def sample_roster(rng: np.random.Generator, now_ms: int) -> Roster:
    """The list of the sample congress; its one session is open from an hour ago for a day."""
    people = [_delegate(number, rng) for number in range(1, PEOPLE + 1)]
    session = Session(
        SessionId("opening"),
        "Phiên khai mạc (dữ liệu mẫu)",
        now_ms - _HOUR_MS,
        now_ms + 23 * _HOUR_MS,
        place="Hội trường lớn",
        starts_ms=-(-now_ms // _HALF_HOUR_MS) * _HALF_HOUR_MS,
    )
    return Roster(
        version=1,
        event_name="Đại hội mẫu, nhiệm kỳ thử nghiệm",
        delegates={delegate.id: delegate for delegate in _named(people, rng)},
        session=session,
    )


def enrol_sample(
    store: Store,
    portraits: Mapping[str, Pixels],
    tools: FaceTools,
    rng: np.random.Generator,
    at: Moment,
) -> int:
    """Write roster and gallery in one transaction; returns the gallery's version.

    ``portraits`` holds the :data:`PORTRAYED` photographs by name, BGR.

    Raises:
        ImportRefused: a portrait that should give a template does not.
        StoreUnavailable: the disk cannot be written; nothing was changed.
    """
    roster = sample_roster(rng, at.wall_ms)
    real = {code: _templates(name, portraits, tools) for name, code in PORTRAYED.items()}
    listed = (code for code, delegate in roster.delegates.items() if delegate.consent)
    others = [code for code in listed if code not in real]
    drawn = [
        drawn_templates(len(others), rng, model=of_one_model[0].model, like=of_one_model)
        for of_one_model in zip(*real.values(), strict=True)
    ]
    templates = real | dict(zip(others, zip(*drawn, strict=True), strict=True))
    enrolments = tuple(
        Enrolment(delegate, _references(code, templates.get(code, ())))
        for code, delegate in roster.delegates.items()
    )
    pictures = {code: _portrait(portraits[name], tools) for name, code in PORTRAYED.items()}
    with store.writing():
        StoredRoster(store).save(roster, at)
        if roster.session is not None:
            groups = {delegate.group for delegate in roster.delegates.values()}
            StoredRoster(store).plan(sample_programme(roster.session, groups), at)
        Album(store).keep(pictures, at)
        return Gallery(store).apply(Batch(enrolments), at)


def portrait_files(files: Mapping[str, Path]) -> Mapping[str, Path]:
    """Of all cached portraits those that the sample congress enrols."""
    return {name: files[name] for name in PORTRAYED}


def _references(code: DelegateId, templates: Sequence[Template]) -> tuple[Reference, ...]:
    return tuple(
        Reference(ReferenceId(f"sample-{code}-{template.model}"), code, template)
        for template in templates
    )


def _templates(
    name: str, portraits: Mapping[str, Pixels], tools: FaceTools
) -> tuple[Template, ...]:
    """One of each engine that is there, the first engine's first."""
    outcome = assess(portraits[name], tools.detector, tools.embedder)
    match outcome:
        case Enrollable():
            second = tools.embed_again(portraits[name], outcome.face)
            made = (outcome.embedding, second)
            return tuple(template_of([each]) for each in made if each is not None)
        case FailureToEnrol():
            raise ImportRefused(f"The sample portrait {name} gave no template: {outcome.reason}.")


def _portrait(pixels: Pixels, tools: FaceTools) -> bytes:
    """The picture that the desk compares with; the photograph was assessed before."""
    return thumbnail_of(pixels, tools.detector.detect(pixels)[0].box)


def _delegate(number: int, rng: np.random.Generator) -> Delegate:
    place = _PLACES[number % len(_PLACES)]
    seat = number - 1
    return Delegate(
        id=DelegateId(f"CM-{number:04d}"),
        name="",
        delegation=f"Đoàn {place} {1 + number % 4}",
        seat=f"{chr(ord('A') + seat // _SEATS_IN_ROW)}{1 + seat % _SEATS_IN_ROW:02d}",
        group=f"Tổ {1 + number % GROUPS}",
        role=_role(number),
        consent=f"CM-{number:04d}" != WITHOUT_CONSENT,
        born=str(1956 + int(rng.integers(0, 38))),
    )


def _role(number: int) -> Role:
    for role, size in _BODIES:
        if number <= size:
            return role
        number -= size
    return Role.DELEGATE


def _named(people: Sequence[Delegate], rng: np.random.Generator) -> list[Delegate]:
    names = list(product(_FAMILIES, _MIDDLES, _GIVEN))
    rng.shuffle(names)
    genders = (Gender.FEMALE, Gender.MALE)
    return [
        replace(
            person,
            name=" ".join(filter(None, (family, middle, given))),
            gender=gender or genders[i % 2],
        )
        for i, (person, (family, (middle, gender), given)) in enumerate(
            zip(people, names, strict=False)
        )
    ]
