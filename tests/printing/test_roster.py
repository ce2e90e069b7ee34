from __future__ import annotations

import dataclasses

import pytest

from netdesk.model import standing_lines
from netdesk.model.care import Person, Role
from netdesk.printing.paper import Paper
from netdesk.printing.roster_sheet import RosterSheet
from netdesk.query.reference import Reference
from tests.printing.conftest import Compose
from tests.printing.pdfs import headings, pages_of, rows_of_tables, words_of

NURSE = Person("net_nurse", "Siobhán O’Rourke", "Riverside", "020 7946 0101", "020 7946 0199", "Mon–Fri 8–17", key=True)


def roster(reference: Reference, *people: Person, **typed: str) -> RosterSheet:
    return RosterSheet(people, {role.id: role for role in reference.all_roles()}, reference.release, **typed)


@pytest.mark.parametrize("large", [False, True])
def test_the_key_contact_stands_once_on_top_with_both_numbers_and_what_the_role_does(
    library: Reference, compose: Compose, large: bool
) -> None:
    key = dataclasses.replace(NURSE, role="surgeon")
    words = words_of(compose(roster(library, Person("dietitian", "Dr Lee"), key), large=large).pdf)
    box = words[: words.index("Dietitian")]
    for typed in ("Ring first", "Siobhán O’Rourke", "020 7946 0101", "020 7946 0199", "Mon–Fri 8–17"):
        assert typed in box
    assert "A surgeon operates. [Daisy]" in box
    assert words.count("Siobhán O’Rourke") == 1


def test_a_person_has_role_name_organisation_numbers_and_what_the_role_does_with_who_says_so(
    library: Reference, compose: Compose
) -> None:
    words = words_of(compose(roster(library, Person("surgeon", "Dr Lee", "Riverside", "12", "13", "Mondays"))).pdf)
    assert "Surgeon Dr Lee Riverside Day: 12 Day hours: Mondays Night: 13 A surgeon operates. [Daisy]" in words
    assert "Daisy · Australia · © 2025" in words


def test_an_empty_chair_is_a_question(library: Reference, bundled: Reference, compose: Compose) -> None:
    words = words_of(compose(roster(library, Person("dietitian"), Person("net_nurse"))).pdf)
    assert "No dietitian named: ask us" in words
    assert "No NET nurse named: ask us" in words
    assert "No general practitioner (GP) named: ask us" in words_of(compose(roster(bundled, Person("gp"))).pdf)


def test_both_words_for_a_role_are_kept(bundled: Reference, compose: Compose) -> None:
    assert "also called nutritionist" in words_of(compose(roster(bundled, Person("dietitian"))).pdf)
    assert "also called" not in words_of(compose(roster(bundled, Person("gp"))).pdf)


def test_a_role_in_free_words_prints_as_typed(library: Reference, compose: Compose) -> None:
    assert "Out-of-hours line Duty team" in words_of(
        compose(roster(library, Person("Out-of-hours line", "Duty team"))).pdf
    )


def test_a_role_without_a_duty_says_that_the_sources_do_not_say(library: Reference, compose: Compose) -> None:
    roles = {"porter": Role("porter", "Porter", None, None, (), ())}
    sheet = dataclasses.replace(roster(library, Person("porter", "Sam")), roles=roles)
    assert standing_lines.SOURCE_SILENT in words_of(compose(sheet).pdf)
    alone = f"What they do for you: {standing_lines.SOURCE_SILENT}"
    assert alone in words_of(compose(sheet, large=True).pdf)
    assert alone in words_of(compose(dataclasses.replace(sheet, people=(Person("porter", key=True),))).pdf)


def test_in_large_print_people_are_cards_each_with_its_role_as_a_heading(library: Reference, compose: Compose) -> None:
    pdf = compose(roster(library, NURSE, Person("surgeon", "Dr Lee", phone="12"), Person("dietitian")), large=True).pdf
    assert rows_of_tables(pdf) == []
    assert headings(pdf)[:2] == [("/H1", "Surgeon"), ("/H1", "Dietitian")]
    assert "Surgeon Dr Lee Day: 12 A surgeon operates. [Daisy]" in words_of(pdf)


def test_a_roster_without_anybody_has_rows_to_write_on(library: Reference, compose: Compose) -> None:
    assert words_of(compose(roster(library)).pdf).count("Day:") == 6


def test_g18_who_decides_stands_in_the_foot_of_every_page_and_once_in_the_body(
    library: Reference, compose: Compose
) -> None:
    printed = compose(roster(library, NURSE, Person("surgeon", "Dr Lee")))
    assert words_of(printed.pdf).count(standing_lines.REFERENCE_ONLY) == printed.pages + 1


@pytest.mark.parametrize("large", [False, True])
@pytest.mark.parametrize("paper", Paper)
def test_sixty_people_are_all_there_and_the_sources_do_not_stand_alone(
    bundled: Reference, compose: Compose, paper: Paper, large: bool
) -> None:
    roles = [role.id for role in bundled.all_roles()]
    people = [Person(roles[number % len(roles)], f"Person {number}.", phone=f"0{number}0") for number in range(60)]
    pages = pages_of(compose(roster(bundled, *people), paper, large=large).pdf)
    words = " ".join(pages)
    assert all(person.name in words and person.phone in words for person in people)
    assert large or all("Role and name" in page for page in pages[:-1])
    before = pages[-1][: pages[-1].index("Who says this")]
    assert "Person " in before or "Notes and questions" in before + pages[-2]
