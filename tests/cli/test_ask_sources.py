"""``netdesk-admin ask sources``: what the page Sources of the window shows."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from netdesk.environment import Environment
from netdesk.model import standing_lines
from netdesk.query.reference import Reference
from tests.cli.commanded import Commanded


@pytest.fixture
def words(library_database: Path) -> str:
    return " ".join(Commanded("ask", "sources", database=library_database).out.split())


def test_the_text_says_what_each_page_covers(words: str, library_database: Path) -> None:
    covered = words[words.index("What each page covers") : words.index("Sources differ")]
    cedar = covered[covered.index("Cedar (drug company) · United Kingdom · Sep 2018 · 8 years old:") :]
    assert "Drugs: 5; Radionuclide therapy" not in cedar.partition("Daisy")[0]
    with Reference.open(library_database) as reference:
        group = next(count for count in reference.source("cedar").groups if count.group.id == "drugs")
    assert f"Drugs: {group.statements};" in cedar
    assert "7 in all, 2 of them not guidance" in cedar


def test_g7_the_text_says_that_no_list_is_not_none(words: str) -> None:
    acorn = words[words.index("Acorn · Canada · no date: ") :]
    assert standing_lines.SOURCE_WITHOUT_LISTS in acorn.partition("Birch Clinics")[0]
    gaps = words[words.index("In none of the pages") :]
    assert f"{standing_lines.NOT_LISTED_OF_SEVERAL} Ablation, Cryoablation" in gaps
    assert "Receptors: no page says Not tested or unknown" in gaps


def test_the_rules_and_marks_are_marked_as_ours(words: str) -> None:
    assert f"How we read the pages ({standing_lines.EDITORIAL})" in words
    assert f"What the marks mean ({standing_lines.EDITORIAL})" in words
    assert "NECA prints" not in words


def test_g5_a_rule_about_a_treatment_names_what_must_be_known_first() -> None:
    asked = Commanded("ask", "sources", database=Environment.of_this_machine().content_database)
    words = " ".join(asked.out.split())
    rule = words[words.index("Two lutetium therapies:") : words.index("Brands, forms and intervals:")]
    assert "Lutetium-177 octreotate: Needs to be known first:" in rule


def test_json_holds_what_the_text_says(library_database: Path) -> None:
    answer = json.loads(Commanded("ask", "sources", "--json", database=library_database).out)
    cedar = next(covered for covered in answer["coverage"] if covered["source_id"] == "cedar")
    assert (cedar["statements"], cedar["not_guidance"], cedar["side_effects"]) == (7, 2, 0)
    assert {"group_id": "surgery", "statements": 0} in cedar["groups"]
    assert {"subject_kind": "term", "statements": 1} in cedar["others"]
    assert "targeted_therapy" in answer["not_listed"]
    assert {"facet": "receptor", "values": ["not_tested"]} in answer["unsaid"]
    assert [rule["source_ids"] for rule in answer["rules"]] == [[], [], [], []]
    assert {"mark", "meaning"} == set(answer["marks"][0])
