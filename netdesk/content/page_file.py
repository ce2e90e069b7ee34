"""The shape of ``data/content/pages/<source>.yaml``: everything that one source page says, in the page's order.

One file a page, because a page is recorded, checked and later updated as a whole: the reader goes down the page
and down the file side by side. The source of every statement is the file's own, so it cannot be wrong by a slip.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from netdesk.content.base import Entry, Id, StatementId, Text

Subject = Annotated[
    str,
    StringConstraints(
        pattern=r"^(treatment|drug|side_effect|role|test|problem|service|term|advice)/[a-z0-9][a-z0-9_]*$"
    ),
]
"""What a statement or name is about: kind and id, such as ``treatment/prrt`` or ``role/dietitian``."""

AspectName = Literal[
    "definition",
    "how_it_works",
    "what_is_done",
    "when_used",
    "purpose",
    "how_given",
    "schedule",
    "status",
    "caution",
    "follow_up",
    "side_effect",
    "duty",
    "other",
]
StrengthName = Literal["states", "mainly", "may", "rarely", "not-suitable"]
StandingName = Literal["quotation", "uncited", "promotional"]
NameKindName = Literal["preferred", "alias", "abbreviation", "brand", "form", "misspelling"]


class CriterionEntry(Entry):
    """One filterable value that the statement gives, with the strength of the source's own word."""

    facet: Id
    value: Id
    strength: StrengthName | None = Field(
        default=None,
        description="Only where it differs from the statement's own strength.",
    )


class SideEffectEntry(Entry):
    """A side effect that the statement names for the treatment it is about."""

    id: Id
    qualifier: Text | None = Field(default=None, description="A limit that the source puts on this row.")
    doubt: Text | None = Field(
        default=None,
        description="Why this row may be misprinted or misplaced in the source.",
    )


class StatementEntry(Entry):
    """One statement by this page's source, in our own words, with everything that can be filtered or linked by it."""

    id: StatementId
    at: Text | None = Field(
        default=None,
        description="Where in the passage: 'sentence 2', 'item 3'. Left out where it is all of it.",
    )
    about: Subject
    aspect: AspectName
    strength: StrengthName
    text: Text
    standing: StandingName | None = Field(
        default=None,
        description="Why this is never shown as guidance: a patient's words, a figure without a citation, praise.",
    )
    regulator: Text | None = Field(
        default=None,
        description="With aspect 'status': the regulator as the page names it, or 'not named'.",
    )
    criteria: tuple[CriterionEntry, ...] = ()
    side_effects: tuple[SideEffectEntry, ...] = ()
    relieves: tuple[Id, ...] = Field(
        default=(),
        description="Problems of the NET that the treatment is said to relieve.",
    )
    problems: tuple[Id, ...] = Field(default=(), description="Problems of the NET that are named, not relieved.")
    roles: tuple[Id, ...] = Field(default=(), description="Care roles that the source links with the subject.")
    tests: tuple[Id, ...] = ()
    schedules: tuple[Id, ...] = ()
    services: tuple[Id, ...] = ()
    advice: tuple[Id, ...] = ()
    alerts: tuple[Id, ...] = ()
    treatments: tuple[Id, ...] = Field(
        default=(),
        description="Other treatments that the statement names beside its subject.",
    )


class NameEntry(Entry):
    """A name that the page itself uses for something."""

    about: Subject
    name: Text
    kind: NameKindName
    region: Annotated[str, StringConstraints(pattern=r"^[A-Z]{2}$")] | None = Field(
        default=None,
        description="Required for brands and forms: the page's region as two letters.",
    )


class PassageEntry(Entry):
    """A paragraph, list or heading of the page and what it became."""

    place: Text = Field(description="Section (a heading lost in extraction in brackets) and paragraph: '[Surgery] ¶2'.")
    statements: tuple[StatementEntry, ...] = ()
    names: tuple[NameEntry, ...] = ()
    nothing: Text | None = Field(
        default=None,
        description="Why nothing, or not everything, of this passage is recorded.",
    )


class PageFile(Entry):
    """One source page."""

    source: Id
    passages: tuple[PassageEntry, ...]
