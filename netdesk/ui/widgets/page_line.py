"""Which page of a preview is in view."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QLabel, QWidget

from netdesk.ui.announcing import announce
from netdesk.ui.widgets.page_view import PageView


class PageLine(QLabel):
    """Hidden where there is one page or none. A screen reader hears it when the keys lead to another page."""

    def __init__(self, view: PageView, parent: QWidget | None = None) -> None:
        """Follow the pages of ``view``."""
        super().__init__(parent)
        self._view = view
        self._count = 0
        self.setProperty("look", "muted")
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.hide()
        view.page_changed.connect(self._on_view_page_changed)

    @Slot(int, int)
    def _on_view_page_changed(self, number: int, count: int) -> None:
        is_turned, self._count = count == self._count, count
        self.setText(self.tr("Page {0} of {1}").format(number, count))
        self.setVisible(count > 1)
        if is_turned and self._view.hasFocus():
            announce(self, self.text())
