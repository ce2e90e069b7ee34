"""The tree of treatments: who stands above and below whom, and what goes down from above."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from netdesk.model.treatment_name import TreatmentName

DRUG_KINDS: Final = frozenset({"drug", "drug_class", "regimen", "immune_therapy"})


@dataclass(frozen=True, slots=True)
class TreatmentNode:
    """A treatment as the tree holds it.

    ``required`` are the facet and value that must be known first, ``required_name`` the value's name; ``parts`` are
    the treatments that a combination joins; ``our_group_id`` is one above it under which only our mapping puts it.
    """

    id: str
    name: str
    kind: str
    parent_id: str | None
    category_id: str
    summary: str | None
    alert_id: str | None
    caution_id: str | None
    required: tuple[str, str] | None
    required_name: str | None
    needs_test: str | None
    parts: tuple[str, ...]
    our_group_id: str | None = None


class TreatmentTree:
    """All treatments, depth first. Asking for an id that is not in it raises ``KeyError``."""

    def __init__(self, nodes: Iterable[TreatmentNode]) -> None:
        self._nodes = {node.id: node for node in nodes}
        self._children: defaultdict[str, list[str]] = defaultdict(list)
        for node in self._nodes.values():
            if node.parent_id is not None:
                self._children[node.parent_id].append(node.id)

    def __iter__(self) -> Iterator[TreatmentNode]:
        return iter(self._nodes.values())

    def __len__(self) -> int:
        return len(self._nodes)

    def __contains__(self, treatment_id: str) -> bool:
        return treatment_id in self._nodes

    def __getitem__(self, treatment_id: str) -> TreatmentNode:
        return self._nodes[treatment_id]

    def named(self, treatment_id: str) -> TreatmentName:
        """The treatment in short."""
        return TreatmentName(treatment_id, self._nodes[treatment_id].name)

    def children(self, treatment_id: str) -> tuple[str, ...]:
        """Those one step below."""
        return tuple(self._children.get(treatment_id, ()))

    def ancestors(self, treatment_id: str) -> tuple[str, ...]:
        """Those above, the nearest first."""
        above = []
        parent = self._nodes[treatment_id].parent_id
        while parent is not None:
            above.append(parent)
            parent = self._nodes[parent].parent_id
        return tuple(above)

    def is_put_by_us(self, treatment_id: str, group_id: str) -> bool:
        """Whether only our mapping leads from the treatment up to a group above it.

        So it does where the group is the one under which we put the treatment, or something that it stands below, or
        where the group stands between the two. What is above such a group may again be a page's own.
        """
        path = (treatment_id, *self.ancestors(treatment_id))
        group = path.index(group_id)
        ours = (self._nodes[id_].our_group_id for id_ in path[:group])
        return any(group <= path.index(id_) for id_ in ours if id_ is not None)

    def bearing(self, treatment_id: str) -> tuple[str, ...]:
        """Those whose alerts, cautions, prerequisites and roles bear on the treatment.

        These are itself, those above it, and, since giving a combination is giving its parts, the same for each part.
        """
        ids = dict.fromkeys([treatment_id, *self.ancestors(treatment_id)])
        for part in self._nodes[treatment_id].parts:
            ids |= dict.fromkeys([part, *self.ancestors(part)])
        return tuple(ids)

    def requiring(self, treatment_id: str) -> TreatmentNode | None:
        """The nearest of those bearing on the treatment that has a prerequisite (guard G5)."""
        return next((self._nodes[id_] for id_ in self.bearing(treatment_id) if self._nodes[id_].required), None)

    def is_drug(self, treatment_id: str) -> bool:
        """Whether the line on doses and the local formulary stands with it (guard G12).

        So it does with a drug or class of drugs, with all that stands below or directly above one, and with a
        combination that has one as a part.
        """
        near = (*self.bearing(treatment_id), *self.children(treatment_id))
        return any(self._nodes[id_].kind in DRUG_KINDS for id_ in near)
