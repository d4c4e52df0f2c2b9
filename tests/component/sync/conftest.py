"""A centre and gates that it knows."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from domain.ids import DeviceId
from sync.server.centre import Centre
from sync.server.database.engine import Engine
from sync.wire.messages import Registration
from tests.fakes.centre import TOKEN, make_centre
from tests.fakes.gate import Gate


@pytest.fixture
def centre(engine: Engine) -> Centre:
    return make_centre(engine)


@pytest.fixture
def new_gate(centre: Centre) -> Callable[[str], Gate]:
    """A function that makes a gate and registers it."""

    def make(name: str) -> Gate:
        gate = Gate(centre.identity.public().opening_key, device=DeviceId(name))
        centre.enrol(
            Registration(
                device=name,
                gate=f"Gate {name}",
                public_key=gate.public_key,
                receiving_key=gate.receiving_key,
                token=TOKEN,
            )
        )
        return gate

    return make
