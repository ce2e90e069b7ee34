"""Lists of side effects that are not shown are named where others are, and ticked with one click."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QLabel, QPushButton

from netdesk.ui.main_window import MainWindow
from tests.ui.reading import details_of, tab_of
from tests.ui.sheets import names_in, side_effects_of

OpenWindow = Callable[..., MainWindow]


def test_g7_a_list_of_a_wider_group_is_named_and_ticked_with_one_click(open_window: OpenWindow) -> None:
    window = open_window()
    page = side_effects_of(window, "lutate")
    offers = page.setup.offers
    assert "Anaemia" not in names_in(page)
    words = " ".join(label.text() for label in offers.findChildren(QLabel) if label.isVisible())
    assert "side effects listed for Peptide receptor radionuclide therapy (PRRT), a wider group of" in words
    assert "Birch Clinics (treatment provider) · US · 2022; Daisy · AU · 2025" in words
    button = next(button for button in offers.findChildren(QPushButton) if button.isVisible())
    assert button.accessibleName() == "Tick Peptide receptor radionuclide therapy (PRRT)"
    button.click()
    assert window.context.ticked.ids == ("lutate", "prrt")
    assert "Anaemia" in names_in(page)
    assert not offers.isVisible()


def test_g7_where_every_list_is_shown_nothing_is_offered(open_window: OpenWindow) -> None:
    page = side_effects_of(open_window(), "chemotherapy")
    assert not page.setup.offers.isVisible()


def test_g7_the_details_name_the_list_of_a_wider_group_with_a_link(open_window: OpenWindow) -> None:
    window = open_window()
    words = tab_of(window, "lutate", "Side effects").replace("\xa0", " ")
    assert "Not shown here: side effects listed for Peptide receptor radionuclide therapy (PRRT)" in words
    assert 'href="netdesk://treatment/prrt"' in details_of(window, "lutate").current_view().toHtml()
