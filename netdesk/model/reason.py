"""Why filters found a treatment."""

from __future__ import annotations

from dataclasses import dataclass

from netdesk.model.statement import Criterion, Statement


@dataclass(frozen=True, slots=True)
class Reason:
    """A statement for which a treatment was found, with those of its criteria that counted, never none (guard G11).

    The strength of a criterion is the source's own word, and may be weaker than that of the whole statement.
    """

    statement: Statement
    criteria: tuple[Criterion, ...]
