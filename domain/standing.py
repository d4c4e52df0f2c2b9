"""How the agent stands with the centre and with other gates: one process says, others show."""

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


NEIGHBOURHOOD = "peers.standing"
"""The name under which the agent leaves which other gates it is in touch with."""


@dataclass(frozen=True, slots=True)
class Neighbourhood:
    """The other gates on the switch that answered lately, when that was said."""

    boot: str
    said_at_ms: int
    gates: tuple[str, ...] = ()
    trouble: str = ""
    """A sentence for the operator about a gate that contradicts itself."""


def encode_neighbourhood(neighbourhood: Neighbourhood) -> str:
    """JSON text."""
    return json.dumps(asdict(neighbourhood), sort_keys=True, ensure_ascii=False)


def decode_neighbourhood(text: object) -> Neighbourhood | None:
    """What was encoded; None when nothing was said yet."""
    if not isinstance(text, str):
        return None
    fields = json.loads(text)
    return Neighbourhood(**fields | {"gates": tuple(fields["gates"])})
