"""What a search finds: hits with what each is to what was typed, the likeliest first."""

from __future__ import annotations

from dataclasses import dataclass, field

from netdesk.model.link import HitKind, Link
from netdesk.model.source import Source
from netdesk.model.statement import Statement
from netdesk.model.treatment_name import TreatmentName


@dataclass(frozen=True, slots=True)
class SearchHit:
    """Something that was found, once for each ``kind`` and ``id``, with the best of all that finds it.

    ``relation`` says in words what the hit is (guard G10): "side effect of …", "sign of the NET", "problem that …
    relieves", "brand of …", "name of …", "said of …"; a name that no page prints is marked as our wording in it.
    ``treatments`` are those it speaks of. ``text`` is what was found: a name, or a statement's text; the title where
    the name is ours, so that it is never credited to a page. ``spans`` are the start and end of each word of it that
    matched. ``sources`` are those that print the name, else those that say anything of the hit.

    ``definition`` is our own sentence and ``not_the_same_as`` our note on look-alikes (guard G14). ``requires`` names
    what must be known first (guard G5). ``doubts`` stand with side effects (guard G2); an ``alert`` is shown as one
    (guards G3, G4). ``statement`` is the statement found, or one that explains the word; it keeps its citation, and
    its standing may be that it is not guidance (guards G1, G6, G20).
    """

    kind: HitKind
    id: str
    title: str
    relation: str
    text: str
    spans: tuple[tuple[int, int], ...]
    sources: tuple[Source, ...] = ()
    treatments: tuple[TreatmentName, ...] = ()
    definition: str | None = None
    not_the_same_as: str | None = None
    requires: str | None = None
    alert: bool = False
    doubts: tuple[str, ...] = ()
    statement: Statement | None = None

    @property
    def link(self) -> Link:
        """Where the hit leads."""
        return Link(self.kind, self.id)


@dataclass(frozen=True, slots=True)
class SearchGroup:
    """The hits of one kind."""

    kind: HitKind
    hits: tuple[SearchHit, ...]


@dataclass(frozen=True, slots=True)
class Correction:
    """A word that is not in the content, and the likeliest words of the content that were looked for instead."""

    typed: str
    meant: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SearchAnswer:
    """The answer to a search; ``hits`` stand best first.

    ``unknown`` are words that are not in the content and like none of its words; ``nearest`` are words of the content
    that are at least a little like them. ``is_partial``: nothing has all the words, and the hits have some of them.
    ``has_more``: more was found than was asked for.
    """

    text: str
    hits: tuple[SearchHit, ...] = ()
    corrections: tuple[Correction, ...] = ()
    unknown: tuple[str, ...] = ()
    nearest: tuple[str, ...] = ()
    is_partial: bool = False
    has_more: bool = False
    groups: tuple[SearchGroup, ...] = field(init=False)

    def __post_init__(self) -> None:
        by_kind: dict[HitKind, list[SearchHit]] = {}
        for hit in self.hits:
            by_kind.setdefault(hit.kind, []).append(hit)
        object.__setattr__(self, "groups", tuple(SearchGroup(kind, tuple(hits)) for kind, hits in by_kind.items()))
