from __future__ import annotations

from pathlib import Path
from typing import Final

import pytest

from netdesk.model.care import Person
from netdesk.printing.diary_sheet import DiarySheet
from netdesk.printing.plain_words import EASY_UP_TO, HardWord, PlainWords
from netdesk.printing.press import Press
from netdesk.query.reference import Reference
from tests.printing.conftest import DAY, checklist
from tests.printing.test_pack import pack
from tests.printing.test_roster import roster
from tests.printing.test_treatment import QUESTIONS, treatment


@pytest.fixture(scope="module")
def words(resources: Path, bundled: Reference) -> PlainWords:
    alerts = (alert.name for row in bundled.rows for alert in bundled.effects([row.id]).alerts)
    names = (name for row in bundled.rows for name in (row.name, *row.names))
    titles = (title for role in bundled.all_roles() for title in (role.title, *role.other_titles))
    return PlainWords(resources / "print" / "words", [*names, *alerts, *titles])


@pytest.fixture(scope="module")
def checklists(bundled: Reference, press: Press) -> dict[str, str]:
    """The text of the checklist of every bundled treatment."""
    return {row.id: sentences_of(press.text(checklist(bundled, row.id), DAY)) for row in bundled.rows}


@pytest.fixture(scope="module")
def treatment_sheets(bundled: Reference, press: Press) -> dict[str, str]:
    """The text of the sheet on every bundled treatment."""
    return {row.id: sentences_of(press.text(treatment(bundled, row.id), DAY)) for row in bundled.rows}


def graded(words: PlainWords, text: str) -> float:
    grade = words.grade(text)
    assert grade is not None, text
    return grade


def test_short_sentences_of_short_words_are_easy_and_long_ones_are_hard(words: PlainWords) -> None:
    assert graded(words, "The cat sat on the mat.") < 1
    hard = "The Australian platypus is seemingly a hybrid of a mammal and a reptilian creature."
    assert graded(words, hard) == pytest.approx(11.3, abs=1.5)


def test_what_is_no_sentence_has_no_grade(words: PlainWords) -> None:
    for text in ("", "Gastrointestinal side effects", "NECA · Australia · © 2025", "[Who says so. And when.]"):
        assert words.grade(text) is None


def test_what_stands_in_brackets_does_not_count(words: PlainWords) -> None:
    assert words.grade("You may feel sick. [Extraordinarily complicated organisation]") == words.grade(
        "You may feel sick."
    )


def test_the_name_of_a_treatment_or_drug_counts_as_one_easy_word(words: PlainWords) -> None:
    for name in ("peptide receptor radionuclide therapy", "Octreotide", "PRRT"):
        assert words.grade(f"You get {name} here.") == words.grade("You get cat here.")
    assert graded(words, "You get radionuclides here.") > graded(words, "You get octreotide here.")


@pytest.mark.parametrize(
    "form",
    ["somatostatin analogue", "liver-directed therapies", "oncologists", "resections", "a resection", "anaesthetists"],
)
def test_a_name_is_easy_without_its_remark_in_brackets_and_for_one_or_several(words: PlainWords, form: str) -> None:
    easy = "a cat" if form.startswith("a ") else "cat"
    assert words.grade(f"You hear of {form} here.") == words.grade(f"You hear of {easy} here.")


def test_hard_words_are_given_with_plain_ones_each_once(words: PlainWords) -> None:
    found = words.hard_words("Nausea and PYREXIA: notify a physician prior to breakfast. Nausea again.")
    assert found == (
        ("nausea", "feeling sick"),
        ("pyrexia", "fever"),
        ("notify", "tell"),
        ("physician", "doctor"),
        ("prior to", "before"),
    )
    assert words.hard_words("Orange juice, corals and a renaissance.") == ()


def test_no_plain_word_is_a_hard_one(words: PlainWords) -> None:
    assert [hard for hard, plain in words._plain.items() if words.hard_words(plain)] == []


def sentences_of(text: str) -> str:
    """What a sheet says to the patient, without the list of sources."""
    before, _, after = text.partition("\nWho says this\n")
    return before + "\n\nWho says this\n" + "\n".join(line for line in after.splitlines() if not line.startswith("•"))


TABLE_AND_ITS_END: Final = ("How have I been?", "Signs of the NET itself")
"""Headings with a table below them: its rows belong to the heading, though a blank line stands before each."""


def sections_of(text: str) -> list[tuple[str, str]]:
    """Every heading of a sheet with what stands under it, up to the next heading of any kind."""
    sections = [("", "")]
    for block in text.split("\n\n"):
        heading, _, below = block.strip().partition("\n")
        if sections[-1][0] in TABLE_AND_ITS_END and heading not in (*TABLE_AND_ITS_END, "Who says this"):
            sections[-1] = (sections[-1][0], f"{sections[-1][1]}\n{block}")
        else:
            sections.append((heading, below))
    return sections


def hard_sections(words: PlainWords, text: str) -> dict[str, float]:
    """The sections of a sheet that are above what is easy, with their grades; what has no sentence has none."""
    grades = ((heading, words.grade(below)) for heading, below in sections_of(text))
    return {heading: round(grade, 1) for heading, grade in grades if grade is not None and grade > EASY_UP_TO}


def test_a_section_is_what_stands_under_one_heading(words: PlainWords) -> None:
    hard = "The Australian platypus is seemingly a hybrid of a mammal and a reptilian creature."
    sheet = f"For:\n\nMy sheet\n\nEasy\nThe cat sat.\n\nHard\n{hard}\n\nHow have I been?\nTick a box\n\nRow\n{hard}\n"
    assert list(hard_sections(words, sheet)) == ["Hard", "How have I been?"]


def test_every_bundled_checklist_is_at_grade_8_or_below_as_a_whole_and_in_each_section(
    checklists: dict[str, str], words: PlainWords
) -> None:
    for id_, text in checklists.items():
        assert graded(words, text) <= EASY_UP_TO, id_
        assert hard_sections(words, text) == {}, id_


def test_the_roster_of_every_role_is_at_grade_8_or_below(bundled: Reference, press: Press, words: PlainWords) -> None:
    people = [Person(role.id, "Dr Lee") for role in bundled.all_roles()]
    assert graded(words, sentences_of(press.text(roster(bundled, *people), DAY))) <= EASY_UP_TO


def test_the_duties_of_every_role_are_at_grade_8_or_below(bundled: Reference, words: PlainWords) -> None:
    duties = {role.id: words.grade(" ".join(duty.text for duty in role.duties)) for role in bundled.all_roles()}
    assert {role: grade for role, grade in duties.items() if grade is not None and grade > EASY_UP_TO} == {}


def test_the_diary_of_every_side_effect_is_at_grade_8_or_below(
    bundled: Reference, press: Press, words: PlainWords
) -> None:
    effects = {row.effect: None for each in bundled.rows for row in bundled.effects([each.id]).rows}
    text = press.text(DiarySheet(tuple(effects), bundled.release), DAY)
    assert graded(words, sentences_of(text)) <= EASY_UP_TO


def test_no_bundled_sheet_for_a_patient_uses_a_hard_word_but_beside_a_plain_one(
    bundled: Reference, press: Press, checklists: dict[str, str], treatment_sheets: dict[str, str], words: PlainWords
) -> None:
    team = press.text(roster(bundled, *(Person(role.id, "Dr Lee") for role in bundled.all_roles())), DAY)
    texts = (*checklists.values(), *treatment_sheets.values(), team)
    lines = {line for text in texts for line in text.splitlines()}
    assert {hard.hard for line in lines for hard in words.hard_words(line) if not has_plain(hard, line)} == set()


def has_plain(hard: HardWord, line: str) -> bool:
    """Whether the plain words, or the last of them, stand in the same line: "the hepatic artery, which leads to the
    liver"."""
    return hard.plain.split()[-1] in line.lower()


def test_the_sheet_on_every_treatment_is_at_grade_8_or_below_as_a_whole_and_in_each_section(
    treatment_sheets: dict[str, str], words: PlainWords
) -> None:
    for id_, text in treatment_sheets.items():
        assert graded(words, text) <= EASY_UP_TO, id_
        assert {heading for heading, _ in sections_of(text)} >= set(QUESTIONS), id_
        assert hard_sections(words, text) == {}, id_


def test_the_cover_of_a_pack_is_at_grade_8_or_below(bundled: Reference, press: Press, words: PlainWords) -> None:
    for row in bundled.rows:
        cover = press.text(pack(bundled, treatment_ids=(row.id,)), DAY)
        assert graded(words, sentences_of(cover)) <= EASY_UP_TO, row.id
        assert hard_sections(words, sentences_of(cover)) == {}, row.id
