"""What is cut off misleads: names, values and when something is used can be read at 1366 × 768."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QModelIndex, QRect, Qt
from PySide6.QtGui import QFontMetrics, QImage
from PySide6.QtWidgets import QLabel, QPushButton, QTreeView

from netdesk.model.standing_lines import SOURCE_SILENT
from netdesk.ui.delegates.two_lines import TwoLines
from netdesk.ui.main_window import MainWindow
from netdesk.ui.models.treatment_table_model import Column
from netdesk.ui.theme import Theme
from netdesk.ui.widgets.empty_result import EmptyResult
from netdesk.ui.widgets.filter_chips import FilterChips
from netdesk.ui.widgets.filter_panel import FilterPanel
from netdesk.ui.widgets.treatment_table import TreatmentTable
from tests.ui.reading import table_of, tick_filter

OpenWindow = Callable[..., MainWindow]


def values_in(tree: QTreeView) -> Iterator[QModelIndex]:
    """The values of all facets that are open."""
    model = tree.model()
    for row in range(model.rowCount()):
        heading = model.index(row, 0)
        if tree.isExpanded(heading):
            yield from (model.index(value, 0, heading) for value in range(model.rowCount(heading)))


def has_words(picture: QImage) -> bool:
    empty = picture.copy()
    empty.fill(Qt.GlobalColor.white)
    return picture != empty


def test_a_text_is_broken_between_words_and_only_its_second_line_is_cut(theme: Theme) -> None:
    metrics, lines = QFontMetrics(theme.font), TwoLines(theme.font)
    width = metrics.horizontalAdvance("Peptide receptor radio")
    assert lines.broken("Peptide receptor", width) == "Peptide receptor"
    assert lines.broken("Peptide receptor radionuclide", width) == "Peptide receptor\nradionuclide"
    first, second = lines.broken("Peptide receptor radionuclide therapy of every kind", width).split("\n")
    assert first == "Peptide receptor"
    assert second.startswith("radionuclide")
    assert second.endswith("…")


@pytest.mark.parametrize("text", ["Radionuclide therapy", "Radionuclidetherapywithoutend", "x" * 5000, "", "a\u2028b"])
def test_no_line_is_wider_than_its_cell(theme: Theme, text: str) -> None:
    metrics, lines = QFontMetrics(theme.font), TwoLines(theme.font)
    broken = lines.broken(text, 60).split("\n")
    assert len(broken) <= 2
    assert all(metrics.horizontalAdvance(line) <= 60 for line in broken)


def test_at_1366_by_768_every_name_is_readable_in_full(open_window: OpenWindow, theme: Theme) -> None:
    table = table_of(open_window())
    cell = table.visualRect(table.model().index(0, Column.TREATMENT))
    names = [str(table.model().index(line, 0).data()) for line in range(table.model().rowCount())]
    assert max(len(name) for name in names) > 40, "this test needs a long name"
    lines = TwoLines(theme.font)
    assert [name for name in names if "…" in lines.broken(name, cell.width() - 39)] == []


def test_long_names_take_two_lines_in_rows_of_one_height(open_window: OpenWindow, theme: Theme) -> None:
    table = table_of(open_window())
    line = table.model().match(table.model().index(0, 0), 0, "Peptide receptor", 1)[0].row()
    table.scrollTo(table.model().index(line, 0), TreatmentTable.ScrollHint.PositionAtCenter)
    heights = {table.rowHeight(number) for number in range(table.model().rowCount())}
    assert len(heights) == 1
    height = heights.pop()
    assert height >= 2 * QFontMetrics(theme.font).height() + 8
    cell = table.visualRect(table.model().index(line, Column.TREATMENT)).adjusted(40, 0, 0, -2)
    for half in (cell.adjusted(0, 0, 0, -height // 2 - 2), cell.adjusted(0, height // 2 + 2, 0, 0)):
        assert has_words(table.viewport().grab(half).toImage())


def test_where_no_source_says_when_it_is_used_the_table_says_so(open_window: OpenWindow) -> None:
    table = table_of(open_window())
    model = table.model()
    rows = {str(model.index(line, 0).data()): line for line in range(model.rowCount())}
    used = {name: str(model.index(line, Column.WHEN_USED).data()) for name, line in rows.items()}
    silent = [name for name, words in used.items() if words == SOURCE_SILENT]
    assert silent
    assert [name for name in silent if not model.index(rows[name], Column.SOURCES).data()] == []
    assert [name for name, words in used.items() if not words and model.index(rows[name], Column.SOURCES).data()] == []


@pytest.mark.parametrize("width", [196, 208, 400])
def test_the_name_of_a_filter_is_never_cut_off(open_window: OpenWindow, theme: Theme, width: int) -> None:
    window = open_window()
    panel = window.findChildren(FilterPanel)[0]
    panel.setFixedWidth(width)
    window.resize(window.width() + 1, window.height())
    tree = panel.tree
    tree.doItemsLayout()
    metrics = QFontMetrics(theme.font)
    room = tree.viewport().width() - 4 - 15 - 8 - 8 - 8 - metrics.horizontalAdvance("00")
    names = [(str(index.data()), tree.visualRect(index).height()) for index in values_in(tree)]
    for name, height in names:
        needed = metrics.boundingRect(QRect(0, 0, room, 0), Qt.TextFlag.TextWordWrap, name)
        assert height >= needed.height(), name
        assert needed.width() <= room, name
    assert width > 300 or len({height for _, height in names}) > 1, "this test needs a long name"


@pytest.mark.parametrize("order", [("Spread", "Grade"), ("Grade", "Spread")])
def test_g17_the_filter_ticked_last_is_the_one_that_emptied_the_list(
    open_window: OpenWindow, order: tuple[str, str]
) -> None:
    window = open_window()
    values = {"Spread": "Localised", "Grade": "Low grade"}
    for facet in order:
        tick_filter(window, facet, values[facet])
    said = window.findChildren(EmptyResult)[0].findChildren(QLabel)[0].text()
    assert said.endswith(f"The filter that emptied the list: {order[-1]}: {values[order[-1]]}.")
    chips = window.findChildren(FilterChips)[0].findChildren(QPushButton)
    assert [chip.accessibleName() for chip in chips] == [f"Remove {facet}: {values[facet]}" for facet in order]
