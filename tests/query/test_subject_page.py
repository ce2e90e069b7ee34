from __future__ import annotations

import pytest

from netdesk.model.kinds import Standing
from netdesk.model.link import HitKind, Link
from netdesk.query.errors import UnknownIdError
from netdesk.query.reference import Reference
from netdesk.query.subject_page_reader import KINDS


def every_link(reference: Reference) -> list[Link]:
    """Links to all that has such a page."""
    rows = reference._connection.rows("SELECT DISTINCT subject_kind, subject_id FROM search")
    links = [Link(HitKind(row["subject_kind"]), row["subject_id"]) for row in rows]
    return [link for link in links if link.kind in KINDS]


def test_a_role_shows_its_duties_its_other_words_and_the_treatments_named_with_it(bundled: Reference) -> None:
    page = bundled.subject(Link(HitKind.ROLE, "dietitian"))
    assert page.title == "Dietitian"
    assert page.relation == "role in the care team"
    assert [name.name for name in page.names] == ["nutritionist"]
    assert {statement.source.id for statement in page.said} == {"neca", "webmd"}
    assert [treatment.id for treatment in page.treatments] == ["nutrition_plan", "vitamin_mineral_replacement"]


def test_g15_the_caution_on_vitamins_travels_to_the_page_of_the_role(bundled: Reference) -> None:
    cautions = bundled.subject(Link(HitKind.ROLE, "dietitian")).cautions
    assert any("high doses" in statement.text for statement in cautions)


def test_g5_a_test_names_what_must_be_known_before_the_treatment_that_it_is_for(bundled: Reference) -> None:
    page = bundled.subject(Link(HitKind.TEST, "gallium_68_pet"))
    assert [treatment.id for treatment, _ in page.prerequisites] == ["lutetium_177_octreotate"]


def test_a_drug_of_a_combination_leads_to_the_combination(bundled: Reference) -> None:
    page = bundled.subject(Link(HitKind.DRUG, "capecitabine"))
    assert [treatment.id for treatment in page.treatments] == ["regimen_captem"]
    assert {naming.about.title for naming in page.named_in} == {"Capecitabine and temozolomide"}


def test_g20_what_is_no_guidance_stands_apart(bundled: Reference) -> None:
    for link in every_link(bundled):
        page = bundled.subject(link)
        shown = [*page.said, *(naming.statement for naming in page.named_in)]
        assert all(statement.standing is Standing.SAID for statement in shown), link
        assert all(statement.standing is not Standing.SAID for statement in page.not_guidance), link


def test_every_role_test_word_service_schedule_advice_and_drug_has_a_page_that_says_something(
    bundled: Reference,
) -> None:
    links = every_link(bundled)
    assert {link.kind for link in links} == set(KINDS)
    for link in links:
        page = bundled.subject(link)
        assert page.title, link
        anything = page.said or page.named_in or page.not_guidance or page.definition or page.treatments or page.beside
        assert anything, link


def test_a_role_that_only_we_suggest_says_why(bundled: Reference) -> None:
    pages = [bundled.subject(link) for link in every_link(bundled) if link.kind is HitKind.ROLE]
    assert any(page.suggested for page in pages)
    assert all(why for page in pages for _, why in page.suggested)


def test_an_unknown_role_gets_the_nearest_one(bundled: Reference) -> None:
    with pytest.raises(UnknownIdError, match="Did you mean dietitian"):
        bundled.subject(Link(HitKind.ROLE, "dietician"))


def test_a_treatment_has_a_question_of_its_own(bundled: Reference) -> None:
    with pytest.raises(UnknownIdError):
        bundled.subject(Link(HitKind.TREATMENT, "prrt"))
