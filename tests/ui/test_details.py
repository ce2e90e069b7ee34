"""What the details say about a treatment, and where they say it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from netdesk.model.filters import Filters
from netdesk.query.reference import Reference
from netdesk.ui.main_window import MainWindow
from tests.ui.reading import TABS, details_of, tab_of, treatments_page, words_of

OpenWindow = Callable[..., MainWindow]


def test_names_and_brands_stand_by_region_and_the_summary_as_ours(open_window: OpenWindow) -> None:
    window = open_window()
    head = words_of(details_of(window, "octreotide").head)
    assert head == (
        "Octreotide Canada: Sandostatin · brand United States: Sandostatin · brand United Kingdom: LAR · form"
    )
    about = tab_of(window, "octreotide", "About")
    names = about[about.index("Names and brands") :]
    assert names.startswith("Names and brands Canada Sandostatin · brand Acorn · Canada · no date United States")
    head = words_of(details_of(window, "liver_resection").head)
    assert head == "Liver resection Surgery that removes part of the liver. our wording"


def test_whether_sources_differ_is_said_above_every_tab_and_leads_to_all_sides(open_window: OpenWindow) -> None:
    window = open_window()
    details = details_of(window, "prrt")
    details.tabs.setCurrentIndex(TABS.index("Team"))
    assert "Sources differ on 1 point All sides" in words_of(details.head)
    details.head.setFocus()
    QTest.keyClick(details.head, Qt.Key.Key_Tab)
    QTest.keyClick(details.head, Qt.Key.Key_Return)
    assert details.current_view().hasFocus()
    differ, used = (words_of(details.current_view()).index(words) for words in ("Sources differ:", "When it is used"))
    assert differ < used
    assert "differ" not in words_of(details_of(window, "surgery").head)


def test_what_is_said_by_topic_comes_after_the_sentences_with_strength_and_source(open_window: OpenWindow) -> None:
    window = open_window()
    words = tab_of(window, "liver_resection", "When used")
    sentences, _, by_topic = words.partition("The same by topic")
    assert "Removing part of the liver is not suitable" in sentences
    assert "Grade High grade (grade 3) said not suitable" in by_topic
    assert "Spread to the liver may Daisy · Australia · © 2025" in by_topic
    assert "Somatostatin receptors" not in by_topic
    words = tab_of(window, "prrt", "When used")
    assert "Localised" not in words, "said without a reference, so no guidance"


def test_what_the_details_call_not_stated_is_what_the_filter_finds_as_such(
    open_window: OpenWindow, reference: Reference
) -> None:
    window = open_window()
    seen = set()
    for facet in (facet for facet in reference.facets if facet.core):
        found = {row.id for row in reference.find(Filters(values=(facet.values[-1],))).matches}
        for row in reference.rows:
            said, _, unsaid = tab_of(window, row.id, "When used").partition("Not stated: ")
            is_unsaid = facet.name in unsaid.partition("our mapping")[0]
            depends = "Depends on" in said and facet.name == "Primary site"  # said, and nothing to filter by
            assert is_unsaid is (row.id in found and not depends), (facet.name, row.id)
            seen.add(is_unsaid)
    assert seen == {True, False}


def test_how_it_is_given_and_its_schedule_stand_under_headings_of_their_own(open_window: OpenWindow) -> None:
    window = open_window()
    assert "How it is given Lanreotide is injected" in tab_of(window, "lanreotide", "About")
    assert "Schedule Octreotide may be injected once a month." in tab_of(window, "octreotide", "About")


def test_side_effects_stand_by_body_system_with_a_mark_for_every_source_that_has_a_list(
    open_window: OpenWindow,
) -> None:
    window = open_window()
    words = tab_of(window, "prrt", "Side effects")
    blood = words[words.index("Blood Changes in blood counts") :]
    anaemia = blood[blood.index("Anaemia") :]
    assert "● said Daisy · Australia · © 2025 may" in anaemia
    assert "○ not mentioned Birch Clinics" in anaemia
    lists = words[words.index("Who lists side effects") :]
    assert lists.startswith("Who lists side effects With a list: Birch Clinics")
    assert "Without a list, which is not the same as none: Acorn · Canada · no date" in lists
    assert "● said of Somatostatin analogues" in tab_of(window, "octreotide", "Side effects")


def test_see_also_leads_to_the_treatment_by_its_name_and_says_whose_mapping_it_is(open_window: OpenWindow) -> None:
    window = open_window()
    details = details_of(window, "lutate")
    details.tabs.setCurrentIndex(0)
    view = details.current_view()
    words = words_of(view)
    assert "Stands under our mapping Radionuclide therapy · Peptide receptor radionuclide therapy (PRRT)" in words
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Tab)
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert treatments_page(window).findChildren(type(details))[0].treatment is not None
    assert words_of(details.head).startswith("Radionuclide therapy")
    assert view.accessibleDescription() == "Radionuclide therapy"
