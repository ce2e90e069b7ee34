from __future__ import annotations

import dataclasses

import pypdfium2
import pytest

from netdesk.model.care import Person
from netdesk.printing.paper import Paper
from netdesk.printing.wallet_sheet import WalletSheet
from netdesk.query.reference import Reference
from tests.printing.conftest import Compose
from tests.printing.pdfs import words_of
from tests.printing.test_roster import NURSE

MM = 72 / 25.4


def wallet(reference: Reference, *people: Person, **typed: str) -> WalletSheet:
    return WalletSheet(people, {role.id: role for role in reference.all_roles()}, reference.release, **typed)


def cards(pdf: bytes) -> list[tuple[float, float]]:
    """Width and height in millimetres of every dashed line around a card."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        boxes = [item.get_bounds() for page in document for item in page.get_objects(max_depth=4) if item.type == 2]
    finally:
        document.close()
    sizes = [((right - left) / MM, (top - bottom) / MM) for left, bottom, right, top in boxes]
    return [size for size in sizes if 170 < size[0] < 173 and 53 < size[1] < 56]


def test_the_card_has_the_key_contact_with_both_numbers_and_all_others(library: Reference, compose: Compose) -> None:
    others = (Person("surgeon", "Dr Lee", "Riverside", "020 1"), Person("Out-of-hours line", night_phone="020 2"))
    words = words_of(compose(wallet(library, *others, NURSE, patient_name="Ann Day")).pdf)
    assert "My care team Printed 3 Jan 2027 Ann Day Ring first Siobhán O’Rourke NET nurse, Riverside" in words
    assert words.index("020 7946 0101") < words.index("020 7946 0199") < words.index("Surgeon, Dr Lee, Riverside")
    assert "020 1" in words
    assert "Night: 020 2" in words


@pytest.mark.parametrize("large", [False, True])
@pytest.mark.parametrize("paper", Paper)
def test_two_halves_of_a_bank_card_s_size_stand_side_by_side(
    library: Reference, compose: Compose, paper: Paper, large: bool
) -> None:
    sizes = cards(compose(wallet(library, NURSE, Person("surgeon", "Dr Lee")), paper, large=large).pdf)
    assert sizes
    for width, height in sizes:
        assert width == pytest.approx(2 * 85.6, abs=0.5)
        assert height == pytest.approx(54, abs=0.5)


@pytest.mark.parametrize("large", [False, True])
def test_sixty_people_are_all_there_on_as_many_cards_as_they_need(
    bundled: Reference, compose: Compose, large: bool
) -> None:
    roles = [role.id for role in bundled.all_roles()]
    people = [Person(roles[number % len(roles)], f"Person {number}.", phone=f"0{number}0") for number in range(60)]
    printed = compose(wallet(bundled, *people), large=large)
    words = words_of(printed.pdf)
    assert all(person.name in words and f"Day: {person.phone}" in words for person in people)
    assert len(cards(printed.pdf)) >= 5


def test_an_empty_chair_is_a_question_and_nobody_at_all_gives_lines_to_write_on(
    library: Reference, compose: Compose
) -> None:
    assert "No dietitian named: ask us" in words_of(compose(wallet(library, NURSE, Person("dietitian"))).pdf)
    assert words_of(compose(wallet(library)).pdf).count("Day:") == 7


def test_the_sheet_is_one_page_and_nothing_stands_on_a_page_alone(library: Reference, compose: Compose) -> None:
    for large in (False, True):
        printed = compose(wallet(library, NURSE, Person("surgeon", "Dr Lee"), Person("dietitian")), large=large)
        assert printed.pages == 1


@pytest.mark.parametrize("large", [False, True])
def test_hours_stand_right_behind_the_number_by_day_that_they_belong_to(
    library: Reference, compose: Compose, large: bool
) -> None:
    person = Person("surgeon", "Dr Lee", phone="12", night_phone="13", hours="Mondays")
    for each in (person, dataclasses.replace(person, key=True)):
        words = words_of(compose(wallet(library, each), large=large).pdf)
        assert "Day:12(Mondays)Night:13" in words.replace(" ", "")
