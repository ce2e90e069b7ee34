from __future__ import annotations

from pathlib import Path

import pytest

from netdesk.content.content_problems_error import ContentProblemsError
from netdesk.content.roster_file import read_roster
from netdesk.model.care import Person

TEN_MISTAKES = """\
people:
  - role: dietitian
    nmae: Anna
    key: yes
  - name: [Anna, Bo]
    phone: 0123
    phone: 0124
  - role:
    key: true
  - role: nurse
    key: true
    hours: {from: 8, to: 16}
  - just a name
  - role: surgeon
    night_phone: &night 1
    organisation: "Ward\\a 3"
"""


def _roster(folder: Path, text: str) -> Path:
    path = folder / "roster.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def _problems(path: Path) -> list[str]:
    with pytest.raises(ContentProblemsError) as caught:
        read_roster(path)
    return [f"{problem.line}:{problem.column}: {problem.text}" for problem in caught.value.problems]


def test_the_people_of_a_roster_come_in_their_order_as_typed(tmp_path: Path) -> None:
    path = _roster(
        tmp_path,
        "people:\n"
        "  - {role: dietitian, name: Anna Ék, organisation: Ward 3, phone: 0123,\n"
        "     night_phone: 12:30, hours: 8-16, key: true}\n"
        "  - role: the one who knows the way\n"
        "    name:\n"
        "    key: false\n",
    )
    assert read_roster(path) == (
        Person("dietitian", "Anna Ék", "Ward 3", "0123", "12:30", "8-16", key=True),
        Person("the one who knows the way"),
    )


def test_every_mistake_of_a_roster_is_told_with_line_and_column(tmp_path: Path) -> None:
    assert _problems(_roster(tmp_path, TEN_MISTAKES)) == [
        "3:5: “nmae” is not a key here; did you mean “name”?",
        "4:10: “yes” is neither true nor false; write one of them.",
        "5:5: “role” is missing; add “role: …”.",
        "5:11: a list stands here; write a text.",
        "7:5: “phone” is given twice; the first is on line 6.",
        "8:10: the text is empty; write one.",
        "11:10: the key contact is given twice; the first is on line 9. Write key: false.",
        "12:12: a group of keys stands here; write a text.",
        "13:5: a text stands here; write keys and values, as “role: …”.",
        "15:18: “&night” names this value for use elsewhere; remove it.",
        "16:19: this text holds the unseen character U+0007; remove it.",
    ]


def test_a_roster_without_people_is_a_problem(tmp_path: Path) -> None:
    assert _problems(_roster(tmp_path, "")) == ["1:1: the file is empty; write “people:”."]
    assert _problems(_roster(tmp_path, "people: []\n")) == ["1:9: “people” needs 1 or more items."]
    assert _problems(_roster(tmp_path, "- role: nurse\n")) == [
        "1:1: a list stands here; write keys and values, as “people: …”."
    ]


def test_a_name_that_cannot_stand_on_a_line_is_a_problem(tmp_path: Path) -> None:
    path = _roster(tmp_path, f"people:\n- role: nurse\n  name: {'x' * 201}\n")
    assert _problems(path) == ["3:9: the text has 201 characters and may have 200; divide it."]


def test_a_roster_that_is_not_there_is_a_problem(tmp_path: Path) -> None:
    path = tmp_path / "nowhere.yaml"
    with pytest.raises(ContentProblemsError, match=r"nowhere\.yaml:1:1: the file cannot be read"):
        read_roster(path)
