"""The page Compare, as tests ask for it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from netdesk.ui.main_window import MainWindow
from netdesk.ui.pages.compare_page import ComparePage
from netdesk.ui.widgets.compare_table import CompareTable

CONTROL = Qt.KeyboardModifier.ControlModifier
SPOKEN = Qt.ItemDataRole.AccessibleTextRole


def compared(window: MainWindow, *treatment_ids: str) -> ComparePage:
    """The page, reached by its key with these treatments ticked."""
    for treatment_id in treatment_ids:
        window.context.ticked.set_ticked(treatment_id, ticked=True)
    QTest.keyClick(window, Qt.Key.Key_M, CONTROL)
    page = window.page("compare")
    assert isinstance(page, ComparePage)
    assert page.isVisible()
    return page


def headings_of(table: CompareTable) -> list[str]:
    """What stands before each line."""
    model = table.compared
    return [str(model.headerData(line, Qt.Orientation.Vertical)) for line in range(model.rowCount())]


def spoken_headings_of(table: CompareTable) -> list[str]:
    """What is said of each line to those who listen."""
    model = table.compared
    return [str(model.headerData(line, Qt.Orientation.Vertical, SPOKEN)) for line in range(model.rowCount())]


def cells_of(table: CompareTable, heading: str) -> list[str]:
    """The cells of the first line of a heading, such as ``Side effects, Whole body``."""
    line = headings_of(table).index(heading)
    return [str(table.compared.index(line, column).data()) for column in range(table.compared.columnCount())]


def go_to(table: CompareTable, heading: str, column: int = 0) -> None:
    """Make a line current, with the focus in the table."""
    table.setFocus()
    table.setCurrentIndex(table.compared.index(headings_of(table).index(heading), column))


def opened(table: CompareTable, heading: str) -> dict[str, list[str]]:
    """Open a line with its key; what each source says in it, by the citation that heads it."""
    go_to(table, heading)
    QTest.keyClick(table, Qt.Key.Key_Return)
    said: dict[str, list[str]] = {}
    model = table.compared
    for line in range(table.currentIndex().row() + 1, model.rowCount()):
        of_line = model.heading(line)
        if of_line.differs is not None:
            break
        said[of_line.title] = [str(model.index(line, column).data()) for column in range(model.columnCount())]
    return said
