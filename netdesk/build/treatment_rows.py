"""Rows of the tree of treatments with our marked notes and links."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from netdesk.build.table import Row, Tables, numbered
from netdesk.content.vocabulary_file import TreatmentEntry

REQUIRED_FACET: Final = "receptor"
"""The facet whose value a treatment's ``requires`` names."""

_NOTES: Final = ("mapping_note", "not_the_same_as", "alias_warning", "display_rule", "source_error", "confirm")


def treatment_rows(roots: Sequence[TreatmentEntry]) -> Tables:
    """Rows of treatments in depth-first order, of their notes and of their links."""
    nodes = [node for root in roots for node in _below(root, None, root.id)]
    return {
        "treatment": numbered(_row(*node) for node in nodes),
        "treatment_note": [note for treatment, _, _ in nodes for note in _notes(treatment)],
        "treatment_link": [link for treatment, _, _ in nodes for link in _links(treatment)],
    }


def _below(
    treatment: TreatmentEntry, parent: str | None, category: str
) -> Iterator[tuple[TreatmentEntry, str | None, str]]:
    yield treatment, parent, category
    for child in treatment.children:
        yield from _below(child, treatment.id, category)


def _row(treatment: TreatmentEntry, parent: str | None, category: str) -> Row:
    return {
        "id": treatment.id,
        "parent_id": parent,
        "our_group_id": treatment.our_group,
        "category_id": category,
        "kind": treatment.kind,
        "name": treatment.name,
        "summary": treatment.summary,
        "grouping": int(treatment.grouping),
        "alert_id": treatment.alert,
        "caution_id": treatment.caution,
        "requires_facet": REQUIRED_FACET if treatment.requires else None,
        "requires_value": treatment.requires,
        "needs_test": treatment.needs_test,
    }


def _notes(treatment: TreatmentEntry) -> Iterator[Row]:
    for kind in _NOTES:
        text = getattr(treatment, kind)
        if text is not None:
            yield {"treatment_id": treatment.id, "kind": kind, "text": text}


def _links(treatment: TreatmentEntry) -> Iterator[Row]:
    for kind, targets in (("see_also", treatment.see_also), ("part", treatment.parts), ("drug", treatment.drugs)):
        yield from numbered({"treatment_id": treatment.id, "kind": kind, "target_id": target} for target in targets)
