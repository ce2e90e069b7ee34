"""Filters over treatments and what they find."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from netdesk.model.treatment_row import TreatmentRow

NOT_STATED = "not_stated"
"""The computed value of every facet: no source gives a value of it for the treatment."""


class FoundAs(StrEnum):
    """How what is said of a treatment answers what filters ask: in which section of ``Found`` it stands for it."""

    MATCH = "match"
    BROADER = "broader"
    NOT_SUITABLE = "not_suitable"


@dataclass(frozen=True, slots=True)
class FacetValue:
    """A value that filters can ask for."""

    facet_id: str
    id: str
    name: str


@dataclass(frozen=True, slots=True)
class Facet:
    """A group of values. ``core`` facets stand in the panel, the others under More. The last value is "not stated"."""

    id: str
    name: str
    core: bool
    values: tuple[FacetValue, ...]


@dataclass(frozen=True, slots=True)
class Filters:
    """What is asked: words that must occur in a name, and values. Values of a facet are *or*, facets are *and*."""

    text: str = ""
    values: tuple[FacetValue, ...] = ()


@dataclass(frozen=True, slots=True)
class FacetCount:
    """How many treatments would match if this value were asked for under the other facets' current filters."""

    value: FacetValue
    count: int


@dataclass(frozen=True, slots=True)
class Found:
    """The answer to filters; rows keep the order of the tree.

    ``matches`` are said for the values asked or for narrower ones. ``broader`` match only through a broader value in
    at least one facet. ``not_suitable`` are said not suitable for a value asked or a broader one; that never matches
    and never counts, and they stand in ``matches`` too only where it is also said that they suit.
    ``emptied_by`` is, for an empty result, the filter that emptied it (guard G17): the last value of the facet added
    last without whose values something would match; None where the text alone finds nothing.
    ``with_facet_not_stated`` are, for an empty result, the treatments for which that facet is not stated under the
    other filters.
    """

    total: int
    matches: tuple[TreatmentRow, ...]
    broader: tuple[TreatmentRow, ...]
    not_suitable: tuple[TreatmentRow, ...]
    counts: tuple[FacetCount, ...]
    emptied_by: FacetValue | None
    with_facet_not_stated: tuple[TreatmentRow, ...]

    @property
    def sections(self) -> tuple[tuple[FoundAs, tuple[TreatmentRow, ...]], ...]:
        """The three lists in the order in which they are shown, each with what its rows were found as."""
        return (
            (FoundAs.MATCH, self.matches),
            (FoundAs.BROADER, self.broader),
            (FoundAs.NOT_SUITABLE, self.not_suitable),
        )

    @property
    def treatment_ids(self) -> tuple[str, ...]:
        """The treatments of all lists, each once."""
        rows = (*self.matches, *self.broader, *self.not_suitable, *self.with_facet_not_stated)
        return tuple(dict.fromkeys(row.id for row in rows))
