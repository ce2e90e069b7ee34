from __future__ import annotations

from pathlib import Path

import pytest

from tests.content.edited_library import Edit, edited_library, place_of_mark, problems_of

V, S, R, D = "vocabulary.yaml", "sources.yaml", "release.yaml", "disagreements.yaml"
ACORN, BIRCH, CEDAR, DAISY = (f"pages/{name}.yaml" for name in ("acorn", "birch", "cedar", "daisy"))

# What is wrong, and the edits of the library that make it so; ▶ marks the place that is told.
MISTAKES: dict[str, tuple[str, *tuple[Edit, ...]]] = {
    "an unknown subject": (
        "there is no treatment “prtr”; did you mean “prrt”?",
        (ACORN, "treatment/prrt", "▶treatment/prtr"),
    ),
    "an unknown drug as subject": (
        "there is no drug “x”.",
        (DAISY, "about: drug/etoposide\n", "about: ▶drug/x\n"),
    ),
    "an unknown facet": (
        "there is no facet “grad”; did you mean “grade”?",
        (ACORN, "facet: grade", "facet: ▶grad"),
    ),
    "an unknown value": (
        "there is no value of facet grade “high_grade”; did you mean “high_grade_3”?",
        (ACORN, "value: high_grade_3", "value: ▶high_grade"),
    ),
    "an unknown side effect": (
        "there is no side effect “fatgue”; did you mean “fatigue”?",
        (BIRCH, "{id: fatigue,", "{id: ▶fatgue,"),
    ),
    "an unknown role": (
        "there is no role “surgon”; did you mean “surgeon”?",
        (ACORN, "roles: [surgeon]", "roles: [▶surgon]"),
    ),
    "an unknown relief": (
        "there is no problem of the NET “diarrhoea”; did you mean “np_diarrhoea”?",
        (ACORN, "relieves: [np_diarrhoea]", "relieves: [▶diarrhoea]"),
    ),
    "an unknown test": (
        "there is no test “pet”.",
        (DAISY, "tests: [gallium_pet]", "tests: [▶pet]"),
    ),
    "an unknown schedule": (
        "there is no schedule “month”; did you mean “monthly”?",
        (CEDAR, "schedules: [monthly]", "schedules: [▶month]"),
    ),
    "an unknown service": (
        "there is no service “nurse”; did you mean “nurse_line”?",
        (DAISY, "services: [nurse_line]", "services: [▶nurse]"),
    ),
    "an unknown advice": (
        "there is no item of advice “caution_doses”; did you mean “caution_high_doses”?",
        (BIRCH, "advice: [caution_high_doses]", "advice: [▶caution_doses]"),
    ),
    "an unknown alert": (
        "there is no alert “crises”; did you mean “crisis”?",
        (DAISY, "alerts: [crisis]", "alerts: [▶crises]"),
    ),
    "an unknown other treatment": (
        "there is no treatment “somatostatin”; did you mean “somatostatin_analogues”?",
        (ACORN, "treatments: [somatostatin_analogues]", "treatments: [▶somatostatin]"),
    ),
    "an unknown subject of a name": (
        "there is no treatment “octreotid”; did you mean “octreotide”?",
        (ACORN, "about: treatment/octreotide", "about: ▶treatment/octreotid"),
    ),
    "an unknown source": (
        "there is no source “cedar”; did you mean “cedars”?",
        (S, "id: cedar", "id: cedars"),
        (CEDAR, "source: cedar", "source: ▶cedar"),
    ),
    "a page in another's file": (
        "the file is named “acorn”; write the same source, or rename the file.",
        (ACORN, "source: acorn", "source: ▶birch"),
    ),
    "a dangling statement": (
        "there is no statement “acorn-066”; did you mean “acorn-006”?",
        (D, "acorn-006", "▶acorn-066"),
    ),
    "a dangling treatment of a disagreement": (
        "there is no treatment “lute”; did you mean “lutate”?",
        (D, "[prrt, lutate]", "[prrt, ▶lute]"),
    ),
    "a statement on both sides": (
        "“cedar-003” stands here twice; the first is on line N.",
        (D, "[acorn-006, daisy-004]", "[acorn-006, ▶cedar-003]"),
    ),
    "a disagreement given twice": (
        "“prrt_status” stands here twice; the first is on line N.",
        (D, "id: no_treatment_named", "id: ▶prrt_status"),
    ),
    "an unknown parent of a role": (
        "there is no role “surgery”; did you mean “surgeon”?",
        (V, "parent: surgeon", "parent: ▶surgery"),
    ),
    "an unknown alert of a treatment": (
        "there is no alert “crises”; did you mean “crisis”?",
        (V, "alert: crisis ", "alert: ▶crises "),
    ),
    "an unknown caution": (
        "there is no item of advice “high_doses”; did you mean “caution_high_doses”?",
        (V, "caution: caution_high_doses", "caution: ▶high_doses"),
    ),
    "an unknown receptor": (
        "there is no value of facet receptor “sstr_hi”; did you mean “sstr_high”?",
        (V, "requires: sstr_high", "requires: ▶sstr_hi"),
    ),
    "an unknown see-also": (
        "there is no treatment “lanreotid”; did you mean “lanreotide”?",
        (V, "see_also: [lanreotide]", "see_also: [▶lanreotid]"),
    ),
    "an unknown drug of a regimen": (
        "there is no drug “carbo”; did you mean “carboplatin”?",
        (V, "drugs: [carboplatin, etoposide]", "drugs: [▶carbo, etoposide]"),
    ),
    "an unknown narrower value": (
        "there is no value of facet site “stomache”; did you mean “stomach”?",
        (V, "broader_of: [stomach]", "broader_of: [▶stomache]"),
    ),
    "an unknown group": (
        "there is no group of side effects “bloods”; did you mean “blood”?",
        (V, "group: blood, umbrella", "group: ▶bloods, umbrella"),
    ),
    "an unknown paired word": (
        "there is no side effect “diarrhea”; did you mean “diarrhoea”?",
        (V, "same_word_as: diarrhoea", "same_word_as: ▶diarrhea"),
    ),
    "an unknown facet in the order": (
        "there is no facet “sight”; did you mean “site”?",
        (V, "core: [site,", "core: [▶sight,"),
    ),
    "an unknown subject of a name of our own": (
        "there is no treatment “lanreotid”; did you mean “lanreotide”?",
        (V, "about: treatment/lanreotide", "about: ▶treatment/lanreotid"),
    ),
    "an unknown suggestion": (
        "there is no role “nuclear_specialist”; did you mean “nuclear_medicine_specialist”?",
        (V, "role: nuclear_medicine_specialist, why", "role: ▶nuclear_specialist, why"),
    ),
}


@pytest.mark.parametrize("mistake", MISTAKES.values(), ids=MISTAKES.keys())
def test_an_id_that_nothing_has_is_told_with_its_place_and_the_nearest_one(
    tmp_path: Path, mistake: tuple[str, *tuple[Edit, ...]]
) -> None:
    sentence, *edits = mistake
    folder = edited_library(tmp_path, *edits)
    assert f"{place_of_mark(*edits)}: {sentence}" in problems_of(folder, is_draft=True)
