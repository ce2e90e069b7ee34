"""Saving, pinning, renaming and deleting views in their dialogs."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QMessageBox, QPushButton

from netdesk.environment import Environment
from netdesk.ui.dialogs.replace_view_dialog import ReplaceViewDialog
from netdesk.ui.dialogs.save_view_dialog import SaveViewDialog
from netdesk.ui.dialogs.views_dialog import ViewsDialog
from netdesk.ui.main_window import MainWindow
from netdesk.ui.settings import FILE_NAME, Settings
from tests.ui.reading import tick_filter, treatments_page
from tests.ui.views import (
    doing,
    escape,
    pills_of,
    press,
    save_as,
    write_views,
    written,
)

OpenWindow = Callable[..., MainWindow]


def test_the_values_are_proposed_as_the_name_unless_a_view_has_it(open_window: OpenWindow) -> None:
    window = open_window()
    proposed: list[str] = []

    def read(dialog: SaveViewDialog) -> None:
        proposed.append(dialog.name.text())
        escape(dialog)

    tick_filter(window, "Spread", "Spread to the liver")
    with doing(SaveViewDialog, read):
        press(window, "D")
    tick_filter(window, "Grade", "Low grade")
    with doing(SaveViewDialog, read):
        press(window, "D")
    assert proposed == ["", "Spread to the liver, Low grade"]


def test_without_filters_there_is_nothing_to_save_and_the_dialog_says_so(open_window: OpenWindow) -> None:
    window = open_window()

    def try_to_save(dialog: SaveViewDialog) -> None:
        QTest.keyClicks(dialog.name, "Nothing")
        assert not dialog.buttons.button(QDialogButtonBox.StandardButton.Save).isEnabled()
        assert dialog.note.text() == "There are no filters to save yet: tick one, or type a name, first."
        escape(dialog)

    with doing(SaveViewDialog, try_to_save):
        press(window, "D")
    assert pills_of(window)[-1] == "Grade 3"


def test_the_name_of_a_shipped_view_cannot_be_taken(open_window: OpenWindow) -> None:
    window = open_window()
    tick_filter(window, "Spread", "Localised")

    def try_to_save(dialog: SaveViewDialog) -> None:
        dialog.name.setText("  grade  3 ")
        assert dialog.note.text() == "A view that comes with netdesk has this name."
        assert not dialog.buttons.button(QDialogButtonBox.StandardButton.Save).isEnabled()
        escape(dialog)

    with doing(SaveViewDialog, try_to_save):
        press(window, "D")


@pytest.mark.parametrize("does_replace", [True, False])
def test_a_name_that_is_taken_replaces_after_one_question(
    open_window: OpenWindow, environment: Environment, does_replace: bool
) -> None:
    window = open_window()
    tick_filter(window, "Spread", "Localised")
    save_as(window, "Mine")
    tick_filter(window, "Grade", "Low grade")
    asked: list[str] = []

    def answer(dialog: ReplaceViewDialog) -> None:
        asked.append(dialog.text())
        if does_replace:
            dialog.replace_button.click()
        else:
            QTest.keyClick(dialog, Qt.Key.Key_Return)
            back = QApplication.activeModalWidget()
            assert back is not None
            QTimer.singleShot(0, lambda: escape(back))

    with doing(ReplaceViewDialog, answer):
        save_as(window, "mine")
    assert asked == ["There is a view “Mine” already. Replace it?"]
    both = ["spread=localised", "grade=low_grade"]
    assert [view["values"] for view in written(environment)] == [both if does_replace else both[:1]]


def test_pinning_renaming_and_deleting_hold_once_they_are_accepted(
    open_window: OpenWindow, environment: Environment
) -> None:
    write_views(environment, {"name": "One", "text": "lan"}, {"name": "Two", "text": "oct", "pinned": True})
    window = open_window()
    assert pills_of(window)[-2:] == ["Grade 3", "Two"]

    def arrange(dialog: ViewsDialog) -> None:
        rows = [dialog.list.item(row).text() for row in range(dialog.list.count())]
        assert rows[3:] == ["Grade 3 · pinned · comes with netdesk", "One", "Two · pinned"]
        dialog.list.setCurrentRow(0)
        dialog.pin.click()
        dialog.list.setCurrentRow(4)
        dialog.pin.click()
        dialog.name.selectAll()
        QTest.keyClicks(dialog.name, "Lanreotide first")
        assert dialog.list.item(4).text() == "Lanreotide first · pinned"
        dialog.list.setCurrentRow(5)
        dialog.list.setFocus()
        QTest.keyClick(dialog.list, Qt.Key.Key_Delete)
        QTest.keyClick(dialog, Qt.Key.Key_Return)

    with doing(ViewsDialog, arrange):
        press(window, "P")
    assert pills_of(window) == ["Makes hormones", "After pancreatic surgery", "Grade 3", "Lanreotide first"]
    assert [view["name"] for view in written(environment)] == ["Lanreotide first"]


def test_leaving_with_escape_changes_nothing(open_window: OpenWindow, environment: Environment) -> None:
    write_views(environment, {"name": "One", "text": "lan", "pinned": True})
    window = open_window()

    def arrange(dialog: ViewsDialog) -> None:
        dialog.list.setCurrentRow(4)
        dialog.delete.click()
        escape(dialog)

    with doing(ViewsDialog, arrange):
        press(window, "P")
    assert pills_of(window)[-1] == "One"
    assert [view["name"] for view in written(environment)] == ["One"]


def test_shipped_views_can_be_pinned_and_neither_renamed_nor_deleted(open_window: OpenWindow) -> None:
    window = open_window()

    def look(dialog: ViewsDialog) -> None:
        assert dialog.note.text() == "It comes with netdesk and can be pinned or not."
        assert not dialog.name.isEnabled()
        assert not dialog.delete.isEnabled()
        QTest.keyClick(dialog.list, Qt.Key.Key_Delete)
        assert dialog.list.count() == 4
        escape(dialog)

    with doing(ViewsDialog, look):
        press(window, "P")


def test_a_view_cannot_be_given_the_name_of_another_or_none(open_window: OpenWindow, environment: Environment) -> None:
    write_views(environment, {"name": "One", "text": "lan"}, {"name": "Two", "text": "oct"})
    window = open_window()

    def rename(dialog: ViewsDialog) -> None:
        ok = dialog.buttons.button(QDialogButtonBox.StandardButton.Ok)
        dialog.list.setCurrentRow(5)
        for typed, problem in (("one", "Another view has this name."), ("", "A view needs a name.")):
            dialog.name.selectAll()
            QTest.keyClick(dialog.name, Qt.Key.Key_Delete)
            QTest.keyClicks(dialog.name, typed)
            assert dialog.note.text() == problem
            assert not ok.isEnabled()
        dialog.list.setCurrentRow(4)
        assert ok.isEnabled()
        dialog.list.setCurrentRow(5)
        assert dialog.name.text() == "on"
        ok.click()

    with doing(ViewsDialog, rename):
        press(window, "P")
    assert [view["name"] for view in written(environment)] == ["One", "on"]


def test_where_views_cannot_be_written_the_user_is_told(open_window: OpenWindow, environment: Environment) -> None:
    window = open_window()
    tick_filter(window, "Spread", "Localised")
    environment.user_config.parent.mkdir(parents=True, exist_ok=True)
    environment.user_config.write_text("a file", encoding="utf-8")
    told: list[str] = []

    def read(box: QMessageBox) -> None:
        told.append(box.text())
        escape(box)

    with doing(QMessageBox, read):
        save_as(window, "Early")
    assert told == ["The views could not be written to this computer. They last until the window is closed."]
    assert pills_of(window)[-1] == "Early"


def test_words_that_were_only_typed_are_never_written(open_window: OpenWindow, environment: Environment) -> None:
    window = open_window()
    treatments_page(window).set_text("Mary Sample")
    with doing(SaveViewDialog, escape):
        press(window, "D")
    window.close()
    assert "Mary" not in (environment.user_config / FILE_NAME).read_text("utf-8")


def test_the_pin_box_is_ticked_with_space_and_shows_its_focus(
    open_window: OpenWindow, environment: Environment
) -> None:
    window = open_window()
    tick_filter(window, "Spread", "Localised")

    def untick(dialog: SaveViewDialog) -> None:
        QTest.keyClicks(dialog.name, "Early")
        without = dialog.pin.grab().toImage()
        dialog.pin.setFocus()
        assert dialog.pin.grab().toImage() != without
        QTest.keyClick(dialog.pin, Qt.Key.Key_Space)
        save = dialog.buttons.button(QDialogButtonBox.StandardButton.Save)
        assert isinstance(save, QPushButton)
        save.click()

    with doing(SaveViewDialog, untick):
        press(window, "D")
    assert [view["pinned"] for view in written(environment)] == [False]
    assert Settings(environment.user_config).records("views")
