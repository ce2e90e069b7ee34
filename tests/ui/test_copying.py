"""What is copied from a text carries who says it, where, when and on which place of the page (guard G1)."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from netdesk.model import standing_lines
from netdesk.model.citation import citation, cited
from netdesk.model.kinds import Standing
from netdesk.model.side_effects import EffectMention
from netdesk.query.reference import Reference
from netdesk.ui.main_window import MainWindow
from netdesk.ui.widgets.statement_view import StatementView
from tests.ui.conftest import TODAY
from tests.ui.reading import TABS, details_of, words_of
from tests.ui.sheets import choose, side_effects_of

OpenWindow = Callable[..., MainWindow]
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def view_of(window: MainWindow, treatment_id: str, tab: str) -> StatementView:
    details = details_of(window, treatment_id)
    details.tabs.setCurrentIndex(TABS.index(tab))
    return details.current_view()


def copied(view: StatementView, words: str = "", *, whole: bool = False) -> str:
    """What a program gets after these words, or everything, were selected and copied; on one line."""
    if whole:
        view.selectAll()
    else:
        found = view.document().find(words)
        assert not found.isNull(), words
        view.setTextCursor(found)
    QTest.keyClick(view, Qt.Key.Key_C, CONTROL)
    return " ".join(QGuiApplication.clipboard().text().split())


def copied_html() -> str:
    data = QGuiApplication.clipboard().mimeData()
    assert data is not None
    assert data.formats() == ["text/plain", "text/html"], "nothing else that would carry less"
    return data.html()


def test_g1_the_smallest_part_of_any_statement_is_copied_with_its_citation(
    open_window: OpenWindow, reference: Reference
) -> None:
    window = open_window()
    told = [statement for row in reference.rows for statement in reference.treatment(row.id).statements]
    assert len(told) > 20
    for statement in told:
        view = view_of(window, statement.subject_id, "Sources")
        middle = statement.text.split()[1]
        found = view.document().find(statement.text)
        found.setPosition(found.selectionStart() + statement.text.index(middle))
        found.movePosition(QTextCursor.MoveOperation.EndOfWord, QTextCursor.MoveMode.KeepAnchor)
        view.setTextCursor(found)
        view.copy()
        assert f"[{citation(statement.source, TODAY)}; {statement.place}]" in QGuiApplication.clipboard().text()


def test_g1_a_whole_tab_is_copied_with_every_citation_once_and_what_it_is_about(
    open_window: OpenWindow, reference: Reference
) -> None:
    window = open_window()
    for tab in TABS:
        text = copied(view_of(window, "prrt", tab), whole=True)
        assert text.startswith(f"Peptide receptor radionuclide therapy (PRRT) · {tab} ")
    for statement in reference.treatment("prrt").statements:
        assert text.count(cited(statement, TODAY)) == 1


def test_g1_words_of_several_statements_carry_the_citations_of_all_of_them(open_window: OpenWindow) -> None:
    view = view_of(open_window(), "prrt", "Sources")
    start = view.document().find("for a tumour that has spread.")
    end = view.document().find("PRRT may cause")
    start.setPosition(end.selectionEnd(), QTextCursor.MoveMode.KeepAnchor)
    view.setTextCursor(start)
    view.copy()
    text = QGuiApplication.clipboard().text()
    assert "for a tumour that has spread. [Acorn · Canada · no date; Radiation ¶1]" in " ".join(text.split())
    assert "PRRT may cause [Birch Clinics (treatment provider) · United States · 6 Jun 2022 · 4 years old; " in text


def test_g1_a_name_is_copied_with_who_uses_it(open_window: OpenWindow) -> None:
    head = details_of(open_window(), "octreotide").head
    text = copied(head, "LAR")
    assert text == "Octreotide (LAR · form) [Cedar (drug company) · United Kingdom · Sep 2018 · 8 years old]"


def test_a_sentence_of_ours_is_copied_as_ours_and_without_anybody_s_citation(open_window: OpenWindow) -> None:
    head = details_of(open_window(), "liver_resection").head
    text = copied(head, whole=True)
    assert text.startswith("Liver resection Surgery that removes part of the liver. (our wording)")
    assert "[" not in text


def test_g2_a_doubt_and_a_limit_cannot_be_cut_off_by_copying(open_window: OpenWindow, reference: Reference) -> None:
    window = open_window()
    view = view_of(window, "prrt", "Side effects")
    rows = reference.effects(("prrt",)).rows
    doubtful = [mention for row in rows for mention in row.mentions if mention.doubt or mention.qualifier]
    assert len(doubtful) > 2
    for mention in doubtful:
        text = copied(view, mention.effect.name)
        assert all(note in text for note in notes_of(mention)), mention.effect.name
    text = copied(view, whole=True)
    for mention in doubtful:
        assert all(f"({note})" not in text for note in notes_of(mention)), "not twice where it is selected"


def notes_of(mention: EffectMention) -> list[str]:
    doubt = [f"Doubt: {mention.doubt}"] if mention.doubt else []
    return [*doubt, *([mention.qualifier] if mention.qualifier else [])]


def test_g3_g5_g15_safeguards_come_along_with_the_smallest_copy(open_window: OpenWindow) -> None:
    window = open_window()
    for treatment_id, words, safeguard in (
        ("surgery", "Localised", "Alert: Carcinoid crisis. Follow your clinic's own protocol."),
        ("lutate", "PRRT", standing_lines.PREREQUISITE.format(value="Large number of receptors")),
        ("vitamins", "High", "High doses of vitamins can do harm. [Birch Clinics (treatment provider) · United States"),
        ("massage", "some people", "Complementary therapies should first be discussed with the team. ["),
    ):
        tab = "About" if treatment_id in ("vitamins", "massage") else "When used"
        view = view_of(window, treatment_id, tab)
        assert safeguard in copied(view, words), treatment_id
        assert not copied(view, whole=True).endswith(safeguard), "not once more where it is selected"


def test_g11_a_criterion_is_copied_with_its_strength_however_little_is_selected(open_window: OpenWindow) -> None:
    text = copied(view_of(open_window(), "liver_resection", "When used"), "High grade")
    assert "(Grade: High grade (grade 3) · said not suitable) [" in text


def test_g20_a_patient_s_words_are_copied_as_such(open_window: OpenWindow, reference: Reference) -> None:
    window = open_window()
    others = [
        statement
        for row in reference.rows
        for statement in reference.treatment(row.id).statements
        if statement.standing is not Standing.SAID
    ]
    assert {statement.standing for statement in others} > {Standing.QUOTATION, Standing.PROMOTIONAL}
    for statement in others:
        is_quoted = statement.standing is Standing.QUOTATION
        label = standing_lines.PATIENT_WORDS if is_quoted else standing_lines.NOT_GUIDANCE
        text = copied(view_of(window, statement.subject_id, "About"), statement.text.split()[-1])
        assert text.endswith(f"({label})")


def test_details_are_selected_and_copied_by_keyboard_alone(open_window: OpenWindow) -> None:
    window = open_window()
    view = view_of(window, "surgery", "When used")
    QTest.keyClick(window, Qt.Key.Key_D, CONTROL)
    assert view.hasFocus()
    QTest.keyClick(view, Qt.Key.Key_End, CONTROL)
    QTest.keyClick(view, Qt.Key.Key_Home, CONTROL | SHIFT)
    QTest.keyClick(view, Qt.Key.Key_C, CONTROL)
    assert "[Acorn · Canada · no date; [Surgery] ¶1 · sentence 1]" in QGuiApplication.clipboard().text()
    head = details_of(window, "surgery").head
    while not head.hasFocus():
        here = QApplication.focusWidget()
        assert here is not None
        QTest.keyClick(here, Qt.Key.Key_Backtab)
    QTest.keyClick(head, Qt.Key.Key_A, CONTROL)
    QTest.keyClick(head, Qt.Key.Key_C, CONTROL)
    assert QGuiApplication.clipboard().text().startswith("Surgery\n")


def test_what_is_copied_as_html_has_no_colours_and_every_sign_escaped(open_window: OpenWindow) -> None:
    view = view_of(open_window(), "surgery", "When used")
    copied(view, whole=True)
    html = copied_html()
    assert "<h3>Surgery · When used</h3><p><b>Alert: Carcinoid crisis." in html
    assert "style" not in html
    assert "color" not in html


@pytest.mark.parametrize("typed", ["=1+1", "<b>bold</b> & more"])
def test_words_that_somebody_typed_are_copied_as_words(open_window: OpenWindow, typed: str) -> None:
    page = side_effects_of(open_window(), "surgery")
    page.checklist.own_row.row_added.emit(typed)
    choose(page, typed)
    text = copied(page.checklist.details, whole=True)
    assert typed in text
    assert not text.startswith("=")
    assert "<b>bold" not in copied_html()


def test_the_row_beside_the_checklist_is_copied_with_its_sources(open_window: OpenWindow) -> None:
    page = side_effects_of(open_window(), "prrt")
    choose(page, "Anaemia")
    assert "Anaemia" in words_of(page.checklist.details)
    assert "Anaemia [Daisy · Australia · © 2025; " in copied(page.checklist.details, "Anaemia")
