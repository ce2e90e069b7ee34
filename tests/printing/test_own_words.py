"""How easy it is to read what somebody typed for a sheet."""

from __future__ import annotations

from pathlib import Path

import pytest

from netdesk.printing.own_words import Reading, read_own_words
from netdesk.printing.plain_words import HardWord, PlainWords


@pytest.fixture(scope="module")
def words(resources: Path) -> PlainWords:
    return PlainWords(resources / "print" / "words", ["Octreotide"])


def test_a_sentence_has_the_grade_of_the_sheets_rounded_up(words: PlainWords) -> None:
    text = "Ring the ward at once if you have chills or a rash."
    grade = words.grade(text)
    assert grade is not None
    reading = read_own_words(words, text)
    assert reading.grade is not None
    assert 0 <= reading.grade - grade < 1
    assert reading.is_easy


def test_four_words_without_a_full_stop_are_judged_as_a_sentence_and_three_are_not(words: PlainWords) -> None:
    assert read_own_words(words, "Itchy skin") == Reading(None, ())
    assert read_own_words(words, "Itchy skin at") == Reading(None, ())
    assert read_own_words(words, "Itchy skin at night") == read_own_words(words, "Itchy skin at night.")
    assert read_own_words(words, "Itchy skin at night").grade == 1, "no grade is below 1"
    finished = read_own_words(words, "You may feel sick.")
    assert read_own_words(words, "You may feel sick. Gastrointestinal").grade == finished.grade
    longer = read_own_words(words, "You may feel sick. Occasional gastrointestinal discomfort following administration")
    assert longer.grade is not None
    assert longer.grade > 8
    assert not longer.is_easy


def test_hard_words_are_told_of_also_where_there_is_no_grade(words: PlainWords) -> None:
    reading = read_own_words(words, "Pruritus or alopecia")
    assert reading.grade is None
    assert HardWord("alopecia", "hair loss") in reading.hard_words
    assert not reading.is_easy


def test_blank_words_have_nothing_to_say(words: PlainWords) -> None:
    for text in ("", "   ", "?", "...", "7", "4 5 6 7 8"):
        assert read_own_words(words, text) == Reading(None, ())
