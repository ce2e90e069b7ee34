"""The button that puts what is read into the visit pack."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPushButton, QWidget

if TYPE_CHECKING:
    from netdesk.ui.actions import Actions


class AsideButton(QPushButton):
    """Does what its key does, on the page on which it stands."""

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        """Named with the key of its action."""
        super().__init__(parent)
        action = actions["put_aside"]
        self.setText(self.tr("Put in visit pack"))
        self.setToolTip(f"{action.text()} ({action.shortcut().toString()})")
        self.clicked.connect(action.trigger)
