"""The rail at the left: which page is shown, and the way to the others."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QButtonGroup, QFrame, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from netdesk.ui.icons import Icons


class NavigationRail(QFrame):
    """One button a page, and settings and help at the foot. Compact, it shows icons with tooltips."""

    page_wanted = Signal(str)
    """The id of the page whose button was chosen."""

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        """Start without pages."""
        super().__init__(parent)
        self.setObjectName("rail")
        self.setAccessibleName(self.tr("Pages"))
        self._icons = icons
        self._buttons: dict[str, QPushButton] = {}
        self._compact = False
        self._group = QButtonGroup(self)
        self._wordmark = QLabel("netdesk")
        self._wordmark.setObjectName("wordmark")
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(10, 10, 10, 10)
        self._layout.setSpacing(3)
        self._layout.addWidget(self._wordmark)
        self._layout.addStretch(1)

    def add_page(self, page_id: str, action: QAction, icon: str) -> None:
        """A button for a page, below those that are there."""
        button = self._made_button(action, icon)
        button.setCheckable(True)
        button.setAutoExclusive(True)  # as the group makes it: so that it is spoken of as one of several
        button.toggled.connect(self._on_button_toggled)  # a screen reader toggles without a click
        self._buttons[page_id] = button
        self._group.addButton(button)
        self._layout.insertWidget(len(self._buttons), button)

    def add_at_foot(self, action: QAction, icon: str) -> None:
        """A button for something other than a page, at the foot."""
        button = self._made_button(action, icon)
        button.clicked.connect(action.trigger)
        self._layout.addWidget(button)

    def set_current(self, page_id: str) -> None:
        """Mark the page that is shown; one that is not in the rail leaves none marked."""
        self._group.setExclusive(page_id in self._buttons)  # an exclusive group would keep one button pressed
        for id_, button in self._buttons.items():
            was_blocked = button.blockSignals(True)
            button.setChecked(id_ == page_id)
            button.blockSignals(was_blocked)

    def set_compact(self, compact: bool) -> None:
        """Icons alone, or with their names."""
        if compact == self._compact:
            return
        self._compact = compact
        self._wordmark.setVisible(not compact)
        for button in self.findChildren(QPushButton):
            self._dress(button)

    def set_count(self, page_id: str, count: int) -> None:
        """Say how many things wait on a page; nothing is said of none."""
        button = self._buttons[page_id]
        button.setProperty("count", count)
        name = str(button.property("name"))
        button.setAccessibleName(f"{name}: {count}" if count else name)
        self._dress(button)

    def current_button(self) -> QWidget:
        """The button of the page that is shown, or the first one."""
        buttons = list(self._buttons.values())
        return next((button for button in buttons if button.isChecked()), buttons[0])

    def _made_button(self, action: QAction, icon: str) -> QPushButton:
        button = QPushButton()
        button.setProperty("name", action.text())
        button.setAccessibleName(action.text())
        button.setIcon(self._icons.icon(icon, "chip_text", "accent"))
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        button.setToolTip(f"{action.text()} ({action.shortcut().toString()})")
        self._dress(button)
        return button

    def _dress(self, button: QPushButton) -> None:
        words = "" if self._compact else f" {button.property('name')}".replace("&", "&&")
        count = button.property("count")
        if count:
            words = f"{count}" if self._compact else f"{words} · {count}"
        button.setText(words)

    @Slot(bool)
    def _on_button_toggled(self, checked: bool) -> None:
        if checked:
            chosen = self.sender()
            self.page_wanted.emit(next(page_id for page_id, button in self._buttons.items() if button is chosen))
