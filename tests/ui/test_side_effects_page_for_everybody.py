"""The Side effects page by keyboard, by ear and in a small window."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QPushButton, QWidget

from netdesk.model.care import Person
from netdesk.ui.main_window import MainWindow
from netdesk.ui.models.effects_model import EffectsColumn
from tests.ui.packing import put_aside
from tests.ui.sheets import CHECKED, care_team_of, chips_of, names_in, row_of, side_effects_of
from tests.ui.zooms import zoom_to

OpenWindow = Callable[..., MainWindow]
LEFT = Qt.MouseButton.LeftButton


def test_the_whole_page_can_be_walked_with_tab_and_every_stop_has_a_name(open_window: OpenWindow) -> None:
    window = open_window()
    page = side_effects_of(window, "surgery", "prrt")
    untick = next(button for button in page.findChildren(QPushButton) if button.text() == "Untick")
    untick.setFocus()
    stops: list[QWidget] = []
    while (stop := QApplication.focusWidget()) not in stops:
        assert stop is not None
        stops.append(stop)
        QTest.keyClick(stop, Qt.Key.Key_Tab)
    inside = [stop for stop in stops if page.isAncestorOf(stop)]
    for wanted in (
        page.setup.picker.search,
        page.setup.picker.list,
        page.setup.preview_button,
        *chips_of(page).values(),
        page.checklist.safeguards,
        page.checklist.table,
        page.checklist.own_row.words,
        page.checklist.details,
        page.checklist.signs,
    ):
        assert wanted in inside, wanted
    assert len(stops) > len(inside)
    assert [stop for stop in inside if not (stop.accessibleName() or getattr(stop, "text", str)())] == []
    places = [stop.mapTo(page, QPoint(0, 0)) for stop in inside]
    cards = [place.x() > page.checklist.x() for place in places]
    assert cards == sorted(cards), "the left card comes before the right one"


@pytest.mark.parametrize(("width", "height", "zoom"), [(1366, 768, 150), (1366, 768, 100), (900, 500, 100)])
def test_a_sheet_in_the_visit_pack_does_not_push_the_right_edge_out_of_the_window(
    open_window: OpenWindow, width: int, height: int, zoom: int
) -> None:
    window = open_window(width, height)
    zoom_to(window, zoom)
    page = side_effects_of(window, "prrt")
    QApplication.processEvents()
    before = page.minimumSizeHint().width(), page.setup.width()
    put_aside(window)
    QApplication.processEvents()
    assert page.setup.from_pack.isVisible()
    assert (page.minimumSizeHint().width(), page.setup.width()) == before
    assert page.minimumSizeHint().width() <= page.width()
    window.context.actions["zoom_reset"].trigger()


def test_the_keys_of_the_pages_lead_to_where_work_begins(open_window: OpenWindow) -> None:
    window = open_window()
    control = Qt.KeyboardModifier.ControlModifier
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_2, control)  # type: ignore[arg-type]
    assert side_effects_of(window).setup.picker.search.hasFocus()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_3, control)  # type: ignore[arg-type]
    assert care_team_of(window).roster.empty.button.hasFocus()
    care_team_of(window).roster.model.add(Person("surgeon"))
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_1, control)  # type: ignore[arg-type]
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_3, control)  # type: ignore[arg-type]
    assert care_team_of(window).roster.table.hasFocus()


def test_a_screen_reader_hears_headers_ticks_and_remarks(open_window: OpenWindow) -> None:
    page = side_effects_of(open_window(), "prrt")
    model = page.checklist.model
    heard = Qt.ItemDataRole.AccessibleTextRole
    row = row_of(page, "Nausea")
    assert model.index(row, EffectsColumn.ON_SHEET).data(heard) == "On sheet: yes"
    effect = model.index(row, EffectsColumn.EFFECT).data(heard)
    assert effect.startswith("Side effect: Nausea\n")
    assert "This second list stands in another section of the page." in effect
    flare = row_of(page, "Flare of carcinoid syndrome")
    assert model.index(flare, EffectsColumn.ON_SHEET).data(heard) == "On sheet: always, this is an alert"


def test_nothing_is_cut_off_at_900_by_500(open_window: OpenWindow) -> None:
    window = open_window(900, 500)
    page = side_effects_of(window, "surgery", "lutate", "vitamins", "targeted_therapy")
    assert window.size().width() == 900
    for button in (page.setup.preview_button, page.setup.all_rows_button):
        below = button.mapTo(window, QPoint(0, button.height())).y()
        assert below <= window.height()
    for pane in page.panes():
        pane.setFocus()
        QApplication.processEvents()
        if pane.isVisible():
            assert pane.visibleRegion().boundingRect().height() >= min(pane.height(), 90), pane.accessibleName()


def test_rows_grow_until_their_words_are_whole(open_window: OpenWindow) -> None:
    page = side_effects_of(open_window(), "prrt")
    table = page.checklist.table
    heights = {name: table.rowHeight(row_of(page, name)) for name in names_in(page)}
    assert heights["Nausea"] > heights["Anaemia"]
    window = page.window()
    window.resize(900, 700)
    QApplication.processEvents()
    assert table.rowHeight(row_of(page, "Nausea")) > heights["Nausea"]


def test_columns_fill_the_table_and_cannot_be_dragged_until_words_overlap(open_window: OpenWindow) -> None:
    window = open_window()
    page = side_effects_of(window, "prrt", "surgery", "chemotherapy")
    table = page.checklist.table
    header = table.horizontalHeader()
    for width in (1366, 1200, 1000):
        window.resize(width, 768)
        QApplication.processEvents()
        assert sum(table.columnWidth(column) for column in EffectsColumn) == table.viewport().width()
    border = QPoint(header.sectionPosition(EffectsColumn.COMES_WITH), header.height() // 2)
    before = table.columnWidth(EffectsColumn.EFFECT)
    QTest.mousePress(header.viewport(), LEFT, pos=border)
    QTest.mouseMove(header.viewport(), border - QPoint(60, 0))
    QTest.mouseRelease(header.viewport(), LEFT, pos=border - QPoint(60, 0))
    assert table.columnWidth(EffectsColumn.EFFECT) == before


def test_the_window_takes_every_size_whatever_safeguards_and_chips_ask_for(open_window: OpenWindow) -> None:
    window = open_window()
    page = side_effects_of(window, "prrt", "surgery", "lutate", "chemotherapy")
    with_chips = set()
    for height in (768, 900):
        for width in range(1366, 1000, -6):
            window.resize(width, height)
            QApplication.processEvents()
            with_chips.add(page.checklist.chips.isVisible())
    assert with_chips == {True, False}


def test_the_tick_of_a_row_is_painted_where_it_is_clicked(open_window: OpenWindow) -> None:
    page = side_effects_of(open_window(), "chemotherapy")
    index = page.checklist.model.index(row_of(page, "Nausea"), EffectsColumn.ON_SHEET)
    picture = page.checklist.table.viewport().grab().toImage()
    ratio = picture.devicePixelRatio()
    place = (page.checklist.table.visualRect(index).topLeft() + QPoint(12, 10)) * ratio
    assert picture.pixelColor(place) == page._context.theme.colour("accent")
    page.checklist.model.setData(index, Qt.CheckState.Unchecked, CHECKED)
    picture = page.checklist.table.viewport().grab().toImage()
    assert picture.pixelColor(place) != page._context.theme.colour("accent")


def test_every_button_of_the_page_says_what_it_does(open_window: OpenWindow) -> None:
    page = side_effects_of(open_window(), "prrt")
    buttons = [button for button in page.findChildren(QAbstractButton) if button.isVisible()]
    buttons = [button for button in buttons if not isinstance(button.parent(), QLineEdit)]
    assert [button for button in buttons if not (button.text() or button.accessibleName())] == []
