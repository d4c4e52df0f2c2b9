"""How the agent stands with the centre: what one process says and another one shows."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass

FACT = "sync.standing"
"""The name under which the agent leaves its standing in the store."""


@dataclass(frozen=True, slots=True)
class Standing:
    """What the agent last said. Times are milliseconds since the boot that is named."""

    online: bool
    boot: str
    said_at_ms: int
    acknowledged_at_ms: int | None = None
    """When the centre last acknowledged, or said that nothing is missing."""
    trouble: str = ""
    """A sentence for the operator, empty when all is well."""


def encode_standing(standing: Standing) -> str:
    """JSON text."""
    return json.dumps(asdict(standing), sort_keys=True, ensure_ascii=False)


def decode_standing(text: object) -> Standing | None:
    """The standing that was encoded; None when nothing was said yet."""
    return Standing(**json.loads(text)) if isinstance(text, str) else None
