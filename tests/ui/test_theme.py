"""The looks: every pair of colours can be read in every one, and every colour has one place."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from itertools import product
from pathlib import Path
from typing import Final

import pytest
from PySide6.QtGui import QColor, QFont, QImage, QTextCursor, QTextDocument
from PySide6.QtWidgets import QApplication

from netdesk.environment import Environment
from netdesk.ui.icons import Icons
from netdesk.ui.look import Look
from netdesk.ui.main_window import MainWindow
from netdesk.ui.theme import Theme
from netdesk.ui.widgets.document_style import BOX_PROPERTY, PILL_PROPERTY, TOKEN_PROPERTY
from netdesk.ui.widgets.statement_view import StatementView
from tests.ui.reading import all_tabs_of
from tests.ui.sheets import side_effects_of

UI = Path(__file__).resolve().parents[2] / "netdesk" / "ui"
PALETTES: Final = tuple(look.value for look in Look if look is not Look.SYSTEM)

TEXTS: Final = ("text", "muted", "accent", "chip_text", "caution_text", "alert_text")
GROUNDS: Final = ("card", "ground", "hover", "accent_soft", "chip", "caution", "alert")
MARKS: Final = ("edge", "accent", "muted", "caution_edge", "alert_edge")
INVERSE: Final = (("on_accent", "accent"), ("on_accent", "accent_strong"), ("card", "text"))
DECORATION: Final = ("line",)
"""Parts what a gap parts too, so it says nothing by itself."""

TEXT_PAIRS: Final = (*product(TEXTS, GROUNDS), *INVERSE)
"""Any text may come to stand on any ground: a doubt in a row that is chosen, a pill in a box."""

MARK_PAIRS: Final = (*product(MARKS, GROUNDS), *INVERSE)


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


def below(theme: Theme, pairs: tuple[tuple[str, str], ...], least: float) -> list[str]:
    """The pairs with too little contrast, in words."""
    return [f"{a} on {b}: {contrast(theme, (a, b)):.2f}" for a, b in pairs if contrast(theme, (a, b)) < least]


@pytest.fixture(params=PALETTES)
def each_look(request: pytest.FixtureRequest, qapp: QApplication, environment: Environment) -> Theme:
    """Each palette in turn; not worn."""
    return Theme(environment.resources / "theme", request.param, qapp.font())


def test_every_text_can_be_read_on_every_ground_in_every_look(each_look: Theme) -> None:
    assert below(each_look, TEXT_PAIRS, 4.5) == []


def test_every_mark_and_focus_ring_can_be_seen_on_every_ground_in_every_look(each_look: Theme) -> None:
    assert below(each_look, MARK_PAIRS, 3) == []


def test_high_contrast_has_more_than_enough(qapp: QApplication, environment: Environment) -> None:
    theme = Theme(environment.resources / "theme", "high_contrast", qapp.font())
    assert below(theme, TEXT_PAIRS, 7) == []
    assert below(theme, MARK_PAIRS, 4.5) == []
    assert contrast(theme, ("line", "card")) >= 4.5


def test_every_token_is_a_text_a_ground_a_mark_or_decoration_in_every_look(environment: Environment) -> None:
    known = {*TEXTS, *GROUNDS, *MARKS, *DECORATION, *(token for pair in INVERSE for token in pair)}
    for name in PALETTES:
        path = environment.resources / "theme" / f"{name}.json"
        assert set(json.loads(path.read_text(encoding="utf-8"))) == known, name


def test_every_rule_of_the_stylesheet_puts_a_text_on_a_ground(environment: Environment) -> None:
    """So that no rule makes a pair that is not among those computed."""
    sheet = (environment.resources / "theme" / "desk.qss").read_text(encoding="utf-8")
    rules = re.findall(r"\{([^}]*)\}", sheet)
    assert len(rules) > 40
    pairs = {
        (text, ground)
        for rule in rules
        for text, ground in product(
            re.findall(r"(?<![-\w])(?:selection-|placeholder-text-)?color: \$(\w+)", rule),
            re.findall(r"(?<!selection-)background(?:-color)?: \$(\w+)", rule)[:1],
        )
        if text != "on_accent" or ground != "card"  # the colour of words that are selected, on the accent
    }
    assert pairs - set(TEXT_PAIRS) == set()


def test_what_delegates_fill_is_a_ground_or_a_mark_and_what_they_draw_a_text_or_a_mark() -> None:
    """So that no delegate makes a pair that is not among those computed."""
    tokens = set(json.loads((UI.parents[1] / "resources" / "theme" / "light.json").read_text(encoding="utf-8")))
    drawn: set[str] = set()
    filled: set[str] = set()
    for path in (UI / "delegates").glob("*.py"):
        for line in path.read_text(encoding="utf-8").splitlines():
            words = set(re.findall(r'"([a-z_]+)"', line)) & tokens
            if re.search(r"fillRect|setBrush", line):
                filled |= words
            elif re.search(r"setPen|QPen|token\b|return \"", line):
                drawn |= words
    assert len(drawn) > 5
    assert len(filled) > 4
    assert drawn - {*TEXTS, *MARKS, *DECORATION, "on_accent"} == set()
    assert filled - {*GROUNDS, *MARKS} == set()


def test_every_word_of_a_text_stands_on_a_ground_that_was_computed(open_window: Callable[..., MainWindow]) -> None:
    window = open_window()
    pairs: set[tuple[str, str]] = set()
    for treatment_id in ("prrt", "surgery", "lutate", "vitamins", "octreotide", "liver_resection"):
        all_tabs_of(window, treatment_id)
        side_effects_of(window, treatment_id)
        for view in window.findChildren(StatementView):
            pairs |= set(pairs_in(view.document()))
    assert {
        ("alert_text", "alert"),
        ("caution_text", "caution"),
        ("chip_text", "chip"),
        ("accent", "accent_soft"),
    } <= pairs
    assert pairs - set(TEXT_PAIRS) == set()


def pairs_in(document: QTextDocument) -> Iterator[tuple[str, str]]:
    """Token of words and token of what lies behind them: a pill, a box, or the card."""
    block = document.begin()
    while block.isValid():
        frame = QTextCursor(block).currentFrame()
        ground = frame.frameFormat().stringProperty(BOX_PROPERTY) if frame is not None else ""
        parts = block.begin()
        while not parts.atEnd():
            words = parts.fragment().charFormat()
            if words.hasProperty(TOKEN_PROPERTY):
                pill = words.stringProperty(PILL_PROPERTY)
                yield words.stringProperty(TOKEN_PROPERTY), pill or ground or "card"
            parts += 1
        block = block.next()


def test_what_is_chosen_differs_by_more_than_its_colour(environment: Environment) -> None:
    """By weight or by a line: for those who see no colours, and for a screen in the sun."""
    sheet = (environment.resources / "theme" / "desk.qss").read_text(encoding="utf-8")
    rules = re.findall(r"([^{}]+)\{([^}]*)\}", sheet)
    told: dict[str, str] = {}
    for selectors, body in rules:
        for selector in selectors.split(","):
            if re.search(r":(checked|selected)$", selector.strip()):
                told[selector.strip()] = told.get(selector.strip(), "") + body
    assert len(told) >= 4
    assert [each for each, body in told.items() if not re.search(r"font-weight|border[-\w]*: \d", body)] == []


def test_every_token_of_the_palettes_is_used(environment: Environment) -> None:
    folder = environment.resources / "theme"
    tokens = set(json.loads((folder / "light.json").read_text(encoding="utf-8")))
    code = "".join(path.read_text(encoding="utf-8") for path in UI.rglob("*.py"))
    sheet = (folder / "desk.qss").read_text(encoding="utf-8")
    used = {token for token in tokens if f'"{token}"' in code or re.search(rf"\${token}\b", sheet)}
    assert tokens == used


def test_no_colour_stands_outside_the_palettes(environment: Environment) -> None:
    sheet = (environment.resources / "theme" / "desk.qss").read_text(encoding="utf-8")
    assert not re.search(r"#[0-9a-fA-F]{6}\b", sheet)
    for path in UI.rglob("*.py"):
        code = path.read_text(encoding="utf-8")
        assert not re.search(r"#[0-9a-fA-F]{6}\b|QColor\(\d", code), path.name


def test_text_is_the_systems_and_never_too_small(theme: Theme) -> None:
    assert theme.font.pointSizeF() >= 9.75
    assert theme.scaled_font(2).pointSizeF() == theme.font.pointSizeF() * 2


@pytest.mark.parametrize("zoom", [0.8, 1.5, 2])
def test_zoom_makes_fonts_and_lengths_larger_alike(qapp: QApplication, environment: Environment, zoom: float) -> None:
    folder, font = environment.resources / "theme", QFont(qapp.font())
    plain, zoomed = Theme(folder, "light", font), Theme(folder, "light", font, zoom)
    assert zoomed.font.pointSizeF() == pytest.approx(plain.font.pointSizeF() * zoom)
    assert zoomed.px(100) == 100 * zoom
    assert "padding: 6px 12px" in plain.stylesheet
    assert f"padding: {round(6 * zoom)}px {round(12 * zoom)}px" in zoomed.stylesheet
    assert "0px" not in re.findall(r"border: (\w+)", zoomed.stylesheet), "a border that is there stays there"


def test_an_icon_follows_the_look_that_is_worn(qapp: QApplication, environment: Environment, theme: Theme) -> None:
    icon = Icons(environment.resources / "icons", theme).icon("search")
    for name in PALETTES:
        theme.wear(name, 1, qapp)
        assert theme.colour("text").name() in colours_in(icon.pixmap(48, 48).toImage()), name


def colours_in(image: QImage) -> set[str]:
    """The colours of the opaque pixels of an image."""
    pixels = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return {pixel.name() for pixel in pixels if pixel.alpha() == 255}
