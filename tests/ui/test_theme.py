"""The look: every pair of colours can be read, and every colour has one place."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from PySide6.QtGui import QColor

from netdesk.environment import Environment
from netdesk.ui.theme import SHAPE_PAIRS, TEXT_PAIRS, Theme

UI = Path(__file__).resolve().parents[2] / "netdesk" / "ui"


def luminance(colour: QColor) -> float:
    """The relative luminance of WCAG 2.2."""
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (colour.redF(), colour.greenF(), colour.blueF())
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(theme: Theme, pair: tuple[str, str]) -> float:
    dark, light = sorted(luminance(theme.colour(token)) for token in pair)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("pair", TEXT_PAIRS, ids="-on-".join)
def test_every_text_can_be_read_on_its_ground(theme: Theme, pair: tuple[str, str]) -> None:
    assert contrast(theme, pair) >= 4.5


@pytest.mark.parametrize("pair", SHAPE_PAIRS, ids="-on-".join)
def test_every_mark_and_focus_ring_can_be_seen_on_its_ground(theme: Theme, pair: tuple[str, str]) -> None:
    assert contrast(theme, pair) >= 3


def test_every_token_of_the_palette_is_used(environment: Environment) -> None:
    folder = environment.resources / "theme"
    tokens = set(json.loads((folder / "light.json").read_text(encoding="utf-8")))
    code = "".join(path.read_text(encoding="utf-8") for path in UI.rglob("*.py"))
    sheet = (folder / "desk.qss").read_text(encoding="utf-8")
    used = {token for token in tokens if f'"{token}"' in code or re.search(rf"\${token}\b", sheet)}
    assert tokens == used


def test_no_colour_stands_outside_the_palette() -> None:
    for path in UI.rglob("*.py"):
        code = path.read_text(encoding="utf-8")
        assert not re.search(r"#[0-9a-fA-F]{6}\b|QColor\(\d", code), path.name


def test_text_is_the_systems_and_never_too_small(theme: Theme) -> None:
    assert theme.font.pointSizeF() >= 9.75
    assert theme.scaled_font(2).pointSizeF() == theme.font.pointSizeF() * 2
