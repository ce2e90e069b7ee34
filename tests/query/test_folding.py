from __future__ import annotations

import pytest

from netdesk.query.folding import one_spelling, plain


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("  Lutetium-177_Dotatate ", "lutetium 177 dotatate"),
        ("naïve Élan", "naive elan"),
        ("‘Natural’ therapies", "natural therapies"),
        ("¹⁷⁷Lu", "177lu"),
        ("?!", ""),
    ],
)
def test_case_accents_hyphens_and_punctuation_do_not_matter(typed: str, words: str) -> None:
    assert plain(typed) == words


@pytest.mark.parametrize(
    ("british", "american"),
    [
        ("tumour", "tumor"),
        ("oesophagus", "esophagus"),
        ("anaemia", "anemia"),
        ("analogues", "analogs"),
        ("embolisation", "embolization"),
    ],
)
def test_british_and_american_spelling_are_one(british: str, american: str) -> None:
    assert one_spelling(british) == one_spelling(american)


def test_words_of_one_spelling_stay_different() -> None:
    assert one_spelling("cytoreductive") != one_spelling("cryoreductive")
