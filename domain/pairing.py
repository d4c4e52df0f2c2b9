"""Pairing between screen and agent: what one process asks, and what the other one answers.

The process at the door has a camera and no network, the agent has a network and no camera. They
meet in the store, where each of these lies sealed.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field
from enum import StrEnum

CODE_PREFIX = "ENTRANCE-PAIR-1?"
"""How the text of a centre's code begins."""
WISH, SAID, BELONGS = "pairing.wish", "pairing.said", "pairing.belongs"
"""The names under which they lie in the store."""
WANTED = "pairing.wanted"
"""The first set-up was told that a centre is joined as soon as it is over."""
CENTRE_KEYS = "pairing.centre_keys"
"""Where the store has the keys of this kiosk's centre, for those who do not speak to it."""


class Errand(StrEnum):
    """What the screen asks of the agent."""

    CONNECT = "connect"
    """Answer this code over the network."""
    WRITE_REQUEST = "write_request"
    """Answer this code by a file on the stick."""
    TAKE_ANSWER = "take_answer"
    """Read the centre's answer from the stick."""
    GIVE_UP = "give_up"
    """Do nothing more."""


class Stage(StrEnum):
    """How far an errand is."""

    CONNECTING = "connecting"
    COMPARE = "compare"
    """The centre answered: a person there compares six digits and approves."""
    WRITING = "writing"
    """The request waits for a stick."""
    WRITTEN = "written"
    PAIRED = "paired"
    TROUBLED = "troubled"


ENDS = frozenset({Stage.WRITTEN, Stage.PAIRED, Stage.TROUBLED})
"""Where an errand is over."""


class Snag(StrEnum):
    """Why an errand came to nothing; each has its sentence and its remedy on the screen."""

    NOT_A_CODE = "not_a_code"
    UNREACHABLE = "unreachable"
    OTHER_CENTRE = "other_centre"
    REFUSED = "refused"
    NOT_APPROVED = "not_approved"
    NO_STICK = "no_stick"
    NO_REQUEST = "no_request"
    NO_ANSWER = "no_answer"
    BAD_ANSWER = "bad_answer"
    AGENT_SILENT = "agent_silent"


@dataclass(frozen=True, slots=True)
class Wish:
    """An errand; its name tells it from the one before."""

    name: str
    errand: Errand
    code: str = field(repr=False, default="")


@dataclass(frozen=True, slots=True)
class Progress:
    """What the agent says of a wish."""

    wish: str
    stage: Stage
    digits: str = ""
    gate: str = ""
    snag: Snag | None = None


@dataclass(frozen=True, slots=True)
class Belonging:
    """The centre of this kiosk: its address, what it calls this door, and since when."""

    centre: str
    gate: str
    since_ms: int


@dataclass(frozen=True, slots=True)
class CentreKeys:
    """Whose signature is believed, and to whom a gallery is sealed; 32 bytes each."""

    signing: bytes
    opening: bytes


def encode_keys(keys: CentreKeys) -> str:
    """Text for the store."""
    return f"{keys.signing.hex()} {keys.opening.hex()}"


def decode_keys(text: object) -> CentreKeys | None:
    """The keys that were encoded; None for a kiosk that stands alone."""
    if not isinstance(text, str):
        return None
    signing, opening = text.split(" ")
    return CentreKeys(bytes.fromhex(signing), bytes.fromhex(opening))


def encode(told: Wish | Progress | Belonging) -> str:
    """JSON text."""
    return json.dumps(asdict(told), sort_keys=True, ensure_ascii=False)


def decode_wish(text: object) -> Wish | None:
    """The wish that was encoded; None when there is none."""
    if not isinstance(text, str):
        return None
    fields = json.loads(text)
    return Wish(fields["name"], Errand(fields["errand"]), fields["code"])


def decode_progress(text: object) -> Progress | None:
    """The progress that was encoded; None when nothing was said."""
    if not isinstance(text, str):
        return None
    fields = json.loads(text)
    snag = Snag(fields.pop("snag")) if fields["snag"] else None
    return Progress(**{**fields, "stage": Stage(fields["stage"]), "snag": snag})


def decode_belonging(text: object) -> Belonging | None:
    """The belonging that was encoded; None for a kiosk that stands alone."""
    return Belonging(**json.loads(text)) if isinstance(text, str) and text else None
