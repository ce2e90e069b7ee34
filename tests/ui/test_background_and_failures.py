"""Work on another thread, and what the user is told when something fails."""

from __future__ import annotations

import logging
import sys
import threading

import pytest
from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from netdesk.errors import EnvironmentFaultError
from netdesk.ui.background import BackgroundTask
from netdesk.ui.failures import catch_unforeseen, report, show_failure


class PaperGoneError(EnvironmentFaultError):
    code = "ND-TEST-001"


def read_box(said: list[QMessageBox]) -> None:
    """Keep the box that is open for reading, and close it."""
    box = QApplication.activeModalWidget()
    assert isinstance(box, QMessageBox)
    said.append(box)
    box.accept()


def test_an_operation_runs_on_another_thread_and_answers_in_this_one(qtbot: QtBot) -> None:
    parent, here, heard_in = QObject(), threading.get_ident(), []
    task = BackgroundTask(parent, threading.get_ident)
    task.succeeded.connect(lambda _value: heard_in.append(threading.get_ident()))
    with qtbot.waitSignal(task.succeeded) as answer:
        pass
    assert answer.args[0] != here
    assert heard_in == [here]


def test_an_error_of_the_operation_is_handed_over(qtbot: QtBot) -> None:
    def fail() -> None:
        raise PaperGoneError("The paper is gone.")

    parent = QObject()
    task = BackgroundTask(parent, fail)
    with qtbot.waitSignal(task.failed) as answer:
        pass
    assert isinstance(answer.args[0], PaperGoneError)


def test_after_cancel_no_answer_arrives(qtbot: QtBot) -> None:
    parent, go, heard = QObject(), threading.Event(), list[object]()
    task = BackgroundTask(parent, go.wait)
    task.succeeded.connect(heard.append)
    task.cancel()
    with qtbot.waitSignal(task.destroyed):
        go.set()
    assert heard == []


def test_a_foreseen_failure_says_what_happened_and_what_to_do(qtbot: QtBot) -> None:
    said: list[QMessageBox] = []
    QTimer.singleShot(50, lambda: read_box(said))
    show_failure(None, PaperGoneError("The paper is gone.", "Put paper in."), "A file was saved.")
    assert said[0].text() == "The paper is gone."
    assert said[0].informativeText() == "A file was saved. Put paper in. (ND-TEST-001)"
    assert said[0].detailedText() == ""


@pytest.mark.logs_warnings
def test_a_failure_that_nobody_foresaw_is_logged_and_shown_with_a_report_without_words(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    catch_unforeseen()
    said: list[QMessageBox] = []
    QTimer.singleShot(50, lambda: read_box(said))
    typed = "Mrs " + "Patient"  # apart, because a report quotes the program's own lines
    try:
        raise ValueError(typed)
    except ValueError as error:
        sys.excepthook(type(error), error, error.__traceback__)
    assert said[0].text() == "Something went wrong in netdesk. Nothing was lost."
    assert "ValueError" in said[0].detailedText()
    assert "test_background_and_failures.py" in said[0].detailedText()
    assert "Mrs Patient" not in said[0].detailedText()
    assert [record.levelno for record in caplog.records] == [logging.ERROR]


def test_a_report_names_the_versions() -> None:
    assert report(ValueError("x")).startswith("netdesk ")
