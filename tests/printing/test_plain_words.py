from __future__ import annotations

from pathlib import Path

import pytest

from netdesk.model.care import Person
from netdesk.printing.diary_sheet import DiarySheet
from netdesk.printing.plain_words import EASY_UP_TO, PlainWords
from netdesk.printing.press import Press
from netdesk.query.reference import Reference
from tests.printing.conftest import DAY, checklist
from tests.printing.test_pack import pack
from tests.printing.test_roster import roster
from tests.printing.test_treatment import treatment


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
    return before + "\n" + "\n".join(line for line in after.splitlines() if not line.startswith("•"))


def sections_of(text: str) -> list[str]:
    """The parts of a sheet that its headings make; rows of a table belong to the heading above them."""
    parts = [""]
    for line in text.splitlines():
        parts.append("") if line in HEADINGS or line.startswith("Alert: ") else None
        parts[-1] += f"{line}\n"
    return parts


HEADINGS = ("Treatments on this sheet", "Tell your care team", "How have I been?", "Signs of the NET itself")


def test_every_bundled_checklist_is_at_grade_8_or_below_as_a_whole_and_in_each_part(
    checklists: dict[str, str], words: PlainWords
) -> None:
    for id_, text in checklists.items():
        assert graded(words, text) <= EASY_UP_TO, id_
        grades = {part: words.grade(part) for part in sections_of(text)}
        assert {part: grade for part, grade in grades.items() if grade and grade > EASY_UP_TO} == {}, id_


def test_the_roster_of_every_role_is_at_grade_8_or_below(bundled: Reference, press: Press, words: PlainWords) -> None:
    people = [Person(role.id, "Dr Lee") for role in bundled.all_roles()]
    assert graded(words, sentences_of(press.text(roster(bundled, *people), DAY))) <= EASY_UP_TO


def test_the_diary_of_every_side_effect_is_at_grade_8_or_below(
    bundled: Reference, press: Press, words: PlainWords
) -> None:
    effects = {row.effect: None for each in bundled.rows for row in bundled.effects([each.id]).rows}
    text = press.text(DiarySheet(tuple(effects), bundled.release), DAY)
    assert graded(words, sentences_of(text)) <= EASY_UP_TO


def test_no_bundled_sheet_for_a_patient_uses_a_hard_word_but_beside_a_plain_one(
    checklists: dict[str, str], words: PlainWords
) -> None:
    lines = {line for text in checklists.values() for line in text.splitlines()}
    used = {hard.hard for line in lines for hard in words.hard_words(line) if hard.plain not in line.lower()}
    assert used == set()


def parts_of(text: str, *headings: str) -> dict[str, str]:
    """What stands below each of the headings of a sheet, up to the next heading of any kind."""
    parts: dict[str, str] = {}
    heading = ""
    for line in text.splitlines():
        if line in headings:
            heading = line
        elif line == "" and heading:
            heading = "" if parts.get(heading) else heading
        elif heading:
            parts[heading] = f"{parts.get(heading, '')}{line}\n"
    return parts


def test_the_sheet_on_every_treatment_is_at_grade_8_or_below_and_so_is_all_that_asks_to_do_something(
    bundled: Reference, press: Press, words: PlainWords
) -> None:
    """Single answers may be harder: they keep what the sources say, and the sheet as a whole stays easy."""
    for row in bundled.rows:
        text = press.text(treatment(bundled, row.id), DAY)
        assert graded(words, sentences_of(text)) <= EASY_UP_TO, row.id
        parts = parts_of(text, "Tell your care team", "Questions to ask", "Take care")
        assert len(parts) >= 2, row.id
        for heading, part in parts.items():
            assert graded(words, part) <= EASY_UP_TO, (row.id, heading)


def test_the_cover_of_a_pack_is_at_grade_8_or_below(bundled: Reference, press: Press, words: PlainWords) -> None:
    for row in bundled.rows:
        cover = press.text(pack(bundled, treatment_ids=(row.id,)), DAY)
        assert graded(words, sentences_of(cover)) <= EASY_UP_TO, row.id
