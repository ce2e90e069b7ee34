"""A name for the filters that stand now."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QLineEdit, QVBoxLayout, QWidget

from netdesk.exchange.filters_in_words import filters_in_words
from netdesk.ui.saved_view import LONGEST_NAME, SavedView, tidy_name
from netdesk.ui.saved_views import MOST_OWN_VIEWS
from netdesk.ui.widgets.tick_box import TickBox
from netdesk.ui.zooming import enlarge

if TYPE_CHECKING:
    from netdesk.model.filters import Facet, Filters
    from netdesk.ui.saved_views import SavedViews
    from netdesk.ui.theme import Theme

_WIDTH: Final = 420


class SaveViewDialog(QDialog):
    """Shows what will be kept, and takes a name. A name that an own view has replaces that view, after one question."""

    def __init__(
        self, parent: QWidget, filters: Filters, facets: Sequence[Facet], views: SavedViews, theme: Theme
    ) -> None:
        """Propose the names of the values as the name."""
        super().__init__(parent)
        self._filters = filters
        self._views = views
        self.setWindowTitle(self.tr("Save as a view"))
        lines = filters_in_words(filters, facets)
        self._kept = QLabel("\n".join(lines))
        self._kept.setTextFormat(Qt.TextFormat.PlainText)
        self._kept.setWordWrap(True)
        self.name = QLineEdit()
        self.name.setAccessibleName(self.tr("Name of the view"))
        self.name.setMaxLength(LONGEST_NAME)
        self.pin = TickBox(self.tr("&Pin above the table"), theme)
        self.pin.setChecked(True)
        self.note = QLabel()
        self.note.setWordWrap(True)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel)
        self._lay_out()
        self.name.textChanged.connect(self._on_name_text_changed)
        self.buttons.accepted.connect(self._on_buttons_accepted)
        self.buttons.rejected.connect(self.reject)
        proposed = tidy_name(", ".join(value.name for value in filters.values) or filters.text)
        self.name.setText("" if any(view.is_named(proposed) for view in views.all()) else proposed)
        self.name.selectAll()
        self._on_name_text_changed()
        self.resize(_WIDTH, 0)
        enlarge(self, theme.zoom)
        self._grow()

    @classmethod
    def ask(
        cls, parent: QWidget, filters: Filters, facets: Sequence[Facet], views: SavedViews, theme: Theme
    ) -> SavedView | None:
        """The view to keep; None where the user changed their mind."""
        dialog = cls(parent, filters, facets, views, theme)
        is_accepted = dialog.exec() == QDialog.DialogCode.Accepted
        dialog.deleteLater()
        return dialog.view() if is_accepted else None

    def view(self) -> SavedView:
        """What would be kept now."""
        values = tuple((value.facet_id, value.id) for value in self._filters.values)
        return SavedView(tidy_name(self.name.text()), self._filters.text.strip(), values, self.pin.isChecked())

    def _lay_out(self) -> None:
        caption = QLabel(self.tr("&Name"))
        caption.setBuddy(self.name)
        promise = QLabel(
            self.tr("Names are kept on this desk, for everybody who uses it. No patient details belong there.")
        )
        promise.setProperty("look", "muted")
        promise.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 14, 18, 14)
        layout.setSpacing(8)
        layout.addWidget(self._kept)
        layout.addSpacing(4)
        for widget in (caption, self.name, promise, self.pin, self.note, self.buttons):
            layout.addWidget(widget)

    def _why_not(self) -> str:
        """Why it cannot be kept; empty where it can."""
        view = self.view()
        same = next((known for known in self._views.all() if known.is_named(view.name)), None)
        if not view.text and not view.values:
            return self.tr("There are no filters to save yet: tick one, or type a name, first.")
        if not view.name:
            return self.tr("A view needs a name.")
        if same is not None and same.shipped_as:
            return self.tr("A view that comes with netdesk has this name.")
        if same is None and not self._views.has_room():
            return self.tr("There are {0} views already. Delete one first.").format(MOST_OWN_VIEWS)
        return ""

    def _grow(self) -> None:
        """Be as high as the words need in this width."""
        layout = self.layout()
        assert layout is not None
        layout.activate()
        self.resize(self.width(), max(self.height(), layout.totalHeightForWidth(self.width())))

    @Slot()
    def _on_name_text_changed(self) -> None:
        why_not = self._why_not()
        self.note.setText(why_not)
        self.note.setVisible(bool(why_not))
        self._grow()
        self.buttons.button(QDialogButtonBox.StandardButton.Save).setEnabled(not why_not)

    @Slot()
    def _on_buttons_accepted(self) -> None:
        from netdesk.ui.dialogs.replace_view_dialog import ReplaceViewDialog

        name = self.view().name
        same = next((known.name for known in self._views.all() if known.is_named(name)), "")
        if not same or ReplaceViewDialog.ask(self, same):
            self.accept()
