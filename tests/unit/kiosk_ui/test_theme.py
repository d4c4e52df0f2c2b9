"""Text that a delegate must read stands out from its ground by at least 7:1."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

THEME = Path(__file__).resolve().parents[3] / "kiosk" / "ui" / "qml" / "style" / "Theme.qml"
COLOURS = dict(
    re.findall(r'property color (\w+): "#([0-9a-f]{6})"', THEME.read_text(encoding="utf-8"))
)


def luminance(colour: str) -> float:
    """Relative luminance, WCAG 2.2."""
    shares = [int(COLOURS[colour][place : place + 2], 16) / 255 for place in (0, 2, 4)]
    linear = [s / 12.92 if s <= 0.04045 else ((s + 0.055) / 1.055) ** 2.4 for s in shares]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(text: str, ground: str) -> float:
    high, low = sorted((luminance(text), luminance(ground)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize(
    ("text", "ground"),
    [
        *((text, ground) for text in ("ink", "quiet", "red") for ground in ("paper", "white")),
        *((text, "sand") for text in ("ink", "quiet")),
        *((text, "paleGold") for text in ("ink", "red")),
        ("ink", "amber"),
        *(
            (text, ground)
            for text in ("white", "paleGold")
            for ground in ("jade", "night", "bark")
        ),
    ],
)
def test_text_stands_out_from_its_ground(text: str, ground: str) -> None:
    assert contrast(text, ground) >= 7


def test_black_on_white_is_twenty_one_to_one() -> None:
    COLOURS["black"] = "000000"
    assert round(contrast("black", "white"), 1) == 21.0
