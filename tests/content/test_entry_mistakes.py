from __future__ import annotations

from pathlib import Path

import pytest

from tests.content.edited_library import Edit, edited_library, place_of_mark, problems_of

V, S, R, D = "vocabulary.yaml", "sources.yaml", "release.yaml", "disagreements.yaml"
ACORN, BIRCH, CEDAR, DAISY = (f"pages/{name}.yaml" for name in ("acorn", "birch", "cedar", "daisy"))

# What is wrong, and the edits of the library that make it so; ▶ marks the place that is told.
MISTAKES: dict[str, tuple[str, *tuple[Edit, ...]]] = {
    "a treatment given twice": (
        "the id “octreotide” is given twice; the first is on line N.",
        (V, "id: lanreotide, kind", "id: ▶octreotide, kind"),
    ),
    "a word given twice": (
        "the id “fatigue” is given twice; the first is on line N.",
        (V, "id: nausea", "id: ▶fatigue"),
    ),
    "a value given twice": (
        "the id “metastatic” is given twice; the first is on line N.",
        (V, "id: localised", "id: metastatic"),
        (V, "- {id: metastatic, name: Metastatic, b", "- {id: ▶metastatic, name: Metastatic, b"),
    ),
    "a statement given twice": (
        "the id “acorn-001” is given twice; the first is on line N.",
        (ACORN, "id: acorn-002", "id: ▶acorn-001"),
    ),
    "a statement of another source": (
        "a statement of this page starts with its source; write “acorn-” and three digits.",
        (ACORN, "id: acorn-002", "id: ▶birch-002"),
    ),
    "a criterion given twice": (
        "this criterion is given twice; the first is on line N.",
        (
            DAISY,
            "          - {facet: receptor, value: sstr_high}\n",
            "          - {facet: receptor, value: sstr_high}\n          - ▶{facet: receptor, value: sstr_high}\n",
        ),
    ),
    "a side effect given twice": (
        "“blood_count_changes” stands here twice; the first is on line N.",
        (DAISY, "          - {id: anaemia}", "          - {id: ▶blood_count_changes}"),
    ),
    "a role given twice": (
        "“surgeon” stands here twice; the first is on line N.",
        (ACORN, "roles: [surgeon]", "roles: [surgeon, ▶surgeon]"),
    ),
    "a treatment of a disagreement given twice": (
        "“prrt” stands here twice; the first is on line N.",
        (D, "[prrt, lutate]", "[prrt, ▶prrt]"),
    ),
    "a see-also given twice": (
        "“lanreotide” stands here twice; the first is on line N.",
        (V, "see_also: [lanreotide]", "see_also: [lanreotide, ▶lanreotide]"),
    ),
    "a narrower value given twice": (
        "“stomach” stands here twice; the first is on line N.",
        (V, "broader_of: [stomach]", "broader_of: [stomach, ▶stomach]"),
    ),
    "a facet given twice in the order": (
        "“route” stands here twice; the first is on line N.",
        (V, "extra: [route, approval]", "extra: [route, approval, ▶route]"),
    ),
    "a suggestion given twice": (
        "this role is suggested twice; the first is on line N.",
        (V, "{treatment: liver_resection, role: liver_surgeon", "▶{treatment: prrt, role: nuclear_medicine_specialist"),
    ),
    "a criterion on a role": (
        "“criteria” goes with a treatment only, and this is about “role/dietitian”; take it out.",
        (
            BIRCH,
            "        text: A nutritionist helps to choose food.\n",
            (
                "        text: A nutritionist helps to choose food.\n        ▶criteria: [{facet: site, value: "
                "stomach}]\n"
            ),
        ),
    ),
    "a criterion on what is no guidance": (
        "what is no guidance is never filtered by; take the criteria out, or “standing”.",
        (
            BIRCH,
            "        standing: uncited\n",
            "        standing: uncited\n        ▶criteria:\n          - {facet: spread, value: localised}\n",
        ),
    ),
    "a group of ours that it does not stand under": (
        "it stands under “surgery”; write one of these.",
        (V, "our_group: surgery", "our_group: ▶ablation"),
    ),
    "a group of ours at the top": (
        "it stands at the top; take this out.",
        (V, "    name: Ablation\n", "    name: Ablation\n    our_group: ▶surgery\n"),
    ),
    "a group of ours that is not there": (
        "it stands under “radionuclide_therapy” and “prrt”; write one of these.",
        (V, "kind: drug, name: Lutetium", "kind: drug, our_group: ▶prt, name: Lutetium"),
    ),
    "a side effect of a test": (
        "“side_effects” goes with a treatment only, and this is about “test/gallium_pet”; take it out.",
        (
            DAISY,
            "about: treatment/lutate\n        aspect: side_effect",
            "about: test/gallium_pet\n        aspect: side_effect",
        ),
        (
            DAISY,
            "        side_effects:\n          - {id: flare}\n",
            "        ▶side_effects:\n          - {id: flare}\n",
        ),
    ),
    "a relief by a word": (
        "“relieves” goes with a treatment only, and this is about “term/receptor”; take it out.",
        (
            ACORN,
            "        text: A receptor is a part of a cell.\n",
            "        text: A receptor is a part of a cell.\n        ▶relieves: [np_flushing]\n",
        ),
    ),
    "a criterion that nothing is stated": (
        "that nothing is stated is found by the program; leave this criterion out.",
        (ACORN, "value: high_grade_3", "value: ▶not_stated"),
    ),
    "side effects under another aspect": (
        "side effects stand here; write “aspect: side_effect”, or take them out.",
        (BIRCH, "aspect: side_effect", "aspect: ▶other"),
    ),
    "a status without a regulator": (
        "a status has no regulator here; add “regulator: …”, or “regulator: not named”.",
        (CEDAR, "        regulator: not named\n", ""),
        (CEDAR, "- id: cedar-003", "- ▶id: cedar-003"),
    ),
    "a regulator without a status": (
        "a regulator goes with “aspect: status” only; change the aspect, or take it out.",
        (CEDAR, "aspect: status", "aspect: other"),
        (CEDAR, "regulator: not named", "regulator: ▶not named"),
    ),
    "a brand without a region": (
        "a brand has no region here; add “region: CA”, the page's own.",
        (ACORN, "kind: brand, region: CA", "kind: brand"),
        (ACORN, "{about: treatment/octreotide", "▶{about: treatment/octreotide"),
    ),
    "a form without a region": (
        "a form has no region here; add “region: GB”, the page's own.",
        (CEDAR, "kind: form, region: GB", "kind: form"),
        (CEDAR, "{about: treatment/octreotide", "▶{about: treatment/octreotide"),
    ),
    "a brand of another region": (
        "the page's region is CA; write that, or leave the region out.",
        (ACORN, "region: CA", "region: ▶US"),
    ),
    "a preferred name on a page": (
        "the vocabulary gives the preferred name; write another kind.",
        (ACORN, "kind: abbreviation", "kind: ▶preferred"),
    ),
    "a preferred name of our own": (
        "the preferred name is that of the entry itself; write another kind.",
        (V, "kind: misspelling", "kind: ▶preferred"),
    ),
    "a brand without a source": (
        "a brand needs a source; record it on the page that prints it.",
        (V, "kind: misspelling", "kind: ▶brand"),
    ),
    "a flare without its alert": (
        "“flare” is an alert; add “alerts: [flare]”.",
        (DAISY, "          - {id: fatigue}\n        alerts: [flare]\n", "          - {id: fatigue}\n"),
        (DAISY, "          - {id: flare}\n", "          - {id: ▶flare}\n"),
    ),
    "a role suggested though stated": (
        "a source links this role with the treatment (acorn-003); take the suggestion out.",
        (V, "treatment: liver_resection, role: liver_surgeon", "treatment: liver_resection, role: surgeon"),
        (V, "{treatment: liver_resection", "▶{treatment: liver_resection"),
    ),
    "roles in a circle": (
        "“surgeon” leads back to itself; take it out of the circle.",
        (V, "{id: surgeon, title: Surgeon}", "{id: surgeon, title: Surgeon, parent: ▶liver_surgeon}"),
    ),
    "a facet without a place": (
        "the facet “approval” has no place; add it to “facets”.",
        (V, "extra: [route, approval]", "extra: [route]"),
        (V, "  approval:\n", "  ▶approval:\n"),
    ),
    "a grouping that a source speaks of": (
        "a source speaks of “radionuclide_therapy” (acorn-007); take this out.",
        (V, "    name: Radionuclide therapy\n", "    name: Radionuclide therapy\n    grouping: ▶true\n"),
    ),
    "a facet without values": (
        "the facet “size” has no values; add them under “facet_values”.",
        (V, "extra: [route, approval]", "extra: [route, approval, ▶size]"),
        (V, "facet_names:\n", "facet_names:\n  - {id: size, name: Size}\n"),
    ),
    "a word in a circle of values": (
        "“stomach” leads back to itself; take it out of the circle.",
        (V, "{id: stomach, name: Stomach}", "{id: stomach, name: Stomach, broader_of: [▶gep]}"),
    ),
}


@pytest.mark.parametrize("mistake", MISTAKES.values(), ids=MISTAKES.keys())
def test_what_does_not_go_together_is_told_with_its_place_and_what_to_write(
    tmp_path: Path, mistake: tuple[str, *tuple[Edit, ...]]
) -> None:
    sentence, *edits = mistake
    folder = edited_library(tmp_path, *edits)
    assert f"{place_of_mark(*edits)}: {sentence}" in problems_of(folder, is_draft=True)


GAPS: dict[str, tuple[str, *tuple[Edit, ...]]] = {
    "a treatment without a statement": (
        "no page has a statement about “ablation”; record one, or add “grouping: true”.",
        (V, "    grouping: true                 # no page speaks of it\n", ""),
        (V, "- id: ablation", "- id: ▶ablation"),
    ),
    "a source without a page": (
        "the source “fern” has no page; record it in pages/fern.yaml.",
        (
            S,
            "sources:\n",
            (
                "sources:\n  - {id: ▶fern, short_name: F, title: T, publisher: P, publisher_basis: B, publisher_kind: "
                "media, region: US, region_name: United States, region_basis: B, dated_basis: none}\n"
            ),
        ),
    ),
    "an alert that no statement carries": (
        "no statement carries the alert “crisis”; add “alerts: [crisis]” to one.",
        (DAISY, "        alerts: [crisis]\n", ""),
        (V, "{id: crisis,", "{id: ▶crisis,"),
    ),
}


def test_the_library_has_no_problem(tmp_path: Path) -> None:
    assert problems_of(edited_library(tmp_path)) == []


@pytest.mark.parametrize("gap", GAPS.values(), ids=GAPS.keys())
def test_what_is_not_recorded_yet_may_stand_in_a_draft_only(tmp_path: Path, gap: tuple[str, *tuple[Edit, ...]]) -> None:
    sentence, *edits = gap
    folder = edited_library(tmp_path, *edits)
    assert problems_of(folder) == [f"{place_of_mark(*edits)}: {sentence}"]
    assert problems_of(folder, is_draft=True) == []
