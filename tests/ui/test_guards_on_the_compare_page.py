"""The display guards on the page Compare, each by its id."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from netdesk.environment import Environment
from netdesk.model import standing_lines
from netdesk.model.citation import citation
from netdesk.model.comparison import Comparison
from netdesk.model.kinds import Standing, Strength
from netdesk.model.statement import Statement
from netdesk.query.reference import Reference
from netdesk.ui.icons import Icons
from netdesk.ui.main_window import MainWindow
from netdesk.ui.models.compare_words import CompareWords, Tone, plain
from netdesk.ui.theme import Theme
from netdesk.ui.widgets.compare_table import CompareTable
from tests.ui.comparing import cells_of, compared, headings_of, opened
from tests.ui.conftest import TODAY

OpenWindow = Callable[..., MainWindow]
FLARE = "Side effects, Alert"


@pytest.fixture(scope="module")
def bundled() -> Iterator[Reference]:
    with Reference.open(Environment.of_this_machine().content_database) as reference:
        yield reference


@pytest.fixture
def table(qtbot: QtBot, theme: Theme, environment: Environment) -> CompareTable:
    """A table to compare the bundled content in."""
    made = CompareTable(theme, Icons(environment.resources / "icons", theme), TODAY)
    qtbot.addWidget(made)
    made.resize(1100, 600)
    made.show()
    return made


def statements(comparison: Comparison) -> list[Statement]:
    cells = [cell for row in comparison.rows for cell in row.cells]
    return [saying.statement for cell in cells for line in cell.lines for saying in line.sayings]


def all_words(table: CompareTable) -> str:
    """Everything that stands in the table as it is."""
    model = table.compared
    lines, columns = range(model.rowCount()), range(model.columnCount())
    return "\n".join(str(model.index(line, column).data()) for line in lines for column in columns)


def tones(table: CompareTable, heading: str, column: int) -> list[Tone]:
    index = table.compared.index(headings_of(table).index(heading), column)
    return [part.tone for part in table.compared.parts(index)]


def pairs(reference: Reference) -> Iterable[Comparison]:
    """Every treatment compared with another one."""
    ids = [row.id for row in reference.rows]
    return (reference.compare([id_, other]) for id_, other in zip(ids, [*ids[1:], ids[0]], strict=True))


def test_g1_every_statement_stands_in_the_line_of_its_source_region_and_date(
    table: CompareTable, bundled: Reference
) -> None:
    comparison = bundled.compare(["prrt", "surgery", "chemotherapy", "lanreotide"])
    table.show_comparison(comparison, {})
    table.compared.open_all(is_open=True)
    model = table.compared
    said: dict[str, str] = {}
    for line in range(model.rowCount()):
        cells = (str(model.index(line, column).data()) for column in range(model.columnCount()))
        said[model.heading(line).title] = said.get(model.heading(line).title, "") + "\n".join(cells)
    assert len(statements(comparison)) > 200
    for statement in statements(comparison):
        words = said[citation(statement.source, TODAY)]
        assert statement.text in words, statement.id
        assert statement.place in words, statement.id


def test_g1_a_statement_in_a_closed_row_is_followed_by_its_source_region_date_and_age(open_window: OpenWindow) -> None:
    page = compared(open_window(), "prrt", "surgery")
    prrt, surgery = cells_of(page.table, "When it is used")
    assert surgery.endswith("that has not spread.\nAcorn · Canada · no date · mainly")
    assert "PRRT is mostly used for a tumour that has spread to the liver.\nDaisy · Australia · © 2025 · mainly" in prrt
    assert "Cedar (drug company) · United Kingdom · Sep 2018 · 8 years old" in cells_of(page.table, "Sources")[0]


def test_g2_a_doubt_stands_in_words_with_its_own_mention_only(open_window: OpenWindow) -> None:
    page = compared(open_window(), "prrt", "chemotherapy")
    doubt = "In doubt: This second list stands in another section of the page."
    prrt, chemotherapy = cells_of(page.table, "Side effects, Stomach and bowel")
    assert f"\nDaisy: {doubt}" in prrt
    assert doubt not in chemotherapy
    said = opened(page.table, "Side effects, Stomach and bowel")
    assert [doubt in cells[0] for cells in said.values()] == [False, True]
    line = page.table.currentIndex().row() + 2
    parts = page.table.compared.parts(page.table.compared.index(line, 0))
    assert [part.tone for part in parts if part.words == doubt] == [Tone.DOUBT]


def test_g3_carcinoid_crisis_stands_in_the_first_row_as_an_alert(open_window: OpenWindow) -> None:
    page = compared(open_window(), "chemotherapy", "liver_resection")
    assert headings_of(page.table)[0] == "Cautions and alerts"
    first = cells_of(page.table, "Cautions and alerts")[1]
    assert first.startswith(f"Alert: Carcinoid crisis. {standing_lines.CRISIS_POINTER}\nrarely: Daisy · AU · 2025")
    assert tones(page.table, "Cautions and alerts", 1)[0] is Tone.ALERT


def test_g3_g4_g5_g15_no_switch_hides_a_safeguard(open_window: OpenWindow) -> None:
    for ids in (("surgery", "liver_resection"), ("lutate", "prrt"), ("massage", "prrt")):
        page = compared(open_window(), *ids)
        words = {heading: cells_of(page.table, heading) for heading in headings_of(page.table)}
        page.head.only.setChecked(True)
        for heading in {"Cautions and alerts", FLARE} & {*words}:
            if page.table.compared.rows[[*words].index(heading)].is_safeguard:
                assert cells_of(page.table, heading) == words[heading]
        page.head.open_all.click()
        assert words["Cautions and alerts"] == cells_of(page.table, "Cautions and alerts")


def test_g4_a_flare_comes_first_among_the_side_effects_as_an_alert(open_window: OpenWindow) -> None:
    page = compared(open_window(), "chemotherapy", "lutate")
    effects = [heading for heading in headings_of(page.table) if heading.startswith("Side effects")]
    assert effects[0] == FLARE
    assert cells_of(page.table, FLARE)[1].startswith("Alert: Flare of carcinoid syndrome\n")
    assert tones(page.table, FLARE, 1)[0] is Tone.ALERT
    assert cells_of(page.table, FLARE)[0] == standing_lines.NOT_MENTIONED


def test_g5_the_prerequisite_stands_with_lutate_in_its_head_and_in_the_first_row(open_window: OpenWindow) -> None:
    page = compared(open_window(), "chemotherapy", "lutate")
    assert page.table.compared.needs(1) == "Large number of receptors"
    assert [words for words, _, _ in page.table.heads._words(1)][1] == "needs first: Large number of receptors"
    first = cells_of(page.table, "Cautions and alerts")[1]
    assert "Needs to be known first: Large number of receptors. Without a test it never counts as suitable." in first


def test_g6_an_approval_shows_date_region_and_regulator_closed_and_open(open_window: OpenWindow) -> None:
    page = compared(open_window(), "prrt", "chemotherapy")
    prrt = cells_of(page.table, "Approval")[0]
    assert (
        "Birch Clinics (treatment provider) · United States · 6 Jun 2022 · 4 years old · stated · Regulator: FDA"
        in prrt
    )
    assert "Cedar (drug company) · United Kingdom · Sep 2018 · 8 years old · stated · Regulator: not named" in prrt
    assert "Whether PRRT is approved: Not yet approved" in cells_of(page.table, "Where the sources differ")[0]
    assert all("Regulator: " in cells[0] for cells in opened(page.table, "Approval").values())


def test_g7_what_no_source_lists_is_never_none_and_a_group_s_list_says_so(open_window: OpenWindow) -> None:
    page = compared(open_window(), "targeted_therapy", "octreotide")
    targeted, octreotide = cells_of(page.table, "Side effects, Stomach and bowel")
    assert targeted == standing_lines.NOT_LISTED
    assert octreotide.startswith(standing_lines.SAID_OF_GROUP.format(group="Somatostatin analogues"))
    said = opened(page.table, "Side effects, Stomach and bowel")
    assert said["Daisy · Australia · © 2025"][0] == standing_lines.ONE_SOURCE_WITHOUT_LIST


def test_g8_silence_is_said_and_never_no(open_window: OpenWindow) -> None:
    page = compared(open_window(), "prrt", "chemotherapy")
    assert cells_of(page.table, "Side effects, Blood")[1] == standing_lines.NOT_MENTIONED
    assert "Birch Clinics (treatment provider): not mentioned" in cells_of(page.table, "Side effects, Blood")[0]
    said = opened(page.table, "Side effects, Blood")
    assert said["Daisy · Australia · © 2025"][1] == standing_lines.NOT_MENTIONED
    page.head.open_all.click()
    assert re.search(r"(?im)^(no|none|-|–)?$", all_words(page.table)) is None


def test_g11_every_value_stands_with_its_strength(open_window: OpenWindow) -> None:
    page = compared(open_window(), "prrt", "liver_resection")
    prrt, resection = cells_of(page.table, "When it is used, Spread")
    assert prrt.split("\n")[:2] == ["Metastatic", "may: Acorn · CA · no date"]
    assert "Metastatic: said not suitable" in resection
    said = opened(page.table, "When it is used, Spread")
    assert "mainly · PRRT ¶1" in said["Daisy · Australia · © 2025"][0]


def test_g11_what_is_said_not_to_suit_is_never_left_for_later(bundled: Reference) -> None:
    words = CompareWords((), TODAY)
    against = 0
    for comparison in pairs(bundled):
        for row in comparison.rows:
            for cell in row.cells:
                shown = plain(words.cell(row, cell, is_open=False))
                for line in cell.lines:
                    criteria = [each for saying in line.sayings for each in saying.statement.criteria]
                    if any(each.strength is Strength.NOT_SUITABLE for each in criteria):
                        against += 1
                        assert line.text in shown
    assert against > 10


def test_g12_drugs_carry_the_line_about_doses_and_no_cell_gives_one(
    open_window: OpenWindow, table: CompareTable, bundled: Reference
) -> None:
    for ids, is_shown in ((("prrt", "lutate"), True), (("surgery", "massage"), False)):
        window = open_window()
        page = compared(window, *ids)
        lines = [label for label in page.findChildren(QLabel) if label.text() == standing_lines.CHECK_FORMULARY]
        assert [line.isVisible() for line in lines] == [is_shown]
    table.show_comparison(bundled.compare(["octreotide", "lanreotide", "chemotherapy", "sunitinib"]), {})
    table.compared.open_all(is_open=True)
    assert not re.search(r"\d\s*(mg|µg|mcg|ml|GBq)\b", all_words(table))


def test_g14_look_alikes_side_by_side_say_what_they_are_not(table: CompareTable, bundled: Reference) -> None:
    table.show_comparison(bundled.compare(["ablation", "cytoreductive_surgery"]), {})
    ablation, surgery = cells_of(table, "What it is")
    assert "Not the same as: Cytoreductive surgery" in ablation
    assert "Not the same as: ablation" in surgery


def test_g15_every_caution_stands_whole_in_a_closed_row(bundled: Reference) -> None:
    words = CompareWords((), TODAY)
    cautions = 0
    for comparison in pairs(bundled):
        for cell in comparison.rows[0].cells:
            shown = plain(words.cell(comparison.rows[0], cell, is_open=False))
            cautions += len(cell.lines)
            assert [line.text for line in cell.lines if line.text not in shown] == []
    assert cautions > 30


def test_g16_beside_a_limit_stands_the_request_to_report(table: CompareTable, bundled: Reference) -> None:
    comparison = bundled.compare(["chemotherapy", "prrt"])
    table.show_comparison(comparison, {})
    kidneys = cells_of(table, "Side effects, Kidneys and other organs")[0]
    report = "Report new or worsening symptoms (NECA · AU"
    assert kidneys.index("The source adds: May pass or may last.") < kidneys.index(report)
    assert report in opened(table, "Side effects, Kidneys and other organs")["NECA · Australia · © 2025"][0]
    assert report not in cells_of(table, "Side effects, Mouth and taste")[0]


def test_g18_nothing_is_ranked_and_the_standing_line_is_there(open_window: OpenWindow) -> None:
    window = open_window()
    page = compared(window, "surgery", "prrt", "chemotherapy")
    line = next(label for label in window.findChildren(QLabel) if label.text() == standing_lines.REFERENCE_ONLY)
    assert line.isVisible()
    names = [page.table.compared.treatment(column) for column in range(3)]
    assert [name.id for name in names if name] == ["surgery", "prrt", "chemotherapy"], "in the order asked"
    assert not re.search(r"\b(better|best|preferred|recommended)\b", all_words(page.table).lower())


def test_g19_provider_and_company_sources_carry_a_label_wherever_they_are_named(open_window: OpenWindow) -> None:
    page = compared(open_window(), "prrt", "surgery", "octreotide", "lanreotide")
    for _ in range(2):
        words = f"{all_words(page.table)} {' '.join(headings_of(page.table))}"
        assert re.findall(r"(Birch Clinics|Cedar)(?! \((?:treatment provider|drug company)\))", words) == []
        assert "Cedar (drug company)" in words
        page.head.open_all.click()


def test_g20_a_patient_s_words_and_uncited_claims_are_not_compared(bundled: Reference) -> None:
    for comparison in pairs(bundled):
        assert {statement.standing for statement in statements(comparison)} <= {Standing.SAID}
