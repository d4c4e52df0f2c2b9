"""The kinds of field that messages are made of."""

from __future__ import annotations

import base64
import binascii
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, PlainSerializer
from pydantic.json_schema import WithJsonSchema

from domain.chain import LINK_BYTES


def _bytes_of(value: Any) -> Any:
    if not isinstance(value, str):
        return value
    try:
        return base64.b64decode(value, validate=True)
    except (binascii.Error, ValueError) as error:
        raise ValueError("not base64") from error


def _text_of(value: bytes) -> str:
    return base64.b64encode(value).decode("ascii")


def _as_base64(most: int, least: int = 0) -> Any:
    letters = "[A-Za-z0-9+/]"
    tail = {0: "", 1: f"{letters}{{2}}==", 2: f"{letters}{{3}}="}[most % 3]
    pattern = f"^(?:{letters}{{4}})*(?:{letters}{{2}}==|{letters}{{3}}=)?$"
    if most == least:
        pattern = f"^(?:{letters}{{4}}){{{most // 3}}}{tail}$"
    return WithJsonSchema(
        {
            "type": "string",
            "contentEncoding": "base64",
            "pattern": pattern,
            "minLength": -(-least // 3) * 4,
            "maxLength": -(-most // 3) * 4,
        }
    )


_decoded = BeforeValidator(_bytes_of)
_encoded = PlainSerializer(_text_of, return_type=str, when_used="json")

SEALED_MOST_BYTES = 16_384
"""The longest sealed row: 64 blocks of 256 bytes; a check-in takes two."""

Link = Annotated[
    bytes,
    _decoded,
    _encoded,
    Field(min_length=LINK_BYTES, max_length=LINK_BYTES),
    _as_base64(LINK_BYTES, LINK_BYTES),
]
Key = Annotated[bytes, _decoded, _encoded, Field(min_length=32, max_length=32), _as_base64(32, 32)]
Signature = Annotated[
    bytes, _decoded, _encoded, Field(min_length=64, max_length=64), _as_base64(64, 64)
]
SealedKey = Annotated[
    bytes, _decoded, _encoded, Field(min_length=1, max_length=256), _as_base64(256, 1)
]
Sealed = Annotated[
    bytes,
    _decoded,
    _encoded,
    Field(min_length=1, max_length=SEALED_MOST_BYTES),
    _as_base64(SEALED_MOST_BYTES, 1),
]
Name = Annotated[str, Field(pattern=r"^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$")]
"""A device's or a log's identifier."""
Seq = Annotated[int, Field(ge=0, le=2**53)]
"""A place in a log; JSON numbers are exact up to here."""
MOST_MS = 2**45
Millis = Annotated[int, Field(ge=-MOST_MS, le=MOST_MS)]
"""What a calendar can show: 1,100 years on either side of 1970."""


class Request(BaseModel):
    """Sent by a kiosk. The centre refuses fields it does not know."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


class Answer(BaseModel):
    """Sent by the centre. A kiosk skips fields it does not know, so the centre goes first."""

    model_config = ConfigDict(extra="ignore", frozen=True, strict=True)
