"""Who asks: what every route may want to know of its request."""

from __future__ import annotations

from typing import Annotated

from fastapi import Depends, Request
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer

from sync.server.centre import Centre
from sync.server.database.devices import Device
from sync.server.tokens import Unauthenticated

_SHOWN = HTTPBearer(auto_error=False, description="From /v1/sessions, for 15 minutes")
Shown = Annotated[HTTPAuthorizationCredentials | None, Depends(_SHOWN)]


def centre_of(request: Request) -> Centre:
    """The centre that this application serves."""
    centre = request.app.state.centre
    if not isinstance(centre, Centre):
        raise TypeError("the application was made without a centre")
    return centre


TheCentre = Annotated[Centre, Depends(centre_of)]


def carrier(centre: TheCentre, shown: Shown) -> Device:
    """The gate that asks.

    Raises:
        Unauthenticated: it shows no bearer, or one that does not hold.
    """
    if shown is None:
        raise Unauthenticated("Show the bearer that a signed challenge gives.")
    return centre.bearer_of(shown.credentials)


Carrier = Annotated[Device, Depends(carrier)]
