"""Save as PDF in the window and ``netdesk-admin print`` write the same bytes, for every kind of sheet."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from netdesk.model.care import Person
from netdesk.printing.diary_sheet import DiarySheet
from netdesk.printing.form import Form
from netdesk.printing.paper import Paper
from netdesk.ui.dialogs.preview_dialog import PreviewDialog
from netdesk.ui.main_window import MainWindow
from netdesk.ui.pages.compare_page import ComparePage
from netdesk.ui.widgets.checklist_options import ASSESSMENT, DIARY
from netdesk.ui.widgets.paper_switch import PaperSwitch
from netdesk.ui.widgets.roster_panel import ROSTER, WALLET
from tests.cli.commanded import Commanded
from tests.ui.conftest import TODAY
from tests.ui.reading import details_of, tick_filter
from tests.ui.sheets import LONG_WAIT, care_team_of, preview_visited, side_effects_of, wait_for_sheet

OpenWindow = Callable[..., MainWindow]
Arguments = tuple[str, ...]
FORMS = {
    "a4": Form(),
    "a4-large": Form(large=True),
    "letter": Form(Paper.LETTER),
    "letter-large": Form(Paper.LETTER, True),
}
PEOPLE = (
    Person("net_nurse", "Siobhán O’Rourke", "Riverside", "555 0142", "555 0143", "Mon-Fri", key=True),
    Person("surgeon", "Dr Lee"),
    Person("dietitian"),
)
TREATMENTS = ("prrt", "surgery")


def people_in_yaml(key: str) -> str:
    """The people as they stand in a file, below a key."""
    fields = ("role", "name", "organisation", "phone", "night_phone", "hours")
    lines = [f"{key}:"]
    for person in PEOPLE:
        words = [f'{field}: "{getattr(person, field)}"' for field in fields if getattr(person, field)]
        lines.append(f"  - {{{', '.join([*words, 'key: true'] if person.key else words)}}}")
    return "\n".join([*lines, ""])


def checklist(window: MainWindow, _folder: Path) -> Arguments:
    side_effects_of(window, *TREATMENTS)
    return ("checklist", *TREATMENTS)


def assessment(window: MainWindow, _folder: Path) -> Arguments:
    side_effects_of(window, *TREATMENTS).setup.options.kind.buttons[ASSESSMENT].click()
    return ("assessment", *TREATMENTS)


def diary(window: MainWindow, _folder: Path) -> Arguments:
    page = side_effects_of(window, *TREATMENTS)
    page.setup.options.kind.buttons[DIARY].click()
    sheet = page.chosen_sheet()
    assert isinstance(sheet, DiarySheet)
    return ("diary", *(effect.id for effect in sheet.effects), *(sign.problem_id for sign in sheet.signs))


def roster(window: MainWindow, folder: Path, kind: str = ROSTER, name: str = "roster") -> Arguments:
    page = care_team_of(window)
    page.roster.model.add(*PEOPLE)
    page.roster.kind.buttons[kind].click()
    (folder / "team.yaml").write_text(people_in_yaml("people"), "utf-8")
    return (name, str(folder / "team.yaml"))


def wallet(window: MainWindow, folder: Path) -> Arguments:
    return roster(window, folder, WALLET, "wallet")


def treatment(window: MainWindow, _folder: Path) -> Arguments:
    details_of(window, "prrt")
    return ("treatment", "prrt")


def comparison(window: MainWindow, _folder: Path) -> Arguments:
    window.show_page("compare")
    page = window.page("compare")
    assert isinstance(page, ComparePage)
    page.show_treatments(TREATMENTS)
    return ("compare", *TREATMENTS)


def table(window: MainWindow, _folder: Path) -> Arguments:
    tick_filter(window, "Spread", "Spread to the liver")
    return ("table", "--where", "spread=liver_metastases")


def pack(window: MainWindow, folder: Path) -> Arguments:
    put_aside = window.context.actions["put_aside"]
    for treatment_id in TREATMENTS:
        details_of(window, treatment_id)
        put_aside.trigger()
    for made in (checklist, assessment, diary):
        symptoms = made(window, folder)[1:]
        put_aside.trigger()
    comparison(window, folder)
    put_aside.trigger()
    roster(window, folder)
    put_aside.trigger()
    care_team_of(window).roster.kind.buttons[WALLET].click()
    put_aside.trigger()
    sheets = "treatment, checklist, assessment, diary, compare, roster, wallet"
    return _pack_file(window, folder, sheets, f"diary: [{', '.join(symptoms)}]\n")


def pack_about_no_treatment(window: MainWindow, folder: Path) -> Arguments:
    for treatment_id in TREATMENTS:
        window.context.ticked.set_ticked(treatment_id, ticked=True)
    roster(window, folder)
    window.context.actions["put_aside"].trigger()
    return _pack_file(window, folder, "roster")


def _pack_file(window: MainWindow, folder: Path, sheets: str, more: str = "") -> Arguments:
    window.show_page("pack")
    written = f"treatments: [{', '.join(TREATMENTS)}]\nsheets: [{sheets}]\n{more}{people_in_yaml('roster')}"
    (folder / "pack.yaml").write_text(written, "utf-8")
    return ("pack", str(folder / "pack.yaml"))


KINDS = {
    made.__name__: made
    for made in (
        checklist, assessment, diary, roster, wallet, treatment, comparison, table, pack, pack_about_no_treatment,
    )
}  # fmt: skip


def choose(switch: PaperSwitch, form: Form) -> None:
    """Press the buttons for this form."""
    switch._buttons[form.paper].click()
    if switch.large.isChecked() != form.large:
        switch.large.click()


def saved_by(
    window: MainWindow,
    qtbot: QtBot,
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    form: Form = FORMS["a4"],
    action: str = "print",
) -> bytes:
    """What Save as PDF writes, in the preview that an action opens."""
    saved = folder / "saved.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(saved), ""))

    def save(dialog: PreviewDialog) -> None:
        choose(dialog.panel.paper, form)
        wait_for_sheet(qtbot, dialog.panel)
        with qtbot.waitSignal(dialog.panel.put_on_paper, timeout=LONG_WAIT):
            dialog.panel.save_sheet()

    with preview_visited(save):
        window.context.actions[action].trigger()
    return saved.read_bytes()


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("kind", KINDS)
def test_what_the_window_saves_is_byte_for_byte_what_the_command_writes(
    open_window: OpenWindow,
    qtbot: QtBot,
    tmp_path: Path,
    library_database: Path,
    monkeypatch: pytest.MonkeyPatch,
    kind: str,
    form: str,
) -> None:
    window = open_window()
    arguments = KINDS[kind](window, tmp_path)
    saved = saved_by(
        window, qtbot, tmp_path, monkeypatch, FORMS[form], "sheet_of_this" if kind == "treatment" else "print"
    )
    written = tmp_path / "written.pdf"
    options = ("--paper", FORMS[form].paper.value, *(["--large"] if FORMS[form].large else []))
    command = Commanded(
        "print", *arguments, *options, "--date", f"{TODAY}", "--out", written, database=library_database
    )
    assert (command.status, command.err) == (0, "")
    assert saved == written.read_bytes()
