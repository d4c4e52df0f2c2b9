"""The house rules see what they are there to see."""

from __future__ import annotations

import pytest

from tools.house_rules import banned, complaints, swallowing, too_long, undocumented


def test_the_house_is_in_order() -> None:
    assert list(complaints()) == []


@pytest.mark.parametrize(
    "line",
    [
        "now = datetime.now()",
        "at = time.time()",
        "name = uuid4()",
        "print('hello')",
        "from unittest.mock import Mock",
        "x = 1  # noqa",
        "x = 1  # type: ignore",
        "# TODO later",
        "known_face = 1",
        f"path = '/{'tmp'}/x'",
        'rows = db.execute("SELECT a FROM b")',
    ],
)
def test_a_banned_line_is_named(line: str) -> None:
    assert list(banned("domain/x.py", line))


def test_a_long_function_and_a_long_module_are_named() -> None:
    text = '"""A."""\n\ndef f():\n' + "    x = 1\n" * 300
    assert len(list(too_long("domain/x.py", text))) == 2


def test_a_module_without_a_sentence_is_named() -> None:
    assert list(undocumented("domain/x.py", '"""no sentence"""'))


@pytest.mark.parametrize("caught", ["except:", "except Exception:", "except BaseException:"])
def test_swallowing_a_bug_is_named_and_passing_it_on_is_not(caught: str) -> None:
    swallowed = f"try:\n    x = 1\n{caught}\n    x = 2\n"
    assert list(swallowing("domain/x.py", swallowed))
    assert not list(swallowing("domain/x.py", swallowed + "    raise\n"))
