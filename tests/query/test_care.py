from __future__ import annotations

from pathlib import Path

from netdesk.model.kinds import Basis
from netdesk.query.reference import Reference
from tests.query.altered_library import altered_library


def test_a_stated_role_comes_before_a_suggested_one_and_each_link_says_for_what(library: Reference) -> None:
    stated, suggested = library.roles(["liver_resection"])
    assert (stated.role.id, [link.basis for link in stated.links]) == ("surgeon", [Basis.STATED, Basis.STATED])
    assert [link.statement and link.statement.id for link in stated.links] == ["acorn-003", "daisy-002"]
    (link,) = suggested.links
    assert (suggested.role.id, link.basis, link.statement) == ("liver_surgeon", Basis.EDITORIAL, None)
    assert link.why == "By the name of the role; no page links the two."


def test_the_links_of_a_treatment_are_stated_first(library: Reference) -> None:
    links = library.treatment("liver_resection").roles
    assert [link.basis for link in links] == [Basis.STATED, Basis.STATED, Basis.EDITORIAL]


def test_ids_in_our_reasons_are_written_out(tmp_path: Path) -> None:
    reasons = {"vocabulary.yaml": ("why: By the name of the role.}", "why: daisy names it for liver_resection}")}
    with altered_library(tmp_path, reasons) as library:
        (suggested,) = library.roles(["prrt"])
    assert suggested.links[0].why == "Daisy names it for Liver resection."


def test_a_treatment_takes_the_roles_of_what_stands_above_it_labelled_so(library: Reference) -> None:
    (suggested,) = library.roles(["lutate"])
    assert (suggested.role.id, suggested.links[0].treatment_id) == ("nuclear_medicine_specialist", "prrt")


def test_a_role_s_duty_that_names_a_treatment_is_a_stated_link(bundled: Reference) -> None:
    oncologist = next(one for one in bundled.roles(["chemotherapy"]) if one.role.id == "medical_oncologist")
    assert {link.basis for link in oncologist.links} == {Basis.STATED}


def test_roles_of_several_treatments_come_once_with_all_their_links(library: Reference) -> None:
    roles = library.roles(["prrt", "lutate", "vitamins", "liver_resection"])
    assert [one.role.id for one in roles] == ["surgeon", "dietitian", "liver_surgeon", "nuclear_medicine_specialist"]


def test_no_role_is_invented(library: Reference) -> None:
    assert library.roles(["targeted_therapy"]) == ()


def test_all_roles_bring_duties_other_titles_and_our_note(library: Reference) -> None:
    roles = {role.id: role for role in library.all_roles()}
    assert list(roles) == ["surgeon", "liver_surgeon", "dietitian", "nuclear_medicine_specialist", "net_nurse"]
    dietitian = roles["dietitian"]
    assert [duty.id for duty in dietitian.duties] == ["birch-006", "daisy-012"]
    assert (dietitian.other_titles, dietitian.note) == (("nutritionist",), "One page says nutritionist.")
    assert roles["liver_surgeon"].parent_id == "surgeon"
