"""What the sources cover, and what none of them says."""

from __future__ import annotations

from pathlib import Path

import pytest

from netdesk.model.kinds import Standing
from netdesk.query.errors import UnknownIdError
from netdesk.query.reference import Reference
from tests.query.altered_library import altered_library


def test_a_group_counts_what_each_source_says_of_its_treatments(library: Reference) -> None:
    group_of = {row.id: row.category_id for row in library.rows}
    told = [statement for row in library.rows for statement in library.treatment(row.id).statements]
    assert len(told) > 20
    for covered in library.coverage().sources:
        for count in covered.groups:
            said = [s for s in told if s.source == covered.source and group_of[s.subject_id] == count.group.id]
            assert count.statements == len(said), (covered.source.id, count.group.id)


def test_every_statement_is_counted_once(library: Reference, bundled: Reference) -> None:
    for reference in (library, bundled):
        for covered in reference.coverage().sources:
            of_treatments = sum(count.statements for count in covered.groups)
            of_others = sum(count.statements for count in covered.others)
            assert of_treatments + of_others == covered.statements > 0, covered.source.id


def test_every_source_has_the_same_lines_in_the_order_of_the_tree(library: Reference) -> None:
    first, *others = library.coverage().sources
    assert [count.group.id for count in first.groups] == [row.id for row in library.rows if row.parent_id is None]
    for covered in others:
        assert [count.group for count in covered.groups] == [count.group for count in first.groups]
        assert [count.kind for count in covered.others] == [count.kind for count in first.others]


def test_g20_what_is_not_guidance_is_counted_apart(library: Reference) -> None:
    told = [statement for row in library.rows for statement in library.treatment(row.id).statements]
    for covered in library.coverage().sources:
        others = [s for s in told if s.source == covered.source and s.standing is not Standing.SAID]
        assert covered.not_guidance == len(others), covered.source.id
    assert [covered.not_guidance for covered in library.coverage().sources] == [0, 1, 2, 0, 0]


def test_g7_a_source_without_lists_names_no_side_effects_and_others_name_each_once(library: Reference) -> None:
    counts = {covered.source.id: covered.side_effects for covered in library.coverage().sources}
    assert counts == {"acorn": 0, "birch": 2, "cedar": 0, "daisy": 7, "elder": 1}


def test_g7_what_no_source_lists_side_effects_for_is_told_from_what_shows_its_group_s_list(library: Reference) -> None:
    coverage = library.coverage()
    not_listed = {treatment.id for treatment in coverage.not_listed}
    assert {"targeted_therapy", "ablation", "cryoablation", "chemotherapy_with_ssa", "vitamins"} <= not_listed
    assert {"drugs", "radionuclide_therapy", "prrt", "octreotide"}.isdisjoint(not_listed)
    for treatment in coverage.not_listed:
        assert [missing.id for missing in library.effects([treatment.id]).not_listed] == [treatment.id]
    for treatment in coverage.said_of_group:
        assert [said.treatment.id for said in library.effects([treatment.id]).said_of_group] == [treatment.id]
    assert "octreotide" in {treatment.id for treatment in coverage.said_of_group}


def test_headings_that_no_source_speaks_of_are_named(library: Reference) -> None:
    silent = [treatment.id for treatment in library.coverage().silent]
    assert silent == [row.id for row in library.rows if not row.sources]
    assert {"ablation", "regimens"} <= set(silent)


def test_a_value_that_nobody_says_is_named_and_a_broader_one_of_a_value_that_is_said_is_not(library: Reference) -> None:
    unsaid = {(facet.id, value.id) for facet in library.coverage().unsaid for value in facet.values}
    assert unsaid == {("function", "carcinoid_syndrome"), ("receptor", "not_tested")}


def test_g20_a_value_that_is_only_said_without_a_reference_is_not_said(tmp_path: Path) -> None:
    by_hand = "UPDATE statement SET standing = 'uncited' WHERE id = 'cedar-007'"
    with altered_library(tmp_path, {}, by_hand) as library:
        unsaid = {(facet.id, value.id) for facet in library.coverage().unsaid for value in facet.values}
    assert {("grade", "low_grade"), ("site", "pancreas")} <= unsaid


def test_a_source_is_named_with_the_disagreements_that_it_has_a_side_in(library: Reference) -> None:
    by_source = {covered.source.id: [d.id for d in covered.disagreements] for covered in library.coverage().sources}
    assert by_source == {
        "acorn": ["prrt_status", "no_treatment_named"],
        "birch": [],
        "cedar": ["prrt_status"],
        "daisy": ["prrt_status", "no_treatment_named"],
        "elder": [],
    }
    assert library.source("cedar") == library.coverage().sources[2]
    with pytest.raises(UnknownIdError) as caught:
        library.source("ceder")
    assert caught.value.nearest[0] == "cedar"
