"""What a newcomer looks up first, by keyboard alone: a few keys from the question to the answer."""

from __future__ import annotations

import pytest

from tests.journeys.conftest import OpenDesk
from tests.journeys.desk import Desk
from tests.journeys.screen import starting

pytestmark = pytest.mark.journey

MISTYPED = {
    "lanriotide": "Lanreotide: ",
    "everolimis": "Everolimus: ",
    "sandostatine": "Octreotide: ",
    "diarhea": "Diarrhoea: side effect of ",
    "PPRT": "Peptide receptor radionuclide therapy (PRRT): ",
}


def look_up(desk: Desk, words: str) -> None:
    """Ctrl+K and the words, over whatever stands in the box."""
    desk.press("Ctrl+k")
    desk.focus("Search in everything")
    desk.type(words)


def test_a_newcomer_finds_the_answers_without_the_mouse(open_desk: OpenDesk) -> None:
    desk = open_desk()
    desk.focus("Search in everything")

    look_up(desk, "lanreotide")  # which brand has it in Canada?
    desk.see("ListItem", starting("Lanreotide: "), "selected")
    desk.press("Return")
    desk.hear("Somatuline Autogel")

    look_up(desk, "prrt approval")  # what is said of it, and when?
    desk.hear("As of September 2018, PRRT")
    desk.hear("Ipsen (drug company) · United Kingdom · Sep 2018 · 8 years old")
    desk.press("Escape")

    look_up(desk, "hair loss")  # which treatments list it?
    desk.hear("Hair loss: side effect of Chemotherapy, Peptide receptor radionuclide therapy (PRRT)")
    desk.press("Return")
    desk.hear("As a side effect of treatment")

    look_up(desk, "low grade slow growing")  # what may be used?
    desk.walk("Tab", "Treatments by Grade: Low grade")
    desk.press("space")
    desk.see("Cell", "Active surveillance")

    look_up(desk, "carcinoid crisis")  # what is it connected with?
    desk.hear("Carcinoid crisis: alert on Surgery")

    look_up(desk, "sunitinib")  # has it side effects that are listed?
    desk.see("ListItem", starting("Sunitinib: "), "selected")
    desk.press("Return")
    desk.focus(starting("When used"))
    desk.press("Ctrl+Next")
    desk.press("Ctrl+Next")
    desk.hear("No source lists side effects for this treatment. This is not the same as none.")

    look_up(desk, "cytoreductive")  # and what is cryo-ablation?
    desk.hear("Not the same as: ablation")
    look_up(desk, "cryo-ablation")
    desk.hear("Not the same as: Cytoreductive surgery")
    desk.press("Escape")

    desk.press("Ctrl+q")
    assert desk.ended() == 0


def test_words_that_are_mistyped_lead_there(open_desk: OpenDesk) -> None:
    desk = open_desk()
    desk.focus("Search in everything")
    for typed, found in MISTYPED.items():
        look_up(desk, typed)
        desk.see("ListItem", starting(found), "selected")
    desk.press("Escape")
    desk.see("Table", "Treatments")
    desk.press("Ctrl+q")
    assert desk.ended() == 0
