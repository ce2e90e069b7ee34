"""Symptoms and everything else that a search leads to, over the bundled content."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from netdesk.environment import Environment
from netdesk.model import standing_lines
from netdesk.model.link import HitKind, Link
from netdesk.query.reference import Reference
from netdesk.query.subject_page_reader import KINDS
from netdesk.ui.main_window import MainWindow
from tests.ui.reading import treatments_page, words_of
from tests.ui.searching import open_by_link, press, reading_of

OpenWindow = Callable[..., MainWindow]


@pytest.fixture
def reference(environment: Environment) -> Iterator[Reference]:
    """The bundled content."""
    with Reference.open(environment.content_database) as opened:
        yield opened


def test_a_symptom_shows_which_treatments_list_it_and_who_says_so_where_and_when(open_window: OpenWindow) -> None:
    words = open_by_link(open_window(), "side_effect", "hair_loss")
    listed = words.index("As a side effect of treatment")
    assert words.index("Chemotherapy") > listed
    assert words.index("Peptide receptor radionuclide therapy (PRRT)") > listed
    assert "CTCA (treatment provider) · United States · 6 Jun 2022 · 4 years old" in words.replace("\xa0", " ")


def test_g9_a_sign_of_the_net_stands_apart_from_the_side_effect_of_the_same_word(open_window: OpenWindow) -> None:
    words = open_by_link(open_window(), "side_effect", "diarrhoea")
    as_effect, as_problem = words.index("As a side effect of treatment"), words.index("as a problem of the NET itself")
    assert as_effect < as_problem < words.index(standing_lines.NET_SIGNS)
    assert as_problem < words.index("Treatments that are said to relieve it")


def test_g8_a_page_with_a_list_that_does_not_name_it_says_not_mentioned(open_window: OpenWindow) -> None:
    words = open_by_link(open_window(), "side_effect", "diarrhoea").replace("\xa0", " ")
    assert "○ not mentioned WebMD · United States · 24 May 2022 · 4 years old" in words


def test_g7_pages_without_any_list_are_told_apart(open_window: OpenWindow) -> None:
    words = open_by_link(open_window(), "side_effect", "hair_loss").replace("\xa0", " ")
    assert f"○ {standing_lines.SOURCE_WITHOUT_LISTS} Canadian Cancer Society · Canada · no date" in words


def test_g2_a_doubt_stands_with_its_own_mention(open_window: OpenWindow) -> None:
    assert "Doubt: " in open_by_link(open_window(), "side_effect", "diarrhoea")


def test_g3_carcinoid_crisis_is_an_alert_on_surgery_that_points_to_the_clinics_protocol(
    open_window: OpenWindow,
) -> None:
    window = open_window()
    words = open_by_link(window, "problem", "np_carcinoid_crisis")
    assert words.startswith("Alert: ")
    assert standing_lines.CRISIS_POINTER in words
    assert "surgery" in words
    assert "As a side effect of treatment" not in words


def test_g5_a_test_that_lutate_needs_says_what_must_be_known_first(open_window: OpenWindow) -> None:
    assert "Needs to be known first" in open_by_link(open_window(), "test", "gallium_68_pet")


def test_g15_the_dietitians_page_keeps_the_caution_on_vitamins(open_window: OpenWindow) -> None:
    words = open_by_link(open_window(), "role", "dietitian")
    assert "Caution" in words
    assert "high doses" in words


def test_g12_every_page_carries_the_line_on_doses(open_window: OpenWindow) -> None:
    assert standing_lines.CHECK_FORMULARY in open_by_link(open_window(), "drug", "capecitabine")


def test_g20_praise_without_a_reference_is_marked_as_no_guidance(open_window: OpenWindow) -> None:
    words = open_by_link(open_window(), "drug", "capecitabine")
    assert words.index("Not guidance") < words.index(standing_lines.NOT_GUIDANCE)


def test_everything_that_a_search_can_lead_to_can_be_read(open_window: OpenWindow, reference: Reference) -> None:
    window = open_window()
    found = {hit.link for letter in "abcdefghilmnoprstuv" for hit in reference.search(letter, 400).hits}
    links = [link for link in found if link.kind in (*KINDS, HitKind.SIDE_EFFECT, HitKind.PROBLEM)]
    assert {link.kind for link in links} == {*KINDS, HitKind.SIDE_EFFECT, HitKind.PROBLEM}
    for link in links:
        assert open_by_link(window, link.kind, link.id), link
        assert reading_of(window).title.text(), link
        assert reading_of(window).read_link() == link


def test_a_link_to_what_this_content_does_not_have_says_so_and_which_may_be_meant(open_window: OpenWindow) -> None:
    window = open_window()
    open_by_link(window, "role", "dietician")
    page = reading_of(window)
    assert page.title.text() == "There is no role “dietician”."
    assert "Dietitian" in page.relation.text()
    assert page.read_link() is None
    assert not page.star.isEnabled()


def test_a_treatment_that_is_named_is_one_key_away_and_alt_left_leads_back(open_window: OpenWindow) -> None:
    window = open_window()
    open_by_link(window, "side_effect", "hair_loss")
    press(window, Qt.Key.Key_Tab)
    press(window, Qt.Key.Key_Return)
    assert treatments_page(window).treatment_shown == "chemotherapy"
    press(window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert reading_of(window).isVisible()
    assert reading_of(window).title.text() == "Hair loss"


def test_links_lead_from_page_to_page(open_window: OpenWindow) -> None:
    window = open_window()
    open_by_link(window, "role", "dietitian")
    reading_of(window).view.anchorClicked.emit(QUrl("netdesk://treatment/nutrition_plan"))
    assert treatments_page(window).treatment_shown == "nutrition_plan"


def test_the_link_of_a_page_is_copied_and_leads_back_to_it(open_window: OpenWindow) -> None:
    window = open_window()
    open_by_link(window, "side_effect", "hair_loss")
    reading_of(window).copy_link.click()
    assert Link.read(QGuiApplication.clipboard().text()) == Link(HitKind.SIDE_EFFECT, "hair_loss")


def test_a_star_says_by_shape_and_word_whether_a_page_is_a_favourite(open_window: OpenWindow) -> None:
    window = open_window()
    open_by_link(window, "side_effect", "hair_loss")
    star = reading_of(window).star
    assert star.text() == "Star"
    QTest.keyClick(window, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    assert star.text() == "Starred"
    open_by_link(window, "role", "dietitian")
    assert star.text() == "Star"


def test_lines_are_not_longer_than_is_easy_to_read(open_window: OpenWindow) -> None:
    window = open_window(1900, 900)
    open_by_link(window, "side_effect", "hair_loss")
    assert reading_of(window).view.width() <= 900
    assert words_of(reading_of(window).view)
