"""Starting the program: arguments, content that cannot be used, and a second start."""

from __future__ import annotations

import dataclasses
import gc
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from shutil import copy

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from netdesk import __version__
from netdesk.environment import Environment
from netdesk.ui.app import main, open_content
from netdesk.ui.desktop import run
from netdesk.ui.first_window import FirstWindow
from netdesk.ui.main_window import MainWindow
from netdesk.ui.settings import FILE_NAME


@pytest.fixture
def bundled(environment: Environment, library_database: Path) -> Environment:
    """The environment with the small content set in the place of the bundled content."""
    return dataclasses.replace(environment, content_database=library_database)


@pytest.fixture(autouse=True)
def _as_it_was(monkeypatch: pytest.MonkeyPatch, theme: object) -> Iterator[None]:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    yield
    gc.enable()


def started(environment: Environment, chosen: Path | None, look: Callable[[MainWindow], None]) -> int:
    """Run the program until ``look`` has looked at its window."""

    def look_and_close() -> None:
        window = next(shown for shown in QApplication.topLevelWidgets() if isinstance(shown, MainWindow))
        try:
            look(window)
        finally:
            window.close()

    QTimer.singleShot(300, look_and_close)
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    return run(application, environment, *open_content(environment, chosen))


@pytest.fixture
def messages() -> Iterator[list[str]]:
    """What message boxes say; each is closed as soon as it is read."""
    said: list[str] = []
    timer = QTimer()

    def read() -> None:
        box = QApplication.activeModalWidget()
        if isinstance(box, QMessageBox):
            said.append(f"{box.text()} {box.informativeText()}")
            box.accept()

    timer.timeout.connect(read)
    timer.start(20)
    yield said
    timer.stop()


def test_the_version_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        main(["--version"])
    assert left.value.code == 0
    assert capsys.readouterr().out == f"netdesk {__version__}\n"


def test_help_names_every_option(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        main(["--help"])
    assert left.value.code == 0
    assert "--content FILE" in capsys.readouterr().out


def test_an_option_that_is_unknown_ends_with_status_2(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        main(["--colour"])
    assert left.value.code == 2
    assert "unrecognized arguments: --colour" in capsys.readouterr().err


def test_the_window_shows_the_bundled_content(bundled: Environment, messages: list[str]) -> None:
    titles: list[str] = []
    assert started(bundled, None, lambda window: titles.append(window.windowTitle())) == 0
    assert titles == ["netdesk"]
    assert messages == []


def test_on_a_screen_too_small_for_its_first_size_the_window_is_maximised(
    bundled: Environment, messages: list[str]
) -> None:
    looks: list[bool] = []

    def look(window: MainWindow) -> None:
        looks.append(window.isMaximized())
        looks.append(window.screen().availableGeometry().contains(window.geometry()))

    assert started(bundled, None, look) == 0
    assert looks == [True, True]
    assert messages == []


def test_content_that_is_chosen_is_opened(bundled: Environment, library_database: Path, tmp_path: Path) -> None:
    for path in library_database.parent.iterdir():
        copy(path, tmp_path)
    reference, failure = open_content(bundled, tmp_path / library_database.name)
    assert failure is None
    assert reference is not None
    reference.close()


def test_damaged_content_that_was_chosen_gives_way_to_the_bundled_one(
    bundled: Environment, library_database: Path, tmp_path: Path, messages: list[str]
) -> None:
    folder = tmp_path / "stick"
    folder.mkdir()
    for path in library_database.parent.iterdir():
        copy(path, folder)
    damaged = folder / library_database.name
    data = bytearray(damaged.read_bytes())
    data[5000] ^= 1
    damaged.write_bytes(data)
    before = sorted(path.name for path in folder.iterdir())
    shown: list[int] = []
    assert started(bundled, damaged, lambda window: shown.append(len(window.context.reference.rows))) == 0
    assert shown == [20]
    assert "was changed or damaged and is not used" in messages[0]
    assert "The content that came with netdesk is shown instead." in messages[0]
    assert damaged.read_bytes() == bytes(data)
    assert sorted(path.name for path in folder.iterdir()) == before


def test_without_any_content_the_program_says_so_and_ends_with_status_1(
    environment: Environment, tmp_path: Path, messages: list[str], qapp: QApplication
) -> None:
    nothing = dataclasses.replace(environment, content_database=tmp_path / "net.sqlite")
    assert run(qapp, nothing, *open_content(nothing, None)) == 1
    assert "cannot be read" in messages[0]


def test_a_broken_settings_file_is_reported_and_the_window_opens(bundled: Environment, messages: list[str]) -> None:
    bundled.user_config.mkdir(parents=True)
    (bundled.user_config / FILE_NAME).write_text("{", encoding="utf-8")
    assert started(bundled, None, lambda _window: None) == 0
    assert "start afresh" in messages[0]


def test_a_second_start_brings_the_first_window_to_the_front(
    qtbot: QtBot, bundled: Environment, qapp: QApplication
) -> None:
    first = FirstWindow(bundled.user_cache)
    assert first.claim()
    first.listen()
    second_start = [
        sys.executable,
        "-c",
        "import sys; from netdesk.ui.app import main; sys.exit(main([]))",
    ]
    variables = {**os.environ, "NETDESK_HOME": os.fspath(bundled.user_cache.parent), "QT_QPA_PLATFORM": "offscreen"}
    with qtbot.waitSignal(first.wanted, timeout=20_000):
        second = subprocess.Popen(second_start, env=variables)
    qtbot.waitUntil(lambda: second.poll() is not None, timeout=20_000)
    assert second.returncode == 0
    first.release()
    other = FirstWindow(bundled.user_cache)
    assert other.claim()
    other.release()


def test_where_no_lock_can_be_written_every_start_opens_a_window(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder", encoding="utf-8")
    assert FirstWindow(tmp_path / "file" / "cache").claim()
    assert FirstWindow(tmp_path / "file" / "cache").claim()


def test_a_minimised_window_comes_back_when_a_second_start_asks(bundled: Environment) -> None:
    states: list[bool] = []

    def ask(window: MainWindow) -> None:
        window.showMinimized()
        QTest.qWait(50)
        second = FirstWindow(bundled.user_cache)
        assert not second.claim()
        assert second.call()
        QTest.qWait(100)
        states.append(window.isMinimized())

    assert started(bundled, None, ask) == 0
    assert states == [False]
