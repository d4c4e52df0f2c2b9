"""Settings from one TOML file, strict: an unknown key or a wrong type refuses to start."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, TypeVar

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


def settings_text(table: Mapping[str, Any]) -> str:
    """A table of settings as TOML: texts, numbers, truths, lists of them, and tables within."""
    return "\n".join(_lines(table, ())) + "\n"


def _lines(table: Mapping[str, Any], place: tuple[str, ...]) -> Iterator[str]:
    """Values first, since TOML counts what follows a heading to it; nothing is no value."""
    if place:
        yield f"\n[{'.'.join(place)}]"
    for name, value in table.items():
        if value is not None and not isinstance(value, Mapping):
            # JSON's texts, numbers, truths and lists are TOML's too.
            yield f"{name} = {json.dumps(value, ensure_ascii=False)}"
    for name, value in table.items():
        if isinstance(value, Mapping):
            yield from _lines(value, (*place, name))
