"""How easy somebody's own words are to read is told while they are typed, quietly, and by ear."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from netdesk.model.care import Person
from netdesk.printing.plain_words import PlainWords
from netdesk.ui.main_window import MainWindow
from netdesk.ui.widgets.own_row_line import OwnRowLine
from tests.ui.reading import words_of
from tests.ui.sheets import LONG_WAIT, care_team_of, choose, side_effects_of

OpenWindow = Callable[..., MainWindow]
EASY = "Ring us if you feel hot or cold"
HARD = "Occasional gastrointestinal discomfort necessitates hospitalisation"


def own_row(window: MainWindow) -> OwnRowLine:
    return side_effects_of(window, "prrt").checklist.own_row


def wait_for(qtbot: QtBot, line: QLabel, words: str) -> None:
    qtbot.waitUntil(lambda: words in line.text() and line.isVisible(), timeout=LONG_WAIT)


def test_the_reading_grade_of_an_own_row_stands_below_it_and_is_heard_with_the_field(
    open_window: OpenWindow, qtbot: QtBot
) -> None:
    row = own_row(open_window())
    assert not row.reading.isVisible()
    QTest.keyClicks(row.words, EASY)
    wait_for(qtbot, row.reading, "fine for a patient")
    assert row.reading.text() == "Reading grade 1: fine for a patient."
    field = QAccessible.queryAccessibleInterface(row.words)
    assert field.text(QAccessible.Text.Description) == row.reading.text()
    row.words.setText(HARD)
    wait_for(qtbot, row.reading, "hard to read")
    assert row.reading.text().startswith("Reading grade above 12: hard to read.")
    row.words.clear()
    assert not row.reading.isVisible()
    assert row.words.accessibleDescription() == ""


def test_a_hard_word_is_told_with_a_plain_one_also_where_there_is_too_little_for_a_grade(
    open_window: OpenWindow, qtbot: QtBot
) -> None:
    row = own_row(open_window())
    QTest.keyClicks(row.words, "Alopecia")
    wait_for(qtbot, row.reading, "Plainer")
    assert row.reading.text() == "Plainer: “hair loss” for “alopecia”."
    row.words.setText("Itchy skin")
    qtbot.waitUntil(lambda: not row.reading.isVisible())


def test_it_is_said_aloud_when_it_becomes_hard_or_easy_and_not_with_every_word(
    open_window: OpenWindow, qtbot: QtBot, heard: list[str]
) -> None:
    row = own_row(open_window())
    for number, word in enumerate(("Ring us if you ", "feel hot ", "or cold ", "at night ")):
        QTest.keyClicks(row.words, word)
        qtbot.waitUntil(lambda: bool(heard), timeout=LONG_WAIT)
        qtbot.wait(450 if number else 0)
    assert len(heard) == 1
    assert "fine for a patient" in heard[0]
    row.words.setText(HARD)
    qtbot.waitUntil(lambda: len(heard) == 2)
    assert "hard to read" in heard[1]


def test_nothing_is_judged_while_somebody_types(
    open_window: OpenWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    row = own_row(open_window())
    QTest.keyClicks(row.words, "Itchy skin all day")
    wait_for(qtbot, row.reading, "Reading grade")
    row.words.clear()
    judged: list[str] = []
    grade = PlainWords.grade

    def noting(words: PlainWords, text: str) -> float | None:
        judged.append(text)
        return grade(words, text)

    monkeypatch.setattr(PlainWords, "grade", noting)
    QTest.keyClicks(row.words, EASY)
    assert judged == []
    wait_for(qtbot, row.reading, "fine for a patient")
    assert judged == [f"{EASY}."]


def test_what_is_said_of_a_row_that_was_added_says_how_easy_it_is_to_read(
    open_window: OpenWindow, qtbot: QtBot
) -> None:
    page = side_effects_of(open_window(), "prrt")
    page.checklist.model.add_own_row(HARD)
    choose(page, HARD)
    qtbot.waitUntil(lambda: "hard to read" in words_of(page.checklist.details), timeout=LONG_WAIT)
    page.checklist.model.add_own_row("Itchy skin")
    choose(page, "Itchy skin")
    assert "Reading grade" not in words_of(page.checklist.details)


def test_a_role_in_own_words_is_read_too_and_the_names_of_the_content_are_not_hard(
    open_window: OpenWindow, qtbot: QtBot
) -> None:
    roster = care_team_of(open_window()).roster
    roster.model.add(Person("Cardiac rehabilitation", "Ana"), Person("surgeon", "Joe"))
    roster.table.selectRow(0)
    qtbot.waitUntil(lambda: "Plainer: “of the heart” for “cardiac”." in words_of(roster.details), timeout=LONG_WAIT)
    roster.table.selectRow(1)
    assert "Plainer" not in words_of(roster.details)
