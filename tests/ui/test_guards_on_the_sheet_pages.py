"""The display guards on the Side effects and the Care team page, each by its id."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from netdesk.environment import Environment
from netdesk.model import standing_lines
from netdesk.model.citation import STRENGTH_WORDS, citation
from netdesk.query.reference import Reference
from netdesk.ui.main_window import MainWindow
from netdesk.ui.models.effects_model import EffectsColumn, LineKind
from netdesk.ui.pages.side_effects_page import SideEffectsPage
from netdesk.ui.settings import Settings
from netdesk.ui.theme import Theme
from tests.ui.conftest import TODAY
from tests.ui.reading import words_of
from tests.ui.sheets import care_team_of, cell, choose, is_on_sheet, names_in, row_of, side_effects_of

OpenWindow = Callable[..., MainWindow]
DOUBT = "This second list stands in another section of the page."


@pytest.fixture
def bundled_window(qtbot: QtBot, environment: Environment, theme: Theme) -> Iterator[MainWindow]:
    """The window on the content that comes with the program."""
    with Reference.open(environment.content_database) as reference:
        window = MainWindow(reference, environment, theme, Settings(environment.user_config))
        qtbot.addWidget(window)
        window.show()
        yield window
        window.close()


def plain(words: str) -> str:
    return words.replace("\N{NO-BREAK SPACE}", " ").replace("  ", " ")


def details_of(page: SideEffectsPage, effect: str) -> str:
    choose(page, effect)
    return plain(words_of(page.checklist.details))


def safeguards_of(page: SideEffectsPage) -> str:
    return plain(words_of(page.checklist.safeguards)) if page.checklist.safeguards.isVisible() else ""


def labels_of(widget: QWidget) -> str:
    return " ".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def everything_on(page: SideEffectsPage) -> str:
    """All words of the page, the details of every row included."""
    rows = [name for name in names_in(page) if page.checklist.model.lines[row_of(page, name)].effect]
    cells = [cell(page, name, column) for name in rows for column in EffectsColumn if column]
    return " ".join(
        [
            labels_of(page),
            safeguards_of(page),
            *cells,
            *(details_of(page, name) for name in rows),
            plain(words_of(page.checklist.signs)),
        ]
    )


def test_g1_every_mention_shows_source_region_and_date(open_window: OpenWindow, reference: Reference) -> None:
    ids = [row.id for row in reference.rows]
    page = side_effects_of(open_window(), *ids)
    answer = reference.effects(ids)
    assert len(answer.rows) > 5
    for row in answer.rows:
        words = details_of(page, row.effect.name)
        for mention in row.mentions:
            assert (
                f"{citation(mention.statement.source, TODAY)} {mention.treatment_name}: {mention.statement.text}"
                in words
            )
            assert citation(mention.statement.source, TODAY) in str(
                page.checklist.model.index(row_of(page, row.effect.name), EffectsColumn.SAID_BY).data(
                    Qt.ItemDataRole.ToolTipRole
                )
            )


def test_g1_what_a_role_does_shows_source_region_and_date(open_window: OpenWindow, reference: Reference) -> None:
    page = care_team_of(open_window(), "liver_resection")
    page.roster.suggest_button.click()
    for row, person in enumerate(page.roster.model.people):
        page.roster.table.setCurrentIndex(page.roster.model.index(row, 1))
        words = plain(words_of(page.roster.details))
        for duty in page.roster.model.roles[person.role].duties:
            assert f"{duty.text} {citation(duty.source, TODAY)}" in words
    assert "A surgeon operates. Daisy · Australia · © 2025" in plain(
        str(page.roster.model.index(0, 1).data(Qt.ItemDataRole.ToolTipRole))
    ).replace("[", "")


def test_g2_a_doubt_is_shown_in_words_with_its_own_mention_only(open_window: OpenWindow) -> None:
    page = side_effects_of(open_window(), "prrt", "chemotherapy")
    assert (
        cell(page, "Nausea", EffectsColumn.REMARKS)
        == f"Doubt – Daisy, Peptide receptor radionuclide therapy (PRRT): {DOUBT}"
    )
    assert DOUBT not in cell(page, "Anaemia", EffectsColumn.REMARKS)
    words = details_of(page, "Nausea")
    assert words.count(DOUBT) == 1
    of_prrt = words.index("PRRT may cause nausea and a flare")
    of_chemotherapy = words.index("Chemotherapy may cause tiredness")
    after = words.index(DOUBT)
    assert of_prrt < after
    assert not of_prrt < of_chemotherapy < after


def test_g2_a_doubt_about_a_second_list_does_not_touch_the_first(bundled_window: MainWindow) -> None:
    page = side_effects_of(bundled_window, "prrt")
    remarks = cell(page, "Tiredness (fatigue)", EffectsColumn.REMARKS)
    assert remarks.startswith("Doubt about a second list – NECA: ")
    assert cell(page, "Flare of carcinoid syndrome", EffectsColumn.REMARKS).splitlines()[1].startswith("Doubt – ")


def test_g2_a_doubt_is_painted_whole(open_window: OpenWindow) -> None:
    page = side_effects_of(open_window(900, 600), "prrt")
    table, row = page.checklist.table, row_of(page, "Nausea")

    def height(words: str, width: int) -> int:
        metrics = QFontMetrics(page._context.theme.scaled_font(0.92))
        return metrics.boundingRect(QRect(0, 0, width, 10_000), Qt.TextFlag.TextWordWrap, words).height()

    treatments = height(cell(page, "Nausea", EffectsColumn.COMES_WITH), table.columnWidth(EffectsColumn.COMES_WITH))
    room = table.viewport().width() - table.columnWidth(EffectsColumn.ON_SHEET)
    assert table.rowHeight(row) >= treatments + height(cell(page, "Nausea", EffectsColumn.REMARKS), room)


def test_g3_carcinoid_crisis_is_an_alert_on_surgery_and_on_everything_below_it(open_window: OpenWindow) -> None:
    window = open_window()
    page = side_effects_of(window, "liver_resection")
    words = safeguards_of(page)
    assert words.startswith(f"Alert: Carcinoid crisis. {standing_lines.CRISIS_POINTER}")
    assert "In rare cases surgery can set off a carcinoid crisis. Daisy · Australia · © 2025" in words
    assert "Carcinoid crisis" not in " ".join(names_in(page))
    window.context.ticked.clear()
    window.context.ticked.set_ticked("chemotherapy", ticked=True)
    assert safeguards_of(page) == ""


@pytest.mark.parametrize("treatment_id", ["surgery", "liver_resection", "perioperative_management", "liver_transplant"])
def test_g3_carcinoid_crisis_stands_on_the_bundled_surgery(bundled_window: MainWindow, treatment_id: str) -> None:
    page = side_effects_of(bundled_window, treatment_id)
    assert safeguards_of(page).startswith(f"Alert: Carcinoid crisis. {standing_lines.CRISIS_POINTER}")
    assert "NECA · Australia · © 2025" in safeguards_of(page)


def test_g4_a_flare_comes_first_is_styled_as_an_alert_and_cannot_be_unticked(open_window: OpenWindow) -> None:
    page = side_effects_of(open_window(), "chemotherapy", "lutate")
    assert names_in(page)[0] == "Flare of carcinoid syndrome"
    assert page.checklist.model.lines[1].kind is LineKind.ALERT
    choose(page, "Flare of carcinoid syndrome")
    QTest.keyClick(page.checklist.table, Qt.Key.Key_Space)
    place = page.checklist.table.visualRect(page.checklist.model.index(1, EffectsColumn.ON_SHEET))
    QTest.mouseClick(page.checklist.table.viewport(), Qt.MouseButton.LeftButton, pos=place.center())
    assert is_on_sheet(page, "Flare of carcinoid syndrome")
    assert page.sheet().left_out == frozenset()
    assert "Alert: always on the sheet." in cell(page, "Flare of carcinoid syndrome", EffectsColumn.REMARKS)
    ground = page.checklist.table.viewport().grab().toImage()
    assert (
        ground.pixelColor(place.topRight() * ground.devicePixelRatio()).name()
        == page._context.theme.colour("alert").name()
    )


def test_g5_the_prerequisite_stands_wherever_lutate_is_shown(open_window: OpenWindow) -> None:
    window = open_window()
    page = side_effects_of(window)
    model = page.setup.picker.list.model()
    line = next(row for row in range(model.rowCount()) if "Lutate" in str(model.index(row, 0).data()))
    assert "needs first: Large number of receptors" in str(
        model.index(line, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    )
    window.context.ticked.set_ticked("lutate", ticked=True)
    words = safeguards_of(page)
    assert "Lutetium octreotate (Lutate)" in words
    assert standing_lines.PREREQUISITE.format(value="Large number of receptors") in words
    assert "Test: Gallium-68 PET scan" in words
    assert "Lutate is only used when" in words
    assert "Daisy · Australia · © 2025" in words


def test_g7_where_no_source_lists_side_effects_the_page_says_so_and_that_it_is_not_none(
    open_window: OpenWindow,
) -> None:
    window = open_window()
    page = side_effects_of(window, "targeted_therapy")
    assert f"Targeted therapy: {standing_lines.NOT_LISTED}" in labels_of(page.setup)
    assert "not the same as none" in words_of(page.checklist.details)
    window.context.ticked.set_ticked("massage", ticked=True)
    assert f"Targeted therapy; Massage: {standing_lines.NOT_LISTED_OF_SEVERAL}" in labels_of(page.setup)
    window.context.ticked.set_ticked("chemotherapy_with_ssa", ticked=True)
    assert "is made of: Chemotherapy; Somatostatin analogues" in labels_of(page.setup)
    assert names_in(page) == []


def test_g7_a_drug_without_a_list_of_its_own_shows_what_is_said_of_the_group(open_window: OpenWindow) -> None:
    page = side_effects_of(open_window(), "octreotide")
    said = standing_lines.SAID_OF_GROUP.format(group="Somatostatin analogues")
    assert f"Octreotide: {said}" in labels_of(page.setup)
    assert cell(page, "Gallstones", EffectsColumn.COMES_WITH) == "Octreotide (said of the group)"
    assert "Somatostatin analogues: Somatostatin analogues may cause" in details_of(page, "Gallstones")


def test_g7_a_group_that_only_our_mapping_puts_a_treatment_in_is_marked(open_window: OpenWindow) -> None:
    page = side_effects_of(open_window(), "cytoreductive_surgery")
    marked = standing_lines.SAID_OF_GROUP.format(group=f"Surgery ({standing_lines.EDITORIAL_MAPPING})")
    assert f"Cytoreductive surgery: {marked}" in labels_of(page.setup)
    comes_with = cell(page, "Fatigue", EffectsColumn.COMES_WITH)
    assert comes_with == "Cytoreductive surgery (said of the group, our mapping)"


def test_g8_a_source_that_does_not_name_an_effect_is_said_not_to_mention_it(open_window: OpenWindow) -> None:
    page = side_effects_of(open_window(), "prrt")
    assert cell(page, "Anaemia", EffectsColumn.REMARKS) == "Birch Clinics (treatment provider) · US: not mentioned"
    words = details_of(page, "Anaemia")
    assert "○ not mentioned Birch Clinics (treatment provider) · United States · 6 Jun 2022 · 4 years old" in words
    assert " no " not in words.lower()


def test_g9_signs_of_the_net_stand_apart_with_their_sources_and_never_in_the_list(open_window: OpenWindow) -> None:
    page = side_effects_of(open_window(), "surgery", "somatostatin_analogues")
    words = plain(words_of(page.checklist.signs))
    assert standing_lines.NET_SIGNS in words
    after = words[words.index(standing_lines.NET_SIGNS) :]
    for sign in ("Diarrhoea from the NET", "Redness of the face or neck"):
        assert sign in after
        assert sign not in names_in(page)
    assert "Elder" in after
    assert "The face or neck becomes red and warm." in after


def test_g15_cautions_come_with_their_treatments(open_window: OpenWindow) -> None:
    window = open_window()
    page = side_effects_of(window, "vitamins", "massage")
    words = safeguards_of(page)
    for caution in (
        "High doses of vitamins can do harm.",
        "Complementary therapies should first be discussed with the team.",
    ):
        assert caution in words
    assert "Birch Clinics (treatment provider) · United States" in words
    window.context.ticked.set_ticked("vitamins", ticked=False)
    assert "High doses" not in safeguards_of(page)


def test_g16_beside_a_reassurance_stands_the_request_to_report(bundled_window: MainWindow) -> None:
    page = side_effects_of(bundled_window, "surgery", "radiation_therapy")
    remarks = cell(page, "Weakness", EffectsColumn.REMARKS).splitlines()
    assert remarks[0] == "may be there for a few days"
    assert remarks[1] == "Report new or worsening symptoms (NECA · AU)."
    words = details_of(page, "Weakness")
    assert words.index("WebMD") < words.index("may be there for a few days")
    asking = [said for said in page.sheet().effects.report if said.subject_id == "report_new_or_worsening"]
    assert asking
    for statement in asking:
        assert statement.text in words
        assert statement.text in words_of(page.checklist.signs)
        assert citation(statement.source, TODAY) in plain(words_of(page.checklist.signs))


@pytest.mark.parametrize("page_id", ["side_effects", "care_team"])
def test_g18_the_line_on_who_decides_stands_on_the_page(open_window: OpenWindow, page_id: str) -> None:
    window = open_window(900, 500)
    window.show_page(page_id)
    line = window.findChild(QLabel, "standingLine")
    assert isinstance(line, QLabel)
    assert line.isVisible()
    assert line.text() == standing_lines.REFERENCE_ONLY
    assert line.visibleRegion().boundingRect().height() >= line.fontMetrics().height()


def test_g18_nothing_is_ranked_or_recommended(bundled_window: MainWindow) -> None:
    page = side_effects_of(bundled_window, "surgery", "prrt", "somatostatin_analogues", "chemotherapy")
    words = everything_on(page).lower()
    assert [word for word in ("recommend", "best", "safest", "should choose", "prefer") if word in words] == []


def test_g11_the_strength_of_every_mention_is_shown(open_window: OpenWindow, reference: Reference) -> None:
    page = side_effects_of(open_window(), "chemotherapy")
    for row in reference.effects(["chemotherapy"]).rows:
        words = details_of(page, row.effect.name)
        for mention in row.mentions:
            assert f"{mention.statement.text} {STRENGTH_WORDS[mention.statement.strength]}" in words


def test_g19_a_provider_is_labelled_wherever_it_is_named(bundled_window: MainWindow) -> None:
    page = side_effects_of(bundled_window, "somatostatin_analogues", "liver_embolisation")
    words = everything_on(page)
    assert words.count("CTCA") > 5
    assert words.replace("CTCA (treatment provider)", "").count("CTCA") == 0, words


def test_g19_a_provider_is_labelled_among_the_roles_suggested(open_window: OpenWindow) -> None:
    page = care_team_of(open_window(), "vitamins")
    assert "Stated by Birch Clinics (treatment provider): Dietitian." in plain(words_of(page.roster.notice))
    page._context.ticked.clear()
    page._context.ticked.set_ticked("prrt", ticked=True)
    assert "Our mapping: Nuclear medicine specialist." in plain(words_of(page.roster.notice))
