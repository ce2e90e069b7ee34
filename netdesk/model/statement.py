"""What one source says about one thing."""

from __future__ import annotations

from dataclasses import dataclass

from netdesk.model.kinds import Aspect, Standing, Strength, SubjectKind
from netdesk.model.source import Source


@dataclass(frozen=True, slots=True)
class Criterion:
    """A filterable value that a statement gives for its treatment. ``strength`` is the source's own word."""

    facet_id: str
    facet_name: str
    value_id: str
    value_name: str
    strength: Strength


@dataclass(frozen=True, slots=True)
class Statement:
    """One statement by a source, in our own words, with its place in the page.

    ``regulator`` is given for statements of approval only: as the page names it, or "not named" (guard G6).
    ``standing`` other than ``said`` must never be shown as guidance (guard G20).
    """

    id: str
    subject_kind: SubjectKind
    subject_id: str
    aspect: Aspect
    text: str
    strength: Strength
    source: Source
    place: str
    standing: Standing = Standing.SAID
    regulator: str | None = None
    criteria: tuple[Criterion, ...] = ()
