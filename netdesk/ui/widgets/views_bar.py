"""The button of the views, and pinned views beside it, above the table."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QPushButton, QWidget

from netdesk.ui.widgets.filter_chips import shortened
from netdesk.ui.widgets.flow_layout import FlowLayout

if TYPE_CHECKING:
    from netdesk.model.filters import Filters
    from netdesk.ui.saved_view import SavedView
    from netdesk.ui.saved_views import SavedViews

_GAP: Final = 3


class ViewsBar(QWidget):
    """A pill a view, over as many lines as they need. The view that the filters are has one too, filled."""

    view_chosen = Signal(object)
    """The ``SavedView`` whose pill was pressed; None where the filters are it already: the reader wants to leave it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start with the button alone."""
        super().__init__(parent)
        self.button = QPushButton(self.tr("Views"))
        self.button.setProperty("look", "pill")
        self.button.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # its icon stands behind its word
        self.button.setToolTip(self.tr("Filters that were saved under a name (Ctrl+Shift+L)"))
        self._pills: list[QPushButton] = []
        self._views: list[SavedView] = []
        self._layout = FlowLayout(self, _GAP)
        self._layout.addWidget(self.button)

    def last(self) -> QPushButton:
        """The button after which Tab leaves the bar."""
        return self._pills[-1] if self._pills else self.button

    def show_views(self, views: SavedViews, filters: Filters) -> None:
        """Show the pinned views, and those that these filters are."""
        self._views = [view for view in views.all() if view.is_pinned or view.asks_for(filters)]
        while len(self._pills) < len(self._views):
            self._add_pill()
        for pill, view in zip(self._pills, self._views, strict=False):
            self._write(pill, view, views.why_not_usable(view), is_active=view.asks_for(filters))
        for number, pill in enumerate(self._pills):
            pill.setVisible(number < len(self._views))

    def _write(self, pill: QPushButton, view: SavedView, why_not: str, *, is_active: bool) -> None:
        pill.setText(shortened(view.name).replace("&", "&&"))
        pill.setChecked(is_active)
        pill.setEnabled(not why_not)
        what = self.tr("Leave the view {0}: clear all filters") if is_active else self.tr("View {0}")
        pill.setAccessibleName(self.tr("View {0}").format(view.name))
        pill.setToolTip(why_not or what.format(view.name))

    def _add_pill(self) -> None:
        pill = QPushButton()
        pill.setProperty("look", "pill")
        pill.setCheckable(True)
        pill.clicked.connect(self._on_pill_clicked)
        self._layout.addWidget(pill)
        self.setTabOrder(self.last(), pill)
        self._pills.append(pill)

    @Slot()
    def _on_pill_clicked(self) -> None:
        pill = self.sender()
        assert isinstance(pill, QPushButton)
        was_active = not pill.isChecked()
        self.view_chosen.emit(None if was_active else self._views[self._pills.index(pill)])
