from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from netdesk.db.connection import Connection


@pytest.fixture(scope="module")
def library(library_database: Path) -> Iterator[Connection]:
    with Connection.open(library_database) as connection:
        yield connection


def _rows(library: Connection, sql: str) -> list[tuple[object, ...]]:
    return [tuple(row) for row in library.rows(sql)]


def test_treatments_keep_the_order_of_the_tree_with_parent_and_category(library: Connection) -> None:
    rows = _rows(library, "SELECT id, parent_id, category_id FROM v_treatment")
    assert rows[:5] == [
        ("surgery", None, "surgery"),
        ("cytoreductive_surgery", "surgery", "surgery"),
        ("liver_resection", "surgery", "surgery"),
        ("ablation", None, "ablation"),
        ("cryoablation", "ablation", "ablation"),
    ]


def test_a_list_said_of_a_class_is_not_copied_to_its_drugs(library: Connection) -> None:
    rows = _rows(library, "SELECT DISTINCT treatment_id FROM v_side_effect ORDER BY 1")
    assert [treatment for (treatment,) in rows] == [
        "chemotherapy",
        "lutate",
        "prrt",
        "somatostatin_analogues",
        "surgery",
    ]


def test_a_criterion_has_the_strength_of_its_statement_or_its_own(library: Connection) -> None:
    sql = "SELECT facet, value, strength, source_id FROM v_criterion WHERE statement_id IN ('acorn-001', 'acorn-003')"
    assert _rows(library, sql) == [
        ("spread", "localised", "mainly", "acorn"),
        ("intent", "curative", "may", "acorn"),
        ("grade", "high_grade_3", "not-suitable", "acorn"),
        ("spread", "metastatic", "not-suitable", "acorn"),
    ]


def test_not_stated_is_no_value(library: Connection) -> None:
    assert _rows(library, "SELECT id FROM facet_value WHERE id = 'not_stated'") == []
    assert _rows(library, "SELECT id, pseudo FROM facet_value WHERE facet_id = 'grade'") == [
        ("high_grade_3", 0),
        ("low_grade", 0),
    ]


def test_broader_values_are_one_step_mappings(library: Connection) -> None:
    assert _rows(library, "SELECT broader, narrower FROM facet_narrower WHERE facet_id = 'site' ORDER BY 1, 2") == [
        ("gastrointestinal", "stomach"),
        ("gep", "gastrointestinal"),
        ("gep", "pancreas"),
    ]


def test_names_are_preferred_then_printed_then_our_own(library: Connection) -> None:
    sql = "SELECT name, name_kind, region, source_id FROM v_name WHERE subject_id = 'lanreotide'"
    assert _rows(library, sql) == [
        ("Lanreotide", "preferred", None, None),
        ("Somatuline Depot", "brand", "US", "birch"),
        ("Somatuline Autogel", "brand", "GB", "cedar"),
        ("lanriotide", "misspelling", None, None),
    ]


def test_a_place_is_the_passage_and_where_in_it(library: Connection) -> None:
    assert _rows(library, "SELECT place FROM v_statement WHERE id IN ('acorn-001', 'acorn-006')") == [
        ("[Surgery] ¶1 · sentence 1",),
        ("Radiation ¶1",),
    ]


def test_what_is_not_guidance_is_marked(library: Connection) -> None:
    assert _rows(library, "SELECT statement_id, standing, regulator FROM v_statement_standing") == [
        ("birch-004", "said", "FDA"),
        ("birch-007", "uncited", None),
        ("cedar-003", "said", "not named"),
        ("cedar-004", "quotation", None),
        ("cedar-005", "promotional", None),
    ]


def test_role_links_say_whether_a_source_states_them(library: Connection) -> None:
    assert set(_rows(library, "SELECT treatment_id, role_id, basis, source_id FROM v_role_link")) == {
        ("liver_resection", "surgeon", "stated", "acorn"),
        ("liver_resection", "surgeon", "stated", "daisy"),
        ("liver_resection", "liver_surgeon", "editorial", None),
        ("vitamins", "dietitian", "stated", "birch"),
        ("prrt", "nuclear_medicine_specialist", "editorial", None),
    }


def test_our_own_mappings_are_told_from_the_pages_words(library: Connection) -> None:
    assert _rows(library, "SELECT id, our_group_id FROM treatment WHERE our_group_id IS NOT NULL") == [
        ("cytoreductive_surgery", "surgery")
    ]
    assert _rows(library, "SELECT DISTINCT id, note FROM v_problem WHERE note IS NOT NULL") == [
        ("np_flushing", "acorn writes of flushing, elder of redness")
    ]


def test_what_must_be_known_first_stands_with_its_treatment(library: Connection) -> None:
    sql = "SELECT requires_facet, requires_value, needs_test FROM treatment WHERE id = 'lutate'"
    assert _rows(library, sql) == [("receptor", "sstr_high", "gallium_pet")]


def test_every_statement_and_name_can_be_searched(library: Connection) -> None:
    count = "SELECT count(*) FROM"
    assert _rows(library, f"{count} search WHERE statement_id IS NOT NULL") == _rows(library, f"{count} statement")
    sql = "SELECT DISTINCT subject_id FROM search WHERE search MATCH :words"
    assert {row["subject_id"] for row in library.rows(sql, words="naive")} == {"blood_test"}
    assert {row["subject_id"] for row in library.rows(sql, words="sandost*")} == {"octreotide"}
    assert {row["subject_id"] for row in library.rows(sql, words="therapies first")} == {"caution_discuss_first"}


def test_the_row_of_a_name_in_the_index_has_the_name_s_number(library: Connection) -> None:
    (same,) = _rows(
        library,
        "SELECT COUNT(*) FROM name AS n JOIN search AS s ON s.rowid = n.id AND s.text = n.name "
        "AND s.subject_kind = n.subject_kind AND s.subject_id = n.subject_id AND s.statement_id IS NULL",
    )
    assert same == _rows(library, "SELECT COUNT(*) FROM name")[0]


def test_advice_schedules_and_sources_are_found_by_their_names(library: Connection) -> None:
    for kind in ("advice", "schedule", "source"):
        assert _rows(
            library, f"SELECT COUNT(*) > 0 FROM search WHERE subject_kind = '{kind}' AND statement_id IS NULL"
        )[0] == (1,), kind


def test_the_words_of_the_index_stand_in_a_table_of_their_own(library: Connection) -> None:
    assert _rows(library, "SELECT doc > 0 FROM search_word WHERE term = 'octreotide'") == [(1,)]
