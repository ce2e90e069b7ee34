"""Choosing the columns of the table, by mouse and by keyboard; the name of the treatment always stays in view."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QAccessible, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from netdesk.model.table_column import HEADINGS, TableColumn
from netdesk.ui.delegates.two_lines import TwoLines
from netdesk.ui.main_window import MainWindow
from netdesk.ui.models.treatment_table_model import FIRST_COLUMNS, Column
from netdesk.ui.theme import Theme
from netdesk.ui.widgets.columns_menu import ColumnsMenu
from netdesk.ui.widgets.treatment_table import TreatmentTable
from tests.ui.reading import lines_of, table_of, tick_filter, treatments_page

OpenWindow = Callable[..., MainWindow]
T = TableColumn


def menu_of(qtbot: QtBot, window: MainWindow) -> ColumnsMenu:
    """The menu, opened with its keys."""
    QTest.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    menu = window.findChildren(ColumnsMenu)[0]
    qtbot.waitUntil(menu.isVisible)
    return menu


def headings_of(table: TreatmentTable) -> list[str]:
    model = table.model()
    return [str(model.headerData(place, Qt.Orientation.Horizontal)) for place in range(model.columnCount())]


def cell(table: TreatmentTable, name: str, column: TableColumn) -> str:
    """The words of a treatment in a column that is shown."""
    line = lines_of(table).index(name)
    return str(table.model().index(line, table.columns.shown.index(column)).data())


def in_view(table: TreatmentTable) -> list[TableColumn]:
    """The columns that have a place in the viewport, from left to right."""
    places = [(table.visualRect(table.model().index(0, n)), column) for n, column in enumerate(table.columns.shown)]
    seen = [(rect.left(), column) for rect, column in places if table.viewport().rect().intersects(rect)]
    return [column for _, column in sorted(seen)]


def test_the_menu_has_every_column_and_ticks_those_that_are_shown(qtbot: QtBot, open_window: OpenWindow) -> None:
    menu = menu_of(qtbot, open_window())
    ticks = [action for action in menu.actions() if action.isCheckable()]
    assert [action.text() for action in ticks] == list(HEADINGS.values())
    assert [action.text() for action in ticks if action.isChecked()] == [HEADINGS[column] for column in FIRST_COLUMNS]
    assert [action.text() for action in ticks if not action.isEnabled()] == ["Treatment"]
    menu.close()


def test_a_column_is_ticked_with_the_keys_and_the_menu_stays_open_for_more(
    qtbot: QtBot, open_window: OpenWindow
) -> None:
    window = open_window()
    menu = menu_of(qtbot, window)
    for wanted in ("Purpose", "Kind"):
        menu.setActiveAction(next(action for action in menu.actions() if action.text() == wanted))
        QTest.keyClick(menu, Qt.Key.Key_Space)
        assert menu.isVisible()
    assert headings_of(table_of(window)) == ["Treatment", "Group", "Kind", "Sources", "When it is used", "Purpose"]
    QTest.keyClick(menu, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not menu.isVisible())


def test_a_click_on_a_column_ticks_it_and_leaves_the_menu_open(qtbot: QtBot, open_window: OpenWindow) -> None:
    window = open_window()
    menu = menu_of(qtbot, window)
    group = next(action for action in menu.actions() if action.text() == "Group")
    QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(group).center())
    assert menu.isVisible()
    assert headings_of(table_of(window)) == ["Treatment", "Sources", "When it is used"]
    treatment = menu.actions()[0]
    QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(treatment).center())
    assert headings_of(table_of(window))[0] == "Treatment"
    menu.close()


def test_the_menu_opens_from_its_button_and_from_the_header(qtbot: QtBot, open_window: OpenWindow) -> None:
    window = open_window()
    button = next(button for button in window.findChildren(QPushButton) if button.text() == "Columns")
    button.click()
    menu = window.findChildren(ColumnsMenu)[0]
    qtbot.waitUntil(menu.isVisible)
    menu.close()
    table_of(window).horizontalHeader().customContextMenuRequested.emit(QPoint(20, 5))
    qtbot.waitUntil(menu.isVisible)
    menu.close()
    assert len(window.findChildren(ColumnsMenu)) == 1


def test_further_columns_say_the_same_as_an_export_with_who_says_it(open_window: OpenWindow) -> None:
    table = table_of(open_window())
    table.columns.set_shown(T)
    assert cell(table, "Octreotide", T.KIND) == "Drug"
    assert cell(table, "Somatostatin analogues", T.KIND) == "Drug class"
    assert cell(table, "Cytoreductive surgery", T.PURPOSE).startswith(
        "Cytoreductive surgery removes as much as possible of a tumour that has spread to the liver, to relieve. "
        "[Acorn · Canada · no date; [Surgery] ¶1 · sentence 2] (stated) Spread: Spread to the liver (stated)"
    )
    assert "United Kingdom · Sep 2018 · 8 years old" in cell(table, "Octreotide", T.HOW_GIVEN)
    assert "Regulator: FDA." in cell(table, "Peptide receptor radionuclide therapy (PRRT)", T.STATUS)
    assert cell(table, "Surgery", T.STATUS) == "The sources do not say."


def test_g7_the_column_of_side_effects_says_not_listed_and_said_of_the_group(open_window: OpenWindow) -> None:
    table = table_of(open_window())
    table.columns.set_shown([T.SIDE_EFFECTS])
    assert cell(table, "Targeted therapy", T.SIDE_EFFECTS) == (
        "No source lists side effects for this treatment. This is not the same as none."
    )
    assert cell(table, "Octreotide", T.SIDE_EFFECTS).startswith("No list for it alone. These side effects are said of")


def test_g2_a_doubt_stands_in_words_in_the_column_of_side_effects(open_window: OpenWindow) -> None:
    table = table_of(open_window())
    table.columns.set_shown([T.SIDE_EFFECTS])
    said = cell(table, "Peptide receptor radionuclide therapy (PRRT)", T.SIDE_EFFECTS)
    assert "Nausea (may; in doubt: This second list stands in another section of the page.)" in said


def test_the_table_sorts_by_any_column_that_is_shown(open_window: OpenWindow) -> None:
    table = table_of(open_window())
    table.columns.set_shown(T)
    for place in range(len(T)):
        table.sortByColumn(place, Qt.SortOrder.AscendingOrder)
        words = [str(table.model().index(line, place).data()).casefold() for line in range(20)]
        assert words == sorted(words)


def test_hiding_the_column_sorted_by_goes_back_to_the_order_of_the_tree(open_window: OpenWindow) -> None:
    table = table_of(open_window())
    tree = lines_of(table)
    table.columns.set_shown([T.KIND, T.PURPOSE])
    table.sortByColumn(1, Qt.SortOrder.DescendingOrder)
    assert lines_of(table) != tree
    table.columns.set_shown([T.PURPOSE])
    assert lines_of(table) == tree
    assert table.horizontalHeader().sortIndicatorSection() == -1


def test_the_column_sorted_by_is_still_sorted_by_when_others_come_before_it(open_window: OpenWindow) -> None:
    table = table_of(open_window())
    table.sortByColumn(Column.SOURCES, Qt.SortOrder.DescendingOrder)
    before = lines_of(table)
    table.columns.set_shown([T.KIND, T.SOURCES])
    assert lines_of(table) == before
    assert table.horizontalHeader().sortIndicatorSection() == 2
    assert table.horizontalHeader().sortIndicatorOrder() == Qt.SortOrder.DescendingOrder


def test_selected_rows_and_the_current_one_stay_when_columns_change(open_window: OpenWindow) -> None:
    window = open_window()
    table = table_of(window)
    treatments_page(window).open_treatment("surgery")
    QTest.keyClick(table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    before = table.selected_rows()
    assert len(before) == 2
    table.columns.set_shown([T.STATUS])
    assert table.selected_rows() == before
    assert table.current_id() == "cytoreductive_surgery"


def test_without_room_for_all_the_name_stays_and_the_others_are_walked_through(open_window: OpenWindow) -> None:
    table = table_of(open_window())
    table.columns.set_shown(T)
    bar = table.columns.bar
    assert bar.isVisible()
    seen: list[TableColumn] = []
    for step in range(bar.maximum() + 1):
        bar.setValue(step)
        assert in_view(table)[0] is T.TREATMENT
        assert len(in_view(table)) > 1
        name, last = (table.visualRect(table.model().index(0, place)) for place in (0, len(T) - 1))
        assert name.left() == 0
        assert last.right() <= table.viewport().width()
        seen += in_view(table)
    assert set(seen) == set(T)
    assert in_view(table)[-1] is T.SIDE_EFFECTS


def test_right_and_left_go_to_columns_that_are_out_of_view(open_window: OpenWindow) -> None:
    window = open_window()
    table = table_of(window)
    table.columns.set_shown(T)
    treatments_page(window).open_treatment("prrt")
    table.setFocus()
    for column in list(T)[1:]:
        QTest.keyClick(table, Qt.Key.Key_Right)
        assert table.columns.shown[table.currentIndex().column()] is column
        assert column in in_view(table)
        assert table.current_id() == "prrt"
    QTest.keyClick(table, Qt.Key.Key_Right)
    for column in list(T)[-2::-1]:
        QTest.keyClick(table, Qt.Key.Key_Left)
        assert table.columns.shown[table.currentIndex().column()] is column
        assert column in in_view(table)


def test_down_goes_on_from_a_column_that_was_walked_out_of_view(open_window: OpenWindow) -> None:
    window = open_window()
    table = table_of(window)
    table.columns.set_shown(T)
    treatments_page(window).open_treatment("surgery")
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_Right)
    table.columns.bar.setValue(table.columns.bar.maximum())
    QTest.keyClick(table, Qt.Key.Key_Down)
    assert table.current_id() == "cytoreductive_surgery"


def test_the_wheel_turned_sideways_walks_through_the_columns(open_window: OpenWindow) -> None:
    table = table_of(open_window())
    table.columns.set_shown(T)
    middle = QPointF(table.viewport().rect().center())
    for turned, at in ((QPoint(-120, 0), True), (QPoint(120, 0), False), (QPoint(0, -120), False)):
        wheel = QWheelEvent(
            middle,
            table.viewport().mapToGlobal(middle),
            QPoint(),
            turned,
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(table.viewport(), wheel)
        assert (table.columns.bar.value() > 0) is at


def test_a_heading_goes_across_the_columns_in_view(open_window: OpenWindow) -> None:
    window = open_window()
    table = table_of(window)
    tick_filter(window, "Grade", "High grade (grade 3)")
    for columns in ([T.GROUP], list(T)):
        table.columns.set_shown(columns)
        heading = lines_of(table).index("Said not suitable (1)")
        assert table.visualRect(table.model().index(heading, 0)).width() >= table.viewport().width() - 12


@pytest.mark.parametrize("size", [(1366, 768), (1920, 1080), (900, 500)])
def test_the_columns_in_view_fill_the_table_and_none_sticks_out(
    qtbot: QtBot, open_window: OpenWindow, size: tuple[int, int]
) -> None:
    table = table_of(open_window(*size))
    for columns in (FIRST_COLUMNS, [T.WHEN_USED], list(T), [T.KIND, T.STATUS, T.SIDE_EFFECTS]):
        table.columns.set_shown(columns)
        qtbot.waitUntil(lambda: table.horizontalHeader().length() == table.viewport().width())


def test_names_stay_readable_when_further_columns_are_shown(open_window: OpenWindow, theme: Theme) -> None:
    table = table_of(open_window())
    table.columns.set_shown(T)
    width = table.columnWidth(0)
    lines = TwoLines(theme.font)
    assert [name for name in lines_of(table) if "…" in lines.broken(name, width - 39)] == []


def test_the_chosen_columns_and_widths_are_there_again_after_a_start(open_window: OpenWindow) -> None:
    window = open_window()
    table = table_of(window)
    table.columns.set_shown([T.SOURCES, T.PURPOSE])
    table.horizontalHeader().resizeSection(1, 99)
    window.close()
    again = table_of(open_window())
    assert headings_of(again) == ["Treatment", "Sources", "Purpose"]
    assert again.columnWidth(1) == 99


def test_a_column_drawn_very_wide_leaves_room_for_another_one(open_window: OpenWindow) -> None:
    table = table_of(open_window())
    table.horizontalHeader().resizeSection(0, 5000)
    assert len(in_view(table)) > 1
    assert table.visualRect(table.model().index(0, 0)).right() < 0.8 * table.viewport().width()


@pytest.mark.parametrize("kept", ["", "nonsense", "purpose nonsense", "treatment"])
def test_settings_that_name_no_columns_do_no_harm(open_window: OpenWindow, kept: str) -> None:
    window = open_window()
    window.context.settings.set("treatments.shown", kept)
    window.context.settings.set("treatments.columns", [1, 2, 3])
    window.context.settings.save()
    assert headings_of(table_of(open_window()))[0] == "Treatment"
    window.close()


def test_back_to_the_first_columns_and_widths(qtbot: QtBot, open_window: OpenWindow) -> None:
    window = open_window()
    table = table_of(window)
    table.columns.set_shown(T)
    table.columns.bar.setValue(3)
    table.horizontalHeader().resizeSection(0, 333)
    menu = menu_of(qtbot, window)
    menu.actions()[-1].trigger()
    menu.close()
    assert headings_of(table) == [HEADINGS[column] for column in FIRST_COLUMNS]
    assert not table.columns.bar.isVisible()
    assert table.columnWidth(0) < 250
    window.close()
    assert window.context.settings.text("treatments.shown") == ""
    assert window.context.settings.numbers("treatments.columns") == []


def test_a_screen_reader_hears_the_columns_shown_with_their_headings_and_no_others(open_window: OpenWindow) -> None:
    table = table_of(open_window())
    table.columns.set_shown([T.KIND])
    spoken = QAccessible.queryAccessibleInterface(table)
    corner_and_header = [spoken.child(number).text(QAccessible.Text.Name) for number in range(3)]
    assert corner_and_header == ["", "Treatment", "Kind"]
    assert spoken.childCount() == 3 * (1 + table.model().rowCount())


def test_the_table_with_all_columns_is_painted_inside_its_cells(open_window: OpenWindow) -> None:
    table = table_of(open_window())
    table.columns.set_shown(T)
    table.columns.bar.setValue(2)
    cells = [table.visualRect(table.model().index(0, place)) for place in range(len(T))]
    shown = [rect for rect in cells if not rect.isEmpty()]
    assert all(not one.intersects(other) for one in shown for other in shown if one is not other)
    assert all(QRect(QPoint(0, 0), table.viewport().size()).contains(rect) for rect in shown)


def test_the_columns_share_the_width_anew_until_the_reader_chooses_widths(
    qtbot: QtBot, open_window: OpenWindow
) -> None:
    window = open_window(900, 500)
    table = table_of(window)
    assert table.isColumnHidden(Column.GROUP)
    window.resize(1366, 768)
    qtbot.waitUntil(lambda: not table.isColumnHidden(Column.GROUP))
    qtbot.waitUntil(lambda: table.columnWidth(Column.TREATMENT) > 0.4 * table.viewport().width())
    window.close()
    assert window.context.settings.numbers("treatments.columns") == []


def test_widths_of_columns_and_panes_are_remembered(open_window: OpenWindow) -> None:
    window = open_window()
    table_of(window).horizontalHeader().resizeSection(Column.TREATMENT, 333)
    window.close()
    again = open_window()
    assert table_of(again).columnWidth(Column.TREATMENT) == 333
