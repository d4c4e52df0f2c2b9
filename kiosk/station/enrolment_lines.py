"""What the enrolment engine tells, line by line, and nothing else: docs/enrolment.md has the list.

The engine is another process and its findings come from a stick: a line that is not exactly one
of these is trouble, not something to guess about.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter


class _Told(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Progressed(_Told):
    """How far a step is; ``remaining_s`` by the pace so far."""

    event: Literal["progress"]
    stage: Literal["copying", "reading", "assessing", "comparing", "writing", "done"]
    done: int
    total: int
    remaining_s: float | None


class Copied(_Told):
    """The stick was listed; ``held`` is whether it is in memory and may be taken out."""

    event: Literal["copied"]
    held: bool
    files: int
    source: str


class Person(_Told):
    """A delegate as told from namesakes."""

    code: str
    name: str = Field(repr=False)
    delegation: str = ""
    group: str = ""
    seat: str = ""
    born: str = ""


class LeftOver(_Told):
    """A file that is not used, and why."""

    file: str
    why: str
    detail: str = ""
    name: str = Field(default="", repr=False)


class Understood(_Told):
    """A roster as far as it is understood; a ``question`` must be answered first."""

    event: Literal["understood"]
    roster: str
    encoding: str
    headings: tuple[str, ...]
    columns: dict[str, int]
    unclear: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...] = Field(repr=False)
    question: str
    people: int
    consenting: int
    unreadable: tuple[tuple[int, str], ...]
    photographs: int
    with_photograph: int
    left_over: tuple[LeftOver, ...]
    added: int
    renewed: int
    leaving: tuple[Person, ...]
    forgotten: int
    programme: tuple[str, ...]
    """What the stick's programme says, in sentences."""
    signed: bool = False
    """It comes from a bundle that this kiosk's centre signed."""


class Needy(Person):
    """A delegate who needs something, or whose photographs deserve a second look."""

    standing: str
    weak: str
    defects: tuple[str, ...]
    files: tuple[str, ...]
    remarks: tuple[str, ...]
    thumbnail: str = Field(repr=False)


class Side(Person):
    """One of two photographs that are looked at side by side."""

    file: str = ""
    thumbnail: str = Field(default="", repr=False)


class Doubt(_Told):
    """A question about two photographs; ``answer`` is empty until somebody answers."""

    key: str
    question: str
    score: float
    answer: str
    sides: tuple[Side, Side]


class Alike(_Told):
    """Two delegates whom the door must look at more closely."""

    sides: tuple[Person, Person]
    score: float


class Outcome(_Told):
    """What an import found and did."""

    event: Literal["outcome"]
    outcome: Literal["imported", "unchanged"]
    version: int
    kept: bool
    go: bool
    closes: bool
    programme: tuple[str, ...]
    rows: int
    ready: int
    standings: dict[str, int]
    unreadable: tuple[tuple[int, str], ...]
    files: int
    used: int
    unfit: int
    unused: int
    rejected: int
    rosters: int
    people: tuple[Needy, ...]
    left_over: tuple[LeftOver, ...]
    doubts: tuple[Doubt, ...]
    alike: tuple[Alike, ...]
    fnir: tuple[float, ...]
    fpir: tuple[float, ...]
    material: str


class Published(_Told):
    """Report and slip are in this folder."""

    event: Literal["published"]
    folder: str
    files: tuple[str, ...]


class Refused(_Told):
    """What was asked was not done; nothing of it is half."""

    event: Literal["refused"]
    why: str
    said: str
    item: str
    choices: tuple[str, ...]


class RolledBack(_Told):
    """The state before the last import is back."""

    event: Literal["rolled_back"]
    version: int


class Ready(_Told):
    """The booth waits for a frame."""

    event: Literal["ready"]


class Guidance(_Told):
    """What the person at the booth should do; no hint while all is well."""

    event: Literal["guidance"]
    hint: str
    taken: int


class Photographed(_Told):
    """Enough good photographs, as JPEG in base64."""

    event: Literal["photographed"]
    pictures: tuple[str, ...] = Field(repr=False)


class Enrolled(_Told):
    """The delegate is in the gallery by these photographs."""

    event: Literal["enrolled"]
    version: int


class Resembles(_Told):
    """This person is enrolled under another code already."""

    event: Literal["resembles"]
    other: str
    score: float


class Stopped(_Told):
    """Nothing more comes."""

    event: Literal["stopped"]


Line = Annotated[
    Progressed
    | Copied
    | Understood
    | Outcome
    | Published
    | Refused
    | RolledBack
    | Ready
    | Guidance
    | Photographed
    | Enrolled
    | Resembles
    | Stopped,
    Field(discriminator="event"),
]
LINE: TypeAdapter[Line] = TypeAdapter(Line)
