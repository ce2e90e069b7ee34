from __future__ import annotations

import dataclasses
import datetime
import io
import json
from pathlib import Path
from typing import Any

import pytest

from netdesk.cli.main import run
from netdesk.db.connection import Connection
from netdesk.environment import Environment
from netdesk.model import standing_lines
from tests.cli.commanded import Commanded
from tests.library import build_library
from tests.query.altered_library import altered_library

NOON = datetime.datetime(2026, 11, 22, 12)


@pytest.fixture(scope="session")
def database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build_library(tmp_path_factory.mktemp("ask"))


class Asked:
    """What a command said and how it ended."""

    def __init__(self, database: Path, *arguments: str) -> None:
        out, err = io.StringIO(), io.StringIO()
        machine = Environment.of_this_machine()
        environment = dataclasses.replace(machine, content_database=database, now=lambda: NOON, stdout=out, stderr=err)
        self.status = run(["ask", *arguments], environment)
        self.out, self.err = out.getvalue(), err.getvalue()

    @property
    def words(self) -> str:
        """The text with the folding of lines undone."""
        return " ".join(self.out.split())

    @property
    def json(self) -> dict[str, Any]:
        """The answer as JSON."""
        assert self.status == 0, self.err
        answer: dict[str, Any] = json.loads(self.out)
        return answer


def columns(database: Path, view: str) -> list[str]:
    with Connection.open(database) as connection:
        return [row["name"] for row in connection.rows(f"SELECT name FROM pragma_table_info('{view}')")]


def test_treatments_are_listed_by_what_is_said_of_them_with_who_says_it(database: Path) -> None:
    asked = Asked(database, "treatments", "--where", "spread=liver_metastases", "--text", "liver")
    assert asked.status == 0
    assert asked.out.startswith("1 of 20 treatments")
    assert "Liver resection [liver_resection] · Surgery" in asked.out
    assert "Said by: Acorn · CA, Daisy · AU" in asked.words
    assert "Said not suitable (1)" in asked.out


def test_g11_under_filters_a_treatment_is_shown_with_the_statement_it_was_found_for(database: Path) -> None:
    asked = Asked(database, "treatments", "--where", "spread=liver_metastases", "--text", "liver")
    match, unsuitable = asked.words.split("Said not suitable (1)")
    assert "Part of the liver may be removed where the tumour has spread there. [Daisy" in match
    assert "Spread: Spread to the liver (may)" in match
    assert "Removing part of the liver is not suitable" not in match
    assert "Removing part of the liver is not suitable for a grade 3 tumour that has spread. [Acorn" in unsuitable
    assert "Spread: Metastatic (said not suitable)" in unsuitable
    assert "Part of the liver may be removed" not in unsuitable


def test_g11_the_reasons_in_json_point_to_statements_and_name_what_counted(database: Path) -> None:
    answer = Asked(database, "treatments", "--where", "spread=liver_metastases", "--text", "liver", "--json").json
    assert [(one["found_as"], one["statement_id"]) for one in answer["reasons"]] == [
        ("match", "daisy-002"),
        ("not_suitable", "acorn-003"),
    ]
    assert [line["strength"] for one in answer["reasons"] for line in one["v_criterion"]] == ["may", "not-suitable"]
    assert [statement["id"] for statement in answer["v_statement"]] == ["daisy-002", "acorn-003"]
    assert [source["id"] for source in answer["v_source"]] == ["daisy", "acorn"]
    assert Asked(database, "treatments", "--json").json["reasons"] == []


def test_without_filters_a_treatment_is_shown_with_when_it_is_used_and_all_who_say_so(database: Path) -> None:
    asked = Asked(database, "treatments", "--text", "liver resection")
    assert "Acorn · Canada · no date; Daisy · Australia · © 2025" in asked.words


def test_what_is_said_for_a_broader_value_stands_under_its_own_heading(database: Path) -> None:
    asked = Asked(database, "treatments", "--where", "site=stomach")
    matches, broader = asked.out.split("Said for a broader value (1)")
    assert "[chemotherapy_with_ssa]" in matches
    assert "[somatostatin_analogues]" in broader


def test_g17_an_empty_answer_says_so_names_the_filter_and_offers_the_not_stated(database: Path) -> None:
    asked = Asked(database, "treatments", "--where", "grade=low_grade", "--where", "spread=localised")
    assert standing_lines.NO_SOURCE_STATES in asked.out
    assert "Emptied by spread=localised (Spread: Localised)" in asked.out
    assert "[targeted_therapy]" in asked.out.split("Emptied by")[1]


def test_g5_the_prerequisite_stands_wherever_the_treatment_is_shown(database: Path) -> None:
    line = standing_lines.PREREQUISITE.format(value="Large number of receptors")
    for arguments in (
        ["treatments", "--where", "receptor=sstr_high"],
        ["treatment", "lutate"],
        ["effects", "lutate"],
        ["roles", "lutate"],
    ):
        assert line in Asked(database, *arguments).words, arguments


def test_counts_can_be_asked_for(database: Path) -> None:
    asked = Asked(database, "treatments", "--where", "site=gep", "--counts")
    assert "   3  gep (GEP-NET)" in asked.out
    assert "   1  high_grade_3 (High grade (grade 3))" in asked.out
    assert "high_grade_3 (" not in Asked(database, "treatments").out


def test_g1_every_statement_of_a_treatment_has_source_region_date_and_place(database: Path) -> None:
    words = Asked(database, "treatment", "octreotide").words
    assert (
        "Octreotide may be injected once a month. "
        "[Cedar (drug company) · United Kingdom · Sep 2018 · 8 years old; Injections ¶1] (may)"
    ) in words
    assert "How it is given: Injection (may)" in words


def test_g6_an_approval_is_printed_with_its_regulator(database: Path) -> None:
    words = Asked(database, "treatment", "prrt").words
    assert (
        "PRRT is approved by the regulator. [Birch Clinics (treatment provider) · United States · 6 Jun 2022" in words
    )
    assert "Regulator: FDA" in words
    assert "Regulator: not named" in words


def test_g7_no_list_is_not_none_and_a_group_s_list_is_said_of_the_group(database: Path) -> None:
    assert standing_lines.NOT_LISTED in Asked(database, "treatment", "targeted_therapy").words
    group = standing_lines.SAID_OF_GROUP.format(group="Chemotherapy")
    assert group in Asked(database, "treatment", "carboplatin_etoposide").words
    effects = Asked(database, "effects", "targeted_therapy", "carboplatin_etoposide", "chemotherapy_with_ssa").words
    assert f"Targeted therapy: {standing_lines.NOT_LISTED}" in effects
    assert f"Carboplatin with etoposide: {group}" in effects
    assert "joins: Chemotherapy, Somatostatin analogues." in effects


def test_g7_an_answer_names_the_lists_that_it_does_not_show(database: Path) -> None:
    not_shown = (
        "Not in this answer: side effects listed for Peptide receptor radionuclide therapy (PRRT) [prrt], "
        "a wider group of Lutetium octreotate (Lutate) (Birch Clinics (treatment provider)"
    )
    assert not_shown in Asked(database, "effects", "lutate").words
    assert not_shown in Asked(database, "treatment", "lutate").words
    answer = json.loads(Asked(database, "effects", "lutate", "--json").out)
    (listed,) = answer["other_lists"]
    assert (listed["treatment_id"], listed["other_id"], listed["relation"]) == ("lutate", "prrt", "wider group")
    assert set(listed["source_ids"]) == {"birch", "daisy"} <= {source["id"] for source in answer["v_source"]}


def test_g2_g8_doubts_qualifiers_and_silence_are_printed_in_words(database: Path) -> None:
    words = Asked(database, "effects", "prrt", "somatostatin_analogues").words
    assert "In doubt: This second list stands in another section of the page." in words
    assert "The source adds: After long use." in words
    assert "Birch Clinics (treatment provider) · United States · 6 Jun 2022 · 4 years old: not mentioned" in words


def test_g9_signs_of_the_net_stand_under_a_heading_of_their_own(database: Path) -> None:
    effects, signs = Asked(database, "effects", "surgery").out.split(standing_lines.NET_SIGNS)
    assert "Redness of the face or neck" not in effects
    assert "Redness of the face or neck" in signs


def test_g16_what_asks_to_report_symptoms_stands_with_the_side_effects(tmp_path: Path) -> None:
    further = """
      - id: elder-008
        about: advice/report_flushing
        aspect: other
        strength: states
        text: New symptoms should be reported.
"""
    altered_library(tmp_path, {"pages/elder.yaml": ("", further)}).close()
    for arguments in (["effects", "surgery"], ["treatment", "surgery"]):
        out = Asked(tmp_path / "net.sqlite", *arguments).out
        assert "- New symptoms should be reported. [Elder" in out.split("Report new or worsening symptoms")[1]


def test_g3_g15_alerts_and_cautions_come_before_everything_said(database: Path) -> None:
    for treatment_id, next_heading in (("surgery", "Side effects"), ("liver_resection", "When it is used")):
        surgery = Asked(database, "treatment", treatment_id).out
        alert = surgery[surgery.index("! Carcinoid crisis") : surgery.index(next_heading)]
        assert standing_lines.CRISIS_POINTER in alert
        assert "- In rare cases surgery can set off a carcinoid crisis. [Daisy" in alert
        assert surgery.count("In rare cases surgery can set off a carcinoid crisis.") == 1
    vitamins = Asked(database, "effects", "vitamins").words
    assert "High doses of vitamins can do harm. [Birch Clinics" in vitamins


def test_g20_a_patient_s_words_and_praise_are_marked_as_no_guidance(database: Path) -> None:
    words = Asked(database, "treatment", "octreotide").words
    assert f"- {standing_lines.PATIENT_WORDS}: A patient says: I am checked every six months." in words
    assert f"- {standing_lines.NOT_GUIDANCE}: The company calls" in words


def test_g12_g18_the_standing_lines_close_every_answer(database: Path) -> None:
    for arguments in (["treatments"], ["treatment", "octreotide"], ["effects", "prrt"], ["roles", "prrt"]):
        words = Asked(database, *arguments).words
        assert words.endswith(f"{standing_lines.REFERENCE_ONLY} {standing_lines.CHECK_FORMULARY}"), arguments
    for arguments in (["treatment", "massage"], ["sources"]):
        assert Asked(database, *arguments).words.endswith(standing_lines.REFERENCE_ONLY), arguments


def test_sources_differ_with_both_sides(database: Path) -> None:
    words = Asked(database, "treatment", "prrt").words
    assert "Sources differ: Whether PRRT is approved" in words
    assert "Not yet approved - PRRT is not yet approved." in words


def test_roles_say_what_is_stated_and_what_is_our_mapping(database: Path) -> None:
    words = Asked(database, "roles", "liver_resection").words
    assert "Surgeon ------- Stated for Liver resection: - Removing part" in words
    assert "Liver surgeon ------------- For Liver resection by our mapping: By the name of the role" in words
    assert "Duties: - A surgeon operates. [Daisy" in words
    assert standing_lines.SOURCE_SILENT in Asked(database, "roles", "targeted_therapy").words


def test_g19_sources_say_who_publishes_them_and_how_old_they_are(database: Path) -> None:
    words = Asked(database, "sources").words
    assert words.startswith("Content 7 · 2026-03-01 · to be reviewed by 2026-09-01")
    assert "Cedar (drug company) · United Kingdom · Sep 2018 · 8 years old" in words
    assert "Published by Cedar Pharma (drug company). Stated on the page." in words


@pytest.mark.parametrize(
    "arguments",
    [
        ["treatments", "--where", "site=gep"],
        ["treatment", "prrt"],
        ["effects", "prrt", "surgery"],
        ["roles", "liver_resection"],
        ["sources"],
    ],
)
def test_json_lists_named_after_a_view_have_its_columns(database: Path, arguments: list[str]) -> None:
    answer = Asked(database, *arguments, "--json").json
    views = {name: rows for name, rows in answer.items() if name.startswith("v_") and name != "v_meta" and rows}
    further = {"v_role_link": ["statement_id", "why"]}
    for view, rows in views.items():
        assert list(rows[0]) == columns(database, view) + further.get(view, []), view
    for rows in (answer.get("matches", []), answer.get("broader", [])):
        assert all(list(row) == columns(database, "v_treatment") for row in rows)


def test_json_holds_what_the_text_says(database: Path) -> None:
    found = Asked(database, "treatments", "--where", "site=stomach", "--json").json
    assert [row["id"] for row in found["matches"]] == ["chemotherapy_with_ssa"]
    assert [row["id"] for row in found["broader"]] == ["somatostatin_analogues"]
    assert {"facet": "site", "value": "gep", "count": 3} in found["counts"]
    effects = Asked(database, "effects", "prrt", "octreotide", "targeted_therapy", "--json").json
    assert effects["said_of_group"] == [
        {"treatment_id": "octreotide", "group_id": "somatostatin_analogues", "our_mapping": False}
    ]
    assert effects["not_listed"] == ["targeted_therapy"]
    assert effects["merged"][0]["side_effect_id"] == "flare"
    treatment = Asked(database, "treatment", "lutate", "--json").json
    assert treatment["prerequisite"]["statement_ids"] == ["daisy-007"]
    assert "daisy-007" in {row["id"] for row in treatment["v_statement"]}


def test_g7_a_group_that_only_our_mapping_puts_a_treatment_in_is_marked(database: Path) -> None:
    marked = standing_lines.SAID_OF_GROUP.format(group=f"Surgery ({standing_lines.EDITORIAL_MAPPING})")
    for question in ("effects", "treatment"):
        assert marked in Asked(database, question, "cytoreductive_surgery").words
        assert marked not in Asked(database, question, "liver_resection").words
    effects = Asked(database, "effects", "cytoreductive_surgery", "--json").json
    assert effects["said_of_group"][0]["our_mapping"] is True
    assert Asked(database, "treatment", "cytoreductive_surgery", "--json").json["said_of_group_by_our_mapping"] is True
    assert Asked(database, "treatment", "surgery", "--json").json["said_of_group_by_our_mapping"] is False


def test_g20_json_marks_what_is_not_guidance(database: Path) -> None:
    standing = Asked(database, "treatment", "octreotide", "--json").json["v_statement_standing"]
    assert {row["statement_id"]: row["standing"] for row in standing} == {
        "cedar-004": "quotation",
        "cedar-005": "promotional",
    }


@pytest.mark.parametrize(
    ("arguments", "meant"),
    [
        (["treatment", "prt"], "prrt"),
        (["effects", "prrt", "sandostatin"], "octreotide"),
        (["roles", "surgry"], "surgery"),
        (["treatments", "--where", "spread=metastasic"], "metastatic"),
        (["treatments", "--where", "sprea=metastatic"], "spread"),
    ],
)
def test_an_unknown_id_names_the_nearest_on_stderr_and_ends_with_status_2(
    database: Path, arguments: list[str], meant: str
) -> None:
    asked = Asked(database, *arguments)
    assert (asked.status, asked.out) == (2, "")
    assert f"Did you mean {meant} (" in asked.err


def test_a_filter_without_a_value_is_explained_with_status_2(database: Path) -> None:
    asked = Asked(database, "treatments", "--where", "spread")
    assert asked.status == 2
    assert "write FACET=VALUE" in asked.err


def test_another_database_can_be_asked_and_a_missing_one_is_a_sentence(database: Path, tmp_path: Path) -> None:
    assert Asked(tmp_path / "none.sqlite", "sources", "--content", str(database)).status == 0
    asked = Asked(database, "sources", "--content", str(tmp_path / "none.sqlite"))
    assert (asked.status, asked.out) == (2, "")
    assert "none" in asked.err


@pytest.mark.parametrize(
    ("where", "way_on"),
    [
        ("spred=metastatic", "Did you mean spread (Spread)?"),
        ("spread=liver_metastasis", "Did you mean liver_metastases (Spread to the liver)"),
        ("zzz=1", "There are: site, spread, "),
        ("spread=zzz", "There are: localised, "),
        ("spread=", "There are: localised, "),
    ],
)
def test_a_facet_or_value_that_there_is_not_gets_the_nearest_ones_or_else_all(
    library_database: Path, tmp_path: Path, where: str, way_on: str
) -> None:
    for command in (("ask", "treatments"), ("print", "table", "--out", tmp_path / "table.pdf")):
        asked = Commanded(*command, "--where", where, database=library_database)
        assert asked.status == 2
        assert way_on in asked.err
