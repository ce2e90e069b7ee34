"""What filters do beyond narrowing: they stay, they say what they are, and an empty answer leads on."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton

from netdesk.ui.main_window import MainWindow
from netdesk.ui.theme import Theme
from netdesk.ui.widgets.empty_result import EmptyResult
from netdesk.ui.widgets.filter_chips import FilterChips
from netdesk.ui.widgets.filter_panel import FilterPanel
from netdesk.ui.widgets.outside_note import OutsideNote
from tests.ui.reading import buttons_in, details_of, lines_of, table_of, tick_filter, treatments_page

OpenWindow = Callable[..., MainWindow]


def note_of(window: MainWindow) -> OutsideNote:
    return treatments_page(window).findChildren(OutsideNote)[0]


def asked_in(window: MainWindow) -> list[str]:
    return [value.id for value in treatments_page(window).filters.values]


def value_in(panel: FilterPanel, name: str) -> QModelIndex:
    """The line of a value of a core facet."""
    model = panel.tree.model()
    headings = [model.index(row, 0) for row in range(model.rowCount() - 1)]
    values = [model.index(row, 0, heading) for heading in headings for row in range(model.rowCount(heading))]
    return next(value for value in values if value.data() == name)


def darkest(panel: FilterPanel, line: QModelIndex) -> QColor:
    """The darkest colour of the words in a line of the panel."""
    panel.tree.scrollTo(line)
    words = panel.tree.visualRect(line).adjusted(30, 0, 0, 0)
    picture = panel.tree.viewport().grab(words).toImage()
    colours = [picture.pixelColor(x, y) for x in range(picture.width()) for y in range(picture.height())]
    return min(colours, key=QColor.lightness)


def test_a_link_opens_a_treatment_that_the_filters_do_not_find_and_the_filters_stay(open_window: OpenWindow) -> None:
    window = open_window()
    treatments_page(window).set_text("octreotide")
    details = details_of(window, "octreotide")
    details.tabs.setCurrentIndex(0)
    view = details.current_view()
    view.setFocus()
    for _ in range(10):
        if not view.textCursor().selectedText().startswith("Lanreotide"):
            view.focusNextPrevChild(True)
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert treatments_page(window).treatment_shown == "lanreotide"
    assert details.treatment is not None
    assert details.treatment.id == "lanreotide"
    assert window.focusWidget() is view
    assert treatments_page(window).filters.text == "octreotide"
    assert lines_of(table_of(window)) == ["Octreotide"]
    assert table_of(window).current_id() == ""
    assert note_of(window).isVisible()
    assert note_of(window).findChildren(QLabel)[0].text() == "Your filters do not find this treatment."


def test_the_note_goes_once_the_treatment_is_found_or_another_one_is_chosen(open_window: OpenWindow) -> None:
    window = open_window()
    page = treatments_page(window)
    tick_filter(window, "Spread", "Spread to the liver")
    page.open_treatment("lanreotide")
    assert note_of(window).isVisible()
    tick_filter(window, "Spread", "Spread to the liver")
    assert not note_of(window).isVisible()
    assert table_of(window).current_id() == page.treatment_shown == "lanreotide"
    tick_filter(window, "Spread", "Spread to the liver")
    page.open_treatment("lanreotide")
    page.focus_table()
    assert not note_of(window).isVisible()
    assert page.treatment_shown == table_of(window).current_id() != ""


def test_one_click_on_the_note_clears_the_filters_and_keeps_the_treatment(open_window: OpenWindow) -> None:
    window = open_window()
    tick_filter(window, "Spread", "Spread to the liver")
    details = details_of(window, "lanreotide")
    buttons_in(note_of(window))["Clear all filters"].click()
    assert asked_in(window) == []
    assert table_of(window).current_id() == "lanreotide"
    assert not note_of(window).isVisible()
    assert window.focusWidget() is details.current_view()


def test_a_treatment_that_is_found_has_no_note(open_window: OpenWindow) -> None:
    window = open_window()
    tick_filter(window, "Spread", "Spread to the liver")
    details_of(window, "liver_resection")
    assert not note_of(window).isVisible()


def test_a_treatment_that_the_content_does_not_have_changes_nothing(open_window: OpenWindow) -> None:
    window = open_window()
    details_of(window, "prrt")
    treatments_page(window).open_treatment("no_such_thing")
    assert treatments_page(window).treatment_shown == table_of(window).current_id() == "prrt"


def test_filters_stay_while_other_pages_and_details_are_looked_at(open_window: OpenWindow) -> None:
    window = open_window()
    tick_filter(window, "Spread", "Spread to the liver")
    treatments_page(window).set_text("liver")
    found = lines_of(table_of(window))
    details_of(window, "liver_resection").tabs.setCurrentIndex(4)
    for page in ("sources", "side_effects", "treatments"):
        window.show_page(page)
    assert asked_in(window) == ["liver_metastases"]
    assert lines_of(table_of(window)) == found
    assert treatments_page(window).treatment_shown == "liver_resection"


def test_g17_one_click_drops_every_value_of_the_facet_that_emptied_the_list(open_window: OpenWindow) -> None:
    window = open_window()
    tick_filter(window, "How it is given", "Injection")
    tick_filter(window, "Grade", "Low grade")
    tick_filter(window, "Grade", "High grade (grade 3)")
    empty = window.findChildren(EmptyResult)[0]
    said = empty.findChildren(QLabel)[0].text()
    assert said.endswith("The filter that emptied the list: Grade: Low grade or High grade (grade 3).")
    buttons_in(empty)["Remove Grade"].click()
    assert asked_in(window) == ["injection"]
    assert not empty.isVisible()


def test_g17_not_stated_takes_the_place_of_every_value_of_the_facet(open_window: OpenWindow) -> None:
    window = open_window()
    tick_filter(window, "Grade", "Low grade")
    tick_filter(window, "How it is given", "Injection")
    tick_filter(window, "Grade", "High grade (grade 3)")
    buttons_in(window.findChildren(EmptyResult)[0])["Show those with How it is given not stated (2)"].click()
    assert asked_in(window) == ["low_grade", "high_grade_3", "not_stated"]


def test_g17_words_can_be_dropped_too_where_a_filter_is_named(open_window: OpenWindow) -> None:
    window = open_window()
    tick_filter(window, "Grade", "Low grade")
    treatments_page(window).set_text("octreotide")
    offers = buttons_in(window.findChildren(EmptyResult)[0])
    assert list(offers) == [
        "Remove Grade: Low grade",
        "Remove the words",
        "Show those with Grade not stated (1)",
    ]
    offers["Remove the words"].click()
    assert treatments_page(window).filters.text == ""
    assert asked_in(window) == ["low_grade"]
    assert lines_of(table_of(window)) == ["Targeted therapy"]


def test_a_value_that_would_find_nothing_is_dimmed_and_can_still_be_ticked(
    open_window: OpenWindow, theme: Theme
) -> None:
    window = open_window()
    tick_filter(window, "Spread", "Spread to the liver")
    panel = window.findChildren(FilterPanel)[0]
    would_find, would_not = value_in(panel, "Metastatic"), value_in(panel, "Low grade")
    assert darkest(panel, would_find).lightness() <= theme.colour("text").lightness() + 20
    assert darkest(panel, would_not).lightness() >= theme.colour("muted").lightness() - 10
    tick_filter(window, "Grade", "Low grade")
    assert asked_in(window) == ["liver_metastases", "low_grade"]


def test_a_screen_reader_hears_how_many_a_value_would_find(open_window: OpenWindow) -> None:
    panel = open_window().findChildren(FilterPanel)[0]
    heard = [value_in(panel, name).data(Qt.ItemDataRole.AccessibleTextRole) for name in ("Low grade", "Metastatic")]
    assert heard == ["Low grade, 1 treatment", "Metastatic, 3 treatments"]


def test_the_chip_of_a_value_under_more_says_what_it_is_a_value_of(open_window: OpenWindow) -> None:
    window = open_window()
    tick_filter(window, "Approval", "Approved")
    tick_filter(window, "Spread", "Metastatic")
    chips = window.findChildren(FilterChips)[0].findChildren(QPushButton)
    assert [chip.text() for chip in chips] == ["Approval: Approved  ×", "Metastatic  ×"]


def test_a_long_text_leaves_room_for_the_cross_of_its_chip(open_window: OpenWindow) -> None:
    window = open_window()
    treatments_page(window).set_text("word " * 40)
    chip = window.findChildren(FilterChips)[0].findChildren(QPushButton)[0]
    assert chip.text() == "“word word word word word word word word…”  ×"
    assert chip.width() >= chip.sizeHint().width()
