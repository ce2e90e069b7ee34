"""The panel of filters: every facet with its values and live counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from netdesk.model.filters import Facet, FacetCount, FacetValue
from netdesk.ui.theme import Theme
from netdesk.ui.widgets.name_filter import NameFilter

if TYPE_CHECKING:
    from netdesk.ui.models.filter_tree_model import FilterTreeModel


class FilterPanel(QFrame):
    """Words in a name, then the facets: core ones open, the others closed under "More".

    In the tree arrows walk, Space ticks, left and right close and open.
    """

    values_changed = Signal(tuple)
    """The values asked for, after the reader ticked or unticked one."""

    cleared = Signal()
    """The reader wants no filters at all."""

    def __init__(self, facets: tuple[Facet, ...], theme: Theme, parent: QWidget | None = None) -> None:
        """Show the facets with nothing ticked."""
        super().__init__(parent)
        self.setProperty("look", "card")
        self._facets = facets
        self._theme = theme
        self._model: FilterTreeModel | None = None
        self._values: tuple[FacetValue, ...] = ()
        self._counts: tuple[FacetCount, ...] = ()
        title = QLabel(self.tr("Filters"))
        title.setProperty("look", "heading")
        self._clear = QPushButton(self.tr("Clear"))
        self._clear.setProperty("look", "link")
        self._clear.setAccessibleName(self.tr("Clear all filters"))
        self._clear.clicked.connect(self._on_clear_clicked)
        self.names = NameFilter()
        self.tree = QTreeView()
        self.tree.setAccessibleName(self.tr("Filters"))
        self.tree.setHeaderHidden(True)
        head = QHBoxLayout()
        head.setContentsMargins(6, 0, 4, 0)
        head.addWidget(title)
        head.addStretch()
        head.addWidget(self._clear)
        line = QHBoxLayout()
        line.setContentsMargins(6, 0, 4, 0)
        line.addWidget(self.names)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 8, 4, 8)
        layout.setSpacing(4)
        layout.addLayout(head)
        layout.addLayout(line)
        layout.addWidget(self.tree)

    def is_filled(self) -> bool:
        """Whether the facets are there."""
        return self._model is not None

    def fill(self) -> None:
        """Write the facets into the panel; called when the table has been painted, which comes first."""
        if self.is_filled():
            return
        from netdesk.ui.delegates.filter_delegate import FilterDelegate
        from netdesk.ui.models.filter_tree_model import FilterTreeModel

        self._model = FilterTreeModel(self._facets, self)
        self._model.values_changed.connect(self.values_changed)
        self.set_answer(self._values, self._counts)
        self.tree.setItemDelegate(FilterDelegate(self._theme, self.tree))
        self._set_up_tree(self._model)

    def set_answer(self, values: tuple[FacetValue, ...], counts: tuple[FacetCount, ...]) -> None:
        """Show which values are asked for and what each would give."""
        self._values, self._counts = values, counts
        if self._model is not None:
            self._model.set_answer(values, counts)
            self.tree.viewport().update()

    def set_clear_enabled(self, enabled: bool) -> None:
        """Whether there is anything to clear."""
        self._clear.setEnabled(enabled)

    def _set_up_tree(self, model: FilterTreeModel) -> None:
        tree = self.tree
        tree.setModel(model)
        tree.setRootIsDecorated(False)
        tree.setIndentation(0)
        tree.setExpandsOnDoubleClick(False)
        tree.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        tree.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        tree.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        tree.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        tree.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)  # or its coming would break names anew
        for row in range(model.more_index().row()):
            tree.setExpanded(model.index(row, 0), True)
        tree.expanded.connect(self._on_tree_expanded)
        tree.header().sectionResized.connect(tree.scheduleDelayedItemsLayout)

    @Slot()
    def _on_clear_clicked(self) -> None:
        self.cleared.emit()

    @Slot(QModelIndex)
    def _on_tree_expanded(self, index: QModelIndex) -> None:
        """Opening "More" opens what stands under it."""
        if self._model is not None and index == self._model.more_index():
            for row in range(self._model.rowCount(index)):
                self.tree.setExpanded(self._model.index(row, 0, index), True)
