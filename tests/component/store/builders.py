"""Fictional people and evenings for the store."""

from __future__ import annotations

import numpy as np

from domain.attendance import CheckIn, Method
from domain.biometrics import Reference, Template, unit
from domain.delegates import Delegate
from domain.ids import DelegateId, ModelId, ReferenceId, SessionId
from domain.moment import Moment
from store.connection import Store
from store.gallery import Batch, Enrolment, Gallery
from store.ledger import Ledger
from tests.fakes.clock import FakeClock

MODEL = ModelId("planted-128")
SESSION = SessionId("S1")


def code(number: int) -> DelegateId:
    """The organiser's code of the numbered fictional delegate."""
    return DelegateId(f"CM-{number:04}")


def check_in(number: int, at: Moment) -> CheckIn:
    """The numbered delegate came in."""
    return CheckIn(at, code(number), SESSION, Method.FACE, score=0.5, gallery_version=1)


def template(number: int, model: ModelId = MODEL) -> Template:
    """A vector that is the numbered delegate's in every test."""
    vector = unit(np.random.default_rng(number).normal(size=128))
    return Template(model, vector, samples=1)


def enrolment(number: int, *, consent: bool = True, model: ModelId = MODEL) -> Enrolment:
    """The numbered delegate, with a template if they consented."""
    delegate = Delegate(
        code(number),
        name=f"Nguyễn Thử Nghiệm {number:04}",
        delegation="Đoàn Giả Định",
        seat=f"A-{number}",
        consent=consent,
    )
    reference = Reference(ReferenceId(f"ref-{number}"), code(number), template(number, model))
    return Enrolment(delegate, (reference,) if consent else ())


def evening(store: Store, clock: FakeClock, people: int = 20) -> Ledger:
    """Everybody is enrolled and comes in, one a second."""
    Gallery(store).apply(Batch(tuple(enrolment(n) for n in range(people))), clock.now())
    ledger = Ledger(store)
    for number in range(people):
        clock.advance(1)
        ledger.append(check_in(number, clock.now()))
    return ledger
