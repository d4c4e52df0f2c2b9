from __future__ import annotations

import hashlib

from store.schema import MIGRATIONS, statements

_RELEASED = (
    "dfc5f840794fb091",
    "d4e0707381115da6",
    "c2e931296aa377ae",
)


def test_a_released_step_is_never_edited() -> None:
    """A kiosk in the field has run it already; what it should have been comes as a new step."""
    found = [hashlib.sha256(step.encode()).hexdigest()[:16] for step in MIGRATIONS]
    assert tuple(found[: len(_RELEASED)]) == _RELEASED


def test_a_trigger_is_one_statement_and_comments_are_none() -> None:
    script = """
    CREATE TABLE a (x);
    CREATE TRIGGER t BEFORE DELETE ON a BEGIN SELECT 1; SELECT 2; END;
    """
    assert len(statements(script)) == 2
