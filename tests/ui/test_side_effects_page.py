"""Ticking treatments, choosing rows, and what the checklist is made of."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from netdesk.printing.ring import Ring
from netdesk.query.reference import Reference
from netdesk.ui.dialogs.preview_dialog import PreviewDialog
from netdesk.ui.main_window import MainWindow
from netdesk.ui.models.effect_words import dated_in_short
from netdesk.ui.models.effects_model import LINE_ROLE, EffectsColumn, LineKind
from netdesk.ui.pages.side_effects_page import SideEffectsPage
from tests.ui.reading import table_of, treatments_page, words_of
from tests.ui.sheets import (
    cell,
    chips_of,
    choose,
    is_on_sheet,
    names_in,
    preview_visited,
    row_of,
    side_effects_of,
    words_in,
)

OpenWindow = Callable[..., MainWindow]
SPACE = Qt.Key.Key_Space
CONTROL = Qt.KeyboardModifier.ControlModifier


def labels_of(widget: QWidget) -> str:
    return " | ".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def lines_of(page: SideEffectsPage) -> list[str]:
    """The list of treatments: names and headings, from top to bottom."""
    model = page.setup.picker.list.model()
    return [str(model.index(line, 0).data()) for line in range(model.rowCount())]


def go_to_treatment(page: SideEffectsPage, name: str) -> None:
    view = page.setup.picker.list
    view.setFocus()
    view.setCurrentIndex(view.model().index(lines_of(page).index(name), 0))


def test_without_treatments_the_page_says_what_to_do(open_window: OpenWindow) -> None:
    window = open_window()
    page = side_effects_of(window)
    assert "No treatment is ticked yet" in labels_of(page.checklist)
    assert not page.checklist.table.isVisible()
    assert not page.setup.preview_button.isEnabled()
    page.checklist.empty.button.click()
    assert page.setup.picker.search.hasFocus()


def test_space_ticks_a_treatment_and_its_side_effects_come(open_window: OpenWindow) -> None:
    window = open_window()
    page = side_effects_of(window)
    go_to_treatment(page, "Chemotherapy")
    QTest.keyClick(page.setup.picker.list, SPACE)
    assert window.context.ticked.ids == ("chemotherapy",)
    assert names_in(page) == ["Fatigue", "Diarrhoea", "Nausea"]
    QTest.keyClick(page.setup.picker.list, SPACE)
    assert not window.context.ticked.ids
    assert not page.checklist.table.isVisible()


def test_a_click_ticks_a_treatment(open_window: OpenWindow) -> None:
    window = open_window()
    page = side_effects_of(window)
    view = page.setup.picker.list
    index = view.model().index(lines_of(page).index("Surgery"), 0)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(index).center())
    assert window.context.ticked.ids == ("surgery",)


def test_ticks_are_shared_with_the_table_of_treatments(open_window: OpenWindow) -> None:
    window = open_window()
    side_effects_of(window)
    window.show_page("treatments")
    table = table_of(window)
    treatments_page(window).open_treatment("prrt")
    table.setFocus()
    QTest.keyClick(table, SPACE)
    page = side_effects_of(window)
    assert window.context.ticked.ids == ("prrt",)
    assert "Anaemia" in names_in(page)


def test_what_is_ticked_stands_on_top_and_the_rest_in_the_order_of_the_tree(open_window: OpenWindow) -> None:
    window = open_window()
    page = side_effects_of(window, "vitamins", "prrt")
    lines = lines_of(page)
    assert lines[:4] == ["Ticked", "Vitamins", "Peptide receptor radionuclide therapy (PRRT)", "Others"]
    others = [row.name for row in window.context.reference.rows if row.id not in {"vitamins", "prrt"}]
    assert lines[4:] == others


def test_lines_do_not_jump_while_one_after_the_other_is_ticked(open_window: OpenWindow) -> None:
    page = side_effects_of(open_window())
    before = lines_of(page)
    go_to_treatment(page, "Surgery")
    QTest.keyClick(page.setup.picker.list, SPACE)
    assert lines_of(page) == before
    page.setup.picker.search.setFocus()
    assert lines_of(page)[:2] == ["Ticked", "Surgery"]


def test_the_search_finds_by_brand_and_return_ticks_the_first(open_window: OpenWindow) -> None:
    window = open_window()
    page = side_effects_of(window, "surgery")
    search = page.setup.picker.search
    QTest.keyClicks(search, "sandostatin")
    assert lines_of(page) == ["Ticked", "Surgery", "Found: 1", "Octreotide"]
    QTest.keyClick(search, Qt.Key.Key_Return)
    assert window.context.ticked.ids == ("surgery", "octreotide")
    QTest.keyClick(search, Qt.Key.Key_Escape)
    assert search.text() == ""
    assert len(lines_of(page)) == len(window.context.reference.rows) + 2


def test_the_down_arrow_goes_from_the_search_to_what_was_found(open_window: OpenWindow) -> None:
    window = open_window()
    page = side_effects_of(window, "surgery")
    QTest.keyClicks(page.setup.picker.search, "lanreo")
    QTest.keyClick(page.setup.picker.search, Qt.Key.Key_Down)
    assert page.setup.picker.list.hasFocus()
    QTest.keyClick(page.setup.picker.list, SPACE)
    assert window.context.ticked.ids == ("surgery", "lanreotide")


def test_effects_are_merged_by_symptom_and_counted(open_window: OpenWindow) -> None:
    page = side_effects_of(open_window(), "chemotherapy", "prrt")
    assert len(names_in(page)) == len(set(names_in(page))) == 6
    assert "6 side effects from 2 treatments, merged" in labels_of(page.checklist)
    assert (
        cell(page, "Nausea", EffectsColumn.COMES_WITH) == "Chemotherapy, Peptide receptor radionuclide therapy (PRRT)"
    )
    assert cell(page, "Nausea", EffectsColumn.SAID_BY).splitlines() == [
        "Daisy · AU · 2025",
        "Birch Clinics (treatment provider) · US · 2022",
    ]


def test_a_source_without_a_date_says_so_in_the_table(reference: Reference) -> None:
    acorn = next(source for source in reference.sources if source.id == "acorn")
    assert dated_in_short(acorn) == "Acorn · CA · no date"


def test_space_leaves_a_row_out_and_tick_all_puts_it_back(open_window: OpenWindow) -> None:
    page = side_effects_of(open_window(), "chemotherapy", "prrt")
    for effect in ("Nausea", "Anaemia"):
        choose(page, effect)
        QTest.keyClick(page.checklist.table, SPACE)
    assert not is_on_sheet(page, "Nausea")
    assert is_on_sheet(page, "Diarrhoea")
    assert "2 rows left out" in labels_of(page.checklist)
    assert page.sheet().left_out == {"nausea", "anaemia"}
    page.setup.all_rows_button.click()
    assert page.sheet().left_out == frozenset()
    assert "left out" not in labels_of(page.checklist)


def test_a_click_on_the_box_ticks_and_one_beside_it_only_chooses(open_window: OpenWindow) -> None:
    page = side_effects_of(open_window(), "chemotherapy")
    table = page.checklist.table
    for column, expected in ((EffectsColumn.EFFECT, True), (EffectsColumn.ON_SHEET, False)):
        place = table.visualRect(page.checklist.model.index(row_of(page, "Nausea"), column))
        QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place.topLeft() + QPoint(14, 14))
        assert is_on_sheet(page, "Nausea") is expected
    assert table.currentIndex().row() == row_of(page, "Nausea")


def test_what_was_left_out_stays_out_when_another_treatment_is_ticked(open_window: OpenWindow) -> None:
    window = open_window()
    page = side_effects_of(window, "chemotherapy")
    choose(page, "Nausea")
    QTest.keyClick(page.checklist.table, SPACE)
    window.context.ticked.set_ticked("prrt", ticked=True)
    assert not is_on_sheet(page, "Nausea")
    assert page.checklist.table.currentIndex().row() == row_of(page, "Nausea")


def test_rows_of_ones_own_are_added_with_return_and_removed_with_del(open_window: OpenWindow) -> None:
    page = side_effects_of(open_window(), "chemotherapy")
    own = page.checklist.own_row
    for words in ("Sleeping  badly", "   ", "Sore feet"):
        own.words.setFocus()
        QTest.keyClicks(own.words, words)
        QTest.keyClick(own.words, Qt.Key.Key_Return)
        assert own.words.text() == ""
    assert page.sheet().own_rows == ("Sleeping badly", "Sore feet")
    assert names_in(page)[-2:] == ["Sleeping badly", "Sore feet"]
    choose(page, "Nausea")
    QTest.keyClick(page.checklist.table, Qt.Key.Key_Delete)
    assert not own.remove_button.isEnabled()
    choose(page, "Sleeping badly")
    QTest.keyClick(page.checklist.table, Qt.Key.Key_Delete)
    assert page.sheet().own_rows == ("Sore feet",)
    choose(page, "Sore feet")
    own.remove_button.click()
    assert page.sheet().own_rows == ()
    assert names_in(page) == ["Fatigue", "Diarrhoea", "Nausea"]


def test_a_row_of_ones_own_is_brought_into_view_and_counted(open_window: OpenWindow) -> None:
    page = side_effects_of(open_window(1000, 500), "chemotherapy", "prrt", "surgery")
    table, own = page.checklist.table, page.checklist.own_row
    own.words.setFocus()
    QTest.keyClicks(own.words, "Sore feet")
    QTest.keyClick(own.words, Qt.Key.Key_Return)
    shown = table.visualRect(page.checklist.model.index(row_of(page, "Sore feet"), EffectsColumn.EFFECT))
    assert table.viewport().rect().contains(shown)
    assert own.words.hasFocus()
    assert " · 1 row of your own" in labels_of(page.checklist)
    QTest.keyClicks(own.words, "Sleep")
    QTest.keyClick(own.words, Qt.Key.Key_Return)
    assert " · 2 rows of your own" in labels_of(page.checklist)


def test_chips_count_the_body_systems_and_lead_to_them(open_window: OpenWindow) -> None:
    page = side_effects_of(open_window(), "chemotherapy", "prrt")
    chips = chips_of(page)
    assert list(chips) == ["Whole body  1", "Stomach and bowel  2", "Blood  2"]
    chips["Blood  2"].click()
    assert page.checklist.table.hasFocus()
    assert page.checklist.model.lines[page.checklist.table.currentIndex().row()].words == "Changes in blood counts"
    page.setup.picker.search.setFocus()
    page._context.ticked.set_ticked("prrt", ticked=False)
    assert list(chips_of(page)) == ["Whole body  1", "Stomach and bowel  2"]


def test_below_the_table_stands_everything_said_about_the_current_row(open_window: OpenWindow) -> None:
    page = side_effects_of(open_window(), "surgery", "chemotherapy")
    choose(page, "Fatigue")
    words = words_of(page.checklist.details)
    assert "Birch Clinics (treatment provider) · United States · 6 Jun 2022" in words.replace("\xa0", " ")
    assert "Surgery: People may feel very tired after surgery for a few days." in words
    assert "May be there for a few days." in words
    assert "Chemotherapy: Chemotherapy may cause tiredness, nausea and diarrhoea." in words
    assert "Feeling very tired. (our wording)" in words
    choose(page, "Diarrhoea")
    assert "Surgery" not in words_of(page.checklist.details)


def test_a_copied_row_carries_all_its_columns(open_window: OpenWindow) -> None:
    page = side_effects_of(open_window(), "somatostatin_analogues")
    choose(page, "Gallstones")
    QTest.keyClick(page.checklist.table, Qt.Key.Key_C, CONTROL)
    assert QApplication.clipboard().text() == "Gallstones\tSomatostatin analogues\tDaisy · AU · 2025\tAfter long use."


def test_the_sheet_is_made_of_what_was_ticked_and_typed(open_window: OpenWindow) -> None:
    page = side_effects_of(open_window(), "chemotherapy")
    typed = {line.accessibleName(): line for line in page.setup.options.findChildren(QLineEdit)}
    for name, words in (
        ("Patient's name, for this visit", "Nguyễn Thị Ánh"),
        ("Whom to ring", "Ana Whitford"),
        ("Number to ring by day", "555 0142"),
        ("Number to ring at night", "555 0199"),
        ("Hours of the number by day", "9–5"),
    ):
        typed[name].setText(f" {words} ")
    sheet = page.sheet()
    assert sheet.patient_name == "Nguyễn Thị Ánh"
    assert sheet.ring == Ring("Ana Whitford", "555 0142", "555 0199", "9–5")
    assert [treatment.id for treatment in sheet.effects.treatments] == ["chemotherapy"]
    assert sheet.names_drugs


def test_a_sheet_without_drugs_does_without_the_line_on_doses(open_window: OpenWindow) -> None:
    window = open_window()
    page = side_effects_of(window, "surgery")
    assert not page.sheet().names_drugs
    assert "No doses here" not in labels_of(page.checklist)
    window.context.ticked.set_ticked("octreotide", ticked=True)
    assert page.sheet().names_drugs
    assert "No doses here" in labels_of(page.checklist)


def test_control_p_previews_the_sheet_and_a_printed_one_can_be_mended_and_printed_again(
    open_window: OpenWindow, qtbot: QtBot
) -> None:
    window = open_window()
    page = side_effects_of(window, "chemotherapy")
    page.checklist.model.add_own_row("Sore feet")
    choose(page, "Nausea")
    QTest.keyClick(page.checklist.table, SPACE)
    for line in page.setup.options.findChildren(QLineEdit):
        line.setText(f"{line.accessibleName()} 7")
    before = page.sheet()
    seen = []

    def put_on_paper(dialog: PreviewDialog) -> None:
        seen.append(words_in(dialog.panel))
        dialog.panel.put_on_paper.emit()

    with preview_visited(put_on_paper):
        QTest.keyClick(page.checklist.table, Qt.Key.Key_P, CONTROL)
    assert "Patient's name, for this visit 7" in seen[0]
    assert "Sore feet" in seen[0]
    assert page.sheet() == before
    page.setup.options.patient.setText("Mary Sample")
    with preview_visited(put_on_paper):
        page.setup.preview_button.click()
    assert "Mary Sample" in seen[1]
    assert "Sore feet" in seen[1]


def test_what_was_typed_outlives_the_last_tick(open_window: OpenWindow) -> None:
    window = open_window()
    page = side_effects_of(window, "chemotherapy")
    page.setup.options.patient.setText("Mary Sample")
    page.checklist.model.add_own_row("Sore feet")
    QTest.keyClick(page, Qt.Key.Key_U, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    assert window.context.ticked.ids == ()
    assert page.setup.options.patient_name == "Mary Sample"
    assert page.checklist.model.own_rows == ("Sore feet",)


def test_nothing_that_was_typed_is_remembered(open_window: OpenWindow) -> None:
    window = open_window()
    page = side_effects_of(window, "chemotherapy")
    page.setup.options.patient.setText("Mary Sample")
    page.checklist.model.add_own_row("Sore feet")
    window.close()
    written = (window.context.environment.user_config / "window.json").read_text("utf-8")
    assert "side_effects.splitter" in written
    assert "Mary" not in written
    assert "Sore" not in written
    assert "chemotherapy" not in written


def test_a_click_on_a_heading_does_nothing(open_window: OpenWindow) -> None:
    table = side_effects_of(open_window(), "prrt", "chemotherapy").checklist.table
    model = table.model()
    headings = [row for row in range(model.rowCount()) if model.index(row, 0).data(LINE_ROLE) is LineKind.HEADING]
    ticked = [model.index(row, 0).data(Qt.ItemDataRole.CheckStateRole) for row in range(model.rowCount())]
    for place in (12, 200):
        at = QPoint(place, table.visualRect(model.index(headings[0], 0)).center().y())
        QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert [model.index(row, 0).data(Qt.ItemDataRole.CheckStateRole) for row in range(model.rowCount())] == ticked
