"""How large the pages of a preview are shown, to choose from a list."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRect, QSignalBlocker, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QWidget

from netdesk.ui.icons import Icons
from netdesk.ui.page_zoom import STEPS, Fit, Zoom
from netdesk.ui.theme import Theme
from netdesk.ui.widgets.page_view import PageView

_CHEVRON: Final = 16
_SIDE: Final = 6


class _Sizes(QComboBox):
    """A list with the look's own sign at its right: Qt's has none where a list has the look's border."""

    def __init__(self, icons: Icons, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("pageSize")
        self._chevron = icons.icon("chevron-down")
        self._theme = theme

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        side, px = self._theme.px(_CHEVRON), self._theme.px
        place = QRect(self.width() - side - px(_SIDE), (self.height() - side) // 2, side, side)
        self._chevron.paint(QPainter(self), place)


class ZoomSwitch(QWidget):
    """Follows what the keys and the wheel do in the view."""

    def __init__(self, view: PageView, icons: Icons, theme: Theme, parent: QWidget | None = None) -> None:
        """Change the size of the pages in ``view``."""
        super().__init__(parent)
        self._view = view
        self._zooms: tuple[Zoom, ...] = (Fit.WIDTH, Fit.PAGE, *STEPS)
        self.list = _Sizes(icons, theme)
        self.list.addItems(
            [self.tr("Fit width"), self.tr("Whole page"), *(self.tr("{0} %").format(step) for step in STEPS)]
        )
        self.list.setAccessibleName(self.tr("Size of the pages"))
        self.list.setToolTip(
            self.tr("In the pages: + and -, 0 to fit the width, 1 for a whole page, Ctrl and the wheel")
        )
        caption = QLabel(self.tr("Size"))
        caption.setBuddy(self.list)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(caption)
        layout.addWidget(self.list)
        self.list.currentIndexChanged.connect(self._on_list_current_index_changed)
        view.zoom_changed.connect(self._on_view_zoom_changed)

    @Slot(int)
    def _on_list_current_index_changed(self, place: int) -> None:
        self._view.set_zoom(self._zooms[place])

    @Slot(object)
    def _on_view_zoom_changed(self, zoom: Zoom) -> None:
        with QSignalBlocker(self.list):
            self.list.setCurrentIndex(self._zooms.index(zoom))
