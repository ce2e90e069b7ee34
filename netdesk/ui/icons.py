"""Line icons from ``resources/icons``, tinted to a colour of the theme."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from netdesk.ui.theme import Theme

SIZE: Final = QSize(18, 18)
"""Of an icon beside text, in logical pixels at 100 %; the stylesheet says the same of buttons."""


class Icons:
    """The icons of the theme that is worn: each is drawn in its colours of the moment, as large as it is asked for."""

    def __init__(self, folder: Path, theme: Theme) -> None:
        """Take icons from a folder of Lucide files, whose strokes are ``currentColor``."""
        self._folder = folder
        self._theme = theme
        self._icons: dict[tuple[str, str, str], QIcon] = {}
        self._files: dict[str, bytes] = {}
        self._drawings: dict[tuple[str, str], QSvgRenderer] = {}

    def icon(self, name: str, token: str = "text", checked_token: str = "") -> QIcon:
        """The icon in the colour of a token, and in that of another one where its button is checked."""
        key = (name, token, checked_token)
        if key not in self._icons:
            self._icons[key] = QIcon(_IconEngine(self, *key))
        return self._icons[key]

    def drawing(self, name: str, token: str) -> QSvgRenderer:
        """What draws an icon in the colour that a token has now."""
        colour = self._theme.colour(token).name()
        if (name, colour) not in self._drawings:
            if name not in self._files:
                self._files[name] = (self._folder / f"{name}.svg").read_bytes()
            svg = self._files[name].replace(b"currentColor", colour.encode())
            self._drawings[name, colour] = QSvgRenderer(QByteArray(svg))
        return self._drawings[name, colour]


class _IconEngine(QIconEngine):
    """Draws one icon; what is not to be pressed is grey, whatever its colour otherwise."""

    def __init__(self, icons: Icons, name: str, token: str, checked_token: str) -> None:
        super().__init__()
        self._icons = icons
        self._name = name
        self._token = token
        self._checked_token = checked_token

    def clone(self) -> QIconEngine:
        return _IconEngine(self._icons, self._name, self._token, self._checked_token)

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        token = self._checked_token if self._checked_token and state is QIcon.State.On else self._token
        drawing = self._icons.drawing(self._name, "muted" if mode is QIcon.Mode.Disabled else token)
        drawing.render(painter, QRectF(rect))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        pixmap = QPixmap(size)
        if pixmap.isNull():  # asked for before the widget has a size
            return pixmap
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        self.paint(painter, QRect(0, 0, size.width(), size.height()), mode, state)
        painter.end()
        return pixmap
