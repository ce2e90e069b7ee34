"""Finding a treatment, reading it and taking it along, as a nurse does it by mouse and by keyboard."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from netdesk.model.filters import Filters, Found
from netdesk.model.treatment_name import TreatmentName
from netdesk.query.reference import Reference
from netdesk.ui.main_window import MainWindow
from netdesk.ui.models.treatment_table_model import Column
from netdesk.ui.widgets.detail_pane import DetailPane
from netdesk.ui.widgets.empty_result import EmptyResult
from netdesk.ui.widgets.filter_chips import FilterChips
from netdesk.ui.widgets.filter_panel import FilterPanel
from netdesk.ui.widgets.name_filter import NameFilter
from netdesk.ui.widgets.results_panel import ResultsPanel
from netdesk.ui.widgets.top_bar import TopBar
from tests.ui.reading import (
    buttons_in,
    counts_of,
    details_of,
    lines_of,
    tab_of,
    table_of,
    tick_filter,
    treatments_page,
    words_of,
)

OpenWindow = Callable[..., MainWindow]


def names_of(window: MainWindow) -> NameFilter:
    return treatments_page(window).findChildren(NameFilter)[0]


def chips_of(window: MainWindow) -> list[QPushButton]:
    chips = treatments_page(window).findChildren(FilterChips)[0]
    return [chip for chip in chips.findChildren(QPushButton) if chip.isVisible()]


def count_of(window: MainWindow) -> str:
    return treatments_page(window).findChildren(ResultsPanel)[0].findChildren(QLabel)[0].text()


def test_it_opens_with_all_treatments_and_the_focus_in_the_search_box(
    open_window: OpenWindow, reference: Reference
) -> None:
    window = open_window()
    assert lines_of(table_of(window)) == [row.name for row in reference.rows]
    assert count_of(window) == f"<b>{len(reference.rows)}</b> treatments"
    assert window.focusWidget() is window.findChildren(TopBar)[0].search


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("lanr", ["Lanreotide"]),
        ("SANDOSTATIN", ["Octreotide"]),
        ("cryoreductive", ["Cryoablation (cold)"]),
        ("somatuline", ["Lanreotide"]),
        ('100% _radio_ "AND" NEAR(', ["Peptide receptor radionuclide therapy (PRRT)"]),
    ],
)
def test_typing_a_name_an_other_name_or_a_brand_finds_the_treatment(
    open_window: OpenWindow, typed: str, found: list[str]
) -> None:
    window = open_window()
    QTest.keyClicks(names_of(window), typed)
    assert lines_of(table_of(window)) == found


def test_words_that_find_nothing_are_said_and_dropped_with_one_click(open_window: OpenWindow) -> None:
    window = open_window()
    QTest.keyClicks(names_of(window), "xyzzy")
    empty = window.findChildren(EmptyResult)[0]
    assert empty.findChildren(QLabel)[0].text() == "No treatment has a name with “xyzzy” in it."
    buttons_in(empty)["Remove the words"].click()
    assert names_of(window).text() == ""
    assert len(lines_of(table_of(window))) == 20


def test_counts_are_those_under_the_other_filters(open_window: OpenWindow) -> None:
    window = open_window()
    assert counts_of(window)["Grade: Low grade"] == 1
    tick_filter(window, "Spread", "Spread to the liver")
    after = counts_of(window)
    assert after["Grade: Low grade"] == 0
    assert after["Spread: Localised"] == 1
    assert count_of(window) == "<b>3</b> of 20 treatments"


def test_one_treatment_is_not_called_treatments(open_window: OpenWindow, reference: Reference) -> None:
    window = open_window()
    panel = treatments_page(window).findChildren(ResultsPanel)[0]
    one = Found(1, reference.rows[:1], (), (), (), None, ())
    panel.set_found(Filters(), one)
    assert count_of(window) == "<b>1</b> treatment"
    panel.set_found(Filters("surg"), one)
    assert count_of(window) == "<b>1</b> of 1 treatment"
    tree = window.findChildren(FilterPanel)[0].tree
    spread = tree.model().index(1, 0)
    spoken = [tree.model().index(row, 0, spread).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(2)]
    assert spoken == ["Localised, 1 treatment", "Metastatic, 3 treatments"]


def test_what_is_said_for_a_broader_value_follows_under_a_heading(open_window: OpenWindow) -> None:
    window = open_window()
    tick_filter(window, "Primary site", "Pancreas (pNET)")
    assert lines_of(table_of(window)) == ["Targeted therapy", "Said for a broader value (1)", "Somatostatin analogues"]
    assert count_of(window) == "<b>1</b> of 20 treatments"


def test_a_heading_in_the_table_is_passed_over_by_the_keys(open_window: OpenWindow) -> None:
    window = open_window()
    tick_filter(window, "Primary site", "Pancreas (pNET)")
    table = table_of(window)
    QTest.keyClick(names_of(window), Qt.Key.Key_Down)
    assert table.current_id() == "targeted_therapy"
    assert window.focusWidget() is table
    QTest.keyClick(table, Qt.Key.Key_Down)
    assert table.current_id() == "somatostatin_analogues"


def test_every_filter_asked_for_is_a_chip_that_drops_it(open_window: OpenWindow) -> None:
    window = open_window()
    tick_filter(window, "Spread", "Localised")
    tick_filter(window, "Grade", "Not stated")
    QTest.keyClicks(names_of(window), "sur")
    assert [chip.text() for chip in chips_of(window)] == ["“sur”  ×", "Localised  ×", "Grade: Not stated  ×"]
    assert chips_of(window)[1].accessibleName() == "Remove Spread: Localised"
    chips_of(window)[1].click()
    assert [chip.text() for chip in chips_of(window)] == ["“sur”  ×", "Grade: Not stated  ×"]
    chips_of(window)[0].click()
    assert names_of(window).text() == ""


def test_clear_drops_the_words_and_every_filter(open_window: OpenWindow) -> None:
    window = open_window()
    tick_filter(window, "Spread", "Localised")
    QTest.keyClicks(names_of(window), "sur")
    clear = buttons_in(window.findChildren(FilterPanel)[0])["Clear"]
    assert clear.isEnabled()
    clear.click()
    assert len(lines_of(table_of(window))) == 20
    assert names_of(window).text() == ""
    assert not chips_of(window)
    assert not clear.isEnabled()
    assert counts_of(window)["Spread: Localised"] == 1


def test_a_filter_is_ticked_with_space_and_a_heading_is_opened_with_it(open_window: OpenWindow) -> None:
    window = open_window()
    tree = window.findChildren(FilterPanel)[0].tree
    model = tree.model()
    spread = model.index(1, 0)
    tree.setFocus()
    tree.setCurrentIndex(model.index(0, 0, spread))
    QTest.keyClick(tree, Qt.Key.Key_Space)
    assert [value.id for value in treatments_page(window).filters.values] == ["localised"]
    tree.setCurrentIndex(spread)
    QTest.keyClick(tree, Qt.Key.Key_Space)
    assert not tree.isExpanded(spread)


def test_a_filter_is_ticked_with_a_click_on_its_line(open_window: OpenWindow) -> None:
    window = open_window()
    tree = window.findChildren(FilterPanel)[0].tree
    localised = tree.model().index(0, 0, tree.model().index(1, 0))
    tree.scrollTo(localised)
    centre = tree.visualRect(localised).center()
    QTest.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=centre)
    assert [value.id for value in treatments_page(window).filters.values] == ["localised"]


def test_the_facets_that_are_not_core_stand_under_more(open_window: OpenWindow) -> None:
    tree = open_window().findChildren(FilterPanel)[0].tree
    model = tree.model()
    tops = [model.index(row, 0).data() for row in range(model.rowCount())]
    assert tops == ["Primary site", "Spread", "Grade", "Hormones", "Receptors", "Purpose", "More"]
    more = model.index(6, 0)
    assert not tree.isExpanded(more)
    assert [model.index(row, 0, more).data() for row in range(model.rowCount(more))] == ["How it is given", "Approval"]


def test_space_ticks_a_treatment_and_all_pages_hear_of_it(qtbot: QtBot, open_window: OpenWindow) -> None:
    window = open_window()
    ticked = window.context.ticked
    table = table_of(window)
    treatments_page(window).open_treatment("prrt")
    with qtbot.waitSignal(ticked.ticked_changed) as heard:
        QTest.keyClick(table, Qt.Key.Key_Space)
    assert heard.args == [("prrt",)]
    treatments_page(window).open_treatment("lutate")
    QTest.keyClick(table, Qt.Key.Key_Space)
    assert list(ticked.ids) == ["prrt", "lutate"]
    QTest.keyClick(table, Qt.Key.Key_Space)
    assert list(ticked.ids) == ["prrt"]


def test_a_click_on_the_box_ticks_and_a_click_on_the_name_only_chooses(open_window: OpenWindow) -> None:
    window = open_window()
    table = table_of(window)
    cell = table.visualRect(table.model().index(2, Column.TREATMENT))
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(cell.left() + 15, cell.center().y()))
    assert window.context.ticked.ids == ("liver_resection",)
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(cell.left() + 60, cell.center().y()))
    assert window.context.ticked.ids == ("liver_resection",)
    assert table.current_id() == "liver_resection"


def test_what_is_ticked_stays_ticked_when_the_filters_hide_it(open_window: OpenWindow) -> None:
    window = open_window()
    window.context.ticked.set_ticked("massage", ticked=True)
    QTest.keyClicks(names_of(window), "lanr")
    assert list(window.context.ticked.ids) == ["massage"]
    untick = next(button for button in window.findChildren(QPushButton) if button.text() == "1 ticked: untick")
    untick.click()
    assert list(window.context.ticked.ids) == []


def test_a_column_sorts_each_section_and_a_third_click_goes_back_to_the_tree(
    open_window: OpenWindow, reference: Reference
) -> None:
    window = open_window()
    table = table_of(window)
    names = [row.name for row in reference.rows]
    header = table.horizontalHeader()
    place = QPoint(header.sectionViewportPosition(0) + 20, header.height() // 2)
    for expected in (sorted(names, key=str.casefold), sorted(names, key=str.casefold, reverse=True), names):
        QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=place)
        assert lines_of(table) == expected


def test_the_chosen_treatment_stays_chosen_while_the_table_changes(open_window: OpenWindow) -> None:
    window = open_window()
    table = table_of(window)
    treatments_page(window).open_treatment("lanreotide")
    table.sortByColumn(Column.TREATMENT, Qt.SortOrder.DescendingOrder)
    assert table.current_id() == "lanreotide"
    assert [index.data() for index in table.selectionModel().selectedRows()] == ["Lanreotide"]
    QTest.keyClicks(names_of(window), "lan")
    assert table.current_id() == "lanreotide"
    QTest.keyClicks(names_of(window), "zzz")
    assert table.current_id() == ""
    assert not treatments_page(window).findChildren(DetailPane)[0].isVisible()


def test_names_of_ours_that_only_help_to_find_are_not_shown(open_window: OpenWindow) -> None:
    window = open_window()
    assert "lanriotide" not in words_of(details_of(window, "lanreotide").head)
    assert "_radio_" not in words_of(details_of(window, "prrt").head)


def test_where_no_source_says_when_it_is_used_the_page_says_so(open_window: OpenWindow) -> None:
    assert "When it is used: The sources do not say." in tab_of(open_window(), "octreotide", "When used")


def test_the_team_shows_stated_roles_with_their_source_and_ours_as_ours(open_window: OpenWindow) -> None:
    window = open_window()
    words = tab_of(window, "liver_resection", "Team")
    surgeon = words[words.index("Surgeon") : words.index("Liver surgeon")]
    assert "Part of the liver may be removed where the tumour has spread there. Daisy · Australia" in surgeon
    assert "A surgeon operates. Daisy · Australia · © 2025" in surgeon
    assert "By the name of the role; no page links the two. our mapping" in words
    assert "Which roles take part: The sources do not say." in tab_of(window, "radionuclide_therapy", "Team")


def test_text_of_the_content_is_never_taken_for_markup(open_window: OpenWindow) -> None:
    assert 'Acorn\'s "plain" guide <to> NETs & more' in tab_of(open_window(), "prrt", "Sources")


def test_the_buttons_take_the_treatment_along(qtbot: QtBot, open_window: OpenWindow) -> None:
    window = open_window()
    page = treatments_page(window)
    details = details_of(window, "prrt")
    effects, team, _sheet, _aside, star = (button for button in details.findChildren(QPushButton) if button.isVisible())
    with qtbot.waitSignal(page.effects_wanted) as heard:
        effects.click()
    assert heard.args == [TreatmentName("prrt", "Peptide receptor radionuclide therapy (PRRT)")]
    assert window.context.ticked.ids == ("prrt",)
    with qtbot.waitSignal(page.team_wanted):
        team.click()
    star.click()
    assert [link.id for link in window.context.bookmarks.favourites] == ["prrt"]
    assert star.accessibleName() == "Starred"


def test_at_900_by_500_the_filters_stand_behind_a_button_and_nothing_is_cut_off(open_window: OpenWindow) -> None:
    window = open_window(900, 500)
    details = details_of(window, "lutate")
    panel = window.findChildren(FilterPanel)[0]
    button = treatments_page(window).findChildren(ResultsPanel)[0].filters_button
    assert not panel.isVisible()
    assert window.width() == 900
    assert window.height() == 500
    for widget in (button, table_of(window), details.tabs, *details.findChildren(QPushButton)):
        if widget.isVisible():
            inside = QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())
            assert window.rect().contains(inside), widget
    button.click()
    assert panel.isVisible()
    button.click()
    window.resize(1366, 768)
    assert panel.isVisible()
    assert not button.isVisible()


def test_at_900_by_500_filters_that_are_brought_out_stand_in_for_the_details(
    qtbot: QtBot, open_window: OpenWindow
) -> None:
    window = open_window(900, 500)
    details = details_of(window, "prrt")
    panel = window.findChildren(FilterPanel)[0]
    button = treatments_page(window).findChildren(ResultsPanel)[0].filters_button
    button.click()
    assert panel.isVisible()
    assert not details.isVisible()
    for widget in (panel, table_of(window), button):
        inside = QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())
        assert window.rect().contains(inside), widget
    qtbot.waitUntil(lambda: table_of(window).width() > 500)
    table_of(window).setFocus()
    QTest.keyClick(table_of(window), Qt.Key.Key_Up)
    assert details.isVisible()
    assert not panel.isVisible()
    button.click()
    treatments_page(window).focus_details()
    assert window.focusWidget() is details.current_view()
    assert not panel.isVisible()


def test_in_a_narrow_and_tall_window_the_details_stand_below_the_table(open_window: OpenWindow) -> None:
    window = open_window(900, 1000)
    details = details_of(window, "prrt")
    table = table_of(window)
    assert details.mapTo(window, QPoint(0, 0)).y() > table.mapTo(window, QPoint(0, 0)).y() + table.height()
