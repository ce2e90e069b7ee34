from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from netdesk.db.connection import Connection
from netdesk.environment import Environment
from netdesk.model import standing_lines
from tests.cli.commanded import Commanded

BUNDLED = Environment.of_this_machine().content_database


def asked(*arguments: str) -> Commanded:
    return Commanded("ask", *arguments, database=BUNDLED)


def words(*arguments: str) -> str:
    """What is said, with the folding of lines undone."""
    answer = asked(*arguments)
    assert answer.status == 0, answer.err
    return " ".join(answer.out.split())


def answered(*arguments: str) -> Any:  # noqa: ANN401 (a list for a search, else an object)
    answer = asked(*arguments, "--json")
    assert answer.status == 0, answer.err
    return json.loads(answer.out)


def columns(view: str) -> list[str]:
    with Connection.open(BUNDLED) as connection:
        return [row["name"] for row in connection.rows(f"SELECT name FROM pragma_table_info('{view}')")]


@pytest.mark.parametrize(
    ("typed", "kind", "id_", "relation"),
    [
        ("lanriotide", "treatment", "lanreotide", "misspelling of Lanreotide (our wording)"),
        ("Somatuline Autogel", "treatment", "lanreotide", "brand of Lanreotide (Canada)"),
        ("diarhea", "side_effect", "diarrhoea", "side effect of "),
        ("netdesk://treatment/prrt", "treatment", "prrt", "treatment · Radionuclide therapy"),
    ],
)
def test_search_answers_with_a_list_of_objects_best_first(typed: str, kind: str, id_: str, relation: str) -> None:
    first = answered("search", typed)[0]
    assert (first["kind"], first["id"]) == (kind, id_)
    assert first["title"]
    assert first["relation"].startswith(relation)


def test_a_search_of_several_words_needs_no_quotes() -> None:
    assert answered("search", "hair", "loss") == answered("search", "hair loss")


def test_search_says_which_word_was_looked_for_otherwise() -> None:
    assert f"“everolimis”: {standing_lines.NOT_IN_SOURCES} Looked for: everolimus" in words("search", "everolimis")
    assert answered("search", "everolimis")[0]["instead_of"] == {"everolimis": ["everolimus"]}
    assert answered("search", "everolimus")[0]["instead_of"] == {}


def test_a_name_that_no_page_prints_is_credited_to_none() -> None:
    assert "lanriotide" not in words("search", "lanriotide").partition("Lanreotide")[2]
    first = answered("search", "lanriotide")[0]
    assert (first["text"], first["spans"]) == ("Lanreotide", [])


def test_a_guess_stands_below_the_line_that_the_word_was_not_found() -> None:
    said = words("search", "everolimis")
    assert said.index(standing_lines.NOT_IN_SOURCES) < said.index("Everolimus [everolimus]")


def test_search_without_a_hit_says_so_and_offers_the_nearest_words() -> None:
    said = words("search", "prt")
    assert standing_lines.NOT_IN_SOURCES in said
    assert "Nearest words: " in said
    assert answered("search", "xyzzy") == []


def test_search_says_where_nothing_has_all_the_words() -> None:
    assert standing_lines.SOME_OF_THE_WORDS in words("search", "sunitinib side effects")
    assert answered("search", "sunitinib side effects")[0]["has_some_of_the_words"] is True


def test_search_can_be_told_how_many_hits_to_give() -> None:
    assert len(answered("search", "surgery", "--limit", "3")) == 3
    assert "There is more" in words("search", "surgery", "--limit", "3")


def test_search_marks_the_words_that_matched() -> None:
    assert "*Sandostatin*: Canadian Cancer Society · CA, CTCA (treatment provider) · US" in words("search", "sandosta")
    first = answered("search", "sandosta")[0]
    assert [first["text"][start:end] for start, end in first["spans"]] == ["Sandostatin"]
    assert first["regions"] == ["CA", "US"]


def test_g2_g5_g10_g14_a_hit_is_printed_with_its_guards() -> None:
    assert "Lutetium-177 octreotate [lutetium_177_octreotate] · name of Lutetium-177 octreotate" in words(
        "search", "lutate"
    )
    needed = standing_lines.PREREQUISITE.format(value="Large number of somatostatin receptors")
    assert f"! {needed}" in words("search", "lutate")
    assert "! Not the same as: ablation" in words("search", "cytoreductive")
    assert "In doubt: The whole list may be misplaced." in words("search", "blood clots")


def test_g1_g6_g20_a_found_statement_is_cited_with_its_regulator_or_its_standing() -> None:
    said = words("search", "approved by the FDA")
    assert "[NECA · Australia · © 2025;" in said
    assert "Regulator: FDA" in said
    assert standing_lines.PATIENT_WORDS in words("search", "patient says")


@pytest.mark.parametrize("typed", ['"', "a AND", "NEAR(", "col:x", "*", "o'brien", "x" * 10_000, "\ud800", "肿瘤"])
def test_whatever_is_typed_is_answered(typed: str) -> None:
    assert asked("search", typed).status == 0
    assert asked("search", typed, "--json").status == 0


def test_g8_g9_g10_a_symptom_is_told_per_source_and_apart_from_the_problem_of_the_net() -> None:
    said = words("symptom", "diarrhoea")
    effect, problem = said.split("Diarrhoea as a problem of the NET [np_diarrhoea]")
    assert "Listed for Chemotherapy:" in effect
    assert "WebMD · United States · 24 May 2022 · 4 years old: not mentioned" in effect
    assert f"Canadian Cancer Society · Canada · no date: {standing_lines.SOURCE_WITHOUT_LISTS}" in effect
    assert "In doubt: The whole list may be misplaced." in effect
    assert standing_lines.NET_SIGNS in problem
    assert "Treatments that are said to relieve it: Supportive drugs [supportive_drugs]" in problem


def test_words_that_we_took_for_one_problem_are_marked_as_our_mapping() -> None:
    note = "WebMD writes of shortness of breath, CTCA writes of breathing problems."
    assert f"{note} ({standing_lines.EDITORIAL_MAPPING})" in words("symptom", "np_breath")
    (problem,) = answered("symptom", "np_breath")["as_problem_of_the_net"]
    assert problem["note"] == note
    assert answered("symptom", "np_wheezing")["as_problem_of_the_net"][0]["note"] is None


def test_g3_carcinoid_crisis_points_to_the_clinic_s_own_protocol() -> None:
    said = words("symptom", "np_carcinoid_crisis")
    assert "! Carcinoid crisis as a problem of the NET" in said
    assert standing_lines.CRISIS_POINTER in said
    assert said.count("risk of carcinoid crisis during surgery") == 1


def test_a_symptom_as_json_keeps_both_apart() -> None:
    answer = answered("symptom", "np_diarrhoea")
    assert answer["as_side_effect"]["id"] == "diarrhoea"
    assert answer["as_problem_of_the_net"][0]["sign_of_net"] is True
    assert {row["treatment_id"] for row in answer["v_relief"]} == {"supportive_drugs", "somatostatin_analogues"}
    known = {row["id"] for row in answer["v_statement"]}
    assert set(answer["as_problem_of_the_net"][0]["sign_statement_ids"]) <= known
    assert set(answer["report"]) <= known


def test_compare_marks_rows_that_differ_and_says_what_is_not_stated() -> None:
    said = words("compare", "octreotide", "lanreotide")
    assert said.startswith("Compared: Octreotide, Lanreotide")
    assert "Side effects ------------ = Stomach and bowel" in said
    assert "What it is ---------- ≠" in said
    assert standing_lines.SOURCE_SILENT in said
    assert standing_lines.SAID_OF_GROUP.format(group="Somatostatin analogues") in said


def test_compare_as_json_has_a_cell_for_each_treatment() -> None:
    answer = answered("compare", "prrt", "sunitinib", "surgery")
    assert answer["treatments"] == ["prrt", "sunitinib", "surgery"]
    for row in answer["rows"]:
        assert [cell["treatment_id"] for cell in row["cells"]] == answer["treatments"]
    said = {
        each["statement_id"]
        for row in answer["rows"]
        for cell in row["cells"]
        for line in cell["lines"]
        for each in line["said"]
    }
    assert answer["report"]
    assert {*said, *answer["report"]} == {row["id"] for row in answer["v_statement"]}


def test_g16_a_comparison_asks_to_report_new_or_worsening_symptoms() -> None:
    said = words("compare", "prrt", "surgery")
    assert said.index("Report new or worsening symptoms") > said.index("Side effects")


def test_g1_g7_g19_a_source_says_who_publishes_it_what_it_covers_and_that_it_has_no_lists() -> None:
    said = words("source", "ipsen")
    assert "Ipsen (drug company) · United Kingdom · Sep 2018 · 8 years old" in said
    assert "Drug therapy [drug_therapy]: 52" in said
    assert f"Side effects: {standing_lines.SOURCE_WITHOUT_LISTS}" in said
    assert "Sources differ: Whether PRRT is approved" in said
    answer = answered("source", "ipsen")
    assert (answer["source"]["publisher_kind"], answer["side_effects"]) == ("company", 0)


def test_disagreements_are_all_told_with_both_sides() -> None:
    assert words("disagreements").count("Sources differ: ") == 10
    assert len({row["id"] for row in answered("disagreements")["v_disagreement"]}) == 10


@pytest.mark.parametrize(
    "arguments",
    [["symptom", "diarrhoea"], ["compare", "prrt", "surgery"], ["source", "neca"], ["disagreements"]],
)
def test_json_lists_named_after_a_view_have_its_columns(arguments: list[str]) -> None:
    answer = answered(*arguments)
    for view in (name for name, rows in answer.items() if name.startswith("v_") and name != "v_meta" and rows):
        assert list(answer[view][0]) == columns(view), view


@pytest.mark.parametrize(
    "arguments",
    [["search", "prrt"], ["symptom", "fatigue"], ["compare", "prrt", "surgery"], ["disagreements"]],
)
def test_g12_g18_the_standing_lines_close_every_answer(arguments: list[str]) -> None:
    assert words(*arguments).endswith(f"{standing_lines.REFERENCE_ONLY} {standing_lines.CHECK_FORMULARY}")


@pytest.mark.parametrize(
    ("arguments", "meant"),
    [
        (["symptom", "har_loss"], "hair_loss"),
        (["compare", "prrt", "sandostatin"], "octreotide"),
        (["source", "nec"], "neca"),
        (["treatment", "netdesk://treatment/prt"], "prrt"),
    ],
)
def test_an_unknown_id_names_the_nearest_and_ends_with_status_2(arguments: list[str], meant: str) -> None:
    answer = asked(*arguments)
    assert (answer.status, answer.out) == (2, "")
    assert f"Did you mean {meant} (" in answer.err


def test_one_treatment_cannot_be_compared_and_that_is_explained_with_status_2() -> None:
    answer = asked("compare", "prrt")
    assert (answer.status, answer.out) == (2, "")
    assert "Two to four different treatments" in answer.err


@pytest.mark.parametrize(
    ("with_link", "with_id"),
    [
        (["treatment", "netdesk://treatment/prrt"], ["treatment", "prrt"]),
        (["effects", "netdesk://treatment/prrt/"], ["effects", "prrt"]),
        (["roles", "netdesk://treatment/prrt"], ["roles", "prrt"]),
        (["symptom", "netdesk://side_effect/hair_loss"], ["symptom", "hair_loss"]),
        (["source", "netdesk://source/neca"], ["source", "neca"]),
    ],
)
def test_a_link_is_understood_where_an_id_is_asked_for(with_link: list[str], with_id: list[str]) -> None:
    assert words(*with_link) == words(*with_id)


def test_another_database_can_be_searched(tmp_path: Path) -> None:
    answer = Commanded("ask", "search", "prrt", "--content", str(BUNDLED), database=tmp_path / "none.sqlite")
    assert answer.status == 0


def test_about_shows_a_role_as_text_and_as_json_by_its_id_or_its_link() -> None:
    said = words("about", "role/dietitian")
    assert said.startswith("Dietitian [role/dietitian] · role in the care team")
    assert "[NECA · Australia · © 2025;" in said
    assert standing_lines.REFERENCE_ONLY in said
    answer = answered("about", "netdesk://role/dietitian")
    assert (answer["kind"], answer["id"]) == ("role", "dietitian")
    assert set(answer["v_statement"][0]) == set(columns("v_statement"))
    assert set(answer["v_name"][0]) == set(columns("v_name"))


def test_about_says_how_to_ask_and_which_id_was_meant() -> None:
    assert "write KIND/ID, such as role/dietitian" in asked("about", "dietitian").err
    unknown = asked("about", "role/dietician")
    assert unknown.status == 2
    assert "Did you mean dietitian" in unknown.err


def test_search_names_the_filter_that_the_words_are() -> None:
    assert "Treatments by Growth: Slow growing: ask treatments --where growth=slow_growing" in words(
        "search", "slow growing"
    )
