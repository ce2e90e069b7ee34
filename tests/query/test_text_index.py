from __future__ import annotations

import pytest

from netdesk.query.text_index import TextIndex

NAMES = (
    ("Somatostatin analogues", "SSA"),
    ("Octreotide", "Sandostatin LAR"),
    ("PRRT", "molecular targeted therapy"),
    ("Targeted therapy (drugs)", "molecularly targeted therapies"),
    ("Cytoreductive surgery",),
    ("Ablation", "cryoreductive surgery"),
    ("Oesophageal tumour surgery",),
    ("Hormones", "tumor color"),
)
INDEX = TextIndex(NAMES)


def found(text: str) -> list[str]:
    bitmap = INDEX.matching(text)
    return [names[0] for number, names in enumerate(NAMES) if bitmap >> number & 1]


@pytest.mark.parametrize("text", ["", "  ", "-"])
def test_a_text_without_words_finds_everything(text: str) -> None:
    assert len(found(text)) == len(NAMES)


@pytest.mark.parametrize("text", ["sando", "LAR sand", "octreotide", "OCTRÉOTIDE"])
def test_every_word_begins_a_word_of_a_name_or_brand(text: str) -> None:
    assert found(text) == ["Octreotide"]


def test_the_middle_of_a_word_finds_nothing() -> None:
    assert found("statin") == []


@pytest.mark.parametrize("text", ["esoph", "oesoph", "tumor surg", "tumou oes", "tumour surg", "tumor-surgery"])
def test_both_spellings_and_their_beginnings_find_the_same(text: str) -> None:
    assert found(text) == ["Oesophageal tumour surgery"]


@pytest.mark.parametrize("text", ["tumour colour", "tumor colo", "tumou colou"])
def test_a_name_in_american_spelling_is_found_by_british_words(text: str) -> None:
    assert found(text) == ["Hormones"]


@pytest.mark.parametrize("text", ["analog", "analogu", "analogue", "analogs"])
def test_analogues_are_found_as_analogs(text: str) -> None:
    assert found(text) == ["Somatostatin analogues"]


def test_g14_a_whole_name_never_leads_to_a_look_alike() -> None:
    assert found("molecular targeted therapy") == ["PRRT"]
    assert found("molecularly targeted therapies") == ["Targeted therapy (drugs)"]
    assert found("cytoreductive surgery") == ["Cytoreductive surgery"]
    assert found("cryoreductive") == ["Ablation"]


def test_g14_while_a_name_is_typed_both_look_alikes_stand_side_by_side() -> None:
    assert found("molecular") == ["PRRT", "Targeted therapy (drugs)"]
