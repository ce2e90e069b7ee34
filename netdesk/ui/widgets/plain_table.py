"""How every table of the window behaves, whatever stands in it."""

from __future__ import annotations

from PySide6.QtWidgets import QAbstractItemView, QTableView


def make_plain(table: QTableView, selection: QAbstractItemView.SelectionMode) -> None:
    """Whole rows are selected and none is edited; it scrolls by the pixel, Tab leaves it, and it has no grid."""
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setSelectionMode(selection)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    table.setTabKeyNavigation(False)
    table.setShowGrid(False)
