"""Nothing that is typed raises an error."""

from __future__ import annotations

import random
import time

import pytest

from netdesk.query.reference import Reference

SYNTAX = (
    '"',
    "'",
    "*",
    "^",
    "(",
    ")",
    "NEAR(",
    "AND",
    "OR",
    "NOT",
    ":",
    "text:",
    "-",
    "+",
    "{",
    "}",
    ",",
    "\\",
    "%",
    "_",
)
WORDS = ("prrt", "tumour", "a", "s", "diarhea", "lanreotide", "netdesk://", "treatment/", "177", "o'brien", "zz")
SIGNS = ("\0", "\n", "\t", "\ud800", "é", "ß", "İ", "ﷺ", "肿", "ع", "🧬", "\u200d", "\u0301", "²", "½", "ǆ")


def hostile(chance: random.Random) -> str:
    pieces = chance.choices((*SYNTAX, *WORDS, *SIGNS, " ", " ", chr(chance.randrange(0x110000))), k=chance.randrange(9))
    return chance.choice(("", " ")).join(pieces)


@pytest.mark.parametrize(
    "text",
    [
        '"',
        "a AND",
        "NEAR(",
        "col:x",
        "text:lanreotide",
        "*",
        "s*",
        "^surgery",
        "o'brien",
        "--",
        "{text} : x",
        "'; DROP TABLE search; --",
        "\0",
        "\ud800",
        "x" * 10_000,
        "ab " * 3_333,
        "s " * 5_000,
        "ﷺ" * 10_000,
        "netdesk://",
        "netdesk://nothing/",
        "netdesk://treatment/' OR 1=1",
        "netdesk://treatment/%",
    ],
)
def test_whatever_is_typed_is_answered(bundled: Reference, text: str) -> None:
    assert bundled.search(text).text == text.encode("utf-8", "replace").decode()


def test_syntax_is_read_as_words(bundled: Reference) -> None:
    plain = [hit.link for hit in bundled.search("lanreotide").hits]
    for text in ('"lanreotide"', "lanreotide*", "^lanreotide", "(lanreotide)", "-lanreotide", "lanreotide:"):
        assert [hit.link for hit in bundled.search(text).hits] == plain, text


def test_a_name_with_quotes_and_operators_in_it_is_found_by_them(library: Reference) -> None:
    assert library.search('100% _radio_ "AND" NEAR(').hits[0].id == "prrt"
    assert library.search("radio AND near").hits[0].id == "prrt"


@pytest.mark.parametrize("text", ["", " ", "*", '"', "—", "\u200d"])
def test_a_text_without_words_finds_nothing_and_complains_of_nothing(bundled: Reference, text: str) -> None:
    answer = bundled.search(text)
    assert (answer.hits, answer.unknown, answer.corrections) == ((), (), ())


def test_five_thousand_random_texts_are_answered(library: Reference) -> None:
    chance = random.Random(20261122)
    for _ in range(5_000):
        text = hostile(chance)
        answer = library.search(text)
        for hit in answer.hits:
            assert all(0 <= start < end <= len(hit.text) for start, end in hit.spans), text


def test_a_very_long_text_takes_no_longer_than_a_dozen_words(bundled: Reference) -> None:
    bundled.search("diarhea")
    started = time.perf_counter()
    bundled.search(" ".join(f"diarhea{number}" for number in range(10_000)))
    assert time.perf_counter() - started < 1.0
