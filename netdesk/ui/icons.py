"""Line icons from ``resources/icons``, tinted to a colour of the theme."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from netdesk.ui.theme import Theme

SIZE: Final = QSize(18, 18)
"""Of an icon beside text, in logical pixels."""


class Icons:
    """The icons of one theme. An icon is drawn when it is first asked for and never again."""

    def __init__(self, folder: Path, theme: Theme) -> None:
        """Take icons from a folder of Lucide files, whose strokes are ``currentColor``."""
        self._folder = folder
        self._theme = theme
        self._drawn: dict[tuple[str, str, str], QIcon] = {}

    def icon(self, name: str, token: str = "text", checked_token: str = "") -> QIcon:
        """The icon in the colour of a token, and in that of another one where its button is checked."""
        key = (name, token, checked_token)
        if key not in self._drawn:
            icon = QIcon(self._pixmap(name, self._theme.colour(token)))
            if token == "on_accent":  # which would vanish on the grey of a button that is not to be pressed
                icon.addPixmap(self._pixmap(name, self._theme.colour("muted")), QIcon.Mode.Disabled)
            if checked_token:
                checked = self._pixmap(name, self._theme.colour(checked_token))
                icon.addPixmap(checked, QIcon.Mode.Normal, QIcon.State.On)
            self._drawn[key] = icon
        return self._drawn[key]

    def _pixmap(self, name: str, colour: QColor) -> QPixmap:
        ratio = QGuiApplication.instance().devicePixelRatio()  # type: ignore[union-attr]
        pixmap = QPixmap(SIZE * ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        svg = (self._folder / f"{name}.svg").read_bytes().replace(b"currentColor", colour.name().encode())
        painter = QPainter(pixmap)
        QSvgRenderer(svg).render(painter, QRectF(0, 0, pixmap.width(), pixmap.height()))
        painter.end()
        pixmap.setDevicePixelRatio(ratio)
        return pixmap
