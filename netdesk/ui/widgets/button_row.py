"""Buttons beside each other, in as many lines as they need."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QWidget

from netdesk.ui.widgets.flow_layout import FlowLayout


class ButtonRow(QWidget):
    """Is never lower than its lines at its width, also in a scroll area, which does not ask for that."""

    def __init__(self, buttons: Iterable[QPushButton], parent: QWidget | None = None) -> None:
        """Hold these buttons, in this order."""
        super().__init__(parent)
        flow = FlowLayout(self)
        for button in buttons:
            flow.addWidget(button)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width may need another height."""
        super().resizeEvent(event)
        self.setMinimumHeight(self.heightForWidth(self.width()))
