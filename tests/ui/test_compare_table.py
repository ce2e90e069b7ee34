"""The comparison itself: its lines and cells, how they are opened, and how one walks through them by keyboard."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from netdesk.environment import Environment
from netdesk.query.reference import Reference
from netdesk.ui.icons import Icons
from netdesk.ui.main_window import MainWindow
from netdesk.ui.theme import Theme
from netdesk.ui.widgets.compare_table import CompareTable
from tests.ui.comparing import CONTROL, cells_of, compared, go_to, headings_of, opened, spoken_headings_of
from tests.ui.conftest import TODAY

OpenWindow = Callable[..., MainWindow]
SHIFT = Qt.KeyboardModifier.ShiftModifier
FOUR = ("prrt", "lutate", "liver_resection", "chemotherapy")


@pytest.fixture
def bundled() -> Iterator[Reference]:
    with Reference.open(Environment.of_this_machine().content_database) as reference:
        yield reference


def test_every_row_of_the_comparison_has_a_line_with_words_for_each_treatment(
    open_window: OpenWindow, reference: Reference
) -> None:
    page = compared(open_window(), *FOUR)
    rows = reference.compare(FOUR).rows
    assert headings_of(page.table) == [", ".join(filter(None, (row.heading, row.part))) for row in rows]
    model = page.table.compared
    assert model.columnCount() == 4
    for line, row in enumerate(rows):
        for column, cell in enumerate(row.cells):
            words = str(model.index(line, column).data())
            assert words
            assert (cell.words or "") in words
            if len(cell.lines) < 4:
                assert [each.text for each in cell.lines if each.text not in words] == []


def test_rows_that_differ_are_marked_in_words_and_counted(open_window: OpenWindow, reference: Reference) -> None:
    page = compared(open_window(), "octreotide", "lanreotide")
    rows = reference.compare(["octreotide", "lanreotide"]).rows
    differing = [row.differs for row in rows]
    assert [", differs" in words for words in spoken_headings_of(page.table)] == differing
    assert [", the same" in words for words in spoken_headings_of(page.table)] == [not differs for differs in differing]
    assert page.head.count.text() == f"{sum(differing)} of {len(rows)} rows differ."


def test_only_differences_hides_rows_that_are_the_same_and_says_how_many(
    open_window: OpenWindow, reference: Reference
) -> None:
    window = open_window()
    page = compared(window, "prrt", "chemotherapy")
    rows = reference.compare(["prrt", "chemotherapy"]).rows
    same = sum(not row.differs for row in rows)
    QTest.keyClick(window, Qt.Key.Key_I, CONTROL | SHIFT)
    assert len(headings_of(page.table)) == len(rows) - same
    assert page.head.count.text().endswith(f"{same} rows that are the same are hidden.")
    page.head.only.click()
    assert len(headings_of(page.table)) == len(rows)


def test_the_line_that_is_current_stays_current_when_others_go(open_window: OpenWindow) -> None:
    page = compared(open_window(), "prrt", "chemotherapy")
    go_to(page.table, "Side effects, Blood")
    page.head.only.click()
    assert headings_of(page.table)[page.table.currentIndex().row()] == "Side effects, Blood"


def test_return_opens_a_row_to_what_each_source_says_and_closes_it(open_window: OpenWindow) -> None:
    page = compared(open_window(), "prrt", "chemotherapy")
    before = headings_of(page.table)
    said = opened(page.table, "Side effects, Stomach and bowel")
    assert [*said] == [
        "Birch Clinics (treatment provider) · United States · 6 Jun 2022 · 4 years old",
        "Daisy · Australia · © 2025",
    ]
    assert said["Daisy · Australia · © 2025"][1].startswith("Diarrhoea; Nausea\nChemotherapy may cause tiredness")
    QTest.keyClick(page.table, Qt.Key.Key_Down)
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    assert headings_of(page.table) == before
    assert headings_of(page.table)[page.table.currentIndex().row()] == "Side effects, Stomach and bowel"


def test_a_click_on_a_heading_opens_its_row(open_window: OpenWindow) -> None:
    page = compared(open_window(), "prrt", "chemotherapy")
    lines = len(headings_of(page.table))
    header = page.table.verticalHeader()
    line = headings_of(page.table).index("What it is")
    place = QPoint(20, header.sectionViewportPosition(line) + 8)
    QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert len(headings_of(page.table)) == lines, "no source says what PRRT is"
    place.setY(header.sectionViewportPosition(line + 1) + 8)
    QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert len(headings_of(page.table)) > lines


def test_all_rows_are_opened_and_closed_with_one_key(open_window: OpenWindow, reference: Reference) -> None:
    window = open_window()
    page = compared(window, "prrt", "chemotherapy")
    closed = headings_of(page.table)
    QTest.keyClick(window, Qt.Key.Key_O, CONTROL | SHIFT)
    assert page.head.open_all.text() == "Close all rows"
    statements = {
        saying.statement.text
        for row in reference.compare(["prrt", "chemotherapy"]).rows
        for cell in row.cells
        for line in cell.lines
        for saying in line.sayings
    }
    model = page.table.compared
    words = "\n".join(str(model.index(line, column).data()) for line in range(model.rowCount()) for column in range(2))
    assert [text for text in statements if text not in words] == []
    QTest.keyClick(window, Qt.Key.Key_O, CONTROL | SHIFT)
    assert headings_of(page.table) == closed


def test_a_row_that_is_closed_shows_the_first_statements_and_says_how_many_more(
    qtbot: QtBot, theme: Theme, environment: Environment, bundled: Reference
) -> None:
    table = CompareTable(theme, Icons(environment.resources / "icons", theme), TODAY)
    qtbot.addWidget(table)
    table.show_comparison(bundled.compare(["prrt", "chemotherapy"]), {})
    prrt = cells_of(table, "What it is")[0].split("\n")
    statements = bundled.compare(["prrt", "chemotherapy"]).rows[1].cells[0].lines
    left = sum(bool(line.sayings) for line in statements) - 2
    assert prrt[-1] == f"and {left} more statements: Enter shows them by source"


@pytest.mark.parametrize("width", [640, 1100])
@pytest.mark.parametrize(
    "ids", [("surgery", "chemotherapy", "prrt", "lanreotide"), ("liver_directed_therapy", "lutetium_177_octreotate")]
)
def test_no_word_of_the_bundled_content_is_cut_off(
    qtbot: QtBot, theme: Theme, environment: Environment, bundled: Reference, ids: tuple[str, ...], width: int
) -> None:
    table = CompareTable(theme, Icons(environment.resources / "icons", theme), TODAY)
    qtbot.addWidget(table)
    table.resize(width, 500)
    table.show()
    table.show_comparison(bundled.compare(ids), {"lutetium_177_octreotate": "Large number of somatostatin receptors"})
    table.compared.open_all(is_open=True)
    delegate, model = table.itemDelegate(), table.compared
    for line in range(model.rowCount()):
        for column in range(model.columnCount()):
            needed = delegate.sizeHint(QStyleOptionViewItem(), model.index(line, column))
            assert table.rowHeight(line) >= needed.height()
        assert table.rowHeight(line) >= table._headings.needed_height(line)
    assert table.heads.height() >= table.heads.needed_height()


@pytest.mark.parametrize(("width", "height", "percent"), [(1366, 768, 100), (900, 500, 100), (900, 500, 150)])
def test_headings_and_heads_stay_in_view_however_far_one_scrolls(
    open_window: OpenWindow, qtbot: QtBot, width: int, height: int, percent: int
) -> None:
    window = open_window(width, height)
    while window._appearance.zoom < percent:
        window.context.actions["zoom_in"].trigger()
    table = compared(window, *FOUR).table
    qtbot.waitUntil(lambda: table.columnWidth(0) >= table._theme.px(190))
    for bar in (table.horizontalScrollBar(), table.verticalScrollBar()):
        bar.setValue(bar.maximum())
    assert table._headings.isVisible()
    assert table._headings.width() >= table._theme.px(136)
    assert table.heads.isVisible()
    assert table.heads.buttons[3].isVisible()
    right = table.heads.buttons[3].mapTo(table, QPoint(0, 0)).x() + table.heads.buttons[3].width()
    assert right <= table.width(), "the last column can be scrolled to"


def test_the_arrows_go_through_a_line_that_is_higher_than_the_view(open_window: OpenWindow) -> None:
    window = open_window(900, 500)
    page = compared(window, *FOUR)
    table = page.table
    table.setFixedHeight(170)
    go_to(table, "Cautions and alerts")
    QApplication.processEvents()
    line = next(line for line in range(len(headings_of(table))) if table.rowHeight(line) > table.viewport().height())
    table.setCurrentIndex(table.compared.index(line, 0))
    seen = set()
    while table.currentIndex().row() == line:
        place = table.visualRect(table.currentIndex())
        seen |= set(range(max(0, -place.top()), min(place.height(), -place.top() + table.viewport().height())))
        QTest.keyClick(table, Qt.Key.Key_Down)
    assert seen == set(range(table.rowHeight(line))), "every part of it was seen before the next line is reached"
    QTest.keyClick(table, Qt.Key.Key_Up)
    assert table.currentIndex().row() == line
    assert table.visualRect(table.currentIndex()).bottom() <= table.viewport().height()
    QTest.keyClick(table, Qt.Key.Key_PageUp)
    assert table.currentIndex().row() == line
    assert table.visualRect(table.currentIndex()).bottom() > table.viewport().height()


def test_tab_leads_through_the_page_in_reading_order(open_window: OpenWindow) -> None:
    window = open_window()
    page = compared(window, "prrt", "lutate")
    page.head.choose.click()
    page.head.choose.setFocus()
    names: list[str] = []
    while not names or names[-1] != "Treatments side by side":
        focus = window.focusWidget()
        assert focus is not None
        name = focus.accessibleName() or (focus.text() if isinstance(focus, QAbstractButton) else "")
        names.append(name)
        assert len(names) < 13
        QTest.keyClick(focus, Qt.Key.Key_Tab)
    assert names == [
        "Choose treatments",
        "Only differences",
        "Open all rows",
        "Copy",
        "Export",
        "Print",
        "Put in visit pack",
        "Search treatments to compare",
        "Treatments to compare",
        "Take out Peptide receptor radionuclide therapy (PRRT)",
        "Take out Lutetium octreotate (Lutate)",
        "Treatments side by side",
    ]


def test_f6_walks_from_the_list_to_the_comparison(open_window: OpenWindow) -> None:
    window = open_window()
    page = compared(window, "prrt", "lutate")
    page.head.choose.click()
    page.picker.list.setFocus()
    QTest.keyClick(window, Qt.Key.Key_F6)
    assert window.focusWidget() is page.table


def test_a_button_that_takes_the_focus_is_scrolled_to(open_window: OpenWindow, qtbot: QtBot) -> None:
    window = open_window(900, 500)
    page = compared(window, *FOUR)
    qtbot.waitUntil(lambda: page.table.horizontalScrollBar().maximum() > 0)
    page.table.horizontalScrollBar().setValue(0)
    page.table.heads.buttons[3].setFocus()
    assert page.table.horizontalScrollBar().value() > 0


def test_the_focus_is_visible_in_the_table_and_on_its_buttons(open_window: OpenWindow) -> None:
    page = compared(open_window(), "prrt", "lutate")
    for widget in (page.table, page.table.heads.buttons[0], page.head.only, page.head.copy):
        widget.clearFocus()
        without = widget.grab().toImage()
        widget.setFocus()
        assert widget.hasFocus(), widget
        assert widget.grab().toImage() != without, widget


def test_every_cell_is_spoken_with_its_treatment_and_its_heading(open_window: OpenWindow) -> None:
    page = compared(open_window(), "prrt", "lutate")
    opened(page.table, "Side effects, Alert")
    accessible = QAccessible.queryAccessibleInterface(page.table)
    assert accessible.text(QAccessible.Text.Name) == "Treatments side by side"
    across = page.table.compared.columnCount() + 1

    def spoken(line: int, column: int) -> tuple[QAccessible.Role, str]:
        """What stands in a cell of the table with its headings, which come first in either direction."""
        part = accessible.child(line * across + column)
        return part.role(), part.text(QAccessible.Text.Name)

    line = headings_of(page.table).index("Side effects, Alert") + 1
    lutate = "Lutetium octreotate (Lutate), needs first: Large number of receptors"
    assert spoken(0, 2) == (QAccessible.Role.ColumnHeader, lutate)
    alert = "Side effects, Alert, the same, open; what each source says follows"
    assert spoken(line, 0) == (QAccessible.Role.RowHeader, alert)
    assert spoken(line + 1, 0) == (QAccessible.Role.RowHeader, "Daisy · Australia · © 2025")
    role, words = spoken(line, 2)
    assert role == QAccessible.Role.Cell
    assert words.startswith("Alert: Flare of carcinoid syndrome\n")
    assert spoken(1, 0)[1].endswith(", differs, closed; Enter shows what each source says")
