"""The display guards on the page Sources, each by its id."""

from __future__ import annotations

import re
from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from netdesk.environment import Environment
from netdesk.model import standing_lines
from netdesk.model.citation import STRENGTH_WORDS, citation
from netdesk.model.kinds import Aspect, Standing
from netdesk.model.statement import Statement
from netdesk.query.reference import Reference
from netdesk.ui.main_window import MainWindow
from netdesk.ui.theme import Theme
from netdesk.ui.widgets import source_documents
from netdesk.ui.widgets.document_writer import DocumentWriter
from tests.ui.conftest import TODAY
from tests.ui.reading import words_of
from tests.ui.sources import opened, text_of

OpenWindow = Callable[..., MainWindow]
TABS = ("Pages", "Differences (2)", "How we read them", "Not said")


def sides(reference: Reference) -> list[Statement]:
    return [said for each in reference.disagreements() for side in each.sides for said in side.statements]


def written_differences(theme: Theme, reference: Reference) -> str:
    writer = DocumentWriter(theme, TODAY)
    rows = {row.id: row for row in reference.rows}
    return " ".join(source_documents.differences(writer, reference.disagreements(), rows).toPlainText().split())


def test_g1_every_statement_of_a_side_shows_source_region_date_and_place(
    open_window: OpenWindow, reference: Reference
) -> None:
    words = words_of(text_of(opened(open_window()), "Differences (2)"))
    assert len(sides(reference)) == 5
    for statement in sides(reference):
        follows = words[words.index(statement.text) + len(statement.text) :].strip()
        assert follows.startswith(f"{citation(statement.source, TODAY)} {statement.place}"), statement.id


def test_g1_every_column_of_the_matrix_is_headed_with_source_region_date_and_age(
    open_window: OpenWindow, reference: Reference
) -> None:
    model = opened(open_window()).table.model()
    for column, source in enumerate(reference.sources, 1):
        head = str(model.headerData(column, Qt.Orientation.Horizontal))
        assert head.replace("\n", " · ") == citation(source, TODAY)


def test_g5_what_must_be_known_first_stands_with_a_link_to_its_treatment(open_window: OpenWindow) -> None:
    words = words_of(text_of(opened(open_window()), "Differences (2)"))
    lutate = "Lutetium octreotate (Lutate)"
    needs = standing_lines.PREREQUISITE.format(value="Large number of receptors")
    assert f"{lutate} {lutate}. {needs}" in words


def test_g6_an_approval_among_the_sides_shows_its_date_region_and_regulator(
    open_window: OpenWindow, reference: Reference
) -> None:
    words = words_of(text_of(opened(open_window()), "Differences (2)"))
    approvals = [statement for statement in sides(reference) if statement.aspect is Aspect.STATUS]
    assert approvals
    for statement in approvals:
        follows = words[words.index(statement.text) :][: len(statement.text) + 160]
        assert citation(statement.source, TODAY) in follows
        assert f"Regulator: {statement.regulator}" in follows


def test_g7_no_list_is_never_said_to_be_none(open_window: OpenWindow) -> None:
    page = opened(open_window())
    words = words_of(text_of(page, "Not said"))
    listed = words[words.index(standing_lines.NOT_LISTED_OF_SEVERAL) :]
    assert "Targeted therapy" in listed.partition("No list of their own")[0]
    assert "Octreotide" in listed.partition("No list of their own")[2]
    assert "Acorn · Canada · no date" in listed.partition("No list of their own")[0]
    assert f"Side effects: {standing_lines.SOURCE_WITHOUT_LISTS}" in words_of(text_of(page, "Pages"))


def test_g11_every_criterion_of_a_side_shows_its_strength(open_window: OpenWindow, reference: Reference) -> None:
    words = words_of(text_of(opened(open_window()), "Differences (2)"))
    criteria = [criterion for statement in sides(reference) for criterion in statement.criteria]
    assert len(criteria) == 3
    for criterion in criteria:
        strength = STRENGTH_WORDS[criterion.strength]
        assert f"{criterion.facet_name}: {criterion.value_name} · {strength}" in words


def test_g12_no_tab_gives_a_dose_and_one_says_that_no_page_does(open_window: OpenWindow) -> None:
    page = opened(open_window())
    for tab in TABS:
        assert not re.search(r"\d\s*(mg|µg|mcg|ml|GBq)\b", words_of(text_of(page, tab))), tab
    assert standing_lines.CHECK_FORMULARY in words_of(text_of(page, "Differences (2)"))
    assert "No page gives one, and none is shown here." in words_of(text_of(page, "Not said"))


def test_g18_no_side_is_taken_and_the_standing_line_is_there(open_window: OpenWindow) -> None:
    window = open_window()
    words = words_of(text_of(opened(window), "Differences (2)"))
    assert words.startswith("No side is taken.")
    assert words.count(standing_lines.EDITORIAL) == 2
    line = next(label for label in window.findChildren(QLabel) if label.text() == standing_lines.REFERENCE_ONLY)
    assert line.isVisible()


def test_g19_provider_and_company_sources_carry_a_label_wherever_they_are_named(open_window: OpenWindow) -> None:
    page = opened(open_window())
    for tab in TABS:
        words = words_of(text_of(page, tab))
        assert "Birch Clinics ·" not in words, tab
        assert "Cedar ·" not in words, tab
    assert "Cedar (drug company) · United Kingdom" in words_of(text_of(page, "Pages"))
    assert "Kind of publisher: drug company" in words_of(text_of(page, "Pages"))


def test_g20_a_side_that_rests_on_what_is_not_guidance_says_so(theme: Theme) -> None:
    with Reference.open(Environment.of_this_machine().content_database) as bundled:
        words = written_differences(theme, bundled)
        others = [statement for statement in sides(bundled) if statement.standing is not Standing.SAID]
    assert others, "this test needs a side of that kind"
    for statement in others:
        before = words[: words.index(statement.text)].rstrip()
        mark = standing_lines.PATIENT_WORDS if statement.standing is Standing.QUOTATION else standing_lines.NOT_GUIDANCE
        assert before.endswith(f"{mark}:"), statement.id
