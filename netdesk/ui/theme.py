"""The look: colours from one file of tokens, sizes from the system's font, one stylesheet made from both."""

from __future__ import annotations

import json
from pathlib import Path
from string import Template
from typing import Final

from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication

SMALLEST_POINTS: Final = 9.75
"""The system's font is used as it is, but never smaller than this."""

TEXT_PAIRS: Final = (
    ("text", "card"),
    ("text", "ground"),
    ("text", "hover"),
    ("text", "accent_soft"),
    ("muted", "card"),
    ("muted", "ground"),
    ("muted", "hover"),
    ("muted", "chip"),
    ("muted", "accent_soft"),
    ("accent", "card"),
    ("accent", "ground"),
    ("accent", "hover"),
    ("accent", "accent_soft"),
    ("on_accent", "accent"),
    ("on_accent", "accent_strong"),
    ("chip_text", "chip"),
    ("caution_text", "caution"),
    ("caution_text", "chip"),
    ("alert_text", "alert"),
    ("card", "text"),
)
"""Every text colour with every ground that it stands on: 4.5 : 1 at least (WCAG AA)."""

SHAPE_PAIRS: Final = (
    ("edge", "card"),
    ("edge", "ground"),
    ("accent", "card"),
    ("accent", "accent_soft"),
    ("caution_edge", "caution"),
    ("alert_edge", "alert"),
    ("text", "accent_soft"),
)
"""Borders, focus rings and marks with their grounds: 3 : 1 at least (WCAG AA)."""


class Theme:
    """The colours of one palette and what follows from them. Made once, after the application."""

    def __init__(self, folder: Path, name: str, system_font: QFont) -> None:
        """Read ``<name>.json`` and the stylesheet of the folder.

        Args:
            folder: Where the palettes and ``desk.qss`` stand.
            name: The palette, such as ``light``.
            system_font: What the machine uses for text; sizes are relative to it.
        """
        tokens: dict[str, str] = json.loads((folder / f"{name}.json").read_text(encoding="utf-8"))
        self._colours = {token: QColor(value) for token, value in tokens.items()}
        self.font = QFont(system_font)
        self.font.setPointSizeF(max(system_font.pointSizeF(), SMALLEST_POINTS))
        self.stylesheet = Template((folder / "desk.qss").read_text(encoding="utf-8")).substitute(
            tokens, small=self._points(0.92), large=self._points(1.2), title=self._points(1.4)
        )

    def colour(self, token: str) -> QColor:
        """The colour of a token; ``KeyError`` for one that no palette has."""
        return self._colours[token]

    def scaled_font(self, factor: float, *, bold: bool = False) -> QFont:
        """The text font, larger or smaller."""
        font = QFont(self.font)
        font.setPointSizeF(self.font.pointSizeF() * factor)
        font.setBold(bold)
        return font

    def dress(self, application: QApplication) -> None:
        """Give the whole application font, palette and stylesheet."""
        application.setFont(self.font)
        application.setPalette(self.palette())
        application.setStyleSheet(self.stylesheet)

    def palette(self) -> QPalette:
        """The palette for what the stylesheet leaves to the style: check marks, menus, dialogs, links."""
        palette = QPalette(self.colour("card"), self.colour("ground"))
        for role, token in _ROLES.items():
            palette.setColor(role, self.colour(token))
        palette.setColor(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text, self.colour("muted"))
        palette.setColor(QPalette.ColorGroup.Disabled, QPalette.ColorRole.ButtonText, self.colour("muted"))
        palette.setColor(QPalette.ColorGroup.Disabled, QPalette.ColorRole.WindowText, self.colour("muted"))
        return palette

    def _points(self, factor: float) -> str:
        return f"{self.font.pointSizeF() * factor:.1f}pt"


_ROLES: Final = {
    QPalette.ColorRole.Window: "ground",
    QPalette.ColorRole.WindowText: "text",
    QPalette.ColorRole.Base: "card",
    QPalette.ColorRole.AlternateBase: "ground",
    QPalette.ColorRole.Text: "text",
    QPalette.ColorRole.Button: "card",
    QPalette.ColorRole.ButtonText: "text",
    QPalette.ColorRole.Highlight: "accent",
    QPalette.ColorRole.HighlightedText: "on_accent",
    QPalette.ColorRole.Accent: "accent",
    QPalette.ColorRole.Link: "accent",
    QPalette.ColorRole.LinkVisited: "accent",
    QPalette.ColorRole.PlaceholderText: "muted",
    QPalette.ColorRole.ToolTipBase: "text",
    QPalette.ColorRole.ToolTipText: "card",
}
