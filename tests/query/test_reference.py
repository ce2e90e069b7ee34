from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from netdesk.db.errors import ContentDamagedError
from netdesk.model.filters import NOT_STATED
from netdesk.query.errors import UnknownIdError
from netdesk.query.reference import Reference
from tests.query.altered_library import altered_library


def test_the_release_and_the_sources_are_there_at_once(library: Reference) -> None:
    assert (library.release.version, library.release.date) == (7, date(2026, 3, 1))
    assert len(library.release.sha256) == 64
    assert [source.id for source in library.sources] == ["acorn", "birch", "cedar", "daisy", "elder"]


def test_it_knows_the_files_that_it_was_opened_from(library: Reference, library_database: Path) -> None:
    assert library.files == (library_database, library_database.with_name("net.manifest.json"))


def test_facets_keep_their_order_and_end_with_not_stated_and_without_pseudo_values(library: Reference) -> None:
    assert [facet.id for facet in library.facets if facet.core][:3] == ["site", "spread", "grade"]
    site = library.facets[0]
    assert [value.id for value in site.values] == ["pancreas", "stomach", "gastrointestinal", "gep", NOT_STATED]
    grade = library.facets[2]
    assert [value.id for value in grade.values].count(NOT_STATED) == 1


def test_a_row_says_who_speaks_when_it_is_used_and_from_whom_that_is(library: Reference) -> None:
    row = next(row for row in library.rows if row.id == "surgery")
    assert [source.id for source in row.sources] == ["acorn", "birch", "daisy", "elder"]
    assert row.when_used == "Surgery is the usual treatment for a tumour that has not spread."
    assert [source.id for source in row.when_used_from] == ["acorn"]
    assert (row.group, row.side_effects_listed) == ("Surgery", 1)


def test_where_nobody_says_when_it_is_used_the_purpose_stands_and_then_what_can_be_filtered(library: Reference) -> None:
    rows = {row.id: row.when_used for row in library.rows}
    assert rows["cytoreductive_surgery"].endswith("to relieve.")
    assert rows["octreotide"] == "Octreotide may be injected once a month."
    assert rows["chemotherapy"] == ""


def test_the_purpose_stands_before_what_can_be_filtered_even_where_it_is_said_later(tmp_path: Path) -> None:
    further = """
      - id: elder-008
        about: treatment/cryoablation
        aspect: what_is_done
        strength: states
        text: It goes to the stomach.
        criteria: [{facet: site, value: stomach}]
      - id: elder-009
        about: treatment/cryoablation
        aspect: purpose
        strength: states
        text: It is meant to relieve.
"""
    with altered_library(tmp_path, {"pages/elder.yaml": ("", further)}) as library:
        rows = {row.id: row.when_used for row in library.rows}
    assert rows["cryoablation"] == "It is meant to relieve."


def test_g20_a_patient_s_words_never_stand_as_when_it_is_used(tmp_path: Path) -> None:
    words = """
      - id: cedar-008
        about: treatment/targeted_therapy
        aspect: when_used
        strength: states
        text: "A patient says: I took it early."
        standing: quotation
"""
    with altered_library(tmp_path, {"pages/cedar.yaml": ("", words)}) as library:
        rows = {row.id: row.when_used for row in library.rows}
    assert rows["targeted_therapy"] == "Targeted drugs may be used for a low-grade tumour of the pancreas."


def test_a_row_is_found_by_every_name_also_by_those_of_a_regimen_s_drugs(library: Reference) -> None:
    rows = {row.id: row.names for row in library.rows}
    assert {"octreotide", "sandostatin", "lar"} <= set(rows["octreotide"])
    assert {"ec", "etoposid"} <= set(rows["carboplatin_etoposide"])


def test_advice_comes_by_group_with_every_statement_that_gives_or_names_it(library: Reference) -> None:
    cautions = library.advice("caution")
    assert [(advice.id, [said.id for said in advice.statements]) for advice in cautions] == [
        ("caution_high_doses", ["birch-005"]),
        ("caution_discuss_first", ["daisy-016", "daisy-017"]),
    ]
    assert {advice.group_id for advice in library.advice()} == {
        "report_to_team",
        "caution",
        "step",
        "questions_to_ask",
    }
    with pytest.raises(UnknownIdError) as caught:
        library.advice("cautions")
    assert caught.value.nearest == ("caution",)


def test_a_changed_file_is_not_read(library_database: Path, tmp_path: Path) -> None:
    data = bytearray(library_database.read_bytes())
    data[-1] ^= 1
    copy = tmp_path / library_database.name
    copy.write_bytes(data)
    manifest = library_database.with_suffix(".manifest.json")
    (tmp_path / manifest.name).write_bytes(manifest.read_bytes())
    with pytest.raises(ContentDamagedError):
        Reference.open(copy)
