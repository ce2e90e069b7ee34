from __future__ import annotations

import pytest

from netdesk.query.letters import mistakes
from netdesk.query.vocabulary import Vocabulary

WORDS = Vocabulary(
    dict.fromkeys(
        ("lanreotide", "cytoreductive", "cryoreductive", "molecular", "molecularly", "tumour", "tumor", "tumours"), 1
    )
    | {"lanreotides": 1, "ssas": 1, "the": 900, "pet": 3, "12345": 1}
)


@pytest.mark.parametrize(
    ("typed", "word", "of_beginning", "of_word"),
    [
        ("lanreotide", "lanreotide", 0, 0),
        ("lanriotide", "lanreotide", 1, 1),
        ("lanretoide", "lanreotide", 1, 1),
        ("lanreotid", "lanreotide", 0, 1),
        ("lanrio", "lanreotide", 1, 5),
        ("cytoreductive", "cryoreductive", 2, 2),
        ("abc", "", 3, 3),
    ],
)
def test_letters_left_out_added_replaced_or_swapped_are_counted(
    typed: str, word: str, of_beginning: int, of_word: int
) -> None:
    assert mistakes(typed, word) == (of_beginning, of_word)


def test_both_spellings_are_one_word() -> None:
    assert WORDS.spellings("tumor") == ["tumour", "tumor"]
    assert WORDS.beginning_with("tumo") == ["tumor", "tumors"]
    assert WORDS.begins("tumo")
    assert not WORDS.begins("umor")


def test_counting_ends_where_there_are_more_mistakes_than_are_of_use() -> None:
    assert mistakes("lanriotide", "lanreotide", 1) == (1, 1)
    assert min(mistakes("lanriotide", "everolimus", 1)) > 1


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("lanriotide", ("lanreotide",)),
        ("lanriotyde", ("lanreotide",)),
        ("anreotide", ("lanreotide",)),
        ("panreotyde", ()),
        ("lanriot", ("lanreotide",)),
        ("lanrio", ("lanreotide",)),
        ("lanri", ()),
        ("tamour", ("tumor",)),
        ("lumour", ()),
        ("tumoured", ("tumor", "tumors")),
        ("molacules", ()),
        ("lenriotyde", ()),
        ("cytoreductve", ("cytoreductive",)),
        ("cryoreductve", ("cryoreductive",)),
        ("cyoreductive", ("cryoreductive", "cytoreductive")),
        ("pex", ()),
        ("12346", ()),
        ("zzzz", ()),
    ],
)
def test_only_the_nearest_words_are_meant_and_only_from_near(typed: str, meant: tuple[str, ...]) -> None:
    assert tuple(sorted(WORDS.meant(typed))) == meant


def test_what_is_at_least_a_little_alike_can_be_offered() -> None:
    assert WORDS.nearest("lenriotyde", 1) == ("lanreotide",)
    assert WORDS.nearest("xyzzy", 3) == ()


def test_a_rare_word_outweighs_a_common_one() -> None:
    assert WORDS.rarity(["pet"]) > 5 * WORDS.rarity(["the"])
