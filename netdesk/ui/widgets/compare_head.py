"""What stands above a comparison: what is compared, how much of it differs, and the buttons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from netdesk.ui.widgets.aside_button import AsideButton
from netdesk.ui.widgets.flow_layout import FlowLayout
from netdesk.ui.widgets.said_band import SaidBand

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from netdesk.ui.page import PageContext


class CompareHead(QWidget):
    """Title and count, then buttons that flow over as many lines as they need, then what was done last."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        """Buttons are named with their keys, which are those of ``context.actions``."""
        super().__init__(parent)
        self.title = QLabel(self.tr("Compare treatments"))
        self.title.setProperty("look", "heading")
        self.count = QLabel()
        self.count.setProperty("look", "muted")
        self.count.setWordWrap(True)
        self.count.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        actions = context.actions
        self.choose = _made_button(self.tr("Choose treatments"), actions["choose_compared"], is_switch=True)
        self.only = _made_button(self.tr("Only differences"), actions["only_differences"], is_switch=True)
        self.open_all = _made_button("", actions["open_all_rows"])
        self.copy = QPushButton(self.tr("Copy"))
        self.copy.setToolTip(self.tr("Copy the selected rows, or all where none is selected (Ctrl+C)"))
        self.export = _made_button(self.tr("Export"), actions["export_comparison"])
        self.export.setIcon(context.icons.icon("save"))
        self.print = _made_button(self.tr("Print"), actions["print"])
        self.print.setIcon(context.icons.icon("printer"))
        self.aside = AsideButton(actions)
        self._done = SaidBand("done")
        self._lay_out()

    def say(self, words: str) -> None:
        """Say what was done last; nothing is shown where there are no words."""
        self._done.say(words)

    def allow(self, *, comparable: bool) -> None:
        """Offer what needs a comparison only where there is one."""
        for button in (self.choose, self.only, self.open_all, self.copy, self.export, self.print, self.aside):
            button.setVisible(comparable)

    def _lay_out(self) -> None:
        buttons = QWidget()
        flow = FlowLayout(buttons)
        for button in (self.choose, self.only, self.open_all, self.copy, self.export, self.print, self.aside):
            flow.addWidget(button)
        line = QHBoxLayout()
        line.setSpacing(12)
        line.addWidget(self.title)
        line.addWidget(self.count, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addLayout(line)
        layout.addWidget(buttons)
        layout.addWidget(self._done)


def _made_button(text: str, action: QAction, *, is_switch: bool = False) -> QPushButton:
    button = QPushButton(text)
    button.setCheckable(is_switch)
    button.setToolTip(f"{action.text()} ({action.shortcut().toString()})")
    return button
