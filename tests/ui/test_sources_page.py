"""The page Sources: the coverage matrix, and what is known of the pages."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from netdesk.environment import Environment
from netdesk.query.reference import Reference
from netdesk.ui.main_window import MainWindow
from netdesk.ui.pages.sources_page import SourcesPage
from netdesk.ui.settings import Settings
from netdesk.ui.theme import Theme
from netdesk.ui.widgets.coverage_table import CoverageTable
from netdesk.ui.widgets.detail_pane import DetailPane
from tests.ui.conftest import TODAY
from tests.ui.reading import table_of, treatments_page, words_of
from tests.ui.sources import CONTROL, opened, text_of

OpenWindow = Callable[..., MainWindow]


def cells_of(page: SourcesPage) -> list[list[str]]:
    model = page.table.model()
    return [
        [str(model.index(line, column).data()) for column in range(model.columnCount())]
        for line in range(model.rowCount())
    ]


def choose(page: SourcesPage, label: str, column: int = 0) -> None:
    labels = [cells[0] for cells in cells_of(page)]
    page.table.setCurrentIndex(page.table.model().index(labels.index(label), column))


def treatment_shown(window: MainWindow) -> str:
    shown = treatments_page(window).findChildren(DetailPane)[0].treatment
    assert shown is not None
    return shown.id


def test_the_page_is_made_when_it_is_first_visited(open_window: OpenWindow) -> None:
    window = open_window()
    assert window.findChildren(CoverageTable) == []
    assert opened(window).table.hasFocus()


def test_the_matrix_shows_the_counts_of_every_group_and_source(open_window: OpenWindow, reference: Reference) -> None:
    cells = {line[0]: line[1:] for line in cells_of(opened(open_window()))}
    for covered, column in zip(reference.coverage().sources, range(9), strict=False):
        for count in covered.groups:
            assert cells[count.group.name][column] == (str(count.statements) if count.statements else "–")
    assert cells["Statements"] == [str(covered.statements) for covered in reference.coverage().sources]
    assert cells["Side effects in its lists"] == ["no list", "2", "no list", "7", "1"]


@pytest.mark.parametrize("column", [0, 3])
def test_enter_on_any_cell_of_a_group_opens_it_on_the_page_treatments(open_window: OpenWindow, column: int) -> None:
    window = open_window()
    page = opened(window)
    choose(page, "Radionuclide therapy", column)
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    assert treatments_page(window).isVisible()
    assert treatment_shown(window) == "radionuclide_therapy"
    assert table_of(window).current_id() == "radionuclide_therapy"


def test_a_click_opens_a_group_too(open_window: OpenWindow) -> None:
    window = open_window()
    page = opened(window)
    cell = page.table.visualRect(page.table.model().index(0, 1)).center()
    QTest.mouseClick(page.table.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(cell))
    assert treatment_shown(window) == "surgery"


def test_a_line_that_is_no_group_opens_nothing(open_window: OpenWindow) -> None:
    page = opened(open_window())
    for label in ("Advice", "Statements"):
        choose(page, label)
        QTest.keyClick(page.table, Qt.Key.Key_Return)
        assert page.isVisible()


def test_a_group_that_the_filters_hide_is_shown_all_the_same(open_window: OpenWindow) -> None:
    window = open_window()
    treatments_page(window).set_text("octreotide")
    page = opened(window)
    choose(page, "Surgery")
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    assert treatment_shown(window) == "surgery"


def test_a_link_in_a_text_opens_its_treatment(open_window: OpenWindow) -> None:
    window = open_window()
    view = text_of(opened(window), "Differences (2)")
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Tab)
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert treatment_shown(window) == "prrt"


def test_the_copied_line_holds_the_group_and_its_counts(open_window: OpenWindow) -> None:
    page = opened(open_window())
    choose(page, "Surgery")
    QTest.keyClick(page.table, Qt.Key.Key_C, CONTROL)
    assert QGuiApplication.clipboard().text() == "\t".join(cells_of(page)[0])


def test_each_page_tells_its_publisher_country_date_reviewer_and_how_that_is_known(open_window: OpenWindow) -> None:
    words = words_of(text_of(opened(open_window()), "Pages"))
    birch = words[words.index("Treatments at Birch") : words.index("Living with NETs")]
    assert "Publisher: Birch Clinics Kind of publisher: treatment provider" in birch
    assert "How the publisher is known: Not named in the text; matched." in birch
    assert "Country: United States. Follows from the publisher." in birch
    assert "Date: 6 Jun 2022 (date of the last update; 4 years old)" in birch
    assert "Reviewer: A. Reviewer, MD" in birch
    assert "Date: The page gives none." in words
    assert "Date: © 2025 (year of copyright only, no date of review)" in words
    assert "Date: 28 Feb 2026 (date of review; not yet a year old)" in words
    assert "2 of them marked as a patient's words or as said without a reference" in words


def test_the_marks_and_the_rules_that_apply_are_explained(open_window: OpenWindow) -> None:
    words = words_of(text_of(opened(open_window()), "How we read them"))
    assert "our mapping A link of ours that no page makes" in words
    assert "Nothing is merged between pages" in words
    assert "NECA" not in words, "a rule about a page that is not in the content"


def test_what_no_page_says_is_counted_from_the_content(open_window: OpenWindow) -> None:
    words = words_of(text_of(opened(open_window()), "Not said"))
    assert "Doses. No page gives one" in words
    assert "Receptors: Not tested or unknown" in words
    assert "Hormones: Carcinoid syndrome" in words
    assert "Grade: " not in words
    assert words.index("Headings of ours") < words.index("Regimens", words.index("Headings of ours"))


def test_every_cell_and_heading_of_the_matrix_is_spoken(open_window: OpenWindow) -> None:
    page = opened(open_window())
    table = QAccessible.queryAccessibleInterface(page.table)
    assert table.text(QAccessible.Text.Name) == "What each page covers"
    model = page.table.model()
    spoken = Qt.ItemDataRole.AccessibleTextRole
    head = model.headerData(3, Qt.Orientation.Horizontal, spoken)
    assert head == "Cedar (drug company) · United Kingdom · Sep 2018 · 8 years old"
    assert model.index(0, 1).data(spoken) == "Surgery, Acorn: 3"
    assert model.index(0, 3).data(spoken) == "Surgery, Cedar (drug company): nothing recorded"


def test_tab_leads_through_the_page_and_out_of_it(open_window: OpenWindow) -> None:
    window = open_window()
    page = opened(window)
    reached: list[object] = []
    for _ in range(40):
        focus = window.focusWidget()
        assert focus is not None
        QTest.keyClick(focus, Qt.Key.Key_Tab)
        reached.append(window.focusWidget())
        if window.focusWidget() is page.table:
            break
    assert reached[:2] == [page.tabs.tabBar(), page.tabs.view()]
    assert reached[-1] is page.table
    assert len(reached) > 4


def test_f6_walks_from_the_matrix_to_the_open_tab(open_window: OpenWindow) -> None:
    window = open_window()
    page = opened(window)
    QTest.keyClick(window, Qt.Key.Key_F6)
    assert window.focusWidget() is page.tabs.view()


def test_ctrl_tab_turns_the_tabs(open_window: OpenWindow) -> None:
    page = opened(open_window())
    view = page.tabs.view()
    assert view is not None
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Tab, CONTROL)
    assert page.tabs.tabText(page.tabs.currentIndex()) == "Differences (2)"
    assert page.tabs.view() is not None


def test_a_narrow_page_has_the_matrix_in_a_tab_of_its_own_and_the_focus_stays_in_it(
    qtbot: QtBot, open_window: OpenWindow
) -> None:
    window = open_window()
    page = opened(window)
    window.resize(900, 500)
    qtbot.waitUntil(lambda: page.tabs.tabText(0) == "Coverage")
    assert page.table.isVisible()
    assert page.table.hasFocus()
    qtbot.waitUntil(lambda: page.table.horizontalScrollBar().maximum() == 0)
    assert page.panes() == [page.table]
    window.resize(1366, 768)
    qtbot.waitUntil(lambda: page.tabs.tabText(0) == "Pages")
    assert page.table.isVisible()
    assert page.table.hasFocus()


@pytest.mark.parametrize("width", [500, 840, 2400])
def test_no_heading_and_no_name_of_the_bundled_content_is_cut_off(qtbot: QtBot, theme: Theme, width: int) -> None:
    with Reference.open(Environment.of_this_machine().content_database) as bundled:
        table = CoverageTable(bundled.coverage(), theme, TODAY)
    qtbot.addWidget(table)
    table.resize(width, 600)
    table.show()
    delegate, model = table.itemDelegate(), table.model()
    for line in range(model.rowCount()):
        for column in range(model.columnCount()):
            index = model.index(line, column)
            if index.flags() & Qt.ItemFlag.ItemIsEnabled:
                assert table.rowHeight(line) >= delegate.sizeHint(QStyleOptionViewItem(), index).height()
    assert table.horizontalHeader().height() >= 4 * table.fontMetrics().height()


def test_how_the_room_is_shared_out_is_remembered(
    qtbot: QtBot, open_window: OpenWindow, environment: Environment, theme: Theme, reference: Reference
) -> None:
    window = open_window()
    page = opened(window)
    page._splitter.setSizes([500, 600])
    left = page._left.width()
    window.close()
    again = MainWindow(reference, environment, theme, Settings(environment.user_config))
    qtbot.addWidget(again)
    again.resize(1366, 768)
    with qtbot.waitExposed(again):
        again.show()
    page_again = again.page("sources")
    assert isinstance(page_again, SourcesPage)
    assert page_again.isVisible(), "the window opens on the page that it was left on"
    assert abs(page_again._left.width() - left) <= 2
