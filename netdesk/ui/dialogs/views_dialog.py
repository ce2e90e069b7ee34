"""Which views are pinned, what they are called, and which of them go."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from netdesk.exchange.filters_in_words import filters_in_words
from netdesk.ui.saved_view import LONGEST_NAME, SavedView, tidy_name
from netdesk.ui.widgets.tick_box import TickBox
from netdesk.ui.zooming import enlarge

if TYPE_CHECKING:
    from netdesk.model.filters import Facet
    from netdesk.ui.saved_views import SavedViews
    from netdesk.ui.theme import Theme

_SIZE: Final = (460, 440)


class ViewsDialog(QDialog):
    """A list of all views; what stands below it is about the current one. Nothing changes until it is accepted."""

    def __init__(self, parent: QWidget, views: SavedViews, facets: Sequence[Facet], theme: Theme) -> None:
        """Show all views, the first of them current."""
        super().__init__(parent)
        self._known = views
        self._facets = facets
        self._views = list(views.all())
        self.setWindowTitle(self.tr("Views"))
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Views"))
        self.list.setObjectName("viewList")
        self.list.setSpacing(2)
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.asks = QLabel()
        self.asks.setTextFormat(Qt.TextFormat.PlainText)
        self.asks.setWordWrap(True)
        self.name = QLineEdit()
        self.name.setAccessibleName(self.tr("Name of the view"))
        self.name.setMaxLength(LONGEST_NAME)
        self.pin = TickBox(self.tr("&Pin above the table"), theme)
        self.delete = QPushButton(self.tr("&Delete this view"))
        self.delete.setAutoDefault(False)
        self.note = QLabel()
        self.note.setProperty("look", "muted")
        self.note.setWordWrap(True)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self._lay_out()
        self._connect()
        for view in self._views:
            self.list.addItem(self._in_the_list(view))
        self.list.setCurrentRow(0)
        self.resize(*_SIZE)
        enlarge(self, theme.zoom)

    @classmethod
    def ask(
        cls, parent: QWidget, views: SavedViews, facets: Sequence[Facet], theme: Theme
    ) -> tuple[SavedView, ...] | None:
        """All views as they are to be from now on; None where the user changed their mind."""
        dialog = cls(parent, views, facets, theme)
        is_accepted = dialog.exec() == QDialog.DialogCode.Accepted
        dialog.deleteLater()
        return tuple(dialog._views) if is_accepted else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Del in the list deletes the current view."""
        if event.key() == Qt.Key.Key_Delete and self.focusWidget() is self.list:
            self._on_delete_clicked()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        caption = QLabel(self.tr("&Name"))
        caption.setBuddy(self.name)
        named = QHBoxLayout()
        named.addWidget(caption)
        named.addWidget(self.name, 1)
        doing = QHBoxLayout()
        doing.addWidget(self.pin)
        doing.addStretch(1)
        doing.addWidget(self.delete)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 14, 18, 14)
        layout.setSpacing(8)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.asks)
        layout.addLayout(named)
        layout.addLayout(doing)
        layout.addWidget(self.note)
        layout.addWidget(self.buttons)

    def _connect(self) -> None:
        self.list.currentRowChanged.connect(self._on_list_current_row_changed)
        self.name.textEdited.connect(self._on_name_text_edited)
        self.pin.clicked.connect(self._on_pin_clicked)
        self.delete.clicked.connect(self._on_delete_clicked)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)

    def _in_the_list(self, view: SavedView) -> str:
        marks = [view.name]
        if view.is_pinned:
            marks.append(self.tr("pinned"))
        if view.shipped_as:
            marks.append(self.tr("comes with netdesk"))
        if self._known.why_not_usable(view):
            marks.append(self.tr("not usable"))
        return " · ".join(marks)

    def _current(self) -> SavedView | None:
        row = self.list.currentRow()
        return self._views[row] if 0 <= row < len(self._views) else None

    def _change(self, view: SavedView) -> None:
        """Take a view in the place of the current one."""
        row = self.list.currentRow()
        self._views[row] = view
        item = self.list.item(row)
        assert isinstance(item, QListWidgetItem)
        item.setText(self._in_the_list(view))

    def _why_not(self, name: str) -> str:
        """Why the current view cannot have a name; empty where it can."""
        others = (view for row, view in enumerate(self._views) if row != self.list.currentRow())
        if not name:
            return self.tr("A view needs a name.")
        if any(view.is_named(name) for view in others):
            return self.tr("Another view has this name.")
        return ""

    def _show_problem(self, problem: str) -> None:
        """A name that cannot be is said, and holds nothing up but leaving with OK."""
        self.note.setText(problem)
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(not problem)

    @Slot(int)
    def _on_list_current_row_changed(self, _row: int) -> None:
        """What was typed as a name and cannot be one is dropped."""
        view = self._current()
        is_own = view is not None and not view.shipped_as
        for widget in (self.name, self.delete):
            widget.setEnabled(is_own)
        self.pin.setEnabled(view is not None)
        self._show_problem("")
        if view is not None:
            self.name.setText(view.name)
            self.pin.setChecked(view.is_pinned)
            self.asks.setText("\n".join(filters_in_words(self._known.filters(view), self._facets)))
            comes = self.tr("It comes with netdesk and can be pinned or not.") if view.shipped_as else ""
            self.note.setText(self._known.why_not_usable(view) or comes)

    @Slot(str)
    def _on_name_text_edited(self, typed: str) -> None:
        view, name = self._current(), tidy_name(typed)
        problem = self._why_not(name)
        self._show_problem(problem)
        if view is not None and not problem:
            self._change(replace(view, name=name))

    @Slot(bool)
    def _on_pin_clicked(self, checked: bool) -> None:
        view = self._current()
        if view is not None:
            self._change(replace(view, is_pinned=checked))

    @Slot()
    def _on_delete_clicked(self) -> None:
        view = self._current()
        if view is not None and not view.shipped_as:
            row = self.list.currentRow()
            del self._views[row]
            self.list.takeItem(row)
            self._on_list_current_row_changed(self.list.currentRow())
            self.list.setFocus()
