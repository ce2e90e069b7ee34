from __future__ import annotations

import dataclasses

import pytest

from netdesk.query.treatment_tree import TreatmentNode, TreatmentTree


def node(id_: str, kind: str, parent_id: str | None = None, parts: tuple[str, ...] = ()) -> TreatmentNode:
    return TreatmentNode(id_, id_, kind, parent_id, "top", None, None, None, None, None, None, parts)


TREE = TreatmentTree(
    [
        node("top", "category"),
        node("middle", "procedure", "top"),
        node("leaf", "procedure", "middle"),
        node("other", "category"),
        node("both", "combination", "other", ("leaf",)),
    ]
)


def test_ancestors_come_nearest_first_and_children_are_one_step_below() -> None:
    assert TREE.ancestors("leaf") == ("middle", "top")
    assert TREE.children("top") == ("middle",)


def test_what_bears_on_a_combination_is_what_bears_on_its_parts_too() -> None:
    assert TREE.bearing("both") == ("both", "other", "leaf", "middle", "top")


@pytest.mark.parametrize("kind", ["drug", "drug_class", "regimen", "immune_therapy"])
def test_g12_every_kind_of_drug_carries_the_line_on_doses(kind: str) -> None:
    assert TreatmentTree([node("it", kind)]).is_drug("it")
    assert not TREE.is_drug("leaf")


def test_an_unknown_id_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        TREE.ancestors("nowhere")


def test_our_mapping_reaches_from_what_we_put_somewhere_up_to_that_group_and_no_further() -> None:
    tree = TreatmentTree(
        [
            node("top", "category"),
            node("group", "drug_class", "top"),
            node("between", "drug_class", "group"),
            dataclasses.replace(node("put", "drug", "between"), our_group_id="group"),
            node("below", "drug", "put"),
        ]
    )
    for treatment_id in ("put", "below"):
        by_us = [group for group in tree.ancestors(treatment_id) if tree.is_put_by_us(treatment_id, group)]
        assert by_us == ["between", "group"], treatment_id
    assert not tree.is_put_by_us("between", "group")
    assert not tree.is_put_by_us("below", "put")
    assert not tree.is_put_by_us("put", "put")
