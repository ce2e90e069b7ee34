"""How much each source says about what, and what none of them says."""

from __future__ import annotations

from dataclasses import dataclass

from netdesk.model.filters import FacetValue
from netdesk.model.kinds import SubjectKind
from netdesk.model.source import Source
from netdesk.model.treatment import Disagreement
from netdesk.model.treatment_name import TreatmentName


@dataclass(frozen=True, slots=True)
class GroupCount:
    """How many statements a source makes about the treatments of a group; the group is the top of its tree."""

    group: TreatmentName
    statements: int


@dataclass(frozen=True, slots=True)
class SubjectCount:
    """How many statements a source makes about what is no treatment: roles, advice, words explained."""

    kind: SubjectKind
    statements: int


@dataclass(frozen=True, slots=True)
class SourceCoverage:
    """What one source covers; each of its ``statements`` is counted once in ``groups`` or in ``others``.

    ``not_guidance`` of them are quotations, or said without a reference (guard G20). ``side_effects`` is the number of
    side effects that its lists name, each once; 0 means that it has no list, never that there are none (guard G7).
    ``groups`` and ``others`` hold the same lines for every source, also where the count is 0. ``disagreements`` are
    those that it has a side in.
    """

    source: Source
    statements: int
    not_guidance: int
    side_effects: int
    groups: tuple[GroupCount, ...]
    others: tuple[SubjectCount, ...]
    disagreements: tuple[Disagreement, ...]


@dataclass(frozen=True, slots=True)
class UnsaidFacet:
    """The values of a facet that no source says of any treatment, nor a narrower value of them."""

    id: str
    name: str
    values: tuple[FacetValue, ...]


@dataclass(frozen=True, slots=True)
class Coverage:
    """What all sources cover, in the content's order, and what none of them says.

    ``not_listed`` are the treatments for which no source lists side effects: neither for them nor for what stands
    above or below them (guard G7). ``said_of_group`` have no list of their own and show that of their group.
    ``silent`` are headings of ours in the tree, of which no source speaks.
    """

    sources: tuple[SourceCoverage, ...]
    not_listed: tuple[TreatmentName, ...]
    said_of_group: tuple[TreatmentName, ...]
    silent: tuple[TreatmentName, ...]
    unsaid: tuple[UnsaidFacet, ...]
