"""How the pages were read: the rules are true of the content, and the marks are those that are shown."""

from __future__ import annotations

import json
import re
import sqlite3
from collections.abc import Iterator

import pytest

from netdesk.environment import Environment
from netdesk.model import standing_lines
from netdesk.model.citation import LABELLED_PUBLISHERS, PUBLISHER_WORDS, STRENGTH_WORDS
from netdesk.query.reading_reader import FILE, read_reading
from netdesk.query.reference import Reference

RESOURCES = Environment.of_this_machine().resources


@pytest.fixture(scope="module")
def texts() -> Iterator[list[str]]:
    """Every statement of the bundled content."""
    connection = sqlite3.connect(Environment.of_this_machine().content_database.as_uri() + "?mode=ro", uri=True)
    yield [text for (text,) in connection.execute("SELECT text FROM statement")]
    connection.close()


def test_every_rule_applies_to_the_bundled_content(bundled: Reference) -> None:
    written = json.loads((RESOURCES / FILE).read_text("utf-8"))["rules"]
    assert [rule.text for rule in read_reading(RESOURCES, bundled).rules] == [rule["text"] for rule in written]


def test_a_rule_about_pages_that_are_not_in_the_content_is_not_shown(library: Reference) -> None:
    rules = read_reading(RESOURCES, library).rules
    assert len(rules) > 2
    assert all(rule.sources == () and rule.treatments == () for rule in rules)


def test_a_rule_that_names_a_page_says_which_it_is_about(bundled: Reference) -> None:
    for rule in read_reading(RESOURCES, bundled).rules:
        for source in bundled.sources:
            if source.short_name in rule.text:
                assert source in rule.sources, rule.title


def test_the_marks_are_the_words_that_are_shown(bundled: Reference) -> None:
    marks = " | ".join(mark.mark for mark in read_reading(RESOURCES, bundled).marks)
    for shown in (
        standing_lines.EDITORIAL,
        standing_lines.EDITORIAL_MAPPING,
        standing_lines.NOT_MENTIONED,
        standing_lines.NOT_GUIDANCE,
        standing_lines.PATIENT_WORDS,
        *STRENGTH_WORDS.values(),
        *(PUBLISHER_WORDS[kind] for kind in LABELLED_PUBLISHERS),
    ):
        assert shown in marks


def test_g12_it_is_true_that_no_page_gives_a_dose(texts: list[str]) -> None:
    assert len(texts) > 700
    assert [text for text in texts if re.search(r"\d\s*(mg|mcg|µg|ml|MBq|GBq|mCi|IU)\b", text)] == []


def test_it_is_true_that_no_page_names_grades_1_and_2(texts: list[str]) -> None:
    assert [text for text in texts if re.search(r"\bgrades? (1|2|one|two|I|II)\b|\bG[12]\b", text, re.I)] == []
    assert any("grade 3" in text for text in texts)


def test_what_the_rules_say_of_doubtful_lists_is_true(bundled: Reference) -> None:
    prrt = bundled.treatment("prrt").effects
    assert {mention.statement.source.id for mention in prrt if mention.doubt} == {"neca"}
    assert any(not mention.doubt for mention in prrt)
    liver = bundled.treatment("liver_directed_therapy").effects
    assert liver
    assert all(mention.doubt for mention in liver)
    assert not any(mention.doubt for mention in bundled.treatment("somatostatin_analogues").effects)
    embolisation = {mention.effect.id for mention in bundled.treatment("liver_embolisation").effects}
    assert len(embolisation & {mention.effect.id for mention in liver}) == 1
    assert "crisis" not in {mention.effect.id for row in bundled.rows for mention in bundled.treatment(row.id).effects}
