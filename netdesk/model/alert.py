"""What stands before everything else: alerts and prerequisites."""

from __future__ import annotations

from dataclasses import dataclass

from netdesk.model.statement import Statement


@dataclass(frozen=True, slots=True)
class Alert:
    """Something that stands first and cannot be unticked; every word of it is a source's."""

    id: str
    name: str
    statements: tuple[Statement, ...]


@dataclass(frozen=True, slots=True)
class Prerequisite:
    """What must be known first (guard G5), with the statements that say so."""

    value_name: str
    test_name: str | None
    statements: tuple[Statement, ...]
