"""A list of all treatments to tick, with a search field above it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Slot
from PySide6.QtGui import QIcon, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QListView, QVBoxLayout, QWidget

from netdesk.model.filters import Filters
from netdesk.ui.delegates.treatment_pick_delegate import TreatmentPickDelegate
from netdesk.ui.models.treatment_pick_model import TreatmentPickModel
from netdesk.ui.widgets.search_signs import put_search_signs

if TYPE_CHECKING:
    from netdesk.query.reference import Reference
    from netdesk.ui.models.ticked_treatments import TickedTreatments
    from netdesk.ui.theme import Theme


class TreatmentPicker(QWidget):
    """Finds by every name and brand; what is ticked stands on top whatever is searched for.

    Keys: Space ticks in the list, Return in the search field ticks the first one found, the down arrow goes from the
    field to the list.
    """

    def __init__(
        self,
        reference: Reference,
        ticked: TickedTreatments,
        theme: Theme,
        search_icon: QIcon,
        parent: QWidget | None = None,
        heading: str = "",
    ) -> None:
        """Show all treatments of ``reference``; ``heading`` stands above those of ``ticked``."""
        super().__init__(parent)
        self._reference = reference
        self._ticked = ticked
        self._model = TreatmentPickModel(reference.rows, ticked, self, heading)
        self.search = QLineEdit()
        self.search.setAccessibleName(self.tr("Search treatments to tick"))
        self.search.setPlaceholderText(self.tr("Name or brand"))
        self.search.setMaxLength(200)
        put_search_signs(self.search, search_icon)
        self.search.textChanged.connect(self._on_search_text_changed)
        self.search.returnPressed.connect(self._on_search_return_pressed)
        self.search.installEventFilter(self)
        self.list = self._made_list(theme)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self.search)
        layout.addWidget(self.list, 1)
        ticked.ticked_changed.connect(self._on_ticked_ticked_changed)

    def showEvent(self, event: QShowEvent) -> None:
        """What was ticked elsewhere stands on top when the page is come back to."""
        super().showEvent(event)
        self._arrange()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The down arrow leaves the search field towards the list and Escape empties it; a list left is sorted."""
        if watched is self.list and event.type() == QEvent.Type.FocusOut:
            self._arrange()
        if watched is self.search and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Down:
                self.list.setFocus(Qt.FocusReason.OtherFocusReason)
                self.list.setCurrentIndex(self._model.first_found())
                return True
            if event.key() == Qt.Key.Key_Escape and self.search.text():
                self.search.clear()
                return True
        return super().eventFilter(watched, event)

    def _made_list(self, theme: Theme) -> QListView:
        view = QListView()
        view.setModel(self._model)
        view.setItemDelegate(TreatmentPickDelegate(theme, view))
        view.setAccessibleName(self.tr("Treatments to tick"))
        view.setMouseTracking(True)
        view.setResizeMode(QListView.ResizeMode.Adjust)  # names take more lines where there is less room
        view.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)  # or its coming would break names anew
        view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.installEventFilter(self)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        return view

    def _arrange(self) -> None:
        """Put what is ticked on top; the current treatment stays current and in view."""
        current = self._model.treatment_id(self.list.currentIndex())
        self._model.arrange()
        line = self._model.line_of(current)
        if line >= 0:
            self.list.setCurrentIndex(self._model.index(line))

    @Slot(str)
    def _on_search_text_changed(self, text: str) -> None:
        self._model.show_rows(self._reference.find(Filters(text=text.strip())).matches)

    @Slot()
    def _on_search_return_pressed(self) -> None:
        first = self._model.first_found()
        if self.search.text().strip() and first.isValid():
            self._ticked.set_ticked(self._model.treatment_id(first), ticked=True)
            self.search.selectAll()  # so that the next name typed takes the place of this one

    @Slot(tuple)
    def _on_ticked_ticked_changed(self, _ids: tuple[str, ...]) -> None:
        """Lines do not jump while they are ticked one after the other in the list itself."""
        if not self.list.hasFocus():
            self._arrange()
