"""A visit pack that is cleared: by key, brought back, and gone for good with the patient and the window."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from netdesk.ui.main_window import MainWindow
from tests.ui.packing import ALL, CONTROL, CONTROL_SHIFT, fill, listed, pack_page, put_aside, told
from tests.ui.reading import details_of
from tests.ui.sheets import preview_visited
from tests.ui.test_next_patient import answered

OpenWindow = Callable[..., MainWindow]


def test_one_key_clears_the_pack_and_nothing_else(open_window: OpenWindow) -> None:
    window = open_window()
    fill(window)
    QTest.keyClick(window, Qt.Key.Key_Delete, CONTROL_SHIFT)
    assert window.context.pack.sheets == ()
    assert not window.context.actions["clear_pack"].isEnabled()
    assert window.context.ticked.ids == ("prrt", "surgery")
    page = pack_page(window)
    assert page.empty.isVisible()


def test_a_pack_cleared_by_mistake_is_brought_back_on_its_page_by_key_or_button(open_window: OpenWindow) -> None:
    window = open_window()
    fill(window)
    page = pack_page(window)
    page.typed.patient.setText("Mary Sample")
    page.list.setFocus()
    QTest.keyClick(page.list, Qt.Key.Key_Delete, CONTROL_SHIFT)
    assert page._cleared.text() == "Cleared: 5 sheets."
    assert page.undo_button.hasFocus()
    QTest.keyClick(page.undo_button, Qt.Key.Key_Z, CONTROL)
    assert listed(page) == ALL
    assert page.list.hasFocus()
    assert not page.undo_button.isVisible()
    page.clear_button.setFocus()
    page.clear_button.click()
    assert page.undo_button.hasFocus()
    page.undo_button.click()
    assert listed(page) == ALL
    QTest.keyClick(page.list, Qt.Key.Key_Z, CONTROL)
    assert listed(page) == ALL, "there is nothing more to bring back"


def test_a_cleared_pack_is_gone_once_something_else_is_put_aside(open_window: OpenWindow) -> None:
    window = open_window()
    fill(window)
    window.context.actions["clear_pack"].trigger()
    window.show_page("treatments")
    put_aside(window)
    page = pack_page(window)
    assert not page.undo_button.isVisible()
    QTest.keyClick(page.list, Qt.Key.Key_Z, CONTROL)
    assert listed(page) == ALL[:1]


def test_the_next_patient_cannot_bring_the_last_ones_pack_back(open_window: OpenWindow) -> None:
    window = open_window()
    fill(window)
    page = pack_page(window)
    window.context.actions["clear_pack"].trigger()
    with answered(clear=True):
        window.context.actions["next_patient"].trigger()
    assert told(window) == ""
    page = pack_page(window)
    assert not page.undo_button.isVisible()
    QTest.keyClick(page.empty.button, Qt.Key.Key_Z, CONTROL)
    assert (window.context.pack.sheets, window.context.pack.cleared) == ((), ())


def test_a_cleared_pack_does_not_outlive_the_window(open_window: OpenWindow) -> None:
    window = open_window()
    fill(window)
    window.context.actions["clear_pack"].trigger()
    assert window.context.pack.cleared
    window.close()
    assert (window.context.pack.sheets, window.context.pack.cleared) == ((), ())


def test_the_pack_is_gone_with_the_next_patient_after_one_question(open_window: OpenWindow) -> None:
    window = open_window()
    details_of(window, "prrt")
    put_aside(window)
    with answered(clear=False) as said:
        window.context.actions["next_patient"].trigger()
    assert len(said) == 1
    assert len(window.context.pack.sheets) == 1
    page = pack_page(window)
    page.typed.patient.setText("Mary Sample")
    with answered(clear=True):
        window.context.actions["next_patient"].trigger()
    assert not window.context.pack.sheets
    assert page.typed.patient_name == ""


def test_nothing_of_the_pack_is_on_the_disk_and_nothing_is_left_after_the_window_is_closed(
    open_window: OpenWindow, tmp_path: Path
) -> None:
    window = open_window()
    fill(window)
    page = pack_page(window)
    page.typed.patient.setText("Zebedee Quill")
    page.same_button.click()
    page.typed.day.setText("555 0178")
    with preview_visited():
        page.preview()
    window.close()
    assert window.context.pack.sheets == ()
    for file in (each for each in tmp_path.rglob("*") if each.is_file()):
        written = file.read_bytes()
        for secret in (b"Zebedee", b"555 0178", b"Mary Sample", b"Ana Whitford", b"lutate", b"TreatmentSheet"):
            assert secret not in written, file
    assert pack_page(open_window()).list.count() == 0
