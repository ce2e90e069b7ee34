from __future__ import annotations

from pathlib import Path

import pytest

from netdesk.content.content_problems_error import ContentProblemsError
from netdesk.content.pack_file import read_pack
from netdesk.model.care import Person
from netdesk.model.pack_order import PackOrder, PackPart

TREATMENTS = ("prrt", "surgery", "octreotide", "lanreotide", "chemotherapy")
SIDE_EFFECTS = tuple(f"effect_{number}" for number in range(9))

TEN_MISTAKES = """\
treatments:
  - prtt
  - surgery
  - surgery
  - Big Surgery
sheets: [treatment, checklists, compare, wallet, diary]
diary: [effect_0, effect_x]
roster:
  - role: nurse
    key: true
  - role: surgeon
    key: true
    fone: 12
  - name: [Ana]
    role:
patient: Zebedee
"""


def read(folder: Path, text: str) -> PackOrder:
    path = folder / "pack.yaml"
    path.write_text(text, encoding="utf-8")
    return read_pack(path, TREATMENTS, SIDE_EFFECTS)


def problems(folder: Path, text: str) -> list[str]:
    with pytest.raises(ContentProblemsError) as caught:
        read(folder, text)
    return [f"{problem.line}:{problem.column}: {problem.text}" for problem in caught.value.problems]


def test_sheets_treatments_and_people_come_in_their_order_as_typed(tmp_path: Path) -> None:
    order = read(
        tmp_path,
        "treatments: [octreotide, prrt]\n"
        "sheets: [checklist, treatment, diary, roster]\n"
        "diary: [effect_3]\n"
        "roster:\n"
        "  - {role: surgeon, name: Dr Lee}\n"
        "  - {role: net_nurse, name: Siobhán, phone: 0123, key: true}\n",
    )
    people = (Person("surgeon", "Dr Lee"), Person("net_nurse", "Siobhán", phone="0123", key=True))
    assert order == PackOrder(
        (PackPart.CHECKLIST, PackPart.TREATMENT, PackPart.DIARY, PackPart.ROSTER),
        ("octreotide", "prrt"),
        ("effect_3",),
        people,
    )
    assert order.key == people[1]
    assert "Siobhán" not in repr(order)


def test_every_mistake_of_a_pack_is_told_with_line_and_column(tmp_path: Path) -> None:
    assert problems(tmp_path, TEN_MISTAKES) == [
        "2:5: there is no treatment “prtt”; did you mean “prrt”?",
        "4:5: “surgery” stands here twice; the first is on line 3.",
        "5:5: there is no treatment “Big Surgery”; did you mean “surgery”?",
        "6:21: “checklists” is not known here; did you mean “checklist”?",
        "7:19: there is no side effect or sign of the NET “effect_x”; did you mean “effect_8”?",
        "12:10: the key contact is given twice; the first is on line 10. Write key: false.",
        "13:5: “fone” is not a key here; did you mean “phone”?",
        "14:11: a list stands here; write a text.",
        "15:10: the text is empty; write one.",
        "16:1: “patient” is not a key here; use diary, roster, sheets, treatments.",
    ]


NEEDED = {
    "treatment": "treatments",
    "checklist": "treatments",
    "assessment": "treatments",
    "compare": "treatments",
    "diary": "diary",
    "roster": "roster",
    "wallet": "roster",
}


@pytest.mark.parametrize(("sheet", "needed"), NEEDED.items())
def test_a_sheet_without_what_it_is_made_from_is_a_problem(tmp_path: Path, sheet: str, needed: str) -> None:
    sentence = f"1:10: the {sheet} sheet needs “{needed}: […]”; add it, or take the sheet out."
    assert problems(tmp_path, f"sheets: [{sheet}]\n") == [sentence]
    assert problems(tmp_path, f"sheets: [{sheet}]\n{needed}: []\n") == [sentence]


def test_one_treatment_or_five_cannot_be_compared(tmp_path: Path) -> None:
    sentence = "1:10: two to four treatments can be compared, and there are {}."
    assert problems(tmp_path, "sheets: [compare]\ntreatments: [prrt]\n") == [sentence.format(1)]
    text = f"sheets: [compare]\ntreatments: [{', '.join(TREATMENTS)}]\n"
    assert problems(tmp_path, text) == [sentence.format(5)]


def test_a_ninth_side_effect_of_the_diary_is_a_problem(tmp_path: Path) -> None:
    text = f"sheets: [diary]\ndiary: [{', '.join(SIDE_EFFECTS)}]\n"
    assert problems(tmp_path, text) == ["2:89: the diary has room for 8 rows; take “effect_8” out."]


def test_a_pack_without_sheets_is_a_problem(tmp_path: Path) -> None:
    assert problems(tmp_path, "") == [
        "1:1: the file is empty; write “sheets:”; there may be “treatments:”, “diary:”, “roster:” too."
    ]
    assert problems(tmp_path, "treatments: [prrt]\n") == ["1:1: “sheets” is missing; add “sheets: …”."]
    assert problems(tmp_path, "sheets: []\n") == ["1:9: “sheets” needs 1 or more items."]


def test_a_pack_that_is_not_there_is_a_problem(tmp_path: Path) -> None:
    with pytest.raises(ContentProblemsError, match=r"nowhere\.yaml:1:1: the file cannot be read"):
        read_pack(tmp_path / "nowhere.yaml", TREATMENTS, SIDE_EFFECTS)
