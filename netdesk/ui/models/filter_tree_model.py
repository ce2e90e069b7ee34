"""The filter panel's tree: facets, their values with live counts, and which values are asked for."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from netdesk.model.filters import Facet, FacetCount, FacetValue

AnyIndex = QModelIndex | QPersistentModelIndex

COUNT_ROLE: Final = Qt.ItemDataRole.UserRole
"""How many treatments a value would give; None for a heading."""


class _Node:
    """A heading (``value`` None) or a value. The root has neither parent nor text."""

    def __init__(self, text: str, parent: _Node | None, value: FacetValue | None = None) -> None:
        self.text = text
        self.parent = parent
        self.value = value
        self.children: list[_Node] = []
        self.row = len(parent.children) if parent else 0
        if parent:
            parent.children.append(self)


class FilterTreeModel(QAbstractItemModel):
    """Core facets first; the others stand under one heading, "More"."""

    values_changed = Signal(tuple)
    """The values asked for, in the order of the panel; after the user ticked or unticked one."""

    def __init__(self, facets: tuple[Facet, ...], parent: QObject | None = None) -> None:
        """Show the facets with nothing ticked and without counts."""
        super().__init__(parent)
        self._root = _Node("", None)
        self._nodes: list[_Node] = []
        self._asked: frozenset[FacetValue] = frozenset()
        self._counts: dict[FacetValue, int] = {}
        for facet in facets:
            if facet.core:
                self._add_facet(facet, self._root)
        more = _Node(self.tr("More"), self._root)
        self._nodes.append(more)
        for facet in facets:
            if not facet.core:
                self._add_facet(facet, more)
        self._values = [node.value for node in self._nodes if node.value]

    def more_index(self) -> QModelIndex:
        """The heading that the facets that are not core stand under."""
        return self.index(len(self._root.children) - 1, 0)

    def set_answer(self, values: tuple[FacetValue, ...], counts: tuple[FacetCount, ...]) -> None:
        """Take these values as ticked, and how many treatments each value would give, without a signal.

        The caller paints the view anew: told of a change, it would look at every line of the tree first.
        """
        self._asked = frozenset(values)
        self._counts = {count.value: count.count for count in counts}

    def index(self, row: int, column: int, parent: AnyIndex = QModelIndex()) -> QModelIndex:  # noqa: B008
        """The index of a child."""
        children = self._node(parent).children
        if column != 0 or not 0 <= row < len(children):
            return QModelIndex()
        return self.createIndex(row, 0, children[row])

    def parent(self, index: AnyIndex = QModelIndex()) -> QModelIndex:  # type: ignore[override]  # noqa: B008
        """The heading above."""
        above = self._node(index).parent
        return QModelIndex() if above is None or above is self._root else self.createIndex(above.row, 0, above)

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008
        """Children."""
        return len(self._node(parent).children)

    def columnCount(self, _parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008
        """One."""
        return 1

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """Values can be ticked, also those that would give nothing."""
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return flags | Qt.ItemFlag.ItemIsUserCheckable if self._node(index).value else flags

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Text, tick, count, and all of it as one sentence for a screen reader."""
        node = self._node(index)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return node.text
        if node.value is None:
            return None
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Checked if node.value in self._asked else Qt.CheckState.Unchecked
        if role == COUNT_ROLE:
            return self._counts.get(node.value, 0)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            count = self._counts.get(node.value, 0)
            words = self.tr("{0}, 1 treatment") if count == 1 else self.tr("{0}, {1} treatments")
            return words.format(node.text, count)
        return None

    def setData(self, index: AnyIndex, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Tick or untick a value and say so."""
        node = self._node(index)
        if node.value is None or role != Qt.ItemDataRole.CheckStateRole:
            return False
        one = {node.value}
        self._asked = self._asked | one if Qt.CheckState(value) == Qt.CheckState.Checked else self._asked - one
        self.dataChanged.emit(index, index)
        self.values_changed.emit(tuple(asked for asked in self._values if asked in self._asked))
        return True

    def _node(self, index: AnyIndex) -> _Node:
        node = index.internalPointer() if index.isValid() else self._root
        assert isinstance(node, _Node)
        return node

    def _add_facet(self, facet: Facet, parent: _Node) -> None:
        heading = _Node(facet.name, parent)
        self._nodes.append(heading)
        self._nodes += [_Node(value.name, heading, value) for value in facet.values]
