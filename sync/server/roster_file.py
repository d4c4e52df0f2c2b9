"""A roster that somebody uploads: JSON as the wire has it, or a CSV table with a heading row."""

from __future__ import annotations

import csv
import io
import json
import unicodedata

from domain.errors import ImportRefused
from sync.wire.roster import RosterDocument, read_roster

_COLUMNS = ("code", "name", "delegation", "seat", "group", "role", "consent", "sessions")
_YES = frozenset({"1", "yes", "true", "x", "có", "co"})


def read_upload(text: bytes, before: RosterDocument | None) -> RosterDocument:
    """The roster in an uploaded file; a table keeps event name and sessions of the one before.

    Raises:
        ImportRefused: it is neither; the sentence says at which place.
    """
    if text.lstrip()[:1] == b"{":
        return read_roster(text)
    try:
        table = unicodedata.normalize("NFC", text.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise ImportRefused("The table is not UTF-8: save it as “CSV UTF-8”.") from error
    first = table.splitlines()[0] if table.strip() else ""
    try:
        document = _document(table, ";" if ";" in first else ",", before)
    except csv.Error as error:
        raise ImportRefused(f"The table cannot be read: {error}.") from error
    return read_roster(json.dumps(document).encode())


def _document(table: str, delimiter: str, before: RosterDocument | None) -> dict[str, object]:
    reader = csv.DictReader(io.StringIO(table), delimiter=delimiter)
    headings = [heading.strip().lower() for heading in reader.fieldnames or ()]
    if "code" not in headings or "name" not in headings:
        raise ImportRefused(
            f"The table needs the headings code and name; it may have {', '.join(_COLUMNS)}."
        )
    reader.fieldnames = headings
    return {
        "event_name": before.event_name if before else "",
        "sessions": [s.model_dump() for s in before.sessions] if before else [],
        "delegates": [_entry(row) for row in reader],
    }


def _entry(row: dict[str, str | None]) -> dict[str, object]:
    cells = {name: (row.get(name) or "").strip() for name in _COLUMNS}
    sessions = cells["sessions"].split()
    return {
        "id": cells["code"],
        "name": cells["name"],
        "delegation": cells["delegation"],
        "seat": cells["seat"],
        "group": cells["group"],
        "role": cells["role"].lower() or "delegate",
        "consent": cells["consent"].lower() in _YES,
        "sessions": sessions or None,
    }
