"""A treatment as a row of the table."""

from __future__ import annotations

from dataclasses import dataclass

from netdesk.model.source import Source


@dataclass(frozen=True, slots=True)
class TreatmentRow:
    """One line of the table.

    ``sources`` are those that say anything about it, in the order of their ids. ``when_used`` holds the first one or
    two statements of when it is used, in the order of the pages, else those of its purpose, else those that give
    anything to filter by; empty where there is none. ``when_used_from`` are the sources of just these. ``names``
    holds every name it can be found by, in small letters. ``summary`` is editorial. ``requires`` names what must be
    known first and is shown with the row (guard G5).
    """

    id: str
    name: str
    kind: str
    group: str
    parent_id: str | None
    sources: tuple[Source, ...]
    when_used: str
    side_effects_listed: int
    names: tuple[str, ...]
    category_id: str = ""
    summary: str | None = None
    when_used_from: tuple[Source, ...] = ()
    requires: str | None = None
