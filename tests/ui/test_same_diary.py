"""The same diary is the same sheet from the window and from the command, on the content that comes with netdesk."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from netdesk.environment import Environment
from netdesk.printing.diary_sheet import DiarySheet
from netdesk.ui.main_window import MainWindow
from netdesk.ui.models.effects_model import EffectsColumn
from netdesk.ui.widgets.checklist_options import DIARY
from tests.cli.commanded import Commanded
from tests.ui.conftest import TODAY
from tests.ui.sheets import CHECKED, side_effects_of, words_on
from tests.ui.test_same_bytes import OpenWindow, saved_by

ROWS = ("bloating", "np_flushing", "np_diarrhoea")


@pytest.fixture
def library_database() -> Path:
    """The content that comes with netdesk: there, several sources speak of one sign of the NET."""
    return Environment.of_this_machine().content_database


def diary_of_a_side_effect_and_two_signs(window: MainWindow) -> None:
    page = side_effects_of(window, "somatostatin_analogues")
    page.setup.options.kind.buttons[DIARY].click()
    page.setup.no_rows_button.click()
    model = page.checklist.model
    for row, line in enumerate(model.lines):
        id_ = line.effect.effect.id if line.effect else line.sign and line.sign.problem_id
        if id_ in ROWS:
            model.setData(model.index(row, EffectsColumn.ON_SHEET), Qt.CheckState.Checked, CHECKED)
    sheet = page.chosen_sheet()
    assert isinstance(sheet, DiarySheet)
    assert (*(each.id for each in sheet.effects), *(each.problem_id for each in sheet.signs)) == ROWS


@pytest.mark.parametrize("rows", [ROWS, ROWS[::-1]], ids=["in the window's order", "in another order"])
def test_a_diary_with_two_signs_has_the_same_sources_and_bytes_from_window_and_command(
    open_window: OpenWindow,
    qtbot: QtBot,
    tmp_path: Path,
    library_database: Path,
    monkeypatch: pytest.MonkeyPatch,
    rows: tuple[str, ...],
) -> None:
    window = open_window()
    diary_of_a_side_effect_and_two_signs(window)
    saved = saved_by(window, qtbot, tmp_path, monkeypatch)
    out = tmp_path / "written.pdf"
    command = Commanded("print", "diary", *rows, "--date", f"{TODAY}", "--out", out, database=library_database)
    assert (command.status, command.err) == (0, "")
    assert "Diarrhoea Ipsen, WebMD" in words_on(out.read_bytes())
    assert out.read_bytes() == saved


def test_a_pack_with_a_diary_of_two_signs_is_the_same_from_window_and_command(
    open_window: OpenWindow, qtbot: QtBot, tmp_path: Path, library_database: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_window()
    diary_of_a_side_effect_and_two_signs(window)
    window.context.actions["put_aside"].trigger()
    window.show_page("pack")
    saved = saved_by(window, qtbot, tmp_path, monkeypatch)
    file, out = tmp_path / "pack.yaml", tmp_path / "written.pdf"
    file.write_text(f"treatments: [somatostatin_analogues]\nsheets: [diary]\ndiary: [{', '.join(ROWS)}]\n", "utf-8")
    command = Commanded("print", "pack", file, "--date", f"{TODAY}", "--out", out, database=library_database)
    assert (command.status, command.err) == (0, "")
    assert out.read_bytes() == saved
