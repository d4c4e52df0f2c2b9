"""Settings from one TOML file, strict: an unknown key or a wrong type refuses to start."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel, ConfigDict, ValidationError

from domain.errors import SettingsRefused


class Settings(BaseModel):
    """Base of each process's settings."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


S = TypeVar("S", bound=Settings)


def load_settings(path: Path, model: type[S]) -> S:
    """Read ``path`` into ``model``.

    Raises:
        SettingsRefused: no file, no TOML, or a value that the model refuses; says which.
    """
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise SettingsRefused(f"Settings {path} cannot be read: {error.strerror}.") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise SettingsRefused(f"Settings {path} are not TOML: {error}.") from error
    try:
        # Through JSON, because strict mode takes paths and enums from JSON text only.
        return model.model_validate_json(json.dumps(table, default=str))
    except ValidationError as error:
        places = "; ".join(
            f"{'.'.join(map(str, e['loc'])) or 'file'}: {e['msg']}" for e in error.errors()
        )
        raise SettingsRefused(f"Settings {path}: {places}.") from error
