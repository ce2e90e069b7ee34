"""What is put aside for a visit: from every page and from a search hit, in order, as one file, and gone afterwards."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path

import pypdf
import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from netdesk.model.care import Person
from netdesk.model.link import HitKind, Link
from netdesk.ui.dialogs.preview_dialog import PreviewDialog
from netdesk.ui.main_window import MainWindow
from netdesk.ui.widgets import told_line
from netdesk.ui.widgets.aside_button import AsideButton
from netdesk.ui.widgets.checklist_options import DIARY
from netdesk.ui.widgets.navigation_rail import NavigationRail
from netdesk.ui.widgets.page_stack import PageArea
from netdesk.ui.widgets.told_line import ToldLine
from netdesk.ui.widgets.top_bar import TopBar
from tests.ui.packing import ALL, ALT_SHIFT, CONTROL, CONTROL_SHIFT, fill, listed, pack_page, put_aside, told
from tests.ui.reading import details_of, tick_filter
from tests.ui.sheets import LONG_WAIT, care_team_of, preview_visited, side_effects_of, wait_for_sheet, words_in

OpenWindow = Callable[..., MainWindow]


def test_ctrl_return_puts_aside_what_is_made_on_each_page_and_the_rail_says_how_much(open_window: OpenWindow) -> None:
    window = open_window()
    rail = window.findChildren(NavigationRail)[0]
    button = next(each for each in rail.findChildren(QPushButton) if each.accessibleName() == "Visit pack")
    fill(window)
    assert button.accessibleName() == "Visit pack: 5"
    assert button.text() == " Visit pack · 5"
    page = pack_page(window)
    assert listed(page) == ALL
    assert page.count.text() == "5 sheets"
    rail.set_compact(compact=True)
    assert button.text() == "5"


@pytest.mark.parametrize("page_id", ["treatments", "search", "side_effects", "care_team", "compare"])
def test_the_button_on_a_page_does_what_the_key_does(open_window: OpenWindow, page_id: str) -> None:
    window = open_window()
    window.context.ticked.set_ids(("prrt", "surgery"))
    details_of(window, "prrt")
    care_team_of(window).roster.model.add(Person("surgeon", "Ana Whitford"))
    if page_id == "search":
        QTest.keyClicks(window.findChildren(TopBar)[0].search, "lutate")
    elif page_id == "compare":
        window.context.actions["compare"].trigger()
    else:
        window.show_page(page_id)
    button = next(each for each in window.page(page_id).findChildren(AsideButton) if each.isVisible())
    button.click()
    assert len(window.context.pack.sheets) == 1


def test_a_search_hit_is_put_aside_from_the_search_box(open_window: OpenWindow) -> None:
    window = open_window()
    search = window.findChildren(TopBar)[0].search
    QTest.keyClicks(search, "lutate")
    QTest.keyClick(search, Qt.Key.Key_Return, CONTROL)
    assert window.page("search").isVisible()
    assert listed(pack_page(window)) == ["Treatment: Lutetium octreotate (Lutate)"]


def test_where_there_is_no_sheet_a_sentence_says_so_when_it_is_put_aside_or_printed(
    open_window: OpenWindow, heard: list[str]
) -> None:
    window = open_window()
    window.open_link(Link(HitKind.ROLE, "dietitian"))
    put_aside(window)
    assert told(window) == "There is no sheet of what is read here. Choose a treatment, or make a sheet."
    assert heard == [told(window)]
    assert window.context.pack.sheets == ()
    window.findChildren(ToldLine)[0].hide()
    window.context.actions["print"].trigger()
    assert told(window) == heard[1] == heard[0]


def test_what_is_put_aside_is_seen_and_heard_on_every_page_and_the_words_go_away_by_themselves(
    open_window: OpenWindow, qtbot: QtBot, heard: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(told_line, "SHOWN_MS", 1000)
    window = open_window()
    fill(window)
    assert heard == [
        "In the visit pack (1 sheet): Treatment: Lutetium octreotate (Lutate)",
        "In the visit pack (2 sheets): Side-effect checklist: Peptide receptor radionuclide therapy (PRRT), Surgery",
        "In the visit pack (3 sheets): Care-team roster: 1 person",
        "In the visit pack (4 sheets): Wallet card: 1 person",
        "In the visit pack (5 sheets): Side by side: Peptide receptor radionuclide therapy (PRRT), Surgery",
    ]
    assert told(window) == heard[-1]
    assert "Mary Sample" not in " ".join(heard)
    qtbot.waitUntil(lambda: not told(window))
    window.show_page("treatments")
    QTest.keyClick(window, Qt.Key.Key_Delete, CONTROL_SHIFT)
    assert told(window) == heard[-1] == "The visit pack is cleared. Its page (Ctrl+5) can bring it back."


def test_ctrl_p_on_a_search_hit_previews_the_sheet_on_its_treatment(open_window: OpenWindow) -> None:
    window = open_window()
    search = window.findChildren(TopBar)[0].search
    QTest.keyClicks(search, "lutate")
    titles: list[str] = []
    with preview_visited(lambda dialog: titles.append(dialog.windowTitle())):
        QTest.keyClick(search, Qt.Key.Key_P, CONTROL)
    assert titles == ["Sheet: Lutetium octreotate (Lutate)"]


def test_the_same_sheet_put_aside_again_takes_the_place_of_the_former(open_window: OpenWindow) -> None:
    window = open_window()
    page = side_effects_of(window, "prrt")
    put_aside(window)
    window.show_page("treatments")
    details_of(window, "surgery")
    put_aside(window)
    side_effects_of(window)
    page.checklist.model.add_own_row("Sore feet")
    put_aside(window)
    first, second = window.context.pack.sheets
    assert getattr(first, "own_rows", None) == ("Sore feet",)
    assert type(second).__name__ == "TreatmentSheet"


def test_a_diary_of_other_rows_or_a_roster_of_other_people_is_said_to_replace_the_one_in_the_pack(
    open_window: OpenWindow, qtbot: QtBot, heard: list[str]
) -> None:
    window = open_window()
    page = side_effects_of(window, "prrt")
    page.setup.options.kind.buttons[DIARY].click()
    put_aside(window)
    put_aside(window)
    assert told(window).startswith("In the visit pack (1 sheet): Diary"), "it is the same"
    page.checklist.model.add_own_row("Sore feet")
    put_aside(window)
    assert told(window).startswith("Replaced in the visit pack (1 sheet): Diary")
    team = care_team_of(window)
    for name in ("Ana Whitford", "Dr Lee"):
        team.roster.model.add(Person("surgeon", name))
        put_aside(window)
    assert told(window) == heard[-1] == "Replaced in the visit pack (2 sheets): Care-team roster: 2 people"
    team.roster.model.add(Person("dietitian"))
    said: list[str] = []

    def put(dialog: PreviewDialog) -> None:
        dialog.aside_button.click()
        said.append(dialog.panel._notice.text())

    with preview_visited(put):
        window.context.actions["print"].trigger()
    assert said == ["The sheet is in the visit pack, in place of the one put there before."]


def test_sheets_are_moved_and_taken_out_by_keys_and_buttons(open_window: OpenWindow) -> None:
    window = open_window()
    fill(window)
    page = pack_page(window)
    page.list.setFocus()
    page.list.setCurrentRow(0)
    QTest.keyClick(page.list, Qt.Key.Key_Down, ALT_SHIFT)
    assert listed(page) == [ALL[1], ALL[0], *ALL[2:]]
    assert page.list.currentRow() == 1
    page.up_button.click()
    assert listed(page) == ALL
    QTest.keyClick(page.list, Qt.Key.Key_Delete)
    assert listed(page) == ALL[1:]
    page.remove_button.click()
    assert listed(page) == ALL[2:]


def test_one_file_has_a_cover_that_lists_the_sheets_one_name_on_all_and_pages_numbered_through(
    open_window: OpenWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_window()
    fill(window)
    pack_page(window)
    chosen = tmp_path / "out" / "pack.pdf"
    chosen.parent.mkdir()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(chosen), ""))
    seen: list[tuple[str, str, str]] = []

    def save(dialog: PreviewDialog) -> None:
        seen.append((dialog.windowTitle(), dialog.panel.file_name, words_in(dialog.panel)))
        with qtbot.waitSignal(dialog.panel.put_on_paper, timeout=LONG_WAIT):
            dialog.panel.save_sheet()

    with preview_visited(save):
        QTest.keyClick(window, Qt.Key.Key_P, CONTROL)
    title, file_name, words = seen[0]
    assert (title, file_name) == ("Visit pack", "visit-pack")
    reader = pypdf.PdfReader(io.BytesIO(chosen.read_bytes()))
    texts = [" ".join(each.extract_text().split()) for each in reader.pages]
    assert "My visit pack" in texts[0]
    assert len(reader.outline) > 1
    for number, text in enumerate(texts, 1):
        assert f"Page {number} of {len(texts)}" in text
        assert "For: Mary Sample" in text, "the name of the checklist is that of the pack"
    assert "Ring first Ana Whitford" in texts[0], "the roster's key contact"
    assert "It does not rank or recommend treatments." in words
    written = [file.name for file in tmp_path.rglob("*") if file.is_file() and file.suffix != ".json"]
    assert written == ["pack.pdf"], "nothing of it is on the disk but the file that was chosen"


def test_a_pack_with_the_names_of_two_patients_cannot_be_printed(open_window: OpenWindow) -> None:
    window = open_window()
    fill(window)
    team = care_team_of(window)
    team.roster.patient.setText("Joe Other")
    put_aside(window)
    page = pack_page(window)
    assert page.notice.isVisible()
    assert page.notice.text() == (
        "3 sheets were put aside for another name (Mary Sample). Take out what is not for this patient, or say that "
        "all of it is."
    )
    for_another = [words.removesuffix(" · for Mary Sample") for words in listed(page) if words not in ALL]
    assert for_another == [ALL[1], ALL[2], ALL[4]], "no name was typed yet for the first, and the wallet card is Joe's"
    assert not page.preview_button.isEnabled()
    for _ in range(3):
        page.list.setCurrentRow(next(row for row, words in enumerate(listed(page)) if "Mary" in words))
        page.remove_button.click()
    assert not page.notice.isVisible()
    assert page.preview_button.isEnabled()
    assert {part.patient_name for part in page.sheet().parts} == {"Joe Other"}


def test_a_name_that_was_corrected_is_taken_for_all_sheets_once_somebody_says_so(open_window: OpenWindow) -> None:
    window = open_window()
    fill(window)
    page = pack_page(window)
    for name in ("Mary Samples", ""):
        page.typed.patient.setText(name)
        assert not page.preview_button.isEnabled()
        page.same_button.click()
        assert listed(page) == ALL
        assert page.preview_button.isEnabled()
        assert {part.patient_name for part in page.sheet().parts} == {name}


def test_whom_to_ring_typed_for_the_pack_stands_on_the_cover_and_on_every_sheet_for_the_patient(
    open_window: OpenWindow,
) -> None:
    window = open_window()
    fill(window)
    page = pack_page(window)
    page.typed.day.setText("555 0199")
    sheet = page.sheet()
    assert sheet.ring.phone == "555 0199"
    assert [part.ring.phone for part in sheet.parts if hasattr(part, "ring")] == ["555 0199"] * 2


def test_a_low_window_shows_the_whole_pack_whatever_the_pages_visited_before_need(
    open_window: OpenWindow, qtbot: QtBot
) -> None:
    window = open_window(900, 500)
    fill(window)
    page = pack_page(window)
    area = window.findChildren(PageArea)[0]
    qtbot.waitUntil(lambda: page.width() > 0 and area.verticalScrollBar().maximum() == 0)
    assert page.preview_button.visibleRegion().boundingRect().size() == page.preview_button.size()


def test_a_sheet_is_put_aside_from_its_preview_with_what_is_typed_there_and_so_is_a_table(
    open_window: OpenWindow, qtbot: QtBot, heard: list[str]
) -> None:
    window = open_window()
    tick_filter(window, "Spread", "Spread to the liver")
    said: list[str] = []

    def put(dialog: PreviewDialog) -> None:
        assert dialog.typed is not None
        dialog.typed.patient.setText("Mary Sample")
        wait_for_sheet(qtbot, dialog.panel)
        QTest.keyClick(dialog, Qt.Key.Key_Return, CONTROL)
        said.append(dialog.panel._notice.text())
        dialog.aside_button.click()

    with preview_visited(put):
        window.context.actions["print"].trigger()
    assert said == ["The sheet is in the visit pack."]
    assert said[0] in heard
    tick_filter(window, "Grade", "Not stated")
    with preview_visited(put):
        window.context.actions["print"].trigger()
    page = pack_page(window)
    assert listed(page)[0] == "Treatments found: 3 of 20 (Spread: Spread to the liver)"
    assert page.list.count() == 2, "one for each question that was asked"
    assert {sheet.patient_name for sheet in window.context.pack.sheets} == {"Mary Sample"}


def test_a_pack_is_not_put_into_itself(open_window: OpenWindow) -> None:
    window = open_window()
    fill(window)
    page = pack_page(window)

    def put(dialog: PreviewDialog) -> None:
        assert not dialog.aside_button.isVisible()
        dialog.put_aside()

    with preview_visited(put):
        page.preview()
    assert listed(page) == ALL


@pytest.mark.parametrize("other_name", ["", "Joe Other"])
def test_nothing_covers_anything_else_in_the_smallest_window(
    open_window: OpenWindow, qtbot: QtBot, other_name: str
) -> None:
    window = open_window(760, 440)
    fill(window)
    page = pack_page(window)
    page.typed.patient.setText(other_name)
    qtbot.wait(100)
    parts = [page.typed, page._band, page.list, page.up_button, page.preview_button]
    places = [QRect(part.mapTo(page, QPoint(0, 0)), part.size()) for part in parts if part.isVisible()]
    assert places[-1].top() > places[-2].top(), "the buttons take two lines"
    for number, place in enumerate(places):
        assert not any(place.intersects(other) for other in places[:number])
    assert page.notice.height() >= page.notice.heightForWidth(page.notice.width())


def test_every_field_above_the_pack_says_what_it_is_when_it_is_filled_too(open_window: OpenWindow) -> None:
    window = open_window()
    fill(window)
    page = pack_page(window)
    said = {label.text(): label.buddy() for label in page.typed.findChildren(QLabel) if label.isVisible()}
    typed = page.typed
    assert said == {
        "For": typed.patient,
        "Ring": typed.ring_name,
        "By day": typed.day,
        "At night": typed.night,
        "Hours": typed.hours,
    }
