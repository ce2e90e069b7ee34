from __future__ import annotations

from pathlib import Path

import pytest

from tests.content.edited_library import Edit, edited_library, place_of_mark, problems_of

V, S, R, D = "vocabulary.yaml", "sources.yaml", "release.yaml", "disagreements.yaml"
ACORN, BIRCH, CEDAR, DAISY = (f"pages/{name}.yaml" for name in ("acorn", "birch", "cedar", "daisy"))

# What is wrong, and the edits of the library that make it so; ▶ marks the place that is told.
MISTAKES: dict[str, tuple[str, *tuple[Edit, ...]]] = {
    "an unknown key": (
        "“strenght” is not a key here; did you mean “strength”?",
        (ACORN, "strength: mainly", "▶strenght: mainly"),
    ),
    "a date that is none": (
        "“1 March” is not a date; write it as YYYY-MM-DD.",
        (R, "2026-03-01", "▶1 March"),
    ),
    "a day that is none": (
        "“2026-02-30” is not in the calendar; write a date as YYYY-MM-DD.",
        (R, "2026-03-01", "▶2026-02-30"),
    ),
    "a month that is none": (
        "“2018-13” is not in the calendar; write a date as YYYY-MM-DD.",
        (S, "dated: 2018-09", "dated: ▶2018-13"),
    ),
    "a date in words": (
        "“Sept 2018” is not a date; write it as the page gives it: YYYY, YYYY-MM or YYYY-MM-DD.",
        (S, "dated: 2018-09", "dated: ▶Sept 2018"),
    ),
    "a version in letters": (
        "“7a” is not a whole number from 1 on; write digits only.",
        (R, "version: 7", "version: ▶7a"),
    ),
    "a review before the content": (
        "the content is of 2026-03-01; write a later day to review it by.",
        (R, "2026-09-01", "▶2026-03-01"),
    ),
    "yes for true": (
        "“yes” is neither true nor false; write one of them.",
        (V, "grouping: true ", "grouping: ▶yes "),
    ),
    "an empty text": (
        "the text is empty; write one, or leave the key out.",
        (V, "plain: Feeling very tired.", "plain: ▶"),
    ),
    "a text without end": (
        "the text has 744 characters and may have 600; divide it.",
        (
            ACORN,
            "Surgery is the usual",
            (
                "▶xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
                "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
                "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
                "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
                "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
                "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
                "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
                "x"
            ),
        ),
    ),
    "a text for a list": (
        "“roles” takes a list; write “[…]”, or each item on a line of its own after “- ”.",
        (ACORN, "roles: [surgeon]", "roles: ▶surgeon"),
    ),
    "a list for a text": (
        "a list stands here; write a text.",
        (ACORN, "place: Menu", "place: ▶[Menu]"),
    ),
    "a text for an entry": (
        "a text stands here; write keys and values, as “facet: …”.",
        (ACORN, "{facet: intent, value: curative, strength: may}", "▶curative"),
    ),
    "one side of a disagreement": (
        "“sides” needs 2 or more items.",
        (
            D,
            (
                "      - {says: Not yet approved, statements: [cedar-003]}\n      - {says: In use, statements: "
                "[acorn-006, daisy-004]}\n"
            ),
            "      ▶- {says: Not yet approved, statements: [cedar-003]}\n",
        ),
    ),
    "an unknown word of a closed list": (
        "“mainy” is not known here; did you mean “mainly”?",
        (ACORN, "strength: mainly", "strength: ▶mainy"),
    ),
    "a far word of a closed list": (
        "“5” is not known here; write states, mainly, may, rarely, not-suitable.",
        (ACORN, "strength: mainly", "strength: ▶5"),
    ),
    "an id with a capital": (
        "“Liver resection” is not an id; write small letters, digits and underscores.",
        (V, "id: liver_resection", "id: ▶Liver resection"),
    ),
    "a statement's id with two digits": (
        "“acorn-05” is not a statement's id; write the source's id, a hyphen and three digits, as “ccs-014”.",
        (ACORN, "acorn-005", "▶acorn-05"),
    ),
    "a subject without a kind": (
        (
            "“surgery” is not a kind and an id; write as “treatment/prrt”, with one of treatment, drug, "
            "side_effect, role, test, problem, service, term, advice."
        ),
        (ACORN, "about: treatment/surgery", "about: ▶surgery"),
    ),
    "a region in words": (
        "“Canada” is not a region; write two capital letters, as “AU”.",
        (ACORN, "region: CA", "region: ▶Canada"),
    ),
    "a missing place": (
        "“place” is missing; add “place: …”.",
        (ACORN, "  - place: Menu\n    nothing", "  - ▶nothing"),
    ),
    "a missing source": (
        "“source” is missing; add “source: …”.",
        (ACORN, "source: acorn\n", "▶"),
    ),
    "a place given twice": (
        "“Words ¶1” stands here twice; the first is on line N.",
        (DAISY, "place: Lutate ¶1", "place: Words ¶1"),
        (
            DAISY,
            "place: Words ¶1\n    statements:\n      - id: daisy-014",
            "place: ▶Words ¶1\n    statements:\n      - id: daisy-014",
        ),
    ),
    "a passage that became nothing": (
        "this passage became nothing; write its statements, or why under “nothing”.",
        (ACORN, "    nothing: A menu.\n", ""),
        (ACORN, "- place: Menu", "- ▶place: Menu"),
    ),
}


@pytest.mark.parametrize("mistake", MISTAKES.values(), ids=MISTAKES.keys())
def test_what_does_not_fit_is_told_with_its_place_and_what_to_write(
    tmp_path: Path, mistake: tuple[str, *tuple[Edit, ...]]
) -> None:
    sentence, *edits = mistake
    folder = edited_library(tmp_path, *edits)
    assert f"{place_of_mark(*edits)}: {sentence}" in problems_of(folder, is_draft=True)
