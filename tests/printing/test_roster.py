from __future__ import annotations

import dataclasses

import pytest

from netdesk.model import standing_lines
from netdesk.model.care import Person, Role
from netdesk.printing.paper import Paper
from netdesk.printing.roster_sheet import RosterSheet
from netdesk.query.reference import Reference
from tests.printing.conftest import Compose
from tests.printing.pdfs import pages_of, words_of

NURSE = Person("net_nurse", "Siobhán O’Rourke", "Riverside", "020 7946 0101", "020 7946 0199", "Mon–Fri 8–17", key=True)


def roster(reference: Reference, *people: Person, **typed: str) -> RosterSheet:
    return RosterSheet(people, {role.id: role for role in reference.all_roles()}, reference.release, **typed)


def test_the_key_contact_stands_on_top_with_both_numbers_and_first_in_the_table(
    library: Reference, compose: Compose
) -> None:
    words = words_of(compose(roster(library, Person("surgeon", "Dr Lee"), NURSE)).pdf)
    box, table = words[: words.index("Role and name")], words[words.index("Role and name") :]
    for typed in ("Ring first", "Siobhán O’Rourke", "NET nurse", "020 7946 0101", "020 7946 0199", "Mon–Fri 8–17"):
        assert typed in box
    assert table.index("Siobhán") < table.index("Ring first") < table.index("Dr Lee")


def test_a_person_has_role_name_organisation_numbers_and_what_the_role_does_with_who_says_so(
    library: Reference, compose: Compose
) -> None:
    words = words_of(compose(roster(library, Person("surgeon", "Dr Lee", "Riverside", "12", "13", "Mondays"))).pdf)
    assert "Surgeon Dr Lee Riverside Day: 12 Night: 13 Mondays A surgeon operates. [Daisy]" in words
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


def test_a_roster_without_anybody_has_rows_to_write_on(library: Reference, compose: Compose) -> None:
    assert words_of(compose(roster(library)).pdf).count("Day:") == 6


def test_g18_who_decides_stands_in_the_foot_of_every_page_and_once_in_the_body(
    library: Reference, compose: Compose
) -> None:
    printed = compose(roster(library, NURSE, Person("surgeon", "Dr Lee")))
    assert words_of(printed.pdf).count(standing_lines.REFERENCE_ONLY) == printed.pages + 1


@pytest.mark.parametrize("paper", Paper)
def test_sixty_people_are_all_there_and_the_sources_do_not_stand_alone(
    bundled: Reference, compose: Compose, paper: Paper
) -> None:
    roles = [role.id for role in bundled.all_roles()]
    people = [Person(roles[number % len(roles)], f"Person {number}.", phone=f"0{number}0") for number in range(60)]
    pages = pages_of(compose(roster(bundled, *people), paper).pdf)
    words = " ".join(pages)
    assert all(person.name in words for person in people)
    assert all("Role and name" in page for page in pages[:-1])
    before = pages[-1][: pages[-1].index("Who says this")]
    assert "Role and name" in before or "Notes and questions" in before
