"""What the user chooses for the window: its look and how large everything is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QDialog,
    QDialogButtonBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from netdesk.ui.actions import action_table, keys_in_words
from netdesk.ui.appearance import ZOOMS
from netdesk.ui.look import Look
from netdesk.ui.zooming import enlarge

if TYPE_CHECKING:
    from netdesk.ui.appearance import Appearance
    from netdesk.ui.theme import Theme

_WIDTH: Final = 440


class SettingsDialog(QDialog):
    """Every choice holds at once and is remembered; closed with Escape or Return."""

    def __init__(self, parent: QWidget, appearance: Appearance, theme: Theme) -> None:
        """Show what is chosen now."""
        super().__init__(parent)
        self._appearance = appearance
        self.setWindowTitle(self.tr("Settings"))
        self.looks = {
            Look.SYSTEM: QRadioButton(self.tr("As the system")),
            Look.LIGHT: QRadioButton(self.tr("Light")),
            Look.DARK: QRadioButton(self.tr("Dark")),
            Look.HIGH_CONTRAST: QRadioButton(self.tr("High contrast")),
        }
        self._group = QButtonGroup(self)
        for button in self.looks.values():
            self._group.addButton(button)
        self._area = QScrollArea()
        self._choices = QWidget()
        self._choices.setObjectName("ground")
        self.smaller = QPushButton(self.tr("Smaller"))
        self.larger = QPushButton(self.tr("Larger"))
        self.reset = QPushButton(self.tr("Back to 100 %"))
        self.size_label = QLabel()
        self._lay_out()
        self._connect()
        self.resize(_WIDTH, 0)
        enlarge(self, theme.zoom)
        self._show_choice()

    @classmethod
    def ask(cls, parent: QWidget, appearance: Appearance, theme: Theme) -> None:
        """Show it until it is closed."""
        dialog = cls(parent, appearance, theme)
        dialog.exec()
        dialog.deleteLater()

    def showEvent(self, event: QShowEvent) -> None:
        """Begin at the look that is chosen."""
        super().showEvent(event)
        self._grow()
        self.looks[self._appearance.look].setFocus()

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self._choices)
        layout.setContentsMargins(18, 14, 18, 4)
        layout.addWidget(_heading(self.tr("Look")))
        for button in self.looks.values():
            layout.addWidget(button)
        layout.addSpacing(8)
        layout.addWidget(_heading(self.tr("Size of text and everything else")))
        row = QHBoxLayout()
        row.addWidget(self.smaller)
        row.addWidget(self.size_label)
        row.addWidget(self.larger)
        row.addWidget(self.reset)
        row.addStretch(1)
        layout.addLayout(row)
        keys = {entry.id: keys_in_words(entry.keys) for entry in action_table()}
        hint = self.tr("Anywhere in the window: {0} larger, {1} smaller, {2} back to 100 %. Paper does not change.")
        words = QLabel(hint.format(keys["zoom_in"], keys["zoom_out"], keys["zoom_reset"]))
        words.setProperty("look", "muted")
        words.setWordWrap(True)
        layout.addWidget(words)
        layout.addStretch(1)
        self._area.setObjectName("pageArea")
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidgetResizable(True)
        self._area.setWidget(self._choices)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        foot = QVBoxLayout()
        foot.setContentsMargins(18, 0, 18, 14)
        foot.addWidget(buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._area, 1)
        column.addLayout(foot)

    def _connect(self) -> None:
        self._group.buttonToggled.connect(self._on_group_button_toggled)  # a screen reader toggles without a click
        self.smaller.clicked.connect(self._appearance.zoom_out)
        self.larger.clicked.connect(self._appearance.zoom_in)
        self.reset.clicked.connect(self._appearance.reset_zoom)
        self._appearance.changed.connect(self._show_choice)
        for button, name in (
            (self.smaller, self.tr("Everything smaller")),
            (self.larger, self.tr("Everything larger")),
            (self.reset, self.tr("Everything at 100 %")),
        ):
            button.setAccessibleName(name)
            button.setAutoDefault(False)

    @Slot()
    def _show_choice(self) -> None:
        zoom = self._appearance.zoom
        self.looks[self._appearance.look].setChecked(True)
        self.size_label.setText(self.tr("{0} %").format(zoom))
        self.smaller.setEnabled(zoom > ZOOMS[0])
        self.larger.setEnabled(zoom < ZOOMS[-1])
        if self.isVisible():
            self._grow()

    def _grow(self) -> None:
        """Be as large as the choices need, as far as the screen has room; beyond that they scroll."""
        room = self.screen().availableSize() * 0.94
        around = self.size() - self._area.viewport().size()
        width = min(max(self.width(), self._choices.minimumSizeHint().width() + around.width()), room.width())
        needed = self._choices.heightForWidth(width - around.width()) + around.height()
        self.resize(width, min(max(self.height(), needed), room.height()))

    @Slot(QAbstractButton, bool)
    def _on_group_button_toggled(self, _button: QAbstractButton, checked: bool) -> None:
        look = next(look for look, button in self.looks.items() if button.isChecked())
        if checked and look is not self._appearance.look:
            self._appearance.set_look(look)


def _heading(words: str) -> QLabel:
    heading = QLabel(words)
    heading.setProperty("look", "heading")
    return heading
