"""What the screen asks of an enrolment that runs for it: one JSON object a line, strictly."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter

from enroll.columns import Field as Column
from enroll.pairs import Answer
from enroll.plan import Mode
from enroll.wording import Language


class _Asked(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Understand(_Asked):
    """Read the roster with these answers; the preview comes back."""

    do: Literal["understand"]
    roster: str = ""
    columns: dict[Column, str] = Field(default_factory=dict)
    consent_basis: str = ""
    names_without_marks: bool = False
    mode: Mode = Mode.ADD
    language: Language = "vi"
    """Of the reasons in the answers: everything else is told in codes."""


class Import(_Asked):
    """Look at all photographs and write a new version, in this administrator's name."""

    do: Literal["import"]
    operator: str


class Decide(_Asked):
    """Keep the answer to one question; it is not asked again."""

    do: Literal["decide"]
    key: str
    answer: Answer


class Apply(_Asked):
    """Write what the answers change, as a new version."""

    do: Literal["apply"]


class Publish(_Asked):
    """Write report and slip into a folder."""

    do: Literal["publish"]
    folder: str
    language: Language = "vi"


class Stop(_Asked):
    """End as soon as nothing is half."""

    do: Literal["stop"]


class Shown(_Asked):
    """One frame of the kiosk's camera; its pixels, BGR rows from the top, follow the line."""

    do: Literal["frame"]
    number: int
    taken_at_s: float
    width: int = Field(gt=0, le=8192)
    height: int = Field(gt=0, le=8192)


class Accept(_Asked):
    """Enrol by the photographs shown, although they resemble somebody of another code."""

    do: Literal["accept"]
    although: str = ""


class Retake(_Asked):
    """Photograph once more."""

    do: Literal["retake"]


Asked = Annotated[
    Understand | Import | Decide | Apply | Publish | Stop | Shown | Accept | Retake,
    Field(discriminator="do"),
]
ASKED: TypeAdapter[Asked] = TypeAdapter(Asked)
