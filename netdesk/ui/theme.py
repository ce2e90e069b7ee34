"""The look: colours from files of tokens, sizes from the system's font and the zoom, one stylesheet made from both."""

from __future__ import annotations

import json
import re
from pathlib import Path
from string import Template
from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication, QWidget

SMALLEST_POINTS: Final = 9.75
"""The system's font is used as it is, but never smaller than this; zoom counts from here."""


class Theme(QObject):
    """The colours of one palette at a time, and what follows from them and from the zoom.

    Everything that is painted asks for colours, fonts and lengths when it paints. What is made once, such as the height
    of a table's rows, is made again on ``changed``.
    """

    changed = Signal()
    """Colours or zoom are others, and the application wears them."""

    def __init__(self, folder: Path, name: str, system_font: QFont, zoom: float = 1) -> None:
        """Read ``<name>.json`` and the stylesheet of the folder. Made once, after the application.

        Args:
            folder: Where the palettes and ``desk.qss`` stand.
            name: The palette, such as ``light``.
            system_font: What the machine uses for text; sizes are relative to it.
            zoom: 1 for sizes as they are written in the code; 2 for twice as large.
        """
        super().__init__()
        self._folder = folder
        self._system_font = QFont(system_font)
        self._take(name, zoom)

    @property
    def name(self) -> str:
        """The palette that is worn."""
        return self._name

    @property
    def zoom(self) -> float:
        """How much larger everything is than it is written in the code."""
        return self._zoom

    def wear(self, name: str, zoom: float, application: QApplication) -> None:
        """Change palette and zoom on the whole application; nothing happens where both are worn already."""
        if (name, zoom) == (self._name, self._zoom):
            return
        self._take(name, zoom)
        self.dress(application)
        self.changed.emit()

    def colour(self, token: str) -> QColor:
        """The colour of a token; ``KeyError`` for one that no palette has."""
        return self._colours[token]

    def px(self, length: float) -> int:
        """A length in logical pixels at 100 %, at the zoom that is worn."""
        return round(length * self._zoom)

    def scaled_font(self, factor: float, *, bold: bool = False) -> QFont:
        """The text font, larger or smaller. It is shared: take a copy to change it."""
        key = (factor, bold)
        if key not in self._fonts:
            font = QFont(self.font)
            font.setPointSizeF(self.font.pointSizeF() * factor)
            font.setBold(bold)
            self._fonts[key] = font
        return self._fonts[key]

    def fit(self, widget: QWidget) -> None:
        """Bring what was just made to the zoom: margins, gaps, least and largest sizes of it and everything in it.

        Code writes them as they are at 100 %. Whatever is made after the page that it stands on is fitted by its maker.
        """
        if self._zoom != 1:
            from netdesk.ui.zooming import fit

            fit(widget, self._zoom)

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

    def _take(self, name: str, zoom: float) -> None:
        self._name, self._zoom = name, zoom
        tokens: dict[str, str] = json.loads((self._folder / f"{name}.json").read_text(encoding="utf-8"))
        self._colours = {token: QColor(value) for token, value in tokens.items()}
        self._fonts: dict[tuple[float, bool], QFont] = {}
        self.font = QFont(self._system_font)
        self.font.setPointSizeF(max(self._system_font.pointSizeF(), SMALLEST_POINTS) * zoom)
        sheet = (self._folder / "desk.qss").read_text(encoding="utf-8")
        if zoom != 1:
            sheet = re.sub(r"(\d+)px", self._zoomed, sheet)
        sizes = {"small": self._points(0.92), "large": self._points(1.2), "title": self._points(1.4)}
        self.stylesheet = Template(sheet).substitute(tokens, **sizes)

    def _zoomed(self, length: re.Match[str]) -> str:
        pixels = int(length[1])
        return f"{max(self.px(pixels), min(pixels, 1))}px"

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
