"""Look and zoom of the running program: what was chosen, what the system asks for, and the theme that follows both."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from netdesk.ui.look import Look

if TYPE_CHECKING:
    from PySide6.QtGui import QStyleHints

    from netdesk.ui.settings import Settings
    from netdesk.ui.theme import Theme

ZOOMS: Final = (80, 90, 100, 110, 125, 150, 175, 200)
"""Percent, in the steps that the keys go."""

_LOOK: Final = "look"
_ZOOM: Final = "zoom"


class Appearance(QObject):
    """Chooses what the theme wears, at once and everywhere, and remembers it."""

    changed = Signal()
    """Look or zoom are others."""

    def __init__(
        self, theme: Theme, settings: Settings, hints: QStyleHints | None = None, parent: QObject | None = None
    ) -> None:
        """Wear what is remembered; ``hints`` say what the system asks for, by default those of the application."""
        super().__init__(parent)
        self._theme = theme
        self._settings = settings
        self._hints = hints or QGuiApplication.styleHints()
        self._hints.colorSchemeChanged.connect(self._on_hints_color_scheme_changed)
        self._wear()

    @property
    def look(self) -> Look:
        """What was chosen."""
        return chosen_look(self._settings)

    @property
    def zoom(self) -> int:
        """Percent, one of ``ZOOMS``."""
        return chosen_zoom(self._settings)

    def set_look(self, look: Look) -> None:
        """Wear another look from now on."""
        self._keep(_LOOK, look.value)

    def set_zoom(self, percent: int) -> None:
        """Show everything at one of ``ZOOMS`` from now on; ``ValueError`` for another."""
        self._keep(_ZOOM, [ZOOMS[ZOOMS.index(percent)]])

    @Slot()
    def zoom_in(self) -> None:
        """One step larger, where there is one."""
        self.set_zoom(ZOOMS[min(ZOOMS.index(self.zoom) + 1, len(ZOOMS) - 1)])

    @Slot()
    def zoom_out(self) -> None:
        """One step smaller, where there is one."""
        self.set_zoom(ZOOMS[max(ZOOMS.index(self.zoom) - 1, 0)])

    @Slot()
    def reset_zoom(self) -> None:
        """Back to 100 %."""
        self.set_zoom(100)

    def _keep(self, key: str, value: str | list[int]) -> None:
        self._settings.set(key, value)
        self._settings.save()
        self._wear()
        self.changed.emit()

    def _wear(self) -> None:
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        palette, zoom = palette_name(self.look, self._hints), self.zoom / 100
        is_zoomed = zoom != self._theme.zoom
        self._theme.wear(palette, zoom, application)
        if is_zoomed:
            from netdesk.ui.zooming import fit_window

            for window in application.topLevelWidgets():
                fit_window(window, zoom)

    @Slot(Qt.ColorScheme)
    def _on_hints_color_scheme_changed(self, _scheme: Qt.ColorScheme) -> None:
        self._wear()


def chosen_look(settings: Settings) -> Look:
    """The look that is remembered; at first the system's."""
    kept = settings.text(_LOOK)
    return Look(kept) if kept in set(Look) else Look.SYSTEM


def chosen_zoom(settings: Settings) -> int:
    """The zoom that is remembered in percent; at first 100."""
    kept = settings.numbers(_ZOOM)
    return kept[0] if len(kept) == 1 and kept[0] in ZOOMS else 100


def palette_name(look: Look, hints: QStyleHints) -> str:
    """The palette to wear: the one chosen, or light or dark as the system is."""
    if look is not Look.SYSTEM:
        return look.value
    return "dark" if hints.colorScheme() is Qt.ColorScheme.Dark else "light"
